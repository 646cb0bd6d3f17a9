"""How sample patients leave their programs: what was done before the end, how it ended, and after it (H4, H6)."""

from collections.abc import Sequence
from datetime import date
from typing import Self

from modulvard.domain.closing import NewCheck
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.gates import Gate
from modulvard.domain.ids import TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.treatments import ClosedAs
from modulvard.services.bundle import Services
from modulvard.services.sample.telling import FRIDAY, MONDAY, THURSDAY, WEDNESDAY, Telling

RATED = NewCheck(gate=Gate.LAST_RATING, outcome=StepOutcome.MET, note="Sista skattningen är gjord.")


def talked(form: StepForm = StepForm.PHYSICAL, note: str = "") -> NewCheck:
    """Return a closing conversation that was held, as a visit unless said (D23)."""
    return NewCheck(gate=Gate.CLOSING_CONVERSATION, outcome=StepOutcome.MET, form=form, note=note)


def not_needed(gate: Gate, why: str) -> NewCheck:
    """Return what was decided against."""
    return NewCheck(gate=gate, outcome=StepOutcome.NOT_NEEDED, note=why)


class WaysOut(Telling):
    """What happens on the way out of a program, and after it."""

    def is_checked(self, weeks_ago: int, *checks: NewCheck, weekday: int = WEDNESDAY) -> Self:
        """Something is done before the end, or decided against."""

        def record(desk: Services, treatment: TreatmentId) -> None:
            for check in checks:
                desk.closings.record(treatment, check)

        return self._treats(self.day(weeks_ago, weekday), record)

    def ends(
        self,
        weeks_ago: int,
        closed_as: ClosedAs,
        reason: str,
        weekday: int = THURSDAY,
        *,
        follow_ups: Sequence[NewFollowUp] = (),
    ) -> Self:
        """The treatment is ended, with the days of follow-up that are laid with it."""
        day = self.day(weeks_ago, weekday)
        return self._treats(
            day, lambda desk, ident: desk.treatments.end(ident, closed_as, reason, on=day, follow_ups=follow_ups)
        )

    def is_followed_up(self, weeks_ago: int, outcome: str, weekday: int = FRIDAY) -> Self:
        """The first follow-up that waits is held."""
        day = self.day(weeks_ago, weekday)

        def finish(desk: Services, treatment: TreatmentId) -> None:
            waiting = next(one for one in desk.follow_ups.of_treatment(treatment) if one.is_open)
            desk.follow_ups.finish(waiting.id, outcome, day)

        return self._treats(day, finish)

    def in_weeks(self, weeks: int, months: int, weekday: int = MONDAY) -> NewFollowUp:
        """Return a day of follow-up so many weeks ahead, or with a negative number gone by."""
        return NewFollowUp(due_on=self.day(-weeks, weekday), months=months)

    def today(self, months: int) -> NewFollowUp:
        """Return a day of follow-up that has come."""
        due_on: date = self._today
        return NewFollowUp(due_on=due_on, months=months)
