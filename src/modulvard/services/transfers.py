"""Handing a treatment over to another therapist, and what is known of those who had it before (C3, D20, B21)."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.accounts import Absence, Account
from modulvard.domain.closing import ClosingCheck
from modulvard.domain.errors import ChangedSince
from modulvard.domain.gates import Gate, GateStanding
from modulvard.domain.ids import AccountId, ClosingCheckId, PatientId, TransferId, TreatmentId
from modulvard.domain.intakes import StepOutcome
from modulvard.domain.standing_in import taken_over
from modulvard.domain.today import TodayLine
from modulvard.domain.transfers import (
    BegunText,
    Luggage,
    NewTransfer,
    Receiver,
    Transfer,
    check_changes_hands,
    checked_consent,
    transferred,
)
from modulvard.domain.treatment_steps import Stamp, restored
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.gate_judging import Case, judge_all
from modulvard.services.today_lines import ListOf, lines_of_list
from modulvard.services.treatment_keeping import keep_treatment
from modulvard.store import access_log
from modulvard.store import transfers as store
from modulvard.store.accounts import absences, accounts
from modulvard.store.closings import add_check, load_check, mark_checks
from modulvard.store.follow_ups import follow_ups_to_do
from modulvard.store.safety import unread_in
from modulvard.store.session import Session
from modulvard.store.today import load_day
from modulvard.store.treatments import require_therapist, treatment_as_stored, treatment_opened_by

_TOPICS = frozenset(
    {Topic.TREATMENTS, Topic.PATIENTS, Topic.TODAY, Topic.MESSAGES, Topic.HOMEWORK, Topic.NOTES, Topic.INTAKES}
)


_CONSENT = frozenset({Topic.TREATMENTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """What there is to know before a treatment is handed over."""

    treatment: TreatmentId
    therapist: AccountId
    receivers: tuple[Receiver, ...]
    """Everyone else who can be responsible, by name."""
    luggage: Luggage
    """What the therapist has flagged and begun to write: it follows the treatment."""
    others_texts: tuple[BegunText, ...]
    """What others have begun to write: it stays with them."""
    lines: tuple[TodayLine, ...]
    """What stands in Idag for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferChanged(Changed):
    """What a transfer did, and what there is to look at."""

    receiver: Receiver | None = None
    luggage: Luggage = field(default_factory=Luggage)
    """What followed the treatment."""
    stayed: tuple[BegunText, ...] = ()
    """Begun texts that are somebody else's than the next therapist's."""
    read_first: int = 0
    """How many answers to read first wait in the treatment (G18)."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A transfer as it was made, so that it can be undone."""

    transfer: TransferId
    luggage: Luggage
    giver: AccountId
    taker: AccountId


