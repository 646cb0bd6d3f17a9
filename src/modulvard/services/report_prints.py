"""Prints of the clinic's reports (C15, C17). None is about a patient, and no small group is in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import PatientId
from modulvard.domain.prints import PrintOrder, ReportMaterial
from modulvard.domain.reports import Period
from modulvard.services.base import needs
from modulvard.services.print_files import write_print
from modulvard.services.prints import PrintedTreatment, built, named_in
from modulvard.services.reports import Reports
from modulvard.store import access_log
from modulvard.store.clinic import load_clinic

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLook:
    """What the preview shows. There are no treatments to choose from and nobody is left out."""

    materials: tuple[ReportMaterial, ...]
    treatments: tuple[PrintedTreatment, ...] = ()
    without_treatment: tuple[PatientId, ...] = ()
    need_reason: tuple[PatientId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenReport:
    """A report that was written to a file."""

    path: Path
    result: "PrintResult"


class ReportPrints(Reports):
    """Prints of reports, for who may read them."""

    @needs(Permission.READ_REPORTS)
    def look(
        self, program: str | None = None, period: Period | None = None, lines: Mapping[str, str] | None = None
    ) -> ReportLook:
        """Return what the print is made from, for the preview: a view in the log.

        Raises what ``rating_change`` does.
        """
        report = self.rating_change(program, period, lines)
        with self._database.read() as session:
            clinic = load_clinic(session, self._actor.unit).name
        at = self._clock.now().astimezone(STOCKHOLM)
        return ReportLook(materials=(ReportMaterial(at=at, clinic=clinic, report=report),))

    @needs(Permission.READ_REPORTS)
    def hand_out(self, material: ReportMaterial, order: PrintOrder) -> None:
        """Note that a print leaves the program: on paper, as a file or as text. To be called before it does."""
        entry = LogEntry(measure=Measure.PRINT, object_kind=order.object_kind, count=len(material.report.lines))
        with self._database.work() as session:
            access_log.append(session, entry)

    @needs(Permission.READ_REPORTS)
    def write(self, material: ReportMaterial, order: PrintOrder, target: Path) -> WrittenReport:
        """Write a report to a file, or with a name of its own into a folder that is there.

        The file is whole or absent and its row in the log stands before it; no file is overwritten. Raises
        FileInTheWay, NoRoomForFile or FileNotWritten.
        """
        result = built(material, order)
        path = named_in(target, result, material) if target.is_dir() else target
        write_print(path, result.pdf, before=partial(self.hand_out, material, order))
        return WrittenReport(path=path, result=result)
