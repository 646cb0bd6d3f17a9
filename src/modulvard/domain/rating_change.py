"""What the clinic's ratings show of change, counted over treatments: its statistics, and never a patient's (C17, G15).

The first and the last complete value of each treatment are a pair. What is counted of the pairs is what a source's own
published figures say, with the source beside; nothing here names, grades or judges a value. Groups of fewer than five
treatments are hidden, and so is what they could be reckoned from (``small_groups``): a number that is None is hidden.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import isqrt

from modulvard.domain.instruments import Direction, Instrument, PublishedLines, Scale
from modulvard.domain.published_figures import ChangeRule, change_rule, cut_off, cut_offs
from modulvard.domain.scoring import Value, rounded
from modulvard.domain.small_groups import SMALLEST, is_small, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A first and a last complete value, and how many treatments have just these."""

    first: Value
    last: Value
    treatments: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The ratings planned to a day that has come. One that was skipped is not given."""

    ratings: int = 0
    given: int = 0
    treatments: int = 0
    """Those that have any planned."""
    with_given: int = 0
    """Treatments in which any was given."""
    with_lacking: int = 0
    """Treatments in which any was not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What was counted of one instrument in the treatments of one program, before small groups are hidden."""

    program: str
    program_name: str
    instrument: Instrument
    treatments: int
    """Those in which it was planned or given."""
    with_both: int
    """Those with two complete ratings or more."""
    pairs: tuple[Pair, ...] = ()
    """Their values, where the instrument has one that stands for the whole."""
    planned: Planned = Planned()


class Absent(StrEnum):
    """Why a figure is not there."""

    OFF = "off"
    """The clinic has not turned the instrument's published figures on (decided.md 34)."""
    NO_FIGURE = "no_figure"
    """The source gives none."""
    NO_SCALE = "no_scale"
    """The instrument has no value that stands for the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Where a value lies among the treatments, with at most one decimal."""

    mean: Decimal
    median: Decimal
    sd: Decimal
    """Of a sample: divided by one less than the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliable:
    """How many treatments changed at least as much as the source's figure, by which way the value went."""

    rule: ChangeRule
    lower: int | None
    higher: int | None
    smaller: int | None
    """The value changed less than that, or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """How many treatments began and ended on which side of the source's line. On it is above it."""

    line: PublishedLines
    began_above: int | None
    began_below: int | None
    came_below: int | None
    came_above: int | None
    both: int | None
    """Came over to the side with less of what troubles and changed as much as the source's figure too (G15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """The figures of one instrument in the treatments of one program. A number that is None is hidden."""

    program: str
    program_name: str
    instrument: Instrument
    treatments: int | None
    with_both: int | None
    planned: int | None
    given: int | None
    given_at_least: int | None = None
    """How many in a hundred were given, rounded down to tens: told where ``given`` is hidden since few lack any."""
    first: Spread | None = None
    last: Spread | None = None
    change: Spread | None = None
    """The last less the first."""
    reliable: Reliable | Absent
    crossing: Crossing | Absent

    @property
    def scale(self) -> Scale | None:
        """The scale that stands for the whole."""
        return self.instrument.main_scale

    @property
    def direction(self) -> Direction:
        """Which way is which."""
        return Direction.NONE if self.scale is None else self.scale.direction

    @property
    def is_hidden(self) -> bool:
        """Whether nothing may be told of it: too few treatments."""
        return self.treatments is None and self.with_both is None


def alike(instrument: Instrument) -> Hashable:
    """Return what is the same for two versions whose values mean the same, so that they are counted together."""
    scale = instrument.main_scale
    if scale is None:
        return instrument.key
    asked = ((item.number, item.lowest, item.highest, item.reverse) for item in instrument.items)
    return instrument.key, scale.method, scale.direction, tuple(each for each in asked if each[0] in scale.items)


class _Went(StrEnum):
    """Which way a value went, as far as the source's figure for change tells."""

    LOWER = "lower"
    HIGHER = "higher"
    SMALLER = "smaller"


