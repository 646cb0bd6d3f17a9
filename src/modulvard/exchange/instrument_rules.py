"""What has to hold between the keys of an instrument's file, checked once each key by itself is right."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import pairwise

from modulvard.domain.instruments import KeySubject, Wording
from modulvard.domain.program_report import ProblemKind
from modulvard.domain.programs import Standing
from modulvard.exchange.instrument_schema import (
    HIGHEST_IN_PROFILE,
    AnswersPart,
    ChangePart,
    InstrumentPart,
    ItemPart,
    LabelPart,
    OnScale,
    WithSource,
)
from modulvard.exchange.program_rules import Finding, Findings, keys_once, language_rules
from modulvard.exchange.yaml_reading import Path

_LEAST_FIGURE = "0.1"
_MOST_RELIABLE = "0.99"


def check_rules(part: InstrumentPart) -> tuple[Finding, ...]:
    """Return all that is wrong between the keys of the file, in no particular order."""
    return (
        *language_rules(part.model_dump(exclude={"languages", "sources"}), part.languages),
        *_answers(part),
        *_items(part),
        *_scales(part),
        *_profile(part),
        *_figures(part),
        *_sources(part),
    )


def _found(path: Path, problem: ProblemKind, /, **facts: object) -> Finding:
    return Finding(path, problem, tuple((name, str(value)) for name, value in facts.items()))


def range_of(item: ItemPart, answers: AnswersPart | None) -> tuple[int | None, int | None]:
    """Return the lowest and the highest answer of a question: its own, or the file's where it says neither."""
    if answers is None or item.lowest is not None or item.highest is not None:
        return item.lowest, item.highest
    return answers.lowest, answers.highest


def labels_of(item: ItemPart, answers: AnswersPart | None) -> Sequence[LabelPart]:
    """Return the words at a question's answers: its own, or the file's where its range is the file's."""
    if item.labels or answers is None or item.lowest is not None or item.highest is not None:
        return item.labels
    return answers.labels


# --- questions ------------------------------------------------------------------------------------


def _answers(part: InstrumentPart) -> Findings:
    if part.answers is not None:
        answers, path = part.answers, ("answers",)
        yield from _range(answers.lowest, answers.highest, path)
        yield from _labels(part.answers.labels, answers.lowest, answers.highest, path, part.wording)


def _items(part: InstrumentPart) -> Findings:
    counted = {number for scale in part.scales for number in scale.items}
    counted_or_shown = counted | set(part.profile)
    seen: set[str] = set()
    for place, item in enumerate(part.items):
        path: Path = ("items", place)
        if item.number in seen:
            yield _found((*path, "number"), ProblemKind.DUPLICATE_ITEM, number=item.number)
        seen.add(item.number)
        yield from _item(part, item, path)
        yield from _counted(item, path, is_counted=item.number in counted)
        if item.optional and item.number in counted_or_shown:
            yield _found((*path, "optional"), ProblemKind.OPTIONAL_BUT_COUNTED, number=item.number)


def _item(part: InstrumentPart, item: ItemPart, path: Path) -> Findings:
    """Find what is wrong with a question's range and words."""
    lowest, highest = range_of(item, part.answers)
    for key, end in (("lowest", lowest), ("highest", highest)):
        if end is None:
            yield _found(path, ProblemKind.MISSING_KEY, key=key)
    if lowest is not None and highest is not None:
        yield from _range(lowest, highest, path) if item.highest is not None else ()
        yield from _labels(item.labels, lowest, highest, path, part.wording)
    if part.wording is Wording.NONE and item.wording is not None:
        yield _found((*path, "wording"), ProblemKind.WORDING_NOT_SAID)
    if part.wording is not Wording.NONE and item.wording is None:
        yield _found(path, ProblemKind.MISSING_KEY, key="wording")


def _counted(item: ItemPart, path: Path, *, is_counted: bool) -> Findings:
    """A question counts in some scale, or says that it does not: one that is forgotten would make every sum wrong."""
    if item.summed and not is_counted:
        yield _found(path, ProblemKind.ITEM_IN_NO_SCALE, number=item.number)
    if not item.summed and is_counted:
        yield _found((*path, "summed"), ProblemKind.NOT_SUMMED_IN_SCALE, number=item.number)
    if item.reverse and not item.summed:
        yield _found((*path, "reverse"), ProblemKind.REVERSE_NOT_SUMMED, number=item.number)


def _range(lowest: int, highest: int, path: Path) -> Findings:
    if highest <= lowest:
        yield _found((*path, "highest"), ProblemKind.OUT_OF_RANGE, minimum=lowest + 1, found=highest)


