"""List rows of 56 and 40, painted by a delegate: name and detail, second line, chip, due time (mockups: idag)."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from modulvard.ui.components.checks import paint_check_box
from modulvard.ui.components.chips import Chip, chip_width, paint_chip
from modulvard.ui.components.painting import draw_text, paint_bar, rounded
from modulvard.ui.components.places import (
    Clicks,
    PlaceKeeper,
    go_to,
    nearest_selectable,
    pick_by_key,
    pick_range,
    toggle,
)
from modulvard.ui.components.scrolling import EdgeBar
from modulvard.ui.override import override
from modulvard.ui.rows_model import ROW_ROLE, RowsModel, WindowedRowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Radius, Size, Space, Tone, Type

_Index = QModelIndex | QPersistentModelIndex

RING_ROOM = 4
"""Between the row's edge and its fill: the focus ring and its gap."""
HANG = Space.HANG + RING_ROOM
"""How far a list's edge lies outside the text it lines up with: give its layout a margin this much smaller."""
_LEAD = 1
NARROW = 700
"""Room for the words, at 100 % text, below which the chip leaves its column and goes to the right end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowContent:
    """What a row shows."""

    name: str
    detail: str = ""
    line: str = ""
    chip: Chip | None = None
    due: str = ""
    due_strong: bool = False
    """Due today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHead:
    """The heading of a group of rows: no row of its own to select."""

    words: str
    count: int | None = None
    note: str = ""
    tone: Tone | None = None
    """Only Läs först has one."""


RowShown = RowContent | GroupHead


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands right now: selected or ticked, the current one with focus, under the pointer."""

    selected: bool
    focused: bool
    hovered: bool
    ticked: bool = False
    """Selected by its box: filled, but without the bar."""


class RowDelegate(QStyledItemDelegate):
    """Paints a row, or the head of a group."""

    def __init__(
        self,
        describe: Callable[[Any], RowShown],
        view: QAbstractItemView,
        *,
        chip_column: int,
        on_surface: bool,
        narrow_below: int = NARROW,
    ) -> None:
        """``chip_column`` is how far from the right end of the text the chips begin, in px at 100 %."""
        super().__init__(view)
        self._describe, self._view = describe, view
        self._chip_column, self._on_surface, self._narrow_below = chip_column, on_surface, narrow_below

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROW_ROLE)
        head = row is not None and isinstance(self._describe(row), GroupHead)
        return QSize(0, look().high(Size.GROUP_HEAD) if head else look().row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        shown = self._describe(row)
        rect = QRectF(option.rect)
        if isinstance(shown, GroupHead):
            paint_group_head(painter, rect, shown)
            return
        state = self._state(option, index)
        room = self._view.bar.room if isinstance(self._view, RowList) else 0
        paint_row_ground(painter, rect.adjusted(0, 0, -room, 0), state, on_surface=self._on_surface)
        inside = rect.adjusted(HANG, 0, -HANG, 0)
        box = index.data(Qt.ItemDataRole.CheckStateRole)
        if box is not None:
            side = look().high(Size.CHECK)
            top = round(rect.center().y() - side / 2)
            paint_check_box(painter, QRectF(inside.left(), top, side, side), Qt.CheckState(box))
            inside.setLeft(inside.left() + side + Space.ROW)
        self._paint_words(painter, inside, shown, state)

    def _state(self, option: QStyleOptionViewItem, index: _Index) -> RowState:
        flags = option.state
        picked = index.data(Qt.ItemDataRole.CheckStateRole)
        current = index == self._view.currentIndex()
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        selected = chosen if picked is None else Qt.CheckState(picked) == Qt.CheckState.Checked
        focused = current and self._view.hasFocus()
        hovered = bool(flags & QStyle.StateFlag.State_MouseOver)
        return RowState(selected, focused, hovered, ticked=picked is not None)

    def _paint_words(self, painter: QPainter, rect: QRectF, shown: RowContent, state: RowState) -> None:
        now = look()
        if rect.width() < now.px(self._narrow_below):
            self._paint_narrow(painter, rect, shown, state)
            return
        words = QRectF(rect)
        if shown.chip is not None:
            left = rect.right() - now.px(self._chip_column)
            paint_chip(painter, left, rect.center().y(), shown.chip)
            words.setRight(left - Space.INSIDE)
        words.setRight(min(words.right(), _paint_due(painter, rect, shown)))
        self._paint_lines(painter, words, shown, state)

    def _paint_narrow(self, painter: QPainter, rect: QRectF, shown: RowContent, state: RowState) -> None:
        now = look()
        one_line = rect.height() < now.px(48)
        upper, lower = (QRectF(rect), QRectF(rect)) if one_line else _two_lines(rect)
        if shown.chip is not None:
            width = chip_width(shown.chip)
            paint_chip(painter, rect.right() - width, upper.center().y(), shown.chip)
            upper.setRight(rect.right() - width - Space.INSIDE)
        if not one_line:
            room = _paint_due(painter, lower, shown)
            lower.setRight(room)
            draw_text(painter, lower, shown.line, Type.SMALL, now.colour("text_2"))
        elif shown.chip is None:
            upper.setRight(_paint_due(painter, upper, shown))
        _paint_name(painter, upper, shown, _quiet(state))

    def _paint_lines(self, painter: QPainter, rect: QRectF, shown: RowContent, state: RowState) -> None:
        if rect.height() < look().px(48) or not shown.line:
            lead = RowContent(name=shown.name, detail=shown.line or shown.detail)
            _paint_name(painter, rect, lead, look().colour("text_2"))
            return
        upper, lower = _two_lines(rect)
        _paint_name(painter, upper, shown, _quiet(state))
        draw_text(painter, lower, shown.line, Type.SMALL, look().colour("text_2"))


def paint_row_ground(painter: QPainter, rect: QRectF, state: RowState, *, on_surface: bool = False) -> None:
    """Paint what lies under a row's words: hover, the selected fill with its bar, the focus ring inside the row."""
    now = look()
    dense = rect.height() < now.px(48)
    upright = 1 if dense and not state.focused else RING_ROOM
    fill = rect.adjusted(RING_ROOM, upright, -RING_ROOM, -upright)
    if state.selected:
        rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
        if not state.ticked:
            paint_bar(painter, fill)
    elif state.hovered:
        rounded(painter, fill, Radius.FILL, fill=now.colour("canvas" if on_surface else "surface"))
    if state.focused:
        paint_ring(painter, rect, Radius.FOCUS_ROW)


