"""The patient page of a clinic with an iKBT program, in a window styled as the program is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.treatments_given import a_program, given_program
from tests.ui.patient_host import Clinic, a_clinic

from modulvard.domain.ids import IntakeId, PatientId, ProgramVersionId
from modulvard.domain.intakes import NewIntake, NewStep, Source
from modulvard.domain.programs import ProgramKind
from modulvard.services.intakes import Intakes
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.i18n import Language
from modulvard.ui.intake.card import IntakeCard
from modulvard.ui.patient.page import PatientPage
from modulvard.ui.theme.theme import Theme, ThemeChoice

RECEIVED = date(2026, 11, 5)


@dataclass
class WayIn:
    """A clinic, and what a test does on the way in."""

    clinic: Clinic
    ikbt: ProgramVersionId

    @property
    def intakes(self) -> Intakes:
        return self.clinic.host.services.intakes

    def settle(self) -> None:
        self.clinic.host.operations.finish()

    def waiting(self, program: ProgramVersionId | None, *steps: NewStep) -> tuple[PatientId, IntakeId]:
        """Return a patient whose referral came on the fifth of November."""
        patient = self.clinic.patient()
        new = NewIntake(
            patient=patient,
            received_on=RECEIVED,
            source=Source.REFERRAL,
            program=program,
            referrer="Björkby vårdcentral",
            question="Oro i vardagen",
        )
        ident = IntakeId(self.intakes.begin(new).ident or 0)
        if steps:
            self.intakes.record(ident, *steps)
        return patient, ident

    def page(self, patient: PatientId) -> PatientPage:
        page = self.clinic.host.open(patient)
        self.settle()
        return page

    def card(self, patient: PatientId) -> IntakeCard:
        return self.page(patient)._overview.intake

    def dialog(self) -> Dialog:
        """Return the dialog that stands over the page."""
        self.settle()
        found = [one for one in self.clinic.host.findChildren(Dialog) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    def submit(self) -> None:
        QTest.keyClick(self.dialog(), Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def way_in(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WayIn]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    made = a_clinic(tmp_path)
    program = replace(a_program(name="Ångesthjälpen"), kind=ProgramKind.TREATMENT_PROGRAM)
    made.host.show()  # closed here and not by qtbot, which would do it while something is still asked for
    qtbot.waitExposed(made.host)
    yield WayIn(clinic=made, ikbt=given_program(made.host.database, program))
    made.host.operations.finish()
    made.host.operations.close()
    made.host.close()
    made.host.deleteLater()
    made.host.database.close()
    theme.deleteLater()
