"""Files of answers: faults told with their line, and what is written comes back exactly (INP-05, INP-06, INP-08)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.answers_given import a_content, a_text

from modulvard.domain.answer_bank import AnswerKind, AnswerText, Category, Provenance
from modulvard.domain.answer_file import AnswerEntry
from modulvard.domain.program_report import ProblemKind
from modulvard.domain.programs import Text
from modulvard.domain.text import clean_line, clean_text, is_blank
from modulvard.exchange.answer_files import check, check_bytes, write

WHOLE = """\
origin: Vårdcentralen Björken
licence: CC BY 4.0
date: 2026-11-01
answers:
  - key: hinner-inte
    kind: reply
    category: practical
    program: null
    module: null
    title: {sv: "Hinner inte: stanna kvar", en: "No time: stay"}
    keywords:
      sv: [tidsbrist, inte klar]
      en: [late]
    body:
      sv: |-
        Hej {förnamn}!

        Stanna kvar i {modul} till {datum?}.
      en: |-
        Hello {first name},

        Stay in {module} until {datum?}.
    source: {sv: Egen text, en: Our own text}
    review_months: 6
  - key: hur-lange
    kind: support
    category: understand
    title: Hur länge kan en patient stanna kvar?
    body: Så länge det behövs.
    origin: ""
"""


def faults(text: str) -> list[tuple[str, int | None, str]]:
    return [(problem.kind, problem.line, problem.where) for problem in check_bytes("x.yaml", text.encode()).problems]


def test_a_whole_file_is_read() -> None:
    report = check_bytes("svar.yaml", WHOLE.encode())
    assert report.problems == ()
    first, second = report.entries
    provenance = Provenance(origin="Vårdcentralen Björken", licence="CC BY 4.0", dated=date(2026, 11, 1))
    assert (first.key, first.kind, first.content.category) == ("hinner-inte", AnswerKind.REPLY, Category.PRACTICAL)
    assert first.content.sv == AnswerText(
        title="Hinner inte: stanna kvar",
        keywords=("tidsbrist", "inte klar"),
        body="Hej {förnamn}!\n\nStanna kvar i {modul} till {datum?}.",
    )
    assert first.content.shown("en").text.keywords == ("late",)
    assert first.content.source == Text(sv="Egen text", others=(("en", "Our own text"),))
    assert (first.content.review_months, first.content.provenance) == (6, provenance)
    assert second.kind is AnswerKind.SUPPORT
    assert second.content.provenance == replace(provenance, origin="")
    assert second.content.shown("en").language == "sv"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("kind: reply", "kind: phrase", ("not_one_of", 6, "answers[1].kind")),
        ("key: hur-lange", "key: hinner-inte", ("duplicate_name", 25, "answers[2].key")),
        ("review_months: 6", "review_months: 0", ("out_of_range", 24, "answers[1].review_months")),
        ("review_months: 6", "review_month: 6", ("unknown_key", 24, "answers[1].review_month")),
        ("{förnamn}!", "{förnam}!", ("unknown_field", 15, "answers[1].body.sv")),
        ("    module: null", "    module: 3", ("module_without_program", 9, "answers[1].module")),
        ("date: 2026-11-01", "date: 2026-02-30", ("wrong_form", 3, "date")),
        ("date: 2026-11-01", "date: i dag", ("wrong_form", 3, "date")),
        (', en: "No time: stay"}', "}", ("missing_key", 10, "answers[1].title")),
        ("    body: Så länge det behövs.\n", "", ("missing_key", 25, "answers[2].body")),
        ("body: Så länge det behövs.", 'body: "  "', ("empty", 29, "answers[2].body.sv")),
        ('sv: "Hinner inte: stanna kvar", ', "", ("missing_swedish", 10, "answers[1].title")),
        ("licence: CC", "format: 2\nlicence: CC", ("out_of_range", 2, "format")),
        ("answers:", "answer:", ("missing_key", 1, "answers")),
        ("key: hinner-inte", "key: Hinner Inte", ("wrong_form", 5, "answers[1].key")),
        ("[tidsbrist, inte klar]", "&a [tidsbrist]", ("reference", 12, "")),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(old: str, new: str, fault: tuple[str, int, str]) -> None:
    assert old in WHOLE
    assert fault in faults(WHOLE.replace(old, new, 1))


def test_a_broken_file_gives_no_entries() -> None:
    report = check_bytes("x.yaml", WHOLE.replace("{förnamn}", "{fornam}", 1).encode())
    assert (report.entries, report.whole) == ((), False)


@pytest.mark.parametrize("data", [b"", b"\xff\xfeh\x00", b"- 1", b"answers: []", "å".encode("latin-1"), b"\x00" * 50])
def test_what_is_no_such_file_is_refused_in_words(data: bytes) -> None:
    report = check_bytes("x.yaml", data)
    assert not report.whole
    assert report.problems


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [problem.kind for problem in check(tmp_path / "x.yaml").problems] == [ProblemKind.FILE_UNREADABLE]


def test_what_is_written_comes_back() -> None:
    entries = check_bytes("svar.yaml", WHOLE.encode()).entries
    assert check_bytes("ut.yaml", write(entries).encode()).entries == entries
    assert check_bytes("ut.yaml", write(entries[:1]).encode()).entries == entries[:1]


def test_a_text_of_several_lines_is_written_as_people_write_it() -> None:
    written = write([AnswerEntry(key="a", kind=AnswerKind.REPLY, content=a_content(body="Hej!\n\n- ett: två"))])
    assert "      sv: |-\n        Hej!\n\n        - ett: två\n" in written


WORDS = st.text(
    st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from("{}#:'\"\\|>-&*!%@`\n\t ,[]\x85\u2028åäö"))
)


@given(title=WORDS, body=WORDS, keyword=WORDS, origin=WORDS)
def test_any_text_comes_back(title: str, body: str, keyword: str, origin: str) -> None:
    text = a_text(
        title=clean_line(title[:100]), body=clean_text(body), keywords=tuple(filter(None, [clean_line(keyword[:50])]))
    )
    if is_blank(text.title) or is_blank(text.body) or any(map(is_blank, text.keywords)):
        return
    content = a_content(others=(("en", text),), provenance=Provenance(origin=clean_line(origin[:150])))
    entries = (AnswerEntry(key="a", kind=AnswerKind.SUPPORT, content=content),)
    report = check_bytes("ut.yaml", write(entries).encode())
    if any(problem.kind is ProblemKind.UNKNOWN_FIELD for problem in report.problems):
        return
    assert report.entries == entries
