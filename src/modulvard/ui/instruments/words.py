"""How instruments are spoken of: questions, how they are summed, published figures. Nothing here grades."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from modulvard.domain.instruments import (
    Direction,
    Instrument,
    Item,
    KeySubject,
    LineKind,
    Method,
    PublishedChange,
    PublishedLines,
    Safety,
    Scale,
    Wording,
)
from modulvard.domain.programs import Source, Standing
from modulvard.domain.scoring import scores_of
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import GroupHead, RowContent
from modulvard.ui.ratings.score_words import number_words
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.services.instruments import InstrumentView

_STANDING = {
    Standing.INFERRED: QT_TRANSLATE_NOOP("Instruments", "slutsats av källan"),
    Standing.UNVERIFIED: QT_TRANSLATE_NOOP("Instruments", "ej kontrollerad"),
    Standing.PROPOSAL: QT_TRANSLATE_NOOP("Instruments", "förslag i filen"),
}
_SAFETY = {
    Safety.ABOVE_LOWEST: QT_TRANSLATE_NOOP("Instruments", "varje svar över {lowest} är en uppgift att ta hand om"),
    Safety.BELOW_HIGHEST: QT_TRANSLATE_NOOP("Instruments", "varje svar under {highest} är en uppgift att ta hand om"),
}
_METHOD = {
    Method.SUM: QT_TRANSLATE_NOOP("Instruments", "Summan av fråga {numbers}"),
    Method.MEAN: QT_TRANSLATE_NOOP("Instruments", "Medelvärdet av fråga {numbers}"),
    Method.PERCENT: QT_TRANSLATE_NOOP(
        "Instruments", "Summan av fråga {numbers}, i procent av vägen från lägsta till högsta"
    ),
}
_DIRECTION = {
    Direction.WORSE: QT_TRANSLATE_NOOP("Instruments", "Högre betyder mer besvär."),
    Direction.BETTER: QT_TRANSLATE_NOOP("Instruments", "Högre betyder bättre."),
    Direction.NONE: QT_TRANSLATE_NOOP("Instruments", "Källan säger inte vilket håll som är vilket."),
}
_SUBJECT = {
    KeySubject.ITEMS: QT_TRANSLATE_NOOP("Instruments", "Frågorna"),
    KeySubject.PERIOD: QT_TRANSLATE_NOOP("Instruments", "Perioden"),
    KeySubject.SCORING: QT_TRANSLATE_NOOP("Instruments", "Summeringen"),
    KeySubject.DIRECTION: QT_TRANSLATE_NOOP("Instruments", "Riktningen"),
    KeySubject.SAFETY: QT_TRANSLATE_NOOP("Instruments", "Säkerhetsfrågan"),
    KeySubject.FIGURES: QT_TRANSLATE_NOOP("Instruments", "Talen"),
    KeySubject.LICENCE: QT_TRANSLATE_NOOP("Instruments", "Licensen"),
}
_WORDING = {
    Wording.NONE: QT_TRANSLATE_NOOP("Instruments", "Finns inte här. Frågorna visas med nummer."),
    Wording.SHIPPED: QT_TRANSLATE_NOOP("Instruments", "Finns här och får följa med filen."),
    Wording.CLINIC: QT_TRANSLATE_NOOP("Instruments", "Klinikens licensierade ord. De stannar i kliniken."),
}
_PROPERTY = {
    "name": QT_TRANSLATE_NOOP("Instruments", "namn"),
    "abbreviation": QT_TRANSLATE_NOOP("Instruments", "förkortning"),
    "languages": QT_TRANSLATE_NOOP("Instruments", "språk"),
    "period": QT_TRANSLATE_NOOP("Instruments", "period"),
    "wording": QT_TRANSLATE_NOOP("Instruments", "om ordalydelsen finns"),
    "licence": QT_TRANSLATE_NOOP("Instruments", "licens"),
    "origin": QT_TRANSLATE_NOOP("Instruments", "ursprung"),
    "main": QT_TRANSLATE_NOOP("Instruments", "huvudskala"),
    "profile": QT_TRANSLATE_NOOP("Instruments", "profil"),
}


def said(words: str, **facts: object) -> str:
    """Return a sentence in the user's language, with the facts in their places."""
    return QCoreApplication.translate("Instruments", words).format(**facts)


