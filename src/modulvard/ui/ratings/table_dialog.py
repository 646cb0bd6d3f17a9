"""A table of answers before it is taken in: what is wrong with it, or what each row would store (C8)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from modulvard.domain.instruments import StoredInstrument
from modulvard.domain.rating_tables import TablePreview, TableProblem, TableRating
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field
from modulvard.ui.components.labels import Body, Small
from modulvard.ui.components.table import Cell, TableColumn, TableView
from modulvard.ui.ratings.table_words import (
    answered_words,
    fault_words,
    look_words,
    spoken_words,
    standing_words,
    sum_words,
    unread_words,
)
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Type

_WIDTH, _HEIGHT = 880, 340


class TableDialog(Dialog):
    """Shows a table and offers to take it in, where there is anything new in it and nothing is wrong."""

    instrument_chosen = Signal(str)
    """The key of the instrument of rows that do not name one."""

    def __init__(
        self, preview: TablePreview, instruments: Sequence[StoredInstrument], today: date, parent: QWidget
    ) -> None:
        title = self.tr("Ta in svar från tabell")
        super().__init__(DialogPanel(title, submit=self.tr("Ta in svaren")), title, parent, width=_WIDTH)
        self._today = today
        self.standing = Body("", self.panel, wrap=True)
        self.panel.add(self.standing)
        self.instruments = ChoiceField(self.panel, name=self.tr("Instrument för raderna"))
        names = [(one.instrument.abbreviation, one.instrument.key) for one in instruments]
        self.instruments.offer([(self.tr("Välj instrument"), ""), *names])
        self._choice = Field(self.tr("Instrument för raderna"), self.instruments)
        self.panel.add(self._choice)
        lacking = any(fault.problem is TableProblem.INSTRUMENT_MISSING for fault in preview.faults)
        self._choice.setVisible(lacking)
        self._room = min(look().px(_HEIGHT), max(parent.window().height() - look().px(380), 120))
        self.faults = self._text(self.tr("Det som är fel"))
        self.table = self._table()
        self.unread = Small("", self.panel, wrap=True)
        self.panel.add(self.unread)
        self.show_preview(preview)
        self.instruments.currentIndexChanged.connect(self._on_chosen)
        first = self.instruments if lacking else self.faults if preview.faults else self.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, preview: TablePreview) -> None:
        """Show what a table would store, or what is wrong with it."""
        self.preview = preview
        self.standing.setText(standing_words(preview))
        words = "\n".join(map(fault_words, preview.faults))
        self.faults.setPlainText(words)
        self.faults.setAccessibleDescription(words)
        self.faults.setFixedHeight(min(2 * look().line(Type.BODY) * len(preview.faults) + 2 * Space.FIELDS, self._room))
        self.faults.setVisible(bool(preview.faults))
        shown = () if preview.faults else preview.ratings
        self._model.replace(shown)
        rows = (len(shown) + 1) * look().high(Size.TABLE_ROW) + Space.FIELDS
        self.table.setFixedHeight(min(rows, self._room))
        self.table.setVisible(bool(shown))
        self.unread.setText(unread_words(preview))
        self.unread.setVisible(bool(preview.unread))
        self.panel.submit_button.setVisible(preview.is_taken)
        self.panel.submit_button.setEnabled(preview.is_taken)

    # --- parts ------------------------------------------------------------------------------------

    def _text(self, name: str) -> QTextEdit:
        shown = QTextEdit(self.panel)
        shown.setReadOnly(True)
        shown.setAcceptRichText(False)
        shown.setTabChangesFocus(True)
        shown.setFrameShape(QTextEdit.Shape.NoFrame)
        shown.setProperty(RING, Radius.FOCUS)
        interaction = Qt.TextInteractionFlag
        shown.setTextInteractionFlags(interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard)
        shown.setAccessibleName(name)
        self.panel.add(shown)
        return shown

    def _table(self) -> TableView:
        self._model = RowsModel[TableRating](
            (
                Column[TableRating](title=self.tr("Rad"), text=lambda row: str(row.line)),
                Column[TableRating](title=self.tr("Patient"), text=lambda row: row.patient_name),
                Column[TableRating](title=self.tr("Instrument"), text=self._form),
                Column[TableRating](title=self.tr("Besvarad"), text=lambda row: answered_words(row, self._today)),
                Column[TableRating](title=self.tr("Summa"), text=sum_words),
                Column[TableRating](title=self.tr("Att se på"), text=look_words),
            ),
            lambda row: row.line,
            self,
            spoken=lambda row: spoken_words(row, self._today),
        )
        columns = (
            TableColumn(width=64, cell=lambda row: Cell(words=str(row.line))),
            TableColumn(width=200, cell=lambda row: Cell.name(row.patient_name)),
            TableColumn(width=110, cell=lambda row: Cell(words=self._form(row))),
            TableColumn(width=150, cell=lambda row: Cell(words=answered_words(row, self._today))),
            TableColumn(width=120, cell=lambda row: Cell(words=sum_words(row))),
            TableColumn(width=160, cell=lambda row: Cell(words=look_words(row))),
        )
        table = TableView(self.tr("Det som sparas"), columns, self._model, self.panel)
        holder = QWidget(self.panel)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table)
        self.panel.add(holder)
        return table

    def _form(self, row: TableRating) -> str:
        return row.instrument.instrument.abbreviation

    def _on_chosen(self) -> None:
        self.instrument_chosen.emit(str(self.instruments.currentData() or ""))
