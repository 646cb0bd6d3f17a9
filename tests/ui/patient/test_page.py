"""The patient page, driven by keys over a real store."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from tests.ui.patient.hands import focused, log_measures, press
from tests.ui.patient_host import Clinic

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceState
from modulvard.domain.patient_draft import PatientDraft
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import ClosedAs
from modulvard.services.patients import Patients
from modulvard.services.treatments import NewTreatment
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.discretion import set_discreet
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.pages import PatientTab, Place, Section


def test_opening_a_patient_is_logged_once_and_a_reload_is_not(clinic: Clinic) -> None:
    """AUD-01, decided.md 6."""
    patient, ident = clinic.two_weeks_behind()
    before = len(log_measures(clinic, patient))
    page = clinic.host.open(patient)
    page.reload()
    clinic.host.operations.finish()
    assert log_measures(clinic, patient)[before:] == ["view_patient"]
    assert clinic.treatments.reload(ident).standing.figures.state is PaceState.BEHIND


def test_the_page_costs_the_same_number_of_statements_with_one_treatment_and_with_three(
    clinic: Clinic,
) -> None:
    """style.md section 3: what is read does not grow with what is shown."""
    one, _ = clinic.two_weeks_behind()
    three, ident = clinic.two_weeks_behind()
    for _ in range(2):
        clinic.treatments.end(ident, ClosedAs.PARTLY_COMPLETED, "slut")
        ident = clinic.started(three)
    clinic.enter(ident, 1, ModuleState.STARTED, date(2026, 11, 12))
    pages = clinic.host.services.patient_pages
    pages.reload(one)
    seen: list[str] = []
    event.listen(clinic.host.database.engine, "before_cursor_execute", lambda *call: seen.append(call[2]))
    pages.reload(one)
    few = len(seen)
    pages.reload(three)
    assert len(seen) == 2 * few


def test_alt_arrows_in_the_overview_go_on_in_the_modules_tab(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    page._overview.timeline.rows.setFocus()
    page._overview.timeline.select(ModuleNumber(6))
    press(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    clinic.host.operations.finish()
    assert page._stack.currentWidget() is page._modules
    assert page._modules.timeline.current_module() == 6
    assert page._modules.dock_is_open


def test_a_treatment_is_started_from_the_keyboard(clinic: Clinic) -> None:
    """C4: the calendar is shown before the start is made."""
    patient = clinic.patient()
    page = clinic.host.open(patient)
    press(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clinic.host.operations.finish()
    assert page.panels.start._told.text() == (
        "7 moduler, en modul i veckan. Första modulen öppnas på startdagen. Sista modulen v. 1 2027."
    )
    assert page.panels.start.timeline._bar.isHidden(), "the whole plan has room: there is nothing to scroll to"
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    treatments = clinic.treatments.of_patient(patient)
    assert [treatment.started_on for treatment in treatments] == [date(2026, 11, 23)]
    assert page._stack.currentWidget() is page._modules
    (said,) = clinic.host.toasts.said
    assert said.startswith("Dagar och nätter startad för Linnea. Inte klart vid starten: Klarar tekniken · ")


def test_alt_and_a_digit_change_tab(clinic: Clinic) -> None:
    """decided.md 28: Alt+1 is Översikt, Alt+2 Moduler and Alt+5 Skattningar."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    press(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page._stack.currentWidget() is page._modules
    press(page, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert page._stack.currentWidget() is page._later.ratings
    clinic.host.operations.finish()
    press(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page._stack.currentWidget() is page._overview


def test_enter_on_the_module_that_waits_opens_it(clinic: Clinic) -> None:
    """decided.md ”Idag”, module: done means gone."""
    patient, ident = clinic.two_weeks_behind()
    clinic.enter(ident, 3, ModuleState.REVIEWED, date(2026, 11, 20))
    page = clinic.host.open(patient)
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.modules[3].state is ModuleState.AVAILABLE
    assert all(step.ident != "module" for step in page._overview.next_steps._model.rows)


def test_a_row_says_to_the_screen_reader_what_is_painted(clinic: Clinic) -> None:
    """ux.md section 7.2."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    model = page._overview.timeline.rows.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[2] == "Modul 3 Veckans rytm, planerad vecka 46, pågår sedan 12 nov"
    assert spoken[3] == "Modul 4 Rörelse i vardagen, valbar, planerad vecka 47"


def test_the_number_is_shown_on_demand_and_that_is_logged(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    assert page._banner.number_button.isHidden()  # this patient has none yet
    page._on_number_asked()
    clinic.host.operations.finish()
    assert log_measures(clinic, patient)[-1] == "view_patient"


def test_discreet_mode_shows_initials(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    set_discreet(True)
    try:
        page = clinic.host.open(patient)
        assert page._banner._name.text() == "L. H."
        assert page._banner._birth.isHidden()
    finally:
        set_discreet(False)


def test_every_control_has_a_name_for_the_screen_reader(clinic: Clinic) -> None:
    """ux.md section 7.6."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page.open_tempo(TempoChoice.MOVE)
    clinic.host.operations.finish()
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, (Button, IconButton)) and (widget.text() or widget.accessibleName()))
    ]
    assert nameless == []


