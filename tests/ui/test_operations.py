"""Work beside the window: order, owners that go, refusals, and nothing lost without a word (style.md section 4)."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from modulvard.domain.errors import ModulvardError, Refused
from modulvard.services.base import Changed, Topic
from modulvard.ui.operations import Cancelled, Lane, Operations, Progress


@pytest.fixture
def unexpected() -> list[BaseException]:
    return []


@pytest.fixture
def operations(qapp: object, unexpected: list[BaseException]) -> Iterator[Operations]:
    made = Operations(unexpected.append)
    yield made
    made.finish()
    made.close()


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def test_answers_come_in_the_order_asked_and_on_the_gui_thread(operations: Operations, owner: QObject) -> None:
    told: list[tuple[int, bool]] = []
    for number in range(20):
        operations.run(
            owner,
            lambda number=number: number,
            lambda answer: told.append((answer, threading.current_thread() is threading.main_thread())),
        )
    operations.finish()
    assert told == [(number, True) for number in range(20)]


def test_work_is_done_beside_the_gui_thread(operations: Operations, owner: QObject) -> None:
    told: list[bool] = []
    operations.run(owner, lambda: threading.current_thread() is threading.main_thread(), told.append)
    operations.finish()
    assert told == [False]


def test_nothing_is_told_to_an_owner_that_is_gone(operations: Operations, owner: QObject) -> None:
    may_end = threading.Event()
    told: list[object] = []
    operations.run(owner, lambda: may_end.wait(10), told.append)
    delete(owner)
    may_end.set()
    operations.finish()
    assert told == []


def test_a_refusal_comes_to_the_one_who_asked(operations: Operations, owner: QObject) -> None:
    answers: list[ModulvardError] = []
    operations.run(owner, _refuse, lambda _: pytest.fail("it was refused"), answers.append)
    operations.finish()
    assert isinstance(answers[0], Refused)


def test_a_refusal_nobody_answers_comes_to_the_window(operations: Operations, owner: QObject, qtbot: QtBot) -> None:
    with qtbot.waitSignal(operations.refused) as blocker:
        operations.run(owner, _refuse, lambda _: pytest.fail("it was refused"))
    assert isinstance(blocker.args[0], Refused)


def test_an_unexpected_exception_comes_to_the_hook_also_without_an_owner(
    operations: Operations, owner: QObject, unexpected: list[BaseException]
) -> None:
    may_end = threading.Event()

    def fail() -> None:
        may_end.wait(10)
        raise ZeroDivisionError

    operations.run(owner, fail, lambda _: None)
    delete(owner)
    may_end.set()
    operations.finish()
    assert [type(error) for error in unexpected] == [ZeroDivisionError]


def test_files_take_a_lane_of_their_own(operations: Operations, owner: QObject) -> None:
    may_end = threading.Event()
    told: list[str] = []
    operations.run(owner, lambda: may_end.wait(10), lambda _: told.append("database"))
    operations.run(owner, may_end.set, lambda _: told.append("file"), lane=Lane.FILES)
    operations.finish()
    assert sorted(told) == ["database", "file"]


def test_a_newer_question_makes_the_older_void(operations: Operations, owner: QObject) -> None:
    may_begin = threading.Event()
    done: list[str] = []
    told: list[str] = []

    def search(word: str) -> str:
        done.append(word)
        return word

    operations.run(owner, lambda: may_begin.wait(10), lambda _: None)
    for word in ("a", "an", "ann"):
        operations.run(owner, lambda word=word: search(word), told.append, latest="search")
    may_begin.set()
    operations.finish()
    assert told == ["ann"]
    assert done == ["ann"], "a search that was overtaken before it began is not made"


def test_a_command_tells_every_page_what_changed(operations: Operations, owner: QObject, qtbot: QtBot) -> None:
    changed = Changed(topics=frozenset({Topic.TREATMENTS}))
    told: list[Changed] = []
    with qtbot.waitSignal(operations.changed) as blocker:
        operations.run_command(owner, lambda: changed, told.append)
    assert blocker.args == [changed]
    assert told == [changed]


def test_pages_hear_of_a_change_though_the_one_who_asked_is_gone(
    operations: Operations, owner: QObject, qtbot: QtBot
) -> None:
    may_end = threading.Event()
    changed = Changed(topics=frozenset({Topic.PATIENTS}))

    def command() -> Changed:
        may_end.wait(10)
        return changed

    with qtbot.waitSignal(operations.changed) as blocker:
        operations.run_command(owner, command, lambda _: pytest.fail("its owner is gone"))
        delete(owner)
        may_end.set()
    assert blocker.args == [changed]


def test_a_refused_command_comes_to_the_window_if_the_one_who_asked_is_gone(
    operations: Operations, owner: QObject, qtbot: QtBot
) -> None:
    may_end = threading.Event()

    def command() -> Changed:
        may_end.wait(10)
        raise Refused

    with qtbot.waitSignal(operations.refused):
        operations.run_command(owner, command, failed=lambda _: pytest.fail("its owner is gone"))
        delete(owner)
        may_end.set()


def test_cancelled_work_stops_at_its_next_report(operations: Operations, owner: QObject) -> None:
    progress = Progress()
    begun = threading.Event()
    goes_on = threading.Event()
    answers: list[ModulvardError] = []

    def work() -> None:
        progress.report(1, 3)
        begun.set()
        goes_on.wait(10)
        progress.report(2, 3)
        pytest.fail("it went on")

    operations.run(owner, work, lambda _: pytest.fail("it was stopped"), answers.append, lane=Lane.FILES)
    assert begun.wait(10)
    progress.cancel()
    goes_on.set()
    operations.finish()
    assert isinstance(answers[0], Cancelled)


def test_progress_is_told_on_the_gui_thread(operations: Operations, owner: QObject, qtbot: QtBot) -> None:
    progress = Progress()
    with qtbot.waitSignal(progress.moved) as blocker:
        operations.run(owner, lambda: progress.report(12, 43), lambda _: None)
    assert blocker.args == [12, 43]


def test_finishing_gives_up_when_work_takes_too_long(operations: Operations, owner: QObject) -> None:
    may_end = threading.Event()
    operations.run(owner, lambda: may_end.wait(10), lambda _: None)
    with pytest.raises(TimeoutError):
        operations.finish(0.05)
    may_end.set()


def _refuse() -> None:
    raise Refused


def test_finish_waits_for_what_an_answer_asks_for_in_turn(operations, owner):
    told = []

    def ask_again(number):
        told.append(number)
        if number < 3:
            operations.run(owner, lambda: number + 1, ask_again)

    operations.run(owner, lambda: 1, ask_again)
    operations.finish()
    assert told == [1, 2, 3]
