"""Undo of each command about the end of a treatment and its follow-up (decided.md 10, CON-02, H4, H6)."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.closings_given import a_check, closings, follow_ups
from tests.gates_given import an_ikbt_program, start, treatments
from tests.messages_given import messages, received
from tests.patients_given import ERIK, Clinic
from tests.services.undo_walk import Step, later, refused_after_meddling, walk_there_and_back

from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.gates import Gate
from modulvard.domain.ids import ClosingCheckId, FollowUpId, TreatmentId
from modulvard.domain.intakes import StepOutcome
from modulvard.domain.treatments import ClosedAs

TODAY, MARCH, JUNE = date(2026, 11, 23), date(2027, 3, 1), date(2027, 6, 1)


class WayOut:
    """A patient in iKBT who has written, for whom Erik stands in."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        patient = clinic.add()
        self.treatment = TreatmentId(
            start(clinic, patient, an_ikbt_program(clinic), override="Bedömd hos oss").ident or 0
        )
        received(clinic, self.treatment)
        clinic.patients(ERIK).show(messages(clinic).reload(self.treatment).patient, because="vikarierar")
        self.mine, self.his = treatments(clinic), treatments(clinic, ERIK)
        self.checks, self.his_checks = closings(clinic), closings(clinic, ERIK)
        self.later, self.his_later = follow_ups(clinic), follow_ups(clinic, ERIK)
        later(clinic)

    def checked(self) -> ClosingCheckId:
        ident = self.checks.record(self.treatment, a_check(Gate.LAST_RATING)).ident
        later(self.clinic)
        return ClosingCheckId(ident or 0)

    def laid(self, day: date = TODAY) -> FollowUpId:
        ident = self.later.add(self.treatment, day).ident
        later(self.clinic)
        return FollowUpId(ident or 0)

    def ended(self) -> None:
        days = (NewFollowUp(due_on=TODAY, months=3), NewFollowUp(due_on=JUNE, months=6))
        self.mine.end(self.treatment, ClosedAs.COMPLETED, "Klart", follow_ups=days)
        later(self.clinic)

    def the_first(self) -> FollowUpId:
        return self.later.of_treatment(self.treatment)[0].id


def end(of: WayOut) -> Step:
    days = (NewFollowUp(due_on=TODAY, months=3), NewFollowUp(due_on=JUNE, months=6))
    return Step(
        lambda: of.mine.end(of.treatment, ClosedAs.REFERRED, "Remitterad", follow_ups=days),
        lambda: of.his_later.finish(of.the_first(), "Mår bra."),
    )


def end_that_another_took_back(of: WayOut) -> Step:
    return Step(
        lambda: of.mine.end(of.treatment, ClosedAs.COMPLETED, "Klart"),
        lambda: of.his.reopen(of.treatment, "Fel patient"),
    )


def reopen(of: WayOut) -> Step:
    of.ended()
    return Step(
        lambda: of.mine.reopen(of.treatment, "Fel patient"),
        lambda: of.his.end(of.treatment, ClosedAs.STOPPED_BY_PATIENT, "Vill sluta"),
    )


def reopen_with_a_day_that_is_held(of: WayOut) -> Step:
    of.ended()
    of.later.finish(of.the_first(), "Ringde, mår bra.")
    later(of.clinic)
    return Step(lambda: of.mine.reopen(of.treatment, "Fel patient"), lambda: of.his_later.add(of.treatment, JUNE))


def record(of: WayOut) -> Step:
    of.checked()
    return Step(
        lambda: of.checks.record(of.treatment, a_check(Gate.LAST_RATING, StepOutcome.NOT_MET)),
        lambda: of.his_checks.record(of.treatment, a_check(Gate.LAST_RATING)),
    )


def take_back(of: WayOut) -> Step:
    check = of.checked()
    return Step(
        lambda: of.checks.take_back(check), lambda: of.his_checks.record(of.treatment, a_check(Gate.LAST_RATING))
    )


def add(of: WayOut) -> Step:
    return Step(lambda: of.later.add(of.treatment, TODAY, 3), lambda: of.his_later.move(of.the_first(), MARCH))


def move(of: WayOut) -> Step:
    follow_up = of.laid()
    return Step(lambda: of.later.move(follow_up, MARCH), lambda: of.his_later.finish(follow_up, "Mår bra."))


def move_from_a_day_that_is_taken(of: WayOut) -> Step:
    follow_up = of.laid()
    return Step(lambda: of.later.move(follow_up, MARCH), lambda: of.his_later.add(of.treatment, TODAY))


def finish(of: WayOut) -> Step:
    follow_up = of.laid()
    return Step(lambda: of.later.finish(follow_up, "Mår bra."), lambda: of.his_later.withdraw(follow_up))


def withdraw(of: WayOut) -> Step:
    follow_up = of.laid()
    return Step(lambda: of.later.withdraw(follow_up), lambda: of.his_later.add(of.treatment, TODAY))


def withdraw_one_that_is_held(of: WayOut) -> Step:
    follow_up = of.laid()
    of.later.finish(follow_up, "Fel utfall.")
    later(of.clinic)
    return Step(lambda: of.later.withdraw(follow_up))


STEPS = (
    end,
    end_that_another_took_back,
    reopen,
    reopen_with_a_day_that_is_held,
    record,
    take_back,
    add,
    move,
    move_from_a_day_that_is_taken,
    finish,
    withdraw,
    withdraw_one_that_is_held,
)


@pytest.mark.parametrize("step", STEPS)
def test_each_step_is_undone_and_done_again_and_the_store_is_as_it_was(
    clinic: Clinic, step: Callable[[WayOut], Step]
) -> None:
    """decided.md 10."""
    walk_there_and_back(clinic, step(WayOut(clinic)))


@pytest.mark.parametrize("step", STEPS)
def test_undo_is_refused_when_another_changed_the_same_thing(clinic: Clinic, step: Callable[[WayOut], Step]) -> None:
    """CON-02."""
    refused_after_meddling(clinic, step(WayOut(clinic)))
