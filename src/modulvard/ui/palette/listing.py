"""The palette's rows as painted: heads of 28, rows of 44, the match in the accent."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from modulvard.ui.components.painting import draw_text, key_width, paint_bar, paint_key, rounded
from modulvard.ui.components.places import Clicks, nearest_selectable
from modulvard.ui.override import override
from modulvard.ui.palette.hits import Hit, HitHead, Row, matches
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Type

_Index = QModelIndex | QPersistentModelIndex
_EDGE = 8
_ICON_AT = 20
_TEXT_AT = 52


def rows_model(parent: QObject) -> RowsModel[Row]:
    """Return the model of the palette's rows."""
    return RowsModel(
        (Column[Row](title="", text=lambda row: row.words),),
        key=lambda row: row.key if isinstance(row, Hit) else f"head:{row.words}",
        parent=parent,
        spoken=spoken,
        selectable=lambda row: isinstance(row, Hit),
    )


def spoken(row: Row) -> str:
    """Return what a screen reader says of a row."""
    if isinstance(row, HitHead):
        return row.words
    return ", ".join(filter(None, (row.words, row.about, row.kind, row.shortcut)))


class HitDelegate(QStyledItemDelegate):
    """Paints heads and rows."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.typed = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, look().high(Size.HIT_HEAD if isinstance(index.data(ROW_ROLE), HitHead) else Size.HIT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        if isinstance(row, HitHead):
            line = look().line(Type.CAPTION_STRONG)
            box = QRectF(_ICON_AT, rect.bottom() - line - 4, rect.width() - 2 * _ICON_AT, line)
            draw_text(painter, box, row.words, Type.CAPTION_STRONG, look().colour("text_2"))
        elif isinstance(row, Hit):
            self._paint_hit(painter, rect, row, current=index == self._view.currentIndex())

    def _paint_hit(self, painter: QPainter, rect: QRectF, hit: Hit, *, current: bool) -> None:
        now = look()
        if current:
            fill = rect.adjusted(_EDGE, 2, -_EDGE, -2)
            rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
            paint_bar(painter, fill)
        side = now.px(Size.ICON)
        pixmap = icon_pixmap(hit.icon, side, now.colour("text_2"), self._view.devicePixelRatioF())
        painter.drawPixmap(_ICON_AT, round(rect.center().y() - side / 2), pixmap)
        box = rect.adjusted(max(_TEXT_AT, _ICON_AT + side + 12), 0, -_ICON_AT, 0)
        box.setRight(self._paint_end(painter, box, hit, current=current) - 12)
        taken = self._paint_words(painter, box, hit.words)
        if hit.about:
            rest = box.adjusted(taken + 9, 0, 0, 0)
            if rest.width() > now.px(40):
                draw_text(painter, rest, hit.about, Type.SMALL, now.colour("text_2"))

    def _paint_end(self, painter: QPainter, box: QRectF, hit: Hit, *, current: bool) -> float:
        """Paint kind and key at the right, and return where they begin."""
        now = look()
        right = box.right()
        key = "Enter" if current else hit.shortcut
        if key and now.key_hints:
            right -= key_width(key)
            paint_key(painter, right, box.center().y(), key, line=now.key_line_on_selection if current else None)
            right -= 12
        width = now.width(Type.SMALL, hit.kind)
        place = QRectF(right - width, box.top(), width, box.height())
        draw_text(painter, place, hit.kind, Type.SMALL, now.colour("text_2"))
        return right - width

    def _paint_words(self, painter: QPainter, box: QRectF, words: str) -> float:
        """Paint the words with what was typed in the accent, and return how wide they are."""
        now = look()
        spans = matches(self.typed, words)
        at, left = 0, box.left()
        for start, end in (*spans, (len(words), len(words))):
            for part, kind, role in ((words[at:start], Type.BODY, "text"), (words[start:end], Type.STRONG, "accent")):
                room = QRectF(left, box.top(), max(box.right() - left, 0), box.height())
                if part and room.width() > 0:
                    draw_text(painter, room, part, kind, now.colour(role))
                    left += now.metrics(kind).horizontalAdvance(part)
            at = end
        return min(left, box.right()) - box.left()


class HitList(QListView):
    """The rows. The focus stays in the field, which moves the current row."""

    taken = Signal(object)
    """The ``Hit`` that was clicked."""

    def __init__(self, model: RowsModel[Row], parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._clicks = model, Clicks(self, model)
        self.setModel(model)
        self.delegate = HitDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def go_first(self) -> None:
        """Make the first row that can be chosen the current one."""
        row = nearest_selectable(self._model, 0) if self._model.rowCount() else -1
        self.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        self.scrollToTop()

    def step(self, by: int) -> None:
        """Move so many rows, over the heads; at the ends it goes round."""
        count = self._model.rowCount()
        row = self.currentIndex().row()
        for _ in range(count):
            row = (row + by) % count
            if Qt.ItemFlag.ItemIsSelectable in self._model.flags(self._model.index(row, 0)):
                self.setCurrentIndex(self._model.index(row, 0))
                self.scrollTo(self._model.index(max(row - 1, 0) if by < 0 else row, 0))
                return

    @property
    def current_hit(self) -> Hit | None:
        """The row that Enter runs, or None."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return row if isinstance(row, Hit) else None

    def needed_height(self) -> int:
        """How high all rows are together."""
        return sum(self.sizeHintForRow(row) for row in range(self._model.rowCount()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicks.note(event)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._clicks.opened(event)  # an answer may have put another hit there since the mouse was pressed
        if isinstance(row, Hit):
            self.taken.emit(row)
