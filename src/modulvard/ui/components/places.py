"""What list and table share: finding their place again after a reload, and ticking rows by mouse and keys."""

from collections.abc import Hashable
from itertools import chain
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from modulvard.ui.rows_model import ROW_ROLE, RowsModel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PlaceKeeper(QObject):
    """Puts current row and scroll back by key when the model has taken other rows."""

    def __init__(self, view: QAbstractItemView, model: RowsModel[Any]) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._key: Hashable | None = None
        self._row = 0
        self._from_top = 0
        self._chosen = False
        model.modelAboutToBeReset.connect(self._note)
        model.modelReset.connect(self._put_back)

    def _note(self) -> None:
        current = self._view.currentIndex()
        self._chosen = current.isValid()
        if current.isValid():
            self._key, self._row = self._model.key_at(current.row()), current.row()
            self._from_top = self._view.visualRect(current).top()

    def _put_back(self) -> None:
        if not self._chosen or not self._model.rowCount():
            return
        row = self._model.row_of(self._key)
        gone = row < 0
        if gone:
            row = nearest_selectable(self._model, min(self._row, self._model.rowCount() - 1))
        if row < 0:
            return
        index = self._model.index(row, max(self._view.currentIndex().column(), 0))
        go_to(self._view, index)
        self._view.doItemsLayout()
        bar = self._view.verticalScrollBar()
        if not gone:
            bar.setValue(bar.value() + self._view.visualRect(index).top() - self._from_top)


class Clicks:
    """Lets a double click open only the row of its first click: between the two the list may have been read again."""

    def __init__(self, view: QAbstractItemView, model: RowsModel[Any]) -> None:
        self._view, self._model = view, model
        self._pressed: Hashable | None = None

    def note(self, event: QMouseEvent) -> None:
        """Note on which row the mouse is pressed."""
        self._pressed = self._model.key_at(self._view.indexAt(event.position().toPoint()).row())

    def opened(self, event: QMouseEvent) -> Any:
        """Return the row that is opened by a double click, or None."""
        index = self._view.indexAt(event.position().toPoint())
        is_other = self._pressed is not None and self._model.key_at(index.row()) != self._pressed
        return None if is_other or event.button() != Qt.MouseButton.LeftButton else index.data(ROW_ROLE)


def go_to(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row the current one and select it alone."""
    wanted = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().setCurrentIndex(index, wanted)


def nearest_selectable(model: RowsModel[Any], row: int) -> int:
    """Return the first selectable row from ``row`` downwards, else upwards, else -1."""
    for candidate in chain(range(row, model.rowCount()), range(row - 1, -1, -1)):
        if Qt.ItemFlag.ItemIsSelectable in model.flags(model.index(candidate, 0)):
            return candidate
    return -1


def pick_by_key(view: QAbstractItemView, model: RowsModel[Any], event: QKeyEvent) -> bool:
    """Tick by keyboard: Space the current row, Shift+arrows on the way, Ctrl+A all. Return whether the key was one."""
    current = view.currentIndex()
    held = event.modifiers()
    if held == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_A:
        model.pick_all(on=True)
        return True
    if not current.isValid():
        return False
    if held == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_Space:
        toggle(model, current.row())
        return True
    step = _STEPS.get(Qt.Key(event.key()))
    if held & Qt.KeyboardModifier.ShiftModifier and step is not None:
        model.pick([model.key_at(current.row())], on=True)
        row = current.row() + step
        if 0 <= row < model.rowCount():
            model.pick([model.key_at(row)], on=True)
            go_to(view, model.index(row, current.column()))
        return True
    return False


def toggle(model: RowsModel[Any], row: int) -> None:
    """Tick a row, or take its tick away."""
    key = model.key_at(row)
    model.pick([key], on=key not in set(model.picks))


def pick_range(model: RowsModel[Any], first: int, last: int) -> None:
    """Tick every row from one to another, both included."""
    low, high = sorted((first, last))
    model.pick([model.key_at(row) for row in range(max(low, 0), high + 1)], on=True)
