"""The place Program with what the window would give it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from tests.clinics import CLOCK, given_database
from tests.treatments_given import given_program

from modulvard.domain.access import Permission
from modulvard.services.base import Changed
from modulvard.services.competence import Competences
from modulvard.services.gates import Gates
from modulvard.services.log import Log
from modulvard.services.program_comparison import ProgramComparisons
from modulvard.services.program_states import ProgramStates
from modulvard.services.program_writing import ProgramWriting
from modulvard.services.programs import Programs, take_in_shipped
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext, Place, Section
from modulvard.ui.programs.page import ProgramsPage, make
from modulvard.ui.theme.theme import Theme


@dataclass
class Host:
    """The page with what the window would give it."""

    page: ProgramsPage
    operations: Operations
    programs: Programs
    log: Callable[[], list[str]]
    width: float = 1440
    given: Any = None
    database: Any = None
    printed: list[tuple[int, ...]] = field(default_factory=list)
    compared: list[tuple[int, ...]] = field(default_factory=list)
    done: list[Changed] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def run(self, owner: Any, command: Any, done: Any = None, failed: Any = None, *, said: str = "") -> None:
        """Run a command as the window does; what it did is kept for ``undo``."""

        def on_done(changed: Changed) -> None:
            self.done.append(changed)
            if done is not None:
                done(changed)

        self.operations.run_command(owner, command, on_done, failed)

    def settle(self) -> None:
        """Wait until what is current has been read and shown."""
        for _ in range(3):
            self.operations.finish()
            QApplication.processEvents()
            if self.page._rest.isActive():
                self.page._rest.stop()
                self.page._read()

    def go_to(self, name: str) -> None:
        """Make a program the current one."""
        self.page.show_place(Place(Section.PROGRAMS, arguments={"program": self.programs.find(name)}))
        self.settle()

    def words(self) -> str:
        """Return everything the detail says."""
        return "\n".join(one.text() for one in self.page.detail.findChildren(QWidget) if hasattr(one, "text"))

    def names(self) -> list[str]:
        """Return what a screen reader says of each row."""
        model = self.page.rows.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    """The page of who reads programs."""
    yield from _hosts(qapp, tmp_path, frozenset())


@pytest.fixture
def writer(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    """The page of who writes and publishes programs."""
    yield from _hosts(qapp, tmp_path, frozenset(Permission))


def _hosts(qapp: QApplication, tmp_path: Path, permissions: frozenset[Permission]) -> Iterator[Host]:
    database = given_database(tmp_path)
    take_in_shipped(database, CLOCK)
    Theme(qapp, system_size=False)
    Language(qapp, "sv")
    operations = Operations()
    programs = Programs(database, CLOCK)

    def log() -> list[str]:
        with database.read() as session:
            return list(session.connection().exec_driver_sql("select measure from access_log order by seq").scalars())

    made = Host(None, operations, programs, log)  # type: ignore[arg-type]  # the page follows
    made.database = database
    made.given = lambda program: given_program(database, program)
    context = PageContext(
        services=SimpleNamespace(  # type: ignore[arg-type]  # what the page uses
            programs=programs,
            program_comparisons=ProgramComparisons(database, CLOCK),
            log=Log(database, CLOCK),
            program_writing=ProgramWriting(database, CLOCK),
            program_states=ProgramStates(database, CLOCK),
            gates=Gates(database, CLOCK),
            competences=Competences(database, CLOCK),
        ),
        operations=operations,
        run=made.run,
        navigate=lambda _place: None,
        announce=made.said.append,
        open_patient=lambda *_: None,
        print_patients=lambda _patients: None,
        print_programs=made.printed.append,
        print_comparison=made.compared.append,
        back=lambda: None,
        effective_width=lambda: made.width,
        top_height=lambda: 60,
        is_sample=False,
        clock=CLOCK,
        language="sv",
        letter_keys=True,
        permissions=permissions,
    )
    made.page = make(context)
    made.page.resize(1232, 900)
    made.page.show()
    made.page.focus_first()
    made.settle()
    yield made
    made.page.close()
    made.page.deleteLater()
    operations.close()
    operations.deleteLater()
    database.close()
