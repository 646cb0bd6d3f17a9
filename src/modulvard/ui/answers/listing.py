"""The entries as a table where there is room, as rows of two lines where there is not."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.domain.answer_difference import ChangeKind
from modulvard.domain.answer_lists import AnswerLine
from modulvard.domain.ids import AnswerId
from modulvard.ui.answers.words import (
    category_words,
    line_chip,
    line_spoken,
    overdue_words,
    review_words,
    uses_words,
    waiting_chip,
)
from modulvard.ui.components.adaptive import TableOrList
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.components.table import TABLE_HANG, Cell, TableColumn, TableView
from modulvard.ui.i18n import sort_key
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import Space, Tone

_USED, _REVIEWED = 72, 118
_USES = 1
_CHANGES = (ChangeKind.KEYWORDS, ChangeKind.TEXT, ChangeKind.NEW)


class AnswerListing(QWidget):
    """Shows lines of the bank. The most used stand first, until the user sorts otherwise or searches."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._waits = False
        self._typed: frozenset[str] = frozenset()
        self.model = RowsModel[AnswerLine](
            (
                Column(
                    title=self.tr("Titel"), text=lambda line: line.title, sort_key=lambda line: sort_key(line.title)
                ),
                Column(title=self.tr("Använt"), text=lambda line: str(line.uses), sort_key=lambda line: line.uses),
                Column(
                    title=self.tr("Granskas"),
                    text=lambda line: review_words(line, self._today),
                    sort_key=self._review_key,
                ),
            ),
            lambda line: line.id,
            self,
            spoken=lambda line: line_spoken(line, self._today),
        )
        columns = (
            TableColumn(width=0, cell=self._title),
            TableColumn(width=_USED, cell=lambda line: Cell(words=str(line.uses)), right=True),
            TableColumn(width=_REVIEWED, cell=self._review, right=True),
        )
        self.table = TableView(self.tr("Svar"), columns, self.model, self)
        self.rows = RowList(self.tr("Svar"), self._content, self.model, self)
        self.views = TableOrList(self.table, self.rows, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.BLOCKS - TABLE_HANG, 0, Space.BLOCKS - TABLE_HANG, 0)
        row.addWidget(self.views)
        self.setFocusProxy(self.views)
        self.views.opened.connect(self.opened)
        self.views.moved.connect(self.moved)
        self.table.shows_beside = True
        self.table.sorted_by(_USES, Qt.SortOrder.DescendingOrder)

    @property
    def current(self) -> AnswerLine | None:
        """The current line."""
        row = self.views.current_row
        return row if isinstance(row, AnswerLine) else None

    def show_lines(self, lines: Sequence[AnswerLine], today: date, *, ranked: bool, waits: bool = False) -> None:
        """Show these; ``ranked`` ones as they come, best first, others as they are sorted.

        Those that wait for approval (``waits``) are told by what would change, and can be ticked.
        """
        self._today, self._waits = today, waits
        self.model.let_pick(on=waits)
        head = self.table.horizontalHeader()
        head.setSortIndicatorShown(not ranked)
        self.model.sort(-1 if ranked else head.sortIndicatorSection(), head.sortIndicatorOrder())
        self.model.replace(lines)

    @property
    def picked(self) -> tuple[AnswerLine, ...]:
        """The ticked lines, in the order shown."""
        picks = set(self.model.picks)
        return tuple(line for line in self.model.rows if line.id in picks)

    def pick_keywords_only(self) -> None:
        """Tick those that would change only in what they are found by, and no others."""
        self.unpick()
        self.model.pick([line.id for line in self.model.rows if changes_keywords_only(line)], on=True)

    def unpick(self) -> None:
        """Take all ticks away."""
        self.model.pick_all(on=False)

    def mark_typed(self, names: Collection[str]) -> None:
        """Mark the entries of which something is typed and not saved."""
        self._typed = frozenset(names)
        self.views.view.viewport().update()

    def go_to(self, answer: AnswerId) -> bool:
        """Make an entry the current one, and return whether it is here."""
        return self.table.go_to_key(answer)

    def go_to_first(self) -> None:
        """Make the first entry the current one."""
        self.table.go_to_first()

    def take_focus(self) -> None:
        """Put the focus on the list."""
        self.views.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, line: AnswerLine) -> Cell:
        icon = "pencil" if str(line.id) in self._typed else ""
        main = Cell.main(line.title)
        return Cell(words=main.words, icon=icon, kind=main.kind, role=main.role)

    def _review(self, line: AnswerLine) -> Cell:
        chip = self._chip(line)
        return Cell(chip=chip) if chip is not None else Cell(words=review_words(line, self._today))

    def _review_key(self, line: AnswerLine) -> tuple[int, date]:
        """Sort by review day; what waits first by what would change, so that the like stand together."""
        waiting = line.waiting if self._waits else None
        return (0 if waiting is None else _CHANGES.index(waiting.change), line.review_on or date.max)

    def _chip(self, line: AnswerLine) -> Chip | None:
        if self._waits and line.waiting is not None:
            return waiting_chip(line.waiting)
        if line.is_overdue(self._today):
            return Chip(Tone.BEHIND, overdue_words())
        return line_chip(line)

    def _content(self, line: AnswerLine) -> RowContent:
        told = (category_words(line.category), uses_words(line.uses))
        return RowContent(
            name=line.title,
            line=" · ".join(told),
            chip=self._chip(line),
            due=review_words(line, self._today) if self._chip(line) is None else "",
        )


def changes_keywords_only(line: AnswerLine) -> bool:
    """Tell whether what waits changes nothing that anyone reads."""
    return line.waiting is not None and line.waiting.change is ChangeKind.KEYWORDS