_Side = bool
"""Whether a value is on the upper side of the line."""
_Part = tuple[_Went, _Side, _Side] | None
"""Of the treatments: which way the value went, and where it began and ended. None: without both values."""
_PARTS: tuple[_Part, ...] = (
    None,
    *(
        (went, began, ended)
        for went in _Went
        for began in (True, False)
        for ended in (True, False)
        if not (went is _Went.LOWER and not began and ended) and not (went is _Went.HIGHER and began and not ended)
    ),
)


_Counts = Callable[[_Part], bool]
_WITH_BOTH, _TREATMENTS, _BOTH = "with_both", "treatments", "both"
_OF_ALL: dict[str, _Counts] = {_WITH_BOTH: lambda part: part is not None, _TREATMENTS: lambda _: True}
_OF_CHANGE: dict[str, _Counts] = {
    "lower": lambda part: part is not None and part[0] is _Went.LOWER,
    "higher": lambda part: part is not None and part[0] is _Went.HIGHER,
    "smaller": lambda part: part is not None and part[0] is _Went.SMALLER,
}
_OF_LINE: dict[str, _Counts] = {
    "began_above": lambda part: part is not None and part[1],
    "began_below": lambda part: part is not None and not part[1],
    "came_below": lambda part: part is not None and part[1] and not part[2],
    "came_above": lambda part: part is not None and not part[1] and part[2],
}
"""What each number counts. What stands first is shown rather than what comes after, where both cannot be."""
_WITHIN = {
    **dict.fromkeys((*_OF_CHANGE, "began_above", "began_below"), _WITH_BOTH),
    "came_below": "began_above",
    "came_above": "began_below",
}
"""Of which other number a number is a part: it is hidden where that one is."""
_CAME_OVER = {Direction.WORSE: "came_below", Direction.BETTER: "came_above"}
_OVER: dict[Direction, _Part] = {
    Direction.WORSE: (_Went.LOWER, True, False),
    Direction.BETTER: (_Went.HIGHER, False, True),
}


def change_line(counted: Counted, *, is_on: bool, chosen: str | None = None) -> ChangeLine:
    """Return the figures. ``is_on``: the clinic has turned the instrument's published figures on (decided.md 34).

    ``chosen`` is the figure of the line to count by, where the sources give several.
    """
    instrument = counted.instrument
    rule = change_rule(instrument) if is_on else None
    line = cut_off(instrument, chosen) if is_on else None
    told = _told(_parts(counted, rule, line), instrument, rule, line)
    with_both = told[_WITH_BOTH]
    pairs = counted.pairs if with_both is not None else ()
    planned, given = _planned(counted.planned)
    given_at_least = _at_least(counted.planned) if planned is not None and given is None else None
    return ChangeLine(
        program=counted.program,
        program_name=counted.program_name,
        instrument=instrument,
        treatments=told[_TREATMENTS],
        with_both=with_both,
        planned=planned,
        given=given,
        given_at_least=given_at_least,
        first=spread((pair.first, pair.treatments) for pair in pairs),
        last=spread((pair.last, pair.treatments) for pair in pairs),
        change=spread((pair.last - pair.first, pair.treatments) for pair in pairs),
        reliable=_why_absent(instrument, is_on=is_on, is_given=change_rule(instrument) is not None)
        if rule is None
        else Reliable(rule=rule, **{name: told[name] for name in _OF_CHANGE}),
        crossing=_why_absent(instrument, is_on=is_on, is_given=bool(cut_offs(instrument)))
        if line is None
        else Crossing(line=line, both=told.get(_BOTH), **{name: told[name] for name in _OF_LINE}),
    )


def _why_absent(instrument: Instrument, *, is_on: bool, is_given: bool) -> Absent:
    if instrument.main is None:
        return Absent.NO_SCALE
    return Absent.OFF if is_given and not is_on else Absent.NO_FIGURE


