"""Chips: status as shape, word and colour, always all three (ux.md section 4)."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import BOX, Shape, paint_shape, shape_width
from modulvard.ui.theme.tokens import Size, Tone, Type

_SIDE = 9  # and 1 that the letters keep to themselves
_BEFORE_SHAPE = 7
_AFTER_SHAPE = 3

_SHAPE_OF = {
    Tone.BEHIND: Shape.DOWN,
    Tone.ON_TRACK: Shape.DOT,
    Tone.AHEAD: Shape.UP,
    Tone.READ_FIRST: Shape.EXCLAMATION,
    Tone.PAUSED: Shape.PAUSE,
    Tone.NEW: Shape.ENVELOPE,
}


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip says. Without a shape of its own it has that of its tone."""

    tone: Tone
    words: str
    shape: Shape | None = None

    @classmethod
    def done(cls, words: str) -> "Chip":
        """Klar and Klart: finished."""
        return cls(Tone.ON_TRACK, words, Shape.CHECK)

    @classmethod
    def handed_over(cls, words: str) -> "Chip":
        """Lämnat, with its time."""
        return cls(Tone.ON_TRACK, words, Shape.CHECKS)

    @classmethod
    def draft(cls, words: str) -> "Chip":
        """Utkast: begun."""
        return cls(Tone.PAUSED, words, Shape.PENCIL)

    @classmethod
    def due(cls, words: str) -> "Chip":
        """Senast, with its day: no state, and so without a colour of its own."""
        return cls(Tone.PAUSED, words, Shape.CLOCK)

    @property
    def painted_shape(self) -> Shape:
        """The shape before the words."""
        return self.shape or _SHAPE_OF[self.tone]


def chip_width(chip: Chip) -> int:
    """Return how wide a chip is, in px."""
    now = look()
    lead = _BEFORE_SHAPE + now.px(shape_width(chip.painted_shape)) + _AFTER_SHAPE
    return lead + now.width(Type.CAPTION_STRONG, chip.words) + _SIDE


def paint_chip(painter: QPainter, left: float, middle: float, chip: Chip) -> None:
    """Paint a chip with its left side and middle height given."""
    now = look()
    height = now.high(Size.CHIP)
    rect = QRectF(left, round(middle - height / 2), chip_width(chip), height)
    ink = now.ink(chip.tone)
    line = ink if now.colours.high_contrast else None
    rounded(painter, rect, height / 2, fill=now.fill(chip.tone), line=line)
    box_height = now.px(BOX)
    box = QRectF(rect.left() + _BEFORE_SHAPE, round(rect.center().y() - box_height / 2), 0, box_height)
    box.setWidth(now.px(shape_width(chip.painted_shape)))
    paint_shape(painter, chip.painted_shape, box, ink)
    words = QRectF(rect)
    words.setLeft(box.right() + _AFTER_SHAPE)
    draw_text(painter, words, chip.words, Type.CAPTION_STRONG, ink)


class ChipLabel(QLabel):
    """A chip on the page."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip = chip
        self.set_chip(chip)

    @property
    def chip(self) -> Chip:
        """What it says."""
        return self._chip

    def set_chip(self, chip: Chip) -> None:
        """Say something else."""
        self._chip = chip
        self.setAccessibleName(chip.words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._chip), look().high(Size.CHIP))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), 0, self.height() / 2, self._chip)
