"""The frame's top row: the search field that opens the palette, ”Allt sparat 08:12”, the rail folded to a button."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from modulvard.ui.components.fields import SearchField
from modulvard.ui.components.painting import draw_text
from modulvard.ui.components.rail import Rail, RailButton
from modulvard.ui.i18n import clock_time
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import BOX, Shape, paint_shape
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Tone, Type

_GAP = 8


class SearchButton(SearchField):
    """Looks like a field; a click, a letter or Enter opens the palette, where the typing is done."""

    asked = Signal(str)
    """What was typed to open it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, hint="", name="", key="Ctrl+K")
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.asked.emit("")

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            typed = event.text()  # type: ignore[attr-defined]  # a key event, by its type
            if typed.isprintable() and typed.strip():
                self.asked.emit(typed)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # type: ignore[attr-defined]  # as above
                self.asked.emit("")
                return True
        return super().event(event)


class SavedButton(QPushButton):
    """✓ Allt sparat 08:12: opens the list Händelser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self._moment: datetime | None = None
        self.setAutoDefault(False)
        self.setProperty(RING, Radius.FILL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_moment(self, moment: datetime | None) -> None:
        """Say when all was last saved: at log-in, then at each commit."""
        self._moment = moment
        self._say()

    def shorten(self, short: bool) -> None:
        """Say ”Sparat” where there is little room."""
        self._short = short
        self._say()

    @override
    def sizeHint(self) -> QSize:
        now = look()
        return QSize(now.px(BOX) + _GAP + now.width(Type.SMALL, self.text()), now.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        side = now.px(BOX)
        paint_shape(painter, Shape.CHECK, QRectF(0, (self.height() - side) // 2, side, side), now.ink(Tone.ON_TRACK))
        box = QRectF(side + _GAP, 0, self.width() - side - _GAP, self.height())
        draw_text(painter, box, self.text(), Type.SMALL, now.colour("text" if self.underMouse() else "text_2"))

    def _say(self) -> None:
        words = self.tr("Sparat") if self._short else self.tr("Allt sparat")
        self.setText(f"{words} {clock_time(self._moment)}" if self._moment is not None else words)
        self.setAccessibleDescription(self.tr("Visa händelser"))
        self.updateGeometry()
        self.update()


class TopRow(QWidget):
    """Lies above the page. It has a ground of its own only where the rail is folded."""

    def __init__(self, rail: Rail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.rail_button = RailButton(rail, self)
        self.search = SearchButton(self)
        self.search.setMaximumWidth(Size.SEARCH)
        self.saved = SavedButton(self)
        self.saved.show_moment(None)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.ROW)
        row.setSpacing(Space.ROW)
        row.addWidget(self.rail_button)
        row.addWidget(self.search, 1)
        row.addStretch()
        row.addWidget(self.saved)
        self.fold(narrow=False, room=1e6)

    def fold(self, *, narrow: bool, room: float) -> None:
        """Show the rail's button where the rail is folded. ``room`` is the effective width of the row."""
        self._narrow = narrow
        self.rail_button.setVisible(narrow)
        self.search.set_hint(self.tr("Sök eller gör") if room < 800 else self.tr("Sök patient, svar eller kommando"))
        self.search.setAccessibleName(self.tr("Sök patient, svar eller kommando"))
        self.saved.shorten(narrow)
        self.update()

    def keep_clear_of(self, panel: int) -> None:
        """Let the search field end before a side panel of a width; 0 where there is none."""
        room = self.width() - panel - 2 * Space.BLOCKS if panel else Size.SEARCH
        self.search.setMaximumWidth(max(min(room, Size.SEARCH), Size.LIST_LEAST // 2))

    @property
    def needed_height(self) -> int:
        """How high the row is, in px."""
        return self.search.sizeHint().height() + 2 * Space.ROW

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(640), self.needed_height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._narrow:
            QPainter(self).fillRect(self.rect(), look().colour("sunken"))
