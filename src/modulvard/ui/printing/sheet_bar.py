"""The row over the sheet: page by page, how large, and the two ways out. It takes two rows where one is too narrow."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind, IconButton
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import Small
from modulvard.ui.printing.rendering import A4, POINTS
from modulvard.ui.theme.tokens import Space

FIT_WIDTH, FIT_PAGE = 0, -1
ZOOMS = (75, 100, 150, 200)
_DOTS = 96
"""What a screen calls 100 %."""
_WIDEST_FIT = 1000


class SheetBar(QWidget):
    """Steps pages, chooses the size on screen, prints and saves."""

    stepped = Signal(int)
    zoomed = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._lay_out()

    def show_pages(self, page: int, pages: int) -> None:
        """Show which page of how many is shown, from 0."""
        self._words.setText(self.tr("Sida {page} av {pages}").format(page=page + 1, pages=max(pages, 1)))
        self.back.setEnabled(page > 0)
        self.forth.setEnabled(page < pages - 1)

    def name_actions(self, count: int) -> None:
        """Say what the buttons do with one print, or with several."""
        several = count > 1
        self.print_button.setText(self.tr("Skriv ut %n", "", count) if several else self.tr("Skriv ut"))
        self.save_button.setText(self.tr("PDF, en fil var") if several else self.tr("PDF"))
        name = self.tr("Spara som PDF, en fil var") if several else self.tr("Spara som PDF")
        self.save_button.setAccessibleName(name)

    def width_for(self, room: QSize) -> int:
        """Return how wide the page is to be in that room, in px."""
        chosen = self.zoom.currentData()
        if chosen == FIT_WIDTH:
            return max(min(room.width(), _WIDEST_FIT), 200)
        if chosen == FIT_PAGE:
            return max(min(room.width(), round(room.height() * A4.width() / A4.height())), 200)
        return round(A4.width() / POINTS * _DOTS * int(chosen) / 100)

    def step_zoom(self, step: int, shown: int) -> None:
        """Choose the next size, larger or smaller than the width that is shown now."""
        widths = {zoom: round(A4.width() / POINTS * _DOTS * zoom / 100) for zoom in ZOOMS}
        larger = [zoom for zoom, width in widths.items() if width > shown + 1]
        smaller = [zoom for zoom, width in widths.items() if width < shown - 1]
        if step > 0 and larger:
            self.zoom.choose(larger[0])
        elif step < 0 and smaller:
            self.zoom.choose(smaller[-1])

    def fold(self, width: int) -> None:
        """Put the actions below the page steps where both do not fit in a row."""
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + 3 * Space.BLOCKS
        narrow = width < needed
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _build(self) -> None:
        self._left, self._right = QWidget(self), QWidget(self)
        self._words = Small("", self._left, role="text")
        self.back = IconButton("chevron-left", self.tr("Föregående sida"), self._left, key="PgUp")
        self.forth = IconButton("chevron-right", self.tr("Nästa sida"), self._left, key="PgDn")
        self.zoom = ChoiceField(self._left, name=self.tr("Storlek på skärmen"))
        self.zoom.offer(
            (
                (self.tr("Sidans bredd"), FIT_WIDTH),
                (self.tr("Hela sidan"), FIT_PAGE),
                *((f"{zoom} %", zoom) for zoom in ZOOMS),
            )
        )
        self.zoom.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.save_button = Button(self.tr("PDF"), self._right, icon="download", key="Ctrl+S")
        self.print_button = Button(
            self.tr("Skriv ut"), self._right, kind=ButtonKind.PRIMARY, icon="printer", key="Enter"
        )
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.zoom.currentIndexChanged.connect(self.zoomed)
        self.save_button.clicked.connect(self.save_asked)
        self.print_button.clicked.connect(self.print_asked)

    def _lay_out(self) -> None:
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Space.INSIDE)
        for widget in (self.back, self._words, self.forth, self.zoom):
            left.addWidget(widget)
        left.addStretch(1)
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.ROW)
        right.addStretch(1)
        right.addWidget(self.save_button)
        right.addWidget(self.print_button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.ROW)
        self._row.setSpacing(Space.INSIDE)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._right, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
