"""Breaks: headings, paragraphs, tables; and sheets that are tightened (paper rules, "Breaks")."""

from dataclasses import dataclass

from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.outline import heading, paragraph
from modulvard.documents.layout.pages import Page, arrange
from modulvard.documents.layout.scales import AS_SET, TEXT_WIDTH, TIGHTER, Fit, Frame, letter
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


@dataclass(slots=True)
class Unbroken(Block):
    """So many lines that are never divided."""

    count: int
    keep_if_room: bool = False

    def height(self, width: float, fit: Fit) -> float:
        return self.count * LEADING


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


def kept(count: int, *, if_room: bool = False) -> Paragraph:
    block = lines_of_text(count)
    block.keep_with_next, block.keep_if_room = not if_room, if_room
    return block


def heights(pages: list[Page]) -> list[float]:
    return [sum(placed.block.height(TEXT_WIDTH, AS_SET) for placed in page) / LEADING for page in pages]


def test_what_is_kept_together_stands_on_one_page_where_it_has_room_there() -> None:
    group = (kept(3), Unbroken(20, keep_if_room=True), kept(3, if_room=True), Unbroken(5))
    for above in range(1, FULL):
        pages = arrange([lines_of_text(above), *group], FRAME, LEADING)[0]
        (page,) = [page for page in pages if any(placed.block is group[0] for placed in page)]
        assert [placed.block for placed in page][-4:] == list(group)


def test_what_has_no_room_on_any_page_is_parted_where_it_may_be_and_leaves_no_empty_pages() -> None:
    """A heading, words and curves of a form with many tables: the words stay with the first, the end with the last."""
    middle = [Unbroken(15, keep_if_room=True) for _ in range(4)]
    end = (kept(3), lines_of_text(3))
    blocks = [lines_of_text(5), heading(Node("Document"), words("Rubrik"), SCALE), kept(2), *middle, *end]
    pages = arrange(blocks, FRAME, LEADING)[0]
    assert min(heights(pages)[:-1]) > FULL / 2
    assert [placed.block for placed in pages[0]][:4] == blocks[:4]
    assert [placed.block for placed in pages[-1]][-2:] == list(end)


def test_what_must_be_kept_and_has_no_room_on_any_page_still_leaves_no_heading_alone() -> None:
    blocks = [heading(Node("Document"), words("Rubrik"), SCALE), *(kept(FULL // 2) for _ in range(4)), lines_of_text(3)]
    pages = arrange([lines_of_text(FULL - 2), *blocks], FRAME, LEADING)[0]
    assert not any(placed.block is blocks[0] for page in pages for placed in page[-1:])
    assert len(pages) <= 5
