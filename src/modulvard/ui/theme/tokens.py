"""Every colour, size and radius of the window (ux.md section 4). No other file names one."""

from enum import Enum, StrEnum
from functools import cache
from typing import NamedTuple


class Tone(StrEnum):
    """What a status colour means. It never stands alone: a shape and a word stand with it."""

    BEHIND = "behind"
    ON_TRACK = "on_track"
    AHEAD = "ahead"
    READ_FIRST = "read_first"
    PAUSED = "paused"
    NEW = "new"


class Pair(NamedTuple):
    """Ink on its own pale fill."""

    ink: str
    fill: str


class Colours(NamedTuple):
    """The colour roles of one theme, as ``#RRGGBB``. Tuples here, since a window waits for them to be made."""

    canvas: str
    surface: str
    sunken: str
    selection: str
    accent_soft: str
    divider: str
    text: str
    text_2: str
    text_3: str
    accent: str
    on_accent: str
    outline: str
    behind: Pair
    on_track: Pair
    ahead: Pair
    read_first: Pair
    paused: Pair
    new: Pair
    dark: bool
    """Whether light ink stands on dark ground."""
    high_contrast: bool = False
    """Whether these are the system's own colours, with our fills dropped."""

    def tone(self, tone: Tone) -> Pair:
        """Return the ink and fill of a status."""
        pair: Pair = getattr(self, tone.value)
        return pair


LIGHT = Colours(
    canvas="#F5F6F4",
    surface="#FFFFFF",
    sunken="#ECEFEC",
    selection="#D3E7E6",
    accent_soft="#DDEDEC",
    divider="#D5DBD8",
    text="#1D2526",
    text_2="#4C5859",
    text_3="#5F6B6C",
    accent="#0B6569",
    on_accent="#FFFFFF",
    outline="#7A8786",
    behind=Pair("#7A4A00", "#FBEBCF"),
    on_track=Pair("#1E6434", "#DFF0E2"),
    ahead=Pair("#1F5596", "#E0EBF8"),
    read_first=Pair("#A3201D", "#FBE3E0"),
    paused=Pair("#4F5A5E", "#E6EAEB"),
    new=Pair("#5B3E96", "#ECE6F7"),
    dark=False,
)

DARK = Colours(
    canvas="#131819",
    surface="#1B2122",
    sunken="#0F1314",
    selection="#1E4546",
    accent_soft="#17393A",
    divider="#333D3E",
    text="#E7ECEB",
    text_2="#B3BFBE",
    text_3="#98A5A4",
    accent="#74CBC6",
    on_accent="#06292A",
    outline="#7C8A8A",
    behind=Pair("#F0BE6B", "#3A2B10"),
    on_track=Pair("#86D59B", "#17321F"),
    ahead=Pair("#93BEF5", "#182B45"),
    read_first=Pair("#FF9D94", "#451B18"),
    paused=Pair("#B3BFC2", "#2A3234"),
    new=Pair("#C6B2F5", "#2D2344"),
    dark=True,
)


class TypeSize(NamedTuple):
    """Size and line height in px at 100 %, and weight."""

    px: int
    line: int
    weight: int


class Type(Enum):
    """The type scale. One Title per view; nothing is smaller than Caption."""

    TITLE = TypeSize(24, 34, 600)
    SUBTITLE = TypeSize(18, 26, 600)
    MESSAGE = TypeSize(15, 23, 400)
    BODY = TypeSize(14, 20, 400)
    STRONG = TypeSize(14, 20, 600)
    SMALL = TypeSize(13, 18, 400)
    SMALL_STRONG = TypeSize(13, 18, 600)
    CAPTION = TypeSize(12, 16, 400)
    CAPTION_STRONG = TypeSize(12, 16, 600)


class Space:
    """Distances between things, on a grid of 4. They do not grow with the text."""

    INSIDE = 8
    ROW = 12
    FIELDS = 16
    BLOCKS = 24
    HANG = 12
    """How far the fill of a selected row reaches outside its text."""


class Radius:
    """Corners, in px at 100 %."""

    CONTROL = 8
    FILL = 6
    BAR = 5
    KEY = 4
    CHIP = 11
    FOCUS = 12
    FOCUS_ROW = 9


class Height(NamedTuple):
    """A height at 100 %, and how much of it is text. The text grows, the margins round it do not (patienter-200)."""

    at_100: int
    text: int


class Size:
    """Heights and widths at 100 %. The frame's widths do not grow."""

    CONTROL = Height(36, 20)
    COMPACT = Height(32, 20)
    QUIET = Height(24, 20)
    CHIP = Height(22, 18)
    KEY = Height(20, 20)
    CHECK = Height(20, 16)
    ROW_AIRY = Height(56, 44)
    ROW_DENSE = Height(40, 24)
    GROUP_HEAD = Height(32, 16)
    TABLE_ROW = Height(40, 24)
    MODULE_CELL = Height(28, 20)
    STRIPE = Height(28, 18)
    RAIL_ITEM = Height(36, 20)
    RAIL_SUB = Height(24, 20)
    TABS = Height(44, 20)
    BANNER = Height(80, 44)
    UNLOCK = Height(40, 20)
    HIT = Height(44, 20)
    HIT_HEAD = Height(28, 16)
    PALETTE_FIELD = Height(56, 20)
    PALETTE_FOOT = Height(40, 20)
    NEXT_STEP = Height(52, 38)
    TIMELINE_ROW = Height(36, 20)
    TIMELINE_ROW_LOW = Height(31, 20)
    TIMELINE_ROW_TOLD = Height(50, 38)
    """With its words below the name, where they have no column."""
    TIMELINE_HEAD = Height(44, 36)
    ACTION_BAR = 72
    TOP_ROW = 60
    SEARCH = 520
    RAIL = 208
    RAIL_GAP = 4
    LIST_LEAST = 420
    PANEL = 386
    ICON = 20
    ICON_CONTROL = 18
    ICON_INLINE = 16


FOLD_RAIL = 900
"""Effective width (width / text factor) below which the rail becomes a button."""
FOLD_PANEL = Size.RAIL + Size.LIST_LEAST + Size.PANEL
"""Effective width below which list and detail are shown one at a time."""
LOW = 420
"""Height, in px at 100 % text, of a place to write in, below which what stands elsewhere too gives its room to it."""
FOLD_HALVES = 1200
"""Effective width below which two halves full of buttons stand below each other."""

FOCUS_WIDTH = 2
FOCUS_GAP = 2

MOTION_MS = 120
"""The longest fade; none where the system asks for reduced motion."""

ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in per cent that Ctrl++ and Ctrl+− walk through."""


@cache
def mixed(first: str, second: str, share: float) -> str:
    """Return the mix of two colours with ``share`` (0-1) of the second."""
    parts = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def muted(colours: Colours) -> str:
    """Return the ink of what cannot be used now: quiet, on a sunken ground, and still readable."""
    return colours.text_3


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
