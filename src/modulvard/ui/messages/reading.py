"""What the composer reads: a thread and the patient it belongs to, in one go; and commands made of two steps."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import TreatmentId
from modulvard.domain.messages import NotWaiting, Thread
from modulvard.services.patient_page import PatientPicture

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.bundle import Services
    from modulvard.services.messages import Messages


@dataclass(frozen=True, slots=True)
class Conversation:
    """The end of a thread, and whose it is."""

    thread: Thread
    picture: PatientPicture


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
    return Conversation(thread, services.patient_pages.reload(thread.patient, thread.treatment))


def keep_typed(messages: "Messages", treatment: TreatmentId, typed: str) -> None:
    """Keep what was typed to a patient before their thread had been read: after what the draft holds already."""
    draft = messages.reload(treatment, limit=1).draft
    body = (draft.body if draft is not None else "") + typed
    messages.keep_reply(treatment, body, len(body), draft.state if draft is not None else {})


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
