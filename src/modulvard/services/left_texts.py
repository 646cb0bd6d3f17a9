"""Text that could not be kept when the window was locked: sealed then, and put where it belongs at the next unlock."""

from collections.abc import Iterable
from pathlib import Path

from modulvard.domain.access import Permission
from modulvard.domain.errors import ModulvardError, StoreError
from modulvard.domain.ids import MessageId, NoteId, TreatmentId
from modulvard.domain.left_texts import Left, LeftText, Place, SealedLeft
from modulvard.domain.notes import NoteKind
from modulvard.services.base import Service, needs
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.store import desks, left
from modulvard.store.key_file import key_file_path, read_key_file


class LeftTexts(Service):
    """As with drafts, keeping it gives no log row and nothing to undo (decided.md 9)."""

    @needs(Permission.OWN_ACCOUNT)
    def seal(self, what: Left) -> SealedLeft:
        """Close what is left, for the locked program to hold. Writes nothing."""
        key_file = read_key_file(key_file_path(self._database.path))
        return left.seal_left(key_file, self._actor.account, what)

    @needs(Permission.OWN_ACCOUNT)
    def give_back(self, held: Iterable[SealedLeft] = ()) -> tuple[SealedLeft, ...]:
        """Put what is left, held or lying beside the store, where it belongs; return what need not be held any longer.

        Raises what the disk says; then all of it is still there to be put back.
        """
        path, account = self._database.path, self._actor.account
        beside = left.kept_left(path, account)
        own = [one for one in held if one.account == account and one.store == self._database.store]
        taken = []
        for sealed in (*([beside] if beside is not None else []), *own):
            found = left.open_left(sealed, self._database.unlocked)
            if found is not None:
                self._put_back(found)
                taken.append(sealed)
        if beside in taken:
            left.forget_left(path, account)
        return tuple(sealed for sealed in own if sealed in taken)

    def _put_back(self, found: Left) -> None:
        if found.workspace is not None:
            with self._database.work() as session:
                desks.save_workspace(session, self._actor.account, found.workspace)
        for text in found.texts:
            try:
                self._keep(text)
            except StoreError:
                raise
            except ModulvardError:
                continue  # what it was written in has been taken away since

    def _keep(self, text: LeftText) -> None:
        of, messages = text.of, Messages(self._database, self._clock)
        homework = HomeworkAffairs(self._database, self._clock)
        message = of.message
        if of.treatment is not None and of.place is Place.REPLY:
            messages.keep_reply(of.treatment, text.body, text.caret, text.state)
        elif of.treatment is not None and of.place is Place.MORE:
            messages.keep_more(of.treatment, text.body)
        elif of.treatment is not None and of.note is not None:
            self._keep_note(of.treatment, of.note, text)
        elif of.hand_in is not None:
            message = MessageId(homework.begin_feedback(of.hand_in).ident or 0)
        elif of.treatment is not None and of.module is not None:
            message = MessageId(homework.begin_module_feedback(of.treatment, of.module).ident or 0)
        if message is not None:
            messages.keep(message, text.body, text.caret, text.state)

    def _keep_note(self, treatment: TreatmentId, kind: NoteKind, text: LeftText) -> None:
        notes = Notes(self._database, self._clock)
        begun = notes.begun(treatment, kind)
        if begun is None:
            begun = NoteId(notes.begin(treatment, kind, body=text.body).ident or 0)
        notes.keep(begun, text.body, text.caret, text.state)


def keep_beside(store: Path, sealed: SealedLeft) -> None:
    """Put what is left beside the store, while it is locked. Raises what the disk says."""
    left.keep_left(store, sealed)
