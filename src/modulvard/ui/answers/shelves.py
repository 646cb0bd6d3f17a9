"""The parts of the bank at the left: categories, method support, and what is to be looked after."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from modulvard.domain.answer_bank import AnswerKind, Category
from modulvard.domain.answer_lists import AnswerCounts, AnswerFilter, AnswersShown
from modulvard.ui.answers.words import category_words, kind_words, said, shelf_words
from modulvard.ui.components.painting import draw_text
from modulvard.ui.components.rows import HANG, GroupHead, RowContent, RowList, RowShown, RowState, paint_row_ground
from modulvard.ui.override import override
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Type
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_Index = QModelIndex | QPersistentModelIndex
_HEAD_ABOVE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A part of the bank, and how many stand there."""

    ident: str
    words: str
    narrowed: AnswerFilter
    count: int


ShelfRow = Shelf | GroupHead


def shelves_of(counts: AnswerCounts) -> tuple[ShelfRow, ...]:
    """Return the parts of the bank in order. Drafts stand there only while there are any."""
    rows: list[ShelfRow] = [_shelf(AnswersShown.IN_USE, counts.in_use)]
    rows += [
        Shelf(
            ident=category.value,
            words=category_words(category),
            narrowed=AnswerFilter(kind=AnswerKind.REPLY, category=category),
            count=counts.by_category.get(category, 0),
        )
        for category in Category
    ]
    support = AnswerFilter(kind=AnswerKind.SUPPORT)
    rows.append(
        Shelf(
            ident=AnswerKind.SUPPORT.value,
            words=kind_words(AnswerKind.SUPPORT),
            narrowed=support,
            count=counts.support,
        )
    )
    rows.append(GroupHead(words=said(QT_TRANSLATE_NOOP("Answers", "Underhåll"))))
    rows.append(_shelf(AnswersShown.TO_REVIEW, counts.to_review))
    rows.append(_shelf(AnswersShown.SUGGESTED, counts.suggested))
    if counts.drafts:
        rows.append(_shelf(AnswersShown.DRAFTS, counts.drafts))
    rows.append(_shelf(AnswersShown.RETIRED, counts.retired))
    return tuple(rows)


def _shelf(shown: AnswersShown, count: int) -> Shelf:
    return Shelf(ident=shown.value, words=shelf_words(shown), narrowed=AnswerFilter(shown=shown), count=count)


def _described(row: ShelfRow) -> RowShown:
    return row if isinstance(row, GroupHead) else RowContent(name=row.words)


def _spoken(row: ShelfRow) -> str:
    return row.words if isinstance(row, GroupHead) else f"{row.words} {row.count}"


class ShelfList(RowList):
    """The list of the bank's parts: rows of 36 with the count at the right."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        column = Column[ShelfRow](title="", text=_spoken)
        self.shelves: RowsModel[ShelfRow] = RowsModel(
            (column,),
            lambda row: row.words if isinstance(row, GroupHead) else row.ident,
            parent,
            spoken=_spoken,
            selectable=lambda row: isinstance(row, Shelf),
        )
        super().__init__(name, _described, self.shelves, parent)
        self.setItemDelegate(_ShelfDelegate(self))

    @property
    def shelf(self) -> Shelf | None:
        """The part that is shown."""
        row = self.current_row
        return row if isinstance(row, Shelf) else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(192), self.content_height())


class _ShelfDelegate(QStyledItemDelegate):
    """Paints a part of the bank as the rail paints its places."""

    def __init__(self, view: ShelfList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        head = isinstance(index.data(ROW_ROLE), GroupHead)
        extra = _HEAD_ABOVE if head else 0
        return QSize(0, look().high(Size.GROUP_HEAD if head else Size.RAIL_ITEM) + extra)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Any = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        inside = rect.adjusted(HANG, 0, -HANG, 0)
        now = look()
        if isinstance(row, GroupHead):
            line = QRectF(inside.left(), inside.bottom() - now.line(Type.CAPTION) - 4, inside.width(), 0)
            line.setHeight(now.line(Type.CAPTION))
            draw_text(painter, line, row.words, Type.CAPTION_STRONG, now.colour("text_2"))
            return
        current = index == self._view.currentIndex()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        state = RowState(selected=current, focused=current and self._view.hasFocus(), hovered=hovered)
        paint_row_ground(painter, rect, state)
        ink = now.colour("text" if current else "text_2")
        align = Qt.AlignmentFlag.AlignRight
        count = now.colour("text_2" if current else "text_3")
        taken = draw_text(painter, inside, str(row.count), Type.CAPTION, count, align=align)
        inside.setRight(inside.right() - taken - Space.INSIDE)
        draw_text(painter, inside, row.words, Type.SMALL_STRONG if current else Type.SMALL, ink)
