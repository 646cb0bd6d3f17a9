"""What curves say in words: values, which way is which, and each point for a screen reader. Nothing is graded."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from modulvard.domain.instruments import Direction, Method
from modulvard.domain.pacing import RestKind
from modulvard.domain.programs import Standing
from modulvard.domain.rating_curves import Curve, Panel, PlacedPoint, Plot, ReferenceLine
from modulvard.domain.weeks import Week
from modulvard.ui.i18n import long_day, short_day, week_words
from modulvard.ui.ratings.score_words import number_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_DIRECTION = {
    Direction.BETTER: QT_TRANSLATE_NOOP("Curves", "Högre värde är bättre"),
    Direction.NONE: QT_TRANSLATE_NOOP("Curves", "Källan säger inte vilket håll som är vilket"),
}
_REST = {
    RestKind.PAUSE: QT_TRANSLATE_NOOP("Curves", "Paus"),
    RestKind.CLOSED: QT_TRANSLATE_NOOP("Curves", "Stängt"),
}


def _said(words: str, **facts: object) -> str:
    return QCoreApplication.translate("Curves", words).format(**facts)


def name_words(curve: Curve, language: str) -> str:
    """Return ”PHQ-9”, or the form with the scale where none stands for the whole: ”Registrering · Ångest”."""
    if curve.is_main:
        return curve.abbreviation
    return f"{curve.abbreviation} · {curve.scale.in_language(language)}"


def direction_words(curve: Curve) -> str:
    """Return ”Högre summa betyder mer besvär”."""
    if curve.direction is Direction.WORSE:
        summed = curve.method is Method.SUM
        more, value = (
            QT_TRANSLATE_NOOP("Curves", "Högre summa betyder mer besvär"),
            QT_TRANSLATE_NOOP("Curves", "Högre värde betyder mer besvär"),
        )
        return _said(more if summed else value)
    return _said(_DIRECTION[curve.direction])


def of_range(words: str, curve: Curve) -> str:
    """Return ”16 av 27”, or both ends where the lowest is not 0: ”35 på skalan 16–80”."""
    if curve.lowest == 0:
        return _said(
            QT_TRANSLATE_NOOP("Curves", "{value} av {highest}"), value=words, highest=number_words(curve.highest)
        )
    ends = f"{number_words(curve.lowest)}–{number_words(curve.highest)}"
    return _said(QT_TRANSLATE_NOOP("Curves", "{value} på skalan {ends}"), value=words, ends=ends)


def change_words(panel: Panel) -> str:
    """Return ”18 → 13 av 27”: the first and the last value, which are what was answered and no judgement."""
    first, last = panel.first, panel.last
    if first is None or last is None or first.point.value is None or last.point.value is None:
        return _said(QT_TRANSLATE_NOOP("Curves", "inget värde än"))
    values = [number_words(first.point.value)]
    if last is not first:
        values.append(number_words(last.point.value))
    return of_range(" → ".join(values), panel.curve)


def rest_words(why: RestKind) -> str:
    """Return ”Paus”."""
    return _said(_REST[why])


def _value_of(placed: PlacedPoint, curve: Curve) -> str:
    if placed.point.value is None:
        return _said(QT_TRANSLATE_NOOP("Curves", "ofullständig"))
    return of_range(number_words(placed.point.value), curve)


def short_words(placed: PlacedPoint, curve: Curve, today: date) -> str:
    """Return ”mån 23 nov · 16 av 27”."""
    return f"{short_day(placed.point.day, today)} · {_value_of(placed, curve)}"


def tip_words(placed: PlacedPoint, curve: Curve, language: str, today: date) -> str:
    """Return ”PHQ-9, mån 23 nov: 16 av 27”."""
    words = QT_TRANSLATE_NOOP("Curves", "{name}, {day}: {value}")
    day = short_day(placed.point.day, today)
    return _said(words, name=name_words(curve, language), day=day, value=_value_of(placed, curve))


def spoken_words(placed: PlacedPoint, curve: Curve, language: str) -> str:
    """Return what is said of a point: the form, the whole date, the value of the highest, and which it is."""
    return _said(
        QT_TRANSLATE_NOOP("Curves", "{name}, {day} {year}, {value}, skattning {number} av {count}"),
        name=name_words(curve, language),
        day=long_day(placed.point.day),
        year=placed.point.day.year,
        value=_value_of(placed, curve),
        number=placed.number + 1,
        count=len(curve.points),
    )


def lines_words(lines: Sequence[ReferenceLine], language: str) -> str:
    """Return ”gränser i källan: 5, 10, 15 (källans namn)”, with what is not checked told. All have one source."""
    source = "; ".join(text.in_language(language) for text in lines[0].sources)
    one, many = (
        QT_TRANSLATE_NOOP("Curves", "gräns i källan: {values}"),
        QT_TRANSLATE_NOOP("Curves", "gränser i källan: {values}"),
    )
    words = _said(one if len(lines) == 1 else many, values=", ".join(number_words(line.at) for line in lines))
    told = [source] if source else []
    if lines[0].standing is not Standing.PUBLISHED:
        told.append(_said(QT_TRANSLATE_NOOP("Curves", "ej kontrollerad")))
    return f"{words} ({', '.join(told)})" if told else words


def surroundings_words(plot: Plot, language: str) -> str:
    """Return what stands round the points, for a screen reader: the weeks, modules, rests and what is missing."""
    today = plot.chart.today
    axis = plot.axis
    sentences = [
        _said(
            QT_TRANSLATE_NOOP("Curves", "Från {first} till {last}."),
            first=week_words(axis.first, today),
            last=week_words(axis.last, today),
        )
    ]
    if plot.modules:
        told = [f"{number} {week_words(mark.week, today)}" for mark in plot.modules for number in mark.numbers]
        sentences.append(_said(QT_TRANSLATE_NOOP("Curves", "Inlämnade moduler: {modules}."), modules=", ".join(told)))
    for why in RestKind:
        weeks = [week_words(rest.week, today) for rest in plot.chart.rests if rest.why is why and axis.holds(rest.week)]
        if weeks:
            sentences.append(f"{rest_words(why)}: {', '.join(weeks)}.")
    for curve in plot.chart.curves:
        if curve.missing:
            weeks = [week_words(Week.of(day), today) for day in curve.missing]
            words = QT_TRANSLATE_NOOP("Curves", "{name} saknas: {weeks}.")
            sentences.append(_said(words, name=name_words(curve, language), weeks=", ".join(weeks)))
    return " ".join(sentences)
