"""The timeline's rows and words from how a treatment stands: exact weeks, week 53 among them."""

from datetime import date

from tests.ui.patient_host import Clinic

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import RestKind
from modulvard.domain.programs import Pace
from modulvard.domain.weeks import Week
from modulvard.ui.modules.timeline_data import Span
from modulvard.ui.modules.timeline_rows import Wanted, planned_spans, timeline_of

SWEDISH = Wanted(language="sv")


def weeks(first: str, last: str) -> Span:
    return Span(Week.parse(first), Week.parse(last))


def test_a_module_every_second_week_has_two_weeks_and_steps_over_rest(clinic: Clinic) -> None:
    """pacing.md: a rest week is no active week; week 53 is a week like any other."""
    _, ident = clinic.two_weeks_behind()
    clinic.treatments.pause(ident, Week.iso(2026, 52), Week.iso(2026, 52), "resa")
    clinic.treatments.set_pace(ident, Pace(modules=1, every_weeks=2), Week.iso(2026, 48), "saktare")
    spans = planned_spans(clinic.treatments.reload(ident).standing)
    assert spans[ModuleNumber(1)] == weeks("2026-W44", "2026-W44")
    assert spans[ModuleNumber(3)] == weeks("2026-W48", "2026-W49")
    assert spans[ModuleNumber(4)] == weeks("2026-W50", "2026-W51")
    assert spans[ModuleNumber(5)] == weeks("2026-W53", "2027-W01")


def test_two_modules_a_week_share_their_week(clinic: Clinic) -> None:
    _, ident = clinic.two_weeks_behind()
    clinic.treatments.set_pace(ident, Pace(modules=2, every_weeks=1), Week.iso(2026, 48), "snabbare")
    spans = planned_spans(clinic.treatments.reload(ident).standing)
    assert spans[ModuleNumber(3)] == spans[ModuleNumber(4)] == weeks("2026-W48", "2026-W48")


def test_the_right_column_says_what_the_bars_show(clinic: Clinic) -> None:
    """mockup patient-oversikt."""
    _, ident = clinic.two_weeks_behind()
    clinic.treatments.set_module(ident, ModuleNumber(7), ModuleState.SKIPPED, reason="kan det redan")
    rows = timeline_of(clinic.treatments.reload(ident), SWEDISH).rows
    assert [row.words for row in rows] == [
        "klar 1 v efter plan",
        "klar 1 v efter plan",
        "pågår sedan 12 nov",
        "planerad v. 47",
        "planerad v. 48",
        "planerad v. 49",
        "hoppad över: kan det redan",
        "planerad v. 51",
    ]
    assert [row.noted for row in rows].index(True) == 2


def test_a_module_handed_in_before_its_week_is_told_as_before_plan(clinic: Clinic) -> None:
    ident = clinic.started(clinic.patient())
    clinic.enter(ident, 1, ModuleState.HANDED_IN, date(2026, 10, 28))
    clinic.enter(ident, 2, ModuleState.HANDED_IN, date(2026, 10, 29))
    rows = timeline_of(clinic.treatments.reload(ident), SWEDISH).rows
    assert [row.words for row in rows[:2]] == ["inlämnad enligt plan", "inlämnad 1 v före plan"]


def test_months_stand_over_the_week_of_their_first_thursday_and_the_year_where_it_changes(clinic: Clinic) -> None:
    """mockups/README: v. 53 is an ordinary column; the year stands at v. 1."""
    _, ident = clinic.two_weeks_behind()
    timeline = timeline_of(clinic.treatments.reload(ident), Wanted(language="sv", spare_weeks=1))
    assert timeline.month_words == {
        Week.iso(2026, 44): "oktober",
        Week.iso(2026, 45): "november",
        Week.iso(2026, 49): "december",
        Week.iso(2027, 1): "januari 2027",
    }
    assert (timeline.first, timeline.last) == (Week.iso(2026, 44), Week.iso(2027, 2))


def test_pause_and_closed_weeks_are_columns_of_their_own(clinic: Clinic) -> None:
    _, ident = clinic.two_weeks_behind()
    clinic.treatments.pause(ident, Week.iso(2026, 50), Week.iso(2026, 51), "resa")
    rests = timeline_of(clinic.treatments.reload(ident), SWEDISH).rests
    assert [(rest.span, rest.kind, rest.words) for rest in rests] == [
        (weeks("2026-W50", "2026-W51"), RestKind.PAUSE, "Paus")
    ]
