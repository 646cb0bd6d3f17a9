"""What is loaded beside the window while the user types the passphrase: each import a small step for the worker."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import Any

from modulvard.ui.opening import PAGE_MODULES, PALETTE_MODULE, PREVIEW_MODULE, RECEIVE_MODULE, PageKind

_FIRST = ("modulvard.ui.assembly", "modulvard.ui.components.cards", PAGE_MODULES[PageKind.TODAY])
_WORDS_OF_FIELDS = "modulvard.ui.words.of_fields"
_FIGURES = ("modulvard.services.patients", "modulvard.services.messages", "modulvard.services.answers")
_READ_BESIDE = ("modulvard.ui.today.reading", "modulvard.services.treatments", "modulvard.services.homework")
_FOR_SEARCHES = ("rapidfuzz.process", "rapidfuzz.distance", "snowballstemmer")
_ASKED_BY_PAGES = (
    *("intakes", "closings", "transfers", "follow_ups", "treatment_versions", "gates", "flags", "pauses", "welcomes"),
    *("ratings", "rating_import", "clinic", "competence", "letters", "left_texts", "text_search"),
    *("program_states", "program_writing", "program_prints", "program_exchange", "report_prints"),
)
"""A service is made by the thread that first asks for it: its module must not be loaded there, while a page opens."""
_REST = (
    "modulvard.ui.figures_read",
    *_FIGURES,
    *_READ_BESIDE,
    PALETTE_MODULE,
    *_FOR_SEARCHES,
    *(name for kind, name in PAGE_MODULES.items() if kind is not PageKind.TODAY),
    _WORDS_OF_FIELDS,
    "modulvard.services.patient_page",
    "modulvard.services.log",
    "modulvard.services.store_keeping",
    RECEIVE_MODULE,
    PREVIEW_MODULE,
    "modulvard.services.prints",
    "modulvard.services.notes",
    *(f"modulvard.services.{name}" for name in _ASKED_BY_PAGES),
)
"""In the order in which they may be wanted: figures, the panel beside Idag, Ctrl+K, the pages, paper."""


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
    return [*(partial(_load, name) for name in _REST), _load_words]


def _load_words() -> None:
    """Gather the words of errors, so that the first refusal does not wait for them."""
    import_module("modulvard.ui.errors").words_of_errors()


def _load(name: str) -> None:
    with suppress(ModuleNotFoundError):  # whoever needs it will say so
        import_module(name)
