"""Fields: text, passphrase, choice, search, and the label and error around them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.labels import FieldLabel, Icon, Small
from modulvard.ui.components.own_keys import is_left_to_window
from modulvard.ui.components.painting import draw_text, key_width, paint_frame, paint_key, widest
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Size, Space, Tone, Type

_SIDE = 12


class TextField(QLineEdit):
    """One line of text, 36 high. The frame and its ground are painted here; the style sheet takes Qt's away."""

    def __init__(self, parent: QWidget | None = None, *, hint: str = "", name: str = "") -> None:
        """``name`` is spoken where no label stands beside the field."""
        super().__init__(parent)
        self.setPlaceholderText(hint)
        if name:
            self.setAccessibleName(name)
        self._wrong = False
        self.setFrame(False)
        self.setProperty(RING, Radius.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_sides(_SIDE, _SIDE)

    @override
    def event(self, e: QEvent) -> bool:
        if is_left_to_window(e, self.isUndoAvailable(), self.isRedoAvailable()):
            return e.type() == QEvent.Type.KeyPress
        return super().event(e)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(196), look().high(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(64), look().high(Size.CONTROL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, QRectF(self.rect()), wrong=self._wrong, enabled=self.isEnabled())
        painter.end()
        super().paintEvent(event)

    def set_wrong(self, wrong: bool) -> None:
        """Outline the field in red, or not. The sentence beside it is ``Field``'s."""
        self._wrong = wrong
        self.update()

    def _set_sides(self, left: int, right: int) -> None:
        # Qt adds 2 px of its own between the margin and the letters.
        self.setTextMargins(left - 2, 0, right - 2, 2)


class PassphraseField(TextField):
    """A passphrase, hidden until Visa is pressed. Paste and password managers work (trust.md)."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent, name=name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.ensurePolished()
        QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # only then does Qt ask for the style's dot
        self._show_button = Button(self.tr("Visa"), self, kind=ButtonKind.QUIET, icon="eye")
        self._show_button.setCheckable(True)
        self._show_button.setAccessibleName(self.tr("Visa lösenfrasen"))
        self._show_button.toggled.connect(self._on_show)
        self._place_button()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_show_button"):
            self._place_button()

    def _on_show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._show_button.set_icon_name("eye-off" if shown else "eye")
        self._show_button.setText(self.tr("Dölj") if shown else self.tr("Visa"))
        self._place_button()

    def _place_button(self) -> None:
        size = self._show_button.sizeHint()
        self._set_sides(_SIDE, size.width() + 2 * _SIDE)
        top = (self.height() - size.height()) // 2
        self._show_button.setGeometry(self.width() - size.width() - _SIDE, top, size.width(), size.height())


class SearchField(TextField):
    """A field with an icon before the text and a key after it: the search of the top row, the filter of a list."""

    def __init__(
        self, parent: QWidget | None = None, *, hint: str, name: str = "", key: str = "", icon: str = "search"
    ) -> None:
        super().__init__(parent, hint=hint, name=name or hint)
        self._key, self._icon_name = key, icon
        self._fit()

    def set_hint(self, hint: str) -> None:
        """Say something shorter or longer, as the room allows."""
        self.setPlaceholderText(hint)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_icon_name"):
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        painter = QPainter(self)
        side = now.px(Size.ICON_CONTROL)
        pixmap = icon_pixmap(self._icon_name, side, now.colour("text_3"), self.devicePixelRatioF())
        painter.drawPixmap(_SIDE, (self.height() - side) // 2, pixmap)
        if self._shows_key():
            left = self.width() - key_width(self._key) - 8
            paint_key(painter, left, self.height() / 2, self._key)

    def _shows_key(self) -> bool:
        return bool(self._key) and look().key_hints

    def _fit(self) -> None:
        right = key_width(self._key) + 16 if self._shows_key() else _SIDE
        self._set_sides(_SIDE + look().px(Size.ICON_CONTROL) + 8, right)


class TextArea(QPlainTextEdit):
    """Several lines of plain text: notes, reasons."""

    def __init__(self, parent: QWidget | None = None, *, hint: str = "", lines: int = 3, least: int = 0) -> None:
        """``least`` is how many lines it keeps where its surface has no room for all, else it keeps all."""
        super().__init__(parent)
        self._lines, self._least, self._wrong = lines, least or lines, False
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setProperty(RING, Radius.FOCUS)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(8, 4, 8, 4)
        gives_way = QSizePolicy.Policy.Maximum if self._least < lines else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, gives_way)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(280), self._lines * look().line(Type.BODY) + 16)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), self._least * look().line(Type.BODY) + 16)

    @override
    def toPlainText(self) -> str:
        """Return the text as it was written: Qt's own gives a common space for one that does not break."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_wrong(self, wrong: bool) -> None:
        """Outline the field in red, or not."""
        self._wrong = wrong
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if is_left_to_window(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            return event.type() == QEvent.Type.KeyPress
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            paint_frame(painter, QRectF(self.rect()), wrong=self._wrong, enabled=self.isEnabled())
        return super().event(event)


class ChoiceField(QComboBox):
    """A choice from a list. ``caption`` stands inside, before the choice: ”Visa  Pågående ▾”."""

    def __init__(self, parent: QWidget | None = None, *, caption: str = "", name: str = "", icon: str = "") -> None:
        super().__init__(parent)
        self._caption, self._icon_name, self._wrong = caption, icon, False
        if name or caption:
            self.setAccessibleName(name or caption)
            self.setAccessibleDescription(name or caption)  # on Linux the name of a choice is what is chosen
        self.setProperty(RING, Radius.FOCUS)
        self.setMaxVisibleItems(14)
        self.currentIndexChanged.connect(self.updateGeometry)  # with a caption it is as wide as what is chosen
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for choices takes no notice of the style sheet
        policy = QSizePolicy.Policy.Fixed if caption else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer these words with their values, and keep the present choice if it is still among them."""
        kept = self.currentData()
        self.blockSignals(True)
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(self.findData(kept), 0))
        self.blockSignals(False)
        self.updateGeometry()

    def choose(self, value: object) -> None:
        """Choose the one with this value, if it is offered."""
        found = self.findData(value)
        if found >= 0:
            self.setCurrentIndex(found)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        width = 2 * _SIDE + now.px(Size.ICON_CONTROL) + Space.INSIDE
        if self._caption:
            width += now.width(Type.SMALL, self._caption) + Space.INSIDE
            width += now.width(Type.STRONG, self.currentText())
        else:
            width += widest(Type.BODY, [self.itemText(row) for row in range(self.count())])
        return QSize(width, now.high(Size.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), look().px(96)), look().high(Size.CONTROL))

    @override
    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * _SIDE)
        super().showPopup()

    def set_wrong(self, wrong: bool) -> None:
        """Outline the field in red, or not."""
        self._wrong = wrong
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        paint_frame(painter, QRectF(self.rect()), wrong=self._wrong, enabled=self.isEnabled())
        chevron = now.px(Size.ICON_CONTROL)
        box = QRectF(self.rect()).adjusted(_SIDE, 0, -(_SIDE + chevron + 4), 0)
        if self._caption:
            taken = draw_text(painter, box, self._caption, Type.SMALL, now.colour("text_2"))
            box.setLeft(box.left() + taken + Space.INSIDE)
        ink = now.colour("text") if self.isEnabled() else now.muted
        draw_text(painter, box, self.currentText(), Type.STRONG if self._caption else Type.BODY, ink)
        pixmap = icon_pixmap("chevron-down", chevron, now.colour("text_2"), self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _SIDE - chevron + 1, (self.height() - chevron) // 2, pixmap)


class FieldError(QWidget):
    """The sentence under a field that says what is wrong and how to mend it. Absent while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Small("", self, role=Tone.READ_FIRST, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(6)
        icon = Icon("circle-alert", self, px=Size.ICON_INLINE, role=Tone.READ_FIRST)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say what is wrong; nothing takes the line away."""
        self._words.setText(words)
        self.setVisible(bool(words))


class Field(QWidget):
    """A label, its field, and the sentence under it. The label is the field's buddy."""

    def __init__(
        self, words: str, editor: QWidget, parent: QWidget | None = None, *, link: Button | None = None
    ) -> None:
        """``link`` stands at the right of the label's row."""
        super().__init__(parent)
        self.editor = editor
        self.error = FieldError(self)
        label = FieldLabel(words, self)
        label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(words)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label, 1)
        if link is not None:
            head.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(editor)
        column.addWidget(self.error)
        # Takes the height that is over, but unlike addStretch() asks the page for none.
        column.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum))
        column.setStretch(column.count() - 1, 1)
        self._forgive_when_changed()

    def show_problem(self, words: str) -> None:
        """Outline the field and say what is wrong and how to mend it; nothing clears both."""
        self.error.say(words)
        self.editor.setAccessibleDescription(words)
        if isinstance(self.editor, TextField | TextArea | ChoiceField):
            self.editor.set_wrong(bool(words))

    def _forgive_when_changed(self) -> None:
        """Take a complaint away once it is about something else than what stands in the field."""
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            self.editor.textChanged.connect(self._on_edited)
        elif isinstance(self.editor, QComboBox):
            self.editor.currentIndexChanged.connect(self._on_edited)

    def _on_edited(self) -> None:
        if self.error.words:
            self.show_problem("")
