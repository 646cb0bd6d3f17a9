"""The list of patients: its rows, what it can be narrowed to and how it can be ordered (ux.md 2, mockup patienter)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, SavedFilterId, TreatmentId
from modulvard.domain.names import listed_name
from modulvard.domain.pacing import PaceState
from modulvard.domain.weeks import Week

SAVED_FILTERS_LIMIT = 7
"""Saved filters under Patienter (ux.md section 2)."""


class Shown(StrEnum):
    """Which patients the list shows. Archived and merged records stand in no other view than their own."""

    ONGOING = "ongoing"
    """In treatment and not paused this week."""
    PAUSED = "paused"
    ENDED = "ended"
    """The latest treatment is ended and none is under way."""
    BEFORE_START = "before_start"
    """No treatment yet, or one that starts on a later day."""
    ALL = "all"
    ARCHIVED = "archived"


class CaseStatus(StrEnum):
    """Where a patient stands with the treatment the row shows."""

    BEFORE_START = "before_start"
    ONGOING = "ongoing"
    PAUSED = "paused"
    ENDED = "ended"


class NextKind(StrEnum):
    """What the list says comes next."""

    READ_FIRST = "read_first"
    """An answer is to be read first (G18)."""
    FLAG = "flag"
    """A flag's day has come."""
    REPLY = "reply"
    """A message waits for an answer, due on ``day``."""
    FEEDBACK = "feedback"
    """Homework waits for feedback, due on ``day``."""
    FINISH_TEXT = "finish_text"
    """A text is begun and not finished."""
    HAND_OVER = "hand_over"
    """A finished text is not handed over."""
    JOURNAL = "journal"
    """A contact is not journalled."""
    FOLLOW_UP = "follow_up"
    """A follow-up's day, ``day``, has come and no outcome is written."""
    RATING = "rating"
    """A planned rating has not come in, due on ``day``."""
    OPEN_MODULE = "open_module"
    """``module`` waits to be opened, since ``day``."""
    DECIDE_PACE = "decide_pace"
    """Behind by the clinic's limit or more."""
    REACH_OUT = "reach_out"
    """Silent since ``day``."""
    CLOSE = "close"
    """Near the end or finished, and not ended; ``week`` is the projected finish."""
    RESUMES = "resumes"
    """Paused until ``week``."""
    STARTS = "starts"
    """Starts on ``day``."""
    CHOOSE_PROGRAM = "choose_program"
    """No treatment yet."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What comes next, and the figure its words need."""

    kind: NextKind
    module: ModuleNumber | None = None
    day: date | None = None
    week: Week | None = None


NOTHING_NEXT = NextStep(kind=NextKind.NOTHING)


class CaseloadOrder(StrEnum):
    """What the list can be ordered by. Within equals the order is by name, and patients masked here come last."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    PROGRAM = "program"
    MODULE = "module"
    WEEK = "week"
    PACE = "pace"
    """Most behind first."""
    LAST_ACTIVE = "last_active"
    THERAPIST = "therapist"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadFilter:
    """What the list is narrowed to. Everything left at its default narrows nothing, but ``shown``."""

    shown: Shown = Shown.ONGOING
    program: str | None = None
    """A program's key."""
    pace: PaceState | None = None
    own: bool = False
    """The account's own patients (decided.md 7)."""
    therapist: AccountId | None = None
    text: str = ""
    """Parts of name or number."""
    silent_days: int | None = None
    """Nothing from the patient for this many days or more."""
    behind_weeks: int | None = None
    """Behind by this many weeks or more."""
    end_within_weeks: int | None = None
    """Projected finish within this many weeks, or finished."""

    def as_dict(self) -> dict[str, Any]:
        """Return the filter as plain JSON values, without what is left at its default."""
        values = {
            "shown": self.shown.value,
            "program": self.program,
            "pace": None if self.pace is None else self.pace.value,
            "own": self.own or None,
            "therapist": self.therapist,
            "text": self.text or None,
            "silent_days": self.silent_days,
            "behind_weeks": self.behind_weeks,
            "end_within_weeks": self.end_within_weeks,
        }
        return {key: value for key, value in values.items() if value is not None}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "CaseloadFilter":
        """Return the filter that ``as_dict`` gave. Raises ValueError for words that no filter has."""
        pace = values.get("pace")
        return cls(
            shown=Shown(values.get("shown", Shown.ONGOING)),
            program=values.get("program"),
            pace=None if pace is None else PaceState(pace),
            own=bool(values.get("own", False)),
            therapist=values.get("therapist"),
            text=str(values.get("text", "")),
            silent_days=values.get("silent_days"),
            behind_weeks=values.get("behind_weeks"),
            end_within_weeks=values.get("end_within_weeks"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadChoices:
    """What the list can be narrowed to by name: programs as (key, name), therapists as (account, display name)."""

    programs: tuple[tuple[str, str], ...] = ()
    therapists: tuple[tuple[AccountId, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter that an account keeps under Patienter."""

    id: SavedFilterId
    name: str
    filter: CaseloadFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFigures:
    """How a treatment stands, as the list shows it: of this week, or of its last day where it is ended."""

    pace: PaceState
    modules_behind: int
    weeks_behind: int
    modules_ahead: int
    weeks_ahead: int
    modules_done: int
    """Handed in or beyond."""
    modules: int
    """In the course and not skipped."""
    week_n: int
    week_m: int | None
    """None where the course's length is not known."""
    last_active: date | None
    projected_finish: Week | None
    open_next: ModuleNumber | None
    open_since: date | None
    resumes: Week | None

    @property
    def module(self) -> int:
        """The module the patient is at, counted within the course: n of ``modules``."""
        return min(self.modules_done + 1, self.modules)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadRow:
    """One patient of the list, with the treatment under way or else the latest.

    ``masked`` rows are other therapists' patients with protected identity: names and birth date are empty (F15,
    decided.md 7).
    """

    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    protected: bool
    masked: bool
    is_own: bool
    status: CaseStatus
    treatment: TreatmentId | None
    program: str
    therapist: str
    """Display name; of the one who registered the patient where there is no treatment."""
    started_on: date | None
    ended_on: date | None
    closed_as: str | None
    figures: ListedFigures | None
    """None where there is no treatment."""
    next_step: NextStep
    read_first: bool = False
    """Whether an answer of the patient, in whichever treatment, is to be read first."""

    @property
    def name(self) -> str:
        """Family name first; empty where masked."""
        return listed_name(self.given_name, self.family_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadCount:
    """How many patients a filter shows, and how many the unit has in all (archived and merged ones apart)."""

    shown: int
    unit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadWindow:
    """A stretch of the list from ``offset`` on, and how many rows the whole list has."""

    rows: tuple[CaseloadRow, ...]
    offset: int
    count: int
