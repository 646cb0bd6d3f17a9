"""Ratings in a summary: for the patient form by form, for the record in one table (C8, mock-ups' paper 1 and 2)."""

from collections.abc import Iterator, Sequence

from modulvard.documents.layout.blocks import Block
from modulvard.documents.layout.outline import paragraph
from modulvard.documents.layout.scales import ACCENT, INK, MM, Scale
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
_LEGEND = (Symbol.HANDED_IN, Symbol.HELD, Symbol.REST)
_SPACE = (Span(" "),)


# --- for the patient ------------------------------------------------------------------------------


def patient_ratings(parent: Node, chart: CourseChart, scale: Scale, says: RatingWords, width: float) -> list[Block]:
    """Return each form in words, its curve, and the same as a table. Nothing where nothing was answered."""
    plot = plot_of(chart)
    blocks: list[Block] = []
    for form in _forms(plot):
        panels = _panels_of(plot, form)
        profiles = [(cell, course) for cell, course in _answers_of(plot, form) if course.question is None]
        if not panels and not profiles:
            continue
        sentences = says.told(panels) if panels else says.told_of_profile(profiles[0][1])
        told = paragraph(parent, _joined(sentences), scale, space_before=scale.between * 1.5 if blocks else 3)
        told.keep_with_next = True
        rows = [RowPlan(says.own(panel.curve), _cell_of(plot, panel)) for panel in panels]
        rows += [RowPlan(says.answers(course), cell) for cell, course in profiles]
        heads = [says.headed(panel.curve) for panel in panels] if len(panels) > 1 else []
        plan = table_plan(plot, rows, scale, says, width, least=_LABELS_LEAST * scale.table.size / 10.5)
        blocks += [told, *_figure_over_table(parent, panels, plan, ACCENT, heads)]
    symbols = _symbols(plot)
    if blocks and symbols:
        blocks.append(SymbolLegend(parent.add("P"), symbols, scale, says.phrases, ACCENT))
    return blocks


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
    panels = [panel for form in _forms(plot) for panel in _panels_of(plot, form)] if figures else []
    heads = [made_bold(says.name(panel.curve)) for panel in panels]
    blocks = _figure_over_table(parent, panels, plan, INK, heads, notes=False)
    blocks[-1].keep_with_next = True
    for space, note in enumerate(_record_notes(plan)):
        blocks.append(paragraph(parent, _joined(note), scale, style=scale.caption, space_before=0.0 if space else 2.0))
    symbols = _symbols(plot) if figures else ()
    return [*blocks, SymbolLegend(parent.add("P"), symbols, scale, says.phrases, INK)] if symbols else blocks


def _record_notes(plan: TablePlan) -> Iterator[list[Passage]]:
    """Give what the signs mean, which way is which, and where the keys come from: a paragraph of each (G17)."""
    say, curves = plan.says.phrases.say, plan.plot.chart.curves
    signs = [say("record.ratings.note")]
    if CellKind.INCOMPLETE in plan.kinds():
        signs.append(say("record.ratings.incomplete"))
    yield [*signs, *plan.says.directions(curves), *_left_out(plan)]
    if curves:
        yield [say("record.ratings.sources"), *plan.says.sources(curves)]


# --- both -----------------------------------------------------------------------------------------


def _figure_over_table(
    parent: Node, panels: Sequence[Panel], plan: TablePlan, ink: Ink, heads: Sequence[Passage], *, notes: bool = True
) -> list[Block]:
    blocks: list[Block] = []
    for start in range(0, len(panels), _MOST_PANELS):
        part = tuple(panels[start : start + _MOST_PANELS])
        is_last = start + _MOST_PANELS >= len(panels)
        blocks.append(
            RatingFigure(
                node=parent.add("Figure"),
                plot=plan.plot,
                panels=part,
                scale=plan.scale,
                says=plan.says,
                label_width=plan.label_width,
                ink=ink,
                has_axis=not (plan.is_aligned and is_last),
                heads=tuple(heads[start : start + _MOST_PANELS]),
                space_before=plan.scale.between,
                keep_with_next=is_last,
            )
        )
    tables = plan.tables(parent, under_curve=bool(panels))
    blocks += tables
    for table in tables[:-1]:  # a form's own figure and table stay whole; the table of all forms breaks between parts
        table.keep_with_next = notes
    told = list(_notes(plan, folded=bool(panels))) if notes else []
    if told:
        tables[-1].keep_with_next = True
        style = plan.scale.caption
        blocks.append(paragraph(parent, _joined(told), plan.scale, style=style, space_before=3))
    return blocks


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
