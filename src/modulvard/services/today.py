"""Idag: the one list of what is owed (product.md idea 1, decided.md "Idag")."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import AccountId, PassedOnId, PatientId, TodayMarkId, TreatmentId
from modulvard.domain.owed import Owed, lines_of_owed
from modulvard.domain.settings import today_settings
from modulvard.domain.text import LINE_LIMIT, clean_line
from modulvard.domain.today import (
    NOTABLE,
    PASSED_ON,
    PROMISED,
    SEEN_DAYS,
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
from modulvard.store import access_log, owed
from modulvard.store import today as rows
from modulvard.store.ownership import Viewer
from modulvard.store.patient_access import keep_reason, owns
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay
from modulvard.store.treatments import require_opened, require_therapist

_TODAY = frozenset({Topic.TODAY})
_PASSED_ON = "lämnat vidare i Idag"
"""The reason, kept in the log, for which a colleague may open the patient that day (decided.md 7)."""
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
            listed = _Listed(whose=whose, therapists=therapists, at=at)
            lines = self._lines(session, clinic, day, listed, rows.load_marks(session, day, therapists, at))
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
        listed = _Listed(whose=account, therapists=therapists)
        return len(self._lines(session, clinic, day, listed, rows.load_marks(session, day, therapists, None)))

    @needs(Permission.EDIT_TREATMENT)
    def pass_on(self, treatment: TreatmentId, kind: LineKind, ref: int, to: AccountId, note: str = "") -> Changed:
        """Hand a waiting message or homework to a named colleague: it stands on that one's list and no other's.

        The colleague may open the patient that day, for the reason that it was passed on, which the log tells. Raises
        NotFound if no such line stands, InvalidInput for another kind or for oneself, NotATherapist.
        """
        if kind not in PASSED_ON:
            raise InvalidInput(field="kind", problem="not_passed_on")
        said, day = clean_line(note)[:LINE_LIMIT], self._today()
        with self._database.work() as session:
            require_therapist(session, to)
            line = self._standing(session, treatment, kind, ref)
            patient = line.glance.patient
            require_opened(session, patient, self._actor.account, day)
            if to == (line.passed_to or line.glance.therapist):
                raise InvalidInput(field="to", problem="oneself")
            item = Owed(kind=kind, treatment=treatment, ref=ref, since=line.since)
            ident = owed.pass_on(session, item, to, said, at=self._clock.now(), by=self._actor.account)
            colleague = Viewer(account=to, on=day)
            if not owns(session, patient, colleague):
                keep_reason(session, patient, colleague, _PASSED_ON)
            access_log.append(session, _noted(Measure.LEFT_TO_COLLEAGUE, patient, treatment))
        return self._passed(ident, patient, treatment, away=True)

    @needs(Permission.EDIT_TREATMENT)
    def note_seen(self, treatment: TreatmentId, kind: LineKind) -> Changed:
        """Note a pace, silence or end line as seen: gone for seven days, or until it worsens.

        Raises NotFound if no such line stands now, InvalidInput for a kind that is done by doing it.
        """
        if kind not in NOTABLE:
            raise InvalidInput(field="kind", problem="not_notable")
        return self._marked(treatment, kind, Mark.SEEN, self._today() + timedelta(days=SEEN_DAYS))

    @needs(Permission.EDIT_TREATMENT)
    def put_off(self, treatment: TreatmentId, kind: LineKind, until: date, ref: int = 0) -> Changed:
        """Hide a line until the morning of a later day: a message or homework at most until its due day.

        Raises NotFound if no such line stands now, InvalidInput for a day out of reach.
        """
        if not 0 < (until - self._today()).days <= LONGEST_PUT_OFF:
            raise InvalidInput(field="until", problem="not_later")
        return self._marked(treatment, kind, Mark.HIDDEN, until, ref)

    @needs(Permission.EDIT_TREATMENT)
    def put_off_all(self, treatment: TreatmentId, until: date) -> Changed:
        """Hide every line of a treatment that may wait until a later morning. Raises NotFound if none may."""
        if not 0 < (until - self._today()).days <= LONGEST_PUT_OFF:
            raise InvalidInput(field="until", problem="not_later")
        day = self._today()
        with self._database.work() as session:
            clinic = rows.load_day(session, day)
            listed = _Listed(whose=self._actor.account, therapists=None, treatment=treatment)
            lines = self._lines(session, clinic, day, listed, ())
            lines = tuple(line for line in lines if line.kind not in PROMISED or until <= line.due)
            if not lines:
                raise NotFound(kind="line", ident=treatment)
            patient = lines[0].glance.patient
            require_opened(session, patient, self._actor.account, day)
            marks = [
                TodayMark(
                    treatment=treatment,
                    kind=line.kind,
                    ref=line.ref,
                    mark=Mark.HIDDEN,
                    until=until,
                    level=level_of(line),
                )
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

    def _marked(self, treatment: TreatmentId, kind: LineKind, mark: Mark, until: date, ref: int = 0) -> Changed:
        day = self._today()
        with self._database.work() as session:
            line = self._standing(session, treatment, kind, ref)
            require_opened(session, line.glance.patient, self._actor.account, day)
            if mark is Mark.HIDDEN and kind in PROMISED and until > line.due:
                raise InvalidInput(field="until", problem="past_promise", due=line.due)
            made = TodayMark(treatment=treatment, kind=kind, ref=ref, mark=mark, until=until, level=level_of(line))
            ident = rows.add_mark(session, made, self._clock.now(), self._actor.account)
            access_log.append(session, _noted(Measure.NOTE_LINE, line.glance.patient, treatment))
        undo = partial(self._take_back, ident, line.glance.patient, treatment)
        return Changed(topics=_TODAY, patient=line.glance.patient, undo=undo, summary=f"line_{mark.value}", ident=ident)

    def _standing(self, session: Session, treatment: TreatmentId, kind: LineKind, ref: int) -> TodayLine:
        """Return a line that stands now whether it is put off or not, or raise NotFound."""
        day = self._today()
        listed = _Listed(whose=self._actor.account, therapists=None, treatment=treatment)
        lines = self._lines(session, rows.load_day(session, day), day, listed, ())
        found = next((line for line in lines if line.kind is kind and line.ref == ref), None)
        if found is None:
            raise NotFound(kind="line", ident=kind)
        return found

    def _passed(self, ident: PassedOnId, patient: PatientId, treatment: TreatmentId, *, away: bool) -> Changed:
        undo = partial(self._pass_back, ident, patient, treatment, away=not away)
        summary = "line_passed_on" if away else "line_back"
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary=summary, ident=ident)

    def _pass_back(self, ident: PassedOnId, patient: PatientId, treatment: TreatmentId, *, away: bool) -> Changed:
        """Take a passing on back, or let it count again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            if not owed.set_passed_on_withdrawn(session, ident, None if away else self._clock.now()):
                raise ChangedSince
            measure = Measure.LEFT_TO_COLLEAGUE if away else Measure.UNDO
            access_log.append(session, _noted(measure, patient, treatment))
        return self._passed(ident, patient, treatment, away=away)

    def _lines(
        self,
        session: Session,
        clinic: ClinicDay,
        day: date,
        listed: "_Listed",
        marks: Collection[TodayMark],
    ) -> tuple[TodayLine, ...]:
        """Work out the lines of a list: those of the plan, and those of what is owed besides it."""
        account, settings = self._actor.account, today_settings(clinic.values)
        glances = rows.load_glances(
            session,
            account,
            day,
            therapists=listed.therapists,
            treatment=listed.treatment,
            copies=listed.at is None,
        )
        found = owed.load_owed(
            session,
            Viewer(account=account, on=day),
            whose=listed.whose,
            therapists=listed.therapists,
            at=listed.at,
            treatment=listed.treatment,
        )
        found += owed.modules_to_review(session, glances, found)
        known = {glance.treatment: glance for glance in glances}
        missing = sorted({item.treatment for item in found} - known.keys())
        known |= rows.load_glances_of(session, account, day, missing)
        calendar = working_calendar(clinic.closed, time.fromisoformat(clinic.values["closing_time"]))
        of_owed = lines_of_owed(found, known, day, calendar, settings)
        return lines_for(glances, marks, day, calendar, settings, owed=of_owed)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """Which list: whose drafts and flags, whose treatments (None: everyone's), of which moment or which treatment."""

    whose: AccountId | None
    therapists: Collection[AccountId] | None
    at: datetime | None = None
    treatment: TreatmentId | None = None


def _looked_at(whose: AccountId | None, count: int) -> LogEntry:
    kind = "unit_list" if whose is None else "account_list"
    return LogEntry(measure=Measure.VIEW_TODAY, object_kind=kind, object_id=whose, count=count)


def _noted(measure: Measure, patient: PatientId, treatment: TreatmentId) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind="treatment", object_id=treatment)
