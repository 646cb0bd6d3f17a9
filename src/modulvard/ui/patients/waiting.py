"""Those who wait for a start, the longest waiting first, with what is missing and who does it (C3)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.intakes import IntakeLine, IntakeStage
from modulvard.domain.names import full_name
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.labels import Body, Title
from modulvard.ui.components.rows import HANG, RowContent, RowList
from modulvard.ui.discretion import shown_name
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext, PatientTab, Place, Section
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Space, Tone
from modulvard.ui.words.of_intakes import FLOW, gate_words, waiting_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed

WAITING = Place(Section.PATIENTS, arguments={"waiting": True})
"""Where they are listed."""
_CHIP_COLUMN = 300


class WaitingList(QWidget):
    """Stands in the place of the list of patients. Enter opens the patient; Esc leads back."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title = Title(self.tr("Väntar på start"), self)
        self._count = Body("", self, role="text_2")
        self.back_button = Button(self.tr("Alla patienter"), self, key="Esc")
        columns = [Column(title=self.tr("Namn"), text=self._name)]
        self._model: RowsModel[IntakeLine] = RowsModel(columns, key=_key_of, parent=self, spoken=self._spoken)
        self.rows = RowList(self.tr("Väntar på start"), self._content, self._model, self, chip_column=_CHIP_COLUMN)
        self.nobody = EmptyState(
            self.tr("Ingen väntar på start"),
            self.tr("Här står de som har en remiss eller anmälan, den som väntat längst först."),
            self,
        )
        self._lay_out()
        self.back_button.clicked.connect(self.leave)
        self.rows.opened.connect(self._open)
        context.operations.changed.connect(self._follow)
        self.nobody.hide()

    def reload(self) -> None:
        """Read again who waits; the current row stays."""
        self._context.operations.run(self, self._context.services.intakes.list, self._show, latest="waiting")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def leave(self) -> None:
        """Lead back to the list of patients."""
        self._context.navigate(Place(Section.PATIENTS))

    def focus_first(self) -> None:
        """Put the focus on the list, or on the way back where nobody waits."""
        target = self.back_button if self.rows.isHidden() else self.rows
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.BLOCKS, self._context.top_height(), Space.BLOCKS, 0)
        head.setSpacing(Space.FIELDS)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.back_button)
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        inset.addWidget(self.rows)
        nobody = QVBoxLayout()
        nobody.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        nobody.addWidget(self.nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(Space.FIELDS)
        column.addLayout(inset, 1)
        column.addLayout(nobody)
        column.addStretch()

    def _show(self, lines: tuple[IntakeLine, ...]) -> None:
        focused = QApplication.focusWidget()
        has_none = focused is None or focused.isAncestorOf(self)  # so where the page was made to show this list
        needs_focus = has_none or self.rows.hasFocus() or self.back_button.hasFocus()
        self._model.replace(lines)
        self._count.setText(self.tr("%n patient(er)", "", len(lines)))
        self.rows.setVisible(bool(lines))
        self.nobody.setVisible(not lines)
        if lines and not self.rows.currentIndex().isValid():
            self.rows.go_to_first()
        if needs_focus:
            self.focus_first()

    def _open(self, line: IntakeLine) -> None:
        self._context.open_patient(line.patient, PatientTab.OVERVIEW)

    def _follow(self, changed: "Changed") -> None:
        """Read again if somebody's way in may be another."""
        if self.isVisible() and changed.patient is not None:
            self.reload()

    # --- words ------------------------------------------------------------------------------------

    def _content(self, line: IntakeLine) -> RowContent:
        return RowContent(
            name=self._name(line), line=self._told(line), chip=self._chip(line), due=waiting_words(line.waiting_days)
        )

    def _name(self, line: IntakeLine) -> str:
        if line.masked:
            return self.tr("Skyddade personuppgifter")
        return shown_name(full_name(line.given_name, line.family_name))

    def _told(self, line: IntakeLine) -> str:
        """Return ”Ångesthjälpen · saknas: risk, samtycke”."""
        nothing = self.tr("inget program valt än")
        program = line.program_name.in_language(self._context.language) if line.program_name is not None else nothing
        missing = ", ".join(gate_words(gate).lower() for gate in FLOW if gate in line.missing)
        return " · ".join(filter(None, (program, self.tr("saknas: {gates}").format(gates=missing) if missing else "")))

    def _chip(self, line: IntakeLine) -> Chip:
        match line.stage:
            case IntakeStage.READY:
                return Chip.done(self.tr("Klar att starta"))
            case IntakeStage.NEW:
                return Chip(Tone.NEW, self.tr("Ny"), Shape.OPEN_SQUARE)
            case _:
                return Chip.draft(self.tr("Påbörjad"))

    def _spoken(self, line: IntakeLine) -> str:
        waited = self.tr("väntat {days}").format(days=waiting_words(line.waiting_days))
        return ", ".join((self._name(line), waited, self._chip(line).words, self._told(line)))


def _key_of(line: IntakeLine) -> int:
    return line.id
