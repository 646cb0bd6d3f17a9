"""One question of a homework of one's own: its words, and how it is answered, in each of the five ways (C5)."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.programs import Choice, Column, Question, QuestionKind, Text
from modulvard.ui.components.buttons import IconButton
from modulvard.ui.components.cards import Card
from modulvard.ui.components.fields import ChoiceField, Field, TextArea, TextField
from modulvard.ui.components.labels import Strong
from modulvard.ui.theme.tokens import Space

_KINDS = (
    QuestionKind.LONG_TEXT,
    QuestionKind.TEXT,
    QuestionKind.NUMBER,
    QuestionKind.CHOICE,
    QuestionKind.TABLE,
)
_MOST_COLUMNS, _MOST_ROWS = 12, 60
"""As in a program's file (docs/program-files.md)."""
_NUMBER = ("(tal)", "(number)")
"""What a column's line ends with where numbers stand in it."""


class QuestionRow(Card):
    """A question. Its fields follow how it is answered: a unit, what there is to choose between, columns and rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = Strong("", self)
        self.remove_button = IconButton("x", self.tr("Ta bort frågan"), self)
        self.words, self.unit = TextField(self), TextField(self)
        self.kind = ChoiceField(self)
        names = (
            self.tr("Lång text"),
            self.tr("Kort text"),
            self.tr("Tal"),
            self.tr("Ett val av flera"),
            self.tr("Tabell, till exempel en dagbok"),
        )
        self.kind.offer(list(zip(names, (kind.value for kind in _KINDS), strict=True)))
        self.choices, self.columns, self.lines = (TextArea(self, lines=3) for _ in range(3))
        self.words_field = Field(self.tr("Fråga"), self.words, self)
        self._unit_field = Field(self.tr("Enhet, till exempel timmar"), self.unit, self)
        self._choices_field = Field(self.tr("Svar att välja mellan, ett på varje rad"), self.choices, self)
        words = self.tr("Kolumner, en på varje rad. Skriv (tal) efter en som ska fyllas i med tal")
        self._columns_field = Field(words, self.columns, self)
        self._lines_field = Field(self.tr("Rader, till exempel veckans dagar, en på varje rad"), self.lines, self)
        head = QHBoxLayout()
        head.addWidget(self._number, 1)
        head.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 14)
        column.setSpacing(Space.INSIDE)
        column.addLayout(head)
        column.addWidget(self.words_field)
        column.addWidget(Field(self.tr("Svaras med"), self.kind, self))
        column.addWidget(self._unit_field)
        for field in (self._choices_field, self._columns_field, self._lines_field):
            column.addWidget(field)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()

    def show_number(self, number: int) -> None:
        """Say which question it is."""
        self._number.setText(self.tr("Fråga {number}").format(number=number))
        name = self.tr("Ta bort fråga {number}").format(number=number)
        self.remove_button.setAccessibleName(name)

    def question(self, key: str) -> Question | None:
        """Return the question, or None once what is wrong has been said beside its field."""
        words = self.words.text().strip()
        if not words:
            self.words_field.show_problem(self.tr("Skriv frågan, eller ta bort den."))
            self.words.setFocus()
            return None
        kind, unit = QuestionKind(self.kind.currentData()), self.unit.text().strip()
        if kind is QuestionKind.TABLE:
            return self._table(key, words)
        choices = _lines_of(self.choices)
        if kind is QuestionKind.CHOICE and len(choices) < 2:
            self._choices_field.show_problem(self.tr("Skriv minst två svar, ett på varje rad."))
            self.choices.setFocus()
            return None
        return Question(
            key=key,
            kind=kind,
            label=Text(sv=words),
            unit=Text(sv=unit) if unit and kind is QuestionKind.NUMBER else None,
            choices=tuple(Choice(key=f"val{place}", text=Text(sv=one)) for place, one in enumerate(choices, 1))
            if kind is QuestionKind.CHOICE
            else (),
        )

    def _table(self, key: str, words: str) -> Question | None:
        columns, lines = _lines_of(self.columns), _lines_of(self.lines)
        for field, area, found, most, missing in (
            (self._columns_field, self.columns, columns, _MOST_COLUMNS, self.tr("Skriv minst en kolumn.")),
            (self._lines_field, self.lines, lines, _MOST_ROWS, self.tr("Skriv minst en rad.")),
        ):
            many = self.tr("Det är fler än {most}. Ta bort några.").format(most=most)
            problem = missing if not found else many if len(found) > most else ""
            field.show_problem(problem)
            if problem:
                area.setFocus()
                return None
        return Question(
            key=key,
            kind=QuestionKind.TABLE,
            label=Text(sv=words),
            columns=tuple(_column(place, line) for place, line in enumerate(columns, 1)),
            rows=tuple(Text(sv=line) for line in lines),
        )

    def _on_kind(self) -> None:
        kind = self.kind.currentData()
        self._unit_field.setVisible(kind == QuestionKind.NUMBER.value)
        self._choices_field.setVisible(kind == QuestionKind.CHOICE.value)
        is_table = kind == QuestionKind.TABLE.value
        self._columns_field.setVisible(is_table)
        self._lines_field.setVisible(is_table)


def _lines_of(area: TextArea) -> tuple[str, ...]:
    """Return what stands on each line, once."""
    return tuple(dict.fromkeys(line.strip() for line in area.toPlainText().splitlines() if line.strip()))


def _column(place: int, line: str) -> Column:
    ending = next((mark for mark in _NUMBER if line.lower().endswith(mark)), "")
    label = line.removesuffix(line[len(line) - len(ending) :]).strip() if ending else line
    kind = QuestionKind.NUMBER if ending and label else QuestionKind.TEXT
    return Column(key=f"kolumn{place}", label=Text(sv=label or line), kind=kind)
