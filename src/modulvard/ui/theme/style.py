"""The focus ring: 2 px of accent with 2 px of air around whatever has the focus and asks for it (ux.md section 7)."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, Radius

RING = "ring"
"""Dynamic property of a widget that wants the focus ring: the ring's radius."""

_ROOM = FOCUS_WIDTH + FOCUS_GAP
_FOLLOWED = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.ZOrderChange,
    }
)


def paint_ring(painter: QPainter, outside: QRectF, radius: float) -> None:
    """Paint the focus ring just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().colour("accent"), FOCUS_WIDTH))
    inset = FOCUS_WIDTH / 2
    painter.drawRoundedRect(outside.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


class FocusRing(QWidget):
    """Lies over the window, around one widget, and follows it. Never in the way of the pointer."""

    def __init__(self, ringed: QWidget) -> None:
        """Put the ring around a widget that stands in its window already."""
        self._ringed = ringed
        self._watched: list[QWidget] = []
        super().__init__(_ground_of(ringed))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget: QWidget | None = ringed
        while widget is not None and widget is not self.parentWidget():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._follow()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        radius = float(self._ringed.property(RING) or Radius.FOCUS)
        paint_ring(QPainter(self), QRectF(self.rect()), radius)

    def _follow(self) -> None:
        ground = self.parentWidget()
        shown = self._ringed.isVisible() and ground is not None and ground.isAncestorOf(self._ringed)
        if shown and ground is not None:
            place = QRect(self._ringed.mapTo(ground, QPoint(0, 0)), self._ringed.size())
            self.setGeometry(place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
            self.raise_()
        self.setVisible(shown)


def _ground_of(widget: QWidget) -> QWidget:
    """Return what the ring is drawn on: what scrolls the widget, so that it scrolls along, or else the window."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not inner.isWindow():
        if isinstance(outer, QAbstractScrollArea):
            return inner
        inner, outer = outer, outer.parentWidget()
    return inner
