"""Ratings in a summary: for the patient form by form, for the record in one table (C8, mock-ups' paper 1 and 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from modulvard.documents.layout.blocks import Block
from modulvard.documents.layout.outline import heading, paragraph
from modulvard.documents.layout.scales import ACCENT, AS_SET, INK, MM, Frame, Scale
from modulvard.documents.rating_figure import RatingFigure, SymbolLegend
from modulvard.documents.rating_table import MARKED, RowPlan, TablePlan, bold_row, table_plan
from modulvard.documents.rating_words import RatingWords
from modulvard.documents.symbols import Symbol
from modulvard.documents.tagging.canvas import Ink
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, Span, made_bold
from modulvard.domain.rating_curves import AnswerCourse, CellKind, CourseChart, Panel, Plot, plot_of

_LABELS_LEAST = 27 * MM
_MOST_PANELS = 4
"""Panels of one figure; a form with more scales has several figures, so that each stands on a page."""
_FEWER_PANELS = 2
"""The same where the form with all that belongs to it would not."""
_MOST_ROWS = 8
"""Rows of a table right under its curve; more stand by themselves, and the curve has an axis of its own."""
_LEGEND = (Symbol.HANDED_IN, Symbol.HELD, Symbol.REST)
_SPACE = (Span(" "),)


# --- for the patient ------------------------------------------------------------------------------


def patient_ratings(
    parent: Node, chart: CourseChart, scale: Scale, says: RatingWords, width: float, *, call: Sequence[Passage]
) -> list[Block]:
    """Return what the numbers are, each form in words, as a curve and as a table, and then whom to ``call``.

    Nothing where nothing was answered, and never a source's line (decision 137). Whom to call is told on the page of
    the last form (G18).
    """
    plot = plot_of(_without_lines(chart))
    forms = [found for form in _forms(plot) if (found := _form_of(plot, form, scale, says, width)) is not None]
    if not forms:
        return []
    drawn = [form for form in forms if form.panels]
    if drawn:
        drawn[-1].symbols = _symbols(plot)
    head = heading(parent, says.phrases.say("rating.heading"), scale)
    lead = paragraph(parent, says.phrases.say("rating.lead"), scale, space_before=3)
    lead.keep_with_next = True
    blocks: list[Block] = [head, lead]
    taken = _high(blocks, width) - head.gap(AS_SET)
    for form in forms:
        after = call if form is forms[-1] else ()
        most = _MOST_PANELS
        if form.is_joined and len(form.panels) > _FEWER_PANELS:
            trial = _told_and_shown(Node("Document"), form, scale, after)
            most = _MOST_PANELS if taken + _high(trial, width) <= Frame().height else _FEWER_PANELS
        blocks += _told_and_shown(parent, form, scale, after, most)
        taken = 0.0
    blocks[2].space_before = 3
    return blocks


def _without_lines(chart: CourseChart) -> CourseChart:
    return replace(chart, curves=tuple(replace(curve, lines=()) for curve in chart.curves))


def _told_and_shown(
    parent: Node, form: _Form, scale: Scale, call: Sequence[Passage], most: int = _MOST_PANELS
) -> list[Block]:
    """Return a form in words and as it is drawn, kept together with whom to call after it."""
    told = paragraph(parent, form.told, scale, space_before=scale.between * 1.5)
    told.keep_with_next = True
    blocks = [told, *form.blocks(parent, most)]
    for passage in call:
        blocks[-1].keep_with_next = True
        blocks.append(paragraph(parent, passage, scale, space_before=scale.between))
    return blocks


def _high(blocks: Sequence[Block], width: float) -> float:
    return sum(block.gap(AS_SET) + block.height(width, AS_SET) for block in blocks)


def _form_of(plot: Plot, form: str, scale: Scale, says: RatingWords, width: float) -> _Form | None:
    panels = _panels_of(plot, form)
    profiles = [(cell, course) for cell, course in _answers_of(plot, form) if course.question is None]
    if not panels and not profiles:
        return None
    rows = [RowPlan(says.own(panel.curve), _cell_of(plot, panel)) for panel in panels]
    rows += [RowPlan(says.answers(course), cell) for cell, course in profiles]
    return _Form(
        panels=panels,
        plan=table_plan(plot, rows, scale, says, width, least=_LABELS_LEAST * scale.table.size / 10.5),
        ink=ACCENT,
        heads=[says.headed(panel.curve) for panel in panels] if len(panels) > 1 else [],
        told=_joined(says.told(panels) if panels else says.told_of_profile(profiles[0][1])),
    )


def _forms(plot: Plot) -> list[str]:
    """Return the forms in the order they were begun, those without a curve last."""
    chart = plot.chart
    begun = [curve.instrument for curve in chart.curves] + [course.instrument for course in chart.answers]
    return list(dict.fromkeys(begun))


def _panels_of(plot: Plot, form: str) -> tuple[Panel, ...]:
    return tuple(panel for panel in plot.panels if panel.curve.instrument == form)


def _answers_of(plot: Plot, form: str) -> list[tuple[int, AnswerCourse]]:
    """Return a form's answers that are never summed, each with the number of its cell."""
    first = len(plot.chart.curves)
    return [(first + at, course) for at, course in enumerate(plot.chart.answers) if course.instrument == form]


def _cell_of(plot: Plot, panel: Panel) -> int:
    return next(number for number, other in enumerate(plot.panels) if other is panel)


# --- for the record -------------------------------------------------------------------------------


