"""Programs taken in and given out as files: the difference shown first, all or nothing, nothing spread (C1, D41)."""

from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.canonical import hash_of
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.program_content import write_content
from modulvard.domain.program_difference import program_difference
from modulvard.domain.program_exchange import (
    GivenOut,
    ImportStanding,
    NothingButRestricted,
    NotToBeSpread,
    PicturesNeedFolder,
    ProgramHeldOtherwise,
    ProgramInUse,
    ProgramNotTaken,
    ProgramPreview,
)
from modulvard.domain.program_report import AgainstStore, ProgramFileReport
from modulvard.domain.program_restriction import left_bare, restricted_pages, without_restricted
from modulvard.domain.programs import Program, ProgramStatus
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.print_files import write_folder, write_print
from modulvard.services.program_held import standing_of, whole_of
from modulvard.store import access_log, program_drafts
from modulvard.store import program_images as images
from modulvard.store import programs as store
from modulvard.store.session import Session

_OBJECT = "program_version"
_DRAFT = "program_draft"
_TOPICS = frozenset({Topic.PROGRAMS, Topic.PATIENTS})
_LONGEST_ORIGIN = 200
_TEXTS = frozenset({".yaml", ".yml"})
_HELD = frozenset({ImportStanding.ALREADY_HELD, ImportStanding.HELD_WHOLE})
_ARCHIVES = frozenset({".modulprogram", ".zip"})


class ProgramExchange(Service):
    """Import and export of program versions."""

    @needs(Permission.EDIT_PROGRAMS)
    def preview(self, path: Path) -> ProgramPreview:
        """Return what is wrong with a file, folder or archive, and what of it is new. Nothing is taken in."""
        report: ProgramFileReport = _files().check(path)
        return self.preview_of(report)

    @needs(Permission.EDIT_PROGRAMS)
    def preview_of(self, report: ProgramFileReport) -> ProgramPreview:
        """Return what of a file that has been read is new or differs.

        What must not be spread and the clinic holds is opened by the comparison, and logged as that (D41).
        """
        if report.program is None:
            return ProgramPreview(report=report)
        with self._database.work() as session:
            preview = _previewed(session, report, report.program)
            if preview.difference is not None and preview.held is not None and preview.held.program.is_restricted:
                access_log.append(session, _entry(Measure.VIEW_RESTRICTED, preview.held.id))
        return preview

    @needs(Permission.PUBLISH_PROGRAMS)
    def take_in(self, preview: ProgramPreview) -> Changed:
        """Take in what a preview shows, whole, in one transaction with one row in the log: ``ident`` is the version's.

        A draft becomes one of the clinic's drafts. What is held already changes nothing. Raises ProgramNotTaken,
        ProgramHeldOtherwise, and ChangedSince where the clinic's own has changed since it was shown.
        """
        program = preview.report.program
        if program is None or preview.standing is None:
            raise ProgramNotTaken(file=preview.report.file_name, problems=preview.report.problems)
        if preview.standing is ImportStanding.OTHER_CONTENT:
            raise ProgramHeldOtherwise(program=program.name.sv, version=program.version or "")
        if preview.standing in _HELD:
            held = None if preview.held is None else preview.held.id
            return Changed(topics=frozenset(), summary="program_held", ident=held)
        with self._database.work() as session:
            if _standing(session, program) is not preview.standing:
                raise ChangedSince(kind="program", ident=program.key)
            images.keep_images(session, preview.report.images, self._clock.now())
            if preview.standing is ImportStanding.DRAFT:
                return self._draft_taken(session, program)
            return self._version_taken(session, preview, program)

    def _version_taken(self, session: Session, preview: ProgramPreview, program: Program) -> Changed:
        origin = preview.report.file_name[:_LONGEST_ORIGIN]
        ident = store.add_version(session, program, origin=origin, at=self._clock.now())
        access_log.append(session, _entry(Measure.IMPORT, ident))
        undo = partial(self._take_back, ident, preview)
        return Changed(topics=_TOPICS, undo=undo, summary="program_imported", ident=ident, detail=program.name.sv)

    def _draft_taken(self, session: Session, program: Program) -> Changed:
        ident = program_drafts.begin_draft(session, program, None, self._actor.account, self._clock.now())
        access_log.append(session, _entry(Measure.IMPORT, ident, _DRAFT))
        undo = partial(self._draft_marked, ident, back=False)
        return Changed(topics=_TOPICS, undo=undo, summary="program_begun", ident=ident, detail=program.name.sv)

    def _take_back(self, version: ProgramVersionId, preview: ProgramPreview) -> Changed:
        """Take a version away that was taken in, with its pictures, as long as nothing follows or refers to it."""
        self._require(Permission.PUBLISH_PROGRAMS)
        with self._database.work() as session:
            held = store.load_program(session, version)
            if held is None or held.content_hash != preview.report.content_hash:
                raise ChangedSince(kind="program", ident=version)
            if not store.remove_version(session, version):
                raise ProgramInUse(program=held.program.name.sv)
            images.drop_unused(session, {image.sha256 for image in held.program.images})
            access_log.append(session, _entry(Measure.UNDO, version))
        return Changed(
            topics=_TOPICS, undo=partial(self.take_in, preview), summary="program_import_undone", ident=version
        )

    def _draft_marked(self, draft: ProgramDraftId, *, back: bool) -> Changed:
        self._require(Permission.PUBLISH_PROGRAMS)
        with self._database.work() as session:
            if back:
                program_drafts.bring_back(session, draft)
            else:
                program_drafts.put_away(session, draft, self._clock.now())
            access_log.append(session, _entry(Measure.UNDO, draft, _DRAFT))
        undo = partial(self._draft_marked, draft, back=not back)
        summary = "program_draft_back" if back else "program_discarded"
        return Changed(topics=_TOPICS, undo=undo, summary=summary, ident=draft)

    # --- giving out -------------------------------------------------------------------------------

    @needs(Permission.PUBLISH_PROGRAMS)
    def export(self, version: ProgramVersionId, path: Path, *, overwrite: bool = False) -> GivenOut:
        """Write a version as a folder, or by its ending as an archive (.modulprogram, .zip) or one text (.yaml).

        What must not be spread stays here (D41): a program marked so is refused (NotToBeSpread), pages marked so are
        left out of what becomes a version of its own, or refused where a module has no other (NothingButRestricted).
        Raises FileInTheWay unless ``overwrite``, which no folder is; and PicturesNeedFolder for one text.
        """
        with self._database.read() as session:
            stored = store.load_program(session, version)
            if stored is None:
                raise NotFound(kind="program", ident=version)
            program = _spreadable(stored.program)
            pictures = images.load_images(session, {image.sha256 for image in program.images})
        if program.images and path.suffix.lower() in _TEXTS:
            raise PicturesNeedFolder(program=program.name.sv)
        writing = _writing()
        files: dict[str, bytes] = writing.files_of(program, pictures)

        def log() -> None:
            with self._database.work() as session:
                access_log.append(session, _entry(Measure.EXPORT, version))

        suffix = path.suffix.lower()
        if suffix in _TEXTS:
            write_print(path, next(iter(files.values())), before=log, overwrite=overwrite)
        elif suffix in _ARCHIVES:
            write_print(path, writing.archive_of(files), before=log, overwrite=overwrite)
        else:
            write_folder(path, files, before=log)
        return GivenOut(
            file=str(path),
            version=program.version,
            content_hash=hash_of(write_content(program)),
            left_out=restricted_pages(stored.program),
        )


