"""The tempo dock on the patient page, driven by keys over a real store."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.patient.hands import focused, log_measures, press
from tests.ui.patient_host import Clinic
from tests.ui.slow import Slow

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import Pace
from modulvard.domain.weeks import Week
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.modules.timeline_data import Span
from modulvard.ui.pages import PatientTab


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


def test_enter_twice_changes_the_pace_once(clinic: Clinic) -> None:
    """Else there would be two agreements, and two steps to undo."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page.open_tempo(TempoChoice.SLOWER)
    clinic.host.operations.finish()
    enter = partial(press, page._modules.dock, Qt.Key.Key_Return)
    Slow(clinic.host.operations, clinic.host, clinic.host.operations.finish).then(enter, enter)
    assert len(clinic.treatments.reload(ident).treatment.agreements) == 2
    assert len(clinic.host.toasts.undo) == 1


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
    dock._fields.reason.setFocus()
    dock._fields.reason.clear()
    QTest.keyClicks(dock._fields.reason, "3 veckor")
    assert dock._fields.reason.text() == "3 veckor"
    assert dock.choice is TempoChoice.SLOWER


def test_a_pace_without_reason_is_refused_beside_the_field(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page.open_tempo(TempoChoice.SLOWER)
    dock = page._modules.dock
    dock._fields.reason.setText("  ")
    dock.confirm()
    clinic.host.operations.finish()
    assert dock._fields.reason_field.error.words == "Fyll i fältet."
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


def test_dragging_a_bar_shows_the_move_and_leaves_it_to_enter(clinic: Clinic) -> None:
    """ux.md section 7.4: what the mouse does by dragging, keys and the menu do too; nothing is stored on the way."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    timeline = page._modules.timeline
    rows = timeline.rows
    geometry = timeline.geometry_now()
    height = rows.visualRect(rows.model().index(4, 0)).center().y()
    at = QPoint(round(geometry.x(Week.iso(2026, 48)) + geometry.week / 2), height)
    to = at + QPoint(round(2 * geometry.week), 0)
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        rows.viewport().mapToGlobal(QPointF(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(rows.viewport(), move)
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=to)
    clinic.host.operations.finish()
    assert timeline.shown.preview
    assert timeline.shown.rows[4].previewed == Span(Week.iso(2026, 50), Week.iso(2026, 50))
    assert len(clinic.treatments.reload(ident).treatment.agreements) == 1


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1366, 768)])
def test_plan_and_choices_are_in_view_together_however_low_the_window(clinic: Clinic, width: int, height: int) -> None:
    """ux.md key T: the new calendar is drawn before Enter, and can be seen without scrolling."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    clinic.host.width_in_view = float(width)
    clinic.host.resize(width - 208, height)
    QApplication.processEvents()
    page.open_tempo(TempoChoice.SLOWER)
    clinic.host.operations.finish()
    QApplication.processEvents()
    tab = page._modules
    rows, chosen = tab.timeline.rows, tab.dock._buttons[TempoChoice.SLOWER]
    shown = tab.viewport().rect()
    assert rows.height() >= 2 * tab.timeline.row_height()
    for widget in (rows, chosen, tab.dock._fields.reason, tab.dock._outcome._last):
        corner = widget.mapTo(tab.viewport(), QPoint(0, 0))
        assert shown.contains(QRect(corner, widget.size())), widget
    assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))
    press(focused(), Qt.Key.Key_Escape)
    assert rows.height() == tab.timeline.row_height() * len(tab.timeline.shown.rows)


def test_where_the_weeks_would_be_crowded_the_words_lie_below_the_names(clinic: Clinic) -> None:
    """ux.md 3.2: the same in words, also in the narrow window."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.OVERVIEW)
    timeline = page._overview.timeline
    assert timeline.row_height() == 31
    clinic.host.resize(700, 640)
    QApplication.processEvents()
    assert (timeline.row_height(), timeline.geometry_now().words) == (50, 0)
    assert timeline.geometry_now().week >= 44


def test_t_and_a_digit_pause_a_treatment_whose_modules_are_all_handed_in(clinic: Clinic) -> None:
    """Nothing is left to move, and the digits work all the same."""
    patient, ident = clinic.two_weeks_behind()
    for module in clinic.treatments.reload(ident).standing.modules:
        if not module.standing.is_handed_in:
            clinic.treatments.set_module(ident, module.number, ModuleState.REVIEWED)
    page = clinic.host.open(patient, PatientTab.MODULES)
    press(focused(), Qt.Key.Key_T)
    assert page._modules.dock.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_4)
    assert page._modules.dock.choice is TempoChoice.PAUSE
