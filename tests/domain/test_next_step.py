"""What the list says comes next (decided.md "Idag")."""

from dataclasses import replace
from datetime import date

import pytest
from tests.domain.test_today import glance

from modulvard.domain.caseload import NOTHING_NEXT, CaseStatus, ListedFigures, NextKind, NextStep
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.next_step import Ahead, first_step, next_step
from modulvard.domain.pacing import PaceState
from modulvard.domain.settings import today_settings, with_defaults
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.weeks import Week

TODAY = date(2026, 11, 23)
SETTINGS = today_settings(with_defaults({}))
ON_TRACK = ListedFigures(
    pace=PaceState.ON_TRACK,
    modules_behind=0,
    weeks_behind=0,
    modules_ahead=0,
    weeks_ahead=0,
    modules_done=2,
    modules=8,
    week_n=3,
    week_m=10,
    last_active=date(2026, 11, 20),
    projected_finish=Week.iso(2027, 2),
    open_next=None,
    open_since=None,
    resumes=None,
)


def next_of(status: CaseStatus = CaseStatus.ONGOING, **changes: object) -> NextStep:
    figures = replace(ON_TRACK, **changes)  # type: ignore[arg-type]  # keywords of a test
    return next_step(Ahead(status=status, started_on=date(2026, 11, 2), figures=figures), TODAY, SETTINGS)


def test_nothing_waits_for_a_patient_on_track() -> None:
    assert next_of() == NOTHING_NEXT


def test_a_module_to_open_comes_before_all_else() -> None:
    waiting = {"open_next": ModuleNumber(3), "open_since": date(2026, 11, 20), "last_active": date(2026, 10, 1)}
    opening = NextStep(kind=NextKind.OPEN_MODULE, module=ModuleNumber(3), day=date(2026, 11, 20))
    assert next_of(**waiting) == opening
    assert next_of(CaseStatus.PAUSED, **waiting) == opening


@pytest.mark.parametrize(("last_active", "kind"), [(13, NextKind.REACH_OUT), (14, NextKind.NOTHING)])
def test_silence_is_told_from_the_clinics_number_of_days_on(last_active: int, kind: NextKind) -> None:
    assert next_of(last_active=date(2026, 11, last_active)).kind is kind


def test_silence_begins_at_the_start_at_the_earliest() -> None:
    """What was written before it begins none."""
    assert next_of(last_active=date(2026, 10, 1)).day == date(2026, 11, 2)


@pytest.mark.parametrize(("weeks_behind", "kind"), [(1, NextKind.NOTHING), (2, NextKind.DECIDE_PACE)])
def test_pace_is_to_be_decided_from_the_clinics_number_of_weeks_on(weeks_behind: int, kind: NextKind) -> None:
    assert next_of(pace=PaceState.BEHIND, weeks_behind=weeks_behind).kind is kind


@pytest.mark.parametrize(("week", "kind"), [(51, NextKind.CLOSE), (52, NextKind.NOTHING)])
def test_the_end_is_near_within_the_clinics_number_of_weeks(week: int, kind: NextKind) -> None:
    assert next_of(projected_finish=Week.iso(2026, week)).kind is kind


def test_a_finished_patient_is_to_be_ended_and_never_silent() -> None:
    assert next_of(pace=PaceState.FINISHED, projected_finish=None, last_active=date(2026, 9, 1)).kind is NextKind.CLOSE


def test_a_pause_tells_when_it_ends() -> None:
    week = Week.iso(2027, 2)
    assert next_of(CaseStatus.PAUSED, resumes=week) == NextStep(kind=NextKind.RESUMES, week=week)


def test_before_start_and_after_the_end_the_figures_say_nothing() -> None:
    assert next_of(CaseStatus.BEFORE_START) == NextStep(kind=NextKind.STARTS, day=date(2026, 11, 2))
    assert next_step(Ahead(status=CaseStatus.BEFORE_START), TODAY, SETTINGS).kind is NextKind.CHOOSE_PROGRAM
    assert next_of(CaseStatus.ENDED, open_next=ModuleNumber(3)) == NOTHING_NEXT


def test_the_module_a_patient_is_at_never_passes_the_last() -> None:
    assert ON_TRACK.module == 3
    assert replace(ON_TRACK, modules_done=8).module == 8


def line(kind: LineKind) -> TodayLine:
    calm = glance()
    return TodayLine(kind=kind, glance=calm, since=TODAY, due=TODAY, figure=1)


@pytest.mark.parametrize(
    ("owed", "kind"),
    [
        (LineKind.SAFETY, NextKind.READ_FIRST),
        (LineKind.RATING, NextKind.RATING),
        (LineKind.FLAG, NextKind.FLAG),
        (LineKind.MESSAGE, NextKind.REPLY),
        (LineKind.HOMEWORK, NextKind.FEEDBACK),
        (LineKind.DRAFT, NextKind.FINISH_TEXT),
        (LineKind.HANDOVER, NextKind.HAND_OVER),
        (LineKind.JOURNAL, NextKind.JOURNAL),
    ],
)
def test_each_kind_that_is_owed_is_told_as_what_it_is(owed: LineKind, kind: NextKind) -> None:
    """Issue 3: the list of patients says what Idag has first."""
    assert first_step(NOTHING_NEXT, line(owed)) == NextStep(kind=kind, day=TODAY)
    assert first_step(NOTHING_NEXT, None) == NOTHING_NEXT


def test_what_is_to_be_finished_comes_after_the_plans_step_and_what_is_promised_before() -> None:
    opening = NextStep(kind=NextKind.OPEN_MODULE, module=ModuleNumber(3), day=TODAY)
    assert first_step(opening, line(LineKind.JOURNAL)) == opening
    assert first_step(opening, line(LineKind.RATING)) == opening
    assert first_step(opening, line(LineKind.SAFETY)).kind is NextKind.READ_FIRST
    assert first_step(opening, line(LineKind.MESSAGE)).kind is NextKind.REPLY
