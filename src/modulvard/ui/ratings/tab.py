"""The tab Skattningar: what is planned, every rating with its answers, and where they are entered (C8)."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.clock import today
from modulvard.domain.ids import InstrumentVersionId, TreatmentId
from modulvard.services.patient_page import PatientPicture
from modulvard.services.rating_views import RatingLine, RatingsView
from modulvard.ui.components.cards import Line
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.ratings.begun import Begun, BegunLines
from modulvard.ui.ratings.choosing import ChoosePage
from modulvard.ui.ratings.curve import CurvesView
from modulvard.ui.ratings.detail import RatingDetail
from modulvard.ui.ratings.entry_page import EntryPage
from modulvard.ui.ratings.forms import RatingForms
from modulvard.ui.ratings.listing import RatingsList
from modulvard.ui.ratings.read_first import ReadFirstLines
from modulvard.ui.ratings.reading import RatingsRead, read
from modulvard.ui.ratings.rows import PlanRow, RatingRow, plan_rows, rating_rows
from modulvard.ui.ratings.steps import RatingSteps
from modulvard.ui.ratings.table_import import TableImport
from modulvard.ui.ratings.words import moved_away_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_HALVES, Size

_ASKED = ("rating", "plan", "instrument", "typed", "treatment", "do", "begun")
"""The arguments of the place, and what a form that was being filled in is found again by."""


_WIDEST = 16777215


class RatingsTab(QWidget):
    """List left and the answers of the chosen rating right; a form in their place while one is entered."""

    begun_changed = Signal()
    """What is half entered is other than it was: to be kept at once."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._treatment: TreatmentId | None = None
        self._looked_at: TreatmentId | None = None
        self._shown: RatingsRead | None = None
        self._plans: tuple[PlanRow, ...] = ()
        self._rows: tuple[RatingRow, ...] = ()
        self._wanted: dict[str, Any] = {}
        self._is_here = self._wants_focus = False
        self.steps = RatingSteps(context, self)
        self.tables = TableImport(context, self, lambda: self._treatment)
        self._build()
        self._connect()

    # --- what the page asks -----------------------------------------------------------------------

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient's ratings as they stand. Another treatment's are read anew, and that is logged."""
        if picture.shown_treatment != self._treatment:
            self.leave_form()
            self._treatment, self._looked_at, self._shown = picture.shown_treatment, None, None
            self._close_detail()
            self.detail.forget()
            self.forms.show_read(None, ())
            self.list.forget()
        self._picture = picture
        self.forms.show_picture(picture)
        self.steps.show_picture(picture)
        if self._is_here:
            self._read()

    def answer(self, wanted: Mapping[str, Any]) -> None:
        """Do what the place's arguments ask for: ``{"rating": id}`` shows one, ``{"plan": id}`` enters a planned one.

        ``{"do": "new"}`` enters a new one, ``{"do": "plan"}`` plans, ``{"do": "table"}`` takes in a table
        of answers, and ``{"begun": True}`` goes on with one begun.
        """
        self._is_here = True
        asked = {name: wanted[name] for name in _ASKED if wanted.get(name) is not None}
        self._wanted = asked or ({"do": "new"} if self.forms.waits else {})
        self._read()

    def leave(self) -> None:
        """Leave what is entered, kept. Coming back is a new look, and logged as one."""
        self.leave_form()
        self._looked_at, self._is_here = None, False

    def leave_form(self) -> None:
        """Leave the form that is being filled in; what is typed stands there again when it is come back to."""
        self.forms.leave_form()

    def focus_first(self) -> None:
        """Put the focus where work begins: on what is due, or in the form."""
        shown = self.forms.form
        if isinstance(shown, EntryPage | ChoosePage):
            shown.focus_first()
        elif shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.list.isHidden():
            self.detail.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._wants_focus = self._shown is None
            if self.read_first.buttons:
                self.read_first.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.list.focus_first()

    def parts(self) -> tuple[Part, ...]:
        """Return the list, or a form in its place, and the answers beside it."""
        if self.forms.form is not None:
            return (Part(self.forms.form),)
        return Part(self.list, self.list.table), Part(self.curves), Part(self.detail)

    def workspace(self) -> dict[str, Any]:
        """Return what is entered or chosen, as arguments of the place."""
        if entered := self.forms.workspace():
            return entered
        line = self.detail.line
        return {"rating": line.rating.id} if line is not None and not self.detail.isHidden() else {}

    @property
    def entry(self) -> EntryPage:
        """The page a rating is entered on."""
        return self.forms.entry

    @property
    def choosing(self) -> ChoosePage:
        """Where one chooses which form to enter."""
        return self.forms.choosing

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.forms = RatingForms(self._context, self)
        self._browse = self.forms.browse
        self.list = RatingsList(self._browse)
        self.read_first = ReadFirstLines(self._context.language, self.list)
        self.begun = BegunLines(self.list)
        for lines in (self.read_first, self.begun):
            self.list.put_above(lines)
        self.curves = CurvesView(self._context.language, self.list)
        self.list.put_over_table(self.curves)
        self._edge = Line(self._browse, upright=True)
        self.detail = RatingDetail(self._context.language, self._browse)
        halves = QHBoxLayout(self._browse)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.list, 1)
        halves.addWidget(self._edge)
        halves.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.forms)
        self._close_detail()

    def _connect(self) -> None:
        self.list.new_button.clicked.connect(self.begin_new)
        self.list.plan_button.clicked.connect(self.plan)
        self.list.table_button.clicked.connect(self.tables.ask_for_file)
        self.list.plan_opened.connect(self.forms.enter_planned)
        self.list.skip_asked.connect(self.steps.skip)
        self.list.unplan_asked.connect(self.steps.unplan)
        self.list.rating_opened.connect(self._on_rating)
        self.list.rating_moved.connect(self._on_moved)
        self.read_first.asked.connect(self.steps.read_first)
        self.curves.rating_chosen.connect(self._choose)
        self.detail.closed.connect(self._on_detail_closed)
        self.detail.correct_asked.connect(self.forms.correct)
        self.detail.move_asked.connect(self.steps.move)
        self.detail.withdraw_asked.connect(self.steps.withdraw)
        self.begun.asked.connect(self.forms.go_on)
        self.forms.left.connect(self._on_form_left)
        self.forms.saved.connect(self._on_saved)
        self.forms.begun_changed.connect(self._show_begun)
        self.forms.begun_changed.connect(self.begun_changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "detail"):
            self._fold()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.detail.isHidden():
            self._on_detail_closed()
        else:
            super().keyPressEvent(event)

    def _fold(self) -> None:
        """Show the answers beside the list, or in little room in its place."""
        narrow = self._context.effective_width() < FOLD_HALVES
        is_open = not self.detail.isHidden()
        self.list.setVisible(not (narrow and is_open))
        self._edge.setVisible(is_open and not narrow)
        panel = look().px(Size.PANEL)
        self.detail.setMinimumWidth(0 if narrow else panel)
        self.detail.setMaximumWidth(_WIDEST if narrow else panel)
        self.list.set_narrow(narrow=narrow)

    @property
    def _view(self) -> RatingsView | None:
        return None if self._shown is None else self._shown.view

    # --- reading ----------------------------------------------------------------------------------

    def _read(self) -> None:
        treatment = self._treatment
        if treatment is None:
            return
        ratings, safety = self._context.services.ratings, self._context.services.safety
        looks = ratings.reload if treatment == self._looked_at else ratings.look
        self._looked_at = treatment
        work = partial(read, looks, safety.of_treatment, treatment, today(self._context.clock))
        self._context.operations.run(self, work, self._on_read, latest="ratings")

    def _on_read(self, shown: RatingsRead) -> None:
        picture, view = self._picture, shown.view
        if picture is None or view.treatment.id != self._treatment:
            return
        self._shown = shown
        self.forms.show_read(view, plan_rows(view, picture.on))
        self.read_first.show_answers(shown.to_read, picture.on, may_change=picture.may_change)
        self.curves.show_plot(shown.plot)
        self.curves.setVisible(bool(shown.plot.panels))
        rows = rating_rows(view, picture.on, self._context.language)
        self._rows = rows
        self._show_begun()
        self.list.show_moved_away([moved_away_words(each, view.names, picture.on) for each in view.moved_away])
        if self._wants_focus and self.list.new_button.hasFocus():
            self.focus_first()
        self._wants_focus = False
        chosen = self.detail.line
        if chosen is not None and not self.detail.isHidden():
            found = next((row for row in rows if row.id == chosen.rating.id), None)
            if found is None:
                self._close_detail()
            else:
                self._show_detail(found.line)
        self.list.give_room()
        self._answer_wanted()

    def _answer_wanted(self) -> None:
        wanted, self._wanted = self._wanted, {}
        if wanted.get("do") is not None:
            does = {"new": self.forms.begin_new, "plan": self.plan, "table": self.tables.ask_for_file}
            does[wanted["do"]]()
        elif isinstance(wanted.get("typed"), Mapping):
            self.forms.begin_again(wanted)
        elif wanted.get("begun"):
            self.forms.go_on_with_first()
        elif wanted.get("rating") is not None:
            self.go_to(int(wanted["rating"]))
        elif wanted.get("plan") is not None:
            row = next((row for row in self._plans if row.plan.id == wanted["plan"]), None)
            self.forms.enter_planned(row)

    def _show_begun(self) -> None:
        """Show the rows, each form that is begun marked on its planned row, or as a line of its own (ux.md 1)."""
        picture, view = self._picture, self._view
        if picture is None or view is None:
            return
        begun = {
            each: view.instruments[InstrumentVersionId(version)]
            for each in self.forms.begun
            if (version := _version_of(each, view)) in view.instruments
        }
        self._plans = plan_rows(view, picture.on, begun)
        self.forms.show_read(view, self._plans)
        self.list.show_rows(self._plans, self._rows, may_change=picture.may_change)
        on_rows = {row.begun.key for row in self._plans if row.begun is not None}
        alone = [(each, form) for each, form in begun.items() if each.key not in on_rows]
        self.begun.show_begun(alone if picture.may_change else (), picture.on)
        self._order()

    def _order(self) -> None:
        """Let Tab go the way one reads: what is made anew would else come last."""
        cards = (*self.read_first.buttons, *self.begun.buttons)
        stops = (*cards, *self.list.stops, self.curves, self.list.table, *self.detail.stops)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # --- what is chosen ---------------------------------------------------------------------------

    def go_to(self, rating: int) -> None:
        """Show the answers of a rating, in sight in the table."""
        self._choose(rating)
        self.list.bring_up_current()

    def _choose(self, rating: int) -> None:
        """Show the answers of a rating, and stay where one is, as on a curve."""
        if self.list.go_to(rating) and self.list.current is not None:
            self._show_detail(self.list.current.line)

    def _on_rating(self, row: object) -> None:
        if isinstance(row, RatingRow):
            self._show_detail(row.line)

    def _on_moved(self, row: object) -> None:
        if isinstance(row, RatingRow) and not self.detail.isHidden():
            self._show_detail(row.line)

    def _show_detail(self, line: RatingLine) -> None:
        view, picture = self._view, self._picture
        if view is not None and picture is not None:
            self._mark_on_curve(line.rating.id)
            safety = [] if self._shown is None else self._shown.of_rating(line.rating.id)
            self.detail.show_line(line, safety, view.names, picture.on, may_change=picture.may_change)
            self.detail.show()
            self._fold()
            if self.list.isHidden():
                self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_on_curve(self, rating: int) -> None:
        """Mark a rating on its curve, and stay where one is: whoever walks in the table is not taken to the curve."""
        bar = self.list.verticalScrollBar()
        at = bar.value()
        self.curves.select(rating)
        bar.setValue(at)

    def _close_detail(self) -> None:
        self.detail.hide()
        self._fold()

    def _on_detail_closed(self) -> None:
        self._close_detail()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- entering ---------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Enter a rating (Ctrl+N). While they are read one waits for it, and what is typed is held."""
        if self._view is None:
            self._wanted = {"do": "new"}
            self.forms.wait()
        else:
            self.forms.begin_new()

    def plan(self) -> None:
        """Ask what is to be rated and when."""
        if self._view is not None:
            self.steps.plan(self._view)

    def _on_form_left(self) -> None:
        self._wanted = {}
        self._show_begun()
        self.focus_first()

    def _on_saved(self, rating: int) -> None:
        self._wanted = {"rating": rating} if not self.detail.isHidden() else {}
        self.focus_first()


def _version_of(begun: Begun, view: RatingsView) -> int:
    """Return which version of an instrument a form half entered is of; 0 where what it corrects is not here."""
    if "rating" not in begun.about:
        return begun.about.get("instrument", 0)
    return next((line.rating.instrument for line in view.lines if line.rating.id == begun.about["rating"]), 0)
