"""Where ratings stand on paper: what the signs mean and whom to call, on the page of the last rating (C8, G18)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from tests.documents.given import given_modules, given_summary
from tests.documents.ratings_given import MONDAY, given_chart, given_curve

from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.hanging import Hung
from modulvard.documents.layout.pages import Page, arrange
from modulvard.documents.layout.scales import DENSE, TEXT_WIDTH, Fit, Frame
from modulvard.documents.letter import Letter
from modulvard.documents.making import new_sheet
from modulvard.documents.rating_figure import RatingFigure, SymbolLegend
from modulvard.documents.rating_table import WeekTable
from modulvard.documents.record import Record
from modulvard.documents.result import Language, Reader
from modulvard.domain.programs import Text
from modulvard.domain.rating_curves import CourseChart

OWN = "Ring jourtelefonen 08-465 004 99 dygnet runt. "
COURSES = {
    "one form over some weeks": (1, 7, 1),
    "one form of many values": (1, 7, 4),
    "one form with a row for each of twelve values": (1, 7, 12),
    "two forms in weeks without columns": (2, 20, 1),
    "many values over twenty weeks": (1, 20, 4),
    "three forms over a year": (3, 52, 1),
    "ten forms over a year": (10, 52, 1),
    "many values over a year": (2, 52, 6),
}


def a_course(forms: int, weeks: int, scales: int) -> CourseChart:
    """Give forms answered every week, the last of them of so many values."""
    curves = [
        given_curve(
            *((week, 1 + (week + form + scale) % 20) for week in range(weeks)),
            instrument=f"form{form}",
            abbreviation=f"FORM{form}",
            is_main=scales == 1 or form < forms - 1,
            scale=Text(sv=f"Skala {scale}"),
        )
        for form in range(forms)
        for scale in range(scales if form == forms - 1 else 1)
    ]
    return given_chart(*curves, today=MONDAY + timedelta(weeks=weeks))


def letter_pages(course: CourseChart, language: Language, size: int, own: str, modules: int) -> tuple[list[Page], Fit]:
    facts = given_summary(ratings=course, call_text=own.strip(), modules=given_modules(modules))
    sheet = new_sheet("letter", language, facts.today)
    made = Letter(facts, sheet.phrases, sheet.values, sheet.root, size)
    return arrange(made.build(), Frame(), made.scale.text.leading)


def record_pages(course: CourseChart, agreements: int) -> tuple[list[Page], Fit]:
    facts = given_summary(ratings=course, agreements=given_summary().agreements[:1] * agreements)
    sheet = new_sheet("colleague", Language.SWEDISH, facts.today)
    made = Record(facts, Reader.COLLEAGUE, sheet.phrases, sheet.values, sheet.root)
    return arrange(made.build(), Frame(), DENSE.text.leading)


def where(pages: Sequence[Page], is_one: Callable[[Block], bool]) -> list[int]:
    """Return the pages of such blocks."""
    found = []
    for number, page in enumerate(pages):
        for placed in page:
            block = placed.block.inner if isinstance(placed.block, Hung) else placed.block
            found += [number] if is_one(block) else []
    return found


def of(kind: type[Block]) -> Callable[[Block], bool]:
    return lambda block: isinstance(block, kind)


def tells(*words: str) -> Callable[[Block], bool]:
    return lambda block: isinstance(block, Paragraph) and any(word in block.node.text for word in words)


def fills(pages: Sequence[Page], fit: Fit) -> list[float]:
    ends = [page[-1].top + page[-1].block.height(TEXT_WIDTH, fit) for page in pages]
    return [(end - Frame().top) / Frame().height for end in ends]


@pytest.mark.parametrize("course", COURSES.values(), ids=COURSES)
@pytest.mark.parametrize("size", [11, 12, 14])
@pytest.mark.parametrize(
    ("language", "times", "modules"),
    [(Language.SWEDISH, 1, 1), (Language.SWEDISH, 6, 12), (Language.ENGLISH, 1, 5), (Language.ENGLISH, 6, 8)],
)
def test_whom_to_call_and_what_the_signs_mean_stand_on_the_page_of_the_last_rating(
    course: tuple[int, int, int], size: int, language: Language, times: int, modules: int
) -> None:
    """However many lines the clinic's own words have, and wherever on a page the ratings begin."""
    pages, fit = letter_pages(a_course(*course), language, size, OWN * times, modules)
    assert where(pages, of(SymbolLegend)) == where(pages, of(RatingFigure))[-1:]
    last = where(pages, of(WeekTable))[-1]
    assert where(pages, tells("jourtelefonen")) == [last]
    assert where(pages, tells("1177"))[0] == last
    assert not any(page[-1].block.keep_with_next for page in pages)
    assert min(fills(pages, fit)[:-1], default=1) > 0.3, "a page is left nearly empty"
    assert max(fills(pages, fit)) < 1.001


@pytest.mark.parametrize("course", [*COURSES.values(), (20, 7, 1)])
@pytest.mark.parametrize("agreements", [1, 7, 12])
def test_a_colleague_reads_what_the_signs_mean_on_the_page_of_the_last_curve(
    course: tuple[int, int, int], agreements: int
) -> None:
    pages, fit = record_pages(a_course(*course), agreements)
    assert where(pages, of(SymbolLegend)) == where(pages, of(RatingFigure))[-1:]
    assert min(fills(pages, fit)[:-1], default=1) > 0.3
    assert max(fills(pages, fit)) < 1.001
