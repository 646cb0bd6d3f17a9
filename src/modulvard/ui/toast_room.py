"""What a toast must not lie over: what can be pressed or written in, and what has the focus (ux.md 7.1)."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from modulvard.ui.components.toast import Toast

_PRESSED = (QAbstractButton, QComboBox, QLineEdit)


def taken_in(area: QWidget, toast: Toast) -> list[QRect]:
    """Return the places in an area that a toast leaves in sight."""
    taken = []
    for kind in _PRESSED:
        for widget in area.findChildren(kind):
            if widget.isVisible() and widget.isEnabled() and not toast.isAncestorOf(widget):
                taken.append(_in_sight(widget, area))
    focused = QApplication.focusWidget()
    if focused is not None and area.isAncestorOf(focused) and not toast.isAncestorOf(focused):
        taken.append(_of_focus(focused, area))
    return [rect for rect in taken if not rect.isEmpty()]


def _in_sight(widget: QWidget, area: QWidget) -> QRect:
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(area, QPoint(0, 0)))


def _of_focus(focused: QWidget, area: QWidget) -> QRect:
    """Return the row, the line of text or the control that has the focus."""
    if isinstance(focused, QAbstractItemView):
        row, viewport = focused.visualRect(focused.currentIndex()), focused.viewport()
        return row.intersected(viewport.rect()).translated(viewport.mapTo(area, QPoint(0, 0)))
    if isinstance(focused, QPlainTextEdit):
        caret, viewport = focused.cursorRect(), focused.viewport()
        line = QRect(0, caret.top(), viewport.width(), caret.height()).intersected(viewport.rect())
        return line.translated(viewport.mapTo(area, QPoint(0, 0)))
    return _in_sight(focused, area)
