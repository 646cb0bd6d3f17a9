"""The benchmarks' own arithmetic and table; no figure is held to a clock."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(autouse=True)
def _benchmarks_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING / "benchmarks"))


def figure(**facts: Any) -> Any:
    module = import_module("figures")
    sensible = {
        "name": "Idag",
        "unit": module.Unit.MILLISECONDS,
        "ours": lambda: 6.0,
        "floor_name": "bare query",
        "floor": lambda: 2.0,
    }
    return module.Figure(**(sensible | facts))


def test_ours_and_floor_are_measured_in_turn_and_the_first_run_is_not_counted() -> None:
    order: list[str] = []
    ours, floors = iter([99.0, 6.0, 1.0, 8.0]), iter([99.0, 2.0, 9.0, 1.0])

    def run(name: str, values: Any) -> float:
        order.append(name)
        return float(next(values))

    outcome = import_module("figures").measured(
        figure(ours=lambda: run("ours", ours), floor=lambda: run("floor", floors)), rounds=3
    )
    assert order == ["floor", "ours"] * 4
    assert (outcome.ours, outcome.floor, outcome.ratio) == (6.0, 2.0, 3.0)


@pytest.mark.parametrize(("wanted", "is_over"), [(None, False), (3.0, False), (2.9, True)])
def test_a_figure_is_over_only_above_what_was_asked_for(wanted: float | None, is_over: bool) -> None:
    assert import_module("figures").measured(figure(wanted=wanted), rounds=1).is_over is is_over


def test_the_table_names_the_floor_and_marks_what_is_over() -> None:
    outcome = import_module("figures").measured(figure(wanted=2.0), rounds=1)
    heading, _, line = import_module("table").as_text([outcome]).splitlines()
    assert heading.split() == ["figure", "measured", "floor", "ratio", "wanted"]
    assert line.split() == ["Idag", "6.0", "ms", "bare", "query", "2.0", "ms", "3.00", "≤", "2", "over"]


def test_the_same_figures_come_as_json() -> None:
    outcome = import_module("figures").measured(figure(), rounds=1)
    (line,) = json.loads(import_module("table").as_json([outcome]))["figures"]
    assert (line["name"], line["ratio"], line["wanted"]) == ("Idag", 3.0, None)


def test_figures_are_chosen_by_words_of_their_name() -> None:
    module = import_module("figures")
    named = [figure(name="Idag, 80 patients"), figure(name="Search")]
    assert [one.name for one in module.chosen(named, "idag")] == ["Idag, 80 patients"]


def test_a_bare_window_reports_when_it_was_seen_and_its_memory() -> None:
    start = import_module("process_start")
    seen, idle = start.bare_window(), start.bare_python()
    assert seen.resident_megabytes > idle.resident_megabytes > 1
    assert seen.milliseconds > 0
