"""The tab Moduler: the timeline in full, the tempo dock, and below it what can be done with the selected module."""

from functools import cached_property

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.treatment_steps import Preview
from modulvard.domain.treatments import TreatmentStatus
from modulvard.domain.weeks import Week
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import plain
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.menus import Menu
from modulvard.ui.i18n import week_words
from modulvard.ui.modules.legend import Legend
from modulvard.ui.modules.panel import ModulePanel
from modulvard.ui.modules.steps import Steps
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.modules.tempo_dock import TempoDock
from modulvard.ui.modules.timeline import TimelineView
from modulvard.ui.modules.timeline_rows import Wanted, timeline_of
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.theme.tokens import FOLD_HALVES, Size, Space
from modulvard.ui.words.of_treatments import pace_words

_NAMES, _WEEK = 232, 56
_GAP = 20
_ROWS_WISHED, _ROWS_LEAST = 3, 2
"""Rows of the plan beside the open dock."""


class ModulesTab(QScrollArea):
    """Timeline, dock and panel of one treatment. ``T`` opens the dock, Alt+arrows show a move, V hides skipped rows."""

    def __init__(self, context: PageContext, steps: Steps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._steps = context, steps
        self._picture: PatientPicture | None = None
        self._preview: Preview | None = None
        self._shows_skipped = True
        self._is_drawing = False
        self._build()
        self._connect()

    # --- what the page asks -----------------------------------------------------------------------

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a treatment as it stands. A preview that lies over it is left."""
        if picture.view is None:
            return
        if self._picture is None or self._picture.shown_treatment != picture.shown_treatment:
            self.timeline.begin_anew()
        self._picture = picture
        self.close_dock()
        self.timeline.movable = self.may_plan()
        standing = picture.view.standing
        words = self.tr("Överenskommet: {pace} sedan {week}")
        week = week_words(standing.agreement.first_week, standing.on)
        if standing.agreement.first_week > standing.week:
            words = self.tr("Överenskommet: {pace} från {week}")
        self._agreed.setText(words.format(pace=pace_words(standing.agreement.pace), week=week))
        self._draw()

    @property
    def dock_is_open(self) -> bool:
        """Whether the tempo dock stands below the timeline."""
        return self._has_dock and not self.dock.isHidden()

    @property
    def _has_dock(self) -> bool:
        return "dock" in self.__dict__

    def open_dock(self) -> None:
        """Open the dock with the focus on its choices (T). Nothing where the plan may not be changed."""
        if not self.may_plan() or self._picture is None:
            return
        if not self.dock_is_open:
            self._show_dock()
        self.dock.focus_choice()

    def close_dock(self) -> None:
        """Take dock and preview away, and go back to the row."""
        had_focus = False
        if self._has_dock:
            had_focus = self.focusWidget() is not None and self.dock.isAncestorOf(self.focusWidget())
            self.dock.hide()
        self._panel.show()
        self._share_room()
        if self._preview is not None:
            self._preview = None
            self._draw()
        if had_focus:
            self.timeline.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> tuple[Part, ...]:
        """Return the modules, and below them the tempo dock or what can be done with one."""
        below = self.dock if self.dock_is_open else self._panel
        return Part(self.timeline, self.timeline.rows), Part(below)

    def toggle_skipped(self) -> None:
        """Show or hide the rows of skipped modules (V)."""
        self._shows_skipped = not self._shows_skipped
        self._draw()

    def focus_first(self) -> None:
        """Put the focus on the rows, or on the dock's choices while it stands open."""
        if self.dock_is_open:
            self.dock.focus_choice()
            return
        self.timeline.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---------------------------------------------------------------------------------

    @cached_property
    def dock(self) -> TempoDock:
        """The dock, made when it is first opened: most visits only look."""
        dock = TempoDock(self._context, self.widget())
        dock.hide()
        dock.previewed.connect(self._on_preview)
        dock.closed.connect(self.close_dock)
        dock.module_chosen.connect(self._on_module_chosen)
        self._column.insertWidget(self._column.indexOf(self._panel), dock)
        return dock

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, 16, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(0)
        self._head = self._made_head(inside)
        column.addWidget(self._head)
        column.addWidget(self._timeline_card(inside))
        self._gap = QSpacerItem(0, _GAP)
        column.addItem(self._gap)
        self._panel = ModulePanel(self._steps, self._context.language, inside)
        column.addWidget(self._panel)
        column.addStretch(1)
        self.setWidget(inside)

    def _made_head(self, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        self._agreed = Small("", head)
        self._agreed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._legend = Legend(head)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(Space.ROW)
        row.addWidget(Subtitle(self.tr("Moduler mot plan"), head))
        row.addWidget(self._agreed)
        row.addWidget(self._legend, 1)
        return head

    def _timeline_card(self, parent: QWidget) -> Card:
        card = Card(parent)
        self.timeline = TimelineView(card, row_high=Size.TIMELINE_ROW, names=_NAMES, words=0, week=_WEEK)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.timeline)
        return card

    def _connect(self) -> None:
        self._steps.versions.found.connect(self._on_versions)
        self.timeline.room_changed.connect(self._draw)  # the weeks fill the room
        self.timeline.move_asked.connect(self.move_asked)
        self.timeline.drag_moved.connect(self.drag_moved)
        self.timeline.opened.connect(self._on_enter)
        self.timeline.menu_asked.connect(self.show_menu)
        self.timeline.current_changed.connect(self._on_current)

    # --- events -----------------------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.dock_is_open and _is_escape(event):
            event.accept()  # Esc takes the dock away here; elsewhere it goes one level back
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dock_is_open:
            self.close_dock()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.fold(self._context.effective_width() < FOLD_HALVES)
        self._share_room()

    def move_asked(self, module: int, weeks: int) -> None:
        """Show what it would be to move a module so many weeks on (Alt+arrows)."""
        if self._may_move(ModuleNumber(module)):
            self._show_dock()
            self.dock.move_by(ModuleNumber(module), weeks)

    def drag_moved(self, module: int, week: Week) -> None:
        """Show what it would be to have a module in the week it is dragged to."""
        if self._may_move(ModuleNumber(module)):
            self._show_dock()
            self.dock.move_to(ModuleNumber(module), week)

    def _on_enter(self, module: int) -> None:
        if self.dock_is_open:
            self.dock.confirm()
        else:
            self._pop_menu(ModuleNumber(module), self._row_corner())

    def show_menu(self, module: int, point: QPoint) -> None:
        """Show what can be done with a module, at a point of the screen."""
        self._pop_menu(ModuleNumber(module), point)

    def _on_current(self, _module: int) -> None:
        if not self._is_drawing:  # it is shown once all is drawn
            self._show_panel()

    def _on_module_chosen(self, module: int) -> None:
        self.timeline.select(ModuleNumber(module))

    def _on_preview(self, preview: Preview | None) -> None:
        self._preview = preview
        self._draw()
        self._share_room()

    # --- drawing ----------------------------------------------------------------------------------

    def _draw(self) -> None:
        view = self._picture.view if self._picture is not None else None
        if view is None:
            return
        wanted = Wanted(
            language=self._context.language,
            preview=self._preview,
            skipped=self._shows_skipped,
            least_weeks=self.timeline.weeks_in_view(),
        )
        self._is_drawing = True
        self.timeline.show_timeline(timeline_of(view, wanted))
        self._is_drawing = False
        self._legend.show_signs(preview=self._preview is not None)
        self._show_panel()

    def _on_versions(self) -> None:
        if not self._panel.isHidden():
            self._show_panel()

    def _show_panel(self) -> None:
        row = self.timeline.current_row()
        if self._picture is not None and not self.dock_is_open:
            number = row.module if row is not None else None
            self._panel.show_picture(self._picture, number, row.words if row is not None else "")

    def _show_dock(self) -> None:
        if self._picture is None or self.dock_is_open:
            return
        self.dock.show_for(self._picture, self._movable_module())
        self._panel.hide()
        self.dock.show()
        self._share_room()
        self.verticalScrollBar().setValue(0)

    def _share_room(self) -> None:
        """Let the plan be seen above the dock, however low the window: fewer rows at once, then less round them."""
        rows = 0
        for low in (False, True):
            self._make_low(low and self.dock_is_open)
            if not self.dock_is_open:
                break
            rows = self._rows_beside_dock()
            if rows >= _ROWS_WISHED:
                break
        self.timeline.show_at_most(max(rows, _ROWS_LEAST) if self.dock_is_open else 0)

    def _make_low(self, low: bool) -> None:
        self._head.setVisible(not low)
        if self._has_dock:
            self.dock.set_low(low)
        over, under = (Space.INSIDE, Space.INSIDE) if low else (16, Space.BLOCKS)
        self._column.setContentsMargins(Space.BLOCKS, over, Space.BLOCKS, under)
        self._gap.changeSize(0, Space.INSIDE if low else _GAP)
        self._column.invalidate()

    def _rows_beside_dock(self) -> int:
        margins = self._column.contentsMargins()
        head = 0 if self._head.isHidden() else self._head.sizeHint().height()
        taken = margins.top() + margins.bottom() + head + self._gap.sizeHint().height() + 2
        dock = max(self.dock.height_in(self.viewport().width() - margins.left() - margins.right()), 0)
        return (self.viewport().height() - taken - dock - self.timeline.height_for(0)) // self.timeline.row_height()

    def _movable_module(self) -> ModuleNumber | None:
        module = self.timeline.current_module()
        return module if module is not None and self._may_move(module) else None

    def may_plan(self) -> bool:
        """Tell whether the plan shown may be changed now."""
        return self._picture is not None and may_plan(self._picture)

    def _may_move(self, module: ModuleNumber) -> bool:
        view = self._picture.view if self._picture is not None else None
        found = view.standing.module(module) if view is not None else None
        return (
            self.may_plan() and found is not None and not found.standing.is_handed_in and not found.standing.is_skipped
        )

    def _row_corner(self) -> QPoint:
        rows = self.timeline.rows
        return rows.viewport().mapToGlobal(rows.visualRect(rows.currentIndex()).bottomLeft() + QPoint(_NAMES // 4, 0))

    def _pop_menu(self, module: ModuleNumber, point: QPoint) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offer in self._steps.of_module(module):
            menu.addAction(plain(offer.words), offer.run)
        if self._may_move(module):
            menu.addSeparator()
            self._add(menu, self.tr("Flytta en vecka tidigare"), "Alt+←", module, -1)
            self._add(menu, self.tr("Flytta en vecka senare"), "Alt+→", module, 1)
        if self.may_plan():
            menu.addAction(plain(self.tr("Ändra tempo …")) + "\tT", self.open_dock)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(point)

    def _add(self, menu: QMenu, words: str, key: str, module: ModuleNumber, weeks: int) -> None:
        menu.addAction(f"{plain(words)}\t{key}", lambda: self.move_asked(module, weeks))

    def choose_tempo(self, choice: TempoChoice) -> None:
        """Open the dock with one of its choices made."""
        self.open_dock()
        if self.dock_is_open:
            self.dock.choose(choice)
            self.dock.focus_choice()


def may_plan(picture: PatientPicture) -> bool:
    """Tell whether the plan in a picture may be changed."""
    return picture.may_change and picture.view is not None and picture.view.standing.status is TreatmentStatus.ACTIVE


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
