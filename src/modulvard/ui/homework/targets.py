"""What feedback is written on, and the draft of it. Its methods run on the worker for the database, one at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from modulvard.domain.errors import NotFound
from modulvard.domain.homework import WaitingLine
from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.left_texts import Place, TextOf
from modulvard.domain.messages import Channel, Draft

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.message_steps import MessageChanged


@dataclass(frozen=True, slots=True)
class Target:
    """A hand-in, or a module handed in without answers here."""

    patient: PatientId
    treatment: TreatmentId
    module: ModuleNumber | None
    hand_in: HandInId | None

    def is_of(self, line: WaitingLine) -> bool:
        """Tell whether a line of the queue is this one."""
        waiting = line.waiting
        if waiting.treatment != self.treatment:
            return False
        return waiting.hand_in == self.hand_in if self.hand_in is not None else waiting.module == self.module

    @property
    def text(self) -> TextOf:
        """What the text on it is of."""
        if self.hand_in is not None:
            return TextOf(place=Place.FEEDBACK, hand_in=self.hand_in)
        return TextOf(place=Place.MODULE, treatment=self.treatment, module=self.module)

    @property
    def arguments(self) -> dict[str, Any]:
        """The arguments of the place where it is written on."""
        return {"hand_in": self.hand_in} if self.hand_in is not None else {"module": self.module}


def target_of(line: WaitingLine) -> Target:
    """Return what a line of the queue is about."""
    waiting = line.waiting
    return Target(waiting.patient, waiting.treatment, waiting.module, waiting.hand_in)


class FeedbackDraft:
    """The text of one feedback. It is begun in the store when something is written, not when one only looks."""

    def __init__(self, services: "Services", target: Target, known: MessageId | None) -> None:
        """``known`` is a draft that someone has begun; another's is left alone."""
        self._services, self.target = services, target
        self._known = known
        self.last_channel: Channel | None = None
        """How the patient's last text left the program, once it has been read."""
        self._ident: MessageId | None = None

    @property
    def message(self) -> MessageId | None:
        """The draft's number, once it has been begun."""
        return self._ident

    def read(self) -> Draft | None:
        """Return what the account has written before, if anything."""
        self.last_channel = self._services.messages.last_channel(self.target.treatment)
        if self._known is None:
            return None
        try:
            draft = self._services.messages.draft(self._known)
        except NotFound:
            return None
        self._ident = self._known
        return draft

    def keep(self, body: str, caret: int, state: Mapping[str, Any]) -> datetime:
        """Keep the text as typed."""
        return self._services.messages.keep(self._begun(body), body, caret, state)

    def finish(
        self, body: str, state: Mapping[str, Any], *, open_next: bool, channel: Channel | None
    ) -> "MessageChanged":
        """Finish it as feedback; ``state`` tells what of the answer bank it was written with."""
        message, homework = self._begun(body), self._services.homework
        return homework.finish_feedback(message, body, open_next=open_next, channel=channel, state=state)

    def ask_more(self, body: str, state: Mapping[str, Any], *, channel: Channel | None) -> "MessageChanged":
        """Finish it as asking for more."""
        return self._services.homework.ask_more(self._begun(body), body, channel=channel, state=state)

    def discard(self) -> "MessageChanged":
        """Throw what was begun away; it can be brought back for 30 days. Raises NotFound where nothing was."""
        if self._ident is None:
            raise NotFound(kind="draft", ident=None)
        discarded = self._services.messages.discard(self._ident)
        self._ident = self._known = None
        return discarded

    def _begun(self, body: str) -> MessageId:
        if self._ident is None:
            homework, target = self._services.homework, self.target
            if target.hand_in is not None:
                begun = homework.begin_feedback(target.hand_in, body)
            else:
                assert target.module is not None
                begun = homework.begin_module_feedback(target.treatment, target.module, body)
            self._ident = MessageId(begun.ident or 0)
        return self._ident
