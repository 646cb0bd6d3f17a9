"""What is done with many at once, merging, and saved filters (ux.md "Bulk"; COR-05; decided.md 7)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.patients_given import BORN, ERIK, a_patient, numbered

from modulvard.domain.caseload import CaseloadFilter, Shown
from modulvard.domain.ids import TreatmentId
from modulvard.domain.weeks import Week
from modulvard.ui.modules.transferring import TransferDialog
from modulvard.ui.patients.merge import MergeDialog
from modulvard.ui.patients.saved_filters import FilterNameDialog

EVERYONE = CaseloadFilter(shown=Shown.ALL)
AGO = date(2026, 10, 5)
"""Seven weeks before: behind, and silent."""


def dialog_of(kind):
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


def offered(page) -> list[str]:
    return [button.words for button in page.many.bar._offered_buttons()]


def test_the_bar_offers_merging_for_two_and_no_other_number(host, given):
    for family in ("Asplöv", "Brakved", "Ek"):
        given(family)
    page = host.show()
    host.pick("Asplöv, Linnea")
    assert offered(page) == ["Skriv till var och en", "Skjut upp", "Tempo", "Skriv ut", "Lämna över", "Arkivera"]
    host.pick("Brakved, Linnea")
    assert "Slå samman" in offered(page)
    host.pick("Ek, Linnea")
    assert "Slå samman" not in offered(page)


def test_ctrl_p_prints_those_who_are_ticked_or_else_the_current_one(host, given):
    first, second = given("Asplöv"), given("Brakved")
    page = host.show()
    host.names()
    page.activateWindow()
    page.list.table.setFocus()
    page.list.table.go_to_key(second)
    QTest.keyClick(page.list.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    host.pick("Asplöv, Linnea", "Brakved, Linnea")
    page.many.do("print")
    assert host.printed == [(second,), (first, second)]


def test_merging_shows_what_is_kept_and_what_speaks_against_it(host, given):
    kept = host.clinic.add(numbered(family_name="Asplöv"))
    gone = host.clinic.add(a_patient(family_name="Brakved", birth_date="1991-05-05", phone="070-174 06 05"))
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    host.pick("Asplöv, Linnea", "Brakved, Linnea")
    page.many.do("merge")
    host.settle()
    dialog = dialog_of(MergeDialog)
    assert dialog.warning == "Födelsedagarna skiljer sig åt. Namnen är olika."
    assert dialog.preview.fields.birth_date == BORN
    dialog.choices[1].setChecked(True)
    assert dialog.draft().kept == gone
    dialog.choices[0].setChecked(True)
    dialog.panel.submit_button.click()
    host.settle()
    assert host.names() == ["Asplöv, Linnea"]
    assert host.clinic.patients().reload(kept).patient.fields.phone == "070-174 06 05"
    undo = host.changes[-1].undo
    assert undo is not None
    undo()
    assert host.clinic.patients().reload(gone).patient.merged_into is None


def test_archiving_many_tells_who_could_not_be_and_one_undo_brings_all_back(host, given):
    first = given("Asplöv", started=False)
    given("Brakved")
    third = given("Ek", started=False)
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    host.pick("Asplöv, Linnea", "Brakved, Linnea", "Ek, Linnea")
    page.many.do("archive")
    host.settle()
    assert host.names() == ["Brakved, Linnea"]
    why = "Patienten har en behandling som inte är avslutad."
    assert host.announced == [f"1 patient ändrades inte: Linnea Brakved. {why}"]
    undo = host.changes[-1].undo
    assert undo is not None
    undo()
    assert {first, third} <= set(host.clinic.patients().ids(EVERYONE))


def test_of_many_who_were_left_out_three_are_named_and_the_others_counted(host, given):
    """A toast is read in a moment; who is left out stands in the list still."""
    families = ("Asplöv", "Brakved", "Ek", "Gran", "Hassel")
    for family in families:
        given(family)
    given("Lind", started=False)
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    host.pick(*(f"{family}, Linnea" for family in (*families, "Lind")))
    page.many.do("archive")
    host.settle()
    why = "Patienten har en behandling som inte är avslutad."
    assert host.announced == [f"5 patienter ändrades inte: Linnea Asplöv; Linnea Brakved; Linnea Ek och 2 till. {why}"]


def test_c3_many_are_handed_over_in_one_step_and_one_undo_brings_all_back(host, given):
    """D20: who has no treatment under way is passed over; who cannot be opened is told."""
    first, second = given("Asplöv"), given("Brakved")
    given("Ek", started=False)
    page = host.show()
    page.narrowing.narrow(EVERYONE)
    host.settle()
    host.pick("Asplöv, Linnea", "Brakved, Linnea", "Ek, Linnea")
    page.many.do("transfer")
    host.settle()
    dialog = dialog_of(TransferDialog)
    assert dialog.chosen_name == "Erik Lind"
    dialog.panel.submit_button.click()
    host.settle()
    assert dialog.isVisible()  # without a reason it stays, and says so
    dialog._reason.setText("Föräldraledighet")
    dialog.panel.submit_button.click()
    host.settle()
    pages = host.context().services.patients
    assert {row.therapist for row in pages.rows((first, second))} == {"Erik Lind"}
    undo = host.changes[-1].undo
    assert undo is not None
    undo()
    assert {row.therapist for row in pages.rows((first, second))} == {"Anna Björklöv"}


def test_u_puts_off_what_waits_for_each_until_the_chosen_morning(host, given):
    given("Asplöv", on=AGO)
    given("Brakved", on=AGO)
    page = host.show()
    host.pick("Asplöv, Linnea", "Brakved, Linnea")
    today = host.context().services.today
    assert len(today.day().lines) == 4  # silence and the end, for each
    menu = page.many.put_off_menu(page.picked)
    assert [action.text()[:2] for action in menu.actions()] == ["&1", "&2", "&3", "&4", "&5"]
    menu.actions()[1].trigger()
    host.settle()
    menu.close()
    assert today.day().lines == ()
    undo = host.changes[-1].undo
    assert undo is not None
    again = undo()
    assert len(today.day().lines) == 4  # silence and the end, for each
    assert again.undo is not None
    again.undo()
    assert today.day().lines == ()


def test_t_shows_what_a_pace_gives_each_before_it_is_kept(host, given):
    """product.md idea 3; decided.md 7: another's patient is left as is, and the row says why."""
    given("Asplöv", on=AGO)
    given("Brakved", on=AGO, by=ERIK)
    page = host.show()
    host.pick("Asplöv, Linnea", "Brakved, Linnea")
    page.activateWindow()
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_T)
    host.settle()
    assert page._stack.currentWidget() is page.pace
    rows = [page.pace._model.index(row, 0).data() for row in range(2)]
    assert rows == [
        "Linnea Asplöv, Sista modulen v. 44 → v. 2 2027",
        "Linnea Brakved, Patienten är inte din egen.",
    ]
    page.pace._keep_button.click()
    host.settle()
    assert page.pace._reason_field.error.words == "Fyll i fältet."
    page.pace.reason.setText("Enligt överenskommelse")
    page.pace._keep_button.click()
    host.settle()
    assert page._stack.currentWidget() is page._list_side
    own = TreatmentId(host.row("Asplöv, Linnea").treatment)
    assert host.treatments().reload(own).standing.agreement.pace.every_weeks == 2
    undo = host.changes[-1].undo
    assert undo is not None
    undo()
    assert host.treatments().reload(own).standing.agreement.pace.every_weeks == 1


