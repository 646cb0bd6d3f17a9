"""Texts of files as the store keeps them: cleaned, visible, and by language with Swedish compulsory."""

from typing import Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from modulvard.domain.programs import SWEDISH
from modulvard.domain.text import clean_line, clean_text, is_blank


def _cleaned_line(value: Any) -> Any:
    return clean_line(value) if isinstance(value, str) else value


def _cleaned_text(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value


def _visible(value: str) -> str:
    if is_blank(value):
        raise PydanticCustomError("string_too_short", "nothing to be seen", {"min_length": 1})
    return value


def _by_language(value: Any) -> Any:
    return value if isinstance(value, dict) or value is None else {SWEDISH: value}


def _has_swedish(value: dict[str, Any]) -> dict[str, Any]:
    if SWEDISH not in value:
        raise PydanticCustomError("missing_swedish", "Swedish is missing")
    return value


CLEANED_LINE = BeforeValidator(_cleaned_line)
CLEANED_TEXT = BeforeValidator(_cleaned_text)
VISIBLE = AfterValidator(_visible)
BY_LANGUAGE = BeforeValidator(_by_language)
"""A lone text is Swedish."""
WITH_SWEDISH = AfterValidator(_has_swedish)
