"""The note that is being written: kept in the store from its first key, so that one only looked at leaves no trace."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from modulvard.domain.ids import NoteId, TreatmentId
from modulvard.domain.left_texts import Place, TextOf
from modulvard.domain.note_material import Proposed
from modulvard.domain.notes import Covered, NoteDraft, NoteKind
from modulvard.services.base import Changed
from modulvard.services.notes import Notes


class BegunNote:
    """One note's way into the store. Its methods are called on the worker."""

    def __init__(self, notes: Notes, proposed: Proposed, note: NoteId | None) -> None:
        self._notes = notes
        self.proposed, self.note = proposed, note

    @property
    def key(self) -> TextOf:
        """What the text is of, by which one left unkept is brought back."""
        return TextOf(place=Place.NOTE, treatment=self.proposed.treatment, note=self.proposed.material.kind)

    def keep(self, body: str, caret: int, state: Mapping[str, Any]) -> datetime:
        """Keep what is typed."""
        return self._notes.keep(self._begun(body), body, caret, state)

    def finish(self, body: str, covered: Covered, *, journalled: bool) -> Changed:
        """Finish it, perhaps as journalled."""
        return self._notes.finish(self._begun(body), body, covered, journalled=journalled)

    def _begun(self, body: str) -> NoteId:
        if self.note is None:
            self.note = NoteId(self._notes.begin_proposed(self.proposed, body).ident or 0)
        return self.note


@dataclass(frozen=True, slots=True)
class OpenedNote:
    """A note to be written, with what was written before."""

    begun: BegunNote
    draft: NoteDraft | None

    @property
    def covered(self) -> Covered:
        """The contacts ticked."""
        return self.begun.proposed.covered if self.draft is None else self.draft.covered


def open_note(
    notes: Notes, treatment: TreatmentId, kind: NoteKind, language: str, note: NoteId | None = None
) -> OpenedNote:
    """Read what a note is proposed to be, and the account's own draft of it if one is begun or named."""
    proposed = notes.build(treatment, kind, None, language)
    found = note if note is not None else notes.begun(treatment, kind)
    return OpenedNote(BegunNote(notes, proposed, found), None if found is None else notes.draft(found))
