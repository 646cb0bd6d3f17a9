"""The page a rating is entered or corrected on, in place of the tab's list: typed answers outlive a lock (DUR-03)."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import InstrumentVersionId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.messages import Arrived
from modulvard.domain.rating_plans import RatingPlan
from modulvard.domain.ratings import Correction, NewRating, SameRatingThere
from modulvard.domain.treatment_errors import BeforeTreatment, InTheFuture
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.services.rating_views import RatingLine
from modulvard.services.ratings import RatingChanged
from modulvard.ui.components.labels import Small
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained
from modulvard.ui.homework.forms import FormPage
from modulvard.ui.homework.words import patient_words
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.ratings.answered_when import AnsweredWhen
from modulvard.ui.ratings.entry_form import EntryDraft, EntryForm
from modulvard.ui.ratings.words import when_words
from modulvard.ui.theme.tokens import Space

_OF_THE_DAY = (InTheFuture, BeforeTreatment)


class EntryPage(FormPage):
    """Holds one form at a time. Esc leaves it, and what was typed stands there again."""

    done = Signal(int)
    """The rating that was saved."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.form: EntryForm | None = None
        self._about: dict[str, int] = {}
        self._name = ""
        self.left: dict[str, dict[str, Any]] = {}
        """What was left typed, by what it was about."""
        self._patient = Small("", self.card, role="text", wrap=True)
        self._planned = Small("", self.card, wrap=True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)  # its place is known once it has been laid out
        self._rest.timeout.connect(self._bring_up)
        self.column.addWidget(self._patient)
        self.column.addWidget(self._planned)
        self.column.addWidget(self.not_kept)

    def begin_new(
        self,
        picture: PatientPicture,
        treatment: TreatmentId,
        version: InstrumentVersionId,
        instrument: Instrument,
        plan: RatingPlan | None,
    ) -> None:
        """Enter a rating, of a planned one if it is said which."""
        about = {"treatment": treatment, "instrument": version} | ({} if plan is None else {"plan": plan.id})
        words = "" if plan is None else self.tr("Planerad {when}").format(when=when_words(plan.when, picture.on))
        self._begin(picture, EntryForm(instrument, self._context.language, self._context.clock, self.card), about)
        self._planned.setText(words)
        self._planned.setVisible(bool(words))
        self._fill_left()

    def begin_correction(self, picture: PatientPicture, line: RatingLine) -> None:
        """Correct a rating, beginning with how it stands."""
        rating = line.rating
        about = {"treatment": rating.treatment, "rating": rating.id}
        form = EntryForm(line.instrument, self._context.language, self._context.clock, self.card, corrects=True)
        self._begin(picture, form, about)
        here = rating.at.astimezone(STOCKHOLM)
        form.begin(rating.answers, AnsweredWhen(day=rating.on, at=here.time() if rating.time_known else None))
        self._planned.setText(self.tr("Rättelse. Det som står nu går fortfarande att läsa efteråt, med skälet."))
        self._planned.show()
        self._before = (dict(rating.answers), self._answered(form.when.when()))
        self._fill_left()

    def focus_first(self) -> None:
        """Put the focus where answers are typed."""
        if self.form is not None:
            self.form.focus_first()

    def workspace(self) -> dict[str, Any]:
        """Return what is entered and of what, as plain JSON values."""
        return {} if self.form is None else {**self._about, "typed": self.form.typed()}

    def write_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what was entered, after a lock."""
        typed = kept.get("typed")
        if self.form is not None and isinstance(typed, Mapping):
            self.form.write_again(typed)

    @override
    def leave(self) -> None:
        """Leave the form; what is typed stands there again when it is come back to."""
        self._keep_left()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # --- saving -----------------------------------------------------------------------------------

    def _begin(self, picture: PatientPicture, form: EntryForm, about: dict[str, int]) -> None:
        self._keep_left()
        if self.form is not None:
            self.column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self._picture, self.form, self._about = picture, form, about
        self._name = shown_name(picture.card.patient.fields.name)
        self._patient.setText(patient_words(picture))
        self.column.insertWidget(2, form)
        form.show()
        form.submitted.connect(self._save)
        form.again_asked.connect(partial(self._save, again=True))
        form.closed.connect(self.leave)
        form.moved.connect(self._rest.start)
        self.verticalScrollBar().setValue(0)
        self._rest.start()

    def _bring_up(self) -> None:
        """Have the question and its answer in sight, where there is not room for the whole form."""
        form, inside = self.form, self.widget()
        if form is None or inside is None:
            return
        place, bar = form.place, self.verticalScrollBar()
        top = form.mapTo(inside, place.topLeft()).y() - Space.INSIDE
        bottom = top + place.height() + 2 * Space.INSIDE
        if top < bar.value() or bottom > bar.value() + self.viewport().height():
            bar.setValue(top)

    def _save(self, draft: EntryDraft, *, again: bool = False) -> None:
        form = self.form
        if form is None or not form.foot.save_button.isEnabled():
            return
        form.set_busy(busy=True)
        ratings, answered = self._context.services.ratings, self._answered(draft.when)
        if "rating" in self._about:
            answers, before = self._before
            to = Correction(
                answers=None if dict(draft.answers) == answers else draft.answers,
                answered=None if answered == before else answered,
                reason=draft.reason,
            )
            work = partial(ratings.correct, RatingId(self._about["rating"]), to)
            said = self.tr("{form} är rättad för {name}.")
        else:
            new = NewRating(
                treatment=TreatmentId(self._about["treatment"]),
                instrument=InstrumentVersionId(self._about["instrument"]),
                answers=draft.answers,
                answered=answered,
                way=draft.way,
                plan=RatingPlanId(self._about["plan"]) if "plan" in self._about else None,
            )
            work = partial(ratings.add, new, again=again)
            said = self.tr("{form} är sparad för {name}.")
        told = said.format(form=form.instrument.abbreviation, name=self._name)
        self._context.run(self, work, self._on_done, self._on_refused, said=told)

    def _answered(self, when: AnsweredWhen | None) -> Arrived | None:
        if when is None:
            return None
        day: date = when.day
        return day if when.at is None else when.moment

    def _on_done(self, changed: Changed) -> None:
        form = self.form
        if form is not None:
            form.set_busy(busy=False)
            self.left.pop(self._key, None)
            self.form = None
            self.column.removeWidget(form)
            form.hide()
            form.deleteLater()
        if isinstance(changed, RatingChanged) and changed.safety:
            self._context.announce(self.tr("Ett svar ska läsas av en namngiven person. Det står först i Idag."))
        self.done.emit(changed.ident or 0)

    def _on_refused(self, error: Exception) -> bool:
        form = self.form
        if form is None:
            return False
        form.set_busy(busy=False)
        if isinstance(error, SameRatingThere):
            form.offer_again(self.tr("Samma svar finns redan inskrivna för den dagen."))
        elif isinstance(error, InvalidFields):
            form.show_problems(error.facts["problems"])
        elif isinstance(error, InvalidInput) and error.facts.get("field") == "reason":
            form.say_of_reason(explained(error).whole)
        elif isinstance(error, _OF_THE_DAY) or (isinstance(error, InvalidInput) and error.facts["field"] == "answered"):
            form.when.show_problem(explained(error).whole)
        elif isinstance(error, ModulvardError):
            form.say(explained(error).whole)
        else:
            return False
        return True

    # --- what is left here ------------------------------------------------------------------------

    @property
    def _key(self) -> str:
        return ":".join(f"{name}={self._about[name]}" for name in sorted(self._about))

    def _keep_left(self) -> None:
        if self.form is not None and self.form.is_touched:
            self.left[self._key] = self.form.typed()

    def _fill_left(self) -> None:
        left = self.left.pop(self._key, None)
        if left is not None and self.form is not None:
            self.form.write_again(left)
