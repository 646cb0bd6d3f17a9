"""Pictures of every main page, drawn without a screen (decided.md 18)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.clinics import ANNA, PASSPHRASE
from tests.ui.window.conftest import SetClock, _template

from modulvard import bootstrap
from modulvard.domain.ids import PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.patient_draft import PatientDraft
from modulvard.services.bundle import Services
from modulvard.services.treatments import NewTreatment
from modulvard.ui.screens import draw_screens

START = date(2026, 11, 9)
# Without a treatment there is nothing to print, so "utskrift" is drawn in the sample clinic only.
WANTED = {
    "las",
    "forsta-start-1",
    "forsta-start-2",
    "forsta-start-3",
    "idag",
    "patienter",
    "patienter-valda",
    "patient-oversikt",
    "patient-moduler",
    "patient-hemuppgifter",
    "svarsbank",
    "meddelanden",
    "svara",
    "patient-konversation",
    "patient-skattningar",
    "skattning-skriv-in",
    "patient-dokument",
    "patient-avslut",
    "patient-avsluta",
    "program",
    "program-jamfor",
    "programblad",
    "program-skriva",
    "rapporter",
    "palett",
    "komponenter",
    "patienter-1366x768",
}


@dataclass(frozen=True)
class English:
    """How the test's pictures are drawn."""

    language: str = "en"
    theme: str = "dark"
    scale: int = 100


def given_an_end_that_is_near(services: Services) -> None:
    """Let a patient have done all modules of our own program."""
    patient = services.patients.add(PatientDraft(given_name="Linnea", family_name="Hassel")).ident
    program = services.programs.find("dagar-och-natter")
    new = NewTreatment(patient=PatientId(patient or 0), program=ProgramVersionId(program), started_on=START)
    ident = services.treatments.start(new).ident
    treatment = TreatmentId(ident or 0)
    for module in services.treatments.reload(treatment).standing.modules:
        services.treatments.set_module(treatment, module.number, ModuleState.DONE)


@pytest.mark.slow
def test_every_main_page_is_drawn_and_the_store_stays_open(qapp: QApplication, tmp_path: Path):
    store, _ = _template()
    with bootstrap.open_door(store / "clinic.db", SetClock()).unlock(ANNA, PASSPHRASE) as services:
        services.program_writing.begin()
        given_an_end_that_is_near(services)
        files = draw_screens(services, tmp_path, English())
        assert services.clinic.show().name == "Vårdcentralen Björken"
    assert {file.stem for file in files} >= WANTED
    for file in files:
        picture = QImage(str(file))
        assert picture.width() >= 640
        shades = {picture.pixel(x, y) for x in range(0, picture.width(), 40) for y in range(0, picture.height(), 40)}
        assert len(shades) > 2, file.name
    assert QImage(str(tmp_path / "idag.png")).width() == 1440
    assert sorted(tmp_path.iterdir()) == sorted(files)
