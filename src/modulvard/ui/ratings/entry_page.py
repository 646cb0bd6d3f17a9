"""The page a rating is entered or corrected on, in place of the tab's list: typed answers outlive a lock (DUR-03)."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
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
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained
from modulvard.ui.homework.words import patient_words
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.ratings.answered_when import AnsweredWhen
from modulvard.ui.ratings.begun import stamp
from modulvard.ui.ratings.entry_form import EntryDraft, EntryForm
from modulvard.ui.ratings.entry_room import EntryRoom
from modulvard.ui.ratings.words import when_words
from modulvard.ui.typed_time import with_which_hour
from modulvard.ui.writing.not_kept import NotKept, written_in

_OF_THE_DAY = (InTheFuture, BeforeTreatment)


class EntryPage(EntryRoom):
    """Holds one form at a time. Esc leaves it, and what was typed stands there again."""

    done = Signal(int)
    """The rating that was saved."""
    left_changed = Signal()
    """What is begun is other than it was: to be kept at once."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.form: EntryForm | None = None
        self._about: dict[str, int] = {}
        self._name = ""
        self._since = ""
        self.left: dict[str, dict[str, Any]] = {}
        """What was left typed or thrown away, by what it is about: it stands in Idag (``store/owed_ratings.py``)."""
        self.not_kept = NotKept(context.operations, partial(written_in, self.card), self.card)
        self.not_kept.follow_forms()
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
        words = "" if plan is None else self.tr("Planerad {when}").format(when=when_words(plan, picture.on))
        self._begin(picture, self._form_of(instrument, picture, words), about)
        self._fill_left()

    def begin_correction(self, picture: PatientPicture, line: RatingLine) -> None:
        """Correct a rating, beginning with how it stands."""
        rating = line.rating
        about = {"treatment": rating.treatment, "rating": rating.id}
        words = self.tr("Rättelse. Det som står nu går fortfarande att läsa efteråt, med skälet.")
        form = self._form_of(line.instrument, picture, words, corrects=True)
        self._begin(picture, form, about)
        here = rating.at.astimezone(STOCKHOLM)
        form.begin(rating.answers, AnsweredWhen(day=rating.on, at=here.time() if rating.time_known else None))
        self._before = (dict(rating.answers), self._answered(form.when.when()))
        self._fill_left()

    def focus_first(self) -> None:
        """Put the focus where answers are typed."""
        if self.form is not None:
            self.form.focus_first()

    def workspace(self) -> dict[str, Any]:
        """Return what is entered and of what, as plain JSON values."""
        return {} if self.form is None else {**self._about, "typed": self.form.typed()}

    def kept(self) -> dict[str, dict[str, Any]]:
        """Return what was left, and what is being entered now."""
        is_begun = self.form is not None and self.form.is_touched
        return {**self.left, self._key: self._typed()} if is_begun else dict(self.left)

    def is_about(self, about: Mapping[str, int]) -> bool:
        """Tell whether it is this that is being entered."""
        return self._about == about

    def take_over(self, key: str) -> None:
        """Go on here with what was begun as something that is no longer there."""
        self._write_kept(self.left.pop(key, None))

    def throw_away(self) -> None:
        """Throw away what is entered; for 30 days it can be brought back where the form is opened again (ux.md 8.1)."""
        if self.form is not None:
            self.left[self._key] = {**self._typed(), "thrown": stamp(self._context.clock.now())}
            self._put_away()
            words = self.tr("Svaren är kastade. De kan tas tillbaka i formuläret i 30 dagar.")
            self._context.threw(self, words, partial(self._unthrow, self._key))
            self.left_changed.emit()
            self.closed.emit()

    def _unthrow(self, key: str) -> None:
        """Let what was thrown away stand as begun again, on its patient's page alone."""
        if self.form is not None and key == self._key:
            if not self.form.is_touched:
                self.bring_back()
        elif key in self.left:
            self.left[key] = {name: value for name, value in self.left[key].items() if name != "thrown"}
            self.left_changed.emit()

    def bring_back(self) -> None:
        """Bring back what was thrown away."""
        self._write_kept(self.left.pop(self._key, None))
        self.focus_first()

    def write_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what was entered, after a lock."""
        typed = kept.get("typed")
        if self.form is not None and isinstance(typed, Mapping):
            self.form.write_again(typed)

    def leave(self) -> None:
        """Leave the form; what is typed stands there again when it is come back to."""
        self._keep_left()
        self._put_away()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
        else:
            super().keyPressEvent(event)

    # --- saving -----------------------------------------------------------------------------------

    def _form_of(
        self, instrument: Instrument, picture: PatientPicture, words: str, *, corrects: bool = False
    ) -> EntryForm:
        about, now = (patient_words(picture), words), self._context
        return EntryForm(instrument, now.language, now.clock, self.card, corrects=corrects, about=about)

    def _begin(self, picture: PatientPicture, form: EntryForm, about: dict[str, int]) -> None:
        self._keep_left()
        self._put_away()
        self._picture, self.form, self._about = picture, form, about
        self._since = stamp(self._context.clock.now())
        self._name = shown_name(picture.card.patient.fields.name)
        self.hold(form)
        form.show()
        form.submitted.connect(self._save)
        form.again_asked.connect(partial(self._save, again=True))
        form.closed.connect(self._on_left)
        form.moved.connect(self._offer)
        form.foot.throw_button.clicked.connect(self.throw_away)
        form.foot.back_button.clicked.connect(self.bring_back)

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
        told = with_which_hour(said.format(form=form.instrument.abbreviation, name=self._name), answered)
        raised: list[int] = []

        def command() -> Changed:
            changed = work()
            raised.append(changed.safety)
            return changed

        done, refused = partial(self._on_done, form, self._key), partial(self._on_refused, form)
        self._context.run(self, command, done, refused, said=lambda: self._told(told, any(raised)))

    def _told(self, told: str, to_read: bool) -> str:
        """Return what the toast says: that there is an answer to read too, and the same Ångra."""
        if not to_read:
            return told
        return f"{told} {self.tr('Ett svar ska läsas av en namngiven person. Det står först i Idag.')}"

    def _answered(self, when: AnsweredWhen | None) -> Arrived | None:
        if when is None:
            return None
        day: date = when.day
        return day if when.at is None else when.moment

    def _on_done(self, form: EntryForm, key: str, changed: Changed) -> None:
        """Put the form away; one that has been begun since stays, with what is typed in it."""
        self.left.pop(key, None)
        is_here = self.form is form
        if is_here:
            self._put_away()
        self.left_changed.emit()
        if is_here:
            self.done.emit(changed.ident or 0)

    def _on_refused(self, form: EntryForm, error: Exception) -> bool:
        if self.form is not form:
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

    def _typed(self) -> dict[str, Any]:
        assert self.form is not None
        return {**self.form.typed(), "about": dict(self._about), "begun": self._since}

    def _on_left(self) -> None:
        """Leave because the user said so."""
        self.leave()
        self.left_changed.emit()

    def _keep_left(self) -> None:
        if self.form is not None and self.form.is_touched:
            self.left[self._key] = self._typed()

    def _put_away(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self.let_go(form)
            form.hide()
            form.deleteLater()

    def _fill_left(self) -> None:
        if not self.left.get(self._key, {}).get("thrown"):
            self._write_kept(self.left.pop(self._key, None))
        self._offer()

    def _write_kept(self, left: Mapping[str, Any] | None) -> None:
        if left is not None and self.form is not None:
            self._since = str(left["begun"])
            self.form.write_again(left)

    def _offer(self) -> None:
        """Offer to throw away what is entered, or to bring back what was thrown away before."""
        if self.form is not None:
            is_touched = self.form.is_touched
            thrown = not is_touched and bool(self.left.get(self._key, {}).get("thrown"))
            self.form.foot.offer_throwing(throw=is_touched, back=thrown)
