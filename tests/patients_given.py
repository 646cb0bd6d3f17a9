"""Patients for tests, invented and named after plants, and a clinic of two therapists."""

from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import event, insert, select
from tests.treatments_given import MONDAY, MovingClock, a_program, given_program

from modulvard.domain.access import Role
from modulvard.domain.identity import IdentityKind
from modulvard.domain.ids import AccountId, PatientId, ProgramVersionId, UnitId
from modulvard.domain.patient_draft import PatientDraft
from modulvard.domain.published_numbers import published_test_number
from modulvard.services.base import Changed
from modulvard.services.patients import Patients
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.store.access_log import Who
from modulvard.store.database import Database
from modulvard.store.rows import AbsenceRow, AccessLogRow, AccountRoleRow, AccountRow

ANNA, ERIK, SOFIA = AccountId(1), AccountId(2), AccountId(3)
BORN = date(1985, 3, 12)
NUMBER = published_test_number(BORN)
OTHER_NUMBER = published_test_number(date(1991, 5, 5))


def a_patient(**fields: Any) -> PatientDraft:
    """Return a draft of Linnea Asplöv, without a number unless one is given."""
    return PatientDraft(**{"given_name": "Linnea", "family_name": "Asplöv", **fields})


def numbered(**fields: Any) -> PatientDraft:
    """Return a draft of Linnea Asplöv with a published test number."""
    return a_patient(**{"identity_kind": IdentityKind.PERSONAL, "identity_number": NUMBER.display, **fields})


def patient_of(changed: Changed) -> PatientId:
    """Return the patient that a step concerned."""
    assert changed.patient is not None
    return changed.patient


def undone(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


@dataclass
class Clinic:
    """An open store with Anna and Erik, therapists, and Sofia, who administers."""

    database: Database
    clock: MovingClock

    def patients(self, account: AccountId = ANNA) -> Patients:
        return Patients(self._as(account), self.clock)

    def add(self, draft: PatientDraft | None = None, *, by: AccountId = ANNA) -> PatientId:
        return patient_of(self.patients(by).add(draft or a_patient()))

    def start(self, patient: PatientId, *, therapist: AccountId = ANNA, on: date = MONDAY, **program: Any) -> int:
        """Start a treatment, on behalf of whoever registered the patient."""
        version = self._program(**program)
        with self.database.read() as session:
            registered_by = session.execute(
                select(AccessLogRow.account_id).where(
                    AccessLogRow.patient_id == patient, AccessLogRow.measure == "add_patient"
                )
            ).scalar_one()
        treatments = Treatments(self._as(AccountId(registered_by)), self.clock)
        new = NewTreatment(patient=patient, program=version, started_on=on, therapist=therapist)
        ident = treatments.start(new).ident
        assert ident is not None
        return ident

    def away(self, account: AccountId, substitute: AccountId) -> None:
        """Let a therapist be away today, with a substitute."""
        row = {"account_id": account, "first_day": MONDAY, "last_day": MONDAY, "substitute_id": substitute}
        with self.database.work() as session:
            session.execute(insert(AbsenceRow), [row])

    def log(self) -> list[tuple[str, int | None]]:
        """Return measure and patient of each row of the log."""
        with self.database.read() as session:
            rows = session.execute(select(AccessLogRow.measure, AccessLogRow.patient_id).order_by(AccessLogRow.seq))
            return [(measure, patient) for measure, patient in rows]

    def log_text(self) -> str:
        """Return everything the log holds, as text."""
        with self.database.read() as session:
            rows = session.execute(
                select(AccessLogRow.object_kind, AccessLogRow.object_id, AccessLogRow.count, AccessLogRow.reason)
            )
            return repr([tuple(row) for row in rows])

    def _program(self, **program: Any) -> ProgramVersionId:
        return given_program(self.database, a_program(**program))

    def _as(self, account: AccountId) -> Database:
        database = copy(self.database)
        database.who = Who(account=account, name={ANNA: "anna", ERIK: "erik", SOFIA: "sofia"}[account], unit=UnitId(1))
        return database


def given_colleagues(database: Database) -> None:
    """Give Anna two colleagues: Erik, a therapist, and Sofia, who gives permissions and sees no patients."""
    now = database.clock.now()
    people = [(ERIK, "erik", "Erik Lind", Role.THERAPIST), (SOFIA, "sofia", "Sofia Rönn", Role.PERMISSION_ADMIN)]
    with database.work() as session:
        session.execute(
            insert(AccountRow),
            [
                {
                    "id": ident,
                    "unit_id": 1,
                    "name": name,
                    "display_name": shown,
                    "title": "",
                    "created_at": now,
                    "preferences": {},
                    "version": 1,
                }
                for ident, name, shown, _ in people
            ],
        )
        session.execute(
            insert(AccountRoleRow), [{"account_id": ident, "role": role.value} for ident, _, _, role in people]
        )


class StatementCount:
    """Counts the statements that the driver runs for a database: transactions' own words and log rows apart.

    One that adds many rows runs once for each.
    """

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self.statements: list[str] = []

    def __enter__(self) -> "StatementCount":
        event.listen(self._engine, "checkout", self._begin)
        event.listen(self._engine, "checkin", self._end)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "checkout", self._begin)
        event.remove(self._engine, "checkin", self._end)

    def __len__(self) -> int:
        return len(self.statements)

    def _begin(self, connection: Any, *_: Any) -> None:
        connection.set_trace_callback(self._note)

    def _end(self, connection: Any, *_: Any) -> None:
        connection.set_trace_callback(None)

    def _note(self, statement: str) -> None:
        if not statement.startswith(("BEGIN", "COMMIT", "ROLLBACK", "--", "INSERT INTO access_log")):
            self.statements.append(statement)
