"""A table of answers before it is taken in: what each row says, what is wrong with it, and what would be stored (C8).

A patient is never guessed: a row names a treatment, or a patient who has just one under way.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from modulvard.domain.clock import NoSuchTime, moment_of
from modulvard.domain.errors import Refused
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.instruments import Instrument, StoredInstrument
from modulvard.domain.messages import Arrived
from modulvard.domain.programs import Text
from modulvard.domain.scoring import Answers, Scored
from modulvard.domain.text import fold

MOST_ROWS = 500
MOST_COLUMNS = 300
LONGEST_CELL = 200


class TableColumn(StrEnum):
    """What a column says beside the answers."""

    TREATMENT = "treatment"
    PATIENT = "patient"
    NUMBER = "number"
    INSTRUMENT = "instrument"
    DATE = "date"
    TIME = "time"


WHOSE = frozenset({TableColumn.TREATMENT, TableColumn.PATIENT, TableColumn.NUMBER})
"""The columns that say whose a row is."""


class TableProblem(StrEnum):
    """What can be wrong with a table or a row of it. Facts in comments; never a number of a patient or an answer."""

    # the table
    EMPTY = "empty"
    TOO_MANY_ROWS = "too_many_rows"  # most
    TOO_MANY_COLUMNS = "too_many_columns"  # most
    QUOTES = "quotes"  # a quotation mark that is not closed
    COLUMN_TWICE = "column_twice"
    NO_PATIENT_COLUMN = "no_patient_column"
    NO_DATE_COLUMN = "no_date_column"
    UNREAD_COLUMN = "unread_column"  # in a table that says of nobody's rows whose they are
    SAFETY_COLUMN_MISSING = "safety_column_missing"  # instrument, questions
    # a row
    ROW_LENGTH = "row_length"  # found, columns
    CELL_TOO_LONG = "cell_too_long"  # most
    PATIENT_MISSING = "patient_missing"
    PATIENT_UNKNOWN = "patient_unknown"
    PATIENTS_ALIKE = "patients_alike"  # two go by the same number, of different kinds
    NUMBER_WRONG = "number_wrong"
    TREATMENT_UNKNOWN = "treatment_unknown"
    NOT_THE_PATIENTS = "not_the_patients"  # the row names a treatment and another patient
    ANOTHERS = "anothers"  # taken in for one treatment, and the row is of another
    ONLY_ENDED = "only_ended"  # ended: how many treatments are
    NO_TREATMENT = "no_treatment"
    SEVERAL_TREATMENTS = "several_treatments"  # treatments: their ids
    REASON_NEEDED = "reason_needed"
    INSTRUMENT_MISSING = "instrument_missing"
    INSTRUMENT_UNKNOWN = "instrument_unknown"
    INSTRUMENT_SHARED = "instrument_shared"  # keys: of the instruments that go by the name
    INSTRUMENT_OUT_OF_USE = "instrument_out_of_use"
    DATE_MISSING = "date_missing"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    NO_SUCH_TIME = "no_such_time"
    TIMES_DIFFER = "times_differ"
    IN_FUTURE = "in_future"
    LONG_BEFORE_START = "long_before_start"
    NO_ANSWERS = "no_answers"
    ANSWER = "answer"  # low, high
    UNKNOWN_QUESTION = "unknown_question"
    QUESTION_TWICE = "question_twice"  # other: the head of the other column with an answer to the same question


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFault:
    """One thing that is wrong: its line in the file (from 1, the heads' is 1), and the head of its column."""

    problem: TableProblem
    line: int | None = None
    column: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row as it is written."""

    line: int
    known: tuple[tuple[TableColumn, str], ...]
    """What stands in the columns that are known by their heads."""
    cells: tuple[tuple[str, str], ...]
    """The other columns by their heads: answers, if a form has such a question."""

    @property
    def has_whose(self) -> bool:
        """Whether there is a column that says whose it is, filled in or not."""
        return any(name in WHOSE for name, _ in self.known)

    def said(self, column: TableColumn) -> str:
        """Return what stands in a column, or nothing."""
        return next((written for name, written in self.known if name is column), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingTable:
    """A file of answers as it was read."""

    file_name: str
    columns: tuple[str, ...] = ()
    """The heads of the columns that may be questions."""
    rows: tuple[TableRow, ...] = ()
    faults: tuple[TableFault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRating:
    """What a row would store."""

    line: int
    patient: PatientId
    patient_name: str
    treatment: TreatmentId
    program: Text
    has_ended: bool
    instrument: StoredInstrument
    answered: Arrived
    answers: Answers
    scored: Scored
    is_there: bool
    """Whether the same answers of that day are entered already, or stand in a row above: nothing is stored."""
    put_right: bool = False
    """Whether it was entered once and has been corrected, moved or taken back since: it is not stored anew."""
    other_that_day: bool = False
    """Whether other answers to the same instrument of that day are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview:
    """A table and what it would store. Nothing of it is stored while anything is wrong."""

    table: RatingTable
    ratings: tuple[TableRating, ...] = ()
    faults: tuple[TableFault, ...] = ()
    needs_reason: tuple[PatientId, ...] = ()
    """Patients who are not the account's own, and have not been opened with a reason today."""
    unread: tuple[str, ...] = ()
    """The heads of columns that no form in the table has a question for."""
    here: TreatmentId | None = None
    """The one treatment that it is taken in for: its rows need not say whose they are."""

    @property
    def new(self) -> tuple[TableRating, ...]:
        """What would be stored."""
        return tuple(each for each in self.ratings if not each.is_there)

    @property
    def is_taken(self) -> bool:
        """Whether there is anything to store and nothing is wrong."""
        return not self.faults and bool(self.new)


class RatingTableNotTaken(Refused):
    """Something is wrong with the table, so nothing of it is stored. Facts: ``file``, ``faults``."""


# --- questions ------------------------------------------------------------------------------------

_LEAD = r"(fraga|question|item|q|f)[ ._-]*"
_BEFORE = re.compile(rf"^{_LEAD}(?=[0-9])|^(fraga|question|item) ")
_LIKE = re.compile(rf"({_LEAD})?[0-9]{{1,3}}[a-z]?")


def question_of(instrument: Instrument, head: str) -> str | None:
    """Return the number of the question that a column is for: ”9”, ”Fråga 9”, ”Q9”; None where there is none."""
    numbers = {fold(item.number): item.number for item in instrument.items}
    written = fold(head.strip())
    return numbers.get(written) or numbers.get(_BEFORE.sub("", written))


def _without_column(instrument: Instrument, heads: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers of the questions read first that no column is for: their answers would be read by nobody."""
    found = {question_of(instrument, head) for head in heads}
    return tuple(item.number for item in instrument.safety_items if item.number not in found)


def columns_lacking(table: RatingTable, forms: Iterable[Instrument]) -> Iterator[TableFault]:
    """Tell each form whose questions to be read first have no column: it may be one that was not recognised (G18)."""
    for form in forms:
        lacking = _without_column(form, table.columns)
        if lacking:
            facts = (("instrument", form.abbreviation), ("questions", ", ".join(lacking)))
            yield TableFault(problem=TableProblem.SAFETY_COLUMN_MISSING, line=1, facts=facts)


def looks_like_question(head: str) -> bool:
    """Tell whether a head says that its column is a question's, of whatever form."""
    return _LIKE.fullmatch(fold(head.strip())) is not None


# --- when -----------------------------------------------------------------------------------------

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9]{2})?")


