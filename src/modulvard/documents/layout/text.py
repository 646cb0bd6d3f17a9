"""Lines: words laid out to a width, each piece with its place, its typeface and the stored text it stands for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from modulvard.documents.fonts import Typeface, main_typeface
from modulvard.documents.layout.bidi import runs_both_ways, value_levels, visual_order
from modulvard.documents.layout.shaping import Shaped, shape
from modulvard.documents.tagging.canvas import Glyphs, Ink
from modulvard.documents.values import Passage, Span

_TOKENS = re.compile(r"\n| +|[^ \n]+?[-–](?=[^\W\d_]{3})|[^ \n]+")
_LETTERS = re.compile(r"\w")
_NOT_SAID = frozenset("\t\ufeff")
"""Characters that readers of the file drop or change unless the stored text is given beside them."""
_SHORT_LAST_WORD = 6
"""A last word of at most so many letters stays with the word before it (paper rules, "Breaks")."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Size and line distance in points, weight and colour."""

    size: float
    leading: float
    bold: bool
    ink: Ink


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: pieces with their distance from the line's left end, in the order they are read."""

    pieces: tuple[tuple[float, Glyphs], ...]
    width: float


@dataclass(slots=True)
class _Token:
    """A word, a space or a line break. ``glyphs`` only where the word is more than simple characters."""

    text: str
    bold: bool
    lang: str
    width: float
    glyphs: Sequence[tuple[Shaped, int]] = ()

    @property
    def is_space(self) -> bool:
        return self.text[0] in " \n"


@dataclass(slots=True)
class _Box:
    """Tokens between two places where a line may end, with the spaces that follow them."""

    tokens: list[_Token] = field(default_factory=list)
    spaces: list[_Token] = field(default_factory=list)

    @property
    def width(self) -> float:
        return sum(token.width for token in self.tokens)


def set_lines(text: Passage, style: TypeStyle, width: float, *, tie_last: bool = False) -> list[Line]:
    """Return the text as lines no wider than ``width``, ragged right, broken at spaces and after hyphens.

    A word wider than the line is divided where it must. ``tie_last`` keeps a short last word from standing alone.
    """
    lines: list[Line] = []
    for tokens in _paragraphs(_tokens(text, style)):
        boxes = _boxes(tokens)
        if tie_last:
            _tie_last(boxes, width)
        lines.extend(_line(line) for line in _filled(boxes, width))
    return lines


def line_width(text: Passage, style: TypeStyle) -> float:
    """Return the width of the text on one line."""
    return sum(token.width for token in _tokens(text, style) if token.text != "\n")


def least_width(text: Passage, style: TypeStyle) -> float:
    """Return the width of the narrowest line that divides no word."""
    paragraphs = _paragraphs(_tokens(text, style))
    return max((box.width for tokens in paragraphs for box in _boxes(tokens)), default=0.0)


def _tokens(text: Passage, style: TypeStyle) -> Iterator[_Token]:
    for span in text:
        bold = span.bold or style.bold
        face = main_typeface(bold)
        parts = (span.text,) if span.whole and span.text and "\n" not in span.text else _TOKENS.findall(span.text)
        if face.simple.issuperset(span.text.replace("\n", "")):
            scale = style.size / 1000
            for part in parts:
                if part == "\n":
                    yield _Token(part, bold, span.lang, 0.0, [(glyph, 0) for glyph in shape(part, bold)])
                    continue
                shown = part if span.stored else part.replace("\xa0", " ")
                yield _Token(shown, bold, span.lang, face.width(shown) * scale)
        else:
            yield from _shaped_tokens(span, parts, bold, style.size)


def _shaped_tokens(span: Span, parts: Sequence[str], bold: bool, size: float) -> Iterator[_Token]:
    both_ways = runs_both_ways(span.text)
    levels = value_levels(span.text) if both_ways else [0] * len(span.text)
    mirrored = frozenset(place for place, level in enumerate(levels) if level % 2)
    place = 0
    glyphs = iter(shape(span.text, bold, mirrored))
    for part in parts:
        chosen: list[tuple[Shaped, int]] = []
        end = place + len(part)
        while place < end:
            glyph = next(glyphs)
            chosen.append((glyph, levels[place]))
            place += len(glyph.text)
        width = sum(glyph.width for glyph, _ in chosen) * size / 1000
        yield _Token(part, bold, span.lang, width, chosen)


def _paragraphs(tokens: Iterable[_Token]) -> Iterator[list[_Token]]:
    """Yield the tokens of each stored line, its line break last: it is read and copied, but takes no room."""
    current: list[_Token] = []
    for token in tokens:
        if token.text == "\n":
            current.append(token)
            yield current
            current = []
        else:
            current.append(token)
    yield current


def _boxes(tokens: list[_Token]) -> list[_Box]:
    boxes = [_Box()]
    for token in tokens:
        if token.is_space:
            boxes[-1].spaces.append(token)
            continue
        last = boxes[-1]
        if last.spaces or (last.tokens and _ends_with_hyphen(last.tokens[-1])):
            boxes.append(_Box())
        boxes[-1].tokens.append(token)
    return boxes


def _ends_with_hyphen(token: _Token) -> bool:
    return len(token.text) > 1 and token.text[-1] in "-–"


