"""How two programs differ, to be read: properties, modules that came, went or moved, texts by word."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from modulvard.domain.answer_difference import Change, ChangePart, changes
from modulvard.domain.gate_loosening import LooserGate, looser_gates
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_images import ProgramImage
from modulvard.domain.programs import (
    SWEDISH,
    Fact,
    HomeworkForm,
    Module,
    Page,
    Program,
    Question,
    Standing,
    Text,
    Unknown,
)
from modulvard.domain.text import fold

_T = TypeVar("_T")
_OF_THE_WHOLE = {"key", "version", "status", "modules"}
"""What differs between any two versions, or is told module by module."""


class ItemChange(StrEnum):
    """What has become of a module, or of a page or homework in it."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDifference:
    """How one field differs: ``field`` is its name, ``language`` None for what is no text."""

    field: str
    language: str | None
    parts: tuple[ChangePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDifference:
    """How a page or a homework differs. Its title is that of the newer, or of the one that went."""

    kind: str
    """``page`` or ``homework``."""
    change: ItemChange
    title: Text
    fields: tuple[FieldDifference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleDifference:
    """How a module differs. ``was`` is the number it had, None for one that is new."""

    change: ItemChange
    number: ModuleNumber
    was: ModuleNumber | None
    title: Text
    fields: tuple[FieldDifference, ...] = ()
    items: tuple[ItemDifference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramDifference:
    """How a program differs from another: nothing in it where the two say the same."""

    properties: tuple[FieldDifference, ...]
    modules: tuple[ModuleDifference, ...]
    looser: tuple[LooserGate, ...] = ()
    """Gates that the newer makes weaker than for others of its kind, and the older did not."""

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same."""
        return not self.properties and not self.modules


def program_difference(before: Program, after: Program) -> ProgramDifference:
    """Return how ``after`` differs from ``before``; version, status and key aside."""
    return ProgramDifference(
        properties=tuple(_of_fields(before, after, _OF_THE_WHOLE)),
        modules=tuple(_of_modules(before, after)),
        looser=tuple(gate for gate in looser_gates(after) if gate not in looser_gates(before)),
    )


# --- modules --------------------------------------------------------------------------------------


def _of_modules(before: Program, after: Program) -> Iterator[ModuleDifference]:
    pairs = _paired(before.modules, after.modules, lambda module: fold(module.title.sv), lambda module: module.number)
    stands = {old.number: new.number for old, new in pairs if old is not None and new is not None}
    for old, new in pairs:
        if new is None and old is not None:
            yield ModuleDifference(change=ItemChange.REMOVED, number=old.number, was=old.number, title=old.title)
        elif old is None and new is not None:
            yield ModuleDifference(change=ItemChange.ADDED, number=new.number, was=None, title=new.title)
        elif old is not None and new is not None and old != new:
            yield from _of_module(old, new, stands)


def _of_module(old: Module, new: Module, stands: dict[ModuleNumber, ModuleNumber]) -> Iterator[ModuleDifference]:
    follows = tuple(sorted(stands.get(number, number) for number in old.after)) == tuple(sorted(new.after))
    skipped = {"number", "pages", "homework"} | ({"after"} if follows else set())
    of_fields = tuple(_of_fields(old, new, skipped))
    of_items = (
        *_of_items("page", old.pages, new.pages, lambda page: fold(page.title.sv)),
        *_of_items("homework", old.homework, new.homework, lambda form: form.key),
    )
    has_moved = old.number != new.number
    if has_moved or of_fields or of_items:
        change = ItemChange.MOVED if has_moved else ItemChange.CHANGED
        yield ModuleDifference(
            change=change, number=new.number, was=old.number, title=new.title, fields=of_fields, items=of_items
        )


def _of_items(
    kind: str, before: Sequence[Page | HomeworkForm], after: Sequence[Page | HomeworkForm], name: Callable[[Any], str]
) -> Iterator[ItemDifference]:
    pairs = _paired(
        tuple(enumerate(before)), tuple(enumerate(after)), lambda placed: name(placed[1]), lambda placed: placed[0]
    )
    stays = _rising([old[0] for old, new in pairs if old is not None and new is not None])
    for old, new in pairs:
        if new is None and old is not None:
            yield ItemDifference(kind=kind, change=ItemChange.REMOVED, title=old[1].title)
        elif old is None and new is not None:
            yield ItemDifference(kind=kind, change=ItemChange.ADDED, title=new[1].title)
        elif old is not None and new is not None:
            of_fields = (*_of_fields(old[1], new[1], {"key"}), *_of_rules(old[1], new[1]))
            has_moved = old[0] not in stays
            if of_fields or has_moved:
                change = ItemChange.MOVED if has_moved else ItemChange.CHANGED
                yield ItemDifference(kind=kind, change=change, title=new[1].title, fields=of_fields)


def _of_rules(before: Page | HomeworkForm, after: Page | HomeworkForm) -> Iterator[FieldDifference]:
    """Tell how the kinds and limits of a homework's questions differ, which stand in no text."""
    was, becomes = (_rules(form) if isinstance(form, HomeworkForm) else "" for form in (before, after))
    if was != becomes:
        yield FieldDifference(field="question_rules", language=None, parts=changes(was, becomes))


def _rules(form: HomeworkForm) -> str:
    lines = []
    for place, question in enumerate(form.questions, 1):
        limits = [str(limit) for limit in (question.minimum, question.maximum) if limit is not None]
        lines.append(
            " ".join([f"{place}.", question.kind.value, *limits, *(["required"] if question.required else [])])
        )
    return "\n".join(lines)


def _rising(places: Sequence[int]) -> set[int]:
    """Return a longest run of places that rises: what is in it stands where it stood, the rest was moved."""
    runs: list[tuple[int, ...]] = [()]
    for place in places:
        runs.append((*max((run for run in runs if not run or run[-1] < place), key=len), place))
    longest: tuple[int, ...] = max(runs, key=len)
    return set(longest)


def _paired(
    before: Sequence[_T], after: Sequence[_T], name: Callable[[_T], str], number: Callable[[_T], int]
) -> list[tuple[_T | None, _T | None]]:
    """Pair what is the same: by name, then by number among what is left. What came and what went has no other half.

    In the order of ``after``, with what went where it stood.
    """
    left = dict(enumerate(before))
    found: dict[int, int] = {}
    for same in (_same_name(name), _same(number)):
        for place, item in enumerate(after):
            at = None if place in found else next((at for at, old in left.items() if same(old, item)), None)
            if at is not None:
                found[place] = at
                del left[at]
    places = [(found.get(place), place) for place in range(len(after))]
    pairs: list[tuple[_T | None, _T | None]] = []
    for at, place in places:
        gone = [old for old in sorted(left) if at is not None and old < at]
        pairs += [(left.pop(old), None) for old in gone]
        pairs.append((None if at is None else before[at], after[place]))
    return [*pairs, *((left[old], None) for old in sorted(left))]


def _same_name(name: Callable[[_T], str]) -> Callable[[_T, _T], bool]:
    return lambda one, other: bool(name(one)) and name(one) == name(other)


def _same(number: Callable[[_T], int]) -> Callable[[_T, _T], bool]:
    return lambda one, other: number(one) == number(other)


# --- fields ---------------------------------------------------------------------------------------


def _of_fields(before: Any, after: Any, skipped: set[str]) -> Iterator[FieldDifference]:
    for field in fields(after):
        if field.name in skipped:
            continue
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new:
            continue
        was, becomes = _by_language(old), _by_language(new)
        if was is None or becomes is None:
            parts = tuple(_replaced(_said(old), _said(new)))
            yield FieldDifference(field=field.name, language=None, parts=parts)
            continue
        for language in (SWEDISH, *sorted((was.keys() | becomes.keys()) - {SWEDISH})):
            first, then = was.get(language, ""), becomes.get(language, "")
            if first != then:
                yield FieldDifference(field=field.name, language=language, parts=changes(first, then))


def _by_language(value: object) -> dict[str, str] | None:
    """Return what is written in each language, None for what is no text."""
    if value is None:
        return {}
    if isinstance(value, Text):
        return {SWEDISH: value.sv, **dict(value.others)}
    if isinstance(value, tuple) and all(isinstance(item, (Text, Question)) for item in value):
        return _together([_of_question(item) if isinstance(item, Question) else _texts(item) for item in value])
    return None


def _together(items: Sequence[dict[str, list[str]]]) -> dict[str, str]:
    languages = {language for item in items for language in item}
    return {language: "\n".join(line for item in items for line in item.get(language, ())) for language in languages}


def _texts(text: Text) -> dict[str, list[str]]:
    return {SWEDISH: [text.sv], **{language: [words] for language, words in text.others}}


def _of_question(question: Question) -> dict[str, list[str]]:
    """Return a question as it is read: what is asked, then what there is to choose or fill in, a line each."""
    texts = [question.label, *([question.hint] if question.hint else [])]
    texts += [choice.text for choice in question.choices]
    texts += [column.label for column in question.columns]
    texts += [*question.rows, *([question.unit] if question.unit else [])]
    found: dict[str, list[str]] = {}
    for place, text in enumerate(texts):
        for language, words in ((SWEDISH, text.sv), *text.others):
            found.setdefault(language, []).append(words if place == 0 else f"– {words}")
    return found


def _replaced(before: str, after: str) -> Iterator[ChangePart]:
    if before:
        yield ChangePart(Change.REMOVED, before)
    if after:
        yield ChangePart(Change.ADDED, after)


def _said(value: Any) -> str:
    """Return a value that is no text in one line: keys of words, figures, and what a part holds in order."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Text):
        return value.sv
    if isinstance(value, ProgramImage):
        return f"{value.name} ({value.width} × {value.height})"
    if isinstance(value, (Fact, Unknown)):
        return _said_of(value)
    if isinstance(value, tuple):
        between = "\n" if value and isinstance(value[0], (Fact, Unknown)) else ", "
        return between.join(" / ".join(item) if isinstance(item, tuple) else _said(item) for item in value)
    if hasattr(value, "__dataclass_fields__"):
        return " ".join(said for field in fields(value) if (said := _said(getattr(value, field.name))))
    return str(value)


def _said_of(known: Fact | Unknown) -> str:
    """Return ``subject: text (sources) [standing]``; the keys are there for words to be put in their place."""
    if isinstance(known, Unknown):
        return f"{known.subject}: {known.reason.sv}"
    sources = f" ({', '.join(known.sources)})" if known.sources else ""
    standing = "" if known.standing is Standing.PUBLISHED else f" [{known.standing}]"
    return f"{known.subject}: {known.text.sv}{sources}{standing}"
