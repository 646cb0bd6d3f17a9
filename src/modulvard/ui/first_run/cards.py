"""The two ways to begin, as cards of which one is chosen, and the three bars that say how far one has come."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from modulvard.ui.components.buttons import plain
from modulvard.ui.components.painting import draw_block, draw_text, laid_out, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Type, mixed

_PAD = 24
_ICON_BOX = 48
_LINE = 28


class ChoiceCard(QRadioButton):
    """A way to begin: what it is, and what one gets."""

    def __init__(self, icon: str, title: str, sentence: str, points: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(plain(title), parent)
        self._icon_name, self._title, self._sentence, self._points = icon, title, sentence, points
        self.setAccessibleDescription(" ".join((sentence, *(f"{point}." for point in points))))
        self.setProperty(RING, Radius.FOCUS)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(368), self.heightForWidth(look().px(368)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), look().px(120))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._laid(None, width)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        chosen = self.isChecked()
        line = now.colour("accent" if chosen else "outline")
        ground = now.colour("accent_soft" if self.underMouse() and not chosen else "surface")
        rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=ground, line=line)
        self._paint_radio(painter)
        self._laid(painter, self.width())

    def _paint_radio(self, painter: QPainter) -> None:
        now = look()
        side = now.px(22)
        box = QRectF(self.width() - _PAD - side + 1, _PAD - 1, side, side)
        if self.isChecked():
            rounded(painter, box, side / 2, fill=now.colour("surface"), line=now.colour("accent"), width=2)
            dot = box.adjusted(*(side * share for share in (0.28, 0.28, -0.28, -0.28)))
            rounded(painter, dot, dot.width() / 2, fill=now.colour("accent"))
        else:
            rounded(painter, box, side / 2, fill=now.colour("surface"), line=now.colour("outline"))

    def _laid(self, painter: QPainter | None, width: int) -> int:
        """Paint everything below one another, or only measure it; return the height."""
        now = look()
        room = width - 2 * _PAD
        box = now.px(_ICON_BOX)
        if painter is not None:
            rounded(painter, QRectF(_PAD, _PAD, box, box), Radius.CONTROL, fill=now.colour("accent_soft"))
            side = now.px(24)
            pixmap = icon_pixmap(self._icon_name, side, now.colour("accent"), self.devicePixelRatioF())
            painter.drawPixmap(_PAD + (box - side) // 2, _PAD + (box - side) // 2, pixmap)
        top = _PAD + box + 20
        for words, kind, role in ((self._title, Type.SUBTITLE, "text"), (self._sentence, Type.BODY, "text_2")):
            height = laid_out(words, kind, room)[1]
            if painter is not None:
                draw_block(painter, QRectF(_PAD, top, room, height), words, kind, now.colour(role))
            top += height + 4
        top += 8
        for point in self._points:
            top += self._point(painter, top, room, point)
        return top + _PAD - 4

    def _point(self, painter: QPainter | None, top: int, room: int, point: str) -> int:
        now = look()
        tick = now.px(16)
        words = QRectF(_PAD + tick + 8, top, room - tick - 8, 0)
        height = laid_out(point, Type.BODY, words.width())[1]
        pitch = max(height + 4, now.px(_LINE))
        if painter is not None:
            pixmap = icon_pixmap("check", tick, now.colour("accent"), self.devicePixelRatioF())
            painter.drawPixmap(_PAD, top + (now.px(_LINE) - tick) // 2, pixmap)
            words.setTop(top + (now.px(_LINE) - now.line(Type.BODY)) // 2)
            words.setHeight(height)
            draw_block(painter, words, point, Type.BODY, now.colour("text"))
        return pitch


class StepBars(QWidget):
    """How many of the three steps one has come to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, step: int) -> None:
        """Show that one is at a step, from 1."""
        self._step = step
        self.setAccessibleName(self.tr("Steg {step} av 3").format(step=step))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(3 * 48 + 2 * 8, 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rest = QColor(mixed(now.colours.outline, now.colours.canvas, 0.5))
        for number in range(3):
            colour = now.colour("accent") if number < self._step else rest
            rounded(painter, QRectF(number * 56, 0, 48, 4), 2, fill=colour)


class Notice(QWidget):
    """An icon with a quiet sentence beside it."""

    def __init__(self, icon: str, words: str, parent: QWidget, *, role: str = "text_2") -> None:
        super().__init__(parent)
        self._icon_name, self._words, self._role = icon, words, role
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """Say something else; nothing hides it."""
        self._words = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(300), self.heightForWidth(look().px(700)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        text = laid_out(self._words, Type.SMALL, width - look().px(20) - 12)[1]
        return max(text, look().px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        side = now.px(20)
        pixmap = icon_pixmap(self._icon_name, side, now.colour(self._role), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, pixmap)
        box = QRectF(side + 12, 1, self.width() - side - 12, self.height())
        if laid_out(self._words, Type.SMALL, box.width())[1] <= now.line(Type.SMALL):
            draw_text(painter, QRectF(box.left(), 0, box.width(), side), self._words, Type.SMALL, now.colour("text_2"))
        else:
            draw_block(painter, box, self._words, Type.SMALL, now.colour("text_2"))
