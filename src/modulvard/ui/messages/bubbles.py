"""The messages of a thread, one below the other: who, when, how far it has come, the text, and what can be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from modulvard.domain.ids import AccountId
from modulvard.domain.messages import Direction, Message, MessageState
from modulvard.ui.components.buttons import Button, ButtonKind, IconButton, plain
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.fields import TextArea
from modulvard.ui.components.labels import Message as MessageText
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.painting import rounded
from modulvard.ui.messages.words import chip_of, kind_words, sender_words, state_note, when_words
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space

_WIDEST = 620
_SHOWN = 2_000
"""Letters of a message that are shown at once: a book would make the whole thread slow."""
_LINES = 40


class Deed(StrEnum):
    """What can be done with a message of a thread."""

    NO_ANSWER = "no_answer"
    REFILE = "refile"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    HAND_OVER = "hand_over"
    PRINT = "print"
    CORRECT = "correct"
    GO_ON = "go_on"
    SUGGEST = "suggest"
    """Suggest it to the answer bank: whoever has the bank beside the thread does it."""


@dataclass(frozen=True, slots=True)
class Teller:
    """What is needed to tell of a message: names of colleagues, oneself, the patient's name, today."""

    names: Mapping[AccountId, str]
    own: AccountId | None
    patient: str
    today: date
    may_write: bool


