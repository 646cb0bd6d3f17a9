"""A table where there is room, two-line rows where there is not (mockups: patienter-200)."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from modulvard.ui.components.rows import RowList
from modulvard.ui.components.table import TableView
from modulvard.ui.override import override
from modulvard.ui.theme.look import effective_width
from modulvard.ui.theme.tokens import FOLD_RAIL, Size


class TableOrList(QStackedWidget):
    """Shows a table or a list over the same model, by the effective width, and keeps the current row in both."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, table: TableView, rows: RowList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.rows = table, rows
        self.addWidget(table)
        self.addWidget(rows)
        rows.setSelectionModel(table.selectionModel())
        table.opened.connect(self.opened)
        rows.opened.connect(self.opened)
        table.moved.connect(self.moved)
        self.setFocusProxy(table)

    @property
    def current_row(self) -> Any:
        """The row that is current, or None."""
        return self.table.current_row

    @property
    def view(self) -> TableView | RowList:
        """The one that is shown."""
        return self.rows if self.currentWidget() is self.rows else self.table

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = effective_width(self.window().width()) < FOLD_RAIL or effective_width(self.width()) < Size.LIST_LEAST
        wanted = self.rows if narrow else self.table
        if self.currentWidget() is not wanted:
            focused = self.view.hasFocus()
            self.setCurrentWidget(wanted)
            self.setFocusProxy(wanted)
            if focused:
                wanted.setFocus()