# --- in the list ----------------------------------------------------------------------------------


def row_content(view: "InstrumentView", language: str) -> RowContent:
    """Return how the list shows a version."""
    instrument = view.instrument
    questions = QCoreApplication.translate("Instruments", "%n fråga/frågor", "", len(instrument.items))
    return RowContent(
        name=instrument.abbreviation,
        detail=said(QT_TRANSLATE_NOOP("Instruments", "version {version}"), version=instrument.version),
        line=f"{instrument.name.in_language(language)} · {questions} · {origin_words(view)}",
        chip=use_chip(view),
    )


def row_spoken(view: "InstrumentView", language: str) -> str:
    """Return what a screen reader says of a version in the list."""
    shown = row_content(view, language)
    mark = "" if shown.chip is None else f", {shown.chip.words}"
    return f"{shown.name}, {shown.detail}, {shown.line}{mark}"


def use_chip(view: "InstrumentView") -> Chip | None:
    """Return what is said of a version that new ratings are not planned with; nothing of the others."""
    if not view.stored.is_in_use:
        return Chip(Tone.PAUSED, said(QT_TRANSLATE_NOOP("Instruments", "ur bruk")), Shape.SQUARE)
    if view.is_proposed:
        return None
    return Chip(Tone.PAUSED, said(QT_TRANSLATE_NOOP("Instruments", "annan version föreslås")), Shape.SQUARE)


def heads(views: Sequence["InstrumentView"]) -> "Iterator[InstrumentView | GroupHead]":
    """Return the versions under their headings: what new ratings are planned with, and the rest."""
    proposed = [view for view in views if view.is_proposed]
    rest = [view for view in views if not view.is_proposed]
    told = (
        (proposed, QT_TRANSLATE_NOOP("Instruments", "Föreslås för nya skattningar")),
        (rest, QT_TRANSLATE_NOOP("Instruments", "Andra versioner")),
    )
    for found, words in told:
        if found:
            yield GroupHead(words=said(words), count=len(found))
            yield from found


def origin_words(view: "InstrumentView") -> str:
    """Return where a version comes from."""
    if view.stored.is_imported:
        return said(QT_TRANSLATE_NOOP("Instruments", "klinikens egen fil"))
    return said(QT_TRANSLATE_NOOP("Instruments", "medföljer"))


# --- questions ------------------------------------------------------------------------------------


def question_lines(instrument: Instrument, language: str) -> Iterator[tuple[str, str]]:
    """Return the questions by number with what is known of each; like ones that follow on each other together."""
    for _, group in groupby(instrument.items, _alike):
        items = list(group)
        alone = len(items) == 1 or items[0].wording is not None or items[0].aspect is not None
        for part in [[item] for item in items] if alone else [items]:
            yield _numbers_words(part, language), question_words(part[0], language)


def _alike(item: Item) -> Item:
    return replace(item, number="")


def _numbers_words(items: Sequence[Item], language: str) -> str:
    first, last = items[0], items[-1]
    if len(items) > 1:
        words = QT_TRANSLATE_NOOP("Instruments", "Fråga {first}–{last}")
        return said(words, first=first.number, last=last.number)
    words = said(QT_TRANSLATE_NOOP("Instruments", "Fråga {number}"), number=first.number)
    return words if first.aspect is None else f"{words}, {first.aspect.in_language(language)}"


def question_words(item: Item, language: str) -> str:
    """Return a question's words where there are any, its range, and how it counts."""
    counts = [f"{item.lowest}–{item.highest}"]
    if item.reverse:
        counts.append(said(QT_TRANSLATE_NOOP("Instruments", "räknas omvänt")))
    if not item.summed:
        counts.append(said(QT_TRANSLATE_NOOP("Instruments", "summeras inte")))
    if item.optional:
        counts.append(said(QT_TRANSLATE_NOOP("Instruments", "får lämnas obesvarad")))
    if item.safety is not None:
        counts.append(said(_SAFETY[item.safety], lowest=item.lowest, highest=item.highest))
    lines = [" · ".join(counts)]
    if item.wording is not None:
        lines.insert(0, item.wording.in_language(language))
    if item.labels:
        lines.append(" · ".join(f"{label.value} {label.text.in_language(language)}" for label in item.labels))
    return "\n".join(lines)


