"""Divides a text that came over the fields of a homework. What fits no field stays in the text: nothing is lost."""

import json
from collections.abc import Mapping, Sequence

from modulvard.domain.homework_answers import WHOLE, UnknownQuestions, check_answers
from modulvard.exchange.homework_answers import AnswersNotJson, read_answers
from modulvard.ui.homework.answer_fields import AnswerField


def divide(text: str, fields: Sequence[AnswerField]) -> tuple[str, int]:
    """Fill the empty fields from a text, and return what is left of it and how many were filled.

    A field that holds something already is left as it is.
    """
    questions = [field.question for field in fields]
    try:
        found = read_answers(text, questions)
        check_answers(questions, found)
    except (AnswersNotJson, UnknownQuestions):
        return text, 0
    rest = [str(found[WHOLE])] if found.get(WHOLE) else []
    filled = 0
    for field in fields:
        given = found.get(field.question.key)
        if given is None:
            continue
        if field.is_empty and _filled(field, given):
            filled += 1
        else:
            rest.append(f"{field.label}\n{_written(given)}")
    if not filled:
        return text, 0
    return "\n\n".join(part.strip("\n") for part in rest), filled


def _filled(field: AnswerField, given: object) -> bool:
    question = field.question
    checked = check_answers([question], {question.key: given})
    if checked.answers:
        field.fill(checked.answers[0].value)
        return True
    return field.fill_written(_written(given))


def _written(given: object) -> str:
    if isinstance(given, str):
        return given
    if isinstance(given, Mapping | list):
        return json.dumps(given, ensure_ascii=False)
    return str(given)
