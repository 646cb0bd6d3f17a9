"""The rail: places with counts, saved filters under one of them, the user, Lås; and the button it folds to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, plain
from modulvard.ui.components.cards import initials_of, paint_avatar
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.painting import draw_text, key_width, paint_bar, paint_key, rounded
from modulvard.ui.components.sign import paint_sign
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Type

_EDGE = 8
_ICON_AT = 20 - _EDGE
_TEXT_AT = 52 - _EDGE
_COUNT_FROM_END = 208 - 188 - _EDGE
_INSIDE = Size.RAIL - 2 * _EDGE


@dataclass(frozen=True, slots=True, kw_only=True)
class RailPlace:
    """A place: how it is called by the program (``ident``) and by the user."""

    ident: str
    words: str
    icon: str = ""
    count: int | None = None
    key: str = ""
    under: tuple["RailPlace", ...] = ()
    """Saved filters, shown below while the place is shown."""


class _Item(QPushButton):
    """One place of the rail, or with ``sub`` a saved filter under it."""

    def __init__(self, place: RailPlace, parent: QWidget, *, sub: bool = False) -> None:
        super().__init__(plain(place.words), parent)
        self._place, self._sub = place, sub
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(place.count)

    @property
    def ident(self) -> str:
        """How the program calls the place."""
        return self._place.ident

    def show_count(self, count: int | None) -> None:
        """Show another count."""
        old = self._place
        self._place = RailPlace(ident=old.ident, words=old.words, icon=old.icon, count=count, key=old.key)
        self.setAccessibleName(f"{old.words} {count}" if count is not None else old.words)
        self.setAccessibleDescription(old.key)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        now = look()
        if self._sub:
            return QSize(_INSIDE, now.high(Size.RAIL_SUB))
        words = now.width(Type.STRONG, self._place.words)
        count = now.width(Type.CAPTION_STRONG, self._count()) + 8 if self._count() else 0
        return QSize(max(_INSIDE, self._text_at() + words + count + _COUNT_FROM_END), now.high(Size.RAIL_ITEM))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def nextCheckState(self) -> None:
        """Only the rail says where one is."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            rounded(painter, rect, Radius.CONTROL, fill=now.colour("selection"))
            paint_bar(painter, rect)
        elif self.underMouse():
            rounded(painter, rect, Radius.CONTROL, fill=now.colour("accent_soft"))
        text_at = self._text_at()
        if self._place.icon:
            side = now.px(Size.ICON)
            ink = now.colour("accent" if chosen else "text_2")
            pixmap = icon_pixmap(self._place.icon, side, ink, self.devicePixelRatioF())
            painter.drawPixmap(_ICON_AT, (self.height() - side) // 2, pixmap)
        end = self.width() - _COUNT_FROM_END
        count = self._count()
        kind = Type.CAPTION_STRONG if chosen else Type.CAPTION
        if count:
            box = QRectF(0, 0, end, self.height())
            ink = now.colour("text" if chosen else "text_2")
            end -= round(draw_text(painter, box, count, kind, ink, align=Qt.AlignmentFlag.AlignRight)) + 8
        words = QRectF(text_at, 0, end - text_at, self.height())
        body = Type.SMALL if self._sub else Type.STRONG if chosen else Type.BODY
        draw_text(painter, words, self._place.words, body, now.colour("text" if chosen else "text_2"))

    def _count(self) -> str:
        return "" if self._place.count is None else f"{self._place.count:n}"

    def _text_at(self) -> int:
        return max(_TEXT_AT, _ICON_AT + look().px(Size.ICON) + 8) if self._place.icon else _TEXT_AT


class _Brand(QWidget):
    """The sign and the name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Modulvård")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_INSIDE, max(look().px(24), 24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        side = now.px(24)
        paint_sign(painter, QRectF(_ICON_AT, (self.height() - side) // 2, side, side))
        left = max(_TEXT_AT, _ICON_AT + side + 8)
        words = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, words, "Modulvård", Type.STRONG, now.colour("text"))


class _User(QPushButton):
    """Who is logged in: opens the user's own menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = self._title = ""
        self.setAutoDefault(False)
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_user(self, name: str, title: str) -> None:
        """Show another name and title."""
        self._name, self._title = name, title
        self.setText(plain(name))
        self.setAccessibleName(f"{name}, {title}" if title else name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        now = look()
        return QSize(_INSIDE, now.line(Type.SMALL) + now.line(Type.CAPTION) + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=now.colour("accent_soft"))
        side = now.px(28)
        paint_avatar(painter, QRectF(_EDGE, (self.height() - side) // 2, side, side), initials_of(self._name))
        left = max(_TEXT_AT, _EDGE + side + 8)
        first, second = now.line(Type.SMALL), now.line(Type.CAPTION)
        top = (self.height() - first - second) / 2
        width = self.width() - left - 4
        draw_text(painter, QRectF(left, top, width, first), self._name, Type.SMALL_STRONG, now.colour("text"))
        line = QRectF(left, top + first, width, second)
        draw_text(painter, line, self._title, Type.CAPTION, now.colour("text_2"))


class _Lock(QPushButton):
    """Lås, with its key at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("Lås"))
        self.setAccessibleDescription("Ctrl+L")
        self.setAutoDefault(False)
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_INSIDE, look().high(Size.RAIL_ITEM))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=now.colour("accent_soft"))
        side = now.px(Size.ICON)
        ink = now.colour("text_2")
        painter.drawPixmap(
            _ICON_AT, (self.height() - side) // 2, icon_pixmap("lock", side, ink, self.devicePixelRatioF())
        )
        left = max(_TEXT_AT, _ICON_AT + side + 8)
        end = self.width() - _COUNT_FROM_END
        draw_text(painter, QRectF(left, 0, end - left, self.height()), self.text(), Type.BODY, ink)
        if now.key_hints and end - key_width("Ctrl+L") > left + now.width(Type.BODY, self.text()) + 8:
            paint_key(painter, end - key_width("Ctrl+L"), self.height() / 2, "Ctrl+L")


class Rail(QWidget):
    """Where one can go. A place the role may not use is not given to it."""

    chosen = Signal(str)
    """The ``ident`` of the place asked for."""
    lock_asked = Signal()
    user_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what the screen reader calls the rail."""
        super().__init__(parent)
        self._items: dict[str, _Item] = {}
        self._places: tuple[RailPlace, ...] = ()
        self._bottom: tuple[RailPlace, ...] = ()
        self._current = ""
        self.setAccessibleName(name)
        # As wide as in the pictures, and wider only where larger text would cut the name of a place.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._user = _User(self)
        self._lock = _Lock(self)
        self._user.clicked.connect(self.user_asked)
        self._lock.clicked.connect(self.lock_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(0)
        column.addWidget(_Brand(self))
        column.addSpacing(24)
        self._upper, self._lower = QVBoxLayout(), QVBoxLayout()
        for part in (self._upper, self._lower):
            part.setSpacing(Size.RAIL_GAP)
        column.addLayout(self._upper)
        column.addStretch()
        column.addLayout(self._lower)
        column.addSpacing(8)
        column.addWidget(self._user)
        column.addSpacing(8)
        column.addWidget(self._lock)

    @property
    def current(self) -> str:
        """The ``ident`` of the place one is at."""
        return self._current

    def show_places(self, places: Sequence[RailPlace], bottom: Sequence[RailPlace] = ()) -> None:
        """Show these places, the last ones at the bottom."""
        self._places, self._bottom = tuple(places), tuple(bottom)
        for item in self._items.values():
            item.hide()
            item.deleteLater()
        self._items.clear()
        for part, group in ((self._upper, self._places), (self._lower, self._bottom)):
            for place in group:
                part.addWidget(self._made(place, sub=False))
                for filtered in place.under:
                    part.addWidget(self._made(filtered, sub=True))
        self.go_to(self._current)

    def show_count(self, ident: str, count: int | None) -> None:
        """Show another count beside a place. One that is absent is passed over."""
        if ident in self._items:
            self._items[ident].show_count(count)

    def show_user(self, name: str, title: str) -> None:
        """Show who is logged in."""
        self._user.show_user(name, title)

    def go_to(self, ident: str) -> None:
        """Mark the place one is at, and show the filters under it."""
        self._current = ident
        for name, item in self._items.items():
            item.setChecked(name == ident)
        for place in (*self._places, *self._bottom):
            inside = ident in {place.ident, *(filtered.ident for filtered in place.under)}
            for filtered in place.under:
                self._items[filtered.ident].setVisible(inside)

    def focus_current(self) -> None:
        """Put the focus on the place one is at: F6."""
        item = self._items.get(self._current)
        (item if item is not None else self._lock).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def menu(self, parent: QWidget) -> QMenu:
        """Return the places as a menu, for the button the rail folds to."""
        menu = Menu(parent)
        for place in (*self._places, *self._bottom):
            self._add(menu, place, lead="")
            for filtered in place.under:
                self._add(menu, filtered, lead="    ")
        menu.addSeparator()
        menu.addAction(plain(self._user.text())).triggered.connect(self.user_asked)
        menu.addAction(f"{self._lock.text()}\tCtrl+L").triggered.connect(self.lock_asked)
        return menu

    def words_of(self, ident: str) -> RailPlace | None:
        """Return the place with this name, or None."""
        everywhere = (*self._places, *self._bottom)
        inner = (filtered for place in everywhere for filtered in place.under)
        return next((place for place in (*everywhere, *inner) if place.ident == ident), None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("sunken"))

    def _made(self, place: RailPlace, *, sub: bool) -> _Item:
        item = _Item(place, self, sub=sub)
        item.clicked.connect(self._on_clicked)
        self._items[place.ident] = item
        return item

    def _add(self, menu: QMenu, place: RailPlace, *, lead: str) -> None:
        words = plain(lead + place.words) + (f"   {place.count}" if place.count is not None else "")
        action = menu.addAction(f"{words}\t{place.key}" if place.key else words)
        action.setCheckable(True)
        action.setChecked(place.ident == self._current)
        action.triggered.connect(lambda: self.chosen.emit(place.ident))

    def _on_clicked(self) -> None:
        item = self.sender()
        if isinstance(item, _Item):
            self.chosen.emit(item.ident)


class RailButton(Button):
    """The rail folded to a button: ”Patienter ▾” (effective width below 900)."""

    def __init__(self, rail: Rail, parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon="menu", menu_arrow=True, strong=True)
        self._rail = rail
        self.clicked.connect(self._on_clicked)

    def follow(self) -> None:
        """Show the place the rail is at."""
        place = self._rail.words_of(self._rail.current)
        if place is not None:
            self.setText(place.words)
            if place.icon:
                self.set_icon_name(place.icon)

    def _on_clicked(self) -> None:
        menu = self._rail.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
