"""What is typed of an entry, and what is wrong with it."""

import pytest
from tests.domain.answers_given import a_content, a_text

from modulvard.domain.answer_bank import AnswerText
from modulvard.domain.answer_draft import (
    AnswerDraft,
    TextDraft,
    checked,
    checked_comment,
    draft_of,
    keywords_of,
    problems_of,
)
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.programs import Text


def typed(**fields) -> AnswerDraft:
    """Return an entry typed in Swedish; ``english`` is its English text."""
    english = fields.pop("english", TextDraft())
    text = {name: fields.pop(name) for name in ("title", "keywords", "body", "source") if name in fields}
    swedish = TextDraft(**{"title": "Rubrik", "body": "Hej {förnamn}!", **text})
    return AnswerDraft(**{"texts": (("sv", swedish), ("en", english)), **fields})


def found(draft: AnswerDraft) -> list[tuple[str, str]]:
    return [(problem.field, str(problem.key)) for problem in problems_of(draft)]


def test_a_text_is_kept_clean() -> None:
    content = checked(typed(title=" Rub\nrik ", keywords="sömn, oro\nSömn,,", body=" Hej!\r\n\r\nSlut "))
    assert content.sv == AnswerText(title="Rub rik", keywords=("sömn", "oro"), body="Hej!\n\nSlut")
    assert content.others == ()


def test_keywords_are_kept_once_each() -> None:
    assert keywords_of("Ångest, ångest\noro, ANGEST") == ("Ångest", "oro")


def test_swedish_is_compulsory_and_another_language_is_whole() -> None:
    assert found(AnswerDraft()) == [("title", "missing"), ("body", "missing")]
    assert found(typed(english=TextDraft(title="Title"))) == [("body_en", "missing")]
    with pytest.raises(InvalidFields):
        checked(AnswerDraft(texts=(("en", TextDraft(title="Title", body="Body")),)))


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"title": "x" * 121}, ("title", "too_long")),
        ({"body": "x" * 10_001}, ("body", "too_long")),
        ({"keywords": "x" * 61}, ("keywords", "too_long")),
        ({"keywords": ",".join(f"ord{n}" for n in range(41))}, ("keywords", "too_many")),
        ({"source": "x" * 1_001}, ("source", "too_long")),
        ({"comment": "x" * 201}, ("comment", "too_long")),
        ({"module": 3}, ("module", "module_without_program")),
        ({"module": 0, "program": "redo"}, ("module", "whole_number")),
        ({"review_months": 61}, ("review_months", "whole_number")),
        ({"texts": (("sv", TextDraft(title="a", body="b")), ("xx1", TextDraft(title="a", body="b")))},
         ("language", "language")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_beside_its_field(fields: dict, problem: tuple[str, str]) -> None:
    assert found(typed(**fields)) == [problem]


def test_a_field_that_nothing_fills_is_named() -> None:
    (problem,) = problems_of(typed(body="Hej {förnam}! Till {datum?}."))
    assert (problem.field, problem.key, problem.facts) == ("body", "unknown_field", {"name": "förnam"})


def test_what_is_kept_can_be_edited_and_kept_again() -> None:
    content = a_content(
        others=(("en", a_text(title="No time")),), source=Text(sv="Egen text", others=(("en", "Our own text"),))
    )
    assert checked(draft_of(content)) == content


def test_a_comment_is_one_line() -> None:
    assert checked_comment(" Kortare\nmeningar ") == "Kortare meningar"
    with pytest.raises(InvalidFields):
        checked_comment("x" * 201)
