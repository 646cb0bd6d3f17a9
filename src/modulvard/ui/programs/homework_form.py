"""The form of a homework: its words, and its questions of the five kinds, each a card."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.programs import (
    SWEDISH,
    Column,
    HomeworkForm,
    Program,
    Question,
    QuestionKind,
    Text,
)
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Strong
from modulvard.ui.override import override
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.outline import Spot
from modulvard.ui.programs.writing_words import field_words, question_kind_words, said
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_AS_NUMBER = QT_TRANSLATE_NOOP("Writing program", "(tal)")
"""What a column's line ends with where numbers stand in it. It is known in either language of the window."""
_AS_NUMBERS = ("(tal)", "(number)")
_KINDS = (
    QuestionKind.LONG_TEXT,
    QuestionKind.TEXT,
    QuestionKind.NUMBER,
    QuestionKind.CHOICE,
    QuestionKind.TABLE,
)


class HomeworkPartForm(Form):
    """A homework of a module."""

    def __init__(self, program: Program, spot: Spot, language: str, parent: QWidget) -> None:
        number = program.modules[spot.module].number
        words = said(QT_TRANSLATE_NOOP("Writing program", "Hemuppgift {place} i modul {number}"))
        super().__init__(program, language, words.format(place=spot.place + 1, number=number), parent)
        self._spot = spot
        self.remembered: dict[str, Question] = {}
        """What each question had that its kind does not, by its key: the arrows pass kinds on the way to another."""
        self.questions: list[QWidget] = []
        """Where each question's words are written."""
        self.text(
            "title",
            lambda one: _form(one, spot).title,
            lambda one, text: _in_form(one, spot, lambda held: replace(held, title=text)),
            required=True,
        )
        self.text(
            "intro",
            lambda one: _form(one, spot).intro,
            lambda one, text: _in_form(one, spot, lambda held: replace(held, intro=text)),
            required=True,
            lines=3,
        )
        held = _form(program, spot).questions
        for place, question in enumerate(held):
            self._question(place, question, last=len(held) - 1)
        self.add_button = Button(said(QT_TRANSLATE_NOOP("Writing program", "Lägg till en fråga")), self, icon="plus")
        self.add_button.clicked.connect(
            lambda: self._reshape(lambda held: writing.add_question(held, QuestionKind.LONG_TEXT), len(self.questions))
        )
        self.column.addWidget(self.add_button)
        self.column.addStretch(1)

    @override
    def go_on_from(self, form: Form) -> None:
        if isinstance(form, HomeworkPartForm):
            self.remembered = form.remembered

    # --- a question -------------------------------------------------------------------------------

    def _question(self, place: int, question: Question, *, last: int) -> None:
        outer, first = self.column, self.first
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.FIELDS, Space.INSIDE, Space.ROW, Space.FIELDS)
        inside.setSpacing(Space.ROW)
        inside.addLayout(self._question_head(card, place, last))
        self.column = inside  # the fields that follow stand in the card
        self.questions.append(
            self.text(
                f"label{place}",
                lambda one: _asked(one, self._spot, place).label,
                lambda one, text: self._changed(one, place, lambda held: replace(held, label=text)),
                words=field_words("label"),
                required=True,
                lines=2,
            )
        )
        if self.language == SWEDISH:
            self._answered(place, question)
        self.text(
            f"hint{place}",
            lambda one: _asked(one, self._spot, place).hint,
            lambda one, text: self._changed(one, place, lambda held: replace(held, hint=writing.maybe(text))),
            words=field_words("hint"),
        )
        self._of_its_kind(place, question)
        self.column, self.first = outer, first
        self.column.addWidget(card)

    def _question_head(self, card: Card, place: int, last: int) -> QHBoxLayout:
        row = QHBoxLayout()
        words = said(QT_TRANSLATE_NOOP("Writing program", "Fråga {place}")).format(place=place + 1)
        row.addWidget(Strong(words, card), 1)
        steps: tuple[tuple[str, str, bool, int], ...] = (
            ("arrow-up", said(QT_TRANSLATE_NOOP("Writing program", "Flytta upp fråga {place}")), place > 0, place - 1),
            (
                "arrow-down",
                said(QT_TRANSLATE_NOOP("Writing program", "Flytta ner fråga {place}")),
                place < last,
                place + 1,
            ),
        )
        for icon, name, is_there, to in steps:
            if is_there:
                button = IconButton(icon, name.format(place=place + 1), card)
                button.clicked.connect(partial(self._reshape, _moving(place, to), to))
                row.addWidget(button)
        if last > 0:
            name = said(QT_TRANSLATE_NOOP("Writing program", "Ta bort fråga {place}")).format(place=place + 1)
            button = IconButton("x", name, card)
            button.clicked.connect(partial(self._reshape, _removing(place), max(place - 1, 0)))
            row.addWidget(button)
        return row

    def _answered(self, place: int, question: Question) -> None:
        kinds = [(question_kind_words(kind), kind.value) for kind in _KINDS]
        choice = self.choice(
            f"kind{place}",
            kinds,
            question.kind.value,
            lambda one, value: self._changed(one, place, lambda held: self._as_kind(held, QuestionKind(value))),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Svaras med")),
        )
        choice.currentIndexChanged.connect(lambda _: self.reshaped.emit(f"kind{place}"))
        self.check(
            f"required{place}",
            question.required,
            lambda one, on: self._changed(one, place, lambda held: replace(held, required=on)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Måste besvaras")),
        )

    def _of_its_kind(self, place: int, question: Question) -> None:
        if question.kind is QuestionKind.NUMBER:
            self._number(place, question)
        elif question.kind is QuestionKind.CHOICE:
            self.area(
                f"choices{place}",
                _lines([choice.text for choice in question.choices], self.language),
                lambda one, typed: self._changed(
                    one,
                    place,
                    lambda held: replace(
                        held, choices=writing.with_choices(held.choices, self.language, typed.splitlines())
                    ),
                ),
                words=said(QT_TRANSLATE_NOOP("Writing program", "Svar att välja mellan, ett på varje rad")),
                required=self.language == SWEDISH,
            )
        elif question.kind is QuestionKind.TABLE:
            self._table(place, question)

    def _number(self, place: int, question: Question) -> None:
        self.text(
            f"unit{place}",
            lambda one: _asked(one, self._spot, place).unit,
            lambda one, text: self._changed(one, place, lambda held: replace(held, unit=writing.maybe(text))),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Enhet, till exempel timmar")),
        )
        if self.language == SWEDISH:
            self.number(
                f"minimum{place}",
                question.minimum,
                lambda one, value: self._changed(one, place, lambda held: replace(held, minimum=value)),
                words=field_words("minimum"),
            )
            self.number(
                f"maximum{place}",
                question.maximum,
                lambda one, value: self._changed(one, place, lambda held: replace(held, maximum=value)),
                words=field_words("maximum"),
            )

    def _table(self, place: int, question: Question) -> None:
        language = self.language
        words = QT_TRANSLATE_NOOP("Writing program", "Kolumner, en på varje rad; (tal) efter dem med tal")
        self.area(
            f"columns{place}",
            _columns_written(question.columns, language),
            lambda one, typed: self._changed(
                one, place, lambda held: replace(held, columns=_columns(held.columns, language, typed))
            ),
            words=said(words),
            required=language == SWEDISH,
        )
        self.area(
            f"rows{place}",
            _lines(question.rows, language),
            lambda one, typed: self._changed(
                one, place, lambda held: replace(held, rows=writing.with_rows(held.rows, language, typed.splitlines()))
            ),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Rader, till exempel veckans dagar, en på varje rad")),
            required=language == SWEDISH,
        )

    # --- steps ------------------------------------------------------------------------------------

    def _changed(self, program: Program, place: int, change: Callable[[Question], Question]) -> Program:
        return _in_form(
            program,
            self._spot,
            lambda held: replace(held, questions=writing.changed(held.questions, place, change(held.questions[place]))),
        )

    def _as_kind(self, question: Question, kind: QuestionKind) -> Question:
        before = self.remembered[question.key] = writing.with_more(question, self.remembered.get(question.key))
        return writing.of_kind(question, kind, before)

    def _reshape(self, change: Callable[[HomeworkForm], HomeworkForm], to: int) -> None:
        self.edited.emit(lambda program: _in_form(program, self._spot, change))
        self.reshaped.emit(f"label{to}")


def _moving(place: int, to: int) -> Callable[[HomeworkForm], HomeworkForm]:
    return lambda held: replace(held, questions=writing.moved(held.questions, place, to))


def _removing(place: int) -> Callable[[HomeworkForm], HomeworkForm]:
    return lambda held: replace(held, questions=writing.without(held.questions, place))


def _form(program: Program, spot: Spot) -> HomeworkForm:
    return program.modules[spot.module].homework[spot.place]


def _asked(program: Program, spot: Spot, place: int) -> Question:
    return _form(program, spot).questions[place]


def _in_form(program: Program, spot: Spot, change: Callable[[HomeworkForm], HomeworkForm]) -> Program:
    module = program.modules[spot.module]
    homework = writing.changed(module.homework, spot.place, change(module.homework[spot.place]))
    return writing.with_module(program, spot.module, replace(module, homework=homework))


def _lines(texts: "list[Text] | tuple[Text, ...]", language: str) -> str:
    return "\n".join(writing.in_language(text, language) for text in texts)


def _columns_written(columns: tuple[Column, ...], language: str) -> str:
    def line(column: Column) -> str:
        words = writing.in_language(column.label, language)
        return f"{words} {said(_AS_NUMBER)}" if column.kind is QuestionKind.NUMBER and language == SWEDISH else words

    return "\n".join(map(line, columns))


def _columns(held: tuple[Column, ...], language: str, typed: str) -> tuple[Column, ...]:
    lines = typed.splitlines()
    if language != SWEDISH:
        return writing.with_columns(held, language, lines)
    told = [_told(line) for line in lines]
    made = writing.with_columns(held, language, [name for name, _ in told])
    return tuple(
        _as_number(column) if is_number else _as_text(column) for column, (_, is_number) in zip(made, told, strict=True)
    )


def _told(line: str) -> tuple[str, bool]:
    """Return what a column is called, and whether numbers stand in it."""
    mark = next((mark for mark in _AS_NUMBERS if line.rstrip().endswith(mark)), None)
    return (line, False) if mark is None else (line.rstrip().removesuffix(mark).rstrip(), True)


def _as_number(column: Column) -> Column:
    return replace(column, kind=QuestionKind.NUMBER)


def _as_text(column: Column) -> Column:
    return replace(column, kind=QuestionKind.TEXT, unit=None, minimum=None, maximum=None)
