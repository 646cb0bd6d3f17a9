"""Check boxes, radio buttons and segmented choices."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from modulvard.ui.components.buttons import plain
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Type, mixed


def paint_check_box(painter: QPainter, box: QRectF, state: Qt.CheckState, *, enabled: bool = True) -> None:
    """Paint a check box in one of its three states."""
    now = look()
    if state is Qt.CheckState.Checked:
        fill = now.colour("accent") if enabled else now.muted
        rounded(painter, box, Radius.BAR, fill=fill)
        _paint_check(painter, box, now.colour("on_accent"))
        return
    ground = now.colour("surface" if enabled else "sunken")
    rounded(painter, box, Radius.BAR, fill=ground, line=now.colour("outline" if enabled else "divider"))
    if state is Qt.CheckState.PartiallyChecked:
        width = box.width() / 2
        height = box.height() / 10
        middle = box.center()
        dash = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        rounded(painter, dash, height / 2, fill=now.colour("text_2") if enabled else now.muted)


def _paint_check(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 20, box.width() / 20)
    painter.setPen(QPen(colour, 2.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline([QPoint(5, 10), QPoint(9, 14), QPoint(15, 6)])
    painter.restore()


def _size_of(words: str) -> QSize:
    now = look()
    width = now.high(Size.CHECK)
    if words:
        width += Space.INSIDE + now.width(Type.BODY, words)
    return QSize(width, max(now.px(24), now.line(Type.BODY)))


def _box(height: int) -> QRectF:
    side = look().high(Size.CHECK)
    return QRectF(0, (height - side) // 2, side, side)


def _draw_words(painter: QPainter, rect: QRect, words: str, *, enabled: bool) -> None:
    now = look()
    box = QRectF(rect).adjusted(now.high(Size.CHECK) + Space.INSIDE, 0, 0, 0)
    draw_text(painter, box, words, Type.BODY, now.colour("text") if enabled else now.muted)


class CheckBox(QCheckBox):
    """A check box; with ``setTristate`` it has the third state, some of them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(plain(words), parent)
        self._words = words
        self.setProperty(RING, Radius.FILL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @override
    def setText(self, text: str) -> None:
        self._words = text
        super().setText(plain(text))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return _size_of(self._words)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), look().px(80)), self.sizeHint().height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_check_box(painter, _box(self.height()), self.checkState(), enabled=self.isEnabled())
        _draw_words(painter, self.rect(), self._words, enabled=self.isEnabled())


class RadioButton(QRadioButton):
    """One of several that exclude each other: siblings in one parent."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(plain(words), parent)
        self._words = words
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return _size_of(self._words)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), look().px(80)), self.sizeHint().height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        box = _box(self.height())
        enabled = self.isEnabled()
        line = now.colour("outline" if enabled else "divider")
        ground = now.colour("surface" if enabled else "sunken")
        if self.isChecked():
            ink = now.colour("accent") if enabled else now.muted
            rounded(painter, box, box.width() / 2, fill=ground, line=ink, width=2)
            inset = box.width() * 0.275
            dot = box.adjusted(inset, inset, -inset, -inset)
            rounded(painter, dot, dot.width() / 2, fill=ink)
        else:
            rounded(painter, box, box.width() / 2, fill=ground, line=line)
        _draw_words(painter, self.rect(), self._words, enabled=enabled)


_SEGMENT = 112
"""How wide a part of a segmented choice is at least, in px at 100 %."""


class _Segment(QRadioButton):
    """One part of a segmented choice."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(plain(words), parent)
        self._words = words
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = look().width(Type.STRONG, self._words) + 2 * Space.ROW
        return QSize(max(words, look().px(_SEGMENT)), look().high(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.isChecked():
            rounded(painter, rect, Radius.CONTROL, fill=now.colour("surface"), line=now.colour("accent"), width=2)
        elif self.underMouse():
            fill = QColor(mixed(now.colours.sunken, now.colours.surface, 0.5))
            rounded(painter, rect.adjusted(1, 1, -1, -1), Radius.FILL, fill=fill)
        kind = Type.STRONG if self.isChecked() else Type.BODY
        ink = now.colour("text" if self.isChecked() else "text_2") if self.isEnabled() else now.muted
        draw_text(painter, rect, self._words, kind, ink, align=Qt.AlignmentFlag.AlignHCenter)


class SegmentedControl(QWidget):
    """A few choices side by side, one of them chosen. Arrows move between them."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget | None = None, *, current: int = 0) -> None:
        """``name`` is what the screen reader calls the whole."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for number, words in enumerate(choices):
            segment = _Segment(words, self)
            segment.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.idToggled.connect(self._on_toggled)
        self._group.button(current).setChecked(True)

    @property
    def current(self) -> int:
        """The number of what is chosen, from 0."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose another, as if the user had."""
        self._group.button(number).setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            Radius.CONTROL,
            fill=now.colour("sunken"),
            line=now.colour("outline"),
        )

    def _on_toggled(self, number: int, on: bool) -> None:
        # Tab comes to what is chosen from either side: Qt sees to that only once one of them has had the focus
        button = self._group.button(number)
        policy = button.focusPolicy()
        tab = Qt.FocusPolicy.TabFocus
        button.setFocusPolicy(Qt.FocusPolicy(policy.value | tab.value if on else policy.value & ~tab.value))
        if on:
            self.chosen.emit(number)
