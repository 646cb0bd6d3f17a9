"""Idag: the one list of what is owed (product.md idea 1, decided.md "Idag")."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import AccountId, PatientId, TodayMarkId, TreatmentId
from modulvard.domain.settings import today_settings
from modulvard.domain.today import (
    NOTABLE,
    SEEN_DAYS,
    Glance,
    LineKind,
    Mark,
    TodayLine,
    TodayMark,
    TodayView,
    level_of,
    lines_for,
    lists_of,
    minutes_for,
)
from modulvard.services.base import Changed, Service, Topic, needs, reads
from modulvard.services.working_days import working_calendar
from modulvard.store import access_log
from modulvard.store import today as rows
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay
from modulvard.store.treatments import require_opened

_TODAY = frozenset({Topic.TODAY})
LONGEST_PUT_OFF = 366
"""Days. Further away it is a slip of the keys."""


class Today(Service):
    """The day's list, and what is done with a line without doing what it asks."""

    @needs(Permission.READ_TODAY)
    def day(self, therapist: AccountId | None = None, *, unit: bool = False, at: datetime | None = None) -> TodayView:
        """Return one's own list, another therapist's, or the whole unit's, as of now or of a moment (decided.md 13).

        Lines of a therapist who is away stand on the named substitute's list; without one they stay, and the unit's
        list shows them. One log row tells which list and how many lines, no patients (decided.md 6).
        """
        whose = None if unit else therapist or self._actor.account
        moment = at or self._clock.now()
        day = moment.astimezone(STOCKHOLM).date()
        with self._database.work() as session:
            clinic = rows.load_day(session, day)
            therapists = None if whose is None else lists_of(whose, clinic.away)
            glances = rows.load_glances(session, self._actor.account, day, therapists=therapists, copies=at is None)
            marks = rows.load_marks(session, day, therapists, at)
            lines = _lines(clinic, glances, marks, day)
            done = rows.load_done(session, self._actor.account, day)
            access_log.append(session, _looked_at(whose, len(lines)))
        return TodayView(
            at=moment,
            therapist=whose,
            stands_in_for=tuple(sorted((therapists or frozenset()) - {whose})),
            lines=lines,
            minutes=minutes_for(lines, today_settings(clinic.values)),
            done=done,
        )

    @reads(Permission.READ_TODAY)
    def count(self, session: Session) -> int:
        """Return how many lines one's own list has; a figure alone is no look at anyone, so it is not logged."""
        day, account = self._today(), self._actor.account
        clinic = rows.load_day(session, day)
        therapists = lists_of(account, clinic.away)
        glances = rows.load_glances(session, account, day, therapists=therapists)
        marks = rows.load_marks(session, day, therapists, None)
        return len(_lines(clinic, glances, marks, day))

    @needs(Permission.EDIT_TREATMENT)
    def note_seen(self, treatment: TreatmentId, kind: LineKind) -> Changed:
        """Note a pace, silence or end line as seen: gone for seven days, or until it worsens.

        Raises NotFound if no such line stands now, InvalidInput for a kind that is done by doing it.
        """
        if kind not in NOTABLE:
            raise InvalidInput(field="kind", problem="not_notable")
        return self._marked(treatment, kind, Mark.SEEN, self._today() + timedelta(days=SEEN_DAYS))

    @needs(Permission.EDIT_TREATMENT)
    def put_off(self, treatment: TreatmentId, kind: LineKind, until: date) -> Changed:
        """Hide a line until the morning of a later day. Raises NotFound if no such line stands now."""
        if not 0 < (until - self._today()).days <= LONGEST_PUT_OFF:
            raise InvalidInput(field="until", problem="not_later")
        return self._marked(treatment, kind, Mark.HIDDEN, until)

    @needs(Permission.EDIT_TREATMENT)
    def put_off_all(self, treatment: TreatmentId, until: date) -> Changed:
        """Hide every line of a treatment until the morning of a later day. Raises NotFound if none stands now."""
        if not 0 < (until - self._today()).days <= LONGEST_PUT_OFF:
            raise InvalidInput(field="until", problem="not_later")
        day = self._today()
        with self._database.work() as session:
            clinic = rows.load_day(session, day)
            glances = rows.load_glances(session, self._actor.account, day, treatment=treatment)
            lines = _lines(clinic, glances, (), day)
            if not lines:
                raise NotFound(kind="line", ident=treatment)
            patient = lines[0].glance.patient
            require_opened(session, patient, self._actor.account, day)
            marks = [
                TodayMark(treatment=treatment, kind=line.kind, mark=Mark.HIDDEN, until=until, level=level_of(line))
                for line in lines
            ]
            made = [rows.add_mark(session, mark, self._clock.now(), self._actor.account) for mark in marks]
            access_log.append(session, _noted(Measure.NOTE_LINE, patient, treatment))
        undo = partial(self._turn_back, tuple(made), patient, treatment, away=False)
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary="line_hidden", ident=treatment)

    def _turn_back(
        self, marks: tuple[TodayMarkId, ...], patient: PatientId, treatment: TreatmentId, *, away: bool
    ) -> Changed:
        """Take several marks back together, or let them count again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            for mark in marks:
                if not rows.set_withdrawn(session, mark, None if away else self._clock.now()):
                    raise ChangedSince
            measure = Measure.NOTE_LINE if away else Measure.UNDO
            access_log.append(session, _noted(measure, patient, treatment))
        undo = partial(self._turn_back, marks, patient, treatment, away=not away)
        summary = "line_away" if away else "line_back"
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary=summary, ident=treatment)

    def _marked(self, treatment: TreatmentId, kind: LineKind, mark: Mark, until: date) -> Changed:
        day = self._today()
        with self._database.work() as session:
            clinic = rows.load_day(session, day)
            glances = rows.load_glances(session, self._actor.account, day, treatment=treatment)
            line = next((line for line in _lines(clinic, glances, (), day) if line.kind is kind), None)
            if line is None:
                raise NotFound(kind="line", ident=kind)
            require_opened(session, line.glance.patient, self._actor.account, day)
            made = TodayMark(treatment=treatment, kind=kind, mark=mark, until=until, level=level_of(line))
            ident = rows.add_mark(session, made, self._clock.now(), self._actor.account)
            access_log.append(session, _noted(Measure.NOTE_LINE, line.glance.patient, treatment))
        undo = partial(self._take_back, ident, line.glance.patient, treatment)
        return Changed(topics=_TODAY, patient=line.glance.patient, undo=undo, summary=f"line_{mark.value}", ident=ident)

    def _take_back(self, mark: TodayMarkId, patient: PatientId, treatment: TreatmentId) -> Changed:
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            if not rows.set_withdrawn(session, mark, self._clock.now()):
                raise ChangedSince
            access_log.append(session, _noted(Measure.UNDO, patient, treatment))
        undo = partial(self._put_back, mark, patient, treatment)
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary="line_back", ident=mark)

    def _put_back(self, mark: TodayMarkId, patient: PatientId, treatment: TreatmentId) -> Changed:
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            if not rows.set_withdrawn(session, mark, None):
                raise ChangedSince
            access_log.append(session, _noted(Measure.NOTE_LINE, patient, treatment))
        undo = partial(self._take_back, mark, patient, treatment)
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary="line_away", ident=mark)


def _lines(
    clinic: ClinicDay, glances: Collection[Glance], marks: Collection[TodayMark], day: date
) -> tuple[TodayLine, ...]:
    return lines_for(glances, marks, day, working_calendar(clinic.closed), today_settings(clinic.values))


def _looked_at(whose: AccountId | None, count: int) -> LogEntry:
    kind = "unit_list" if whose is None else "account_list"
    return LogEntry(measure=Measure.VIEW_TODAY, object_kind=kind, object_id=whose, count=count)


def _noted(measure: Measure, patient: PatientId, treatment: TreatmentId) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind="treatment", object_id=treatment)
