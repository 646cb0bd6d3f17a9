"""The shape of a program file, as pydantic models: what keys there are, of what type and within what limits.

What belongs together across keys is checked in ``program_rules.py``; the words for what is wrong are not here.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from modulvard.domain.competence import is_need
from modulvard.domain.gates import Gate, Strength
from modulvard.domain.programs import (
    SWEDISH,
    OpeningRule,
    ProgramKind,
    ProgramStatus,
    QuestionKind,
    Standing,
    Subject,
)

FORMAT = 1
"""The version of the file format. A file of a later format is refused, never half read."""

MOST_MODULES = 100
MOST_ANSWER_DAYS = 10
MOST_QUESTIONS = 60


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _by_language(value: Any) -> Any:
    return {SWEDISH: value} if isinstance(value, str) else value


def _has_swedish(value: dict[str, str]) -> dict[str, str]:
    if SWEDISH not in value:
        raise PydanticCustomError("missing_swedish", "Swedish is missing")
    return value


Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
SourceKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,19}$")]
FactId = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{1,3}$")]
Line = Annotated[str, BeforeValidator(_stripped), StringConstraints(min_length=1, max_length=120)]
Words = Annotated[str, BeforeValidator(_stripped), StringConstraints(min_length=1, max_length=4_000)]
Prose = Annotated[str, BeforeValidator(_stripped), StringConstraints(min_length=1, max_length=20_000)]


def _known_need(value: str) -> str:
    if not is_need(value):
        raise PydanticCustomError("need_form", "not a competence")
    return value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_ALONE = (BeforeValidator(_as_list),)
Need = Annotated[Line, AfterValidator(_known_need)]
OneOf = Annotated[list[Need], *_ALONE, Field(min_length=1, max_length=10)]

_IN_LANGUAGES = (BeforeValidator(_by_language), AfterValidator(_has_swedish))
ShortText = Annotated[dict[Language, Line], *_IN_LANGUAGES]
LongText = Annotated[dict[Language, Words], *_IN_LANGUAGES]
PageText = Annotated[dict[Language, Prose], *_IN_LANGUAGES]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PacePart(_Part):
    """The proposed pace (pacing.md: 1-7 modules every 1-8 weeks)."""

    modules: Annotated[int, Field(ge=1, le=7)]
    every_weeks: Annotated[int, Field(ge=1, le=8)]


class FactPart(_Part):
    """A fact with its sources."""

    about: Annotated[Subject, Field(strict=False)]
    text: LongText
    sources: Annotated[list[SourceKey], Field(max_length=20)] = []
    ids: Annotated[list[FactId], Field(max_length=20)] = []
    standing: Annotated[Standing, Field(strict=False)] = Standing.PUBLISHED


class UnknownPart(_Part):
    """What is not known, and why."""

    about: Annotated[Subject, Field(strict=False)]
    reason: LongText


class ChoicePart(_Part):
    """One answer to choose."""

    key: Key
    text: ShortText


class ColumnPart(_Part):
    """A column of a table question."""

    key: Key
    label: ShortText
    kind: Annotated[QuestionKind, Field(strict=False)] = QuestionKind.TEXT
    unit: ShortText | None = None
    minimum: int | None = None
    maximum: int | None = None


class QuestionPart(_Part):
    """A homework question."""

    key: Key
    kind: Annotated[QuestionKind, Field(strict=False)]
    label: LongText
    hint: LongText | None = None
    required: bool = True
    unit: ShortText | None = None
    minimum: int | None = None
    maximum: int | None = None
    choices: Annotated[list[ChoicePart], Field(max_length=30)] = []
    columns: Annotated[list[ColumnPart], Field(max_length=12)] = []
    rows: Annotated[list[ShortText], Field(max_length=60)] = []


class HomeworkPart(_Part):
    """A homework."""

    key: Key
    title: ShortText
    intro: LongText
    questions: Annotated[list[QuestionPart], Field(min_length=1, max_length=MOST_QUESTIONS)]


class PagePart(_Part):
    """A page."""

    title: ShortText
    body: PageText
    restricted: bool = False


class ModulePart(_Part):
    """A module."""

    number: Annotated[int, Field(ge=1, le=MOST_MODULES)]
    title: ShortText
    optional: bool = False
    minutes: Annotated[int, Field(ge=1, le=1_000)] | None = None
    after: Annotated[list[Annotated[int, Field(ge=1, le=MOST_MODULES)]], Field(max_length=MOST_MODULES)] = []
    summary: LongText | None = None
    pages: Annotated[list[PagePart], Field(max_length=60)] = []
    homework: Annotated[list[HomeworkPart], Field(max_length=20)] = []


class WeekRatingPart(_Part):
    """A rating by weeks of the program, when the treatment ends, and months after the end."""

    instrument: Key
    weeks: Annotated[list[Annotated[int, Field(ge=0, le=104)]], Field(max_length=105)] = []
    after: bool = False
    months_after: Annotated[list[Annotated[int, Field(ge=1, le=60)]], Field(max_length=20)] = []


class ProgramPart(_Part):
    """A whole program file."""

    format: Annotated[int, Field(ge=1, le=FORMAT)]
    key: Key
    name: ShortText
    version: Line | None
    supplier: Line | None
    kind: Annotated[ProgramKind, Field(strict=False)]
    status: Annotated[ProgramStatus, Field(strict=False)] = ProgramStatus.PUBLISHED
    aliases: Annotated[list[Line], Field(max_length=20)] = []
    languages: Annotated[list[Language], Field(min_length=1, max_length=20)] = [SWEDISH]
    description: LongText
    target_group: LongText
    intended_use: LongText
    includes: Annotated[list[LongText], Field(max_length=20)] = []
    excludes: Annotated[list[LongText], Field(max_length=20)] = []
    stop_rules: Annotated[list[LongText], Field(max_length=20)] = []
    competence: Annotated[list[LongText], Field(max_length=20)] = []
    needs: Annotated[
        list[Annotated[list[Need], *_ALONE, Field(min_length=1, max_length=10)]], Field(min_length=1, max_length=10)
    ] = []
    gates: dict[Annotated[Gate, Field(strict=False)], Annotated[Strength, Field(strict=False)]] = {}
    took_part: LongText | None = None
    pace: PacePart | None = None
    opening: Annotated[OpeningRule, Field(strict=False)] = OpeningRule.THERAPIST
    answer_days: Annotated[int, Field(ge=0, le=MOST_ANSWER_DAYS)] | None = None
    messages: bool = True
    recommended_weeks: Annotated[int, Field(ge=1, le=104)] | None = None
    usual_weeks: Annotated[list[Annotated[int, Field(ge=1, le=104)]], Field(min_length=2, max_length=2)] | None = None
    follow_up_months: Annotated[list[Annotated[int, Field(ge=1, le=60)]], Field(max_length=12)] = []
    purge_rule: LongText | None = None
    restricted_material: bool = False
    licence: Words | None = None
    origin: Line | None = None
    facts: Annotated[list[FactPart], Field(max_length=100)] = []
    unknown: Annotated[list[UnknownPart], Field(max_length=40)] = []
    sources: dict[SourceKey, LongText] = {}
    welcome: LongText | None = None
    week_ratings: Annotated[list[WeekRatingPart], Field(max_length=20)] = []
    modules: Annotated[list[ModulePart], Field(max_length=MOST_MODULES)] = []
