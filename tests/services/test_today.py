"""Idag through the service, on a real encrypted file (decided.md "Idag", 6, 7 and 13)."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import update
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount, a_patient
from tests.treatments_given import MONDAY, Desk

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.ids import AccountId, ModuleNumber, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind, TodayView
from modulvard.domain.treatments import ClosedAs
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.today import Today
from modulvard.store.rows import TreatmentOverviewRow

ROLES = "SELECT account_role"
"""How the statement begins that every step asks for what one may do."""


def today(of: Desk | Clinic, account: AccountId = ANNA) -> Today:
    return Today(of._as(account) if isinstance(of, Clinic) else of.database, of.clock)


def lines(view: TodayView) -> list[tuple[str, int]]:
    """Return kind and figure of each line."""
    return [(line.kind.value, line.figure) for line in view.lines]


def kinds(view: TodayView) -> list[str]:
    return [line.kind.value for line in view.lines]


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


def behind(desk: Desk, **program: Any) -> TreatmentId:
    """Return a treatment that is two weeks behind on 16 December, with something heard the same week."""
    treatment = desk.started(**{"mandatory": 12, **program})
    desk.hand_in(treatment, 1)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    desk.clock.move_to("2026-12-16T08:00")
    desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.STARTED, on=date(2026, 12, 15))
    return treatment


# --- the lines ------------------------------------------------------------------------------------


def test_an_empty_clinic_owes_nothing(desk: Desk) -> None:
    """product.md idea 1: one list that ends empty."""
    view = today(desk).day()
    assert (view.lines, view.minutes, view.counts) == ((), 0, {})


def test_a_module_waits_from_the_day_of_the_feedback(desk: Desk) -> None:
    """decided.md "Idag", module: due the next working day; done means gone."""
    treatment = desk.started(mandatory=12)
    desk.hand_in(treatment, 1)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    (line,) = today(desk).day().lines
    assert (line.kind, line.figure, line.since, line.due) == (LineKind.MODULE, 2, MONDAY, date(2026, 11, 24))
    desk.treatments.open_next(treatment)
    assert today(desk).day().lines == ()


def test_two_weeks_behind_is_a_line_due_this_weeks_friday(desk: Desk) -> None:
    """decided.md "Idag", pace; since: the Monday after the first late module's week."""
    behind(desk)
    (line,) = today(desk).day().lines
    assert (line.kind, line.figure, line.since, line.due) == (
        LineKind.PACE,
        2,
        date(2026, 12, 7),
        date(2026, 12, 18),
    )


def test_silence_stands_instead_of_pace(desk: Desk) -> None:
    """decided.md "Idag", silence: nothing from the patient since ten days; due two working days after."""
    treatment = desk.started(mandatory=12)
    desk.hand_in(treatment, 1)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    desk.treatments.open_next(treatment)
    desk.clock.move_to("2026-12-16T08:00")
    (line,) = today(desk).day().lines
    assert (line.kind, line.figure, line.since, line.due) == (LineKind.SILENCE, 23, MONDAY, date(2026, 12, 7))


def test_the_end_is_near_within_the_set_weeks_and_gone_when_ended(desk: Desk) -> None:
    """decided.md "Idag", end."""
    treatment = desk.started(mandatory=4)
    assert lines(today(desk).day()) == [("end", 3)]
    ClinicAffairs(desk.database, desk.clock).set("end_weeks", "2")
    assert today(desk).day().lines == ()
    ClinicAffairs(desk.database, desk.clock).set("end_weeks", "3")
    desk.treatments.end(treatment, ClosedAs.COMPLETED, "färdig")
    assert today(desk).day().lines == ()


def test_the_sum_of_minutes_follows_the_clinics_settings(desk: Desk) -> None:
    """decided.md "Idag": the sum of set minutes per kind."""
    desk.started(mandatory=4)
    ClinicAffairs(desk.database, desk.clock).set("minutes_end", "40")
    assert today(desk).day().minutes == 40


def test_a_closed_day_moves_what_is_due(desk: Desk) -> None:
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    ClinicAffairs(desk.database, desk.clock).close(date(2026, 11, 24))
    assert today(desk).day().lines[0].due == date(2026, 11, 25)


# --- whose list -----------------------------------------------------------------------------------


