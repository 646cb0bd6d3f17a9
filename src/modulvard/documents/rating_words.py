"""Ratings in words: what was answered, over which range and which way is which (C8, G17). Nothing is graded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from modulvard.documents.naming import shown_text
from modulvard.documents.phrases import Phrases
from modulvard.documents.values import Passage, Span, Values, made_bold, plain
from modulvard.domain.instruments import Direction, Method
from modulvard.domain.pacing import RestKind
from modulvard.domain.programs import Standing, Text
from modulvard.domain.rating_curves import AnswerCourse, Curve, Panel, PlacedPoint, Plot, ReferenceLine
from modulvard.domain.scoring import Value, rounded
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True)
class RatingWords:
    """Finds the words of one print's ratings."""

    phrases: Phrases
    values: Values

    def number(self, value: Value) -> str:
        """Return a value with at most one decimal, as the language writes it."""
        return str(rounded(value)).replace(".", self.phrases.word("decimal"))

    def form(self, named: Curve | AnswerCourse) -> Passage:
        """Return the form's abbreviation."""
        return self.values.take("instrument.abbreviation", named.abbreviation)

    def scale(self, curve: Curve) -> Passage:
        """Return the scale's name."""
        return shown_text(self.values, "instrument.scale", curve.scale.shown(self.phrases.language), self.phrases)

    def name(self, curve: Curve) -> Passage:
        """Return the form's abbreviation, with the scale where none stands for the whole, and the range."""
        ends = {"lowest": self.number(curve.lowest), "highest": self.number(curve.highest)}
        if curve.is_main:
            return self.phrases.say("rating.row.form", form=self.form(curve), **ends)
        return self.phrases.say("rating.row.scale", form=self.form(curve), scale=self.scale(curve), **ends)

    def headed(self, curve: Curve) -> Passage:
        """Return what stands over one of a form's several curves: its scale, its range and which way is which."""
        ends = {"lowest": self.number(curve.lowest), "highest": self.number(curve.highest)}
        name = self.phrases.say("rating.head", scale=self.scale(curve), **ends)
        return (*made_bold(name), Span(" "), *self.direction(curve))

    def answers(self, course: AnswerCourse) -> Passage:
        """Return what a row of answers that are never summed is called."""
        if course.question is None:
            return self.phrases.say("rating.row.profile", form=self.form(course))
        question = self.values.take("instrument.question", course.question)
        return self.phrases.say("rating.row.question", form=self.form(course), question=question)

    def own(self, curve: Curve) -> Passage:
        """Return what the patient's own row is called: "Din summa", or the scale's name."""
        return self.phrases.say(f"rating.row.{_kind(curve)}") if curve.is_main else self.scale(curve)

    # Sentences to the patient

    def told(self, panels: Sequence[Panel]) -> list[Passage]:
        """Return what the patient is told of one form, a passage for each sentence."""
        first = panels[0].curve
        count = len({placed.point.rating for panel in panels for placed in panel.points})
        sentences = [self._times(first, count)]
        if len(panels) > 1:
            return [*sentences, self.phrases.say("rating.several")]
        if not first.is_main:
            sentences.append(self.phrases.say("rating.scale", scale=self.scale(first)))
        return [*sentences, *self._of_curve(panels[0])]

    def told_of_profile(self, course: AnswerCourse) -> list[Passage]:
        """Return what the patient is told of a form whose answers are never summed."""
        return [self._times(course, len(course.points)), self.phrases.say("rating.profile")]

    def _times(self, named: Curve | AnswerCourse, count: int) -> Passage:
        key = self.phrases.plural("rating.times", count)
        known = {} if count == 1 else {"count": self.phrases.count(count)}
        return self.phrases.say(key, form=self.form(named), **known)

    def _of_curve(self, panel: Panel) -> Iterator[Passage]:
        curve, say = panel.curve, self.phrases.say
        kind = _kind(curve)
        yield say(f"rating.range.{kind}", lowest=self.number(curve.lowest), highest=self.number(curve.highest))
        yield self.direction(curve)
        first, last = _value(panel.first), _value(panel.last)
        if first is None or last is None:
            yield say("rating.never")
        elif panel.first is panel.last:
            yield say(f"rating.once.{kind}", first=self.number(first))
        elif first == last:
            yield say(f"rating.same.{kind}", first=self.number(first))
        else:
            yield say(f"rating.change.{kind}", first=self.number(first), last=self.number(last))

    def direction(self, curve: Curve) -> Passage:
        """Return which way is which."""
        return self.phrases.say(f"rating.direction.{_kind(curve)}.{curve.direction}")

    # Sentences to professional readers

    def directions(self, curves: Sequence[Curve]) -> Iterator[Passage]:
        """Return which way is which, form by form: a passage for each direction (G17)."""
        for direction in Direction:
            named = [self._called(curve) for curve in curves if curve.direction is direction]
            if named:
                yield self.phrases.say(f"record.ratings.{direction}", forms=_listed(dict.fromkeys(named)))

    def sources(self, curves: Sequence[Curve]) -> Iterator[Passage]:
        """Return where the key of each form comes from, and that it is not checked where it is not."""
        for curve in {curve.instrument: curve for curve in curves}.values():
            key = "record.ratings.source" if curve.is_checked else "record.ratings.source.unchecked"
            source = self._source(curve.sources)
            if source:
                yield self.phrases.say(key, form=self.form(curve), source=source)
            else:
                yield self.phrases.say("record.ratings.source.none", form=self.form(curve))

    def lines(self, curves: Sequence[Curve]) -> Iterator[Passage]:
        """Return which lines are drawn, curve by curve and source by source: their numbers and no word for them."""
        for curve in curves:
            by_source: dict[tuple[tuple[Text, ...], Standing], list[ReferenceLine]] = {}
            for line in curve.lines:
                by_source.setdefault((line.sources, line.standing), []).append(line)
            for (sources, standing), lines in by_source.items():
                key = "record.ratings.line" if standing is Standing.PUBLISHED else "record.ratings.line.unchecked"
                known = {"curve": self.name(curve), "source": self._source(sources)}
                yield self.phrases.say(key, values=self._values(lines), **known)

    def _source(self, sources: Sequence[Text]) -> Passage:
        texts = [text.shown(self.phrases.language) for text in sources]
        return _listed([shown_text(self.values, "instrument.source", text, self.phrases) for text in texts], "; ")

    def _values(self, lines: Sequence[ReferenceLine]) -> str:
        return self.phrases.listed([self.number(at) for at in sorted({line.at for line in lines})])

    def _called(self, curve: Curve) -> Passage:
        return self.form(curve) if curve.is_main else (*self.form(curve), Span(" "), *self.scale(curve))

    # A figure in words

    def figure(self, plot: Plot, panels: Sequence[Panel]) -> str:
        """Return what a figure shows, in words: the same as its table."""
        phrases, begin = self.phrases, plot.axis.first
        sentences = [
            phrases.word("rating.alt", first=phrases.week(begin), last=phrases.week(plot.axis.last, begin)),
            *(self._curve_in_words(panel, begin) for panel in panels),
        ]
        if plot.modules:
            told = [
                phrases.word("rating.alt.module", number=number, week=phrases.week(mark.week, begin))
                for mark in plot.modules
                for number in mark.numbers
            ]
            sentences.append(phrases.word("rating.alt.modules", modules=phrases.listed(told)))
        held = [phrases.week(Week.of(visit.day), begin) for visit in plot.chart.visits if visit.held]
        if held:
            sentences.append(phrases.word("rating.alt.visits", weeks=phrases.listed(held)))
        for why in RestKind:
            rests = (rest.week for rest in plot.chart.rests if rest.why is why and plot.axis.holds(rest.week))
            weeks = [phrases.week(week, begin) for week in rests]
            if weeks:
                sentences.append(phrases.word(f"timeline.alt.{why}", weeks=phrases.listed(weeks)))
        return " ".join(sentences).replace("\xa0", " ")

    def _curve_in_words(self, panel: Panel, begin: Week) -> str:
        curve, phrases = panel.curve, self.phrases
        points = [(placed.point.day, self._point_in_words(placed, begin)) for placed in panel.points]
        for day, _ in panel.missing:
            points.append((day, phrases.word("rating.alt.missing", week=phrases.week(Week.of(day), begin))))
        values = "; ".join(words for _, words in sorted(points, key=lambda pair: pair[0]))
        name = plain(self.form(curve)) if curve.is_main else f"{plain(self.form(curve))}, {plain(self.scale(curve))}"
        ends = {"lowest": self.number(curve.lowest), "highest": self.number(curve.highest)}
        told = [phrases.word("rating.alt.curve", name=name, values=values, **ends), plain(self.direction(curve))]
        if curve.lines:
            told.append(phrases.word("rating.alt.lines", values=self._values(curve.lines)))
        return " ".join(told)

    def _point_in_words(self, placed: PlacedPoint, begin: Week) -> str:
        week, value = self.phrases.week(placed.point.week, begin), placed.point.value
        if value is None:
            return self.phrases.word("rating.alt.incomplete", week=week)
        return self.phrases.word("rating.alt.value", week=week, value=self.number(value))


def _kind(curve: Curve) -> str:
    """Return which words a curve's numbers go by: those of a sum, or of another value."""
    return "sum" if curve.method is Method.SUM and curve.is_main else "value"


def _listed(passages: Iterable[Passage], between: str = ", ") -> Passage:
    spans: list[Span] = []
    for passage in passages:
        spans += (Span(between),) if spans else ()
        spans += passage
    return tuple(spans)


def _value(placed: PlacedPoint | None) -> Value | None:
    return None if placed is None else placed.point.value
