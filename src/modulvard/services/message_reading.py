"""Reading messages: a thread from its end, what waits, what is to be handed over, whose a text may be (C6)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, MessageId, PatientId, TreatmentId
from modulvard.domain.message_guess import Candidate, Guess, guesses
from modulvard.domain.message_sender import Proposal, proposal, treatment_here
from modulvard.domain.messages import (
    Channel,
    Direction,
    Draft,
    FinishedAlready,
    Message,
    MessageState,
    Thread,
    ThreadLine,
    last_channel,
    outgoing,
)
from modulvard.domain.names import full_name
from modulvard.domain.patient_search import PatientHit
from modulvard.domain.standing_in import lists_of
from modulvard.domain.text import fold
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Service, needs
from modulvard.services.working_days import promise_of
from modulvard.store import access_log, message_lists, programs
from modulvard.store import messages as store
from modulvard.store.as_of import as_of
from modulvard.store.drafts import DRAFTS_OF_MESSAGES
from modulvard.store.message_lists import Listed, ListedThread
from modulvard.store.ownership import Viewer
from modulvard.store.search import namesakes_of
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay, load_day
from modulvard.store.treatments import require_opened

OBJECT = "message"
SHOWN_AT_ONCE = 30
"""Messages of a thread read at a time, from its end."""
LISTED_AT_ONCE = 200
"""Threads of ”Alla” read at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageCounts:
    """How many stand in each list of Meddelanden: figures alone, which are no look at anyone."""

    waiting: int
    to_hand_over: int
    drafts: int
    discarded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """One message, whose it is, and the account's own draft of it if that is what it is."""

    message: Message
    patient: PatientId
    draft: Draft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose a text may be: those it speaks for, all of one's own by name, and whom of them it is proposed for."""

    guesses: tuple[Guess, ...]
    everyone: tuple[Candidate, ...]
    proposal: Proposal
    namesakes: Mapping[str, tuple[PatientHit, ...]]
    """By folded name those who share it with one of one's own, as far as the account may see them named (COR-05)."""