def test_each_therapist_has_the_own_list_and_the_unit_has_all(clinic: Clinic) -> None:
    own = clinic.start(clinic.add(), therapist=ANNA)
    other = clinic.start(clinic.add(by=ERIK), therapist=ERIK, name="Lugna nätter")
    assert [line.glance.treatment for line in today(clinic).day().lines] == [own]
    assert [line.glance.treatment for line in today(clinic, ERIK).day().lines] == [other]
    assert [line.glance.treatment for line in today(clinic).day(ERIK).lines] == [other]
    unit = today(clinic).day(unit=True)
    assert (unit.therapist, len(unit.lines)) == (None, 2)


def test_lines_of_one_who_is_away_stand_on_the_substitutes_list(clinic: Clinic) -> None:
    """pacing.md "Promise": the item moves to the named substitute's list."""
    treatment = clinic.start(clinic.add(), therapist=ANNA)
    clinic.away(ANNA, substitute=ERIK)
    assert today(clinic).day().lines == ()
    view = today(clinic, ERIK).day()
    assert [line.glance.treatment for line in view.lines] == [treatment]
    assert view.stands_in_for == (ANNA,)


def test_without_a_substitute_the_lines_stay_and_the_units_list_shows_them(clinic: Clinic) -> None:
    """pacing.md "Promise": or, without one, to the unit's."""
    treatment = clinic.start(clinic.add(), therapist=ANNA)
    clinic.away(ANNA, substitute=None)
    assert [line.glance.treatment for line in today(clinic).day().lines] == [treatment]
    assert [line.glance.treatment for line in today(clinic, ERIK).day(unit=True).lines] == [treatment]


def test_a_substitute_who_is_away_too_hands_the_lines_on(clinic: Clinic) -> None:
    treatment = clinic.start(clinic.add(), therapist=ANNA)
    clinic.away(ANNA, substitute=ERIK)
    clinic.away(ERIK, substitute=SOFIA)
    assert today(clinic, ERIK).day().lines == ()
    assert [line.glance.treatment for line in today(clinic, ERIK).day(SOFIA).lines] == [treatment]


def test_anothers_protected_patient_is_masked_in_the_units_list(clinic: Clinic) -> None:
    """decided.md 7: protected identity masked; one's own is shown by name."""
    clinic.start(clinic.add(a_patient(protected=True)), therapist=ANNA)
    (own,) = today(clinic).day(unit=True).lines
    (masked,) = today(clinic, ERIK).day(unit=True).lines
    assert (own.glance.family_name, own.glance.masked) == ("Asplöv", False)
    assert (masked.glance.given_name, masked.glance.family_name, masked.glance.birth_date) == ("", "", None)
    assert masked.glance.masked


def test_who_sees_no_patients_sees_no_list(clinic: Clinic) -> None:
    """AUD-04, D31: the permission administrator sees no patients."""
    with pytest.raises(PermissionDenied):
        today(clinic, SOFIA).day()


def test_a_look_at_the_list_is_one_row_with_a_count_and_no_patient(clinic: Clinic) -> None:
    """decided.md 6, AUD-01."""
    clinic.start(clinic.add(), therapist=ANNA)
    before = len(clinic.log())
    today(clinic).day()
    assert clinic.log()[before:] == [("view_today", None)]


# --- seen, put off, undone ------------------------------------------------------------------------


def test_a_line_noted_as_seen_is_gone_for_seven_days(desk: Desk) -> None:
    """decided.md "Idag": K notes "sett": gone for 7 days or until it worsens."""
    treatment = desk.started(mandatory=4)
    today(desk).note_seen(treatment, LineKind.END)
    assert today(desk).day().lines == ()
    assert today(desk).day().done == 1
    desk.clock.move_to("2026-11-29T08:00")
    assert "end" not in kinds(today(desk).day())
    desk.clock.move_to("2026-11-30T08:00")
    assert "end" in kinds(today(desk).day())


def test_a_line_noted_as_seen_returns_when_it_worsens(desk: Desk) -> None:
    treatment = behind(desk)
    today(desk).note_seen(treatment, LineKind.PACE)
    desk.clock.move_to("2026-12-21T08:00")
    assert lines(today(desk).day()) == [("pace", 3)]


def test_a_line_put_off_returns_on_the_chosen_morning_and_undo_brings_it_back_at_once(desk: Desk) -> None:
    """decided.md "Idag": U hides a line until the chosen morning; 10: undo, and undo of undo."""
    treatment = desk.started(mandatory=4)
    changed = today(desk).put_off(treatment, LineKind.END, date(2026, 11, 25))
    assert today(desk).day().lines == ()
    assert changed.undo is not None
    back = changed.undo()
    assert kinds(today(desk).day()) == ["end"]
    assert back.undo is not None
    back.undo()
    desk.clock.move_to("2026-11-24T08:00")
    assert today(desk).day().lines == ()
    desk.clock.move_to("2026-11-25T08:00")
    assert kinds(today(desk).day()) == ["end"]


