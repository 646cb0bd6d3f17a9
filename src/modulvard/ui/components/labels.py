"""Words on the page: one class of label for each step of the type scale. The text is always literal (INP-01)."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from modulvard.ui.components.painting import draw_block, draw_text, laid_out, one_line
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Tone, Type

READABLE = 75
"""The most characters on a line of running text (ux.md section 4)."""


def literal_tip(text: str) -> str:
    """Return text for a tool tip, which Qt would otherwise read as markup when it looks like it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>"


class Label(QLabel):
    """Plain text in one step of the type scale.

    ``role`` is a colour role of the token table, or a status tone. With ``wrap`` the text breaks into lines and
    keeps its own line breaks; without, it is one line, shortened with … where it does not fit.
    """

    kind = Type.BODY
    role: str | Tone = "text"

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: str | Tone | None = None,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = self.role if role is None else role
        self._wrap = wrap
        self._align = align
        upright = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self.setWordWrap(wrap)  # QLabel then keeps height-for-width in its size policy
        self.setText(text)

    @property
    def is_cut(self) -> bool:
        """Whether the words do not fit: they are then whole in the tool tip."""
        return not self._wrap and self._natural_width() > self.width()

    def set_role(self, role: str | Tone) -> None:
        """Change the colour role."""
        self._role = role
        self.update()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        width = self._natural_width()
        if not self._wrap:
            return QSize(width, look().line(self.kind))
        width = min(width, look().px(self.kind.value.px * READABLE // 2))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        least = min(self._natural_width(), look().px(self.kind.value.px * 4))
        return QSize(least, look().line(self.kind))

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._wrap:
            return look().line(self.kind)
        # a layout asks for the width of its cell, also where the label is kept narrower
        return laid_out(self.text(), self.kind, min(width, self.maximumWidth()))[1]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.contentsRect())
        if self._wrap:
            draw_block(painter, rect, self.text(), self.kind, self._ink(), align=self._align)
        else:
            draw_text(painter, rect, self.text(), self.kind, self._ink(), align=self._align)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            self.setToolTip(literal_tip(self.text()) if self.is_cut else "")
            shown = super().event(event)
            self.setToolTip("")
            return shown
        return super().event(event)

    def _natural_width(self) -> int:
        if self._wrap:
            return max((look().width(self.kind, line) for line in self.text().splitlines()), default=0)
        return look().width(self.kind, one_line(self.text()))

    def _ink(self) -> QColor:
        now = look()
        if not self.isEnabled():
            return now.muted
        return now.ink(self._role) if isinstance(self._role, Tone) else now.colour(self._role)


class Icon(QLabel):
    """A line icon that says nothing by itself: words stand beside it."""

    def __init__(self, name: str, parent: QWidget | None = None, *, px: int, role: str | Tone = "text_2") -> None:
        """``px`` is its side at 100 %: 20 in lists, 18 in controls, 16 in running text."""
        super().__init__(parent)
        self._name, self._side, self._role = name, px, role
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
        now = look()
        ink = now.ink(self._role) if isinstance(self._role, Tone) else now.colour(self._role)
        pixmap = icon_pixmap(self._name, now.px(self._side), ink, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, pixmap)


class Title(Label):
    """24/34: one per view."""

    kind = Type.TITLE


class Subtitle(Label):
    """18/26: a patient's name, the head of a panel."""

    kind = Type.SUBTITLE


class Message(Label):
    """15/23: what a patient or therapist has written, at most 75 characters wide."""

    kind = Type.MESSAGE

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, wrap=True)


class Body(Label):
    """14/20: running text."""


class Strong(Label):
    """14/20 600: names and heads of cards."""

    kind = Type.STRONG


class Small(Label):
    """13/18: the second line of a row, details."""

    kind = Type.SMALL
    role = "text_2"


class FieldLabel(Label):
    """13/18 600: the name of a field, its buddy set by ``Field``."""

    kind = Type.SMALL_STRONG


class Caption(Label):
    """12/16: counts, hints."""

    kind = Type.CAPTION
    role = "text_3"


class Head(Label):
    """12/16 600: the heading of a group."""

    kind = Type.CAPTION_STRONG
    role = "text_2"
