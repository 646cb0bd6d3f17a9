"""What the composer reads: a thread and the patient it belongs to, in one go; and commands made of two steps."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.left_texts import Place, TextOf
from modulvard.domain.messages import NotWaiting, Thread
from modulvard.domain.patient_search import PatientHit
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.words.of_names import told_name
from modulvard.ui.writing.unkept import Unkept, Written

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.bundle import Services
    from modulvard.services.messages import Messages


@dataclass(frozen=True, slots=True)
class Conversation:
    """The end of a thread, and whose it is."""

    thread: Thread
    picture: PatientPicture
    namesakes: tuple[PatientHit, ...] = ()
    """Others of the same name, as far as the account may see them named (ux.md 8.2)."""

    @property
    def name(self) -> str:
        """The patient's name as it is told: with birth date where another has the same name."""
        fields = self.picture.card.patient.fields
        return told_name(fields.name, fields.birth_date, is_shared=bool(self.namesakes))


def opened(services: "Services", treatment: TreatmentId) -> Conversation:
    """Return a conversation that is opened: the view is logged before anything is shown (decided.md 6)."""
    return _with_picture(services, services.messages.thread(treatment))


def reloaded(services: "Services", treatment: TreatmentId, shown: int) -> Conversation:
    """Return a conversation that is open again, after a change, with as much of it as is shown."""
    return _with_picture(services, services.messages.reload(treatment, limit=shown))


def close_waiting(messages: "Messages", treatment: TreatmentId) -> "Changed":
    """Note that nothing that waits in a thread needs an answer. Raises NotWaiting where nothing does."""
    thread = messages.reload(treatment, limit=1)
    if not thread.waiting:
        raise NotWaiting(message=thread.messages[-1].id if thread.messages else None, state=None)
    return messages.no_answer_needed(thread.waiting)


def _with_picture(services: "Services", thread: Thread) -> Conversation:
    picture = services.patient_pages.reload(thread.patient, thread.treatment)
    return Conversation(thread, picture, services.patients.namesakes(thread.patient))


def text_of(treatment: TreatmentId, correction: MessageId | None = None) -> TextOf:
    """Return what a text of the composer is of."""
    if correction is not None:
        return TextOf(place=Place.MESSAGE, message=correction)
    return TextOf(place=Place.REPLY, treatment=treatment)


def keeping_more(unkept: Unkept, messages: "Messages", treatment: TreatmentId, typed: str) -> Callable[[], datetime]:
    """Return the work that keeps what was typed before the thread had been read."""
    of, written = TextOf(place=Place.MORE, treatment=treatment), Written(typed, len(typed), {})
    return unkept.keeping(of, written, partial(messages.keep_more, treatment, typed))


def discard_reply(messages: "Messages", treatment: TreatmentId) -> "Changed":
    """Throw the reply away that is begun to a treatment's patient. Raises NotFound where none is."""
    draft = messages.reload(treatment, limit=1).draft
    if draft is None:
        raise NotFound(kind="draft", ident=treatment)
    return messages.discard(draft.message)


def discard_if_blank(messages: "Messages", treatment: TreatmentId) -> "Changed":
    """Throw a reply away that was begun and has no text left, so that it stands in no list."""
    draft = messages.reload(treatment, limit=1).draft
    if draft is None or draft.body.strip():
        raise NotFound(kind="draft", ident=treatment)
    return messages.discard(draft.message)
