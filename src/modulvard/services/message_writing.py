"""How a text on its way out is begun, and where a whole one is written in place of what was begun (C6)."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.messages import (
    Draft,
    DraftStands,
    Message,
    MessageKind,
    MessageNotice,
    MessageNoticeKind,
    outgoing,
)
from modulvard.services.message_steps import MessageChanged, MessageSteps, told_of_homework
from modulvard.services.message_turns import Filling, Marking, require_as, told, way
from modulvard.store import messages as store
from modulvard.store.session import Session


class MessageWriting(MessageSteps):
    """What beginning a reply, feedback or a correction is made of."""

    def _new(self, treatment: TreatmentId, kind: MessageKind = MessageKind.MESSAGE) -> Message:
        return outgoing(treatment, self._clock.now(), self._actor.account, kind)

    def _begin(self, like: Message, body: str = "") -> MessageChanged:
        """Begin a text, or give the account's own begun one back: then nothing changes and nothing is logged."""
        with self._database.work() as session:
            patient = self._opened(session, like.treatment)
            begun = store.own_draft(session, like.made_by, like)
            if begun is not None:
                return MessageChanged(topics=frozenset(), patient=patient, ident=begun.id)
            made = self._add_draft(session, like, body, patient)
        return self._has_begun(made, patient)

    def _write(self, like: Message, body: str, *, anew: bool) -> MessageChanged:
        """Keep a whole text as the account's draft of what is ``like`` it.

        Raises DraftStands where another text stands in it. With ``anew`` that draft is thrown away in the same step,
        so that it can be brought back, and the text is a draft of its own; a notice tells of it.
        """
        gone = None
        with self._database.work() as session:
            patient = self._opened(session, like.treatment)
            if (begun := store.own_draft(session, like.made_by, like)) is not None:
                kept = store.load_draft(session, like.made_by, begun.id)
                typed = _typed_now(begun, kept, body, like.made_at)
                if kept is None or not kept.body.strip():
                    return self._fill(session, patient, begun, typed, kept)
                if kept.body.strip() == body.strip():
                    store.keep_draft(session, like.made_by, typed)
                    return told_of_homework(self._changed(patient, begun.id, "draft_begun", None), begun)
                if not anew:
                    raise DraftStands(message=begun.id)
                gone = replace(begun, discarded_at=like.made_at)
                self._set_marks(session, [begun], [gone])
                self._log(session, Measure.DISCARD_DRAFT, patient, gone.id)
            made = self._add_draft(session, like, body, patient)
        if begun is None or gone is None:
            return self._has_begun(made, patient)
        there = told(Measure.DISCARD_DRAFT, patient, gone.id), told(Measure.BEGIN_DRAFT, patient, made.id)
        back = told(Measure.DISCARD_DRAFT, patient, made.id), told(Measure.UNDO, patient, gone.id)
        step = Marking(
            seen=(made, gone),
            wanted=(replace(made, discarded_at=made.made_at), begun),
            ahead=way("draft_discarded", *back),
            back=way("draft_begun", *there),
        )
        notice = MessageNotice(kind=MessageNoticeKind.DRAFT_DISCARDED, message=gone.id)
        return replace(self._marked(step), notices=(notice,))

    def _fill(
        self, session: Session, patient: PatientId, begun: Message, typed: Draft, kept: Draft | None
    ) -> MessageChanged:
        """Keep a whole text in a draft that was begun and is empty yet, within a step."""
        empty = replace(typed, body="", caret=0) if kept is None else kept
        store.keep_draft(session, begun.made_by, typed)
        self._log(session, Measure.BEGIN_DRAFT, patient, begun.id)
        ahead = way("draft_emptied", told(Measure.UNDO, patient, begun.id))
        back = way("draft_begun", told(Measure.BEGIN_DRAFT, patient, begun.id))
        return self._has_filled(Filling(message=begun, seen=typed, wanted=empty, ahead=ahead, back=back), patient)

    def _has_filled(self, step: Filling, patient: PatientId) -> MessageChanged:
        undo = partial(self._fill_back, step)
        return told_of_homework(self._changed(patient, step.message.id, step.back.summary, undo), step.message)

    def _fill_back(self, step: Filling) -> MessageChanged:
        """Give a draft the text it had. Raises ChangedSince where it has been written in, or is no draft any more."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            now = store.load_message(session, step.message.id)
            patient = self._opened(session, now.treatment)
            require_as(now, step.message)
            typed = store.load_draft(session, now.made_by, now.id)
            if typed is None or typed.body != step.seen.body:
                raise ChangedSince
            store.keep_draft(session, now.made_by, replace(step.wanted, saved_at=self._stamp().at))
            for row in step.ahead.told:
                self._log(session, row.measure, row.patient, row.message)
        return self._has_filled(step.turned(), patient)

    def _has_begun(self, made: Message, patient: PatientId) -> MessageChanged:
        gone, ident = replace(made, discarded_at=made.made_at), made.id
        back, again = told(Measure.DISCARD_DRAFT, patient, ident), told(Measure.BEGIN_DRAFT, patient, ident)
        return self._marked(
            Marking(seen=(made,), wanted=(gone,), ahead=way("draft_discarded", back), back=way("draft_begun", again))
        )

    def _add_draft(self, session: Session, like: Message, body: str, patient: PatientId) -> Message:
        ident = store.add_message(session, like)
        draft = Draft(message=ident, body=body, caret=len(body), begun_at=like.made_at, saved_at=like.made_at)
        store.keep_draft(session, like.made_by, draft)
        self._log(session, Measure.BEGIN_DRAFT, patient, ident)
        return store.load_message(session, ident)


def _typed_now(begun: Message, kept: Draft | None, body: str, now: datetime) -> Draft:
    """Return a text as typed now. The same one once more has still been written with what it was written with."""
    state = {} if kept is None or kept.body.strip() != body.strip() else kept.state
    return Draft(message=begun.id, body=body, caret=len(body), state=state, begun_at=begun.made_at, saved_at=now)
