"""Who may see and change homework, and what the log has of it (AUD-01, AUD-04, decided.md 6 and 7)."""

import pytest
from tests.homework_given import NOTES, HomeworkDesk, undone
from tests.treatments_given import given_patient

from modulvard.domain.errors import PermissionDenied, ReasonNeeded
from modulvard.domain.ids import HandInId, ModuleNumber

ONE, TWO = ModuleNumber(1), ModuleNumber(2)


@pytest.fixture
def desk(homework_desk: HomeworkDesk) -> HomeworkDesk:
    return homework_desk


def test_every_step_and_view_leaves_one_row_in_the_log(desk: HomeworkDesk) -> None:
    """AUD-01, decided.md 6."""
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    before = len(desk.log_rows())
    patient = desk.standing(treatment) and desk.treatments.patient_of(treatment)
    changed = desk.handed_in(homework)
    desk.homework.mark_answer(HandInId(changed.ident or 0), "onskan")
    desk.homework.show(homework)
    desk.homework.of_treatment(treatment)
    desk.homework.waiting()
    desk.homework.reload(homework)
    desk.homework.count_waiting()
    undone(changed)
    assert desk.log_rows()[before:] == [
        ("hand_in", patient),
        ("mark_answer", patient),
        ("view_homework", patient),
        ("view_homework", patient),
        ("list_homework", None),
        ("undo", patient),
    ]


def test_another_therapists_patient_is_closed_without_a_reason(desk: HomeworkDesk) -> None:
    """decided.md 7."""
    treatment = desk.started(homework=(NOTES,), patient=given_patient(desk.database))
    homework = desk.ident(treatment, form="anteckna")
    desk.given_to_another(treatment)
    for call in (
        lambda: desk.homework.show(homework),
        lambda: desk.homework.of_treatment(treatment),
        lambda: desk.handed_in(homework),
        lambda: desk.homework.set_due(homework, None),
    ):
        with pytest.raises(ReasonNeeded):
            call()
    assert desk.waiting() == ()


def test_a_reader_changes_nothing(desk: HomeworkDesk) -> None:
    """AUD-04."""
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    desk.only_reads()
    assert desk.homework.show(homework).homework.id == homework
    for call in (
        lambda: desk.handed_in(homework),
        lambda: desk.homework.withdraw(homework),
        lambda: desk.homework.mark_answer(HandInId(1), "onskan"),
    ):
        with pytest.raises(PermissionDenied):
            call()
