"""The timeline: planned weeks against done ones, one row a module (ux.md 3.2)."""

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.weeks import Week
from modulvard.ui.modules.timeline_data import Timeline, TimelineRow
from modulvard.ui.modules.timeline_model import TimelineRowsModel
from modulvard.ui.modules.timeline_painting import Geometry, name_width
from modulvard.ui.modules.timeline_parts import TimelineDelegate, TimelineHead
from modulvard.ui.rows_model import ROW_ROLE
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Height, Size

_Index = QModelIndex | QPersistentModelIndex
_WEEK_LEAST = 44
"""The narrowest week, at 100 %: "v. 48" as a pill."""
_WEEKS_LEAST = 7
"""With room for fewer weeks, what is told lies below the names instead of in a column of its own."""
_HARDLY = 4
"""Px of the last week that may lie outside without a scroll bar."""
_NOTHING = Timeline(rows=(), rests=(), first=Week(0), last=Week(0), today=date.min)


class _Rows(QListView):
    """The rows. Alt+arrows and dragging ask to move a module; sideways keys scroll the weeks."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view)
        self._view = view
        self._dragged: TimelineRow | None = None
        self._grip = 0
        self._dropped = Week(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)  # the card's round corners show through
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def row_at(self, point: QPoint) -> TimelineRow | None:
        """Return the row under a point, or None."""
        index = self.indexAt(point)
        return index.data(ROW_ROLE) if index.isValid() else None

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_step(event):
            event.accept()  # Alt+arrows are history everywhere else
            return True
        return super().event(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.visualRect(self.currentIndex()).center()
        row = self.row_at(point)
        if row is not None:
            self._view.menu_asked.emit(row.module, self.viewport().mapToGlobal(point))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._view.current_row()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if row is not None and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._view.move_asked.emit(row.module, step)
            event.accept()
        elif row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._view.opened.emit(row.module)
            event.accept()
        elif step and not event.modifiers():
            self._view.scroll_weeks(step)
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.row_at(event.position().toPoint())
        self._dragged = None
        if row is None or not self._view.movable or event.button() != Qt.MouseButton.LeftButton:
            return
        bar = row.previewed or row.planned
        geometry = self._view.geometry_now()
        week = geometry.week_at(event.position().x())
        on_weeks = geometry.left < event.position().x() < geometry.right
        waits = row.handed_in is None and not row.skipped
        if on_weeks and waits and bar is not None and bar.first <= week <= bar.last:
            self._dragged, self._grip, self._dropped = row, bar.last - week, bar.last

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        week = self._view.geometry_now().week_at(event.position().x()) + self._grip
        if week != self._dropped:
            self._dropped = week
            self._view.drag_moved.emit(self._dragged.module, week)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._dragged = self._dragged, None
        self.unsetCursor()
        super().mouseReleaseEvent(event)
        if dragged is not None:
            self._view.drag_ended.emit()


def _is_step(event: QKeyEvent) -> bool:
    is_arrow = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
    return is_arrow and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


class TimelineView(QFrame):
    """Head, rows and a sideways scroll bar over one geometry. The name column never scrolls.

    ``move_asked(module, weeks)`` asks to move a module so many weeks, ``drag_moved(module, Week)`` tells where it is
    dragged, ``drag_ended`` that it was let go. The view stores nothing: whoever owns it shows a preview.
    ``opened(module)`` is Enter on a row, ``menu_asked(module, QPoint)`` the context menu. After ``room_changed`` there
    is room for other weeks.
    """

    move_asked = Signal(int, int)
    drag_moved = Signal(int, object)
    drag_ended = Signal()
    current_changed = Signal(int)
    opened = Signal(int)
    menu_asked = Signal(int, object)
    room_changed = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, row_high: Height, names: int, words: int, week: int = 0
    ) -> None:
        """``week`` is the width of a week; 0 lets the weeks share the room there is."""
        super().__init__(parent)
        self._row_high, self._names, self._words, self._week = row_high, names, words, week
        self._widest = 0
        self._most_rows = 0
        self._wanted: Week | None = None
        self.movable = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.shown = _NOTHING
        self._model = TimelineRowsModel(self)
        self._head = TimelineHead(self)
        self.rows = _Rows(self)
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.hide()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(TimelineDelegate(self))
        self.rows.setAccessibleName(self.tr("Moduler mot plan"))
        self._bar.setAccessibleName(self.tr("Bläddra bland veckorna"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self.rows, self._bar):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self._bar.valueChanged.connect(self._repaint)
        self.rows.selectionModel().currentRowChanged.connect(self._on_current)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show a timeline. The selected module stays selected if it is still there."""
        kept = None if self.shown is _NOTHING else self.current_module()
        opened = self.shown is _NOTHING
        is_new_plan = timeline.preview and not self.shown.preview
        self.shown = timeline
        self._measure_names()
        self._model.replace(timeline.rows)
        self._fit_rows()
        if self.isVisible():
            self._fit_bar()
        if opened:
            self._wanted = Week.of(timeline.today)
            self._fit_bar()
        elif is_new_plan:
            self._bring_ahead(Week.of(timeline.today))
        self.select(kept if kept is not None else self._next_module())
        self._repaint()

    def begin_anew(self) -> None:
        """Forget selection and scroll: what is shown next is another treatment."""
        self.shown = _NOTHING

    def geometry_now(self) -> Geometry:
        """Return where the weeks lie now."""
        now, width = look(), self.width()  # the rows have all of it, but are laid out after this is asked
        words = 0 if self._tells_below() else now.px(self._words)
        names = self._name_column()
        room = width - names - words
        week = float(now.px(self._week)) if self._week else max(room / max(1, self.shown.weeks), now.px(_WEEK_LEAST))
        return Geometry(
            names=names,
            week=week,
            words=words,
            tells_below=self._tells_below(),
            width=width,
            offset=self._bar.value(),
            first=self.shown.first,
        )

    def row_height(self) -> int:
        """Return how high a row is now, in px."""
        return look().high(Size.TIMELINE_ROW_TOLD if self._tells_below() else self._row_high)

    def height_for(self, rows: int) -> int:
        """Return how high the view is with so many rows, in px."""
        bar = 0 if self._bar.isHidden() else self._bar.sizeHint().height()
        return look().high(Size.TIMELINE_HEAD) + rows * self.row_height() + bar

    def show_at_most(self, rows: int) -> None:
        """Show no more rows than this at once, the current one among them; 0 shows them all."""
        if rows != self._most_rows:
            self._most_rows = rows
            self._fit_rows()

    def weeks_in_view(self) -> int:
        """Return how many weeks the room takes at their width."""
        geometry = self.geometry_now()
        return max(1, int((geometry.right - geometry.left + _HARDLY) // geometry.week))

    def current_module(self) -> ModuleNumber | None:
        """Return the selected module."""
        row = self.current_row()
        return row.module if row is not None else None

    def current_row(self) -> TimelineRow | None:
        """Return the selected row."""
        index = self.rows.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def select(self, module: ModuleNumber | None) -> None:
        """Select a module's row."""
        for place, row in enumerate(self._model.rows):
            if row.module == module:
                self.rows.setCurrentIndex(self._model.index(place))

    def scroll_weeks(self, weeks: int) -> None:
        """Scroll so many weeks to the right."""
        self._bar.setValue(self._bar.value() + round(weeks * self.geometry_now().week))

    def scroll_to(self, week: Week) -> None:
        """Bring a week into view, with a few before it."""
        geometry = self.geometry_now()
        self._bar.setValue(round((week - self.shown.first - 4) * geometry.week))

    def _bring_ahead(self, week: Week) -> None:
        """Bring what follows a week into view, if it does not all lie there."""
        geometry = self.geometry_now()
        if geometry.x(self.shown.last) + geometry.week > geometry.right + _HARDLY:
            self._bar.setValue(max(self._bar.value(), round((week - self.shown.first - 1) * geometry.week)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_rows()
            self._fit_bar()
            self.room_changed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_bar()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.shown is not _NOTHING:
            self._measure_names()  # the text may have another size
            self._fit_rows()
            self._fit_bar()
            self.room_changed.emit()

    def _measure_names(self) -> None:
        shown = self.shown
        self._widest = max((name_width(row, shown.optional_word) for row in shown.rows), default=0)

    def _name_column(self) -> int:
        """Return how wide the names are: as in the pictures, and up to a third of the whole for a longer one."""
        least = look().px(self._names)
        return max(least, min(self._widest, self.width() // 3))

    def _tells_below(self) -> bool:
        if not self._words:
            return False
        room = self.width() - self._name_column() - look().px(self._words)
        return room < look().px(_WEEK_LEAST) * _WEEKS_LEAST

    def _fit_rows(self) -> None:
        rows = len(self._model.rows)
        shown = min(rows, self._most_rows) if self._most_rows else rows
        self._head.setFixedHeight(look().high(Size.TIMELINE_HEAD))
        self.rows.setFixedHeight(self.row_height() * shown)
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if shown < rows else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.rows.setVerticalScrollBarPolicy(scrolls)
        self.rows.scheduleDelayedItemsLayout()
        self.updateGeometry()
        if shown < rows:
            self.rows.scrollTo(self.rows.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def _next_module(self) -> ModuleNumber | None:
        waiting = (row.module for row in self._model.rows if row.handed_in is None and not row.skipped)
        return next(waiting, self._model.rows[0].module if self._model.rows else None)

    def _fit_bar(self) -> None:
        geometry = self.geometry_now()
        room = geometry.right - geometry.left
        over = round(self.shown.weeks * geometry.week) - room
        if over <= _HARDLY:
            over = 0
        self._bar.setRange(0, max(0, over))
        self._bar.setPageStep(room)
        self._bar.setSingleStep(round(geometry.week))
        if self._bar.isHidden() != (over <= 0):
            self._bar.setVisible(over > 0)
            self.updateGeometry()
        if self._wanted is not None:
            self.scroll_to(self._wanted)
            if self.isVisible():  # before that it has no width of its own, and nothing to scroll in
                self._wanted = None

    def _repaint(self) -> None:
        self._head.update()
        self.rows.viewport().update()

    def _on_current(self) -> None:
        module = self.current_module()
        if module is not None:
            self.current_changed.emit(module)
