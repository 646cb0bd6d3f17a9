"""Writing a program: a draft is a ``Program`` that may lack and clash, and each step gives a new one.

Places are counted from 0, in the program's own order. A module's number is what treatments know it by, so it stays with
it as long as the order allows: only what is moved or squeezed in gets another, and what comes ``after`` it follows.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from typing import TypeVar

from modulvard.domain.errors import Refused
from modulvard.domain.ids import ModuleNumber, ProgramDraftId, ProgramVersionId
from modulvard.domain.programs import (
    SWEDISH,
    Choice,
    Column,
    HomeworkForm,
    Module,
    Pace,
    Page,
    Program,
    ProgramKind,
    ProgramStatus,
    Question,
    QuestionKind,
    Subject,
    Text,
    Unknown,
)

_T = TypeVar("_T")
_NOT_IN_KEY = re.compile(r"[^a-z0-9]+")
LONGEST_KEY = 60
NOTHING = Text(sv="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramDraft:
    """A program that is being written, as it was saved last."""

    id: ProgramDraftId
    program: Program
    revision: int
    """Goes up each time it is saved: a save says which one it was made from."""
    based_on: ProgramVersionId | None
    begun_at: datetime
    begun_by: str
    saved_at: datetime
    saved_by: str


class DraftSavedSince(Refused):
    """Another has saved the draft since it was read; what was typed is untouched. Facts: ``by``, ``at``, ``draft``."""


class DraftGone(Refused):
    """The draft was discarded, or became a version. Facts: ``draft``."""


class DraftNotWhole(Refused):
    """Something in the draft keeps it from being published. Facts: ``problems`` (their number), ``first`` (where)."""


class VersionTaken(Refused):
    """The clinic holds that version of the program: a change needs a new one (D17). Facts: ``program``, ``version``."""


# --- begun, and as it becomes a version -----------------------------------------------------------


def new_program(supplier: str | None) -> Program:
    """Return a draft with nothing in it but what most programs have: a module a week, opened by the therapist."""
    return Program(
        key="",
        name=NOTHING,
        kind=ProgramKind.SUPPORT_PROGRAM,
        version=None,
        supplier=supplier or None,
        status=ProgramStatus.DRAFT,
        description=NOTHING,
        target_group=NOTHING,
        intended_use=NOTHING,
        pace=Pace(modules=1, every_weeks=1),
        modules=(Module(number=ModuleNumber(1), title=NOTHING),),
    )


def from_version(program: Program) -> Program:
    """Return a draft of the next version: all of it, but for the version itself."""
    return replace(program, version=None, status=ProgramStatus.DRAFT)


def as_version(program: Program, version: str, status: ProgramStatus, took_part: str) -> Program:
    """Return a draft as the version it becomes: what is known is no longer told as unknown."""
    shaped_by = written(program.took_part, SWEDISH, took_part) if took_part.strip() else program.took_part
    known = tuple(gap for gap in program.unknown if gap.subject is not Subject.VERSION)
    return replace(
        program, version=version, status=status, took_part=None if is_empty(shaped_by) else shaped_by, unknown=known
    )


def key_from(name: str, taken: Collection[str] = ()) -> str:
    """Return a key made of a name: small letters, figures and hyphens, and none that is taken."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss")).encode("ascii", "ignore").decode()
    return free_key(_NOT_IN_KEY.sub("-", plain).strip("-")[: LONGEST_KEY - 4].strip("-"), taken)


def free_key(wanted: str, taken: Collection[str]) -> str:
    """Return the key, or the first one made of it that nothing beside it has."""
    if not wanted or wanted not in taken:
        return wanted
    return next(key for number in range(2, len(taken) + 3) if (key := f"{wanted}-{number}") not in taken)


# --- texts ----------------------------------------------------------------------------------------


def written(text: Text | None, language: str, words: str) -> Text:
    """Return a text with its words in one language; without words that language is taken away."""
    held = text or NOTHING
    if language == SWEDISH:
        return replace(held, sv=words)
    others = dict(held.others)
    others.pop(language, None)
    if words:
        others[language] = words
    return replace(held, others=tuple(sorted(others.items())))


def in_language(text: Text | None, language: str) -> str:
    """Return the words in a language, and nothing where there are none: writing shows no other language's."""
    if text is None:
        return ""
    return text.sv if language == SWEDISH else dict(text.others).get(language, "")


def is_empty(text: Text | None) -> bool:
    """Tell whether a text says nothing in any language."""
    return text is None or not (text.sv.strip() or any(words.strip() for _, words in text.others))


