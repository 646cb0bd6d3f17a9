"""Idag: the one list of what is owed (product.md idea 1, decided.md "Idag")."""

from datetime import date, datetime, timedelta
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import AccountId, PassedOnId, PatientId, TodayMarkId, TreatmentId
from modulvard.domain.owed import PassedOn
from modulvard.domain.settings import today_settings
from modulvard.domain.standing_in import lists_of
from modulvard.domain.text import LINE_LIMIT, clean_line
from modulvard.domain.today import (
    LEFT_OPEN,
    NEVER_HIDDEN,
    NEVER_PUT_OFF,
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
    minutes_for,
)
from modulvard.domain.today_done import DoneLine
from modulvard.services.base import Changed, Service, Topic, needs, reads
from modulvard.services.today_lines import ListOf, lines_of_list
from modulvard.store import access_log
from modulvard.store import passed_on as passings
from modulvard.store import today as rows
from modulvard.store.as_of import as_of
from modulvard.store.messages import patient_of
from modulvard.store.ownership import Viewer
from modulvard.store.patient_access import keep_reason, owns
from modulvard.store.session import Session
from modulvard.store.today_done import load_done, load_done_lines
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
            seen = self._today()
            listed = ListOf(viewer=self._actor.account, whose=whose, therapists=therapists, at=at, on=seen)
            lines = lines_of_list(session, clinic, day, listed)
            with as_of(session, at):
                done = load_done(session, self._actor.account, day)
            access_log.append(session, _looked_at(whose, len(lines)))
        return TodayView(
            at=moment,
            therapist=whose,
            stands_in_for=tuple(sorted((therapists or frozenset()) - {whose})),
            lines=lines,
            minutes=minutes_for(lines, today_settings(clinic.values)),
            done=done,
            answer_days=int(clinic.values["answer_days"]),
        )

    @needs(Permission.READ_TODAY)
    def end_of_day(self) -> TodayView:
        """Return what is left before going home: own texts not finished, texts not handed over, what is due today.

        A draft stands here also when it was begun today, in place of what it answers. Put off lines stand only if they
        are drafts or texts to hand over. One log row, as for a day's list.
        """
        day, account = self._today(), self._actor.account
        with self._database.work() as session:
            clinic = rows.load_day(session, day)
            therapists = lists_of(account, clinic.away)
            hides = frozenset(LineKind) - LEFT_OPEN
            listed = ListOf(viewer=account, whose=account, therapists=therapists, every_draft=True, marked=hides)
            lines = tuple(
                line
                for line in lines_of_list(session, clinic, day, listed)
                if line.kind in LEFT_OPEN or line.due <= day
            )
            done = load_done(session, account, day)
            access_log.append(session, _looked_at(account, len(lines)))
        settings = today_settings(clinic.values)
        return TodayView(
            at=self._clock.now(),
            therapist=account,
            stands_in_for=tuple(sorted(therapists - {account})),
            lines=lines,
            minutes=minutes_for(lines, settings),
            done=done,
            answer_days=settings.answer_days,
        )

    @needs(Permission.READ_TODAY)
    def done_today(self) -> tuple[DoneLine, ...]:
        """Return what one has done with lines today, the latest first; one log row with how many."""
        day, account = self._today(), self._actor.account
        with self._database.work() as session:
            done = load_done_lines(session, account, day)
            access_log.append(session, LogEntry(measure=Measure.VIEW_TODAY, object_kind="done", count=len(done)))
        return done

    @needs(Permission.READ_TODAY)
    def passed_on_by(self, treatment: TreatmentId, kind: LineKind, ref: int) -> PassedOn | None:
        """Return who passed a line on to a colleague, and with what words, or None. Raises NotFound, ReasonNeeded."""
        with self._database.read() as session:
            require_opened(session, patient_of(session, treatment), self._actor.account, self._today())
            return passings.passed_on_by(session, treatment, kind, ref)

    @reads(Permission.READ_TODAY)
    def count(self, session: Session) -> int:
        """Return how many lines one's own list has; a figure alone is no look at anyone, so it is not logged."""
        day, account = self._today(), self._actor.account
        clinic = rows.load_day(session, day)
        listed = ListOf(viewer=account, whose=account, therapists=lists_of(account, clinic.away))
        return len(lines_of_list(session, clinic, day, listed))

    @needs(Permission.EDIT_TREATMENT)
    def pass_on(self, treatment: TreatmentId, kind: LineKind, ref: int, to: AccountId, note: str = "") -> Changed:
        """Hand a message, homework or safety answer to a named colleague: it stands on that one's list and no other's.

        The colleague may open the patient that day, for the reason that it was passed on, which the log tells. Raises
        NotFound if no such line stands, InvalidInput for another kind or for oneself, NotATherapist. What is to be read
        first is passed on to nobody who is away that day.
        """
        if kind not in PASSED_ON:
            raise InvalidInput(field="kind", problem="not_passed_on")
        said, day = clean_line(note)[:LINE_LIMIT], self._today()
        with self._database.work() as session:
            require_therapist(session, to)
            if kind in NEVER_HIDDEN and any(absence.account == to for absence in rows.load_day(session, day).away):
                raise InvalidInput(field="colleague", problem="away")
            line = self._standing(session, treatment, kind, ref)
            patient = line.glance.patient
            require_opened(session, patient, self._actor.account, day)
            if to == (line.passed_to or line.glance.therapist):
                raise InvalidInput(field="colleague", problem="oneself")
            which = (treatment, kind, ref)
            passed = passings.pass_on(session, which, to, said, at=self._clock.now(), by=self._actor.account)
            colleague = Viewer(account=to, on=day)
            if not owns(session, patient, colleague):
                keep_reason(session, patient, colleague, _PASSED_ON)
            access_log.append(session, _noted(Measure.LEFT_TO_COLLEAGUE, patient, treatment))
        return self._passed(passed, patient, treatment, away=True)

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

        Raises NotFound if no such line stands now, InvalidInput for a day out of reach, for a flag, which is moved, and
        for a safety answer, which nothing hides.
        """
        if kind in NEVER_PUT_OFF:
            raise InvalidInput(field="kind", problem="not_notable")
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
            lines = lines_of_list(session, clinic, day, self._all_of(treatment))
            lines = tuple(line for line in lines if _may_wait(line, until))
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
            if mark is Mark.HIDDEN and not _may_wait(line, until):
                raise InvalidInput(field="until", problem="past_promise", due=line.due)
            level, now = level_of(line), self._clock.now()
            marks = [
                TodayMark(treatment=treatment, kind=kind, ref=each, mark=mark, until=until, level=level)
                for each in line.covers or (line.ref,)
            ]
            made = tuple(rows.add_mark(session, each, now, self._actor.account) for each in marks)
            access_log.append(session, _noted(Measure.NOTE_LINE, line.glance.patient, treatment))
        patient, summary = line.glance.patient, f"line_{mark.value}"
        undo = partial(self._turn_back, made, patient, treatment, away=False)
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary=summary, ident=made[-1])

    def _standing(self, session: Session, treatment: TreatmentId, kind: LineKind, ref: int) -> TodayLine:
        """Return a line that stands now whether it is put off or not, or raise NotFound.

        A line of several planned ratings is meant by each of them.
        """
        day = self._today()
        lines = lines_of_list(session, rows.load_day(session, day), day, self._all_of(treatment))
        found = next((line for line in lines if line.kind is kind and ref in (line.ref, *line.covers)), None)
        if found is None:
            raise NotFound(kind="line", ident=kind)
        return found

    def _passed(
        self, passed: tuple[PassedOnId, ...], patient: PatientId, treatment: TreatmentId, *, away: bool
    ) -> Changed:
        undo = partial(self._pass_back, passed, patient, treatment, away=not away)
        summary = "line_passed_on" if away else "line_back"
        return Changed(topics=_TODAY, patient=patient, undo=undo, summary=summary, ident=passed[0])

    def _pass_back(
        self, passed: tuple[PassedOnId, ...], patient: PatientId, treatment: TreatmentId, *, away: bool
    ) -> Changed:
        """Take a passing on back, or let it count again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            if not passings.set_passed_on_withdrawn(session, passed, None if away else self._clock.now()):
                raise ChangedSince
            measure = Measure.LEFT_TO_COLLEAGUE if away else Measure.UNDO
            access_log.append(session, _noted(measure, patient, treatment))
        return self._passed(passed, patient, treatment, away=away)

    def _all_of(self, treatment: TreatmentId) -> ListOf:
        """Return every line of one treatment, put off or not."""
        account = self._actor.account
        return ListOf(viewer=account, whose=account, therapists=None, treatment=treatment, marked=())


def _may_wait(line: TodayLine, until: date) -> bool:
    """Tell whether a line may be hidden until a morning: what is promised until its day, never what is read first."""
    return line.kind not in NEVER_PUT_OFF and (line.kind not in PROMISED or until <= line.due)


def _looked_at(whose: AccountId | None, count: int) -> LogEntry:
    kind = "unit_list" if whose is None else "account_list"
    return LogEntry(measure=Measure.VIEW_TODAY, object_kind=kind, object_id=whose, count=count)


def _noted(measure: Measure, patient: PatientId, treatment: TreatmentId) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind="treatment", object_id=treatment)
