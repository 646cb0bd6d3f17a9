"""What a user does with patients: open, add, edit, put away, and make one of two (C2; decided.md 6, 7, 17)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.identity import Identity
from modulvard.domain.ids import PatientId
from modulvard.domain.likeness import Known, Likeness, MergeWarning, in_order, likeness, merge_warnings, merged_fields
from modulvard.domain.patient_draft import CheckedPatient, PatientDraft, RelativeDraft, check_patient
from modulvard.domain.patients import (
    MergeWithItself,
    NumberTaken,
    Patient,
    PatientCard,
    PatientFields,
    Relative,
    StillInTreatment,
)
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.patient_lists import PatientLists
from modulvard.services.patient_steps import noted
from modulvard.services.relatives import Relatives
from modulvard.store import access_log, merging, patient_access
from modulvard.store import patients as store
from modulvard.store.accounts import account_of
from modulvard.store.clinic import load_clinic
from modulvard.store.follow_ups import follow_ups_to_do
from modulvard.store.merging import MergeTrace
from modulvard.store.patients import Registration, load_patient
from modulvard.store.relatives import add_relative, blocks_of, relative_version, relatives_of, remove_relative
from modulvard.store.safety import open_in
from modulvard.store.session import Session
from modulvard.store.treatments import treatments_of

_PATIENTS = frozenset({Topic.PATIENTS, Topic.TODAY})
_MERGED = frozenset({Topic.PATIENTS, Topic.TODAY, Topic.TREATMENTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What a merge would give: who stays, who becomes a trace, and what speaks against it."""

    kept: Patient
    gone: Patient
    fields: PatientFields
    warnings: tuple[MergeWarning, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived(Changed):
    """That a patient was archived or brought back, and what stands all the same."""

    read_first: int = 0
    """How many answers of the patient are to be read first."""


class Patients(PatientLists, Relatives):
    """Patients, their relatives and blocks, and the lists they stand in."""

    # --- opening ----------------------------------------------------------------------------------

    @needs(Permission.READ_PATIENT)
    def show(self, patient: PatientId, because: str = "") -> PatientCard:
        """Return a patient with relatives and blocks. The view is logged first, and who was opened last is kept.

        Another's patient needs a reason: ``because``, or one given earlier today; else ReasonNeeded. Raises NotFound,
        and AlreadyMerged (``patient``) for a record that was merged into another.
        """
        with self._database.work() as session:
            load_patient(session, patient)
            found = self._let_in(session, patient, because)
            access_log.append(session, noted(Measure.VIEW_PATIENT, patient))
            patient_access.note_opened(session, self._actor.account, patient, self._clock.now())
            return self._card(session, found)

    @needs(Permission.READ_PATIENT)
    def reload(self, patient: PatientId) -> PatientCard:
        """Return again a patient whose page is open, after a change: no new view, and no row in the log."""
        with self._database.read() as session:
            return self._card(session, self._opened(session, patient))

    @needs(Permission.READ_PATIENT)
    def needs_reason(self, patient: PatientId) -> bool:
        """Tell whether opening the patient needs a reason that has not been given today. Raises NotFound."""
        viewer = self._viewer()
        with self._database.read() as session:
            load_patient(session, patient)
            if patient_access.owns(session, patient, viewer) or patient_access.reason_given(session, patient, viewer):
                return False
            return not self._is_reached(session, patient)

    @needs(Permission.READ_PATIENT)
    def stands_first(self, patient: PatientId) -> bool:
        """Tell whether another's patient, whom no reason has opened today, is opened by an answer to read first."""
        viewer = self._viewer()
        with self._database.read() as session:
            if patient_access.owns(session, patient, viewer) or patient_access.reason_given(session, patient, viewer):
                return False
            return self._is_reached(session, patient)

    # --- adding and editing -----------------------------------------------------------------------

    @needs(Permission.EDIT_PATIENT)
    def check(self, draft: PatientDraft) -> CheckedPatient:
        """Check what is typed: all problems and warnings at once, each beside its field."""
        with self._database.read() as session:
            return self._checked(session, draft)

    @needs(Permission.EDIT_PATIENT)
    def duplicates(self, draft: PatientDraft, other_than: PatientId | None = None) -> tuple[Likeness, ...]:
        """Return who may be the same person, the strongest likeness first, before a duplicate is made (COR-05).

        Who is found is a search, and logged as one. Another's patient with protected identity is not told of: a name
        and a birth date would be enough to ask whether the patient is here (F15). ``add`` refuses a number taken.
        """
        with self._database.work() as session:
            checked = self._checked(session, draft)
            if checked.fields is None:
                return ()
            known = store.possible_duplicates(session, checked.fields, other_than=other_than)
            alike = [like for one in known if (like := likeness(checked.fields, one)) is not None]
            shown = [like for like in alike if self._is_shown(session, like.known)]
            if shown:
                entry = LogEntry(measure=Measure.SEARCH, object_kind="duplicates", count=len(shown))
                access_log.append(session, entry)
        return in_order(shown)

    @needs(Permission.EDIT_PATIENT)
    def add(self, draft: PatientDraft, relatives: Sequence[RelativeDraft] = ()) -> Changed:
        """Register a patient, with relatives known from the start. ``ident`` of what is returned is the new patient's.

        Raises InvalidFields with every problem, and NumberTaken for a number that is a patient's already.
        """
        close = [self._valid_relative(relative) for relative in relatives]
        now = self._clock.now()
        registration = Registration(unit=self._actor.unit, account=self._actor.account, at=now)
        with self._database.work() as session:
            fields = self._valid(session, draft)
            self._require_free(session, fields.identity)
            patient = store.add_patient(session, fields, registration)
            access_log.append(session, noted(Measure.ADD_PATIENT, patient))
            for fields_of_one in close:
                ident = add_relative(session, patient, fields_of_one)
                access_log.append(session, noted(Measure.EDIT_RELATIVE, patient, "relative", ident))
            added = relatives_of(session, patient)
        undo = partial(self._withdraw, patient, 1, added)
        return Changed(topics=_PATIENTS, patient=patient, undo=undo, summary="patient_added", ident=patient)

    @needs(Permission.EDIT_PATIENT)
    def edit(self, patient: PatientId, draft: PatientDraft, version: int | None = None) -> Changed:
        """Replace what is known of a patient. ``version`` is that of the picture the draft was made from.

        Raises InvalidFields, NumberTaken, ReasonNeeded, and ChangedSince if someone has changed the patient since.
        """
        with self._database.work() as session:
            before = self._opened(session, patient)
            if version is not None and version != before.version:
                raise ChangedSince(kind="patient", ident=patient)
            fields = self._valid(session, draft)
            self._require_free(session, fields.identity, other_than=patient)
            store.save_fields(session, before, fields, self._clock.now())
            access_log.append(session, noted(Measure.EDIT_PATIENT, patient))
            after = load_patient(session, patient)
        undo = partial(self._restore, after, before)
        return Changed(topics=_PATIENTS, patient=patient, undo=undo, summary="patient_edited", ident=patient)

    @needs(Permission.EDIT_PATIENT)
    def archive(self, patient: PatientId) -> Archived:
        """Put a patient away: in no list but the archived ones', still found by search.

        ``Changed.detail`` is how many follow-ups are left to do, which come on nobody's list meanwhile; ``read_first``
        how many answers stay on Idag all the same, to be read first.
        Raises StillInTreatment while a treatment is not ended.
        """
        return self._set_archived(patient, archived=True)

    @needs(Permission.EDIT_PATIENT)
    def bring_back(self, patient: PatientId) -> Archived:
        """Take a patient out of the archive."""
        return self._set_archived(patient, archived=False)

    # --- merging ----------------------------------------------------------------------------------

    @needs(Permission.EDIT_PATIENT)
    def preview_merge(self, kept: PatientId, gone: PatientId) -> MergePreview:
        """Return what merging ``gone`` into ``kept`` would give, with what speaks against it."""
        with self._database.read() as session:
            return self._merge_preview(session, kept, gone)

    @needs(Permission.EDIT_PATIENT)
    def merge(self, kept: PatientId, gone: PatientId) -> Changed:
        """Merge ``gone`` into ``kept``: treatments, relatives, blocks and numbers become the kept one's.

        The merged record stays as a trace, and opening it names the kept one. Raises MergeWithItself, AlreadyMerged,
        NotFound and ReasonNeeded. A row in the log for each of the two.
        """
        with self._database.work() as session:
            preview = self._merge_preview(session, kept, gone)
            trace = merging.merge(session, preview.kept, preview.gone, self._clock.now())
            access_log.append(
                session,
                noted(Measure.MERGE_PATIENTS, kept, "merged", gone),
                noted(Measure.MERGE_PATIENTS, gone, "merged_into", kept),
            )
        undo = partial(self._unmerge, trace)
        return Changed(topics=_MERGED, patient=kept, undo=undo, summary="patients_merged", ident=kept)

    # --- steps ------------------------------------------------------------------------------------

    def _card(self, session: Session, found: Patient) -> PatientCard:
        return PatientCard(
            patient=found,
            relatives=relatives_of(session, found.id),
            blocks=blocks_of(session, found.id),
            registered_by_name=account_of(session, found.registered_by).display_name,
            is_own=patient_access.owns(session, found.id, self._viewer()),
        )

    def _checked(self, session: Session, draft: PatientDraft) -> CheckedPatient:
        return check_patient(draft, self._today(), sample=load_clinic(session, self._actor.unit).sample)

    def _valid(self, session: Session, draft: PatientDraft) -> PatientFields:
        checked = self._checked(session, draft)
        if checked.fields is None:
            raise InvalidFields(checked.problems)
        return checked.fields

    def _require_free(self, session: Session, identity: Identity, *, other_than: PatientId | None = None) -> None:
        holder = store.number_holder(session, identity, other_than=other_than)
        if holder is not None:
            raise NumberTaken(patient=holder if self._may_see(session, holder) else None)

    def _is_shown(self, session: Session, known: Known) -> bool:
        return not known.protected or patient_access.owns(session, known.patient, self._viewer())

    def _merge_preview(self, session: Session, kept: PatientId, gone: PatientId) -> MergePreview:
        if kept == gone:
            raise MergeWithItself(patient=kept)
        stays, goes = self._opened(session, kept), self._opened(session, gone)
        fields = merged_fields(stays.fields, goes.fields)
        return MergePreview(kept=stays, gone=goes, fields=fields, warnings=merge_warnings(stays, goes))

    def _set_archived(self, patient: PatientId, *, archived: bool) -> Archived:
        with self._database.work() as session:
            before = self._opened(session, patient)
            if archived and patient_access.is_in_treatment(session, patient):
                raise StillInTreatment(patient=patient)
            store.set_archived(session, before, self._clock.now() if archived else None)
            access_log.append(session, noted(Measure.ARCHIVE_PATIENT, patient, "archived" if archived else "back"))
            left = (
                len(follow_ups_to_do(session, [one.id for one in treatments_of(session, patient)])) if archived else 0
            )
            read_first = len(open_in(session, patient))
        undo = partial(self.bring_back if archived else self.archive, patient)
        summary = "patient_archived" if archived else "patient_brought_back"
        detail = str(left) if left else ""
        return Archived(
            topics=_PATIENTS,
            patient=patient,
            undo=undo,
            summary=summary,
            ident=patient,
            detail=detail,
            read_first=read_first,
        )

    # --- undoing ----------------------------------------------------------------------------------

    def _withdraw(self, patient: PatientId, version: int, relatives: tuple[Relative, ...] = ()) -> Changed:
        """Take back a registration, unless something has been done with the patient since."""
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            removed = self._put_relatives(session, relatives, self._clock.now())
            if patient_access.has_anything(session, patient):
                raise ChangedSince(kind="patient", ident=patient)
            version = store.set_withdrawn(session, patient, version, self._clock.now())
            access_log.append(session, noted(Measure.UNDO, patient))
        undo = partial(self._register_again, patient, version, removed)
        return Changed(topics=_PATIENTS, patient=patient, undo=undo, summary="patient_withdrawn", ident=patient)

    def _register_again(self, patient: PatientId, version: int, relatives: tuple[Relative, ...]) -> Changed:
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            back = self._put_relatives(session, relatives, None)
            version = store.set_withdrawn(session, patient, version, None)
            self._require_free(session, load_patient(session, patient).fields.identity, other_than=patient)
            access_log.append(session, noted(Measure.ADD_PATIENT, patient))
        undo = partial(self._withdraw, patient, version, back)
        return Changed(topics=_PATIENTS, patient=patient, undo=undo, summary="patient_added", ident=patient)

    def _put_relatives(
        self, session: Session, relatives: tuple[Relative, ...], removed_at: datetime | None
    ) -> tuple[Relative, ...]:
        """Take relatives away with their patient, or bring them back; returns them as they then stand."""
        for one in relatives:
            remove_relative(session, one, removed_at)
        return tuple(replace(one, version=relative_version(session, one.id)) for one in relatives)

    def _restore(self, now: Patient, before: Patient) -> Changed:
        """Put a patient back exactly as it was before an edit; refused if it has been changed since."""
        self._require(Permission.EDIT_PATIENT)
        with self._database.work() as session:
            self._require_free(session, before.fields.identity, other_than=now.id)
            store.restore_fields(session, now, before, self._clock.now())
            access_log.append(session, noted(Measure.UNDO, now.id))
            restored = load_patient(session, now.id)
        undo = partial(self._restore, restored, now)
        return Changed(topics=_PATIENTS, patient=now.id, undo=undo, summary="patient_restored", ident=now.id)

    def _unmerge(self, trace: MergeTrace) -> Changed:
        self._require(Permission.EDIT_PATIENT)
        kept, gone = trace.kept_before.id, trace.gone_before.id
        with self._database.work() as session:
            merging.unmerge(session, trace, self._clock.now())
            entries: Sequence[LogEntry] = (
                noted(Measure.UNDO, kept, "unmerged", gone),
                noted(Measure.UNDO, gone, "unmerged", kept),
            )
            access_log.append(session, *entries)
        undo = partial(self.merge, kept, gone)
        return Changed(topics=_MERGED, patient=kept, undo=undo, summary="patients_parted", ident=kept)
