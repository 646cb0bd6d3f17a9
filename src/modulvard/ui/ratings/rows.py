"""The rows of the tab Skattningar: what is planned, and every rating there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from modulvard.domain.ids import RatingId
from modulvard.domain.instruments import Instrument
from modulvard.domain.rating_plans import RatingPlan
from modulvard.services.rating_views import RatingLine, RatingsView
from modulvard.ui.ratings.begun import Begun
from modulvard.ui.ratings.words import answered_words, marks_of, plan_state_words, sums_words, when_words

_LATEST = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A planned rating that has not come in."""

    plan: RatingPlan
    name: str
    """The instrument's short name."""
    when: str
    state: str
    """Why it stands here: the day it was to be in, or is."""
    is_due: bool
    begun: Begun | None = None
    """The form of it that is half entered."""

    @property
    def is_skipped(self) -> bool:
        """Whether it will not come in."""
        return self.plan.skipped_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRow:
    """A rating as the table shows it."""

    line: RatingLine
    day: str
    name: str
    sums: str
    planned: str
    marks: str

    @property
    def id(self) -> RatingId:
        """Which rating it is."""
        return self.line.rating.id

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back: it is readable, and counted nowhere."""
        return self.line.rating.withdrawn_at is not None


def plan_rows(
    view: RatingsView, on: date, begun: Mapping[Begun, Instrument] = MappingProxyType({})
) -> tuple[PlanRow, ...]:
    """Return what is planned and not in: what is due first, by its day, then what is to come, then what is skipped."""
    plans = [plan for plan in view.plans if plan.rating is None and plan.withdrawn_at is None]
    by_plan = {each.about["plan"]: each for each in begun if "plan" in each.about}
    rows = [
        PlanRow(
            plan=plan,
            name=view.instruments[plan.instrument].abbreviation,
            when=when_words(plan, on),
            state=_state_words(plan, on, begun, by_plan.get(plan.id), is_over=plan.is_over(view.treatment)),
            is_due=plan.is_open and plan.due_on is not None and plan.due_on <= on,
            begun=by_plan.get(plan.id),
        )
        for plan in plans
    ]
    return tuple(sorted(rows, key=_plan_order))


def _state_words(
    plan: RatingPlan, on: date, forms: Mapping[Begun, Instrument], begun: Begun | None, *, is_over: bool
) -> str:
    """Return by when it is to come in, and before that how far one has come in entering it."""
    state = plan_state_words(plan, on, is_over=is_over)
    return state if begun is None else f"{begun.words(forms[begun], on)} · {state}"


def _plan_order(row: PlanRow) -> tuple[bool, bool, date, str, int]:
    return row.is_skipped, not row.is_due, row.plan.due_on or _LATEST, row.name, row.plan.id


def rating_rows(view: RatingsView, on: date, language: str) -> tuple[RatingRow, ...]:
    """Return every rating, the latest answered first; those taken back last."""
    shown = [*reversed(view.lines), *reversed(view.withdrawn)]
    return tuple(
        RatingRow(
            line=line,
            day=answered_words(line.rating, on),
            name=line.instrument.abbreviation,
            sums=sums_words(line.scored, language),
            planned="" if line.plan is None else when_words(line.plan, on),
            marks=" · ".join(marks_of(line)),
        )
        for line in shown
    )
