"""Text with fields in it: a filled one underlined, an open one framed with a chevron (mockups: svara, komponenter)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Type

_SIDE = 8


class PartKind(StrEnum):
    """What a part of the text is."""

    WORDS = "words"
    FILLED = "filled"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text."""

    kind: PartKind
    words: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands together on one line."""

    kind: PartKind
    words: str
    left: int
    line: int
    width: int


class FieldText(QLabel):
    """Running text 15/23 whose fields can be told from its words. Read only; lines break between words."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self.setAccessibleName("".join(part.words for part in parts))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        width = look().px(424)
        return QSize(width, self.heightForWidth(width))

    @override
    def heightForWidth(self, width: int) -> int:
        lines = 1 + max((piece.line for piece in self._laid_out(width)), default=0)
        return lines * look().line(Type.MESSAGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = look().line(Type.MESSAGE)
        for piece in self._laid_out(self.width()):
            rect = QRectF(piece.left, piece.line * height, piece.width, height)
            if piece.kind is PartKind.OPEN:
                self._paint_open(painter, rect, piece.words)
                continue
            draw_text(painter, rect.adjusted(0, 0, 2, 0), piece.words, Type.MESSAGE, look().colour("text"))
            if piece.kind is PartKind.FILLED:
                line = QRectF(rect.left(), rect.bottom() - look().px(3), rect.width(), 1)
                painter.fillRect(line, look().colour("accent"))

    def _paint_open(self, painter: QPainter, rect: QRectF, words: str) -> None:
        now = look()
        box = rect.adjusted(0, 1, 0, -1)
        rounded(painter, box, Radius.KEY, fill=now.colour("accent_soft"), line=now.colour("accent"), width=1.5)
        draw_text(painter, box.adjusted(_SIDE, 0, 0, 0), words, Type.STRONG, now.colour("accent"))
        side = now.px(Size.ICON_INLINE)
        pixmap = icon_pixmap("chevron-down", side, now.colour("accent"), self.devicePixelRatioF())
        painter.drawPixmap(round(box.right() - side - 4), round(box.center().y() - side / 2), pixmap)

    def _laid_out(self, width: int) -> list[_Piece]:
        pieces: list[_Piece] = []
        left, line = 0, 0
        for kind, words in self._pieces():
            wide = self._width(kind, words)
            if left and left + wide > width and words.strip():
                left, line = 0, line + 1
            if left or words.strip():
                pieces.append(_Piece(kind, words, left, line, wide))
                left += wide
        return pieces

    def _pieces(self) -> Iterator[tuple[PartKind, str]]:
        for part in self._parts:
            if part.kind is PartKind.OPEN:
                yield part.kind, part.words
                continue
            for number, word in enumerate(part.words.split(" ")):
                if number:
                    yield part.kind, " "
                if word:
                    yield part.kind, word

    @staticmethod
    def _width(kind: PartKind, words: str) -> int:
        now = look()
        if kind is PartKind.OPEN:
            return _SIDE + now.width(Type.STRONG, words) + 4 + now.px(Size.ICON_INLINE) + 4
        return round(now.metrics(Type.MESSAGE).horizontalAdvance(words))
