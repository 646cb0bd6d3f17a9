"""Reading a homework's answers from text: JSON by question, or running text with the questions as headings (C5).

Text that cannot be divided is kept whole, under ``WHOLE``; so is what stands before the first heading. Nothing is lost.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from modulvard.domain.errors import Refused
from modulvard.domain.homework_answers import WHOLE
from modulvard.domain.programs import Question
from modulvard.domain.text import fold, is_blank

_MOST_DEPTH = 6
_NUMBERING = re.compile(r"^(?:(?:fråga|question)\s*)?\(?[0-9]{1,2}[.):]\s*", re.IGNORECASE)
_BULLETS = "#*_-–•>\t "
_ENDINGS = " :?.*_"


class AnswersNotJson(Refused):
    """A text that begins as JSON cannot be read as an object of answers. Facts: ``line``."""


def read_answers(text: str, questions: Sequence[Question]) -> dict[str, object]:
    """Return the answers a text gives, by question; unparsed values are as written. Raises AnswersNotJson.

    Only a text that begins with ``{`` is read as JSON. A question's label in any language is a heading, or its key in a
    text without any label; what stands after a heading's colon belongs to the answer.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return _from_json(text.lstrip("\ufeff \t\r\n"))
    labels = {question.key: _labels(question) for question in questions}
    return _divided(text, labels) or _divided(text, {key: [key] for key in labels}) or _whole(text)


# --- JSON -----------------------------------------------------------------------------------------


def _from_json(text: str) -> dict[str, object]:
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise AnswersNotJson(line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise AnswersNotJson(line=1) from error
    if not isinstance(found, dict) or _depth(found) > _MOST_DEPTH:
        raise AnswersNotJson(line=1)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object, or raise ValueError if a key is there twice: one of the answers would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is there twice")
    return found


def _no_number(written: str) -> NoReturn:
    raise ValueError(written)


def _depth(value: object) -> int:
    inner: Sequence[object] = ()
    if isinstance(value, Mapping):
        inner = list(value.values())
    elif isinstance(value, list):
        inner = value
    else:
        return 0
    return 1 + max(map(_depth, inner), default=0)


# --- headings -------------------------------------------------------------------------------------


def _divided(text: str, names: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """Return what stands under each heading, and before the first; nothing if there is no heading."""
    headings = _headings(names)
    parts: dict[str, list[str]] = {}
    current = WHOLE
    for line in text.splitlines():
        found = _heading(line, headings)
        if found is None:
            parts.setdefault(current, []).append(line)
        else:
            current, rest = found
            parts.setdefault(current, []).extend([rest] if rest else [])
    if set(parts) <= {WHOLE}:
        return {}
    joined = {key: "\n".join(lines) for key, lines in parts.items()}
    return {key: written for key, written in joined.items() if not is_blank(written)}


def _whole(text: str) -> dict[str, object]:
    return {} if is_blank(text) else {WHOLE: text}


def _headings(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the key of the question that each heading stands for; words that stand for two stand for none."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for key, own in names.items():
        for words in dict.fromkeys(map(_compared, own)):
            if found.setdefault(words, key) != key:
                twice.add(words)
    return {words: key for words, key in found.items() if words and words not in twice}


def _labels(question: Question) -> tuple[str, ...]:
    return (question.label.sv, *(words for _, words in question.label.others))


def _compared(words: str) -> str:
    return fold(words).strip(_ENDINGS)


def _heading(line: str, headings: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the question a line is the heading of, and what stands after its colon."""
    plain = line.strip().lstrip(_BULLETS)
    for candidate in (plain, _NUMBERING.sub("", plain)):
        if (key := headings.get(_compared(candidate))) is not None:
            return key, ""
        # A label may have colons of its own: the longest beginning that is a heading counts.
        for place in reversed([match.start() for match in re.finditer(r"[:?]", candidate)]):
            if (key := headings.get(_compared(candidate[:place]))) is not None:
                return key, candidate[place + 1 :].lstrip(_ENDINGS)
    return None
