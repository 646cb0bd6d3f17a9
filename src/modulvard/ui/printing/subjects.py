"""What the preview prints: documents about patients, letters not handed over yet, sheets about programs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from modulvard.domain.ids import MessageId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.prints import AnyMaterial, PrintKind, PrintMaterial, PrintOrder, ProgramMaterial, ReportMaterial
from modulvard.domain.reports import Period

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.letters import Letters
    from modulvard.services.prints import PrintedTreatment, PrintLook, Prints
    from modulvard.services.program_prints import ProgramLook, ProgramPrints
    from modulvard.services.report_prints import ReportLook, ReportPrints

_M_contra = TypeVar("_M_contra", contravariant=True)


class Look(Protocol):
    """What the preview shows, and of whom there is nothing to show."""

    @property
    def materials(self) -> tuple[AnyMaterial, ...]:
        """What the prints are made from, in the order asked."""
        ...

    @property
    def treatments(self) -> "tuple[PrintedTreatment, ...]":
        """All treatments of a single patient."""
        ...

    @property
    def without_treatment(self) -> tuple[PatientId, ...]:
        """Of whom there is nothing."""
        ...

    @property
    def need_reason(self) -> tuple[PatientId, ...]:
        """Who has to be opened with a reason first."""
        ...


class Subject(Protocol[_M_contra]):
    """What is asked of what the preview shows; its methods run on the database's worker."""

    @property
    def kind(self) -> PrintKind | None:
        """The one kind of print it has; None where the user chooses."""
        ...

    def look(self, treatment: TreatmentId | None = None) -> Look:
        """Return what the prints are made from: the preview's view, logged. ``treatment`` asks for another."""
        ...

    def hand_out(self, material: _M_contra, order: PrintOrder) -> None:
        """Note in the log that a print leaves the program, before it does."""
        ...

    @property
    def after(self) -> "Callable[[_M_contra], Changed] | None":
        """The command to run once a print has left the program, if there is one."""
        ...


AnySubject = Subject[Any]
"""A window shows what its own subject gave it, so what it hands back is always of the right sort."""


@dataclass(frozen=True, slots=True)
class PatientPrints:
    """Documents about patients, one each."""

    prints: "Prints"
    patients: Sequence[PatientId]
    first: TreatmentId | None = None
    """The treatment of a single patient that is shown at first; without it the one that lists show."""

    @property
    def kind(self) -> None:
        """The user chooses."""
        return

    def look(self, treatment: TreatmentId | None = None) -> "PrintLook":
        """Return what the prints are made from."""
        return self.prints.look(self.patients, treatment or self.first)

    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note that a print leaves the program."""
        self.prints.hand_out(material, order)

    @property
    def after(self) -> None:
        """Nothing is left to do."""
        return


@dataclass(frozen=True, slots=True)
class LetterPrints:
    """Letters with finished texts, one for each treatment."""

    letters: "Letters"
    messages: Sequence[MessageId]

    @property
    def kind(self) -> PrintKind:
        """Letters: each in its patient's language, and handed over once it is printed or saved."""
        return PrintKind.HAND_OVER

    def look(self, treatment: TreatmentId | None = None) -> "PrintLook":
        """Return what the letters are made from."""
        return self.letters.look(self.messages)

    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note that a letter leaves the program."""
        self.letters.hand_out(material, order)

    @property
    def after(self) -> "Callable[[PrintMaterial], Changed]":
        """Its texts are handed over once it has."""
        return self.letters.handed_over


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """The clinic's report of a program, or of each, over a period."""

    prints: "ReportPrints"
    program: str | None
    period: Period
    lines: Mapping[str, str]

    @property
    def kind(self) -> PrintKind:
        """The clinic's report."""
        return PrintKind.CLINIC_REPORT

    def look(self, treatment: TreatmentId | None = None) -> "ReportLook":
        """Return what the report is made from."""
        return self.prints.look(self.program, self.period, self.lines)

    def hand_out(self, material: ReportMaterial, order: PrintOrder) -> None:
        """Note that the report leaves the program."""
        self.prints.hand_out(material, order)

    @property
    def after(self) -> None:
        """Nothing is left to do."""
        return


@dataclass(frozen=True, slots=True)
class ProgramSheets:
    """Sheets about programs, one for each version, or ``together`` one with all of them side by side."""

    prints: "ProgramPrints"
    versions: Sequence[ProgramVersionId]
    together: bool = False

    @property
    def kind(self) -> PrintKind:
        """Program sheets, or a comparison."""
        return PrintKind.PROGRAM_COMPARISON if self.together else PrintKind.PROGRAM_SHEET

    def look(self, treatment: TreatmentId | None = None) -> "ProgramLook":
        """Return what the sheets are made from."""
        return self.prints.look(self.versions, together=self.together)

    def hand_out(self, material: ProgramMaterial, order: PrintOrder) -> None:
        """Note that a sheet leaves the program."""
        self.prints.hand_out(material, order)

    @property
    def after(self) -> None:
        """Nothing is left to do."""
        return
