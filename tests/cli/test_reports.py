"""``report``: the clinic's figures as text and JSON, with sources beside and nothing of fewer than five (C17)."""

import pytest
from pypdf import PdfReader
from tests.cli.conftest import PASSPHRASE, Line
from tests.reports_given import Counting

from modulvard.bootstrap import clock_from_environment, open_door


def given_treatments(line: Line, *, turned_on: bool = True) -> None:
    """Keep eleven treatments of a program, of which three lack a last value."""
    door = open_door(line.folder / "clinic.db", clock_from_environment())
    with door.unlock("anna", PASSPHRASE) as services:
        counting = Counting.over(services._database)
        counting.treatments(6, 20, 9, planned=2)
        counting.treatments(5, 12, 12, planned=2)
        counting.treatments(3, 20, planned=1, lacking=1)
        if turned_on:
            counting.turned_on()


def test_figures_are_told_with_their_source_and_what_is_hidden_is_named(line: Line) -> None:
    given_treatments(line)
    document = line.json("report", "ratings")
    (found,) = document["lines"]
    assert found["program"] == {"key": "lugna-dagar", "name": "Lugna dagar"}
    assert found["instrument"]["key"] == "provet"
    assert (found["treatments"], found["with_both"], found["planned"], found["given"]) == (None, 11, 28, None)
    assert found["first"] == {"mean": 16.4, "median": 20.0, "sd": 4.2}
    assert found["change"]["median"] == -11.0
    assert found["hidden"] == ["treatments", "given"]
    assert found["direction"] == "worse"
    assert found["reliable_change"] == {
        "points": 6.0,
        "calculated": False,
        "sources": ["En källa, 2001"],
        "fact_ids": [],
        "standing": "unverified",
        "lower": 6,
        "higher": 0,
        "smaller": 5,
        "improved": "lower",
        "deteriorated": "higher",
        "hidden": [],
    }
    assert (found["cut_off"]["at"], found["cut_off"]["came_below"], found["cut_off"]["both"]) == (10.0, 6, 6)


def test_the_text_says_what_each_number_is_and_names_nobody(line: Line) -> None:
    given_treatments(line)
    told = " ".join(line("report", "ratings").out.split())
    assert "Lugna dagar: medianen på PROVET gick från 20 till 9 i 11 behandlingar." in told
    assert "Ändring 6: En källa, 2001, ej kontrollerad uppgift. Gräns 10: En källa, 2001." in told
    assert "lägre med minst så mycket" in told
    assert "Linnea" not in told
    assert "Hassel" not in told


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_word_of_it_grades(line: Line, language: str) -> None:
    """trust.md 2."""
    given_treatments(line)
    told = line("report", "--lang", language).out.lower()
    grading = ("mild", "lindrig", "måttlig", "moderate", "svår", "severe", "risk", "symtom", "recover", "tillfrisk")
    assert [word for word in grading if word in told] == []


def test_published_figures_that_are_not_turned_on_are_said_to_be_off(line: Line) -> None:
    given_treatments(line, turned_on=False)
    (found,) = line.json("report", "ratings")["lines"]
    assert (found["reliable_change"], found["cut_off"]) == ({"absent": "off"}, {"absent": "off"})
    assert "inte påslagna" in line("report", "ratings").out


def test_the_report_alone_holds_a_section_for_ratings(line: Line) -> None:
    given_treatments(line)
    document = line.json("report", "--from", "2026-09", "--to", "2026-09", "--program", "Lugna dagar")
    assert (document["from"], document["to"], document["program"]) == ("2026-09-01", "2026-09-30", "lugna-dagar")
    assert document["ratings"] == line.json("report", "ratings")["lines"]
    assert line.json("report", "--from", "2026-10")["ratings"] == []
    assert line.json("report", "--from", "2026-09-01", "--to", "2026-09-30")["ratings"] == document["ratings"]


def test_a_line_is_chosen_among_the_sources_own(line: Line) -> None:
    given_treatments(line)
    chosen = line.json("report", "ratings", "--cut-off", "provet=10")
    assert chosen["lines"][0]["cut_off"]["at"] == 10.0
    for wrong in ("provet=11", "finns-inte=10", "provet"):
        answer = line("report", "ratings", "--cut-off", wrong)
        assert (answer.code, answer.out) == (2, "")


def test_a_period_that_ends_before_it_begins_is_refused(line: Line) -> None:
    answer = line("report", "--from", "2026-09", "--to", "2026-08")
    assert (answer.code, answer.out) == (2, "")


@pytest.mark.parametrize(
    "asked", [("--from", "2026-09-07"), ("--to", "2026-09-29"), ("--from", "2026-13"), ("--to", "2026-9")]
)
def test_a_period_of_other_than_whole_months_is_refused(line: Line, asked: tuple[str, str]) -> None:
    answer = line("report", "ratings", *asked, "--lang", "sv")
    assert (answer.code, answer.out) == (2, "")
    assert "hela månader" in answer.err


def test_a_clinic_without_ratings_is_told_so(line: Line) -> None:
    assert line.json("report", "ratings")["lines"] == []
    assert "Inga skattningar" in line("report").out


def test_the_report_is_printed_to_a_file_and_logged(line: Line) -> None:
    """AUD-01."""
    given_treatments(line)
    target = line.folder / "ut.pdf"
    (printed,) = line.json("print", "clinic-report", "--program", "Lugna dagar", "--out", target)["prints"]
    assert (printed["program"], printed["file"], printed["pages"]) == ("lugna-dagar", str(target), 1)
    text = PdfReader(target).pages[0].extract_text()
    assert "Ändring i skattningar" in text
    assert "Hassel" not in text
    measures = [row["measure"] for row in line.json("log", "list")["rows"]]
    assert {"print", "view_report"} <= set(measures)
    english = line.json("print", "clinic-report", "--lang", "en", "--out", f"{line.folder}/ut/")["prints"]
    assert english[0]["file"].endswith("clinic-report-2026-11-23-alla.pdf")


def test_a_report_is_told_as_of_the_end_of_a_month_and_no_other_day(line: Line) -> None:
    """decided.md 13; figures of two days close together could be subtracted."""
    given_treatments(line)
    assert line.json("report", "ratings", "--at", "2026-10-31")["on"] == "2026-10-31"
    assert line.json("report", "--at", "2026-08-31")["ratings"] == []
    for near in ("2026-10-30", "2026-10-31T12:00", "2026-11-01T00:00"):
        answer = line("report", "ratings", "--at", near)
        assert (answer.code, answer.out) == (2, "")
        assert "månads slut" in answer.err
