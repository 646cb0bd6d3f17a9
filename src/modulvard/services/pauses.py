"""A pause with a flag for the first working day after it: nobody comes back unseen (decided.md 22, C3)."""

from datetime import time
from functools import partial

from modulvard.domain import plan_steps
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.flags import Flag, checked_day, checked_words
from modulvard.domain.ids import FlagId, TreatmentId
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.domain.weeks import Week
from modulvard.services.base import Service, Topic, needs
from modulvard.services.treatment_keeping import TreatmentChanged, keep_treatment, put_treatment_back, treatment_entry
from modulvard.services.working_days import working_calendar
from modulvard.store import access_log, flags
from modulvard.store.session import Session
from modulvard.store.today import load_day
from modulvard.store.treatments import closed_weeks, treatment_opened_by

_TOPICS = frozenset({Topic.TREATMENTS, Topic.TODAY})


class Pauses(Service):
    """Rest from one week to another, and a flag for the day the patient is back."""

    @needs(Permission.EDIT_TREATMENT)
    def pause(
        self, treatment: TreatmentId, first_week: Week, last_week: Week, reason: str, words: str
    ) -> TreatmentChanged:
        """Rest from one week to another, both included, with a flag of one's own for the first working day after.

        Raises what ``Treatments.pause`` refuses, and InvalidInput where that day is past or too far away.
        """
        stamp, told = Stamp(at=self._clock.now(), by=self._actor.account), checked_words(words, "words")
        with self._database.work() as session:
            before = treatment_opened_by(session, treatment, stamp.by, stamp.today)
            closed = closed_weeks(session)
            step = plan_steps.pause(before, first_week, last_week, reason, stamp)
            after = keep_treatment(session, before, step.treatment, stamp, closed)
            access_log.append(session, treatment_entry(Measure.PAUSE, before))
            flag = self._flag(session, after, last_week, told, stamp)
        return self._changed(after, before, flag, withdrawn=True)

    def _flag(self, session: Session, treatment: Treatment, last_week: Week, words: str, stamp: Stamp) -> FlagId:
        clinic = load_day(session, stamp.today)
        calendar = working_calendar(clinic.closed, time.fromisoformat(clinic.values["closing_time"]))
        flag = Flag(
            id=FlagId(0),
            treatment=treatment.id,
            patient=treatment.patient,
            account=stamp.by,
            on=checked_day(calendar.after(last_week.sunday, 1), stamp.today),
            words=words,
            made_at=stamp.at,
        )
        ident = flags.add_flag(session, flag)
        entry = LogEntry(measure=Measure.EDIT_FLAG, patient=treatment.patient, object_kind="flag", object_id=ident)
        access_log.append(session, entry)
        return ident

    def _changed(self, after: Treatment, before: Treatment, flag: FlagId, *, withdrawn: bool) -> TreatmentChanged:
        return TreatmentChanged(
            topics=_TOPICS,
            patient=after.patient,
            undo=partial(self._restore, after, before, flag, withdrawn=withdrawn),
            summary="treatment_paused",
            ident=after.id,
        )

    def _restore(self, seen: Treatment, wanted: Treatment, flag: FlagId, *, withdrawn: bool) -> TreatmentChanged:
        """Take pause and flag back, or raise ChangedSince; turned round, rest again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = Stamp(at=self._clock.now(), by=self._actor.account)
        with self._database.work() as session:
            found = flags.load_flag(session, flag, stamp.by)
            if found.done_at is not None or (found.withdrawn_at is None) != withdrawn:
                raise ChangedSince(kind="flag", ident=flag)
            flags.set_flag(session, flag, {"withdrawn_at": stamp.at if withdrawn else None})
            current, back = put_treatment_back(session, seen, wanted, stamp)
        return self._changed(back, current, flag, withdrawn=not withdrawn)
