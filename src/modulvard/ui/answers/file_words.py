"""Words for a file of answers: how each entry stands, and what is wrong with a file that cannot be taken."""

from collections.abc import Mapping

from modulvard.domain.answer_file import EntryStanding, PreviewedEntry
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.ui.answers.words import said
from modulvard.ui.components.chips import Chip
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_HEADS = {
    EntryStanding.DIFFERS_AND_EDITED: QT_TRANSLATE_NOOP("Answers", "Ändrade både här och i filen"),
    EntryStanding.NEW: QT_TRANSLATE_NOOP("Answers", "Nya"),
    EntryStanding.DIFFERS: QT_TRANSLATE_NOOP("Answers", "Ändrade i filen"),
    EntryStanding.OTHER_KIND: QT_TRANSLATE_NOOP("Answers", "Av det andra slaget, tas inte"),
    EntryStanding.SAME: QT_TRANSLATE_NOOP("Answers", "Lika"),
}
ORDER = tuple(_HEADS)
"""What needs a choice stands first."""
_PROBLEMS: Mapping[ProblemKind, str] = {
    ProblemKind.FILE_UNREADABLE: QT_TRANSLATE_NOOP("Answers", "filen går inte att läsa"),
    ProblemKind.TOO_LARGE: QT_TRANSLATE_NOOP("Answers", "filen är för stor"),
    ProblemKind.NOT_UTF8: QT_TRANSLATE_NOOP("Answers", "filen är inte UTF-8; spara den så och läs in den igen"),
    ProblemKind.CONTROL_CHARACTER: QT_TRANSLATE_NOOP("Answers", "tecknet kan inte visas; ta bort det"),
    ProblemKind.NOT_YAML: QT_TRANSLATE_NOOP("Answers", "det är inte YAML; jämför med en exporterad fil"),
    ProblemKind.TAB: QT_TRANSLATE_NOOP("Answers", "raden har en tabb; använd blanksteg"),
    ProblemKind.DUPLICATE_KEY: QT_TRANSLATE_NOOP("Answers", "{key} står två gånger"),
    ProblemKind.UNKNOWN_KEY: QT_TRANSLATE_NOOP("Answers", "{key} är okänt"),
    ProblemKind.MISSING_KEY: QT_TRANSLATE_NOOP("Answers", "{key} saknas"),
    ProblemKind.WRONG_TYPE: QT_TRANSLATE_NOOP("Answers", "värdet är av fel slag"),
    ProblemKind.NOT_ONE_OF: QT_TRANSLATE_NOOP("Answers", "{found} är inget av {allowed}"),
    ProblemKind.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Answers", "{found} ligger utanför gränserna"),
    ProblemKind.EMPTY: QT_TRANSLATE_NOOP("Answers", "här saknas innehåll"),
    ProblemKind.TOO_LONG: QT_TRANSLATE_NOOP("Answers", "texten är för lång, högst {most}"),
    ProblemKind.WRONG_FORM: QT_TRANSLATE_NOOP("Answers", "{found} har fel form"),
    ProblemKind.MISSING_SWEDISH: QT_TRANSLATE_NOOP("Answers", "svensk text saknas"),
    ProblemKind.UNKNOWN_LANGUAGE: QT_TRANSLATE_NOOP("Answers", "språket {language} är okänt"),
    ProblemKind.DUPLICATE_NAME: QT_TRANSLATE_NOOP("Answers", "nyckeln {key} står två gånger"),
    ProblemKind.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("Answers", "fältet {name} kan inget fylla i"),
    ProblemKind.MODULE_WITHOUT_PROGRAM: QT_TRANSLATE_NOOP("Answers", "modulen har inget program"),
}
_OTHER = QT_TRANSLATE_NOOP("Answers", "det går inte att ta emot")


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "–"


def standing_words(standing: EntryStanding) -> str:
    """Return the heading of the entries that stand so."""
    return said(_HEADS[standing])


def entry_chip(entry: PreviewedEntry, *, overwritten: bool) -> Chip:
    """Return what becomes of an entry, as shape, word and colour."""
    if entry.standing is EntryStanding.NEW:
        return Chip(Tone.AHEAD, said(QT_TRANSLATE_NOOP("Answers", "Läggs till")))
    if entry.standing is EntryStanding.DIFFERS or overwritten:
        return Chip(Tone.ON_TRACK, said(QT_TRANSLATE_NOOP("Answers", "Ny version")))
    if entry.standing is EntryStanding.DIFFERS_AND_EDITED:
        return Chip(Tone.BEHIND, said(QT_TRANSLATE_NOOP("Answers", "Er text behålls")), Shape.DOT)
    return Chip(Tone.PAUSED, said(QT_TRANSLATE_NOOP("Answers", "Orörd")), Shape.DASH)


def file_problem_words(problem: FileProblem) -> str:
    """Return ”Rad 12, answers[3].title: texten är för lång, högst 120”."""
    words = said(_PROBLEMS.get(problem.kind, _OTHER)).format_map(_Facts(problem.facts))
    places = []
    if problem.line is not None:
        places.append(said(QT_TRANSLATE_NOOP("Answers", "Rad {line}")).format(line=problem.line))
    if problem.where:
        places.append(problem.where)
    lead = ", ".join(places)
    return f"{lead}: {words}" if lead else words[:1].upper() + words[1:]
