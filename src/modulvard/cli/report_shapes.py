"""The clinic's reports as JSON. A number that is hidden is null, and ``hidden`` names it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from modulvard.domain.instruments import Direction, Instrument, PublishedChange, PublishedLines
from modulvard.domain.rating_change import Absent, ChangeLine, Crossing, Reliable, Spread
from modulvard.domain.reports import RatingReport

_OF_ALL = ("treatments", "with_both", "planned", "given")
_OF_CHANGE = ("lower", "higher", "smaller")
_OF_LINE = ("began_above", "came_below", "began_below", "came_above", "both")


def ratings_shape(report: RatingReport, language: str) -> dict[str, Any]:
    """Return the report of change in ratings."""
    return {
        "on": report.on,
        "from": report.period.first,
        "to": report.period.last,
        "program": report.program,
        "lines": [_line_shape(line, language) for line in report.lines],
    }


def _line_shape(line: ChangeLine, language: str) -> dict[str, Any]:
    instrument, scale = line.instrument, line.scale
    spreads = {name: getattr(line, name) for name in ("first", "last", "change")}
    hidden = _hidden(line, _OF_ALL)
    if scale is not None:
        hidden += [name for name, spread in spreads.items() if spread is None]
    return {
        "program": {"key": line.program, "name": line.program_name},
        "instrument": {
            "key": instrument.key,
            "version": instrument.version,
            "name": instrument.name.in_language(language),
            "abbreviation": instrument.abbreviation,
        },
        "scale": None if scale is None else scale.key,
        "direction": line.direction,
        **{name: getattr(line, name) for name in _OF_ALL},
        "given_at_least_percent": line.given_at_least,
        **{name: _spread_shape(spread) for name, spread in spreads.items()},
        "reliable_change": _reliable_shape(line, language),
        "cut_off": _crossing_shape(line, language),
        "hidden": hidden,
    }


def _spread_shape(spread: Spread | None) -> dict[str, float] | None:
    if spread is None:
        return None
    return {"mean": float(spread.mean), "median": float(spread.median), "sd": float(spread.sd)}


def _reliable_shape(line: ChangeLine, language: str) -> dict[str, Any]:
    """Return the reliable change. ``improved`` and ``deteriorated`` say which of the two is which (G15, G17)."""
    reliable = line.reliable
    if isinstance(reliable, Absent):
        return {"absent": reliable}
    ways = {Direction.WORSE: ("lower", "higher"), Direction.BETTER: ("higher", "lower")}
    improved, deteriorated = ways.get(line.direction, (None, None))
    return {
        "points": float(reliable.rule.points),
        "calculated": reliable.rule.is_calculated,
        **_source_shape(line.instrument, reliable.rule.published, language),
        **{name: getattr(reliable, name) for name in _OF_CHANGE},
        "improved": improved,
        "deteriorated": deteriorated,
        "hidden": _hidden(reliable, _OF_CHANGE),
    }


def _crossing_shape(line: ChangeLine, language: str) -> dict[str, Any]:
    crossing = line.crossing
    if isinstance(crossing, Absent):
        return {"absent": crossing}
    is_both_told = isinstance(line.reliable, Reliable) and line.direction is not Direction.NONE
    names = _OF_LINE if is_both_told else _OF_LINE[:-1]
    return {
        "at": float(Decimal(crossing.line.at[0])),
        **_source_shape(line.instrument, crossing.line, language),
        **{name: getattr(crossing, name) for name in names},
        "hidden": _hidden(crossing, names),
    }


def _source_shape(instrument: Instrument, figure: PublishedChange | PublishedLines, language: str) -> Mapping[str, Any]:
    sources = [source.text.in_language(language) for source in instrument.sources_of(figure.sources)]
    return {"sources": sources, "fact_ids": list(figure.fact_ids), "standing": figure.standing}


def _hidden(figures: ChangeLine | Reliable | Crossing, names: tuple[str, ...]) -> list[str]:
    return [name for name in names if getattr(figures, name) is None]
