"""The patient page, driven by keys over a real store."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event, select
from tests.ui.patient_host import Clinic

from modulvard.domain.ids import ModuleNumber, PatientId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceState
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import ClosedAs, TreatmentStatus
from modulvard.domain.weeks import Week
from modulvard.store.rows import AccessLogRow
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.components.fields import TextField
from modulvard.ui.discretion import set_discreet
from modulvard.ui.modules.dialogs import EndDialog, OptionalModulesDialog, ReasonDialog, StateDialog
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.patient.page import PatientPage


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(words: str) -> None:
    field = focused()
    assert isinstance(field, TextField)
    field.insert(words)


def log_measures(clinic: Clinic, patient: PatientId) -> list[str]:
    with clinic.host.database.read() as session:
        rows = session.scalars(
            select(AccessLogRow.measure).where(AccessLogRow.patient_id == patient).order_by(AccessLogRow.seq)
        )
        return list(rows)


def dialog_of(page: PatientPage, kind: type[Dialog]) -> Dialog:
    found = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def offered(page: PatientPage, words: str) -> Button:
    QApplication.processEvents()  # what is laid out anew is shown by the event loop
    return next(button for button in page.findChildren(Button) if button.words == words and button.isVisible())


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


def test_t_a_digit_and_enter_change_the_pace(clinic: Clinic) -> None:
    """ux.md section 6: change pace in three keys; the reason is preset and true."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    press(focused(), Qt.Key.Key_T)
    press(focused(), Qt.Key.Key_2)
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    agreement = clinic.treatments.reload(ident).standing.agreement
    assert (agreement.pace, agreement.first_week) == (Pace(modules=1, every_weeks=2), Week.iso(2026, 48))
    assert agreement.reason == "2 v efter plan"
    assert clinic.host.toasts.said == ["Tempo ändrat för Linnea: en modul varannan vecka."]
    assert not page._modules.dock_is_open


def test_the_preview_is_drawn_and_told_before_anything_is_stored(clinic: Clinic) -> None:
    """product.md idea 3, mockup patient-moduler: the last module goes from v. 51 to v. 7 2027."""
    patient, ident = clinic.two_weeks_behind()
    clinic.treatments.pause(ident, Week.iso(2026, 52), Week.iso(2026, 52), "resa")
    page = clinic.host.open(patient, PatientTab.MODULES)
    page.open_tempo(TempoChoice.SLOWER)
    clinic.host.operations.finish()
    assert page._modules.dock._outcome._last.text() == "v. 51  →  v. 7 2027"
    rows = page._modules.timeline.shown.rows
    assert page._modules.timeline.shown.preview
    assert [row.previewed.last for row in rows if row.previewed] == [
        Week.iso(2026, 49),
        Week.iso(2026, 51),
        Week.iso(2027, 1),
        Week.iso(2027, 3),
        Week.iso(2027, 5),
        Week.iso(2027, 7),
    ]
    assert len(clinic.treatments.reload(ident).treatment.agreements) == 1
    press(focused(), Qt.Key.Key_Escape)
    assert not page._modules.dock_is_open
    assert not page._modules.timeline.shown.preview
    assert len(clinic.treatments.reload(ident).treatment.agreements) == 1


def test_alt_arrows_on_a_row_show_the_move_and_enter_makes_it(clinic: Clinic) -> None:
    """decided.md 20: every module not handed in moves with it."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._modules.timeline.select(ModuleNumber(5))
    for _ in range(2):
        press(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        clinic.host.operations.finish()
    assert page._modules.timeline.shown.preview
    assert len(clinic.treatments.reload(ident).treatment.agreements) == 1
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    weeks = {
        module.number: module.week for module in clinic.treatments.reload(ident, date(2027, 1, 4)).standing.modules
    }
    assert weeks[ModuleNumber(5)] == Week.iso(2026, 50)
    assert weeks[ModuleNumber(8)] == Week.iso(2026, 53)
    assert clinic.host.toasts.said == ["Modul 5 flyttad för Linnea: v. 50."]
    clinic.host.undo()
    assert clinic.treatments.reload(ident).standing.modules[4].week == Week.iso(2026, 48)


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


def test_pausing_takes_three_keys_and_can_be_undone(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    clinic.host.open(patient, PatientTab.MODULES)
    press(focused(), Qt.Key.Key_T)
    press(focused(), Qt.Key.Key_4)
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.resumes == Week.iso(2026, 49)
    clinic.host.undo()
    assert clinic.treatments.reload(ident).standing.resumes is None


def test_digits_are_text_while_a_field_has_focus(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page.open_tempo(TempoChoice.SLOWER)
    dock = page._modules.dock
    dock._reason.setFocus()
    dock._reason.clear()
    QTest.keyClicks(dock._reason, "3 veckor")
    assert dock._reason.text() == "3 veckor"
    assert dock.choice is TempoChoice.SLOWER


def test_a_pace_without_reason_is_refused_beside_the_field(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page.open_tempo(TempoChoice.SLOWER)
    dock = page._modules.dock
    dock._reason.setText("  ")
    dock.confirm()
    clinic.host.operations.finish()
    assert dock._reason_field.error.words == "Fyll i fältet."
    assert len(clinic.treatments.reload(ident).treatment.agreements) == 1


def test_keeping_the_pace_notes_the_line_of_idag_as_seen(clinic: Clinic) -> None:
    """decided.md ”Idag”: T 5 notes ”sett”."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    assert len(page._overview.next_steps._model.rows) == 1
    press(focused(), Qt.Key.Key_T)
    press(focused(), Qt.Key.Key_5)
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert page._overview.next_steps._model.rows == ()
    assert "note_line" in log_measures(clinic, patient)


