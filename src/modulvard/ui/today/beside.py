"""The panel beside Idag: who the current line is about, what it is about, what happened last, and what to do."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.today import LineKind, TodayLine
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Head, Message, Small, Subtitle
from modulvard.ui.components.module_strip import ModuleStrip
from modulvard.ui.components.painting import rounded
from modulvard.ui.components.scrolling import EdgeBar
from modulvard.ui.i18n import day_and_month, week_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Tone
from modulvard.ui.today.beside_words import (
    about_words,
    cells_of,
    latest,
    passed_words,
    plan_place,
    text_head,
    text_time,
    where_words,
)
from modulvard.ui.today.doing import Action
from modulvard.ui.today.suggestions import Suggested, Suggestions
from modulvard.ui.today.words import chip_of, due_of, name_of, reason_of, row_chip

if TYPE_CHECKING:
    from modulvard.ui.today.reading import Reading
    from modulvard.ui.today.shown import ShownText

_TOLD_WHOLE = frozenset({LineKind.MESSAGE, LineKind.SAFETY})
"""The kinds whose texts say all that the reason says."""
QWIDGETSIZE_MAX = 16777215
_BAR = Space.ROW
"""Of the margin at the right: where the bar of what scrolls lies."""


class Beside(QWidget):
    """Shows one line of Idag. What it is about comes when it has been read; until then the reason stands alone."""

    answer_picked = Signal(object)
    """The ``AnswerId`` that the reply is to begin with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(Size.PANEL)
        self.setAccessibleName(self.tr("Den valda raden"))
        self._build()

    def _build(self) -> None:
        self._name = Subtitle("", self)
        self._about = Small("", self, role="text_2", wrap=True)
        self._chips = QWidget(self)
        self._chip_row = Flow(self._chips)
        self._told = _Told(self)
        self.suggestions = self._told.suggestions
        self.suggestions.picked.connect(self.answer_picked)
        self._buttons: list[Button] = []
        self._actions = QVBoxLayout()
        self._actions.setSpacing(Space.INSIDE)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        self.leave_top(0)
        banner = QVBoxLayout()
        banner.setSpacing(0)
        banner.setContentsMargins(0, 0, _BAR, 0)
        self._actions.setContentsMargins(0, 0, _BAR, 0)
        for widget, space in ((self._name, 4), (self._about, 10), (self._chips, Space.FIELDS)):
            banner.addWidget(widget)
            banner.addSpacing(space)
        column.addLayout(banner)
        column.addWidget(self._told, 1)
        column.addSpacing(Space.ROW)
        column.addLayout(self._actions)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._column.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS - _BAR, Space.BLOCKS)

    def fill_width(self, wide: bool) -> None:
        """Take all the width there is, where the panel is shown instead of the list."""
        self.setMinimumWidth(0 if wide else Size.PANEL)
        self.setMaximumWidth(QWIDGETSIZE_MAX if wide else Size.PANEL)

    def take_focus(self) -> None:
        """Put the focus on the first button."""
        first = next(iter(self.buttons()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def buttons(self) -> list[Button]:
        """Return the buttons that are shown, what the line asks for first."""
        return list(self._buttons)

    @property
    def modules(self) -> ModuleStrip:
        """The strip of modules."""
        return self._told.modules

    def texts(self) -> list[str]:
        """Return the texts that are shown whole."""
        return [label.text() for label in self.findChildren(Message) if label.isVisibleTo(self)]

    def show_line(self, line: TodayLine, now: datetime, actions: Sequence[Action]) -> None:
        """Show another line; what it is about is read and shown by ``show_reading``."""
        self._name.setText(name_of(line.glance))
        self._about.setText(about_words(line))
        empty(self._chip_row)
        self._chip_row.addWidget(ChipLabel(self._state_chip(line), self._chips))
        self._chip_row.addWidget(ChipLabel(self._due_chip(line, now), self._chips))
        self._told.show_reason(reason_of(line, now.date()))
        self._show_actions(actions)

    def show_reading(self, line: TodayLine, reading: "Reading") -> None:
        """Show what has been read of the line."""
        self._told.show_reading(line, reading)

    def show_suggestions(self, suggested: Sequence[Suggested]) -> None:
        """Show what of the answer bank may answer the message at hand."""
        self.suggestions.show_rows(suggested)

    def _state_chip(self, line: TodayLine) -> Chip:
        return row_chip(line) if line.kind is LineKind.FOLLOW_UP else chip_of(line.glance)

    def _due_chip(self, line: TodayLine, now: datetime) -> Chip:
        if line.due_at is not None:
            return Chip(Tone.NEW, self.tr("Svar senast {day}").format(day=due_of(line, now)))
        if line.kind in {LineKind.FLAG, LineKind.SAFETY}:
            return Chip(Tone.READ_FIRST, self.tr("Läs först"))
        return Chip.due(self.tr("Senast {day}").format(day=due_of(line, now)))

    def _show_actions(self, actions: Sequence[Action]) -> None:
        empty(self._actions)
        self._buttons = []
        rest = QWidget(self)
        flow = Flow(rest, lines_apart=Space.INSIDE)
        for place, action in enumerate(actions):
            kind = ButtonKind.PRIMARY if place == 0 else ButtonKind.SECONDARY
            button = Button(action.words, self if place == 0 else rest, kind=kind, key=action.key)
            button.clicked.connect(action.run)
            self._buttons.append(button)
            if place == 0:
                self._actions.addWidget(button)
            else:
                flow.addWidget(button)
        self._actions.addWidget(rest)
        rest.setVisible(len(actions) > 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))


class _Told(QScrollArea):
    """Modules, texts and what happened last: what scrolls, while name and actions stay."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Vad raden gäller"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty(RING, Radius.CONTROL)
        self.viewport().setAutoFillBackground(False)
        self.bar = EdgeBar(self)
        self._inside = QWidget(self)
        self.modules = ModuleStrip(parent=self._inside)
        self._modules_head = _TwoEnds(self._inside)
        self._reason = Body("", self._inside, wrap=True)
        self._passed = Small("", self._inside, wrap=True)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(Space.FIELDS)
        self.suggestions = Suggestions(self._inside)
        self._contacts = QWidget(self._inside)
        self._happened = QGridLayout()
        self._happened.setHorizontalSpacing(Space.FIELDS)
        self._happened.setVerticalSpacing(6)
        self._happened.setColumnStretch(1, 1)
        self._lay_out()
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # which setWidget turned on

    def _lay_out(self) -> None:
        course = QVBoxLayout()
        course.setSpacing(Space.INSIDE)
        course.addWidget(self._modules_head)
        course.addWidget(self.modules)
        contacts = QVBoxLayout(self._contacts)
        contacts.setContentsMargins(0, Space.INSIDE, 0, 0)
        contacts.setSpacing(Space.INSIDE)
        contacts.addWidget(Head(self.tr("Senaste kontakter"), self._contacts))
        contacts.addLayout(self._happened)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, Space.INSIDE, _BAR, 4)
        column.setSpacing(Space.FIELDS)
        column.addLayout(course)
        column.addWidget(self._reason)
        column.addWidget(self._passed)
        column.addLayout(self._texts)
        column.addWidget(self.suggestions)
        column.addWidget(self._contacts)
        column.addStretch(1)

    def show_reason(self, words: str) -> None:
        """Show why the line stands, and nothing that has not been read of it yet."""
        self._reason.setText(words)
        self._reason.show()
        empty(self._texts)
        empty(self._happened)
        for widget in (self.modules, self._modules_head, self.suggestions, self._contacts, self._passed):
            widget.hide()
        self.verticalScrollBar().setValue(0)

    def show_reading(self, line: TodayLine, reading: "Reading") -> None:
        """Show the modules, the texts and what happened last. Texts stand in place of the reason that begins them.

        An answer to read first stands at the top, in sight also where the text is large.
        """
        if line.kind is not LineKind.SAFETY:
            self._show_modules(reading)
        self._passed.setVisible(reading.passed_on is not None)
        if reading.passed_on is not None:
            self._passed.setText(passed_words(reading.passed_on))
        empty(self._texts)
        for text in reading.texts:
            self._texts.addWidget(_text_block(text, self._inside))
        self._reason.setVisible(not reading.texts or line.kind not in _TOLD_WHOLE)
        empty(self._happened)
        happened = latest(reading)
        self._contacts.setVisible(bool(happened))
        for place, (day, said) in enumerate(happened):
            self._happened.addWidget(Small(day_and_month(day), self._contacts, role="text_2"), place, 0)
            self._happened.addWidget(Small(said, self._contacts, role="text", wrap=True), place, 1)

    def _show_modules(self, reading: "Reading") -> None:
        view = reading.view
        where = where_words(view)
        words = self.tr("plan {week}").format(week=week_words(view.standing.week))
        self._modules_head.say(self.tr("Moduler"), where)
        self.modules.show_modules(cells_of(view), plan_at=plan_place(view), plan_words=words, spoken=where)
        for widget in (self.modules, self._modules_head):
            widget.show()


class _Paper(QWidget):
    """The ground of a text that someone has written."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), Radius.CONTROL, fill=look().colour("canvas"))


def _text_block(text: "ShownText", parent: QWidget) -> QWidget:
    block = QWidget(parent)
    head = _TwoEnds(block)
    head.say(text_head(text), text_time(text))
    paper = _Paper(block)
    inside = QVBoxLayout(paper)
    inside.setContentsMargins(Space.FIELDS, Space.ROW, Space.FIELDS, Space.ROW)
    inside.addWidget(Message(text.body, paper))
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.INSIDE)
    column.addWidget(head)
    column.addWidget(paper)
    return block


class _TwoEnds(QWidget):
    """A head to the left and quiet words to the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head, self._aside = Head("", self), Small("", self, role="text_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._head)
        row.addStretch(1)
        row.addWidget(self._aside)

    def say(self, head: str, aside: str) -> None:
        """Say other words."""
        self._head.setText(head)
        self._aside.setText(aside)
