"""What has to hold between the keys of a program file, checked once each key by itself is right."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from modulvard.domain.competence import is_need
from modulvard.domain.gate_loosening import looser_gates, needs_less
from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.markup import images_in, odd_images, plain_text, read_markup
from modulvard.domain.program_images import is_image_name
from modulvard.domain.program_report import ProblemKind
from modulvard.domain.programs import SWEDISH, Program, QuestionKind, Subject, Text
from modulvard.domain.readability import AIM, readability
from modulvard.exchange.program_schema import ColumnPart, HomeworkPart, ModulePart, ProgramPart, QuestionPart
from modulvard.exchange.yaml_reading import Path

MOST_WORDS = 300
"""A page longer than this gets a word of advice (D12, D14; the figure is a proposal of ours)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, and the way to it in the file."""

    path: Path
    kind: ProblemKind
    facts: tuple[tuple[str, str], ...] = ()


Findings: TypeAlias = Iterator[Finding]


def check_rules(part: ProgramPart, images: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return all that is wrong between the keys of the file, in no particular order.

    ``images`` are the names of the pictures that lie beside it.
    """
    return (
        *_languages(part),
        *_numbers(part),
        *_after(part),
        *_modules(part),
        *_images(part, images),
        *_sources(part),
        *_known_or_not(part),
        *_ratings(part),
        *_gates(part),
    )


def _found(path: Path, problem: ProblemKind, /, **facts: object) -> Finding:
    return Finding(path, problem, tuple((name, str(value)) for name, value in facts.items()))


def _gates(part: ProgramPart) -> Findings:
    """Tell what is looser than for others of its kind: whoever takes the program in is to know (D21, D22)."""
    said = [GateSetting(gate=Gate(gate), strength=Strength(strength)) for gate, strength in part.gates.items()]
    nameless = Text(sv="")
    program = Program(
        key=part.key,
        name=nameless,
        kind=part.kind,
        version=None,
        supplier=None,
        description=nameless,
        target_group=nameless,
        intended_use=nameless,
        needs=tuple(tuple(group) for group in part.needs if all(map(is_need, group))),  # a draft may have half a one
        gates=tuple(said),
    )
    if GateSetting(gate=Gate.CLOSING_CONVERSATION, strength=Strength.BLOCK) in said:
        yield _found(("gates", Gate.CLOSING_CONVERSATION.value), ProblemKind.CLOSING_ONLY_ADVISED)
    for looser in looser_gates(program):
        facts = {"gate": looser.gate.value, "written": looser.written.value, "usual": looser.usual.value}
        yield _found(("gates", looser.gate.value), ProblemKind.LOOSER_GATE, **facts)
    for group in needs_less(program):
        yield _found(("needs",), ProblemKind.NEEDS_LESS, competence=" ".join(group))


def _languages(part: ProgramPart) -> Findings:
    return language_rules(part.model_dump(exclude={"languages", "sources"}), part.languages)


def language_rules(values: Mapping[str, Any], languages: Collection[str]) -> Findings:
    """Find the texts in languages the file does not name, and those that lack one. A source's stays in its own."""
    if SWEDISH not in languages:
        yield _found(("languages",), ProblemKind.MISSING_SWEDISH)
    for path, text in _texts(values, ()):
        for language in sorted(set(text).difference(languages)):
            yield _found((*path, language), ProblemKind.UNKNOWN_LANGUAGE, language=language)
        # a name stays in its own language, unless it is given another
        for language in sorted(set(languages).difference(text) if path != ("name",) else ()):
            yield _found(path, ProblemKind.MISSING_TRANSLATION, language=language)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    if isinstance(value, dict):
        if isinstance(value.get(SWEDISH), str):
            yield path, value
            return
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*path, place))


def _numbers(part: ProgramPart) -> Findings:
    seen: set[int] = set()
    last = 0
    for place, module in enumerate(part.modules):
        path: Path = ("modules", place, "number")
        if module.number in seen:
            yield _found(path, ProblemKind.DUPLICATE_MODULE_NUMBER, number=module.number)
        elif module.number < last:
            yield _found(path, ProblemKind.MODULES_NOT_IN_ORDER, number=module.number)
        seen.add(module.number)
        last = max(last, module.number)
    if part.usual_weeks is not None:
        yield from _limits(("usual_weeks",), *part.usual_weeks)


