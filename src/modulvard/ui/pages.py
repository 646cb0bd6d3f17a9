"""What every page of the window is given and what it offers the window around it.

A page is a widget made by a factory ``make(context, parent)``, found in ``page.py`` of its folder. It is given all it
uses through ``PageContext`` and never reaches through its parents for more.

The page gets the whole area right of the rail. Its first ``context.top_height()`` px belong to the top row of the
frame (search field, ”Allt sparat”), which lies above it: a page leaves them free, but lets the ground of its side
panel reach up there. Esc, where nothing on the page takes it, goes one level back. Alt+arrows are history: a widget
that uses them itself accepts the ``ShortcutOverride`` event for them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from modulvard.domain.clock import Clock
from modulvard.domain.ids import MessageId, PatientId, ProgramVersionId, TreatmentId
from modulvard.ui.left_typed import LeftTyped
from modulvard.ui.writing.unkept import Unkept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from modulvard.bootstrap import Services
    from modulvard.domain.access import Permission
    from modulvard.domain.reports import ReportAsked
    from modulvard.services.base import Changed
    from modulvard.ui.operations import Operations


class Section(StrEnum):
    """The places of the rail. Their numbers belong to the place, not its position (decided.md 28)."""

    TODAY = "today"
    PATIENTS = "patients"
    MESSAGES = "messages"
    ANSWERS = "answers"
    PROGRAMS = "programs"
    INSTRUMENTS = "instruments"
    """Under the programs: no place of the rail."""
    REPORTS = "reports"
    SETTINGS = "settings"


SECTION_KEY: Mapping[Section, int] = {
    Section.TODAY: 1,
    Section.PATIENTS: 2,
    Section.MESSAGES: 4,
    Section.ANSWERS: 5,
    Section.PROGRAMS: 6,
    Section.REPORTS: 7,
}
"""Ctrl+number, fixed also while the places between them are absent."""


class PatientTab(StrEnum):
    """The tabs of the patient page, by Alt+1 Översikt, 2 Moduler, 3 Hemuppgifter, 4 Konversation, 5 Skattningar and 7
    Dokument.
    """

    OVERVIEW = "overview"
    MODULES = "modules"
    HOMEWORK = "homework"
    CONVERSATION = "conversation"
    RATINGS = "ratings"
    DOCUMENTS = "documents"


_ONCE = frozenset({"dock", "end", "way_out", "note", "treatment", "insert", "bank", "draft", "plan", "do", "begun"})
"""What a page does when it is come to, and not when it is come back to."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the window: what history, the palette and ``navigate`` speak of. Holds ids, never words."""

    section: Section
    patient: PatientId | None = None
    tab: PatientTab = PatientTab.OVERVIEW
    arguments: Mapping[str, Any] = field(default_factory=dict)
    """What the page is to show at once: a filter, a program's id, the tempo dock."""

    @property
    def lasting(self) -> "Place":
        """The place without what was asked of it once: going back opens no dock and no dialog by itself."""
        left = {name: value for name, value in self.arguments.items() if name not in _ONCE}
        return replace(self, arguments=left)


def begun_place(patient: PatientId, treatment: TreatmentId) -> Place:
    """Return where a rating that is half entered stands at the very question one left."""
    return Place(Section.PATIENTS, patient, PatientTab.RATINGS, {"begun": True, "treatment": treatment})


def note_place(patient: PatientId, treatment: TreatmentId | None) -> Place:
    """Return where text to the journal is written about a treatment."""
    arguments = {"note": "weekly", "treatment": treatment}
    return Place(Section.PATIENTS, patient, PatientTab.DOCUMENTS, arguments)


