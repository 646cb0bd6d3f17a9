"""Help docked at the right: short texts for each view, and all keys (F1, ?)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import IconButton, KeyHint
from modulvard.ui.components.labels import Body, Head, Small, Strong, Subtitle
from modulvard.ui.help.texts import HelpText, help_text
from modulvard.ui.opening import PageKind
from modulvard.ui.override import override
from modulvard.ui.shortcuts import listed_keys
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space


class HelpDock(QWidget):
    """Flush to the window's edge, as the side panel is."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Hjälp"))
        self._title = Subtitle("", self)
        self._close = IconButton("x", self.tr("Stäng hjälpen"), self, key="Esc")
        self._close.clicked.connect(self.closed)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setAccessibleName(self.tr("Hjälptext"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, 14, Space.FIELDS, Space.FIELDS)
        column.setSpacing(Space.ROW)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.setFixedWidth(Size.PANEL)
        self.setFocusProxy(self._scroll)

    def show_for(self, kind: PageKind | None, *, take_focus: bool = True) -> None:
        """Show the help of a view, or of the locked window for None."""
        self._show(help_text(kind), take_focus=take_focus)

    def show_keys(self) -> None:
        """Show all keys."""
        inside, column = self._emptied(self.tr("Alla tangenter"))
        for head, lines in listed_keys(letters=look().key_hints):
            column.addSpacing(Space.INSIDE)
            column.addWidget(Head(head, inside))
            for line in lines:
                row = QHBoxLayout()
                row.setSpacing(6)
                words = Small(line.words, inside, role="text", wrap=True)
                words.setAccessibleName(f"{line.key}: {line.words}")
                row.addWidget(words, 1)
                for key in line.key.split(" "):
                    row.addWidget(KeyHint(key, inside), 0, Qt.AlignmentFlag.AlignTop)
                column.addLayout(row)
        column.addStretch()
        self._reveal(take_focus=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))

    def _show(self, text: HelpText, *, take_focus: bool) -> None:
        inside, column = self._emptied(text.title)
        for head, paragraph in text.parts:
            column.addSpacing(Space.INSIDE)
            if head:
                column.addWidget(Strong(head, inside))
            column.addWidget(Body(paragraph, inside, wrap=True))
        column.addSpacing(Space.FIELDS)
        column.addWidget(Small(self.tr("Tryck ? i en lista för alla tangenter."), inside, wrap=True))
        column.addStretch()
        self._reveal(take_focus=take_focus)

    def _emptied(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        self._title.setText(title)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.INSIDE, 0)
        column.setSpacing(6)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)  # which setWidget turned on
        return inside, column

    def _reveal(self, *, take_focus: bool) -> None:
        self.setFixedWidth(min(look().px(Size.PANEL - 60), Size.PANEL + 120))
        self.show()
        if take_focus:
            self._scroll.setFocus(Qt.FocusReason.ShortcutFocusReason)
