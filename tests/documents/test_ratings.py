"""Ratings on paper: in words, as a curve and as its own table, tagged, and never graded (C8, G11, G17, G18)."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from tests.documents.given import given_patient, given_summary
from tests.documents.ratings_given import HALF_WAY, day, given_answers, given_chart, given_curve
from tests.documents.walker import Element, Walker

from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.summary import build_summary
from modulvard.documents.texts import en_ratings, sv_ratings
from modulvard.domain.instruments import Direction, Method
from modulvard.domain.programs import Text
from modulvard.domain.rating_curves import CourseChart, CurvePoint
from modulvard.domain.readability import AIM, readability

PHQ = given_curve(
    (0, 18),
    (2, None),
    (3, 16),
    (6, 8),
    instrument="phq-9",
    abbreviation="PHQ-9",
    highest=27,
    missing=(date(2026, 12, 6),),
)
SCALES = tuple(
    given_curve(
        (0, 3),
        (6, value),
        instrument="registrering",
        abbreviation="Registrering",
        is_main=False,
        scale=Text(sv=name),
        direction=direction,
        highest=3,
    )
    for value, name, direction in (
        (0, "Ångest", Direction.WORSE),
        (2, "Livskvalitet", Direction.BETTER),
        (1, "Hemuppgift", Direction.NONE),
    )
)
YEAR = given_curve(*((week, 20 - week // 3) for week in range(50)), (75, 3))


def printed(
    chart: CourseChart | None,
    reader: Reader = Reader.PATIENT,
    language: Language = Language.SWEDISH,
    size: int = 12,
    **changes: Any,
) -> PrintResult:
    return build_summary(given_summary(ratings=chart, **changes), reader, language, size)


def tables(result: PrintResult) -> list[list[list[str]]]:
    """Return the cells of the tables whose first row is of weeks."""
    found = []
    for table in Walker(result.pdf).find("Table"):
        rows = [[cell.said.strip() for cell in row.children] for row in table.children]
        if rows[0][0] in {"Vecka", "Week"}:
            found.append(rows)
    return found


def figures(result: PrintResult) -> list[Element]:
    return [figure for figure in Walker(result.pdf).find("Figure") if figure.alt.startswith(("Diagram", "Chart"))]


# --- for the patient ------------------------------------------------------------------------------


def test_the_patient_reads_what_the_number_is_and_which_way_is_which() -> None:
    text = printed(given_chart()).text
    assert "Så har du skattat" in text
    assert (
        "Du har svarat på GAD-7 sex gånger. Summan kan bli 0 till 21. Högre summa betyder mer besvär."
        " Din summa har gått från 15 till 9." in text
    )


def test_the_table_under_the_curve_has_a_column_for_every_week_and_nothing_where_nothing_was_answered() -> None:
    result = printed(given_chart())
    assert tables(result) == [
        [
            ["Vecka", "45", "46", "47", "48", "49", "50", "51"],
            ["Din summa", "15", "14", "14", "12", "–", "11", "9"],
        ]
    ]
    assert "– betyder att det inte finns något svar den veckan." in result.text


def test_the_figure_says_in_words_what_its_table_says() -> None:
    (figure,) = figures(printed(given_chart(PHQ)))
    assert figure.alt == (
        "Diagram från vecka 45, 2026 till vecka 51. PHQ-9, 0 till 27: vecka 45: 18; vecka 47: ofullständig;"
        " vecka 48: 16; vecka 49: inget svar; vecka 51: 8. Högre summa betyder mer besvär."
        " Inlämnade moduler: modul 1 vecka 45 och modul 2 vecka 47. Möten: vecka 45. Paus: vecka 49."
    )
    assert len(figure.box) == 4


def test_what_is_incomplete_has_no_number_and_says_why() -> None:
    result = printed(given_chart(PHQ))
    assert tables(result)[0][1] == ["Din summa", "18", "", "*", "16", "–", "", "8"]
    assert "* betyder att alla frågor inte är besvarade. Då räknas inget tal ut." in result.text


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ([(0, 15)], "Din summa var 15."),
        ([(0, 15), (2, 15)], "Din summa var 15 både första och senaste gången."),
        ([(0, 15), (2, None)], "Din summa var 15."),
        ([(0, None)], "Alla frågor är inte besvarade, så det finns inget tal än."),
    ],
)
def test_the_words_fit_however_few_the_answers_are(points: list[tuple[int, int | None]], said: str) -> None:
    assert said in printed(given_chart(given_curve(*points))).text


def test_a_form_of_several_values_has_a_curve_for_each_with_its_own_direction() -> None:
    result = printed(given_chart(*SCALES))
    (figure,) = figures(result)
    for words in (
        "Registrering, Ångest, 0 till 3: vecka 45: 3; vecka 51: 0. Högre värde betyder mer besvär.",
        "Registrering, Livskvalitet, 0 till 3: vecka 45: 3; vecka 51: 2. Högre värde är bättre.",
        "Formuläret säger inte vilket håll som är bättre.",
    ):
        assert words in figure.alt
    assert [row[0] for row in tables(result)[0]] == ["Vecka", "Ångest", "Livskvalitet", "Hemuppgift"]
    assert "Formuläret ger flera värden. Vart och ett har en egen kurva." in result.text


def test_a_profile_stands_in_the_table_and_is_never_summed() -> None:
    vas = given_curve((0, 40), (6, 70), is_main=False, direction=Direction.BETTER, highest=100, scale=Text(sv="Hälsa"))
    profile = given_answers((0, "21321"), (6, "11221"), question=None, form="GAD-7")
    assert tables(printed(given_chart(vas, answers=(profile,))))[0][1:] == [
        ["Hälsa", "40", "", "", "", "–", "", "70"],
        ["GAD-7, profil", "21321", "", "", "", "–", "", "11221"],
    ]


def test_a_form_with_a_profile_alone_has_its_table_and_no_curve() -> None:
    profile = given_answers((0, "21321"), (6, "11221"), question=None, form="PROFIL")
    result = printed(given_chart(curves=(), answers=(profile,)))
    assert "Du har svarat på PROFIL två gånger. Svaren står bredvid varandra och räknas inte ihop." in result.text
    assert figures(result) == []
    assert tables(result)[0][1] == ["PROFIL, profil", "21321", "", "", "", "", "", "11221"]


def test_the_words_before_a_figure_never_stand_on_another_page() -> None:
    """Four curves of one form at 14 points: with whom to call they need two pages, and are parted between curves."""
    fourth = given_curve((0, 1), instrument="registrering", abbreviation="Registrering", is_main=False, highest=3)
    four = (*SCALES, fourth)
    pages = [page.extract_text() for page in PdfReader(BytesIO(printed(given_chart(*four), size=14).pdf)).pages]
    (page,) = [text for text in pages if "Vart och ett har en egen kurva" in text]
    assert "Ångest (0–3)" in page
    assert "Livskvalitet (0–3)" in page
    (last,) = [text for text in pages if "Hemuppgift (0–3)" in text]
    assert "vila i planen" in last
    assert "ring 1177" in " ".join(last.split())


def test_a_value_that_is_no_sum_is_called_a_value_with_one_decimal() -> None:
    points = (CurvePoint(rating=1, day=day(0), value=50), CurvePoint(rating=2, day=day(1), value=Fraction(125, 3)))
    chart = given_chart(given_curve(method=Method.PERCENT, highest=100, points=points))
    assert "Ditt värde har gått från 50 till 41,7." in printed(chart).text
    assert "Your value has gone from 50 to 41.7." in printed(chart, language=Language.ENGLISH).text


def test_under_the_ratings_stands_whom_to_call_in_the_clinics_words_and_then_1177_and_112() -> None:
    own = "Ring jourtelefonen 08-465 004 99 dygnet runt."
    text = printed(given_chart(), call_text=own).text
    after = text.split("Din summa", 2)[2]
    assert f"{own}\n\nBehöver du prata med någon direkt, ring 1177. Vid fara för liv, ring 112.\n" in after
    assert "ring 1177" in printed(given_chart()).text.split("Din summa", 2)[2]


def test_a_safety_answer_is_not_printed_for_the_patient() -> None:
    result = printed(given_chart(PHQ, answers=(given_answers((0, "1"), (6, "0")),)))
    assert "fråga 9" not in result.text


def test_without_ratings_the_letter_says_nothing_of_them() -> None:
    for chart in (None, given_chart(curves=())):
        assert "skattat" not in printed(chart).text


@pytest.mark.parametrize("language", Language)
def test_the_letter_stays_easy_to_read(language: Language) -> None:
    prose = printed(given_chart(HALF_WAY, PHQ, *SCALES), language=language).prose
    assert readability(prose).lix <= AIM


def test_with_protected_identity_neither_clinic_nor_its_own_words_are_printed() -> None:
    chart, patient = given_chart(), given_patient(protected=True)
    text = printed(chart, patient=patient, call_text="Ring Björkens jour 08-465 004 99.").text
    assert "Björken" not in text
    assert "ring 1177" in text


# --- long and narrow ------------------------------------------------------------------------------


def test_a_year_of_answers_is_one_whole_curve_over_tables_that_together_have_every_answer() -> None:
    result = printed(given_chart(YEAR))
    assert len(figures(result)) == 1
    told = [value for rows in tables(result) for value in rows[1][1:]]
    assert told == [str(20 - week // 3) for week in range(50)] + ["3"]
    assert len(tables(result)) > 1
    assert "Tecknet // betyder att veckor utan svar är hopdragna." in result.text


def test_the_year_stands_under_its_first_week_where_it_is_not_that_of_the_print() -> None:
    heads = [" ".join(head.split()) for rows in tables(printed(given_chart(YEAR))) for head in rows[0][1:]]
    assert [head for head in heads if len(head) > 2] == ["1 2027", "15 2028"]


@pytest.mark.parametrize("size", [11, 12, 14])
@pytest.mark.parametrize("reader", Reader)
def test_every_size_and_reader_is_tagged_whole_and_on_the_sheet(reader: Reader, size: int) -> None:
    """The walker holds every mark to the tree; figures lie inside the sheet's margins."""
    chart = given_chart(YEAR, PHQ, *SCALES, answers=(given_answers((0, "1"), (6, "0")),))
    for figure in figures(printed(chart, reader, size=size)):
        left, foot, right, top = figure.box
        assert 0 < left < right < 596
        assert 0 < foot < top < 842


