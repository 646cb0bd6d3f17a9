"""Händelser: what the toasts have said, behind ”Allt sparat” (ux.md section 7.3)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.ui.components.dialog import SHADOW, paint_shadow
from modulvard.ui.components.labels import Head, Label, Small
from modulvard.ui.components.painting import rounded
from modulvard.ui.components.scrolled import put_in
from modulvard.ui.i18n import clock_time
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space, Tone

if TYPE_CHECKING:
    from modulvard.ui.session import Event

_WIDTH = 360
_HIGHEST = 420


class EventsList(QFrame):
    """A popup under ”Allt sparat”. Esc or a click elsewhere closes it, and focus returns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("Händelser"))
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        room = QVBoxLayout(self)
        room.setContentsMargins(SHADOW + 4, SHADOW + 8, SHADOW + 4, SHADOW + 8)
        room.addWidget(self._scroll)

    def show_events(self, events: "Sequence[Event]", corner: QPoint) -> None:
        """Show these, the latest first, with the right upper corner at a point of the parent."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.ROW, 4, Space.ROW, 4)
        column.setSpacing(Space.INSIDE)
        column.addWidget(Head(self.tr("Händelser"), inside))
        for event in events:
            column.addLayout(_line(event, inside))
        if not events:
            column.addWidget(Small(self.tr("Inget har hänt sedan du loggade in."), inside, wrap=True))
        column.addStretch()
        put_in(self._scroll, inside)
        width = look().px(_WIDTH)
        needed = column.heightForWidth(width - 8) + 24
        self.resize(width + 2 * SHADOW, min(needed, look().px(_HIGHEST)) + 2 * SHADOW)
        parent = self.parentWidget()
        assert parent is not None
        self.move(parent.mapToGlobal(corner) - QPoint(self.width() - SHADOW, SHADOW))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_shadow(painter, box)
        now = look()
        rounded(painter, box, Radius.CONTROL, fill=now.colour("surface"), line=now.colour("divider"))


def _line(event: "Event", parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.ROW)
    time = Small(clock_time(event.at), parent, role="text_3")
    time.setFixedWidth(look().width(Small.kind, "00:00") + 2)
    role: str | Tone = Tone.READ_FIRST if event.trouble else "text"
    words: Label = Small(event.words, parent, role=role, wrap=True)
    row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
