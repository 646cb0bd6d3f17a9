"""What forms of a program in writing are made of: fields that tell what is typed as steps between programs."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.programs import SWEDISH, Program, Text
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.fields import ChoiceField, Field, TextArea, TextField
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.programs.writing_words import field_words, said
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

Get: TypeAlias = Callable[[Program], Text | None]
Put: TypeAlias = Callable[[Program, Text], Program]
Write: TypeAlias = Callable[[Program, str], Program]


class Form(QWidget):
    """Fields one below the other, filled from a program as it stands when the form is made."""

    edited = Signal(object)
    """A function from program to program."""
    reshaped = Signal(str)
    """Parts came, went or moved: the form is made anew, and one goes on in this field."""

    def __init__(self, program: Program, language: str, head: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.program, self.language = program, language
        self.first: QWidget | None = None
        """Where writing begins."""
        self.fields: dict[str, QWidget] = {}
        """The editors, by the names that problems come by."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.FIELDS, Space.ROW, Space.FIELDS, Space.BLOCKS)
        self.column.setSpacing(Space.FIELDS)
        self.column.addWidget(Subtitle(head, self, wrap=True))

    def go_on_from(self, form: "Form") -> None:
        """Take over what the form before this one remembers of the same part."""

    def add(self, key: str, editor: QWidget, *, words: str = "", required: bool = False) -> None:
        """Put a labelled field below the others."""
        label = words or field_words(key)
        if required:
            label = said(QT_TRANSLATE_NOOP("Writing program", "{field} (krävs)")).format(field=label)
        self.column.addWidget(Field(label, editor, self))
        self.fields[key] = editor
        self.first = self.first or editor

    def line(self, key: str, value: str, write: Write, *, words: str = "", required: bool = False) -> TextField:
        """Add a field of one line."""
        field = TextField(self)
        field.setText(value)
        field.textChanged.connect(partial(self._typed, write))
        self.add(key, field, words=words, required=required)
        return field

    def area(
        self,
        key: str,
        value: str,
        write: Write,
        *,
        words: str = "",
        required: bool = False,
        lines: int = 3,
        made: type[TextArea] = TextArea,
    ) -> TextArea:
        """Add a field of several lines."""
        field = made(self, lines=lines)
        field.setPlainText(value)
        field.textChanged.connect(lambda: self._typed(write, field.toPlainText()))
        self.add(key, field, words=words, required=required)
        return field

    def text(
        self,
        key: str,
        get: Get,
        put: Put,
        *,
        required: bool = False,
        lines: int = 0,
        words: str = "",
        made: type[TextArea] = TextArea,
    ) -> TextField | TextArea:
        """Add a text of the program in the form's language; the Swedish one is the hint of another."""
        held, language = get(self.program), self.language

        def write(program: Program, typed: str) -> Program:
            return put(program, writing.written(get(program), language, typed))

        value, required = writing.in_language(held, language), required and language == SWEDISH
        field: TextField | TextArea
        if lines:
            field = self.area(key, value, write, words=words, required=required, lines=lines, made=made)
        else:
            field = self.line(key, value, write, words=words, required=required)
        if language != SWEDISH and held is not None:
            field.setPlaceholderText(held.sv)
        return field

    def number(
        self, key: str, value: int | None, put: Callable[[Program, int | None], Program], *, words: str = ""
    ) -> TextField:
        """Add a field for a whole number that may be left empty."""
        shown = "" if value is None else str(value)
        return self.line(key, shown, lambda program, typed: put(program, whole(typed)), words=words)

    def choice(
        self,
        key: str,
        offered: Sequence[tuple[str, str]],
        value: str,
        put: Write,
        *,
        words: str = "",
    ) -> ChoiceField:
        """Add a choice of several; values are plain strings."""
        field = ChoiceField(self)
        field.offer(list(offered))
        with QSignalBlocker(field):
            field.choose(value)
        field.currentIndexChanged.connect(lambda _: self._typed(put, field.currentData()))
        self.add(key, field, words=words)
        return field

    def check(self, key: str, value: bool, put: Callable[[Program, bool], Program], *, words: str = "") -> CheckBox:
        """Add a box to tick."""
        box = CheckBox(words or field_words(key), self)
        box.setChecked(value)
        box.toggled.connect(lambda on: self.edited.emit(lambda program: put(program, on)))
        self.column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields[key] = box
        self.first = self.first or box
        return box

    def head(self, words: str) -> None:
        """Put in a heading with a line under it: what follows belongs together."""
        self.column.addWidget(SectionHead(words, self))

    def adding(self, button: Button, key: str) -> None:
        """Add what adds more of a kind: a problem with none of them leads there."""
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields[key] = button
        self.first = self.first or button

    def hint(self, words: str) -> Small:
        """Add a quiet sentence."""
        label = Small(words, self, role="text_2", wrap=True)
        self.column.addWidget(label)
        return label

    def _typed(self, write: Write, words: str) -> None:
        self.edited.emit(lambda program: write(program, words))


def whole(typed: str) -> int | None:
    """Return the whole number that is typed, or None."""
    written = typed.strip()
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else None
