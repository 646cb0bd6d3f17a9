"""Figures over all treatments of a program: change, completeness, sources, and nobody to be found in them (C17)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session
from tests.clinics import CLOCK, given_database
from tests.patients_given import StatementCount
from tests.reports_given import STARTED, Counting, a_form
from tests.treatments_given import a_program, given_program

from modulvard.domain.access import Role
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, NotFound, PermissionDenied
from modulvard.domain.rating_change import Absent, ChangeLine
from modulvard.domain.reports import Period
from modulvard.services.reports import Reports
from modulvard.store.database import Database
from modulvard.store.rows import AccountRoleRow, RatingChangeRow, RatingPlanRow, RatingRow, TreatmentRow


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def counting(database: Database) -> Counting:
    return Counting.over(database)


def reports(counting: Counting) -> Reports:
    return Reports(counting.database, CLOCK)


def the_line(counting: Counting, **asked: object) -> ChangeLine:
    (line,) = reports(counting).rating_change(**asked).lines
    return line


def test_the_first_and_the_last_complete_value_of_each_treatment_are_counted(counting: Counting) -> None:
    counting.treatments(6, 20, 4, 14)
    counting.treatments(5, None, 12, 9, None)
    line = the_line(counting)
    assert (line.program, line.program_name, line.instrument.key) == ("lugna-dagar", "Lugna dagar", "provet")
    assert (line.treatments, line.with_both) == (11, 11)
    assert line.first is not None
    assert line.last is not None
    assert (line.first.median, line.last.median) == (20, 14)
    assert line.change is not None
    assert str(line.change.mean) == "-4.6"


def test_a_treatment_with_one_complete_rating_only_lacks_the_other(counting: Counting) -> None:
    counting.treatments(6, 20, 14)
    counting.treatments(5, 20, None)
    counting.treatments(7, None)
    counting.treatments(8)
    line = the_line(counting)
    assert (line.treatments, line.with_both) == (18, 6)


def test_of_two_of_the_same_moment_the_one_entered_last_is_the_last(counting: Counting) -> None:
    treatments = counting.treatments(5, 20, 14)
    with counting.database.work() as session:
        session.execute(update(RatingRow).where(RatingRow.treatment_id.in_(treatments)).values(at=CLOCK.now()))
    line = the_line(counting)
    assert (line.first.median, line.last.median) == (20, 14)


@pytest.mark.parametrize("gone", ["rating", "treatment", "plan"])
def test_what_was_taken_back_counts_nowhere(counting: Counting, gone: str) -> None:
    counting.treatments(6, 20, 14, 3, planned=3)
    row = {"rating": RatingRow, "treatment": TreatmentRow, "plan": RatingPlanRow}[gone]
    with counting.database.work() as session:
        statement = update(row).values(withdrawn_at=CLOCK.now())
        if gone == "rating":
            statement = statement.where(RatingRow.value == 3)
        session.execute(statement, execution_options={"synchronize_session": False})
    lines = reports(counting).rating_change().lines
    if gone == "treatment":
        assert lines == ()
    elif gone == "rating":
        assert lines[0].last.median == 14
    else:
        assert lines[0].planned == 0


def test_what_was_planned_and_came_is_told_and_what_is_planned_for_later_is_not(counting: Counting) -> None:
    counting.treatments(6, 20, 14, planned=2)
    counting.treatments(5, 20, 14, planned=2, lacking=1)
    line = the_line(counting)
    assert (line.planned, line.given) == (27, 22)
    later = CLOCK.now().date() + timedelta(days=1)
    counting.treatments(6, started=later, lacking=4)
    assert the_line(counting) == line


def test_a_few_treatments_are_hidden(counting: Counting) -> None:
    counting.treatments(4, 20, 14, planned=2)
    line = the_line(counting)
    assert line.is_hidden
    assert (line.change, line.planned, line.given) == (None, None, None)


def test_each_program_has_its_own_line_with_all_its_versions_and_there_is_no_sum(counting: Counting) -> None:
    second = given_program(counting.database, a_program(name="Lugna dagar", version="2"))
    other = given_program(counting.database, a_program(name="Andas lugnt"))
    counting.treatments(3, 20, 14)
    counting.treatments(3, 20, 14, program=second)
    counting.treatments(4, 20, 14, program=other)
    report = reports(counting).rating_change()
    assert [(line.program_name, line.treatments) for line in report.lines] == [
        ("Andas lugnt", None),
        ("Lugna dagar", 6),
    ]
    assert [program.name for program in report.programs] == ["Andas lugnt", "Lugna dagar"]


def test_one_program_is_asked_for_by_its_key_name_or_id(counting: Counting) -> None:
    other = given_program(counting.database, a_program(name="Andas lugnt"))
    counting.treatments(6, 20, 14)
    counting.treatments(5, 20, 14, program=other)
    for written in ("andas-lugnt", "Andas lugnt", str(other)):
        report = reports(counting).rating_change(written)
        assert ([line.treatments for line in report.lines], report.program) == ([5], "andas-lugnt")
    with pytest.raises(NotFound):
        reports(counting).rating_change("finns-inte")


def test_a_period_counts_treatments_by_the_months_they_started_in(counting: Counting) -> None:
    october = date(2026, 10, 1)
    counting.treatments(6, 20, 14)
    counting.treatments(5, 20, 14, started=october)
    september = october - timedelta(days=1)
    assert the_line(counting, period=Period(last=september)).treatments == 6
    assert the_line(counting, period=Period(first=october)).treatments == 5
    assert the_line(counting, period=Period(first=date(2026, 9, 1), last=date(2026, 10, 31))).treatments == 11
    with pytest.raises(InvalidInput):
        Period(first=date(2026, 2, 1), last=date(2026, 1, 31))


@pytest.mark.parametrize(
    "days", [{"first": date(2026, 9, 2)}, {"last": date(2026, 9, 29)}, {"last": date(2028, 2, 28)}]
)
def test_a_period_is_of_whole_months(days: dict[str, date]) -> None:
    """Of two periods a day apart the difference would tell of those who started that day."""
    with pytest.raises(ValueError, match="whole months"):
        Period(**days)


def test_published_figures_are_used_where_the_clinic_turned_them_on(counting: Counting) -> None:
    """decided.md 34, G15."""
    counting.treatments(6, 20, 9)
    counting.treatments(7, 20, 20)
    assert the_line(counting).reliable is Absent.OFF
    counting.turned_on()
    line = the_line(counting)
    assert not isinstance(line.reliable, Absent)
    assert not isinstance(line.crossing, Absent)
    assert (line.reliable.lower, line.reliable.smaller, line.crossing.both) == (6, 7, 6)


def test_versions_whose_values_mean_the_same_are_counted_together_and_others_apart(counting: Counting) -> None:
    worded = counting.form_of(a_form(version="2", abbreviation="PROV-ORD"))
    other = counting.form_of(a_form(version="3", lowest=1))
    mixed = counting.treatments(3, 20, 18)
    counting.treatments(3, 20, 9, form=worded)
    counting.treatments(6, 21, 10, form=other)
    with counting.database.work() as session:
        last = RatingRow.value == 18
        session.execute(
            update(RatingRow)
            .where(RatingRow.treatment_id.in_(mixed), last)
            .values(instrument_version_id=worded, value=9),
            execution_options={"synchronize_session": False},
        )
    lines = reports(counting).rating_change().lines
    assert [(line.instrument.abbreviation, line.with_both) for line in lines] == [("PROV-ORD", 6), ("PROVET", 6)]
    assert lines[0].change.mean == -11


def test_a_percent_is_counted_as_the_part_it_is(counting: Counting) -> None:
    counting.treatments(5, 125 / 3, 125 / 3 - 6)
    counting.turned_on()
    line = the_line(counting)
    assert line.reliable.lower == 5


def test_one_row_in_the_log_tells_which_report_and_how_long(counting: Counting) -> None:
    """decided.md 6."""
    counting.treatments(6, 20, 14)
    reports(counting).rating_change()
    with counting.database.read() as session:
        written = "select measure, object_kind, count, patient_id from access_log order by seq desc limit 2"
        last, before = session.connection().exec_driver_sql(written).all()
    assert tuple(last) == ("view_report", "ratings", 1, None)
    assert before[0] != "view_report"


def test_the_number_of_statements_does_not_grow_with_the_treatments(counting: Counting) -> None:
    counting.treatments(6, 20, 14)
    reports(counting).rating_change()
    with StatementCount(counting.database) as few:
        reports(counting).rating_change()
    other = given_program(counting.database, a_program(name="Andas lugnt"))
    counting.treatments(20, 20, 14, program=other)
    with StatementCount(counting.database) as many:
        reports(counting).rating_change()
    assert len(few) == len(many)


@pytest.mark.parametrize("role", Role)
def test_reports_are_for_those_whose_role_has_them(counting: Counting, role: Role) -> None:
    """AUD-04."""
    with counting.database.work() as session:
        session.execute(delete(AccountRoleRow))
        session.execute(insert(AccountRoleRow), [{"account_id": 1, "role": role.value}])
    if role in {Role.THERAPIST, Role.MANAGER, Role.DATA_ADMIN}:
        assert reports(counting).rating_change().lines == ()
    else:
        with pytest.raises(PermissionDenied):
            reports(counting).rating_change()


# --- as of another day ----------------------------------------------------------------------------

AFTER_ONE, AFTER_TWO = (datetime(2026, 9, day, 20, tzinfo=STOCKHOLM) for day in (13, 20))


def test_as_of_another_day_only_what_was_answered_by_then_counts(counting: Counting) -> None:
    """decided.md 13: also a treatment that started later is left out."""
    counting.treatments(6, 20, 9)
    counting.treatments(5, 20, 9, started=STARTED + timedelta(weeks=1))
    assert (the_line(counting).treatments, the_line(counting).with_both) == (11, 11)
    assert (the_line(counting, at=AFTER_ONE).treatments, the_line(counting, at=AFTER_ONE).with_both) == (6, 0)
    assert (the_line(counting, at=AFTER_TWO).treatments, the_line(counting, at=AFTER_TWO).with_both) == (11, 6)
    assert reports(counting).rating_change(at=AFTER_ONE).on == AFTER_ONE.date()
    assert reports(counting).rating_change(at=AFTER_ONE - timedelta(weeks=2)).lines == ()


def test_as_of_another_day_a_rating_corrected_since_has_what_it_was_summed_to_then(counting: Counting) -> None:
    counting.treatments(6, 20, 9)
    with counting.database.work() as session:
        for rating in session.scalars(select(RatingRow.id).where(RatingRow.value == 9)).all():
            given_correction(session, rating, {"1": 27}, AFTER_TWO + timedelta(days=1))
            given_correction(session, rating, {"1": 1}, AFTER_TWO + timedelta(days=2))
            given_correction(session, rating, {"1": 2}, AFTER_TWO + timedelta(hours=1), undone=True)
    now, then = the_line(counting), the_line(counting, at=AFTER_TWO)
    assert now.last is not None
    assert then.last is not None
    assert (now.last.median, then.last.median) == (9, 27)


def given_correction(
    session: Session, rating: int, before: dict[str, int], made_at: datetime, *, undone: bool = False
) -> None:
    treatment, answered = session.execute(
        select(RatingRow.treatment_id, RatingRow.at).where(RatingRow.id == rating)
    ).one()
    row = insert(RatingChangeRow).values(
        rating_id=rating,
        kind="corrected",
        treatment_id=treatment,
        at=answered,
        time_known=True,
        answers=before,
        reason="Läst fel",
        made_at=made_at,
        made_by=1,
        withdrawn_at=made_at if undone else None,
    )
    session.execute(row)