LONG = range(20)


def a_long_course(*without: int, forms: int = 5) -> CourseChart:
    """Give forms answered every week of twenty but some, in weeks too narrow for columns."""
    names = ("ISI", "PHQ-9", "GAD-7", "PSWQ", "WHODAS")[:forms]
    curves = (
        given_curve(
            *((week, 22 - week) for week in LONG if week not in without),
            instrument=name.lower(),
            abbreviation=name,
            highest=28,
        )
        for name in names
    )
    return given_chart(*curves, today=date(2027, 3, 22), rests=())


def pages_of(result: PrintResult) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(result.pdf)).pages]


@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize(
    ("without", "said"),
    [
        ((), ""),
        ((7,), "Veckor utan skattningar är utelämnade."),
        ((7, 8), "Veckor utan skattningar är utelämnade. Två eller fler i rad har tecknet //."),
    ],
)
def test_weeks_that_are_left_out_of_a_table_are_said_to_be(reader: Reader, without: tuple[int, ...], said: str) -> None:
    text = " ".join(printed(a_long_course(*without), reader).text.split())
    assert said in text
    assert ("utelämnade" in text) == bool(without)
    assert ("tecknet //" in text) == (len(without) > 1)


@pytest.mark.parametrize("size", [11, 12, 14])
@pytest.mark.parametrize("without", [(), (7, 8)])
def test_a_form_stands_whole_with_its_words_its_curve_and_its_whole_table(size: int, without: tuple[int, ...]) -> None:
    result = printed(a_long_course(*without), size=size)
    pages = [" ".join(page.split()) for page in pages_of(result)]
    for form in ("ISI", "PHQ-9", "GAD-7", "PSWQ", "WHODAS"):
        (page,) = [text for text in pages if f"svarat på {form}" in text]
        told = page.split(f"svarat på {form}")[1].split("svarat på")[0]
        rows = [rows for rows in tables(result) if rows[1][0] == "Din summa"]
        assert told.count("Din summa") == 1 + len(rows) // 5, form