def _spreadable(program: Program) -> Program:
    """Return what of a program may be spread, or raise why nothing of it may."""
    if program.restricted_material:
        raise NotToBeSpread(program=program.name.sv)
    bare = left_bare(program)
    if bare:
        raise NothingButRestricted(program=program.name.sv, modules=", ".join(map(str, bare)))
    return without_restricted(program)


def _standing(session: Session, program: Program) -> ImportStanding:
    if program.status is ProgramStatus.DRAFT:
        return ImportStanding.DRAFT
    against = standing_of(session, program)
    if against is not AgainstStore.NEW:
        return ImportStanding(against)
    return ImportStanding.NEW if store.newest_of(session, program.key) is None else ImportStanding.NEW_VERSION


def _previewed(session: Session, report: ProgramFileReport, program: Program) -> ProgramPreview:
    standing = _standing(session, program)
    held = store.find_same(session, program) or whole_of(session, program) or store.newest_of(session, program.key)
    preview = ProgramPreview(report=replace(report, against_store=_against(standing)), standing=standing, held=held)
    if held is None or standing in _HELD:
        return preview
    difference = program_difference(held.program, program)
    return preview if difference.is_empty else replace(preview, difference=difference)


def _against(standing: ImportStanding) -> AgainstStore | None:
    if standing is ImportStanding.NEW_VERSION:
        return AgainstStore.NEW
    return None if standing is ImportStanding.DRAFT else AgainstStore(standing)


def _entry(measure: Measure, ident: int, kind: str = _OBJECT) -> LogEntry:
    return LogEntry(measure=measure, object_kind=kind, object_id=ident)


def _files() -> Any:
    """Import the reader of files when one is read: pydantic costs a tenth of a second that no start should pay."""
    return import_module("modulvard.exchange.program_files")


def _writing() -> Any:
    return import_module("modulvard.exchange.program_file_writing")
