"""Strokes shared by components and delegates: text, a rounded box, a key hint. Text is always literal (INP-01)."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Tone, Type

KEY_PADDING = 6
"""Between the letters of a key hint and its sides."""


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """Paint a rounded box; its outline lies wholly inside the rectangle, on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = 0.0
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        inset = width / 2
        pen = QPen(line, width)
        if dashed:
            pen.setDashPattern([3 / width, 3 / width])
        painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    kind: Type,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Draw one line of plain text, shortened with … where it does not fit, and return the width it took."""
    now = look()
    metrics = now.metrics(kind)
    shown = one_line(text)
    width = metrics.horizontalAdvance(shown)
    if width > rect.width() + 0.5:
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(shown)
    painter.setFont(now.font(kind))
    painter.setPen(colour)
    left = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.center().x() - width / 2
    painter.drawText(QPointF(round(left), baseline(metrics, rect)), shown)
    return width


def baseline(metrics: QFontMetricsF, rect: QRectF) -> int:
    """Return the whole px on which a line of text stands when it is centred in a rectangle."""
    return round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def one_line(text: str) -> str:
    """Return the text with its line breaks as spaces, for places that hold one line."""
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def key_width(key: str) -> int:
    """Return how wide the hint of a key is, in px."""
    now = look()
    return max(now.high(Size.KEY), now.width(Type.CAPTION, key) + 2 * KEY_PADDING)


def paint_key(
    painter: QPainter, left: float, middle: float, key: str, *, ink: QColor | None = None, line: QColor | None = None
) -> None:
    """Paint a key hint with its left side and middle height given, in quiet ink unless told otherwise."""
    now = look()
    height = now.high(Size.KEY)
    rect = QRectF(left, round(middle - height / 2), key_width(key), height)
    rounded(painter, rect, Radius.KEY, line=line or now.colour("divider"))
    draw_text(painter, rect, key, Type.CAPTION, ink or now.colour("text_2"), align=Qt.AlignmentFlag.AlignHCenter)


def laid_out(
    text: str, kind: Type, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> tuple[QTextLayout, int]:
    """Return plain text broken into lines no wider than ``width``, and its height in px with our line heights."""
    now = look()
    layout = QTextLayout("\u2028".join(text.splitlines()), now.font(kind))
    layout.setTextOption(QTextOption(align))
    line_height = now.line(kind)
    metrics = now.metrics(kind)
    lead = (line_height - metrics.height()) / 2
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, round(top + lead)))
        top += line_height
    layout.endLayout()
    return layout, top


def draw_block(
    painter: QPainter,
    rect: QRectF,
    text: str,
    kind: Type,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """Draw plain text over several lines, line breaks kept, and return the height it took."""
    layout, height = laid_out(text, kind, rect.width(), align)
    painter.setPen(colour)
    layout.draw(painter, rect.topLeft())
    return height


def paint_bar(painter: QPainter, rect: QRect | QRectF) -> None:
    """Paint the 3 px accent bar that marks a selected row, at the left side of its fill."""
    box = QRectF(rect)
    inset = box.height() * 10 / 46
    rounded(
        painter, QRectF(box.left(), box.top() + inset, 3, box.height() - 2 * inset), 1.5, fill=look().colour("accent")
    )


def widest(kind: Type, texts: Sequence[str]) -> int:
    """Return the width of the widest of some lines, in px."""
    return max((look().width(kind, text) for text in texts), default=0)


def paint_frame(painter: QPainter, rect: QRectF, *, wrong: bool = False, enabled: bool = True) -> None:
    """Paint the ground and outline of a field."""
    now = look()
    line = now.ink(Tone.READ_FIRST) if wrong else now.colour("outline" if enabled else "divider")
    ground = now.colour("surface" if enabled else "sunken")
    rounded(painter, rect, Radius.CONTROL, fill=ground, line=line, width=2 if wrong else 1)
