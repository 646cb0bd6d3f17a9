"""Charts of invented ratings for tests of what is drawn of them."""

from datetime import date, timedelta

from modulvard.domain.instruments import Direction, Method
from modulvard.domain.programs import Text
from modulvard.domain.rating_curves import CourseChart, Curve, CurvePoint

MONDAY = date(2026, 11, 2)


def day(week: int, weekday: int = 1) -> date:
    return MONDAY + timedelta(weeks=week, days=weekday - 1)


def a_curve(first: int, *points: tuple[int, int | None], name: str = "PHQ-9", **other: object) -> Curve:
    """Return a curve whose ratings are numbered from ``first``, each in its week."""
    given: dict[str, object] = {
        "instrument": name.lower(),
        "abbreviation": name,
        "name": Text(sv=name),
        "scale": Text(sv="Summa"),
        "is_main": True,
        "method": Method.SUM,
        "direction": Direction.WORSE,
        "lowest": 0,
        "highest": 27,
        "points": tuple(
            CurvePoint(rating=number, day=day(week), value=value) for number, (week, value) in enumerate(points, first)
        ),
    }
    return Curve(**{**given, **other})  # type: ignore[arg-type]  # a test's own choice of fields


PHQ = a_curve(1, (0, 18), (1, None), (2, 16), (3, 13))
GAD = a_curve(11, (0, 15), (3, 9), name="GAD-7", highest=21, sign=1)


def a_chart(*curves: Curve, **other: object) -> CourseChart:
    given: dict[str, object] = {"start": MONDAY, "end": day(9, 7), "today": day(3, 3), "curves": curves}
    return CourseChart(**{**given, **other})  # type: ignore[arg-type]  # a test's own choice of fields
