"""The table: rows of 40 with hairlines, a head that sorts, a hanging selection (mockups: patienter)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from modulvard.ui.components.buttons import plain
from modulvard.ui.components.checks import paint_check_box
from modulvard.ui.components.chips import Chip, chip_width, paint_chip
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.components.places import (
    Clicks,
    PlaceKeeper,
    go_to,
    nearest_selectable,
    pick_by_key,
    pick_range,
    toggle,
)
from modulvard.ui.components.rows import RING_ROOM
from modulvard.ui.components.scrolling import EdgeBar
from modulvard.ui.override import override
from modulvard.ui.rows_model import ROW_ROLE, RowsModel
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Radius, Size, Space, Type, mixed

_Index = QModelIndex | QPersistentModelIndex

TABLE_HANG = Space.HANG
"""How far a table's edge lies outside the text it lines up with: give its layout a margin this much smaller."""
_BETWEEN = 12
"""Between the words of one column and the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one cell shows: strong words with quiet detail, plain words, or a chip."""

    words: str = ""
    detail: str = ""
    chip: Chip | None = None
    icon: str = ""
    """Stands before the words: the shield of protected identity."""
    kind: Type = Type.SMALL
    role: str = "text_2"

    @classmethod
    def name(cls, words: str, detail: str = "", *, icon: str = "") -> "Cell":
        """The name in the first column."""
        return cls(words=words, detail=detail, icon=icon, kind=Type.STRONG, role="text")

    @classmethod
    def main(cls, words: str) -> "Cell":
        """Words as large as running text."""
        return cls(words=words, kind=Type.BODY, role="text")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """How a column of the model is shown: its width at 100 % and its cell. The last one takes what is left, unless one
    of width 0 does.
    """

    width: int
    cell: Callable[[Any], Cell]
    right: bool = False
    """Numbers and dates stand at the right end of their column."""


class _Delegate(QStyledItemDelegate):
    """Paints a cell, and its share of what lies under the whole row."""

    def __init__(self, columns: Sequence[TableColumn], view: "TableView") -> None:
        super().__init__(view)
        self._columns, self._view = columns, view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, rect, index)
        inside = QRectF(rect)
        if index.column() == 0:
            inside.setLeft(inside.left() + TABLE_HANG)
            inside = self._paint_box(painter, inside, index)
        row = index.data(ROW_ROLE)
        if row is not None:
            last = index.column() == len(self._columns) - 1
            inside.setRight(inside.right() - (TABLE_HANG if last else _BETWEEN))
            column = self._columns[index.column()]
            self._paint_cell(painter, inside, column.cell(row), right=column.right)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        now = look()
        row = QRectF(0, rect.top(), self._view.viewport().width(), rect.height())
        ground = row.adjusted(0, 0, -self._view.bar.room, 0)
        focused = self._view.has_ring(index.row())
        fill = ground.adjusted(0, 1, 0, -1)
        if focused:
            fill = ground.adjusted(RING_ROOM, RING_ROOM, -RING_ROOM, -RING_ROOM)
        if self._view.is_filled(index.row()):
            rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
        elif self._view.hovered_row == index.row():
            rounded(painter, fill, Radius.FILL, fill=now.colour("surface"))
        elif not self._view.is_filled(index.row() + 1) and not focused:
            line = QColor(mixed(now.colours.canvas, now.colours.divider, 0.6))
            painter.fillRect(QRectF(TABLE_HANG, row.bottom() - 1, row.width() - 2 * TABLE_HANG, 1), line)
        if focused:
            paint_ring(painter, ground, Radius.FOCUS_ROW)

    def _paint_box(self, painter: QPainter, rect: QRectF, index: _Index) -> QRectF:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return rect
        side = look().high(Size.CHECK)
        box = QRectF(rect.left(), round(rect.center().y() - side / 2), side, side)
        paint_check_box(painter, box, Qt.CheckState(state))
        return rect.adjusted(side + Space.ROW, 0, 0, 0)

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> None:
        now = look()
        if cell.chip is not None:
            left = max(rect.right() - chip_width(cell.chip), rect.left()) if right else rect.left()
            paint_chip(painter, left, rect.center().y(), cell.chip)
            return
        if right:
            align = Qt.AlignmentFlag.AlignRight
            draw_text(painter, rect, cell.words, cell.kind, now.colour(cell.role), align=align)
            return
        if cell.icon:
            side = now.px(Size.ICON_INLINE)
            pixmap = icon_pixmap(cell.icon, side, now.colour(cell.role), self._view.devicePixelRatioF())
            painter.drawPixmap(round(rect.left()), round(rect.center().y() - side / 2), pixmap)
            rect = rect.adjusted(side + 6, 0, 0, 0)
        taken = draw_text(painter, rect, cell.words, cell.kind, now.colour(cell.role))
        if cell.detail:
            rest = rect.adjusted(taken + Space.INSIDE, 0, 0, 0)
            if rest.width() > now.px(24):
                draw_text(painter, rest, cell.detail, Type.SMALL, now.colour("text_2"))


