"""The shape of a file of answers, as pydantic models: what keys there are, of what type and within what limits."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from modulvard.domain.answer_bank import MOST_REVIEW_MONTHS, REVIEW_MONTHS, AnswerKind, Category
from modulvard.domain.answer_draft import (
    KEYWORD_LIMIT,
    MOST_KEYWORDS,
    MOST_MODULE,
    SOURCE_LIMIT,
    TITLE_LIMIT,
)
from modulvard.domain.answer_file import FORMAT, MOST_ENTRIES
from modulvard.domain.text import TEXT_LIMIT, clean_line, clean_text, is_blank
from modulvard.exchange.program_schema import Key, Language


def _cleaned_line(value: Any) -> Any:
    return clean_line(value) if isinstance(value, str) else value


def _cleaned_text(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value


def _visible(value: str) -> str:
    if is_blank(value):
        raise PydanticCustomError("string_too_short", "nothing to be seen", {"min_length": 1})
    return value


def _day(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_date", "no such day") from None
    return value


def _by_language(value: Any) -> Any:
    return value if isinstance(value, dict) or value is None else {"sv": value}


def _has_swedish(value: dict[str, Any]) -> dict[str, Any]:
    if "sv" not in value:
        raise PydanticCustomError("missing_swedish", "Swedish is missing")
    return value


_LINE = (BeforeValidator(_cleaned_line), AfterValidator(_visible))
_TEXT = (BeforeValidator(_cleaned_text), AfterValidator(_visible))
_IN_LANGUAGES = (BeforeValidator(_by_language), AfterValidator(_has_swedish))

TitleLine = Annotated[str, *_LINE, StringConstraints(max_length=TITLE_LIMIT)]
Keyword = Annotated[str, *_LINE, StringConstraints(max_length=KEYWORD_LIMIT)]
BodyText = Annotated[str, *_TEXT, StringConstraints(max_length=TEXT_LIMIT)]
SourceText = Annotated[str, *_TEXT, StringConstraints(max_length=SOURCE_LIMIT)]
KeywordList = Annotated[list[Keyword], Field(max_length=MOST_KEYWORDS)]

Title = Annotated[dict[Language, TitleLine], *_IN_LANGUAGES]
Keywords = Annotated[dict[Language, KeywordList], BeforeValidator(_by_language)]
Body = Annotated[dict[Language, BodyText], *_IN_LANGUAGES]
Source = Annotated[dict[Language, SourceText], *_IN_LANGUAGES]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_day)]
Origin = Annotated[str, BeforeValidator(_cleaned_line), StringConstraints(max_length=200)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class AnswerPart(_Part):
    """One entry. What it does not say of origin, licence and date is what the file says."""

    key: Key
    kind: Annotated[AnswerKind, Field(strict=False)]
    category: Annotated[Category, Field(strict=False)]
    program: Key | None = None
    module: Annotated[int, Field(ge=1, le=MOST_MODULE)] | None = None
    title: Title
    keywords: Keywords = {}
    body: Body
    source: Source | None = None
    review_months: Annotated[int, Field(ge=1, le=MOST_REVIEW_MONTHS)] = REVIEW_MONTHS
    origin: Origin | None = None
    licence: Origin | None = None
    date: Day | None = None


class AnswerFilePart(_Part):
    """A whole file."""

    format: Annotated[int, Field(ge=1, le=FORMAT)] = FORMAT
    origin: Origin | None = None
    licence: Origin | None = None
    date: Day | None = None
    answers: Annotated[list[AnswerPart], Field(min_length=1, max_length=MOST_ENTRIES)]
