"""The action bar for many rows at once, and the foot with its keys."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind, KeyHint, KeyLine, plain
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.menus import Menu
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space


@dataclass(frozen=True, slots=True, kw_only=True)
class BarAction:
    """Something that can be done with all selected rows."""

    ident: str
    words: str
    icon: str = ""
    key: str = ""
    primary: bool = False


class ActionBar(QWidget):
    """Takes its own room at the foot while rows are selected, so that nothing hides behind it."""

    triggered = Signal(str)
    """The ``ident`` of what is to be done."""
    cleared = Signal()

    def __init__(self, name: str, actions: Sequence[BarAction], parent: QWidget | None = None) -> None:
        """``name`` is what the screen reader calls the bar."""
        super().__init__(parent)
        self._actions = tuple(actions)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._count = Strong("", self)
        self._total = Small("", self, role="text_3")
        self._buttons = [self._made(action) for action in self._actions]
        self._offered = [action.ident for action in self._actions]
        self._more = Button(self.tr("Fler"), self, menu_arrow=True)
        self._more.clicked.connect(self._on_more)
        self._clear = Button(self.tr("Avmarkera"), self, kind=ButtonKind.QUIET)
        self._clear.clicked.connect(self.cleared)
        self._clear_key = KeyHint("Esc", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        row.setSpacing(Space.INSIDE)
        row.addWidget(self._count)
        row.addWidget(self._total)
        row.addSpacing(Space.FIELDS)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._more)
        row.addStretch()
        row.addWidget(self._clear)
        row.addWidget(self._clear_key)
        self.hide()

    def show_count(self, words: str, total: str = "") -> None:
        """Say how many are selected, ”4 valda” and ”av 1 284”, and show the bar; without words it goes away."""
        self._count.setText(words)
        self._total.setText(total)
        self.setVisible(bool(words))
        self._fold()

    def offer(self, idents: Collection[str]) -> None:
        """Offer these actions for what is selected now. The others are absent, not grey."""
        self._offered = [action.ident for action in self._actions if action.ident in idents]
        self._fold()

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(640), max(Size.ACTION_BAR, look().high(Size.CONTROL) + 2 * Space.ROW))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_clear_key"):
            self._fold()  # the text may have another size

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, look().colour("divider"))

    def _made(self, action: BarAction) -> Button:
        kind = ButtonKind.PRIMARY if action.primary else ButtonKind.SECONDARY
        button = Button(action.words, self, kind=kind, key=action.key, icon=action.icon)
        button.clicked.connect(lambda: self.triggered.emit(action.ident))
        return button

    def _fold(self) -> None:
        """Move the last actions into Fler until the rest fits."""
        crowded = self.width() / look().factor < 1000
        self._total.setVisible(not crowded and bool(self._total.text()))
        self._clear_key.setVisible(not crowded)
        shown = [part for part in (self._count, self._total, self._clear, self._clear_key) if not part.isHidden()]
        fixed = 2 * Space.BLOCKS + Space.FIELDS + sum(part.sizeHint().width() + Space.INSIDE for part in shown)
        offered = self._offered_buttons()
        widths = [button.sizeHint().width() + Space.INSIDE for button in offered]
        room = self.width() - fixed
        fits = len(widths)
        if sum(widths) > room:
            room -= self._more.sizeHint().width() + Space.INSIDE
            while fits > 0 and sum(widths[:fits]) > room:
                fits -= 1
        for button in self._buttons:
            button.setVisible(button in offered[:fits])
        self._more.setVisible(fits < len(widths))

    def _offered_buttons(self) -> list[Button]:
        pairs = zip(self._actions, self._buttons, strict=True)
        return [button for action, button in pairs if action.ident in self._offered]

    def _on_more(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action, button in zip(self._actions, self._buttons, strict=True):
            if action.ident in self._offered and button.isHidden():
                words = plain(action.words)
                entry = menu.addAction(f"{words}\t{action.key}" if action.key else words)
                entry.triggered.connect(button.click)
        menu.popup(self._more.mapToGlobal(self._more.rect().topLeft()))


class Foot(QWidget):
    """What was done today and which keys work here; it stays while the list scrolls."""

    asked = Signal()
    """The words were pressed: what they count is asked for."""

    def __init__(self, keys: tuple[tuple[str, str], ...], parent: QWidget | None = None, *, words: str = "") -> None:
        super().__init__(parent)
        self.words_button = Button(words, self, kind=ButtonKind.QUIET, small=True)
        self.words_button.setVisible(bool(words))
        self.words_button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.BLOCKS, 10, Space.BLOCKS, 14)
        row.setSpacing(Space.BLOCKS)
        row.addWidget(self.words_button)
        row.addWidget(KeyLine(keys, self), 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Say what was done today."""
        self.words_button.setText(words)
        self.words_button.setVisible(bool(words))
