"""What a user does with programs: list them, read one, check a file. And taking in the programs that are shipped."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import Clock
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.program_report import AgainstStore, ProgramFileReport
from modulvard.domain.program_restriction import closed, images_of, is_restricted
from modulvard.domain.programs import Module, Program, ProgramIdentity, StoredProgram
from modulvard.domain.text import swedish_sort_key
from modulvard.services.base import Service, needs
from modulvard.services.program_held import standing_of
from modulvard.services.shipped import Shipment, fingerprint_of, is_taken_in, shipped_files
from modulvard.store import access_log
from modulvard.store import programs as store
from modulvard.store.database import Database
from modulvard.store.facts import remember
from modulvard.store.program_images import load_images
from modulvard.store.session import Session

_log = logging.getLogger(__name__)

_OBJECT = "program_version"
SHIPPED = "shipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedModule:
    """A module to be read, whole, with the bytes of its pictures by their names."""

    module: Module
    pictures: Mapping[str, bytes]


class Programs(Service):
    """The clinic's programs and their versions (C1)."""

    @needs(Permission.READ_PROGRAMS)
    def list(self) -> tuple[StoredProgram, ...]:
        """Return every version: those that can start first, by name, then those that lack modules (decided.md 26)."""
        with self._database.work() as session:
            found = store.all_programs(session)
            access_log.append(session, LogEntry(measure=Measure.LIST_PROGRAMS, count=len(found)))
        return tuple(sorted(map(_closed, found), key=_place_in_list))

    @needs(Permission.READ_PROGRAMS)
    def show(self, version: ProgramVersionId) -> StoredProgram:
        """Return one version, or raise NotFound. Its texts are asked for by language (``Text.shown``).

        Pages that must not be spread have no text here: ``open_module`` gives it, and logs that it was opened (D41).
        """
        with self._database.work() as session:
            found = self._loaded(session, version)
            self._viewed(session, found.id, restricted=found.program.restricted_material)
        return _closed(found)

    @needs(Permission.READ_PROGRAMS)
    def open_module(self, version: ProgramVersionId, number: int) -> OpenedModule:
        """Return a module with the text of all its pages and the pictures they show, or raise NotFound.

        Where something of it must not be spread, a row in the log says who opened it (D41).
        """
        with self._database.work() as session:
            program = self._loaded(session, version).program
            module = program.module(number)
            if module is None:
                raise NotFound(kind="module", ident=number)
            named = {image.name: image.sha256 for image in program.images if image.name in images_of(module)}
            kept = load_images(session, set(named.values()))
            if is_restricted(program, module):
                self._viewed(session, version, restricted=True)
        return OpenedModule(module=module, pictures={name: kept[sha256] for name, sha256 in named.items()})

    def _loaded(self, session: Session, version: ProgramVersionId) -> StoredProgram:
        found = store.load_program(session, version)
        if found is None:
            raise NotFound(kind="program", ident=version)
        return found

    def _viewed(self, session: Session, version: ProgramVersionId, *, restricted: bool) -> None:
        measure = Measure.VIEW_RESTRICTED if restricted else Measure.VIEW_PROGRAM
        access_log.append(session, LogEntry(measure=measure, object_kind=_OBJECT, object_id=version))

    @needs(Permission.READ_PROGRAMS)
    def find(self, written: str) -> ProgramVersionId:
        """Return the version meant by an id, key, name or alias, or raise NotFound; of several the last taken in."""
        with self._database.read() as session:
            found = store.find_version(session, written)
        if found is None:
            raise NotFound(kind="program", ident=written)
        return found

    @needs(Permission.READ_PROGRAMS)
    def check(self, file: Path) -> ProgramFileReport:
        """Return what is wrong with a program file, and how it stands to what the clinic holds. Nothing is taken in."""
        return self.against(_program_files().check(file))

    @needs(Permission.READ_PROGRAMS)
    def against(self, report: ProgramFileReport) -> ProgramFileReport:
        """Return a report with how its program stands to what the clinic holds."""
        if report.program is None:
            return report
        with self._database.read() as session:
            return replace(report, against_store=standing_of(session, report.program))


def _closed(stored: StoredProgram) -> StoredProgram:
    return replace(stored, program=closed(stored.program))


def _place_in_list(stored: StoredProgram) -> tuple[bool, str, int]:
    # of several versions the last taken in comes first
    return not stored.program.modules_known, swedish_sort_key(stored.program.name.sv), -stored.id


# --- the programs that are shipped ----------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came of taking in the shipped programs."""

    added: tuple[ProgramVersionId, ...] = ()
    other_content: tuple[ProgramIdentity, ...] = ()
    """Versions of which the clinic holds other content: told, and left as they are (D17)."""


def take_in_shipped(database: Database, clock: Clock, folder: Path | None = None) -> TakenIn:
    """Take in the program versions shipped with this release that the clinic does not hold, in one transaction.

    Costs one small read once the same files have been taken in. Raises ValueError, which is a broken installation, if a
    shipped file is not whole.
    """
    files = shipped_files(Shipment.PROGRAMS, folder)
    fingerprint = fingerprint_of(files)
    with database.read() as session:
        if is_taken_in(session, Shipment.PROGRAMS, fingerprint):
            return TakenIn()
    programs = [_whole(file) for file in files]
    added: list[ProgramVersionId] = []
    other: list[ProgramIdentity] = []
    with database.work() as session:
        for program in programs:
            standing = store.against_store(session, program)
            if standing is AgainstStore.NEW:
                added.append(store.add_version(session, program, origin=SHIPPED, at=clock.now()))
            elif standing is AgainstStore.OTHER_CONTENT:
                other.append(program.identity)
        entries = (LogEntry(measure=Measure.ADD_PROGRAM, object_kind=_OBJECT, object_id=ident) for ident in added)
        access_log.append(session, *entries)
        remember(session, Shipment.PROGRAMS.fact, fingerprint)
    if other:
        _log.warning("shipped programs differ from those held under the same version: %s", len(other))
    return TakenIn(added=tuple(added), other_content=tuple(other))


def _whole(file: Path) -> Program:
    program = _program_files().check(file).program
    if program is None:
        raise ValueError(file.name)
    return program


class _ProgramFiles(Protocol):
    def check(self, path: Path) -> ProgramFileReport: ...


def _program_files() -> _ProgramFiles:
    """Import the reader of files when one is read: pydantic costs a tenth of a second that no start should pay."""
    return cast(_ProgramFiles, import_module("modulvard.exchange.program_files"))
