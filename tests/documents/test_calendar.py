"""The module calendar for the fridge: its weeks and what it must not say (mock-up 3)."""

from dataclasses import replace
from datetime import date

import pytest
from tests.documents.given import given_calendar, given_module, given_modules, rest, swedish
from tests.documents.walker import Walker

from modulvard.documents.calendar import build_calendar
from modulvard.documents.calendar_weeks import calendar_weeks
from modulvard.documents.facts import CalendarFacts
from modulvard.documents.result import Language
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import RestKind
from modulvard.domain.rating_plans import AskedForm, NewPlan, PlanKind
from modulvard.domain.weeks import Week


def rows(facts: CalendarFacts, language: Language = Language.SWEDISH) -> list[list[str]]:
    return [line.split("\t") for line in build_calendar(facts, language).text.splitlines() if "\t" in line]


def test_every_week_ahead_has_its_row_also_week_53() -> None:
    assert rows(given_calendar()) == [
        ["Vecka", "Vad du gör", "Dagar", "Inlämnad"],
        ["51 14–20 dec", "Modul 5, Vila om dagen", "", ""],
        ["52 21–27 dec", "Vila, Vi har stängt", "", ""],
        ["53 28 dec–3 jan", "Modul 6, Rörelse", "", ""],
        ["1 4–10 jan", "Modul 7, Det som är viktigt", "", ""],
        ["2 11–17 jan", "Modul 8, Vägen vidare", "", ""],
        ["16 19–25 april", "Uppföljning, onsdag 21 april", "", ""],
    ]


def test_a_title_that_only_repeats_the_number_is_said_once() -> None:
    """What the supplier calls the modules of many programs is not known (B13)."""
    modules = tuple(replace(m, title=swedish(f"Modul {m.number}")) for m in given_modules())
    assert rows(given_calendar(modules=modules))[1] == ["51 14–20 dec", "Modul 5", "", ""]


@pytest.mark.parametrize("language", Language)
def test_it_says_first_name_and_phone_and_nothing_else_about_whom(language: Language) -> None:
    result = build_calendar(given_calendar(), language)
    everything = result.text + result.file_name
    assert "Linnea" in result.text
    assert not any(word in everything for word in ("Ekblad", "1990", "Björken", "Vardag i balans", "Anna"))


def test_protected_identity_leaves_out_the_phone() -> None:
    result = build_calendar(given_calendar(protected=True), Language.SWEDISH)
    assert "Ring" not in result.text


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Linnea", "Linneas plan"),
        ("Måns", "Måns plan"),
        ("Max", "Max plan"),
        ("عمر", "Plan för عمر"),
        ("", "Plan för "),
    ],
)
def test_the_title_bends_the_name_as_swedish_does(name: str, title: str) -> None:
    result = build_calendar(given_calendar(given_name=name), Language.SWEDISH)
    assert Walker(result.pdf).find("H1")[0].said == title


def test_late_modules_stand_in_the_first_week_that_is_not_at_rest() -> None:
    late = tuple(given_module(n, planned=Week.iso(2026, 45) + n, handed_in=None) for n in (1, 2))
    weeks = calendar_weeks(given_calendar(modules=late, rest=(rest("2026-W51"),), follow_ups=()))
    assert [(week.week.number, [m.number for m in week.modules], week.why) for week in weeks] == [
        (51, [], RestKind.PAUSE),
        (52, [1, 2], None),
    ]


def test_a_week_without_a_new_module_goes_on_with_the_next() -> None:
    slow = tuple(given_module(n, planned=Week.iso(2026, 50) + 2 * n, handed_in=None) for n in (1, 2))
    weeks = calendar_weeks(given_calendar(modules=slow, rest=(), follow_ups=()))
    assert [week.goes_on.number if week.goes_on else None for week in weeks] == [1, None, 2, None]


