"""What the sample clinic remembers of its making: made anew on a later day, unless someone has worked in it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import TreatmentId
from modulvard.services.base import Service, needs
from modulvard.store import sample
from modulvard.store.fill import call_generated

LEAVES_AS_IT_WAS = frozenset(
    {
        Measure.LOG_IN,
        Measure.LOG_IN_FAILED,
        Measure.LOCK,
        Measure.LOG_ADOPTED,
        Measure.LOG_READ,
        Measure.LOG_VERIFIED,
        Measure.VIEW_TODAY,
        Measure.VIEW_PATIENT,
        Measure.VIEW_TREATMENT,
        Measure.VIEW_HOMEWORK,
        Measure.VIEW_THREAD,
        Measure.VIEW_NOTE,
        Measure.VIEW_ANSWER,
        Measure.VIEW_PROGRAM,
        Measure.VIEW_RESTRICTED,
        Measure.VIEW_CLINIC,
        Measure.LIST_PATIENTS,
        Measure.LIST_TREATMENTS,
        Measure.LIST_HOMEWORK,
        Measure.LIST_MESSAGES,
        Measure.LIST_ANSWERS,
        Measure.LIST_PROGRAMS,
        Measure.LIST_ACCOUNTS,
        Measure.SEARCH,
        Measure.SEARCH_HIT,
        Measure.OPENED_WITH_REASON,
        Measure.PRINT,
        Measure.UPGRADE,
        Measure.BACKUP,
        Measure.VERIFY_BACKUP,
        Measure.DRILL,
        Measure.CHECK_STORE,
        Measure.EDIT_FILTER,
    }
)
"""Steps after which the clinic is still the one that was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleState:
    """When the clinic was made, None if its making was broken off; and whether anything was changed since."""

    made_on: date | None
    is_changed: bool

    def is_stale(self, today: date) -> bool:
        """Tell whether it should be made anew: made on another day and not worked in, or never whole."""
        return self.made_on is None or (self.made_on != today and not self.is_changed)


class SampleKeeping(Service):
    """The sample clinic's own memory."""

    @needs(Permission.OWN_ACCOUNT)
    def note_made(self) -> None:
        """Note that the clinic is whole, as of now. No log row: nothing of a patient is read or changed."""
        with self._database.work() as session:
            call_generated(session)
            sample.note_made(session, self._today())

    @needs(Permission.OWN_ACCOUNT)
    def journal(self, before: date, *, left_since: date, left_of: Collection[TreatmentId]) -> None:
        """Note every contact finished before a day as journalled when it was, but the latest of some treatments."""
        ends, since = (datetime.combine(day, time(), STOCKHOLM) for day in (before, left_since))
        with self._database.work() as session:
            sample.journal(session, ends, left_since=since, left_of=left_of)

    @needs(Permission.OWN_ACCOUNT)
    def state(self) -> SampleState:
        """Return when the clinic was made and whether it was changed since."""
        with self._database.read() as session:
            made = sample.made(session)
            changed = made is not None and sample.changed_since(session, made.seq, LEAVES_AS_IT_WAS)
        return SampleState(made_on=None if made is None else made.on, is_changed=changed)