class MessageReading(Service):
    """What is read of messages."""

    @needs(Permission.READ_PATIENT)
    def thread(self, treatment: TreatmentId, *, limit: int = SHOWN_AT_ONCE) -> Thread:
        """Return the last messages of a thread: a view, logged first (decided.md 6). Raises NotFound, ReasonNeeded."""
        with self._database.work() as session:
            patient = self._opened(session, treatment)
            access_log.append(session, _entry(Measure.VIEW_THREAD, patient, "treatment", treatment))
            return self._thread(session, treatment, patient, limit)

    @needs(Permission.READ_PATIENT)
    def reload(self, treatment: TreatmentId, *, limit: int = SHOWN_AT_ONCE) -> Thread:
        """Return again a thread whose page is open, after a change: no new view, and no row in the log."""
        with self._database.read() as session:
            return self._thread(session, treatment, self._opened(session, treatment), limit)

    @needs(Permission.READ_PATIENT)
    def earlier(self, treatment: TreatmentId, before: MessageId, *, limit: int = SHOWN_AT_ONCE) -> Thread:
        """Return the messages of an open thread before one: scrolling on is no new view."""
        with self._database.read() as session:
            patient = self._opened(session, treatment)
            found = store.load_message(session, before)
            return self._thread(session, treatment, patient, limit, found)

    @needs(Permission.READ_PATIENT)
    def reach(self, treatment: TreatmentId, message: MessageId, *, before: int = 3) -> Thread:
        """Return an open thread again as far back as a message, and a few before it: scrolling there is no new view.

        Raises NotFound where the message stands in another thread.
        """
        with self._database.read() as session:
            patient = self._opened(session, treatment)
            found = store.load_message(session, message)
            if found.treatment != treatment:
                raise NotFound(kind=OBJECT, ident=message)
            since = store.count_from(session, treatment, found)
            return self._thread(session, treatment, patient, max(since + before, SHOWN_AT_ONCE))

    @needs(Permission.READ_PATIENT)
    def whole_thread(self, treatment: TreatmentId, at: datetime | None = None) -> tuple[Message, ...]:
        """Return every message of a thread, or those of a moment as they stood then: a view, logged first."""
        with self._database.work() as session:
            patient = self._opened(session, treatment)
            access_log.append(session, _entry(Measure.VIEW_THREAD, patient, "treatment", treatment))
            with as_of(session, at):
                return store.load_thread(session, treatment, None)

    @needs(Permission.READ_PATIENT)
    def treatment_of(self, message: MessageId) -> TreatmentId:
        """Return whose thread a message stands in, so that its patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return store.load_message(session, message).treatment

    @needs(Permission.READ_PATIENT)
    def last_channel(self, treatment: TreatmentId) -> Channel | None:
        """Return how the last text to an open patient left the program; no new view, and no row in the log."""
        with self._database.read() as session:
            self._opened(session, treatment)
            return last_channel(store.load_thread(session, treatment, SHOWN_AT_ONCE))

    @needs(Permission.READ_PATIENT)
    def show(self, message: MessageId, at: datetime | None = None) -> MessageView:
        """Return one message, now or as it stood at a moment: a view, logged first. A draft's text is given to its
        writer only. Raises NotFound for one that was not there yet.
        """
        with self._database.work() as session:
            with as_of(session, at):
                found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            access_log.append(session, _entry(Measure.VIEW_THREAD, patient, OBJECT, message))
            draft = store.load_draft(session, self._actor.account, message)
        return MessageView(message=found, patient=patient, draft=draft)

    @needs(Permission.READ_PATIENT)
    def draft(self, message: MessageId) -> Draft:
        """Return the account's own draft, to go on writing. Raises FinishedAlready, or NotFound for another's."""
        with self._database.read() as session:
            found = store.load_message(session, message)
            draft = store.load_draft(session, self._actor.account, message)
        if found.is_finished:
            raise FinishedAlready(message=message, state=found.state)
        if draft is None or found.state is not MessageState.DRAFT or found.discarded_at is not None:
            raise NotFound(kind="draft", ident=message)
        return draft

    @needs(Permission.READ_PATIENT)
    def own_drafts(self) -> tuple[ThreadLine, ...]:
        """Return the account's drafts not finished, the latest kept first: what a crash gives back (DUR-03)."""
        return self._listed(Listed.DRAFTS, unit=False, therapist=None)

    @needs(Permission.READ_PATIENT)
    def discarded(self) -> tuple[ThreadLine, ...]:
        """Return the account's drafts thrown away that can still be brought back."""
        return self._listed(Listed.DISCARDED, unit=False, therapist=None)

    @needs(Permission.READ_TODAY)
    def waiting(
        self, therapist: AccountId | None = None, *, unit: bool = False, at: datetime | None = None
    ) -> tuple[ThreadLine, ...]:
        """Return the threads in which something waits for an answer, the oldest promise first; now or at a moment."""
        return self._listed(Listed.WAITING, unit=unit, therapist=therapist, at=at)

    @needs(Permission.READ_TODAY)
    def to_hand_over(
        self, therapist: AccountId | None = None, *, unit: bool = False, at: datetime | None = None
    ) -> tuple[ThreadLine, ...]:
        """Return what is finished and not handed over, the oldest promise first."""
        return self._listed(Listed.TO_HAND_OVER, unit=unit, therapist=therapist, at=at)

    @needs(Permission.READ_TODAY)
    def latest(
        self,
        therapist: AccountId | None = None,
        *,
        unit: bool = False,
        limit: int = LISTED_AT_ONCE,
        at: datetime | None = None,
    ) -> tuple[ThreadLine, ...]:
        """Return the threads with anything in them, the one with the latest message first."""
        return self._listed(Listed.LATEST, unit=unit, therapist=therapist, limit=limit, at=at)

    @needs(Permission.READ_TODAY)
    def count_waiting(self) -> int:
        """Return how many threads wait on one's own list; a figure alone is no look at anyone, so it is not logged."""
        with self._database.read() as session:
            clinic = load_day(session, self._today())
            therapists = lists_of(self._actor.account, clinic.away)
            viewer = Viewer(account=self._actor.account, on=self._today())
            return len(message_lists.load(session, Listed.WAITING, viewer, therapists))

    @needs(Permission.READ_TODAY)
    def counts(self) -> MessageCounts:
        """Return how many stand in each list of one's own; not logged, as ``count_waiting``."""
        with self._database.read() as session:
            clinic = load_day(session, self._today())
            therapists = lists_of(self._actor.account, clinic.away)
            viewer = Viewer(account=self._actor.account, on=self._today())
            found = {
                which: len(message_lists.load(session, which, viewer, therapists))
                for which in (Listed.WAITING, Listed.TO_HAND_OVER, Listed.DRAFTS, Listed.DISCARDED)
            }
        return MessageCounts(**{which.value: count for which, count in found.items()})

    @needs(Permission.READ_PATIENT)
    def own_threads(self) -> Whose:
        """Return the treatments under way on one's own list, by name: whose a message can be."""
        return self._whose("", None)

    @needs(Permission.READ_PATIENT)
    def whose(self, text: str, here: TreatmentId | None = None) -> Whose:
        """Return whose a text may be among those on one's own list, and whom of them it is proposed for.

        Nothing is decided by it: the patient is shown and can be corrected (ux.md 6). ``here`` is whose page is open.
        """
        return self._whose(text, here)

    @needs(Permission.READ_PATIENT)
    def guess(self, text: str) -> tuple[Guess, ...]:
        """Return whose treatment a text may belong to, the likeliest first, among those on one's own list."""
        return self._whose(text, None).guesses

    # --- shared -----------------------------------------------------------------------------------

    def _whose(self, text: str, here: TreatmentId | None) -> Whose:
        with self._database.read() as session:
            clinic = load_day(session, self._today())
            found = message_lists.candidates(session, lists_of(self._actor.account, clinic.away))
            names = {fold(full_name(each.given_name, each.family_name)) for each in found}
            shared = namesakes_of(session, names, Viewer(account=self._actor.account, on=self._today()))
        likely = guesses(text, found)
        return Whose(
            guesses=likely,
            everyone=tuple(sorted(found, key=lambda one: (fold(one.family_name), fold(one.given_name), one.treatment))),
            proposal=proposal(text, likely, shared.keys(), treatment_here(found, here)),
            namesakes=shared,
        )

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _opened(self, session: Session, treatment: TreatmentId) -> PatientId:
        """Return whose a treatment is. Raises NotFound, and ReasonNeeded for another's unopened patient."""
        patient = store.patient_of(session, treatment)
        require_opened(session, patient, self._actor.account, self._today())
        return patient

    def _log(
        self, session: Session, measure: Measure, patient: PatientId, message: MessageId, count: int | None = None
    ) -> None:
        access_log.append(session, _entry(measure, patient, OBJECT, message, count))

    def _thread(
        self,
        session: Session,
        treatment: TreatmentId,
        patient: PatientId,
        limit: int,
        before: Message | None = None,
    ) -> Thread:
        # One more than is shown tells whether there are earlier ones: to count them would be to read them.
        found = store.load_thread(session, treatment, limit + 1, before)
        account = self._actor.account
        mine = store.own_draft(session, account, outgoing(treatment, self._clock.now(), account))
        waiting = store.waiting_of(session, treatment)
        return Thread(
            treatment=treatment,
            patient=patient,
            messages=found[-limit:],
            has_earlier=len(found) > limit,
            draft=None if mine is None else store.load_draft(session, account, mine.id),
            waiting=tuple(message.id for message in waiting),
            due=self._due(session, waiting[0]) if waiting else None,
        )

    def _due(self, session: Session, message: Message) -> datetime:
        own = programs.answer_days_in(session, message.treatment)
        return message.due(*promise_of(load_day(session, self._today()), own))

    def _listed(
        self,
        which: Listed,
        *,
        unit: bool,
        therapist: AccountId | None,
        limit: int | None = None,
        at: datetime | None = None,
    ) -> tuple[ThreadLine, ...]:
        """Return a list, with one row in the log: which and how many, no patients (decided.md 6)."""
        account = self._actor.account
        day = self._today() if at is None else at.astimezone(STOCKHOLM).date()
        with self._database.work() as session:
            clinic = load_day(session, day)
            therapists = None if unit else lists_of(therapist or account, clinic.away)
            viewer = Viewer(account=account, on=self._today())
            with as_of(session, at):
                found = message_lists.load(session, which, viewer, therapists, limit=limit)
            entry = LogEntry(measure=Measure.LIST_MESSAGES, object_kind=which.value, count=len(found))
            access_log.append(session, entry)
            begun = {each.message.id for each in found if _is_begun_by(each.message, account)} if at is None else set()
            typed = DRAFTS_OF_MESSAGES.bodies(session, account, begun) if begun else {}
        lines = [_line(each, clinic, typed) for each in found]
        if which in {Listed.WAITING, Listed.TO_HAND_OVER}:
            lines.sort(key=lambda line: (line.due is None, line.due or line.message.at, line.message.id))
        return tuple(lines)


def _is_begun_by(message: Message, account: AccountId) -> bool:
    return message.state is MessageState.DRAFT and message.direction is Direction.OUT and message.made_by == account


def _line(found: ListedThread, clinic: ClinicDay, typed: Mapping[int, str]) -> ThreadLine:
    calendar, days = promise_of(clinic, found.answer_days)
    due = None if found.promise_from is None else calendar.due(found.promise_from, days)
    line = found.line(due)
    body = typed.get(line.message.id)
    return line if body is None or line.masked else replace(line, message=replace(line.message, body=body))


def _entry(measure: Measure, patient: PatientId, kind: str, ident: int, count: int | None = None) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind=kind, object_id=ident, count=count)
