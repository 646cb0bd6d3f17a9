"""What a timeline is painted by: the weeks at the top, and each row by the geometry of the whole."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from modulvard.ui.modules.timeline_painting import RowState, paint_head, paint_row
from modulvard.ui.rows_model import ROW_ROLE
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size

if TYPE_CHECKING:
    from modulvard.ui.modules.timeline import TimelineView

_Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """Paints a row by the geometry of its timeline."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, self._view.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        state = RowState(
            row=row,
            first=index.row() == 0,
            last=index.row() == index.model().rowCount() - 1,
            selected=selected,
            focused=selected and self._view.rows.hasFocus(),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )
        paint_row(painter, self._view.shown, self._view.geometry_now(), QRectF(option.rect), state)


class TimelineHead(QWidget):
    """Months and weeks over the rows."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self) -> QSize:
        return QSize(10, look().high(Size.TIMELINE_HEAD))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_head(painter, self._view.shown, self._view.geometry_now(), self.height())
        painter.setPen(QPen(look().colour("divider"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
