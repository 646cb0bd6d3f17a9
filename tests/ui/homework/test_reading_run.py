"""The way through what waits to be read (C5, ux.md 1)."""

from datetime import UTC, datetime

from modulvard.domain.homework import Waiting, WaitingLine
from modulvard.domain.ids import AccountId, HandInId, HomeworkId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.programs import Text
from modulvard.ui.homework.reading_run import ReadingRun
from modulvard.ui.homework.targets import target_of

MONDAY = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)


def a_line(number: int) -> WaitingLine:
    waiting = Waiting(
        treatment=TreatmentId(number),
        patient=PatientId(number),
        given_name="Omar",
        family_name="Granbarr",
        birth_date=None,
        protected=False,
        masked=False,
        program="Dagar och nätter",
        therapist=AccountId(1),
        module=ModuleNumber(1),
        homework=HomeworkId(number),
        hand_in=HandInId(number),
        title=Text(sv="Dagbok"),
        arrived=MONDAY,
        count=1,
        draft=None,
    )
    return WaitingLine(waiting=waiting, due=MONDAY)


def test_the_next_is_the_one_that_stood_after_and_the_first_ones_come_last() -> None:
    first, second, third = (a_line(number) for number in (1, 2, 3))
    run = ReadingRun()
    run.take((first, second, third))
    assert run.place_of(target_of(second)) == (1, 3)
    assert run.after(target_of(second), (first, third)) == target_of(third)
    assert run.place_of(target_of(third)) == (2, 3)
    assert run.after(target_of(third), (first,)) == target_of(first)
    assert run.place_of(target_of(first)) == (3, 3)
    assert run.after(target_of(first), ()) is None


def test_what_came_meanwhile_is_read_as_well_and_what_is_gone_is_passed_over() -> None:
    first, second, late = (a_line(number) for number in (1, 2, 3))
    run = ReadingRun()
    run.take((first, second))
    assert run.after(target_of(first), (late,)) == target_of(late)
    assert run.place_of(target_of(late)) == (2, 2)


def test_one_that_stands_in_no_queue_of_ones_own_has_no_place() -> None:
    run = ReadingRun()
    run.take((a_line(1),))
    assert run.place_of(target_of(a_line(2))) == (0, 0)
    assert run.after(target_of(a_line(2)), (a_line(1),)) == target_of(a_line(1))
