"""What is said of a table of answers: what is wrong, and what to look at in a row. Never an answer or a number."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.rating_tables import TableFault, TablePreview, TableProblem, TableRating
from modulvard.ui.i18n import clock_time, short_day
from modulvard.ui.ratings.score_words import score_value_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_PROBLEMS: Mapping[TableProblem, str] = {
    TableProblem.EMPTY: QT_TRANSLATE_NOOP("Rating tables", "Tabellen är tom."),
    TableProblem.TOO_MANY_ROWS: QT_TRANSLATE_NOOP("Rating tables", "Tabellen har fler än {most} rader. Dela den."),
    TableProblem.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP("Rating tables", "Tabellen har fler än {most} kolumner."),
    TableProblem.QUOTES: QT_TRANSLATE_NOOP(
        "Rating tables", "Ett citattecken avslutas inte, eller står fel. Spara tabellen som CSV på nytt."
    ),
    TableProblem.COLUMN_TWICE: QT_TRANSLATE_NOOP("Rating tables", "Kolumnen finns två gånger."),
    TableProblem.NO_PATIENT_COLUMN: QT_TRANSLATE_NOOP(
        "Rating tables", "En kolumn för vem det gäller saknas: Behandling, Patient (id) eller Personnummer."
    ),
    TableProblem.NO_DATE_COLUMN: QT_TRANSLATE_NOOP("Rating tables", "En kolumn för dagen saknas: Datum."),
    TableProblem.ROW_LENGTH: QT_TRANSLATE_NOOP(
        "Rating tables", "Raden har {found} kolumner, men rubrikerna är {columns}."
    ),
    TableProblem.CELL_TOO_LONG: QT_TRANSLATE_NOOP("Rating tables", "En cell är längre än {most} tecken."),
    TableProblem.PATIENT_MISSING: QT_TRANSLATE_NOOP("Rating tables", "Raden säger inte vem det gäller."),
    TableProblem.PATIENT_UNKNOWN: QT_TRANSLATE_NOOP("Rating tables", "Ingen patient går under det som står här."),
    TableProblem.PATIENTS_ALIKE: QT_TRANSLATE_NOOP(
        "Rating tables", "Två patienter går under det numret. Skriv behandlingens id i stället."
    ),
    TableProblem.NUMBER_WRONG: QT_TRANSLATE_NOOP(
        "Rating tables", "Numret är inte skrivet som ett helt personnummer, samordningsnummer eller reservnummer."
    ),
    TableProblem.TREATMENT_UNKNOWN: QT_TRANSLATE_NOOP("Rating tables", "Ingen behandling har det id som står här."),
    TableProblem.NOT_THE_PATIENTS: QT_TRANSLATE_NOOP("Rating tables", "Raden nämner två olika patienter."),
    TableProblem.UNREAD_COLUMN: QT_TRANSLATE_NOOP(
        "Rating tables",
        "Det som står här läses inte. Säger det vem svaren är av, kalla kolumnen Patient. Annars ta bort den.",
    ),
    TableProblem.ANOTHERS: QT_TRANSLATE_NOOP(
        "Rating tables",
        "Raden är en annan patients, eller av en annan behandling. Här tas bara den öppna patientens in.",
    ),
    TableProblem.ONLY_ENDED: QT_TRANSLATE_NOOP(
        "Rating tables",
        "Patienten har bara avslutade behandlingar: {treatments}. Skriv behandlingens id i kolumnen Behandling.",
    ),
    TableProblem.NO_TREATMENT: QT_TRANSLATE_NOOP("Rating tables", "Patienten har ingen behandling."),
    TableProblem.SEVERAL_TREATMENTS: QT_TRANSLATE_NOOP(
        "Rating tables",
        "Patienten har flera pågående behandlingar: {treatments}. Skriv behandlingens id i kolumnen Behandling.",
    ),
    TableProblem.REASON_NEEDED: QT_TRANSLATE_NOOP(
        "Rating tables", "Patienten är inte din. Öppna patienten med ett skäl först."
    ),
    TableProblem.INSTRUMENT_MISSING: QT_TRANSLATE_NOOP(
        "Rating tables", "Raden säger inte vilket instrument det är. Välj det ovan, eller skriv det i en kolumn."
    ),
    TableProblem.INSTRUMENT_UNKNOWN: QT_TRANSLATE_NOOP("Rating tables", "Kliniken har inget instrument som heter så."),
    TableProblem.INSTRUMENT_SHARED: QT_TRANSLATE_NOOP(
        "Rating tables", "Flera instrument heter så. Skriv nyckeln för det som menas: {keys}."
    ),
    TableProblem.INSTRUMENT_OUT_OF_USE: QT_TRANSLATE_NOOP("Rating tables", "Instrumentet är ur bruk."),
    TableProblem.DATE_MISSING: QT_TRANSLATE_NOOP("Rating tables", "Dagen saknas."),
    TableProblem.NOT_A_DATE: QT_TRANSLATE_NOOP("Rating tables", "Dagen skrivs ÅÅÅÅ-MM-DD."),
    TableProblem.NOT_A_TIME: QT_TRANSLATE_NOOP("Rating tables", "Tiden skrivs TT:MM."),
    TableProblem.NO_SUCH_TIME: QT_TRANSLATE_NOOP(
        "Rating tables", "Tiden finns inte, för då ställs klockan fram till sommartid."
    ),
    TableProblem.IN_FUTURE: QT_TRANSLATE_NOOP("Rating tables", "Dagen ligger framåt i tiden."),
    TableProblem.LONG_BEFORE_START: QT_TRANSLATE_NOOP(
        "Rating tables", "Dagen ligger mer än två år före behandlingens början."
    ),
    TableProblem.NO_ANSWERS: QT_TRANSLATE_NOOP("Rating tables", "Raden har inga svar."),
    TableProblem.ANSWER: QT_TRANSLATE_NOOP("Rating tables", "Svaret ska vara ett heltal {low}–{high}."),
    TableProblem.SAFETY_COLUMN_MISSING: QT_TRANSLATE_NOOP(
        "Rating tables",
        "Ingen kolumn är {instrument} fråga {questions}, vars svar läses först. Kalla kolumnen ”Fråga {questions}”; "
        "är frågan inte ställd, lägg till den tom.",
    ),
    TableProblem.QUESTION_TWICE: QT_TRANSLATE_NOOP(
        "Rating tables", "Frågan har redan ett svar i kolumnen {other}. Ta bort en av kolumnerna."
    ),
    TableProblem.TIMES_DIFFER: QT_TRANSLATE_NOOP(
        "Rating tables", "Tiden vid dagen är en annan än den i tidens kolumn."
    ),
    TableProblem.UNKNOWN_QUESTION: QT_TRANSLATE_NOOP("Rating tables", "Instrumentet har ingen sådan fråga."),
}


def said(words: str, **facts: object) -> str:
    """Return a sentence in the user's language, with the facts in their places."""
    return QCoreApplication.translate("Rating tables", words).format(**facts)


