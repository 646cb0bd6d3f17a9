"""Scoring: what a patient answered, summed by the form's own key, exactly (COR-03). Nothing is filled in or graded.

A scale with an unanswered question has no value: it is incomplete, and stays so. Sums are never scaled up for what is
lacking.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import TypeAlias

from modulvard.domain.errors import NotFound
from modulvard.domain.field_problems import FieldProblem, InvalidFields, ProblemKey
from modulvard.domain.instruments import Instrument, Item, Method, Scale

Answers: TypeAlias = Mapping[str, int]
"""The answers by the numbers of their questions, in the form's order; what is unanswered is not there."""
Value: TypeAlias = int | Fraction

_NONE: Answers = MappingProxyType({})
ANSWERS = "answers"
"""The field that a problem of all the answers together is told of."""
_WHOLE = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAnswers:
    """Answers held against their form: those that fit, and a problem for each that does not."""

    answers: Answers
    problems: tuple[FieldProblem, ...] = ()
    """Each names its question in ``field``, and tells the range, never what was answered."""

    def for_keeping(self) -> Answers:
        """Return the answers, or raise InvalidFields with all that is wrong."""
        if self.problems:
            raise InvalidFields(self.problems)
        if not self.answers:
            raise InvalidFields([FieldProblem(field=ANSWERS, key=ProblemKey.MISSING)])
        return self.answers


def check_answers(instrument: Instrument, given: Mapping[str, object]) -> CheckedAnswers:
    """Hold answers, as numbers or as written, against the form. What is blank is unanswered.

    Where nothing but optional questions is answered, the answers are missing. Raises NotFound for a question the form
    does not have.
    """
    numbers = {item.number for item in instrument.items}
    for number in given:
        if number not in numbers:
            raise NotFound(kind="question", ident=number)
    answers: dict[str, int] = {}
    problems: list[FieldProblem] = []
    for item in instrument.items:
        written = given.get(item.number)
        if _is_blank(written):
            continue
        answer = _whole(written)
        if answer is None or not item.allows(answer):
            facts = {"low": item.lowest, "high": item.highest}
            problems.append(FieldProblem(field=item.number, key=ProblemKey.WHOLE_NUMBER, facts=facts))
        else:
            answers[item.number] = answer
    asked = {item.number for item in instrument.items if not item.optional}
    if answers and asked and not asked & answers.keys() and not problems:
        problems.append(FieldProblem(field=ANSWERS, key=ProblemKey.MISSING))
    return CheckedAnswers(answers=answers, problems=tuple(problems))


def check_row(instrument: Instrument, row: Sequence[object], before: Answers = _NONE) -> CheckedAnswers:
    """Hold answers given in the form's order against it: one for each question, blank where unanswered.

    The optional questions that end the form may be left out: they stay as they were ``before``, where blank ones are
    unanswered. Fewer or more are told, since they may be out of step.
    """
    count, items = len(row), instrument.items
    if count > len(items):
        problem = FieldProblem(field=ANSWERS, key=ProblemKey.TOO_MANY, facts={"limit": len(items)})
        return CheckedAnswers(answers={}, problems=(problem,))
    lacking = next((item for item in items[count:] if not item.optional), None)
    if lacking is not None:
        return CheckedAnswers(answers={}, problems=(FieldProblem(field=lacking.number, key=ProblemKey.MISSING),))
    kept = {item.number: before.get(item.number) for item in items[count:]}
    return check_answers(instrument, {item.number: given for item, given in zip(items, row, strict=False)} | kept)


def _is_blank(written: object) -> bool:
    return written is None or (isinstance(written, str) and not written.strip())


def _whole(written: object) -> int | None:
    """Return a whole number as it is or as it is written, else None. ``True`` and ``2.0`` are none."""
    if isinstance(written, int) and not isinstance(written, bool):
        return written
    if isinstance(written, str) and _WHOLE.fullmatch(written.strip()):
        return int(written.strip())
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A scale's value, or how much of it is answered. ``lowest`` and ``highest`` are the scale's own ends."""

    scale: Scale
    value: Value | None
    """None where a question is unanswered: incomplete."""
    lowest: Value
    highest: Value
    answered: int
    questions: int

    @property
    def is_complete(self) -> bool:
        """Whether every question that counts is answered."""
        return self.value is not None

    @property
    def shown(self) -> Decimal | None:
        """The value with at most one decimal."""
        return None if self.value is None else rounded(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The answers that stand side by side, in order; None where one is lacking."""

    answers: tuple[int | None, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every answer is there."""
        return None not in self.answers

    @property
    def text(self) -> str:
        """The profile as it is written, such as 21321; a hyphen stands where an answer is lacking."""
        return "".join("-" if answer is None else str(answer) for answer in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """All that the form's own key says of one set of answers."""

    scores: tuple[Score, ...]
    main: Score | None
    """The score of the scale that stands for the whole, where there is one."""
    profile: Profile | None
    missing: tuple[str, ...]
    """The numbers of the questions that are unanswered and not optional."""
    safety: tuple[str, ...]
    """The numbers of the questions whose answers are work (decided.md 34)."""

    @property
    def is_complete(self) -> bool:
        """Whether every question that is to be answered is."""
        return not self.missing


def score(instrument: Instrument, answers: Answers) -> Scored:
    """Return what the form's key says of the answers, which are checked already."""
    items, scores = instrument.items, scores_of(instrument, answers)
    profile = Profile(answers=tuple(map(answers.get, instrument.profile))) if instrument.profile else None
    return Scored(
        scores=scores,
        main=next((found for found in scores if found.scale.key == instrument.main), None),
        profile=profile,
        missing=tuple(item.number for item in items if item.number not in answers and not item.optional),
        safety=tuple(item.number for item in items if item.number in answers and item.is_work(answers[item.number])),
    )


def scores_of(instrument: Instrument, answers: Answers) -> tuple[Score, ...]:
    """Return the score of each scale, in the form's order."""
    items = {item.number: item for item in instrument.items}
    return tuple(_score(scale, [items[number] for number in scale.items], answers) for scale in instrument.scales)


def _score(scale: Scale, items: Sequence[Item], answers: Answers) -> Score:
    points = [item.points(answers[item.number]) for item in items if item.number in answers]
    lowest, highest = sum([item.lowest for item in items]), sum([item.highest for item in items])
    whole = len(points) == len(items)
    return Score(
        scale=scale,
        value=_value(scale.method, sum(points), len(items), lowest, highest) if whole else None,
        lowest=_value(scale.method, lowest, len(items), lowest, highest),
        highest=_value(scale.method, highest, len(items), lowest, highest),
        answered=len(points),
        questions=len(items),
    )


def _value(method: Method, total: int, count: int, lowest: int, highest: int) -> Value:
    if method is Method.SUM:
        return total
    if method is Method.MEAN:
        return Fraction(total, count)
    return Fraction((total - lowest) * 100, highest - lowest)


def kept_value(score: Score | None) -> float | None:
    """Return the value that statistics count; None where it is incomplete or there is no scale."""
    return None if score is None or score.value is None else float(score.value)


def rounded(value: Value) -> Decimal:
    """Return a value with at most one decimal, a half rounded up; whole numbers have none."""
    if isinstance(value, int):
        return Decimal(value)
    tenths = floor(value * 10 + Fraction(1, 2))
    return Decimal(tenths // 10) if tenths % 10 == 0 else Decimal(tenths) / 10
