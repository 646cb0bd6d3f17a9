"""What the tab Skattningar begins with: what is planned and due, and every rating as a table."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import EmptyState, SectionHead
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small
from modulvard.ui.components.rows import HANG, RowContent, RowList
from modulvard.ui.components.table import TABLE_HANG, Cell, TableColumn, TableView
from modulvard.ui.override import override
from modulvard.ui.ratings.begun import begun_chip
from modulvard.ui.ratings.rows import PlanRow, RatingRow
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space

_TO_COME = 1
"""How many planned ones are in sight beside those that are due, until the rest is asked for."""
_PLANNED_COLUMN = 3


class RatingsTable(TableView):
    """As high as its rows: what it stands in scrolls."""

    @override
    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() * look().high(Size.TABLE_ROW)
        return QSize(look().px(480), rows + self.horizontalHeader().sizeHint().height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(240), self.sizeHint().height())


class WholeRows(RowList):
    """As high as its rows: what it stands in scrolls."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(320), self.content_height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), self.sizeHint().height())


class RatingsList(QScrollArea):
    """Scrolls as a whole. Enter on what is planned enters it, Enter on a rating shows its answers."""

    plan_opened = Signal(object)
    """A ``PlanRow`` that is to be entered."""
    rating_opened = Signal(object)
    rating_moved = Signal(object)
    """The ``RatingRow`` that has become the current one, or None."""
    skip_asked = Signal(object)
    unplan_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[PlanRow, ...] = ()
        self._shows_all = self._may_change = False
        self._build()
        self._connect()

    def show_rows(self, plans: tuple[PlanRow, ...], ratings: tuple[RatingRow, ...], *, may_change: bool) -> None:
        """Show what is planned and every rating; the place in both is kept."""
        self._plans, self._may_change = plans, may_change
        self._ratings.replace(ratings)
        self.new_button.setVisible(may_change)
        self.plan_button.setVisible(may_change)
        self.table_button.setVisible(may_change)
        self._table_head.setVisible(bool(ratings))
        self.table.setVisible(bool(ratings))
        self._nothing.setVisible(not plans and not ratings)
        self.table.updateGeometry()
        self._show_plans()

    def forget(self) -> None:
        """Show nothing of the one before, and say nothing until it is known (ux.md 8.6)."""
        self.show_rows((), (), may_change=self._may_change)
        self.show_moved_away(())
        self._nothing.hide()

    def show_moved_away(self, words: Sequence[str]) -> None:
        """Tell which ratings were here and are another's now: the trace stays (COR-05)."""
        self._away.setText("\n".join(words))
        self._away.setVisible(bool(words))

    @property
    def traces(self) -> str:
        """What it tells of ratings that were moved away."""
        return self._away.text()

    @property
    def current_plan(self) -> PlanRow | None:
        """What is planned and selected."""
        row = self.plans.current_row
        return row if isinstance(row, PlanRow) else None

    @property
    def current(self) -> RatingRow | None:
        """The rating selected."""
        row = self.table.current_row
        return row if isinstance(row, RatingRow) else None

    @property
    def shown_plans(self) -> tuple[PlanRow, ...]:
        """The planned ones in sight."""
        return self._plan_model.rows

    @property
    def shown_ratings(self) -> tuple[RatingRow, ...]:
        """The ratings, in the order shown."""
        return self._ratings.rows

    def give_room(self) -> None:
        """Lay out what is shown at once: a window that is painted before the layout's turn comes has all in place."""
        for each in (self.widget(), self.viewport()):  # in this order: the room follows what needs it
            QCoreApplication.sendPostedEvents(each, QEvent.Type.LayoutRequest.value)

    def focus_first(self) -> None:
        """Put the focus on what is due, else on the ratings, else on the button for a new one."""
        if self._plan_model.rowCount():
            target: QWidget = self.plans
            if self.current_plan is None:
                self.plans.go_to_first()
        elif self._ratings.rowCount():
            target = self.table
            if self.current is None:
                self.table.go_to_first()
        else:
            target = self.new_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, rating: int) -> bool:
        """Select a rating, and tell whether it is here."""
        return self.table.go_to_key(rating)

    def bring_up_current(self) -> None:
        """Scroll to the rating selected."""
        self._bring_up_row(self.table)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes to over the curves, in the order one reads."""
        steps = (self.enter_button, self.skip_button, self.unplan_button, self.all_button)
        return self.new_button, self.plan_button, self.table_button, self.plans, *steps

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what a rating was planned as, where the rest needs its room."""
        self.table.setColumnHidden(_PLANNED_COLUMN, narrow)

    def put_above(self, widget: QWidget) -> None:
        """Let something stand first of all."""
        self._above.addWidget(widget)

    def put_over_table(self, widget: QWidget) -> None:
        """Let something stand over the table: the same data as a picture."""
        self._over_table.addWidget(widget)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "table"):
            self.table.updateGeometry()
            self.plans.updateGeometry()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self._above, self._over_table = QVBoxLayout(), QVBoxLayout()
        self._over_table.setSpacing(Space.FIELDS)
        self._build_lists(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS - HANG, Space.FIELDS, Space.BLOCKS - HANG, Space.BLOCKS)
        column.setSpacing(Space.INSIDE)
        column.addLayout(inset(self._above))
        column.addLayout(inset(self._buttons(inside)))
        column.addLayout(inset(self._nothing))
        column.addLayout(inset(self._plan_head))
        column.addWidget(self.plans)
        column.addLayout(inset(self._plan_steps(inside)))
        column.addSpacing(Space.INSIDE)
        column.addLayout(inset(self._over_table))
        column.addLayout(inset(self._table_head))
        column.addLayout(inset(self.table, HANG - TABLE_HANG))
        column.addLayout(inset(self._away))
        column.addStretch(1)
        self.setWidget(inside)

    def _build_lists(self, inside: QWidget) -> None:
        self._nothing = EmptyState(
            self.tr("Inga skattningar än"),
            self.tr("Här står det som planeras och det patienten har svarat, med svaren ord för ord."),
            inside,
        )
        self._nothing.hide()  # until it is known
        self._plan_head = SectionHead(self.tr("Planerat"), inside)
        columns = [Column[PlanRow](title=self.tr("Planerat"), text=_plan_title)]
        self._plan_model: RowsModel[PlanRow] = RowsModel(columns, key=_plan_key, parent=self, spoken=_plan_spoken)
        self.plans = WholeRows(self.tr("Planerade skattningar"), _plan_content, self._plan_model, inside)
        self._away = Small("", inside, wrap=True)
        self._table_head = SectionHead(self.tr("Alla skattningar"), inside)
        shown = (
            Column[RatingRow](title=self.tr("Besvarad"), text=lambda row: row.day, sort_key=_answered),
            Column[RatingRow](title=self.tr("Formulär"), text=lambda row: row.name, sort_key=_name_and_day),
            Column[RatingRow](title=self.tr("Summa"), text=lambda row: row.sums),
            Column[RatingRow](title=self.tr("Planerad"), text=lambda row: row.planned),
            Column[RatingRow](title=self.tr("Hur"), text=lambda row: row.marks),
        )
        self._ratings: RowsModel[RatingRow] = RowsModel(shown, key=_rating_key, parent=self, spoken=_rating_spoken)
        cells = (
            TableColumn(width=148, cell=lambda row: _cell(row, row.day)),
            TableColumn(width=132, cell=lambda row: Cell(words=row.name) if row.is_withdrawn else Cell.name(row.name)),
            TableColumn(width=128, cell=lambda row: _cell(row, row.sums)),
            TableColumn(width=216, cell=lambda row: Cell(words=row.planned)),
            TableColumn(width=0, cell=lambda row: Cell(words=row.marks)),
        )
        for head in (self._plan_head, self._table_head):
            head.setContentsMargins(0, Space.FIELDS, 0, 0)
        self.table = RatingsTable(self.tr("Alla skattningar"), cells, self._ratings, inside)
        self.table.shows_beside = True
        for view in (self.plans, self.table):
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _buttons(self, inside: QWidget) -> QWidget:
        row = QWidget(inside)
        flow = Flow(row, between=Space.ROW)
        words = self.tr("Ny skattning")
        self.new_button = Button(words, row, kind=ButtonKind.PRIMARY, icon="plus", key="Ctrl+N")
        self.plan_button = Button(self.tr("Planera skattningar"), row, icon="calendar")
        self.table_button = Button(self.tr("Ta in från tabell"), row, icon="upload")
        for button in (self.new_button, self.plan_button, self.table_button):
            flow.addWidget(button)
        return row

    def _plan_steps(self, inside: QWidget) -> QWidget:
        self._steps = QWidget(inside)
        flow = Flow(self._steps, between=Space.FIELDS)
        self.enter_button = Button(self.tr("Skriv in"), self._steps, kind=ButtonKind.QUIET, key="Enter", small=True)
        self.skip_button = Button(self.tr("Lämnas inte"), self._steps, kind=ButtonKind.QUIET, small=True)
        self.unplan_button = Button(self.tr("Ta bort ur planen"), self._steps, kind=ButtonKind.QUIET, small=True)
        self.all_button = Button("", self._steps, kind=ButtonKind.QUIET, small=True)
        for button in (self.enter_button, self.skip_button, self.unplan_button, self.all_button):
            flow.addWidget(button)
        return self._steps

    def _connect(self) -> None:
        self.plans.opened.connect(self._on_plan_opened)
        self.plans.moved.connect(self._on_plan_moved)
        self.table.opened.connect(self.rating_opened)
        self.table.clicked.connect(self._on_clicked)
        self.table.moved.connect(self._on_moved)
        self.enter_button.clicked.connect(lambda: self._on_plan_opened(self.current_plan))
        self.skip_button.clicked.connect(lambda: self.skip_asked.emit(self.current_plan))
        self.unplan_button.clicked.connect(lambda: self.unplan_asked.emit(self.current_plan))
        self.all_button.clicked.connect(self._on_all)

    # --- following --------------------------------------------------------------------------------

    def _show_plans(self) -> None:
        due = [row for row in self._plans if row.is_due]
        others = [row for row in self._plans if not row.is_due]
        shown = others if self._shows_all or len(others) <= _TO_COME + 1 else others[:_TO_COME]
        left = len(others) - len(shown)
        self._plan_model.replace([*due, *shown])
        self._plan_head.setVisible(bool(self._plans))
        self.plans.setVisible(bool(self._plans))
        if left:
            self.all_button.setText(self.tr("Visa %n till", "", left))
        self.all_button.setVisible(bool(left))
        self.plans.updateGeometry()
        self._on_plan_moved(self.current_plan)

    def _on_all(self) -> None:
        self._shows_all = True
        self._show_plans()
        self.plans.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_plan_opened(self, row: object) -> None:
        if isinstance(row, PlanRow) and not row.is_skipped and self._may_change:
            self.plan_opened.emit(row)

    def _on_plan_moved(self, row: object) -> None:
        may = isinstance(row, PlanRow) and self._may_change
        is_open = may and isinstance(row, PlanRow) and not row.is_skipped
        self.enter_button.setVisible(is_open)
        self.skip_button.setVisible(is_open)
        self.unplan_button.setVisible(may)
        self._steps.setVisible(may or not self.all_button.isHidden())
        if self.plans.hasFocus():
            self._bring_up_row(self.plans)

    def _on_clicked(self) -> None:
        self.rating_opened.emit(self.current)

    def _on_moved(self, row: object) -> None:
        self.rating_moved.emit(row)
        if self.table.hasFocus():
            self._bring_up_row(self.table)

    def _bring_up_row(self, view: TableView | RowList) -> None:
        """Scroll after the current row, which its own view has no need to do."""
        inside = self.widget()
        if inside is None:
            return
        rect = view.visualRect(view.currentIndex())
        middle = view.viewport().mapTo(inside, QPoint(0, rect.center().y()))
        self.ensureVisible(0, middle.y(), 0, rect.height())


