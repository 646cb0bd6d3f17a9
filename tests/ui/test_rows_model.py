"""Rows are a snapshot: reloading keeps selection, scroll, focus and ticks by key (style.md section 4)."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from modulvard.ui.components.rows import GroupHead, RowContent, RowList
from modulvard.ui.i18n import sort_key
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel, WindowedRowsModel


@dataclass(frozen=True, kw_only=True)
class Person:
    ident: int
    name: str
    head: bool = False


COLUMNS = (
    Column[Person](title="Namn", text=lambda row: row.name, sort_key=lambda row: sort_key(row.name)),
    Column[Person](title="Nummer", text=lambda row: str(row.ident), align_right=True),
)
NAMES = ("Åsa Älggräs", "Bo Björk", "Örjan Ört", "Ada Asp")


def people(*names: str) -> list[Person]:
    return [Person(ident=NAMES.index(name) if name in NAMES else hash(name), name=name) for name in names]


@pytest.fixture
def model(qapp: QApplication) -> RowsModel[Person]:
    made = RowsModel[Person](
        COLUMNS,
        lambda row: row.ident,
        spoken=lambda row: f"{row.name}, i fas",
        selectable=lambda row: not row.head,
        checkable=True,
    )
    made.replace(people(*NAMES))
    return made


def names(model: RowsModel[Person]) -> list[str]:
    return [row.name for row in model.rows]


def shown_list(model: RowsModel[Person], qtbot: QtBot) -> RowList:
    def describe(row: Person) -> RowContent | GroupHead:
        return GroupHead(words=row.name) if row.head else RowContent(name=row.name)

    view = RowList("Patienter", describe, model)
    qtbot.addWidget(view)
    view.resize(400, 120)
    view.show()
    return view


def test_every_step_keeps_the_rules_of_item_models(model: RowsModel[Person]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.replace(people("Bo Björk", "Örjan Ört"))
    model.pick_all(on=True)
    model.replace([])
    model.replace(people(*NAMES))
    assert tester.model() is model


def test_names_are_sorted_with_the_swedish_letters_last(model: RowsModel[Person]) -> None:
    model.sort(0)
    assert names(model) == ["Ada Asp", "Bo Björk", "Åsa Älggräs", "Örjan Ört"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Örjan Ört", "Åsa Älggräs", "Bo Björk", "Ada Asp"]


def test_a_column_without_a_sort_key_leaves_the_order_alone(model: RowsModel[Person]) -> None:
    model.sort(1)
    assert names(model) == list(NAMES)


def test_rows_that_come_later_are_sorted_in(model: RowsModel[Person]) -> None:
    model.sort(0)
    model.replace([*people(*NAMES), Person(ident=77, name="Cilla Citron")])
    assert names(model) == ["Ada Asp", "Bo Björk", "Cilla Citron", "Åsa Älggräs", "Örjan Ört"]


def test_the_row_is_taken_from_the_index_and_spoken_as_a_whole(model: RowsModel[Person]) -> None:
    index = model.index(1, 0)
    assert index.data(ROW_ROLE) == people("Bo Björk")[0]
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Bo Björk"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Bo Björk, i fas"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Namn"


def test_the_same_rows_again_touch_nothing(model: RowsModel[Person], qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.replace(people(*NAMES))


def test_a_changed_row_is_told_alone(model: RowsModel[Person], qtbot: QtBot) -> None:
    changed = people(*NAMES)
    changed[2] = Person(ident=changed[2].ident, name="Örjan Örtblad")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as blocker:
        model.replace(changed)
    assert blocker.args[0].row() == blocker.args[1].row() == 2


def test_a_reload_keeps_the_current_row_though_others_come_before_it(model: RowsModel[Person], qtbot: QtBot) -> None:
    view = shown_list(model, qtbot)
    view.go_to_key(people("Örjan Ört")[0].ident)
    model.replace([Person(ident=50, name="Gun Gran"), *people(*NAMES)])
    assert view.current_row.name == "Örjan Ört"
    assert [index.row() for index in view.selectedIndexes()] == [3]


def test_a_reload_keeps_the_current_row_at_its_height_on_the_screen(model: RowsModel[Person], qtbot: QtBot) -> None:
    many = [Person(ident=number, name=f"Person {number}") for number in range(100)]
    model.replace(many)
    view = shown_list(model, qtbot)
    view.go_to_key(50)
    view.scrollTo(view.currentIndex())
    before = view.visualRect(view.currentIndex()).top()
    model.replace([Person(ident=1000 + number, name="Ny") for number in range(7)] + many)
    assert view.current_row.ident == 50
    assert view.visualRect(view.currentIndex()).top() == before


def test_when_the_current_row_is_gone_the_next_one_is_current(model: RowsModel[Person], qtbot: QtBot) -> None:
    view = shown_list(model, qtbot)
    view.go_to_key(people("Bo Björk")[0].ident)
    model.replace(people("Åsa Älggräs", "Örjan Ört", "Ada Asp"))
    assert view.current_row.name == "Örjan Ört"


def test_a_list_without_a_current_row_gets_none_by_reloading(model: RowsModel[Person], qtbot: QtBot) -> None:
    view = shown_list(model, qtbot)
    model.replace(people("Bo Björk"))
    assert view.current_row is None


def test_arrows_step_over_the_heads_of_groups(model: RowsModel[Person], qtbot: QtBot) -> None:
    head = Person(ident=-1, name="Meddelanden", head=True)
    model.replace([head, *people("Bo Björk"), Person(ident=-2, name="Hemuppgifter", head=True), *people("Ada Asp")])
    view = shown_list(model, qtbot)
    view.go_to_first()
    assert view.current_row.name == "Bo Björk"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_row.name == "Ada Asp"


def test_enter_opens_the_current_row_and_letters_are_left_alone(model: RowsModel[Person], qtbot: QtBot) -> None:
    view = shown_list(model, qtbot)
    view.go_to_first()
    qtbot.keyClick(view, "o")
    assert view.current_row.name == "Åsa Älggräs"
    with qtbot.waitSignal(view.opened) as blocker:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert blocker.args[0].name == "Åsa Älggräs"


def test_ticks_outlive_sorting_and_reloading_and_go_with_their_row(model: RowsModel[Person], qtbot: QtBot) -> None:
    bo, ada = (person.ident for person in people("Bo Björk", "Ada Asp"))
    model.pick([bo, ada], on=True)
    model.sort(0)
    assert model.picks == (ada, bo)
    with qtbot.waitSignal(model.picks_changed):
        model.replace(people("Bo Björk", "Örjan Ört"))
    assert model.picks == (bo,)


def test_the_box_in_the_head_has_three_states(model: RowsModel[Person]) -> None:
    assert model.pick_state is Qt.CheckState.Unchecked
    model.pick([people("Bo Björk")[0].ident], on=True)
    assert model.pick_state is Qt.CheckState.PartiallyChecked
    model.pick_all(on=True)
    assert model.pick_state is Qt.CheckState.Checked


def test_heads_of_groups_are_never_ticked(model: RowsModel[Person]) -> None:
    model.replace([Person(ident=-1, name="Meddelanden", head=True), *people("Bo Björk")])
    model.pick_all(on=True)
    assert model.picks == (people("Bo Björk")[0].ident,)
    assert model.pick_state is Qt.CheckState.Checked


def test_space_shift_and_ctrl_a_tick_rows(model: RowsModel[Person], qtbot: QtBot) -> None:
    view = shown_list(model, qtbot)
    view.go_to_first()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert model.picks == (model.keys[0],)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert model.picks == model.keys[:2]
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert model.picks == model.keys
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert model.picks == (model.keys[0], *model.keys[2:])


class Reader:
    """Answers a windowed model, and remembers what it was asked."""

    def __init__(self, model: WindowedRowsModel[Person]) -> None:
        self.asked: list[int] = []
        self._model = model
        model.wanted.connect(self.answer)

    def answer(self, keys: tuple[int, ...]) -> None:
        self.asked.extend(keys)
        self._model.put([Person(ident=key, name=f"Person {key}") for key in keys])


@pytest.fixture
def windowed(qapp: QApplication) -> WindowedRowsModel[Person]:
    return WindowedRowsModel[Person](COLUMNS, lambda row: row.ident, checkable=True)


def name_at(model: QAbstractItemModel, row: int) -> str | None:
    index: QModelIndex = model.index(row, 0)
    name = index.data(Qt.ItemDataRole.DisplayRole)
    return None if name is None else str(name)


def test_of_twenty_thousand_rows_only_those_in_sight_are_read(
    windowed: WindowedRowsModel[Person], qtbot: QtBot
) -> None:
    reader = Reader(windowed)
    view = shown_list(windowed, qtbot)
    windowed.replace_keys(range(20_000))
    qtbot.waitUntil(lambda: name_at(windowed, 0) == "Person 0")
    assert windowed.rowCount() == 20_000
    assert len(reader.asked) < 200
    view.scrollTo(windowed.index(15_000, 0))
    qtbot.waitUntil(lambda: name_at(windowed, 15_000) == "Person 15000")
    assert len(reader.asked) < 400


def test_a_windowed_model_keeps_the_rules_of_item_models(windowed: WindowedRowsModel[Person]) -> None:
    Reader(windowed)
    tester = QAbstractItemModelTester(windowed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    windowed.replace_keys(range(500))
    windowed.put([Person(ident=3, name="Tre"), Person(ident=9999, name="inte här")])
    windowed.replace_keys(range(100, 200))
    assert tester.model() is windowed


def test_rows_far_away_are_let_go(windowed: WindowedRowsModel[Person]) -> None:
    windowed.replace_keys(range(20_000))
    for first in range(0, 20_000, 500):
        windowed.put([Person(ident=key, name="x") for key in range(first, first + 500)])
    assert len(windowed.rows) <= windowed.held


def test_rows_stay_in_sight_while_they_are_read_anew(windowed: WindowedRowsModel[Person], qtbot: QtBot) -> None:
    windowed.replace_keys((1, 2, 3))
    windowed.put([Person(ident=2, name="Bo Björk")])
    windowed.replace_keys((2, 3))
    assert name_at(windowed, 0) == "Bo Björk"
    with qtbot.waitSignal(windowed.wanted) as blocker:
        name_at(windowed, 0)
    assert 2 in blocker.args[0]


def test_all_can_be_ticked_though_few_are_read(windowed: WindowedRowsModel[Person]) -> None:
    windowed.replace_keys(range(20_000))
    windowed.pick_all(on=True)
    assert len(windowed.picks) == 20_000


def test_another_order_is_asked_of_the_reader(windowed: WindowedRowsModel[Person], qtbot: QtBot) -> None:
    windowed.replace_keys((3, 1, 2))
    with qtbot.waitSignal(windowed.sort_wanted) as blocker:
        windowed.sort(0, Qt.SortOrder.DescendingOrder)
    assert blocker.args == [0, Qt.SortOrder.DescendingOrder]
    with qtbot.assertNotEmitted(windowed.sort_wanted):
        windowed.sort(1)
