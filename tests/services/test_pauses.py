"""A pause with a flag for the day the patient is back: one step, one undo (decided.md 22, C3)."""

from datetime import date

import pytest
from tests.patients_given import undone
from tests.treatments_given import W48, Desk

from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.weeks import Week
from modulvard.services.flags import Flags
from modulvard.services.pauses import Pauses


def test_c3_the_flag_stands_on_the_first_working_day_after_the_pause(desk: Desk) -> None:
    treatment, last = desk.started(), Week.iso(2026, 53)
    changed = Pauses(desk.database, desk.clock).pause(treatment, W48, last, "semester", "Åter efter pausen")
    assert desk.treatments.reload(treatment).standing.resumes == last + 1
    (line,) = Flags(desk.database, desk.clock).standing(treatment)
    assert (line.flag.on, line.flag.words) == (date(2027, 1, 4), "Åter efter pausen")
    assert [measure for measure, _ in desk.log_rows()[-3:-1]] == ["pause", "edit_flag"]
    back = undone(changed)
    assert desk.treatments.reload(treatment).standing.resumes is None
    assert Flags(desk.database, desk.clock).standing(treatment) == ()
    undone(back)
    assert len(Flags(desk.database, desk.clock).standing(treatment)) == 1


def test_a_flag_that_is_done_keeps_the_pause_from_being_undone_unseen(desk: Desk) -> None:
    treatment = desk.started()
    changed = Pauses(desk.database, desk.clock).pause(treatment, W48, W48, "semester", "Åter")
    flags = Flags(desk.database, desk.clock)
    flags.done(flags.standing(treatment)[0].flag.id, "Ringde")
    with pytest.raises(ChangedSince):
        undone(changed)
    assert desk.treatments.reload(treatment).standing.resumes == W48 + 1


def test_a_pause_of_weeks_gone_by_takes_no_flag_and_then_nothing_is_kept(desk: Desk) -> None:
    treatment = desk.started()
    desk.clock.move_to("2026-12-14T08:00")
    with pytest.raises(InvalidInput):
        Pauses(desk.database, desk.clock).pause(treatment, W48, W48, "semester", "Åter")
    assert desk.treatments.reload(treatment).treatment.pauses == ()
