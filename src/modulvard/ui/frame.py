"""The frame of an open clinic: rail, top row, the page, help at its right, toasts (mockups/README "Frame")."""

from collections.abc import Callable
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from modulvard.ui.components.buttons import plain
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.rail import Rail
from modulvard.ui.components.toast import Toast, place_toast
from modulvard.ui.events_list import EventsList
from modulvard.ui.help.dock import HelpDock
from modulvard.ui.navigation import section_icon, section_words, window_title
from modulvard.ui.opening import PALETTE_MODULE, PageKind
from modulvard.ui.override import override
from modulvard.ui.pages import Place, Section
from modulvard.ui.parts import Part, focus_part, holds, parts_of
from modulvard.ui.session import Event, Session
from modulvard.ui.shortcuts import BOUND, FrameKey
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_PANEL, FOLD_RAIL, Size, Space
from modulvard.ui.toast_room import taken_in
from modulvard.ui.top_row import TopRow
from modulvard.ui.travel import Travel

if TYPE_CHECKING:
    from modulvard.ui.palette.panel import Palette


class Frame(QWidget):
    """Everything a logged-in account sees in the main window. Made at unlock and gone at lock."""

    title_changed = Signal(str)
    lock_asked = Signal()
    zoom_asked = Signal(int)
    """1 larger, -1 smaller, 0 as usual."""
    discreet_asked = Signal()

    travel: Travel
    """The way between the pages."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: dict[FrameKey, list[QShortcut]] = {}
        self._toast: Toast | None = None
        self._build()

    def join(self, travel: Travel) -> None:
        """Take the way between the pages, which was made with this frame's rail and pages."""
        self.travel = travel
        self._connect()
        self._fit()

    @cached_property
    def palette_panel(self) -> "Palette":
        """The palette, made when it is first asked for."""
        made: Palette = import_module(PALETTE_MODULE).Palette(
            self._session, self.travel, self._deeds(), self._show_help, self
        )
        return made

    def effective_width(self) -> float:
        """Return the width / text factor of what help leaves of the window."""
        taken = 0 if self.help.isHidden() else self.help.width()
        return (self.width() - taken) / look().factor

    def top_height(self) -> int:
        """Return how much of a page the top row covers."""
        return self.top.needed_height

    def set_letter_keys(self, on: bool) -> None:
        """Let single letters work, or not."""
        for shortcut in self._keys.get(FrameKey.KEYS, []):
            shortcut.setEnabled(on)

    def show_event(self, event: Event) -> None:
        """Show a toast, in place of the one before; all remain in Händelser."""
        if self._toast is not None:
            self._toast.close_soon()
        toast = Toast(event.words, self._area, undo=event.can_undo, trouble=event.trouble, done=event.done)
        toast.closed.connect(self._on_toast_closed)
        toast.undone.connect(self._session.undo)
        self._toast = toast
        self._place_toast()
        toast.announce()

    def open_palette(self, typed: str = "") -> None:
        """Open the palette over the window."""
        self.palette_panel.open(typed)

    def toggle_help(self) -> None:
        """Show the help of this view, or take it away."""
        if self.help.isVisible():
            self.help.hide()
            self.travel.focus_page()
        else:
            self.help.show_for(self.travel.help_topic())
        self._fit()

    def show_place(self, place: Place) -> None:
        """Show in rail and title where one is."""
        self._name_rail_button()
        self.title_changed.emit(window_title(place))
        if self.help.isVisible():
            self.help.show_for(self.travel.help_topic(), take_focus=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "travel"):
            self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit_area()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else took goes one level back."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if self.help.isVisible():
                self.toggle_help()
            else:
                self.travel.up()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.rail = Rail(self.tr("Platser"), self)
        self._area = QWidget(self)
        self._area.setObjectName("area")
        self.pages = QStackedWidget(self._area)
        self.top = TopRow(self.rail, self._area)
        self.help = HelpDock(self)
        self.help.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._area, 1)
        row.addWidget(self.help)
        self.events_list = EventsList(self)
        person = self._session.services.person
        if person is not None:
            self.rail.show_user(person.display_name, person.title or self.tr("behandlare"))

    def _connect(self) -> None:
        self._area.installEventFilter(self)
        self.rail.chosen.connect(self._on_rail)
        self.rail.lock_asked.connect(self.lock_asked)
        self.rail.user_asked.connect(self._on_user)
        self.top.search.asked.connect(self.open_palette)
        self.top.saved.clicked.connect(self._on_saved)
        self.help.closed.connect(self.toggle_help)
        self._session.said.connect(self.show_event)
        self.pages.currentChanged.connect(self._give_room)
        QApplication.instance().focusChanged.connect(self._give_room)  # type: ignore[union-attr]  # there is one
        self._session.operations.idle.connect(self._give_room)  # what was read may have put buttons under a toast
        self._session.saved.connect(self.top.saved.show_moment)
        deeds = self._deeds()
        for key, sequences in BOUND.items():
            for written in sequences:
                shortcut = QShortcut(QKeySequence(written), self)
                shortcut.setAutoRepeat(key in {FrameKey.BACK, FrameKey.FORTH, FrameKey.LARGER, FrameKey.SMALLER})
                shortcut.activated.connect(deeds[key])
                self._keys.setdefault(key, []).append(shortcut)

    def _deeds(self) -> dict[FrameKey, Callable[[], None]]:
        go = self.travel.go_to_section
        return {
            FrameKey.PALETTE: self.open_palette,
            FrameKey.TODAY: partial(go, Section.TODAY),
            FrameKey.PATIENTS: partial(go, Section.PATIENTS),
            FrameKey.MESSAGES: partial(go, Section.MESSAGES),
            FrameKey.ANSWERS: partial(go, Section.ANSWERS),
            FrameKey.PROGRAMS: partial(go, Section.PROGRAMS),
            FrameKey.REPORTS: partial(go, Section.REPORTS),
            FrameKey.SETTINGS: partial(go, Section.SETTINGS),
            FrameKey.BACK: self.travel.back,
            FrameKey.FORTH: self.travel.forth,
            FrameKey.ROUND: partial(self._go_round, 1),
            FrameKey.ROUND_BACK: partial(self._go_round, -1),
            FrameKey.UNDO: self._session.undo,
            FrameKey.REDO: self._session.redo,
            FrameKey.SAVE: self._reassure,
            FrameKey.LARGER: partial(self.zoom_asked.emit, 1),
            FrameKey.SMALLER: partial(self.zoom_asked.emit, -1),
            FrameKey.USUAL: partial(self.zoom_asked.emit, 0),
            FrameKey.LOCK: self.lock_asked.emit,
            FrameKey.DISCREET: self.discreet_asked.emit,
            FrameKey.HELP: self.toggle_help,
            FrameKey.KEYS: self._show_keys,
            FrameKey.RECEIVE: self.travel.receive,
            FrameKey.WRITE: self.travel.write,
            FrameKey.NOTE: self.travel.write_note,
        }

    def _fit(self) -> None:
        narrow = self.effective_width() < FOLD_RAIL
        self.rail.setVisible(not narrow)
        self.top.fold(narrow=narrow, room=self._area.width() / look().factor)
        self._name_rail_button()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._fit_area()

    def _name_rail_button(self) -> None:
        """Name the place on the folded rail; settings stand in no rail, and are a place all the same."""
        self.top.rail_button.follow()
        place = self.travel.present
        if place is not None and place.section is Section.SETTINGS:
            self.top.rail_button.setText(section_words(place.section))
            self.top.rail_button.set_icon_name(section_icon(place.section))

    def _fit_area(self) -> None:
        self.pages.setGeometry(self._area.rect())
        self.top.setGeometry(QRect(0, 0, self._area.width(), self.top_height()))
        self.top.keep_clear_of(Size.PANEL if self.effective_width() >= FOLD_PANEL else 0)
        self.top.raise_()
        self._place_toast()

    def _place_toast(self) -> None:
        if self._toast is not None:
            place_toast(self._toast, clear=taken_in(self._area, self._toast))

    def _give_room(self) -> None:
        """See that the toast lies over nothing that is worked with now, once that has its place."""
        if self._toast is not None:
            QTimer.singleShot(0, self, self._place_toast)

    def _go_round(self, by: int) -> None:
        """Move the focus between rail, search, the parts of the page, and help (F6)."""
        rail = Part(self.rail if self.rail.isVisible() else self.top.rail_button)
        parts = [rail, Part(self.top.search), *parts_of(self.travel.page)]
        if self.help.isVisible():
            parts.append(Part(self.help))
        focused = QApplication.focusWidget()
        holders = [place for place, part in enumerate(parts) if holds(part, focused)]
        at = holders[-1] if holders else 1
        target = parts[(at + by) % len(parts)]
        if target.area is self.rail:
            self.rail.focus_current()
        elif target.area is self.travel.page:
            self.travel.focus_page()
        else:
            focus_part(target)

    def _reassure(self) -> None:
        self._session.announce(self.tr("Allt är redan sparat. Modulvård sparar medan du arbetar."))

    def _show_help(self, topic: PageKind) -> None:
        self.help.show_for(topic)
        self._fit()

    def _show_keys(self) -> None:
        self.help.show_keys()
        self._fit()

    def _on_toast_closed(self) -> None:
        self._toast = None

    def _on_rail(self, ident: str) -> None:
        self.travel.go_to_item(ident)

    def _on_saved(self) -> None:
        below = self.top.saved.mapTo(self, QPoint(self.top.saved.width(), self.top.saved.height() + 4))
        self.events_list.show_events(self._session.events, below)

    def _on_user(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deeds = self._deeds()
        undo, redo = self._session.steps.undo_words, self._session.steps.redo_words
        lines: list[tuple[str, str, FrameKey] | None] = [
            (self.tr("Ångra: {step}").format(step=undo), "Ctrl+Z", FrameKey.UNDO) if undo else None,
            (self.tr("Gör om: {step}").format(step=redo), "Ctrl+Y", FrameKey.REDO) if redo else None,
            (self.tr("Inställningar"), "Ctrl+,", FrameKey.SETTINGS),
            (self.tr("Diskret läge"), "Ctrl+Shift+L", FrameKey.DISCREET),
            (self.tr("Alla tangenter"), "?", FrameKey.KEYS),
            (self.tr("Hjälp"), "F1", FrameKey.HELP),
            (self.tr("Lås eller byt användare"), "Ctrl+L", FrameKey.LOCK),
        ]
        for line in filter(None, lines):
            words, key, deed = line
            menu.addAction(f"{plain(words)}\t{key}").triggered.connect(deeds[deed])
        corner = self.rail.rect().bottomLeft() if self.rail.isVisible() else QPoint(Space.BLOCKS, self.top_height())
        menu.popup(self.mapToGlobal(corner - QPoint(-8, menu.sizeHint().height() + 100)))
