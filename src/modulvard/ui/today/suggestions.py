"""”Förslag ur svarsbanken” beside Idag: answers for the message at hand, by digit or by mouse (mockups: idag)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.ids import AnswerId
from modulvard.ui.components.buttons import KeyHint, plain
from modulvard.ui.components.cards import Card, Line
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Head
from modulvard.ui.components.painting import draw_text, key_width, paint_key, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """An answer that may fit: its key here, its title, and how it stands."""

    answer: AnswerId
    digit: str
    title: str
    line: str


class Suggestions(QWidget):
    """The head and a button for each answer. Nothing is seen where nothing fits."""

    picked = Signal(object)
    """The ``AnswerId`` that the reply is to begin with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = Head(self.tr("Förslag ur svarsbanken"), self)
        self._buttons: list[_Suggestion] = []
        self._card = Card(self)
        self._card.setAccessibleName(self._head.text())
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(KeyHint("Ctrl+B", self))
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addLayout(head)
        column.addWidget(self._card)
        self.hide()

    @property
    def buttons(self) -> Sequence[QAbstractButton]:
        """What is offered, in order."""
        return self._buttons

    def show_rows(self, rows: Sequence[Suggested]) -> None:
        """Offer these, or nothing."""
        empty(self._rows)
        self._buttons = [_Suggestion(row, self._card) for row in rows]
        for place, button in enumerate(self._buttons):
            if place:
                self._rows.addWidget(Line(self._card))
            self._rows.addWidget(button)
            button.picked.connect(self.picked)
        self.setVisible(bool(rows))

    def pick(self, digit: str) -> None:
        """Pick what has this digit, if anything has."""
        for button in self._buttons:
            if button.row.digit == digit:
                button.click()


class _Suggestion(QAbstractButton):
    """One answer: its digit, its title, and how it stands."""

    picked = Signal(object)

    def __init__(self, row: Suggested, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.setText(plain(row.title))
        self.setAccessibleName(f"{row.title}, {row.line}")
        self.setAccessibleDescription(self.tr("Börja svaret med det här, tangent {digit}").format(digit=row.digit))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RING, Radius.FOCUS)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.picked.emit(self.row.answer)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(200), look().high(Size.ROW_AIRY))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not e.modifiers():
            self.click()
        else:
            super().keyPressEvent(e)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isDown() or self.underMouse():
            fill = now.colour("selection" if self.isDown() else "accent_soft")
            rounded(painter, box, Radius.CONTROL - 1, fill=fill)
        inside = box.adjusted(Space.ROW, 0, -Space.ROW, 0)
        if now.key_hints:
            paint_key(painter, inside.left(), inside.center().y(), self.row.digit)
            inside.setLeft(inside.left() + key_width(self.row.digit) + Space.ROW)
        first, second = now.line(Type.STRONG), now.line(Type.SMALL)
        top = round(inside.center().y() - (first + second) / 2)
        upper = QRectF(inside.left(), top, inside.width(), first)
        draw_text(painter, upper, self.row.title, Type.STRONG, now.colour("text"))
        lower = QRectF(inside.left(), top + first, inside.width(), second)
        draw_text(painter, lower, self.row.line, Type.SMALL, now.colour("text_2"))
