"""A small window around the patient page, over a real store, with a clock that can be moved."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from tests.clinics import NOW, given_database
from tests.treatments_given import MovingClock, a_program, given_patient, given_program

from modulvard.domain.accounts import Person
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import AccountId, MessageId, ModuleNumber, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import Module, Pace, Program, Text
from modulvard.services.answers import Answers
from modulvard.services.base import Changed
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.closings import Closings
from modulvard.services.desk import OwnDesk
from modulvard.services.follow_ups import FollowUps
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.instruments import Instruments
from modulvard.services.intakes import Intakes
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.services.patient_page import PatientPages
from modulvard.services.patients import Patients
from modulvard.services.pauses import Pauses
from modulvard.services.rating_import import RatingImports
from modulvard.services.ratings import Ratings
from modulvard.services.safety import SafetyAnswers
from modulvard.services.today import Today
from modulvard.services.transfers import Transfers
from modulvard.services.treatment_versions import TreatmentVersions
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.services.welcomes import Welcomes
from modulvard.store.database import Database
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext, PatientTab, Place, Section
from modulvard.ui.patient.page import PatientPage, make

TITLES = (
    "Kom igång",
    "Se din dag",
    "Veckans rytm",
    "Rörelse i vardagen",
    "Kvällens timmar",
    "När tankarna snurrar",
    "När det går trögt",
    "Behåll det som fungerar",
)
START = date(2026, 10, 26)


def eight_modules(**changes: Any) -> Program:
    """Return a program of eight modules, the fourth of them optional."""
    modules = tuple(
        Module(number=ModuleNumber(number), title=Text(sv=title), mandatory=number != 4)
        for number, title in enumerate(TITLES, 1)
    )
    program = replace(a_program(name="Dagar och nätter", recommended_weeks=10), modules=modules)
    return replace(program, **changes)


@dataclass
class Toasts:
    """What the window would have said, and what it could undo."""

    said: list[str] = field(default_factory=list)
    undo: list[Callable[[], Changed]] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)
    printed: list[tuple[PatientId, ...]] = field(default_factory=list)
    letters: list[tuple[MessageId, ...]] = field(default_factory=list)
    agreements: list[tuple[PatientId, TreatmentId]] = field(default_factory=list)
    went_back: int = 0


class Host(QWidget):
    """The frame as far as the page needs one."""

    def __init__(self, database: Database, clock: MovingClock, *, width: int = 1232, height: int = 900) -> None:
        super().__init__()
        self.database, self.clock, self.toasts = database, clock, Toasts()
        self.operations = Operations(parent=self)
        self.services = SimpleNamespace(
            treatments=Treatments(database, clock),
            homework=HomeworkAffairs(database, clock),
            messages=Messages(database, clock),
            today=Today(database, clock),
            desk=OwnDesk(database, clock),
            notes=Notes(database, clock),
            patients=Patients(database, clock),
            patient_pages=PatientPages(database, clock),
            answers=Answers(database, clock),
            clinic=ClinicAffairs(database, clock),
            intakes=Intakes(database, clock),
            transfers=Transfers(database, clock),
            pauses=Pauses(database, clock),
            ratings=Ratings(database, clock),
            safety=SafetyAnswers(database, clock),
            rating_imports=RatingImports(database, clock),
            instruments=Instruments(database, clock),
            closings=Closings(database, clock),
            follow_ups=FollowUps(database, clock),
            welcomes=Welcomes(database, clock),
            treatment_versions=TreatmentVersions(database, clock),
            person=Person(account=AccountId(1), name="anna", display_name="Anna Björklöv", title="psykolog"),
        )
        self.width_in_view = float(width + 208)
        self.places: list[Place] = []
        self.context = self._context()
        self.page: PatientPage = make(self.context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.resize(width, height)

    def _context(self) -> PageContext:
        services: Any = self.services
        return PageContext(
            services=services,
            operations=self.operations,
            run=self._run,
            navigate=self._navigate,
            announce=self.toasts.announced.append,
            open_patient=self._open_patient,
            print_patients=self.toasts.printed.append,
            print_agreement=lambda *whose: self.toasts.agreements.append(whose),
            print_letters=self.toasts.letters.append,
            back=self._back,
            effective_width=lambda: self.width_in_view,
            top_height=lambda: 60,
            is_sample=False,
            clock=self.clock,
            language="sv",
            letter_keys=True,
        )

    def open(self, patient: PatientId, tab: PatientTab = PatientTab.OVERVIEW, **arguments: Any) -> PatientPage:
        """Show a patient, and wait until it stands there."""
        self.page.show_place(Place(Section.PATIENTS, patient, tab, arguments))
        self.operations.finish()
        return self.page

    def undo(self) -> None:
        """Undo the last step, as Ctrl+Z does."""
        self.operations.run_command(self, self.toasts.undo.pop())
        self.operations.finish()

    def _run(
        self,
        owner: QObject,
        command: Callable[[], Changed],
        done: Callable[[Changed], None] | None = None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        said: str | Callable[[], str] = "",
    ) -> None:
        def told(changed: Changed) -> None:
            self.toasts.said.append(said() if callable(said) else said)
            if changed.undo is not None:
                self.toasts.undo.append(changed.undo)
            if done is not None:
                done(changed)

        def refused(error: ModulvardError) -> None:
            if failed is None or not failed(error):
                self.operations.refused.emit(error)

        self.operations.run_command(owner, command, told, refused)

    def _navigate(self, place: Place) -> None:
        self.places.append(place)
        self.page.show_place(place)

    def _open_patient(self, patient: PatientId, tab: PatientTab) -> None:
        self.open(patient, tab)

    def _back(self) -> None:
        self.toasts.went_back += 1


@dataclass
class Clinic:
    """A store with one program, and its host window."""

    host: Host
    version: ProgramVersionId

    @property
    def treatments(self) -> Treatments:
        return self.host.services.treatments

    def patient(self) -> PatientId:
        return given_patient(self.host.database)

    def started(self, patient: PatientId, *, chosen: tuple[int, ...] = (4,)) -> TreatmentId:
        """Start at the end of October, and come to the morning of Monday 23 November (v. 48)."""
        self.host.clock.move_to("2026-10-26T08:00")
        new = NewTreatment(
            patient=patient,
            program=self.version,
            started_on=START,
            chosen=tuple(ModuleNumber(number) for number in chosen),
            pace=Pace(modules=1, every_weeks=1),
        )
        ident = self.treatments.start(new).ident
        assert ident is not None
        self.host.clock.move_to("2026-11-23T08:00")
        return TreatmentId(ident)

    def two_weeks_behind(self) -> tuple[PatientId, TreatmentId]:
        """Return a patient with two of eight modules done and the third begun (mockup patient-oversikt)."""
        patient = self.patient()
        ident = self.started(patient)
        for number, opened, handed_in in (
            (1, date(2026, 10, 26), date(2026, 11, 4)),
            (2, date(2026, 11, 5), date(2026, 11, 11)),
        ):
            self.enter(ident, number, ModuleState.STARTED, opened)
            self.enter(ident, number, ModuleState.DONE, handed_in)
        self.enter(ident, 3, ModuleState.STARTED, date(2026, 11, 12))
        return patient, ident

    def enter(self, ident: TreatmentId, number: int, state: ModuleState, on: date) -> None:
        self.treatments.set_module(ident, ModuleNumber(number), state, on=on, reason="införd")


def a_clinic(folder: Path, **size: int) -> Clinic:
    """Return a clinic in a folder, at the moment of the mock-ups."""
    clock = MovingClock(NOW)
    database = given_database(folder, clock)
    host = Host(database, clock, **size)
    return Clinic(host=host, version=given_program(database, eight_modules()))
