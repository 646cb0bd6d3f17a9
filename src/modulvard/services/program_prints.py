"""Prints about programs: sheets for all staff (D29). They hold nothing about any patient."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import PatientId, ProgramVersionId
from modulvard.domain.prints import PrintOrder, ProgramMaterial
from modulvard.domain.program_restriction import closed
from modulvard.domain.programs import StoredProgram
from modulvard.services.base import Service, needs
from modulvard.services.print_files import write_print
from modulvard.services.prints import PrintedTreatment, Told, built, named_in
from modulvard.store import access_log
from modulvard.store.clinic import load_clinic
from modulvard.store.programs import load_program
from modulvard.store.session import Session

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult

_OBJECT = "program_version"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramLook:
    """What the preview shows, in the order asked. There are no treatments to choose from and nobody is left out."""

    materials: tuple[ProgramMaterial, ...]
    treatments: tuple[PrintedTreatment, ...] = ()
    without_treatment: tuple[PatientId, ...] = ()
    need_reason: tuple[PatientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenProgramPrint:
    """A print about programs that was written to a file."""

    programs: tuple[ProgramVersionId, ...]
    path: Path
    result: "PrintResult"


class ProgramPrints(Service):
    """Prints about programs. Who may read programs may print them: all staff are to know them (D29)."""

    @needs(Permission.READ_PROGRAMS)
    def look(self, versions: Sequence[ProgramVersionId]) -> ProgramLook:
        """Return what the sheets are made from, for the preview: one view in the log for each. Raises NotFound."""
        with self._database.work() as session:
            materials = tuple(self._material(session, (version,)) for version in versions)
            shown = [stored for material in materials for stored in material.programs]
            access_log.append(session, *map(_view, shown))
        return ProgramLook(materials=materials)

    @needs(Permission.READ_PROGRAMS)
    def hand_out(self, material: ProgramMaterial, order: PrintOrder) -> None:
        """Note that a print leaves the program: on paper, as a file or as text. To be called before it does."""
        entries = (
            LogEntry(measure=Measure.PRINT, object_kind=order.object_kind, object_id=stored.id)
            for stored in material.programs
        )
        with self._database.work() as session:
            access_log.append(session, *entries)

    @needs(Permission.READ_PROGRAMS)
    def write(
        self,
        versions: Sequence[ProgramVersionId],
        order: PrintOrder,
        target: Path,
        *,
        told: Told | None = None,
    ) -> tuple[WrittenProgramPrint, ...]:
        """Write a sheet of each version, one file each; ``target`` is a file for one, else a folder that is there.

        Each file is whole or absent and its row in the log stands before it; no file is overwritten. Raises NotFound
        before anything is written, and FileInTheWay, NoRoomForFile or FileNotWritten at the file that they name.
        """
        with self._database.read() as session:
            materials = [self._material(session, (version,)) for version in versions]
        written: list[WrittenProgramPrint] = []
        for done, material in enumerate(materials):
            if told is not None:
                told(done, len(materials))
            written.append(self._write(material, order, target))
        if told is not None:
            told(len(materials), len(materials))
        return tuple(written)

    def _write(self, material: ProgramMaterial, order: PrintOrder, target: Path) -> WrittenProgramPrint:
        result = built(material, order)
        path = named_in(target, result, material) if target.is_dir() else target
        write_print(path, result.pdf, before=partial(self.hand_out, material, order))
        programs = tuple(stored.id for stored in material.programs)
        return WrittenProgramPrint(programs=programs, path=path, result=result)

    def _material(self, session: Session, versions: Sequence[ProgramVersionId]) -> ProgramMaterial:
        programs: list[StoredProgram] = []
        for version in versions:
            found = load_program(session, version)
            if found is None:
                raise NotFound(kind="program", ident=version)
            programs.append(_closed(found))
        clinic = load_clinic(session, self._actor.unit).name
        at = self._clock.now().astimezone(STOCKHOLM)
        return ProgramMaterial(at=at, clinic=clinic, programs=tuple(programs))


def _closed(stored: StoredProgram) -> StoredProgram:
    return replace(stored, program=closed(stored.program))


def _view(stored: StoredProgram) -> LogEntry:
    """Return the row of a look; a program that must not be spread as a whole has its own (D41)."""
    restricted = stored.program.restricted_material
    measure = Measure.VIEW_RESTRICTED if restricted else Measure.VIEW_PROGRAM
    return LogEntry(measure=measure, object_kind=_OBJECT, object_id=stored.id)
