"""A start or an end that comes through late, when another patient's page has been opened (ux.md 8.2)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.patient_host import Clinic
from tests.ui.slow import Slow

from modulvard.ui.pages import PatientTab, Place, Section


def slow_worker(clinic: Clinic) -> Slow:
    host = clinic.host

    def settle() -> None:
        for _ in range(4):
            host.operations.finish()
            QApplication.processEvents()

    return Slow(host.operations, host, settle)


def begun(clinic: Clinic):
    """Return another patient and treatment, and the start of the first patient's, ready to be made."""
    other, treatment = clinic.two_weeks_behind()
    page = clinic.host.open(clinic.patient())
    page.begin_start()
    for _ in range(4):
        clinic.host.operations.finish()
        QApplication.processEvents()
    panel = page.panels.start
    assert panel.start_button.isEnabled()
    return other, treatment, page, panel


def test_a_treatment_started_late_is_not_shown_with_another_patient(clinic: Clinic) -> None:
    other, treatment, page, panel = begun(clinic)
    there = partial(page.show_place, Place(Section.PATIENTS, other, PatientTab.OVERVIEW, {}))
    slow_worker(clinic).then(panel.start_button.click, there)
    assert page._patient == other
    assert page.treatment_now() == treatment
    assert page._tab is PatientTab.OVERVIEW


def test_enter_twice_starts_one_treatment(clinic: Clinic) -> None:
    _, treatment, page, panel = begun(clinic)
    refused: list[Exception] = []
    clinic.host.operations.refused.connect(refused.append)
    enter = partial(QTest.keyClick, panel, Qt.Key.Key_Return)
    slow_worker(clinic).then(enter, enter)
    assert refused == []
    assert len(clinic.host.toasts.said) == 1
    assert page.treatment_now() not in {None, treatment}
