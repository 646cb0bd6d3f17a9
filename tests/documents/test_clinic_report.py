"""The clinic's report on paper: finding, table, figure and sources, and nobody in it (C17; paper rules "Report")."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.documents.test_values import HOSTILE
from tests.documents.walker import Walker
from tests.reports_given import a_form

from modulvard.documents.clinic_report import ClinicReportFacts, build_clinic_report
from modulvard.documents.report_words import tell_ratings
from modulvard.documents.result import Language, PrintResult
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.instruments import Direction, PublishedChange
from modulvard.domain.rating_change import ChangeLine, Counted, Pair, Planned, change_line
from modulvard.domain.reports import Period, RatingReport

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=STOCKHOLM)
PLANNED = Planned(ratings=60, given=55, treatments=30, with_given=30, with_lacking=5)


def a_line(program="ikbt", form="prov-a", *, treatments=30, is_on=True, **more) -> ChangeLine:
    pairs = (Pair(first=20, last=9, treatments=treatments - 10), Pair(first=20, last=20, treatments=10))
    counted = Counted(
        program=program,
        program_name=program.upper(),
        instrument=a_form(form, **more),
        treatments=treatments,
        with_both=treatments,
        pairs=pairs if treatments > 10 else (Pair(first=20, last=9, treatments=treatments),),
        planned=PLANNED,
    )
    return change_line(counted, is_on=is_on)


def a_report(*lines: ChangeLine, period: Period | None = None) -> RatingReport:
    return RatingReport(program=None, period=period or Period(), on=NOW.date(), lines=lines, programs=())


def printed(report: RatingReport, language: Language = Language.SWEDISH) -> PrintResult:
    return build_clinic_report(ClinicReportFacts(made_at=NOW, clinic="Björken", report=report), language)


@pytest.mark.parametrize("language", list(Language))
def test_finding_table_and_figure_stand_in_that_order_and_are_tagged(language: Language) -> None:
    report = a_report(a_line(), a_line(form="prov-b"))
    result, told = printed(report, language), tell_ratings(report, language)
    walker = Walker(result.pdf)
    assert [element.tag for element in walker.find("H1") + walker.find("Table") + walker.find("Figure")] == [
        "H1",
        "Table",
        "Figure",
    ]
    read = " ".join(result.text.split())
    assert read.index(told.finding) < read.index("PROV-A\tPROV-B".replace("\t", " "))
    for note in (*told.notes, *told.programs[0].notes):
        assert " ".join(note.split()) in read
    assert result.problems == ()
    assert result.pages == 1


def test_the_finding_is_of_the_largest_group_that_is_shown() -> None:
    told = tell_ratings(a_report(a_line(), a_line("grupp", treatments=40)), "sv")
    assert told.finding == "GRUPP: medianen på PROV-A gick från 20 till 9 i 40 behandlingar."
    few = tell_ratings(a_report(a_line(treatments=4)), "sv")
    assert few.finding == "Ingen grupp har så många behandlingar att tal kan visas."
    assert tell_ratings(a_report(), "sv").finding.startswith("Inga skattningar")


def test_more_forms_than_there_is_room_for_make_another_table() -> None:
    result = printed(a_report(*(a_line(form=f"prov-{letter}") for letter in "abcde")))
    assert len(Walker(result.pdf).find("Table")) == 2


def test_small_groups_are_told_as_hidden_and_have_no_bars() -> None:
    result = printed(a_report(a_line(treatments=4)))
    assert "Färre än fem behandlingar, visas inte: PROV-A." in result.text
    assert Walker(result.pdf).find("Table") + Walker(result.pdf).find("Figure") == []
    beside = tell_ratings(a_report(a_line(), a_line(form="prov-b", treatments=4)), "sv").programs[0]
    assert (beside.forms, beside.notes[-1]) == (("PROV-A",), "Färre än fem behandlingar, visas inte: PROV-B.")


def test_a_calculated_figure_says_what_it_is_calculated_of() -> None:
    change = PublishedChange(scale="total", sd="5", reliability="0.84", sources=("S1",))
    told = tell_ratings(a_report(a_line(changes=(change,))), "sv")
    assert "Ändring 5,55: 1,96 · sd · √2 · √(1 − r) med sd 5 och r 0,84; En källa, 2001." in told.programs[0].notes[0]


def test_figures_that_are_not_turned_on_are_not_told() -> None:
    told = tell_ratings(a_report(a_line(is_on=False)), "sv")
    assert "points" not in [row.key for row in told.programs[0].rows]
    assert "inte påslagna" in told.programs[0].notes[0]


@pytest.mark.parametrize("direction", list(Direction))
def test_which_way_is_which_is_said_in_words(direction: Direction) -> None:
    """G17."""
    scale = replace(a_form().scales[0], direction=direction)
    told = tell_ratings(a_report(a_line(scales=(scale,))), "en")
    both = {Direction.WORSE: "both", Direction.BETTER: "both.better", Direction.NONE: None}[direction]
    assert [row.key for row in told.programs[0].rows if row.key.startswith("both")] == ([both] if both else [])


def test_the_period_is_said_in_words() -> None:
    first, last = date(2026, 1, 1), date(2026, 6, 30)
    periods = [Period(), Period(first=first), Period(last=last), Period(first=first, last=last)]
    assert [tell_ratings(a_report(period=period), "en").period for period in periods] == [
        "All treatments up to 30 November 2026.",
        "Treatments started from 1 January 2026 on.",
        "Treatments started up to 30 June 2026.",
        "Treatments started from 1 January 2026 to 30 June 2026.",
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_program_or_form_is_called_never_makes_the_print_fail(name: str) -> None:
    """INP-01, INP-02."""
    line = replace(a_line(abbreviation=name), program_name=name)
    assert printed(a_report(line)).pages >= 1


def test_the_same_facts_give_the_same_bytes() -> None:
    assert printed(a_report(a_line())).pdf == printed(a_report(a_line())).pdf
