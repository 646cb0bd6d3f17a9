"""The one dialog (ux.md section 8): opened by the user, one at a time, never for what can be undone."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Body, Subtitle
from modulvard.ui.components.painting import rounded
from modulvard.ui.components.typed import fill_in, typed_in
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space

SHADOW = 32
"""Room around a surface for its soft shadow."""
_WIDTH = 424


def paint_shadow(painter: QPainter, surface: QRectF) -> None:
    """Paint the soft shadow of the dialog or the palette around its surface."""
    shade = QColor(0, 0, 0, 3 if look().colours.dark else 1)
    for spread in range(SHADOW - 3, 0, -1):
        rounded(painter, surface.adjusted(-spread, 7 - spread, spread, 7 + spread), Radius.CONTROL + spread, fill=shade)


class Veil(QWidget):
    """Dims the window behind the dialog or the palette."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        veil = QColor("#000000" if colours.dark else colours.text)
        veil.setAlphaF(0.22)
        QPainter(self).fillRect(self.rect(), veil)


class DialogPanel(Card):
    """What the dialog shows: its title, a sentence, fields, and the buttons."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        sentence: str = "",
        submit: str,
        submit_key: str = "Enter",
        purge: bool = False,
        keep: str = "",
        link: str = "",
        confirm_word: str = "",
    ) -> None:
        """``submit`` and ``keep`` are verbs; ``submit_key`` is told on the first.

        ``purge`` is for what cannot be undone: its red button waits until ``confirm_word`` is typed. ``link`` is a
        quiet button at the left.
        """
        super().__init__(parent)
        self._confirm_word = confirm_word
        kind = ButtonKind.PURGE if purge else ButtonKind.PRIMARY
        self.submit_button = Button(submit, self, kind=kind, key="" if purge else submit_key)
        self.keep_button = Button(keep or self.tr("Avbryt"), self, key="Esc")
        self.link_button = Button(link, self, kind=ButtonKind.QUIET, small=True) if link else None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 19, 24, 19)
        self._column.setSpacing(0)
        self._column.addWidget(Subtitle(title, self, wrap=True))
        if sentence:
            self._column.addSpacing(9)
            self._column.addWidget(Body(sentence, self, role="text_2", wrap=True))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(Space.FIELDS)
        self._column.addSpacing(Space.FIELDS)
        self._column.addLayout(self._fields)
        self._below = QVBoxLayout()
        self._column.addLayout(self._below)
        self._column.addSpacing(31)
        self._column.addLayout(self._button_row())
        self.confirm_field: TextField | None = None
        if confirm_word:
            self._ask_for_word(confirm_word)

    def add(self, widget: QWidget) -> None:
        """Put a field, or anything else, below the others."""
        self._fields.addWidget(widget)

    def say_below(self, widget: QWidget) -> None:
        """Put what is said of all the fields below them, over the buttons; no room is taken while it is hidden."""
        self._below.addWidget(widget)

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        if self.link_button is not None:
            row.addWidget(self.link_button)
        row.addStretch()
        row.addWidget(self.keep_button)
        row.addWidget(self.submit_button)
        return row

    def _ask_for_word(self, word: str) -> None:
        self.confirm_field = TextField(self)
        words = self.tr("Skriv {word} för att fortsätta").format(word=word)
        self.add(Field(words, self.confirm_field, self))
        self.submit_button.setEnabled(False)
        self.confirm_field.textChanged.connect(self._on_word)

    def _on_word(self, typed: str) -> None:
        self.submit_button.setEnabled(typed.strip() == self._confirm_word)


class Dialog(QDialog):
    """A dialog over its window. Call ``open()``; ``submitted`` carries the draft and leaves the dialog standing.

    Whoever opened it calls ``accept()`` when the draft was taken, or ``show_problems()`` when it was not.
    Subclasses fill ``panel``, name their fields with ``add_field`` and answer ``draft()``.
    """

    submitted = Signal(object)
    one_step_at_a_time = True
    """What it submits is done once, though Enter is pressed twice (``Operations.run_command``)."""

    again: Mapping[str, Any] | None = None
    """What it is brought out by after a lock, as plain JSON values; ``kind`` names who does (``ui/dialogs_again``).
    None where its page brings it out, or nothing is written in it.
    """

    def __init__(self, panel: DialogPanel, title: str, parent: QWidget, *, width: int = _WIDTH) -> None:
        """``title`` names the dialog for the screen reader; ``width`` is in px at 100 %."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(title)
        self.panel = panel
        self._fields: dict[str, Field] = {}
        self._veil: Veil | None = None
        room = QVBoxLayout(self)
        room.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        room.addWidget(panel)
        panel.setFixedWidth(min(look().px(width), max(parent.window().width() - 2 * SHADOW, 320)))
        panel.keep_button.clicked.connect(self.reject)
        panel.submit_button.clicked.connect(self._on_submit)
        self.finished.connect(self._lift_veil)
        self.finished.connect(parent.window().activateWindow)  # the focus returns to where it was

    def draft(self) -> Any:
        """Return what the user has filled in, as a frozen value. Nothing in a dialog without fields."""
        return None

    def typed(self) -> dict[str, Any]:
        """Return what stands in it, as plain JSON values, to be kept over a lock and a crash."""
        return typed_in(self)

    def write_again(self, values: Mapping[str, Any]) -> None:
        """Put back what stood in it."""
        fill_in(self, values)

    def add_field(self, key: str, field: Field) -> None:
        """Put a field below the others, under the key its problems come by."""
        self._fields[key] = field
        self.panel.add(field)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields with these keys, say what is wrong beside each, and go to the first; clear the others."""
        first = True
        for key, field in self._fields.items():
            words = problems.get(key, "")
            field.show_problem(words)
            if words and first:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                first = False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is None:
            return
        window = parent.window()
        if self._veil is None:
            self._veil = Veil(window)
            self.destroyed.connect(self._veil.deleteLater)  # at lock it goes with its page, and is never finished
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle - QPoint(self.width() // 2, self.height() // 2))
        self._keep_inside()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._keep_inside()
        return done

    def _keep_inside(self) -> None:
        """Be as high as what it says, as far as the window is; and no lower than the window's bottom edge."""
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        window = parent.window()
        wanted = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else self.sizeHint().height()
        highest = max(window.height() + 2 * (SHADOW - Space.INSIDE), self.minimumSizeHint().height())
        self.resize(self.width(), min(wanted, highest))
        lowest = window.mapToGlobal(window.rect().bottomLeft()).y() + SHADOW - Space.INSIDE
        over = self.y() + self.height() - lowest
        if over > 0:
            self.move(self.x(), self.y() - over)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.panel.submit_button.isEnabled():
                self._on_submit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_shadow(QPainter(self), QRectF(self.panel.geometry()))

    def _on_submit(self) -> None:
        self.submitted.emit(self.draft())

    def _lift_veil(self) -> None:
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None
