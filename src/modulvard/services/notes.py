"""What a user does with journal text: write a note, finish it, mark it and its contacts as journalled (C14).

The steps follow those of messages. Every one is undone by putting note and contacts back as they were.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.ids import NoteId, TreatmentId
from modulvard.domain.note_material import Proposed
from modulvard.domain.notes import (
    NOTHING,
    Covered,
    Note,
    NoteDraft,
    NoteKind,
    NoteNotFinished,
    NoteNotJournalled,
    NoteState,
    NoteWithdrawn,
    NothingToJournal,
)
from modulvard.domain.treatment_steps import checked_reason
from modulvard.services.base import Changed, needs
from modulvard.services.note_steps import Picture, as_journalled, as_owed, let_go, marks_of
from modulvard.services.note_writing import NoteChanged, NoteWriting
from modulvard.store import notes as store


class Notes(NoteWriting):
    """Notes to the journal, and what has been journalled."""

    # --- writing ----------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def begin(
        self,
        treatment: TreatmentId,
        kind: NoteKind = NoteKind.WEEKLY,
        *,
        body: str = "",
        covered: Covered = NOTHING,
        days: tuple[date, date] | None = None,
    ) -> Changed:
        """Begin a note, or give the account's own begun one back; ``ident`` is the note's. Raises ReasonNeeded."""
        like = self._new(treatment, kind, days)
        return self._begin(like, body, covered)

    @needs(Permission.EDIT_TREATMENT)
    def begin_proposed(self, proposed: Proposed, body: str | None = None) -> Changed:
        """Begin a note with the text and the contacts proposed."""
        return self._begin(self._as_proposed(proposed), proposed.text if body is None else body, proposed.covered)

    @needs(Permission.EDIT_TREATMENT)
    def write_proposed(self, proposed: Proposed, body: str, *, anew: bool = False) -> NoteChanged:
        """Keep a whole text as the account's draft of a note, with the contacts proposed; ``ident`` is the note's.

        Raises NoteDraftStands where another text stands in it than the one proposed. With ``anew`` that draft is
        thrown away in the same step, so that it can be brought back, and told in ``replaced``.
        """
        like = self._as_proposed(proposed)
        return self._write(like, body, proposed.covered, proposed=proposed.text, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def keep(self, note: NoteId, body: str, caret: int, state: Mapping[str, Any]) -> datetime:
        """Keep what is being typed, as typed, with the contacts ticked (``Covered.as_state``): no log row and no undo.

        Returns when it was kept. Raises NoteNotADraft if it has been finished or thrown away since.
        """
        now = self._clock.now()
        with self._database.work() as session:
            found = self._own_draft(session, note)
            draft = NoteDraft(
                note=note, body=body, caret=caret, state=dict(state), begun_at=found.made_at, saved_at=now
            )
            store.keep_draft(session, self._actor.account, draft)
        return now

    @needs(Permission.EDIT_TREATMENT)
    def discard(self, note: NoteId) -> Changed:
        """Throw a draft away; it can be brought back for 30 days (ux.md 8.1)."""
        return self._set_discarded(note, gone=True)

    @needs(Permission.EDIT_TREATMENT)
    def bring_back(self, note: NoteId) -> Changed:
        """Bring back a draft that was thrown away, with its text."""
        return self._set_discarded(note, gone=False)

    @needs(Permission.EDIT_TREATMENT)
    def finish(self, note: NoteId, body: str, covered: Covered | None = None, *, journalled: bool = False) -> Changed:
        """Finish a draft, perhaps as journalled: it covers the contacts given, or those ticked in the draft.

        A contact that has been journalled or told of since is left as it is. Raises InvalidInput for an empty text,
        NoteNotADraft, NothingToJournal for a contact of another treatment.
        """
        return self._finished(note, body, covered, journalled=journalled)

    @needs(Permission.EDIT_TREATMENT)
    def reopen(self, note: NoteId) -> Changed:
        """Make a finished note a draft again, until it is marked as journalled. Raises NoteNotFinished."""
        return self._reopened(note)

    # --- the journal ------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def mark_journalled(self, note: NoteId, contacts: Covered | None = None) -> Changed:
        """Note that a note stands in the journal, with the contacts it covers, or those of them that are given.

        One left out waits for another note. Raises NoteNotFinished.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_note(session, note)
            self._opened(session, found.treatment)
            if found.state is not NoteState.FINISHED:
                raise NoteNotFinished(note=note, state=found.state)
            told = store.marks_of_note(session, note)
            chosen = told if contacts is None else [each for each in told if each.is_among(contacts)]
            after = tuple(as_journalled(each, stamp) if each in chosen else let_go(each) for each in told)
            marks = replace(marks_of(found), journalled_at=stamp.at, journalled_by=stamp.by)
            return self._mark(session, found, Picture(marks, after), Measure.JOURNALLED, "note_journalled")

    @needs(Permission.EDIT_TREATMENT)
    def take_back(self, note: NoteId) -> Changed:
        """Take the mark back: neither the note nor the contacts it covers are journalled. Raises NoteNotJournalled."""
        with self._database.work() as session:
            found = store.load_note(session, note)
            self._opened(session, found.treatment)
            if found.state is not NoteState.JOURNALLED:
                raise NoteNotJournalled(note=note, state=found.state)
            owed = tuple(map(as_owed, store.marks_of_note(session, note)))
            marks = replace(marks_of(found), journalled_at=None, journalled_by=None)
            return self._mark(session, found, Picture(marks, owed), Measure.JOURNALLED, "note_not_journalled")

    @needs(Permission.EDIT_TREATMENT)
    def mark_contacts(self, treatment: TreatmentId, contacts: Covered | None = None) -> Changed:
        """Note that contacts are journalled all the same, without a note; all that are owed, unless some are given.

        Raises NothingToJournal if one of those given is journalled already or not of this treatment, or none is left.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            self._opened(session, treatment)
            wanted = store.owed_contacts(session, treatment) if contacts is None else contacts
            before = self._contacts(session, treatment, wanted)
            if not before or any(each.journalled_at is not None for each in before):
                raise NothingToJournal(treatment=treatment)
            after = [as_journalled(each, stamp) for each in before]
            return self._mark_contacts(session, treatment, before, after, "contacts_journalled")

    @needs(Permission.EDIT_TREATMENT)
    def unmark_contacts(self, treatment: TreatmentId, contacts: Covered) -> Changed:
        """Take back that contacts are journalled: they are owed again, and free for another note."""
        with self._database.work() as session:
            self._opened(session, treatment)
            before = self._contacts(session, treatment, contacts)
            if not before or any(each.journalled_at is None for each in before):
                raise NothingToJournal(treatment=treatment)
            after = [let_go(each) for each in before]
            return self._mark_contacts(session, treatment, before, after, "contacts_not_journalled")

    # --- correcting -------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def correct(self, note: NoteId) -> Changed:
        """Begin a correction of what has been journalled, with its text; both stay readable (F5)."""
        wrong = self._journalled(note)
        return self._begin(self._correction_of(wrong), wrong.body, NOTHING)

    @needs(Permission.EDIT_TREATMENT)
    def write_correction(self, note: NoteId, body: str, *, anew: bool = False) -> NoteChanged:
        """Keep a whole text as the account's correction of what has been journalled: as ``write_proposed``."""
        return self._write(self._correction_of(self._journalled(note)), body, NOTHING, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def withdraw(self, note: NoteId, reason: str) -> Changed:
        """Withdraw a note finished by mistake: readable with its reason; its contacts are owed again (F5)."""
        why, stamp = checked_reason(reason), self._stamp()
        with self._database.work() as session:
            found = store.load_note(session, note)
            self._opened(session, found.treatment)
            if found.state not in {NoteState.FINISHED, NoteState.JOURNALLED}:
                raise NoteWithdrawn(note=note, state=found.state)
            owed = tuple(map(let_go, store.marks_of_note(session, note)))
            marks = replace(marks_of(found), withdrawn_at=stamp.at, withdrawn_reason=why)
            return self._mark(session, found, Picture(marks, owed), Measure.WITHDRAW_NOTE, "note_withdrawn")

    # --- shared -----------------------------------------------------------------------------------

    def _as_proposed(self, proposed: Proposed) -> Note:
        return self._new(proposed.treatment, proposed.material.kind, (proposed.covers_from, proposed.covers_to))

    def _journalled(self, note: NoteId) -> Note:
        with self._database.read() as session:
            found = store.load_note(session, note)
        if found.state is not NoteState.JOURNALLED:
            raise NoteNotJournalled(note=note, state=found.state)
        return found

    def _correction_of(self, wrong: Note) -> Note:
        days = None if wrong.covers_from is None or wrong.covers_to is None else (wrong.covers_from, wrong.covers_to)
        return replace(self._new(wrong.treatment, wrong.kind, days), corrects=wrong.id)
