"""Charts for prints: a test states the weeks and values that matter to it."""

from datetime import date, timedelta
from typing import Any

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.instruments import Direction, Method
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.programs import Text
from modulvard.domain.rating_curves import AnswerCourse, AnswerPoint, CourseChart, CourseVisit, Curve, CurvePoint
from modulvard.domain.weeks import Week

MONDAY = date(2026, 11, 2)
"""Of week 45."""


def day(week: int, weekday: int = 2) -> date:
    """Return a day of a week counted from week 45 as 0."""
    return MONDAY + timedelta(weeks=week, days=weekday - 1)


def given_curve(*points: tuple[int, int | None], **changes: Any) -> Curve:
    """Give a curve of GAD-7 from weeks and values."""
    given: dict[str, Any] = {
        "instrument": "gad-7",
        "abbreviation": "GAD-7",
        "name": Text(sv="Generalized Anxiety Disorder-7"),
        "scale": Text(sv="Summa", others=(("en", "Total"),)),
        "is_main": True,
        "method": Method.SUM,
        "direction": Direction.WORSE,
        "lowest": 0,
        "highest": 21,
        "points": tuple(
            CurvePoint(rating=number, day=day(week), value=value) for number, (week, value) in enumerate(points, 1)
        ),
    }
    return Curve(**{**given, **changes})


def given_chart(*curves: Curve, **changes: Any) -> CourseChart:
    """Give the ratings of a course half way through, with a pause in week 49 (mock-ups' paper 1)."""
    given: dict[str, Any] = {
        "start": MONDAY,
        "end": None,
        "today": date(2026, 12, 14),
        "curves": curves or (HALF_WAY,),
        "modules": ((ModuleNumber(1), day(0, 6)), (ModuleNumber(2), day(2, 5))),
        "rests": (RestWeek(week=Week.iso(2026, 49), why=RestKind.PAUSE),),
        "visits": (CourseVisit(day=day(0, 1), held=True),),
    }
    return CourseChart(**{**given, **changes})


HALF_WAY = given_curve((0, 15), (1, 14), (2, 14), (3, 12), (5, 11), (6, 9))


def given_answers(*points: tuple[int, str], question: str | None = "9", form: str = "PHQ-9") -> AnswerCourse:
    """Give answers that are never summed, from weeks and texts."""
    return AnswerCourse(
        instrument=form.lower(),
        abbreviation=form,
        question=question,
        points=tuple(
            AnswerPoint(rating=number, day=day(week), text=text) for number, (week, text) in enumerate(points)
        ),
    )