def maybe(text: Text) -> Text | None:
    """Return a text that may be left out: None where it says nothing."""
    return None if is_empty(text) else text


def why_unknown(program: Program, subject: Subject, language: str, words: str) -> Program:
    """Return the program with why something is not known, or without it where there are no words."""
    gaps = {gap.subject: gap for gap in program.unknown}
    reason = written(gaps[subject].reason if subject in gaps else None, language, words)
    if is_empty(reason):
        gaps.pop(subject, None)
    else:
        gaps[subject] = Unknown(subject=subject, reason=reason)
    return replace(program, unknown=tuple(gaps.values()))


# --- modules --------------------------------------------------------------------------------------


def add_module(program: Program, at: int | None = None) -> Program:
    """Return the program with an empty module, last or at a place."""
    place = len(program.modules) if at is None else at
    number = ModuleNumber(max((module.number for module in program.modules), default=0) + 1)
    module = Module(number=number, title=NOTHING)
    return _numbered(program, inserted(program.modules, place, module))


def move_module(program: Program, place: int, to: int) -> Program:
    """Return the program with a module at another place. The numbers stay where they are; the modules change them."""
    return _numbered(program, moved(program.modules, place, to))


def remove_module(program: Program, place: int) -> Program:
    """Return the program without a module, and nothing coming after it."""
    gone = program.modules[place].number
    left = without(program.modules, place)
    if all(module.number != gone for module in left):
        left = tuple(
            replace(module, after=tuple(number for number in module.after if number != gone)) for module in left
        )
    return replace(program, modules=left)


def put_back_module(program: Program, place: int, module: Module) -> Program:
    """Return the program with a module again that was taken away, under its number where that still fits."""
    at = min(place, len(program.modules))
    lower = all(held.number < module.number for held in program.modules[:at])
    higher = all(held.number > module.number for held in program.modules[at:])
    if lower and higher:
        return replace(program, modules=inserted(program.modules, at, module))
    squeezed = add_module(program, at)
    numbers = {held.number for held in program.modules}
    after = tuple(number for number in module.after if number in numbers)
    return with_module(squeezed, at, replace(module, number=squeezed.modules[at].number, after=after))


def renumbered(program: Program) -> Program:
    """Return the program with its modules numbered 1, 2, 3 … in their order."""
    return _with_numbers(program, program.modules, range(1, len(program.modules) + 1))


def _numbered(program: Program, modules: tuple[Module, ...]) -> Program:
    """Give modules in a new order the numbers they had together, lowest first."""
    return _with_numbers(program, modules, sorted(module.number for module in modules))


def _with_numbers(program: Program, modules: tuple[Module, ...], numbers: Collection[int]) -> Program:
    becomes: dict[ModuleNumber, ModuleNumber] = {}
    for module, number in zip(modules, numbers, strict=True):
        becomes.setdefault(module.number, ModuleNumber(number))
    return replace(
        program,
        modules=tuple(
            replace(
                module,
                number=ModuleNumber(number),
                after=tuple(sorted(becomes.get(needed, needed) for needed in module.after)),
            )
            for module, number in zip(modules, numbers, strict=True)
        ),
    )


def with_module(program: Program, place: int, module: Module) -> Program:
    """Return the program with a module as it is now."""
    return replace(program, modules=changed(program.modules, place, module))


# --- what a module has ----------------------------------------------------------------------------


def add_page(module: Module, at: int | None = None) -> Module:
    """Return the module with an empty page, last or at a place."""
    page = Page(title=NOTHING, body=NOTHING)
    return replace(module, pages=inserted(module.pages, len(module.pages) if at is None else at, page))


def add_homework(module: Module, at: int | None = None) -> Module:
    """Return the module with an empty homework of one question, last or at a place."""
    taken = {form.key for form in module.homework}
    form = add_question(
        HomeworkForm(key=_next_key("uppgift", taken), title=NOTHING, intro=NOTHING, questions=()),
        QuestionKind.LONG_TEXT,
    )
    return replace(module, homework=inserted(module.homework, len(module.homework) if at is None else at, form))


def add_question(form: HomeworkForm, kind: QuestionKind, at: int | None = None) -> HomeworkForm:
    """Return the homework with an empty question of a kind, last or at a place."""
    taken = {question.key for question in form.questions}
    question = of_kind(Question(key=_next_key("fraga", taken), kind=kind, label=NOTHING), kind)
    return replace(form, questions=inserted(form.questions, len(form.questions) if at is None else at, question))