def _labels(labels: Sequence[LabelPart], lowest: int, highest: int, path: Path, wording: Wording) -> Findings:
    if labels and wording is Wording.NONE:
        yield _found((*path, "labels"), ProblemKind.WORDING_NOT_SAID)
    seen: set[int] = set()
    for place, label in enumerate(labels):
        at: Path = (*path, "labels", place, "value")
        if label.value in seen:
            yield _found(at, ProblemKind.DUPLICATE_NAME, key=label.value)
        seen.add(label.value)
        yield from _within(str(label.value), str(lowest), str(highest), at)


# --- scales and profile ---------------------------------------------------------------------------


def _scales(part: InstrumentPart) -> Findings:
    numbers = {item.number for item in part.items}
    yield from keys_once(part.scales, ("scales",))
    for place, scale in enumerate(part.scales):
        yield from _numbers(scale.items, numbers, ("scales", place, "items"))
    if part.main is not None and part.main not in {scale.key for scale in part.scales}:
        yield _found(("main",), ProblemKind.UNKNOWN_SCALE, key=part.main)


def _profile(part: InstrumentPart) -> Findings:
    yield from _numbers(part.profile, {item.number for item in part.items}, ("profile",))
    shown = set(part.profile)
    for place, item in enumerate(part.items):
        highest = range_of(item, part.answers)[1]
        if item.number in shown and highest is not None:
            yield from _within(str(highest), "1", str(HIGHEST_IN_PROFILE), ("items", place, "highest"))


def _numbers(listed: Sequence[str], known: Collection[str], path: Path) -> Findings:
    seen: set[str] = set()
    for place, number in enumerate(listed):
        if number not in known:
            yield _found((*path, place), ProblemKind.UNKNOWN_ITEM, number=number)
        elif number in seen:
            yield _found((*path, place), ProblemKind.ITEM_TWICE, number=number)
        seen.add(number)


# --- published figures and sources ----------------------------------------------------------------


def _figures(part: InstrumentPart) -> Findings:
    keys = {scale.key for scale in part.scales}
    told: tuple[tuple[str, Sequence[OnScale]], ...] = (("lines", part.lines), ("changes", part.changes))
    for name, of_scales in told:
        for place, one in enumerate(of_scales):
            if one.scale not in keys:
                yield _found((name, place, "scale"), ProblemKind.UNKNOWN_SCALE, key=one.scale)
    for place, lines in enumerate(part.lines):
        for at, (figure, after) in enumerate(pairwise(lines.at), 1):
            if Fraction(after) <= Fraction(figure):
                yield _found(("lines", place, "at", at), ProblemKind.NOT_RISING, found=after)
    for place, change in enumerate(part.changes):
        yield from _change(change, ("changes", place))


def _change(change: ChangePart, path: Path) -> Findings:
    """A change is points, or standard deviation and reliability together (G15)."""
    given = [key for key in ("sd", "reliability") if getattr(change, key) is not None]
    if change.points is None:
        for key in ("points",) if not given else {"sd", "reliability"}.difference(given):
            yield _found(path, ProblemKind.MISSING_KEY, key=key)
    elif given:
        yield _found((*path, given[0]), ProblemKind.NOT_TOGETHER, key="points", other=given[0])
    for key, most in (("points", None), ("sd", None), ("reliability", _MOST_RELIABLE)):
        if (figure := getattr(change, key)) is not None:
            yield from _within(figure, _LEAST_FIGURE, most, (*path, key))


def _within(figure: str, least: str, most: str | None, path: Path) -> Findings:
    if Fraction(figure) < Fraction(least):
        yield _found(path, ProblemKind.OUT_OF_RANGE, minimum=least, found=figure)
    elif most is not None and Fraction(figure) > Fraction(most):
        yield _found(path, ProblemKind.OUT_OF_RANGE, maximum=most, found=figure)


def _sources(part: InstrumentPart) -> Findings:
    """What is said to be published has a source that is in the file; of the key itself something is said."""
    told: tuple[tuple[str, Sequence[WithSource]], ...] = (
        ("facts", part.facts),
        ("lines", part.lines),
        ("changes", part.changes),
    )
    for name, said in told:
        for place, one in enumerate(said):
            if one.standing is Standing.PUBLISHED and not one.sources:
                yield _found((name, place), ProblemKind.WITHOUT_SOURCE)
            for at, key in enumerate(one.sources):
                if key not in part.sources:
                    yield _found((name, place, "sources", at), ProblemKind.UNKNOWN_SOURCE, key=key)
    if not any(fact.about is KeySubject.SCORING for fact in part.facts):
        yield _found((), ProblemKind.SCORING_NOT_TOLD)
