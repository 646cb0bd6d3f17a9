"""What the timeline shows: rows of planned and done weeks, rest, and a plan that is only looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.pacing import Agreement, RestKind, RestWeek
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True)
class Span:
    """Weeks from one to another, both included."""

    first: Week
    last: Week


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One module. ``words`` say in the right column what the bars show, ``spoken`` says all of it."""

    module: ModuleNumber
    title: str
    mandatory: bool
    planned: Span | None
    previewed: Span | None = None
    opened: date | None
    handed_in: date | None
    ongoing: bool
    skipped: bool
    words: str
    spoken: str
    noted: bool = False
    """Whether the words matter now and stand in full ink."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRest:
    """Weeks in a row at rest, with the word for it."""

    span: Span
    kind: RestKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A whole timeline, as of a day. ``preview`` tells that the rows carry a plan that is not stored."""

    rows: tuple[TimelineRow, ...]
    rests: tuple[TimelineRest, ...]
    first: Week
    last: Week
    today: date
    preview: bool = False
    optional_word: str = ""
    month_words: Mapping[Week, str] = field(default_factory=dict)
    """The months (with the year where it changes), each over the first week that its word belongs to."""

    @property
    def weeks(self) -> int:
        """How many weeks it spans."""
        return self.last - self.first + 1


def spans_of(
    agreement: Agreement, planned: Mapping[ModuleNumber, Week], rest: Sequence[RestWeek]
) -> dict[ModuleNumber, Span]:
    """Return the weeks each module has in a plan: from the one after the module before, to its planned week.

    With one module every second week each has two; with two a week both have the same one.
    """
    resting = {week.week for week in rest}
    spans: dict[ModuleNumber, Span] = {}
    free = agreement.first_week
    for module in agreement.course:
        last = planned.get(module)
        if last is None:
            continue
        first = min(free, last)
        while first in resting and first < last:
            first += 1
        spans[module] = Span(first, last)
        free = last + 1 if last >= free else free
    return spans


def rests_in_a_row(rest: Sequence[RestWeek], words: Mapping[RestKind, str]) -> tuple[TimelineRest, ...]:
    """Return the weeks at rest, those that follow on each other for the same reason as one."""
    found: list[TimelineRest] = []
    for week in rest:
        last = found[-1] if found else None
        if last is not None and last.kind is week.why and last.span.last + 1 == week.week:
            found[-1] = TimelineRest(span=Span(last.span.first, week.week), kind=week.why, words=last.words)
        else:
            found.append(TimelineRest(span=Span(week.week, week.week), kind=week.why, words=words[week.why]))
    return tuple(found)
