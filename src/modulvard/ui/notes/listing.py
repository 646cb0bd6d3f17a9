"""The list of the tab Dokument: contacts to journal, and the notes, the latest first."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.notes import Contact, Note
from modulvard.services.note_reading import NotesOf
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small
from modulvard.ui.components.rows import HANG, GroupHead, RowContent, RowList, RowShown
from modulvard.ui.i18n import short_day
from modulvard.ui.notes.words import contact_words, kind_words, state_chip
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a group."""

    words: str
    count: int


Row = Head | Note | Contact


class NotesList(QWidget):
    """Contacts not journalled first, then notes. K marks what is current as journalled."""

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        column = Column[Row](title=self.tr("Dokument"), text=self._spoken)
        self._model: RowsModel[Row] = RowsModel(
            (column,), key_of, self, spoken=self._spoken, selectable=lambda row: not isinstance(row, Head)
        )
        self.rows = RowList(self.tr("Anteckningar och kontakter"), self._describe, self._model, self, chip_column=150)
        self._nothing = Small(self.tr("Här samlas texterna till journalen."), self, wrap=True)
        self.new_button = Button(self.tr("Ny anteckning"), self, icon="plus", key="Ctrl+J")
        self.mark_button = Button(self.tr("Journalförda ändå"), self, icon="check")
        buttons = Flow(lines_apart=Space.INSIDE)
        buttons.addWidget(self.new_button)
        buttons.addWidget(self.mark_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(HANG, 0, HANG, 0)
        foot.setSpacing(Space.INSIDE)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.BLOCKS - HANG, Space.ROW, Space.BLOCKS - HANG, Space.FIELDS)
        layout.setSpacing(Space.INSIDE)
        head = QVBoxLayout()
        head.setContentsMargins(HANG, 0, HANG, 0)
        head.addWidget(self._nothing)
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
        layout.addLayout(foot)
        self.rows.moved.connect(self.moved)
        self.rows.opened.connect(self.opened)

    @property
    def current(self) -> Note | Contact | None:
        """What is selected."""
        row = self.rows.current_row
        return row if isinstance(row, Note | Contact) else None

    @property
    def least_height(self) -> int:
        """How high it is with one row and the buttons below."""
        buttons = self.new_button.sizeHint().height()
        return look().row + buttons + Space.ROW + 2 * Space.INSIDE + Space.FIELDS

    def show_notes(self, found: NotesOf | None, today: date, *, may_change: bool) -> None:
        """Show a treatment's notes; the place in the list is kept."""
        self._today = today
        rows: list[Row] = []
        if found is not None and found.owed:
            rows += [Head(self.tr("Att journalföra"), len(found.owed)), *found.owed]
        if found is not None and found.notes:
            rows += [Head(self.tr("Anteckningar"), len(found.notes)), *found.notes]
        self._model.replace(rows)
        self._nothing.setVisible(not rows)
        self.new_button.setVisible(may_change)
        self.mark_button.setVisible(may_change and found is not None and bool(found.owed))
        if rows and self.current is None:
            self.rows.go_to_first()

    def go_to(self, note: int) -> None:
        """Select a note."""
        self.rows.go_to_key(("note", note))

    def _describe(self, row: Row) -> RowShown:
        if isinstance(row, Head):
            return GroupHead(words=row.words, count=row.count)
        if isinstance(row, Contact):
            return RowContent(name=contact_words(row), line=short_day(row.on, self._today))
        last = row.covers_to or row.made_at.astimezone(STOCKHOLM).date()
        return RowContent(name=kind_words(row.kind), line=short_day(last, self._today), chip=state_chip(row))

    def _spoken(self, row: Row) -> str:
        shown = self._describe(row)
        if isinstance(shown, GroupHead):
            return shown.words
        chip = "" if shown.chip is None else shown.chip.words
        return ", ".join(filter(None, (shown.name, shown.line, chip)))


def key_of(row: Row) -> tuple[str, object]:
    """Return what tells a row from the others."""
    if isinstance(row, Head):
        return "head", row.words
    return ("note", row.id) if isinstance(row, Note) else ("contact", row.key)
