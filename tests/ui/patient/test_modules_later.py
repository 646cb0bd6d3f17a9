"""Moduler takes no time from the first look at a patient, and whoever goes there finds it as it stands."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot
from tests.ui.patient.hands import press
from tests.ui.patient_host import Clinic

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.ui.modules.steps import Steps
from modulvard.ui.pages import PatientTab
from modulvard.ui.patient.modules_later import ModulesLater


def test_it_is_made_once_what_is_looked_at_stands(clinic: Clinic, qtbot: QtBot) -> None:
    patient, _ = clinic.two_weeks_behind()
    picture = clinic.host.services.patient_pages.open(patient)
    stack = QStackedWidget(clinic.host)
    later = ModulesLater(clinic.host.context, Steps(clinic.host.context, stack), stack, {})
    later.show_picture(picture)
    assert later.if_made is None
    assert later.may_plan()
    qtbot.waitUntil(lambda: stack.count() == 1)
    tab = later.if_made
    assert tab is not None
    assert [row.module for row in tab.timeline.shown.rows] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_who_asks_first_has_it_at_once(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    stack = QStackedWidget(clinic.host)
    later = ModulesLater(clinic.host.context, Steps(clinic.host.context, stack), stack, {})
    later.show_picture(clinic.host.services.patient_pages.open(patient))
    assert len(later.tab.timeline.shown.rows) == 8
    assert stack.count() == 1


def test_what_is_changed_on_oversikt_stands_in_moduler_whenever_one_goes_there(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    press(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    skip = partial(clinic.treatments.set_module, ident, ModuleNumber(6), ModuleState.SKIPPED, reason="kan det redan")
    clinic.host.context.run(page, skip)
    clinic.host.operations.finish()
    press(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    row = page._modules.timeline.shown.rows[5]
    assert row.words == "hoppad över: kan det redan"
