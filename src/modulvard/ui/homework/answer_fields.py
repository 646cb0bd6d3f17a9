"""The field for an answer to each kind of question, filled in by hand or from a text that came."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from modulvard.domain.homework_answers import Value, number_text
from modulvard.domain.programs import Column, Question, QuestionKind
from modulvard.ui.components.fields import ChoiceField, Field, TextArea, TextField
from modulvard.ui.components.labels import Caption, Small
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space


class _Editor(Protocol):
    """How one kind of answer is filled in."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        ...

    @property
    def inputs(self) -> Sequence[QWidget]:
        """What takes the focus, in the order of Tab."""
        ...

    def given(self) -> object:
        """Return what is filled in, as written; something empty where nothing is."""
        ...

    def fill(self, value: Value) -> None:
        """Fill in an answer that has been read."""
        ...

    def fill_written(self, written: str) -> bool:
        """Fill in what someone has written, even if it is no answer; False where the field cannot show it."""
        ...


class AnswerField(QWidget):
    """One question with room for its answer."""

    changed = Signal()

    def __init__(self, question: Question, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self.label = question.label.in_language(language)
        self._editor: _Editor = _EDITORS[question.kind](question, language, self, self._on_changed)
        unit = "" if question.unit is None else f" ({question.unit.in_language(language)})"
        self.field = Field(self.label + unit, self._editor.widget, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        if question.hint is not None:
            column.addWidget(Small(question.hint.in_language(language), self, role="text_3", wrap=True))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return not self._editor.given()

    def given(self) -> object:
        """Return what is filled in, as written; something empty where nothing is."""
        return self._editor.given()

    def fill(self, value: Value) -> None:
        """Fill in an answer that has been read."""
        self._editor.fill(value)

    def fill_written(self, written: str) -> bool:
        """Fill in what someone has written, even if it is no answer; False where the field cannot show it."""
        return self._editor.fill_written(written)

    def show_problem(self, words: str) -> None:
        """Say what is wrong with it."""
        self.field.show_problem(words)

    def focus(self) -> None:
        """Put the focus in it."""
        if self.inputs:
            self.inputs[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def inputs(self) -> Sequence[QWidget]:
        """What takes the focus, in the order of Tab."""
        return self._editor.inputs

    def _on_changed(self) -> None:
        if self.field.error.words:
            self.show_problem("")
        self.changed.emit()


class _Line:
    """A short text, or a number as it is written."""

    def __init__(self, _question: Question, _language: str, parent: QWidget, changed: Callable[[], None]) -> None:
        self.widget = self._line = TextField(parent)
        self.inputs = (self._line,)
        self._line.textChanged.connect(changed)

    def given(self) -> str:
        return self._line.text().strip()

    def fill(self, value: Value) -> None:
        self._set(value if isinstance(value, str) else number_text(value) if isinstance(value, int | float) else "")

    def fill_written(self, written: str) -> bool:
        one_line = "\n" not in written.strip()
        if one_line:
            self._set(written.strip())
        return one_line

    def _set(self, words: str) -> None:
        self._line.setText(words)
        self._line.setModified(True)


class _Area:
    """A long text."""

    def __init__(self, _question: Question, _language: str, parent: QWidget, changed: Callable[[], None]) -> None:
        self.widget = self._area = TextArea(parent, lines=4)
        self.inputs = (self._area,)
        self._area.textChanged.connect(changed)

    def given(self) -> str:
        return self._area.toPlainText().strip()

    def fill(self, value: Value) -> None:
        self.fill_written(value if isinstance(value, str) else "")

    def fill_written(self, written: str) -> bool:
        self._area.setPlainText(written)
        self._area.document().setModified(True)
        return True


class _Choice:
    """One of several, shown by its words."""

    def __init__(self, question: Question, language: str, parent: QWidget, changed: Callable[[], None]) -> None:
        self.widget = self._list = ChoiceField(parent)
        self.inputs = (self._list,)
        choices = [(choice.text.in_language(language), choice.key) for choice in question.choices]
        self._list.offer([(QCoreApplication.translate("Homework", "Inget svar"), ""), *choices])
        self._list.currentIndexChanged.connect(changed)

    def given(self) -> str:
        return str(self._list.currentData() or "")

    def fill(self, value: Value) -> None:
        self._list.choose(value)

    def fill_written(self, _written: str) -> bool:
        return False


class _Table:
    """A box for each row and column. Tab goes through them row by row."""

    def __init__(self, question: Question, language: str, parent: QWidget, changed: Callable[[], None]) -> None:
        self._changed, self._language = changed, language
        self._label = question.label.in_language(language)
        self.widget = QWidget(parent)
        grid = QGridLayout(self.widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.INSIDE)
        grid.setVerticalSpacing(6)
        self._boxes: list[list[QLineEdit]] = []
        for at, column in enumerate(question.columns, 1):
            head = Caption(self._head(column), self.widget, wrap=True)
            grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(at, 1 if column.kind is QuestionKind.NUMBER else 2)
        for place, row in enumerate(question.rows, 1):
            name = row.in_language(language)
            words = Small(name, self.widget, role="text")
            grid.addWidget(words, place, 0, Qt.AlignmentFlag.AlignVCenter)
            self._boxes.append([self._box(name, column) for column in question.columns])
            for at, box in enumerate(self._boxes[-1], 1):
                grid.addWidget(box, place, at)
        self.inputs = tuple(box for row in self._boxes for box in row)

    def given(self) -> list[list[str]] | None:
        rows = [[box.text().strip() for box in row] for row in self._boxes]
        return rows if any(words for row in rows for words in row) else None

    def fill(self, value: Value) -> None:
        if not isinstance(value, tuple):
            return
        for boxes, row in zip(self._boxes, value, strict=False):
            for box, cell in zip(boxes, row, strict=False):
                box.setText("" if cell is None else cell if isinstance(cell, str) else number_text(cell))
                box.setModified(True)

    def fill_written(self, _written: str) -> bool:
        return False

    def _box(self, row: str, column: Column) -> QLineEdit:
        box = TextField(self.widget, name=f"{self._label}: {row}, {self._head(column)}")
        box.setMinimumWidth(look().px(52))
        if column.kind is QuestionKind.NUMBER:
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.textChanged.connect(self._changed)
        return box

    def _head(self, column: Column) -> str:
        label = column.label.in_language(self._language)
        return label if column.unit is None else f"{label}, {column.unit.in_language(self._language)}"


_EDITORS: dict[QuestionKind, Callable[[Question, str, QWidget, Callable[[], None]], _Editor]] = {
    QuestionKind.TEXT: _Line,
    QuestionKind.LONG_TEXT: _Area,
    QuestionKind.NUMBER: _Line,
    QuestionKind.CHOICE: _Choice,
    QuestionKind.TABLE: _Table,
}
