"""The thread above the text: its last messages, the earlier ones when asked for, without losing one's place."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.messages import Direction, Message, MessageKind, MessageState
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.scrolling import EdgeBar
from modulvard.ui.messages.bubbles import Bubble, Teller
from modulvard.ui.override import override
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space
from modulvard.ui.writing.writer import Writer


class ThreadView(QScrollArea):
    """Messages one below the other, and the text being written under them."""

    asked = Signal(str, object)
    """A ``Deed``, and the message it is for."""
    earlier_asked = Signal()

    def __init__(self, below: Writer, parent: QWidget | None = None) -> None:
        """``below`` is what stands under the messages."""
        super().__init__(parent)
        self._below = below
        self.setAccessibleName(self.tr("Konversationen"))
        self.messages: tuple[Message, ...] = ()
        self._bubbles: dict[int, Bubble] = {}
        self._from_bottom: int | None = 0
        self._held: Bubble | None = None
        """What is kept at the top, until one scrolls elsewhere."""
        self._placing = False
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # read with the arrows also where nothing in it takes the focus
        self.setProperty(RING, Radius.FOCUS)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.bar = EdgeBar(self)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self.earlier = Button(self.tr("Tidigare meddelanden"), inside, kind=ButtonKind.QUIET, icon="chevron-right")
        self.earlier.clicked.connect(self.earlier_asked)
        self.earlier.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.INSIDE)
        whole.setSpacing(Space.INSIDE)
        whole.addWidget(self.earlier)
        whole.addLayout(self._column)
        whole.addWidget(below, 1)
        self._whole = whole
        self._foot: QWidget | None = None
        self.setWidget(inside)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.verticalScrollBar().valueChanged.connect(self._on_value)

    @property
    def bubbles(self) -> tuple[Bubble, ...]:
        """What is shown, in order."""
        return tuple(self._bubbles[message.id] for message in self.messages if message.id in self._bubbles)

    def show_messages(self, messages: tuple[Message, ...], teller: Teller, *, has_earlier: bool = False) -> None:
        """Show these, and a way to earlier ones if there are any; what stands as before keeps its place."""
        shown = tuple(message for message in messages if not _is_in_the_editor(message, teller))
        self.earlier.setVisible(has_earlier)
        self._stay()
        kept = {}
        for place, message in enumerate(shown):
            bubble = self._bubbles.pop(message.id, None)
            if bubble is None or bubble.message != message or bubble.teller != teller:
                self._drop(bubble)
                bubble = Bubble(message, teller, self.widget())
                bubble.asked.connect(self.asked)
            self._column.insertWidget(place, bubble)
            kept[int(message.id)] = bubble
        for bubble in self._bubbles.values():
            self._drop(bubble)
        self._bubbles, self.messages = kept, shown
        self._order_tab()

    def _order_tab(self) -> None:
        """Let Tab go the way one reads, from the earliest message to the text; Qt has what was made last at the end."""
        before: QWidget = self.earlier
        for each in chain.from_iterable(_tabbed(bubble) for bubble in self.bubbles):
            QWidget.setTabOrder(before, each)
            before = each

    def go_to_end(self) -> None:
        """Show the last message and the text, and stay there while either grows, until one scrolls elsewhere."""
        self._from_bottom, self._held = 0, None
        self._on_range()

    def take_foot(self, foot: QWidget | None) -> None:
        """Let what stands below the text scroll with it, or give it back."""
        if self._foot is not None and foot is None:
            self._whole.removeWidget(self._foot)
        elif foot is not None:
            self._whole.addWidget(foot)
        self._foot = foot

    def go_to_message(self, message: int) -> None:
        """Show a message and mark it, and put the focus on it; nothing where it does not stand here."""
        found = self._bubbles.get(message)
        if found is None:
            return
        for bubble in self._bubbles.values():
            bubble.set_marked(on=bubble is found)
        self._order_tab()
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        self._from_bottom, self._held = None, found
        self._on_range()
        QTimer.singleShot(0, self, self._on_range)  # its place is known once those above it have been laid out

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._below.share(self.viewport().height())
        super().resizeEvent(event)

    def _stay(self) -> None:
        """Keep what is in sight where it is while messages come in above it, until one scrolls elsewhere."""
        bar = self.verticalScrollBar()
        self._from_bottom, self._held = bar.maximum() - bar.value(), None

    def _on_range(self) -> None:
        bar, inside = self.verticalScrollBar(), self.widget()
        self._placing = True
        if self._held is not None and inside is not None:
            bar.setValue(self._held.mapTo(inside, QPoint(0, 0)).y() - Space.FIELDS)
        elif self._from_bottom is not None:
            bar.setValue(bar.maximum() - (self._from_bottom or self._below_text()))
        self._placing = False

    def _on_value(self) -> None:
        if not self._placing:
            self._from_bottom = self._held = None

    def _below_text(self) -> int:
        """How much stands below the text: the end of what is read is the text, not its buttons."""
        return 0 if self._foot is None or self._foot.isHidden() else self._foot.height() + self._whole.spacing()

    def _drop(self, bubble: Bubble | None) -> None:
        if bubble is not None:
            self._column.removeWidget(bubble)
            bubble.hide()
            bubble.deleteLater()


def _tabbed(bubble: Bubble) -> Iterator[QWidget]:
    """Yield what takes the focus of a message, in order: itself where it was looked for, and what can be done."""
    for each in (bubble, *bubble.findChildren(QWidget)):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield each


def _is_in_the_editor(message: Message, teller: Teller) -> bool:
    """Tell whether a message is one's own begun reply: it is written below, and stands in no bubble."""
    begun = message.direction is Direction.OUT and message.state is MessageState.DRAFT
    plain = message.kind is MessageKind.MESSAGE and message.corrects is None
    return begun and plain and message.made_by == teller.own