# --- what is made of the answers ------------------------------------------------------------------


def scale_words(instrument: Instrument, scale: Scale) -> str:
    """Return how a scale is made, its ends, and which way is which."""
    ends = next(score for score in scores_of(instrument, {}) if score.scale.key == scale.key)
    made = said(_METHOD[scale.method], numbers=numbers_of(instrument, scale.items))
    between = f"{number_words(ends.lowest)}–{number_words(ends.highest)}"
    return f"{made}: {between}. {said(_DIRECTION[scale.direction])}"


def reverse_words(instrument: Instrument) -> str:
    """Return which questions are counted from the other end, or nothing."""
    numbers = [item.number for item in instrument.items if item.reverse]
    if not numbers:
        return ""
    return said(
        QT_TRANSLATE_NOOP("Instruments", "Fråga {numbers} räknas omvänt."), numbers=numbers_of(instrument, numbers)
    )


def profile_words(instrument: Instrument) -> str:
    """Return which answers stand side by side and are not summed, or nothing."""
    if not instrument.profile:
        return ""
    words = QT_TRANSLATE_NOOP("Instruments", "Svaren på fråga {numbers} står bredvid varandra och summeras inte.")
    return said(words, numbers=numbers_of(instrument, instrument.profile))


def numbers_of(instrument: Instrument, numbers: Sequence[str]) -> str:
    """Return numbers as they are read: those that follow on each other in the form as 1–9, in the form's order."""
    wanted = set(numbers)
    runs: list[list[str]] = [[]]
    for item in instrument.items:
        if item.number in wanted:
            runs[-1].append(item.number)
        elif runs[-1]:
            runs.append([])
    return ", ".join(_run(run) for run in runs if run)


def _run(run: Sequence[str]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run)


# --- what is published ----------------------------------------------------------------------------


def scale_name(instrument: Instrument, key: str, language: str) -> str:
    """Return what a scale is called."""
    scale = instrument.scale(key)
    return key if scale is None else scale.name.in_language(language)


def lines_words(lines: PublishedLines) -> str:
    """Return where a source draws lines: numbers, never what lies between them."""
    at = ", ".join(map(_decimal, lines.at))
    if lines.kind is LineKind.CUT_OFF:
        return said(QT_TRANSLATE_NOOP("Instruments", "Gräns i källan: {at}"), at=at)
    return said(QT_TRANSLATE_NOOP("Instruments", "Källan delar skalan vid {at}"), at=at)


def change_words(change: PublishedChange) -> str:
    """Return what a source counts as a change."""
    if change.points is not None:
        return said(QT_TRANSLATE_NOOP("Instruments", "{points} poäng"), points=_decimal(change.points))
    words = QT_TRANSLATE_NOOP("Instruments", "Standardavvikelse {sd}, reliabilitet {reliability}")
    return said(words, sd=_decimal(change.sd or ""), reliability=_decimal(change.reliability or ""))


def subject_words(subject: KeySubject) -> str:
    """Return what a fact is about."""
    return said(_SUBJECT[subject])


def wording_words(wording: Wording) -> str:
    """Return whose words of the form are there."""
    return said(_WORDING[wording])


def property_words(name: str) -> str:
    """Return what a property is called in a difference."""
    return said(_PROPERTY[name])


def origin_of(keys: Sequence[str], standing: Standing, sources: Sequence[Source]) -> str:
    """Return how sure something is and where it comes from: ”ej kontrollerad · Källa 1, 2”."""
    numbers: Mapping[str, int] = {source.key: number for number, source in enumerate(sources, 1)}
    told = ", ".join(str(numbers[key]) for key in keys if key in numbers)
    source = said(QT_TRANSLATE_NOOP("Instruments", "Källa {numbers}"), numbers=told) if told else ""
    sure = said(_STANDING[standing]) if standing in _STANDING else ""
    return " · ".join(filter(None, (sure, source)))


def _decimal(figure: str) -> str:
    """Return a decimal text as the window's language writes it."""
    return figure.replace(".", QLocale().decimalPoint())