def read_when(row: TableRow) -> Arrived | TableFault:
    """Return the day of a row, or the moment where its time is written, or what is wrong."""
    written, _, beside = row.said(TableColumn.DATE).strip().replace("T", " ").partition(" ")
    if not written:
        return TableFault(problem=TableProblem.DATE_MISSING, line=row.line)
    day = _day(written)
    if day is None:
        return TableFault(problem=TableProblem.NOT_A_DATE, line=row.line)
    told = [_time(one) for one in map(str.strip, (beside, row.said(TableColumn.TIME))) if one]
    if not told:
        return day
    at = told[0]
    if at is None or None in told:
        return TableFault(problem=TableProblem.NOT_A_TIME, line=row.line)
    if told[-1] != at:
        return TableFault(problem=TableProblem.TIMES_DIFFER, line=row.line)
    try:
        return moment_of(day, at)
    except NoSuchTime:
        return TableFault(problem=TableProblem.NO_SUCH_TIME, line=row.line)


def _day(written: str) -> date | None:
    found = _DAY.fullmatch(written)
    try:
        return None if found is None else date(*map(int, found.groups()))
    except ValueError:
        return None


def _time(written: str) -> time | None:
    found = _TIME.fullmatch(written)
    try:
        return None if found is None else time(int(found[1]), int(found[2]))
    except ValueError:
        return None


def answers_of(row: TableRow, instrument: Instrument) -> Iterator[tuple[str, str, str]]:
    """Return the head, the question's number (empty where the form has none) and what is written, where anything is."""
    for head, written in row.cells:
        if written.strip():
            yield head, question_of(instrument, head) or "", written
