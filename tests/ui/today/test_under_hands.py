"""What a key in Idag acts on, and which row is current, while answers come late and the list moves by itself."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.slow import Slow
from tests.ui.today.test_page import given_a_module_to_open, given_someone_behind

from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.ui.pages import Place, Section
from modulvard.ui.today.words import key_of


def slow_worker(host) -> Slow:
    return Slow(host.operations, host.page, host.settle)


def pressed(host, key):
    return partial(QTest.keyClick, host.page.rows, key)


def test_k_twice_opens_one_module_and_says_it_once(host):
    """A second K while the first is under way is about the same row, and no other."""
    treatment = given_a_module_to_open(host)
    given_someone_behind(host)
    host.page.focus_first()
    host.page.rows.go_to_first()
    refused = []
    host.operations.refused.connect(refused.append)
    slow_worker(host).then(pressed(host, Qt.Key.Key_K), pressed(host, Qt.Key.Key_K))
    assert len(host.said) == 1
    assert refused == []
    assert host.desk.standing(treatment).module(6).state is not ModuleState.AVAILABLE
    assert host.page.current_line.kind is LineKind.PACE


def test_a_row_that_can_be_done_again_after_an_undo_is(host):
    given_someone_behind(host)
    host.page.focus_first()
    QTest.keyClick(host.page.rows, Qt.Key.Key_K)
    host.settle()
    host.undo()
    host.page.focus_first()
    QTest.keyClick(host.page.rows, Qt.Key.Key_K)
    host.settle()
    assert host.rows() == []


def test_a_line_once_asked_for_is_not_gone_to_when_it_comes_back_later(host):
    """One has gone on to another row since, and a key pressed there is for that one."""
    treatment = given_a_module_to_open(host)
    given_someone_behind(host)
    line = next(row for row in host.page._model.rows if getattr(row, "kind", None) is LineKind.MODULE)
    host.page.focus_first()
    host.page.rows.go_to_key(key_of(line))
    QTest.keyClick(host.page.rows, Qt.Key.Key_K)
    host.settle()
    host.page.show_place(Place(Section.TODAY, arguments={"line": list(key_of(line))}))
    host.settle()
    assert host.page.treatment_now() != treatment
    host.undo()
    assert host.page.treatment_now() != treatment
