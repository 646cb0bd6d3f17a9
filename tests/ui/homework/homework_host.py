"""A clinic with our own program's homework, handed in by patients, in a window."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import update
from tests.clinics import NOW, given_database
from tests.treatments_given import MovingClock, given_patient
from tests.ui.patient_host import Host

from modulvard.domain.homework import HomeworkLine, NewHandIn
from modulvard.domain.ids import HandInId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.messages import Arrived, Way
from modulvard.domain.programs import Pace
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.programs import Programs, take_in_shipped
from modulvard.services.treatments import NewTreatment
from modulvard.store.rows import PatientRow
from modulvard.ui.homework.tab import HomeworkTab

START = date(2026, 11, 9)
WEEK = {
    "Måndag": {"sang": "23:30", "somna": 45, "vaken": 30, "upp": "06:45", "vila": 0, "ork": 4},
    "Tisdag": {"sang": "00:15", "somna": 60, "vaken": 20, "upp": "06:45", "vila": 40, "ork": 3},
    "Onsdag": {"sang": "23:00", "somna": 90, "vaken": 75, "upp": "06:45", "vila": 0, "ork": 3},
    "Fredag": {"sang": "01:00, efter festen hos Maja", "somna": 10, "upp": "09:30", "vila": 120, "ork": 6},
}
"""A diary with empty boxes, as patients fill it in."""


@dataclass
class HomeworkClinic:
    """A store with our own program, and the host window."""

    host: Host
    version: ProgramVersionId

    @property
    def homework(self) -> HomeworkAffairs:
        service: HomeworkAffairs = self.host.services.homework
        return service

    @property
    def tab(self) -> HomeworkTab:
        return self.host.page.homework

    def started(self, *, name: tuple[str, str] = ("Omar", "Granbarr")) -> tuple[PatientId, TreatmentId]:
        """Return a patient whose first module is open, on the morning of Monday 23 November (v. 48)."""
        patient = self._named(*name)
        self.host.clock.move_to("2026-11-09T08:00")
        new = NewTreatment(patient=patient, program=self.version, started_on=START, pace=Pace(modules=1, every_weeks=1))
        ident = self.host.services.treatments.start(new).ident
        self.host.clock.move_to("2026-11-23T08:00")
        return patient, TreatmentId(ident)

    def _named(self, given: str, family: str) -> PatientId:
        patient = given_patient(self.host.database)
        names = {"given_name": given, "family_name": family, "search_name": f"{given} {family}".lower()}
        with self.host.database.work() as session:
            session.execute(update(PatientRow).where(PatientRow.id == patient).values(**names))
        return patient

    def line(self, treatment: TreatmentId, form: str = "dagbok") -> HomeworkLine:
        lines = self.homework.reload_treatment(treatment)
        return next(line for line in lines if line.homework.form.key == form)

    def handed_in(
        self,
        treatment: TreatmentId,
        form: str = "dagbok",
        sent: Arrived | None = None,
        way: Way = Way.TYPED,
        **answers: object,
    ) -> HandInId:
        """Register one of module 1's homework, the diary unless another is said."""
        line = self.line(treatment, form)
        new = NewHandIn(homework=line.homework.id, answers=answers or {"vecka": WEEK}, sent=sent, way=way)
        return HandInId(self.homework.hand_in(new).ident or 0)


def a_homework_clinic(folder: Path, **size: int) -> HomeworkClinic:
    """Return a clinic in a folder, at the moment of the mock-ups."""
    clock = MovingClock(NOW)
    database = given_database(folder, clock)
    take_in_shipped(database, clock)
    version = Programs(database, clock).find("dagar-och-natter")
    return HomeworkClinic(Host(database, clock, **size), version)