def _parts(counted: Counted, rule: ChangeRule | None, line: PublishedLines | None) -> Counter[_Part]:
    """Divide the treatments by what can be told of them; where a figure is lacking, all are alike in it."""
    parts: Counter[_Part] = Counter({None: counted.treatments - counted.with_both})
    limit = None if line is None else Fraction(line.at[0])
    for pair in counted.pairs:
        began, ended = (limit is not None and value >= limit for value in (pair.first, pair.last))
        parts[_went(pair, rule), began, ended] += pair.treatments
    parts[_Went.SMALLER, False, False] += counted.with_both - sum(pair.treatments for pair in counted.pairs)
    return parts


def _went(pair: Pair, rule: ChangeRule | None) -> _Went:
    change = pair.last - pair.first
    if rule is None or not change or not rule.is_reached(change):
        return _Went.SMALLER
    return _Went.LOWER if change < 0 else _Went.HIGHER


def _told(
    parts: Counter[_Part], instrument: Instrument, rule: ChangeRule | None, line: PublishedLines | None
) -> dict[str, int | None]:
    """Return each number that is asked for, or None where it has to be hidden."""
    asked = dict(_OF_ALL)
    if rule is not None:
        asked |= _OF_CHANGE
    if line is not None:
        asked |= _OF_LINE
    scale = instrument.main_scale
    if rule is not None and line is not None and scale is not None and scale.direction in _OVER:
        over = _OVER[scale.direction]
        asked[_BOTH] = lambda part: part == over
    groups = [frozenset(place for place, part in enumerate(_PARTS) if counts(part)) for counts in asked.values()]
    may = shown([parts[part] for part in _PARTS], groups)
    sums = (sum(parts[_PARTS[place]] for place in group) for group in groups)
    told: dict[str, int | None] = {}
    for name, number, is_told in zip(asked, sums, may, strict=True):
        # Nobody of a few is hidden with them: it would tell something of each of the few.
        within = _WITHIN.get(name)
        told[name] = number if is_told and (within is None or told.get(within) is not None) else None
    if told[_TREATMENTS] is None and not told[_WITH_BOTH]:
        told[_WITH_BOTH] = None
    if told.get(_BOTH) is not None and scale is not None and told[_CAME_OVER[scale.direction]] is None:
        told[_BOTH] = None
    return told


def _planned(planned: Planned) -> tuple[int | None, int | None]:
    """Return how many were planned and given. They are ratings: what is hidden is that few treatments had them."""
    if is_small(planned.treatments):
        return None, None
    few = is_small(planned.with_given) or is_small(planned.with_lacking)
    return planned.ratings, None if few else planned.given


def _at_least(planned: Planned) -> int | None:
    """Return the tens of a hundred that were given, where only few treatments lack any; none can be found by it."""
    if is_small(planned.with_given) or not planned.ratings:
        return None
    return planned.given * 10 // planned.ratings * 10


def spread(values: Iterable[tuple[Value, int]]) -> Spread | None:
    """Return where values lie, each with how many treatments have it; None for none, or for fewer than five."""
    counts: Counter[Value] = Counter()
    for value, treatments in values:
        counts[value] += treatments
    number = counts.total()
    if number < SMALLEST:
        return None
    mean = sum((Fraction(value * times) for value, times in counts.items()), Fraction()) / number
    variance = sum(((value - mean) ** 2 * times for value, times in counts.items()), Fraction()) / (number - 1)
    return Spread(mean=rounded(mean), median=rounded(_median(counts, number)), sd=rounded(_root(variance)))


def _median(counts: Counter[Value], number: int) -> Value:
    """Return the value in the middle, or what lies between the two that are."""
    passed, low = 0, None
    for value in sorted(counts):
        passed += counts[value]
        if low is None and passed * 2 >= number:
            low = value
        if passed * 2 > number:
            return Fraction((value if low is None else low) + value) / 2
    raise AssertionError("there is no value in the middle of none")


def _root(square: Fraction) -> Fraction:
    """Return a square root to six decimals."""
    return Fraction(isqrt(square.numerator * 10**12 // square.denominator), 10**6)
