"""Hanging headings: a rule, the heading in the left column, what belongs to it in the right (*blad* and *tät*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.scales import GUTTER, LABEL_WIDTH, RULE, Fit
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas

_INDENT = LABEL_WIDTH + GUTTER
_OVER, _UNDER = 4.0, 4.0
"""Between the rule and the text, and between the text and the next rule."""


@dataclass(slots=True)
class Hung(Block):
    """A block in the right column; the first of its section also carries the rule and the heading."""

    inner: Block
    label: Paragraph | None
    closes: bool
    space_before: float = 0.0
    keep_with_next: bool = False
    keep_if_room: bool = False
    is_heading: bool = False

    def _over(self, fit: Fit) -> float:
        return _OVER * fit.headings if self.label else 0.0

    def _under(self, fit: Fit) -> float:
        return _UNDER * fit.headings if self.closes else 0.0

    def height(self, width: float, fit: Fit) -> float:
        beside = self.label.height(LABEL_WIDTH, fit) if self.label else 0.0
        inner = self.inner.height(width - _INDENT, fit)
        return self._over(fit) + max(beside, inner) + self._under(fit)

    def least(self, width: float, fit: Fit) -> float:
        beside = self.label.height(LABEL_WIDTH, fit) if self.label else 0.0
        return self._over(fit) + max(beside, self.inner.least(width - _INDENT, fit)) + self._under(fit)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        if self.label and self.label.height(LABEL_WIDTH, fit) + self._over(fit) > room:
            return None
        parts = self.inner.split(width - _INDENT, room - self._over(fit), fit)
        if parts is None:
            return None
        first, rest = parts
        return replace(self, inner=first, closes=False), replace(self, inner=rest, label=None, space_before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        if self.label:
            canvas.rule(x, x + width, PAGE_HEIGHT - top, RULE, 0.6)
            top += self._over(fit)
            self.label.draw(canvas, x, top, LABEL_WIDTH, fit)
        self.inner.draw(canvas, x + _INDENT, top, width - _INDENT, fit)


def hung(label: Paragraph, blocks: Sequence[Block], *, space_before: float = 0.0) -> list[Block]:
    """Return a section: its heading beside the first block."""
    last = len(blocks) - 1
    return [
        Hung(
            block,
            label if number == 0 else None,
            number == last,
            block.space_before if number else space_before,
            keep_with_next=block.keep_with_next and number < last,
            keep_if_room=block.keep_if_room and number < last,
        )
        for number, block in enumerate(blocks)
    ]