def paint_group_head(painter: QPainter, rect: QRectF, head: GroupHead) -> None:
    """Paint the heading of a group, its count beside it and its note at the right."""
    now = look()
    line = now.line(Type.CAPTION)
    box = QRectF(rect.left() + HANG, rect.bottom() - line - 4, rect.width() - 2 * HANG, line)
    if head.note:
        taken = draw_text(
            painter, box, head.note, Type.CAPTION, now.colour("text_3"), align=Qt.AlignmentFlag.AlignRight
        )
        box.setRight(box.right() - taken - Space.FIELDS)
    ink = now.colour("text_2") if head.tone is None else now.ink(head.tone)
    taken = draw_text(painter, box, head.words, Type.CAPTION_STRONG, ink)
    if head.count is not None:
        box.setLeft(box.left() + taken + Space.INSIDE)
        draw_text(painter, box, str(head.count), Type.CAPTION, now.colour("text_3"))


def _quiet(state: RowState) -> QColor:
    return look().colour("text_2" if state.selected else "text_3")


def _paint_due(painter: QPainter, rect: QRectF, shown: RowContent) -> float:
    """Paint the due time at the right and return where the room left of it ends."""
    if not shown.due:
        return rect.right()
    kind = Type.SMALL_STRONG if shown.due_strong else Type.SMALL
    ink = look().colour("text" if shown.due_strong else "text_2")
    taken = draw_text(painter, rect, shown.due, kind, ink, align=Qt.AlignmentFlag.AlignRight)
    return rect.right() - taken - Space.FIELDS


def _two_lines(rect: QRectF) -> tuple[QRectF, QRectF]:
    now = look()
    first, second = now.line(Type.STRONG), now.line(Type.SMALL)
    top = round(rect.top() + (rect.height() - first - second - _LEAD) / 2 - 0.5)
    return (
        QRectF(rect.left(), top, rect.width(), first),
        QRectF(rect.left(), top + first + _LEAD, rect.width(), second),
    )


