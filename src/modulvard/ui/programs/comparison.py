"""Programs side by side (D30): columns, or cards where there is no room for them. Arrows go from cell to cell."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import Card, Line
from modulvard.ui.components.labels import Body, Label, Small, Strong, Title
from modulvard.ui.components.scrolled import put_in
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Radius, Space

if TYPE_CHECKING:
    from modulvard.documents.program_comparison import ToldComparison

_HEADS = 144
_LEAST = 208
"""Room, at 100 % text, that heads and each column need to stand side by side."""
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class Cell(QWidget):
    """What is said of one program on one thing. A screen reader hears which program, and what it is about."""

    entered = Signal()
    stepped = Signal(int, int)
    """An arrow was pressed: how far down and how far right."""

    def __init__(self, spoken: str, lines: tuple[Label, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.INSIDE, Space.INSIDE, Space.INSIDE, Space.INSIDE)
        column.setSpacing(2)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows before the scroll area does."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            paint_ring(QPainter(self), QRectF(self.rect()), Radius.FOCUS_ROW)


class ComparisonView(QWidget):
    """The comparison in the place of the list and what is read."""

    closed = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: ToldComparison | None = None
        self.cells: list[list[Cell]] = []
        """Row by row: first the programs' names, then what is said of each."""
        self._at = (0, 0)
        self.is_stacked = False
        self._build()

    def _build(self) -> None:
        self.back = IconButton("arrow-left", self.tr("Tillbaka"), self, key="Esc")
        self.back.clicked.connect(self.closed)
        self._title = Title(self.tr("Jämför program"), self)
        note = self.tr("Underlag för bedömningssamtalet. Det säger inget om hur väl programmen hjälper.")
        self._note = Small(note, self, wrap=True)
        self.print_button = Button(self.tr("Skriv ut"), self, icon="printer", key="Ctrl+P")
        self.print_button.clicked.connect(self.print_asked)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._head = QHBoxLayout()
        self._head.setSpacing(Space.INSIDE)
        self._head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._note)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._head.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)

    # --- showing ----------------------------------------------------------------------------------

    def show_told(self, told: "ToldComparison") -> None:
        """Show a comparison from its beginning."""
        self._told, self._at = told, (0, 0)
        self.is_stacked = self._must_stack()
        self._fill()

    def take_focus(self) -> None:
        """Put the focus on the cell that was left last, the first one at the beginning."""
        if self.cells:
            self._cell().setFocus(Qt.FocusReason.OtherFocusReason)

    def _must_stack(self) -> bool:
        count = len(self._told.names) if self._told is not None else 0
        room = (self.width() - 2 * Space.BLOCKS) / look().factor
        return room < _HEADS + count * _LEAST

    def _fill(self) -> None:
        told = self._told
        if told is None:
            return
        body = QWidget()
        body.setAccessibleName(self.tr("Jämför program"))
        self.cells = [self._headers(told, body), *([] for _ in told.rows)]
        for place, row in enumerate(told.rows, 1):
            for name, words in zip(told.names, row.cells, strict=True):
                spoken = self.tr("{about}, {program}: {words}").format(about=row.head, program=name, words=words)
                self.cells[place].append(Cell(spoken, (Body(words, body, wrap=True),), body))
        for at, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                cell.entered.connect(partial(self._on_entered, at, column))
                cell.stepped.connect(self._go)
        (self._stack if self.is_stacked else self._set_beside)(told, body)
        put_in(self._scroll, body)
        self._cell().setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _headers(self, told: "ToldComparison", body: QWidget) -> list[Cell]:
        return [
            Cell(f"{name}, {line}", (Strong(name, body, wrap=True), Small(line, body, wrap=True)), body)
            for name, line in zip(told.names, told.lines, strict=True)
        ]

    def _set_beside(self, told: "ToldComparison", body: QWidget) -> None:
        grid = QGridLayout(body)
        grid.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        grid.setHorizontalSpacing(Space.ROW)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, look().px(_HEADS))
        for place, cells in enumerate(self.cells):
            if place:
                grid.addWidget(Line(body), 2 * place - 1, 0, 1, -1)
                grid.addWidget(_about(told.rows[place - 1].head, body), 2 * place, 0, Qt.AlignmentFlag.AlignTop)
            for column, cell in enumerate(cells, 1):
                grid.addWidget(cell, 2 * place, column)
                grid.setColumnStretch(column, 1)
        grid.setRowStretch(2 * len(self.cells), 1)

    def _stack(self, told: "ToldComparison", body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(Space.FIELDS)
        for place in range(len(told.names)):
            card = Card(body)
            inside = QVBoxLayout(card)
            inside.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, Space.ROW)
            inside.setSpacing(4)
            inside.addWidget(self.cells[0][place])
            for row, cells in zip(told.rows, self.cells[1:], strict=True):
                inside.addWidget(_about(row.head, card))
                inside.addWidget(cells[place])
            column.addWidget(card)
        column.addStretch(1)

    # --- keys -------------------------------------------------------------------------------------

    def _cell(self) -> Cell:
        row, column = self._at
        return self.cells[row][column]

    def _on_entered(self, row: int, column: int) -> None:
        """Make a cell the one that Tab comes back to."""
        self._cell().setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = (row, column)
        self._cell().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # queued: a cell that has just been made has no place yet
        QTimer.singleShot(0, self._cell(), partial(self._scroll.ensureWidgetVisible, self._cell(), 0, Space.BLOCKS))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, down: int, right: int) -> None:
        row, column = self._at[0] + down, self._at[1] + right
        if self.is_stacked and down and not 0 <= row < len(self.cells):  # on to the next card, or the one before
            row, column = row % len(self.cells), column + down
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[0]):
            self.cells[row][column].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._told is not None and self._must_stack() != self.is_stacked:
            had_focus = self.cells and self.isAncestorOf(self.focusWidget() or self)
            self.is_stacked = not self.is_stacked
            self._fill()
            if had_focus:
                self.take_focus()


def _about(words: str, parent: QWidget) -> QWidget:
    """Return what a row is about, level with the words in its cells."""
    head = QWidget(parent)
    column = QVBoxLayout(head)
    column.setContentsMargins(0, Space.INSIDE, 0, 0)
    column.addWidget(Strong(words, head, wrap=True))
    return head