class _Ground(QFrame):
    """The bubble: soft accent for what goes out, surface with a hairline for what came in."""

    def __init__(self, *, is_out: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_out = is_out
        self.is_marked = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        line = None if self._is_out and not now.colours.high_contrast else now.colour("divider")
        fill = now.colour("accent_soft" if self._is_out else "surface")
        if self.is_marked:
            line = now.colour("accent")
        width = 2 if self.is_marked else 1
        rounded(QPainter(self), QRectF(self.rect()), Radius.CONTROL, fill=fill, line=line, width=width)


class Bubble(QWidget):
    """One message."""

    asked = Signal(str, object)
    """A ``Deed``, and the message it is for."""

    def __init__(self, message: Message, teller: Teller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.teller = teller
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.FIELDS)
        column.setSpacing(6)
        column.addLayout(self._head())
        if message.body:
            row = QHBoxLayout()  # the room beyond the widest text is the row's: a layout above it would count on it
            row.setSpacing(0)
            row.addWidget(self._ground(), 1)
            row.addStretch(0)
            column.addLayout(row)
        buttons = self._buttons()
        if buttons is not None:
            column.addLayout(buttons)

    def set_marked(self, *, on: bool) -> None:
        """Mark it as what was looked for; then it takes the focus, and is read out."""
        if not on and self.focusPolicy() is Qt.FocusPolicy.NoFocus:
            return
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)
        message, teller = self.message, self.teller
        who, when = sender_words(message, teller.names, teller.own, teller.patient), when_words(message, teller.today)
        self.setAccessibleName(self.tr("Träffen: {who}, {when}").format(who=who, when=when) if on else "")
        self.setAccessibleDescription(message.body[:_SHOWN] if on else "")
        for ground in self.findChildren(_Ground):
            ground.is_marked = on
            ground.update()

    def deeds(self) -> tuple[Deed, ...]:
        """Return what can be done with it, the likeliest first."""
        message = self.message
        if not self.teller.may_write:
            return ()
        if message.direction is Direction.IN:
            if message.state is MessageState.WITHDRAWN:
                return ()
            return (*((Deed.NO_ANSWER,) if message.waits else ()), Deed.REFILE, Deed.WITHDRAW)
        match message.state:
            case MessageState.DRAFT:
                mine = message.made_by == self.teller.own and message.corrects is not None
                return (Deed.GO_ON,) if mine else ()
            case MessageState.FINISHED:
                return (Deed.HAND_OVER, Deed.PRINT, Deed.REOPEN, Deed.SUGGEST, Deed.WITHDRAW)
            case MessageState.HANDED_OVER:
                return (Deed.CORRECT, Deed.SUGGEST, Deed.WITHDRAW)
            case _:
                return ()

    def menu(self) -> QMenu:
        """Return what can be done, to choose from."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in self.deeds():
            menu.addAction(plain(self._words(deed))).triggered.connect(partial(self.asked.emit, deed, self.message))
        return menu

    def _head(self) -> QHBoxLayout:
        message, teller = self.message, self.teller
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        row.addStrut(24)  # the same height with and without what can be done
        who, when = sender_words(message, teller.names, teller.own, teller.patient), when_words(message, teller.today)
        row.addWidget(Strong(who, self))
        row.addWidget(Small(when, self))
        if message.direction is Direction.OUT or message.state in _TOLD:
            row.addWidget(ChipLabel(chip_of(message), self))
        notes = [kind_words(message.kind), self.tr("rättar det förra") if message.corrects else "", state_note(message)]
        row.addWidget(Small(" · ".join(filter(None, notes)), self), 1)
        if self.deeds() and Deed.GO_ON not in self.deeds():
            name = self.tr("Åtgärder för meddelandet {when}").format(when=when)
            self.more = IconButton("ellipsis", name, self)
            self.more.setFixedHeight(max(look().px(18), 24))
            self.more.clicked.connect(self._on_more)
            row.addWidget(self.more)
        return row

    def _ground(self) -> QWidget:
        ground = _Ground(is_out=self.message.direction is Direction.OUT, parent=self)
        ground.setMaximumWidth(look().px(_WIDEST) + 2 * Space.FIELDS)
        self._inside = QVBoxLayout(ground)
        self._inside.setContentsMargins(Space.FIELDS, Space.ROW - 1, Space.FIELDS, Space.ROW - 1)
        body = self.message.body
        first = "\n".join(body[:_SHOWN].splitlines()[:_LINES])
        self._text = MessageText(body if len(first) >= len(body.rstrip("\n")) else first + " …", ground)
        self._inside.addWidget(self._text)
        if len(first) < len(body.rstrip("\n")):
            self.whole = Button(self.tr("Visa hela meddelandet"), ground, kind=ButtonKind.QUIET, small=True)
            self.whole.clicked.connect(self._on_whole)
            self._inside.addWidget(self.whole)
        return ground

    def _buttons(self) -> QHBoxLayout | None:
        """Return the buttons of a text that waits for something to be done with it."""
        if self.message.state is MessageState.FINISHED and self.message.direction is Direction.OUT:
            deeds = [Deed.HAND_OVER, Deed.PRINT, Deed.REOPEN]
        else:
            deeds = [Deed.GO_ON]
        deeds = [deed for deed in deeds if deed in self.deeds()]
        if not deeds:
            return None
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        for deed in deeds:
            button = Button(self._words(deed), self)
            button.clicked.connect(partial(self.asked.emit, deed, self.message))
            row.addWidget(button)
        row.addStretch()
        return row

    def _words(self, deed: Deed) -> str:
        return {
            Deed.NO_ANSWER: self.tr("Behöver inget svar"),
            Deed.REFILE: self.tr("Flytta till en annan patient"),
            Deed.WITHDRAW: self.tr("Ta tillbaka"),
            Deed.REOPEN: self.tr("Öppna igen"),
            Deed.HAND_OVER: self.tr("Kopiera och lämna"),
            Deed.PRINT: self.tr("Skriv ut brev"),
            Deed.CORRECT: self.tr("Rätta"),
            Deed.GO_ON: self.tr("Skriv vidare på rättelsen"),
            Deed.SUGGEST: self.tr("Spara som svar"),
        }[deed]

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_whole(self) -> None:
        """Show all of a long text in a field of its own that scrolls."""
        shown = TextArea(self, lines=20)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Hela meddelandet"))
        shown.setPlainText(self.message.body)
        QWidget.setTabOrder(self.whole, shown)
        for old in (self._text, self.whole):
            self._inside.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._inside.addWidget(shown)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)


_TOLD = frozenset({MessageState.WITHDRAWN, MessageState.NO_ANSWER_NEEDED})
"""States of what came in that are told; the others show in what answers it."""