class Transfers(Service):
    """Who is responsible for a treatment, and who was."""

    @needs(Permission.READ_PATIENT)
    def of_treatment(self, treatment: TreatmentId) -> tuple[Transfer, ...]:
        """Return the transfers of a treatment whose patient is open, the first one first; no row in the log."""
        with self._database.read() as session:
            found = treatment_opened_by(session, treatment, self._actor.account, self._today())
            return store.transfers_of(session, [found.id]).get(found.id, ())

    @needs(Permission.EDIT_TREATMENT)
    def look(self, treatment: TreatmentId) -> Handing:
        """Return what there is to know before a treatment whose patient is open is handed over; no row in the log.

        Raises NotFound, ReasonNeeded, and TreatmentEnded where no follow-up is left either.
        """
        day = self._today()
        with self._database.read() as session:
            found = treatment_opened_by(session, treatment, self._actor.account, day)
            check_changes_hands(found, followed_up=_is_followed_up(session, found))
            others = (one for one in accounts(session) if one.gives_treatment and one.ident != found.therapist)
            listed = ListOf(viewer=self._actor.account, whose=None, therapists=None, treatment=treatment)
            return Handing(
                treatment=treatment,
                therapist=found.therapist,
                receivers=self._receivers(session, found, tuple(others)),
                luggage=store.luggage_of(session, treatment, found.therapist),
                others_texts=_others(session, treatment, found.therapist),
                lines=lines_of_list(session, load_day(session, day), day, listed),
            )

    @needs(Permission.EDIT_TREATMENT)
    def transfer(self, new: NewTransfer) -> TransferChanged:
        """Make another therapist responsible (överlämning, D20). What the former one has begun and flagged follows.

        Raises NotFound, ReasonNeeded, NotATherapist and what ``transferred`` refuses.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            before = treatment_opened_by(session, new.treatment, stamp.by, stamp.today)
            require_therapist(session, new.to)
            former = store.transfers_of(session, [before.id]).get(before.id, ())
            left = _is_followed_up(session, before)
            changed, kept = transferred(before, new, stamp, former=former, followed_up=left)
            ident = store.add_transfer(session, kept, before.therapist, stamp)
            luggage = store.luggage_of(session, before.id, before.therapist)
            given = store.give_luggage(session, luggage, before.therapist, new.to)
            after = keep_treatment(session, before, changed, stamp)
            stayed = _others(session, before.id, new.to)
            taker = tuple(one for one in accounts(session) if one.ident == new.to)
            receiver = self._receivers(session, before, taker)[0]
            read_first = unread_in(session, after)
            access_log.append(session, _entry(Measure.TRANSFER, after))
        step = _Step(ident, given, before.therapist, new.to)
        undo = partial(self._restore, after, before, step, withdrawn=True)
        return TransferChanged(
            topics=_TOPICS,
            patient=after.patient,
            undo=undo,
            summary="treatment_transferred",
            ident=after.id,
            receiver=receiver,
            luggage=given,
            stayed=stayed,
            read_first=read_first,
        )

    @needs(Permission.EDIT_TREATMENT)
    def consent(self, treatment: TreatmentId, note: str, on: date | None = None) -> Changed:
        """Note that the patient agrees to a hand-over to another unit: the sheet tells it. The last one counts.

        Raises InvalidInput, InTheFuture, BeforeTreatment, NotFound, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            found = treatment_opened_by(session, treatment, stamp.by, stamp.today)
            given, patient = checked_consent(found, note, on, stamp), found.patient
            check = ClosingCheck(
                id=ClosingCheckId(0),
                treatment=treatment,
                gate=Gate.CONSENT,
                outcome=StepOutcome.MET,
                on=given.on,
                form=None,
                note=given.note,
                made_at=stamp.at,
                made_by=stamp.by,
            )
            ident = add_check(session, check)
            access_log.append(session, _consent_entry(Measure.NOTE_CONSENT, patient, ident))
        return self._consent_changed(ident, patient, withdrawn=True)

    def _consent_changed(self, ident: ClosingCheckId, patient: PatientId, *, withdrawn: bool) -> Changed:
        undo = partial(self._mark_consent, ident, patient, withdrawn=withdrawn)
        return Changed(topics=_CONSENT, patient=patient, undo=undo, summary="consent_noted", ident=ident)

    def _mark_consent(self, ident: ClosingCheckId, patient: PatientId, *, withdrawn: bool) -> Changed:
        """Take a consent back, or let it stand again; raises ChangedSince where that is done already."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            if (load_check(session, ident).withdrawn_at is None) != withdrawn:
                raise ChangedSince(kind="closing_check", ident=ident)
            mark_checks(session, (ident,), self._clock.now() if withdrawn else None)
            access_log.append(session, _consent_entry(Measure.UNDO, patient, ident))
        return self._consent_changed(ident, patient, withdrawn=not withdrawn)

    def _restore(self, seen: Treatment, wanted: Treatment, step: _Step, *, withdrawn: bool) -> Changed:
        """Give a treatment back to who had it, or raise ChangedSince; turned round, hand it over again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            current = treatment_as_stored(session, seen.id)
            back = restored(current, seen, wanted, stamp)
            store.mark_transfer(session, step.transfer, stamp.at if withdrawn else None)
            ways = (step.taker, step.giver) if withdrawn else (step.giver, step.taker)
            store.give_luggage(session, step.luggage, *ways)
            back = keep_treatment(session, current, back, stamp)
            access_log.append(session, _entry(Measure.UNDO, back))
        undo = partial(self._restore, back, current, step, withdrawn=not withdrawn)
        return Changed(topics=_TOPICS, patient=back.patient, undo=undo, summary="treatment_transferred", ident=back.id)

    def _receivers(self, session: Session, treatment: Treatment, people: tuple[Account, ...]) -> tuple[Receiver, ...]:
        day = self._today()
        away = {one.account: one for one in absences(session, since=day) if one.first_day <= day}
        moved = taken_over(load_day(session, day).away)
        names = {one.ident: one.display_name for one in accounts(session)} if moved else {}
        cases = [
            Case(patient=treatment.patient, program=treatment.program.version, therapist=one.ident, on=day)
            for one in people
        ]
        return tuple(
            replace(
                _receiver(one, judged.standings, away.get(one.ident)),
                substitute=moved.get(one.ident),
                substitute_name=names[moved[one.ident]] if one.ident in moved else "",
            )
            for one, judged in zip(people, judge_all(session, cases), strict=True)
        )

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)


def _receiver(person: Account, standings: tuple[GateStanding, ...], away: Absence | None) -> Receiver:
    lacking = (one for one in standings if one.gate is Gate.COMPETENCE and (one.blocks or one.warns))
    return Receiver(
        account=person.ident,
        name=person.display_name,
        competence=next(lacking, None),
        away_until=None if away is None else away.last_day,
    )


def _others(session: Session, treatment: TreatmentId, therapist: AccountId) -> tuple[BegunText, ...]:
    return tuple(text for text in store.begun_texts(session, [treatment]) if text.by != therapist)


def _is_followed_up(session: Session, treatment: Treatment) -> bool:
    """Tell whether a treatment that has ended has a follow-up whose outcome is still to be written, or an answer that
    is still to be read first.
    """
    if treatment.ending is None:
        return False
    return bool(follow_ups_to_do(session, [treatment.id])) or unread_in(session, treatment) > 0


def _entry(measure: Measure, treatment: Treatment) -> LogEntry:
    return LogEntry(measure=measure, patient=treatment.patient, object_kind="treatment", object_id=treatment.id)


def _consent_entry(measure: Measure, patient: PatientId, ident: ClosingCheckId) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind="closing_check", object_id=ident)
