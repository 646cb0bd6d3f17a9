"""Prints: what is asked of one, what it is made from, and why its file could not be written (C15)."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from modulvard.domain.errors import Refused
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.letters import LetterText
from modulvard.domain.patients import PatientFields
from modulvard.domain.program_comparison import ProgramComparison
from modulvard.domain.programs import Program, StoredProgram, Text
from modulvard.domain.rating_curves import CourseChart
from modulvard.domain.rating_lines import Since
from modulvard.domain.rating_plans import AskedForm
from modulvard.domain.reports import RatingReport
from modulvard.domain.today import LineKind
from modulvard.domain.transfers import Consent
from modulvard.domain.treatments import Standing, Treatment
from modulvard.domain.weeks import Week

SIZES = (11, 12, 14)
"""Type sizes in points that a letter can have (ux.md section 4 "Paper", decided.md 31)."""
USUAL_SIZE = 12
PAPER_LANGUAGES = ("sv", "en")


class PrintKind(StrEnum):
    """What is printed."""

    SUMMARY = "summary"
    CALENDAR = "calendar"
    AGREEMENT = "agreement"
    """What was agreed at the start, for the patient, with room to sign (C15, H5)."""
    HAND_OVER = "hand-over"
    """The letter with what is finished and not yet handed over."""
    TRANSFER = "transfer"
    """What the next therapist, a substitute or another unit needs to know (C3, B21)."""
    PROGRAM_SHEET = "program-sheet"
    """What all staff need to talk about a program with a patient (D29)."""
    PROGRAM_COMPARISON = "program-comparison"
    """Programs side by side, for the assessment interview (D30)."""
    CLINIC_REPORT = "clinic-report"
    """The clinic's figures over many treatments, for the unit (C17)."""


class PrintReader(StrEnum):
    """For whom a summary is written. A calendar and an agreement are always the patient's."""

    PATIENT = "patient"
    COLLEAGUE = "colleague"
    JOURNAL = "journal"


