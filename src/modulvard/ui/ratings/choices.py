"""A question's answers to press, each with its number as its key; and the strip of all questions."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.instruments import Instrument, Item
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.painting import draw_block, draw_text, laid_out, rounded
from modulvard.ui.override import override
from modulvard.ui.ratings.answering import Answering
from modulvard.ui.ratings.score_words import question_name, spoken_text
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Type

MOST_BUTTONS = 11
"""A question with more answers than this is answered in the field alone: one to a hundred are no buttons."""
_SIDE = 12
_CELL = 44
_APART = 4


class AnswerChoice(QPushButton):
    """One answer: its number, and its words where the form has any. Pressed by mouse; the number is its key."""

    def __init__(self, value: int, words: str, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value, self._words = value, words
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it: a digit is quicker than any walk to here
        self.setAccessibleName(f"{value}, {spoken}" if spoken else str(value))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        width = self._number_width() + (now.width(Type.BODY, self._words) + _SIDE if self._words else 0)
        return QSize(width, now.high(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._number_width() + (look().px(80) if self._words else 0), look().high(Size.CONTROL))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        least = look().high(Size.CONTROL)
        if not self._words:
            return least
        words = laid_out(self._words, Type.BODY, width - self._number_width() - _SIDE)[1]
        return max(least, words + least - look().line(Type.BODY))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        chosen = self.isChecked() or self.isDown()
        fill = now.colour("selection" if chosen else "accent_soft" if self.underMouse() else "surface")
        line = now.colour("accent" if chosen else "outline")
        rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=fill, line=line, width=2 if chosen else 1)
        number = QRectF(0, 0, self._number_width(), now.high(Size.CONTROL))
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, number, str(self.value), Type.STRONG, now.colour("text"), align=middle)
        if self._words:
            room = self.width() - number.width() - _SIDE
            high = laid_out(self._words, Type.BODY, room)[1]
            box = QRectF(number.right(), round((self.height() - high) / 2), room, high)
            draw_block(painter, box, self._words, Type.BODY, now.colour("text"))

    def _number_width(self) -> int:
        return max(look().px(_CELL), look().width(Type.STRONG, str(self.value)) + 2 * _SIDE)


class AnswerChoices(QWidget):
    """The answers of one question: below each other where they have words, else side by side."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._shown: tuple[object, ...] = ()
        self.buttons: list[AnswerChoice] = []

    def show_item(self, item: Item | None, answer: int | None, language: str) -> None:
        """Offer a question's answers. They are made anew only where they are others than the last one's."""
        shown = () if item is None else (item.lowest, item.highest, item.labels, language)
        if shown != self._shown:
            self._shown = shown
            self._build(item, language)
        for button in self.buttons:
            button.setChecked(button.value == answer)

    def _build(self, item: Item | None, language: str) -> None:
        empty(self._column)
        self.buttons = []
        few = item is not None and item.highest - item.lowest < MOST_BUTTONS
        self.setVisible(few)
        if item is None or not few:
            return
        flow = None if item.labels else Flow(between=8, lines_apart=8)
        if flow is not None:
            self._column.addLayout(flow)
        for value in range(item.lowest, item.highest + 1):
            label = item.label_of(value)
            words = "" if label is None else label.in_language(language)
            spoken = "" if label is None else spoken_text(label.shown(language), language)
            button = AnswerChoice(value, words, spoken, self)
            button.clicked.connect(self._on_clicked)
            self.buttons.append(button)
            (self._column if flow is None else flow).addWidget(button)
            button.show()  # at once: a layout would do it one turn of the event loop later

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AnswerChoice):
            self.chosen.emit(button.value)


class StripCell(QPushButton):
    """One question of the strip: its number, and below it what is answered. Pressing it goes there."""

    def __init__(self, number: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._mark, self._here = "", False
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def mark(self) -> str:
        """What stands below its number."""
        return self._mark

    @property
    def is_here(self) -> bool:
        """Whether it is the question one is at."""
        return self._here

    def show_state(self, mark: str, spoken: str, *, here: bool) -> None:
        """Show what is answered, and whether one is there."""
        if (mark, here) != (self._mark, self._here) or not self.accessibleName():
            self._mark, self._here = mark, here
            self.setAccessibleName(spoken)
            self.update()

    @override
    def sizeHint(self) -> QSize:
        now = look()
        width = max(now.width(Type.CAPTION, self.number), now.width(Type.STRONG, "88")) + 16
        return QSize(max(now.px(32), width), now.line(Type.CAPTION) + now.line(Type.STRONG) + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        line = now.colour("accent" if self._here else "divider")
        fill = now.colour("selection" if self._here else "accent_soft" if self.underMouse() else "surface")
        rounded(painter, QRectF(self.rect()), Radius.FILL, fill=fill, line=line, width=2 if self._here else 1)
        middle = Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(0, 4, self.width(), now.line(Type.CAPTION))
        lower = QRectF(0, upper.bottom(), self.width(), now.line(Type.STRONG))
        draw_text(painter, upper, self.number, Type.CAPTION, now.colour("text_2"), align=middle)
        draw_text(painter, lower, self._mark, Type.STRONG, now.colour("text"), align=middle)


class ItemStrip(QScrollArea):
    """All questions of a form with what is answered so far. In little room it scrolls, after where one is."""

    asked = Signal(str)
    """The number of the question one wants to go to."""

    def __init__(self, instrument: Instrument, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Alla frågor"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        self.cells = [StripCell(item.number, inside) for item in instrument.items]
        self._flow = Flow(inside, between=_APART, lines_apart=_APART)
        for cell in self.cells:
            self._flow.addWidget(cell)
            cell.clicked.connect(self._on_clicked)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # after setWidget, which asks for one
        self._most = len(self.cells)
        self._here = self.cells[0]

    def unfold(self) -> None:
        """Take as many lines as there are, where there is room for them."""
        self._most = len(self.cells)

    def fit(self, width: int, room: int) -> int:
        """Be as many whole lines as have room, never more than before and at least one; return how high it is."""
        high = self.cells[0].sizeHint().height()
        lines = min(self._most, max((room + _APART) // (high + _APART), 1))
        whole = self._flow.heightForWidth(width)
        self._most = lines
        shown = min(whole, lines * (high + _APART) - _APART)
        self.setFixedHeight(shown)
        return shown

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_up()

    def _bring_up(self) -> None:
        self.ensureWidgetVisible(self._here, 0, 0)

    def show_answers(self, answering: Answering) -> None:
        """Show how far one has come."""
        here = answering.item
        for cell in self.cells:
            answer, name = answering.answers.get(cell.number), question_name(cell.number)
            if answer is not None:
                mark, words = str(answer), self.tr("{question}, svar {answer}").format(question=name, answer=answer)
            elif cell.number in answering.blank:
                mark, words = "–", self.tr("{question}, lämnad tom").format(question=name)
            else:
                mark, words = "", self.tr("{question}, inte besvarad").format(question=name)
            is_here = here is not None and here.number == cell.number
            cell.show_state(mark, words, here=is_here)
            if is_here:
                self._here = cell
        if here is None:
            self._here = self.cells[-1]
        self._bring_up()

    def _on_clicked(self) -> None:
        cell = self.sender()
        if isinstance(cell, StripCell):
            self.asked.emit(cell.number)
