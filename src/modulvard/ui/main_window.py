"""The one main window: the doorway while no clinic is open, the frame while one is; the lock between them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from modulvard.services.doorplate import is_there
from modulvard.ui.appearance import Appearance
from modulvard.ui.discretion import is_discreet, set_discreet
from modulvard.ui.doorway import Doorway
from modulvard.ui.entrance import Entered
from modulvard.ui.held_keys import HeldKeys
from modulvard.ui.i18n import Language
from modulvard.ui.idle import IdleWatch
from modulvard.ui.opening import Opening, PageKind
from modulvard.ui.operations import Operations
from modulvard.ui.override import override
from modulvard.ui.secret_clipboard import OwnCopies
from modulvard.ui.theme.look import look
from modulvard.ui.typed_keeper import TypedKeeper, has_text
from modulvard.ui.unsaved import Unsaved, leaving

if TYPE_CHECKING:
    from modulvard.domain.access_log import LogFinding
    from modulvard.domain.ids import AccountId
    from modulvard.domain.left_texts import SealedLeft
    from modulvard.ui.backup_watch import BackupWatch
    from modulvard.ui.frame import Frame
    from modulvard.ui.help.dock import HelpDock
    from modulvard.ui.log_watch import LogWatch
    from modulvard.ui.session import Session
    from modulvard.ui.undo import UndoList

_QUIT_SECONDS = 15.0
_ZOOM: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
"""Text size by key at the door too, where no frame binds it."""
_ROWS_TOLD = 3


class MainWindow(QWidget):
    """Locked, nothing of the content is drawn, named or held: the frame is gone and the store closed (CNF-05)."""

    painted = Signal()
    """The first picture stands: what it did not wait for can be done."""
    locked = Signal()
    """The frame of the open clinic is gone, and the window stays."""

    def __init__(
        self, opening: Opening, operations: Operations, appearance: Appearance, language: Language, app: QApplication
    ) -> None:
        super().__init__()
        self._opening, self._operations, self._appearance, self._language = opening, operations, appearance, language
        self._frame: Frame | None = None
        self._session: Session | None = None
        self._lock_help: HelpDock | None = None
        self._is_painted = False
        self._steps: dict[AccountId, UndoList] = {}
        self._copies = OwnCopies(self)
        self._idle = IdleWatch(app, parent=self)
        self._idle.due.connect(self.lock)
        self._idle.asked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        self._held = HeldKeys(app, self)
        self._typed = TypedKeeper(operations, self)
        self._unsaved = Unsaved(operations, self)
        self._is_warned = False
        self._build()
        self.doorway = Doorway(opening, operations, language, self._show_page, self, unsaved=self._unsaved)
        self._unsaved.saved.connect(self.doorway.tell_saved)
        self.doorway.entered.connect(self._on_entered)
        self.doorway.help_asked.connect(self._on_help)
        self.doorway.quit_asked.connect(self.close)

    def begin(self) -> None:
        """Show the first page."""
        self.doorway.begin()

    @property
    def frame(self) -> "Frame | None":
        """The frame of the open clinic, or None while locked."""
        return self._frame

    @property
    def session(self) -> "Session | None":
        """The session of who is logged in, or None while locked."""
        return self._session

    def lock(self) -> None:
        """Lock: the place is kept, the content goes, the store is closed and its keys are overwritten."""
        if self._frame is not None:
            self._lock()
            self.locked.emit()

    def _lock(self) -> None:
        frame, session = self._frame, self._session
        if frame is None or session is None:
            return
        self._idle.stop()
        self._close_store(frame, session)
        person = session.services.person
        self._frame = self._session = None
        self._close_other_windows()
        self.doorway.lock(person.name if person is not None else "")
        self._copies.take_away()
        session.end()
        frame.deleteLater()
        self.activateWindow()  # a dialog had it, and would leave the focus nowhere
        self._focus_page()

    def forget(self) -> None:
        """Let go of the open clinic without closing its store: it is someone else's."""
        if self._session is not None:
            self._idle.stop()
            self._typed.stop()
            self._session.end()
            if self._frame is not None:
                self._frame.travel.end()
            self._frame = self._session = None

    def tell_fault(self, number: str, report: Path | None) -> None:
        """Say that something went wrong in the program, by its number, and where the report lies (OPS-01)."""
        words = self.tr("Något gick fel (nr {number}). Det som var sparat är helt.").format(number=number)
        if report is not None:
            words += " " + self.tr("En felrapport utan patientuppgifter ligger i {path}.").format(path=report)
        if self._session is not None:
            self._session.announce(words)
        else:
            toast: Any = import_module("modulvard.ui.components.toast")
            shown = toast.Toast(words, self, trouble=True)
            toast.place_toast(shown)
            shown.announce()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._lock()  # first: what is disabled loses the focus, and where that was belongs to the place
        self.setEnabled(False)
        self._close_other_windows()
        self._unsaved.try_again()
        self._operations.finish(_QUIT_SECONDS)
        if self._unsaved.held and not self._is_warned:
            self._is_warned = True  # asked once more, it ends
            self.setEnabled(True)
            self.doorway.tell_unsaved(ends=True)
            event.ignore()
            return
        self.doorway.entrance.leave()
        self._copies.take_away()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        asks = event.key() == Qt.Key.Key_F1 and self._frame is None
        leaves = event.key() == Qt.Key.Key_Escape and self._lock_help is not None
        if asks or leaves:
            self._on_help()
        elif self._frame is None and event.key() in _ZOOM and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._appearance.zoom(_ZOOM[event.key()])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("canvas"))
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._once_painted)

    def _once_painted(self) -> None:
        if is_there(self.doorway.entrance.path):
            self.doorway.entrance.approach()
        self.painted.emit()

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self._stack, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._beside, 1)
        self._stripe: QWidget | None = None
        self._findings: Sequence[LogFinding] = ()
        self._wants_backup = False

    def _show_page(self, page: QWidget, title: str) -> None:
        """Put a page in the window in place of the one there, which is gone for good."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.setWindowTitle(f"Modulvård – {title}" if title else "Modulvård")
        self._show_stripe(is_sample=self.doorway.is_sample, clock_is_set=False)
        self._focus_page()

    def _focus_page(self) -> None:
        page = self._stack.currentWidget()
        focused = page.focusWidget() if page is not None else None
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stripe(
        self, *, is_sample: bool, clock_is_set: bool, altered: "Sequence[LogFinding]" = (), wants_backup: bool = False
    ) -> None:
        if self._stripe is not None:
            self._stripe.hide()
            self._stripe.deleteLater()
            self._stripe = None
        if not (is_sample or clock_is_set or altered or wants_backup):
            return
        stripe: Any = import_module("modulvard.ui.components.cards").Stripe
        sentences = []
        if is_sample:
            sentences.append(self.tr("Exempelkliniken Björken. Alla personer är påhittade."))
        if clock_is_set:
            sentences.append(self.tr("Klockan är satt av MODULVARD_CLOCK."))
        if altered:
            rows = ", ".join(str(finding.seq) for finding in altered[:_ROWS_TOLD])
            said = self.tr("Åtkomstloggen har ändrats vid rad {rows}. Den som sköter data kör modulvard log verify.")
            sentences.insert(0, said.format(rows=rows))
        if wants_backup:
            sentences.append(self.tr("Ingen säkerhetskopia det senaste dygnet. Gör en under Inställningar."))
        word = self.tr("Satt klocka") if clock_is_set else self.tr("Säkerhetskopia")
        word = self.tr("Ändrad logg") if altered else "" if is_sample else word
        made = stripe(" ".join(sentences), self, word=word, reset=is_sample)
        made.reset_asked.connect(self._on_reset)
        self._stripe = made
        self._column.insertWidget(0, made)

    # --- in and out -------------------------------------------------------------------------------

    def _on_entered(self, entered: Entered) -> None:
        assemble: Any = import_module("modulvard.ui.assembly").assemble
        person = entered.services.person
        steps: UndoList = import_module("modulvard.ui.undo").UndoList()
        if person is not None:
            steps = self._steps.setdefault(person.account, steps)
        steps.take_up(entered.services)
        settings = partial(import_module("modulvard.ui.settings.page").make, appearance=self._appearance)
        opening = replace(self._opening, makers={PageKind.SETTINGS: settings, **self._opening.makers})
        self._appearance.prefer(entered.desk.preferences)
        frame, session = assemble(entered, opening, self._operations, self._language.code, steps)
        self._frame, self._session = frame, session
        self._hide_lock_help()
        frame.title_changed.connect(self.setWindowTitle)
        frame.lock_asked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        frame.zoom_asked.connect(self._appearance.zoom)
        frame.discreet_asked.connect(self._on_discreet)
        self._appearance.preferences_changed.connect(frame.note_preferences)
        self._show_page(frame, "")
        services = entered.services
        self._wants_backup = False
        self._on_log_walked(services.log_findings)
        if not services.log_findings:
            watch: LogWatch = import_module("modulvard.ui.log_watch").LogWatch(services, self._operations, frame)
            watch.found.connect(self._on_log_walked)
            watch.start()
        if not services.is_sample and not services.has_set_clock:
            backups: BackupWatch = import_module("modulvard.ui.backup_watch").BackupWatch(
                services, self._operations, self._opening.clock, frame
            )
            backups.due.connect(self._on_backup_due)
            backups.start()
        frame.begin(entered.desk.workspace)
        self._idle.start(entered.desk.lock_minutes)
        self._typed.start(frame, session)

    def _on_log_walked(self, findings: "Sequence[LogFinding]") -> None:
        self._findings = findings
        self._tell_of_clinic()

    def _on_backup_due(self, due: bool) -> None:
        if due is not self._wants_backup:
            self._wants_backup = due
            self._tell_of_clinic()

    def _tell_of_clinic(self) -> None:
        """Show the stripe of the open clinic: where the log was found altered, and that a backup is due."""
        if self._session is not None:
            services = self._session.services
            self._show_stripe(
                is_sample=services.is_sample,
                clock_is_set=services.has_set_clock,
                altered=self._findings,
                wants_backup=self._wants_backup,
            )

    def _close_store(self, frame: "Frame", session: "Session") -> None:
        """Keep the place and close the store, after whatever is still under way."""
        self._typed.stop()
        workspace = frame.travel.last_workspace()
        frame.travel.end()
        session.steps.park()

        store = self.doorway.entrance.path
        work = leaving(session, store, workspace, has_text=has_text(workspace))
        # What else is wrong is said by nobody: the window may be gone, and the store is closed in any case.
        self._operations.run(self, work, partial(self._on_left, store), lambda _: None)

    def _on_left(self, store: Path, sealed: "SealedLeft | None") -> None:
        """Say on the lock page that all is saved, or what is not: only once it is known (ux.md 8.6)."""
        if sealed is None:
            self.doorway.tell_saved()
        else:
            self._is_warned = False
            self._unsaved.hold(store, sealed)
            self.doorway.tell_unsaved()

    def _close_other_windows(self) -> None:
        """Close dialogs, previews and menus: while locked nothing of the content stands in any window."""
        for window in QApplication.topLevelWidgets():
            if window is not self and window.isVisible() and window.windowType() is not Qt.WindowType.ToolTip:
                window.hide()
                if not window.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose) or not window.close():
                    window.deleteLater()

    def _on_discreet(self) -> None:
        set_discreet(not is_discreet())
        if self._frame is not None and self._session is not None:
            self._frame.travel.reload()
            self._word_rows_anew()
            on = self.tr("Diskret läge är på: namn visas som initialer.")
            self._session.announce(on if is_discreet() else self.tr("Diskret läge är av."))

    def _word_rows_anew(self) -> None:
        """Let every list say its rows again: what they are is as before, and a reload touches no such row."""
        for view in self.findChildren(QAbstractItemView):
            model = view.model()
            if model is not None and model.rowCount() > 0:
                last = model.index(model.rowCount() - 1, model.columnCount() - 1)
                model.dataChanged.emit(model.index(0, 0), last)

    def _on_reset(self) -> None:
        self.lock()
        self.doorway.reset_sample()

    # --- help while locked ------------------------------------------------------------------------

    def _on_help(self) -> None:
        if self._lock_help is not None:
            self._hide_lock_help()
            return
        dock: HelpDock = import_module("modulvard.ui.help.dock").HelpDock(self)
        dock.closed.connect(self._hide_lock_help)
        dock.show_for(None, take_focus=False)
        self._lock_help = dock
        self._beside.addWidget(dock)

    def _hide_lock_help(self) -> None:
        if self._lock_help is not None:
            self._lock_help.hide()
            self._lock_help.deleteLater()
            self._lock_help = None