@pytest.mark.parametrize("reader", [Reader.JOURNAL, Reader.COLLEAGUE])
def test_a_block_of_weeks_is_never_torn_between_two_pages(reader: Reader) -> None:
    """However far down the page it begins: every block of weeks has its head and all its forms."""
    for before in range(1, 12):
        agreed = tuple(given_summary().agreements[:1] * before)
        for text in pages_of(printed(a_long_course(7, 8), reader, agreements=agreed)):
            blocks = text.split("Vecka")[1:]
            assert all("WHODAS" in block for block in blocks), (before, text)


# --- for the record -------------------------------------------------------------------------------


def test_the_journal_has_every_form_in_one_table_with_range_and_safety_question_and_no_figure() -> None:
    chart = given_chart(HALF_WAY, PHQ, answers=(given_answers((0, "1"), (3, "0")),))
    result = printed(chart, Reader.JOURNAL)
    assert figures(result) == []
    assert tables(result) == [
        [
            ["Vecka", "45", "46", "47", "48", "49", "50", "51"],
            ["GAD-7 (0–21)", "15", "14", "14", "12", "–", "11", "9"],
            ["PHQ-9 (0–27)", "18", "", "*", "16", "–", "", "8"],
            ["PHQ-9 fråga 9", "1", "", "–", "0", "–", "", "–"],
        ]
    ]
    assert (
        "Summor enligt formulärets egen nyckel. – betyder ej besvarad. * betyder ofullständig: ingen summa."
        in result.text
    )


