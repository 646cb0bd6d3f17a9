"""The plan uses the room it has: weeks fill it, and names are whole where they can be (mock-up patient-moduler)."""

from PySide6.QtWidgets import QApplication
from tests.ui.patient_host import Clinic

from modulvard.ui.modules.timeline_painting import name_width
from modulvard.ui.pages import PatientTab


def test_weeks_fill_the_room_also_where_only_the_view_is_given_another_width(clinic: Clinic) -> None:
    """At 150 % a fifth of the plan was an empty field: the weeks were counted before the view had its width."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    timeline = page._modules.timeline
    for width in (600, 1100):
        timeline.setFixedWidth(width)
        QApplication.processEvents()
        geometry = timeline.geometry_now()
        assert geometry.right - geometry.x(timeline.shown.last) - geometry.week < geometry.week


def test_a_name_is_whole_where_a_third_of_the_width_holds_it(clinic: Clinic) -> None:
    """The optional seventh module stood as "När schemat ski…" beside ten empty weeks."""
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    clinic.host.resize(1232, 700)
    QApplication.processEvents()
    timeline = page._modules.timeline
    widest = max(name_width(row, timeline.shown.optional_word) for row in timeline.shown.rows)
    assert timeline.geometry_now().names >= widest
