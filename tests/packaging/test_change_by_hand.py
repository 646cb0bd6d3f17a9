"""The floor of the change table counts what the report counts: else the ratio between them would say nothing."""

from importlib import import_module
from pathlib import Path

import pytest
from tests.clinics import CLOCK, NOW, given_database
from tests.reports_given import Counting, a_form
from tests.treatments_given import a_program, given_program

from modulvard.domain.rating_change import Absent
from modulvard.services.reports import Reports

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(autouse=True)
def _benchmarks_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING / "benchmarks"))


def test_change_by_hand_has_the_figures_of_the_report(tmp_path: Path) -> None:
    counting = Counting.over(given_database(tmp_path))
    form = counting.form_of(a_form("phq-9"))
    other = given_program(counting.database, a_program(name="Andas lugnt"))
    counting.turned_on("phq-9")
    for program in (counting.program, other):
        counting.treatments(9, 20, 9, 12, program=program, form=form, planned=3)
        counting.treatments(7, None, 8, 14, program=program, form=form, planned=2, lacking=1)
        counting.treatments(6, 20, program=program, form=form, planned=1)
    with counting.database.read() as session:
        driver = session.connection().connection.driver_connection
        by_hand = import_module("change_by_hand").read_change(driver, NOW.date())
    lines = Reports(counting.database, CLOCK).rating_change().lines
    counting.database.close()
    told = []
    for line in lines:
        assert line.first is not None
        assert line.last is not None
        assert line.change is not None
        assert not isinstance(line.reliable, Absent)
        means = [float(spread.mean) for spread in (line.first, line.last, line.change)]
        ways = (line.reliable.lower, line.reliable.higher)
        told.append((line.program, "phq-9", line.treatments, line.with_both, *means, *ways, line.planned, line.given))
    rounded = [tuple(round(cell, 1) if isinstance(cell, float) else cell for cell in row) for row in by_hand]
    assert sorted(told) == sorted(rounded)
    assert len(told) == 2
