"""Words for why a step with journal text is refused (ux.md section 5)."""

from collections.abc import Mapping

from modulvard.domain import notes
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")
_KEPT = QT_TRANSLATE_NOOP("Errors", "Det du skrev finns kvar.")

WORDS: Mapping[type[ModulvardError], Said] = {
    notes.NoteNotADraft: Said(
        QT_TRANSLATE_NOOP("Errors", "Anteckningen är inte längre ett utkast som du kan skriva i."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Läs om anteckningarna och se vad som hänt."),
    ),
    notes.NoteDraftStands: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns redan ett påbörjat utkast med annan text."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om anteckningarna och se vad som hänt."),
    ),
    notes.NoteNotFinished: Said(
        QT_TRANSLATE_NOOP("Errors", "Anteckningen är antingen inte slutförd eller redan märkt som journalförd."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om anteckningarna och se vad som hänt."),
    ),
    notes.NoteNotJournalled: Said(
        QT_TRANSLATE_NOOP("Errors", "Anteckningen är inte märkt som journalförd."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Öppna den igen och ändra i den."),
    ),
    notes.NoteWithdrawn: Said(
        QT_TRANSLATE_NOOP("Errors", "Anteckningen är redan återtagen eller rättad, eller ett utkast."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om anteckningarna och se vad som hänt."),
    ),
    notes.NothingToJournal: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns ingen kontakt att märka på det sättet."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om listan och se vad som hänt."),
    ),
}