class PrintPart(StrEnum):
    """A part of a print that can be left out (ux.md 3.6), in the order it stands there."""

    DONE = "done"
    RATINGS = "ratings"
    PLAN = "plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """Which print is wanted. ``reader`` is a summary's; ``size`` counts for letters to the patient only."""

    kind: PrintKind = PrintKind.SUMMARY
    reader: PrintReader = PrintReader.PATIENT
    language: str = PAPER_LANGUAGES[0]
    size: int = USUAL_SIZE
    without: frozenset[PrintPart] = frozenset()
    """What is left out, of what this print can do without."""

    @property
    def parts(self) -> tuple[PrintPart, ...]:
        """The parts it can do without: the patient's letter each of them, a record of the treatment its ratings."""
        if self.kind is PrintKind.SUMMARY and self.reader is PrintReader.PATIENT:
            return tuple(PrintPart)
        return (PrintPart.RATINGS,) if self.kind in {PrintKind.SUMMARY, PrintKind.TRANSFER} else ()

    def has(self, part: PrintPart) -> bool:
        """Tell whether a part is to be in it."""
        return part not in self.without or part not in self.parts

    @property
    def is_letter(self) -> bool:
        """Whether it is written to the patient as a letter, which has a size and is to be easy to read."""
        if self.kind is PrintKind.SUMMARY:
            return self.reader is PrintReader.PATIENT
        return self.kind in {PrintKind.HAND_OVER, PrintKind.AGREEMENT}

    @property
    def object_kind(self) -> str:
        """The log's name of it, the same for ever: ``summary_patient``, ``calendar``, ``agreement`` …"""
        if self.kind is PrintKind.SUMMARY:
            return f"{self.kind}_{self.reader}"
        return self.kind.replace("-", "_")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSender:
    """Who hands the sheet over: the clinic with its phone, and the responsible therapist."""

    clinic: str
    therapist: str
    title: str
    phone: str
    phone_hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintAbsence:
    """Days to come on which the therapist is away, both ends included, and who answers then, if that is said."""

    first_day: date
    last_day: date
    answers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintTerms:
    """What was promised beside the plan: the first work session, and how answers come (H5, pacing.md "Promise")."""

    first_session: datetime | None
    answer_days: int
    closing_time: time
    away: tuple[PrintAbsence, ...] = ()
    follow_ups: tuple[date, ...] = ()
    """Days of follow-up that are laid and not held, by day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintTransfer:
    """A change of responsible therapist, with the names as shown."""

    on: date
    before: str
    to: str
    reason: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintAnswer:
    """An answer that is to be read first, word for word where the clinic's form has the words (G18, COR-04)."""

    form: str
    item: str
    answer: int
    at: datetime | date
    """When the patient answered: the day alone where the time is not known."""
    wording: Text | None
    label: Text | None
    since: tuple[Since, ...] = ()
    now: int | None = None
    """What the rating says now where it was corrected; None where the question is now unanswered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWaiting:
    """What waits, since when, and by when it is to be done."""

    kind: LineKind
    since: date
    due: date
    words: str = ""
    """What a homework is called."""
    module: ModuleNumber | None = None
    """Of a homework, or the one to open."""
    many: int = 1
    """How many; of the plan the weeks behind, and of silence the days."""
    finish: Week | None = None
    """Of an end that is near, the projected finish; None where every module is done."""
    answer: PrintAnswer | None = None
    """What is to be read first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintHomework:
    """A homework that is given and not handed in."""

    title: Text
    module: ModuleNumber | None
    due_on: date | None
    asked_for_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintHanding:
    """What the next therapist needs besides the plan: the transfer sheet's (C3, B21)."""

    transfers: tuple[PrintTransfer, ...] = ()
    """As they were made, the first one first."""
    waiting: tuple[PrintWaiting, ...] = ()
    homework: tuple[PrintHomework, ...] = ()
    flags: tuple[tuple[date, str], ...] = ()
    """The therapist's own, with their days; those to come too."""
    begun: tuple[tuple[date, str], ...] = ()
    """Texts that are begun and not finished: the day, and who has begun them."""
    follow_ups: tuple[date, ...] = ()
    """Those without an outcome."""
    consent: Consent | None = None
    """What the patient has agreed to of a hand-over to another unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintMaterial:
    """All that a treatment's prints are made from, read in one moment. ``at`` is the moment they speak of."""

    at: datetime
    treatment: Treatment
    program: Program
    standing: Standing
    fields: PatientFields
    sender: PrintSender
    terms: PrintTerms
    handing: PrintHanding = field(default_factory=PrintHanding)
    ratings: CourseChart | None = None
    asked: tuple[AskedForm, ...] = ()
    """What the patient is to fill in, by day."""
    """What was rated until the day; None for prints that tell nothing of it."""
    call_text: str = ""
    """Whom a patient is to call, in the clinic's own words; 1177 and 112 stand there anyway (G18)."""
    made_by: str = ""
    """Who has it made, the responsible therapist unless said, and their title."""
    made_by_title: str = ""
    texts: tuple[LetterText, ...] = ()
    """What a letter holds, oldest first; other prints have none."""

    @property
    def today(self) -> date:
        """The day the prints speak of, as ``at`` has it."""
        return self.at.date()

    @property
    def is_rated(self) -> bool:
        """Whether there is any rating to tell of."""
        return self.ratings is not None and bool(self.ratings.curves or self.ratings.answers)

    @property
    def paper_language(self) -> str:
        """The patient's language where paper speaks it, else Swedish."""
        known = self.fields.language
        return known if known in PAPER_LANGUAGES else PAPER_LANGUAGES[0]

    @property
    def mark(self) -> str:
        """What tells it from others of its kind and day: the treatment's number, of a letter its last text's too."""
        return "-".join(str(number) for number in (self.treatment.id, *(text.message.id for text in self.texts[-1:])))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramMaterial:
    """What a print about program versions is made from, read in one moment. Nothing in it is about a patient."""

    at: datetime
    clinic: str
    programs: tuple[StoredProgram, ...]
    comparison: ProgramComparison | None = None
    """The programs beside each other, where that is what is printed."""

    @property
    def paper_language(self) -> str:
        """Swedish, unless another is chosen."""
        return PAPER_LANGUAGES[0]

    @property
    def mark(self) -> str:
        """What tells it from others of its kind and day: the versions' numbers."""
        return "-".join(str(stored.id) for stored in self.programs)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMaterial:
    """What the clinic's report is made from. Nobody is named in it."""

    at: datetime
    clinic: str
    report: RatingReport

    @property
    def paper_language(self) -> str:
        """Swedish, unless another is chosen."""
        return PAPER_LANGUAGES[0]

    @property
    def mark(self) -> str:
        """What tells it from others of its kind and day: the program, if it is of one."""
        return self.report.program or "alla"


AnyMaterial = PrintMaterial | ProgramMaterial | ReportMaterial
"""What some print is made from."""


class FileInTheWay(Refused):
    """A file of that name is there already and is not overwritten. Facts: ``path``."""


class NoRoomForFile(Refused):
    """The disk is full: nothing of the file is left (DUR-02). Facts: ``path``."""


class FileNotWritten(Refused):
    """The file cannot be written where it was asked for. Facts: ``path``."""


class NothingToPrint(Refused):
    """The patient has no treatment, so there is nothing to print."""


class PrinterSilent(Refused):
    """The printer did not take the print: nothing was printed (ux.md section 5). Facts: ``printer``."""
