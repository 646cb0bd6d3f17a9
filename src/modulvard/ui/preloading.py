"""What is loaded beside the window while the user types the passphrase: each import a small step for the worker."""

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module

from modulvard.ui.opening import PAGE_MODULES, PREVIEW_MODULE

_FRAME = ("modulvard.ui.errors", "modulvard.ui.assembly", "modulvard.ui.components.cards")


def preload() -> None:
    """Import services, SQLAlchemy, the frame and every page. Touches no widget."""
    import_module("modulvard.bootstrap").preload()
    _load((*_FRAME, *PAGE_MODULES.values()))


def preload_late() -> None:
    """Import what is needed only when it is asked for: documents and the print preview."""
    _load((PREVIEW_MODULE,))


def _load(names: Iterable[str]) -> None:
    for name in names:
        with suppress(ModuleNotFoundError):  # whoever needs it will say so
            import_module(name)
