"""Dagar och nätter, the program of our own: whole in two languages, plain to read, and honest."""

import re
from functools import cache

import pytest

from modulvard.domain.markup import Block, Box, Items, plain_text, read_markup
from modulvard.domain.programs import Module, OpeningRule, Pace, Page, Program, QuestionKind
from modulvard.exchange.program_files import check
from modulvard.resources import resource


@cache
def program() -> Program:
    whole = check(resource("programs") / "dagar-och-natter.yaml").program
    assert whole is not None
    return whole


PAGES = [(module, page) for module in program().modules for page in module.pages]
PAGE_NAMES = [f"{module.number}-{page.title.sv}" for module, page in PAGES]
each_page = pytest.mark.parametrize(("module", "page"), PAGES, ids=PAGE_NAMES)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)


def lix(text: str) -> float:
    """ux.md section 4: words per sentence + the share of words longer than six letters."""
    sentences = [sentence for sentence in re.split(r"[.!?:\n]+", text) if words(sentence)]
    found = words(text)
    return len(found) / len(sentences) + 100 * sum(len(word) > 6 for word in found) / len(found)


def read(page: Page, language: str) -> str:
    return plain_text(read_markup(page.body.in_language(language)))


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """What kinds of blocks a page has, in order, with how many items each list holds."""
    shapes: list[object] = []
    for block in blocks:
        if isinstance(block, Box):
            shapes.append(("box", tuple(shape(block.blocks))))
        elif isinstance(block, Items):
            shapes.append(("items", block.numbered, len(block.items)))
        else:
            shapes.append(type(block).__name__)
    return shapes


def test_it_has_eight_modules_one_of_them_optional() -> None:
    """Issue 2: eight modules with real pages and homework; D13."""
    assert [module.number for module in program().modules] == list(range(1, 9))
    assert program().optional == (7,)
    assert len({module.title.sv for module in program().modules}) == 8


def test_it_proposes_one_module_a_week_opened_by_the_therapist() -> None:
    assert (program().pace, program().opening) == (Pace(modules=1, every_weeks=1), OpeningRule.THERAPIST)
    assert (program().recommended_weeks, program().supplier) == (10, "Modulvård")


@pytest.mark.parametrize("module", program().modules, ids=lambda module: str(module.number))
def test_a_module_has_three_to_five_pages_homework_and_minutes(module: Module) -> None:
    assert 3 <= len(module.pages) <= 5
    assert module.homework
    assert module.minutes is not None
    assert module.summary is not None


@each_page
def test_a_page_is_of_readable_length(module: Module, page: Page) -> None:
    """D12, D14."""
    assert 120 <= len(words(read(page, "sv"))) <= 220
    assert 120 <= len(words(read(page, "en"))) <= 240


@each_page
def test_a_page_is_easy_to_read_in_swedish(module: Module, page: Page) -> None:
    """ux.md section 4: at most LIX 40 to patients."""
    assert lix(read(page, "sv")) <= 40


@each_page
def test_both_languages_have_the_same_structure(module: Module, page: Page) -> None:
    assert shape(read_markup(page.body.sv)) == shape(read_markup(page.body.in_language("en")))


@each_page
def test_no_sign_of_the_markup_is_left_in_what_is_read(module: Module, page: Page) -> None:
    for language in ("sv", "en"):
        assert not re.search(r"[*#<>\\]|^- ", read(page, language), re.MULTILINE)


@each_page
def test_the_tone_is_calm(module: Module, page: Page) -> None:
    """ux.md section 5: no exclamation marks, and "måste" and "bör" are saved for when they matter."""
    assert not re.search(r"(?i)!|\bmåste\b|\bbör\b|\bmust\b", page.body.sv + page.body.in_language("en"))


@each_page
def test_swedish_and_english_use_their_own_quotation_marks(module: Module, page: Page) -> None:
    assert not re.search(r"[“\"]", page.body.sv)
    assert not re.search(r"\"", page.body.in_language("en"))
    assert page.body.in_language("en").count("“") == page.body.in_language("en").count("”")


def test_all_kinds_of_question_are_used() -> None:
    kinds = {question.kind for module in program().modules for form in module.homework for question in form.questions}
    assert kinds == set(QuestionKind)


def test_the_first_and_last_diary_ask_the_same_so_that_they_can_be_compared() -> None:
    first = program().modules[0].homework[1].questions[0]
    last = program().modules[7].homework[0].questions[0]
    assert first.kind is QuestionKind.TABLE
    assert (first.columns, first.rows) == (last.columns, last.rows)


@pytest.mark.parametrize("number", [1, 6, 8])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_who_to_call_stands_where_it_may_be_needed(number: int, language: str) -> None:
    """G18: patient material says who to call."""
    text = " ".join(read(page, language) for page in program().modules[number - 1].pages)
    assert re.search(r"\b112\b", text)
    assert re.search(r"\b1177\b", text)


def test_those_who_need_another_plan_are_told_before_they_change_their_times() -> None:
    text = " ".join(read(page, "sv") for page in program().modules[2].pages)
    for group in ("bipolär", "epilepsi", "gravid", "kör bil"):
        assert group in text


def test_nothing_promises_an_effect_and_the_first_page_says_so() -> None:
    """B17."""
    first = program().modules[0].pages[0]
    assert "Vi lovar inte" in first.body.sv
    assert "We do not promise" in first.body.in_language("en")
