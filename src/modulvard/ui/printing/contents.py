"""Innehåll: which parts of a print are in it (ux.md 3.6). Every part is, until its box is cleared in this window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.prints import PrintOrder, PrintPart
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.labels import FieldLabel


class Contents(QWidget):
    """A box for each part that the chosen print can do without; away where it can do without none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = self.tr("Innehåll")
        self.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(heading, self))
        self.boxes = {part: CheckBox(words, self) for part, words in self._words(is_letter=True).items()}
        for box in self.boxes.values():
            box.setAccessibleDescription(heading)
            box.setChecked(True)
            box.toggled.connect(self.changed)
            column.addWidget(box)

    @property
    def without(self) -> frozenset[PrintPart]:
        """The parts whose boxes are cleared, also those that another choice has put away for now."""
        return frozenset(part for part, box in self.boxes.items() if not box.isChecked())

    def offer(self, order: PrintOrder, *, is_rated: bool) -> None:
        """Offer what the print can do without. Where nobody has been rated there are no ratings to leave out."""
        offered = [part for part in order.parts if is_rated or part is not PrintPart.RATINGS]
        for part, words in self._words(is_letter=order.is_letter).items():
            self.boxes[part].setText(words)
            self.boxes[part].setVisible(part in offered)
        self.setVisible(bool(offered))

    def _words(self, *, is_letter: bool) -> dict[PrintPart, str]:
        """Return what the parts are called: the letter's headings, and what a record calls its ratings."""
        return {
            PrintPart.DONE: self.tr("Det här har du gjort"),
            PrintPart.RATINGS: self.tr("Så har du skattat") if is_letter else self.tr("Skattningar"),
            PrintPart.PLAN: self.tr("Din plan och nästa steg"),
        }