def test_undoing_twice_is_refused(desk: Desk) -> None:
    changed = today(desk).put_off(desk.started(mandatory=4), LineKind.END, date(2026, 11, 25))
    assert changed.undo is not None
    changed.undo()
    with pytest.raises(ChangedSince):
        changed.undo()


def test_only_pace_silence_and_end_are_noted_as_seen(desk: Desk) -> None:
    """decided.md "Idag": the other kinds are done by doing them."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    with pytest.raises(InvalidInput):
        today(desk).note_seen(treatment, LineKind.MODULE)


def test_a_line_that_does_not_stand_cannot_be_noted(desk: Desk) -> None:
    treatment = desk.started(mandatory=4)
    with pytest.raises(NotFound):
        today(desk).note_seen(treatment, LineKind.PACE)


@pytest.mark.parametrize("until", [MONDAY, date(2026, 11, 22), date(2028, 11, 23)])
def test_a_line_is_put_off_to_a_later_day_within_a_year(desk: Desk, until: date) -> None:
    treatment = desk.started(mandatory=4)
    with pytest.raises(InvalidInput):
        today(desk).put_off(treatment, LineKind.END, until)


def test_a_line_of_anothers_patient_needs_the_patient_to_be_opened_with_a_reason(clinic: Clinic) -> None:
    """decided.md 7."""
    patient = clinic.add()
    treatment = TreatmentId(clinic.start(patient, therapist=ANNA))
    with pytest.raises(ReasonNeeded):
        today(clinic, ERIK).note_seen(treatment, LineKind.END)
    clinic.patients(ERIK).show(patient, "vikarierar i eftermiddag")
    assert today(clinic, ERIK).note_seen(treatment, LineKind.END).patient == patient


# --- other moments, and the copy ------------------------------------------------------------------


def test_at_leaves_out_what_is_dated_later_and_takes_in_what_was_entered_late(desk: Desk) -> None:
    """decided.md 13."""
    treatment = desk.started(mandatory=12)
    desk.clock.move_to("2026-12-16T08:00")
    assert lines(today(desk).day(at=at("2026-12-10T08:00"))) == [("silence", 17)]
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 12, 8))
    assert today(desk).day(at=at("2026-12-04T08:00")).lines != ()
    assert kinds(today(desk).day(at=at("2026-12-10T08:00"))) == ["homework"]
    assert kinds(today(desk).day(at=at("2026-12-22T08:00"))) == ["homework", "silence"]


def test_at_shows_a_treatment_that_has_ended_since(desk: Desk) -> None:
    treatment = desk.started(mandatory=4)
    desk.clock.move_to("2026-11-27T08:00")
    desk.treatments.end(treatment, ClosedAs.REFERRED, "remiss")
    assert kinds(today(desk).day(at=at("2026-11-26T08:00"))) == ["end"]
    assert today(desk).day(at=at("2026-11-27T08:00")).lines == ()


def test_a_copy_of_another_week_is_never_used(desk: Desk) -> None:
    """docs/architecture.md: a stale copy costs time and never truth."""
    desk.started(mandatory=12)
    desk.clock.move_to("2027-01-11T08:00")
    view = today(desk).day()
    assert lines(view) == [("silence", 49)]
    with desk.database.work() as session:
        session.execute(update(TreatmentOverviewRow).values(weeks_behind=99, last_active=date(2027, 1, 10)))
    assert today(desk).day() == view


def test_the_list_costs_the_same_number_of_statements_however_long_it_is(desk: Desk) -> None:
    """Issue 2 "Speed": number of statements constant."""
    desk.started(name="Program 0")
    today(desk).day()
    with StatementCount(desk.database) as few:
        assert len(today(desk).day().lines) == 1
    for number in range(1, 9):
        desk.started(name=f"Program {number}")
    today(desk).day()  # which reads once what a new program version promises
    with StatementCount(desk.database) as many:
        assert len(today(desk).day().lines) == 9
    assert len(few) == len(many)
    read = [
        statement for statement in many.statements if not statement.startswith(ROLES) and "access_log" not in statement
    ]
    assert len(read) == 6, "the day, glances, whether anything is passed on, what is owed, marks, what is done"
