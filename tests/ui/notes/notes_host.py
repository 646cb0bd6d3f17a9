"""A small window around the tab Dokument."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from tests.notes_given import notes
from tests.patients_given import Clinic

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.services.answers import Answers
from modulvard.services.base import Changed
from modulvard.services.notes import Notes
from modulvard.services.patient_page import PatientPages
from modulvard.ui.notes.tab import DocumentsTab
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext


class NotesHost(QWidget):
    """The frame and the page as far as the tab needs them."""

    def __init__(self, clinic: Clinic, treatment: TreatmentId, *, width: int = 1232, height: int = 780) -> None:
        super().__init__()
        self.clinic, self.treatment = clinic, treatment
        self.said: list[str] = []
        self.undo: list[Callable[[], Changed]] = []
        self.refused: list[ModulvardError] = []
        self.operations = Operations(parent=self)
        self.operations.refused.connect(self.refused.append)
        self.operations.changed.connect(self._on_changed)
        self.tab = DocumentsTab(self._context(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tab)
        self.resize(width, height)

    @property
    def notes(self) -> Notes:
        return notes(self.clinic)

    def open(self, **wanted: Any) -> DocumentsTab:
        """Show the treatment's notes, and wait until they stand there."""
        self.show()
        self.show_picture()
        self.tab.answer(wanted)
        self.settle()
        return self.tab

    def settle(self) -> None:
        """Wait until nothing is asked of the store any more."""
        for _ in range(4):
            self.operations.finish()

    def show_picture(self) -> None:
        pages = PatientPages(self.clinic.database, self.clinic.clock)
        self.tab.show_picture(pages.reload(PatientId(1), self.treatment))

    def take_back(self) -> None:
        """Undo the last step, as Ctrl+Z does."""
        self.operations.run_command(self, self.undo.pop())
        self.settle()

    def _context(self) -> PageContext:
        services: Any = SimpleNamespace(notes=self.notes, answers=Answers(self.clinic.database, self.clinic.clock))
        return PageContext(
            services=services,
            operations=self.operations,
            run=self._run,
            navigate=lambda _place: None,
            announce=self.said.append,
            open_patient=lambda _patient, _tab: None,
            print_patients=lambda _patients: None,
            back=lambda: None,
            effective_width=lambda: float(self.width() + 208),
            top_height=lambda: 0,
            is_sample=False,
            clock=self.clinic.clock,
            language="sv",
            letter_keys=True,
        )

    def _on_changed(self, _changed: Changed) -> None:
        self.show_picture()

    def _run(
        self,
        owner: QObject,
        command: Callable[[], Changed],
        done: Callable[[Changed], None] | None = None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        said: str = "",
    ) -> None:
        def told(changed: Changed) -> None:
            self.said.append(said or changed.summary)
            if changed.undo is not None:
                self.undo.append(changed.undo)
            if done is not None:
                done(changed)

        def not_done(error: ModulvardError) -> None:
            if failed is None or not failed(error):
                self.operations.refused.emit(error)

        self.operations.run_command(owner, command, told, not_done)
