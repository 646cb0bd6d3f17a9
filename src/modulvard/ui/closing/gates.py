"""What is in order before an end and what is not: one row for each check, what waits, and the reason to end anyway."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.clock import today
from modulvard.domain.gates import GateStanding, GateState, Why
from modulvard.domain.text import is_blank
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.closing.checks import about_of, ask_check
from modulvard.ui.components.cards import Card
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.standing_rows import StandingRows
from modulvard.ui.intake.rows import GateLine
from modulvard.ui.pages import PageContext
from modulvard.ui.words.of_closing import told_of_check, waiting_words

if TYPE_CHECKING:
    from modulvard.services.closings import ClosingView


class ChecksAtEnd(StandingRows[GateLine]):
    """The checks of an end. Enter or a digit opens one to be entered; what is worked out and in order only says so."""

    day_wanted = Signal()
    """A day of follow-up is missing, and is to be laid."""

    def __init__(self, context: PageContext, parent: QWidget, *, lays_days: bool = False) -> None:
        """``lays_days``: where a day of follow-up is missing, ask for one instead of why none is needed."""
        super().__init__(parent, "", digits=context.letter_keys)
        self.setAccessibleName(self.tr("Kontroller vid avslut"))
        self._context, self._lays_days = context, lays_days
        self._view: ClosingView | None = None
        self._may_change = False
        self.opened.connect(self._on_opened)

    def show_view(self, view: "ClosingView", *, may_change: bool) -> None:
        """Show how the checks stand."""
        self._view, self._may_change = view, may_change
        day = today(self._context.clock)
        self.show_lines(
            tuple(
                GateLine(standing=standing, key=str(number), told=told_of_check(standing, view.names, day))
                for number, standing in enumerate(view.standings, 1)
            )
        )
        self.setVisible(bool(view.standings))

    def _on_opened(self, line: GateLine) -> None:
        view = self._view
        if view is None or not self._may_change:
            return
        if is_worked_out_and_met(line.standing):
            self._context.announce(f"{line.told}.")
            return
        if self._lays_days and line.standing.why is Why.NO_DAY_LAID:
            self.day_wanted.emit()
            return
        day = min(view.on, today(self._context.clock))
        ask_check(self._context, self, about_of(view.treatment.id, line.standing, day))


def is_worked_out_and_met(standing: GateStanding) -> bool:
    """Tell whether a check is in order by what is laid or journalled: there is nothing to enter of it."""
    return standing.check is None and standing.state is GateState.MET


class GatesAtEnd(Card):
    """How each check stands as the end is filled in. Where something blocks, a reason is asked for."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = False
        self.rows = ChecksAtEnd(context, self)
        self._told = Small("", self, wrap=True)
        self._waiting = Small("", self, role="text", wrap=True)
        self.override = TextField(self)
        self.override.setMaxLength(LONGEST_REASON)
        self._field = Field(self.tr("Skäl att avsluta ändå"), self.override, self)
        head = QVBoxLayout()
        head.setContentsMargins(19, 15, 19, 0)
        head.setSpacing(6)
        head.addWidget(Strong(self.tr("Före avslutet"), self))
        head.addWidget(self._told)
        below = QVBoxLayout()
        below.setContentsMargins(19, 0, 19, 15)
        below.setSpacing(10)
        below.addWidget(self._waiting)
        below.addWidget(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addLayout(below)
        self._field.hide()

    @property
    def lets_through(self) -> bool:
        """Whether the end would be made: nothing blocks, or a reason is written."""
        return not self._blocks or not is_blank(self.override.text())

    @property
    def reason(self) -> str | None:
        """The reason to end all the same, where one is asked for."""
        return self.override.text() if self._blocks else None

    def show_view(self, view: "ClosingView") -> None:
        """Tell how the checks stand, and what waits."""
        self._blocks = any(standing.blocks for standing in view.standings)
        self.rows.show_view(view, may_change=True)
        self._told.setText(self._sentence(view))
        waiting = waiting_words(view)
        self._waiting.setText(self.tr("Väntar också: {what}.").format(what=waiting))
        self._waiting.setVisible(bool(waiting))
        self._field.setVisible(self._blocks)

    def _sentence(self, view: "ClosingView") -> str:
        if not view.standings:
            return self.tr("Programmet har inga krav vid avslut.")
        if self._blocks:
            return self.tr("Gör klart det som krävs, eller skriv ett skäl att avsluta ändå. Skälet sparas.")
        if view.is_in_order:
            is_all = all(standing.passed for standing in view.standings)
            return self.tr("Allt är i ordning.") if is_all else self.tr("Det som saknas är frivilligt.")
        return self.tr("Det går att avsluta ändå. Det som saknas kan fyllas i efteråt.")
