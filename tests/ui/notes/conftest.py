"""The tab Dokument over a real store: a week has passed that nobody has journalled."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.clinics import given_database
from tests.notes_given import a_week
from tests.patients_given import Clinic, given_colleagues
from tests.treatments_given import MovingClock
from tests.ui.notes.notes_host import NotesHost

from modulvard.domain.clock import STOCKHOLM
from modulvard.ui.i18n import Language


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[NotesHost]:
    language = Language(qapp, "sv")
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    given_colleagues(database)
    clinic = Clinic(database, clock)
    host = NotesHost(clinic, a_week(clinic))
    yield host
    host.close()
    host.deleteLater()
    database.close()
    language.deleteLater()
