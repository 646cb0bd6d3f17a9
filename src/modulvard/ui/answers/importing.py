"""Taking in a file of answers: what is new, what differs and what clashes is shown before anything is done (INP-08)."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.answer_difference import whole_text
from modulvard.domain.answer_file import EntryStanding, ImportPreview, PreviewedEntry
from modulvard.ui.answers.difference import DifferenceView
from modulvard.ui.answers.file_words import ORDER, entry_chip, file_problem_words, standing_words
from modulvard.ui.answers.words import category_words, kind_words
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Surface
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.labels import Small, Subtitle, Title
from modulvard.ui.components.rows import HANG, GroupHead, RowContent, RowList, RowShown
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_PANEL, LOW, Space

if TYPE_CHECKING:
    from modulvard.services.base import Changed


@dataclass(frozen=True, slots=True)
class _Problem:
    """A line of a file that cannot be taken."""

    place: int
    words: str


_Row = PreviewedEntry | GroupHead | _Problem


class ImportView(QWidget):
    """A file before it is taken in. It takes the bank's place until it is taken or left."""

    left = Signal()
    """Back to the bank: taken in, or not."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: ImportPreview | None = None
        self._overwrite: set[str] = set()
        self._build()

    def read(self, file: Path) -> None:
        """Read a file and show what is in it. Nothing is taken in."""
        work = partial(self._context.services.answers.preview_import, file)
        self._context.operations.run(self, work, self.show_preview)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what taking the file in would do."""
        self._preview = preview
        self._overwrite = set()
        self.rows.go_to_first()
        self._show()
        self.rows.go_to_first()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Take in what is shown as taken, all of it or nothing; one Ctrl+Z takes it back."""
        preview = self._preview
        if preview is None or not self.take_button.isEnabled():
            return
        command = partial(self._context.services.answers.take_in, preview, frozenset(self._overwrite))
        taken = len(preview.taken(frozenset(self._overwrite)))
        said = self.tr("%n svar ur filen är inlästa och gäller nu.", "", taken)

        def done(_changed: "Changed") -> None:
            self.left.emit()

        self._context.run(self, command, done, said=said)

    # --- parts ------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = Column[_Row](title="", text=self._spoken)
        self._model: RowsModel[_Row] = RowsModel(
            (column,), _key_of, self, spoken=self._spoken, selectable=lambda row: not isinstance(row, GroupHead)
        )
        self.title = Title(self.tr("Läs in svar"), self)
        self._line = Small("", self, wrap=True)
        self.rows = RowList(self.tr("Svar i filen"), self._content, self._model, self)
        self.rows.moved.connect(self._on_moved)
        self._side = Surface(self)
        self._name = Subtitle("", self._side, wrap=True)
        self._about = Small("", self._side, wrap=True)
        self.overwrite = CheckBox(self.tr("Ta filens text i stället för vår"), self._side)
        self.overwrite.clicked.connect(self._on_overwrite)
        self.difference = DifferenceView(self._side)
        self.take_button = Button("", self, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.take_button.clicked.connect(self.take)
        self.cancel_button = Button(self.tr("Lämna filen"), self, key="Esc")
        self.cancel_button.clicked.connect(self.left)
        bind("Ctrl+Return", self, self.take)
        bind("Ctrl+Enter", self, self.take)
        self._lay_out()

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._side)
        side.setSpacing(Space.INSIDE)
        for widget in (self._name, self._about, self.overwrite):
            side.addWidget(widget)
        side.addWidget(self.difference, 1)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        listed.addWidget(self.rows)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self.title)
        self._head.addWidget(self._line)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.BLOCKS)
        buttons.setSpacing(Space.ROW)
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._head)
        left.addLayout(listed, 1)
        left.addLayout(buttons)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(left, 1)
        self._whole.addWidget(self._side, 1)

    def fold(self) -> None:
        """Leave the top row free; where there is no room for both, the difference stands below the list."""
        top = self._context.top_height()
        narrow = self._context.effective_width() < FOLD_PANEL
        self._whole.setDirection(QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(Space.BLOCKS, top, Space.BLOCKS, Space.ROW)
        low = narrow and self.height() < look().px(LOW)
        self.title.setVisible(not low)  # the button below says it too
        for said in (self._name, self._about):  # as the row above does
            said.setVisible(not low)
        layout = self._side.layout()
        if layout is not None:
            upper = Space.ROW if narrow else top
            layout.setContentsMargins(Space.BLOCKS, upper, Space.BLOCKS, Space.FIELDS)

    # --- showing ----------------------------------------------------------------------------------

    def _show(self) -> None:
        preview = self._preview
        if preview is None:
            return
        if preview.whole:
            rows: list[_Row] = []
            for standing in ORDER:
                entries = preview.standing(standing)
                if entries:
                    rows.append(GroupHead(words=standing_words(standing), count=len(entries)))
                    rows.extend(entries)
            taken = len(preview.taken(frozenset(self._overwrite)))
            self.take_button.setText(self.tr("Läs in %n svar", "", taken))
            words = self.tr("{file}: inget ändras förrän du läser in. Det ni har nu finns kvar som tidigare version.")
        else:
            rows = [_Problem(place, file_problem_words(each)) for place, each in enumerate(preview.problems)]
            taken = 0
            words = self.tr(
                "{file} kan inte läsas in. Inget har ändrats. Rätta det som står här och läs in filen igen."
            )
        self._line.setText(words.format(file=preview.file_name))
        self.take_button.setVisible(preview.whole)
        self.take_button.setEnabled(taken > 0)
        self._side.setVisible(preview.whole)
        self._model.replace(rows)

    def _on_moved(self, row: object) -> None:
        if not isinstance(row, PreviewedEntry):
            return
        content = row.entry.content
        self._name.setText(content.shown(self._context.language).text.title)
        self._about.setText(f"{kind_words(row.entry.kind)} · {category_words(content.category)}")
        clashes = row.standing is EntryStanding.DIFFERS_AND_EDITED
        self.overwrite.setVisible(clashes)
        self.overwrite.setChecked(row.entry.key in self._overwrite)
        shown = whole_text(content) if row.standing is EntryStanding.NEW else row.differences
        self.difference.show_differences(shown)

    def _on_overwrite(self) -> None:
        row = self.rows.current_row
        if isinstance(row, PreviewedEntry):
            (self._overwrite.add if self.overwrite.isChecked() else self._overwrite.discard)(row.entry.key)
            self._show()
            self.rows.viewport().update()

    def _content(self, row: _Row) -> RowShown:
        if isinstance(row, GroupHead):
            return row
        if isinstance(row, _Problem):
            return RowContent(name=row.words)
        return RowContent(
            name=row.entry.content.shown(self._context.language).text.title,
            line=kind_words(row.entry.kind),
            chip=entry_chip(row, overwritten=row.entry.key in self._overwrite),
        )

    def _spoken(self, row: _Row) -> str:
        shown = self._content(row)
        if isinstance(shown, GroupHead):
            return f"{shown.words} {shown.count}"
        return ", ".join(filter(None, (shown.name, shown.line, shown.chip.words if shown.chip else "")))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        super().keyPressEvent(event)


def _key_of(row: _Row) -> str | int:
    if isinstance(row, GroupHead):
        return f"head:{row.words}"
    return row.place if isinstance(row, _Problem) else row.entry.key
