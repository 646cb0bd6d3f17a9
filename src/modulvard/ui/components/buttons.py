"""Buttons, with their key inside, and the key hint alone. Words are verbs (ux.md section 5)."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from modulvard.ui.components.labels import Label, literal_tip
from modulvard.ui.components.painting import draw_text, key_width, paint_key, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Type, mixed

_SIDE = 11
_GAP = 8


class ButtonKind(StrEnum):
    """How much weight a button has. One primary button per view."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    """Outlined in red: leads to something irreversible."""
    PURGE = "purge"
    """Filled with red: does it."""


class _Ink(NamedTuple):
    words: QColor
    fill: QColor | None
    line: QColor | None
    key: QColor
    key_line: QColor


def plain(text: str) -> str:
    """Return text for a place where Qt reads ``&`` as the mark of a shortcut letter."""
    return text.replace("&", "&&")


class Button(QPushButton):
    """A button that paints its words, its icon and its key.

    ``key`` is shown, not bound: the page binds its keys. ``key_first`` puts it before the words, as in choices 1-5.
    ``menu_arrow`` draws the chevron of a button that opens a menu. A checkable button is filled while checked.
    ``inverse`` is for the toast, whose ground is the ink of the theme. ``small`` is 13/18, for quiet buttons beside
    small text.
    """

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        key: str = "",
        icon: str = "",
        key_first: bool = False,
        menu_arrow: bool = False,
        inverse: bool = False,
        strong: bool = False,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind, self._key, self._icon_name = kind, key, icon
        self._key_first, self._arrow, self._inverse, self._strong = key_first, menu_arrow, inverse, strong
        self._small = small or inverse
        self._words = ""
        self.setText(words)
        self.setAutoDefault(False)
        self.setProperty(RING, Radius.FOCUS if kind is not ButtonKind.QUIET else Radius.FILL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(key)
        if kind is ButtonKind.QUIET:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def set_icon_name(self, name: str) -> None:
        """Change the icon."""
        self._icon_name = name
        self.update()

    @override
    def setText(self, text: str) -> None:
        self._words = text
        super().setText(plain(text))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        height = Size.QUIET if self._kind is ButtonKind.QUIET else Size.CONTROL
        return QSize(self._content_width() + 2 * self._side(), look().high(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not e.modifiers():
            self.click()  # else a dialog would take Enter for its own button
        else:
            super().keyPressEvent(e)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._ink()
        if ink.fill is not None or ink.line is not None:
            rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=ink.fill, line=ink.line)
        self._paint_content(painter, ink)

    def _shows_key(self) -> bool:
        return bool(self._key) and look().key_hints

    def _type(self) -> Type:
        strong = self._strong or self._kind in {ButtonKind.PRIMARY, ButtonKind.PURGE} or self.isChecked()
        if self._small:
            return Type.SMALL_STRONG if strong else Type.SMALL
        return Type.STRONG if strong else Type.BODY

    def _side(self) -> int:
        if self._kind is ButtonKind.QUIET:
            return 0
        if self._kind is ButtonKind.PURGE:
            return 2 * _SIDE
        return _SIDE if self._shows_key() or self._icon_name or self._arrow else _SIDE + 1

    def _parts(self) -> list[tuple[str, int]]:
        now = look()
        parts: list[tuple[str, int]] = []
        if self._icon_name:
            parts.append(("icon", now.px(Size.ICON_CONTROL)))
        if self._words:
            measure = Type.STRONG if self.isCheckable() else self._type()
            parts.append(("words", now.width(measure, self._words)))
        if self._shows_key():
            parts.insert(0 if self._key_first else len(parts), ("key", key_width(self._key)))
        if self._arrow:
            parts.append(("arrow", now.px(Size.ICON_INLINE)))
        return parts

    def _content_width(self) -> int:
        parts = self._parts()
        return sum(width for _, width in parts) + _GAP * max(len(parts) - 1, 0)

    def _paint_content(self, painter: QPainter, ink: _Ink) -> None:
        left = round((self.width() - self._content_width()) / 2)
        if self._kind is ButtonKind.QUIET:
            left = 0
        middle = self.height() / 2
        for part, width in self._parts():
            box = QRectF(left, 0, width, self.height())
            if part == "words":
                taken = draw_text(painter, box, self._words, self._type(), ink.words)
                if self._kind is ButtonKind.QUIET and self.underMouse() and self.isEnabled():
                    painter.drawLine(
                        left, round(middle + look().px(8)), round(left + taken), round(middle + look().px(8))
                    )
            elif part == "key":
                paint_key(painter, left, middle, self._key, ink=ink.key, line=ink.key_line)
            else:
                name = self._icon_name if part == "icon" else "chevron-down"
                pixmap = icon_pixmap(name, width, ink.words, self.devicePixelRatioF())
                painter.drawPixmap(left, round(middle - width / 2), pixmap)
            left += width + _GAP

    def _ink(self) -> _Ink:
        now = look()
        colours = now.colours
        if not self.isEnabled():
            bare = self._kind is ButtonKind.QUIET
            fill, line = (None, None) if bare else (now.colour("sunken"), now.colour("divider"))
            return _Ink(now.muted, fill, line, now.muted, now.colour("divider"))
        if self._kind is ButtonKind.QUIET:
            accent = QColor((now.inverse if self._inverse else colours).accent)
            key_line = QColor(mixed(colours.text, accent.name(), 0.6)) if self._inverse else now.colour("divider")
            return _Ink(accent, None, None, accent if self._inverse else now.colour("text_2"), key_line)
        if self._kind in {ButtonKind.PRIMARY, ButtonKind.PURGE}:
            return self._filled()
        return self._outlined()

    def _filled(self) -> _Ink:
        now = look()
        ground = now.colours.accent if self._kind is ButtonKind.PRIMARY else now.colours.read_first.ink
        letters = now.colours.on_accent if self._kind is ButtonKind.PRIMARY else now.colours.surface
        shade = 0.2 if self.isDown() else 0.1 if self.underMouse() else 0.0
        fill = QColor(mixed(ground, now.colours.text, shade))
        return _Ink(QColor(letters), fill, None, QColor(letters), QColor(mixed(ground, letters, 0.5)))

    def _outlined(self) -> _Ink:
        now = look()
        fill = now.colour("surface")
        if self.isChecked() or self.isDown():
            fill = now.colour("selection")
        elif self.underMouse():
            fill = now.colour("accent_soft")
        words, line = now.colour("text"), now.colour("outline")
        if self._kind is ButtonKind.DANGER:
            words = line = QColor(now.colours.read_first.ink)
        elif self.isChecked():
            line = now.colour("accent")
        is_selected = self.isChecked() or self.isDown()
        key_line = now.key_line_on_selection if is_selected else now.colour("divider")
        return _Ink(words, fill, line, now.colour("text_2"), key_line)


class IconButton(QPushButton):
    """A 32 px target with an icon only: Back and Close. Its name is spoken and shown as a tool tip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(key)
        self.setToolTip(literal_tip(f"{name} ({key})" if key else name))
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = look().high(Size.COMPACT)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            fill = now.colour("selection" if self.isDown() else "accent_soft")
            rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=fill)
        side = now.px(Size.ICON)
        box = QRect(0, 0, side, side)
        box.moveCenter(self.rect().center())
        colour = now.colour("text_2") if self.isEnabled() else now.muted
        painter.drawPixmap(box.topLeft(), icon_pixmap(self._icon_name, side, colour, self.devicePixelRatioF()))


