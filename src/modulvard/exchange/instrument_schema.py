"""The shape of an instrument's file, as pydantic models: what keys there are, of what type and within what limits.

What belongs together across keys is checked in ``instrument_rules.py``; the words for what is wrong are not here.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from modulvard.domain.instruments import Direction, KeySubject, LineKind, Method, Safety, Wording
from modulvard.domain.programs import SWEDISH, Standing
from modulvard.exchange.clean_texts import BY_LANGUAGE, CLEANED_LINE, CLEANED_TEXT, VISIBLE, WITH_SWEDISH
from modulvard.exchange.program_schema import FactId, Key, Language, SourceKey

FORMAT = 1
"""The version of the file format. A file of a later format is refused, never half read."""

MOST_ITEMS = 200
MOST_SCALES = 20
HIGHEST = 1_000
"""The highest answer a question may have."""
HIGHEST_IN_PROFILE = 9
"""An answer in a profile is one digit: 21321."""


def _number_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _shortest(value: str) -> str:
    """Return a decimal without zeros that say nothing: the same figure is the same text."""
    whole, _, part = value.partition(".")
    part = part.rstrip("0")
    return f"{int(whole)}.{part}" if part else str(int(whole))


_AS_TEXT = BeforeValidator(_number_as_text)
_IN_LANGUAGES = (BY_LANGUAGE, WITH_SWEDISH)

Number = Annotated[str, _AS_TEXT, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z.-]{0,11}$")]
Figure = Annotated[str, _AS_TEXT, StringConstraints(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4})?$"), AfterValidator(_shortest)]
Line = Annotated[str, CLEANED_LINE, VISIBLE, StringConstraints(max_length=120)]
Words = Annotated[str, CLEANED_TEXT, VISIBLE, StringConstraints(max_length=2_000)]
ShortText = Annotated[dict[Language, Line], *_IN_LANGUAGES]
LongText = Annotated[dict[Language, Words], *_IN_LANGUAGES]
Answer = Annotated[int, Field(ge=0, le=HIGHEST)]
Sources = Annotated[list[SourceKey], Field(max_length=20)]
FactIds = Annotated[list[FactId], Field(max_length=20)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class LabelPart(_Part):
    """The words at one answer."""

    value: Answer
    text: ShortText


Labels = Annotated[list[LabelPart], Field(max_length=50)]


class AnswersPart(_Part):
    """The answers that all questions have which do not say otherwise."""

    lowest: Answer
    highest: Answer
    labels: Labels = []


class ItemPart(_Part):
    """One question."""

    number: Number
    lowest: Answer | None = None
    highest: Answer | None = None
    reverse: bool = False
    summed: bool = True
    optional: bool = False
    safety: Annotated[Safety, Field(strict=False)] | None = None
    aspect: ShortText | None = None
    wording: LongText | None = None
    labels: Labels = []


class ScalePart(_Part):
    """A scale."""

    key: Key
    name: ShortText
    items: Annotated[list[Number], Field(min_length=1, max_length=MOST_ITEMS)]
    method: Annotated[Method, Field(strict=False)]
    direction: Annotated[Direction, Field(strict=False)]


class WithSource(_Part):
    """Something said, with the keys of its sources."""

    sources: Sources = []
    ids: FactIds = []
    standing: Annotated[Standing, Field(strict=False)] = Standing.PUBLISHED


class OnScale(WithSource):
    """A figure of a scale."""

    scale: Key


class LinesPart(OnScale):
    """Published lines on a scale."""

    kind: Annotated[LineKind, Field(strict=False)]
    at: Annotated[list[Figure], Field(min_length=1, max_length=20)]


class ChangePart(OnScale):
    """What a source counts as a reliable change."""

    points: Figure | None = None
    sd: Figure | None = None
    reliability: Figure | None = None


class FactPart(WithSource):
    """A fact with its sources."""

    about: Annotated[KeySubject, Field(strict=False)]
    text: LongText


class InstrumentPart(_Part):
    """A whole file."""

    format: Annotated[int, Field(ge=1, le=FORMAT)]
    key: Key
    version: Line
    name: ShortText
    abbreviation: Annotated[Line, StringConstraints(max_length=40)]
    languages: Annotated[list[Language], Field(min_length=1, max_length=20)] = [SWEDISH]
    period: ShortText | None = None
    wording: Annotated[Wording, Field(strict=False)]
    licence: LongText
    origin: Line | None = None
    answers: AnswersPart | None = None
    items: Annotated[list[ItemPart], Field(min_length=1, max_length=MOST_ITEMS)]
    scales: Annotated[list[ScalePart], Field(max_length=MOST_SCALES)] = []
    main: Key | None = None
    profile: Annotated[list[Number], Field(max_length=MOST_ITEMS)] = []
    lines: Annotated[list[LinesPart], Field(max_length=40)] = []
    changes: Annotated[list[ChangePart], Field(max_length=40)] = []
    facts: Annotated[list[FactPart], Field(max_length=100)] = []
    sources: Annotated[dict[SourceKey, LongText], Field(max_length=100)] = {}
