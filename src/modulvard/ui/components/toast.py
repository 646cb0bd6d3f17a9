"""The toast: what was done, with Ångra, for ten seconds; it waits under the pointer and while it has focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.labels import Small
from modulvard.ui.components.painting import rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import Shape, paint_shape
from modulvard.ui.theme.tokens import Radius, Space

_WIDTH = 424
_STEP, _APART = 8, 4
"""How far a toast is moved at a time to find a clear place, and how far from what is there."""


class _Words(Small):
    """Words on the ground of the theme's ink."""

    role = "surface"


class Toast(QWidget):
    """Tells what was done. Announced politely; closed by time, never while it is read or used."""

    undone = Signal()
    """Ångra was pressed."""
    closed = Signal()

    stays_ms = 10_000

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        *,
        undo: bool = False,
        trouble: bool = False,
        done: bool = True,
        stays: bool = False,
    ) -> None:
        """``trouble`` marks what could not be done, and not ``done`` what is only said; ``stays`` is for pictures."""
        super().__init__(parent)
        self.tells_trouble, self.tells_done = trouble, done
        self._words = _Words(words, self, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + look().px(18) + 10, Space.ROW, 16, Space.ROW)
        row.setSpacing(Space.FIELDS)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(words)
        self.undo_button: Button | None = None
        if undo:
            self.undo_button = Button(
                self.tr("Ångra"), self, kind=ButtonKind.QUIET, key="Ctrl+Z", inverse=True, strong=True
            )
            self.undo_button.clicked.connect(self._on_undo)
            row.addWidget(self.undo_button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        if not stays:
            self.run_for(self.stays_ms)
            QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is one

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def waits(self) -> bool:
        """Whether its time is running."""
        return self._timer.isActive()

    def announce(self) -> None:
        """Have the screen reader say it when it has finished what it is saying."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    def run_for(self, milliseconds: int) -> None:
        """Let its time run anew, as long as this."""
        self._timer.start(milliseconds)

    def close_soon(self) -> None:
        """Take it away at once."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @override
    def sizeHint(self) -> QSize:
        width = look().px(_WIDTH)
        parent = self.parentWidget()
        if parent is not None:
            width = min(width, max(parent.width() - 2 * Space.BLOCKS, 200))
        return QSize(width, self.heightForWidth(width))

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(layout.heightForWidth(width) if layout is not None else 0, look().px(60))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._has_focus():
            self.run_for(self.stays_ms)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=now.colour("text"))
        side = now.px(18)
        box = QRectF(16, round((self.height() - side) / 2), side, side)
        if self.tells_trouble:
            paint_shape(painter, Shape.EXCLAMATION, box, QColor(now.inverse.read_first.ink))
        elif self.tells_done:
            paint_shape(painter, Shape.CHECK, box, QColor(now.inverse.on_track.ink))
        else:
            paint_shape(painter, Shape.DOT, box, now.colour("surface"))

    def _has_focus(self) -> bool:
        return self.undo_button is not None and self.undo_button.hasFocus()

    def _on_focus(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if self._has_focus():
            self._timer.stop()
        elif not self._timer.isActive() and not self.underMouse():
            self.run_for(self.stays_ms)

    def _on_time(self) -> None:
        self.close_soon()

    def _on_undo(self) -> None:
        self.undone.emit()
        self.close_soon()


def place_toast(toast: Toast, *, bottom: int = Space.BLOCKS, clear: Sequence[QRect] = ()) -> None:
    """Put a toast at the middle of its parent's lower edge, or the nearest place over nothing of ``clear``.

    One that stands well stays where it is.
    """
    parent = toast.parentWidget()
    if parent is None:
        return
    usual = QRect(QPoint(0, 0), toast.sizeHint())
    usual.moveTopLeft(QPoint((parent.width() - usual.width()) // 2, parent.height() - usual.height() - bottom))
    now = toast.geometry()
    stays = toast.isVisible() and now.size() == usual.size() and parent.rect().contains(now)
    if not (stays and clear and _is_clear(now, clear)):
        toast.setGeometry(_nearest(usual, parent.rect(), clear))
    toast.raise_()
    toast.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    toast.show()


def _nearest(usual: QRect, room: QRect, clear: Sequence[QRect]) -> QRect:
    """Return the lowest place, the middle before the sides, that is clear; where none is, the usual one."""
    sides = (usual.left(), Space.BLOCKS, room.width() - usual.width() - Space.BLOCKS)
    for top in range(usual.top(), room.top(), -_STEP):
        for left in sides:
            place = QRect(QPoint(left, top), usual.size())
            if room.contains(place) and _is_clear(place, clear):
                return place
    return usual


def _is_clear(place: QRect, clear: Sequence[QRect]) -> bool:
    around = place.adjusted(-_APART, -_APART, _APART, _APART)
    return not any(around.intersects(rect) for rect in clear)
