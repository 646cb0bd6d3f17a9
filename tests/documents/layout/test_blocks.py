"""Lists, pairs on a line and hanging headings: how they are marked, measured and divided."""

from datetime import date

import pytest
from tests.documents.walker import Walker

from modulvard.documents.layout.blocks import Block
from modulvard.documents.layout.hanging import hung
from modulvard.documents.layout.outline import bullets, heading, pair, paragraph
from modulvard.documents.layout.pages import Running, arrange, draw_pages
from modulvard.documents.layout.scales import AS_SET, DENSE, LETTER_SIZES, TEXT_WIDTH, Frame, letter
from modulvard.documents.result import as_text
from modulvard.documents.tagging.canvas import TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import words

SCALE = letter(12)
RUNNING = Running(short_title=words("Prov"), date=words("14 december 2026"), sender=(), page_of="{page} av {pages}")


def drawn(canvas: TaggedCanvas, blocks: list[Block]) -> Walker:
    title = heading(canvas.root, words("Rubrik"), SCALE)
    pages, fit = arrange([title, *blocks], Frame(), SCALE.text.leading)
    draw_pages(canvas, pages, fit, RUNNING)
    return Walker(canvas.finish())


@pytest.fixture
def canvas() -> TaggedCanvas:
    return TaggedCanvas(title="Prov", lang="sv-SE", made_on=date(2026, 12, 14))


def test_a_list_tells_its_dash_and_its_text_apart(canvas: TaggedCanvas) -> None:
    """tagged-pdf.md, technique 4."""
    walker = drawn(canvas, bullets(canvas.root, [words("Skriv upp."), words("Gå ut en stund.")], SCALE))
    (element,) = walker.find("L")
    assert [[part.tag for part in item.children] for item in element.children] == [["Lbl", "LBody"]] * 2
    assert [body.text for body in walker.find("LBody")] == ["Skriv upp.", "Gå ut en stund."]
    assert "– Skriv upp.\n– Gå ut en stund." in as_text(canvas.root)


def test_a_list_item_over_two_pages_stays_one_item(canvas: TaggedCanvas) -> None:
    long = " ".join(f"ord{number}" for number in range(600))
    walker = drawn(canvas, bullets(canvas.root, [words(long)], SCALE))
    assert len(walker.pages) == 2
    assert [body.text for body in walker.find("LBody")] == [long]


def test_two_texts_share_a_line_where_they_fit_and_stand_under_each_other_where_not() -> None:
    root = Node("Document")
    short = pair(root, words("Namn"), words("Datum"), SCALE.text)
    long = pair(root, words("Namn " * 20), words("Datum"), SCALE.text)
    assert short.height(TEXT_WIDTH, AS_SET) == SCALE.text.leading
    assert long.height(TEXT_WIDTH, AS_SET) > 2 * SCALE.text.leading


def test_a_name_of_many_lines_goes_on_over_the_page(canvas: TaggedCanvas) -> None:
    name = "\n".join(["rad"] * 120)
    walker = drawn(canvas, [pair(canvas.root, words(name), words("Datum"), SCALE.text)])
    assert [element.text for element in walker.find("P")] == [name, "Datum"]
    assert len(walker.pages) > 2


def test_a_hanging_heading_stands_beside_its_text_and_is_read_before_it(canvas: TaggedCanvas) -> None:
    label = heading(canvas.root, words("Behandling"), DENSE)
    section = hung(label, [paragraph(canvas.root, words("Text."), DENSE), paragraph(canvas.root, words("Mer."), DENSE)])
    assert sum(block.height(TEXT_WIDTH, AS_SET) for block in section) < 4 * DENSE.text.leading
    assert [element.text for element in drawn(canvas, section).root.children] == [
        "Behandling",
        "Text.",
        "Mer.",
        "Rubrik",
    ]


@pytest.mark.parametrize("size", LETTER_SIZES)
def test_the_letter_scales_as_a_whole(size: int) -> None:
    scale = letter(size)
    assert scale.text.size == size
    assert scale.title.size == pytest.approx(2 * size, abs=0.01)
    assert scale.text_width <= TEXT_WIDTH
