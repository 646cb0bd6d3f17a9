"""Surfaces: the card, long work, the empty state, the sample clinic's stripe, an avatar, a head with its line."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.labels import Head, Icon, Small, Strong
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Space, Type


class Card(QFrame):
    """A surface with a hairline and no shadow. Put a layout into it."""

    def __init__(self, parent: QWidget | None = None, *, accent: bool = False) -> None:
        """``accent`` draws it with 2 px of accent, as the tempo dock."""
        super().__init__(parent)
        self._accent = accent

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        line, width = (now.colour("accent"), 2) if self._accent else (now.colour("divider"), 1)
        fill = now.colour("surface")
        rounded(QPainter(self), QRectF(self.rect()), Radius.CONTROL, fill=fill, line=line, width=width)


class Surface(QWidget):
    """A plain ground of ``surface``, for what stands on it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("surface"))


class Line(QWidget):
    """A divider, one px high."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("divider"))


class SectionHead(QWidget):
    """The heading of a group with a line under it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Head(words, self))
        column.addWidget(Line(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class _Bar(QProgressBar):
    """A bar 8 high. Unknown shares are shown empty: a bar that lies is worse than none (ux.md section 8)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(8))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(40), look().px(8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, rect.height() / 2, fill=now.colour("sunken" if not now.colours.dark else "divider"))
        if self.maximum() > 0 and self.value() > 0:
            rect.setWidth(max(rect.width() * self.value() / self.maximum(), rect.height()))
            rounded(painter, rect, rect.height() / 2, fill=now.colour("accent"))


class ProgressCard(Card):
    """Long work: what is done, how much is left, and Avbryt that truly stops."""

    cancelled = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Strong(words, self)
        self._state = Small("", self)
        self._bar = _Bar(self)
        self._bar.setAccessibleName(words)
        self.cancel_button = Button(self.tr("Avbryt"), self, key="Esc")
        self.cancel_button.clicked.connect(self._on_cancel)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._words)
        texts.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(Space.FIELDS)
        head.addLayout(texts, 1)
        head.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 15)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._bar)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far the work has come, in the bar and in words."""
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done)
        self._state.setText(words)

    def _on_cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancelled.emit()


class EmptyState(Card):
    """What will be here, in one sentence, and one button with its key."""

    def __init__(
        self, words: str, sentence: str, parent: QWidget | None = None, *, button: Button | None = None
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(4)
        column.addWidget(Strong(words, self, align=middle))
        column.addWidget(Small(sentence, self, wrap=True, align=middle))
        if button is not None:
            column.addSpacing(14)
            column.addWidget(button, 0, middle)


class Stripe(QWidget):
    """The sample clinic's stripe, 28 high: always there while the data are invented."""

    reset_asked = Signal()

    def __init__(self, clinic: str, parent: QWidget | None = None, *, word: str = "", reset: bool = True) -> None:
        """``clinic`` is the sentence after the word Exempeldata, or after another ``word``."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 0, 40, 0)
        row.setSpacing(Space.INSIDE)
        row.addWidget(Icon("flask-conical", self, px=Size.ICON, role="accent"))
        row.addWidget(_StripeWords(word or self.tr("Exempeldata"), self, role="accent"))
        row.addSpacing(Space.ROW - Space.INSIDE)
        row.addWidget(Small(clinic, self), 1)
        self.reset_button = Button(self.tr("Återställ exempelkliniken"), self, kind=ButtonKind.QUIET, small=True)
        self.reset_button.clicked.connect(self.reset_asked)
        self.reset_button.setVisible(reset)
        row.addWidget(self.reset_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().high(Size.STRIPE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("accent_soft"))


class _StripeWords(Small):
    """13/18 600."""

    kind = Type.SMALL_STRONG


class Avatar(QLabel):
    """Initials in a circle. The name beside it is what the screen reader says."""

    def __init__(self, initials: str, parent: QWidget | None = None, *, side: int = 28) -> None:
        super().__init__(parent)
        self._initials, self._side = initials, side
        self.setAccessibleName(initials)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = look().px(self._side)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._initials)


def paint_avatar(painter: QPainter, rect: QRectF, initials: str, *, on_selection: bool = False) -> None:
    """Paint initials in a circle."""
    now = look()
    fill = now.colour("canvas" if on_selection else "accent_soft")
    rounded(painter, rect, rect.height() / 2, fill=fill)
    draw_text(painter, rect, initials, Type.CAPTION_STRONG, now.colour("accent"), align=Qt.AlignmentFlag.AlignHCenter)


def initials_of(name: str) -> str:
    """Return the first letters of a name's first and last words: ”AB” of ”Anna Björklöv”."""
    words = name.split()
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