def test_a_module_handed_in_early_is_ticked_in_its_week() -> None:
    modules = tuple(replace(m, handed_in=date(2026, 12, 10)) if m.number == 5 else m for m in given_modules())
    facts = given_calendar(modules=modules)
    assert rows(facts)[1] == ["51 14–20 dec", "Modul 5, Vila om dagen", "", "inlämnad"]
    assert [figure.alt for figure in Walker(build_calendar(facts, Language.SWEDISH).pdf).find("Figure")] == ["inlämnad"]


def test_it_begins_with_the_first_week_of_the_plan() -> None:
    ahead = tuple(given_module(n, planned=Week.iso(2027, n), handed_in=None) for n in (1, 2))
    weeks = calendar_weeks(given_calendar(modules=ahead, first_week=Week.iso(2027, 1), rest=(), follow_ups=()))
    assert [week.week for week in weeks] == [Week.iso(2027, 1), Week.iso(2027, 2)]


def test_a_skipped_module_is_not_in_the_calendar() -> None:
    modules = tuple(replace(m, state=ModuleState.SKIPPED) if m.number == 6 else m for m in given_modules())
    assert not any("Modul 6" in row[1] for row in rows(given_calendar(modules=modules)))


def test_a_module_without_a_week_stands_last() -> None:
    modules = (*given_modules(6), given_module(7, planned=None))
    assert (
        rows(given_calendar(modules=modules, follow_ups=()))[-1][1] == "Modul 6, Rörelse; Modul 7, Det som är viktigt"
    )


def test_a_follow_up_in_a_week_of_the_plan_stands_beside_its_module() -> None:
    facts = given_calendar(follow_ups=(date(2026, 12, 16), date(2026, 12, 1)))
    assert rows(facts)[1][1] == "Modul 5, Vila om dagen; Uppföljning, onsdag 16 december"
    assert len(rows(facts)) == 6


def test_what_is_to_be_filled_in_stands_in_its_week_with_its_day_where_it_has_one() -> None:
    """C8: the calendar says which form is filled in which week."""
    week = NewPlan(kind=PlanKind.WEEK, figure=7)
    asked = (
        AskedForm(form="GAD-7", when=NewPlan(kind=PlanKind.DATE, on=date(2026, 12, 17)), due_on=date(2026, 12, 17)),
        AskedForm(form="PHQ-9", when=week, due_on=date(2026, 12, 20)),
        AskedForm(form="ISI", when=week, due_on=date(2026, 12, 20)),
        AskedForm(form="PHQ-9", when=NewPlan(kind=PlanKind.DATE), due_on=date(2027, 2, 3)),
        AskedForm(form="PHQ-9", when=NewPlan(kind=PlanKind.MONTHS, figure=3), due_on=None),
        AskedForm(form="PHQ-9", when=week, due_on=date(2026, 12, 6)),
    )
    told = rows(given_calendar(follow_ups=(), asked=asked))
    assert told[1][1] == "Modul 5, Vila om dagen; Fyll i GAD-7, torsdag 17 december; Fyll i PHQ-9 och ISI"
    assert told[-1][:2] == ["5 1–7 feb", "Fyll i PHQ-9, onsdag 3 februari"]
    english = rows(given_calendar(follow_ups=(), asked=asked), Language.ENGLISH)
    assert "Fill in GAD-7, Thursday 17 December; Fill in PHQ-9 and ISI" in english[1][1]


def test_when_nothing_is_left_it_says_so() -> None:
    done = tuple(replace(m, handed_in=date(2026, 12, 9)) for m in given_modules())
    result = build_calendar(given_calendar(modules=done, follow_ups=()), Language.SWEDISH)
    assert "Det finns inga moduler kvar i planen." in result.text
    assert "\t" not in result.text


@pytest.mark.parametrize(("modules", "pages"), [(8, 1), (30, 3)])
def test_it_takes_its_pages(modules: int, pages: int) -> None:
    assert build_calendar(given_calendar(modules=given_modules(modules)), Language.SWEDISH).pages == pages