def _after(part: ProgramPart) -> Findings:
    """A module comes after modules that stand before it: then every course can be gone through."""
    needs = {module.number: tuple(module.after) for module in reversed(part.modules)}
    earlier: set[int] = set()
    for place, module in enumerate(part.modules):
        for at, number in enumerate(module.after):
            path: Path = ("modules", place, "after", at)
            if number == module.number:
                yield _found(path, ProblemKind.AFTER_ITSELF, number=number)
            elif number not in needs:
                yield _found(path, ProblemKind.AFTER_UNKNOWN, number=number)
            elif way := _way_back(needs, number, module.number):
                numbers = ", ".join(map(str, (module.number, *way)))
                yield _found(path, ProblemKind.AFTER_IN_CIRCLE, numbers=numbers)
            elif number not in earlier:
                yield _found(path, ProblemKind.AFTER_LATER, number=number)
        earlier.add(module.number)


def _way_back(needs: Mapping[int, tuple[int, ...]], start: int, goal: int) -> tuple[int, ...]:
    """Return the way from one module to another by what each comes after; empty if there is none."""
    came_from: dict[int, int] = {}
    waiting = [start]
    while waiting:
        number = waiting.pop()
        for needed in needs.get(number, ()):
            if needed not in came_from and needed != start:
                came_from[needed] = number
                waiting.append(needed)
    if goal not in came_from:
        return ()
    way = [goal]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _limits(path: Path, minimum: int | None, maximum: int | None) -> Findings:
    if minimum is not None and maximum is not None and minimum > maximum:
        yield _found(path, ProblemKind.LIMITS_CROSSED, minimum=minimum, maximum=maximum)


def _modules(part: ProgramPart) -> Findings:
    # a program whose texts lie elsewhere has none at all; one with some has been written here, and lacks the rest
    has_pages = any(module.pages for module in part.modules)
    for place, module in enumerate(part.modules):
        if has_pages and not module.pages:
            yield _found(("modules", place), ProblemKind.MODULE_WITHOUT_PAGES, number=module.number)
        yield from _pages(module, ("modules", place, "pages"))
        yield from _homework(module, ("modules", place, "homework"))


def _pages(module: ModulePart, path: Path) -> Findings:
    for place, page in enumerate(module.pages):
        for language, body in page.body.items():
            counted = readability(plain_text(read_markup(body)))
            where: Path = (*path, place, "body", language)
            if counted.words > MOST_WORDS:
                yield _found(where, ProblemKind.LONG_PAGE, words=counted.words, most=MOST_WORDS, language=language)
            # LIX and its bands are made for Swedish
            if language == SWEDISH and counted.is_hinted and counted.lix is not None and counted.lix > AIM:
                yield _found(where, ProblemKind.HARD_TO_READ, lix=counted.lix, most=AIM)


def _images(part: ProgramPart, images: Collection[str]) -> Findings:
    for path, body in _bodies(part):
        for line in odd_images(body):
            yield _found(path, ProblemKind.IMAGE_WRITTEN_WRONG, found=line if len(line) <= 60 else f"{line[:59]}…")
        for image in images_in(body):
            if not image.description:
                yield _found(path, ProblemKind.IMAGE_WITHOUT_WORDS, name=image.name)
            if not is_image_name(image.name):
                yield _found(path, ProblemKind.IMAGE_NAME, name=image.name)
            elif image.name not in images:
                yield _found(path, ProblemKind.IMAGE_MISSING, name=image.name)


def _bodies(part: ProgramPart) -> Iterator[tuple[Path, str]]:
    for place, module in enumerate(part.modules):
        for at, page in enumerate(module.pages):
            for language, body in page.body.items():
                yield ("modules", place, "pages", at, "body", language), body


def images_shown(part: ProgramPart) -> frozenset[str]:
    """Return the names of the pictures that the pages show, in any language."""
    return frozenset(image.name for _, body in _bodies(part) for image in images_in(body))