def record_ratings(parent: Node, chart: CourseChart, scale: Scale, says: RatingWords, *, figures: bool) -> list[Block]:
    """Return every form in one table, safety questions too, under curves in ink where ``figures`` are wanted."""
    plot, width = plot_of(chart), scale.text_width
    rows = [
        row
        for form in _forms(plot)
        for row in (
            *(bold_row(says.name(panel.curve), _cell_of(plot, panel)) for panel in _panels_of(plot, form)),
            *(bold_row(says.answers(course), cell) for cell, course in _answers_of(plot, form)),
        )
    ]
    if not rows:
        return []
    plan = table_plan(plot, rows, scale, says, width)
    panels = tuple(panel for form in _forms(plot) for panel in _panels_of(plot, form)) if figures else ()
    heads = [made_bold(says.name(panel.curve)) for panel in panels]
    shown = _Form(panels=panels, plan=plan, ink=INK, heads=heads, symbols=_symbols(plot), is_whole=False)
    blocks = shown.blocks(parent)
    blocks[-1].keep_with_next = True
    for space, note in enumerate(_record_notes(plan, drawn=figures)):
        blocks.append(paragraph(parent, _joined(note), scale, style=scale.caption, space_before=0.0 if space else 2.0))
    return blocks


def _record_notes(plan: TablePlan, *, drawn: bool) -> Iterator[list[Passage]]:
    """Give what the signs mean, which way is which, and where keys and lines come from: a paragraph of each (G17)."""
    say, curves = plan.says.phrases.say, plan.plot.chart.curves
    signs = [say("record.ratings.note")]
    if CellKind.INCOMPLETE in plan.kinds():
        signs.append(say("record.ratings.incomplete"))
    yield [*signs, *plan.says.directions(curves), *_left_out(plan)]
    if curves:
        yield [say("record.ratings.sources"), *plan.says.sources(curves)]
    lines = list(plan.says.lines(curves)) if drawn else []
    if lines:
        yield [say("record.ratings.lines"), *lines]


# --- both -----------------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class _Form:
    """Curves over their table: one form of the patient's, or all forms of the record together."""

    panels: tuple[Panel, ...]
    plan: TablePlan
    ink: Ink
    heads: Sequence[Passage]
    told: Passage = ()
    symbols: tuple[Symbol, ...] = ()
    """Those that are explained here, on the page of the last figure."""
    is_whole: bool = True
    """Whether it stays on one page where it can, with its notes; the table of all forms breaks between parts."""

    @property
    def is_joined(self) -> bool:
        """Whether the table's weeks are those of the axis, right under the curve."""
        return bool(self.panels) and self.plan.is_aligned and len(self.plan.rows) <= _MOST_ROWS

    def blocks(self, parent: Node, most: int = _MOST_PANELS) -> list[Block]:
        """Return figures of at most so many panels, and the table with its notes."""
        has_legend = bool(self.symbols and self.panels)
        blocks: list[Block] = list(self._figures(parent, most))
        if has_legend and not self.is_joined:
            blocks.append(self._legend(parent))
        if blocks:
            blocks[-1].keep_with_next, blocks[-1].keep_if_room = self.is_joined, True
        tables = self.plan.tables(parent, under_curve=self.is_joined)
        blocks += tables
        for table in tables[:-1]:
            table.keep_if_room = self.is_whole
        told = list(_notes(self.plan, folded=bool(self.panels))) if self.is_whole else []
        if told:
            blocks[-1].keep_with_next = True
            style = self.plan.scale.caption
            blocks.append(paragraph(parent, _joined(told), self.plan.scale, style=style, space_before=3))
        if has_legend and self.is_joined:
            blocks[-1].keep_with_next = True
            blocks.append(self._legend(parent))
        return blocks

    def _figures(self, parent: Node, most: int) -> Iterator[Block]:
        for start in range(0, len(self.panels), most):
            is_last = start + most >= len(self.panels)
            yield RatingFigure(
                node=parent.add("Figure"),
                plot=self.plan.plot,
                panels=self.panels[start : start + most],
                scale=self.plan.scale,
                says=self.plan.says,
                label_width=self.plan.label_width,
                ink=self.ink,
                has_axis=not (self.is_joined and is_last),
                heads=tuple(self.heads[start : start + most]),
                space_before=self.plan.scale.between,
                keep_with_next=is_last,
                keep_if_room=self.is_whole,
            )

    def _legend(self, parent: Node) -> SymbolLegend:
        return SymbolLegend(parent.add("P"), self.symbols, self.plan.scale, self.plan.says.phrases, self.ink)


def _notes(plan: TablePlan, *, folded: bool) -> Iterator[Passage]:
    say, kinds = plan.says.phrases.say, plan.kinds()
    if CellKind.MISSING in kinds:
        yield say("rating.note.nothing")
    if CellKind.INCOMPLETE in kinds:
        yield say("rating.note.incomplete")
    if plan.has_several():
        yield say("rating.note.several")
    yield from _left_out(plan)
    if folded and plan.plot.axis.folds:
        yield say("rating.note.fold")


def _left_out(plan: TablePlan) -> Iterator[Passage]:
    most = plan.most_left_out()
    if most:
        yield plan.says.phrases.say("rating.note.left_out.many" if most >= MARKED else "rating.note.left_out")


def _symbols(plot: Plot) -> tuple[Symbol, ...]:
    shown = set()
    if plot.modules:
        shown.add(Symbol.HANDED_IN)
    if any(visit.held for visit in plot.chart.visits):
        shown.add(Symbol.HELD)
    if any(plot.axis.holds(rest.week) for rest in plot.chart.rests):
        shown.add(Symbol.REST)
    return tuple(symbol for symbol in _LEGEND if symbol in shown)


def _joined(sentences: Sequence[Passage]) -> Passage:
    spans: list[Span] = []
    for sentence in sentences:
        spans += (_SPACE if spans else ()) + sentence
    return tuple(spans)
