"""Instruments as files: the same content gives the same bytes, and the same content when it is read again."""

from typing import Any

from modulvard.domain.instruments import (
    Instrument,
    Item,
    KeyFact,
    Label,
    PublishedChange,
    PublishedLines,
    Scale,
)
from modulvard.domain.programs import SWEDISH, Standing, Text
from modulvard.exchange.instrument_schema import FORMAT
from modulvard.exchange.yaml_writing import document


def file_of(instrument: Instrument) -> bytes:
    """Return the instrument as the bytes of a file."""
    return document(plain_instrument(instrument)).encode()


def plain_instrument(instrument: Instrument) -> dict[str, Any]:
    """Return the whole instrument as a file has it; what is empty is left out."""
    return {
        "format": FORMAT,
        "key": instrument.key,
        "version": instrument.version,
        "name": _text(instrument.name),
        "abbreviation": instrument.abbreviation,
        "languages": list(instrument.languages),
        **_given(period=_maybe(instrument.period)),
        "wording": instrument.wording.value,
        "licence": _text(instrument.licence),
        **_given(origin=instrument.origin),
        "items": [_item(item) for item in instrument.items],
        **_given(
            scales=[_scale(scale) for scale in instrument.scales],
            main=instrument.main,
            profile=list(instrument.profile),
            lines=[_lines(lines) for lines in instrument.lines],
            changes=[_change(change) for change in instrument.changes],
            facts=[_fact(fact) for fact in instrument.facts],
            sources={source.key: _text(source.text) for source in instrument.sources},
        ),
    }


def _given(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None and value not in ([], {})}


def _text(text: Text) -> str | dict[str, str]:
    return {SWEDISH: text.sv, **dict(text.others)} if text.others else text.sv


def _maybe(text: Text | None) -> str | dict[str, str] | None:
    return None if text is None else _text(text)


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "lowest": item.lowest,
        "highest": item.highest,
        **_given(
            reverse=item.reverse or None,
            summed=None if item.summed else False,
            optional=item.optional or None,
            safety=None if item.safety is None else item.safety.value,
            aspect=_maybe(item.aspect),
            wording=_maybe(item.wording),
            labels=[_label(label) for label in item.labels],
        ),
    }


def _label(label: Label) -> dict[str, Any]:
    return {"value": label.value, "text": _text(label.text)}


def _scale(scale: Scale) -> dict[str, Any]:
    return {
        "key": scale.key,
        "name": _text(scale.name),
        "items": list(scale.items),
        "method": scale.method.value,
        "direction": scale.direction.value,
    }


def _lines(lines: PublishedLines) -> dict[str, Any]:
    return {"scale": lines.scale, "kind": lines.kind.value, "at": list(lines.at), **_known(lines)}


def _change(change: PublishedChange) -> dict[str, Any]:
    figures = _given(points=change.points, sd=change.sd, reliability=change.reliability)
    return {"scale": change.scale, **figures, **_known(change)}


def _fact(fact: KeyFact) -> dict[str, Any]:
    return {"about": fact.subject.value, "text": _text(fact.text), **_known(fact)}


def _known(said: PublishedLines | PublishedChange | KeyFact) -> dict[str, Any]:
    standing = None if said.standing is Standing.PUBLISHED else said.standing.value
    return _given(sources=list(said.sources), ids=list(said.fact_ids), standing=standing)
