"""Reference cycles are collected on the GUI thread, so that no worker destroys a widget."""

import gc
import sys
import threading
import types
import weakref

from modulvard.ui.garbage import GarbageOnThisThread


class Knot:
    """Holds itself, so that only the collector can free it; notes in which thread that happens."""

    freed_in: list[int] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Knot.freed_in.append(threading.get_ident())


def tie_many() -> None:
    for _ in range(5000):
        Knot()


def test_a_worker_that_allocates_frees_nothing_of_the_windows(qapp):
    gc.collect()
    Knot.freed_in.clear()
    keeper = GarbageOnThisThread()
    try:
        worker = threading.Thread(target=tie_many)
        worker.start()
        worker.join()
        assert Knot.freed_in == []
        keeper.collect()
        assert set(Knot.freed_in) == {threading.get_ident()}
    finally:
        keeper.give_back()
        keeper.deleteLater()


def test_the_automatic_collector_is_given_back(qapp):
    gc.enable()
    keeper = GarbageOnThisThread()
    assert not gc.isenabled()
    keeper.give_back()
    keeper.deleteLater()
    assert gc.isenabled()


def test_what_is_held_stays(qapp):
    keeper = GarbageOnThisThread()
    held = Knot()
    seen = weakref.ref(held)
    keeper.collect()
    keeper.give_back()
    keeper.deleteLater()
    assert seen() is held
    held.itself = None


def test_what_a_module_brought_along_is_not_walked_through_while_one_works(qapp, monkeypatch):
    gc.unfreeze()
    keeper = GarbageOnThisThread()
    try:
        monkeypatch.setitem(sys.modules, "modulvard_loaded_late", types.ModuleType("modulvard_loaded_late"))
        keeper.collect()
        assert gc.get_freeze_count() > 1000
        set_aside = gc.get_freeze_count()
        keeper.collect()
        assert gc.get_freeze_count() <= set_aside  # nothing was loaded since
    finally:
        keeper.give_back()
        keeper.deleteLater()
    assert gc.get_freeze_count() == 0


def test_what_was_let_go_after_it_was_set_aside_is_swept_up_at_lock(qapp, monkeypatch):
    gc.unfreeze()
    gc.collect()
    keeper = GarbageOnThisThread()
    Knot.freed_in.clear()
    try:
        held = Knot()
        monkeypatch.setitem(sys.modules, "modulvard_loaded_late", types.ModuleType("modulvard_loaded_late"))
        keeper.collect()
        del held
        tie_many()
        keeper.collect()
        before = len(Knot.freed_in)
        keeper.sweep()
        keeper.collect()
        assert len(Knot.freed_in) == before + 1
    finally:
        keeper.give_back()
        keeper.deleteLater()
