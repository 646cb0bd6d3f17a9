"""Patienter over a real store, with a small host in the place of the window."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from tests.clinics import given_database
from tests.patients_given import ANNA, Clinic, a_patient, given_colleagues
from tests.treatments_given import MONDAY, MovingClock, a_program, given_program

from modulvard.domain.caseload import CaseloadRow
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, PatientId, ProgramVersionId
from modulvard.services.base import Changed
from modulvard.services.intakes import Intakes
from modulvard.services.today import Today
from modulvard.services.transfers import Transfers
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext, Place
from modulvard.ui.patients.page import PatientsPage, make
from modulvard.ui.theme.theme import Theme, ThemeChoice


@dataclass
class Host:
    """A page with what the window would give it, and what it has asked the window for."""

    clinic: Clinic
    operations: Operations
    page: PatientsPage = field(init=False)
    announced: list[str] = field(default_factory=list)
    opened: list[PatientId] = field(default_factory=list)
    printed: list[tuple[PatientId, ...]] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)
    refused: list[Exception] = field(default_factory=list)
    width: float = 1440

    def run(self, owner: Any, command: Any, done: Any = None, failed: Any = None, *, said: Any = "") -> None:
        """Run a command as the window does: a refusal nobody takes is the window's to say."""

        def tell(changed: Changed) -> None:
            self.changes.append(changed)
            if done is not None:
                done(changed)

        def refuse(error: Exception) -> None:
            if failed is None or not failed(error):
                self.refused.append(error)

        self.operations.run_command(owner, command, tell, refuse)

    def treatments(self, account: AccountId = ANNA) -> Treatments:
        """Return what an account does with treatments."""
        return Treatments(self.clinic._as(account), self.clinic.clock)

    def settle(self) -> None:
        """Wait until every answer has been shown."""
        for _ in range(4):
            QApplication.processEvents()
            with suppress(TimeoutError):  # an answer may ask for more, such as the rows now in sight
                self.operations.finish()
        assert not self.operations.busy

    def show(self) -> PatientsPage:
        """Make the page and show it with what it reads."""
        self.page = make(self.context())
        self.page.resize(1232, 900)
        self.page.show()
        self.settle()
        return self.page

    def context(self) -> PageContext:
        """Return what the window would give the page."""
        database, clock = self.clinic.database, self.clinic.clock
        services = SimpleNamespace(
            patients=self.clinic.patients(),
            treatments=Treatments(database, clock),
            today=Today(database, clock),
            intakes=Intakes(database, clock),
            transfers=Transfers(database, clock),
        )
        return PageContext(
            services=services,  # type: ignore[arg-type]  # what the page uses of them
            operations=self.operations,
            run=self.run,
            navigate=self.go,
            announce=self.announced.append,
            open_patient=lambda patient, _tab: self.opened.append(patient),
            print_patients=self.printed.append,
            back=lambda: None,
            effective_width=lambda: self.width,
            top_height=lambda: 60,
            is_sample=False,
            clock=clock,
            language="sv",
            letter_keys=True,
        )

    def go(self, place: Place) -> None:
        """Show a place of the page."""
        self.page.show_place(place)

    def names(self) -> list[str]:
        """Return the first column of the table, row by row, once it has been read."""
        model = self.page.list.model
        for row in range(model.rowCount()):
            model.index(row, 0).data()
        self.settle()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def pick(self, *names: str) -> None:
        """Tick rows by name."""
        shown = self.names()
        model = self.page.list.model
        model.pick([model.key_at(shown.index(name)) for name in names], on=True)
        self.settle()

    def row(self, name: str) -> CaseloadRow:
        """Return a row by name."""
        return next(row for row in self.page.list.model.rows if row.name == name)


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    given_colleagues(database)
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    language = Language(qapp, "sv")
    operations = Operations()
    made = Host(Clinic(database, clock), operations)
    yield made
    if hasattr(made, "page"):
        made.settle()
        made.page.close()
        made.page.deleteLater()
    operations.close()
    database.close()
    theme.set_zoom(100)
    theme.deleteLater()
    language.deleteLater()


@pytest.fixture
def given(host: Host) -> Callable[..., PatientId]:
    """Add a patient with a family name, in treatment since today unless told otherwise."""
    programs: dict[str, ProgramVersionId] = {}

    def add(
        family: str,
        given_name: str = "Linnea",
        *,
        started: bool = True,
        by: AccountId = ANNA,
        program: str = "Lugna dagar",
        on: date = MONDAY,
        **fields: Any,
    ) -> PatientId:
        patient = host.clinic.add(a_patient(family_name=family, given_name=given_name, **fields), by=by)
        if started:
            if program not in programs:
                programs[program] = given_program(host.clinic.database, a_program(name=program, recommended_weeks=10))
            new = NewTreatment(patient=patient, program=programs[program], started_on=on)
            host.treatments(by).start(new)
        return patient

    return add
