"""What a user does with versions: publish a draft, pilot, retire, and keep what is learnt (C1, D8, D9, D17)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TypeAlias

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import LearningId, ModuleNumber, ProgramDraftId, ProgramVersionId
from modulvard.domain.program_difference import ProgramDifference, program_difference
from modulvard.domain.program_pictures import only_shown
from modulvard.domain.program_report import AgainstStore
from modulvard.domain.program_states import (
    Learning,
    StatusStep,
    TookPartMissing,
    Voice,
    checked_cap,
    checked_change,
    checked_comment,
    checked_learning,
    checked_version,
)
from modulvard.domain.program_writing import DraftNotWhole, DraftSavedSince, ProgramDraft, VersionTaken, as_version
from modulvard.domain.programs import Program, ProgramStatus, StoredProgram
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.program_writing import TOPICS, faults_of, with_key
from modulvard.store import access_log, program_drafts
from modulvard.store import program_states as store
from modulvard.store import programs as versions
from modulvard.store.session import Session

WRITTEN = "written"
"""The origin of a version that the clinic wrote."""
_OBJECT = "program_version"
_LEARNING = "program_learning"
_Marks: TypeAlias = Mapping[str, object]
_STARTS = TOPICS | {Topic.PATIENTS}
_LEARNT = frozenset({Topic.LEARNINGS})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """What a draft becomes: published, or a pilot with room for ``pilot_cap`` patients."""

    version: str
    status: ProgramStatus = ProgramStatus.PUBLISHED
    took_part: str = ""
    """Whose perspectives shaped it (D9), in Swedish; empty keeps what the draft says."""
    comment: str = ""
    pilot_cap: int | None = None
    revision: int | None = None
    """The revision of the draft that was looked at, if one was: another's save since is not published unseen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionStory:
    """What has happened to a version since it was made."""

    stored: StoredProgram
    steps: tuple[StatusStep, ...]
    learnings: tuple[Learning, ...]
    treatments: int
    """How many treatments follow it, ended ones too."""


