"""The way between pages: makes them when first visited, keeps them, and remembers where one has been."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from modulvard.domain.access import Permission
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import MessageId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.prints import PrintKind
from modulvard.services.base import Changed, Topic
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.components.rail import Rail
from modulvard.ui.dialogs_again import bring_out, in_sight, kept_over
from modulvard.ui.history import History
from modulvard.ui.navigation import first_place, may_go, page_of, patient_place, place_of, rail_ident
from modulvard.ui.opening import PREVIEW_MODULE, RECEIVE_MODULE, Opening, PageKind
from modulvard.ui.pages import KnowsTreatment, PageCommand, PageContext, PatientTab, Place, Section, note_place
from modulvard.ui.rail_figures import RailFigures
from modulvard.ui.reason import ReasonDialog
from modulvard.ui.way import Way
from modulvard.ui.workspace import place_as_dict, place_from_dict
from modulvard.ui.writing.field_line import take_open_line

if TYPE_CHECKING:
    from modulvard.domain.caseload import SavedFilter
    from modulvard.ui.session import Session

_COUNTED = frozenset({Topic.TODAY, Topic.TREATMENTS, Topic.PATIENTS, Topic.CLINIC, Topic.ANSWERS, Topic.MESSAGES})
_AHEAD, _AHEAD_MS = "modulvard.ui.answers.ahead", 1_500
_LISTED = frozenset({Topic.PATIENTS})


class Travel(QObject):
    """Where one is, has been and can go. Pages are made once for each frame and reload when they are shown again."""

    def __init__(
        self,
        opening: Opening,
        session: "Session",
        permissions: frozenset[Permission],
        *,
        pages: QStackedWidget,
        rail: Rail,
        arrived: Callable[[Place], None],
        parent: QObject | None = None,
    ) -> None:
        """``arrived`` is told of each place one comes to."""
        super().__init__(parent)
        self._opening, self._session, self._permissions = opening, session, permissions
        self._stack, self._rail, self._arrived = pages, rail, arrived
        self._context: PageContext | None = None
        self._pages: dict[PageKind, Any] = {}
        self._focused: dict[PageKind, QWidget] = {}
        self._stale: set[PageKind] = set()
        self._history, self._way = History(), Way()
        self._figures = RailFigures(session, permissions, rail, self)
        self._figures.filters_read.connect(self._on_filters)
        self._kept: Mapping[str, Any] = {}
        session.operations.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def begin(self, context: PageContext, workspace: Mapping[str, Any]) -> None:
        """Go to where the account was, or to its first place."""
        self._context = context
        self._figures.show_places()
        kept = workspace.get("pages")
        self._kept = kept if isinstance(kept, Mapping) else {}
        place = place_from_dict(workspace.get("place"))
        if place is None or not may_go(place.section, self._permissions):
            place = first_place(self._permissions)
        if place.patient is None:
            self.go(place)
        else:
            self._return_to(place, place.patient)
        self._figures.read(lists=True)
        QTimer.singleShot(_AHEAD_MS, self, self._look_ahead)
        self._ask_again(workspace.get("dialog"))

    def end(self) -> None:
        """Hold on to the focus no longer: the frame is about to go."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._on_focus)

    def workspace(self) -> dict[str, Any]:
        """Return where the account is, as plain JSON values (ux.md "Resume")."""
        present = self._history.present
        pages = {kind.value: page.workspace() for kind, page in self._pages.items()}
        return {
            "place": place_as_dict(present) if present is not None else None,
            "pages": {**self._kept, **pages},
            "dialog": in_sight(self._stack),
            "left": self._context.left.kept() if self._context is not None else {},
        }

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is kept with where one is, or None."""
        return kept_over(self._stack)

    def last_workspace(self) -> dict[str, Any]:
        """Return the same when the account leaves: what is typed beside a text is then in it."""
        take_open_line()
        return self.workspace()

    def _look_ahead(self) -> None:
        """Have the answer bank ready to be searched, once the first page stands."""
        if self._context is not None and Permission.READ_ANSWERS in self._permissions:
            import_module(_AHEAD).BankAhead(self._context, self).begin()

    def _ask_again(self, kept: object) -> None:
        """Bring the dialog out again that stood over the page, with what was typed before a lock."""
        if not isinstance(kept, Mapping) or self._context is None:
            return
        place = place_from_dict(kept.get("place"))
        if place is not None and place.patient is not None:
            self.ask_reason(place, place.patient).write_again(kept)
        elif Permission.EDIT_TREATMENT in self._permissions:
            bring_out(self._context, self._stack, kept)

    @property
    def present(self) -> Place | None:
        """Where one is."""
        return self._history.present

    @property
    def page(self) -> Any:
        """The page that is shown, or None."""
        present = self._history.present
        return self._pages.get(page_of(present)) if present is not None else None

    @property
    def filters(self) -> "tuple[SavedFilter, ...]":
        """The account's saved filters."""
        return self._figures.filters

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the account may do by its roles."""
        return self._permissions

    def go(self, place: Place) -> None:
        """Go to a place; the way back leads here."""
        if may_go(place.section, self._permissions):
            self._history.visit(place)
            self._show(place, fresh=True)

    def go_to_section(self, section: Section) -> None:
        """Go to a section's own place."""
        self.go(Place(section))

    def go_to_item(self, ident: str) -> None:
        """Go to what an item of the rail stands for."""
        place = place_of(ident, self.filters)
        if place is not None:
            self.go(place)

    def back(self) -> None:
        """Go where one was before."""
        self._revisit(self._history.back())

    def forth(self) -> None:
        """Go where one went back from."""
        self._revisit(self._history.forth())

    def up(self) -> None:
        """Go one level back: from a patient to where the patient was opened, or to the list."""
        present = self._history.present
        if present is None:
            return
        if page_of(present) is PageKind.PATIENT:
            place = self._history.back()
            while place is not None and page_of(place) is PageKind.PATIENT:
                place = self._history.back()
            if place is None:
                self.go(Place(Section.PATIENTS))
            else:
                self._revisit(place)
        elif present.section is Section.SETTINGS:
            self.back()

    def open_patient(self, patient: PatientId, tab: PatientTab = PatientTab.OVERVIEW) -> None:
        """Open a patient's page; asks why first where the patient is not the account's own (decided.md 7)."""
        self._open(patient, patient_place(patient, tab))

    def _open(self, patient: PatientId, place: Place) -> None:
        services, operations = self._session.services, self._session.operations

        def on_known(needs_reason: bool) -> None:
            if QApplication.activeModalWidget() is not None:
                return  # what has been begun here meanwhile is about this page
            if needs_reason:
                self.ask_reason(place, patient)
            else:
                self.go(place)

        operations.run(self, partial(services.patients.needs_reason, patient), self._way.set_out()(on_known))

    def ask_reason(self, place: Place, patient: PatientId) -> ReasonDialog:
        """Ask why another's patient is to be opened; the reason is kept in the log and holds today."""
        dialog = ReasonDialog(self._stack)
        dialog.again = {"place": place_as_dict(place)}

        def on_submitted(reason: str) -> None:
            work = partial(self._session.services.patients.show, patient, reason)
            self._session.operations.run(dialog, work, lambda _: on_opened(), dialog.refuse)

        def on_opened() -> None:
            dialog.accept()
            self.go(place)

        dialog.submitted.connect(on_submitted)
        dialog.open()
        return dialog

    def print_patients(self, patients: tuple[PatientId, ...], *, first: PrintKind | None = None) -> None:
        """Open the print preview: for one patient, or the batch. ``first`` is the kind chosen to begin with."""
        assert self._context is not None
        import_module(PREVIEW_MODULE).open_preview(self._context, patients, self._stack.window(), first=first)

    def print_agreement(self, patient: PatientId, treatment: TreatmentId) -> None:
        """Open the preview of the start agreement of a treatment."""
        assert self._context is not None
        import_module(PREVIEW_MODULE).open_agreement(self._context, patient, treatment, self._stack.window())

    def print_letters(self, messages: tuple[MessageId, ...]) -> None:
        """Open the preview of letters with finished texts, where the account may hand them over."""
        needed = {Permission.PRINT, Permission.EDIT_TREATMENT}
        if needed <= self._permissions and self._context is not None:
            import_module(PREVIEW_MODULE).open_letters(self._context, messages, self._stack.window())

    def print_programs(self, versions: tuple[ProgramVersionId, ...], *, together: bool = False) -> None:
        """Open the preview of program sheets, or of the programs side by side."""
        assert self._context is not None
        opens = import_module(PREVIEW_MODULE).open_program_sheets
        opens(self._context, versions, self._stack.window(), together=together)

    def receive(self) -> None:
        """Register an incoming message from the clipboard (Ctrl+I)."""
        if Permission.EDIT_TREATMENT in self._permissions and self._context is not None:
            opened = import_module(RECEIVE_MODULE).ReceiveDialog
            opened(self._context, self._stack, here=self._treatment_now(chosen=True)).open()

    def write(self) -> None:
        """Write to the patient whose page, line or thread is the current one (Ctrl+M)."""
        treatment = self._treatment_now()
        if treatment is None:
            self._say_nobody()
        elif Permission.EDIT_TREATMENT in self._permissions:
            self.go(Place(Section.MESSAGES, arguments={"treatment": treatment}))

    def write_note(self) -> None:
        """Write text to the journal about the patient who is the current one (Ctrl+J)."""
        treatment, session = self._treatment_now(), self._session
        if treatment is None:
            self._say_nobody()
        elif Permission.EDIT_TREATMENT in self._permissions:
            whose = partial(session.services.treatments.patient_of, treatment)
            still = self._way.set_out()
            session.operations.run(self, whose, still(lambda found: self._open(found, note_place(found, treatment))))

    def _say_nobody(self) -> None:
        self._session.announce(self.tr("Välj först en patient som har en behandling."))

    def _treatment_now(self, *, chosen: bool = False) -> TreatmentId | None:
        """Return whom the page is about; with ``chosen`` only a patient's own page, and no list's current row."""
        page = None if chosen and self.page is not self._pages.get(PageKind.PATIENT) else self.page
        return page.treatment_now() if isinstance(page, KnowsTreatment) else None

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done on the page that is shown."""
        page = self.page
        return tuple(page.commands()) if page is not None else ()

    def help_topic(self) -> PageKind:
        """Return which help fits here."""
        present = self._history.present
        return page_of(present) if present is not None else PageKind.TODAY

    def focus_page(self) -> None:
        """Put the focus where it was on the page, or where work begins."""
        if (present := self._history.present) is None:
            return
        kind = page_of(present)
        kept = self._focused.get(kind)
        page = self._pages[kind]
        if kept is not None and isValid(kept) and page.isAncestorOf(kept) and kept.isVisible():
            kept.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.focus_first()
            focused = QApplication.focusWidget()
            if focused is None or not (focused is page or page.isAncestorOf(focused)):
                page.setFocus(Qt.FocusReason.OtherFocusReason)  # an empty page has nothing to work with, but keys

    def renew(self, context: PageContext) -> None:
        """Make the pages anew when they are visited next, with what they are given now; the shown one stays."""
        self._context = context
        shown = self._stack.currentWidget()
        for kind, page in list(self._pages.items()):
            if page is not shown:
                self._kept = {**self._kept, kind.value: page.workspace()}
                self._stack.removeWidget(page)
                page.deleteLater()
                del self._pages[kind]

    def reload(self) -> None:
        """Read the shown page again, and the others when they are shown."""
        self._stale = set(self._pages)
        self._freshen(self._history.present)

    def _return_to(self, place: Place, patient: PatientId) -> None:
        """Return to a patient's page, unless a reason would have to be asked for anew: nobody has asked to open it."""

        def on_known(needs_reason: bool) -> None:
            self.go(Place(Section.PATIENTS) if needs_reason else place)

        def on_gone(_error: ModulvardError) -> None:
            self.go(first_place(self._permissions))

        known, still = partial(self._session.services.patients.needs_reason, patient), self._way.set_out()
        self._session.operations.run(self, known, still(on_known), still(on_gone))

    def _revisit(self, place: Place | None) -> None:
        if place is not None:
            self._show(place, fresh=False)

    def _show(self, place: Place, *, fresh: bool) -> None:
        kind = page_of(place)
        self._way.leave()
        self._note_focus()
        page = self._pages.get(kind) or self._made(kind)
        if fresh or place.arguments or place.patient is not None:
            page.show_place(place)
        had_focus = page.focusWidget()  # of its own: where there is none, the stack takes the first it finds
        kept = self._focused.pop(kind, None)
        self._stack.setCurrentWidget(page)
        self._rail.go_to(rail_ident(place))
        self._freshen(place)
        self._arrived(place)
        self._focused.pop(kind, None)
        if kept is not None and not fresh:
            self._focused[kind] = kept
        focused = QApplication.focusWidget()
        # Else the page itself has put it where it belongs.
        if had_focus is None or focused is None or not page.isAncestorOf(focused):
            self.focus_page()
        self._note_focus()

    def _made(self, kind: PageKind) -> Any:
        assert self._context is not None
        page = self._opening.maker(kind)(self._context, self._stack)
        self._pages[kind] = page
        self._stack.addWidget(page)
        kept = self._kept.get(kind.value)
        if isinstance(kept, dict):
            page.restore_workspace(kept)
        return page

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Note where the focus is. Keep it on the page when what held it is hidden: Qt would give it to the rail."""
        if not isValid(self._stack):
            return
        self._note_focus()
        if old is None or new is None or not isValid(old) or old.isVisible():
            return
        page = self._stack.currentWidget()
        if page is None or not page.isVisible():
            return
        if page.isAncestorOf(old) and not page.isAncestorOf(new) and self._stack.window() is new.window():
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_focus(self) -> None:
        focused = QApplication.focusWidget()
        shown = self._stack.currentWidget()
        for kind, page in self._pages.items():
            if page is shown and focused is not None and shown is not None and shown.isAncestorOf(focused):
                self._focused[kind] = focused

    def _freshen(self, place: Place | None) -> None:
        if place is not None and page_of(place) in self._stale:
            self._stale.discard(page_of(place))
            self._pages[page_of(place)].reload()

    def _on_changed(self, changed: Changed) -> None:
        # Open pages listen to operations.changed themselves (pages.py); the rail's figures are the frame's.
        if changed.topics & _COUNTED:
            self._figures.read(lists=bool(changed.topics & _LISTED))

    def _on_filters(self) -> None:
        if (present := self._history.present) is not None:
            self._rail.go_to(rail_ident(present))
