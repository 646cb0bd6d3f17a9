"""What a user does with messages: register, write, finish, hand over, correct, withdraw (C6).

The steps of a text going out are shared by replies, feedback and asking for more. What is handed over is final: it is
corrected by a message of its own, never changed (F5, ux.md 2).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.messages import (
    AlreadyWithdrawn,
    Arrived,
    Channel,
    Direction,
    Draft,
    Message,
    MessageNotice,
    MessageNoticeKind,
    MessageState,
    NewMessage,
    NotFinished,
    NothingToCorrect,
    RegisteredBefore,
    checked_body,
)
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.treatment_steps import Stamp, checked_reason
from modulvard.services.base import needs
from modulvard.services.message_steps import MessageChanged, told_of_homework
from modulvard.services.message_turns import Marking, told, way, withdrawn
from modulvard.services.message_writing import MessageWriting
from modulvard.store import messages as store
from modulvard.store.treatments import known_since

_SAME_DAYS = 7
"""Days within which the same text, of one treatment and with no time given, is the same message once more."""
_LONG_BEFORE = timedelta(weeks=4)
"""While a patient waits to start they may write: what is older than this is perhaps another treatment's, or a slip."""


class Messages(MessageWriting):
    """Threads between patients and therapists, and the texts on their way out."""

    # --- coming in --------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def receive(self, new: NewMessage, *, again: bool = False) -> MessageChanged:
        """Register what a patient has written.

        Raises RegisteredBefore for the same text of the same treatment written at the same time, unless ``again``;
        InTheFuture for a time after now (decided.md 12); InvalidInput for an empty or too long text; ReasonNeeded.
        """
        body, stamp = checked_body(new.body), self._stamp()
        at, time_known = _moment(new.sent, stamp)
        with self._database.work() as session:
            patient = self._opened(session, new.treatment)
            same = store.same_text(session, body)
            if not again:
                _require_new(same, new, at)
            message = Message(
                id=MessageId(0),
                treatment=new.treatment,
                direction=Direction.IN,
                body=body,
                at=at,
                time_known=time_known,
                way=new.way,
                made_at=stamp.at,
                made_by=stamp.by,
            )
            ident = store.add_message(session, message)
            self._log(session, Measure.RECEIVE_MESSAGE, patient, ident)
            made = store.load_message(session, ident)
            is_early = at.astimezone(STOCKHOLM).date() < known_since(session, new.treatment) - _LONG_BEFORE
        notices = tuple(MessageNotice(kind=MessageNoticeKind.SAME_TEXT, message=found.id) for found in same[:1])
        if is_early:
            notices += (MessageNotice(kind=MessageNoticeKind.BEFORE_START, message=ident),)
        there = way("message_received", told(Measure.RECEIVE_MESSAGE, patient, ident))
        back = way("message_withdrawn", told(Measure.WITHDRAW_MESSAGE, patient, ident))
        gone = withdrawn(made, stamp, "")
        changed = self._marked(Marking(seen=(made,), wanted=(gone,), ahead=back, back=there))
        return replace(changed, notices=notices)

    @needs(Permission.EDIT_TREATMENT)
    def no_answer_needed(self, messages: Sequence[MessageId]) -> MessageChanged:
        """Close waiting messages of one thread that need no answer. Raises NotWaiting, NotFound, ReasonNeeded."""
        return self._closed(tuple(messages))

    # --- writing ----------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def begin(self, treatment: TreatmentId, *, body: str = "") -> MessageChanged:
        """Begin a reply, or give the account's own begun one back; ``ident`` is the draft's."""
        return self._begin(self._new(treatment), body)

    @needs(Permission.EDIT_TREATMENT)
    def begin_each(self, treatments: Sequence[TreatmentId], body: str) -> tuple[MessageChanged, ...]:
        """Begin one draft for each treatment, never a shared one (ux.md 2 "Bulk"); begun ones are left as they are."""
        text = checked_body(body)
        return tuple(self._begin(self._new(treatment), text) for treatment in treatments)

    @needs(Permission.EDIT_TREATMENT)
    def write(self, treatment: TreatmentId, body: str, *, anew: bool = False) -> MessageChanged:
        """Keep a whole text as the account's draft to a treatment's patient; ``ident`` is the draft's.

        Raises DraftStands where another text stands in it. With ``anew`` that draft is thrown away in the same step,
        so that it can be brought back, and the text is a draft of its own; a notice tells of it.
        """
        return self._write(self._new(treatment), body, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def keep(self, message: MessageId, body: str, caret: int, state: Mapping[str, Any]) -> datetime:
        """Keep what is being typed, as typed: no log row and no undo step (decided.md 9). Returns when it was kept.

        Raises NotADraft if it has been finished or thrown away since.
        """
        now = self._clock.now()
        with self._database.work() as session:
            found = self._own_draft(session, message)
            draft = Draft(
                message=found.id, body=body, caret=caret, state=dict(state), begun_at=found.made_at, saved_at=now
            )
            store.keep_draft(session, self._actor.account, draft)
        return now

    @needs(Permission.EDIT_TREATMENT)
    def keep_reply(self, treatment: TreatmentId, body: str, caret: int, state: Mapping[str, Any]) -> datetime:
        """Keep what is being typed to a treatment's patient, begun if it is not: for who cannot wait for its number."""
        begun = self._begin(self._new(treatment)).ident
        assert begun is not None
        return self.keep(MessageId(begun), body, caret, state)

    @needs(Permission.EDIT_TREATMENT)
    def keep_more(self, treatment: TreatmentId, typed: str) -> datetime:
        """Keep what was typed to a treatment's patient before the thread was read: after what the draft holds."""
        draft = self.reload(treatment, limit=1).draft
        body = (draft.body if draft is not None else "") + typed
        return self.keep_reply(treatment, body, len(body), draft.state if draft is not None else {})

    @needs(Permission.EDIT_TREATMENT)
    def finish_reply(
        self,
        treatment: TreatmentId,
        body: str,
        channel: Channel | None = None,
        *,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish the reply to a treatment's patient, begun if it is not: as ``finish``."""
        begun = self._begin(self._new(treatment)).ident
        assert begun is not None
        return self._finished(MessageId(begun), body, channel, state=state)

    @needs(Permission.EDIT_TREATMENT)
    def discard(self, message: MessageId) -> MessageChanged:
        """Throw a draft away; it can be brought back for 30 days (ux.md 8.1)."""
        return self._set_discarded(message, gone=True)

    @needs(Permission.EDIT_TREATMENT)
    def bring_back(self, message: MessageId) -> MessageChanged:
        """Bring back a draft that was thrown away, with its text."""
        return self._set_discarded(message, gone=False)

    @needs(Permission.EDIT_TREATMENT)
    def finish(
        self,
        message: MessageId,
        body: str,
        channel: Channel | None = None,
        *,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish a draft: it answers everything registered before (decided.md 27). With a channel, also hand it over.

        ``state`` is what the editor would have kept with the draft: the bank's entries in it are counted as used.
        Raises FieldsLeft where fields of an answer are empty, InvalidInput for an empty text, NotADraft.
        """
        return self._finished(message, body, channel, state=state)

    @needs(Permission.EDIT_TREATMENT)
    def reopen(self, message: MessageId) -> MessageChanged:
        """Make a finished text a draft again, until it is handed over; what it answered waits again."""
        return self._reopened(message)

    @needs(Permission.EDIT_TREATMENT)
    def hand_over(self, message: MessageId, channel: Channel) -> MessageChanged:
        """Note that a finished text has left the program. Final: after this it is corrected, not changed.

        Raises NotFinished.
        """
        with self._database.work() as session:
            found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            if found.state is not MessageState.FINISHED:
                raise NotFinished(message=message, state=found.state)
            self._hand_over(session, found, channel, patient)
        return told_of_homework(self._changed(patient, message, "message_handed_over", None), found)

    # --- correcting -------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def correct(self, message: MessageId) -> MessageChanged:
        """Begin a correction of what has been handed over, with its text; both stay readable (F5)."""
        wrong = self._handed_over(message)
        return self._begin(self._correction_of(wrong), wrong.body)

    @needs(Permission.EDIT_TREATMENT)
    def write_correction(self, message: MessageId, body: str, *, anew: bool = False) -> MessageChanged:
        """Keep a whole text as the account's correction of what has been handed over: as ``write``."""
        return self._write(self._correction_of(self._handed_over(message)), body, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def withdraw(self, message: MessageId, reason: str) -> MessageChanged:
        """Withdraw a message registered or finished by mistake: readable with its reason, counted nowhere (F5)."""
        return self._withdrawn(message, checked_reason(reason))

    @needs(Permission.EDIT_TREATMENT)
    def refile(self, message: MessageId, treatment: TreatmentId, reason: str) -> MessageChanged:
        """Move what was registered on the wrong patient: withdrawn there with the reason, registered here as it was."""
        why, stamp = checked_reason(reason), self._stamp()
        with self._database.work() as session:
            found = store.load_message(session, message)
            before = self._opened(session, found.treatment)
            after = self._opened(session, treatment)
            if found.direction is not Direction.IN or found.withdrawn_at is not None:
                raise AlreadyWithdrawn(message=message)
            if treatment == found.treatment:
                raise InvalidInput(field="treatment", problem="same_treatment")
            gone = withdrawn(found, stamp, why)
            self._set_marks(session, [found], [gone])
            copy = replace(found, treatment=treatment, answered_by=None, no_answer_at=None, no_answer_by=None)
            ident = store.add_message(session, replace(copy, made_at=stamp.at, made_by=stamp.by))
            self._log(session, Measure.WITHDRAW_MESSAGE, before, message)
            self._log(session, Measure.RECEIVE_MESSAGE, after, ident)
            made = store.load_message(session, ident)
        moved = told(Measure.WITHDRAW_MESSAGE, before, message), told(Measure.RECEIVE_MESSAGE, after, ident)
        there = way("message_refiled", *moved)
        back = way("message_back", told(Measure.UNDO, after, ident), told(Measure.UNDO, before, message))
        was = (found, withdrawn(made, stamp, why))
        return self._marked(Marking(seen=(gone, made), wanted=was, ahead=back, back=there))

    def _handed_over(self, message: MessageId) -> Message:
        with self._database.read() as session:
            found = store.load_message(session, message)
        if found.state is not MessageState.HANDED_OVER:
            raise NothingToCorrect(message=message)
        return found

    def _correction_of(self, wrong: Message) -> Message:
        like = self._new(wrong.treatment, wrong.kind)
        return replace(like, corrects=wrong.id, hand_in=wrong.hand_in, module=wrong.module)


def _moment(sent: Arrived | None, stamp: Stamp) -> tuple[datetime, bool]:
    """Return when something was written, and whether the time of day is known."""
    if sent is None:
        return stamp.at, True
    known = isinstance(sent, datetime)
    at = sent if isinstance(sent, datetime) else datetime.combine(sent, time(), STOCKHOLM)
    if at > stamp.at:
        raise InTheFuture(on=sent, today=stamp.at)
    return at, known


def _require_new(same: Sequence[Message], new: NewMessage, at: datetime) -> None:
    """Raise RegisteredBefore if one of the messages with the same text is the same message."""
    for found in same:
        near = abs(found.at - at) < timedelta(days=_SAME_DAYS) if new.sent is None else found.at == at
        if found.treatment == new.treatment and near:
            raise RegisteredBefore(message=found.id, at=found.at)
