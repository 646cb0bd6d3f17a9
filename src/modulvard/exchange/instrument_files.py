"""Files of instruments: checked against the schema, every fault told with its line, and read into an ``Instrument``."""

from collections.abc import Mapping
from pathlib import Path as FilePath

from pydantic import ValidationError

from modulvard.domain.canonical import hash_of, write_canonical
from modulvard.domain.instrument_file import InstrumentFileReport
from modulvard.domain.instruments import (
    Instrument,
    Item,
    KeyFact,
    Label,
    PublishedChange,
    PublishedLines,
    Scale,
)
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.domain.programs import SWEDISH, Source, Text
from modulvard.exchange import instrument_schema as schema
from modulvard.exchange.instrument_rules import check_rules, labels_of, range_of
from modulvard.exchange.schema_problems import SchemaProblems, in_order, where
from modulvard.exchange.yaml_reading import YamlRefused, read_yaml

MOST_BYTES = 500_000
"""More than the longest form in many languages needs."""

_FIGURE = "figure"
_FORMS = {
    "key": "key",
    "main": "key",
    "scale": "key",
    "number": "item",
    "items": "item",
    "profile": "item",
    "at": _FIGURE,
    "points": _FIGURE,
    "sd": _FIGURE,
    "reliability": _FIGURE,
    "ids": "id",
    "languages": "language",
    "[key]": "language",
    "sources": "source",
}
_SCHEMA = SchemaProblems(schema, _FORMS)


def check(path: FilePath) -> InstrumentFileReport:
    """Return what the file holds and all that is wrong with it. Nothing outside the file is read or changed."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return _broken(path.name, FileProblem(kind=ProblemKind.FILE_UNREADABLE))
    return check_bytes(path.name, data)


def check_bytes(file_name: str, data: bytes) -> InstrumentFileReport:
    """Return what the bytes of an instrument's file hold and all that is wrong with them."""
    if len(data) > MOST_BYTES:
        facts = (("most", str(MOST_BYTES)), ("found", str(len(data))))
        return _broken(file_name, FileProblem(kind=ProblemKind.TOO_LARGE, facts=facts))
    try:
        read = read_yaml(data)
    except YamlRefused as refused:
        return _broken(file_name, refused.problem)
    try:
        part = schema.InstrumentPart.model_validate(read.value)
    except ValidationError as error:
        return _broken(file_name, *_SCHEMA.told(error, read))
    problems = tuple(
        FileProblem(kind=found.kind, line=read.line_of(found.path), where=where(found.path), facts=found.facts)
        for found in check_rules(part)
    )
    if not all(problem.is_advice for problem in problems):
        return _broken(file_name, *problems)
    instrument = _instrument(part)
    return InstrumentFileReport(
        file_name=file_name,
        instrument=instrument,
        content_hash=hash_of(write_canonical(instrument)),
        problems=in_order(problems),
    )


def _broken(file_name: str, *problems: FileProblem) -> InstrumentFileReport:
    return InstrumentFileReport(file_name=file_name, instrument=None, content_hash=None, problems=in_order(problems))


# --- from file to domain --------------------------------------------------------------------------


def _text(by_language: Mapping[str, str]) -> Text:
    others = tuple(sorted((code, text) for code, text in by_language.items() if code != SWEDISH))
    return Text(sv=by_language[SWEDISH], others=others)


def _maybe(by_language: Mapping[str, str] | None) -> Text | None:
    return None if by_language is None else _text(by_language)


def _instrument(part: schema.InstrumentPart) -> Instrument:
    return Instrument(
        key=part.key,
        version=part.version,
        name=_text(part.name),
        abbreviation=part.abbreviation,
        languages=tuple(part.languages),
        period=_maybe(part.period),
        wording=part.wording,
        licence=_text(part.licence),
        origin=part.origin,
        items=tuple(_item(item, part.answers) for item in part.items),
        scales=tuple(map(_scale, part.scales)),
        main=part.main,
        profile=tuple(part.profile),
        lines=tuple(map(_lines, part.lines)),
        changes=tuple(map(_change, part.changes)),
        facts=tuple(map(_fact, part.facts)),
        sources=tuple(Source(key=key, text=_text(text)) for key, text in part.sources.items()),
    )


def _item(part: schema.ItemPart, answers: schema.AnswersPart | None) -> Item:
    lowest, highest = range_of(part, answers)
    assert lowest is not None  # the rules have seen to it
    assert highest is not None
    labels = sorted(labels_of(part, answers), key=lambda label: label.value)
    return Item(
        number=part.number,
        lowest=lowest,
        highest=highest,
        reverse=part.reverse,
        summed=part.summed,
        optional=part.optional,
        safety=part.safety,
        aspect=_maybe(part.aspect),
        wording=_maybe(part.wording),
        labels=tuple(Label(value=label.value, text=_text(label.text)) for label in labels),
    )


def _scale(part: schema.ScalePart) -> Scale:
    return Scale(
        key=part.key, name=_text(part.name), items=tuple(part.items), method=part.method, direction=part.direction
    )


def _lines(part: schema.LinesPart) -> PublishedLines:
    return PublishedLines(
        scale=part.scale,
        kind=part.kind,
        at=tuple(part.at),
        sources=tuple(part.sources),
        fact_ids=tuple(part.ids),
        standing=part.standing,
    )


def _change(part: schema.ChangePart) -> PublishedChange:
    return PublishedChange(
        scale=part.scale,
        points=part.points,
        sd=part.sd,
        reliability=part.reliability,
        sources=tuple(part.sources),
        fact_ids=tuple(part.ids),
        standing=part.standing,
    )


def _fact(part: schema.FactPart) -> KeyFact:
    return KeyFact(
        subject=part.about,
        text=_text(part.text),
        sources=tuple(part.sources),
        fact_ids=tuple(part.ids),
        standing=part.standing,
    )
