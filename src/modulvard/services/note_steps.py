"""The steps of journal text, and what undoes them: note and contacts are put back as they were (C14)."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AccountId, NoteId, PatientId, TreatmentId
from modulvard.domain.notes import (
    Covered,
    Note,
    NoteDraft,
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
    """What a finished note is marked with. Finished at another moment it is another text."""

    finished_at: datetime | None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFinishing:
    """A note as a draft and as finished, with the contacts that it covers then."""

    open: Note
    draft: NoteDraft
    """What its writer has typed while it is open."""
    done: Note
    contacts: tuple[ContactMark, ...]


class NoteSteps(NoteReading):
    """What commands about notes are made of."""

    def _changed(self, patient: PatientId, note: NoteId, summary: str, undo: "partial[Changed] | None") -> Changed:
        return Changed(topics=TOPICS, patient=patient, undo=undo, summary=summary, ident=note)

    def _own_draft(self, session: Session, note: NoteId) -> Note:
        found = store.load_note(session, note)
        is_mine = found.state is NoteState.DRAFT and found.made_by == self._actor.account
        if not is_mine or found.discarded_at is not None:
            raise NoteNotADraft(note=note, state=found.state)
        return found

    # --- writing ----------------------------------------------------------------------------------

    def _finished(self, note: NoteId, body: str, covered: Covered | None, *, journalled: bool) -> Changed:
        written, stamp = checked_note(body), self._stamp()
        with self._database.work() as session:
            found = self._own_draft(session, note)
            patient = self._opened(session, found.treatment)
            draft = self._typed(session, found, body, covered)
            self._require_correctable(session, found)
            marks: dict[str, Any] = {"finished_at": stamp.at, "finished_by": stamp.by}
            if journalled:
                marks |= {"journalled_at": stamp.at, "journalled_by": stamp.by}
            store.put_body(session, found, written, marks)
            DRAFTS_OF_NOTES.drop(session, note)
            free = tuple(each for each in self._contacts(session, found.treatment, draft.covered) if each.is_free)
            told = tuple(replace(each, note=note) for each in free)
            after = tuple(as_journalled(each, stamp) for each in told) if journalled else told
            store.set_contact_marks(session, after)
            self._log(session, Measure.FINISH_NOTE, patient, note)
            if journalled:
                self._log(session, Measure.JOURNALLED, patient, note)
            done = store.load_note(session, note)
        return self._is_finished(NoteFinishing(open=found, draft=draft, done=done, contacts=after), patient)

    def _typed(self, session: Session, found: Note, body: str, covered: Covered | None) -> NoteDraft:
        """Return what was typed of a note when it was finished: as last kept, but for what the editor tells."""
        kept = store.load_draft(session, self._stamp().by, found.id)
        if kept is None:
            kept = NoteDraft(note=found.id, body="", caret=0, begun_at=found.made_at, saved_at=found.made_at)
        state = kept.state if covered is None else {**kept.state, **covered.as_state()}
        return replace(kept, body=body, caret=kept.caret if kept.body == body else len(body), state=state)

    def _is_finished(self, step: NoteFinishing, patient: PatientId) -> Changed:
        journalled = step.done.journalled_at is not None
        summary = "note_finished_and_journalled" if journalled else "note_finished"
        return self._changed(patient, step.done.id, summary, partial(self._opened_again, step))

    def _require_correctable(self, session: Session, draft: Note) -> None:
        """Raise NoteNotJournalled if what a draft corrects no longer stands in the journal."""
        if draft.corrects is not None:
            wrong = store.load_note(session, draft.corrects)
            if wrong.state is not NoteState.JOURNALLED:
                raise NoteNotJournalled(note=wrong.id, state=wrong.state)

    # --- opened again -----------------------------------------------------------------------------

    def _reopened(self, note: NoteId) -> Changed:
        """Make a finished note its reopener's draft; its contacts are owed, and ticked in the draft."""
        stamp = self._stamp()
        with self._database.work() as session:
            done = store.load_note(session, note)
            patient = self._opened(session, done.treatment)
            if done.state is not NoteState.FINISHED:
                raise NoteNotFinished(note=note, state=done.state)
            contacts = store.marks_of_note(session, note)
            draft = NoteDraft(
                note=note,
                body=done.body,
                caret=len(done.body),
                state=store.refs(contacts).as_state(),
                begun_at=done.made_at,
                saved_at=stamp.at,
            )
            as_draft = replace(done, made_by=stamp.by)
            step = NoteFinishing(open=as_draft, draft=draft, done=done, contacts=contacts)
            step = self._open(session, step, patient)
        return self._is_open(step, patient)

    def _opened_again(self, step: NoteFinishing) -> Changed:
        """Undo a finishing: the draft and the contacts are as they were. Raises ChangedSince."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            patient = self._opened(session, step.done.treatment)
            _require_as(store.load_note(session, step.done.id), step.done)
            if store.marks_of_note(session, step.done.id) != step.contacts:
                raise ChangedSince
            step = self._open(session, step, patient)
        return self._is_open(step, patient)

    def _open(self, session: Session, step: NoteFinishing, patient: PatientId) -> NoteFinishing:
        done = step.done
        gone = dict.fromkeys(("finished_at", "finished_by", "journalled_at", "journalled_by"))
        found = store.load_note(session, done.id)
        store.put_body(session, found, "", {**gone, "made_by": step.open.made_by})
        store.keep_draft(session, step.open.made_by, replace(step.draft, saved_at=self._clock.now()))
        store.set_contact_marks(session, map(let_go, step.contacts))
        self._log(session, Measure.REOPEN_REPLY, patient, done.id)
        return replace(step, open=store.load_note(session, done.id))

    def _is_open(self, step: NoteFinishing, patient: PatientId) -> Changed:
        return self._changed(patient, step.done.id, "note_reopened", partial(self._finished_again, step))

    def _finished_again(self, step: NoteFinishing) -> Changed:
        """Finish again what was opened, as it was. Raises ChangedSince, also where the draft has been written in."""
        self._require(Permission.EDIT_TREATMENT)
        done = step.done
        with self._database.work() as session:
            found = store.load_note(session, done.id)
            patient = self._opened(session, found.treatment)
            _require_as(found, step.open)
            typed = store.load_draft(session, found.made_by, found.id)
            if typed is None or (typed.body, typed.covered) != (step.draft.body, step.draft.covered):
                raise ChangedSince
            self._close(session, found, step)
            self._log(session, Measure.FINISH_NOTE, patient, done.id)
            if done.journalled_at is not None:
                self._log(session, Measure.JOURNALLED, patient, done.id)
        return self._is_finished(step, patient)

    def _close(self, session: Session, found: Note, step: NoteFinishing) -> None:
        """Give a draft back the text, the marks and the contacts it was finished with."""
        done = step.done
        if store.contact_marks(session, done.treatment, store.refs(step.contacts)) != tuple(map(let_go, step.contacts)):
            raise ChangedSince
        if done.corrects is not None and store.load_note(session, done.corrects).state is not NoteState.JOURNALLED:
            raise ChangedSince
        names = ("finished_at", "finished_by", "journalled_at", "journalled_by", "made_by")
        store.put_body(session, found, done.body, {name: getattr(done, name) for name in names})
        DRAFTS_OF_NOTES.drop(session, done.id)
        store.set_contact_marks(session, step.contacts)

    def _set_discarded(self, note: NoteId, *, gone: bool) -> Changed:
        stamp = self._stamp()
        with self._database.read() as session:
            found = store.load_note(session, note)
        is_mine = found.state is NoteState.DRAFT and found.made_by == stamp.by
        if not is_mine or (found.discarded_at is None) is not gone:
            raise NoteNotADraft(note=note, state=found.state)
        return self._put_discarded((found,), (replace(found, discarded_at=stamp.at if gone else None),))

    def _put_discarded(self, seen: Sequence[Note], wanted: Sequence[Note]) -> Changed:
        """Throw drafts of a treatment away or bring them back, or raise ChangedSince; turned round, it undoes that."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            patient = self._opened(session, seen[0].treatment)
            for was, as_wanted in zip(seen, wanted, strict=True):
                found = store.load_note(session, was.id)
                _require_as(found, was)
                store.set_marks(session, found, {"discarded_at": as_wanted.discarded_at})
                measure = Measure.UNDO if as_wanted.discarded_at is None else Measure.DISCARD_DRAFT
                self._log(session, measure, patient, found.id)
        undo = partial(self._put_discarded, wanted, seen)
        summary = "note_back" if wanted[0].discarded_at is None else "note_discarded"
        return self._changed(patient, seen[0].id, summary, undo)

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


def _require_as(now: Note, seen: Note) -> None:
    """Raise ChangedSince unless a note stands as it was seen."""
    if replace(now, version=0) != replace(seen, version=0):
        raise ChangedSince


def marks_of(note: Note) -> NoteMarks:
    """Return what a note is marked with."""
    return NoteMarks(
        finished_at=note.finished_at,
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
