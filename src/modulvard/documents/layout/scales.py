"""Sizes of type, distances and colours of each kind of sheet (mockups' paper rules, "Type" and "Page").

*Brev* is for patients, *tät* for the journal and colleagues, *blad* for plans and sheets. Points throughout.
"""

from dataclasses import dataclass
from functools import cache

from modulvard.documents.layout.text import TypeStyle
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, PAGE_WIDTH, Ink

MM = 72 / 25.4
INK = Ink.hex("#141A1B")
SECONDARY = Ink.hex("#4C5859")
RULE = Ink.hex("#7A8786")
HAIRLINE = Ink.hex("#C4CCC9")
ACCENT = Ink.hex("#0B6569")
TODAY = Ink.hex("#ECEFEC")
WHITE = Ink.hex("#FFFFFF")

MARGIN = 25 * MM
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
LABEL_WIDTH = 37 * MM
GUTTER = 4 * MM
LETTER_SIZES = (11, 12, 14)
"""The choices of ``--size``, for *brev* only (decided.md 31)."""
RUNNING = TypeStyle(8.5, 11, False, SECONDARY)
"""Running heads and feet."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where content may stand on a page, measured from the top of the sheet."""

    top: float = MARGIN
    bottom: float = PAGE_HEIGHT - MARGIN

    @property
    def height(self) -> float:
        """The height of the content."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Scale:
    """The type of one kind of sheet, and its distances."""

    title: TypeStyle
    lead: TypeStyle
    heading: TypeStyle
    text: TypeStyle
    table: TypeStyle
    caption: TypeStyle
    table_head: TypeStyle
    running: TypeStyle
    text_width: float
    before_heading: float
    between: float
    """Between two paragraphs."""
    row_padding: float
    """Above and below the text of a table row, together."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How much a sheet that spills over is tightened: factors of row padding and of the space before headings."""

    rows: float = 1.0
    headings: float = 1.0


AS_SET = Fit()
TIGHTER = (Fit(rows=0.8), Fit(rows=0.8, headings=0.8))
"""Tried in this order, at most 20 % (paper rules, "Breaks")."""


def _style(size: float, leading: float, *, bold: bool = False, factor: float = 1.0, ink: Ink = INK) -> TypeStyle:
    return TypeStyle(round(size * factor, 2), round(leading * factor, 2), bold, ink)


@cache
def letter(size: int) -> Scale:
    """Return *brev* in one of the sizes 11, 12 and 14."""
    if size not in LETTER_SIZES:
        raise ValueError(size)
    factor = size / 12
    return Scale(
        title=_style(24, 30, bold=True, factor=factor),
        lead=_style(14, 20, factor=factor),
        heading=_style(14, 20, bold=True, factor=factor),
        text=_style(12, 17, factor=factor),
        table=_style(10.5, 14, factor=factor),
        caption=_style(9.5, 13, factor=factor, ink=SECONDARY),
        table_head=_style(10, 14, bold=True, factor=factor),
        running=_style(10, 14, factor=factor),
        text_width=min(TEXT_WIDTH, 145 * MM * factor),
        before_heading=19 * factor,
        between=8 * factor,
        row_padding=5 * factor,
    )


DENSE = Scale(
    title=_style(16, 20, bold=True),
    lead=_style(10, 13.5),
    heading=_style(9.5, 12.5, bold=True),
    text=_style(9.5, 12.5),
    table=_style(9, 11.5),
    caption=_style(8.5, 11, ink=SECONDARY),
    table_head=_style(9, 12, bold=True),
    running=_style(9, 12),
    text_width=TEXT_WIDTH - LABEL_WIDTH - GUTTER,
    before_heading=11,
    between=4,
    row_padding=3.2,
)
"""*Tät*: the journal and the colleague."""

SHEET = Scale(
    title=_style(18, 23, bold=True),
    lead=_style(11, 15.5),
    heading=_style(11, 14, bold=True),
    text=_style(10, 14),
    table=_style(9.5, 12.5),
    caption=_style(8.5, 11.5, ink=SECONDARY),
    table_head=_style(9.5, 13, bold=True),
    running=_style(9.5, 13),
    text_width=TEXT_WIDTH - LABEL_WIDTH - GUTTER,
    before_heading=11,
    between=4,
    row_padding=3.2,
)
"""*Blad*: plans, and sheets for the unit."""
