"""A letter with finished texts: the text as stored, whose it is, what it is about (C6, C15, INP-01, INP-02, F15)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.given import given_module, given_patient, given_sender, swedish
from tests.documents.test_values import HOSTILE, as_kept, said
from tests.documents.walker import Walker

from modulvard.documents.facts import ReplyFacts, TextFacts
from modulvard.documents.reply import build_reply
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.values import Problem

BODY = "Tack för att du berättar.\n\nStanna gärna kvar i modul 3.\n  – En sak i taget.\n/Anna"
STRANGE = (
    *HOSTILE,
    "rad ett\nrad två\n\n\nrad fem\n",
    "😀👍🏽 👩‍👩‍👧 ja",
    "שלום לינאה, מה שלומך? (3)",
    "مرحبا لينا، كيف حالك؟",
    "\u202eomvänt\u202c e\u0301 ﬁ \u00a0hårt",
    "\tindraget\n\t\tmer",
    "漢字とかな",
)


def text(**changes: Any) -> TextFacts:
    return replace(TextFacts(body=BODY, writer="Anna Lind", writer_title="leg. psykolog"), **changes)


def facts(*texts: TextFacts, **changes: Any) -> ReplyFacts:
    made = ReplyFacts(
        made_on=date(2026, 12, 14), sender=given_sender(), patient=given_patient(), texts=texts or (text(),)
    )
    return replace(made, **changes)


def reply(*texts: TextFacts, language: Language = Language.SWEDISH, **changes: Any) -> PrintResult:
    return build_reply(facts(*texts, **changes), language)


def paragraphs(result: PrintResult) -> list[str]:
    return [element.said for element in Walker(result.pdf).root.walk() if element.text and element.tag != "Span"]


def test_a_letter_tells_who_writes_when_to_whom_and_how_to_get_in_touch() -> None:
    """ux.md section 4 "Paper": sender and date on top, "Hej …" first, how to get in touch last."""
    assert paragraphs(reply()) == [
        "Exempelkliniken Björken",
        "14 december 2026",
        "Hej Linnea",
        BODY,
        "Anna Lind, leg. psykolog",
        "Så når du oss",
        "Ring 08-465 004 12, vardagar 8–16.30, och fråga efter Anna Lind. Vi läser inte dygnet runt. Behöver du prata "
        "med någon direkt, ring 1177. Vid fara för liv, ring 112.",
    ]


def test_nobody_is_greeted_twice() -> None:
    greeted = reply(text(body="Hej Linnea!\n" + BODY), is_greeted=True)
    assert greeted.text.count("Hej") == 1
    assert [element.said for element in Walker(greeted.pdf).find("H1")] == ["Meddelande till dig"]
    several = reply(text(body="Hej!"), text(body="Hej igen!"), is_greeted=True)
    assert "Hej Linnea" not in several.text
    assert [element.said for element in Walker(several.pdf).find("H1")] == ["Det här har vi skrivit till dig"]


@pytest.mark.parametrize("body", STRANGE)
def test_the_text_in_the_letter_equals_the_stored_text(body: str) -> None:
    """INP-01, INP-02: markup, emoji, right-to-left and line breaks."""
    result = reply(text(body=body))
    assert as_kept(body) in said(result)
    assert as_kept(body) in result.text + "\n"


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(body=st.text(min_size=1, max_size=300), language=st.sampled_from(Language))
def test_the_text_in_the_letter_equals_the_stored_text_for_any_unicode(body: str, language: Language) -> None:
    """INP-02."""
    assert as_kept(body) in said(reply(text(body=body), language=language))


def test_a_text_over_many_pages_is_whole_and_says_which_page() -> None:
    body = "\n\n".join(f"Stycke {number}. " + "Ord som fyller raden. " * 12 for number in range(60))
    result = reply(text(body=body))
    assert result.pages > 5
    assert body in said(result)
    pages = Walker(result.pdf).reader.pages
    assert f"1 av {result.pages}" in pages[0].extract_text().replace("\xa0", " ")
    assert "Brev till Linnea Ekblad" in pages[1].extract_text()


@pytest.mark.parametrize(
    ("changes", "swedish_words", "english_words"),
    [
        ({"is_greeted": True}, "Meddelande till dig", "A message to you"),
        (
            {"answers": (date(2026, 12, 11),)},
            "Svar på det du skrev 11 december",
            "Reply to what you wrote on 11 December",
        ),
        (
            {"answers": (date(2026, 12, 10), date(2026, 12, 11))},
            "Svar på det du har skrivit",
            "Reply to what you have written",
        ),
        (
            {"is_feedback": True, "module": given_module(3), "homework": swedish("Min morgon")},
            "Återkoppling på Min morgon, modul 3",
            "Feedback on Min morgon, module 3",
        ),
        (
            {"is_feedback": True, "homework": swedish("Gå ut")},
            "Återkoppling på Gå ut",
            "Feedback on Gå ut",
        ),
        (
            {"is_feedback": True, "module": given_module(3)},
            "Återkoppling på modul 3, Kvällens vanor",
            "Feedback on module 3, Kvällens vanor",
        ),
        (
            {"is_feedback": True, "module": given_module(3, title=swedish("Modul 3"))},
            "Återkoppling på modul 3",
            "Feedback on module 3",
        ),
        (
            {"is_feedback": True, "asks_more": True, "module": given_module(3), "homework": swedish("Min morgon")},
            "Mer om Min morgon, modul 3",
            "More about Min morgon, module 3",
        ),
    ],
)
def test_a_letter_names_what_it_is_about(changes: dict[str, Any], swedish_words: str, english_words: str) -> None:
    about = dict(changes)
    is_greeted = bool(about.pop("is_greeted", False))
    assert swedish_words in paragraphs(reply(text(**about), is_greeted=is_greeted))
    assert english_words in paragraphs(reply(text(**about), is_greeted=is_greeted, language=Language.ENGLISH))


def test_a_correction_says_what_it_replaces() -> None:
    assert "Det här ersätter det du fick 12 december." in paragraphs(reply(text(replaces=date(2026, 12, 12))))


def test_each_writer_signs_once_below_the_last_of_the_texts() -> None:
    words = paragraphs(reply(text(body="Ett"), text(body="Två"), text(body="Tre", writer="Erik Berg", writer_title="")))
    assert words[3:10:2] == ["Meddelande till dig", "Meddelande till dig", "Anna Lind, leg. psykolog", "Tre"]
    assert words[10] == "Erik Berg"


@pytest.mark.parametrize("language", Language)
def test_protected_identity_leaves_out_clinic_and_phone(language: Language) -> None:
    """F15."""
    result = reply(patient=given_patient(protected=True), language=language)
    assert "08-465" not in result.text
    assert "Björken" not in result.text
    assert "1177" in result.text


def test_headings_do_not_jump_with_or_without_a_greeting() -> None:
    """tagged-pdf.md, trap 8."""
    for is_greeted in (False, True):
        tags = [tag.strip() for tag in Walker(reply(is_greeted=is_greeted).pdf).outline()]
        headings = [tag for tag in tags if tag in {"H1", "H2", "H3"}]
        assert headings[0] == "H1"
        assert set(headings[1:]) == {"H2"}


def test_file_name_and_title_say_nothing_about_the_patient() -> None:
    """ux.md section 8, 5; CNF-09."""
    result = reply()
    assert result.file_name == "brev-2026-12-14.pdf"
    assert Walker(result.pdf).reader.metadata.title == "Brev till patient"


def test_the_same_facts_give_the_same_bytes() -> None:
    assert reply().pdf == reply().pdf


def test_what_cannot_be_drawn_is_named() -> None:
    """decided.md 32."""
    result = reply(text(body="漢", is_feedback=True, homework=swedish("字")))
    assert result.problems == (Problem("homework.title", ("字",)), Problem("message.text", ("漢",)))


@pytest.mark.parametrize("size", [11, 12, 14])
def test_every_size_is_made(size: int) -> None:
    Walker(build_reply(facts(), Language.SWEDISH, size).pdf)


def test_how_hard_the_text_is_to_read_is_counted_from_the_text_alone() -> None:
    assert reply().prose == BODY
