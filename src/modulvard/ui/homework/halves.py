"""List, answers and feedback side by side; or below each other, the answers scrolling with the text on them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from modulvard.ui.components.cards import Line
from modulvard.ui.homework.detail import Detail
from modulvard.ui.homework.feedback import FeedbackPanel
from modulvard.ui.homework.listing import HomeworkList
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.look import look

_LIST_WIDE = 380
_WIDEST = 16777215


class Halves(QWidget):
    """The list beside the answers, or the answers beside the text that is written on them."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._answers_above = self._narrow = False
        self.list = HomeworkList(self)
        self.detail = Detail(context.language, self)
        self.feedback = FeedbackPanel(context, self)
        self.edges = (Line(self, upright=True), Line(self, upright=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        shares = ((self.list, 0), (self.edges[0], 0), (self.detail, 3), (self.edges[1], 0), (self.feedback, 3))
        for widget, share in shares:
            self._row.addWidget(widget, share)

    def show_writing(self, *, on: bool) -> None:
        """Show the text beside the answers in place of the list, or the list again."""
        self.list.setVisible(not on)
        self.edges[0].setVisible(not on)
        self.edges[1].setVisible(on)
        self.feedback.setVisible(on)
        self.detail.set_writing(on)

    def fold(self, *, narrow: bool) -> None:
        """Stand side by side, or below each other."""
        self._narrow = narrow
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for edge in self.edges:
            edge.setFixedSize(_WIDEST, 1) if narrow else edge.setFixedSize(1, _WIDEST)
        wide = _WIDEST if narrow else min(look().px(_LIST_WIDE), max(self.width() * 2 // 5, 1))
        self.list.setMaximumWidth(wide)
        self.list.setMinimumWidth(0 if narrow else wide)
        self.list.setMaximumHeight(self.height() * 2 // 5 if narrow else _WIDEST)
        self.feedback.set_narrow(narrow=narrow)
        self._place_answers(above=narrow and not self.feedback.isHidden())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold(narrow=self._narrow)  # the shares are of its own size, which the tab does not know yet

    def _place_answers(self, *, above: bool) -> None:
        if above == self._answers_above:
            return
        self._answers_above = above
        was_hidden = self.detail.isHidden()
        if above:
            self._row.removeWidget(self.detail)
            self.feedback.room.put_above(self.detail)
        else:
            self._row.insertWidget(2, self.detail, 3)
        self.detail.set_whole(whole=above)
        self.detail.setVisible(not was_hidden)
