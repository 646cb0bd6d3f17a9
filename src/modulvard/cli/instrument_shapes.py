"""What the JSON documents hold of instruments. Keys are a contract: only ever added to (commandline.md)."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from modulvard.domain.instrument_exchange import InstrumentDifference, InstrumentGivenOut, InstrumentPreview, Pair
from modulvard.domain.instruments import (
    Instrument,
    Item,
    KeyFact,
    KeySubject,
    PublishedChange,
    PublishedLines,
    Scale,
)
from modulvard.domain.program_report import FileProblem
from modulvard.domain.programs import Source, Text
from modulvard.domain.scoring import Value, rounded, scores_of
from modulvard.services.instruments import InstrumentView

_T = TypeVar("_T")


def instrument_shape(view: InstrumentView, language: str) -> dict[str, Any]:
    """Return an instrument as lists tell it; ``items`` and ``scales`` are their numbers."""
    instrument = view.instrument
    return {
        "id": view.id,
        "key": instrument.key,
        "version": instrument.version,
        "name": instrument.name.in_language(language),
        "abbreviation": instrument.abbreviation,
        "items": len(instrument.items),
        "scales": len(instrument.scales),
        "origin": view.stored.origin,
        "from": instrument.origin,
        "languages": instrument.languages,
        "wording": instrument.wording,
        "source": source_of_key(instrument, language),
        "in_use": view.stored.is_in_use,
        "proposed": view.is_proposed,
        "lines_on": view.lines_on,
        "loaded_at": view.stored.loaded_at,
    }


def source_of_key(instrument: Instrument, language: str) -> list[str]:
    """Return where it is known from how the answers are summed."""
    keys = tuple(key for fact in instrument.known(KeySubject.SCORING) for key in fact.sources)
    return [source.text.in_language(language) for source in instrument.sources_of(keys)]


def whole_instrument_shape(view: InstrumentView, language: str) -> dict[str, Any]:
    """Return an instrument with its questions, its scales and what is known of its key."""
    instrument = view.instrument
    ends = {score.scale.key: (_figure(score.lowest), _figure(score.highest)) for score in scores_of(instrument, {})}
    scales = [
        scale_shape(scale, language) | {"lowest": ends[scale.key][0], "highest": ends[scale.key][1]}
        for scale in instrument.scales
    ]
    return {
        **instrument_shape(view, language),
        "period": _said(instrument.period, language),
        "licence": instrument.licence.in_language(language),
        "main": instrument.main,
        "profile": instrument.profile,
        "item_list": [item_shape(item, language) for item in instrument.items],
        "scale_list": scales,
        "lines": [lines_shape(lines) for lines in instrument.lines],
        "changes": [change_shape(change) for change in instrument.changes],
        "facts": [fact_shape(fact, language) for fact in instrument.facts],
        "sources": [source_shape(source, language) for source in instrument.sources],
    }


def item_shape(item: Item, language: str) -> dict[str, Any]:
    """Return a question."""
    return {
        "number": item.number,
        "lowest": item.lowest,
        "highest": item.highest,
        "reverse": item.reverse,
        "summed": item.summed,
        "optional": item.optional,
        "safety": item.safety,
        "aspect": _said(item.aspect, language),
        "wording": _said(item.wording, language),
        "labels": [{"value": label.value, "text": label.text.in_language(language)} for label in item.labels],
    }


def scale_shape(scale: Scale, language: str) -> dict[str, Any]:
    """Return a scale."""
    return {
        "key": scale.key,
        "name": scale.name.in_language(language),
        "items": scale.items,
        "method": scale.method,
        "direction": scale.direction,
    }


def lines_shape(lines: PublishedLines) -> dict[str, Any]:
    """Return published lines on a scale: numbers and where they are from."""
    return {"scale": lines.scale, "kind": lines.kind, "at": lines.at, **_known(lines)}


def change_shape(change: PublishedChange) -> dict[str, Any]:
    """Return what a source counts as a change."""
    figures = {"points": change.points, "sd": change.sd, "reliability": change.reliability}
    return {"scale": change.scale, **figures, **_known(change)}


def fact_shape(fact: KeyFact, language: str) -> dict[str, Any]:
    """Return something that is known of the key."""
    return {"about": fact.subject, "text": fact.text.in_language(language), **_known(fact)}


def source_shape(source: Source, language: str) -> dict[str, Any]:
    """Return a source."""
    return {"key": source.key, "text": source.text.in_language(language)}


def preview_shape(preview: InstrumentPreview, language: str) -> dict[str, Any]:
    """Return a file and how it stands to what the clinic holds."""
    held, instrument = preview.held, preview.report.instrument
    return {
        "file": preview.report.file_name,
        "taken": preview.is_taken,
        "standing": preview.standing,
        "content_hash": preview.report.content_hash,
        "key": None if instrument is None else instrument.key,
        "name": None if instrument is None else instrument.name.in_language(language),
        "version": None if instrument is None else instrument.version,
        "held": None if held is None else {"id": held.id, "version": held.instrument.version},
        "difference": None if preview.difference is None else difference_shape(preview.difference, language),
        "taken_by": preview.taken_by,
        "marks_lost": list(preview.marks_lost),
        "problems": [_problem(problem) for problem in preview.report.problems],
    }


def difference_shape(difference: InstrumentDifference, language: str) -> dict[str, Any]:
    """Return how two instruments differ: each thing before and after, null where there is none."""
    return {
        "properties": difference.properties,
        "reordered": difference.reordered,
        "items": _pairs(difference.items, lambda item: item_shape(item, language)),
        "scales": _pairs(difference.scales, lambda scale: scale_shape(scale, language)),
        "lines": _pairs(difference.lines, lines_shape),
        "changes": _pairs(difference.changes, change_shape),
        "facts": _pairs(difference.facts, lambda fact: fact_shape(fact, language)),
        "sources": _pairs(difference.sources, lambda source: source_shape(source, language)),
    }


def given_shape(given: InstrumentGivenOut) -> dict[str, Any]:
    """Return what was written of a version."""
    return {
        "file": given.file,
        "version": given.version,
        "content_hash": given.content_hash,
        "without_words": given.without_words,
    }


def _pairs(pairs: Iterable[Pair[_T]], shape: Callable[[_T], dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "before": None if pair.before is None else shape(pair.before),
            "after": None if pair.after is None else shape(pair.after),
        }
        for pair in pairs
    ]


def _problem(problem: FileProblem) -> dict[str, Any]:
    return {
        "kind": problem.kind,
        "line": problem.line,
        "where": problem.where,
        "advice": problem.is_advice,
        "facts": dict(problem.facts),
    }


def _known(said: PublishedLines | PublishedChange | KeyFact) -> dict[str, Any]:
    return {"sources": said.sources, "ids": said.fact_ids, "standing": said.standing}


def _figure(value: Value) -> int | float:
    shown = rounded(value)
    return int(shown) if shown == int(shown) else float(shown)


def _said(text: Text | None, language: str) -> str | None:
    return None if text is None else text.in_language(language)
