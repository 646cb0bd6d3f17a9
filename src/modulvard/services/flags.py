"""Flags of one's own: put up, moved to another day, done with and said how (ux.md 2 "Läs först")."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import TypeAlias

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.flags import Flag, FlagClosed, FlagLine, checked_day, checked_words
from modulvard.domain.ids import FlagId, PatientId, TreatmentId
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log
from modulvard.store import flags as store
from modulvard.store.messages import patient_of
from modulvard.store.ownership import Viewer
from modulvard.store.session import Session
from modulvard.store.treatments import require_opened

_TOPICS = frozenset({Topic.TODAY})
_Values: TypeAlias = Mapping[str, date | datetime | str | None]
_OPEN: _Values = {"done_at": None, "done_note": ""}


class Flags(Service):
    """What an account has flagged. A flag is its owner's alone."""

    @needs(Permission.READ_TODAY)
    def standing(self, treatment: TreatmentId | None = None) -> tuple[FlagLine, ...]:
        """Return one's own flags that stand, those to come too, by day; one log row with how many (decided.md 6)."""
        viewer = Viewer(account=self._actor.account, on=self._today())
        with self._database.work() as session:
            lines = store.load_standing(session, viewer, treatment)
            access_log.append(session, LogEntry(measure=Measure.VIEW_TODAY, object_kind="flags", count=len(lines)))
        return lines

    @needs(Permission.READ_TODAY)
    def patient_of(self, flag: FlagId) -> PatientId:
        """Return whose flag it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return store.load_flag(session, flag, self._actor.account).patient

    @needs(Permission.EDIT_TREATMENT)
    def add(self, treatment: TreatmentId, on: date, words: str) -> Changed:
        """Flag a patient for a day. Raises InvalidInput, NotFound, ReasonNeeded."""
        told, day = checked_words(words, "words"), checked_day(on, self._today())
        with self._database.work() as session:
            patient = self._opened(session, patient_of(session, treatment))
            flag = Flag(
                id=FlagId(0),
                treatment=treatment,
                patient=patient,
                account=self._actor.account,
                on=day,
                words=told,
                made_at=self._clock.now(),
            )
            ident = store.add_flag(session, flag)
            self._log(session, Measure.EDIT_FLAG, patient, ident)
        undo = partial(self._set_back, ident, {"withdrawn_at": self._clock.now()}, {"withdrawn_at": None}, "flag_gone")
        return Changed(topics=_TOPICS, patient=patient, undo=undo, summary="flag_added", ident=ident)

    @needs(Permission.EDIT_TREATMENT)
    def done(self, flag: FlagId, note: str) -> Changed:
        """Close a flag with a short note of what was done. Raises InvalidInput, FlagClosed, NotFound, ReasonNeeded."""
        told = checked_words(note, "done_note")
        closed: _Values = {"done_at": self._clock.now(), "done_note": told}
        return self._changed(flag, closed, _OPEN, "flag_done")

    @needs(Permission.EDIT_TREATMENT)
    def move(self, flag: FlagId, on: date) -> Changed:
        """Let a flag stand from another day. Raises InvalidInput, FlagClosed, NotFound, ReasonNeeded."""
        day = checked_day(on, self._today())
        with self._database.read() as session:
            before = store.load_flag(session, flag, self._actor.account).on
        return self._changed(flag, {"on": day}, {"on": before}, "flag_moved")

    # --- shared -----------------------------------------------------------------------------------

    def _changed(self, flag: FlagId, values: _Values, before: _Values, summary: str) -> Changed:
        with self._database.work() as session:
            found = store.load_flag(session, flag, self._actor.account)
            patient = self._opened(session, found.patient)
            if not found.stands:
                raise FlagClosed(flag=flag)
            store.set_flag(session, flag, values)
            self._log(session, Measure.EDIT_FLAG, patient, flag)
        undo = partial(self._set_back, flag, before, values, "flag_back")
        return Changed(topics=_TOPICS, patient=patient, undo=undo, summary=summary, ident=flag)

    def _set_back(self, flag: FlagId, values: _Values, again: _Values, summary: str) -> Changed:
        """Undo a step, if nothing has been done with the flag since; the undo of that does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            found = store.load_flag(session, flag, self._actor.account)
            if any(getattr(found, name) != value for name, value in again.items()):
                raise ChangedSince
            store.set_flag(session, flag, values)
            self._log(session, Measure.UNDO, found.patient, flag)
        undo = partial(self._set_back, flag, again, values, "flag_again")
        return Changed(topics=_TOPICS, patient=found.patient, undo=undo, summary=summary, ident=flag)

    def _opened(self, session: Session, patient: PatientId) -> PatientId:
        require_opened(session, patient, self._actor.account, self._today())
        return patient

    def _log(self, session: Session, measure: Measure, patient: PatientId, flag: FlagId) -> None:
        access_log.append(session, LogEntry(measure=measure, patient=patient, object_kind="flag", object_id=flag))