def fault_words(fault: TableFault) -> str:
    """Return ”Rad 4, Fråga 2: Svaret ska vara ett heltal 0–3.”."""
    words = said(_PROBLEMS[fault.problem], **dict(fault.facts))
    places = [] if fault.line is None else [said(QT_TRANSLATE_NOOP("Rating tables", "Rad {line}"), line=fault.line)]
    places += [fault.column] if fault.column else []
    return f"{', '.join(places)}: {words}" if places else words


def standing_words(preview: TablePreview) -> str:
    """Return what taking the table in would do."""
    if preview.faults:
        words = QT_TRANSLATE_NOOP("Rating tables", "{file} kan inte tas in än. Inget har ändrats.")
        return said(words, file=preview.table.file_name)
    if not preview.new:
        return said(QT_TRANSLATE_NOOP("Rating tables", "Allt i tabellen finns redan. Inget tas in."))
    count = QCoreApplication.translate("Rating tables", "%n skattning(ar) sparas.", "", len(preview.new))
    there = len(preview.ratings) - len(preview.new)
    already = QCoreApplication.translate("Rating tables", "%n finns redan.", "", there) if there else ""
    return f"{count} {already}".strip()


def unread_words(preview: TablePreview) -> str:
    """Return which columns are not read, or nothing."""
    if not preview.unread:
        return ""
    words = QT_TRANSLATE_NOOP("Rating tables", "Kolumner som inte är någon fråga och inte läses: {columns}.")
    return said(words, columns=", ".join(preview.unread))


def sum_words(each: TableRating) -> str:
    """Return the sum by the form's own key with its ends, or that it is incomplete; nothing where nothing is summed."""
    if each.scored.main is not None:
        return score_value_words(each.scored.main)
    return "" if each.scored.profile is None else each.scored.profile.text


def answered_words(each: TableRating, today: date) -> str:
    """Return ”fre 20 nov”, with the time where it is known."""
    if isinstance(each.answered, datetime):
        return f"{short_day(each.answered.date(), today)} {clock_time(each.answered)}"
    return short_day(each.answered, today)


def look_words(each: TableRating) -> str:
    """Return what there is to look at in a row, or nothing."""
    marks = (
        (each.is_there and not each.put_right, QT_TRANSLATE_NOOP("Rating tables", "finns redan")),
        (each.put_right, QT_TRANSLATE_NOOP("Rating tables", "rättad, flyttad eller återtagen sedan")),
        (each.other_that_day, QT_TRANSLATE_NOOP("Rating tables", "andra svar från samma dag finns")),
        (each.has_ended, QT_TRANSLATE_NOOP("Rating tables", "behandlingen är avslutad")),
        (bool(each.scored.safety) and not each.is_there, QT_TRANSLATE_NOOP("Rating tables", "svar att läsa först")),
    )
    return ", ".join(said(words) for holds, words in marks if holds)


def spoken_words(each: TableRating, today: date) -> str:
    """Return what a screen reader says of a row."""
    line = said(QT_TRANSLATE_NOOP("Rating tables", "Rad {line}"), line=each.line)
    form = each.instrument.instrument.abbreviation
    parts = (line, each.patient_name, form, answered_words(each, today), sum_words(each), look_words(each))
    return ", ".join(filter(None, parts))
