"""Instruments: the forms patients rate themselves by, as data (C8, domain.md G1-G18). A version is whole and frozen.

What stands here is a form's key: its questions by number, their ranges, which are turned round, what is summed. The
words of the form are there only where they may be. Nothing here grades an answer: published figures are numbers with
their source, for the clinic's statistics and for lines it has turned on itself, never for a patient's page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.programs import SWEDISH, Source, Standing, Text
from modulvard.domain.text import fold


class Wording(StrEnum):
    """Whose words of the form are there, if any."""

    NONE = "none"
    """The key only: questions are known by number, and the clinic has the form itself."""
    SHIPPED = "shipped"
    """Words that may go along with the file."""
    CLINIC = "clinic"
    """The clinic's licensed words, which stay with the clinic."""


class Safety(StrEnum):
    """Which answers to a safety question are work for a named user (G18, decided.md 34): one mark, no grades."""

    ABOVE_LOWEST = "above_lowest"
    """Every answer but the lowest, which is above zero in a question that begins there."""
    BELOW_HIGHEST = "below_highest"
    """Every answer but the highest, in a question put the other way round."""


class Method(StrEnum):
    """How a scale's value comes of its points."""

    SUM = "sum"
    MEAN = "mean"
    PERCENT = "percent"
    """How far the sum is on the way from the lowest to the highest, in hundredths (G7)."""


class Direction(StrEnum):
    """Which way is which (G17)."""

    WORSE = "worse"
    """A higher value means more of what troubles."""
    BETTER = "better"
    NONE = "none"
    """The source does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The words that stand at one answer of a question."""

    value: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question. ``number`` is what the form calls it, such as 9 or VAS."""

    number: str
    lowest: int
    highest: int
    reverse: bool = False
    """Its points are counted from the other end."""
    summed: bool = True
    """Whether it counts in any scale."""
    optional: bool = False
    """Nothing is lacking when it is left out."""
    safety: Safety | None = None
    aspect: Text | None = None
    """What is asked, in a word of our own, where the number alone would not tell."""
    wording: Text | None = None
    labels: tuple[Label, ...] = ()

    @property
    def is_safety(self) -> bool:
        """Whether an answer to it can be work (G18)."""
        return self.safety is not None

    def allows(self, answer: int) -> bool:
        """Tell whether the question has that answer."""
        return self.lowest <= answer <= self.highest

    def points(self, answer: int) -> int:
        """Return what an answer counts."""
        return self.lowest + self.highest - answer if self.reverse else answer

    def is_work(self, answer: int) -> bool:
        """Tell whether a named user is to write what was done about the answer (decided.md 34)."""
        if self.safety is Safety.ABOVE_LOWEST:
            return answer > self.lowest
        return self.safety is Safety.BELOW_HIGHEST and answer < self.highest

    @property
    def work(self) -> frozenset[int]:
        """The answers that are work."""
        return frozenset(filter(self.is_work, range(self.lowest, self.highest + 1))) if self.is_safety else frozenset()

    def label_of(self, answer: int) -> Text | None:
        """Return the words at an answer, where there are any."""
        return next((label.text for label in self.labels if label.value == answer), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One value that comes of the answers: the whole form's, or a part's."""

    key: str
    name: Text
    items: tuple[str, ...]
    """The numbers of the questions that count in it."""
    method: Method = Method.SUM
    direction: Direction = Direction.NONE


class KeySubject(StrEnum):
    """What a fact about an instrument is about."""

    ITEMS = "items"
    PERIOD = "period"
    SCORING = "scoring"
    DIRECTION = "direction"
    SAFETY = "safety"
    FIGURES = "figures"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFact:
    """Something known about the form's key, with the keys of its sources and the ids it has in domain.md."""

    subject: KeySubject
    text: Text
    sources: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    standing: Standing = Standing.PUBLISHED


