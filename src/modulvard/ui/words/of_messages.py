"""Words for why a step with a message is refused: what happened, what is safe, what to do (ux.md section 5)."""

from collections.abc import Mapping

from modulvard.domain import messages
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")
_KEPT = QT_TRANSLATE_NOOP("Errors", "Det du skrev finns kvar.")

WORDS: Mapping[type[ModulvardError], Said] = {
    messages.NotADraft: Said(
        QT_TRANSLATE_NOOP("Errors", "Texten är inte längre ett utkast som du kan skriva i."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Läs om konversationen och se vad som hänt."),
    ),
    messages.FinishedAlready: Said(
        QT_TRANSLATE_NOOP("Errors", "Texten är redan slutförd."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Läs om konversationen och se vad som hänt."),
    ),
    messages.DraftStands: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns redan ett påbörjat utkast med annan text."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om konversationen och se vad som hänt."),
    ),
    messages.NotFinished: Said(
        QT_TRANSLATE_NOOP("Errors", "Texten är antingen inte klar eller redan lämnad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Det som är lämnat rättas med ett nytt meddelande."),
    ),
    messages.NothingToCorrect: Said(
        QT_TRANSLATE_NOOP("Errors", "Texten är inte lämnad, så den behöver ingen rättelse."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Öppna den igen och ändra."),
    ),
    messages.NotWaiting: Said(
        QT_TRANSLATE_NOOP("Errors", "Meddelandet väntar inte längre på svar."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om listan."),
    ),
    messages.AlreadyWithdrawn: Said(
        QT_TRANSLATE_NOOP("Errors", "Meddelandet är redan återtaget eller rättat."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om konversationen och se vad som hänt."),
    ),
    messages.FieldsLeft: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns fält kvar att fylla i: {fields}."),
        QT_TRANSLATE_NOOP("Errors", "Resten av svaret är klart."),
        QT_TRANSLATE_NOOP("Errors", "Gå till fältet med Tab och fyll i det."),
    ),
    messages.RegisteredBefore: Said(
        QT_TRANSLATE_NOOP("Errors", "Samma text är redan registrerad för patienten, skriven {at}."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Registrera igen bara om det är ett nytt meddelande."),
    ),
}
