"""What is loaded beside the window while the user types the passphrase: each import a small step for the worker."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import Any

from modulvard.ui.opening import PAGE_MODULES, PREVIEW_MODULE, RECEIVE_MODULE, PageKind

_FIRST = ("modulvard.ui.assembly", "modulvard.ui.components.cards", PAGE_MODULES[PageKind.TODAY])
_REST = (*(name for kind, name in PAGE_MODULES.items() if kind is not PageKind.TODAY), PREVIEW_MODULE, RECEIVE_MODULE)


def preload(is_late: Callable[[], bool]) -> None:
    """Import what Idag needs: services, SQLAlchemy, the frame and the page. Touches no widget.

    Then rehearse opening a clinic, unless it ``is_late`` and the clinic itself is being opened.
    """
    bootstrap: Any = import_module("modulvard.bootstrap")
    bootstrap.preload()
    for name in _FIRST:
        _load(name)
    if not is_late():
        bootstrap.rehearse()


def later_steps() -> list[Callable[[], None]]:
    """Return what can wait until Idag stands, one module a step: nobody waits for more than one of them."""
    return [partial(_load, name) for name in _REST]


def _load(name: str) -> None:
    with suppress(ModuleNotFoundError):  # whoever needs it will say so
        import_module(name)
