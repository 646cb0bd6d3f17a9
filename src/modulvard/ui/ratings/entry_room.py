"""The room a form is entered in: its questions scroll, what is answered and the buttons stand (ux.md 7)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from modulvard.ui.components.cards import Card
from modulvard.ui.override import override
from modulvard.ui.ratings.answer_line import AnswerLine
from modulvard.ui.ratings.choices import ItemStrip
from modulvard.ui.resting import resting
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

HANG = 4
"""How far the focus ring reaches outside what has the focus: as much air has what scrolls at its edges."""
_WIDE = 760
_LEAST = 120
"""How high the paper is at the least, in px at 100 %: a question and its answers."""
_SIDE, _TOP = 23, 19


class Paper(QScrollArea):
    """What of a form scrolls where there is not room for all of it. What has the focus is in sight."""

    def __init__(self, place: Callable[[], QRect], parent: QWidget) -> None:
        """``place`` is where the question stands whose answer is typed: it is in sight with its answer."""
        super().__init__(parent)
        self._place = place
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.inside = QWidget(self)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(HANG, HANG, HANG, HANG)
        self.column.setSpacing(Space.ROW)
        self.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)  # after setWidget, which asks for one
        self.rest = resting(self, 0, self._bring_up)
        """Started when something else is to be in sight: where it is is known once it has been laid out."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.rest.start)

    def high(self, width: int) -> int:
        """Return how high it wants to be."""
        self.column.activate()
        return self.column.totalHeightForWidth(width)

    def _bring_up(self) -> None:
        shown = self.inside.focusWidget()
        if shown is not None and not isinstance(shown, AnswerLine):
            self.ensureWidgetVisible(shown, 0, Space.BLOCKS)
            return
        place, bar = self._place(), self.verticalScrollBar()
        top, bottom = place.y() - Space.INSIDE, place.y() + place.height() + HANG
        if top < bar.value() or bottom > bar.value() + self.viewport().height():
            bar.setValue(top)


class FormInRoom(QWidget):
    """A form whose questions lie on a paper that scrolls; its strip and its foot stand."""

    def __init__(self, place: Callable[[], QRect], parent: QWidget | None) -> None:
        """``place`` is where on the paper the question and its answer stand."""
        super().__init__(parent)
        self.paper, self._place = Paper(place, self), place
        self._strip: ItemStrip | None = None
        self._foot: QWidget | None = None
        self._fitted = 0, 0

    def stand(self, strip: ItemStrip, foot: QWidget) -> None:
        """Let these stand under the paper."""
        self._strip, self._foot = strip, foot
        standing, column = QVBoxLayout(), QVBoxLayout(self)
        standing.setContentsMargins(HANG, 0, HANG, 0)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, standing):
            layout.setSpacing(Space.ROW)
        column.addWidget(self.paper, 1)
        column.addLayout(standing)
        standing.addWidget(strip)
        standing.addWidget(foot)

    def fit(self, width: int, room: int) -> int:
        """Let the paper scroll, and the strip too, as far as it takes for all the rest to stand in a room."""
        strip, foot = self._strip, self._foot
        if strip is None or foot is None:
            return room
        if (width, room) != self._fitted:
            self._fitted = width, room
            strip.unfold()
        taken = foot.heightForWidth(width - 2 * HANG) + 2 * Space.ROW
        paper = self.paper.high(width)
        asked = min(paper, self._place().height() + 2 * Space.INSIDE)
        taken += strip.fit(width - 2 * HANG, room - taken - asked)
        high = min(paper, max(room - taken, look().px(_LEAST)))
        self.paper.setFixedHeight(high)
        return high + taken


class EntryRoom(QScrollArea):
    """A card as high as its form, and no higher than what is in sight: it scrolls only where nothing else helps."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._inside = _Ground(self)
        self._inside.asked.connect(self._fit)
        self.card = Card(self._inside)
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(_SIDE - HANG, _TOP - HANG, _SIDE - HANG, _TOP)
        self.column.setSpacing(Space.ROW)
        self.setWidget(self._inside)
        self._held: FormInRoom | None = None

    def hold(self, form: FormInRoom) -> None:
        """Let a form stand in the card, last."""
        self.column.addWidget(form)
        self._held = form

    def let_go(self, form: FormInRoom) -> None:
        """Hold it no more."""
        self.column.removeWidget(form)
        self._held = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        seen = self.viewport().size()
        wide = min(seen.width() - 2 * Space.BLOCKS, look().px(_WIDE))
        room = seen.height() - 2 * Space.FIELDS
        high = self._high(wide, room)
        self.card.setGeometry(Space.BLOCKS, Space.FIELDS, wide, high)
        self._inside.resize(seen.width(), max(seen.height(), high + 2 * Space.FIELDS))

    def _high(self, wide: int, room: int) -> int:
        form = self._held
        if form is None:
            return room
        margins = self.column.contentsMargins()
        within = wide - margins.left() - margins.right()
        taken = margins.top() + margins.bottom()
        for at in range(self.column.count()):
            item = self.column.itemAt(at)
            widget = None if item is None else item.widget()
            if widget is not None and widget is not form and not widget.isHidden():
                taken += widget.heightForWidth(within) if widget.hasHeightForWidth() else widget.sizeHint().height()
                taken += self.column.spacing()
        return taken + form.fit(within, room - taken)


class _Ground(QWidget):
    """What the card stands on. Says when something in it wants to be laid out anew."""

    asked = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return super().event(event)
