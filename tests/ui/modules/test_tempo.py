"""What the dock offers and tells, without a window."""

import pytest

from modulvard.domain.pacing import PaceFigures, PaceState
from modulvard.domain.programs import Pace
from modulvard.ui.modules.tempo import TempoChoice, all_paces, number_ranges, paces, preset_reason

ONE_A_WEEK = Pace(modules=1, every_weeks=1)


def test_the_first_slower_pace_than_one_a_week_is_one_every_second_week() -> None:
    """mockup patient-moduler: T, 2."""
    assert paces(TempoChoice.SLOWER, ONE_A_WEEK)[0] == Pace(modules=1, every_weeks=2)


def test_the_first_faster_pace_than_one_a_week_is_three_in_two_weeks() -> None:
    assert paces(TempoChoice.FASTER, ONE_A_WEEK)[0] == Pace(modules=3, every_weeks=2)


@pytest.mark.parametrize("choice", [TempoChoice.SLOWER, TempoChoice.FASTER])
def test_the_pace_as_it_is_can_always_be_laid_anew(choice: TempoChoice) -> None:
    """pacing.md: a new agreement is made on request."""
    assert all(paces(choice, pace)[-1] == pace for pace in all_paces())


def test_every_pace_offered_is_within_what_can_be_agreed() -> None:
    """pacing.md: 1-7 modules every 1-8 weeks."""
    assert all(1 <= pace.modules <= 7 and 1 <= pace.every_weeks <= 8 for pace in all_paces())


def test_the_reason_to_begin_with_is_true() -> None:
    behind = PaceFigures(state=PaceState.BEHIND, modules_behind=2, weeks_behind=2)
    only_modules = PaceFigures(state=PaceState.BEHIND, modules_behind=1, weeks_behind=0)
    assert preset_reason(TempoChoice.SLOWER, behind) == "2 v efter plan"
    assert preset_reason(TempoChoice.SLOWER, only_modules) == "1 modul efter plan"
    assert preset_reason(TempoChoice.FASTER, PaceFigures(state=PaceState.ON_TRACK)) == "Enligt överenskommelse"


def test_modules_in_a_row_are_told_as_one_range() -> None:
    assert number_ranges([3, 5, 6, 7, 9]) == "3, 5–7, 9"
