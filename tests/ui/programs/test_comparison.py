"""Programs are ticked and compared side by side, by keys alone (D30; ux.md "Bulk")."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.programs.conftest import Host


def tick(host: Host, *names: str) -> tuple[int, ...]:
    """Tick programs with Space."""
    versions = tuple(int(host.programs.find(name)) for name in names)
    for version in versions:
        host.page.rows.go_to_key(version)
        QTest.keyClick(host.page.rows, Qt.Key.Key_Space)
    return versions


def compare(host: Host, *names: str) -> tuple[int, ...]:
    versions = tick(host, *names)
    next(command for command in host.page.commands() if command.id == "programs.compare").run()
    host.settle()
    return versions


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def test_two_to_four_that_are_ticked_can_be_compared_and_any_number_printed(host: Host) -> None:
    bar = host.page.comparing.bar
    tick(host, "Sömnhjälpen")
    assert bar.isVisible()
    assert not any(command.id == "programs.compare" for command in host.page.commands())
    tick(host, "Tobakshjälpen")
    assert any(command.id == "programs.compare" for command in host.page.commands())
    QTest.keyClick(host.page.rows, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert host.printed == [(host.programs.find("Sömnhjälpen"), host.programs.find("Tobakshjälpen"))]
    press(Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_arrows_go_from_cell_to_cell_and_each_says_of_what_and_of_which_program(host: Host) -> None:
    compare(host, "Sömnhjälpen", "Tobakshjälpen")
    assert not host.page.comparing.view.is_stacked
    assert focused() == "Sömnhjälpen, version 5.0. Publicerat: kan startas"
    press(Qt.Key.Key_Down)
    assert focused() == "Målgrupp, Sömnhjälpen: Vuxna med lätt till måttlig insomni."
    press(Qt.Key.Key_Right)
    assert focused().startswith("Målgrupp, Tobakshjälpen: Den som röker")
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert focused().startswith("Tobakshjälpen, okänd version")


def test_esc_goes_back_to_the_list_with_its_ticks(host: Host) -> None:
    compare(host, "Sömnhjälpen", "Tobakshjälpen")
    press(Qt.Key.Key_Escape)
    assert not host.page.comparing.view.isVisible()
    assert host.page.rows.hasFocus()
    assert host.page.comparing.bar.isVisible()


def test_where_there_is_no_room_for_columns_there_is_a_card_for_each_program(host: Host) -> None:
    """ux.md 4: nothing scrolls sideways at 200 %."""
    compare(host, "Sömnhjälpen", "Tobakshjälpen")
    host.page.resize(520, 700)
    host.settle()
    view = host.page.comparing.view
    assert view.is_stacked
    assert focused().startswith("Sömnhjälpen")
    for _ in view.cells:
        press(Qt.Key.Key_Down)
    assert focused().startswith("Tobakshjälpen, ")
    assert max(cell.geometry().right() for row in view.cells for cell in row) <= view.width()
    host.page.resize(1232, 700)
    assert not view.is_stacked


def test_the_comparison_is_printed_from_where_it_is_shown(host: Host) -> None:
    versions = compare(host, "Sömnhjälpen", "Tobakshjälpen")
    press_print = host.page.comparing.view.print_button
    press_print.click()
    assert host.compared == [versions]
    assert host.printed == []


def test_what_is_compared_comes_back_after_a_lock(host: Host) -> None:
    versions = compare(host, "Sömnhjälpen", "Tobakshjälpen")
    state = host.page.workspace()
    press(Qt.Key.Key_Escape)
    host.page.restore_workspace(state)
    host.settle()
    assert host.page.comparing.shown == versions
    assert host.page.comparing.view.isVisible()


def test_everything_on_the_comparison_that_can_be_used_has_a_name(host: Host) -> None:
    compare(host, "Sömnhjälpen", "Tobakshjälpen")
    every = host.page.comparing.view.findChildren(QWidget)
    usable = [one for one in every if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible()]
    assert len(usable) > 20
    assert [one for one in usable if not (one.accessibleName() or getattr(one, "text", str)())] == []


def test_the_comparison_is_logged_as_a_view_of_each(host: Host) -> None:
    """decided.md 6."""
    compare(host, "Sömnhjälpen", "Tobakshjälpen")
    assert host.log()[-2:] == ["view_program", "view_program"]
