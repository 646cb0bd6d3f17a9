"""A clinic with the patient page in a window, styled as the program is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.patient_host import Clinic, a_clinic

from modulvard.ui.i18n import Language
from modulvard.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture
def clinic(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Clinic]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    made = a_clinic(tmp_path)
    qtbot.addWidget(made.host)
    made.host.show()
    qtbot.waitExposed(made.host)
    yield made
    made.host.operations.finish()
    made.host.operations.close()
    made.host.database.close()
    theme.deleteLater()
