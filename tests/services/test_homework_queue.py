"""The queue of what waits for feedback, and lists that cost the same however long (pacing.md "Promise")."""

from datetime import date

import pytest
from tests.homework_given import ANSWERS, BOTH, NOTES, HomeworkDesk, at, undone
from tests.patients_given import StatementCount
from tests.treatments_given import MONDAY, states

from modulvard.domain.homework import (
    HomeworkStatus,
    ModuleForm,
    NewHandIn,
)
from modulvard.domain.ids import ModuleNumber, TreatmentId
from modulvard.domain.module_events import ModuleState

ONE, TWO = ModuleNumber(1), ModuleNumber(2)


@pytest.fixture
def desk(homework_desk: HomeworkDesk) -> HomeworkDesk:
    return homework_desk


def test_the_queue_has_a_line_for_each_homework_the_oldest_promise_first(desk: HomeworkDesk) -> None:
    """pacing.md "Promise"; decided.md "Idag", homework."""
    first = desk.started(homework=BOTH)
    second = desk.started(name="Lugna kvällar", homework=(NOTES,))
    desk.clock.move_to("2026-11-30T10:00")
    desk.handed_in(desk.ident(second, form="anteckna"), at("2026-11-27T17:00"))
    desk.handed_in(desk.ident(first), at("2026-11-27T16:30"))
    desk.handed_in(desk.ident(first), date(2026, 11, 30))
    lines = desk.waiting()
    assert [(line.waiting.treatment, line.waiting.count) for line in lines] == [(first, 2), (second, 1)]
    assert [line.due for line in lines] == [at("2026-12-01T16:30"), at("2026-12-02T16:30")]
    assert lines[0].waiting.title.sv == "Frågor"
    assert desk.homework.count_waiting() == 2
    assert desk.line(first).promised == at("2026-12-01T16:30")


def test_a_module_handed_in_without_a_homework_waits_as_such(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    desk.hand_in(treatment, 1)
    (line,) = desk.waiting()
    assert (line.waiting.homework, line.waiting.module, line.waiting.title.sv) == (None, 1, "Modul 1")
    assert (line.waiting.arrived, line.due) == (MONDAY, at("2026-11-25T16:30"))
    assert desk.statuses(treatment) == ["handed_in", "handed_in"]


def test_a_module_set_as_reviewed_answers_what_was_recorded_before_and_nothing_later(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    desk.handed_in(homework)
    reviewed = desk.treatments.set_module(treatment, ONE, ModuleState.REVIEWED)
    assert (desk.waiting(), desk.statuses(treatment)) == ((), ["reviewed"])
    undone(reviewed)
    assert len(desk.waiting()) == 1
    desk.treatments.set_module(treatment, ONE, ModuleState.DONE)
    again = desk.handed_in(homework)
    assert [line.waiting.hand_in for line in desk.waiting()] == [again.ident]
    assert states(desk.standing(treatment))[0] == "done"


def test_the_queue_as_of_a_moment_leaves_out_what_is_dated_later(desk: HomeworkDesk) -> None:
    """decided.md 13."""
    treatment = desk.started(homework=(NOTES,))
    other = desk.started(name="Lugna kvällar")
    desk.clock.move_to("2026-11-27T10:00")
    desk.handed_in(desk.ident(treatment, form="anteckna"), date(2026, 11, 25))
    desk.hand_in(other, 1, date(2026, 11, 26))
    desk.treatments.set_module(treatment, ONE, ModuleState.REVIEWED)
    seen = {
        day: [
            (line.waiting.treatment, line.waiting.homework is None)
            for line in desk.waiting(at=at(f"2026-11-{day}T23:59"))
        ]
        for day in (24, 25, 26, 27)
    }
    assert seen == {24: [], 25: [(treatment, False)], 26: [(treatment, False), (other, True)], 27: [(other, True)]}
    assert desk.homework.of_treatment(treatment, at("2026-11-24T12:00"))[0].status is HomeworkStatus.ASSIGNED


def test_the_queue_takes_the_same_number_of_statements_however_much_waits(desk: HomeworkDesk) -> None:
    def counted() -> int:
        with StatementCount(desk.database) as statements:
            desk.homework.count_waiting()
        return len(statements)

    desk.handed_in(desk.ident(desk.started(homework=BOTH)))
    desk.hand_in(desk.started(name="Lugna kvällar"), 1)
    few = counted()
    for number in range(4):
        treatment = desk.started(name=f"Program {number}", homework=BOTH)
        desk.handed_in(desk.ident(treatment))
        desk.handed_in(desk.ident(treatment, form="anteckna"))
        desk.hand_in(desk.started(name=f"Annat {number}"), 1)
    assert counted() == few


def test_reading_a_treatments_homework_takes_the_same_number_of_statements(desk: HomeworkDesk) -> None:
    """style.md section 3."""

    def counted(treatment: TreatmentId) -> int:
        with StatementCount(desk.database) as statements:
            desk.homework.reload_treatment(treatment)
        return len(statements)

    short, long = desk.started(homework=BOTH), desk.started(name="Lugna kvällar", mandatory=8, homework=BOTH)
    desk.handed_in(desk.ident(short))
    for module in range(1, 8):
        for form in ("fragor", "anteckna"):
            desk.homework.hand_in(
                NewHandIn(homework=ModuleForm(treatment=long, module=ModuleNumber(module), form=form), answers=ANSWERS)
            )
    assert counted(long) == counted(short)
