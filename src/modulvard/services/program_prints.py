"""Prints about programs: sheets for all staff, and programs side by side (D29, D30). None is about a patient."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import PatientId, ProgramVersionId
from modulvard.domain.prints import PrintKind, PrintOrder, ProgramMaterial
from modulvard.domain.programs import StoredProgram
from modulvard.services.base import Service, needs
from modulvard.services.print_files import write_print
from modulvard.services.prints import PrintedTreatment, Told, built, named_in
from modulvard.services.program_comparison import load_comparison
from modulvard.services.program_views import closed_version, view_of
from modulvard.store import access_log
from modulvard.store.clinic import load_clinic
from modulvard.store.programs import load_program
from modulvard.store.session import Session

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult


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
    def look(self, versions: Sequence[ProgramVersionId], *, together: bool = False) -> ProgramLook:
        """Return what the sheets are made from, for the preview: one view in the log for each. Raises NotFound.

        ``together`` asks for the comparison instead, one print of them all; then raises NotComparable too.
        """
        with self._database.work() as session:
            materials = self._materials(session, versions, together=together)
            shown = [stored for material in materials for stored in material.programs]
            access_log.append(session, *map(view_of, shown))
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
        """Write a sheet of each version, one file each, or the comparison of them all if that is what is ordered.

        ``target`` is a file for one print, else a folder that is there.
        Each file is whole or absent and its row in the log stands before it; no file is overwritten. Raises NotFound
        and NotComparable before anything is written, and FileInTheWay, NoRoomForFile or FileNotWritten at their file.
        """
        with self._database.read() as session:
            together = order.kind is PrintKind.PROGRAM_COMPARISON
            materials = self._materials(session, versions, together=together)
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

    def _materials(
        self, session: Session, versions: Sequence[ProgramVersionId], *, together: bool
    ) -> tuple[ProgramMaterial, ...]:
        clinic = load_clinic(session, self._actor.unit).name
        at = self._clock.now().astimezone(STOCKHOLM)
        if together:
            comparison = load_comparison(session, versions)
            programs = tuple(each.stored for each in comparison.programs)
            return (ProgramMaterial(at=at, clinic=clinic, programs=programs, comparison=comparison),)
        shown = [self._loaded(session, version) for version in versions]
        return tuple(ProgramMaterial(at=at, clinic=clinic, programs=(stored,)) for stored in shown)

    def _loaded(self, session: Session, version: ProgramVersionId) -> StoredProgram:
        found = load_program(session, version)
        if found is None:
            raise NotFound(kind="program", ident=version)
        return closed_version(found)
