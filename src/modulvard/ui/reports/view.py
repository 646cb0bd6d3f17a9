"""A report as it is read: for each program a table with its forms beside each other, the figure, and the sources."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.ui.components.cards import Line, SectionHead
from modulvard.ui.components.labels import Body, Label, Small, Strong, Subtitle
from modulvard.ui.components.scrolled import put_in
from modulvard.ui.programs.comparison import Cell
from modulvard.ui.reports.bars import ReportBars
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from modulvard.documents.report_words import ToldFigureRow, ToldProgram, ToldReport

_HEADS, _COLUMN, _WIDEST = 300, 132, 1040
"""Room, at 100 % text, for what is counted, for each form, and for it all."""


class ReportView(QScrollArea):
    """What a report says. Arrows go from number to number; each is heard with what it counts and of which form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Rapport"))
        self.viewport().setAutoFillBackground(False)
        self.cells: list[list[Cell]] = []
        """The numbers, row by row through all tables; a row has as many as its program has forms."""
        self._told: ToldReport | None = None
        self._at = (0, 0)
        self._across = 0

    def show_told(self, told: "ToldReport") -> None:
        """Show a report, with the number that was left last where it still is."""
        self._told = told
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        self._fill()
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the number that was left last, the first one at the beginning."""
        if self.cells:
            self._cell().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        told = self._told
        if told is None:
            return
        self.cells, self._across = [], self._columns()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(Space.ROW)
        column.addWidget(Body(told.finding, body, wrap=True))
        for program in told.programs:
            self._add_program(told, program, body, column)
        column.addSpacing(Space.FIELDS)
        for note in told.notes:
            column.addWidget(Small(note, body, wrap=True))
        column.addStretch(1)
        body.setMaximumWidth(look().px(_WIDEST))
        for at, cells in enumerate(self.cells):
            for place, cell in enumerate(cells):
                cell.entered.connect(partial(self._on_entered, at, place))
                cell.stepped.connect(self._go)
        put_in(self, body)
        if self.cells:
            self._at = (min(self._at[0], len(self.cells) - 1), 0)
            self._cell().setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _add_program(self, told: "ToldReport", program: "ToldProgram", body: QWidget, column: QVBoxLayout) -> None:
        column.addSpacing(Space.FIELDS)
        column.addWidget(SectionHead(program.name, body))
        for first in range(0, len(program.forms), self._across):
            self._add_table(program, slice(first, first + self._across), body, column)
        if program.bars:
            column.addSpacing(Space.ROW)
            column.addWidget(Subtitle(told.figure, body))
            column.addWidget(ReportBars(told, program.bars, "; ".join(each.words for each in program.bars), body))
        for note in program.notes:
            column.addWidget(Small(note, body, wrap=True))

    def _add_table(self, program: "ToldProgram", part: slice, body: QWidget, column: QVBoxLayout) -> None:
        forms = program.forms[part]
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.ROW)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 3)
        for place, form in enumerate(forms, 1):
            grid.addWidget(_over(form, body), 0, place)
            grid.setColumnStretch(place, 2)
        told_rows = [row for row in program.rows if any(words != program.nothing for words in row.cells[part])]
        for at, row in enumerate(told_rows):
            grid.addWidget(Line(body), 2 * at + 1, 0, 1, -1)
            grid.addWidget(_head(row, body), 2 * at + 2, 0, Qt.AlignmentFlag.AlignTop)
            cells = []
            for place, (form, words) in enumerate(zip(forms, row.cells[part], strict=True), 1):
                spoken = self.tr("{form}, {counted}: {number}").format(form=form, counted=row.head, number=words)
                cell = Cell(spoken, (self._number(words, body),), body)
                grid.addWidget(cell, 2 * at + 2, place)
                cells.append(cell)
            self.cells.append(cells)
        column.addLayout(grid)

    def _number(self, words: str, body: QWidget) -> Label:
        return Body(words, body, wrap=True, align=Qt.AlignmentFlag.AlignRight)

    def _columns(self) -> int:
        """Return how many forms there is room for beside each other."""
        room = min(self.width() / look().factor, _WIDEST) - 2 * Space.BLOCKS
        return max(int((room - _HEADS) // _COLUMN), 1)

    # --- keys -------------------------------------------------------------------------------------

    def _cell(self) -> Cell:
        row, column = self._at
        return self.cells[row][column]

    def _on_entered(self, row: int, column: int) -> None:
        """Make a number the one that Tab comes back to."""
        self._cell().setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = (row, column)
        self._cell().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # queued: a cell that has just been made has no place yet
        QTimer.singleShot(0, self._cell(), partial(self.ensureWidgetVisible, self._cell(), 0, Space.BLOCKS))

    def _go(self, down: int, right: int) -> None:
        row, column = self._at[0] + down, self._at[1] + right
        if not 0 <= row < len(self.cells):
            return
        cells = self.cells[row]
        if down:
            column = min(column, len(cells) - 1)
        if 0 <= column < len(cells):
            cells[column].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._told is not None and self._columns() != self._across:
            self.show_told(self._told)


def _head(row: "ToldFigureRow", body: QWidget) -> QWidget:
    """Return what a row counts, level with its numbers; a part of the row before stands further in."""
    words: Label = Small(row.head, body, wrap=True) if row.is_part else Body(row.head, body, wrap=True)
    return _within(words, body, left=Space.FIELDS if row.is_part else 0, top=Space.INSIDE)


def _over(form: str, body: QWidget) -> QWidget:
    """Return a form's name over its numbers."""
    return _within(Strong(form, body, align=Qt.AlignmentFlag.AlignRight), body, right=Space.INSIDE)


def _within(label: Label, body: QWidget, *, left: int = 0, top: int = 0, right: int = 0) -> QWidget:
    room = QWidget(body)
    column = QVBoxLayout(room)
    column.setContentsMargins(left, top, right, top)
    column.addWidget(label)
    return room