def inset(inside: QWidget | QLayout, by: int = HANG) -> QVBoxLayout:
    """Let what stands over a list line up with the list's text, whose rows reach a little outside."""
    layout = QVBoxLayout()
    layout.setContentsMargins(by, 0, by, 0)
    layout.setSpacing(0)
    if isinstance(inside, QLayout):
        layout.addLayout(inside)
    else:
        layout.addWidget(inside)
    return layout


def _cell(row: RatingRow, words: str) -> Cell:
    return Cell(words=words) if row.is_withdrawn else Cell.main(words)


def _plan_content(row: PlanRow) -> RowContent:
    chip = None if row.begun is None else begun_chip()
    return RowContent(name=row.name, detail=row.when, line=row.state, chip=chip)


def _plan_title(row: PlanRow) -> str:
    return f"{row.name}, {row.when}"


def _plan_spoken(row: PlanRow) -> str:
    return f"{row.name}, {row.when}, {row.state}"


def _plan_key(row: PlanRow) -> int:
    return row.plan.id


def _rating_key(row: RatingRow) -> int:
    return row.id


def _rating_spoken(row: RatingRow) -> str:
    return ", ".join(filter(None, (row.name, row.day, row.sums, row.planned, row.marks)))


def _answered(row: RatingRow) -> tuple[date, int]:
    return row.line.rating.on, row.id


def _name_and_day(row: RatingRow) -> tuple[str, date, int]:
    return row.name, row.line.rating.on, row.id