def _homework(module: ModulePart, path: Path) -> Findings:
    yield from keys_once(module.homework, path)
    for place, homework in enumerate(module.homework):
        questions: Path = (*path, place, "questions")
        yield from keys_once(homework.questions, questions)
        for at, question in enumerate(homework.questions):
            yield from question_rules(question, (*questions, at))


def keys_once(parts: Sequence[HomeworkPart | QuestionPart | ColumnPart | Any], path: Path) -> Findings:
    """Find each key that an earlier part of the list has."""
    seen: set[str] = set()
    for place, part in enumerate(parts):
        if part.key in seen:
            yield _found((*path, place, "key"), ProblemKind.DUPLICATE_NAME, key=part.key)
        seen.add(part.key)


_BELONGS_TO = {
    "choices": {QuestionKind.CHOICE},
    "columns": {QuestionKind.TABLE},
    "rows": {QuestionKind.TABLE},
    "unit": {QuestionKind.NUMBER},
    "minimum": {QuestionKind.NUMBER},
    "maximum": {QuestionKind.NUMBER},
}
_NEEDED = ("choices", "columns", "rows")


def question_rules(question: QuestionPart, path: Path) -> Findings:
    """Find what does not belong to a question of its kind, and what it lacks."""
    for key, kinds in _BELONGS_TO.items():
        given = getattr(question, key) not in (None, [])
        if given and question.kind not in kinds:
            yield _found((*path, key), ProblemKind.NOT_FOR_THIS_KIND, key=key, kind=question.kind)
        if not given and key in _NEEDED and question.kind in kinds:
            yield _found(path, ProblemKind.NEEDED_FOR_THIS_KIND, key=key, kind=question.kind)
    yield from _limits(path, question.minimum, question.maximum)
    yield from keys_once(question.choices, (*path, "choices"))
    yield from keys_once(question.columns, (*path, "columns"))
    for place, column in enumerate(question.columns):
        yield from _column(column, (*path, "columns", place))


def _column(column: ColumnPart, path: Path) -> Findings:
    if column.kind not in {QuestionKind.TEXT, QuestionKind.NUMBER}:
        yield _found((*path, "kind"), ProblemKind.NOT_ONE_OF, allowed="text, number", found=column.kind)
    if column.kind is not QuestionKind.NUMBER:
        for key in ("unit", "minimum", "maximum"):
            if getattr(column, key) is not None:
                yield _found((*path, key), ProblemKind.NOT_FOR_THIS_KIND, key=key, kind=column.kind)
    yield from _limits(path, column.minimum, column.maximum)


def _ratings(part: ProgramPart) -> Findings:
    seen: set[str] = set()
    for place, rating in enumerate(part.week_ratings):
        if rating.instrument in seen:
            path: Path = ("week_ratings", place, "instrument")
            yield _found(path, ProblemKind.DUPLICATE_NAME, key=rating.instrument)
        seen.add(rating.instrument)
        if not (rating.weeks or rating.after or rating.months_after):
            yield _found(("week_ratings", place), ProblemKind.MISSING_KEY, key="weeks")


def _sources(part: ProgramPart) -> Findings:
    for place, fact in enumerate(part.facts):
        for at, key in enumerate(fact.sources):
            if key not in part.sources:
                yield _found(("facts", place, "sources", at), ProblemKind.UNKNOWN_SOURCE, key=key)


def _known_or_not(part: ProgramPart) -> Findings:
    """A figure is given, or it is said why it is not; never both (B15)."""
    given = {
        Subject.VERSION: part.version is not None,
        Subject.SUPPLIER: part.supplier is not None,
        Subject.MODULES: bool(part.modules),
        Subject.PACE: part.pace is not None,
        Subject.WEEKS: part.recommended_weeks is not None or part.usual_weeks is not None,
    }
    unknown = {gap.about: place for place, gap in enumerate(part.unknown)}
    for subject, is_given in given.items():
        if is_given and subject in unknown:
            yield _found(("unknown", unknown[subject]), ProblemKind.KNOWN_AND_UNKNOWN, subject=subject)
        if not is_given and subject not in unknown:
            yield _found((), ProblemKind.NEITHER_KNOWN_NOR_UNKNOWN, subject=subject)
