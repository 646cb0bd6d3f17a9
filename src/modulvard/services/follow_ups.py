"""What a user does with follow-ups: lay a day, move it, write what came of it, take it back (decided.md 26, H4)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeAlias

from modulvard.domain import follow_ups as days
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.follow_ups import FollowUp, NewFollowUp
from modulvard.domain.ids import FollowUpId, PatientId, TreatmentId
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log
from modulvard.store import follow_ups as store
from modulvard.store.session import Session
from modulvard.store.treatments import require_can_start, treatment_as_stored, treatment_opened_by

_TOPICS = frozenset({Topic.TREATMENTS, Topic.TODAY})
_OBJECT = "follow_up"
_Make: TypeAlias = Callable[[Session, FollowUp, Treatment, Stamp], FollowUp]


class FollowUps(Service):
    """Days on which patients are followed up after the end."""

    @needs(Permission.READ_PATIENT)
    def of_treatment(self, treatment: TreatmentId) -> tuple[FollowUp, ...]:
        """Return the follow-ups of a treatment of an opened patient, by day. Raises NotFound, ReasonNeeded."""
        with self._database.read() as session:
            treatment_opened_by(session, treatment, self._actor.account, self._today())
            return store.follow_ups_of(session, treatment)

    @needs(Permission.READ_PATIENT)
    def patient_of(self, follow_up: FollowUpId) -> PatientId:
        """Return whose follow-up it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            found = store.standing_follow_up(session, follow_up)
            return treatment_as_stored(session, found.treatment).patient

    @needs(Permission.EDIT_TREATMENT)
    def add(self, treatment: TreatmentId, due_on: date, months: int | None = None) -> Changed:
        """Lay a day of follow-up, before the end or after it; ``ident`` is the follow-up's.

        Raises InvalidInput, NotFound, PatientClosed, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            found = treatment_opened_by(session, treatment, stamp.by, stamp.today)
            require_can_start(session, found.patient)
            standing = store.follow_ups_of(session, treatment)
            wanted = NewFollowUp(due_on=due_on, months=months)
            days.check_months(found, wanted)
            new = days.laid(found, standing, (wanted,), stamp)
            (made,) = store.add_follow_ups(session, new)
            self._log(session, Measure.EDIT_FOLLOW_UP, found.patient, made.id)
        return self._changed(made, replace(made, withdrawn_at=stamp.at), found.patient, "follow_up_added")

    @needs(Permission.EDIT_TREATMENT)
    def move(self, follow_up: FollowUpId, due_on: date) -> Changed:
        """Let a follow-up have another day. Raises FollowUpDone, InvalidInput, NotFound, ReasonNeeded."""

        def make(session: Session, found: FollowUp, treatment: Treatment, stamp: Stamp) -> FollowUp:
            return days.moved(found, treatment, due_on, store.follow_ups_of(session, treatment.id), stamp)

        return self._take(follow_up, make, "follow_up_moved")

    @needs(Permission.EDIT_TREATMENT)
    def finish(self, follow_up: FollowUpId, outcome: str, on: date | None = None) -> Changed:
        """Write what came of a follow-up, and the day it was held, today unless said.

        Raises FollowUpDone, InTheFuture, InvalidInput, NotFound, ReasonNeeded.
        """
        return self._take(
            follow_up,
            lambda _, found, treatment, stamp: days.finished(found, treatment, on or stamp.today, outcome, stamp),
            "follow_up_done",
        )

    @needs(Permission.EDIT_TREATMENT)
    def withdraw(self, follow_up: FollowUpId) -> Changed:
        """Take a follow-up back, with what came of it if that is written. Raises NotFound, ReasonNeeded."""
        return self._take(follow_up, lambda _, found, __, stamp: days.withdrawn(found, stamp), "follow_up_withdrawn")

    # --- shared -----------------------------------------------------------------------------------

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _take(self, follow_up: FollowUpId, make: _Make, summary: str) -> Changed:
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.standing_follow_up(session, follow_up)
            treatment = treatment_opened_by(session, before.treatment, stamp.by, stamp.today)
            after = store.save_follow_up(session, make(session, before, treatment, stamp))
            self._log(session, Measure.EDIT_FOLLOW_UP, treatment.patient, follow_up)
        return self._changed(after, before, treatment.patient, summary)

    def _changed(self, after: FollowUp, before: FollowUp, patient: PatientId, summary: str) -> Changed:
        undo = partial(self._put_back, after, before, patient, summary)
        return Changed(topics=_TOPICS, patient=patient, undo=undo, summary=summary, ident=after.id)

    def _put_back(self, seen: FollowUp, wanted: FollowUp, patient: PatientId, summary: str) -> Changed:
        """Undo a step, or raise ChangedSince; the same, turned round, does it again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            current = store.load_follow_up(session, seen.id)
            back = days.put_back(current, seen, wanted)
            days.check_free(back, store.follow_ups_of(session, back.treatment))
            back = store.save_follow_up(session, back)
            self._log(session, Measure.UNDO, patient, seen.id)
        return self._changed(back, current, patient, summary)

    def _log(self, session: Session, measure: Measure, patient: PatientId, follow_up: FollowUpId) -> None:
        entry = LogEntry(measure=measure, patient=patient, object_kind=_OBJECT, object_id=follow_up)
        access_log.append(session, entry)
