"""Room to sign: a line to write on, and below it who is to."""

from dataclasses import dataclass

from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.scales import INK, Fit, Scale
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage

_LINE = 0.7
_UNDER_LINE = 3.0
_HANDWRITING = 2.4
"""Room for what is written, in lines of running text."""


@dataclass(slots=True)
class SigningLine(Block):
    """A line with room above it; ``label`` stands below and is what is read aloud."""

    label: Paragraph
    room: float
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False

    def height(self, width: float, fit: Fit) -> float:
        return self.room + _UNDER_LINE + self.label.height(width, fit)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        """Divide a label that no page holds; the line stays with its first part."""
        parts = self.label.split(width, room - self.room - _UNDER_LINE, fit)
        if parts is None:
            return None
        first, rest = parts
        assert isinstance(first, Paragraph)
        return SigningLine(first, self.room, self.space_before), rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        top += self.room
        canvas.rule(x, x + min(width, self.label.narrow), PAGE_HEIGHT - top, INK, _LINE)
        self.label.draw(canvas, x, top + _UNDER_LINE, width, fit)


def signing_line(parent: Node, label: Passage, scale: Scale, *, keep_with_next: bool = False) -> SigningLine:
    """Return room for one signature."""
    below = Paragraph(parent.add("P"), label, scale.caption, narrow=scale.text_width)
    return SigningLine(below, scale.text.leading * _HANDWRITING, keep_with_next=keep_with_next)
