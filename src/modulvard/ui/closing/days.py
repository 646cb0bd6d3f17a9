"""The days of follow-up that are laid with an end: those the program's months give, and some of one's own (H4)."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.follow_ups import NewFollowUp, is_near
from modulvard.domain.treatments import ClosedAs
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.intake.dialogs import day_written
from modulvard.ui.words.of_closing import days_words, months_words

if TYPE_CHECKING:
    from modulvard.services.closings import ClosingView

_GOES_ON_ELSEWHERE = frozenset({ClosedAs.REFERRED, ClosedAs.CHANGED_PROGRAM})
"""Nothing is proposed then: whoever takes over follows up, or the next program does. A day can be written."""


OWN = (0, -1, -2, -3)
"""Keys of the days of one's own, where a proposed one has its number of months."""


class DaysLaid(QWidget):
    """One field for each day. An empty one lays nothing; what is proposed follows the last day until it is edited.

    A further one comes up where the last one holds a day. All are there from the start, so that what was typed before
    a lock is put back into its own field.
    """

    counted = Signal()
    """There are more days than before, or fewer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._lines: dict[int, TextField] = {}
        self._fields: dict[int, Field] = {}
        self._count = 0
        self._laid = Small("", self, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self._laid)

    @property
    def lines(self) -> tuple[TextField, ...]:
        """The fields that are shown, from above."""
        return tuple(line for key, line in self._lines.items() if not self._fields[key].isHidden())

    @property
    def every_line(self) -> tuple[TextField, ...]:
        """All fields, from above, also those that come up later."""
        return tuple(self._lines.values())

    def begin(self, today: date) -> None:
        """Forget what was written of another end."""
        self._today, self._count = today, 0
        for field in self._fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._lines, self._fields = {}, {}
        self._laid.hide()

    def show_view(self, view: "ClosingView") -> None:
        """Show what is laid, and propose what the program gives."""
        laid = [follow_up.due_on for follow_up in view.follow_ups]
        self._laid.setText(self.tr("Uppföljning är redan lagd: {days}.").format(days=days_words(laid, self._today)))
        self._laid.setVisible(bool(laid))
        if not self._lines:
            self._build([new.months for new in view.proposed if new.months is not None])
        for key, day in ((new.months, new.due_on.isoformat()) for new in view.proposed if new.months is not None):
            line = self._lines.get(key)
            if line is not None and not line.isModified():
                line.setPlaceholderText(day)
                line.setText("" if view.closed_as in _GOES_ON_ELSEWHERE else day)
        self._on_typed()

    def written(self) -> tuple[NewFollowUp, ...]:
        """Return the days that are written and understood."""
        found = ((key, day_written(line.text())) for key, line in self._lines.items())
        return tuple(NewFollowUp(due_on=day, months=self._months(key, day)) for key, day in found if day is not None)

    def _months(self, key: int, day: date) -> int | None:
        """Return how long after the end a day lies: no number where another was written than the program gives."""
        given = day_written(self._lines[key].placeholderText())
        return key if given is not None and is_near(day, given) else None

    def check(self) -> bool:
        """Tell whether all that is written are days; say beside those that are not."""
        wrong = [key for key, line in self._lines.items() if line.text().strip() and day_written(line.text()) is None]
        for key in wrong:
            self._fields[key].show_problem(self.tr("Skriv dagen som 2026-11-23, eller töm fältet."))
        if wrong:
            self._lines[wrong[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def show_problem(self, words: str, day: object) -> None:
        """Say what was refused beside the day it is about, the last one where it is written twice."""
        for key in (key for key, line in reversed(self._lines.items()) if day_written(line.text()) == day):
            self._fields[key].show_problem(words)
            self._lines[key].setFocus(Qt.FocusReason.OtherFocusReason)
            break

    def _build(self, months: Sequence[int]) -> None:
        for key in (*months, *OWN):
            line = TextField(self)
            is_first = key == OWN[0] and not months
            own = self.tr("Dag för uppföljning") if is_first else self.tr("Ytterligare en uppföljning")
            words = own if key in OWN else months_words(key)
            self._lines[key], self._fields[key] = line, Field(words, line, self)
            self._column.addWidget(self._fields[key])
            line.textChanged.connect(self._on_typed)

    def _on_typed(self) -> None:
        for above, key in pairwise(OWN):
            if key in self._fields:
                is_wanted = day_written(self._lines[above].text()) is not None or bool(self._lines[key].text())
                self._fields[key].setVisible(is_wanted)
        count = len(self.written())
        if count != self._count:
            self._count = count
            self.counted.emit()
