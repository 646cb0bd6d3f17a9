"""The hits beside what is written: answers with a digit each, method support with a book (mockups: svara)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from modulvard.domain.answer_bank import is_overdue
from modulvard.domain.answer_fields import answer_readability
from modulvard.domain.answer_search import AnswerHit
from modulvard.ui.answers.words import month_words, said, uses_words
from modulvard.ui.components.painting import draw_text, key_width, paint_key
from modulvard.ui.components.rows import HANG, RowContent, RowList, RowState, paint_row_ground
from modulvard.ui.override import override
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Type
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_Index = QModelIndex | QPersistentModelIndex
_WITH_DIGIT = 9
_LETTERS_COUNTED = 4_000
"""A longer body is not counted for its row: the figure is a hint, and rows come while one types."""


@dataclass(frozen=True, slots=True)
class HitRow:
    """An entry that was found, with its place and how hard it is to read."""

    place: int
    hit: AnswerHit
    lix: int | None

    @property
    def digit(self) -> str:
        """The key that inserts it; nothing beyond the ninth."""
        return str(self.place) if self.place <= _WITH_DIGIT else ""


def hit_rows(hits: Sequence[AnswerHit]) -> tuple[HitRow, ...]:
    """Return hits as rows. Runs on the worker: it counts the texts."""
    return tuple(HitRow(place, hit, _lix(hit.body)) for place, hit in enumerate(hits, 1))


def _lix(body: str) -> int | None:
    if len(body) > _LETTERS_COUNTED:
        return None
    readable = answer_readability(body)
    return readable.lix if readable.is_hinted else None


def hit_line(row: HitRow, today: date) -> str:
    """Return ”Godkänt okt 2026 · använt 41 ggr · LIX 16”."""
    hit = row.hit
    if hit.is_draft:
        standing = said(QT_TRANSLATE_NOOP("Answers", "Eget utkast"))
    elif is_overdue(hit.review_on, today) or hit.approved_on is None:
        standing = said(QT_TRANSLATE_NOOP("Answers", "Ska granskas"))
    else:
        standing = said(QT_TRANSLATE_NOOP("Answers", "Godkänt {month}")).format(month=month_words(hit.approved_on))
    return " · ".join(filter(None, (standing, uses_words(hit.uses), f"LIX {row.lix}" if row.lix is not None else "")))


class HitList(RowList):
    """Hits of one kind. Those with digits take Enter and 1-9 while the list has the focus."""

    picked = Signal(object)
    """The ``HitRow`` that is to be used."""

    def __init__(
        self, name: str, today: date, parent: QWidget | None = None, *, digits: bool, leads: bool = False
    ) -> None:
        """``leads`` shows which hit is current also while the focus is where one types."""
        self._today = today
        self.digits, self.leads = digits, digits or leads
        column = Column[HitRow](title="", text=self._spoken)
        self.hits: RowsModel[HitRow] = RowsModel((column,), lambda row: row.hit.id, parent, spoken=self._spoken)
        super().__init__(name, lambda row: RowContent(name=row.hit.title), self.hits, parent, on_surface=True)
        self.setItemDelegate(_HitDelegate(self))
        self.opened.connect(self.picked)

    @property
    def current(self) -> HitRow | None:
        """The current hit."""
        row = self.current_row
        return row if isinstance(row, HitRow) else None

    def show_hits(self, rows: Sequence[HitRow], most: int) -> None:
        """Show these, the first current; the list is as high as its rows, but at most so many."""
        self.hits.replace(list(rows))
        self.go_to_first()
        self.fit(most)

    def fit(self, most: int) -> None:
        """Be as high as the rows, but at most so many; with none of them it is not seen."""
        count = min(self.hits.rowCount(), most)
        self.setVisible(count > 0)
        self.setFixedHeight(self.sizeHintForRow(0) * count if count else 0)

    def line_of(self, row: HitRow) -> str:
        """Return the second line of a row."""
        return hit_line(row, self._today)

    def step(self, by: int) -> None:
        """Go to the next or the former hit, though the focus is elsewhere."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.hits.rowCount():
            self.go_to_key(self.hits.key_at(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if self.digits and text.isdecimal() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            row = next((each for each in self.hits.rows if each.digit == text), None)
            if row is not None:
                self.picked.emit(row)
            return
        super().keyPressEvent(event)

    def _spoken(self, row: HitRow) -> str:
        lead = f"{row.digit} " if self.digits and row.digit else ""
        return f"{lead}{row.hit.title}, {self.line_of(row)}"


class _HitDelegate(QStyledItemDelegate):
    """Paints a hit: its digit or its book, its title and, for an answer, how it stands."""

    def __init__(self, view: HitList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, look().high(Size.ROW_AIRY if self._view.digits else Size.RAIL_ITEM))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Any = index.data(ROW_ROLE)
        if row is None:
            return
        now = look()
        rect = QRectF(option.rect)
        focused = self._view.hasFocus()
        current = index == self._view.currentIndex() and (self._view.leads or focused)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        state = RowState(selected=current, focused=current and focused, hovered=hovered)
        ground = rect.adjusted(0, 0, -self._view.bar.room, 0)
        paint_row_ground(painter, ground, state, on_surface=True)
        inside = rect.adjusted(HANG, 0, -HANG, 0)
        if self._view.digits:
            if row.digit:
                line = now.key_line_on_selection if current else None
                paint_key(painter, inside.left(), inside.center().y(), row.digit, line=line)
            inside.setLeft(inside.left() + key_width("9") + Space.ROW)
            self._paint_lines(painter, inside, row, current)
            return
        side = now.px(Size.ICON_CONTROL)
        pixmap = icon_pixmap("book-open", side, now.colour("text_2"), self._view.devicePixelRatioF())
        painter.drawPixmap(round(inside.left()), round(inside.center().y() - side / 2), pixmap)
        inside.setLeft(inside.left() + side + Space.ROW)
        draw_text(painter, inside, row.hit.title, Type.BODY, now.colour("text"))

    def _paint_lines(self, painter: QPainter, rect: QRectF, row: HitRow, current: bool) -> None:
        now = look()
        first, second = now.line(Type.STRONG), now.line(Type.SMALL)
        top = round(rect.center().y() - (first + second) / 2)
        draw_text(
            painter, QRectF(rect.left(), top, rect.width(), first), row.hit.title, Type.STRONG, now.colour("text")
        )
        ink = now.colour("text_2")
        lower = QRectF(rect.left(), top + first, rect.width(), second)
        draw_text(painter, lower, self._view.line_of(row), Type.SMALL, ink)
