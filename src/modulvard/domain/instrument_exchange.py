"""Instruments that come and go as files: how one stands to what the clinic holds, how they differ, what is refused."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from modulvard.domain.errors import Refused
from modulvard.domain.instrument_file import InstrumentFileReport
from modulvard.domain.instruments import (
    Instrument,
    Item,
    KeyFact,
    PublishedChange,
    PublishedLines,
    Scale,
    StoredInstrument,
    Wording,
)
from modulvard.domain.programs import Source

_T = TypeVar("_T")

WITHOUT_WORDS = "utan ordalydelse"
"""Stands after the version of an instrument that went out without the clinic's licensed words."""


class InstrumentStanding(StrEnum):
    """What taking in a whole file would do."""

    NEW = "new"
    """The clinic holds no version of the instrument."""
    NEW_VERSION = "new_version"
    ALREADY_HELD = "already_held"
    OTHER_CONTENT = "other_content"
    """The clinic holds other content as that version: a change needs a new one (D17)."""
    HELD_WITH_WORDS = "held_with_words"
    """It is a version of the clinic's own without its licensed words, come back."""
    NAME_TAKEN = "name_taken"
    """Another instrument of the clinic goes by one of its names: who writes that name would not know which is meant."""
    MARKS_LOST = "marks_lost"
    """Answers that are read first in the clinic's versions would be so no more in it (G18)."""

    @property
    def is_taken(self) -> bool:
        """Whether there is anything to take in."""
        return self in {InstrumentStanding.NEW, InstrumentStanding.NEW_VERSION}


@dataclass(frozen=True, slots=True)
class Pair(Generic[_T]):
    """One thing before and after. What came has no before, what went no after."""

    before: _T | None
    after: _T | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentDifference:
    """How an instrument differs from another: only what is not the same in both."""

    properties: tuple[str, ...] = ()
    """The names of the properties that differ, in the order of a file."""
    items: tuple[Pair[Item], ...] = ()
    scales: tuple[Pair[Scale], ...] = ()
    lines: tuple[Pair[PublishedLines], ...] = ()
    changes: tuple[Pair[PublishedChange], ...] = ()
    facts: tuple[Pair[KeyFact], ...] = ()
    sources: tuple[Pair[Source], ...] = ()
    reordered: bool = False
    """Whether the questions that both have stand in another order."""

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same."""
        return self == InstrumentDifference()


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentPreview:
    """A file before it is taken in. ``standing`` is None where it is not whole."""

    report: InstrumentFileReport
    standing: InstrumentStanding | None = None
    held: StoredInstrument | None = None
    """What the clinic holds and it is held against: that version, or the one that new ratings are planned with."""
    difference: InstrumentDifference | None = None
    """How the file differs from ``held``; None where there is none, or nothing differs."""
    taken_by: str | None = None
    """The key of another instrument that goes by one of its names."""
    marks_lost: tuple[str, ...] = ()
    """The numbers of the questions whose answers would be read first no more."""

    @property
    def is_taken(self) -> bool:
        """Whether there is anything to take in."""
        return self.standing is not None and self.standing.is_taken


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentGivenOut:
    """What was written of a version."""

    file: str
    version: str
    content_hash: str
    without_words: bool
    """Whether the clinic's licensed words were left out, and the version is called otherwise."""


class InstrumentNotTaken(Refused):
    """A file is not whole, so nothing of it is taken in. Facts: ``file``, ``problems``."""


class InstrumentHeldOtherwise(Refused):
    """The clinic holds other content as that version, and keeps it (D17). Facts: ``instrument``, ``version``."""


class InstrumentInUse(Refused):
    """A version with ratings or plans is not taken back. Facts: ``instrument``."""


class InstrumentNameTaken(Refused):
    """Another instrument goes by the same name. Facts: ``instrument``, ``key`` (the other's)."""


class InstrumentNameShared(Refused):
    """A name that is written is that of several instruments. Facts: ``instrument`` (as written), ``keys``."""


class SafetyMarkLost(Refused):
    """A version would leave unread what the clinic's other versions read first (G18). Facts: ``instrument``,
    ``questions``.
    """


class NoPublishedLines(Refused):
    """The instrument's key tells no published lines to turn on. Facts: ``instrument``."""


def instrument_difference(before: Instrument, after: Instrument) -> InstrumentDifference:
    """Return how ``after`` differs from ``before``; key and version aside."""
    pairs = _pairs(before.items, after.items, lambda item: item.number)
    common = {pair.after.number for pair in pairs if pair.before is not None and pair.after is not None}
    was, becomes = ([item.number for item in form.items if item.number in common] for form in (before, after))
    return InstrumentDifference(
        properties=tuple(name for name in PROPERTIES if getattr(before, name) != getattr(after, name)),
        items=_differing(pairs),
        scales=_differing(_pairs(before.scales, after.scales, lambda scale: scale.key)),
        lines=_differing(_pairs(before.lines, after.lines, lambda lines: (lines.scale, lines.kind))),
        changes=_differing(_pairs(before.changes, after.changes, lambda change: change.scale)),
        facts=_differing(_pairs(before.facts, after.facts, lambda fact: fact.subject)),
        sources=_differing(_pairs(before.sources, after.sources, lambda source: source.key)),
        reordered=was != becomes,
    )


PROPERTIES = ("name", "abbreviation", "languages", "period", "wording", "licence", "origin", "main", "profile")
"""What is told of an instrument beside its lists."""


def _pairs(before: Sequence[_T], after: Sequence[_T], name: Callable[[_T], object]) -> tuple[Pair[_T], ...]:
    """Pair what has the same name, in turn where several have: first what both or the newer have, then what went."""
    left = list(before)
    found: list[Pair[_T]] = []
    for new in after:
        named = [old for old in left if name(old) == name(new)]
        old = next((one for one in named if one == new), named[0] if named else None)
        if old is not None:
            left.remove(old)
        found.append(Pair(old, new))
    return (*found, *(Pair(old, None) for old in left))


def _differing(pairs: Sequence[Pair[_T]]) -> tuple[Pair[_T], ...]:
    return tuple(pair for pair in pairs if pair.before != pair.after)


# --- licensed words -------------------------------------------------------------------------------


def marks_lost(instrument: Instrument, held: Iterable[Instrument]) -> tuple[str, ...]:
    """Return the numbers of the questions of which an answer is work in a version held, and none in another version.

    The mark may be gone, turned the other way round, or begin at another answer: what was read first would be read by
    nobody from then on, and nothing would show it (COR-04).
    """
    work = {item.number: item.work for item in instrument.items}
    known = ((item.number, item.work) for one in held for item in one.safety_items)
    return tuple(dict.fromkeys(number for number, answers in known if answers - work.get(number, frozenset())))


def has_clinic_words(instrument: Instrument) -> bool:
    """Tell whether words of the form are there that must stay with the clinic."""
    return instrument.wording is Wording.CLINIC


def without_words(instrument: Instrument) -> Instrument:
    """Return the instrument as it may leave the clinic: its key, as a version of its own, without licensed words."""
    if not has_clinic_words(instrument):
        return instrument
    items = tuple(replace(item, wording=None, labels=()) for item in instrument.items)
    version = f"{instrument.version}, {WITHOUT_WORDS}"
    return replace(instrument, wording=Wording.NONE, items=items, version=version)