def test_many_can_be_paused_together(host, given):
    given("Asplöv")
    page = host.show()
    host.pick("Asplöv, Linnea")
    page.many.do("pace")
    host.settle()
    page.pace.choice.choose(1)
    page.pace.first_week.choose(Week.iso(2026, 49).index)
    page.pace.last_week.choose(Week.iso(2026, 50).index)
    page.pace._look()
    page.pace.reason.setText("Stängt i bassängen")
    host.settle()
    page.pace._keep_button.click()
    host.settle()
    treatment = TreatmentId(host.row("Asplöv, Linnea").treatment)
    pauses = host.treatments().reload(treatment).treatment.pauses
    assert [(pause.first_week, pause.last_week) for pause in pauses] == [(Week.iso(2026, 49), Week.iso(2026, 50))]


def test_a_pause_that_ends_before_it_begins_is_refused_on_the_row(host, given):
    given("Asplöv")
    page = host.show()
    host.pick("Asplöv, Linnea")
    page.many.do("pace")
    host.settle()
    page.pace.choice.choose(1)
    page.pace.first_week.choose(Week.iso(2026, 52).index)
    page.pace._look()
    host.settle()
    assert "slutar före den börjar" in page.pace._model.index(0, 0).data()
    assert not page.pace._keep_button.isEnabled()
    QTest.keyClick(page.pace.reason, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page._list_side


def test_a_filter_is_saved_renamed_and_removed_under_its_name(host, given):
    """ux.md section 2: saved filters under Patienter."""
    given("Asplöv")
    page = host.show()
    page.narrowing.narrow(CaseloadFilter(silent_days=14))
    host.settle()
    page.narrowing.save_button.click()
    dialog = dialog_of(FilterNameDialog)
    dialog.panel.submit_button.click()
    host.settle()
    assert dialog._fields["name"].error.words == "Fyll i fältet."
    dialog.name.setText("Tysta 14 dagar")
    dialog.panel.submit_button.click()
    host.settle()
    assert page._title.text() == "Tysta 14 dagar"
    assert page._count.text().startswith("0 av 1")
    page.narrowing.rename_button.click()
    dialog = dialog_of(FilterNameDialog)
    assert dialog.name.text() == "Tysta 14 dagar"
    dialog.name.setText("Tysta")
    dialog.panel.submit_button.click()
    host.settle()
    assert page._title.text() == "Tysta"
    page.narrowing.remove_button.click()
    host.settle()
    assert page._title.text() == "Patienter"
    assert host.clinic.patients().filters() == ()


def test_the_palette_is_offered_what_can_be_done_here(host, given):
    given("Asplöv")
    page = host.show()
    host.pick("Asplöv, Linnea")
    page.list.table.go_to_first()
    idents = [command.id for command in page.commands()]
    assert idents[:2] == ["patients.new", "patients.edit"]
    assert {"patients.sort.0", "patients.pace", "patients.print"} <= set(idents)
    assert len(set(idents)) == len(idents)
