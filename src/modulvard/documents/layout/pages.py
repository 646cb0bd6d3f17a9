"""Pages: what stands on which, with running heads and feet; tightened where a few lines would spill over."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from modulvard.documents.layout.blocks import Block, baseline
from modulvard.documents.layout.scales import AS_SET, MARGIN, MM, RUNNING, TEXT_WIDTH, TIGHTER, Fit, Frame
from modulvard.documents.layout.text import line_width, set_lines
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.values import Passage, words

_HEAD_FROM_TOP = 15 * MM
_FOOT_FROM_BOTTOM = 13 * MM
_NEARLY = 0.01
_SPILL_LINES = 4
"""A last page with fewer lines than this is worth tightening for."""


@dataclass(frozen=True, slots=True)
class Running:
    """What stands above later pages and below all. Nothing in it is read aloud, so nothing stands only there."""

    short_title: Passage
    date: Passage
    sender: Passage
    page_of: str
    """A template with ``{page}`` and ``{pages}``."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where it begins, from the top of the sheet."""

    block: Block
    top: float


Page = list[Placed]


def arrange(blocks: Sequence[Block], frame: Frame, leading: float) -> tuple[list[Page], Fit]:
    """Return the pages, tightened if a sheet with fewer pages comes of it. ``leading`` is that of running text."""
    pages = _arranged(blocks, frame, AS_SET)
    if len(pages) < 2 or _used(pages[-1], frame, AS_SET) >= _SPILL_LINES * leading:
        return pages, AS_SET
    for fit in TIGHTER:
        tighter = _arranged(blocks, frame, fit)
        if len(tighter) < len(pages):
            return tighter, fit
    return pages, AS_SET


def _used(page: Page, frame: Frame, fit: Fit) -> float:
    last = page[-1]
    return last.top + last.block.height(TEXT_WIDTH, fit) - frame.top


def _arranged(blocks: Sequence[Block], frame: Frame, fit: Fit) -> list[Page]:
    waiting = deque(blocks)
    pages: list[Page] = [[]]
    top = frame.top
    promised = 0
    while waiting:
        block = waiting.popleft()
        fresh = not pages[-1]
        start = top if fresh else top + block.gap(fit)
        room = frame.bottom - start
        if promised:
            promised -= 1
            fits = True
        else:
            needed, count = _needed(block, waiting, frame, fit)
            fits = needed <= room + _NEARLY
            promised = count - 1 if fits else 0
        fitting: Block | None = block
        if not fits or block.height(TEXT_WIDTH, fit) > room + _NEARLY:
            promised = 0
            fitting = _divide(block, waiting, room, fit) if fits or fresh else None
        if fitting is None and not fresh:
            waiting.appendleft(block)
            pages.append([])
            top = frame.top
            continue
        placed = Placed(fitting or block, start)
        pages[-1].append(placed)
        top = start + placed.block.height(TEXT_WIDTH, fit)
    return pages


def _divide(block: Block, waiting: deque[Block], room: float, fit: Fit) -> Block | None:
    """Return the part that fits and put the rest back first in line; None if the block is not divided there."""
    parts = block.split(TEXT_WIDTH, room, fit)
    if parts is None:
        return None
    first, rest = parts
    waiting.appendleft(rest)
    return first


def _needed(block: Block, waiting: deque[Block], frame: Frame, fit: Fit) -> tuple[float, int]:
    """Return the room a block needs here with what is kept together with it, and how many blocks that is.

    What has no room on any page is parted where it may be; a heading is not left alone by that.
    """
    for loosely in (False, True):
        needed, count = _together(block, waiting, fit, loosely=loosely)
        if needed <= frame.height + _NEARLY:
            return needed, count
    return _together(block, deque(islice(waiting, 1)), fit, loosely=True)


def _together(block: Block, waiting: deque[Block], fit: Fit, *, loosely: bool) -> tuple[float, int]:
    """Return the height and the number of all that is kept together from a block on; of the last of it the least."""
    needed, count, last = 0.0, 1, block
    for following in waiting:
        if not (last.keep_with_next or (last.keep_if_room and not loosely)):
            break
        needed += last.height(TEXT_WIDTH, fit) + following.gap(fit)
        count, last = count + 1, following
    return needed + last.least(TEXT_WIDTH, fit), count


def draw_pages(canvas: TaggedCanvas, pages: Sequence[Page], fit: Fit, running: Running) -> None:
    """Draw every page and end it."""
    for number, page in enumerate(pages, start=1):
        if number > 1:
            _line(canvas, _HEAD_FROM_TOP, "Header", running.short_title, running.date)
        for placed in page:
            placed.block.draw(canvas, MARGIN, placed.top, TEXT_WIDTH, fit)
        count = running.page_of.format(page=number, pages=len(pages))
        from_top = PAGE_HEIGHT - _FOOT_FROM_BOTTOM - RUNNING.leading / 2
        _line(canvas, from_top, "Footer", running.sender, words(count))
        canvas.showPage()


def _line(canvas: TaggedCanvas, top: float, kind: str, left: Passage, right: Passage) -> None:
    """Draw a running line: left, cut to one line where it must be, and right."""
    right_width = line_width(right, RUNNING)
    y = baseline(top - RUNNING.leading / 2, RUNNING)
    with canvas.artifact("Pagination", kind):
        if left:
            first, *more = set_lines(left, RUNNING, TEXT_WIDTH - right_width - 22)
            canvas.text(MARGIN, y, first.pieces, RUNNING.size, RUNNING.ink)
            for line in set_lines(words("…"), RUNNING, TEXT_WIDTH) if more else ():
                canvas.text(MARGIN + first.width, y, line.pieces, RUNNING.size, RUNNING.ink)
        for line in set_lines(right, RUNNING, TEXT_WIDTH):
            canvas.text(MARGIN + TEXT_WIDTH - line.width, y, line.pieces, RUNNING.size, RUNNING.ink)