class _Head(QHeaderView):
    """The head: a three-state box, titles, the arrow of the sorted column."""

    def __init__(self, model: RowsModel[Any], view: QTableView, right: Sequence[bool]) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._rows, self._right = model, tuple(right)
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)
        model.picks_changed.connect(self.viewport().update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(32))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        now = look()
        painter.save()
        box = QRectF(rect)
        if logical_index == 0:
            box.setLeft(box.left() + TABLE_HANG)
            if self._rows.checkable:
                side = now.high(Size.CHECK)
                place = QRectF(box.left(), round(box.center().y() - side / 2) - 1, side, side)
                paint_check_box(painter, place, self._rows.pick_state)
                box.setLeft(box.left() + side + Space.ROW)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logical_index
        title = str(self._rows.headerData(logical_index, Qt.Orientation.Horizontal) or "")
        ink = now.colour("text" if is_sorted else "text_2")
        at_right = self._right[logical_index]
        if at_right:
            last = logical_index == len(self._right) - 1
            box.setRight(box.right() - (TABLE_HANG if last else _BETWEEN) + 4)
            wide = now.width(Type.CAPTION_STRONG, title) + (now.px(Size.ICON_INLINE) + 6 if is_sorted else 4)
            box.setLeft(max(box.left(), box.right() - wide))
        box.setRight(box.right() - (now.px(Size.ICON_INLINE) + 6 if is_sorted else 4))
        taken = draw_text(painter, box, title, Type.CAPTION_STRONG, ink)
        if is_sorted:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            side = now.px(Size.ICON_INLINE)
            pixmap = icon_pixmap("chevron-up" if up else "chevron-down", side, ink, self.devicePixelRatioF())
            painter.drawPixmap(round(box.left() + taken + 6), round(box.center().y() - side / 2), pixmap)
        painter.restore()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        line = QRectF(TABLE_HANG, self.height() - 1, self.width() - 2 * TABLE_HANG, 1)
        QPainter(self.viewport()).fillRect(line, look().colour("divider"))

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        reach = TABLE_HANG + look().high(Size.CHECK) + Space.INSIDE
        if self._rows.checkable and e.position().x() < reach:
            self._rows.pick_all(on=self._rows.pick_state is not Qt.CheckState.Checked)
            return
        super().mouseReleaseEvent(e)


class TableView(QTableView):
    """A table over a ``RowsModel``. Arrows move, Enter opens, Space ticks; letters are left to the page's shortcuts."""

    opened = Signal(object)
    """The row opened by Enter or double click."""
    moved = Signal(object)
    """The row that has become the current one, or None."""

    def __init__(
        self, name: str, columns: Sequence[TableColumn], model: RowsModel[Any], parent: QWidget | None = None
    ) -> None:
        """``name`` is what the screen reader calls the table; ``columns`` match the model's."""
        super().__init__(parent)
        self._columns, self._model = tuple(columns), model
        self._anchor = -1
        self.hovered_row = -1
        self.shows_beside = False
        """Whether the current row stands open beside the table, and is seen also when others are ticked."""
        self.setAccessibleName(name)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setModel(model)
        self._head = _Head(model, self, [column.right for column in self._columns])
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.setItemDelegate(_Delegate(self._columns, self))
        self._keeper, self._clicks = PlaceKeeper(self, model), Clicks(self, model)
        self.bar = EdgeBar(self)
        clear = self.palette()  # the delegate paints the selected row; Qt would fill its cells to their edges
        clear.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(clear)
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        model.picks_changed.connect(self.viewport().update)
        self._head.sortIndicatorChanged.connect(model.sort)

    @property
    def current_row(self) -> Any:
        """The row that is current, or None."""
        return self.currentIndex().data(ROW_ROLE)

    def sorted_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column and show its arrow."""
        self._head.setSortIndicatorShown(True)
        self._head.setSortIndicator(column, order)

    def go_to_key(self, key: object) -> bool:
        """Make the row with this key the current one, and return whether it is here."""
        row = self._model.row_of(key)
        if row >= 0:
            go_to(self, self._model.index(row, 0))
        return row >= 0

    def go_to_first(self) -> None:
        """Make the first row the current one."""
        row = nearest_selectable(self._model, 0) if self._model.rowCount() else -1
        if row >= 0:
            go_to(self, self._model.index(row, 0))

    def is_filled(self, row: int) -> bool:
        """Whether a row has the selected fill: ticked, or the current one of what stands beside or has no ticks."""
        if self.shows_beside or not self._model.checkable:
            return row == self.currentIndex().row()
        return self._model.is_picked(row)

    def has_ring(self, row: int) -> bool:
        """Whether a row has the focus ring."""
        return self.hasFocus() and row == self.currentIndex().row()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row is not None:
            self.opened.emit(self.current_row)
        elif not (self._model.checkable and pick_by_key(self, self._model, event)):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicks.note(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.checkable and event.button() == Qt.MouseButton.LeftButton:
            reach = TABLE_HANG + look().high(Size.CHECK) + Space.INSIDE
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor >= 0:
                pick_range(self._model, self._anchor, index.row())
            elif event.position().x() < reach or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                toggle(self._model, index.row())
            self._anchor = index.row()
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._clicks.opened(event)
        if row is not None:
            self.opened.emit(row)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self._model.columns):
            if column.sort_key is not None:
                title = self.tr("Sortera efter {column}").format(column=column.title.lower())
                action = menu.addAction(plain(title))
                action.setData(number)
        if not menu.isEmpty():
            menu.triggered.connect(lambda action: self.sorted_by(action.data()))
            menu.popup(event.globalPos())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._fit()

    def _fit(self) -> None:
        now = look()
        self.verticalHeader().setMinimumSectionSize(now.high(Size.TABLE_ROW))
        self.verticalHeader().setDefaultSectionSize(now.high(Size.TABLE_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        stretched = next((number for number, column in enumerate(self._columns) if not column.width), None)
        if stretched is None:
            for number, column in enumerate(self._columns[:-1]):
                self._head.resizeSection(number, now.px(column.width))
            return
        self._head.setStretchLastSection(False)
        self._head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for number, column in enumerate(self._columns):
            if number != stretched:
                self._head.resizeSection(number, now.px(column.width))

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def _on_current(self, index: QModelIndex, _previous: QModelIndex) -> None:
        self.viewport().update()
        self.moved.emit(index.data(ROW_ROLE))
