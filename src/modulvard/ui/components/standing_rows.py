"""Rows that each stand somehow: a name, a sign, what is told of it, and something at the right. Enter opens one."""

from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from modulvard.ui.components.chips import Chip, chip_width, paint_chip
from modulvard.ui.components.painting import draw_text, paint_bar, paint_key, rounded, widest
from modulvard.ui.components.places import Clicks
from modulvard.ui.override import override
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Radius, Size, Space, Type

_Index = QModelIndex | QPersistentModelIndex
_KEY, _SIDE = 32, 15


class Standing(Protocol):
    """What a row shows. ``key`` is the digit that opens it; empty where nothing can be entered of it."""

    @property
    def ident(self) -> str:
        """What finds the row again."""
        ...

    @property
    def name(self) -> str:
        """What it is."""
        ...

    @property
    def chip(self) -> Chip:
        """How it stands."""
        ...

    @property
    def told(self) -> str:
        """By whom, when and how, or why not."""
        ...

    @property
    def aside(self) -> str:
        """What is said at the right."""
        ...

    @property
    def key(self) -> str:
        """The digit."""
        ...


Row = TypeVar("Row", bound=Standing)


class StandingRows(QListView, Generic[Row]):
    """All rows stand there, without a scroll bar of their own. Enter or the digit of a row opens it."""

    opened = Signal(object)
    """The row to enter something of."""
    moved = Signal(int, int)
    """Top and bottom of the row come to, to be kept in sight by what scrolls."""

    def __init__(self, parent: QWidget, caption: str, *, digits: bool) -> None:
        """``caption`` names the list for the screen reader; ``digits`` tells whether single keys are on."""
        super().__init__(parent)
        columns: list[Column[Row]] = [Column(title=caption, text=_name_of)]
        self._model: RowsModel[Row] = RowsModel(columns, key=_key_of, parent=self, spoken=_spoken)
        self._digits, self.folded = digits, False
        self._clicks = Clicks(self, self._model)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(caption)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def lines(self) -> tuple[Row, ...]:
        """The rows, in the order shown."""
        return self._model.rows

    @property
    def current(self) -> Row | None:
        """The row that the keys came to."""
        row: Row | None = self.currentIndex().data(ROW_ROLE)
        return row

    @property
    def shows_keys(self) -> bool:
        """Whether the digits open rows, and are shown."""
        return self._digits and look().key_hints

    def show_lines(self, lines: tuple[Row, ...]) -> None:
        """Show these rows; the current one stays."""
        self._model.replace(lines)
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))
        self.updateGeometry()

    def fold(self, *, folded: bool) -> None:
        """Give each row two lines where room is short."""
        if folded != self.folded:
            self.folded = folded
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def row_height(self) -> int:
        """Return how high one row is, in px."""
        return look().high(Size.NEXT_STEP if self.folded else Size.TABLE_ROW)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(Size.LIST_LEAST), self.row_height() * self._model.rowCount() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), self.sizeHint().height())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Digits are commands here, not a search."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().data(ROW_ROLE)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and line is not None:
            self.opened.emit(line)
            return
        by_key = self._row_of_key(event.text()) if self._digits else -1
        if by_key >= 0:
            self.setCurrentIndex(self._model.index(by_key, 0))
            self.opened.emit(self.currentIndex().data(ROW_ROLE))
            return
        super().keyPressEvent(event)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(cast(QModelIndex, current), cast(QModelIndex, previous))
        rect = self.visualRect(cast(QModelIndex, current))
        self.moved.emit(rect.top(), rect.bottom())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicks.note(event)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._clicks.opened(event)
        if line is not None:
            self.opened.emit(line)

    def _row_of_key(self, key: str) -> int:
        found = (row for row, line in enumerate(self._model.rows) if key and line.key == key)
        return next(found, -1)


class _Delegate(QStyledItemDelegate):
    """The digit, the gate, its sign, what is told of it, and the rule at the right."""

    def __init__(self, view: "StandingRows[Any]") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, self._view.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Standing = index.data(ROW_ROLE)
        now, rect = look(), QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, option)
        left = rect.left() + _SIDE
        if self._view.shows_keys:
            if line.key:
                ring = now.key_line_on_selection if is_current else None
                paint_key(painter, left, rect.center().y(), line.key, line=ring)
            left += now.px(_KEY)
        quiet = now.colour("text_2" if is_current else "text_3")
        rule = line.aside
        room = now.width(Type.SMALL, rule) + 2
        right = rect.right() - _SIDE - room
        draw_text(painter, QRectF(right, rect.top(), room, rect.height()), rule, Type.SMALL, quiet)
        self._paint_words(painter, QRectF(left, rect.top(), right - Space.ROW - left, rect.height()), line)

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        now, fill = look(), rect.adjusted(4, 2, -4, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
            paint_bar(painter, fill)
            if self._view.hasFocus():
                paint_ring(painter, rect.adjusted(0, -1, 0, 1).intersected(rect), Radius.FOCUS_ROW)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, fill, Radius.FILL, fill=now.colour("canvas"))

    def _paint_words(self, painter: QPainter, room: QRectF, line: Standing) -> None:
        now, chip = look(), line.chip
        ink, name = now.colour("text"), line.name
        second = now.colour("text_2")
        lines = self._view.lines
        chips = max(chip_width(each.chip) for each in lines)
        if self._view.folded:
            high, low = now.line(Type.STRONG), now.line(Type.SMALL) if line.told else 0
            top = room.center().y() - (high + low) / 2
            chip_left = room.right() - chip_width(chip)
            words = QRectF(room.left(), top, chip_left - Space.INSIDE - room.left(), high)
            draw_text(painter, words, name, Type.STRONG, ink)
            draw_text(painter, words.translated(0, high), line.told, Type.SMALL, second)
            paint_chip(painter, chip_left, room.center().y(), chip)
            return
        names = widest(Type.STRONG, [each.name for each in lines]) + Space.FIELDS
        draw_text(painter, QRectF(room.left(), room.top(), names, room.height()), name, Type.STRONG, ink)
        paint_chip(painter, room.left() + names, room.center().y(), chip)
        told = QRectF(room)
        told.setLeft(room.left() + names + chips + Space.ROW)
        draw_text(painter, told, line.told, Type.SMALL, second)


def _key_of(line: Standing) -> str:
    return line.ident


def _name_of(line: Standing) -> str:
    return line.name


def _spoken(line: Standing) -> str:
    said = (line.name, line.chip.words, line.told, line.aside, line.key)
    return ", ".join(filter(None, said))
