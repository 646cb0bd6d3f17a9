"""Homework of our own program on the patient's page, in a window styled as the program is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.homework.homework_host import HomeworkClinic, a_homework_clinic

from modulvard.ui.i18n import Language
from modulvard.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture
def clinic(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[HomeworkClinic]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    made = a_homework_clinic(tmp_path)
    made.host.show()  # closed here and not by qtbot, which would do it while something is still asked for
    qtbot.waitExposed(made.host)
    yield made
    made.host.operations.finish()
    made.host.operations.close()
    made.host.close()
    made.host.deleteLater()
    QApplication.clipboard().clear()
    made.host.database.close()
    theme.deleteLater()
