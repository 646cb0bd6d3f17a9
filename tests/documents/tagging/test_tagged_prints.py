"""Every print is whole for those who hear it: tree, marks, fonts and metadata (tagged-pdf.md "Tests", C15)."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import page
import pytest
from pypdf import PdfReader
from tests.documents.given import given_calendar, given_modules, given_summary, swedish
from tests.documents.walker import Walker

from modulvard.documents.calendar import build_calendar
from modulvard.documents.layout.text import TypeStyle, set_lines
from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.summary import build_summary
from modulvard.documents.tagging.canvas import Ink, TaggedCanvas, UntaggedText
from modulvard.documents.values import Values, words

STYLE = TypeStyle(12, 17, False, Ink.hex("#000000"))
PRINTS: dict[str, Callable[[Language], PrintResult]] = {
    **{str(reader): lambda lang, reader=reader: build_summary(given_summary(), reader, lang) for reader in Reader},
    "calendar": lambda lang: build_calendar(given_calendar(), lang),
    "long": lambda lang: build_summary(given_summary(modules=given_modules(30)), Reader.PATIENT, lang, 14),
    "long journal": lambda lang: build_summary(given_summary(modules=given_modules(90)), Reader.JOURNAL, lang),
}


@pytest.fixture(params=PRINTS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("language", Language)
def test_every_print_passes_the_machine_rules_of_pdf_ua(kind: str, language: Language) -> None:
    report = page.validate_pdf_bytes(PRINTS[kind](language).pdf, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_every_mark_of_every_print_leads_to_its_element_and_back(kind: str) -> None:
    """The walker itself asserts: parent tree, balance, nothing outside marks, no nested marks, embedded fonts."""
    walker = Walker(PRINTS[kind](Language.SWEDISH).pdf)
    assert walker.find("H1")


def test_the_same_facts_give_the_same_bytes(kind: str) -> None:
    assert PRINTS[kind](Language.SWEDISH).pdf == PRINTS[kind](Language.SWEDISH).pdf


def test_headings_do_not_jump_and_a_sheet_has_one_title(kind: str) -> None:
    levels = [
        element.tag for element in Walker(PRINTS[kind](Language.SWEDISH).pdf).root.walk() if element.tag[0] == "H"
    ]
    assert levels[0] == "H1"
    assert set(levels[1:]) <= {"H2"}


def test_the_letter_is_read_in_this_order() -> None:
    outline = Walker(build_summary(given_summary(), Reader.PATIENT, Language.SWEDISH).pdf).outline()
    row = [" TR", "  TD", "  TD"]
    table = [" Table", *[" " + line for line in [" TR", "  TH", "  TH"]], *[" " + line for line in row * 6]]
    assert outline == [
        "Document",
        *[" P", " P", " H1", " P"],
        *[" H2", " P", " Figure"],
        *[" H2", " P", *table],
        *[" H2", " P"],
        *[" H2", " P", " P"],
    ]


def test_the_journal_is_read_in_this_order() -> None:
    outline = Walker(build_summary(given_summary(), Reader.JOURNAL, Language.SWEDISH).pdf).outline()
    assert [line for line in outline if not line.startswith("  ")] == [
        "Document",
        *[" P", " P", " H1", " P", " P"],
        *[" H2", " P", " H2", " P", " P", " H2", " P"],
        *[" H2", " Table", " P"],
        *[" H2", " P", " H2", " P"],
    ]


def test_a_calendar_is_one_table_whose_first_column_heads_its_rows() -> None:
    walker = Walker(build_calendar(given_calendar(), Language.SWEDISH).pdf)
    heads = walker.find("TH")
    assert [head.scope for head in heads] == ["Column"] * 4 + ["Row"] * 6
    assert [head.text for head in heads[:4]] == ["Vecka", "Vad du gör", "mån tis ons tor fre lör sön", "Inlämnad"]
    assert heads[4].text == "51 14–20 dec"


def test_an_empty_cell_keeps_its_place() -> None:
    walker = Walker(build_calendar(given_calendar(), Language.SWEDISH).pdf)
    assert {len(row.children) for row in walker.find("TR")} == {4}


def test_a_table_head_on_a_later_page_is_not_read_twice() -> None:
    walker = Walker(build_summary(given_summary(modules=given_modules(90)), Reader.JOURNAL, Language.SWEDISH).pdf)
    assert [head.text for head in walker.find("TH")] == ["Modul", "Planerad", "Inlämnad", "Återkopplad", "Läge"]
    assert len(walker.pages) > 2


def test_a_paragraph_over_two_pages_stays_one_element() -> None:
    reason = " ".join(f"ord{number}" for number in range(900))
    facts = given_summary()
    pauses = (replace(facts.pauses[0], reason=reason),)
    walker = Walker(build_summary(replace(facts, pauses=pauses), Reader.JOURNAL, Language.SWEDISH).pdf)
    assert len(walker.pages) > 1
    assert [reason in element.text for element in walker.find("P")].count(True) == 1


def test_a_figure_says_in_words_what_it_shows_and_where_it_stands() -> None:
    figure = Walker(build_summary(given_summary(), Reader.PATIENT, Language.SWEDISH).pdf).find("Figure")[0]
    assert "Modul 2, Dygnets rytm: planerad vecka 46, inlämnad vecka 47." in figure.alt
    assert figure.box[2] > figure.box[0]
    assert figure.box[3] > figure.box[1]


@pytest.mark.parametrize("language", Language)
def test_title_language_and_date_are_in_the_file_without_personal_data(kind: str, language: Language) -> None:
    pdf = PRINTS[kind](language).pdf
    reader = PdfReader(io.BytesIO(pdf))
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == language.tag
    assert catalog["/MarkInfo"]["/Marked"].value is True
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert str(reader.metadata["/CreationDate"]) == "D:20261214120000Z"
    xmp = ET.fromstring(catalog["/Metadata"].get_data().decode("utf-8"))
    values = {element.tag.rsplit("}", 1)[1]: (element.text or "").strip() for element in xmp.iter()}
    assert values["part"] == "1"
    assert values["li"]
    everything = str(reader.metadata) + ET.tostring(xmp, encoding="unicode")
    assert not any(name in everything for name in ("Linnea", "Ekblad", "19900101", "Vardag i balans"))


def test_no_font_is_left_to_the_reader_of_the_file(kind: str) -> None:
    pdf = PRINTS[kind](Language.SWEDISH).pdf
    assert b"Helvetica" not in pdf
    assert b"Times" not in pdf


def test_a_title_in_swedish_on_an_english_sheet_is_marked_as_swedish() -> None:
    """decided.md 33."""
    walker = Walker(build_summary(given_summary(), Reader.PATIENT, Language.ENGLISH).pdf)
    assert ("sv-SE", "Vardag i balans") in {(span.lang, span.text) for span in walker.find("Span")}
    english = given_summary(program=replace(swedish("Everyday balance"), language="en"), modules=given_modules(0))
    spans = Walker(build_summary(english, Reader.PATIENT, Language.ENGLISH).pdf).find("Span")
    assert [span.text for span in spans] == ["vardagar 8–16.30"]


def given_canvas() -> TaggedCanvas:
    return TaggedCanvas(title="Prov", lang="sv-SE", made_on=date(2026, 12, 14))


def test_text_outside_a_mark_is_a_bug_that_is_noticed() -> None:
    canvas = given_canvas()
    with pytest.raises(UntaggedText):
        canvas.text(72, 700, set_lines(words("bortglömd"), STYLE, 200)[0].pieces, 12, STYLE.ink)


def test_marks_cannot_be_nested() -> None:
    canvas = given_canvas()
    with canvas.mark(canvas.root.add("P")), pytest.raises(UntaggedText), canvas.mark(canvas.root.add("P")):
        pass


def test_lines_and_surfaces_outside_a_mark_become_artifacts() -> None:
    canvas = given_canvas()
    with canvas.mark(canvas.root.add("H1")):
        canvas.text(72, 700, set_lines(words("Rubrik"), STYLE, 200)[0].pieces, 12, STYLE.ink)
    canvas.rule(72, 200, 650, STYLE.ink, 0.5)
    canvas.showPage()
    assert Walker(canvas.finish()).find("H1")[0].text == "Rubrik"


def test_an_element_that_was_never_drawn_is_not_in_the_tree() -> None:
    canvas = given_canvas()
    canvas.root.add("Sect").add("P")
    with canvas.mark(canvas.root.add("H1")):
        canvas.text(72, 700, set_lines(words("Rubrik"), STYLE, 200)[0].pieces, 12, STYLE.ink)
    canvas.showPage()
    assert Walker(canvas.finish()).outline() == ["Document", " H1"]


def test_words_are_not_glued_together_where_lines_end() -> None:
    """tagged-pdf.md, trap 1."""
    canvas = given_canvas()
    sentence = "Här är en mening som går över flera rader och som ska läsas med mellanrum."
    node = canvas.root.add("P")
    with canvas.mark(node):
        for number, line in enumerate(set_lines(Values().take("field", sentence), STYLE, 120)):
            canvas.text(72, 700 - 17 * number, line.pieces, 12, STYLE.ink)
    canvas.showPage()
    assert Walker(canvas.finish()).find("P")[0].text == sentence
