"""Rows for lists and tables: a snapshot of frozen values, never a query (style.md section 4)."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from modulvard.ui.override import override

_R = TypeVar("_R")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The row itself. Views and delegates take it from the index, never by number. None while it is being fetched."""


@dataclass(frozen=True, kw_only=True)  # with slots, Column[Row](...) raises TypeError in Python 3.11
class Column(Generic[_R]):
    """One column: its title, its words, and what it is sorted by (nothing: it cannot be sorted)."""

    title: str
    text: Callable[[_R], str]
    sort_key: Callable[[_R], Any] | None = None
    align_right: bool = False


class RowsModel(QAbstractTableModel, Generic[_R]):
    """Rows held by key. What is shown is replaced whole; views find their place again by key.

    Picks are the rows ticked for an action together; they are kept by key and outlive sorting and reloading.
    """

    picks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[_R]],
        key: Callable[[_R], Hashable],
        parent: QObject | None = None,
        *,
        spoken: Callable[[_R], str] | None = None,
        selectable: Callable[[_R], bool] = lambda _: True,
        checkable: bool = False,
        pickable: Callable[[_R], bool] = lambda _: True,
    ) -> None:
        """``spoken`` is what a screen reader says of a whole row; rows not ``selectable`` are heads of groups.

        Where rows can be ticked, those not ``pickable`` have no box.
        """
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key, self._spoken, self._selectable, self._checkable = key, spoken, selectable, checkable
        self._pickable = pickable
        self._keys: list[Hashable] = []
        self._rows: dict[Hashable, _R] = {}
        self._place: dict[Hashable, int] = {}
        self._picks: set[Hashable] = set()
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._heads = 0

    @property
    def columns(self) -> tuple[Column[_R], ...]:
        """The columns."""
        return self._columns

    @property
    def keys(self) -> tuple[Hashable, ...]:
        """The keys of all rows, in the order shown."""
        return tuple(self._keys)

    @property
    def rows(self) -> tuple[_R, ...]:
        """All rows that are here, in the order shown."""
        return tuple(self._rows[key] for key in self._keys if key in self._rows)

    def replace(self, rows: Sequence[_R]) -> None:
        """Show these rows instead. Rows that stand as before are not touched."""
        new = {self._key(row): row for row in rows}
        self._take(self._in_order(list(new), new), new)

    def row_of(self, key: Hashable) -> int:
        """Return the number of the row with this key, or -1."""
        return self._place.get(key, -1)

    def key_at(self, row: int) -> Hashable | None:
        """Return the key of a row, or None outside the list."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    @property
    def picks(self) -> tuple[Hashable, ...]:
        """The keys of the ticked rows, in the order shown."""
        return tuple(sorted(self._picks, key=lambda key: self._place[key]))

    def pick(self, keys: Iterable[Hashable], *, on: bool) -> None:
        """Tick rows, or take the ticks away. Keys not shown are passed over."""
        known = {key for key in keys if key in self._place and self._can_be_picked(key)}
        picks = self._picks | known if on else self._picks - known
        if picks != self._picks:
            self._picks = picks
            self._tell_rows((Qt.ItemDataRole.CheckStateRole,))
            self.picks_changed.emit()

    def pick_all(self, *, on: bool) -> None:
        """Tick every row, or none."""
        self.pick(self._keys, on=on)

    @property
    def checkable(self) -> bool:
        """Whether rows can be ticked."""
        return self._checkable

    def let_pick(self, *, on: bool) -> None:
        """Let rows be ticked from now on, or no longer: then none is."""
        if on == self._checkable:
            return
        self._checkable = on
        if self._picks and not on:
            self._picks = set()
            self.picks_changed.emit()
        self._tell_rows(())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)  # a box stands there, or none

    def is_picked(self, row: int) -> bool:
        """Whether the row with this number is ticked; False outside the list."""
        return self.key_at(row) in self._picks

    @property
    def pick_state(self) -> Qt.CheckState:
        """All, some or none: the box in the head."""
        if not self._picks:
            return Qt.CheckState.Unchecked
        whole = len(self._picks) + self._heads == len(self._keys)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        key = self._keys[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            has_box = self._checkable and index.column() == 0 and self._can_be_picked(key)
            return self._check_state(key) if has_box else None
        row = self._row(key)
        if role == ROW_ROLE or row is None:
            return row
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if self._spoken is not None and index.column() == 0 else column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.align_right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._checkable or not index.isValid():
            return False
        self.pick([self._keys[index.row()]], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows.get(self._keys[index.row()])
        if row is not None and not self._selectable(row):
            return Qt.ItemFlag.ItemNeverHasChildren  # arrow keys step over it
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._checkable and index.column() == 0 else flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title if 0 <= section < len(self._columns) else None
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order) if 0 <= column < len(self._columns) else None
        self._reorder(self._in_order(self._keys, self._rows))

    def _row(self, key: Hashable) -> _R | None:
        return self._rows.get(key)

    def _check_state(self, key: Hashable) -> Qt.CheckState:
        return Qt.CheckState.Checked if key in self._picks else Qt.CheckState.Unchecked

    def _can_be_picked(self, key: Hashable) -> bool:
        row = self._rows.get(key)
        return row is None or (self._selectable(row) and self._pickable(row))

    def _in_order(self, keys: list[Hashable], rows: dict[Hashable, _R]) -> list[Hashable]:
        if self._sorted is None:
            return keys
        column, order = self._sorted
        sort_key = self._columns[column].sort_key
        if sort_key is None:
            return keys
        return sorted(keys, key=lambda key: sort_key(rows[key]), reverse=order == Qt.SortOrder.DescendingOrder)

    def _take(self, keys: list[Hashable], rows: dict[Hashable, _R]) -> None:
        self._heads = sum(not self._selectable(row) for row in rows.values())
        if keys == self._keys:
            self._refresh(rows)
            return
        self.beginResetModel()
        self._hold(keys)
        self._rows = rows
        self.endResetModel()
        kept = {key for key in self._picks if key in self._place}
        if kept != self._picks:
            self._picks = kept
            self.picks_changed.emit()

    def _refresh(self, rows: dict[Hashable, _R]) -> None:
        other = [place for key, place in self._place.items() if self._rows.get(key) != rows.get(key)]
        self._rows = rows
        for place in other:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))

    def _reorder(self, keys: list[Hashable]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [self._keys[index.row()] for index in old]
        self._hold(keys)
        new = [self.index(self._place[name], index.column()) for name, index in zip(names, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _hold(self, keys: list[Hashable]) -> None:
        self._keys = keys
        self._place = {key: place for place, key in enumerate(keys)}

    def _tell_rows(self, roles: tuple[int, ...]) -> None:
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(self._columns) - 1), roles)


class WindowedRowsModel(RowsModel[_R]):
    """Tens of thousands of rows: all keys in order are here, the rows themselves only when they come into sight.

    ``wanted`` asks for rows by key; ``put`` takes them. Sorting is the reader's: ``sort_wanted`` asks for new keys.
    """

    wanted = Signal(object)
    """A tuple of keys whose rows are to be read."""
    sort_wanted = Signal(int, Qt.SortOrder)

    page = 60
    """How many rows are asked for at a time."""
    held = 1200
    """How many rows are held; those farthest from the last one asked for are let go."""

    def __init__(
        self,
        columns: Sequence[Column[_R]],
        key: Callable[[_R], Hashable],
        parent: QObject | None = None,
        *,
        spoken: Callable[[_R], str] | None = None,
        checkable: bool = False,
    ) -> None:
        super().__init__(columns, key, parent, spoken=spoken, checkable=checkable)
        self._asked: set[Hashable] = set()
        self._fresh: set[Hashable] = set()
        self._needed: dict[int, None] = {}
        self._last = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def replace_keys(self, keys: Sequence[Hashable]) -> None:
        """Show the rows with these keys, in this order. Rows already here stay until they are read anew."""
        self._fresh.clear()
        self._asked.clear()
        known = set(keys)
        rows = {key: row for key, row in self._rows.items() if key in known}
        self._take(list(keys), rows)
        self._tell_rows((Qt.ItemDataRole.DisplayRole,))

    def put(self, rows: Sequence[_R]) -> None:
        """Take rows that were asked for. Rows no longer shown are passed over."""
        for row in rows:
            key = self._key(row)
            place = self._place.get(key)
            self._asked.discard(key)
            if place is None:
                continue
            self._fresh.add(key)
            if self._rows.get(key) != row:
                self._rows[key] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))
        self._let_go()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self._columns) and self._columns[column].sort_key is not None:
            self.sort_wanted.emit(column, order)

    @override
    def _row(self, key: Hashable) -> _R | None:
        if key not in self._fresh and key not in self._asked:
            self._needed[self._place[key]] = None
            if not self._timer.isActive():
                self._timer.start(0)
        return self._rows.get(key)

    def _ask(self) -> None:
        """Ask for what came into sight since last time, with a margin; of very much, only for what came last."""
        latest = [place for place in self._needed if place < len(self._keys)][-2 * self.page :]
        self._needed.clear()
        if not latest:
            return
        first, last = max(min(latest) - self.page // 4, 0), max(latest) + self.page // 4
        self._last = latest[-1]
        near = last - first <= 4 * self.page
        places = range(first, min(last + 1, len(self._keys))) if near else sorted(latest)
        shown = (self._keys[place] for place in places)
        keys = tuple(key for key in shown if key not in self._fresh and key not in self._asked)
        if keys:
            self._asked.update(keys)
            self.wanted.emit(keys)

    def _let_go(self) -> None:
        if len(self._rows) <= self.held:
            return
        by_distance = sorted(self._rows, key=lambda key: abs(self._place[key] - self._last))
        for key in by_distance[self.held :]:
            del self._rows[key]
            self._fresh.discard(key)
