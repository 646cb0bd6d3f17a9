"""What a patient has answered, held against the questions of a homework (C5). Answers are kept as they were given.

An answer that is left out is told and never a hindrance. What cannot be the answer to its question is told with the
question and refused; the whole text can then be kept as one answer, under ``WHOLE``.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made_by
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.programs import SWEDISH, Column, Question, QuestionKind, Text
from modulvard.domain.text import clean_text, fold, is_blank

ANSWER_LIMIT = 1_000_000
"""Characters in one answer, the same as in a message."""
WHOLE = "*"
"""Stands for the question where a whole text is kept unparsed (”Hela svaret”). No question can have this key."""

Number: TypeAlias = int | float
Cell: TypeAlias = str | Number | None
"""A box of a table; None is an empty one."""
Value: TypeAlias = str | Number | tuple[tuple[Cell, ...], ...]
"""A text, a number, a choice's key, or a table's rows of boxes."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)")
_SPACES_IN_NUMBERS = re.compile(r"(?<=[0-9])[ \u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_MOST_DIGITS = 15
"""So many digits a number keeps exactly, however it is written."""
_LONGEST_NUMBER = 40
_TOO_LARGE = 10**_MOST_DIGITS
_SEPARATORS = re.compile(r"[\t;|]")


class AnswerProblemKey(StrEnum):
    """What is wrong, or worth a look, with the answer to one question."""

    MISSING = "missing"
    """A warning: the question wants an answer and has none."""
    NOT_TEXT = "not_text"
    TOO_LONG = "too_long"
    """Facts: ``most`` (characters)."""
    NOT_A_NUMBER = "not_a_number"
    TOO_LOW = "too_low"
    """Facts: ``low``."""
    TOO_HIGH = "too_high"
    """Facts: ``high``."""
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_TABLE = "not_a_table"
    """Facts: ``rows`` and ``columns``, how many the table has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerProblem:
    """One thing about the answer to one question. Never holds what was written there.

    In a table the facts hold ``row`` and ``column``, counted from 1.
    """

    question: str
    """The question's key."""
    key: AnswerProblemKey
    facts: Mapping[str, int] = made_by(default_factory=dict, hash=False)


class AnswersRefused(InvalidInput):
    """Answers do not fit their questions. Facts: ``problems``, all of them; ``field``, the first one's question."""

    def __init__(self, problems: Sequence[AnswerProblem]) -> None:
        super().__init__(field=problems[0].question, problem="answer", problems=tuple(problems))


class UnknownQuestions(Refused):
    """The homework has no such questions. Facts: ``names``, as they were written."""


class NothingAnswered(Refused):
    """There is no answer to keep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question, and whether the therapist has marked it to be followed up."""

    question: str
    value: Value
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Answers as they are kept, in the order of the questions, and all there is to say of them."""

    answers: tuple[Answer, ...]
    problems: tuple[AnswerProblem, ...]
    """What cannot be kept as an answer to its question."""
    missing: tuple[AnswerProblem, ...]
    """Questions that want an answer and have none: warnings."""

    def for_keeping(self) -> tuple[Answer, ...]:
        """Return the answers, or raise AnswersRefused or NothingAnswered."""
        if self.problems:
            raise AnswersRefused(self.problems)
        if not self.answers:
            raise NothingAnswered
        return self.answers


def check_answers(questions: Sequence[Question], given: Mapping[str, object]) -> Checked:
    """Hold answers against their questions; what is empty is left out.

    Texts may come as written: a number with a decimal comma, a choice by its words, a table as lines of boxes.
    Raises UnknownQuestions.
    """
    known = {question.key for question in questions}
    unknown = [name for name in given if name not in known and name != WHOLE]
    if unknown:
        raise UnknownQuestions(names=tuple(unknown))
    answers: list[Answer] = []
    problems: list[AnswerProblem] = []
    missing: list[AnswerProblem] = []
    for question in questions:
        try:
            value = _READERS[question.kind](question, given.get(question.key))
        except _Unfit as unfit:
            problems.append(AnswerProblem(question=question.key, key=unfit.key, facts=unfit.facts))
            continue
        if value is not None:
            answers.append(Answer(question=question.key, value=value))
        elif question.required and WHOLE not in given:
            missing.append(AnswerProblem(question=question.key, key=AnswerProblemKey.MISSING))
    try:
        whole = _text(given.get(WHOLE))
    except _Unfit as unfit:
        problems.append(AnswerProblem(question=WHOLE, key=unfit.key, facts=unfit.facts))
    else:
        answers += [] if whole is None else [Answer(question=WHOLE, value=whole)]
    return Checked(answers=tuple(answers), problems=tuple(problems), missing=tuple(missing))


def parse_number(written: str, unit: Text | None = None) -> Number | None:
    """Return the number someone has written the Swedish way or the English, its unit after it or not, else None.

    ``7,5``, ``7.5``, ``1 200``, ``−3`` and, with the unit hours, ``7,5 timmar`` are numbers; ``ungefär 7`` is none.
    """
    text = written.strip().replace("\u2212", "-").replace("\u2013", "-")
    for word in sorted(_every(unit), key=len, reverse=True):
        if fold(text).endswith(fold(word)) and text.casefold().endswith(word.casefold()):
            text = text[: len(text) - len(word)].rstrip()
            break
    text = _SPACES_IN_NUMBERS.sub("", text)
    digits = re.sub(r"[^0-9]", "", text).lstrip("0")
    if len(text) > _LONGEST_NUMBER or len(digits) > _MOST_DIGITS or not _NUMBER.fullmatch(text):
        return None
    return _plain(float(text.replace(",", ".")))


def write_value(value: Value) -> str:
    """Return an answer as JSON, for keeping."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_value(written: str) -> Value:
    """Return the answer that ``write_value`` wrote."""
    value = json.loads(written)
    return tuple(tuple(row) for row in value) if isinstance(value, list) else value


def answer_text(question: Question | None, value: Value, language: str = SWEDISH) -> str:
    """Return an answer as it is read: a choice's words, a number with its unit, a table line by line."""
    if isinstance(value, tuple):
        return "\n".join(_row_text(question, place, row, language) for place, row in enumerate(value) if any_cell(row))
    if isinstance(value, str):
        choices = () if question is None else question.choices
        return next((choice.text.in_language(language) for choice in choices if choice.key == value), value)
    unit = None if question is None else question.unit
    return number_text(value) if unit is None else f"{number_text(value)} {unit.in_language(language)}"


def number_text(number: Number) -> str:
    """Return a number with a decimal comma."""
    return f"{Decimal(str(number)):f}".replace(".", ",").replace("-", "\u2212")


def any_cell(row: Sequence[Cell]) -> bool:
    """Tell whether a row of a table has anything in it."""
    return any(cell is not None for cell in row)


# --- one kind of question after the other ---------------------------------------------------------


class _Unfit(Exception):
    """The value cannot be the answer to its question."""

    def __init__(self, key: AnswerProblemKey, **facts: int) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts


def _text(given: object) -> str | None:
    if given is None:
        return None
    written = given if isinstance(given, str) else None
    if (number := _number(given)) is not None:
        written = number_text(number)
    if written is None:
        raise _Unfit(AnswerProblemKey.NOT_TEXT)
    text = clean_text(written)
    if len(text) > ANSWER_LIMIT:
        raise _Unfit(AnswerProblemKey.TOO_LONG, most=ANSWER_LIMIT)
    return None if is_blank(text) else text


def _text_answer(_question: Question, given: object) -> str | None:
    return _text(given)


def _number(given: object) -> Number | None:
    is_number = isinstance(given, (int, float)) and not isinstance(given, bool)
    return _plain(given) if is_number and isinstance(given, (int, float)) and abs(given) < _TOO_LARGE else None


def _number_answer(asked: Question | Column, given: object) -> Number | None:
    if given is None or (isinstance(given, str) and is_blank(given)):
        return None
    number = parse_number(given, asked.unit) if isinstance(given, str) else _number(given)
    if number is None:
        raise _Unfit(AnswerProblemKey.NOT_A_NUMBER)
    if asked.minimum is not None and number < asked.minimum:
        raise _Unfit(AnswerProblemKey.TOO_LOW, low=asked.minimum)
    if asked.maximum is not None and number > asked.maximum:
        raise _Unfit(AnswerProblemKey.TOO_HIGH, high=asked.maximum)
    return number


def _choice_answer(question: Question, given: object) -> str | None:
    text = _text(given)
    if text is None:
        return None
    wanted = fold(text).strip(" .")
    for choice in question.choices:
        if text == choice.key or wanted in {fold(words).strip(" .") for words in _every(choice.text)}:
            return choice.key
    raise _Unfit(AnswerProblemKey.NOT_A_CHOICE)


def _table_answer(question: Question, given: object) -> tuple[tuple[Cell, ...], ...] | None:
    if given is None or (isinstance(given, str) and is_blank(given)):
        return None
    rows = _lines_of_boxes(question, given) if isinstance(given, str) else _rows_of(question, given)
    cells = tuple(_row(question, place, row) for place, row in enumerate(rows, 1))
    return cells if any(any_cell(row) for row in cells) else None


def _rows_of(question: Question, given: object) -> list[object]:
    """Return as many rows as the table has, by place or by their names."""
    if isinstance(given, Mapping):
        named = {fold(str(name)): row for name, row in given.items()}
        labels = [{fold(words) for words in _every(row)} | {str(place)} for place, row in enumerate(question.rows, 1)]
        if not all(any(name in label for label in labels) for name in named):
            raise _not_a_table(question)
        return [next((named[name] for name in label if name in named), None) for label in labels]
    if not isinstance(given, Sequence) or len(given) > len(question.rows):
        raise _not_a_table(question)
    return [*given, *[None] * (len(question.rows) - len(given))]


def _row(question: Question, place: int, given: object) -> tuple[Cell, ...]:
    columns = question.columns
    if isinstance(given, Mapping):
        if not set(given) <= {column.key for column in columns}:
            raise _not_a_table(question)
        given = [given.get(column.key) for column in columns]
    boxes: Sequence[object] = given if isinstance(given, Sequence) and not isinstance(given, str) else ()
    if (given is not None and boxes is not given) or len(boxes) > len(columns):
        raise _not_a_table(question)
    row: list[Cell] = []
    for at, column in enumerate(columns):
        box = boxes[at] if at < len(boxes) else None
        try:
            row.append(_number_answer(column, box) if column.kind is QuestionKind.NUMBER else _text(box))
        except _Unfit as unfit:
            raise _Unfit(unfit.key, row=place, column=at + 1, **unfit.facts) from None
    return tuple(row)


def _lines_of_boxes(question: Question, written: str) -> list[object]:
    """Read a table from lines with tabs, semicolons or bars between the boxes; a row's name may begin its line."""
    rows: dict[int, list[str]] = {}
    for line in written.splitlines():
        if is_blank(line):
            continue
        # Tabs at the ends stay: they are empty boxes.
        boxes = [box.strip() for box in _SEPARATORS.split(line.strip(" ").strip("|"))]
        place = next(
            (at for at, row in enumerate(question.rows) if fold(boxes[0]).rstrip(":") in map(fold, _every(row))), None
        )
        if place is None:
            place = len(rows)
        else:
            boxes = boxes[1:]
        if place in rows or place >= len(question.rows):
            raise _not_a_table(question)
        rows[place] = boxes
    return [rows.get(place) for place in range(len(question.rows))]


def _not_a_table(question: Question) -> _Unfit:
    return _Unfit(AnswerProblemKey.NOT_A_TABLE, rows=len(question.rows), columns=len(question.columns))


_READERS: Mapping[QuestionKind, Any] = {
    QuestionKind.TEXT: _text_answer,
    QuestionKind.LONG_TEXT: _text_answer,
    QuestionKind.NUMBER: _number_answer,
    QuestionKind.CHOICE: _choice_answer,
    QuestionKind.TABLE: _table_answer,
}


def _plain(number: Number) -> Number:
    """Return a whole number as one: 7,0 is 7."""
    return int(number) if float(number).is_integer() else float(number)


def _every(text: Text | None) -> tuple[str, ...]:
    return () if text is None else (text.sv, *(words for _, words in text.others))


def _row_text(question: Question | None, place: int, row: Sequence[Cell], language: str) -> str:
    columns = () if question is None else question.columns
    labels = () if question is None else question.rows
    parts = []
    for at, cell in enumerate(row):
        if cell is None:
            continue
        words = cell if isinstance(cell, str) else number_text(cell)
        if at < len(columns):
            unit = columns[at].unit
            words = f"{columns[at].label.in_language(language)}: {words}" + (
                f" {unit.in_language(language)}" if unit is not None and not isinstance(cell, str) else ""
            )
        parts.append(words)
    head = f"{labels[place].in_language(language)}: " if place < len(labels) else ""
    return head + " · ".join(parts)
