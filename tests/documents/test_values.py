"""What is stored is what is read back, whatever it is (INP-01, INP-02, decided.md 32)."""

import socket
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.given import given_calendar, given_module, given_patient, given_sender, given_summary, swedish
from tests.documents.walker import Walker

from modulvard.documents.calendar import build_calendar
from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.summary import build_summary
from modulvard.documents.values import Problem, Values, plain
from modulvard.domain.module_events import ModuleState
from modulvard.domain.treatments import ClosedAs, Ending

ANY_TEXT = st.text(max_size=60)
LINE_BREAKS = "\r\n\v\f\x85\u2028\u2029"
HOSTILE = (
    "<b>fet</b> <i>kursiv</i>",
    "<img src='/etc/passwd' width='10'/>",
    "<img src='http://127.0.0.1:9/x.png'/>",
    "<a href='http://example.org'>länk</a>",
    "<para><font color='red'>&amp; &lt; &#65;</font></para>",
    "{name} {0} %s %(x)s ${y}",
    "(parentes) \\) \\( \\n BT ET EMC BDC",
    "<b",
    "&",
    "]]>",
)


def said(result: PrintResult) -> list[str]:
    """Return what every leaf of a print says, in reading order."""
    return [element.said for element in Walker(result.pdf).root.walk() if element.text]


def journal_with_reason(reason: str) -> PrintResult:
    facts = given_summary()
    pauses = (replace(facts.pauses[0], reason=reason),)
    return build_summary(replace(facts, pauses=pauses), Reader.JOURNAL, Language.SWEDISH)


def as_kept(stored: str) -> str:
    """A line break is a line break, however it is written."""
    text = stored.replace("\r\n", "\n")
    return "".join("\n" if char in LINE_BREAKS else char for char in text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reason=ANY_TEXT)
def test_text_in_the_pdf_equals_the_stored_text_for_any_unicode(reason: str) -> None:
    """INP-02: control characters, line breaks, right-to-left, emoji, combining marks, unassigned."""
    kept = as_kept(reason)
    wanted = f"Paus v. 49 ({kept})." if kept else "Paus v. 49."
    assert any(wanted in text for text in said(journal_with_reason(reason)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text(min_size=1, max_size=200), title=ANY_TEXT)
def test_content_never_makes_a_print_fail(name: str, title: str) -> None:
    module = given_module(5, title=swedish(title))
    patient = given_patient(given_name=name, family_name=title)
    for reader in Reader:
        Walker(build_summary(given_summary(patient=patient, modules=(module,)), reader, Language.SWEDISH).pdf)
    Walker(build_calendar(given_calendar(given_name=name, modules=(module,)), Language.ENGLISH).pdf)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markup_in_a_value_is_only_letters(hostile: str) -> None:
    """INP-01."""
    assert any(f"({hostile})" in text for text in said(journal_with_reason(hostile)))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markup_in_a_name_is_only_letters_on_every_sheet(hostile: str) -> None:
    patient = given_patient(given_name=hostile)
    letter = build_summary(given_summary(patient=patient), Reader.PATIENT, Language.SWEDISH)
    assert f"Hej {hostile}" in said(letter)
    assert f"Hej {hostile}" in letter.text


def test_nothing_is_read_or_fetched_because_of_what_a_value_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"\x89PNG secret")
    build_summary(given_summary(), Reader.PATIENT, Language.SWEDISH)  # typefaces are read once, before the watch begins

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("something was opened")

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr(socket, "socket", refuse)
    patient = given_patient(given_name=f"<img src='{secret}'/><img src='http://127.0.0.1:9/x.png'/>")
    result = build_summary(given_summary(patient=patient), Reader.PATIENT, Language.SWEDISH)
    assert b"secret.png" not in result.pdf