class RunCommand(Protocol):
    """Runs a service command beside the window and tells what came of it."""

    def __call__(
        self,
        owner: "QWidget",
        command: "Callable[[], Changed]",
        done: "Callable[[Changed], None] | None" = None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        said: str | Callable[[], str] = "",
    ) -> None:
        """Run it on the database worker; then say ”Allt sparat”, offer Ångra and tell the open pages.

        ``failed`` may take a refusal and show it beside its field by returning True; else the window says it.
        ``said`` is the toast's sentence, where the page can say more than the command's summary does; a function
        is asked for it once the command is done.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """All that a page is given."""

    services: "Services"
    operations: "Operations"
    run: RunCommand
    navigate: Callable[[Place], None]
    announce: Callable[[str], None]
    """Say something politely: to the screen reader, and as a toast without Ångra."""
    open_patient: Callable[[PatientId, PatientTab], None]
    """Open a patient's page; asks for a reason first where the patient is not the account's own (decided.md 7)."""
    print_patients: Callable[[tuple[PatientId, ...]], None]
    """Open the print preview for one patient, or the batch for several."""
    back: Callable[[], None]
    """Go one level back, as Esc does: from a patient to the list."""
    effective_width: Callable[[], float]
    """The window's width / text factor: what folding is decided by (``FOLD_RAIL``, ``FOLD_PANEL``)."""
    top_height: Callable[[], int]
    """How much of the page's top the frame's top row covers, in px."""
    is_sample: bool
    """Whether this is the sample clinic."""
    clock: Clock
    language: str
    """``sv`` or ``en``."""
    letter_keys: bool
    """Whether single-letter keys are on (ux.md section 2)."""
    threw: "Callable[[QWidget, str, Callable[[], object]], None]" = lambda *_: None
    """Say that what was typed is thrown away, and how undoing, the next thing one does, brings it back."""
    permissions: "frozenset[Permission]" = frozenset()
    """What the account's roles allowed when it came in: what it may not do is absent. Services ask again each time."""
    print_agreement: Callable[[PatientId, TreatmentId], None] = lambda *_: None
    """Open the preview of the start agreement of one of a patient's treatments."""
    print_letters: Callable[[tuple[MessageId, ...]], None] = lambda _: None
    """Open the preview of letters with finished texts: they are handed over when printed or saved from there."""
    print_programs: Callable[[tuple[ProgramVersionId, ...]], None] = lambda _: None
    """Open the preview of program sheets, one for each version."""
    print_transfers: Callable[[tuple[PatientId, ...]], None] = lambda _: None
    """Open the preview of transfer sheets, one for each patient."""
    print_comparison: Callable[[tuple[ProgramVersionId, ...]], None] = lambda _: None
    """Open the preview of program versions side by side."""
    print_report: "Callable[[ReportAsked], None]" = lambda _: None
    """Open the preview of the clinic's report: of which program, which period, and by which lines."""
    lock: Callable[[], None] = lambda: None
    """Lock the window, as Ctrl+L does."""
    unkept: Unkept = field(default_factory=Unkept)
    """What is written and not kept yet: sealed at lock, where the disk is full."""
    left: LeftTyped = field(default_factory=LeftTyped)
    """What was typed in dialogs that were left without saving."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCommand:
    """Something that can be done here: shown by the palette, the shortcut list and menus."""

    id: str
    words: str
    """What it says, in the user's language; a verb first."""
    about: str = ""
    """Whom or what it concerns, in quieter type."""
    synonyms: tuple[str, ...] = ()
    shortcut: str = ""
    icon: str = ""
    run: Callable[[], None]


@runtime_checkable
class KnowsTreatment(Protocol):
    """A page on which one patient's treatment is the current one: whom Ctrl+M and Ctrl+J mean."""

    def treatment_now(self) -> TreatmentId | None:
        """Return the treatment, or None where nobody's is current."""
        ...


class Page(Protocol):
    """What the window asks of a page. Pages are widgets too."""

    def reload(self) -> None:
        """Read again what is shown; selection, scroll and focus stay."""
        ...

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        ...

    def show_place(self, place: Place) -> None:
        """Show what the place's arguments ask for."""
        ...

    def workspace(self) -> dict[str, Any]:
        """Return where the user is on the page, as plain JSON values (ux.md "Resume")."""
        ...

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to where the user was, as far as it still exists."""
        ...

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done here and now."""
        ...
