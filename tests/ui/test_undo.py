"""The list of what can be undone (decided.md 10)."""

from functools import partial
from types import SimpleNamespace
from typing import Any, cast

from modulvard.services.base import Changed
from modulvard.ui.undo import LONGEST, UndoList


def command() -> Changed:
    return Changed(topics=frozenset())


def test_the_last_step_is_undone_first_and_names_itself():
    steps = UndoList()
    steps.did("pausa", command)
    steps.did("ändra tempo", command)
    assert steps.undo_words == "ändra tempo"
    taken = steps.take_undo()
    assert taken is not None
    assert taken.words == "ändra tempo"
    assert steps.undo_words == "pausa"


def test_what_was_undone_can_be_done_again_until_something_new_is_done():
    steps = UndoList()
    steps.did("pausa", command)
    steps.take_undo()
    steps.undid("pausa", command)
    assert steps.redo_words == "pausa"
    steps.did("hoppa över", command)
    assert steps.redo_words is None


def test_doing_again_keeps_the_later_steps():
    steps = UndoList()
    for words in ("ett", "två"):
        steps.did(words, command)
    for _ in range(2):
        taken = steps.take_undo()
        assert taken is not None
        steps.undid(taken.words, command)
    taken = steps.take_redo()
    assert taken is not None
    steps.redid(taken.words, command)
    assert (steps.undo_words, steps.redo_words) == ("ett", "två")


def test_a_final_step_leaves_the_list_as_it_was():
    steps = UndoList()
    steps.did("pausa", command)
    steps.did("lämna", None)
    assert steps.undo_words == "pausa"


def test_the_list_reaches_a_hundred_steps_back():
    steps = UndoList()
    for number in range(LONGEST + 5):
        steps.did(str(number), command)
    taken = [steps.take_undo() for _ in range(LONGEST)]
    assert taken[-1] is not None
    assert taken[-1].words == "5"
    assert steps.take_undo() is None


class Counter:
    """A service of a test: counts what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def back(self, *asked: object, firmly: bool = False) -> Changed:
        self.asked.append((*asked, firmly))
        return command()


def test_the_list_survives_a_lock_and_works_on_the_newly_opened_store():
    """decided.md 10: survives lock and switch; CNF-07: while locked it holds no service of the closed store."""
    before, after = Counter(), Counter()
    steps = UndoList()
    steps.did("ändra tempo", partial(before.back, 7, firmly=True))
    steps.park()
    assert steps.undo_words is None
    assert before not in [getattr(parked, "service", None) for parked in steps._parked[0]]
    steps.take_up(cast(Any, SimpleNamespace(of_kind={Counter: after}.get)))
    assert steps.undo_words == "ändra tempo"
    taken = steps.take_undo()
    assert taken is not None
    taken.command()
    assert (before.asked, after.asked) == ([], [(7, True)])
