"""The one column in the middle of the window that unlocking, first run and trouble share."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.ui.components.labels import Body, Title
from modulvard.ui.components.rail import paint_sign
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_SIGN = 40


class Sign(QWidget):
    """Modulvård's sign, 40 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Modulvård")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = look().px(_SIGN)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sign(QPainter(self), QRectF(self.rect()))


class Heading(QWidget):
    """The sign, the view's one title, and a line under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Title("", self)
        self.line = Body("", self, role="text_2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.FIELDS)
        row.addWidget(Sign(self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, title: str, line: str) -> None:
        """Say where one is."""
        self.title.setText(title)
        self.line.setText(line)


class ColumnPage(QScrollArea):
    """A page with one column, so wide at 100 %, in the middle of the window. It scrolls where it does not fit."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        self.setWidget(inside)
        self.column_widget = QWidget(inside)
        self.column = QVBoxLayout(self.column_widget)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(0)
        room = QVBoxLayout(inside)
        room.setContentsMargins(Space.BLOCKS, Space.BLOCKS, Space.BLOCKS, 26)
        room.setSpacing(0)
        room.addStretch(7)
        room.addWidget(self.column_widget, 0, Qt.AlignmentFlag.AlignHCenter)
        room.addStretch(6)
        room.addLayout(self.foot)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "column_widget"):
            self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * Space.BLOCKS
        self.column_widget.setFixedWidth(max(min(look().px(self._width), room), 240))
