"""Texts that a command writes where the account may have begun another one: that one is never lost (DUR-03)."""

from typing import TYPE_CHECKING

from modulvard.cli.context import Context
from modulvard.domain.ids import MessageId
from modulvard.domain.messages import FieldsLeft, checked_body, fields_left

if TYPE_CHECKING:
    from modulvard.services.message_steps import MessageChanged
    from modulvard.services.note_writing import NoteChanged


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


def tell_replaced_note(context: Context, changed: "NoteChanged") -> None:
    """Tell likewise of the draft of a note."""
    if changed.replaced is not None:
        context.out.notice(context.words("done.note_discarded", note=changed.replaced))
