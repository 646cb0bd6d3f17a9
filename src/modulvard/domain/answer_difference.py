"""A difference between two versions that can be read: word by word, what stands, what is new and what is gone."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from modulvard.domain.answer_bank import AnswerContent, AnswerText
from modulvard.domain.programs import SWEDISH, Text

_PIECE = re.compile(r"\s+|\{[^{}\n]*\}|\w+|[^\w\s]")
_MOST_PIECES = 4_000
"""Longer texts are compared line by line: words would take too long."""


class Change(StrEnum):
    """What has become of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ChangePart:
    """A run of text that stands, is new, or is gone."""

    change: Change
    text: str


class Place(StrEnum):
    """The part of an entry that differs."""

    TITLE = "title"
    KEYWORDS = "keywords"
    BODY = "body"
    SOURCE = "source"
    CATEGORY = "category"
    PROGRAM = "program"
    MODULE = "module"
    REVIEW_MONTHS = "review_months"
    ORIGIN = "origin"
    LICENCE = "licence"
    DATED = "dated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How one part of an entry differs. ``language`` is None for what has none."""

    place: Place
    language: str | None
    parts: tuple[ChangePart, ...]


class ChangeKind(StrEnum):
    """What a version that waits would change of the one in force."""

    NEW = "new"
    """None is in force yet."""
    KEYWORDS = "keywords"
    """What it is found by, and nothing that anyone reads."""
    TEXT = "text"


def kind_of_change(before: AnswerContent | None, after: AnswerContent) -> ChangeKind:
    """Return what ``after`` would change. Who is said to have written a text counts as no change of it."""
    if before is None:
        return ChangeKind.NEW
    same_words = replace(_without_keywords(before), provenance=after.provenance)
    return ChangeKind.KEYWORDS if same_words == _without_keywords(after) else ChangeKind.TEXT


def difference(before: AnswerContent, after: AnswerContent) -> tuple[Difference, ...]:
    """Return every part that differs, Swedish first; empty where the two say the same."""
    found = [*_of_texts(before, after), *_of_sources(before.source, after.source), *_of_plain(before, after)]
    return tuple(found)


def whole_text(content: AnswerContent) -> tuple[Difference, ...]:
    """Return a content as what is new against nothing: its texts and sources, all added."""
    nothing = AnswerText(title="", body="")
    return difference(replace(content, sv=nothing, others=(), source=None), content)


def changes(before: str, after: str) -> tuple[ChangePart, ...]:
    """Return the pieces of two texts in reading order. The same and the removed ones give ``before``, in order, the
    same and the added ones ``after``.
    """
    old, new = _pieces(before), _pieces(after)
    if len(old) + len(new) > _MOST_PIECES:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    parts: list[ChangePart] = []
    for tag, first, last, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(ChangePart(Change.SAME, "".join(old[first:last])))
            continue
        if last > first:
            parts.append(ChangePart(Change.REMOVED, "".join(old[first:last])))
        if end > start:
            parts.append(ChangePart(Change.ADDED, "".join(new[start:end])))
    return tuple(_without_specks(parts))


def _without_keywords(content: AnswerContent) -> AnswerContent:
    others = tuple((language, replace(text, keywords=())) for language, text in content.others)
    return replace(content, sv=replace(content.sv, keywords=()), others=others)


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text)


def _without_specks(parts: list[ChangePart]) -> Iterator[ChangePart]:
    """Join changes that only white space parts: "one two" to "three four" reads as one change, not as two."""
    removed = added = ""
    for place, part in enumerate(parts):
        is_speck = part.change is Change.SAME and not part.text.strip() and 0 < place < len(parts) - 1
        if is_speck and removed and added and parts[place + 1].change is not Change.SAME:
            removed, added = removed + part.text, added + part.text
        elif part.change is Change.REMOVED:
            removed += part.text
        elif part.change is Change.ADDED:
            added += part.text
        else:
            yield from _changed(removed, added)
            removed = added = ""
            yield part
    yield from _changed(removed, added)


def _changed(removed: str, added: str) -> Iterator[ChangePart]:
    if removed:
        yield ChangePart(Change.REMOVED, removed)
    if added:
        yield ChangePart(Change.ADDED, added)


def _of_texts(before: AnswerContent, after: AnswerContent) -> Iterator[Difference]:
    old, new = dict(before.texts), dict(after.texts)
    nothing = AnswerText(title="", body="")
    for language in (SWEDISH, *sorted((old.keys() | new.keys()) - {SWEDISH})):
        was, becomes = old.get(language, nothing), new.get(language, nothing)
        pairs = (
            (Place.TITLE, was.title, becomes.title),
            (Place.KEYWORDS, ", ".join(was.keywords), ", ".join(becomes.keywords)),
            (Place.BODY, was.body, becomes.body),
        )
        yield from (_difference(place, language, first, then) for place, first, then in pairs if first != then)


def _of_sources(before: Text | None, after: Text | None) -> Iterator[Difference]:
    old, new = _by_language(before), _by_language(after)
    for language in (SWEDISH, *sorted((old.keys() | new.keys()) - {SWEDISH})):
        if old.get(language) != new.get(language):
            yield _difference(Place.SOURCE, language, old.get(language, ""), new.get(language, ""))


def _of_plain(before: AnswerContent, after: AnswerContent) -> Iterator[Difference]:
    was, becomes = before.provenance, after.provenance
    pairs = (
        (Place.CATEGORY, before.category, after.category),
        (Place.PROGRAM, before.program, after.program),
        (Place.MODULE, before.module, after.module),
        (Place.REVIEW_MONTHS, before.review_months, after.review_months),
        (Place.ORIGIN, was.origin, becomes.origin),
        (Place.LICENCE, was.licence, becomes.licence),
        (Place.DATED, was.dated, becomes.dated),
    )
    for place, first, then in pairs:
        if first != then:
            yield Difference(place=place, language=None, parts=tuple(_changed(_written(first), _written(then))))


def _difference(place: Place, language: str, before: str, after: str) -> Difference:
    return Difference(place=place, language=language, parts=changes(before, after))


def _written(value: object) -> str:
    return "" if value is None else str(value)


def _by_language(text: Text | None) -> dict[str, str]:
    return {} if text is None else {SWEDISH: text.sv, **dict(text.others)}
