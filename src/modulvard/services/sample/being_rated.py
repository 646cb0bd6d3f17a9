"""What sample patients answer on forms, and what becomes of some of these answers afterwards (C8, COR-04)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import Self

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import TreatmentId
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.ratings import Correction
from modulvard.domain.safety import Done
from modulvard.services.bundle import Services
from modulvard.services.ratings import RatingLine
from modulvard.services.sample.ratings import ToldPlan, ToldRating
from modulvard.services.sample.telling import (
    FRIDAY,
    MONDAY,
    WEDNESDAY,
    Cast,
    Filled,
    Happening,
    Telling,
    working_day_before,
)

_LATE = time(21, 35)
_EVENING = 1_000_000
"""The turn of what is entered at the end of a day: after all else that is told of it."""
_PROGRAM_WEEKS = 8


def weekly(*sums: int) -> Mapping[int, int]:
    """Return sums by week of the program, from the first."""
    return dict(enumerate(sums, 1))


def every_second(*sums: int) -> Mapping[int, int]:
    """Return sums of every second week of the program, from the second."""
    return {2 * place: wanted for place, wanted in enumerate(sums, 1)}


class IsRated(Telling):
    """A patient's ratings. Weeks are those of the program, which a pause makes later than those that have gone."""

    def is_rated(
        self,
        form: str,
        before: int,
        sums: Mapping[int, int],
        *,
        planned: Iterable[int] | None = None,
        entered: int = 0,
    ) -> Self:
        """A form is planned and answered at the start, and on the Fridays of some weeks of the program.

        ``planned`` are the weeks it is planned in, unless that goes on as it is answered; ``entered`` is how many days
        later it is entered.
        """
        step = min(sums, default=_PROGRAM_WEEKS)
        numbers = range(step, _PROGRAM_WEEKS + 1, step) if planned is None else planned
        when = [NewPlan(kind=PlanKind.WEEK, figure=number) for number in numbers]
        self.is_to_be_rated(form, NewPlan(kind=PlanKind.BEFORE), *when)
        self.answers(form, before, self._start_weeks, MONDAY)
        for number, wanted in sums.items():
            self.answers(form, wanted, self._start_weeks - number + 1, entered=entered)
        return self

    def is_rated_after(
        self, form: str, after: int, ended_weeks_ago: int, *months: int, weekday: int = WEDNESDAY
    ) -> Self:
        """A form is planned and answered in the week of the end, and planned so many months after it."""
        later = [NewPlan(kind=PlanKind.MONTHS, figure=number) for number in months]
        self.is_to_be_rated(form, NewPlan(kind=PlanKind.AFTER), *later)
        return self.answers(form, after, ended_weeks_ago, weekday)

    def is_to_be_rated(self, form: str, *when: NewPlan) -> Self:
        """Ratings are planned at the start."""
        return self._fills(self.day(self._start_weeks), partial(_planned, form, when))

    def answers(
        self,
        form: str,
        wanted: int,
        weeks_ago: int,
        weekday: int = FRIDAY,
        *,
        entered: int = 0,
        otherwise: Mapping[str, int | None] | None = None,
    ) -> Self:
        """Answers that come to a sum are given on a day, and entered so many days later.

        ``otherwise`` are answers to some questions, and None for what is left out.
        """
        day = self.day(weeks_ago, weekday)
        return self._answers(form, wanted, day, self.day(weeks_ago, weekday + entered), otherwise)

    def answers_late_at_night(self, form: str, wanted: int, otherwise: Mapping[str, int | None]) -> Self:
        """Answers are given on the evening of the last working day, and entered this morning."""
        at = datetime.combine(working_day_before(self._today), _LATE, STOCKHOLM)
        return self._answers(form, wanted, at, self._today, otherwise)

    def _answers(
        self, form: str, wanted: int, on: date | datetime, entered: date, otherwise: Mapping[str, int | None] | None
    ) -> Self:
        given = on.date() if isinstance(on, datetime) else on
        turn = len(self.key) + (self.this_monday - given).days // 7

        def told(treatment: TreatmentId) -> ToldRating:
            return ToldRating(
                treatment=treatment, form=form, on=on, wanted=wanted, turn=turn, otherwise=otherwise or {}
            )

        return self._fills(entered, told)

    def has_what_was_answered_read(self, weeks_ago: int, weekday: int, done: Sequence[Done], note: str) -> Self:
        """An answer that is to be read first is closed on the day it came in, with a note of what was done."""
        day = self.day(weeks_ago, weekday)

        def close(cast: Cast) -> None:
            desk = self._desk(cast)
            for view in desk.safety.of_treatment(cast.treatments[self.key]):
                if view.answer.closing is None:
                    desk.safety.close(view.answer.id, done, note)

        if day <= self._today:
            self.happenings.append(Happening(day, _EVENING + 1, close))
        return self

    # --- afterwards -------------------------------------------------------------------------------

    def has_answers_corrected(
        self, form: str, weeks_ago: int, answers: Mapping[str, int], reason: str, weekday: int = MONDAY
    ) -> Self:
        """Answers of the last rating with a form were read wrongly, and are corrected."""

        def correct(desk: Services, treatment: TreatmentId) -> None:
            rating = _last_of(form, desk.ratings.reload(treatment).lines).rating
            desk.ratings.correct(rating.id, Correction(answers={**rating.answers, **answers}, reason=reason))

        return self._treats(self.day(weeks_ago, weekday), correct)

    def has_rating_moved(self, form: str, weeks_ago: int, to: str, reason: str, weekday: int = MONDAY) -> Self:
        """The last rating with a form is another patient's, and is moved there."""

        def move(cast: Cast) -> None:
            desk = self._desk(cast)
            rating = _last_of(form, desk.ratings.reload(cast.treatments[self.key]).lines).rating
            desk.patients.show(cast.patients[to], because=reason)
            desk.ratings.move(rating.id, cast.treatments[to], reason)

        return self._tell(self.day(weeks_ago, weekday), move)

    def has_rating_taken_back(self, form: str, weeks_ago: int, reason: str, weekday: int = MONDAY) -> Self:
        """The last rating with a form was a mistake, and is taken back."""

        def take_back(desk: Services, treatment: TreatmentId) -> None:
            desk.ratings.withdraw(_last_of(form, desk.ratings.reload(treatment).lines).rating.id, reason)

        return self._treats(self.day(weeks_ago, weekday), take_back)

    def is_rated_no_more(self, weeks_ago: int, reason: str, weekday: int = MONDAY) -> Self:
        """What is due and has not come in will not come: it is skipped with a reason."""
        day = self.day(weeks_ago, weekday)

        def skip(desk: Services, treatment: TreatmentId) -> None:
            for plan in desk.ratings.reload(treatment).due(datetime.combine(day, time(), STOCKHOLM)):
                desk.ratings.skip(plan.id, reason)

        return self._treats(day, skip)

    def _fills(self, day: date, told: Callable[[TreatmentId], ToldPlan | ToldRating]) -> Self:
        if day <= self._today:
            self.forms.append(Filled(day=day, told=told))
        return self


def entering_days(stories: Iterable[IsRated]) -> list[Happening]:
    """Return what happens on the days when something of a form is entered: all of a day's at its end."""
    days: dict[date, list[tuple[IsRated, Filled]]] = defaultdict(list)
    for story in stories:
        for filled in story.forms:
            days[filled.day].append((story, filled))
    return [Happening(day, _EVENING, partial(_enter, of_day)) for day, of_day in days.items()]


def _enter(of_day: Sequence[tuple[IsRated, Filled]], cast: Cast) -> None:
    desks: dict[int, tuple[Services, list[ToldPlan | ToldRating]]] = {}
    for story, filled in of_day:
        desk = story.desk(cast)
        desks.setdefault(id(desk), (desk, []))[1].append(filled.told(cast.treatments[story.key]))
    for desk, told in desks.values():
        desk.sample_ratings.enter(told)


def _planned(form: str, when: Sequence[NewPlan], treatment: TreatmentId) -> ToldPlan:
    return ToldPlan(treatment=treatment, form=form, when=when)


def _last_of(form: str, lines: Sequence[RatingLine]) -> RatingLine:
    return next(line for line in reversed(lines) if line.instrument.key == form)
