"""Idag over a real store, with a clock that stands on a Monday morning in week 48."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from tests.clinics import given_database
from tests.treatments_given import Desk, MovingClock

from modulvard.domain.access import Role, permissions_of
from modulvard.domain.accounts import Person
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId
from modulvard.services.answers import Answers
from modulvard.services.flags import Flags
from modulvard.services.follow_ups import FollowUps
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.services.patient_page import PatientPages
from modulvard.services.patients import Patients
from modulvard.services.ratings import Ratings
from modulvard.services.safety import SafetyAnswers
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments
from modulvard.store.database import Database
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.theme import Theme
from modulvard.ui.today.page import TodayPage, make

START = date(2026, 10, 26)


@dataclass
class Host:
    """A page with what the window would give it, and what it has asked the window for."""

    desk: Desk
    page: TodayPage
    operations: Operations
    said: list[str] = field(default_factory=list)
    places: list[Any] = field(default_factory=list)
    opened: list[tuple[Any, ...]] = field(default_factory=list)
    done: list[Any] = field(default_factory=list)
    """What commands have done, each a ``Changed``."""
    width: float = 1440

    def settle(self) -> None:
        """Wait until every answer has been shown."""
        self.operations.finish()
        QApplication.processEvents()
        self.operations.finish()

    def reload(self) -> None:
        """Show the list as it stands now."""
        self.page.reload()
        self.settle()

    def undo(self) -> None:
        """Undo the last step."""
        self.done.pop().undo()
        self.reload()

    def rows(self) -> list[str]:
        """Return what a screen reader says of each row."""
        model = self.page.rows.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


def services_of(database: Database, clock: MovingClock, person: Person) -> SimpleNamespace:
    """Return the services that the page uses."""
    return SimpleNamespace(
        answers=Answers(database, clock),
        flags=Flags(database, clock),
        follow_ups=FollowUps(database, clock),
        homework=HomeworkAffairs(database, clock),
        messages=Messages(database, clock),
        notes=Notes(database, clock),
        patient_pages=PatientPages(database, clock),
        patients=Patients(database, clock),
        ratings=Ratings(database, clock),
        safety=SafetyAnswers(database, clock),
        today=Today(database, clock),
        treatments=Treatments(database, clock),
        person=person,
    )


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    clock = MovingClock(datetime(2026, 10, 26, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    Theme(qapp, system_size=False)
    Language(qapp, "sv")
    treatments = Treatments(database, clock)
    person = Person(account=AccountId(1), name="anna", display_name="Anna Björklöv", title="psykolog")
    operations = Operations()
    made = Host(Desk(database, treatments, clock), None, operations)  # type: ignore[arg-type]  # the page follows

    def run(owner: Any, command: Any, done: Any = None, failed: Any = None, *, said: Any = "") -> None:
        def on_done(changed: Any) -> None:
            made.said.append(said() if callable(said) else said)
            made.done.append(changed)
            if done is not None:
                done(changed)

        operations.run_command(owner, command, on_done, failed)

    context = PageContext(
        services=services_of(database, clock, person),  # type: ignore[arg-type]  # what the page uses of them
        operations=operations,
        run=run,
        navigate=made.places.append,
        announce=made.said.append,
        open_patient=lambda *where: made.opened.append(where),
        print_patients=lambda _patients: None,
        back=lambda: None,
        effective_width=lambda: made.width,
        top_height=lambda: 60,
        is_sample=False,
        clock=clock,
        language="sv",
        letter_keys=True,
        permissions=permissions_of(frozenset({Role.THERAPIST})),
        lock=lambda: made.places.append("locked"),
    )
    made.page = make(context)
    made.page.resize(1232, 900)
    made.page.show()
    made.settle()
    yield made
    made.page.close()
    made.page.deleteLater()
    operations.close()
    database.close()
