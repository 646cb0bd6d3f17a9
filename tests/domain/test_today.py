"""When a line of Idag stands, why, by when and in which order (decided.md "Idag")."""

from datetime import date, datetime, time, timedelta

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.today import (
    DEFAULT_MINUTES,
    Glance,
    Group,
    LineKind,
    Mark,
    TodayLine,
    TodayMark,
    TodaySettings,
    level_of,
    lines_for,
    minutes_for,
)
from modulvard.domain.weeks import Week

MONDAY = date(2026, 11, 23)
W48 = Week.iso(2026, 48)
SETTINGS = TodaySettings(minutes=DEFAULT_MINUTES)


class WeekdaysOnly:
    """Monday to Friday without holidays."""

    def after(self, day: date, count: int) -> date:
        """Return the day ``count`` weekdays after ``day``."""
        while count:
            day += timedelta(days=1)
            count -= day.isoweekday() < 6
        return day


def glance(**facts: object) -> Glance:
    """A patient on track who was active yesterday: no line stands."""
    calm = Glance(
        treatment=TreatmentId(1),
        patient=PatientId(1),
        given_name="Linnea",
        family_name="Granbarr",
        birth_date=date(1985, 3, 12),
        protected=False,
        masked=False,
        program="Lugn vardag",
        therapist=AccountId(1),
        started_on=date(2026, 10, 26),
        state="on_track",
        modules_behind=0,
        weeks_behind=0,
        modules_ahead=0,
        weeks_ahead=0,
        late_since=None,
        projected_finish=W48 + 4,
        planned_end=W48 + 4,
        current_module=ModuleNumber(5),
        modules_done=4,
        modules_total=8,
        open_next=None,
        open_since=None,
        last_active=date(2026, 11, 22),
        week_n=5,
        week_m=10,
    )
    return calm._replace(**facts)  # type: ignore[arg-type]  # the test names only what matters to it


def lines(*glances: Glance, marks: tuple[TodayMark, ...] = (), today: date = MONDAY) -> tuple[TodayLine, ...]:
    return lines_for(glances, marks, today, WeekdaysOnly(), SETTINGS)


def morning(day: date) -> datetime:
    return datetime.combine(day, time(8), STOCKHOLM)


def kinds(*glances: Glance, today: date = MONDAY) -> list[LineKind]:
    return [line.kind for line in lines(*glances, today=today)]


def test_a_patient_on_track_and_active_gives_no_line():
    assert lines(glance()) == ()


def test_a_module_to_open_is_due_the_next_working_day():
    (line,) = lines(glance(open_next=ModuleNumber(5), open_since=date(2026, 11, 20)))
    assert (line.kind, line.group, line.due, line.figure) == (LineKind.MODULE, Group.HOMEWORK, date(2026, 11, 23), 5)
    assert not line.overdue(morning(MONDAY))
    assert line.overdue(morning(MONDAY + timedelta(days=1)))


@pytest.mark.parametrize(("weeks", "stands"), [(0, False), (1, False), (2, True), (5, True)])
def test_pace_stands_from_two_weeks_behind_and_is_due_on_friday(weeks, stands):
    found = lines(glance(state="behind", weeks_behind=weeks, modules_behind=1, late_since=W48 + -weeks))
    assert [(line.kind, line.due) for line in found] == ([(LineKind.PACE, date(2026, 11, 27))] if stands else [])


def test_a_paused_patient_is_neither_silent_nor_behind():
    assert kinds(glance(state="paused", weeks_behind=4, last_active=date(2026, 9, 1))) == []


def test_silence_stands_instead_of_pace():
    assert kinds(glance(state="behind", weeks_behind=3, last_active=date(2026, 11, 10))) == [LineKind.SILENCE]


@pytest.mark.parametrize(("last", "stands"), [(date(2026, 11, 14), False), (date(2026, 11, 13), True)])
def test_silence_stands_from_the_tenth_day_and_is_due_two_working_days_after(last, stands):
    found = lines(glance(last_active=last))
    assert [line.due for line in found] == ([date(2026, 11, 25)] if stands else [])


def test_silence_counts_from_the_start_when_nothing_has_come():
    assert kinds(glance(last_active=None, started_on=date(2026, 11, 13))) == [LineKind.SILENCE]
    assert kinds(glance(last_active=None, started_on=date(2026, 11, 14))) == []


def test_what_was_written_before_the_start_begins_no_silence():
    before = date(2026, 11, 2)
    assert kinds(glance(last_active=before, started_on=date(2026, 11, 14))) == []
    (line,) = lines(glance(last_active=before, started_on=date(2026, 11, 13)))
    assert (line.since, line.figure) == (date(2026, 11, 13), 10)