def test_a_character_no_font_has_is_named_with_its_field_and_kept_in_the_file() -> None:
    """decided.md 32."""
    result = build_summary(
        given_summary(patient=given_patient(given_name="Ros 😀 漢")), Reader.PATIENT, Language.SWEDISH
    )
    assert result.problems == (
        Problem("patient.given_name", ("😀", "漢")),
        Problem("patient.name", ("😀", "漢")),
    )
    title = Walker(result.pdf).find("H1")[0]
    assert title.said == "Hej Ros 😀 漢"
    assert [span.actual for span in title.children] == ["😀", "漢"]


def test_what_can_be_drawn_is_no_problem() -> None:
    values = Values()
    values.take("field", "Åsa Öst\nrad två\tÉ e\u0301 عمر שלום Пётр Ωμέγα ∑ ✓ ☺ \u202dx\u202c")
    assert values.problems == ()


def test_a_control_character_is_shown_as_missing_and_not_lost() -> None:
    values = Values()
    assert plain(values.take("reason", "a\x00b\x07")) == "a\x00b\x07"
    assert values.problems == (Problem("reason", ("\x00", "\x07")),)


def test_half_a_character_is_replaced_and_named() -> None:
    values = Values()
    assert plain(values.take("reason", "a\ud800b")) == "a\ufffdb"
    assert values.problems == (Problem("reason", ("\ud800",)),)


@pytest.mark.parametrize("written", ["a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "a\x85b", "a\x0bb"])
def test_a_line_break_stays_a_line_break(written: str) -> None:
    assert plain(Values().take("reason", written)) == "a\nb"


def test_a_right_to_left_name_cannot_turn_the_words_around_it() -> None:
    patient = given_patient(given_name="\u202eLinnea", family_name="עמר")
    letter = build_summary(given_summary(patient=patient), Reader.PATIENT, Language.SWEDISH)
    assert "Hej \u202eLinnea" in said(letter)


def test_copied_text_says_what_the_sheet_says() -> None:
    """ux.md section 7, 5: "Kopiera som text"."""
    result = build_summary(given_summary(), Reader.PATIENT, Language.SWEDISH)
    for element in Walker(result.pdf).root.walk():
        if element.text and element.tag not in {"Figure", "Span"}:
            assert element.text in result.text
        if element.alt:
            assert element.alt in result.text


def test_all_letters_of_the_worlds_alphabets_are_kept() -> None:
    letters = "".join(chr(code) for code in range(0x20, 0x3000) if unicodedata.category(chr(code))[0] in "LMNPS")
    joined = "".join(text for text in said(journal_with_reason(letters)) if "Paus" in text)
    assert letters in joined


def test_every_stored_value_passes_through_the_one_function() -> None:
    """A character no font has, in every field at once: each field is named, so each was taken in (decided.md 32)."""
    odd = "x😀"
    facts = given_summary(
        sender=given_sender(clinic=odd, therapist=odd, title=odd, phone=odd, phone_hours=odd),
        patient=given_patient(given_name=odd, family_name=odd, identity=odd),
        program=swedish(odd),
        version=odd,
        modules=(
            given_module(1, title=swedish(odd), state=ModuleState.SKIPPED, skip_reason=odd),
            given_module(5, title=swedish(odd)),
        ),
        ending=Ending(on=date(2026, 12, 10), closed_as=ClosedAs.REFERRED, reason=odd),
    )
    pauses = tuple(replace(pause, reason=odd) for pause in facts.pauses)
    agreements = tuple(replace(agreement, reason=odd) for agreement in facts.agreements)
    facts = replace(facts, pauses=pauses, agreements=agreements)
    named = {
        problem.field
        for reader in Reader
        for problem in build_summary(facts, reader, Language.SWEDISH).problems
        if problem.characters == ("😀",)
    }
    assert named == {
        *("clinic.name", "clinic.phone", "clinic.phone_hours", "therapist.name", "therapist.title"),
        *("patient.name", "patient.given_name", "patient.identity", "program.name", "program.version"),
        *("module.1.title", "module.1.skip_reason", "module.5.title"),
        *("agreement.reason", "pause.reason", "ending.reason"),
    }
