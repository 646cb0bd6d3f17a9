"""Passing on a line of Idag to a named colleague: the line as a whole, on every list alike (issue 3, decided.md 35)."""

from datetime import date

import pytest
from tests.homework_given import ANSWERS, BOTH
from tests.messages_given import at, messages, received, started
from tests.patients_given import ANNA, ERIK, Clinic, a_patient

from modulvard.domain.errors import ChangedSince
from modulvard.domain.homework import ModuleForm, NewHandIn
from modulvard.domain.ids import AccountId, HandInId, ModuleNumber, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.services.accounts import Accounts
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments


def today(clinic: Clinic, account: AccountId = ANNA) -> Today:
    return Today(clinic._as(account), clinic.clock)


def lines(clinic: Clinic, kind: LineKind, account: AccountId = ANNA) -> list[tuple[int, int]]:
    """Return number and figure of each line of a kind, and make sure that Meddelanden and Hemuppgifter agree."""
    found = [line for line in today(clinic, account).day().lines if line.kind is kind]
    if kind is LineKind.MESSAGE:
        listed = messages(clinic, account).waiting()
        assert [line.message.id for line in listed] == [line.ref for line in found]
        assert messages(clinic, account).count_waiting() == messages(clinic, account).counts().waiting == len(found)
    else:
        homework = HomeworkAffairs(clinic._as(account), clinic.clock)
        queue = homework.waiting()
        assert [line.waiting.hand_in or -(line.waiting.module or 0) for line in queue] == [line.ref for line in found]
        assert homework.count_waiting() == len(queue)
    return [(line.ref, line.figure) for line in found]


def handed_in(clinic: Clinic, treatment: TreatmentId) -> HandInId:
    form = ModuleForm(treatment=treatment, module=ModuleNumber(1), form="fragor")
    ident = HomeworkAffairs(clinic.database, clinic.clock).hand_in(NewHandIn(homework=form, answers=ANSWERS)).ident
    assert ident is not None
    return HandInId(ident)


def with_homework(clinic: Clinic) -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add(a_patient()), homework=BOTH))


def test_all_that_waits_in_a_thread_goes_with_its_line(clinic: Clinic) -> None:
    """decided.md "Idag": one line per thread, so it cannot stand on two lists."""
    treatment = started(clinic)
    first, second = received(clinic, treatment, "Hej."), received(clinic, treatment, "Och en sak till.")
    today(clinic).pass_on(treatment, LineKind.MESSAGE, first, ERIK)
    assert lines(clinic, LineKind.MESSAGE) == []
    assert lines(clinic, LineKind.MESSAGE, ERIK) == [(first, 2)]
    messages(clinic, ERIK).no_answer_needed([first])
    assert lines(clinic, LineKind.MESSAGE) == []
    assert lines(clinic, LineKind.MESSAGE, ERIK) == [(second, 1)]


def test_what_comes_while_a_passed_on_thread_waits_stands_in_its_line(clinic: Clinic) -> None:
    treatment = started(clinic)
    first = received(clinic, treatment, "Hej.")
    today(clinic).pass_on(treatment, LineKind.MESSAGE, first, ERIK)
    older = received(clinic, treatment, "Från i fredags.", sent=at("2026-11-20T10:00"))
    assert lines(clinic, LineKind.MESSAGE) == []
    assert lines(clinic, LineKind.MESSAGE, ERIK) == [(older, 2)]
    assert today(clinic, ERIK).passed_on_by(treatment, LineKind.MESSAGE, older) is not None
    today(clinic, ERIK).pass_on(treatment, LineKind.MESSAGE, older, ANNA)
    assert lines(clinic, LineKind.MESSAGE) == [(older, 2)]
    assert lines(clinic, LineKind.MESSAGE, ERIK) == []


def test_all_hand_ins_of_a_homework_go_with_its_line(clinic: Clinic) -> None:
    treatment = with_homework(clinic)
    first = handed_in(clinic, treatment)
    today(clinic).pass_on(treatment, LineKind.HOMEWORK, first, ERIK)
    assert lines(clinic, LineKind.HOMEWORK) == []
    Treatments(clinic.database, clinic.clock).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    second = handed_in(clinic, treatment)
    assert lines(clinic, LineKind.HOMEWORK) == []
    assert lines(clinic, LineKind.HOMEWORK, ERIK) == [(second, 1)]


def test_a_module_that_waits_as_such_is_passed_on_and_taken_back(clinic: Clinic) -> None:
    """docs/decisions.md 59: a module handed in elsewhere is a homework line."""
    treatment = started(clinic)
    Treatments(clinic.database, clinic.clock).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    changed = today(clinic).pass_on(treatment, LineKind.HOMEWORK, -1, ERIK)
    assert lines(clinic, LineKind.HOMEWORK) == []
    assert lines(clinic, LineKind.HOMEWORK, ERIK) == [(-1, 1)]
    assert [line.passed_to for line in today(clinic).day(unit=True).lines if line.ref == -1] == [ERIK]
    assert changed.undo is not None
    changed.undo()
    assert lines(clinic, LineKind.HOMEWORK) == [(-1, 1)]
    assert lines(clinic, LineKind.HOMEWORK, ERIK) == []
    with pytest.raises(ChangedSince):
        changed.undo()


def test_what_is_passed_on_to_one_who_is_away_stands_with_the_substitute(clinic: Clinic) -> None:
    """pacing.md "Promise": the item moves to the named substitute's list."""
    treatment, other = started(clinic), with_homework(clinic)
    message, hand_in = received(clinic, treatment), handed_in(clinic, other)
    today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ERIK)
    today(clinic).pass_on(other, LineKind.HOMEWORK, hand_in, ERIK)
    day = date(2026, 11, 23)
    Accounts(clinic._as(ERIK), clinic.clock).away(ERIK, day, day, ANNA)
    assert lines(clinic, LineKind.MESSAGE) == [(message, 1)]
    assert lines(clinic, LineKind.HOMEWORK) == [(hand_in, 1)]
    assert lines(clinic, LineKind.MESSAGE, ERIK) == lines(clinic, LineKind.HOMEWORK, ERIK) == []
