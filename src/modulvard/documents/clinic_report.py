"""The clinic's report on paper: the finding in one line, then the table, then the figure (C15, C17; paper rules).

The same words tell it in the window and on the command line. No therapist and no patient is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from modulvard.documents.layout.blocks import Block, draw_lines
from modulvard.documents.layout.outline import heading, pair, paragraph, title
from modulvard.documents.layout.pages import Running
from modulvard.documents.layout.scales import ACCENT, DENSE, INK, MM, RULE, SHEET, WHITE, Fit, Frame
from modulvard.documents.layout.tables import table
from modulvard.documents.layout.text import TypeStyle, line_width, set_lines
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.report_words import ToldBars, ToldProgram, ToldReport, tell_ratings
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, made_bold, words
from modulvard.domain.reports import RatingReport

_FRAME = Frame(top=20 * MM)
_ACROSS = 3
"""Forms in one table; more make another table under it."""
_COLUMN = 0.19
_STEP = 3 * "\xa0"
"""How much further in a part of the row before stands."""
_BAR, _BETWEEN, _AFTER = 10.0, 2.0, 9.0
_SIGN, _LABEL, _RANGE = 8.0, 80.0, 44.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicReportFacts:
    """A report, whose it is and when it is printed."""

    made_at: datetime
    clinic: str
    report: RatingReport


def build_clinic_report(facts: ClinicReportFacts, language: Language) -> PrintResult:
    """Return the report on paper. The same facts always give the same bytes, and content never makes it fail."""
    sheet = new_sheet("report", language, facts.made_at.date())
    told = tell_ratings(facts.report, language)
    blocks = list(_Report(facts, told, sheet).blocks())
    return finished(sheet, blocks, _running(facts, told, sheet), DENSE.text.leading, _FRAME)


def _running(facts: ClinicReportFacts, told: ToldReport, sheet: Sheet) -> Running:
    return Running(
        short_title=words(told.title),
        date=words(facts.made_at.date().isoformat()),
        sender=sheet.values.take("clinic.name", facts.clinic),
        page_of=sheet.phrases.template("page"),
    )


@dataclass(frozen=True, slots=True)
class _Report:
    """Builds the blocks of a report."""

    facts: ClinicReportFacts
    told: ToldReport
    sheet: Sheet

    def blocks(self) -> Iterator[Block]:
        """Give the sheet's blocks."""
        root, told = self.sheet.root, self.told
        clinic = made_bold(self.sheet.values.take("clinic.name", self.facts.clinic))
        yield pair(root, clinic, words(self.sheet.phrases.day(self.facts.made_at.date())), SHEET.running)
        yield title(root, words(told.title), SHEET, space_before=12)
        yield paragraph(root, self._text(told.finding), SHEET, style=SHEET.lead, space_before=2)
        yield paragraph(root, words(told.period), SHEET, style=SHEET.caption, space_before=2)
        for program in told.programs:
            yield from self._program(program)
        for number, note in enumerate(told.notes):
            yield paragraph(root, words(note), SHEET, style=SHEET.caption, space_before=3 if number else 14)

    def _program(self, program: ToldProgram) -> Iterator[Block]:
        root = self.sheet.root
        yield heading(root, self._name(program.name), SHEET)
        for first in range(0, len(program.forms), _ACROSS):
            yield self._table(program, slice(first, first + _ACROSS))
        if program.bars:
            over = paragraph(root, made_bold(words(self.told.figure)), SHEET, style=SHEET.text, space_before=12)
            over.keep_with_next = True
            yield over
            forms = {bars.form: self._name(bars.form) for bars in program.bars}
            alt = self.sheet.phrases.word("report.figure.alt", bars="; ".join(bars.words for bars in program.bars))
            yield Bars(root.add("Figure"), self.told, program.bars, forms, alt, space_before=6)
        for number, note in enumerate(program.notes):
            yield paragraph(root, self._text(note), SHEET, style=SHEET.caption, space_before=3 if number else 10)

    def _table(self, program: ToldProgram, part: slice) -> Block:
        forms = [self._name(form) for form in program.forms[part]]
        rows = [
            [words(f"{_STEP if row.is_part else ''}{row.head}"), *map(words, row.cells[part])]
            for row in program.rows
            if any(cell != program.nothing for cell in row.cells[part])
        ]
        shares = (1 - _COLUMN * len(forms), *(_COLUMN for _ in forms))
        return table(self.sheet.root, DENSE, [(), *forms], rows, shares, figures=True, space_before=6)

    def _name(self, name: str) -> Passage:
        return self.sheet.values.take("report.name", name)

    def _text(self, text: str) -> Passage:
        return self.sheet.values.take("report.text", text)


