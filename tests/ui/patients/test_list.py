"""The list of patients: narrowing, sorting, ticking, opening (C2, C19; ux.md section 2; mockups patienter)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.patients_given import ERIK, StatementCount, a_patient

from modulvard.domain.caseload import CaseloadFilter, CaseloadOrder, Shown
from modulvard.domain.pacing import PaceState
from modulvard.ui.pages import Place, Section
from modulvard.ui.patients.narrowing import PaceChoice, WhoseChoice

EVERYONE = CaseloadFilter(shown=Shown.ALL)


def test_the_list_shows_those_under_way_by_swedish_name_order_with_their_counts(host, given):
    given("Ängssyra")
    given("Asplöv")
    given("Ek", started=False)
    page = host.show()
    assert host.names() == ["Asplöv, Linnea", "Ängssyra, Linnea"]
    assert page._count.text() == "2 pågående av 3 på enheten"


def test_a_row_tells_program_module_week_state_and_what_comes_next(host, given):
    """decided.md 24: the week counted is the first active one, of the weeks the program recommends."""
    given("Asplöv", birth_date="1979-01-30")
    page = host.show()
    host.names()
    model = page.list.model
    assert [model.index(0, column).data() for column in range(model.columnCount())] == [
        "Asplöv, Linnea",
        "Lugna dagar",
        "modul 1 av 4",
        "v. 1 av 10",
        "I fas",
        "",
        "förbered avslutet, v. 51",
    ]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Linnea Asplöv, född 1979-01-30, Lugna dagar, modul 1 av 4, I fas, förbered avslutet, v. 51"


def test_typing_narrows_the_list_when_it_has_rested(host, given, qtbot):
    given("Asplöv")
    given("Brakved")
    page = host.show()
    page.narrowing.field.setText("brak")
    with qtbot.waitSignal(page.narrowing.changed):
        pass
    host.settle()
    assert host.names() == ["Brakved, Linnea"]


def test_choices_narrow_by_state_program_and_therapist(host, given):
    given("Asplöv", program="Lugna dagar")
    given("Brakved", program="Artrosskola", by=ERIK)
    given("Ek", started=False)
    page = host.show()
    page.narrowing.program.setCurrentText("Artrosskola")
    host.settle()
    assert host.names() == ["Brakved, Linnea"]
    page.narrowing.clear()
    page.narrowing.whose.setCurrentText("Mina patienter")
    host.settle()
    assert host.names() == ["Asplöv, Linnea"]
    page.narrowing.shown.setCurrentText("Före start")
    host.settle()
    assert host.names() == ["Ek, Linnea"]
    assert page.narrowing.narrowed == CaseloadFilter(shown=Shown.BEFORE_START, own=True)


def test_a_saved_filter_of_its_own_figures_is_told_in_words(host, given):
    given("Asplöv")
    page = host.show()
    page.narrowing.narrow(CaseloadFilter(silent_days=21))
    assert page.narrowing.pace.currentData() == PaceChoice(silent_days=21)
    assert "21" in page.narrowing.pace.currentText()
    assert page.narrowing.whose.currentData() == WhoseChoice()


def test_a_list_that_nobody_fits_says_so_and_offers_to_clear(host, given):
    """ux.md section 2: every empty state has one button."""
    given("Asplöv")
    page = host.show()
    page.narrowing.narrow(CaseloadFilter(pace=PaceState.BEHIND))
    host.settle()
    assert page.nobody.filtered.isVisible()
    page.nobody.clear_button.click()
    host.settle()
    assert not page.nobody.filtered.isVisible()
    assert host.names() == ["Asplöv, Linnea"]


def test_a_clinic_without_patients_says_what_will_be_here(host):
    page = host.show()
    assert page.nobody.empty.isVisible()
    page.nobody.add_button.click()
    assert page._stack.currentWidget() is page.form


def test_sorting_asks_the_store_and_keeps_ticks_and_the_current_row(host, given):
    given("Asplöv", program="Zinnia")
    given("Brakved", program="Lugna dagar")
    page = host.show()
    host.pick("Asplöv, Linnea")
    page.list.table.go_to_key(page.picked[0])
    page.list.table.sorted_by(1)
    host.settle()
    assert host.names() == ["Brakved, Linnea", "Asplöv, Linnea"]
    page.list.table.sorted_by(1, Qt.SortOrder.DescendingOrder)
    host.settle()
    assert host.names() == ["Asplöv, Linnea", "Brakved, Linnea"]
    assert page.picked == (host.row("Asplöv, Linnea").patient,)
    assert page.list.current_patient == page.picked[0]


def test_the_column_that_has_no_order_leaves_the_arrow_where_it_was(host, given):
    given("Asplöv")
    page = host.show()
    page.list.table.sorted_by(4)
    page.list.table.horizontalHeader().setSortIndicator(6, Qt.SortOrder.AscendingOrder)
    host.settle()
    assert page.list.table.horizontalHeader().sortIndicatorSection() == 4
    assert page.workspace()["order"] == CaseloadOrder.PACE


def test_ticks_outlive_the_filter_and_the_bar_says_that_some_are_hidden(host, given):
    """ux.md section 2: gathering people by several filters loses nobody."""
    given("Asplöv")
    given("Brakved")
    page = host.show()
    host.pick("Asplöv, Linnea")
    page.narrowing.narrow(CaseloadFilter(text="brakved"))
    host.settle()
    host.pick("Brakved, Linnea")
    assert page.many.bar._count.text().startswith("2")
    assert "utanför filtret" in page.many.bar._total.text()
    page.narrowing.clear()
    host.settle()
    assert [host.row(name).patient for name in host.names()] == list(page.picked)


def test_a_ticked_patient_who_is_gone_is_ticked_no_longer(host, given):
    first, second = given("Asplöv"), given("Brakved")
    page = host.show()
    host.pick("Asplöv, Linnea", "Brakved, Linnea")
    page.narrowing.narrow(CaseloadFilter(text="asplöv"))
    host.settle()
    host.clinic.patients().merge(first, second)
    page.reload()
    host.settle()
    assert page.picked == (first,)


def test_keys_tick_rows_and_escape_takes_the_ticks_away(host, given):
    given("Asplöv")
    given("Brakved")
    given("Citronmeliss")
    page = host.show()
    host.names()
    page.list.table.setFocus()
    page.list.table.go_to_first()
    QTest.keyClick(page.list.table, Qt.Key.Key_Space)
    QTest.keyClick(page.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.picked) == 2
    QTest.keyClick(page.list.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.picked) == 3
    assert page.many.bar.isVisible()
    QTest.keyClick(page.list.table, Qt.Key.Key_Escape)
    assert page.picked == ()
    assert not page.many.bar.isVisible()


def test_enter_opens_the_patient(host, given):
    patient = given("Asplöv")
    page = host.show()
    host.names()
    page.list.table.go_to_first()
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    assert host.opened == [patient]


def test_another_therapists_protected_patient_is_masked(host, given):
    """F15, decided.md 7."""
    host.clinic.add(a_patient(family_name="Hagtorn", protected=True, birth_date="1979-01-30"), by=ERIK)
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    assert host.names() == ["Skyddade personuppgifter"]
    spoken = page.list.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Hagtorn" not in spoken
    assert "1979" not in spoken


def test_a_place_with_a_filter_shows_it(host, given):
    given("Asplöv")
    page = host.show()
    page.show_place(Place(Section.PATIENTS, arguments={"filter": EVERYONE.as_dict()}))
    assert page.narrowing.narrowed == EVERYONE


def test_the_workspace_brings_back_filter_order_and_row(host, given):
    """ux.md "Resume"."""
    given("Asplöv")
    second = given("Brakved")
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    page.list.show_order(CaseloadOrder.PROGRAM, descending=True)
    host.settle()
    page.list.table.go_to_key(second)
    kept = page.workspace()
    page.close()
    page.deleteLater()
    again = host.show()
    again.restore_workspace(kept)
    host.settle()
    assert again.workspace() == kept


def test_where_the_window_is_narrow_rows_have_two_lines_and_filters_gather(host, given):
    """Mockup patienter-200."""
    given("Asplöv")
    page = host.show()
    host.width = 683
    page.resize(680, 700)
    host.settle()
    assert page.list.is_folded
    assert page._filter_button.isVisible()
    assert not page.narrowing.isVisible()
    page._filter_button.click()
    assert page.narrowing.isVisible()
    host.width = 1440
    page.resize(1232, 900)
    host.settle()
    assert not page.list.is_folded
    assert page.narrowing.isVisible()


@pytest.mark.parametrize("patients", [3, 90])
def test_the_number_of_statements_does_not_grow_with_the_list(host, given, patients):
    """style.md section 3; only rows in sight are read."""
    for number in range(patients):
        given(f"Ek {number:02d}", started=False)
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    with StatementCount(host.clinic.database) as statements:
        page.reload()
        host.settle()
    assert len(statements) <= 18


def test_only_rows_in_sight_are_read(host, given):
    for number in range(150):
        given(f"Ek {number:03d}", started=False)
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    page.grab()
    host.settle()
    assert 20 <= len(page.list.model.rows) <= 70
    page.list.table.scrollToBottom()
    page.grab()
    host.settle()
    assert page.list.model.index(149, 0).data() == "Ek 149, Linnea"
