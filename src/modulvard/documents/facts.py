"""What a print is made from: stored facts as of a day, put together by the services. Nothing is worked out on paper."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceFigures, RestWeek
from modulvard.domain.prints import PrintPart
from modulvard.domain.program_effort import Minutes
from modulvard.domain.programs import OpeningRule, Pace, ShownText
from modulvard.domain.rating_curves import CourseChart
from modulvard.domain.rating_plans import AskedForm
from modulvard.domain.treatments import DeliveryForm, Ending
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who hands the sheet over. ``phone_hours`` is written by the clinic, such as "vardagar 8–16.30"."""

    clinic: str
    therapist: str
    title: str = ""
    phone: str = ""
    phone_hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The patient. ``identity`` is the full number as shown in records, or empty if there is none yet.

    With ``protected`` (F15) the patient's own sheets carry neither clinic nor phone. No sheet has an address.
    """

    given_name: str
    family_name: str
    identity: str = ""
    protected: bool = False

    @property
    def name(self) -> str:
        """Given name and family name."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleFacts:
    """One module of the course as it stands on the day."""

    number: int
    title: ShownText
    planned: Week | None
    state: ModuleState
    mandatory: bool = True
    handed_in: date | None = None
    reviewed: date | None = None
    skipped_on: date | None = None
    skip_reason: str = ""

    @property
    def is_skipped(self) -> bool:
        """Whether it has left the plan."""
        return self.state is ModuleState.SKIPPED

    @property
    def is_left(self) -> bool:
        """Whether it is still to be done."""
        return not self.is_skipped and self.handed_in is None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFacts:
    """An agreement on pace that is in force or was. ``reason`` is for professional readers only."""

    made_on: date
    first_week: Week
    pace: Pace
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PausePeriod:
    """Whole weeks at rest, both ends included. ``reason`` is for professional readers only."""

    first_week: Week
    last_week: Week
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryFacts:
    """A treatment as it stands at ``made_at``. ``agreements`` begin with the first; the last is in force.

    ``coming`` are those made but not begun, in the order they come into force: ``modules`` are planned by them.
    """

    made_at: datetime
    sender: Sender
    patient: Recipient
    program: ShownText
    version: str
    form: DeliveryForm
    started_on: date
    modules: tuple[ModuleFacts, ...]
    agreements: tuple[AgreementFacts, ...]
    figures: PaceFigures
    coming: tuple[AgreementFacts, ...] = ()
    rest: tuple[RestWeek, ...] = ()
    pauses: tuple[PausePeriod, ...] = ()
    follow_ups: tuple[date, ...] = ()
    ending: Ending | None = None
    ratings: CourseChart | None = None
    """What was rated until the day of the print; None where the sheet tells nothing of it."""
    asked: tuple[AskedForm, ...] = ()
    """What the patient is to fill in, by day."""
    call_text: str = ""
    """Whom to call, in the clinic's own words, where it has any."""
    without: frozenset[PrintPart] = frozenset()
    """What was chosen to be left out."""
    made_by: str = ""
    """Who has had the print made, the sender's therapist unless said."""
    made_by_title: str = ""

    @property
    def today(self) -> date:
        """The day of the print."""
        return self.made_at.date()

    @property
    def week(self) -> Week:
        """The week of the print."""
        return Week.of(self.today)

    @property
    def course(self) -> tuple[ModuleFacts, ...]:
        """The modules that have not been skipped."""
        return tuple(module for module in self.modules if not module.is_skipped)

    @property
    def skipped(self) -> tuple[ModuleFacts, ...]:
        """The modules that have been skipped."""
        return tuple(module for module in self.modules if module.is_skipped)

    @property
    def handed_in(self) -> tuple[ModuleFacts, ...]:
        """The modules whose part of the patient's is done."""
        return tuple(module for module in self.modules if module.handed_in is not None and not module.is_skipped)

    @property
    def finish(self) -> Week | None:
        """The projected finish; where another agreement is coming, the last week that it plans (pacing.md)."""
        ahead = [module.planned for module in self.left if module.planned is not None] if self.coming else []
        return max(ahead, default=self.figures.projected_finish)

    @property
    def newest(self) -> AgreementFacts | None:
        """The agreement made last, if it changed an earlier one."""
        every = (*self.agreements, *self.coming)
        return every[-1] if len(every) > 1 else None

    @property
    def changes_of_pace(self) -> tuple[AgreementFacts, ...]:
        """The coming agreements that have another pace than the one before them."""
        before = (*self.agreements[-1:], *self.coming)
        return tuple(new for old, new in pairwise(before) if new.pace != old.pace)

    @property
    def left(self) -> tuple[ModuleFacts, ...]:
        """The modules still to be done, in course order; none once the treatment has ended."""
        return () if self.ending else tuple(module for module in self.modules if module.is_left)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayFacts:
    """Days on which the therapist is away, both ends included, and who answers then; nothing if that is not said."""

    first_day: date
    last_day: date
    answers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPaperFacts:
    """What the start agreement tells beside how the treatment stands (C15, H5)."""

    treatment: SummaryFacts
    welcome: ShownText | None = None
    """The program's own welcome, where it has one in the language of the paper (B22)."""
    is_treatment_program: bool = True
    """Who answers is called therapist (D28)."""
    first_session: datetime | None = None
    minutes: Minutes | None = None
    """How long a module of the course takes, where that is known of them all."""
    has_homework: bool = True
    allows_messages: bool = True
    opening: OpeningRule = OpeningRule.THERAPIST
    answer_days: int
    closing_time: time
    away: tuple[AwayFacts, ...] = ()
    """The days to come that are known."""
    follow_up_months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFacts:
    """A finished text to the patient, exactly as it is stored, and what it is about."""

    body: str
    writer: str
    writer_title: str = ""
    is_feedback: bool = False
    """Feedback on a homework or a module, or asking for more of one."""
    asks_more: bool = False
    homework: ShownText | None = None
    module: ModuleFacts | None = None
    answers: tuple[date, ...] = ()
    """The days on which the patient wrote what it answers."""
    replaces: date | None = None
    """The day on which the text that it corrects was handed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFacts:
    """One patient's finished texts for a letter, oldest first. ``is_greeted``: one of them says "Hej" by itself."""

    made_on: date
    sender: Sender
    patient: Recipient
    texts: tuple[TextFacts, ...]
    is_greeted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFacts:
    """The weeks that lie ahead, for the fridge: first name only (paper rules, "What each reader gets")."""

    made_on: date
    given_name: str
    first_week: Week
    """The first week of the first agreement: the calendar does not begin before it."""
    modules: tuple[ModuleFacts, ...]
    rest: tuple[RestWeek, ...] = ()
    follow_ups: tuple[date, ...] = ()
    asked: tuple[AskedForm, ...] = ()
    phone: str = ""
    phone_hours: str = ""
    protected: bool = False

    @property
    def left(self) -> tuple[ModuleFacts, ...]:
        """The modules still to be done, in course order."""
        return tuple(module for module in self.modules if module.is_left)
