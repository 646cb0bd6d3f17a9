"""The right half of the tempo dock: what would come of it, in words, with the two buttons."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.labels import Head, Small, Strong
from modulvard.ui.modules.tempo import Consequences, TempoChoice
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Tone, Type

_LABEL = 104


class TempoOutcome(QWidget):
    """”Så blir det”: the last module's week and how the patient stands, before and after."""

    cancelled = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def show_outcome(self, told: Consequences) -> None:
        """Tell what would come of it."""
        self._rows.show()
        is_same = told.last_before == told.last_after
        self._last.setText(
            self.tr("{week}, som nu").format(week=told.last_after)
            if is_same
            else f"{told.last_before}  →  {told.last_after}"
        )
        self._before.set_chip(told.before)
        self._after.set_chip(told.after)
        is_moved = told.before != told.after
        self._after.setVisible(is_moved)
        self._arrow.setVisible(is_moved)
        self._notes.say(told.notes)
        self.confirm_button.setEnabled(True)

    def show_nothing(self, words: str, *, confirm: bool = False) -> None:
        """Tell something else: what to do, or why it cannot be done."""
        self._rows.hide()
        self._notes.say(words)
        self.confirm_button.setEnabled(confirm)

    def set_verb(self, choice: TempoChoice | None) -> None:
        """Say on the button what Enter does."""
        words = {
            TempoChoice.MOVE: self.tr("Flytta modulen"),
            TempoChoice.PAUSE: self.tr("Pausa"),
            TempoChoice.KEEP: self.tr("Behåll tempot"),
        }
        self.confirm_button.setText(words[choice] if choice in words else self.tr("Ändra tempo"))

    def set_low(self, low: bool) -> None:
        """Say it in one line where the room is low."""
        self._head.setVisible(not low)
        along = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._row_box.setDirection(along)
        self._row_box.setSpacing(Space.BLOCKS if low else Space.INSIDE)
        for label in self._labels:
            label.setFixedWidth(label.sizeHint().width() if low else look().px(_LABEL))

    def _build(self) -> None:
        self._labels: list[Small] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = Head(self.tr("Så blir det"), self)
        self._head.setContentsMargins(0, 0, 0, 6)
        column.addWidget(self._head)
        self._rows = QWidget(self)
        self._build_rows()
        column.addWidget(self._rows)
        self._notes = _Note(self)
        column.addWidget(self._notes)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _build_rows(self) -> None:
        rows = self._row_box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._rows)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        self._last = Strong("", self)
        rows.addLayout(self._row(self.tr("Sista modulen"), self._last))
        nothing = Chip(Tone.ON_TRACK, "")
        self._before, self._after = ChipLabel(nothing, self), ChipLabel(nothing, self)
        self._arrow = Strong("→", self)
        rows.addLayout(self._row(self.tr("Läget"), self._before, self._arrow, self._after))

    def _row(self, words: str, *widgets: QWidget) -> QHBoxLayout:
        label = Small(words, self)
        label.setFixedWidth(look().px(_LABEL))
        self._labels.append(label)
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.cancel_button = Button(self.tr("Avbryt"), self, key="Esc")
        self.confirm_button = Button(self.tr("Ändra tempo"), self, kind=ButtonKind.PRIMARY, key="Enter")
        self.cancel_button.clicked.connect(self.cancelled)
        self.confirm_button.clicked.connect(self.confirmed)
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.confirm_button)
        return row


class _Note(QWidget):
    """A sentence with a calendar before it. Absent while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Small("", self, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(Size.ICON_CONTROL) + 8, 0, 0, 0)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)

    def say(self, words: str) -> None:
        """Say something, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        side = now.px(Size.ICON_CONTROL)
        top = (now.line(Type.SMALL) - side) // 2
        box = QRectF(0, max(top, 0), side, side)
        pixmap = icon_pixmap("calendar", side, now.colour("text_2"), self.devicePixelRatioF())
        QPainter(self).drawPixmap(box.topLeft(), pixmap)
