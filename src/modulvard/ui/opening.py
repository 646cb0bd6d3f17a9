"""What the window opens with, given by ``app`` and by tests alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from modulvard.domain.clock import Clock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from modulvard.ui.pages import PageContext

MakePage = Callable[["PageContext", "QWidget"], Any]
"""Makes a page: a widget that is a ``Page`` as well."""


class Login(Protocol):
    """A name and a passphrase that stand filled in: the sample clinic's are public (decided.md 16)."""

    @property
    def account(self) -> str:
        """The name to log in by."""
        ...

    @property
    def passphrase(self) -> str:
        """The passphrase."""
        ...


class PageKind(StrEnum):
    """The pages of the frame. Patients and one patient are two pages of one section."""

    TODAY = "today"
    PATIENTS = "patients"
    PATIENT = "patient"
    MESSAGES = "messages"
    ANSWERS = "answers"
    PROGRAMS = "programs"
    INSTRUMENTS = "instruments"
    REPORTS = "reports"
    SETTINGS = "settings"


PAGE_MODULES: Mapping[PageKind, str] = {kind: f"modulvard.ui.{kind}.page" for kind in PageKind}
"""Where each page's ``make`` stands."""
PREVIEW_MODULE = "modulvard.ui.printing.opening"
"""Where ``open_preview(context, patients, parent)``, ``open_letters`` and ``open_program_sheets`` stand."""
PALETTE_MODULE = "modulvard.ui.palette.panel"
"""Where ``Palette(session, travel, deeds, show_help, parent)`` stands."""
RECEIVE_MODULE = "modulvard.ui.messages.receiving"
"""Where ``ReceiveDialog(context, parent)`` stands."""


def page_maker(kind: PageKind) -> MakePage:
    """Return what makes a page, importing it unless the preloading has done so already."""
    maker: MakePage = import_module(PAGE_MODULES[kind]).make
    return maker


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """All that the window is given."""

    store: Path
    clock: Clock
    login: Login | None = None
    """Filled in on the unlock page: only ever the sample clinic's."""
    makers: Mapping[PageKind, MakePage] = field(default_factory=dict)
    """Pages that stand in for the usual ones: for tests of the frame alone."""

    def maker(self, kind: PageKind) -> MakePage:
        """Return what makes a page."""
        return self.makers.get(kind) or page_maker(kind)
