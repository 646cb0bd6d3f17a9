"""The lines of a form's source on paper: dashed, with their source, for professional readers (C8, decided.md 34)."""

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.documents.given import given_summary
from tests.documents.ratings_given import HALF_WAY, given_chart, given_curve
from tests.documents.walker import Walker

from modulvard.documents.layout.scales import DENSE, MARGIN, SECONDARY
from modulvard.documents.making import new_sheet
from modulvard.documents.rating_figure import RatingFigure
from modulvard.documents.rating_words import RatingWords
from modulvard.documents.ratings import record_ratings
from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.summary import build_summary
from modulvard.domain.programs import Standing, Text
from modulvard.domain.rating_curves import CourseChart, Curve, ReferenceLine

SPITZER, MANUAL = Text(sv="Spitzer m.fl. 2006"), Text(sv="Handboken", others=(("en", "The manual"),))


def lined(curve: Curve, *at: int, source: Text = SPITZER, standing: Standing = Standing.PUBLISHED) -> Curve:
    lines = (ReferenceLine(at=Fraction(each), sources=(source,), standing=standing) for each in at)
    return replace(curve, lines=(*curve.lines, *lines))


GAD = lined(HALF_WAY, 5, 10, 15)
PHQ = given_curve((0, 18), (6, 8), instrument="phq-9", abbreviation="PHQ-9", highest=27)


def printed(chart: CourseChart, reader: Reader, language: Language = Language.SWEDISH) -> PrintResult:
    return build_summary(given_summary(ratings=chart), reader, language, 12)


def said(result: PrintResult) -> str:
    return " ".join(result.text.split())


def alt_of(result: PrintResult) -> str:
    (alt,) = [figure.alt for figure in Walker(result.pdf).find("Figure") if figure.alt.startswith(("Diagram", "Chart"))]
    return alt


def figure_of(*curves: Curve) -> RatingFigure:
    facts = given_summary(ratings=given_chart(*curves))
    sheet = new_sheet("colleague", Language.SWEDISH, facts.today)
    says = RatingWords(sheet.phrases, sheet.values)
    blocks = record_ratings(sheet.root, given_chart(*curves), DENSE, says, figures=True)
    (figure,) = [block for block in blocks if isinstance(block, RatingFigure)]
    return figure


@pytest.mark.parametrize(
    ("language", "note", "alt"),
    [
        (
            Language.SWEDISH,
            "Streckade linjer är tal ur källan, ingen bedömning: GAD-7 (0–21) 5, 10 och 15: Spitzer m.fl. 2006.",
            "Högre summa betyder mer besvär. Streckade linjer ur källan: 5, 10 och 15.",
        ),
        (
            Language.ENGLISH,
            "Dashed lines are figures from the source, no assessment: GAD-7 (0–21) 5, 10 and 15: Spitzer m.fl. 2006.",
            "A higher total means more symptoms or difficulties. Dashed lines from the source: 5, 10 and 15.",
        ),
    ],
)
def test_a_colleague_reads_which_lines_are_drawn_and_of_what_source(language: Language, note: str, alt: str) -> None:
    """In words under the table, and in what a screen reader says of the figure."""
    result = printed(given_chart(GAD, PHQ), Reader.COLLEAGUE, language)
    assert note in said(result)
    assert alt in alt_of(result)


def test_each_form_and_each_source_has_its_own_numbers_and_what_is_not_checked_is_said_to_be() -> None:
    two = lined(GAD, 8, source=MANUAL, standing=Standing.UNVERIFIED)
    result = printed(given_chart(two, lined(PHQ, 10)), Reader.COLLEAGUE)
    assert (
        "ingen bedömning: GAD-7 (0–21) 5, 10 och 15: Spitzer m.fl. 2006."
        " GAD-7 (0–21) 8: Handboken (ej kontrollerad). PHQ-9 (0–27) 10: Spitzer m.fl. 2006." in said(result)
    )
    assert "Streckade linjer ur källan: 5, 8, 10 och 15." in alt_of(result)


@pytest.mark.parametrize("reader", [Reader.PATIENT, Reader.JOURNAL])
def test_neither_the_patient_nor_a_table_alone_has_any_line(reader: Reader) -> None:
    """Decision 137: the patient's curve is the same with lines turned on as without."""
    with_lines, without = (printed(given_chart(curve, PHQ), reader) for curve in (GAD, HALF_WAY))
    assert with_lines.text == without.text
    assert [figure.alt for figure in Walker(with_lines.pdf).find("Figure")] == [
        figure.alt for figure in Walker(without.pdf).find("Figure")
    ]
    assert drawn(with_lines) == drawn(without)


def test_where_none_is_turned_on_nothing_is_said_of_lines() -> None:
    assert "Streckade" not in said(printed(given_chart(), Reader.COLLEAGUE))
    assert "Streckade" not in alt_of(printed(given_chart(), Reader.COLLEAGUE))


def drawn(result: PrintResult) -> bytes:
    return b"\n".join(page.get_contents().get_data() for page in Walker(result.pdf).reader.pages)


def test_the_lines_are_dashed_in_one_grey_whatever_the_value_and_the_curve_is_whole_again_after_them() -> None:
    """Nothing is told by colour: every line has the ink of the captions."""
    code = drawn(printed(given_chart(GAD), Reader.COLLEAGUE))
    assert code.count(b"[] 0 d") == 1
    before, after = code.split(b"[4 3] 0 d")
    dashed = after.split(b"[] 0 d")[0]
    assert dashed.count(b" l S") == 3
    assert SECONDARY.stroke.encode() in before
    assert b" RG" not in dashed


def test_numbers_of_lines_stand_beside_the_curve_and_never_on_each_other_or_outside_the_sheet() -> None:
    """LSAS-SR has four lines within forty of a hundred and forty-four."""
    close = lined(given_curve((0, 60), (6, 40), highest=144), 55, 65, 80, 95, 96)
    figure = figure_of(close)
    places = list(figure.beside(figure.panels[0]))
    assert [place.number for place in places] == ["55", "65", "80", "95", "96"]
    assert all(0 < place.left < place.right < MARGIN - 10 for place in places)
    for at, place in enumerate(places):
        for other in places[:at]:
            apart = place.left >= other.right or other.left >= place.right
            assert apart or abs(place.y - other.y) >= 0.7 * DENSE.caption.size


def test_the_box_of_a_figure_holds_the_numbers_of_its_lines() -> None:
    wide, narrow = (
        next(f.box for f in Walker(printed(given_chart(curve), Reader.COLLEAGUE).pdf).find("Figure"))
        for curve in (GAD, HALF_WAY)
    )
    assert wide[2] > narrow[2] + 8
    assert wide[:2] == narrow[:2]