def test_the_page_offers_the_palette_what_can_be_done_now(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    words = [command.words for command in page.commands()]
    assert {"Ändra tempo", "Pausa behandlingen", "Avsluta behandlingen", "Skriv ut sammanfattning"} <= set(words)
    assert all(command.about == "Linnea Hassel" for command in page.commands())


def test_the_workspace_returns_to_tab_and_module(clinic: Clinic, qtbot: QtBot) -> None:
    """ux.md ”Resume”."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._modules.timeline.select(ModuleNumber(7))
    state = page.workspace()
    page.show_place(Place(Section.PATIENTS, patient))
    page.restore_workspace(state)
    clinic.host.operations.finish()
    assert page._stack.currentWidget() is page._modules
    assert page._modules.timeline.current_module() == 7


def test_a_page_made_anew_returns_to_where_it_was_once_its_patient_is_shown(clinic: Clinic) -> None:
    """ux.md ”Resume”: after lock and unlock."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.page
    kept = {"patient": patient, "treatment": ident, "tab": "modules", "module": 6}
    page.restore_workspace(kept)
    clinic.host.open(patient, PatientTab.MODULES)
    assert page._modules.timeline.current_module() == 6


def test_leaving_and_coming_back_is_a_new_view(clinic: Clinic) -> None:
    """AUD-01."""
    patient, _ = clinic.two_weeks_behind()
    clinic.host.open(patient)
    before = len(log_measures(clinic, patient))
    clinic.host.page.hide()
    clinic.host.open(patient)
    clinic.host.page.show()
    assert log_measures(clinic, patient)[before:] == ["view_patient"]


def test_another_patient_begins_at_the_module_to_be_done_next(clinic: Clinic) -> None:
    first, _ = clinic.two_weeks_behind()
    second = clinic.patient()
    clinic.started(second)
    page = clinic.host.open(first, PatientTab.MODULES)
    page._modules.timeline.select(ModuleNumber(7))
    clinic.host.open(second, PatientTab.MODULES)
    assert page._modules.timeline.current_module() == 1


def test_a_place_may_ask_for_the_dock_or_the_end(clinic: Clinic) -> None:
    """What Idag's T and its button for the end lead to."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    page.show_place(Place(Section.PATIENTS, patient, PatientTab.MODULES, {"dock": "pace"}))
    clinic.host.operations.finish()
    assert page._modules.dock.isVisibleTo(page)
    page.show_place(Place(Section.PATIENTS, patient, PatientTab.MODULES, {"end": True}))
    clinic.host.operations.finish()
    assert page.panels.end.isVisibleTo(page)


def test_what_is_known_of_the_patient_is_changed_from_the_page(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    page._overview.edit_button.click()
    assert clinic.host.places[-1].arguments == {"edit": patient}
    assert any(command.id == "patient.edit" for command in page.commands())


def test_t_from_idag_leaves_the_focus_on_the_docks_choices(clinic: Clinic) -> None:
    """ux.md 6: T, a digit and Enter change the pace, from the day's list too."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES, dock="pace")
    press(focused(), Qt.Key.Key_2)
    clinic.host.operations.finish()
    assert page._modules.dock._choice is TempoChoice.SLOWER


def test_a_patient_whose_adding_was_undone_gives_way_to_the_list(clinic: Clinic) -> None:
    added = clinic.host.services.patients.add(PatientDraft(given_name="Omar", family_name="Tallkotte"))
    clinic.host.open(added.patient)
    said: list[object] = []
    clinic.host.operations.refused.connect(said.append)
    clinic.host.operations.run_command(clinic.host, added.undo)
    clinic.host.operations.finish()
    assert (clinic.host.places[-1].section, clinic.host.places[-1].patient) == (Section.PATIENTS, None)
    assert not said


def test_a_treatment_whose_first_week_is_to_come_says_when_it_begins(clinic: Clinic) -> None:
    """decided.md 24: before the first week there is no week n to show."""
    clinic.host.clock.move_to("2026-11-22T08:00")
    patient, pace = clinic.patient(), Pace(modules=1, every_weeks=1)
    new = NewTreatment(patient=patient, program=clinic.version, started_on=date(2026, 11, 22), chosen=(), pace=pace)
    clinic.treatments.start(new)
    page = clinic.host.open(patient)
    words = [label.text() for label in page._banner.findChildren(QLabel)]
    assert any("börjar v. 48" in line for line in words)


def test_nothing_of_the_modules_tab_is_cut_in_the_narrowest_window(clinic: Clinic) -> None:
    """ux.md section 2: usable at 1024×640."""
    patient, _ = clinic.two_weeks_behind()
    clinic.host.width_in_view = 1024.0
    clinic.host.resize(1024 - 208, 552)
    page = clinic.host.open(patient, PatientTab.MODULES)
    tab = page._modules
    for step in (tab.close_dock, lambda: tab.choose_tempo(TempoChoice.SLOWER)):
        step()
        clinic.host.operations.finish()
        QApplication.processEvents()
        assert tab.widget().width() <= tab.viewport().width()


def test_the_language_of_a_patient_is_named_in_the_therapists(clinic: Clinic) -> None:
    """ux.md "First run": the window speaks the user's language; العربية would tell a therapist nothing."""
    patients = Patients(clinic.host.database, clinic.host.clock)
    added = patients.add(PatientDraft(given_name="Omar", family_name="Tallkotte", language="ar"))
    assert added.patient is not None
    page = clinic.host.open(added.patient, PatientTab.OVERVIEW)
    told = [label.text() for label in page.findChildren(QLabel)]
    assert "Arabiska" in told


def test_text_to_the_journal_is_proposed_in_dokument(clinic: Clinic, qtbot: QtBot) -> None:
    """ux.md 1 "Document" and 6: Ctrl+J, and the proposed text stands there to be finished."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    next(command for command in page.commands() if command.id == "patient.note").run()
    panel = page._later.documents.panel
    qtbot.waitUntil(lambda: panel.is_writing)
    assert clinic.host.places[-1].tab is PatientTab.DOCUMENTS
    assert panel.writer.editor.text.startswith("Kontakttyp")
    assert panel.writer.editor.hasFocus()


def test_a_note_that_is_written_is_there_again_after_a_visit_elsewhere(clinic: Clinic, qtbot: QtBot) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.DOCUMENTS, note="weekly")
    panel = page._later.documents.panel
    qtbot.waitUntil(lambda: panel.is_writing)
    panel.writer.editor.setPlainText("Eget")
    clinic.host.open(patient, PatientTab.MODULES)
    state = page.workspace()
    assert not panel.is_writing
    clinic.host.open(patient, PatientTab.DOCUMENTS, note="weekly")
    qtbot.waitUntil(lambda: panel.is_writing)
    assert panel.writer.editor.text == "Eget"
    assert state["later"] == {}
    page._later.leave()
    clinic.host.operations.finish()
