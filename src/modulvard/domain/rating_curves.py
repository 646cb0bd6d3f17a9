"""Curves of ratings: what the patient answered, week by week, placed once for the window and for paper (C8).

A curve is one scale of one instrument over its whole range. Nothing here grades: there are values, the weeks they
stand in, and gaps where there is no answer. Words are found by those who draw.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.instruments import Direction, Method
from modulvard.domain.pacing import RestWeek
from modulvard.domain.programs import Standing, Text
from modulvard.domain.rating_axis import Axis, axis_over, height_of, ticks_over
from modulvard.domain.scoring import Value
from modulvard.domain.weeks import Week

_LAST_WITHIN_WEEKS = 4
"""How long after the end a treatment's last rating comes; a later one is a follow-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """One rating on a curve. ``value`` is None where it is incomplete."""

    rating: int
    day: date
    value: Value | None

    @property
    def week(self) -> Week:
        """The week it stands in."""
        return Week.of(self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceLine:
    """A line that a source draws on a scale and the clinic has turned on: a number and its source, no word for it."""

    at: Fraction
    sources: tuple[Text, ...]
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """One scale over time. ``points`` stand in the order they were answered."""

    instrument: str
    abbreviation: str
    name: Text
    """The instrument's."""
    scale: Text
    is_main: bool
    """Whether the scale stands for the whole form, so that the form's abbreviation names it."""
    method: Method
    direction: Direction
    lowest: Value
    highest: Value
    points: tuple[CurvePoint, ...]
    missing: tuple[date, ...] = ()
    """Days by which a rating was to be there and is not."""
    lines: tuple[ReferenceLine, ...] = ()
    sources: tuple[Text, ...] = ()
    """Where the form's key comes from."""
    is_checked: bool = True
    """Whether the key is published there, and not only said to be."""
    sign: int = 0
    """Which marker and ink are its own: they follow the form, whatever other forms come before it in the chart."""

    @property
    def complete(self) -> tuple[CurvePoint, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPoint:
    """What one rating has of a course of answers: a profile such as 21321, or the number answered."""

    rating: int
    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCourse:
    """Answers over time that are never summed, for the table only: a form's profile (G11), or one question's."""

    instrument: str
    abbreviation: str
    question: str | None
    """The question's number; None where it is the profile."""
    points: tuple[AnswerPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseVisit:
    """A visit, held or booked."""

    day: date
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseChart:
    """All that is drawn of a treatment's ratings. ``end`` is its end, or the projected one while it goes on."""

    start: date
    end: date | None
    today: date
    curves: tuple[Curve, ...]
    answers: tuple[AnswerCourse, ...] = ()
    """What stands in the table and has no curve."""
    modules: tuple[tuple[ModuleNumber, date], ...] = ()
    """Modules handed in, with their days."""
    rests: tuple[RestWeek, ...] = ()
    visits: tuple[CourseVisit, ...] = ()
    ended: date | None = None
    """The day the treatment ended, where it has."""

    @property
    def days(self) -> tuple[date, ...]:
        """Every day on which something stands, in no order."""
        answered = [point.day for curve in self.curves for point in curve.points]
        answered += [point.day for course in self.answers for point in course.points]
        awaited = [day for curve in self.curves for day in curve.missing]
        events = [day for _, day in self.modules] + [visit.day for visit in self.visits]
        return (*answered, *awaited, *events, self.start, *(() if self.end is None else (self.end,)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPoint:
    """A point with its place. ``y`` is None where it is incomplete."""

    curve: int
    """The number of its curve, from 0."""
    number: int
    """Its own number on the curve, from 0."""
    point: CurvePoint
    x: float
    y: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One curve placed: x over the axis of all panels, y over its own range."""

    curve: Curve
    points: tuple[PlacedPoint, ...]
    runs: tuple[tuple[PlacedPoint, ...], ...]
    """Points joined by a line. Between runs there is a gap, and never a line across it."""
    ticks: tuple[tuple[Value, float], ...]
    missing: tuple[tuple[date, float], ...]
    lines: tuple[tuple[ReferenceLine, float], ...]

    @property
    def first(self) -> PlacedPoint | None:
        """The first point with a value."""
        return next((point for point in self.points if point.y is not None), None)

    @property
    def last(self) -> PlacedPoint | None:
        """The last point with a value."""
        return next((point for point in reversed(self.points) if point.y is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedModules:
    """The modules handed in in one week."""

    week: Week
    x: float
    numbers: tuple[ModuleNumber, ...]


class CellKind(StrEnum):
    """What a table has for a curve in a week."""

    VALUE = "value"
    INCOMPLETE = "incomplete"
    MISSING = "missing"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a table for one row in one week."""

    kind: CellKind
    values: tuple[Value | str, ...] = ()
    """Values, or texts of answers, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One week of the table: a cell for each curve, then for each course of answers."""

    week: Week
    cells: tuple[Cell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no rating was given or missing in the week."""
        return all(cell.kind is CellKind.NOTHING for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A chart with the places of all it shows, in parts of one: x from the left, y from the foot of each panel."""

    chart: CourseChart
    axis: Axis
    panels: tuple[Panel, ...]
    modules: tuple[PlacedModules, ...]

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The same data as a table whose columns are the weeks of the axis."""
        resting = [rest.week for rest in self.chart.rests]
        curves = [(curve.instrument, _curve_cells(curve, resting)) for curve in self.chart.curves]
        rows = [cells for _, cells in curves]
        for course in self.chart.answers:
            asked = [week for instrument, cells in curves if instrument == course.instrument for week in cells]
            rows.append(_answer_cells(course, asked))
        nothing = Cell(kind=CellKind.NOTHING)
        return tuple(
            TableColumn(week=week, cells=tuple(row.get(week, nothing) for row in rows)) for week in self.axis.weeks
        )


def plot_of(chart: CourseChart) -> Plot:
    """Return the chart with everything placed."""
    used = {Week.of(day) for day in chart.days}
    axis = axis_over(min(used), max(used), used)
    resting = frozenset(rest.week for rest in chart.rests)
    panels = tuple(_panel(number, curve, axis, resting, chart.ended) for number, curve in enumerate(chart.curves))
    return Plot(chart=chart, axis=axis, panels=panels, modules=_placed_modules(chart, axis))


def _panel(number: int, curve: Curve, axis: Axis, resting: AbstractSet[Week], ended: date | None) -> Panel:
    points = tuple(_placed(number, curve, axis))
    return Panel(
        curve=curve,
        points=points,
        runs=tuple(_runs(curve, points, axis, resting, ended)),
        ticks=tuple(
            (tick, height_of(tick, curve.lowest, curve.highest)) for tick in ticks_over(curve.lowest, curve.highest)
        ),
        missing=tuple((day, axis.middle(Week.of(day))) for day in curve.missing),
        lines=tuple((line, height_of(line.at, curve.lowest, curve.highest)) for line in curve.lines),
    )


def _placed(number: int, curve: Curve, axis: Axis) -> Iterable[PlacedPoint]:
    """Place points in the middle of their weeks; several in one week share its width, in order."""
    by_week: dict[Week, list[int]] = {}
    for place, point in enumerate(curve.points):
        by_week.setdefault(point.week, []).append(place)
    for week, places in by_week.items():
        left, right = axis.left(week), axis.right(week)
        for nth, place in enumerate(places, 1):
            point = curve.points[place]
            y = None if point.value is None else height_of(point.value, curve.lowest, curve.highest)
            x = left + (right - left) * nth / (len(places) + 1)
            yield PlacedPoint(curve=number, number=place, point=point, x=x, y=y)


def _runs(
    curve: Curve, points: Sequence[PlacedPoint], axis: Axis, resting: AbstractSet[Week], ended: date | None
) -> Iterable[tuple[PlacedPoint, ...]]:
    run: list[PlacedPoint] = []
    for placed in points:
        before, here = run[-1].point if run else None, placed.point
        broken = placed.y is None or (
            before is not None and (_follows_up(before, here, ended) or _gap(before, here, curve, axis, resting))
        )
        if broken and run:
            yield tuple(run)
            run = []
        if placed.y is not None:
            run.append(placed)
    if run:
        yield tuple(run)


def _follows_up(one: CurvePoint, other: CurvePoint, ended: date | None) -> bool:
    """Tell whether the end of the treatment lies between two, the second a follow-up and not its last rating."""
    last = None if ended is None else ended + timedelta(weeks=_LAST_WITHIN_WEEKS)
    return last is not None and one.day <= last < other.day


def _gap(one: CurvePoint, other: CurvePoint, curve: Curve, axis: Axis, resting: AbstractSet[Week]) -> bool:
    """Tell whether an answer is lacking between two, or weeks of rest, or a fold of the axis."""
    between = [one.week + number for number in range(1, other.week - one.week)]
    if any(one.day < day < other.day for day in curve.missing) or any(week in resting for week in between):
        return True
    return bool(between) and axis.folds_between(between[0], between[-1])


def _placed_modules(chart: CourseChart, axis: Axis) -> tuple[PlacedModules, ...]:
    weeks: dict[Week, list[ModuleNumber]] = {}
    for number, day in sorted(chart.modules, key=lambda module: (module[1], module[0])):
        weeks.setdefault(Week.of(day), []).append(number)
    return tuple(
        PlacedModules(week=week, x=axis.middle(week), numbers=tuple(numbers)) for week, numbers in weeks.items()
    )


def _curve_cells(curve: Curve, resting: Sequence[Week]) -> dict[Week, Cell]:
    """Return the weeks in which a curve has something: a value before what is incomplete or missing.

    Where the line has a gap, so has the table: something is missing at rest between two answers, and where one that
    was planned is lacking. A week in which nothing was to be answered has nothing, and the line goes on over it.
    """
    cells = {Week.of(day): Cell(kind=CellKind.MISSING) for day in curve.missing}
    if curve.points:
        first, last = curve.points[0].week, curve.points[-1].week
        cells |= {week: Cell(kind=CellKind.MISSING) for week in resting if first < week < last}
    cells.update((point.week, Cell(kind=CellKind.INCOMPLETE)) for point in curve.points if point.value is None)
    values: dict[Week, list[Value | str]] = {}
    for point in curve.points:
        if point.value is not None:
            values.setdefault(point.week, []).append(point.value)
    return cells | _cells_of(values)


def _answer_cells(course: AnswerCourse, asked: Iterable[Week]) -> dict[Week, Cell]:
    """Return the weeks in which a course has something; ``asked`` are those of the form's own curves."""
    texts: dict[Week, list[Value | str]] = {}
    for point in course.points:
        texts.setdefault(Week.of(point.day), []).append(point.text)
    return {week: Cell(kind=CellKind.MISSING) for week in asked} | _cells_of(texts)


def _cells_of(values: Mapping[Week, Sequence[Value | str]]) -> dict[Week, Cell]:
    return {week: Cell(kind=CellKind.VALUE, values=tuple(found)) for week, found in values.items()}
