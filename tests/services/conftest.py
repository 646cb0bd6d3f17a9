"""Anna's desk for tests of services."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.clinics import given_database
from tests.homework_given import HomeworkDesk
from tests.patients_given import Clinic, given_colleagues
from tests.program_writing_given import WritingDesk
from tests.treatments_given import Desk, MovingClock

from modulvard.domain.clock import STOCKHOLM
from modulvard.services.treatments import Treatments


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    yield Desk(database, Treatments(database, clock), clock)
    database.close()


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    given_colleagues(database)
    yield Clinic(database, clock)
    database.close()


@pytest.fixture
def homework_desk(tmp_path: Path) -> Iterator[HomeworkDesk]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    yield HomeworkDesk(database, Treatments(database, clock), clock)
    database.close()


@pytest.fixture
def writing_desk(tmp_path: Path) -> Iterator[WritingDesk]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    yield WritingDesk(database, Treatments(database, clock), clock)
    database.close()