class ProgramStates(Service):
    """The versions' states and learnings."""

    # --- reading ----------------------------------------------------------------------------------

    @needs(Permission.READ_PROGRAMS)
    def story(self, version: ProgramVersionId) -> VersionStory:
        """Return what has happened to a version, or raise NotFound. It names no patient."""
        with self._database.read() as session:
            return VersionStory(
                stored=_loaded(session, version),
                steps=store.history_of(session, version),
                learnings=store.learnings_of(session, (version,)),
                treatments=store.treatments_with(session, version),
            )

    @needs(Permission.READ_PROGRAMS)
    def difference(self, before: ProgramVersionId, after: ProgramVersionId) -> ProgramDifference:
        """Return how one version differs from another, or raise NotFound. It opens what must not be spread (D41)."""
        with self._database.work() as session:
            old, new = _loaded(session, before), _loaded(session, after)
            opened = (stored.id for stored in (old, new) if stored.program.is_restricted)
            access_log.append(session, *(_entry(Measure.VIEW_RESTRICTED, ident) for ident in opened))
        return program_difference(old.program, new.program)

    # --- from a draft -----------------------------------------------------------------------------

    @needs(Permission.PUBLISH_PROGRAMS)
    def make_version(self, draft: ProgramDraftId, new: NewVersion) -> Changed:
        """Make a version of a draft, whole or not at all: ``ident`` of what is returned is the version's id.

        Treatments that go on keep the version they have. Raises DraftNotWhole, VersionTaken, TookPartMissing,
        ModulesUnknown, and DraftSavedSince where another has saved since it was looked at.
        """
        version, cap, comment = checked_version(new.version), checked_cap(new.pilot_cap), checked_comment(new.comment)
        if new.status not in {ProgramStatus.PILOT, ProgramStatus.PUBLISHED}:
            raise InvalidInput(field="status", problem="missing")
        with self._database.work() as session:
            held = program_drafts.load_draft(session, draft)
            if new.revision is not None and held.revision != new.revision:
                raise DraftSavedSince(draft=draft, by=held.saved_by, at=held.saved_at)
            keyed = with_key(session, only_shown(held.program))
            program = as_version(keyed, version, new.status, new.took_part)
            ident = self._added(session, held, _whole(session, program))
            cap = cap if new.status is ProgramStatus.PILOT else None
            row = self._status(session, ident, new.status, cap, comment)
            program_drafts.became(session, draft, ident)
            access_log.append(session, _entry(Measure.ADD_PROGRAM, ident))
        undo = partial(self._undone, partial(self._take_back, draft, ident, row))
        return Changed(topics=_STARTS, undo=undo, summary=_SUMMARIES[new.status], ident=ident, detail=version)

    def _added(self, session: Session, held: ProgramDraft, program: Program) -> ProgramVersionId:
        standing = versions.against_store(session, program)
        if standing is AgainstStore.NEW:
            return versions.add_version(session, program, origin=WRITTEN, at=self._clock.now())
        same = versions.find_same(session, program)
        if standing is AgainstStore.ALREADY_HELD and same is not None and same.status is ProgramStatus.DRAFT:
            return same.id  # it was taken back, and is published again as it was
        raise VersionTaken(program=program.name.sv, version=program.version or "", draft=held.id)

    def _take_back(self, draft: ProgramDraftId, version: ProgramVersionId, row: int) -> Changed:
        """Make the version one that nothing starts with, and the draft one to write in, as long as nothing has."""
        with self._database.work() as session:
            if store.treatments_with(session, version) or store.last_status(session, version) != row:
                raise ChangedSince(kind="program", ident=version)
            back = self._status(session, version, ProgramStatus.DRAFT, None, "")
            program_drafts.bring_back(session, draft)
            access_log.append(session, _entry(Measure.UNDO, version))
        undo = partial(self._undone, partial(self._make_again, draft, version, row, back))
        return Changed(topics=_STARTS, undo=undo, summary="program_taken_back", ident=version)

    def _make_again(self, draft: ProgramDraftId, version: ProgramVersionId, row: int, back: int) -> Changed:
        with self._database.work() as session:
            store.mark_status(session, back, self._clock.now())
            program_drafts.became(session, draft, version)
            access_log.append(session, _entry(Measure.UNDO, version))
        undo = partial(self._undone, partial(self._take_back, draft, version, row))
        return Changed(topics=_STARTS, undo=undo, summary="program_published", ident=version)

    # --- states -----------------------------------------------------------------------------------

    @needs(Permission.PUBLISH_PROGRAMS)
    def pilot(self, version: ProgramVersionId, cap: int, comment: str = "") -> Changed:
        """Make a version a pilot with room for so many patients, or change how many."""
        return self._set(version, ProgramStatus.PILOT, checked_cap(cap), comment)

    @needs(Permission.PUBLISH_PROGRAMS)
    def publish(self, version: ProgramVersionId, comment: str = "") -> Changed:
        """Publish a pilot, or take a retired version into use again."""
        return self._set(version, ProgramStatus.PUBLISHED, None, comment)

    @needs(Permission.PUBLISH_PROGRAMS)
    def retire(self, version: ProgramVersionId, comment: str = "") -> Changed:
        """Let nothing new start with a version; treatments that go on go on."""
        return self._set(version, ProgramStatus.RETIRED, None, comment)

    def _set(self, version: ProgramVersionId, status: ProgramStatus, cap: int | None, comment: str) -> Changed:
        words = checked_comment(comment)
        with self._database.work() as session:
            checked_change(_loaded(session, version), status)
            row = self._status(session, version, status, cap, words)
            access_log.append(session, _entry(Measure.PROGRAM_STATUS, version))
        undo = partial(self._undone, partial(self._mark, version, row, withdrawn=True))
        return Changed(topics=_STARTS, undo=undo, summary=_SUMMARIES[status], ident=version)

    def _mark(self, version: ProgramVersionId, row: int, *, withdrawn: bool) -> Changed:
        with self._database.work() as session:
            store.mark_status(session, row, self._clock.now() if withdrawn else None)
            access_log.append(session, _entry(Measure.UNDO, version))
        undo = partial(self._undone, partial(self._mark, version, row, withdrawn=not withdrawn))
        return Changed(topics=_STARTS, undo=undo, summary="program_status_back", ident=version)

    def _status(
        self, session: Session, version: ProgramVersionId, status: ProgramStatus, cap: int | None, comment: str
    ) -> int:
        by, at = self._actor.account, self._clock.now()
        return store.add_status(session, version, status, by=by, at=at, pilot_cap=cap, comment=comment)

    def _undone(self, step: Callable[[], Changed]) -> Changed:
        self._require(Permission.PUBLISH_PROGRAMS)
        return step()

    # --- what is learnt ---------------------------------------------------------------------------

    @needs(Permission.READ_PROGRAMS)
    def learnings(self, version: ProgramVersionId) -> tuple[Learning, ...]:
        """Return what was learnt of a version, by module."""
        with self._database.read() as session:
            _loaded(session, version)
            return store.learnings_of(session, (version,))

    @needs(Permission.READ_PROGRAMS)
    def open_learnings(self) -> Mapping[ProgramVersionId, int]:
        """Return how many learnings wait to be taken care of, by version; those without any are left out."""
        with self._database.read() as session:
            return store.open_learnings(session)

    @needs(Permission.EDIT_PROGRAMS)
    def learn(self, version: ProgramVersionId, body: str, source: Voice, module: ModuleNumber | None = None) -> Changed:
        """Keep something learnt from a patient or from staff, of a module or of the whole (D8, D9)."""
        words = checked_learning(body, self._today())
        with self._database.work() as session:
            program = _loaded(session, version).program
            if module is not None and program.module(module) is None:
                raise NotFound(kind="module", ident=module)
            by, at = self._actor.account, self._clock.now()
            ident = store.add_learning(session, version, module=module, source=source, body=words, by=by, at=at)
            access_log.append(session, _learning_entry(ident))
        gone = {**store.NOT_MET, "withdrawn_at": at}
        return self._learning_changed(ident, store.NOT_MET, gone, "learning_added")

    @needs(Permission.EDIT_PROGRAMS)
    def meet_learning(self, learning: LearningId, words: str) -> Changed:
        """Note that something learnt was taken care of, and how."""
        how = checked_learning(words, self._today(), field="met")
        return self._mark_learning(learning, "learning_met", met_at=self._clock.now(), met_words=how)

    @needs(Permission.EDIT_PROGRAMS)
    def withdraw_learning(self, learning: LearningId) -> Changed:
        """Take away something that was entered as learnt."""
        return self._mark_learning(learning, "learning_withdrawn", withdrawn_at=self._clock.now())

    def _mark_learning(self, learning: LearningId, summary: str, **marks: object) -> Changed:
        with self._database.work() as session:
            store.load_learning(session, learning)
            before = store.marks_of(session, learning)
            store.mark_learning(session, learning, **marks)
            access_log.append(session, _learning_entry(learning))
        return self._learning_changed(learning, {**before, **marks}, before, summary)

    def _learning_changed(self, learning: LearningId, seen: _Marks, wanted: _Marks, summary: str) -> Changed:
        undo = partial(self._put_learning, learning, seen, wanted)
        return Changed(topics=_LEARNT, undo=undo, summary=summary, ident=learning)

    def _put_learning(self, learning: LearningId, seen: _Marks, wanted: _Marks) -> Changed:
        self._require(Permission.EDIT_PROGRAMS)
        with self._database.work() as session:
            if store.marks_of(session, learning) != seen:
                raise ChangedSince(kind="learning", ident=learning)
            store.mark_learning(session, learning, **wanted)
            entry = LogEntry(measure=Measure.UNDO, object_kind=_LEARNING, object_id=learning)
            access_log.append(session, entry)
        return self._learning_changed(learning, wanted, seen, "learning_back")


