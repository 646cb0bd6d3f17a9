"""Words for why homework, its answers, or a file with them is not taken."""

from collections.abc import Mapping

from modulvard.domain import homework, homework_answers, text_files
from modulvard.domain.errors import ModulvardError
from modulvard.exchange.homework_answers import AnswersNotJson
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")
_KEPT = QT_TRANSLATE_NOOP("Errors", "Det du skrev finns kvar.")
_AS_TEXT = QT_TRANSLATE_NOOP("Errors", "Rätta svaren, eller spara texten som ett enda svar.")

WORDS: Mapping[type[ModulvardError], Said] = {
    homework_answers.AnswersRefused: Said(
        QT_TRANSLATE_NOOP("Errors", "Något svar passar inte till sin fråga."), _KEPT, _AS_TEXT
    ),
    homework_answers.UnknownQuestions: Said(
        QT_TRANSLATE_NOOP("Errors", "Hemuppgiften har inga frågor som heter så: {names}."), _UNCHANGED, _AS_TEXT
    ),
    homework_answers.NothingAnswered: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns inget svar att spara."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Fyll i minst ett svar."),
    ),
    AnswersNotJson: Said(
        QT_TRANSLATE_NOOP("Errors", "Texten börjar som JSON men kan inte läsas som det, rad {line}."), _KEPT, _AS_TEXT
    ),
    text_files.FileTooLarge: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen är större än {most} MB."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Se efter om det är rätt fil, eller klistra in den del som behövs."),
    ),
    text_files.FileIsDocument: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen är ett kalkylblad eller ett dokument, inte text."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Spara den som CSV eller som vanlig text, och ta den filen."),
    ),
    text_files.FileNotText: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen är ingen text, eller så är den skadad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Öppna den i programmet den kommer från, och kopiera texten därifrån."),
    ),
    text_files.FileUnreadable: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen kan inte läsas."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Se efter att den finns kvar och att du får öppna den."),
    ),
    text_files.NotAFile: Said(
        QT_TRANSLATE_NOOP("Errors", "{file} är ingen vanlig fil."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Spara texten i en fil, eller klistra in den."),
    ),
    homework.HandedInAlready: Said(
        QT_TRANSLATE_NOOP("Errors", "Hemuppgiften är inlämnad och kan inte tas bort."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ta tillbaka inlämningen först, om den är fel."),
    ),
    homework.HomeworkWithdrawn: Said(
        QT_TRANSLATE_NOOP("Errors", "Hemuppgiften är borttagen."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om patientens hemuppgifter."),
    ),
    homework.HandInWithdrawn: Said(
        QT_TRANSLATE_NOOP("Errors", "Inlämningen är tillbakatagen."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om patientens hemuppgifter."),
    ),
    homework.MarkedAlready: Said(
        QT_TRANSLATE_NOOP("Errors", "Svaret är redan markerat för uppföljning."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om patientens hemuppgifter."),
    ),
    homework.NotMarked: Said(
        QT_TRANSLATE_NOOP("Errors", "Svaret är inte markerat för uppföljning."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om patientens hemuppgifter."),
    ),
    homework.FeedbackFinished: Said(
        QT_TRANSLATE_NOOP("Errors", "Inlämningen har redan fått sin återkoppling."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Öppna återkopplingen igen, eller rätta den, om något ska ändras."),
    ),
    homework.NothingToReview: Said(
        QT_TRANSLATE_NOOP("Errors", "Inget väntar längre på den här återkopplingen."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Se efter vad som hänt med modulen sedan du började skriva."),
    ),
}
