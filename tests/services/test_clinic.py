"""The clinic's name, settings and closed days (decided.md 14 and 22, pacing.md)."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.clinics import unlocked
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic
from tests.treatments_given import Desk, weeks

from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied
from modulvard.domain.settings import AlreadyClosed
from modulvard.domain.weeks import Week
from modulvard.services.base import Changed
from modulvard.services.clinic import ClinicAffairs
from modulvard.store.key_file import key_file_path, read_key_file

W52 = Week.iso(2026, 52)


def affairs(of: Desk | Clinic) -> ClinicAffairs:
    return ClinicAffairs(of.database, of.clock)


def undo(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


def test_a_new_clinic_has_every_setting_at_its_default(desk: Desk) -> None:
    """decided.md "Idag": the figures in brackets; pacing.md "Promise"."""
    clinic = affairs(desk).show()
    assert (clinic.name, clinic.answer_days, clinic.closing_time.isoformat("minutes")) == (
        "Vårdcentralen Björken",
        2,
        "16:30",
    )
    assert clinic.today_settings.behind_weeks == 2
    assert clinic.today_settings.silence_days == 10
    assert clinic.closed == ()
    assert not clinic.sample


@pytest.mark.parametrize(
    ("key", "written", "kept"),
    [("answer_days", " 3 ", "3"), ("closing_time", "15:00", "15:00"), ("silence_days", "14", "14"), ("phone", "", "")],
)
def test_a_setting_is_kept_in_stored_form_and_undone(desk: Desk, key: str, written: str, kept: str) -> None:
    """decided.md 14: clinic set KEY VALUE."""
    before = affairs(desk).show().values[key]
    changed = affairs(desk).set(key, written)
    assert affairs(desk).show().values[key] == kept
    undo(changed)
    assert affairs(desk).show().values[key] == before


@pytest.mark.parametrize(
    ("key", "written"), [("answer_days", "0"), ("answer_days", "två"), ("closing_time", "25:00"), ("name", "  ")]
)
def test_a_value_that_cannot_be_taken_is_refused_and_changes_nothing(desk: Desk, key: str, written: str) -> None:
    before = affairs(desk).show()
    with pytest.raises(InvalidInput):
        affairs(desk).set(key, written)
    assert affairs(desk).show() == before


def test_the_clinics_new_name_stands_on_the_door_and_its_key_file_still_opens(desk: Desk) -> None:
    affairs(desk).set("name", "Vårdcentralen Almen")
    path = desk.database.path
    assert affairs(desk).show().name == "Vårdcentralen Almen"
    assert read_key_file(key_file_path(path)).clinic == "Vårdcentralen Almen"
    assert unlocked(path).keys


def test_undoing_a_setting_that_someone_has_changed_since_is_refused(desk: Desk) -> None:
    """CON-02."""
    changed = affairs(desk).set("answer_days", "3")
    affairs(desk).set("answer_days", "4")
    with pytest.raises(ChangedSince):
        undo(changed)


def test_a_closed_week_moves_what_is_planned_from_it_on_and_the_lists_copy_with_it(desk: Desk) -> None:
    """pacing.md "A pause, or a closed week": the copy for lists is worked out anew in the same step."""
    treatment = desk.started(mandatory=6)
    before = desk.overview(treatment).projected_finish
    changed = affairs(desk).close(W52)
    assert weeks(desk.standing(treatment)) == "2026-W48 2026-W49 2026-W50 2026-W51 2026-W53 2027-W01"
    after = desk.overview(treatment).projected_finish
    assert before is not None
    assert after == before + 1
    undo(changed)
    assert desk.overview(treatment).projected_finish == before


def test_a_closed_date_is_no_rest_week(desk: Desk) -> None:
    """decided.md 22: closed days alone make no rest week."""
    treatment = desk.started(mandatory=6)
    affairs(desk).close(date(2026, 12, 23))
    assert weeks(desk.standing(treatment)).startswith("2026-W48 2026-W49 2026-W50 2026-W51 2026-W52")


def test_what_is_closed_is_listed_in_order_of_time_and_opened_again(desk: Desk) -> None:
    for closed in (date(2026, 12, 31), W52, date(2026, 12, 1)):
        affairs(desk).close(closed)
    assert [day.written for day in affairs(desk).show().closed] == ["2026-12-01", "2026-W52", "2026-12-31"]
    affairs(desk).open_again(W52)
    assert [day.written for day in affairs(desk).show().closed] == ["2026-12-01", "2026-12-31"]


def test_closing_twice_and_opening_what_is_open_are_refused(desk: Desk) -> None:
    affairs(desk).close(W52)
    with pytest.raises(AlreadyClosed):
        affairs(desk).close(W52)
    with pytest.raises(NotFound):
        affairs(desk).open_again(date(2026, 12, 1))


@pytest.mark.parametrize(
    "step", [lambda of: of.set("answer_days", "3"), lambda of: of.close(W52), lambda of: of.open_again(W52)]
)
def test_who_may_not_edit_the_clinic_changes_nothing(clinic: Clinic, step: Callable[[ClinicAffairs], Changed]) -> None:
    """AUD-04: a therapist reads the clinic's settings and cannot change them; an administrator can."""
    only_a_therapist = ClinicAffairs(clinic._as(ERIK), clinic.clock)
    assert only_a_therapist.show().name
    with pytest.raises(PermissionDenied):
        step(only_a_therapist)
    assert ClinicAffairs(clinic._as(SOFIA), clinic.clock).set("answer_days", "3").summary
    assert ClinicAffairs(clinic._as(ANNA), clinic.clock).show().answer_days == 3


def test_each_change_of_the_clinic_gives_one_row_in_the_log(desk: Desk) -> None:
    """AUD-01."""
    before = len(desk.log_rows())
    changed = affairs(desk).set("answer_days", "3")
    affairs(desk).close(W52)
    undo(changed)
    assert [measure for measure, _ in desk.log_rows()[before:]] == ["edit_clinic", "edit_clinic", "undo"]
