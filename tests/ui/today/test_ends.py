"""The end of the day, what is done, and how the list is moved in (ux.md 1, 2, "Key rules"; issue 3 point 5)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.today.kinds_given import (
    flagged,
    given_a_treatment,
    key,
    received,
)

from modulvard.domain.today import LineKind
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.pages import Place, Section
from modulvard.ui.today.head import Shown

# --- the end of the day, and what is done ---------------------------------------------------------


def test_done_for_the_day_shows_what_is_half_done_then_locks(host):
    """ux.md 1 "Go home": unfinished drafts and answers not yet handed over, then Ctrl+L."""
    treatment = given_a_treatment(host)
    received(host, treatment, sent="2026-11-23T07:00")
    host.page._context.services.messages.begin(treatment, body="Hej")
    host.page.head.end_button.click()
    host.settle()
    assert host.page.shown is Shown.END
    assert host.page.head.line == "1 utkast"
    assert [row for row in host.rows() if "Text som inte är klar" in row]
    host.page.head.lock_button.click()
    assert host.places == ["locked"]


def test_nothing_left_says_so_and_esc_leads_back(host):
    received(host, given_a_treatment(host), sent="2026-11-23T07:00")
    host.page.head.end_button.click()
    host.settle()
    assert host.page.head.empty.isVisibleTo(host.page)
    assert host.page.head.line == "Inget är halvfärdigt. Lås och gå hem."
    QTest.keyClick(host.page, Qt.Key.Key_Escape)
    host.settle()
    assert host.page.shown is Shown.DAY
    assert len(host.rows()) == 2


def test_the_count_of_what_is_done_opens_it(host):
    """Issue 3: counts that open what they count."""
    received(host, given_a_treatment(host))
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    host.page.foot.words_button.click()
    host.settle()
    assert host.page.shown is Shown.DONE
    assert host.rows() == ["Linnea Hassel, Lugna dagar, Meddelandet behövde inget svar, 08:00"]
    key(host, Qt.Key.Key_Return)
    assert len(host.opened) == 1
    key(host, Qt.Key.Key_Escape)
    assert host.page.shown is Shown.DAY


def test_pressing_the_head_of_a_group_goes_to_its_first_line(host):
    treatment = given_a_treatment(host)
    received(host, treatment)
    flagged(host, treatment)
    rows = host.page.rows
    head = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, head)
    assert host.page.current_line.kind is LineKind.FLAG


def test_a_place_can_name_the_line_to_go_to(host):
    treatment = given_a_treatment(host)
    flagged(host, treatment)
    message = received(host, treatment)
    host.page.show_place(Place(Section.TODAY, arguments={"line": ["message", treatment, message]}))
    host.settle()
    assert host.page.current_line.kind is LineKind.MESSAGE


@pytest.mark.parametrize("letter", [Qt.Key.Key_R, Qt.Key.Key_K, Qt.Key.Key_U, Qt.Key.Key_F, Qt.Key.Key_T])
def test_letters_work_only_while_the_list_has_the_focus(host, letter):
    """ux.md "Key rules"."""
    received(host, given_a_treatment(host))
    host.page.head.end_button.setFocus()
    QTest.keyClick(host.page.head.end_button, letter)
    host.settle()
    shown = [dialog for dialog in host.page.findChildren(Dialog) if dialog.isVisible()]
    assert (host.said, host.places, shown) == ([], [], [])
