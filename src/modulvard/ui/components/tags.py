"""Tags: a name with a quiet word, on a pale ground. The fields of an answer, and whether each fills in or asks."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Space, Tone, Type


class Tag(QLabel):
    """A name and a word about it. ``wrong`` is for what does not hold."""

    def __init__(self, name: str, word: str, parent: QWidget | None = None, *, wrong: bool = False) -> None:
        super().__init__(parent)
        self._name, self._word, self._wrong = name, word, wrong
        self.setAccessibleName(f"{name} {word}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        width = now.width(Type.SMALL_STRONG, self._name) + now.width(Type.CAPTION, self._word)
        return QSize(width + 3 * Space.INSIDE, now.high(Size.CHIP))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        fill = now.fill(Tone.READ_FIRST) if self._wrong else now.colour("accent_soft")
        ink = now.ink(Tone.READ_FIRST) if self._wrong else now.colour("accent")
        rect = QRectF(self.rect())
        rounded(painter, rect, Radius.KEY, fill=fill)
        inside = rect.adjusted(Space.INSIDE, 0, 0, 0)
        taken = draw_text(painter, inside, self._name, Type.SMALL_STRONG, ink)
        word = inside.adjusted(taken + Space.INSIDE, 0, 0, 0)
        draw_text(painter, word, self._word, Type.CAPTION, now.colour("text_2"))
