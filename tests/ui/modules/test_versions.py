"""Moving a treatment to a newer version of its program from the patient's page (C1, D17)."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.treatments_given import given_program
from tests.ui.patient.hands import offered, press, write
from tests.ui.patient_host import Clinic

from modulvard.domain.ids import ModuleNumber, ProgramVersionId, TreatmentId
from modulvard.domain.programs import Text
from modulvard.services.programs import Programs
from modulvard.ui.modules.versions import VersionDialog
from modulvard.ui.pages import PatientTab

WORDS = "Flytta till nyare version …"


def newer(clinic: Clinic, treatment: TreatmentId, *, turned: bool = False) -> ProgramVersionId:
    """Take in a next version of what the treatment follows; ``turned`` has its modules in the other order."""
    database = clinic.host.database
    now = clinic.treatments.reload(treatment).treatment.program.version
    program = Programs(database, clinic.host.clock).show(now).program
    modules = tuple(reversed(program.modules)) if turned else program.modules
    numbered = tuple(replace(one, number=ModuleNumber(place)) for place, one in enumerate(modules, 1))
    changed = replace(program, version="9.9", description=Text(sv="Andra ord"), modules=numbered)
    return given_program(database, changed)


def asked(clinic: Clinic) -> VersionDialog:
    clinic.host.operations.finish()
    QApplication.processEvents()
    return next(one for one in clinic.host.page.findChildren(VersionDialog) if one.isVisible())


def test_it_is_not_offered_where_there_is_no_newer_version(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    clinic.host.operations.finish()
    assert WORDS not in [offer.words for offer in page._steps.of_treatment()]


def test_a_treatment_moves_with_a_reason_and_back_again(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    was = clinic.treatments.reload(ident).treatment.program.version
    version = newer(clinic, ident)
    page = clinic.host.open(patient, PatientTab.MODULES)
    clinic.host.operations.finish()
    offered(page, WORDS).click()
    dialog = asked(clinic)
    assert "Andra ord" in dialog.difference.toPlainText()
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert dialog.isVisible(), "without a reason it stays"
    write(dialog, "Tydligare språk")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).treatment.program.version == version
    clinic.host.operations.finish()
    assert WORDS not in [offer.words for offer in page._steps.of_treatment()]
    clinic.host.undo()
    assert clinic.treatments.reload(ident).treatment.program.version == was


def test_why_it_cannot_be_done_is_said_before_anything_is_written(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    newer(clinic, ident, turned=True)
    page = clinic.host.open(patient, PatientTab.MODULES)
    clinic.host.operations.finish()
    offered(page, WORDS).click()
    dialog = asked(clinic)
    assert any("har inte samma modul" in one.text() for one in dialog.findChildren(QLabel))
    assert not dialog.panel.submit_button.isEnabled()
