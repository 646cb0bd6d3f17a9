"""The forms that take the place of the tab's list: choosing one, entering it, correcting, going on where one left."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from modulvard.domain.ids import InstrumentVersionId, TreatmentId
from modulvard.services.patient_page import PatientPicture
from modulvard.services.rating_views import RatingLine, RatingsView
from modulvard.ui.pages import PageContext
from modulvard.ui.ratings.begun import Begun, begun_in, still_kept
from modulvard.ui.ratings.choosing import ChoosePage, FormChoice, form_choices
from modulvard.ui.ratings.entry_page import EntryPage
from modulvard.ui.ratings.rows import PlanRow
from modulvard.ui.ratings.waiting import WaitingForForm

RATINGS_LEFT = "ratings"
"""What is left typed in forms of ratings is kept under this name (``store/owed_ratings.py`` reads it)."""


class RatingForms(QStackedWidget):
    """The list, or a form in its place."""

    left = Signal()
    """A form was left, and the list stands there again."""
    saved = Signal(int)
    """The rating."""
    begun_changed = Signal()
    """What is begun is other than it was: to be kept at once."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._view: RatingsView | None = None
        self._plans: tuple[PlanRow, ...] = ()
        self.choosing, self.entry, self.waiting = ChoosePage(self), EntryPage(context, self), WaitingForForm(self)
        self.browse = QWidget(self)
        for page in (self.browse, self.choosing, self.entry, self.waiting):
            self.addWidget(page)
        self.choosing.chosen.connect(self._on_choice)
        self.choosing.closed.connect(self._on_left)
        self.waiting.closed.connect(self._on_left)
        self.entry.closed.connect(self._on_left)
        self.entry.done.connect(self._on_saved)
        self.entry.left_changed.connect(self.begun_changed)

    def show_picture(self, picture: PatientPicture) -> None:
        """Enter ratings of this patient from now on."""
        self._picture = picture

    def show_read(self, view: RatingsView | None, plans: tuple[PlanRow, ...]) -> None:
        """Enter by what is read, or wait until something is."""
        self._view, self._plans = view, plans

    @property
    def form(self) -> QWidget | None:
        """What stands in the list's place."""
        shown = self.currentWidget()
        return None if shown is self.browse else shown

    @property
    def waits(self) -> bool:
        """Whether a form is to be opened as soon as the ratings are read."""
        return self.currentWidget() is self.waiting

    @property
    def begun(self) -> tuple[Begun, ...]:
        """What is begun of the patient shown."""
        treatment = None if self._picture is None else self._picture.shown_treatment
        return begun_in(self.entry.left, treatment)

    def workspace(self) -> dict[str, Any]:
        """Return what is being entered, as arguments of the place."""
        is_entered = self.currentWidget() is self.entry and self.entry.form is not None
        return {"form": "rating", **self.entry.workspace()} if is_entered else {}

    def asides(self) -> dict[str, Any]:
        """Return what is begun, of whichever patient, as plain JSON values."""
        kept = self.entry.kept()
        return {RATINGS_LEFT: kept} if kept else {}

    def take_asides(self, kept: Mapping[str, Any]) -> None:
        """Let it stand there again when a form is come back to."""
        left = kept.get(RATINGS_LEFT)
        if isinstance(left, Mapping):
            self.entry.left.update(still_kept(left, self._context.clock.now()))

    def leave_form(self) -> None:
        """Leave the form that is being filled in; what is typed stands there again when it is come back to."""
        if self.form is not None:
            self.entry.leave()
            self.setCurrentWidget(self.browse)

    # --- what is entered --------------------------------------------------------------------------

    def wait(self) -> None:
        """Open a form once the ratings are read, and hold what is typed meanwhile."""
        self.setCurrentWidget(self.waiting)
        self.waiting.begin()

    def stop_waiting(self) -> None:
        """Show the list again where no form came of it."""
        if self.waits:
            self._on_left()

    def begin_new(self) -> None:
        """Enter a rating after choosing which form: what is begun or due stands first, and Enter takes it.

        One that is due is not opened unasked: the form in one's hand may be another, and the same digits fit both.
        """
        view, picture = self._view, self._picture
        if view is None or picture is None or not picture.may_change:
            self.stop_waiting()
            return
        was_waiting = self.waits
        self.setCurrentWidget(self.choosing)
        self.choosing.offer(form_choices(view, self._plans, self.begun, self._context.language))
        if was_waiting:
            self.waiting.give_to(self.choosing.rows)

    def enter_planned(self, row: object) -> None:
        """Enter a planned one."""
        view = self._view
        if isinstance(row, PlanRow) and view is not None and not row.is_skipped:
            version = row.plan.instrument
            instrument = view.instruments[version]
            self.enter(FormChoice(version=version, instrument=instrument, plan=row.plan, name="", why=""))

    def enter(self, choice: FormChoice) -> None:
        """Enter a form."""
        picture = self._picture
        if picture is None or picture.shown_treatment is None or not picture.may_change:
            return
        self.setCurrentWidget(self.entry)
        treatment = TreatmentId(picture.shown_treatment)
        self.entry.begin_new(picture, treatment, choice.version, choice.instrument, choice.plan)
        self.entry.focus_first()

    def correct(self, line: object) -> None:
        """Correct a rating."""
        picture = self._picture
        if picture is not None and isinstance(line, RatingLine) and picture.may_change:
            self.setCurrentWidget(self.entry)
            self.entry.begin_correction(picture, line)
            self.entry.focus_first()

    def go_on(self, begun: object) -> None:
        """Go on with what is begun, at the question one left."""
        if isinstance(begun, Begun):
            self._open_about(begun.about)
            if not self.entry.is_about(begun.about) and self.entry.form is not None and "plan" in begun.about:
                self.entry.take_over(begun.key)  # its plan is gone: the answers stand for themselves

    def go_on_with_first(self) -> None:
        """Go on with what was begun first."""
        for begun in self.begun[:1]:
            self.go_on(begun)

    def begin_again(self, wanted: Mapping[str, Any]) -> None:
        """Bring out the form that was being filled in before a lock."""
        if self._picture is not None and wanted.get("treatment") == self._picture.shown_treatment:
            self._open_about(wanted)
            if self.form is self.entry:
                self.entry.write_again(wanted)

    def _open_about(self, about: Mapping[str, Any]) -> None:
        view, picture = self._view, self._picture
        if view is None or picture is None or not picture.may_change:
            return
        if "rating" in about:
            self.correct(next((each for each in view.lines if each.rating.id == about["rating"]), None))
        elif about.get("instrument") in view.instruments:
            version = InstrumentVersionId(about["instrument"])
            plan = next((row.plan for row in self._plans if row.plan.id == about.get("plan")), None)
            self.enter(FormChoice(version=version, instrument=view.instruments[version], plan=plan, name="", why=""))

    def _on_choice(self, choice: object) -> None:
        if isinstance(choice, FormChoice):
            self.enter(choice)

    def _on_left(self) -> None:
        self.setCurrentWidget(self.browse)
        self.left.emit()

    def _on_saved(self, rating: int) -> None:
        self.setCurrentWidget(self.browse)
        self.saved.emit(rating)
