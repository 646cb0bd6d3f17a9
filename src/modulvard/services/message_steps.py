"""The steps of a text on its way out, shared by replies, feedback and asking for more; and what undoes them (C6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.answer_use import is_still_in
from modulvard.domain.errors import ChangedSince
from modulvard.domain.homework import NothingToReview
from modulvard.domain.ids import MessageId, PatientId
from modulvard.domain.messages import (
    AlreadyWithdrawn,
    Channel,
    Direction,
    Draft,
    FieldsLeft,
    FinishedAlready,
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
    with_answers,
)
from modulvard.services.base import Changed, Topic
from modulvard.services.homework_pictures import (
    Turn,
    answer_homework,
    feedback_handed_over,
    let_homework_wait,
    turn_back,
)
from modulvard.services.message_reading import MessageReading
from modulvard.services.message_turns import Finishing, Marking, marks_of, require_as, told, way, withdrawn
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
        if found.is_finished:
            raise FinishedAlready(message=message, state=found.state)
        if found.state is not MessageState.DRAFT or found.discarded_at is not None or found.direction is Direction.IN:
            raise NotADraft(message=message, state=found.state)
        if found.made_by != self._actor.account:
            raise NotADraft(message=message, state=found.state)
        return found

    def _finished(
        self,
        message: MessageId,
        body: str,
        channel: Channel | None,
        *,
        more: bool = False,
        opens_next: bool = True,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish an own draft. Feedback answers homework: ``more`` asks for more instead."""
        with self._database.work() as session:
            found = self._own_draft(session, message)
            if more and found.hand_in is None:
                raise NothingToReview(module=found.module)
            draft = self._typed(session, found, body, state)
            closing = replace(found, kind=MessageKind.MORE) if more else found
            patient = self._opened(session, found.treatment)
            self._count_answers(session, closing, body, draft.state)
            turn = self._finish(session, closing, body, patient, opens_next=opens_next)
            if channel is not None:
                self._hand_over(session, store.load_message(session, message), channel, patient)
            done = store.load_message(session, message)
        step = Finishing(open=found, draft=draft, done=done, turn=turn)
        undo = None if channel is not None else partial(self._opened_again, step)
        return told_of_homework(self._changed(patient, message, f"{done.kind.value}_finished", undo), done)

    def _typed(self, session: Session, found: Message, body: str, state: Mapping[str, Any] | None) -> Draft:
        """Return what was typed of a draft when it was finished: as last kept, but for what the editor tells."""
        kept = store.load_draft(session, self._stamp().by, found.id)
        if kept is None:
            kept = Draft(message=found.id, body="", caret=0, begun_at=found.made_at, saved_at=found.made_at)
        caret = kept.caret if kept.body == body else len(body)
        return replace(kept, body=body, caret=caret, state=kept.state if state is None else dict(state))

    def _finish(
        self,
        session: Session,
        draft: Message,
        body: str,
        patient: PatientId,
        *,
        opens_next: bool = True,
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
        return answer_homework(session, store.load_message(session, draft.id), stamp, opens_next=opens_next)

    def _count_answers(self, session: Session, draft: Message, body: str, state: Mapping[str, Any]) -> None:
        """Count the bank's entries that a text was written with, and that are in it yet."""
        stamp = self._stamp()
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

    # --- opened again -----------------------------------------------------------------------------

    def _reopened(self, message: MessageId) -> MessageChanged:
        """Make a finished text its reopener's draft; what it answered waits again. A next module stays open."""
        stamp = self._stamp()
        with self._database.work() as session:
            done = store.load_message(session, message)
            patient = self._opened(session, done.treatment)
            if done.state is not MessageState.FINISHED:
                raise NotFinished(message=done.id, state=done.state)
            # Asking for more is decided when it is finished: begun texts on homework are all feedback.
            kind = MessageKind.FEEDBACK if done.kind is MessageKind.MORE else done.kind
            as_draft = replace(done, made_by=stamp.by, at=done.made_at, kind=kind)
            typed = Draft(
                message=message, body=done.body, caret=len(done.body), begun_at=done.made_at, saved_at=stamp.at
            )
            step = self._open(session, Finishing(open=as_draft, draft=typed, done=done), patient)
        return self._is_open(step, patient)

    def _opened_again(self, step: Finishing) -> MessageChanged:
        """Undo a finishing: the draft is as it was, and so is what finishing it made. Raises ChangedSince."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            patient = self._opened(session, step.done.treatment)
            require_as(store.load_message(session, step.done.id), step.done)
            step = self._open(session, step, patient)
        return self._is_open(step, patient)

    def _open(self, session: Session, step: Finishing, patient: PatientId) -> Finishing:
        """Make a finished text a draft within a step, and return what finishes it again just as it was."""
        done, stamp = step.done, self._stamp()
        uses = forget_uses(session, done.id)
        typed = step.draft if step.draft.state else replace(step.draft, state=with_answers(uses))
        as_draft = step.open
        marks = {**_OPEN, "made_by": as_draft.made_by, "at": as_draft.at, "kind": as_draft.kind.value}
        store.put_body(session, store.load_message(session, done.id), "", marks)
        store.keep_draft(session, as_draft.made_by, replace(typed, saved_at=stamp.at))
        answered = tuple(each.id for each in store.answered_by(session, done.id))
        store.mark_answered(session, answered, None)
        if done.corrects is not None:
            store.set_marks(session, store.load_message(session, done.corrects), {"corrected_at": None})
        self._log(session, Measure.REOPEN_REPLY, patient, done.id)
        turn = self._homework_waits(session, done, step.turn)
        opened = store.load_message(session, done.id)
        return Finishing(open=opened, draft=typed, done=done, answered=answered, uses=tuple(uses.items()), turn=turn)

    def _is_open(self, step: Finishing, patient: PatientId) -> MessageChanged:
        undo = partial(self._finished_again, step)
        return told_of_homework(self._changed(patient, step.done.id, "message_reopened", undo), step.done)

    def _homework_waits(self, session: Session, found: Message, turn: Turn | None) -> Turn | None:
        """Let what a text answered of homework wait again, or be as it was before."""
        if not _answers_homework(found):
            return None
        stamp = self._stamp()
        if turn is None:
            return let_homework_wait(session, found, stamp)
        return turn_back(session, turn, found.treatment, stamp)

    def _finished_again(self, step: Finishing) -> MessageChanged:
        """Finish again what was opened, as it was: what has come in since waits. Raises ChangedSince.

        So it does where the draft has been written in since: that text would be lost.
        """
        self._require(Permission.EDIT_TREATMENT)
        done = step.done
        with self._database.work() as session:
            found = store.load_message(session, done.id)
            patient = self._opened(session, found.treatment)
            require_as(found, step.open)
            typed = store.load_draft(session, found.made_by, found.id)
            if typed is None or typed.body != step.draft.body:
                raise ChangedSince
            turn = self._close(session, found, step)
            self._log(session, _FINISHED[done.kind], patient, done.id)
        undo = partial(self._opened_again, replace(step, turn=turn))
        return told_of_homework(self._changed(patient, done.id, f"{done.kind.value}_finished", undo), done)

    def _close(self, session: Session, found: Message, step: Finishing) -> Turn | None:
        """Give a draft back the text, the marks and the answers it was finished with."""
        done, stamp = step.done, self._stamp()
        assert done.finished_at is not None
        assert done.finished_by is not None
        marks = {"finished_at": done.finished_at, "finished_by": done.finished_by}
        marks |= {"made_by": done.made_by, "at": done.at, "kind": done.kind.value}
        store.put_body(session, found, done.body, marks)
        DRAFTS_OF_MESSAGES.drop(session, done.id)
        if not all(store.load_message(session, each).waits for each in step.answered):
            raise ChangedSince
        store.mark_answered(session, step.answered, done.id)
        if done.corrects is not None:
            wrong = store.load_message(session, done.corrects)
            if wrong.state is not MessageState.HANDED_OVER:
                raise ChangedSince
            store.set_marks(session, wrong, {"corrected_at": done.finished_at})
        record_uses(session, done.id, dict(step.uses), done.finished_by, done.finished_at)
        return None if step.turn is None else turn_back(session, step.turn, done.treatment, stamp)

    # --- marks ------------------------------------------------------------------------------------

    def _marked(self, step: Marking) -> MessageChanged:
        """Return what a step made that set marks alone, with what undoes it."""
        first = step.back.told[-1]
        undo = partial(self._mark_back, step)
        changed = self._changed(first.patient, first.message, step.back.summary, undo)
        for message in step.seen:
            changed = replace(changed, topics=changed.topics | told_of_homework(changed, message).topics)
        return changed

    def _mark_back(self, step: Marking) -> MessageChanged:
        """Give messages the marks they had, or raise ChangedSince; turned round, it does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            for seen, wanted in zip(step.seen, step.wanted, strict=True):
                now = store.load_message(session, seen.id)
                self._opened(session, now.treatment)
                require_as(now, seen)
                store.set_marks(session, now, marks_of(wanted))
            turn = step.turn
            if turn is not None:
                turn = turn_back(session, turn, step.seen[0].treatment, self._stamp())
            for row in step.ahead.told:
                self._log(session, row.measure, row.patient, row.message, row.count)
        return self._marked(step.turned(turn))

    def _set_marks(
        self, session: Session, before: Sequence[Message], after: Sequence[Message]
    ) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
        """Set the marks of messages within a step, and return them as they are and as they were."""
        for was, wanted in zip(before, after, strict=True):
            store.set_marks(session, was, marks_of(wanted))
        return tuple(after), tuple(before)

    def _set_discarded(self, message: MessageId, *, gone: bool) -> MessageChanged:
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            is_mine = found.state is MessageState.DRAFT and found.made_by == stamp.by
            if not is_mine or (found.discarded_at is None) is not gone:
                raise NotADraft(message=message, state=found.state)
            after = replace(found, discarded_at=stamp.at if gone else None)
            seen, wanted = self._set_marks(session, [found], [after])
            ahead = told(Measure.DISCARD_DRAFT if gone else Measure.UNDO, patient, message)
            self._log(session, ahead.measure, patient, message)
        there = way("draft_discarded" if gone else "draft_back", ahead)
        undone = told(Measure.UNDO if gone else Measure.DISCARD_DRAFT, patient, message)
        back = way("draft_back" if gone else "draft_discarded", undone)
        return self._marked(Marking(seen=seen, wanted=wanted, ahead=back, back=there))

    def _withdrawn(self, message: MessageId, reason: str) -> MessageChanged:
        """Withdraw a message, so that what it answered waits again."""
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_message(session, message)
            patient = self._opened(session, found.treatment)
            is_draft = found.state in {MessageState.DRAFT, MessageState.CORRECTED} and found.direction is Direction.OUT
            if is_draft or found.withdrawn_at is not None:
                raise AlreadyWithdrawn(message=message)
            before = (found, *store.answered_by(session, message))
            after = (withdrawn(found, stamp, reason), *(replace(each, answered_by=None) for each in before[1:]))
            seen, wanted = self._set_marks(session, before, after)
            turn = self._homework_waits(session, found, None)
            self._log(session, Measure.WITHDRAW_MESSAGE, patient, message)
        there = way("message_withdrawn", told(Measure.WITHDRAW_MESSAGE, patient, message))
        back = way("message_back", told(Measure.UNDO, patient, message))
        return self._marked(Marking(seen=seen, wanted=wanted, ahead=back, back=there, turn=turn))

    def _closed(self, messages: tuple[MessageId, ...]) -> MessageChanged:
        """Note that messages of one thread need no answer."""
        stamp = self._stamp()
        with self._database.work() as session:
            found = [store.load_message(session, message) for message in messages]
            patient = self._opened(session, found[0].treatment)
            for message in found:
                if not message.waits or message.treatment != found[0].treatment:
                    raise NotWaiting(message=message.id, state=message.state)
            after = [replace(each, no_answer_at=stamp.at, no_answer_by=stamp.by) for each in found]
            seen, wanted = self._set_marks(session, found, after)
            self._log(session, Measure.NO_ANSWER_NEEDED, patient, messages[0], len(messages))
        there = way("messages_closed", told(Measure.NO_ANSWER_NEEDED, patient, messages[0], len(messages)))
        back = way("messages_wait", told(Measure.UNDO, patient, messages[0], len(messages)))
        return self._marked(Marking(seen=seen, wanted=wanted, ahead=back, back=there))
