"""Forms to enter ratings in, in a window styled as the program is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.clinics import CLOCK
from tests.ui.patient_host import a_clinic
from tests.ui.ratings.curves_given import GAD, PHQ, a_chart
from tests.ui.ratings.ratings_host import RatingsClinic, a_ratings_clinic

from modulvard.domain.instruments import Instrument
from modulvard.exchange.instrument_files import check
from modulvard.resources import resource
from modulvard.ui.i18n import Language
from modulvard.ui.ratings.curve import CurvesView
from modulvard.ui.ratings.entry_form import EntryForm
from modulvard.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Light at 100 %, in the packaged font, and in Swedish."""
    made = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    yield made
    made.set_choice(ThemeChoice.LIGHT)
    made.set_zoom(100)
    made.deleteLater()


MakeForm = Callable[..., EntryForm]


def shipped(key: str) -> Instrument:
    """Return one of the instruments that come with the program."""
    found = check(resource("instruments") / f"{key}.yaml").instrument
    assert found is not None
    return found


@pytest.fixture
def make_form(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeForm]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")

    def make(instrument: Instrument, language: str = "sv") -> EntryForm:
        form = EntryForm(instrument, language, CLOCK)
        qtbot.addWidget(form)
        form.resize(760, 640)
        form.show()
        form.focus_first()
        return form

    yield make
    theme.deleteLater()


@pytest.fixture
def ratings_clinic(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RatingsClinic]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    made = a_clinic(tmp_path)
    qtbot.addWidget(made.host)
    made.host.show()
    qtbot.waitExposed(made.host)
    yield a_ratings_clinic(made, theme)
    made.host.operations.finish()
    made.host.operations.close()
    made.host.database.close()
    theme.set_zoom(100)
    theme.deleteLater()


@pytest.fixture
def view(qtbot: QtBot) -> CurvesView:
    made = CurvesView("sv")
    qtbot.addWidget(made)
    made.resize(700, 100)
    made.show_chart(a_chart(PHQ, GAD))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made