def test_a_treatment_that_starts_later_gives_no_line():
    later = glance(started_on=date(2026, 11, 30), open_next=ModuleNumber(1), open_since=date(2026, 11, 20))
    assert kinds(later) == []


@pytest.mark.parametrize(("weeks_left", "stands"), [(4, False), (3, True), (0, True)])
def test_the_end_stands_within_three_weeks_and_is_due_the_planned_friday(weeks_left, stands):
    found = lines(glance(projected_finish=W48 + weeks_left, planned_end=W48 + weeks_left))
    assert [line.due for line in found] == ([(W48 + weeks_left).monday + timedelta(days=4)] if stands else [])


def test_a_finished_treatment_stands_until_it_is_ended():
    (line,) = lines(glance(state="finished", projected_finish=None, planned_end=W48 + -2, current_module=None))
    assert (line.kind, line.due) == (LineKind.END, date(2026, 11, 13))
    assert line.overdue(morning(MONDAY))


def test_lines_stand_by_group_then_due_then_name():
    found = lines(
        glance(treatment=TreatmentId(1), family_name="Örnbräken", state="behind", weeks_behind=2, late_since=W48 + -2),
        glance(treatment=TreatmentId(2), family_name="Alm", state="behind", weeks_behind=2, late_since=W48 + -2),
        glance(treatment=TreatmentId(3), family_name="Ek", open_next=ModuleNumber(2), open_since=date(2026, 11, 23)),
        glance(
            treatment=TreatmentId(4), family_name="Zinnia", open_next=ModuleNumber(2), open_since=date(2026, 11, 19)
        ),
        glance(treatment=TreatmentId(5), family_name="Åkervinda", state="behind", weeks_behind=2, late_since=W48 + -2),
    )
    assert [line.glance.family_name for line in found] == ["Zinnia", "Ek", "Alm", "Åkervinda", "Örnbräken"]


def test_a_line_noted_as_seen_is_gone_until_it_worsens_or_seven_days_have_passed():
    behind = glance(state="behind", weeks_behind=2, late_since=W48 + -2)
    seen = TodayMark(
        treatment=TreatmentId(1), kind=LineKind.PACE, mark=Mark.SEEN, until=MONDAY + timedelta(days=7), level=2
    )
    assert lines(behind, marks=(seen,)) == ()
    assert len(lines(behind._replace(weeks_behind=3), marks=(seen,))) == 1
    assert lines(behind, marks=(seen,), today=MONDAY + timedelta(days=6)) == ()
    assert len(lines(behind, marks=(seen,), today=MONDAY + timedelta(days=7))) >= 1


def test_a_line_put_off_is_back_on_the_chosen_morning_however_bad():
    behind = glance(state="behind", weeks_behind=2, late_since=W48 + -2)
    hidden = TodayMark(
        treatment=TreatmentId(1), kind=LineKind.PACE, mark=Mark.HIDDEN, until=MONDAY + timedelta(days=2), level=0
    )
    assert lines(behind._replace(weeks_behind=9), marks=(hidden,)) == ()
    assert len(lines(behind, marks=(hidden,), today=MONDAY + timedelta(days=2))) == 1


def test_a_mark_on_one_kind_leaves_the_others():
    both = glance(open_next=ModuleNumber(5), open_since=MONDAY, state="behind", weeks_behind=2, late_since=W48 + -2)
    hidden = TodayMark(
        treatment=TreatmentId(1), kind=LineKind.MODULE, mark=Mark.HIDDEN, until=date(2027, 1, 1), level=0
    )
    assert [line.kind for line in lines(both, marks=(hidden,))] == [LineKind.PACE]


def test_the_end_worsens_when_the_last_module_is_handed_in():
    (near,) = lines(glance(projected_finish=W48 + 1, planned_end=W48 + 1))
    (over,) = lines(glance(state="finished", projected_finish=None, planned_end=W48 + 1))
    assert level_of(over) > level_of(near)


def test_the_minutes_are_the_sum_of_the_set_minutes_per_kind():
    found = lines(
        glance(open_next=ModuleNumber(5), open_since=MONDAY),
        glance(treatment=TreatmentId(2), state="behind", weeks_behind=2, late_since=W48 + -2),
    )
    assert minutes_for(found, SETTINGS) == DEFAULT_MINUTES[LineKind.MODULE] + DEFAULT_MINUTES[LineKind.PACE]
