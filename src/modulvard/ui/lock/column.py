"""The one column in the middle of the window that unlocking, first run and trouble share."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from modulvard.ui.components.ground import clear_ground
from modulvard.ui.components.labels import Body, Title
from modulvard.ui.components.sign import paint_sign
from modulvard.ui.override import override
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

    def __init__(self, width: int, parent: QWidget | None = None, *, above: int = 7, below: int = 6) -> None:
        """``above`` and ``below`` share the room that is left over."""
        super().__init__(parent)
        self._width = width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        clear_ground(self)  # the window paints the ground, once
        self._inside = QWidget(self)
        self.column_widget = QWidget(self._inside)
        self.column = QVBoxLayout(self.column_widget)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(0)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self.column_widget)
        middle.addStretch()
        room = QVBoxLayout(self._inside)
        room.setContentsMargins(Space.BLOCKS, Space.BLOCKS, Space.BLOCKS, 26)
        room.setSpacing(0)
        room.addStretch(above)
        room.addLayout(middle)
        room.addStretch(below)
        room.addLayout(self.foot)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # which setWidget turned on
        self._inside.installEventFilter(self)
        self._fit()

    def show_whole(self, *widgets: QWidget) -> None:
        """Scroll so that these are seen, the last one above all."""
        for widget in widgets:
            self.ensureWidgetVisible(widget, 0, Space.FIELDS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the column its width, and the page the height its wrapped words need: scroll areas do not ask."""
        room = self.viewport().width() - 2 * Space.BLOCKS
        self.column_widget.setFixedWidth(max(min(look().px(self._width), room), 240))
        layout = self._inside.layout()
        if layout is not None:
            self._inside.setMinimumHeight(max(layout.totalHeightForWidth(self.viewport().width()), 0))
