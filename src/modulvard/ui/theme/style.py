"""What Qt's own style draws for us: field frames, caret, focus ring; everything else it would add is switched off."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFocusFrame, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from typing_extensions import override

from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, Radius

WRONG = "wrong"
"""Dynamic property of a field whose value cannot be taken: it gets the red outline."""
RING = "ring"
"""Dynamic property of a widget that wants the focus ring: the ring's radius."""

_HINTS = {
    QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
    QStyle.StyleHint.SH_UnderlineShortcut: 0,
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_ToolTipLabel_Opacity: 255,
    QStyle.StyleHint.SH_ItemView_ShowDecorationSelected: 1,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_LineEdit_PasswordCharacter: 0x2022,
    QStyle.StyleHint.SH_ScrollView_FrameOnlyAroundContents: 0,
}
_METRICS = {
    QStyle.PixelMetric.PM_FocusFrameHMargin: FOCUS_WIDTH + FOCUS_GAP,
    QStyle.PixelMetric.PM_FocusFrameVMargin: FOCUS_WIDTH + FOCUS_GAP,
    QStyle.PixelMetric.PM_TextCursorWidth: 2,
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
}


class Style(QProxyStyle):
    """Fusion underneath, with the frames and the focus ring of ours."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        known = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, data) if known is None else known

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        known = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if known is None else known

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_PanelLineEdit:
            _paint_field(painter, option, widget)
        elif element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame:
            ringed = widget.widget() if isinstance(widget, QFocusFrame) else None
            radius = ringed.property(RING) if ringed is not None else Radius.FOCUS
            paint_ring(painter, QRectF(option.rect), float(radius or Radius.FOCUS))
        else:
            super().drawControl(element, option, painter, widget)


def paint_ring(painter: QPainter, outside: QRectF, radius: float) -> None:
    """Paint the focus ring just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().colour("accent"), FOCUS_WIDTH))
    inset = FOCUS_WIDTH / 2
    painter.drawRoundedRect(outside.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def paint_frame(painter: QPainter, rect: QRectF, *, wrong: bool = False, enabled: bool = True) -> None:
    """Paint the ground and outline of a field."""
    now = look()
    width = 2 if wrong else 1
    line = now.colours.read_first.ink if wrong else now.colours.outline if enabled else now.colours.divider
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), width))
    painter.setBrush(now.colour("surface" if enabled else "sunken"))
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), Radius.CONTROL - inset, Radius.CONTROL - inset)
    painter.restore()


def _paint_field(painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    wrong = bool(widget.property(WRONG)) if widget is not None else False
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    paint_frame(painter, QRectF(option.rect), wrong=wrong, enabled=enabled)
