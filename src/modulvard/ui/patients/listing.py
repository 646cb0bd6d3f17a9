"""The list itself: a table, or rows of two lines where the text is large; only rows in sight are read."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from modulvard.domain.caseload import CaseloadOrder, CaseloadRow
from modulvard.domain.ids import PatientId
from modulvard.ui.components.rows import HANG, RowContent, RowList
from modulvard.ui.components.table import TABLE_HANG, Cell, TableColumn, TableView
from modulvard.ui.override import override
from modulvard.ui.patients import words
from modulvard.ui.rows_model import Column, WindowedRowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

ORDERS = (
    CaseloadOrder.NAME,
    CaseloadOrder.PROGRAM,
    CaseloadOrder.MODULE,
    CaseloadOrder.WEEK,
    CaseloadOrder.PACE,
    CaseloadOrder.LAST_ACTIVE,
    None,
)
"""What each column is ordered by. What comes next is words, and has no order."""
_WIDTHS = (296, 164, 112, 96, 132, 116, 0)
_NARROW_NAME = 252
_NEXT_LEAST = 150
"""Room for the last column, at 100 %, below which others go."""
_GO_FIRST = (3, 5, 1)
"""Vecka, then Senast aktiv, then Program are left out where the window is narrow."""
_AT_THE_END = 10_000
"""A chip column that never fits: the two-line row has its chip at the right end."""


class PatientList(QWidget):
    """The patients of one list, by key; which of them are ticked outlives sorting and reading again."""

    opened = Signal(object)
    """The row opened by Enter or double click."""
    wanted = Signal(object)
    """Ids of patients whose rows are to be read, in the list's order."""
    order_wanted = Signal(object, bool)
    """A CaseloadOrder, and whether downwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._order_column = 0
        titles = (
            self.tr("Namn"),
            self.tr("Program"),
            self.tr("Modul"),
            self.tr("Vecka"),
            self.tr("Läge"),
            self.tr("Senast aktiv"),
            self.tr("Nästa"),
        )
        self.model = self._made_model(titles)
        self.table = TableView(self.tr("Patienter"), self._table_columns(), self.model, self)
        self.rows = RowList(self.tr("Patienter"), self._content, self.model, self, chip_column=_AT_THE_END)
        self.rows.setUniformItemSizes(True)  # else every row would be read to be measured
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._inset(self.table, TABLE_HANG))
        self._stack.addWidget(self._inset(self.rows, HANG))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.model.wanted.connect(self.wanted)
        self.model.sort_wanted.connect(self._on_sort)
        for view in (self.table, self.rows):
            view.opened.connect(self.opened)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._on_indicator)
        self.show_order(CaseloadOrder.NAME, descending=False)

    @property
    def view(self) -> TableView | RowList:
        """The table, or the rows of two lines: whichever is shown."""
        return self.rows if self.is_folded else self.table

    @property
    def is_folded(self) -> bool:
        """Whether rows have two lines."""
        return self._stack.currentIndex() == 1

    @property
    def current(self) -> CaseloadRow | None:
        """The current row, if it has been read."""
        row = self.view.current_row
        return row if isinstance(row, CaseloadRow) else None

    @property
    def current_patient(self) -> PatientId | None:
        """Whose row is current, read or not."""
        key = self.model.key_at(self.view.currentIndex().row())
        return PatientId(key) if isinstance(key, int) else None

    def fold(self, *, folded: bool) -> None:
        """Show rows of two lines, or the table; the current row stays."""
        if folded == self.is_folded:
            return
        key, had_focus = self.current_patient, self.view.hasFocus()
        self._stack.setCurrentIndex(1 if folded else 0)
        self.view.go_to_key(key)
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, patients: Sequence[PatientId], rows: Sequence[CaseloadRow], today: date) -> None:
        """Show these patients, with the rows that came along; the others are asked for as they come into sight."""
        self._today = today
        self.model.replace_keys(patients)
        self.model.put(rows)
        if patients and not self.view.currentIndex().isValid():
            self.view.go_to_first()

    def first_in_sight(self) -> int:
        """Return the number of the topmost row in sight."""
        return max(self.view.indexAt(self.view.viewport().rect().topLeft()).row(), 0)

    def show_order(self, order: CaseloadOrder, *, descending: bool) -> None:
        """Show the arrow of an order, and ask for it."""
        if order in ORDERS:
            down = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self.table.sorted_by(ORDERS.index(order), down)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._fit()

    # --- parts ------------------------------------------------------------------------------------

    def _made_model(self, titles: Sequence[str]) -> WindowedRowsModel[CaseloadRow]:
        texts = (
            words.row_name,
            lambda row: row.program,
            words.module_words,
            words.treatment_week_words,
            words.state_words,
            lambda row: words.last_active_words(row, self._today),
            lambda row: words.next_words(row.next_step, self._today),
        )
        columns = [
            Column[CaseloadRow](title=title, text=text, sort_key=None if order is None else words.row_name)
            for title, text, order in zip(titles, texts, ORDERS, strict=True)
        ]
        return WindowedRowsModel(
            columns,
            lambda row: row.patient,
            self,
            spoken=lambda row: words.spoken(row, self._today),
            checkable=True,
        )

    def _table_columns(self) -> tuple[TableColumn, ...]:
        cells = (
            lambda row: Cell.name(words.row_name(row), words.born_words(row), icon="shield" if row.protected else ""),
            lambda row: Cell.main(row.program),
            lambda row: Cell(words=words.module_words(row)),
            lambda row: Cell(words=words.treatment_week_words(row)),
            lambda row: Cell(words=words.state_words(row), chip=words.row_chip(row)),
            lambda row: Cell(words=words.last_active_words(row, self._today)),
            lambda row: Cell(words=words.next_words(row.next_step, self._today)),
        )
        return tuple(TableColumn(width=width, cell=cell) for width, cell in zip(_WIDTHS, cells, strict=True))

    def _content(self, row: CaseloadRow) -> RowContent:
        return RowContent(
            name=words.spoken_name(row),
            detail=words.born_told(row),
            line=words.two_line_words(row, self._today),
            chip=words.row_chip(row),
        )

    def _inset(self, view: QWidget, hang: int) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(Space.BLOCKS - hang, 0, Space.BLOCKS - hang, 0)
        row.addWidget(view)
        return holder

    def _fit(self) -> None:
        """Leave out columns until the last one has room."""
        room = self.width() / look().factor - 2 * Space.BLOCKS - _NEXT_LEAST
        for gone in range(len(_GO_FIRST) + 1):
            hidden = _GO_FIRST[:gone]
            rest = sum(width for number, width in enumerate(_WIDTHS) if number and number not in hidden)
            if rest + _NARROW_NAME <= room:
                break
        widths = [min(max(round(room - rest), _NARROW_NAME), _WIDTHS[0]), *_WIDTHS[1:]]
        for number, width in enumerate(widths):
            self.table.setColumnHidden(number, number in hidden)
            if width and number not in hidden:
                self.table.horizontalHeader().resizeSection(number, look().px(width))

    # --- what happens -----------------------------------------------------------------------------

    def _on_indicator(self, column: int, order: Qt.SortOrder) -> None:
        if ORDERS[column] is None:
            self.table.sorted_by(self._order_column, Qt.SortOrder.AscendingOrder)

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        self._order_column = column
        wanted = ORDERS[column]
        if wanted is not None:
            self.order_wanted.emit(wanted, order == Qt.SortOrder.DescendingOrder)