_SUMMARIES = {
    ProgramStatus.PILOT: "program_pilot",
    ProgramStatus.PUBLISHED: "program_published",
    ProgramStatus.RETIRED: "program_retired",
}


def _loaded(session: Session, version: ProgramVersionId) -> StoredProgram:
    found = versions.load_program(session, version)
    if found is None:
        raise NotFound(kind="program", ident=version)
    return found


def _whole(session: Session, program: Program) -> Program:
    """Return the program, or raise what keeps it from being a version."""
    faults = faults_of(session, program)
    if faults:
        raise DraftNotWhole(problems=len(faults), first=faults[0].problem.where, found=tuple(faults))
    if program.status is ProgramStatus.PUBLISHED and program.took_part is None:
        raise TookPartMissing(program=program.name.sv)
    filed: Program = import_module("modulvard.exchange.program_file_writing").as_filed(program)
    return filed.for_start()  # as a file would say it, so that it can be carried to another clinic and back


def _entry(measure: Measure, version: ProgramVersionId) -> LogEntry:
    return LogEntry(measure=measure, object_kind=_OBJECT, object_id=version)


def _learning_entry(learning: LearningId) -> LogEntry:
    return LogEntry(measure=Measure.PROGRAM_LEARNING, object_kind=_LEARNING, object_id=learning)