@dataclass(slots=True)
class Bars(Block):
    """For each form two bars on its whole range: the first median outlined, the last one filled. Never divided."""

    node: Node
    told: ToldReport
    bars: tuple[ToldBars, ...]
    forms: dict[str, Passage]
    alt: str
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False

    def __post_init__(self) -> None:
        self.node.alt = self.alt

    @property
    def _row(self) -> float:
        return 2 * _BAR + _BETWEEN + _AFTER

    def height(self, width: float, fit: Fit) -> float:
        return SHEET.caption.leading + 4 + len(self.bars) * self._row

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        self.node.box = (x, PAGE_HEIGHT - top - self.height(width, fit), x + width, PAGE_HEIGHT - top)
        with canvas.mark(self.node):
            self._legend(canvas, x + _LABEL, top)
            top += SHEET.caption.leading + 4
            for each in self.bars:
                self._pair(canvas, each, x, top, width)
                top += self._row

    def _legend(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        foot = PAGE_HEIGHT - top - SHEET.caption.leading / 2 - _SIGN / 2
        for said, is_last in ((self.told.first, False), (self.told.last, True)):
            _box(canvas, x, foot, _SIGN * 1.8, _SIGN, is_filled=is_last)
            x += _SIGN * 1.8 + 5
            x = self._word(canvas, x, top, words(said), SHEET.caption) + 16

    def _pair(self, canvas: TaggedCanvas, each: ToldBars, x: float, top: float, width: float) -> None:
        ink = TypeStyle(DENSE.caption.size, DENSE.caption.leading, False, INK)
        middle = top + _BAR + _BETWEEN / 2 - DENSE.table.leading / 2
        self._word(canvas, x, middle, self.forms[each.form], DENSE.table)
        left, room = x + _LABEL, width - _LABEL - _RANGE - 34
        for place, (value, said) in enumerate(((each.first, each.first_words), (each.last, each.last_words))):
            over = top + place * (_BAR + _BETWEEN)
            long = max(_share(each, value) * room, 0.8)
            _box(canvas, left, PAGE_HEIGHT - over - _BAR, long, _BAR, is_filled=place > 0)
            self._word(canvas, left + long + 4, over + (_BAR - ink.leading) / 2, words(said), ink)
        canvas.stroke(RULE, 0.7)
        foot = PAGE_HEIGHT - top - 2 * _BAR - _BETWEEN - 2
        canvas.draw(f"{left:.2f} {foot:.2f} m {left:.2f} {PAGE_HEIGHT - top + 2:.2f} l S")
        ends = words(f"{each.lowest_words}–{each.highest_words}")
        self._word(canvas, x + width - line_width(ends, SHEET.caption), middle, ends, SHEET.caption)

    def _word(self, canvas: TaggedCanvas, x: float, top: float, passage: Passage, style: TypeStyle) -> float:
        draw_lines(canvas, set_lines(passage, style, PAGE_HEIGHT), x, top, style)
        return x + line_width(passage, style)


def _share(each: ToldBars, value: Decimal) -> float:
    span = each.highest - each.lowest
    return float((value - each.lowest) / span) if span else 0.0


def _box(canvas: TaggedCanvas, x: float, foot: float, width: float, height: float, *, is_filled: bool) -> None:
    if is_filled:
        canvas.fill(ACCENT)
        canvas.draw(f"{x:.2f} {foot:.2f} {width:.2f} {height:.2f} re f")
        return
    canvas.fill(WHITE)
    canvas.stroke(INK, 0.8)
    canvas.draw(f"{x + 0.4:.2f} {foot + 0.4:.2f} {max(width - 0.8, 0.1):.2f} {height - 0.8:.2f} re B")
