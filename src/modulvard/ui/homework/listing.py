"""The list of a patient's homework, with what can be given beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.homework import HomeworkStatus
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Small
from modulvard.ui.components.rows import HANG, RowContent, RowList
from modulvard.ui.homework.rows import HomeworkRow, row_content
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import Space


class HomeworkList(QWidget):
    """One line for each homework. H writes feedback, I registers a hand-in, Ctrl+N gives a new one."""

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: PatientPicture | None = None
        columns = [Column(title=self.tr("Hemuppgift"), text=_title)]
        self._model: RowsModel[HomeworkRow] = RowsModel(columns, key=_key, parent=self, spoken=self._spoken)
        self.rows = RowList(self.tr("Hemuppgifter"), self._describe, self._model, self)
        self._nothing = Small("", self, wrap=True)
        self.new_button = Button(self.tr("Ny hemuppgift"), self, icon="plus", key="Ctrl+N")
        foot = QVBoxLayout()
        foot.setContentsMargins(HANG, 0, HANG, 0)
        foot.setSpacing(Space.ROW)
        foot.addWidget(self._nothing)
        foot.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS - HANG, Space.ROW, Space.BLOCKS - HANG, Space.FIELDS)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self.rows, 1)
        column.addLayout(foot)
        self.rows.moved.connect(self.moved)
        self.rows.opened.connect(self.opened)

    @property
    def current(self) -> HomeworkRow | None:
        """The line selected."""
        row = self.rows.current_row
        return row if isinstance(row, HomeworkRow) else None

    @property
    def shown(self) -> tuple[HomeworkRow, ...]:
        """All lines, in order."""
        return self._model.rows

    def show_rows(self, rows: tuple[HomeworkRow, ...], picture: PatientPicture) -> None:
        """Show these lines; the place in the list is kept. What waits is selected at first, else what comes."""
        self._picture = picture
        self._model.replace(rows)
        words = self.tr("Hemuppgifter kommer med modulerna när de öppnas. Du kan också ge en egen.")
        self._nothing.setText(words)
        self._nothing.setVisible(not rows)
        can = picture.may_change and picture.view is not None and picture.view.treatment.ending is None
        self.new_button.setVisible(can)
        if rows and self.current is None:
            past = {HomeworkStatus.REVIEWED, HomeworkStatus.SKIPPED}
            not_done = next((row for row in rows if row.status not in past), rows[-1])
            self.go_to(next((row for row in rows if row.is_waiting), not_done))

    def go_to(self, row: HomeworkRow) -> None:
        """Select a line."""
        self.rows.go_to_key(row.key)

    def _describe(self, row: HomeworkRow) -> RowContent:
        assert self._picture is not None
        return row_content(row, self._picture.on)

    def _spoken(self, row: HomeworkRow) -> str:
        shown = self._describe(row)
        chip = "" if shown.chip is None else shown.chip.words
        return ", ".join(filter(None, (shown.name, shown.detail, chip, shown.line)))


def _key(row: HomeworkRow) -> tuple[str, int]:
    return row.key


def _title(row: HomeworkRow) -> str:
    return row.title
