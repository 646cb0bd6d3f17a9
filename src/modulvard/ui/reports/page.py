"""Rapporter (Ctrl+7): which program and period, and what the report says of them (C17)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.clock import month_end, today
from modulvard.domain.published_figures import cut_offs
from modulvard.domain.rating_change import Crossing
from modulvard.domain.reports import Period, RatingReport
from modulvard.services.base import Topic
from modulvard.services.reports import told
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.key_binding import bind
from modulvard.ui.pages import PageCommand, PageContext, Place
from modulvard.ui.reports.view import ReportView
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from modulvard.documents.report_words import ToldReport
    from modulvard.services.base import Changed

_TOPICS = frozenset({Topic.RATINGS, Topic.TREATMENTS, Topic.INSTRUMENTS, Topic.PROGRAMS})
_ALL, _THIS, _LAST, _TWELVE = "all", "this_year", "last_year", "twelve_months"


def make(context: PageContext, parent: QWidget | None = None) -> "ReportsPage":
    """Make the page."""
    return ReportsPage(context, parent)


@dataclass(frozen=True, slots=True)
class _Read:
    """A report with its words."""

    report: RatingReport
    told: "ToldReport"


class ReportsPage(QWidget):
    """What is reported on, and the report."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._today = today(context.clock)
        self._is_stale = False
        self._wanted: str | None = None
        """The key of a program to be chosen once it is offered."""
        self.lines: dict[str, ChoiceField] = {}
        """Of each form whose sources give several lines, the one to count by."""
        self._build()
        self._connect()
        self.reload()

    def _build(self) -> None:
        self.title = Title(self.tr("Rapporter"), self)
        self._period = Small("", self, wrap=True)
        self.programs = ChoiceField(self, caption=self.tr("Program"))
        self.programs.offer([(self.tr("Alla, vart och ett för sig"), None)])
        self.periods = ChoiceField(self, caption=self.tr("Startade"))
        self.periods.offer(
            [
                (self.tr("När som helst"), _ALL),
                (self.tr("I år, {year}").format(year=self._today.year), _THIS),
                (self.tr("Förra året, {year}").format(year=self._today.year - 1), _LAST),
                (self.tr("De senaste tolv månaderna"), _TWELVE),
            ]
        )
        self.print_button = Button(self.tr("Skriv ut"), self, icon="printer", key="Ctrl+P")
        self.view = ReportView(self)
        self._choices = Flow(lines_apart=Space.INSIDE)
        self._choices.addWidget(self.programs)
        self._choices.addWidget(self.periods)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        names = QHBoxLayout()
        names.addWidget(self.title, 1)
        names.addWidget(self.print_button)
        self._head.addLayout(names)
        self._head.addWidget(self._period)
        self._head.addSpacing(Space.ROW)
        self._head.addLayout(self._choices)
        self._head.addSpacing(Space.FIELDS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.view, 1)
        self._keep_below_the_top()

    def _keep_below_the_top(self) -> None:
        self._head.setContentsMargins(Space.BLOCKS, self._context.top_height(), Space.BLOCKS, 0)

    def _connect(self) -> None:
        self.programs.currentIndexChanged.connect(self.reload)
        self.periods.currentIndexChanged.connect(self.reload)
        self.print_button.clicked.connect(self._print)
        bind("Ctrl+P", self, self._print)
        self._context.operations.changed.connect(self._on_changed)

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Count again."""
        self._is_stale = False
        self._period.setText(self.tr("Räknar …"))
        asked = partial(self._context.services.reports.rating_change, self.program, self.period, self._chosen_lines())
        language = self._context.language

        def work() -> _Read:
            report = asked()
            return _Read(report, told(report, language))

        self._context.operations.run(self, work, self._show, latest="report")

    def focus_first(self) -> None:
        """Put the focus on the choice of program."""
        self.programs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show the program that the place asks for."""
        wanted = place.arguments.get("program")
        if isinstance(wanted, str):
            self._wanted = wanted
            self.programs.choose(wanted)

    def workspace(self) -> dict[str, Any]:
        """Return what is chosen."""
        return {"program": self.program, "period": self.periods.currentData()}

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to what was chosen."""
        self._wanted = state.get("program")
        self.periods.choose(state.get("period"))

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done here."""
        words, synonyms = self.tr("Skriv ut rapporten"), (self.tr("statistik"), "pdf")
        return (
            PageCommand(
                id="reports.print", words=words, synonyms=synonyms, shortcut="Ctrl+P", icon="printer", run=self._print
            ),
        )

    # --- what is asked ----------------------------------------------------------------------------

    @property
    def program(self) -> str | None:
        """The key of the program that is chosen; None for all."""
        chosen: str | None = self.programs.currentData()
        return chosen

    @property
    def period(self) -> Period:
        """The whole months in which the treatments that are counted started."""
        year, end = self._today.year, month_end(self._today)
        return {
            _ALL: Period(),
            _THIS: Period(first=date(year, 1, 1), last=date(year, 12, 31)),
            _LAST: Period(first=date(year - 1, 1, 1), last=date(year - 1, 12, 31)),
            _TWELVE: Period(first=_a_year_of_months(end), last=end),
        }[self.periods.currentData()]

    def _chosen_lines(self) -> Mapping[str, str]:
        return {key: field.currentData() for key, field in self.lines.items() if field.currentData()}

    # --- what comes of it -------------------------------------------------------------------------

    def _show(self, read: _Read) -> None:
        offered = [(program.name, program.key) for program in read.report.programs]
        self.programs.offer([(self.tr("Alla, vart och ett för sig"), None), *offered])
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted != read.report.program and any(wanted == key for _, key in offered):
            self.programs.choose(wanted)
            return
        self._period.setText(read.told.period)
        self._offer_lines(read.report)
        self.view.show_told(read.told)

    def _offer_lines(self, report: RatingReport) -> None:
        """Offer the sources' lines of each form that has several, where the clinic has turned them on."""
        for line in report.lines:
            instrument = line.instrument
            figures = [each.at[0] for each in cut_offs(instrument)]
            if not isinstance(line.crossing, Crossing) or len(figures) < 2 or instrument.key in self.lines:
                continue
            field = ChoiceField(self, caption=self.tr("Gräns, {form}").format(form=instrument.abbreviation))
            field.offer([(figure, figure) for figure in figures])
            field.choose(line.crossing.line.at[0])
            field.currentIndexChanged.connect(self.reload)
            self.lines[instrument.key] = field
            self._choices.addWidget(field)
            field.show()

    def _print(self) -> None:
        self._context.print_report((self.program, self.period, self._chosen_lines()))

    def _on_changed(self, changed: "Changed") -> None:
        if not changed.topics & _TOPICS:
            return
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_below_the_top()


def _a_year_of_months(last: date) -> date:
    """Return the first day of twelve months that end with a day."""
    return date(last.year, 1, 1) if last.month == 12 else date(last.year - 1, last.month + 1, 1)
