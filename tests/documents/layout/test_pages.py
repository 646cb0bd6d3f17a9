"""Breaks: headings, paragraphs, tables; and sheets that are tightened (paper rules, "Breaks")."""

from modulvard.documents.layout.blocks import Paragraph
from modulvard.documents.layout.outline import heading, paragraph
from modulvard.documents.layout.pages import Page, arrange
from modulvard.documents.layout.scales import AS_SET, TEXT_WIDTH, TIGHTER, Frame, letter
from modulvard.documents.layout.tables import Table, table
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, words

SCALE = letter(12)
FRAME = Frame()
LEADING = SCALE.text.leading


def lines_of_text(count: int) -> Paragraph:
    return paragraph(Node("Document"), words("\n".join(["rad"] * count)), SCALE)


def arranged(*blocks: Paragraph | Table) -> list[Page]:
    return arrange(blocks, FRAME, LEADING)[0]


def rows(count: int, text: str = "ord") -> list[list[Passage]]:
    return [[words(text), words(text)] for _ in range(count)]


def given_table(count: int) -> Table:
    return table(Node("Document"), SCALE, [words("När"), words("Vad")], rows(count), (1, 1))


FULL = int(FRAME.height / LEADING)


def test_a_heading_never_stands_last_on_a_page() -> None:
    for above in range(FULL - 6, FULL + 1):
        pages = arranged(lines_of_text(above), heading(Node("Document"), words("Rubrik"), SCALE), lines_of_text(8))
        assert not any(page[-1].block.keep_with_next for page in pages)


def test_at_least_two_lines_of_a_paragraph_stand_on_each_side() -> None:
    for above in range(FULL - 9, FULL + 1):
        pages = arranged(lines_of_text(above), lines_of_text(6))
        heights = [placed.block.height(TEXT_WIDTH, AS_SET) for page in pages for placed in page]
        assert min(heights) >= 2 * LEADING


def test_a_short_table_is_moved_whole_and_a_long_one_is_divided() -> None:
    short = arranged(lines_of_text(FULL - 4), given_table(9))
    assert [len(page) for page in short] == [1, 1]
    long = arranged(lines_of_text(FULL - 10), given_table(30))
    parts = [placed.block for page in long for placed in page if isinstance(placed.block, Table)]
    assert [part.repeats_head for part in parts] == [False, True]


def test_a_row_taller_than_a_page_is_divided_between_lines() -> None:
    tall = table(Node("Document"), SCALE, [words("A"), words("B")], rows(1, "\n".join("x" * 200)), (1, 1))
    pages = arranged(tall)
    assert len(pages) > 2
    assert all(placed.block.height(TEXT_WIDTH, AS_SET) <= FRAME.height for page in pages for placed in page)


def test_nothing_stands_below_the_foot_of_the_page() -> None:
    for count in range(1, 60):
        pages, fit = arrange([lines_of_text(count), given_table(count), lines_of_text(3)], FRAME, LEADING)
        for page in pages:
            last = page[-1]
            assert last.top + last.block.height(TEXT_WIDTH, fit) <= FRAME.bottom + 0.1


def test_a_sheet_that_spills_over_by_a_few_lines_is_tightened() -> None:
    def pages_and_fit(above: int) -> tuple[int, bool]:
        blocks = [lines_of_text(above), given_table(12), lines_of_text(2)]
        pages, fit = arrange(blocks, FRAME, LEADING)
        return len(pages), fit in TIGHTER

    found = {pages_and_fit(above) for above in range(10, FULL)}
    assert (1, False) in found
    assert (1, True) in found
    assert (2, False) in found
