"""Idag in the window, worked by keys (ux.md 3.1, section 6)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.treatments_given import given_patient

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceState
from modulvard.domain.today import LineKind
from modulvard.ui.pages import PatientTab, Section


def given_a_module_to_open(host):
    """A treatment on track whose module 5 waits to be opened since Friday."""
    treatment = host.desk.started(mandatory=12, on=date(2026, 10, 26))
    for module, (handed_in, reviewed) in enumerate(
        [
            ("2026-10-30", "2026-10-30"),
            ("2026-11-06", "2026-11-06"),
            ("2026-11-13", "2026-11-13"),
            ("2026-11-20", "2026-11-20"),
        ],
        1,
    ):
        host.desk.clock.move_to(f"{reviewed}T15:00")
        host.desk.treatments.set_module(treatment, module, ModuleState.REVIEWED, on=date.fromisoformat(handed_in))
        if module < 4:
            host.desk.treatments.open_next(treatment)
    host.desk.clock.move_to("2026-11-23T08:00")
    host.reload()
    return treatment


def given_someone_behind(host):
    """A treatment three weeks behind, with something from the patient last week."""
    treatment = host.desk.started(name="Stilla kvällar", mandatory=12, on=date(2026, 10, 26))
    host.desk.clock.move_to("2026-11-20T15:00")
    host.desk.hand_in(treatment, 1, on=date(2026, 11, 20))
    host.desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED, on=date(2026, 11, 20))
    host.desk.treatments.open_next(treatment)
    host.desk.clock.move_to("2026-11-23T08:00")
    host.reload()
    return treatment


def key(host, pressed):
    QTest.keyClick(host.page.rows, pressed)
    host.settle()


def test_a_day_with_nothing_owed_says_so(host):
    assert host.page.head.empty.isVisibleTo(host.page)
    assert "inget mer idag" in host.page.head.line


def test_a_row_says_who_why_and_by_when(host):
    given_a_module_to_open(host)
    head, row = host.rows()
    assert head == "Moduler att öppna 1"
    assert row.startswith("Linnea Hassel, Lugna dagar, modul 4, Modul 5 väntar på att öppnas · sedan fre 20 nov")
    assert row.endswith("senast idag")


def test_k_opens_the_module_and_done_means_gone(host):
    treatment = given_a_module_to_open(host)
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    assert host.desk.standing(treatment).module(5).state is ModuleState.AVAILABLE
    assert host.rows() == []
    assert host.said == ["Modul 5 öppnad för Linnea."]
    assert "Klart idag: 1" in host.page.foot.words_button.words


def test_what_is_done_is_told_with_birth_date_where_two_have_the_same_name(host):
    """ux.md 8.2: ”Linnea” says too little where two are Linnea Hassel."""
    given_a_module_to_open(host)
    given_patient(host.desk.database)
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    (said,) = host.said
    assert said == "Modul 5 öppnad för Linnea Hassel, f. 1985-03-12."


def test_k_on_pace_notes_it_as_seen_and_changes_no_plan(host):
    treatment = given_someone_behind(host)
    before = host.desk.standing(treatment)
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    assert host.rows() == []
    assert host.desk.standing(treatment) == before
    assert before.figures.state is PaceState.BEHIND


def test_u_and_a_digit_put_a_line_off_until_the_chosen_morning(host, qtbot):
    given_someone_behind(host)
    host.page.focus_first()
    menu = host.page.doing.put_off_menu(host.page.current_line)
    assert [entry.text()[:2] for entry in menu.actions()] == ["&1", "&2", "&3", "&4", "&5"]
    menu.actions()[1].trigger()
    menu.close()
    host.settle()
    assert host.rows() == []
    host.desk.clock.move_to("2026-11-24T08:00")
    host.reload()
    assert host.rows() == []
    host.desk.clock.move_to("2026-11-25T08:00")
    host.reload()
    assert len(host.rows()) == 2


def test_u_opens_the_choice_beside_the_row(host):
    given_someone_behind(host)
    host.page.focus_first()
    key(host, Qt.Key.Key_U)
    menus = host.page.findChildren(QMenu)
    assert [menu.isVisible() for menu in menus] == [True]
    menus[0].close()


def test_t_leads_to_the_tempo_dock_of_that_patient(host):
    given_someone_behind(host)
    host.page.focus_first()
    key(host, Qt.Key.Key_T)
    (place,) = host.places
    assert (place.section, place.tab, place.arguments) == (Section.PATIENTS, PatientTab.MODULES, {"dock": "pace"})


def test_enter_opens_the_patient(host):
    given_someone_behind(host)
    host.page.focus_first()
    key(host, Qt.Key.Key_Return)
    assert [where[1] for where in host.opened] == [PatientTab.OVERVIEW]


def test_the_selection_stays_with_its_line_after_a_reload(host):
    given_someone_behind(host)
    given_a_module_to_open(host)
    host.page.focus_first()
    key(host, Qt.Key.Key_Down)
    assert host.page.current_line.kind is LineKind.PACE
    host.reload()
    assert host.page.current_line.kind is LineKind.PACE


def test_the_workspace_brings_back_the_current_line(host):
    given_someone_behind(host)
    given_a_module_to_open(host)
    key(host, Qt.Key.Key_Down)
    state = host.page.workspace()
    host.page.rows.go_to_first()
    host.page.restore_workspace(state)
    assert host.page.current_line.kind is LineKind.PACE


def test_the_panel_shows_the_modules_once_the_line_has_rested(host, qtbot):
    given_a_module_to_open(host)
    qtbot.waitUntil(lambda: host.page.beside.modules.isVisibleTo(host.page))
    assert "4 av 12 inlämnade" in host.page.beside.modules.accessibleName()


def test_list_and_panel_are_shown_one_at_a_time_where_there_is_no_room(host):
    host.width = 800
    given_a_module_to_open(host)
    assert not host.page.beside.isVisibleTo(host.page)
    host.page.focus_first()
    key(host, Qt.Key.Key_Right)
    assert host.page.beside.isVisibleTo(host.page)
    assert not host.page._list_side.isVisibleTo(host.page)


def test_commands_name_whom_they_concern(host):
    given_a_module_to_open(host)
    assert next((command.words, command.about) for command in host.page.commands()) == (
        "Öppna modul 5",
        "gäller Linnea Hassel",
    )


def test_hostile_names_are_shown_as_they_are_written(host):
    """INP-01: text is text."""
    from sqlalchemy import update

    from modulvard.store.rows import PatientRow

    given_a_module_to_open(host)
    with host.desk.database.work() as session:
        session.execute(update(PatientRow).values(given_name="<b>Linnea</b>", family_name="&amp;"))
    host.reload()
    assert host.rows()[1].startswith("<b>Linnea</b> &amp;,")
    assert host.page.beside._name.text() == "<b>Linnea</b> &amp;"


def test_home_goes_to_the_first_row_below_its_heading(host):
    given_a_module_to_open(host)
    given_someone_behind(host)
    rows = host.page.rows
    key(host, Qt.Key.Key_End)
    last = rows.currentIndex().row()
    key(host, Qt.Key.Key_Home)
    assert rows.currentIndex().row() == 1 < last
