"""A small clinic that lives: three therapists, their patients, its days, and how a step is drawn (tests/lives.py)."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, ClassVar

from sqlalchemy import insert, text
from tests.homework_given import BOTH, NOTES
from tests.patients_given import ANNA, ERIK, a_patient, given_colleagues
from tests.treatments_given import MovingClock, a_program, given_program

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import AccountId, PatientId, TreatmentId, UnitId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import OpeningRule
from modulvard.domain.weeks import Week
from modulvard.services.accounts import Accounts
from modulvard.services.base import Changed
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.patients import Patients
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.store.access_log import Who
from modulvard.store.database import Database
from modulvard.store.rows import AccountRoleRow, AccountRow

MAJA = AccountId(4)
THERAPISTS = (ANNA, ERIK, MAJA)
NAMES = {ANNA: "anna", ERIK: "erik", MAJA: "maja"}
PEOPLE = ("Linnea Asplöv", "Örjan Ek", "Åsa Björk", "Vide Ask", "Hassel Lind", "Ärla Rönn", "Alma Ek")
PROGRAMS: tuple[dict[str, Any], ...] = (
    {"name": "Lugna dagar", "mandatory": 6, "homework": BOTH},
    {
        "name": "Sova gott",
        "mandatory": 4,
        "optional": 2,
        "homework": (NOTES,),
        "opening": OpeningRule.AUTOMATIC,
        "answer_days": 4,
    },
    {"name": "Gå vidare", "mandatory": 3, "answer_days": 0},
)
STATES = [state for state in ModuleState if state is not ModuleState.UNAVAILABLE]
SETTINGS: dict[str, tuple[str, ...]] = {
    "answer_days": ("1", "2", "2", "3", "5"),
    "closing_time": ("16:30", "16:30", "15:00", "12:00"),
    "behind_weeks": ("1", "2", "3"),
    "silence_days": ("5", "10", "14"),
    "silence_due_days": ("1", "2", "3"),
    "end_weeks": ("0", "3", "5"),
    "journal_days": ("0", "2", "4"),
}


class Nothing(Exception):
    """There is nothing to take this step with."""


@dataclass
class LifeBase:
    """A clinic whose days go by: each step is one that a therapist can take, or a while that passes."""

    database: Database
    clock: MovingClock
    draw: Random
    undo: list[Callable[[], Changed]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    count: int = 0
    aside: Random = field(default_factory=lambda: Random(0))
    """For what is looked at and not done: drawing from it changes no life."""

    def __post_init__(self) -> None:
        given_colleagues(self.database)
        with self.database.work() as session:
            row = {"id": MAJA, "unit_id": 1, "name": "maja", "display_name": "Maja Gran", "title": "", "version": 1}
            now = self.clock.now()
            session.execute(insert(AccountRow), [{**row, "created_at": now, "preferences": {}}])
            session.execute(insert(AccountRoleRow), [{"account_id": MAJA, "role": "therapist"}])
        self.programs = [given_program(self.database, a_program(**program)) for program in PROGRAMS]
        for _ in range(3):
            self.start()

    # --- taking steps -----------------------------------------------------------------------------

    def step(self) -> str:
        """Take one step, whichever is drawn; return what it was. A step refused is no step."""
        for _ in range(50):
            self.clock.moment += timedelta(minutes=self.draw.choice([1, 1, 3, 20]))
            name = self.draw.choices(list(self.steps), list(self.steps.values()))[0]
            self.by = self.draw.choice(THERAPISTS)
            try:
                changed = getattr(self, name)()
            except (ModulvardError, Nothing):
                continue
            if isinstance(changed, Changed) and changed.undo is not None:
                self.undo.append(changed.undo)
            self.told.append(f"{self.clock.moment:%a %Y-%m-%d %H:%M} {NAMES[self.by]} {name} {self.said}")
            return self.told[-1]
        return ""

    said: str = ""
    steps: ClassVar[dict[str, int]] = {}

    def as_account(self, account: AccountId) -> Database:
        database = copy(self.database)
        database.who = Who(account=account, name=NAMES[account], unit=UnitId(1))
        return database

    def _with(self, service: Any, *, of: int | None = None) -> Any:
        """Return a service of whoever takes the step, with a reason to open the patient of a treatment."""
        database = self.as_account(self.by)
        if of is not None:
            (row,) = self.table("treatment", lambda row: row["id"] == of)
            Patients(database, self.clock).show(PatientId(row["patient_id"]), "hjälper till")
        self.said = "" if of is None else f"treatment {of}"
        return service(database, self.clock)

    def table(self, name: str, fits: Callable[[Any], bool] = lambda _row: True) -> list[Any]:
        with self.database.read() as session:
            found = [dict(row) for row in session.execute(text(f"SELECT * FROM {name}")).mappings()]
        return [row for row in found if fits(row)]

    def one(self, name: str, fits: Callable[[Any], bool] = lambda _row: True) -> Any:
        found = self.table(name, fits)
        if not found:
            raise Nothing
        return self.draw.choice(found[-8:])

    def treatment(self) -> TreatmentId:
        alive = self.table("treatment", lambda row: not row["withdrawn_at"])
        active = [row for row in alive if not row["ended_on"]]
        return TreatmentId(self.draw.choice(active if active and self.draw.random() < 0.85 else alive)["id"])

    def a_day(self, first: int, last: int) -> date:
        return self.clock.now().astimezone(STOCKHOLM).date() + timedelta(days=self.draw.randint(first, last))

    def sent(self) -> datetime | date | None:
        """Return when something was sent: now, some time ago, or a day."""
        ago = timedelta(minutes=self.draw.choice([0, 10, 300, 1500, 4000, 9000]))
        moment = self.clock.now() - ago
        return self.draw.choice([None, moment, moment.astimezone(STOCKHOLM).date()])

    def text(self) -> str:
        self.count += 1
        return f"Hej, det här är nummer {self.count}."

    # --- time -------------------------------------------------------------------------------------

    def hours_pass(self) -> None:
        self.said = ""
        self.clock.moment += timedelta(minutes=self.draw.randint(30, 600))

    def a_night_passes(self) -> None:
        days = self.draw.choice([1, 1, 1, 1, 2, 3, 5])
        day = self.a_day(days, days)
        hour = self.draw.choice(["07:45", "08:10", "12:00", "16:30", "16:31"])
        self.said = ""
        self.clock.move_to(f"{day}T{hour}")

    # --- the clinic -------------------------------------------------------------------------------

    def start(self) -> Changed:
        self.by = self.draw.choice(THERAPISTS)
        name = self.draw.choice(PEOPLE).split()
        draft = a_patient(given_name=name[0], family_name=name[1], protected=self.draw.random() < 0.2)
        patient = Patients(self.as_account(self.by), self.clock).add(draft).patient
        assert patient is not None
        new = NewTreatment(patient=patient, program=self.draw.choice(self.programs), started_on=self.a_day(-10, 3))
        return Treatments(self.as_account(self.by), self.clock).start(new)

    def start_another(self) -> Changed:
        row = self.one("patient", lambda row: row["merged_into"] is None)
        service = self._with(Treatments)
        Patients(self.as_account(self.by), self.clock).show(PatientId(row["id"]), "hjälper till")
        program = self.draw.choice(self.programs)
        return service.start(NewTreatment(patient=PatientId(row["id"]), program=program, started_on=self.a_day(-10, 3)))

    def merge(self) -> Changed:
        two = self.table("patient", lambda row: row["merged_into"] is None)
        self.draw.shuffle(two)
        service = self._with(Patients)
        kept, gone = (PatientId(row["id"]) for row in two[:2])
        service.show(kept, "hjälper till")
        service.show(gone, "hjälper till")
        return service.merge(kept, gone)

    def away(self) -> Changed:
        self.said = ""
        substitute = self.draw.choice([None, *(each for each in THERAPISTS if each != self.by)])
        first = self.a_day(-1, 3)
        last = first + timedelta(days=self.draw.randint(0, 5))
        return Accounts(self.as_account(self.by), self.clock).away(self.by, first, last, substitute)

    def not_away(self) -> Changed:
        row = self.one("absence", lambda row: not row["withdrawn_at"])
        return Accounts(self.as_account(row["account_id"]), self.clock).not_away(row["id"])

    def clinic_closed(self) -> Changed:
        self.by = ANNA
        closed: date | Week = self.a_day(-2, 10)
        if self.draw.random() < 0.3:
            closed = Week.of(closed)
        return self._with(ClinicAffairs).close(closed)

    def clinic_open(self) -> Changed:
        self.by = ANNA
        row = self.one("closed", lambda row: not row["withdrawn_at"])
        return self._with(ClinicAffairs).open_again(date.fromisoformat(row["on"]) if row["on"] else Week(row["week"]))

    def setting(self) -> Changed:
        self.by = ANNA
        key = self.draw.choice(list(SETTINGS))
        return self._with(ClinicAffairs).set(key, self.draw.choice(SETTINGS[key]))

    def undo_one(self) -> Changed:
        if not self.undo:
            raise Nothing
        self.said = ""
        step = self.undo.pop(self.draw.randrange(max(len(self.undo) - 4, 0), len(self.undo)))
        self.said = repr(getattr(step, "func", step))[:60]
        return step()
