"""How a note is begun, and where a whole one is written in place of what was begun (C14)."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from modulvard.domain.access_log import Measure
from modulvard.domain.ids import NoteId, PatientId, TreatmentId
from modulvard.domain.notes import Covered, Note, NoteDraft, NoteDraftStands, NoteKind
from modulvard.services.base import Changed
from modulvard.services.note_steps import TOPICS, NoteSteps
from modulvard.store import notes as store
from modulvard.store.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteChanged(Changed):
    """What writing a note did, and which draft was thrown away for it."""

    replaced: NoteId | None = None


class NoteWriting(NoteSteps):
    """What beginning a note or a correction is made of."""

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

    def _begin(self, like: Note, body: str, covered: Covered) -> Changed:
        """Begin a note, or give the account's own begun one back: then nothing changes and nothing is logged."""
        with self._database.work() as session:
            patient = self._opened(session, like.treatment)
            begun = store.own_draft(session, like.made_by, like.treatment, like.kind, like.corrects)
            if begun is not None:
                return Changed(topics=frozenset(), patient=patient, ident=begun.id)
            made = self._add_draft(session, like, body, covered, patient)
        return self._has_begun(patient, made)

    def _write(self, like: Note, body: str, covered: Covered, *, proposed: str = "", anew: bool) -> NoteChanged:
        """Keep a whole text as the account's draft of what is ``like`` it. One as proposed was written by nobody.

        Raises NoteDraftStands where another text stands in it. With ``anew`` that draft is thrown away in the same
        step, so that it can be brought back, and the text is a draft of its own.
        """
        gone = None
        with self._database.work() as session:
            patient = self._opened(session, like.treatment)
            begun = store.own_draft(session, like.made_by, like.treatment, like.kind, like.corrects)
            if begun is not None:
                kept = store.load_draft(session, like.made_by, begun.id)
                if kept is not None and kept.body.strip() in {"", body.strip(), proposed.strip()}:
                    typed = replace(kept, body=body, caret=len(body), saved_at=like.made_at)
                    store.keep_draft(session, like.made_by, typed)
                    return self._written(patient, begun.id, None)
                if not anew:
                    raise NoteDraftStands(note=begun.id)
                gone = replace(begun, discarded_at=like.made_at)
                store.set_marks(session, begun, {"discarded_at": gone.discarded_at})
                self._log(session, Measure.DISCARD_DRAFT, patient, gone.id)
            made = self._add_draft(session, like, body, covered, patient)
        if begun is not None and gone is not None:
            return self._replaces(patient, made, begun, gone)
        return self._has_begun(patient, made)

    def _add_draft(self, session: Session, like: Note, body: str, covered: Covered, patient: PatientId) -> Note:
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
        return store.load_note(session, ident)

    def _has_begun(self, patient: PatientId, made: Note) -> NoteChanged:
        undo = partial(self._put_discarded, (made,), (replace(made, discarded_at=made.made_at),))
        return self._written(patient, made.id, undo)

    def _replaces(self, patient: PatientId, made: Note, begun: Note, gone: Note) -> NoteChanged:
        wanted = replace(made, discarded_at=made.made_at), begun
        undo = partial(self._put_discarded, (made, gone), wanted)
        return replace(self._written(patient, made.id, undo), replaced=gone.id)

    def _written(self, patient: PatientId, note: NoteId, undo: "partial[Changed] | None") -> NoteChanged:
        return NoteChanged(topics=TOPICS, patient=patient, undo=undo, summary="note_begun", ident=note)
