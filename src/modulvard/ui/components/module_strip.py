"""The strip of modules: handed in, current, chosen from, and where the plan is this week (mockups: idag)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import BOX, Shape, paint_shape
from modulvard.ui.theme.tokens import Radius, Size, Tone, Type

_BETWEEN = 6
_LEAST = 24


class CellState(StrEnum):
    """How a module stands in the strip."""

    HANDED_IN = "handed_in"
    CURRENT = "current"
    AHEAD = "ahead"
    OPTIONAL = "optional"
    """Valbar and not chosen yet: dashed."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ModuleCell:
    """One module of the strip. ``mark`` is what stands in its cell: its number, or ◆ for a visit."""

    mark: str
    state: CellState


class ModuleStrip(QLabel):
    """All modules of a course in a row. ``plan_at`` is where the plan is, with the words under it."""

    def __init__(
        self,
        cells: Sequence[ModuleCell] = (),
        parent: QWidget | None = None,
        *,
        plan_at: int | None = None,
        plan_words: str = "",
        spoken: str = "",
    ) -> None:
        super().__init__(parent)
        self._cells: tuple[ModuleCell, ...] = ()
        self._plan_at: int | None = None
        self._plan_words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_modules(cells, plan_at=plan_at, plan_words=plan_words, spoken=spoken)

    def show_modules(
        self, cells: Sequence[ModuleCell], *, plan_at: int | None = None, plan_words: str = "", spoken: str = ""
    ) -> None:
        """Show other modules. ``spoken`` says the strip in words, for the screen reader."""
        self._cells, self._plan_at, self._plan_words = tuple(cells), plan_at, plan_words
        self.setAccessibleName(spoken or plan_words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        now = look()
        width = len(self._cells) * (now.px(40) + _BETWEEN) - _BETWEEN
        return QSize(max(width, 0), self._row_height() - _BETWEEN)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(_LEAST) * 4, self.sizeHint().height())

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._cells) // self._per_row(width))
        return max(rows * self._row_height() - _BETWEEN, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        per_row = self._per_row(self.width())
        for number, cell in enumerate(self._cells):
            rect = self._cell_rect(number, per_row)
            self._paint_cell(painter, rect, cell)
            if number == self._plan_at:
                self._paint_plan(painter, rect)

    def _cell_rect(self, number: int, per_row: int) -> QRectF:
        row, place = divmod(number, per_row)
        pitch = (self.width() + _BETWEEN) / per_row
        left = round(place * pitch)
        right = round((place + 1) * pitch) - _BETWEEN
        return QRectF(left, row * self._row_height(), right - left, look().high(Size.MODULE_CELL))

    def _row_height(self) -> int:
        now = look()
        plan = now.px(10) + 4 + now.line(Type.CAPTION) if self._plan_at is not None else 0
        return now.high(Size.MODULE_CELL) + plan + _BETWEEN

    def _per_row(self, width: int) -> int:
        fits = max((max(width, 1) + _BETWEEN) // (look().px(_LEAST) + _BETWEEN), 1)
        return max(min(fits, len(self._cells)), 1)

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: ModuleCell) -> None:
        now = look()
        if cell.state is CellState.HANDED_IN:
            ink = now.ink(Tone.ON_TRACK)
            rounded(painter, rect, Radius.FILL, fill=now.fill(Tone.ON_TRACK))
            side = now.px(BOX)
            paint_shape(painter, Shape.CHECK, _centred(rect, side), ink)
            return
        if cell.state is CellState.CURRENT:
            rounded(painter, rect, Radius.FILL, fill=now.colour("accent"))
            self._paint_mark(painter, rect, cell.mark, Type.CAPTION_STRONG, "on_accent")
            return
        if cell.state is CellState.SKIPPED:
            rounded(painter, rect, Radius.FILL, fill=now.fill(Tone.PAUSED))
            paint_shape(painter, Shape.DASH, _centred(rect, now.px(BOX)), now.ink(Tone.PAUSED))
            return
        dashed = cell.state is CellState.OPTIONAL
        line = now.colour("text_3" if dashed else "divider")
        rounded(painter, rect, Radius.FILL, fill=now.colour("surface"), line=line, dashed=dashed)
        self._paint_mark(painter, rect, cell.mark, Type.CAPTION, "text_2")

    @staticmethod
    def _paint_mark(painter: QPainter, rect: QRectF, mark: str, kind: Type, role: str) -> None:
        draw_text(painter, rect, mark, kind, look().colour(role), align=Qt.AlignmentFlag.AlignHCenter)

    def _paint_plan(self, painter: QPainter, cell: QRectF) -> None:
        now = look()
        side = now.px(12)
        arrow = QRectF(cell.center().x() - side / 2, cell.bottom() + now.px(3), side, side)
        paint_shape(painter, Shape.UP, arrow, now.colour("text_2"))
        width = now.width(Type.CAPTION, self._plan_words)
        left = min(max(cell.center().x() - width / 2, 0), max(self.width() - width, 0))
        words = QRectF(left, arrow.bottom() - now.px(1), width + 1, now.line(Type.CAPTION))
        draw_text(painter, words, self._plan_words, Type.CAPTION, now.colour("text_2"))


def _centred(rect: QRectF, side: int) -> QRectF:
    return QRectF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), side, side)
