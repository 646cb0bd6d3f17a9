"""The preview over a real store, with a printer and a file dialog that stand in for the system's."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from tests.clinics import given_database
from tests.patients_given import Clinic, a_patient, given_colleagues
from tests.treatments_given import MovingClock

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import MessageId, PatientId
from modulvard.domain.prints import PrinterSilent
from modulvard.services.letters import Letters
from modulvard.services.prints import Prints
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext
from modulvard.ui.printing.printers import PrinterNames
from modulvard.ui.printing.subjects import AnySubject, LetterPrints, PatientPrints
from modulvard.ui.printing.window import PreviewWindow
from modulvard.ui.theme.theme import Theme


@dataclass
class Printer:
    """Keeps what is printed, or does not answer."""

    names: tuple[str, ...] = ("Kontoret", "Receptionen")
    silent_after: int | None = None
    printed: list[tuple[str, bytes, int]] = field(default_factory=list)

    def known(self) -> PrinterNames:
        return PrinterNames(names=self.names)

    def print_pages(self, printer: str, pdf: bytes, pages: int) -> None:
        if self.silent_after is not None and len(self.printed) >= self.silent_after:
            raise PrinterSilent(printer=printer)
        self.printed.append((printer, pdf, pages))


@dataclass
class Previewer:
    """Opens previews and remembers what the window around them was asked for."""

    clinic: Clinic
    operations: Operations
    context: PageContext
    printer: Printer
    target: Path
    said: list[str]
    opened: list[tuple[Any, ...]]
    suggested: list[str] = field(default_factory=list)
    windows: list[PreviewWindow] = field(default_factory=list)

    def patient(self, name: str = "Linnea", **fields: Any) -> PatientId:
        """Give a patient in treatment, in a program of its own."""
        patient = self.clinic.add(a_patient(given_name=name, **fields))
        self.clinic.start(patient, name=f"Kurs {patient}")
        return patient

    def open(self, *patients: PatientId, wait: bool = True) -> PreviewWindow:
        """Open the preview."""
        return self._shown(PatientPrints(self.context.services.prints, patients), wait=wait)

    def open_letters(self, *messages: MessageId) -> PreviewWindow:
        """Open the preview of letters with finished texts."""
        return self._shown(LetterPrints(self.context.services.letters, messages), wait=True)

    def open_subject(self, subject: AnySubject) -> PreviewWindow:
        """Open the preview of something else."""
        return self._shown(subject, wait=True)

    def _shown(self, subject: AnySubject, *, wait: bool) -> PreviewWindow:
        window = PreviewWindow(self.context, subject, printers=self.printer, choose_target=self._choose)
        window.show()
        self.windows.append(window)
        if wait:
            self.settle()
        return window

    def settle(self) -> None:
        """Wait until every answer has been shown."""
        for _ in range(3):
            self.operations.finish()
            QApplication.processEvents()

    def _choose(self, _window: QWidget, suggested: str, chosen: Callable[[Path], None]) -> None:
        self.suggested.append(suggested)
        chosen(self.target)


@pytest.fixture
def previewer(qapp: QApplication, tmp_path: Path) -> Iterator[Previewer]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    given_colleagues(database)
    Theme(qapp, system_size=False)
    Language(qapp, "sv")
    operations = Operations()
    said: list[str] = []
    opened: list[tuple[Any, ...]] = []
    context = PageContext(
        services=SimpleNamespace(prints=Prints(database, clock), letters=Letters(database, clock)),  # type: ignore[arg-type]  # what the window uses of them
        operations=operations,
        run=lambda *_, **__: None,
        navigate=lambda _place: None,
        announce=said.append,
        open_patient=lambda *where: opened.append(where),
        print_patients=lambda _patients: None,
        back=lambda: None,
        effective_width=lambda: 1440,
        top_height=lambda: 60,
        is_sample=False,
        clock=clock,
        language="sv",
        letter_keys=True,
    )
    clinic = Clinic(database, clock)
    folder = tmp_path / "ut"
    folder.mkdir()
    made = Previewer(clinic, operations, context, Printer(), folder / "ut.pdf", said, opened)
    yield made
    made.settle()
    QGuiApplication.clipboard().clear()
    for window in made.windows:
        try:
            window.close()
        except RuntimeError:
            continue
    operations.close()
    operations.deleteLater()
    database.close()
