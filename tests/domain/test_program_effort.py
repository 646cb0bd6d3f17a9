"""How much of a patient's time a program asks for: only what the program says (B15)."""

from dataclasses import replace

import pytest
from tests.treatments_given import a_program

from modulvard.domain.program_effort import Minutes, minutes_a_week, minutes_each
from modulvard.domain.programs import Pace, Program


def timed(*minutes: int | None, pace: Pace | None = None) -> Program:
    program = a_program(mandatory=len(minutes), pace=pace)
    modules = (replace(module, minutes=told) for module, told in zip(program.modules, minutes, strict=True))
    return replace(program, modules=tuple(modules))


@pytest.mark.parametrize(
    ("pace", "expected"),
    [
        (Pace(modules=1, every_weeks=1), Minutes(low=30, high=45)),
        (Pace(modules=2, every_weeks=1), Minutes(low=60, high=90)),
        (Pace(modules=1, every_weeks=2), Minutes(low=15, high=22)),
        (None, None),
    ],
)
def test_a_week_takes_as_long_as_its_modules_at_the_proposed_pace(pace: Pace | None, expected: Minutes | None) -> None:
    assert minutes_a_week(timed(30, 45, pace=pace)) == expected


@pytest.mark.parametrize("minutes", [(None, None), (30, None), ()])
def test_where_a_module_does_not_say_how_long_it_takes_nothing_is_guessed(minutes: tuple[int | None, ...]) -> None:
    program = timed(*minutes, pace=Pace(modules=1, every_weeks=1))
    assert minutes_each(program) is None
    assert minutes_a_week(program) is None
