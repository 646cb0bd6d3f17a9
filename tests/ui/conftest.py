"""What holds for every test of the window."""

import gc
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

_PATIENCE_MS = 60_000
"""How long a condition may take to come true. pytest-qt's five seconds pass quickly where other work goes on beside."""


class PatientBot(QtBot):
    """Waits for what is sure to come until it has come, on a loaded machine too."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    @override
    def waitExposed(self, widget: QWidget, *, timeout: int = _PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    """Begin with nothing copied: what an earlier test left stands else in what Ctrl+I opens."""
    qapp.clipboard().clear()


_ALL_AGAIN = 40
"""After so many tests everything is looked through once more, also what an earlier test left standing."""
_tests = itertools.count(1)


@pytest.fixture(autouse=True)
def _cycles_freed_on_this_thread() -> Iterator[None]:
    """Free reference cycles between tests and on the GUI thread only, as the program does (ui/garbage.py).

    What outlives a test is mostly modules and caches: set aside, the next collection looks through the next test's
    own objects only. Looking through all of them took as long as many a test.
    """
    gc.disable()
    yield
    if next(_tests) % _ALL_AGAIN == 0:
        gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.enable()
