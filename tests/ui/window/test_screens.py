"""Pictures of every main page, drawn without a screen (decided.md 18)."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.clinics import ANNA, PASSPHRASE
from tests.ui.window.conftest import SetClock, _template

from modulvard import bootstrap
from modulvard.ui.screens import draw_screens

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
    "patient-dokument",
    "program",
    "program-jamfor",
    "programblad",
    "program-skriva",
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


@pytest.mark.slow
def test_every_main_page_is_drawn_and_the_store_stays_open(qapp: QApplication, tmp_path: Path):
    store, _ = _template()
    with bootstrap.open_door(store / "clinic.db", SetClock()).unlock(ANNA, PASSPHRASE) as services:
        services.program_writing.begin()
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