class KeyHint(Label):
    """A key, drawn as one, outside a button."""

    kind = Type.CAPTION
    role = "text_2"

    @override
    def sizeHint(self) -> QSize:
        if not look().key_hints:
            return QSize(0, 0)
        return QSize(key_width(self.text()), look().high(Size.KEY))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        return look().high(Size.KEY)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if look().key_hints:
            paint_key(QPainter(self), 0, self.height() / 2, self.text())


class KeyLine(QWidget):
    """Keys with what they do, in a row: the foot of a list and of the tempo dock."""

    def __init__(self, keys: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """``keys`` are pairs of keys (several parted by a space) and words."""
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(f"{key} {words}" for key, words in keys))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._place(None), look().high(Size.KEY) if look().key_hints else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if look().key_hints:
            self._place(QPainter(self))

    def _place(self, painter: QPainter | None) -> int:
        """Paint the pairs that fit, and return how wide all of them are."""
        now = look()
        left = 0
        for keys, words in self._keys:
            start = left
            for key in keys.split(" "):
                left += key_width(key) + 4
            width = now.width(Type.CAPTION, words)
            box = QRectF(left + 4, 0, width, self.height())
            left += 4 + width + Space.FIELDS
            if painter is None or left - Space.FIELDS > self.width() + 1:
                continue
            for key in keys.split(" "):
                paint_key(painter, start, self.height() / 2, key)
                start += key_width(key) + 4
            draw_text(painter, box, words, Type.CAPTION, now.colour("text_3"))
        return max(left - Space.FIELDS, 0)
