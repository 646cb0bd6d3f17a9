"""One step for many at once, and one undo for all of them."""

import pytest
from tests.patients_given import ERIK, Clinic, a_patient

from modulvard.domain.caseload import CaseloadFilter, Shown
from modulvard.domain.errors import ModulvardError, ReasonNeeded
from modulvard.services.together import together
from modulvard.ui.operations import Cancelled

ARCHIVED = CaseloadFilter(shown=Shown.ARCHIVED)


def archiving(clinic: Clinic, *given: int):
    patients = clinic.patients()
    return [(patient, lambda patient=patient: patients.archive(patient)) for patient in given]


def test_a_refusal_for_one_stops_nobody_else_and_undo_covers_what_was_done(clinic: Clinic) -> None:
    """decided.md 7: another's patient needs a reason; one's own are archived all the same."""
    own, others, second = clinic.add(), clinic.add(a_patient(family_name="Ek"), by=ERIK), clinic.add()
    done = together(archiving(clinic, own, others, second), "patients_archived")
    assert done.done == (own, second)
    assert [(patient, type(error)) for patient, error in done.refused] == [(others, ReasonNeeded)]
    assert set(clinic.patients().ids(ARCHIVED)) == {own, second}
    assert done.undo is not None
    undone = done.undo()
    assert clinic.patients().ids(ARCHIVED) == ()
    assert undone.undo is not None
    undone.undo()
    assert set(clinic.patients().ids(ARCHIVED)) == {own, second}


def test_where_nothing_could_be_done_the_refusal_is_told(clinic: Clinic) -> None:
    others = clinic.add(by=ERIK)
    with pytest.raises(ReasonNeeded):
        together(archiving(clinic, others), "patients_archived")


def test_work_that_is_stopped_keeps_what_was_done_and_can_be_undone(clinic: Clinic) -> None:
    """ux.md 8: Avbryt truly stops."""
    first, second = clinic.add(), clinic.add()

    def stop_at_the_second(done: int, _total: int) -> None:
        if done == 1:
            raise Cancelled

    stopped = together(archiving(clinic, first, second), "patients_archived", stop_at_the_second)
    assert stopped.done == (first,)
    assert clinic.patients().ids(ARCHIVED) == (first,)


def test_work_that_is_stopped_before_anything_was_done_says_so(clinic: Clinic) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(ModulvardError):
        together(archiving(clinic, clinic.add()), "patients_archived", stop)
