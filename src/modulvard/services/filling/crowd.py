"""Shares invented people and courses out among therapists, and writes them a few hundred at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from modulvard.domain.access import Role
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.accounts import NewAccount
from modulvard.domain.ids import AccountId, PatientId
from modulvard.domain.patients import PatientFields
from modulvard.domain.treatments import ProgramFrame, Treatment
from modulvard.services.base import Actor
from modulvard.services.filling.courses import Startable, ended_courses, given_to, ongoing_courses
from modulvard.services.filling.draw import Draw
from modulvard.services.filling.people import Taken, colleague_name, invented_people
from modulvard.store import access_log, fill
from modulvard.store.accounts import account_named, add_account
from modulvard.store.homework import assign_opened
from modulvard.store.patients import Registration, add_patients
from modulvard.store.programs import all_programs
from modulvard.store.session import Session
from modulvard.store.treatments import add_treatments

OWN_ACTIVE = 80
"""Patients in treatment of the account that fills. With the same seed they are the same in a clinic of any size."""
_PER_COLLEAGUE = 400
_SHAPES = 160
_ONGOING, _ENDED = 0.2, 0.93
"""Of a colleague's patients the first part is in treatment, then come those who have been; the rest never were."""
_ARCHIVED = 0.3
"""Of those whose treatment has ended."""
_KNOWN_FOR = timedelta(weeks=170)
"""How long ago everyone was entered: before the earliest start."""


class Crowd:
    """Patients with their courses and therapists, added in the transaction at hand."""

    def __init__(self, session: Session, seed: int, now: datetime, actor: Actor) -> None:
        self._session, self._now, self._actor = session, now, actor
        self._draw = Draw(f"fates {seed}")
        programs = _startable(session)
        courses = Draw(f"courses {seed}")
        self._ongoing = ongoing_courses(courses, programs, now, _SHAPES)
        self._ended = ended_courses(courses, programs, now, _SHAPES)
        taken = Taken(numbers=fill.numbers_held(session), reserves=fill.reserves_held(session))
        self._people = invented_people(Draw(f"people {seed}"), taken)
        self.treatments = 0
        self.colleagues = 0

    def add(self, count: int, progress: Callable[[int, int], object]) -> None:
        """Add so many patients: first one's own in treatment, then colleagues'."""
        own = min(count, max(OWN_ACTIVE - fill.active_patients(self._session, self._actor.account), 0))
        self._add_some(self._actor.account, [(person, self._an_ongoing()) for person in islice(self._people, own)])
        progress(own, count)
        for done in range(own, count, _PER_COLLEAGUE):
            some = list(islice(self._people, min(_PER_COLLEAGUE, count - done)))
            self._add_some(self._colleague(), [(person, self._a_fate()) for person in some])
            progress(done + len(some), count)

    def _add_some(self, therapist: AccountId, people: list[tuple[PatientFields, Treatment | None]]) -> None:
        registration = Registration(unit=self._actor.unit, account=therapist, at=self._now - _KNOWN_FOR, generated=True)
        idents = add_patients(self._session, [person for person, _ in people], registration)
        fates = [(ident, course) for ident, (_, course) in zip(idents, people, strict=True) if course is not None]
        started = [given_to(course, ident, therapist) for ident, course in fates]
        treatments = add_treatments(self._session, started, self._actor.unit)
        kept = [replace(course, id=treatment) for course, treatment in zip(started, treatments, strict=True)]
        assign_opened(self._session, kept)
        self.treatments += len(treatments)
        fill.archive(self._session, self._archived(fates), self._now)

    def _archived(self, fates: list[tuple[PatientId, Treatment]]) -> list[PatientId]:
        ended = [ident for ident, course in fates if course.ending is not None]
        return [ident for ident in ended if self._draw.share() < _ARCHIVED]

    def _a_fate(self) -> Treatment | None:
        chance = self._draw.share()
        if chance < _ONGOING:
            return self._an_ongoing()
        return self._draw.one_of(self._ended) if chance < _ENDED else None

    def _an_ongoing(self) -> Treatment:
        return self._draw.one_of(self._ongoing)

    def _colleague(self) -> AccountId:
        """Add a therapist: a row without keys, so that nobody can log in as them."""
        number = 1
        while account_named(self._session, f"behandlare{number:03d}") is not None:
            number += 1
        name = f"behandlare{number:03d}"
        new = NewAccount(
            name=name,
            display_name=colleague_name(number),
            title="psykolog",
            roles=frozenset({Role.THERAPIST}),
            passphrase="",
        )
        ident = add_account(self._session, new, name, self._actor.unit, self._now)
        added = LogEntry(measure=Measure.ADD_ACCOUNT, object_kind="account", object_id=ident)
        access_log.append(self._session, added)
        self.colleagues += 1
        return ident


def _startable(session: Session) -> tuple[Startable, ...]:
    return tuple(
        Startable(frame=ProgramFrame.of(stored.id, stored.program), program=stored.program)
        for stored in all_programs(session)
        if stored.program.modules_known
    )
