"""Words for why a step with the answer bank is refused."""

from collections.abc import Mapping

from modulvard.domain import answer_bank, answer_file
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")

WORDS: Mapping[type[ModulvardError], Said] = {
    answer_bank.AnswerRetired: Said(
        QT_TRANSLATE_NOOP("Errors", "Svaret är avvecklat."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ta det i bruk igen först."),
    ),
    answer_bank.NotRetired: Said(QT_TRANSLATE_NOOP("Errors", "Svaret är inte avvecklat."), _UNCHANGED),
    answer_bank.NothingToApprove: Said(
        QT_TRANSLATE_NOOP("Errors", "Ingen version väntar på att godkännas."),
        QT_TRANSLATE_NOOP("Errors", "Den version som gäller står kvar."),
    ),
    answer_bank.NotYoursToApprove: Said(
        QT_TRANSLATE_NOOP("Errors", "Bara svarets ägare och den som sköter svarsbanken kan göra det."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Lämna svaret för godkännande."),
    ),
    answer_bank.KindIsFixed: Said(
        QT_TRANSLATE_NOOP("Errors", "Ett svar till patient blir aldrig metodstöd, och tvärtom."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Gör ett nytt svar av det andra slaget."),
    ),
    answer_file.FileNotTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen kan inte tas emot."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Rätta det som står i listan och läs in filen igen."),
    ),
    answer_file.TooMuchForOneFile: Said(
        QT_TRANSLATE_NOOP("Errors", "Högst {most} svar ryms i en fil."),
        QT_TRANSLATE_NOOP("Errors", "Ingen fil har skrivits."),
        QT_TRANSLATE_NOOP("Errors", "Välj färre svar."),
    ),
}
