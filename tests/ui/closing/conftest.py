"""The patient page of a clinic with an iKBT program that asks for follow-up, in a window styled as the program is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.treatments_given import given_program
from tests.ui.patient_host import START, Clinic, a_clinic, eight_modules

from modulvard.domain.gates import Gate, Strength
from modulvard.domain.ids import PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.programs import Pace, ProgramKind, Text
from modulvard.services.closings import Closings
from modulvard.services.gates import Gates
from modulvard.services.treatments import NewTreatment
from modulvard.ui.closing.panel import EndPanel
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.i18n import Language
from modulvard.ui.patient.page import PatientPage
from modulvard.ui.theme.theme import Theme, ThemeChoice


@dataclass
class WayOut:
    """A clinic, and what a test does on the way out."""

    clinic: Clinic
    ikbt: ProgramVersionId

    @property
    def closings(self) -> Closings:
        return self.clinic.host.services.closings

    def settle(self) -> None:
        self.clinic.host.operations.finish()

    def in_treatment(self) -> tuple[PatientId, TreatmentId]:
        """Return a patient whose treatment began four weeks ago."""
        patient = self.clinic.patient()
        self.clinic.host.clock.move_to("2026-10-26T08:00")
        new = NewTreatment(
            patient=patient,
            program=self.ikbt,
            started_on=START,
            pace=Pace(modules=1, every_weeks=1),
            override="för provet",
        )
        ident = TreatmentId(self.clinic.treatments.start(new).ident or 0)
        self.clinic.host.clock.move_to("2026-11-23T08:00")
        return patient, ident

    def rule(self, gate: Gate, strength: Strength) -> None:
        """Let the clinic have a rule of its own."""
        host = self.clinic.host
        Gates(host.database, host.clock).set(self.ikbt, gate, strength, "Så gör vi här")

    def page(self, patient: PatientId, **arguments: Any) -> PatientPage:
        page = self.clinic.host.open(patient, **arguments)
        self.settle()
        return page

    def panel(self, patient: PatientId) -> EndPanel:
        """Return the end as it is filled in."""
        page = self.page(patient)
        page._steps.begin("end", None)
        self.settle()
        return page.panels.end

    def dialog(self) -> Dialog:
        """Return the dialog that stands over the page."""
        self.settle()
        found = [one for one in self.clinic.host.findChildren(Dialog) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)
        self.settle()

    def submit(self) -> None:
        self.press(self.dialog(), Qt.Key.Key_Return)


def written(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.fixture
def way_out(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WayOut]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    made = a_clinic(tmp_path)
    program = eight_modules(kind=ProgramKind.TREATMENT_PROGRAM, follow_up_months=(6, 12))
    program = replace(program, key="ångesthjälpen", name=Text(sv="Ångesthjälpen"))
    made.host.show()  # closed here and not by qtbot, which would do it while something is still asked for
    qtbot.waitExposed(made.host)
    yield WayOut(clinic=made, ikbt=given_program(made.host.database, program))
    made.host.operations.finish()
    made.host.operations.close()
    made.host.close()
    made.host.deleteLater()
    made.host.database.close()
    theme.deleteLater()
