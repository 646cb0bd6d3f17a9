"""Texts that a command writes where the account may have begun another one: that one is never lost (DUR-03)."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from modulvard.cli.context import Context
from modulvard.domain.ids import MessageId, NoteId
from modulvard.domain.messages import FieldsLeft, checked_body, fields_left
from modulvard.domain.notes import NoteDraftStands

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.base import Changed
    from modulvard.services.message_steps import MessageChanged


def require_finishable(text: str) -> None:
    """Raise what would keep a text from being finished, before anything is begun or put away for it."""
    checked_body(text)
    if left := fields_left(text):
        raise FieldsLeft(fields=left)


def tell_replaced(context: Context, changed: "MessageChanged") -> tuple[MessageId, ...]:
    """Tell of the draft that was thrown away for a text, and return which."""
    gone = tuple(notice.message for notice in changed.notices)
    for ident in gone:
        context.out.notice(context.words("done.draft_discarded", message=ident))
    return gone


def begun_note(
    context: Context, services: "Services", begin: "Callable[[], Changed]", text: str, proposed: str = ""
) -> "Changed":
    """Begin a note likewise. A text as it was proposed was written by nobody. Raises NoteDraftStands."""
    begun = begin()
    ident = NoteId(begun.ident or 0)
    if begun.topics or not _loses(services.notes.draft(ident).body, {text, proposed}):
        return begun
    if not context.given("replace"):
        raise NoteDraftStands(note=ident)
    services.notes.discard(ident)
    context.out.notice(context.words("done.note_discarded", note=ident))
    return begin()


def _loses(kept: str, same: Collection[str]) -> bool:
    return kept.strip() not in {"", *(text.strip() for text in same)}
