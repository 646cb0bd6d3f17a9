"""What a user does with a patient's relatives and blocks (E6, D57, D58; F7, decided.md 8)."""

from dataclasses import replace
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.field_problems import InvalidFields, ProblemKey
from modulvard.domain.ids import BlockId, PatientId, RelativeId
from modulvard.domain.patient_draft import CheckedRelative, RelativeDraft, check_relative
from modulvard.domain.patients import Block, Relative, RelativeFields
from modulvard.domain.text import TEXT_LIMIT, clean_text, is_blank
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.patient_steps import PatientService, noted
from modulvard.store import access_log
from modulvard.store import relatives as store

_PATIENTS = frozenset({Topic.PATIENTS})
_RELATIVE = "relative"
_BLOCK = "block"


class Relatives(PatientService):
    """People close to a patient, and marks that limit who may see what."""

    @needs(Permission.EDIT_PATIENT)
    def check_relative(self, draft: RelativeDraft) -> CheckedRelative:
        """Check what is typed of a relative before there is a patient to keep it with."""
        return check_relative(draft, self._today())

    @needs(Permission.EDIT_PATIENT)
    def add_relative(self, patient: PatientId, draft: RelativeDraft) -> Changed:
        """Add a relative. Raises InvalidFields with every problem; ReasonNeeded for another's unopened patient."""
        fields = self._valid_relative(draft)
        with self._database.work() as session:
            self._opened(session, patient)
            ident = store.add_relative(session, patient, fields)
            access_log.append(session, noted(Measure.EDIT_RELATIVE, patient, _RELATIVE, ident))
            added = store.load_relative(session, ident)
        return self._changed(added, partial(self._set_removed, added, removed=True), "relative_added")

    @needs(Permission.EDIT_PATIENT)
    def edit_relative(self, relative: RelativeId, draft: RelativeDraft, version: int | None = None) -> Changed:
        """Replace what is known of a relative. Raises ChangedSince if it is no longer the ``version`` that was read."""
        fields = self._valid_relative(draft)
        with self._database.work() as session:
            before = store.load_relative(session, relative)
            self._opened(session, before.patient)
            if version is not None and version != before.version:
                raise ChangedSince(kind=_RELATIVE, ident=relative)
            store.save_relative(session, before, fields)
            access_log.append(session, noted(Measure.EDIT_RELATIVE, before.patient, _RELATIVE, relative))
            after = store.load_relative(session, relative)
        return self._changed(after, partial(self._restore_relative, after, before), "relative_edited")

    @needs(Permission.EDIT_PATIENT)
    def remove_relative(self, relative: RelativeId) -> Changed:
        """Take a relative off the patient's page. Raises NotFound for one that is gone."""
        with self._database.work() as session:
            before = store.load_relative(session, relative)
            self._opened(session, before.patient)
        return self._set_removed(before, removed=True, measure=Measure.EDIT_RELATIVE)

    @needs(Permission.EDIT_PATIENT)
    def add_block(self, patient: PatientId, scope: str) -> Changed:
        """Mark a block and what it covers, as of today."""
        covers = _text("scope", scope)
        with self._database.work() as session:
            self._opened(session, patient)
            ident = store.add_block(session, patient, covers, self._today(), self._actor.account)
            access_log.append(session, noted(Measure.EDIT_BLOCK, patient, _BLOCK, ident))
            made = store.load_block(session, ident)
        return self._block_changed(made, partial(self._take_back_block, made), "block_added")

    @needs(Permission.EDIT_PATIENT)
    def lift_block(self, block: BlockId, reason: str) -> Changed:
        """Lift a block, with why; who and when are kept. Raises ChangedSince for one that is lifted already."""
        why = _text("reason", reason)
        with self._database.work() as session:
            before = store.load_block(session, block)
            self._opened(session, before.patient)
            if before.lifted_on is not None:
                raise ChangedSince(kind=_BLOCK, ident=block)
            after = replace(before, lifted_on=self._today(), lifted_by=self._actor.account, lifted_reason=why)
            store.save_lifting(session, before, after)
            access_log.append(session, noted(Measure.EDIT_BLOCK, before.patient, _BLOCK, block))
        return self._block_changed(after, partial(self._put_block, after, before), "block_lifted")

    # --- steps ------------------------------------------------------------------------------------

    def _valid_relative(self, draft: RelativeDraft) -> RelativeFields:
        checked = check_relative(draft, self._today())
        if checked.fields is None:
            raise InvalidFields(checked.problems)
        return checked.fields

    def _changed(self, relative: Relative, undo: partial[Changed], summary: str) -> Changed:
        return Changed(topics=_PATIENTS, patient=relative.patient, undo=undo, summary=summary, ident=relative.id)

    def _block_changed(self, block: Block, undo: partial[Changed], summary: str) -> Changed:
        return Changed(topics=_PATIENTS, patient=block.patient, undo=undo, summary=summary, ident=block.id)

    def _set_removed(self, known: Relative, *, removed: bool, measure: Measure = Measure.UNDO) -> Changed:
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            store.remove_relative(session, known, self._clock.now() if removed else None)
            access_log.append(session, noted(measure, known.patient, _RELATIVE, known.id))
            now = replace(known, version=store.relative_version(session, known.id))
        undo = partial(self._set_removed, now, removed=not removed)
        return self._changed(now, undo, "relative_removed" if removed else "relative_added")

    def _restore_relative(self, now: Relative, before: Relative) -> Changed:
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            store.save_relative(session, now, before.fields)
            access_log.append(session, noted(Measure.UNDO, now.patient, _RELATIVE, now.id))
            restored = store.load_relative(session, now.id)
        return self._changed(restored, partial(self._restore_relative, restored, now), "relative_edited")

    def _take_back_block(self, made: Block) -> Changed:
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            store.delete_block(session, made)
            access_log.append(session, noted(Measure.UNDO, made.patient, _BLOCK, made.id))
        undo = partial(self.add_block, made.patient, made.scope)
        return self._block_changed(made, undo, "block_taken_back")

    def _put_block(self, now: Block, before: Block) -> Changed:
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            store.save_lifting(session, now, before)
            access_log.append(session, noted(Measure.UNDO, now.patient, _BLOCK, now.id))
        summary = "block_added" if before.lifted_on is None else "block_lifted"
        return self._block_changed(before, partial(self._put_block, before, now), summary)


def _text(field: str, written: str) -> str:
    text = clean_text(written)
    if is_blank(text):
        raise InvalidInput(field=field, problem=ProblemKey.MISSING)
    if len(text) > TEXT_LIMIT:
        raise InvalidInput(field=field, problem=ProblemKey.TOO_LONG, limit=TEXT_LIMIT)
    return text
