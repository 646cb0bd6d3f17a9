"""The rows of a timeline as Qt's list wants them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from modulvard.ui.modules.timeline_data import TimelineRow
from modulvard.ui.rows_model import ROW_ROLE

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TimelineRowsModel(QAbstractListModel):
    """The rows as they are; each says in words what is painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[TimelineRow, ...] = ()

    def replace(self, rows: tuple[TimelineRow, ...]) -> None:
        """Show other rows. The same modules in the same order keep selection and focus."""
        if [row.module for row in rows] == [row.module for row in self.rows] and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None
