"""What is in order for a start and what is not: gates that block with the reason to go on, and those that warn (C3)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from modulvard.domain.clock import NoSuchTime, moment_of
from modulvard.domain.gates import Gate, GateStanding
from modulvard.domain.text import is_blank
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.components.cards import Card
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.typed_time import no_such_time
from modulvard.ui.words.of_intakes import FLOW, gate_chip, gate_words, strength_words, why_words

_MOST_NAMED = 3
"""Of what is missing, in a toast; the others are counted. Each stands with the treatment."""


class GatesAtStart(Card):
    """Lists what blocks and what warns. Where something blocks, a reason is asked for; else nothing is."""

    reasoned = Signal()
    """A reason is written, or is no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gates: tuple[GateStanding, ...] = ()
        self._head = Strong("", self)
        self._listed = QWidget(self)
        self._told = Small("", self, wrap=True)
        self.override = TextField(self)
        self.override.setMaxLength(LONGEST_REASON)
        self._field = Field(self.tr("Skäl att starta ändå"), self.override, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(19, 15, 19, 15)
        self._column.setSpacing(10)
        for part in (self._head, self._listed, self._told, self._field):
            self._column.addWidget(part)
        self.override.textChanged.connect(lambda _: self.reasoned.emit())
        self.show_gates(())

    @property
    def lets_through(self) -> bool:
        """Whether a start would be made: nothing blocks, or a reason is written."""
        return not self._blocks or not is_blank(self.override.text())

    @property
    def reason(self) -> str | None:
        """The reason to start all the same, where one is asked for."""
        return self.override.text() if self._blocks else None

    @property
    def unmet(self) -> str:
        """What a start would be made without, in one sentence; nothing where all is in order."""
        names = [gate_words(each.gate) for each in self._gates if not each.passed]
        if not names:
            return ""
        told = " · ".join(names[:_MOST_NAMED])
        more = len(names) - _MOST_NAMED
        if more > 0:
            told = self.tr("{names} och {count} till").format(names=told, count=more)
        return self.tr("Inte klart vid starten: {names}.").format(names=told)

    def tells(self, gate: Gate) -> bool:
        """Tell whether a gate is listed."""
        return any(each.gate is gate for each in self._gates)

    def show_gates(self, gates: Sequence[GateStanding]) -> None:
        """Tell how these gates stand; what blocks comes first."""
        unmet = [gate for gate in gates if gate.blocks or gate.warns]
        self._gates = tuple(sorted(unmet, key=lambda gate: (not gate.blocks, FLOW.index(gate.gate))))
        self.setVisible(bool(self._gates))
        self._head.setText(self.tr("Det här saknas före start") if self._blocks else self.tr("Värt att se över"))
        self._list()
        self._told.setText(self._sentence())
        self._field.setVisible(self._blocks)

    @property
    def _blocks(self) -> bool:
        return any(gate.blocks for gate in self._gates)

    def _sentence(self) -> str:
        if not self._blocks:
            return self.tr("Behandlingen kan startas ändå.")
        return self.tr("Gör klart det som krävs, eller skriv ett skäl att starta ändå. Skälet sparas.")

    def _list(self) -> None:
        old, self._listed = self._listed, QWidget(self)
        self._column.replaceWidget(old, self._listed)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._listed)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, gate in enumerate(self._gates):
            words = " · ".join(filter(None, (gate_words(gate.gate), strength_words(gate.strength), why_words(gate))))
            grid.addWidget(ChipLabel(gate_chip(gate), self._listed), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Small(words, self._listed, role="text", wrap=True), row, 1)
        self._listed.show()  # at once: a layout would show it one turn of the event loop later


def lacking_words(keys: Sequence[str]) -> str:
    """Return that a program asks for ratings which the clinic has no form for; nothing where it has them all."""
    if not keys:
        return ""
    words = QCoreApplication.translate("GatesAtStart", "Inte planerat, formuläret saknas hos kliniken: {keys}.")
    return words.format(keys=", ".join(keys))


def session_problem(written: str) -> str:
    """Return what is wrong with a written moment, nothing where it is one."""
    try:
        session_written(written)
    except NoSuchTime:
        return no_such_time()
    except ValueError:
        return QCoreApplication.translate("GatesAtStart", "Skriv dag och tid som 2026-11-25 17:30.")
    return ""


def session_written(written: str) -> datetime | None:
    """Return the moment that is written as ”2026-11-25 17:30”, Stockholm time; raises ValueError, None for nothing."""
    words = written.strip()
    if not words:
        return None
    if len(words) < len("2026-11-25 17:30"):
        raise ValueError(words)
    read = datetime.fromisoformat(words)
    return moment_of(read.date(), read.time())