class LineKind(StrEnum):
    """What a published line on a scale is. What its source calls the parts is not kept: it grades."""

    BANDS = "bands"
    """Where the parts into which the source divides the scale begin, after the first."""
    CUT_OFF = "cut_off"
    """Where the source draws one line: the first value on its upper side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedLines:
    """Where a source draws lines on a scale. ``at`` are decimals as text, rising."""

    scale: str
    kind: LineKind
    at: tuple[str, ...]
    sources: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    standing: Standing = Standing.PUBLISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedChange:
    """What a source counts as a reliable or meaningful change on a scale (G15): points, or what gives them.

    ``sd`` and ``reliability`` stand together. All are decimals as text.
    """

    scale: str
    points: str | None = None
    sd: str | None = None
    reliability: str | None = None
    sources: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    standing: Standing = Standing.PUBLISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentIdentity:
    """What makes two files the same version of an instrument."""

    key: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One version of an instrument, whole. ``key`` names it across versions, and in programs' ``week_ratings``."""

    key: str
    version: str
    name: Text
    abbreviation: str
    languages: tuple[str, ...] = (SWEDISH,)
    period: Text | None = None
    """The time the questions are about."""
    wording: Wording = Wording.NONE
    licence: Text
    """What may be shown and carried on."""
    origin: str | None = None
    """The clinic or author the file comes from."""
    items: tuple[Item, ...]
    scales: tuple[Scale, ...] = ()
    main: str | None = None
    """The key of the scale that stands for the whole; None where the form has none."""
    profile: tuple[str, ...] = ()
    """The numbers of the questions whose answers stand side by side and are never summed (G11)."""
    lines: tuple[PublishedLines, ...] = ()
    changes: tuple[PublishedChange, ...] = ()
    facts: tuple[KeyFact, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def identity(self) -> InstrumentIdentity:
        """Key and version."""
        return InstrumentIdentity(key=self.key, version=self.version)

    @property
    def main_scale(self) -> Scale | None:
        """The scale that stands for the whole form."""
        return None if self.main is None else self.scale(self.main)

    @property
    def safety_items(self) -> tuple[Item, ...]:
        """The questions whose answers can be work (G18)."""
        return tuple(item for item in self.items if item.is_safety)

    def item(self, number: str) -> Item | None:
        """Return the question with that number, if there is one."""
        return next((item for item in self.items if item.number == number), None)

    def scale(self, key: str) -> Scale | None:
        """Return the scale with that key, if there is one."""
        return next((scale for scale in self.scales if scale.key == key), None)

    def known(self, subject: KeySubject) -> tuple[KeyFact, ...]:
        """Return what is known on a subject."""
        return tuple(fact for fact in self.facts if fact.subject is subject)

    def sources_of(self, keys: tuple[str, ...]) -> tuple[Source, ...]:
        """Return the sources with those keys, in the order of the file."""
        return tuple(source for source in self.sources if source.key in keys)


class InstrumentOrigin(StrEnum):
    """How a version came to the clinic."""

    SHIPPED = "shipped"
    IMPORTED = "imported"


def names_of(instrument: Instrument) -> frozenset[str]:
    """Return what an instrument goes by where it is written by hand, folded: its key, abbreviation and names."""
    name = instrument.name
    written = (instrument.key, instrument.abbreviation, name.sv, *(text for _, text in name.others))
    return frozenset(map(fold, written))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredInstrument:
    """A version of an instrument as the clinic holds it."""

    id: InstrumentVersionId
    instrument: Instrument
    content_hash: str
    origin: InstrumentOrigin
    loaded_at: datetime
    withdrawn_at: datetime | None = None
    """When it was taken out of use: nothing new is planned with it, and what has been keeps it."""

    @property
    def is_in_use(self) -> bool:
        """Whether new ratings are planned with it."""
        return self.withdrawn_at is None

    @property
    def is_imported(self) -> bool:
        """Whether the clinic took it in itself."""
        return self.origin is InstrumentOrigin.IMPORTED


def proposed(versions: Sequence[StoredInstrument]) -> StoredInstrument | None:
    """Return the version of an instrument that new ratings are planned with: of those in use the clinic's own, newest.

    A shipped key that comes later does not take the place of a file with the clinic's licensed words.
    """
    in_use = [stored for stored in versions if stored.is_in_use]
    return max(in_use, key=lambda stored: (stored.is_imported, stored.id), default=None)
