"""A module in the list of a program's detail: what it is called, and whether there is text to read."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from modulvard.domain.programs import Module
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.programs.words import module_line
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import BOX, Shape, paint_shape
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Type


class ModuleRow(QPushButton):
    """Number, title and what it holds. Opens the module's text; where there is none it is only shown."""

    def __init__(self, module: Module, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._module = module
        self.number = module.number
        self._title = f"{module.number}  {module.title.in_language(language)}"
        self._line = module_line(module)
        self.is_readable = bool(module.pages or module.homework)
        self.setProperty(RING, Radius.FOCUS)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.is_readable else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Modul {title}").format(title=self._title.replace("  ", ", ")))
        self.setAccessibleDescription(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        return QSize(now.px(320), now.line(Type.STRONG) + now.line(Type.SMALL) + 2 * Space.INSIDE)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        if self.is_readable and (self.underMouse() or self.isDown()):
            rounded(painter, QRectF(self.rect()), Radius.FILL, fill=now.colour("canvas"))
        side, top = now.px(BOX), float(Space.INSIDE)
        first, second = now.line(Type.STRONG), now.line(Type.SMALL)
        shape = Shape.SQUARE if self._module.mandatory else Shape.OPEN_SQUARE
        box = QRectF(Space.INSIDE, top + (first - side) / 2, side, side)
        paint_shape(painter, shape, box, now.colour("text_2"))
        left = box.right() + Space.ROW
        right = self.width() - Space.INSIDE - (now.px(Size.ICON_CONTROL) + Space.INSIDE if self.is_readable else 0)
        draw_text(painter, QRectF(left, top, right - left, first), self._title, Type.STRONG, now.colour("text"))
        line = QRectF(left, top + first, right - left, second)
        draw_text(painter, line, self._line, Type.SMALL, now.colour("text_2"))
        if self.is_readable:
            icon = now.px(Size.ICON_CONTROL)
            pixmap = icon_pixmap("chevron-right", icon, now.colour("text_3"), self.devicePixelRatioF())
            painter.drawPixmap(round(right + Space.INSIDE), round((self.height() - icon) / 2), pixmap)
