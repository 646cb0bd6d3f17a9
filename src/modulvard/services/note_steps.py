"""The steps of journal text, and what undoes them: note and contacts are put back as they were (C14)."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AccountId, NoteId, PatientId, TreatmentId
from modulvard.domain.notes import (
    NOTHING,
    Covered,
    Note,
    NoteDraft,
    NoteKind,
    NoteNotADraft,
    NoteNotFinished,
    NoteNotJournalled,
    NoteState,
    NothingToJournal,
    checked_note,
)
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Changed, Topic
from modulvard.services.note_reading import NoteReading
from modulvard.store import notes as store
from modulvard.store.drafts import DRAFTS_OF_NOTES
from modulvard.store.notes import ContactMark
from modulvard.store.session import Session

TOPICS = frozenset({Topic.NOTES, Topic.MESSAGES, Topic.HOMEWORK, Topic.TODAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMarks:
    """What a finished note is marked with."""

    journalled_at: datetime | None
    journalled_by: AccountId | None
    withdrawn_at: datetime | None
    withdrawn_reason: str

    def values(self) -> dict[str, Any]:
        """Return them by column."""
        return dict(zip(self.__slots__, astuple(self), strict=True))


@dataclass(frozen=True, slots=True)
class Picture:
    """How a note and contacts are marked at a moment: what undo goes back to."""

    note: NoteMarks | None
    """None where a step is about contacts alone."""
    contacts: tuple[ContactMark, ...]


class NoteSteps(NoteReading):
    """What commands about notes are made of."""

    def _changed(self, patient: PatientId, note: NoteId, summary: str, undo: "partial[Changed] | None") -> Changed:
        return Changed(topics=TOPICS, patient=patient, undo=undo, summary=summary, ident=note)

    def _new(self, treatment: TreatmentId, kind: NoteKind, days: tuple[date, date] | None) -> Note:
        first, last = days or (None, None)
        return Note(
            id=NoteId(0),
            treatment=treatment,
            kind=kind,
            body="",
            covers_from=first,
            covers_to=last,
            made_at=self._clock.now(),
            made_by=self._actor.account,
        )

    def _own_draft(self, session: Session, note: NoteId) -> Note:
        found = store.load_note(session, note)
        is_mine = found.state is NoteState.DRAFT and found.made_by == self._actor.account
        if not is_mine or found.discarded_at is not None:
            raise NoteNotADraft(note=note, state=found.state)
        return found

    # --- writing ----------------------------------------------------------------------------------

    def _begin(self, like: Note, body: str, covered: Covered) -> Changed:
        """Begin a note, or give the account's own begun one back: then nothing changes and nothing is logged."""
        with self._database.work() as session:
            patient = self._opened(session, like.treatment)
            begun = store.own_draft(session, like.made_by, like.treatment, like.kind, like.corrects)
            if begun is not None:
                return Changed(topics=frozenset(), patient=patient, ident=begun.id)
            ident = store.add_note(session, like)
            draft = NoteDraft(
                note=ident,
                body=body,
                caret=len(body),
                state=covered.as_state(),
                begun_at=like.made_at,
                saved_at=like.made_at,
            )
            store.keep_draft(session, like.made_by, draft)
            self._log(session, Measure.BEGIN_DRAFT, patient, ident)
        return self._changed(patient, ident, "note_begun", partial(self._set_discarded, ident, gone=True))

    def _finished(self, note: NoteId, body: str, covered: Covered | None, *, journalled: bool) -> Changed:
        written, stamp = checked_note(body), self._stamp()
        with self._database.work() as session:
            found = self._own_draft(session, note)
            patient = self._opened(session, found.treatment)
            draft = store.load_draft(session, stamp.by, note)
            ticked = covered if covered is not None else NOTHING if draft is None else draft.covered
            self._require_correctable(session, found)
            marks: dict[str, Any] = {"finished_at": stamp.at, "finished_by": stamp.by}
            if journalled:
                marks |= {"journalled_at": stamp.at, "journalled_by": stamp.by}
            store.put_body(session, found, written, marks)
            DRAFTS_OF_NOTES.drop(session, note)
            free = tuple(each for each in self._contacts(session, found.treatment, ticked) if each.is_free)
            told = tuple(replace(each, note=note) for each in free)
            after = tuple(as_journalled(each, stamp) for each in told) if journalled else told
            store.set_contact_marks(session, after)
            self._log(session, Measure.FINISH_NOTE, patient, note)
            if journalled:
                self._log(session, Measure.JOURNALLED, patient, note)
        state = NoteState.JOURNALLED if journalled else NoteState.FINISHED
        summary = "note_finished_and_journalled" if journalled else "note_finished"
        return self._changed(patient, note, summary, partial(self._reopened, note, state))

    def _require_correctable(self, session: Session, draft: Note) -> None:
        """Raise NoteNotJournalled if what a draft corrects no longer stands in the journal."""
        if draft.corrects is not None:
            wrong = store.load_note(session, draft.corrects)
            if wrong.state is not NoteState.JOURNALLED:
                raise NoteNotJournalled(note=wrong.id, state=wrong.state)

    def _reopened(self, note: NoteId, state: NoteState) -> Changed:
        """Make a note in the state its reopener's draft again; its contacts are owed, and ticked in the draft."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_note(session, note)
            patient = self._opened(session, found.treatment)
            if found.state is not state:
                raise NoteNotFinished(note=note, state=found.state)
            told = store.marks_of_note(session, note)
            covered = store.refs(told)
            gone = dict.fromkeys(("finished_at", "finished_by", "journalled_at", "journalled_by"))
            store.put_body(session, found, "", {**gone, "made_by": stamp.by})
            draft = NoteDraft(
                note=note,
                body=found.body,
                caret=len(found.body),
                state=covered.as_state(),
                begun_at=found.made_at,
                saved_at=stamp.at,
            )
            store.keep_draft(session, stamp.by, draft)
            store.set_contact_marks(session, map(let_go, told))
            self._log(session, Measure.REOPEN_REPLY, patient, note)
        again = partial(self._finished_again, note, found.body, covered, journalled=state is NoteState.JOURNALLED)
        return self._changed(patient, note, "note_reopened", again)

    def _finished_again(self, note: NoteId, body: str, covered: Covered, *, journalled: bool) -> Changed:
        """Do a finishing again that was undone, with the text and the contacts it had."""
        self._require(Permission.EDIT_TREATMENT)
        return self._finished(note, body, covered, journalled=journalled)

    def _set_discarded(self, note: NoteId, *, gone: bool) -> Changed:
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_note(session, note)
            patient = self._opened(session, found.treatment)
            is_mine = found.state is NoteState.DRAFT and found.made_by == stamp.by
            if not is_mine or (found.discarded_at is None) is not gone:
                raise NoteNotADraft(note=note, state=found.state)
            store.set_marks(session, found, {"discarded_at": stamp.at if gone else None})
            self._log(session, Measure.DISCARD_DRAFT if gone else Measure.UNDO, patient, note)
        undo = partial(self._set_discarded, note, gone=not gone)
        return self._changed(patient, note, "note_discarded" if gone else "note_back", undo)

    # --- marks ------------------------------------------------------------------------------------

    def _contacts(self, session: Session, treatment: TreatmentId, wanted: Covered) -> tuple[ContactMark, ...]:
        """Return how contacts are marked, or raise NothingToJournal if one is not there or does not stand."""
        found = store.contact_marks(session, treatment, wanted)
        if len(found) != len(wanted):
            raise NothingToJournal(treatment=treatment)
        return found

    def _mark(
        self,
        session: Session,
        note: Note,
        after: Picture,
        measure: Measure,
        summary: str,
    ) -> Changed:
        """Mark a note and the contacts it covers within a step."""
        patient = self._opened(session, note.treatment)
        before = Picture(marks_of(note), store.marks_of_note(session, note.id))
        self._put(session, note, after)
        self._log(session, measure, patient, note.id)
        undo = partial(self._restore, note.treatment, note.id, after, before, summary)
        return self._changed(patient, note.id, summary, undo)

    def _mark_contacts(
        self,
        session: Session,
        treatment: TreatmentId,
        before: Sequence[ContactMark],
        after: Sequence[ContactMark],
        summary: str,
    ) -> Changed:
        """Mark contacts of a treatment within a step that is about no note."""
        patient = self._opened(session, treatment)
        store.set_contact_marks(session, after)
        self._log(session, Measure.JOURNALLED, patient, treatment, "treatment")
        seen, wanted = Picture(None, tuple(after)), Picture(None, tuple(before))
        undo = partial(self._restore, treatment, None, seen, wanted, summary)
        return Changed(topics=TOPICS, patient=patient, undo=undo, summary=summary, ident=treatment)

    def _restore(
        self, treatment: TreatmentId, note: NoteId | None, seen: Picture, wanted: Picture, summary: str
    ) -> Changed:
        """Put note and contacts back as they were, or raise ChangedSince; turned round, it does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            patient = self._opened(session, treatment)
            found = None if note is None else store.load_note(session, note)
            marks = store.contact_marks(session, treatment, store.refs(seen.contacts))
            if marks != seen.contacts or (None if found is None else marks_of(found)) != seen.note:
                raise ChangedSince
            if found is None:
                store.set_contact_marks(session, wanted.contacts)
            else:
                self._put(session, found, wanted)
            self._log(session, Measure.UNDO, patient, note or treatment, "note" if note else "treatment")
        undo = partial(self._restore, treatment, note, wanted, seen, summary)
        return Changed(topics=TOPICS, patient=patient, undo=undo, summary=summary, ident=note or treatment)

    def _put(self, session: Session, note: Note, picture: Picture) -> None:
        if picture.note is not None:
            store.set_marks(session, note, picture.note.values())
        store.set_contact_marks(session, picture.contacts)


def marks_of(note: Note) -> NoteMarks:
    """Return what a note is marked with."""
    return NoteMarks(
        journalled_at=note.journalled_at,
        journalled_by=note.journalled_by,
        withdrawn_at=note.withdrawn_at,
        withdrawn_reason=note.withdrawn_reason,
    )


def as_journalled(mark: ContactMark, stamp: Stamp) -> ContactMark:
    """Return a contact as journalled."""
    return replace(mark, journalled_at=stamp.at, journalled_by=stamp.by)


def as_owed(mark: ContactMark) -> ContactMark:
    """Return a contact as not journalled, still told of in its note."""
    return replace(mark, journalled_at=None, journalled_by=None)


def let_go(mark: ContactMark) -> ContactMark:
    """Return a contact as neither journalled nor told of: it waits for another note."""
    return replace(mark, journalled_at=None, journalled_by=None, note=None)
