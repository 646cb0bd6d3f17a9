"""From what was answered to curves and rows of tables, by each form's own key (C8). Nothing is filled in or graded."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instruments import Direction, Instrument, KeySubject, Scale
from modulvard.domain.programs import Standing as Known
from modulvard.domain.programs import Text
from modulvard.domain.rating_curves import AnswerCourse, AnswerPoint, CourseChart, Curve, CurvePoint, ReferenceLine
from modulvard.domain.rating_plans import RatingPlan
from modulvard.domain.scoring import Answers, Score, Value, score
from modulvard.domain.treatments import Standing, Treatment
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredForm:
    """One rating: which form, on what day, and what was answered."""

    rating: int
    day: date
    instrument: Instrument
    answers: Answers


_CurveKey = tuple[str, str, Value, Value, Direction]
_SCALES_APART = 3


def curves_of(
    forms: Sequence[AnsweredForm],
    *,
    missing: Mapping[str, Sequence[date]] | None = None,
    lines_on: AbstractSet[str] = frozenset(),
    before: int = 0,
) -> tuple[Curve, ...]:
    """Return the curves of the answered forms, those begun first first.

    A form has the curve of its main scale, or else of each of its scales. Versions with the same range and direction
    are one curve. ``missing`` are days by the instruments' keys; ``lines_on`` the keys whose lines are turned on;
    ``before`` is how many other forms of the treatment were entered before these.
    """
    found: dict[_CurveKey, list[tuple[AnsweredForm, Score]]] = {}
    for form in sorted(forms, key=lambda form: (form.day, form.rating)):
        scored = score(form.instrument, form.answers)
        for part in (scored.main,) if scored.main is not None else scored.scores:
            key = (form.instrument.key, part.scale.key, part.lowest, part.highest, part.scale.direction)
            found.setdefault(key, []).append((form, part))
    signs = _signs(found, before)
    return tuple(_curve(course, missing or {}, lines_on, signs[key]) for key, course in found.items())


def _signs(found: Mapping[_CurveKey, Sequence[tuple[AnsweredForm, Score]]], before: int) -> dict[_CurveKey, int]:
    """Return which sign each curve has: by the order in which forms were first entered, and not first answered.

    A form that is entered later, for a day however early, leaves the others theirs. Further scales of a form are some
    steps on, clear of the next forms.
    """
    entered: dict[str, int] = {}
    scales: dict[_CurveKey, int] = {}
    for key, course in found.items():
        scales[key] = sum(other[0] == key[0] for other in scales)
        entered[key[0]] = min(entered.get(key[0], course[0][0].rating), *(form.rating for form, _ in course))
    order = sorted(entered, key=lambda form: entered[form])
    return {key: before + order.index(key[0]) + _SCALES_APART * scales[key] for key in found}


def _curve(
    course: Sequence[tuple[AnsweredForm, Score]],
    missing: Mapping[str, Sequence[date]],
    lines_on: AbstractSet[str],
    sign: int,
) -> Curve:
    newest, part = course[-1]
    form = newest.instrument
    key = form.known(KeySubject.SCORING)
    return Curve(
        instrument=form.key,
        abbreviation=form.abbreviation,
        name=form.name,
        scale=part.scale.name,
        is_main=form.main == part.scale.key,
        method=part.scale.method,
        direction=part.scale.direction,
        lowest=part.lowest,
        highest=part.highest,
        points=tuple(CurvePoint(rating=each.rating, day=each.day, value=own.value) for each, own in course),
        missing=tuple(sorted(missing.get(form.key, ()))),
        lines=_lines(form, part.scale) if form.key in lines_on else (),
        sources=_sources(form, tuple(source for fact in key for source in fact.sources)),
        is_checked=all(fact.standing is Known.PUBLISHED for fact in key),
        sign=sign,
    )


def _lines(form: Instrument, scale: Scale) -> tuple[ReferenceLine, ...]:
    """Return the lines to draw: only those of which the source can stand beside them (decided.md 34)."""
    told = [lines for lines in form.lines if lines.scale == scale.key and lines.sources]
    drawn = [(Fraction(at), lines) for lines in told for at in lines.at]
    return tuple(
        ReferenceLine(at=at, sources=_sources(form, lines.sources), standing=lines.standing)
        for at, lines in sorted(drawn, key=lambda pair: pair[0])
    )


def _sources(form: Instrument, keys: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(source.text for source in form.sources_of(keys))


def profiles_of(forms: Sequence[AnsweredForm]) -> tuple[AnswerCourse, ...]:
    """Return the profiles of the answered forms that have one."""
    told = ((form, None, profile.text) for form in forms if (profile := score(form.instrument, form.answers).profile))
    return _courses(told)


def safety_answers_of(forms: Sequence[AnsweredForm]) -> tuple[AnswerCourse, ...]:
    """Return the answers to the safety questions of the answered forms, as the numbers they are (G18)."""
    return _courses(
        (form, item.number, str(form.answers[item.number]))
        for form in forms
        for item in form.instrument.safety_items
        if item.number in form.answers
    )


def _courses(told: Iterable[tuple[AnsweredForm, str | None, str]]) -> tuple[AnswerCourse, ...]:
    found: dict[tuple[str, str | None], list[tuple[AnsweredForm, str]]] = {}
    for form, question, text in sorted(told, key=lambda each: (each[0].day, each[0].rating)):
        found.setdefault((form.instrument.key, question), []).append((form, text))
    return tuple(
        AnswerCourse(
            instrument=key,
            abbreviation=course[-1][0].instrument.abbreviation,
            question=question,
            points=tuple(AnswerPoint(rating=form.rating, day=form.day, text=text) for form, text in course),
        )
        for (key, question), course in found.items()
    )


# --- a treatment's ---------------------------------------------------------------------------------


def missing_days(
    plans: Iterable[RatingPlan], instruments: Mapping[InstrumentVersionId, Instrument], today: date
) -> dict[str, list[date]]:
    """Return the days that have gone by without the rating planned for them, by the instruments' keys.

    One that was skipped is missing too: no answer is there.
    """
    found: dict[str, list[date]] = {}
    for plan in plans:
        awaited = plan.rating is None and plan.withdrawn_at is None
        if awaited and plan.due_on is not None and plan.due_on < today and plan.instrument in instruments:
            found.setdefault(instruments[plan.instrument].key, []).append(plan.due_on)
    return found


def course_chart(
    treatment: Treatment,
    standing: Standing,
    forms: Sequence[AnsweredForm],
    *,
    today: date,
    missing: Mapping[str, Sequence[date]] | None = None,
    lines_on: AbstractSet[str] = frozenset(),
    ahead: bool = True,
) -> CourseChart:
    """Return a treatment's ratings with what they are seen against. ``ahead`` draws the weeks that lie ahead too."""
    handed_in = [(each.number, each.standing.handed_in) for each in standing.modules]
    last = Week.of(today)
    return CourseChart(
        start=treatment.started_on,
        end=_end(standing) if ahead else None,
        today=today,
        curves=curves_of(forms, missing=missing, lines_on=lines_on),
        answers=(*profiles_of(forms), *safety_answers_of(forms)),
        modules=tuple((number, day) for number, day in handed_in if day is not None),
        rests=tuple(rest for rest in standing.rest if ahead or rest.week <= last),
        ended=None if standing.ending is None else standing.ending.on,
    )


def _end(standing: Standing) -> date:
    if standing.ending is not None:
        return standing.ending.on
    return (standing.figures.projected_finish or standing.planned_end).sunday
