"""What a user does with programs: list them, read one, check a file. And taking in the programs that are shipped."""

import logging
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
from modulvard.domain.programs import Program, ProgramIdentity, StoredProgram
from modulvard.domain.text import swedish_sort_key
from modulvard.services.base import Service, needs
from modulvard.services.shipped import Shipment, fingerprint_of, is_taken_in, shipped_files
from modulvard.store import access_log
from modulvard.store import programs as store
from modulvard.store.database import Database
from modulvard.store.facts import remember

_log = logging.getLogger(__name__)

_OBJECT = "program_version"
SHIPPED = "shipped"


class Programs(Service):
    """The clinic's programs and their versions (C1)."""

    @needs(Permission.READ_PROGRAMS)
    def list(self) -> tuple[StoredProgram, ...]:
        """Return every version: those that can start first, by name, then those that lack modules (decided.md 26)."""
        with self._database.work() as session:
            found = store.all_programs(session)
            access_log.append(session, LogEntry(measure=Measure.LIST_PROGRAMS, count=len(found)))
        return tuple(sorted(found, key=_place_in_list))

    @needs(Permission.READ_PROGRAMS)
    def show(self, version: ProgramVersionId) -> StoredProgram:
        """Return one version whole, or raise NotFound. Its texts are asked for by language (``Text.shown``)."""
        with self._database.work() as session:
            found = store.load_program(session, version)
            if found is None:
                raise NotFound(kind="program", ident=version)
            access_log.append(session, LogEntry(measure=Measure.VIEW_PROGRAM, object_kind=_OBJECT, object_id=found.id))
        return found

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
        report = _program_files().check(file)
        if report.program is None:
            return report
        with self._database.read() as session:
            return replace(report, against_store=store.against_store(session, report.program))


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
