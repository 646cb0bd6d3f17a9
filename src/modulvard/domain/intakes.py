"""A patient's way from referral to start, *Inför start*: what was found at each gate, and how it ended (C3, H4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from modulvard.domain.errors import Refused
from modulvard.domain.gates import START_GATES, WORKED_OUT, Gate
from modulvard.domain.ids import AccountId, IntakeId, IntakeStepId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.programs import Text

FURTHEST_BACK = timedelta(days=365 * 10)

RECORDED = tuple(gate for gate in START_GATES if gate not in WORKED_OUT)
"""The gates that somebody enters."""

POINTS: Mapping[Gate, tuple[str, ...]] = MappingProxyType(
    {
        Gate.START_MEETING: (
            "layout",
            "modules",
            "pace",
            "homework",
            "messages",
            "emergencies",
            "secrecy",
            "trying",
            "next_contact",
        ),
        Gate.EXCLUSIONS: (
            "suits",
            "somatic_cause",
            "time",
            "concentration",
            "swedish",
            "equipment",
            "motivation",
            "hindrances",
        ),
    }
)
"""The points of a gate (D12, H4, H5 for the start meeting; B19 for what would speak against the program)."""
ALL_POINTS_NEEDED = frozenset({Gate.START_MEETING})
"""Gates that are met only when every point was gone through; elsewhere the points are a help for the memory."""


class Source(StrEnum):
    """Where a patient comes from."""

    REFERRAL = "referral"
    SELF = "self"
    INTERNAL = "internal"


class IntakeOutcome(StrEnum):
    """How the way in ended."""

    STARTED = "started"
    NOT_SUITABLE = "not_suitable"
    DECLINED = "declined"
    OTHER = "other"


BY_HAND = tuple(outcome for outcome in IntakeOutcome if outcome is not IntakeOutcome.STARTED)
"""How an intake is closed without a start; a start closes it by itself."""


class StepOutcome(StrEnum):
    """What was found at a gate."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_NEEDED = "not_needed"


class StepForm(StrEnum):
    """How it was found."""

    PHYSICAL = "physical"
    VIDEO = "video"
    PHONE = "phone"
    TEXT = "text"


FACE_TO_FACE = frozenset({StepForm.PHYSICAL, StepForm.VIDEO})
"""What counts as an assessment interview in iKBT: telephone and text are not listed (D22)."""


class IntakeClosed(Refused):
    """The way in has ended already. Facts: ``intake``, ``closed_on``."""


class IntakeOpen(Refused):
    """The patient has an open way in to the same program already. Facts: ``intake``."""


class IntakeOfAnother(Refused):
    """The way in is another patient's, or leads to another program. Facts: ``intake``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIntake:
    """A referral or request to be entered."""

    patient: PatientId
    received_on: date
    source: Source
    program: ProgramVersionId | None = None
    therapist: AccountId | None = None
    """Who does what is left; whoever enters it, unless said."""
    referrer: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStep:
    """What was found at a gate, to be entered."""

    gate: Gate
    outcome: StepOutcome
    on: date | None = None
    """Today, unless said."""
    by: AccountId | None = None
    """Whoever enters it, unless said."""
    form: StepForm | None = None
    points: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeStep:
    """What was found at a gate on a day. The last that was not taken back counts."""

    id: IntakeStepId
    gate: Gate
    outcome: StepOutcome
    on: date
    by: AccountId
    form: StepForm | None
    points: tuple[str, ...]
    note: str
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None

    @property
    def is_refusal(self) -> bool:
        """Whether it was found not to be in order."""
        return self.outcome is StepOutcome.NOT_MET

    @property
    def is_waiver(self) -> bool:
        """Whether it was said not to be needed."""
        return self.outcome is StepOutcome.NOT_NEEDED

    @property
    def is_face_to_face(self) -> bool:
        """Whether it counts as an assessment interview in iKBT (D22)."""
        return self.form in FACE_TO_FACE

    @property
    def points_left(self) -> tuple[str, ...]:
        """The points that were not gone through, where all of them are needed."""
        if self.gate not in ALL_POINTS_NEEDED:
            return ()
        return tuple(point for point in POINTS[self.gate] if point not in self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """How and when the way in ended."""

    on: date
    outcome: IntakeOutcome
    where_to: str = ""
    """Where to instead (D2): kept for statistics."""
    reason: str = ""
    treatment: TreatmentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A patient's way in, with all that was entered, in the order it was entered."""

    id: IntakeId
    patient: PatientId
    program: ProgramVersionId | None
    therapist: AccountId | None
    received_on: date
    source: Source
    referrer: str
    question: str
    made_at: datetime
    made_by: AccountId
    closing: Closing | None = None
    steps: tuple[IntakeStep, ...] = ()
    withdrawn_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.closing is None and self.withdrawn_at is None

    @property
    def standing_steps(self) -> tuple[IntakeStep, ...]:
        """What was entered and not taken back."""
        return tuple(step for step in self.steps if step.withdrawn_at is None)

    def waiting_days(self, on: date) -> int:
        """Return how many days the patient has waited on a day, or waited until the end."""
        last = on if self.closing is None else min(on, self.closing.on)
        return max((last - self.received_on).days, 0)


class IntakeStage(StrEnum):
    """How far a way in has come, as a list tells it."""

    NEW = "new"
    """Nothing was looked at."""
    UNDER_WAY = "under_way"
    READY = "ready"
    """Nothing that its program asks for is missing."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeLine:
    """A way in as it is listed. Names are empty where the patient is masked; nothing clinical stands here."""

    id: IntakeId
    patient: PatientId
    given_name: str
    family_name: str
    masked: bool
    program: ProgramVersionId | None
    program_name: Text | None
    therapist: AccountId | None
    received_on: date
    source: Source
    waiting_days: int
    stage: IntakeStage
    missing: tuple[Gate, ...] = ()
    """The gates that would stop or be said at a start now."""
    closing: Closing | None = None