def _tie_last(boxes: list[_Box], width: float) -> None:
    if len(boxes) < 3 or not boxes[-2].spaces:
        return
    letters = len(_LETTERS.findall("".join(token.text for token in boxes[-1].tokens)))
    if letters <= _SHORT_LAST_WORD and boxes[-2].width + boxes[-1].width < width / 2:
        last = boxes.pop()
        boxes[-1].tokens += boxes[-1].spaces + last.tokens
        boxes[-1].spaces = last.spaces


def _filled(boxes: list[_Box], width: float) -> Iterator[list[_Token]]:
    """Yield the tokens of each line. Spaces where a line ends stay at its end: they are read, not seen."""
    line: list[_Token] = []
    used = 0.0
    for box in boxes:
        needed = box.width
        if line and used + needed > width + 0.01:
            yield line
            line, used = [], 0.0
        if needed > width + 0.01:
            *full, rest = _divided(box.tokens, width)
            yield from full
            line, needed = rest, sum(token.width for token in rest)
        else:
            line += box.tokens
        line += box.spaces
        used += needed + sum(space.width for space in box.spaces)
    yield line


def _divided(tokens: list[_Token], width: float) -> list[list[_Token]]:
    """Divide tokens that do not fit on one line between characters."""
    lines: list[list[_Token]] = [[]]
    room = width
    for token in tokens:
        for part in _characters(token):
            if part.width > room and lines[-1]:
                lines.append([])
                room = width
            lines[-1].append(part)
            room -= part.width
    return lines


def _characters(token: _Token) -> Iterator[_Token]:
    if not token.glyphs:
        for char, width in _simple_widths(token):
            yield _Token(char, token.bold, token.lang, width)
        return
    total = sum(glyph.width for glyph, _ in token.glyphs) or 1
    start = 0
    for end in range(1, len(token.glyphs) + 1):
        if end == len(token.glyphs) or token.glyphs[end][0].width:
            part = token.glyphs[start:end]
            own = sum(glyph.width for glyph, _ in part)
            text = "".join(glyph.text for glyph, _ in part)
            yield _Token(text, token.bold, token.lang, token.width * own / total, part)
            start = end


def _simple_widths(token: _Token) -> Iterator[tuple[str, float]]:
    face = main_typeface(token.bold)
    scale = token.width / (face.width(token.text) or 1)
    return ((char, face.widths[char] * scale) for char in token.text)


def _line(tokens: list[_Token]) -> Line:
    seen = len(tokens)
    while seen and tokens[seen - 1].is_space:
        seen -= 1
    width = sum(token.width for token in tokens[:seen])
    if any(token.glyphs for token in tokens):
        return Line(tuple(_mixed_pieces(tokens)), width)
    return Line(tuple(_simple_pieces(tokens)), width)


def _simple_pieces(tokens: list[_Token]) -> Iterator[tuple[float, Glyphs]]:
    offset = 0.0
    for (bold, lang), group in groupby(tokens, lambda token: (token.bold, token.lang)):
        run = list(group)
        width = sum(token.width for token in run)
        yield offset, Glyphs(main_typeface(bold), "".join(token.text for token in run), width, lang=lang)
        offset += width


@dataclass(frozen=True, slots=True)
class _Unit:
    """One glyph, or one simple word, on a line that runs both ways or holds more than simple characters."""

    face: Typeface
    shown: str | tuple[int, str]
    stored: str
    width: float
    level: int
    lang: str
    needs_actual: bool

    @property
    def kind(self) -> tuple[object, ...]:
        """Units of one kind that follow each other are one piece."""
        return (self.face.name, self.level, self.lang, self.needs_actual, isinstance(self.shown, str))


def _mixed_pieces(tokens: list[_Token]) -> Iterator[tuple[float, Glyphs]]:
    units = [unit for token in tokens for unit in _units(token)]
    places = [0.0] * len(units)
    offset = 0.0
    for place in visual_order([unit.level for unit in units]):
        places[place] = offset
        offset += units[place].width
    start = 0
    for _, group in groupby(units, lambda unit: unit.kind):
        run = list(group)
        left = min(places[start : start + len(run)])
        yield _piece(run, left)
        start += len(run)


def _units(token: _Token) -> Iterator[_Unit]:
    if not token.glyphs:
        yield _Unit(main_typeface(token.bold), token.text, token.text, token.width, 0, token.lang, False)
        return
    total = sum(glyph.width for glyph, _ in token.glyphs)
    scale = token.width / total if total else 0.0
    for glyph, level in token.glyphs:
        actual = glyph.is_missing or level % 2 == 1 or glyph.text in _NOT_SAID
        shown = (glyph.glyph, glyph.text)
        yield _Unit(glyph.face, shown, glyph.text, glyph.width * scale, level, token.lang, actual)


def _piece(run: list[_Unit], left: float) -> tuple[float, Glyphs]:
    first = run[0]
    width = sum(unit.width for unit in run)
    stored = "".join(unit.stored for unit in run)
    actual = stored if first.needs_actual else ""
    if isinstance(first.shown, str):
        return left, Glyphs(first.face, stored, width, actual, first.lang)
    glyphs = [unit.shown for unit in run if isinstance(unit.shown, tuple)]
    if first.level % 2:
        glyphs.reverse()
    return left, Glyphs(first.face, tuple(glyphs), width, actual, first.lang)