def _paint_name(painter: QPainter, rect: QRectF, shown: RowContent, quiet: QColor) -> None:
    taken = draw_text(painter, rect, shown.name, Type.STRONG, look().colour("text"))
    rest = QRectF(rect)
    rest.setLeft(rect.left() + taken + Space.INSIDE)
    if shown.detail and rest.width() > look().px(24):
        draw_text(painter, rest, shown.detail, Type.SMALL, quiet)


class RowList(QListView):
    """A list of rows over a ``RowsModel``. Arrows move, Enter opens; letters are left to the page's shortcuts."""

    opened = Signal(object)
    """The row opened by Enter or double click."""
    moved = Signal(object)
    """The row that has become the current one, or None."""

    def __init__(
        self,
        name: str,
        describe: Callable[[Any], RowShown],
        model: RowsModel[Any],
        parent: QWidget | None = None,
        *,
        chip_column: int = 272,
        on_surface: bool = False,
    ) -> None:
        """``name`` is what the screen reader calls the list; ``describe`` says what a row shows."""
        super().__init__(parent)
        self._model = model
        self._anchor = -1
        self._to_see: set[Hashable] = set()
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(RowDelegate(describe, self, chip_column=chip_column, on_surface=on_surface))
        self.setUniformItemSizes(isinstance(model, WindowedRowsModel))  # else every row would be measured, and read
        self.setModel(model)
        self._keeper, self._clicks = PlaceKeeper(self, model), Clicks(self, model)
        self.bar = EdgeBar(self)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current_row(self) -> Any:
        """The row that is current, or None."""
        return self.currentIndex().data(ROW_ROLE)

    def go_to_key(self, key: object) -> bool:
        """Make the row with this key the current one, and return whether it is here."""
        row = self._model.row_of(key)
        if row >= 0:
            go_to(self, self._model.index(row, 0))
        return row >= 0

    def go_to_first(self) -> None:
        """Make the first selectable row the current one."""
        row = nearest_selectable(self._model, 0)
        if row >= 0:
            go_to(self, self._model.index(row, 0))

    def bring_into_sight(self, keys: Iterable[Hashable]) -> None:
        """Scroll as little as it takes to see these rows, the uppermost with its head. The current row stays."""
        keys = tuple(keys)
        if not self.isVisible():
            self._to_see |= set(keys)
        places = sorted(place for place in map(self._model.row_of, keys) if place >= 0)
        if not places:
            return
        first, last = places[0], places[-1]
        if first and not self._model.flags(self._model.index(first - 1, 0)) & Qt.ItemFlag.ItemIsSelectable:
            first -= 1
        self.doItemsLayout()
        below = self.visualRect(self._model.index(last, 0)).bottom() - self.viewport().height() + 1
        above = self.visualRect(self._model.index(first, 0)).top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + min(max(below, 0), above))

    def content_height(self) -> int:
        """Return how high the list is with every row in sight."""
        return sum(self.sizeHintForRow(row) for row in range(self._model.rowCount()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        to_see, self._to_see = self._to_see, set()
        self.bring_into_sight(to_see)  # Qt has gone to the current row, which became so while nothing was shown

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row is not None:
            self.opened.emit(self.current_row)
        elif event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.go_to_first()  # Qt stays where it is when the very first is a heading
            self.scrollToTop()
        elif not (self._model.checkable and pick_by_key(self, self._model, event)):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicks.note(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.checkable and event.button() == Qt.MouseButton.LeftButton:
            reach = HANG + look().high(Size.CHECK) + Space.INSIDE
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor >= 0:
                pick_range(self._model, self._anchor, index.row())
            elif event.position().x() < reach:
                toggle(self._model, index.row())
            self._anchor = index.row()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            go_to(self, self._model.index(nearest_selectable(self._model, index.row()), 0))  # a head leads to its rows
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._clicks.opened(event)
        if row is not None:
            self.opened.emit(row)

    def _on_current(self, index: QModelIndex, _previous: QModelIndex) -> None:
        self.moved.emit(index.data(ROW_ROLE))
