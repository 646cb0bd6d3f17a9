"""The table: sorting, ticking by mouse and keys, opening, and its names for the screen reader (mockups: patienter)."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from modulvard.ui.components.adaptive import TableOrList
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.components.table import TABLE_HANG, Cell, TableColumn, TableView
from modulvard.ui.i18n import sort_key
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.theme import Theme
from modulvard.ui.theme.tokens import Size, Tone


@dataclass(frozen=True)
class Person:
    ident: int
    name: str
    program: str


PEOPLE = (
    Person(1, "Åkerbär, Åsa", "Sova och orka"),
    Person(2, "Björk, Bo", "Stresshjälpen"),
    Person(3, "Asp, Ada", "Oroshjälpen"),
)


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Person]:
    made = RowsModel[Person](
        (
            Column(title="Namn", text=lambda row: row.name, sort_key=lambda row: sort_key(row.name)),
            Column(title="Program", text=lambda row: row.program),
            Column(title="Läge", text=lambda _: "I fas"),
        ),
        lambda row: row.ident,
        spoken=lambda row: f"{row.name}, {row.program}, i fas",
        checkable=True,
    )
    made.replace(PEOPLE)
    return made


@pytest.fixture
def table(model: RowsModel[Person], qtbot: QtBot) -> TableView:
    columns = (
        TableColumn(width=264, cell=lambda row: Cell.name(row.name, "1991-04-02")),
        TableColumn(width=160, cell=lambda row: Cell.main(row.program)),
        TableColumn(width=120, cell=lambda _: Cell(chip=Chip(Tone.ON_TRACK, "I fas"))),
    )
    made = TableView("Patienter", columns, model)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def middle(table: TableView, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 1)).center()


def box(table: TableView, row: int) -> QPoint:
    rect = table.visualRect(table.model().index(row, 0))
    return QPoint(TABLE_HANG + 10, rect.center().y())


def test_a_click_on_a_title_sorts_and_another_turns_the_order(
    table: TableView, model: RowsModel[Person], qtbot: QtBot
) -> None:
    head = table.horizontalHeader()
    for expected in (["Asp, Ada", "Björk, Bo", "Åkerbär, Åsa"], ["Åkerbär, Åsa", "Björk, Bo", "Asp, Ada"]):
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 10))
        assert [row.name for row in model.rows] == expected


def test_the_menu_of_the_table_sorts_by_every_column_that_can_be_sorted(table: TableView, qtbot: QtBot) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5)))
    table.contextMenuEvent(event)
    menu = table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Sortera efter namn"]
    menu.actions()[0].trigger()
    assert table.horizontalHeader().sortIndicatorSection() == 0
    menu.close()


def test_a_click_on_the_box_ticks_and_a_click_beside_it_only_goes_there(
    table: TableView, model: RowsModel[Person], qtbot: QtBot
) -> None:
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 1))
    assert model.picks == ()
    assert table.current_row == PEOPLE[1]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box(table, 2))
    assert model.picks == (3,)
    assert table.is_filled(2)
    assert not table.is_filled(1)


def test_shift_and_click_ticks_all_between(table: TableView, model: RowsModel[Person], qtbot: QtBot) -> None:
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box(table, 0))
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, shift, middle(table, 2))
    assert model.picks == (1, 2, 3)


def test_the_box_in_the_head_ticks_all_and_then_none(table: TableView, model: RowsModel[Person], qtbot: QtBot) -> None:
    head = table.horizontalHeader().viewport()
    for expected in ((1, 2, 3), ()):
        qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(TABLE_HANG + 8, 12))
        assert model.picks == expected


def test_arrows_move_space_ticks_and_enter_opens(table: TableView, model: RowsModel[Person], qtbot: QtBot) -> None:
    table.go_to_first()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.picks == (2,)
    with qtbot.waitSignal(table.opened) as blocker:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert blocker.args == [PEOPLE[1]]


def test_a_double_click_opens(table: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as blocker:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 2))
    assert blocker.args == [PEOPLE[2]]


def test_the_row_with_focus_has_the_ring_inside_and_a_gap_before_its_fill(
    table: TableView, model: RowsModel[Person]
) -> None:
    table.go_to_first()
    model.pick([1], on=True)
    picture = table.viewport().grab().toImage()
    height = table.rowHeight(0)
    assert height == Size.TABLE_ROW.at_100
    colours = [picture.pixelColor(300, y).name().upper() for y in (1, 3, 5)]
    assert colours == [look().colours.accent, look().colours.canvas, look().colours.selection]
    table.clearFocus()
    unfocused = table.viewport().grab().toImage()
    assert unfocused.pixelColor(300, 2) == QColor(look().colours.selection)


def test_a_screen_reader_finds_the_table_and_its_rows(table: TableView) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name) == "Patienter"
    assert interface.role() == QAccessible.Role.Table
    index = table.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Björk, Bo, Stresshjälpen, i fas"


def test_the_table_becomes_two_line_rows_where_it_is_narrow_and_keeps_its_place(
    table: TableView, model: RowsModel[Person], theme: Theme, qtbot: QtBot
) -> None:
    rows = RowList("Patienter", lambda row: RowContent(name=row.name, line=row.program), model)
    both = TableOrList(table, rows)
    qtbot.addWidget(both)
    both.resize(1366, 400)
    both.show()
    table.go_to_key(2)
    assert both.view is table
    theme.set_zoom(200)
    both.resize(1360, 400)
    assert both.view is rows
    assert rows.current_row == PEOPLE[1]
    assert rows.sizeHintForRow(0) == 100  # text doubles, margins do not (patienter-200)
    both.removeWidget(table)
    table.setParent(None)
    qtbot.addWidget(table)


def test_the_scroll_bar_follows_the_edge_when_the_view_grows(qtbot: QtBot, model: RowsModel[Person]) -> None:
    view = RowList("Patienter", lambda row: RowContent(name=row.name), model)
    qtbot.addWidget(view)
    view.resize(300, 100)
    view.show()
    qtbot.waitExposed(view)
    view.resize(700, 100)
    assert view.bar.isVisible()
    assert view.bar.geometry().right() == view.viewport().geometry().right()
