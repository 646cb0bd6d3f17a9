"""Components are tested in the light theme at 100 %, in the packaged font."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from modulvard.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    yield made
    made.set_choice(ThemeChoice.LIGHT)
    made.set_zoom(100)
    made.deleteLater()
