"""Who may log in, one row each; one of them is chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import plain
from modulvard.ui.components.cards import Card, initials_of, paint_avatar
from modulvard.ui.components.ground import clear_ground
from modulvard.ui.components.painting import draw_text, paint_bar, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Type

_EDGE = 4
_SHOWN = 6
"""Rows shown at once; more are scrolled."""


class PersonRow(NamedTuple):
    """What a row says. ``name`` is what is typed to log in."""

    name: str
    display_name: str
    about: str


class _Row(QRadioButton):
    def __init__(self, person: PersonRow, parent: QWidget) -> None:
        super().__init__(plain(person.display_name), parent)
        self.person = person
        self.setAccessibleDescription(person.about)
        self.setProperty(RING, Radius.FOCUS_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(240), look().high(Size.ROW_AIRY))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), look().high(Size.ROW_AIRY))

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        fill = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        chosen = self.isChecked()
        if chosen:
            rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
            paint_bar(painter, fill)
        elif self.underMouse():
            rounded(painter, fill, Radius.FILL, fill=now.colour("canvas"))
        side = now.px(36)
        avatar = QRectF(16, round((self.height() - side) / 2), side, side)
        paint_avatar(painter, avatar, initials_of(self.person.display_name), on_selection=chosen)
        first, second = now.line(Type.STRONG), now.line(Type.SMALL)
        tick = now.px(20)
        words = QRectF(avatar.right() + 16, round((self.height() - first - second) / 2), 0, first)
        words.setRight(self.width() - 18 - tick - 8)
        draw_text(painter, words, self.person.display_name, Type.STRONG, now.colour("text"))
        about = QRectF(words.left(), words.bottom(), words.width(), second)
        draw_text(painter, about, self.person.about, Type.SMALL, now.colour("text_2"))
        if chosen:
            pixmap = icon_pixmap("check", tick, now.colour("accent"), self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 18 - tick, (self.height() - tick) // 2, pixmap)


class PeopleList(Card):
    """The rows. Arrows in the passphrase field move the choice, so focus need not be here."""

    chosen = Signal(str)
    """The name to log in by."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what the screen reader calls the list."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows: list[_Row] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_toggled)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = QScrollArea(self)
        clear_ground(self._scroll)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside.setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room = QVBoxLayout(self)
        room.setContentsMargins(_EDGE, _EDGE + 1, _EDGE, _EDGE + 1)
        room.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        """The name of who is chosen; empty while there is nobody."""
        row = self._group.checkedButton()
        return row.person.name if isinstance(row, _Row) else ""

    def show_people(self, people: Sequence[PersonRow], current: str = "") -> None:
        """Show these people with one of them chosen: ``current``, or the first."""
        for row in self._rows:
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(person, self._inside) for person in people]
        for number, row in enumerate(self._rows):
            self._column.addWidget(row)
            self._group.addButton(row, number)
        names = [row.person.name for row in self._rows]
        if names:
            self.choose(current if current in names else names[0])
        self.updateGeometry()

    def choose(self, name: str) -> None:
        """Choose a person by the name to log in by."""
        for row in self._rows:
            if row.person.name == name:
                row.setChecked(True)
                self._scroll.ensureWidgetVisible(row, 0, 0)

    def step(self, by: int) -> None:
        """Choose the person so many rows further down; at the ends nothing moves."""
        number = self._group.checkedId() + by
        if 0 <= number < len(self._rows):
            self.choose(self._rows[number].person.name)

    @override
    def sizeHint(self) -> QSize:
        shown = max(1, min(len(self._rows), _SHOWN))
        return QSize(look().px(300), shown * look().high(Size.ROW_AIRY) + 2 * (_EDGE + 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), look().high(Size.ROW_AIRY) + 2 * (_EDGE + 1))

    def _on_toggled(self, _number: int, on: bool) -> None:
        if on:
            self.chosen.emit(self.current)
