"""Feedback on what was handed in, and asking for more: texts on their way out, with what they answer (C5)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.homework import NothingToReview
from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Channel, Message, MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.services.base import needs
from modulvard.services.homework_pictures import require_waiting
from modulvard.services.message_steps import MessageChanged
from modulvard.services.message_writing import MessageWriting
from modulvard.store import homework as store
from modulvard.store.treatments import treatment_opened_by


class Feedback(MessageWriting):
    """The texts of feedback."""

    @needs(Permission.EDIT_TREATMENT)
    def begin(self, hand_in: HandInId, body: str = "") -> MessageChanged:
        """Begin feedback on a hand-in, or give the account's own begun one back; ``ident`` is the draft's.

        Raises NotFound, HandInWithdrawn, FeedbackFinished, ReasonNeeded.
        """
        return self._begin(self._on_hand_in(hand_in), body)

    @needs(Permission.EDIT_TREATMENT)
    def begin_on_module(self, treatment: TreatmentId, module: ModuleNumber, body: str = "") -> MessageChanged:
        """Begin feedback on a module handed in without a homework's answers. Raises NothingToReview, ReasonNeeded."""
        return self._begin(self._on_module(treatment, module), body)

    @needs(Permission.EDIT_TREATMENT)
    def write(self, hand_in: HandInId, body: str, *, anew: bool = False) -> MessageChanged:
        """Keep a whole text as the account's feedback on a hand-in: as ``Messages.write``."""
        return self._write(self._on_hand_in(hand_in), body, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def write_on_module(
        self, treatment: TreatmentId, module: ModuleNumber, body: str, *, anew: bool = False
    ) -> MessageChanged:
        """Keep a whole text as the account's feedback on a module handed in without a homework's answers."""
        return self._write(self._on_module(treatment, module), body, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def finish(
        self,
        message: MessageId,
        body: str,
        *,
        open_next: bool = True,
        channel: Channel | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish a begun feedback; with a channel, also hand it over, which is final.

        On the last hand-in of a module that waits it makes the module reviewed, and opens the next one where the
        program leaves that to the therapist. Raises what ``Messages.finish`` does, HandInWithdrawn, FeedbackFinished,
        NothingToReview.
        """
        return self._finished(message, body, channel, opens_next=open_next, state=state)

    @needs(Permission.EDIT_TREATMENT)
    def ask_more(
        self,
        message: MessageId,
        body: str,
        *,
        channel: Channel | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish a begun feedback as asking for more: the hand-in stays, and nothing waits until more comes.

        Raises NothingToReview for feedback on a module without a hand-in.
        """
        return self._finished(message, body, channel, more=True, state=state)

    def _on_hand_in(self, hand_in: HandInId) -> Message:
        with self._database.read() as session:
            homework = store.load_one(session, store.homework_of_hand_in(session, hand_in))
            treatment_opened_by(session, homework.treatment, self._actor.account, self._today())
        require_waiting(next(each for each in homework.hand_ins if each.id == hand_in))
        like = self._new(homework.treatment, MessageKind.FEEDBACK)
        return replace(like, hand_in=hand_in, module=homework.module)

    def _on_module(self, treatment: TreatmentId, module: ModuleNumber) -> Message:
        with self._database.read() as session:
            found = treatment_opened_by(session, treatment, self._actor.account, self._today())
        standing = found.modules(self._today()).get(module)
        if standing is None or standing.state is not ModuleState.HANDED_IN:
            raise NothingToReview(module=module)
        return replace(self._new(treatment, MessageKind.FEEDBACK), module=module)
