"""Short ways to the blocks every print has: title, heading, paragraph, list."""

from collections.abc import Sequence

from modulvard.documents.layout.blocks import Block, ListItem, Pair, Paragraph
from modulvard.documents.layout.scales import Scale
from modulvard.documents.layout.text import TypeStyle
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, words


def title(parent: Node, passage: Passage, scale: Scale, *, space_before: float) -> Paragraph:
    """Return the title of a sheet, the only first-level heading."""
    return Paragraph(
        parent.add("H1"), passage, scale.title, space_before, keep_with_next=True, is_heading=True, tie_last=False
    )


def heading(parent: Node, passage: Passage, scale: Scale) -> Paragraph:
    """Return a second-level heading."""
    return Paragraph(
        parent.add("H2"), passage, scale.heading, scale.before_heading, keep_with_next=True, is_heading=True
    )


def paragraph(
    parent: Node, passage: Passage, scale: Scale, *, style: TypeStyle | None = None, space_before: float = 0.0
) -> Paragraph:
    """Return a paragraph of running text."""
    narrow = scale.text_width if style is None else 0.0
    return Paragraph(parent.add("P"), passage, style or scale.text, space_before, narrow=narrow)


def pair(parent: Node, left: Passage, right: Passage, style: TypeStyle, *, space_before: float = 0.0) -> Pair:
    """Return two texts on one line, left and right."""
    first, second = (Paragraph(parent.add("P"), passage, style, tie_last=False) for passage in (left, right))
    return Pair(first, second, space_before)


def bullets(parent: Node, items: Sequence[Passage], scale: Scale) -> list[Block]:
    """Return a list with dashes; the dash and the text are told apart in the tree (tagged-pdf.md, technique 4)."""
    element = parent.add("L", attributes="/O /List /ListNumbering /Disc")
    blocks: list[Block] = []
    for number, item in enumerate(items):
        line = element.add("LI")
        label = Paragraph(line.add("Lbl"), words("–"), scale.text)
        body = Paragraph(line.add("LBody"), item, scale.text, narrow=scale.text_width)
        blocks.append(ListItem(label, body, scale.text.size * 1.1, scale.between / 2 if number else 2.0))
    return blocks
