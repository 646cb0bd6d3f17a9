"""A table a patient has filled in, such as a diary: read as a table, numbers to the right, heads that wrap."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from modulvard.domain.homework_answers import Cell, number_text
from modulvard.domain.programs import Column, Question, QuestionKind
from modulvard.ui.components.painting import draw_block, laid_out
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Type

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SIDE, _ABOVE = 8, 6
_LEAST, _NAMES_MOST = 58, 130


class AnswerTableModel(QAbstractTableModel):
    """The boxes of a table; a snapshot. The first column is the rows' names."""

    def __init__(self, question: Question, value: tuple[tuple[Cell, ...], ...], language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._value = value
        self.numbers = tuple(column.kind is QuestionKind.NUMBER for column in question.columns)
        self._heads = tuple(_head_words(column, language) for column in question.columns)
        self._names = tuple(row.in_language(language) for row in question.rows)

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._names)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.numbers[column] else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(row, column) or self.tr("tomt")
            return f"{self._names[row]}, {self._heads[column]}: {words}"
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[section] if orientation is Qt.Orientation.Horizontal else self._names[section]

    def _words(self, row: int, column: int) -> str:
        kept = self._value[row] if row < len(self._value) else ()
        cell = kept[column] if column < len(kept) else None
        if cell is None:
            return ""
        return cell if isinstance(cell, str) else number_text(cell)


class AnswerTable(QTableView):
    """Shows all of its rows: what stands around it scrolls. Arrows move between the boxes."""

    def __init__(
        self, question: Question, value: tuple[tuple[Cell, ...], ...], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = AnswerTableModel(question, value, language, self)
        self.setModel(self._model)
        self.setAccessibleName(question.label.in_language(language))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setProperty(RING, Radius.CONTROL)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalHeader(_Head(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Head(Qt.Orientation.Vertical, self))
        self.setItemDelegate(_Delegate(self))
        for corner in self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            corner.setMaximumSize(0, 0)  # Qt's own, with nothing to press: hidden, it would be shown again
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), self.heightForWidth(self.width()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(480), self.heightForWidth(self.width()))

    @override
    def heightForWidth(self, width: int) -> int:
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        return rows + self.horizontalHeader().height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share()
        super().resizeEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # all rows are in sight: what stands around it scrolls

    def _share(self) -> None:
        """Give words the room that numbers leave, and each row the height its words need."""
        names = self._names_width()
        self.verticalHeader().setFixedWidth(names)
        room, count = self.width() - names, self._model.columnCount()
        numbers = self._model.numbers
        narrow = min(look().px(84), max(room // max(count, 1), look().px(_LEAST)))
        texts = count - sum(numbers)
        wide = (room - narrow * sum(numbers)) // texts if texts else room // max(count, 1)
        for column, is_number in enumerate(numbers):
            self.setColumnWidth(column, narrow if is_number and texts else max(wide, look().px(_LEAST)))
        left = room - sum(self.columnWidth(column) for column in range(count - 1))
        self.setColumnWidth(count - 1, max(left, look().px(_LEAST)))
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, self._row_height(row, names))
        self.horizontalHeader().setFixedHeight(self._head_height())
        if self.minimumHeight() != self.heightForWidth(self.width()):
            self.setMinimumHeight(self.heightForWidth(self.width()))
            self.updateGeometry()

    def _names_width(self) -> int:
        count = self._model.rowCount()
        names = [str(self._model.headerData(row, Qt.Orientation.Vertical)) for row in range(count)]
        widest = max((look().width(Type.SMALL_STRONG, name) for name in names), default=0)
        return min(widest, look().px(_NAMES_MOST)) + 2 * _SIDE

    def _row_height(self, row: int, names: int) -> int:
        model = self._model
        heights = [
            laid_out(str(model.headerData(row, Qt.Orientation.Vertical)), Type.SMALL_STRONG, names - 2 * _SIDE)[1]
        ]
        for column in range(model.columnCount()):
            words = str(model.index(row, column).data())
            heights.append(laid_out(words, Type.SMALL, self.columnWidth(column) - 2 * _SIDE)[1])
        return max(heights) + 2 * _ABOVE

    def _head_height(self) -> int:
        words = range(self._model.columnCount())
        heights = [
            laid_out(
                str(self._model.headerData(column, Qt.Orientation.Horizontal)),
                Type.CAPTION_STRONG,
                self.columnWidth(column) - 2 * _SIDE,
            )[1]
            for column in words
        ]
        return max(heights, default=0) + 2 * _ABOVE


class _Head(QHeaderView):
    """The names of the columns or rows, broken over lines."""

    def __init__(self, orientation: Qt.Orientation, table: AnswerTable) -> None:
        super().__init__(orientation, table)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        now = look()
        words = str(self.model().headerData(logical_index, self.orientation()))
        across = self.orientation() is Qt.Orientation.Horizontal
        kind = Type.CAPTION_STRONG if across else Type.SMALL_STRONG
        model = self.model()
        right = across and isinstance(model, AnswerTableModel) and model.numbers[logical_index]
        painter.save()
        _draw(painter, rect, words, kind, "text_2" if across else "text", right=right)
        painter.setPen(now.colour("divider"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class _Delegate(QStyledItemDelegate):
    """Paints one box with a line under it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table = option.widget
        rect = QRect(option.rect)
        model = index.model()
        right = isinstance(model, AnswerTableModel) and model.numbers[index.column()]
        painter.save()
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex() == index:
            painter.fillRect(rect, look().colour("selection"))
        _draw(painter, rect, str(index.data()), Type.SMALL, "text", right=right)
        painter.setPen(look().colour("divider"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _draw(painter: QPainter, rect: QRect, words: str, kind: Type, role: str, *, right: bool) -> None:
    box = QRectF(rect).adjusted(_SIDE, _ABOVE, -_SIDE, 0)
    if right:
        layout, _ = laid_out(words, kind, box.width())
        widest = max((layout.lineAt(line).naturalTextWidth() for line in range(layout.lineCount())), default=0.0)
        box.setLeft(max(box.left(), box.right() - widest - 0.5))
    draw_block(painter, box, words, kind, look().colour(role))


def _head_words(column: Column, language: str) -> str:
    label = column.label.in_language(language)
    return label if column.unit is None else f"{label}, {column.unit.in_language(language)}"
