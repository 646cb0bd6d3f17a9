"""The shape of a file of answers, as pydantic models: what keys there are, of what type and within what limits."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
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
from modulvard.domain.text import TEXT_LIMIT
from modulvard.exchange.clean_texts import BY_LANGUAGE, CLEANED_LINE, CLEANED_TEXT, VISIBLE, WITH_SWEDISH
from modulvard.exchange.program_schema import Key, Language


def _day(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_date", "no such day") from None
    return value


_LINE = (CLEANED_LINE, VISIBLE)
_TEXT = (CLEANED_TEXT, VISIBLE)
_IN_LANGUAGES = (BY_LANGUAGE, WITH_SWEDISH)

TitleLine = Annotated[str, *_LINE, StringConstraints(max_length=TITLE_LIMIT)]
Keyword = Annotated[str, *_LINE, StringConstraints(max_length=KEYWORD_LIMIT)]
BodyText = Annotated[str, *_TEXT, StringConstraints(max_length=TEXT_LIMIT)]
SourceText = Annotated[str, *_TEXT, StringConstraints(max_length=SOURCE_LIMIT)]
KeywordList = Annotated[list[Keyword], Field(max_length=MOST_KEYWORDS)]

Title = Annotated[dict[Language, TitleLine], *_IN_LANGUAGES]
Keywords = Annotated[dict[Language, KeywordList], BY_LANGUAGE]
Body = Annotated[dict[Language, BodyText], *_IN_LANGUAGES]
Source = Annotated[dict[Language, SourceText], *_IN_LANGUAGES]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_day)]
Origin = Annotated[str, CLEANED_LINE, StringConstraints(max_length=200)]


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
