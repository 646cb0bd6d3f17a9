"""The steps of a text on its way out, shared by replies, feedback and asking for more; and what undoes them (C6)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.answer_use import is_still_in
from modulvard.domain.homework import NothingToReview
from modulvard.domain.ids import MessageId, PatientId, TreatmentId
from modulvard.domain.messages import (
    AlreadyWithdrawn,
    Channel,
    Direction,
    Draft,
    FieldsLeft,
    Message,
    MessageKind,
    MessageNotice,
    MessageState,
    NotADraft,
    NotFinished,
    NothingToCorrect,
    NotWaiting,
    answers_used,
    checked_body,
    fields_left,
    outgoing,
    with_answers,
)
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Changed, Topic
from modulvard.services.homework_pictures import (
    Turn,
    answer_homework,
    feedback_handed_over,
    let_homework_wait,
    turn_back,
)
from modulvard.services.message_reading import MessageReading
from modulvard.store import messages as store
from modulvard.store.answers import bodies_of, forget_uses, record_uses
from modulvard.store.drafts import DRAFTS_OF_MESSAGES
from modulvard.store.session import Session

_TOPICS = frozenset({Topic.MESSAGES, Topic.TODAY})
_TOPICS_OF_FEEDBACK = _TOPICS | {Topic.HOMEWORK, Topic.TREATMENTS}
_FINISHED: Mapping[MessageKind, Measure] = {
    MessageKind.MESSAGE: Measure.FINISH_REPLY,
    MessageKind.FEEDBACK: Measure.FINISH_FEEDBACK,
    MessageKind.MORE: Measure.FINISH_FEEDBACK,
}
_OPEN = {"finished_at": None, "finished_by": None}
_STANDS = {"withdrawn_at": None, "withdrawn_by": None, "withdrawn_reason": ""}


def withdrawal(stamp: Stamp, reason: str) -> dict[str, Any]:
    """Return the marks of a message that is withdrawn."""
    return {"withdrawn_at": stamp.at, "withdrawn_by": stamp.by, "withdrawn_reason": reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageChanged(Changed):
    """What a command did to a message, and what there is to look at."""

    notices: tuple[MessageNotice, ...] = ()


def _answers_homework(message: Message) -> bool:
    """Tell whether a text going out is feedback or asks for more; a correction answers nothing by itself."""
    return message.kind is not MessageKind.MESSAGE and message.corrects is None


def told_of_homework(changed: MessageChanged, message: Message) -> MessageChanged:
    """Return what a step changed, homework and its module as well where the text is about them."""
    about = message.kind is not MessageKind.MESSAGE
    return replace(changed, topics=_TOPICS_OF_FEEDBACK) if about else changed


class MessageSteps(MessageReading):
    """What commands about messages are made of."""

    def _changed(
        self, patient: PatientId, message: MessageId, summary: str, undo: "partial[MessageChanged] | None"
    ) -> MessageChanged:
        return MessageChanged(topics=_TOPICS, patient=patient, undo=undo, summary=summary, ident=message)

    def _own_draft(self, session: Session, message: MessageId) -> Message:
        found = store.load_message(session, message)
        if found.state is not MessageState.DRAFT or found.discarded_at is not None or found.direction is Direction.IN:
            raise NotADraft(message=message, state=found.state)
        if found.made_by != self._actor.account:
            raise NotADraft(message=message, state=found.state)
        return found

    def _begin(self, like: Message, body: str = "") -> MessageChanged:
        """Begin a text, or give the account's own begun one back: then nothing changes and nothing is logged."""
        with self._database.work() as session:
            patient = self._opened(session, like.treatment)
            begun = store.own_draft(session, like.made_by, like)
            if begun is not None:
                return MessageChanged(topics=frozenset(), patient=patient, ident=begun.id)
            ident = store.add_message(session, like)
            draft = Draft(message=ident, body=body, caret=len(body), begun_at=like.made_at, saved_at=like.made_at)
            store.keep_draft(session, like.made_by, draft)
            self._log(session, Measure.BEGIN_DRAFT, patient, ident)
        return self._changed(patient, ident, "draft_begun", partial(self._set_discarded, ident, gone=True))

    def _new(self, treatment: TreatmentId, kind: MessageKind = MessageKind.MESSAGE) -> Message:
        return outgoing(treatment, self._clock.now(), self._actor.account, kind)

    def _finished(
        self,
        message: MessageId,
        body: str,
        channel: Channel | None,
        *,
        more: bool = False,
        opens_next: bool = True,
        again: Turn | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish an own draft. Feedback answers homework: ``more`` asks for more instead, ``again`` redoes a step."""
        with self._database.work() as session:
            found = self._own_draft(session, message)
            if more and found.hand_in is None:
                raise NothingToReview(module=found.module)
            found = replace(found, kind=MessageKind.MORE) if more else found
            patient = self._opened(session, found.treatment)
            self._count_answers(session, found, body, state)
            turn = self._finish(session, found, body, patient, opens_next=opens_next, again=again)
            if channel is not None:
                self._hand_over(session, store.load_message(session, message), channel, patient)
        undo = None if channel is not None else partial(self._reopened, message, turn)
        changed = self._changed(patient, message, f"{found.kind.value}_finished", undo)
        return told_of_homework(changed, found)

    def _finish(
        self,
        session: Session,
        draft: Message,
        body: str,
        patient: PatientId,
        *,
        opens_next: bool = True,
        again: Turn | None = None,
    ) -> Turn | None:
        """Finish an own draft within a step, and return what that made of homework."""
        text, stamp = checked_body(body), self._stamp()
        if left := fields_left(text):
            raise FieldsLeft(fields=left)
        marks = {"finished_at": stamp.at, "finished_by": stamp.by, "at": stamp.at, "kind": draft.kind.value}
        store.put_body(session, draft, text, marks)
        DRAFTS_OF_MESSAGES.drop(session, draft.id)
        if draft.corrects is not None:
            wrong = store.load_message(session, draft.corrects)
            if wrong.state is not MessageState.HANDED_OVER:
                raise NothingToCorrect(message=wrong.id)
            store.set_marks(session, wrong, {"corrected_at": stamp.at})
        elif draft.kind is MessageKind.MESSAGE:
            waiting = store.waiting_of(session, draft.treatment)
            store.mark_answered(session, (found.id for found in waiting), draft.id)
        self._log(session, _FINISHED[draft.kind], patient, draft.id)
        if not _answers_homework(draft):
            return None
        if again is not None:
            return turn_back(session, again, draft.treatment, stamp)
        return answer_homework(session, store.load_message(session, draft.id), stamp, opens_next=opens_next)

    def _count_answers(self, session: Session, draft: Message, body: str, state: Mapping[str, Any] | None) -> None:
        """Count the bank's entries that a text was written with, and that are in it yet: as last kept, unless told."""
        stamp = self._stamp()
        if state is None:
            kept = store.load_draft(session, stamp.by, draft.id)
            state = {} if kept is None else kept.state
        inserted = answers_used(state)
        bodies = bodies_of(session, inserted)
        used = {ident: number for ident, number in inserted.items() if is_still_in(body, bodies.get(ident, ()))}
        record_uses(session, draft.id, used, stamp.by, stamp.at)

    def _hand_over(self, session: Session, message: Message, channel: Channel, patient: PatientId) -> None:
        self._mark_handed_over(session, message, channel)
        self._log(session, Measure.HAND_OVER, patient, message.id)

    def _mark_handed_over(self, session: Session, message: Message, channel: Channel) -> None:
        stamp = self._stamp()
        marks = {"channel": channel.value, "handed_over_at": stamp.at, "handed_over_by": stamp.by}
        store.set_marks(session, message, marks)
        feedback_handed_over(session, message, stamp)

    def _reopened(self, message: MessageId, turn: Turn | None = None) -> MessageChanged:
        """Reopen a finished text; with what finishing it made of homework, that is as it was before."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            again = self._reopen(session, found, patient, turn)
        undo = partial(self._finished_again, message, found.body, found.kind, again)
        return told_of_homework(self._changed(patient, message, "message_reopened", undo), found)

    def _reopen(self, session: Session, found: Message, patient: PatientId, turn: Turn | None) -> Turn | None:
        """Make a finished text its reopener's draft within a step, and return what that made of homework."""
        stamp = self._stamp()
        if found.state is not MessageState.FINISHED:
            raise NotFinished(message=found.id, state=found.state)
        # Asking for more is decided when it is finished: begun texts on homework are all feedback.
        kind = MessageKind.FEEDBACK if found.kind is MessageKind.MORE else found.kind
        marks = {**_OPEN, "made_by": stamp.by, "at": found.made_at, "kind": kind.value}
        store.put_body(session, found, "", marks)
        store.keep_draft(
            session,
            stamp.by,
            Draft(
                message=found.id,
                body=found.body,
                caret=len(found.body),
                state=with_answers(forget_uses(session, found.id)),
                begun_at=found.made_at,
                saved_at=stamp.at,
            ),
        )
        store.mark_answered(session, (each.id for each in store.answered_by(session, found.id)), None)
        if found.corrects is not None:
            store.set_marks(session, store.load_message(session, found.corrects), {"corrected_at": None})
        self._log(session, Measure.REOPEN_REPLY, patient, found.id)
        return self._homework_waits(session, found, turn)

    def _homework_waits(self, session: Session, found: Message, turn: Turn | None) -> Turn | None:
        """Let what a text answered of homework wait again, or be as it was before."""
        if not _answers_homework(found):
            return None
        stamp = self._stamp()
        if turn is None:
            return let_homework_wait(session, found, stamp)
        return turn_back(session, turn, found.treatment, stamp)

    def _finished_again(self, message: MessageId, body: str, kind: MessageKind, again: Turn | None) -> MessageChanged:
        """Do a finishing again that was undone, with the text it had."""
        self._require(Permission.EDIT_TREATMENT)
        return self._finished(message, body, None, more=kind is MessageKind.MORE, again=again)

    def _set_discarded(self, message: MessageId, *, gone: bool) -> MessageChanged:
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            is_mine = found.state is MessageState.DRAFT and found.made_by == stamp.by
            if not is_mine or (found.discarded_at is None) is not gone:
                raise NotADraft(message=message, state=found.state)
            store.set_marks(session, found, {"discarded_at": stamp.at if gone else None})
            self._log(session, Measure.DISCARD_DRAFT if gone else Measure.UNDO, patient, message)
        undo = partial(self._set_discarded, message, gone=not gone)
        return self._changed(patient, message, "draft_discarded" if gone else "draft_back", undo)

    def _set_withdrawn(
        self,
        message: MessageId,
        *,
        reason: str,
        gone: bool,
        answered: tuple[MessageId, ...] = (),
        turn: Turn | None = None,
    ) -> MessageChanged:
        """Withdraw a message, so that what it answered waits again; or let it stand and answer as before."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            if found.state in {MessageState.DRAFT, MessageState.CORRECTED} and found.direction is Direction.OUT:
                raise AlreadyWithdrawn(message=message)
            if (found.withdrawn_at is None) is not gone:
                raise AlreadyWithdrawn(message=message)
            store.set_marks(session, found, withdrawal(stamp, reason) if gone else _STANDS)
            if gone:
                answered = tuple(each.id for each in store.answered_by(session, message))
            store.mark_answered(session, answered, None if gone else message)
            turn = self._homework_waits(session, found, turn)
            self._log(session, Measure.WITHDRAW_MESSAGE if gone else Measure.UNDO, patient, message)
        undo = partial(self._set_withdrawn, message, reason=reason, gone=not gone, answered=answered, turn=turn)
        changed = self._changed(patient, message, "message_withdrawn" if gone else "message_back", undo)
        return told_of_homework(changed, found)

    def _set_closed(self, messages: tuple[MessageId, ...], *, closed: bool) -> MessageChanged:
        """Note that messages of one thread need no answer, or that they wait again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            found = [store.load_message(session, message) for message in messages]
            patient = self._opened(session, found[0].treatment)
            for message in found:
                is_fit = message.waits if closed else message.state is MessageState.NO_ANSWER_NEEDED
                if not is_fit or message.treatment != found[0].treatment:
                    raise NotWaiting(message=message.id, state=message.state)
                marks = (stamp.at, stamp.by) if closed else (None, None)
                store.set_marks(session, message, dict(zip(("no_answer_at", "no_answer_by"), marks, strict=True)))
            self._log(
                session, Measure.NO_ANSWER_NEEDED if closed else Measure.UNDO, patient, messages[0], len(messages)
            )
        undo = partial(self._set_closed, messages, closed=not closed)
        return self._changed(patient, messages[0], "messages_closed" if closed else "messages_wait", undo)

    def _filed_back(self, wrong: MessageId, copy: MessageId) -> MessageChanged:
        """Take back a move to another patient: the copy is withdrawn and the first one stands again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            first, second = store.load_message(session, wrong), store.load_message(session, copy)
            patient = self._opened(session, first.treatment)
            self._opened(session, second.treatment)
            if first.withdrawn_at is None or second.withdrawn_at is not None or not second.waits:
                raise AlreadyWithdrawn(message=copy)
            store.set_marks(session, second, withdrawal(stamp, first.withdrawn_reason))
            store.set_marks(session, first, _STANDS)
            self._log(session, Measure.UNDO, patient, wrong)
        return self._changed(patient, wrong, "message_back", None)