def with_more(question: Question, before: Question | None) -> Question:
    """Return a question with what it lacks and had before, whatever its kind: to be remembered, not kept."""
    if before is None:
        return question
    return replace(
        question,
        unit=question.unit or before.unit,
        minimum=before.minimum if question.minimum is None else question.minimum,
        maximum=before.maximum if question.maximum is None else question.maximum,
        choices=question.choices or before.choices,
        columns=question.columns or before.columns,
        rows=question.rows or before.rows,
    )


def of_kind(question: Question, kind: QuestionKind, before: Question | None = None) -> Question:
    """Return a question as one of another kind: with what that needs, without what does not belong to it.

    What it needs is taken from ``before``, as far as it is there.
    """
    held = with_more(question, before)
    is_number, is_choice, is_table = (
        kind is one for one in (QuestionKind.NUMBER, QuestionKind.CHOICE, QuestionKind.TABLE)
    )
    return replace(
        question,
        kind=kind,
        unit=held.unit if is_number else None,
        minimum=held.minimum if is_number else None,
        maximum=held.maximum if is_number else None,
        choices=(held.choices or with_choices((), SWEDISH, ("", ""))) if is_choice else (),
        columns=(held.columns or with_columns((), SWEDISH, ("",))) if is_table else (),
        rows=(held.rows or (NOTHING,)) if is_table else (),
    )


def with_choices(held: tuple[Choice, ...], language: str, lines: Collection[str]) -> tuple[Choice, ...]:
    """Return answers to choose with the words of each, in order; those there were keep their keys."""
    taken = {choice.key for choice in held}
    found: list[Choice] = []
    for before, words in _beside(held, [choice.text for choice in held], language, lines):
        key = before.key if before else _next_key("val", taken)
        taken.add(key)
        found.append(Choice(key=key, text=written(before.text if before else None, language, words)))
    return tuple(found)


def with_columns(held: tuple[Column, ...], language: str, lines: Collection[str]) -> tuple[Column, ...]:
    """Return a table's columns with the words of each, in order; those there were keep their keys and kinds."""
    taken = {column.key for column in held}
    found: list[Column] = []
    for kept, words in _beside(held, [column.label for column in held], language, lines):
        before = kept or Column(key=_next_key("kolumn", taken), label=NOTHING)
        taken.add(before.key)
        found.append(replace(before, label=written(before.label, language, words)))
    return tuple(found)


def with_rows(held: tuple[Text, ...], language: str, lines: Collection[str]) -> tuple[Text, ...]:
    """Return texts of one line each, such as a table's rows, with the words of each, in order."""
    return tuple(written(kept, language, words) for kept, words in _beside(held, held, language, lines))


def _beside(
    held: Sequence[_T], texts: Sequence[Text], language: str, lines: Collection[str]
) -> Iterator[tuple[_T | None, str]]:
    """Give each line with what it was, None for one that is new.

    In Swedish a line that goes or comes leaves the others what they were; in another language there are as many lines
    as there are, for the Swedish ones decide that.
    """
    given = tuple(lines)
    if language != SWEDISH:
        yield from zip(held, (*given, *[""] * len(held)), strict=False)
        return
    were = [text.sv for text in texts]
    for _, first, last, start, end in SequenceMatcher(a=were, b=given, autojunk=False).get_opcodes():
        for at in range(start, end):
            yield held[first + at - start] if first + at - start < last else None, given[at]


def _next_key(stem: str, taken: Collection[str]) -> str:
    return next(key for number in range(1, len(taken) + 2) if (key := f"{stem}-{number}") not in taken)


# --- lists ----------------------------------------------------------------------------------------


def inserted(items: tuple[_T, ...], place: int, item: _T) -> tuple[_T, ...]:
    """Return the items with one more at a place."""
    return (*items[:place], item, *items[place:])


def moved(items: tuple[_T, ...], place: int, to: int) -> tuple[_T, ...]:
    """Return the items with one at another place; a place outside is the nearest within."""
    left = without(items, place)
    return inserted(left, max(0, min(to, len(left))), items[place])


def without(items: tuple[_T, ...], place: int) -> tuple[_T, ...]:
    """Return the items without one."""
    return (*items[:place], *items[place + 1 :])


def changed(items: tuple[_T, ...], place: int, item: _T) -> tuple[_T, ...]:
    """Return the items with one in place of another."""
    return (*items[:place], item, *items[place + 1 :])