def test_the_natural_next_step_of_a_module_is_one_press_and_can_be_undone(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    offered(page, "Markera som inlämnad").click()
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.modules[2].state is ModuleState.HANDED_IN
    assert clinic.host.toasts.said == ["Modul 3 inlämnad för Linnea."]
    clinic.host.undo()
    assert clinic.treatments.reload(ident).standing.modules[2].state is ModuleState.STARTED


def test_a_module_is_skipped_with_a_reason_and_taken_back(clinic: Clinic) -> None:
    """C4: skip with reason; decided.md 21: it gets its week back."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._modules.timeline.select(ModuleNumber(6))
    offered(page, "Hoppa över …").click()
    dialog = dialog_of(page, ReasonDialog)
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert dialog.isVisible()  # without a reason it stays, and says so
    write("känner till det")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    row = page._modules.timeline.current_row()
    assert row is not None
    assert row.words == "hoppad över: känner till det"
    offered(page, "Ta tillbaka överhoppningen …").click()
    back = dialog_of(page, ReasonDialog)
    write("ändrade sig")
    press(back, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    found = clinic.treatments.reload(ident).standing.modules[5]
    assert (found.state, found.week) == (ModuleState.UNAVAILABLE, Week.iso(2026, 49))


def test_v_hides_the_rows_of_skipped_modules(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    clinic.treatments.set_module(ident, ModuleNumber(6), ModuleState.SKIPPED, reason="känner till det")
    page = clinic.host.open(patient, PatientTab.MODULES)
    press(focused(), Qt.Key.Key_V)
    assert [row.module for row in page._modules.timeline.shown.rows] == [1, 2, 3, 4, 5, 7, 8]
    press(focused(), Qt.Key.Key_V)
    assert len(page._modules.timeline.shown.rows) == 8


def test_what_happened_earlier_is_entered_with_its_day(clinic: Clinic) -> None:
    """decided.md 25: late entry; a day that is no day, or lies ahead, is refused beside the field (decided.md 12)."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._modules._steps.of_module(ModuleNumber(3))[-1].run()
    dialog = dialog_of(page, StateDialog)
    assert isinstance(dialog, StateDialog)
    for written, said in (("i fredags", "Skriv dagen som"), ("2026-12-01", "kan inte ligga efter idag")):
        dialog._on.setText(written)
        press(dialog, Qt.Key.Key_Return)
        clinic.host.operations.finish()
        assert said in dialog._fields["on"].error.words
    dialog._on.setText("2026-11-20")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.modules[2].standing.handed_in == date(2026, 11, 20)


def test_an_optional_module_is_added_after_a_preview(clinic: Clinic) -> None:
    """decided.md 21: the preview says what it moves."""
    patient = clinic.patient()
    ident = clinic.started(patient, chosen=())
    page = clinic.host.open(patient, PatientTab.MODULES)
    offered(page, "Lägg till valbar modul …").click()
    clinic.host.operations.finish()
    dialog = dialog_of(page, OptionalModulesDialog)
    assert isinstance(dialog, OptionalModulesDialog)
    assert dialog._told.text().startswith("Sista modulen: v. 50 → v. 2 2027.")
    write("vill röra sig mer")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.module(ModuleNumber(4)) is not None


def test_ending_keeps_the_closing_state_and_removes_what_cannot_be_done_any_more(clinic: Clinic) -> None:
    """H6."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    offered(page, "Avsluta behandlingen …").click()
    dialog = dialog_of(page, EndDialog)
    assert isinstance(dialog, EndDialog)
    dialog._closed_as.choose(ClosedAs.STOPPED_BY_PATIENT)
    dialog._reason.setText("flyttar")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.status is TreatmentStatus.ENDED
    assert [chip.chip.words for chip in page._banner._chips] == ["Avbruten av patienten"]
    page.open_tempo()
    assert not page._modules.dock_is_open
    clinic.host.undo()
    assert clinic.treatments.reload(ident).standing.status is TreatmentStatus.ACTIVE


def test_a_treatment_is_started_from_the_keyboard(clinic: Clinic) -> None:
    """C4: the calendar is shown before the start is made."""
    patient = clinic.patient()
    page = clinic.host.open(patient)
    press(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clinic.host.operations.finish()
    assert page._start._told.text() == (
        "7 moduler, en modul i veckan. Första modulen öppnas på startdagen. Sista modulen v. 1 2027."
    )
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    treatments = clinic.treatments.of_patient(patient)
    assert [treatment.started_on for treatment in treatments] == [date(2026, 11, 23)]
    assert page._stack.currentWidget() is page._modules
    assert clinic.host.toasts.said == ["Dagar och nätter startad för Linnea."]


def test_alt_and_a_digit_change_tab(clinic: Clinic) -> None:
    """decided.md 28: Alt+1 is Översikt and Alt+2 Moduler."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    press(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page._stack.currentWidget() is page._modules
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
