"""The head and the foot of an entry that is read or written: how it stands, and what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind, IconButton, plain
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Caption, Small, Subtitle
from modulvard.ui.components.menus import Menu
from modulvard.ui.theme.tokens import Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that can be done with an entry now."""

    ident: str
    words: str
    key: str = ""
    icon: str = ""
    run: Callable[[], None]


class DetailHead(QWidget):
    """Title, status, and a line of facts. The way back stands here where the list is not beside."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("arrow-left", self.tr("Tillbaka"), self, key="Esc")
        self.back.clicked.connect(self.back_asked)
        self.title = Subtitle("", self, wrap=True)
        self._facts = QWidget(self)
        self._flow = Flow(self._facts, between=Space.INSIDE, lines_apart=4)
        self._about = Small("", self, wrap=True)
        self.line = Small("", self, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.title)
        words.addWidget(self._facts)
        words.addWidget(self._about)
        words.addWidget(self.line)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.INSIDE)
        self._row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._row.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)

    def say(self, title: str, chips: tuple[Chip, ...], facts: str, line: str = "") -> None:
        """Say what the entry is called and how it stands."""
        self.title.setText(title)
        empty(self._flow)
        for chip in chips:
            self._flow.addWidget(ChipLabel(chip, self._facts))
        self._facts.setVisible(bool(chips))
        self._about.setText(facts)
        self._about.setVisible(bool(facts))
        self.line.setText(line)
        self.line.setVisible(bool(line))


class DetailFoot(QWidget):
    """What can be done: the main deed at the right, the next beside it, the others in a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds: tuple[Deed, ...] = ()
        self._main: Deed | None = None
        self.kept = Caption("", self, wrap=True)
        self.more = Button(self.tr("Fler"), self, menu_arrow=True)
        self.more.clicked.connect(self._on_more)
        self.save = Button(self.tr("Spara utkast"), self)
        self.main = Button("", self, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.main.clicked.connect(self.do_main)
        buttons = QWidget(self)
        flow = Flow(buttons, between=Space.ROW)
        for button in (self.main, self.save, self.more):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self.kept)
        column.addWidget(buttons)

    def offer(self, main: Deed | None, others: tuple[Deed, ...], *, can_save: bool) -> None:
        """Offer these. What cannot be done now is absent, not grey."""
        self._main, self._deeds = main, others
        self.main.setVisible(main is not None)
        if main is not None:
            self.main.setText(main.words)
        self.save.setVisible(can_save)
        self.more.setVisible(bool(others))
        self.setVisible(main is not None or can_save or bool(others) or bool(self.kept.text()))

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """Everything that is offered, the main one first."""
        return ((self._main,) if self._main is not None else ()) + self._deeds

    def say_kept(self, words: str) -> None:
        """Say what has become of what is typed."""
        self.kept.setText(words)
        self.kept.setVisible(bool(words))

    def do_main(self) -> None:
        """Do the main deed, if there is one."""
        if self._main is not None:
            self._main.run()

    def _on_more(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in self._deeds:
            words = plain(deed.words)
            menu.addAction(f"{words}\t{deed.key}" if deed.key else words).triggered.connect(deed.run)
        menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))
