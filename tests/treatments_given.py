"""Programs, patients and treatments for tests, and a desk with a clock that can be moved on."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import (
    HomeworkForm,
    Module,
    OpeningRule,
    Pace,
    Program,
    ProgramKind,
    ProgramStatus,
    Text,
    WeekRating,
)
from modulvard.domain.treatments import Standing
from modulvard.domain.weeks import Week
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.store.database import Database
from modulvard.store.programs import add_version
from modulvard.store.rows import AccessLogRow, PatientRow, TreatmentOverviewRow

W48 = Week.iso(2026, 48)
MONDAY = date(2026, 11, 23)
ONE_A_WEEK = Pace(modules=1, every_weeks=1)
EVERY_SECOND_WEEK = Pace(modules=1, every_weeks=2)


@dataclass
class MovingClock:
    """A clock that stands still until a test moves it."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment

    def move_to(self, written: str) -> None:
        """Set the clock: ``2026-11-23T08:00``, Stockholm time."""
        self.moment = datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


def a_program(
    *,
    name: str = "Lugna dagar",
    mandatory: int = 4,
    optional: int = 0,
    opening: OpeningRule = OpeningRule.THERAPIST,
    pace: Pace | None = ONE_A_WEEK,
    recommended_weeks: int | None = None,
    homework: tuple[HomeworkForm, ...] = (),
    answer_days: int | None = None,
    kind: ProgramKind = ProgramKind.SUPPORT_PROGRAM,
    version: str = "1",
    status: ProgramStatus = ProgramStatus.PUBLISHED,
    week_ratings: tuple[WeekRating, ...] = (),
) -> Program:
    """Return a program whose optional modules come after the mandatory ones, each with the same homework.

    A support program unless said: no gate of it blocks a start (D28).
    """
    text = Text(sv=name)
    return Program(
        key=name.lower().replace(" ", "-"),
        name=text,
        kind=kind,
        version=version,
        status=status,
        week_ratings=week_ratings,
        supplier="Björken",
        description=text,
        target_group=text,
        intended_use=text,
        pace=pace,
        opening=opening,
        recommended_weeks=recommended_weeks,
        answer_days=answer_days,
        modules=tuple(
            Module(
                number=ModuleNumber(number),
                title=Text(sv=f"Modul {number}"),
                mandatory=number <= mandatory,
                homework=homework,
            )
            for number in range(1, mandatory + optional + 1)
        ),
    )


def given_program(database: Database, program: Program) -> ProgramVersionId:
    """Keep a program in the store."""
    with database.work() as session:
        return add_version(session, program, origin="test", at=database.clock.now())


def given_patient(database: Database, *, registered_by: int = 1, archived: bool = False) -> PatientId:
    """Keep a patient without a number, named after a plant."""
    now = database.clock.now()
    row = {
        "unit_id": 1,
        "given_name": "Linnea",
        "family_name": "Hassel",
        "search_name": "linnea hassel",
        "sort_name": "hassel",
        "birth_date": date(1985, 3, 12),
        "identity_kind": "none",
        "identity_value": None,
        "address": "",
        "phone": "",
        "email": "",
        "language": "sv",
        "interpreter": False,
        "care_contact": "",
        "protected": False,
        "registered_by": AccountId(registered_by),
        "registered_at": now,
        "archived_at": now if archived else None,
        "deceased_on": None,
        "merged_into": None,
        "generated": False,
        "version": 1,
    }
    with database.work() as session:
        return PatientId(session.scalars(insert(PatientRow).values(row).returning(PatientRow.id)).one())


@dataclass
class Desk:
    """Anna's desk: an open store, her service over it, and the clock on the wall."""

    database: Database
    treatments: Treatments
    clock: MovingClock

    def started(self, *, on: date = MONDAY, patient: PatientId | None = None, **program: object) -> TreatmentId:
        version = given_program(self.database, a_program(**program))  # type: ignore[arg-type]  # keywords of a test
        who = patient if patient is not None else given_patient(self.database)
        changed = self.treatments.start(NewTreatment(patient=who, program=version, started_on=on))
        assert changed.ident is not None
        return TreatmentId(changed.ident)

    def standing(self, treatment: TreatmentId, on: date | None = None) -> Standing:
        return self.treatments.reload(treatment, on).standing

    def hand_in(self, treatment: TreatmentId, module: int, on: date | None = None) -> None:
        self.treatments.set_module(treatment, ModuleNumber(module), ModuleState.HANDED_IN, on=on)

    def log_rows(self) -> list[tuple[str, int | None]]:
        """Return measure and patient of each row of the log, in order."""
        with self.database.read() as session:
            rows = session.execute(select(AccessLogRow.measure, AccessLogRow.patient_id).order_by(AccessLogRow.seq))
            return [(measure, patient) for measure, patient in rows]

    def overview(self, treatment: TreatmentId) -> TreatmentOverviewRow:
        """Return the copy that lists read."""
        with self.database.read() as session:
            row = session.get(TreatmentOverviewRow, treatment)
            assert row is not None
            return row


def weeks(standing: Standing) -> str:
    """Return the planned weeks of the course, in order."""
    return " ".join(str(module.week) for module in standing.modules)


def states(standing: Standing) -> list[str]:
    """Return the state of each module of the course, in order."""
    return [module.state.value for module in standing.modules]