def test_a_colleague_sees_the_curves_over_each_other_too() -> None:
    (figure,) = figures(printed(given_chart(HALF_WAY, PHQ), Reader.COLLEAGUE))
    assert "GAD-7" in figure.alt
    assert "PHQ-9" in figure.alt


@pytest.mark.parametrize("reader", [Reader.JOURNAL, Reader.COLLEAGUE])
def test_professional_readers_are_told_per_form_which_way_is_which_and_where_its_key_comes_from(reader: Reader) -> None:
    """G17: also that a source is not checked, or not given."""
    gad = given_curve((0, 15), (6, 9), sources=(Text(sv="Spitzer m.fl. 2006"), Text(sv="oxfordhealth.nhs.uk")))
    text = printed(given_chart(gad, replace(PHQ, is_checked=False, sources=(Text(sv="NHS"),)), *SCALES), reader).text
    said = " ".join(text.split())
    assert "Högre betyder mer besvär: GAD-7, PHQ-9, Registrering Ångest." in said
    assert "Högre är bättre: Registrering Livskvalitet." in said
    assert "Källan säger inte vilket håll som är bättre: Registrering Hemuppgift." in said
    assert "Nycklarnas källor: GAD-7: Spitzer m.fl. 2006; oxfordhealth.nhs.uk. PHQ-9: NHS (ej kontrollerad)." in said
    assert "Registrering: ingen källa angiven" in said


def test_column_and_row_heads_are_told_apart() -> None:
    (table,) = [
        t for t in Walker(printed(given_chart()).pdf).find("Table") if t.children[0].children[0].said == "Vecka"
    ]
    assert {cell.scope for cell in table.children[0].children} == {"Column"}
    assert [cell.scope for cell in table.children[1].children][:2] == ["Row", ""]


# --- words ----------------------------------------------------------------------------------------


def test_both_languages_have_the_same_sentences() -> None:
    assert list(sv_ratings.RATINGS) == list(en_ratings.RATINGS)


def test_no_sentence_grades_warns_or_advises() -> None:
    """trust.md section 2: no severity, no risk grade, no diagnosis, no advice, no threshold."""
    grading = (
        r"lindrig|måttlig|svår|allvarlig|mild|moderate|severe|risk|depression|ångestsyndrom|gräns|cut|förbättr|försämr"
    )
    for sentence in (*sv_ratings.RATINGS.values(), *en_ratings.RATINGS.values()):
        assert not re.search(grading, sentence, re.IGNORECASE), sentence


def test_english_says_plainly_of_what_a_higher_number_means_more() -> None:
    """G17: ”trouble” reads as trouble with someone."""
    text = printed(given_chart(), language=Language.ENGLISH).text
    assert "A higher total means more symptoms or difficulties." in text
    assert "trouble" not in text
