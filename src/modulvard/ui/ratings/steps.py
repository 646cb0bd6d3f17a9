"""What can be done with ratings beside entering them: plan, skip, take out of the plan, move, withdraw."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import RatingId, TreatmentId
from modulvard.services.patient_page import PatientPicture
from modulvard.services.rating_views import RatingLine, RatingsView
from modulvard.services.safety import SafetyView
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.discretion import shown_name
from modulvard.ui.modules.dialogs import ReasonDialog
from modulvard.ui.pages import PageContext
from modulvard.ui.patient.words import treatment_choice_words
from modulvard.ui.rating_skip import SkipAbout, ask_to_skip
from modulvard.ui.ratings.moving import MoveAbout, ask_move
from modulvard.ui.ratings.planning import PlanAbout, ask_plan
from modulvard.ui.ratings.rows import PlanRow
from modulvard.ui.ratings.words import answered_words
from modulvard.ui.read_first import ReadFirstAbout, ask_done
from modulvard.ui.words.of_names import told_name


class RatingSteps(QObject):
    """The steps of a patient's ratings, each a command with its undo, or a dialog before it."""

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._picture: PatientPicture | None = None

    def show_picture(self, picture: PatientPicture) -> None:
        """Offer the steps of this picture from now on."""
        self._picture = picture

    def plan(self, view: RatingsView) -> None:
        """Ask what is to be rated and when."""
        picture = self._picture
        if picture is None or picture.view is None or not picture.may_change:
            return
        about = PlanAbout(
            treatment=view.treatment.id,
            forms=[(one.instrument.abbreviation, one.id) for one in view.choices],
            name=shown_name(picture.card.patient.fields.name),
            day=picture.on.isoformat(),
            weeks=picture.view.standing.week_m,
        )
        ask_plan(self._context, self._owner, about)

    def read_first(self, found: object) -> None:
        """Ask what was done about an answer that is to be read first."""
        if self._picture is not None and isinstance(found, SafetyView):
            fields, answer = self._picture.card.patient.fields, found.answer
            about = ReadFirstAbout.of(
                answer.treatment,
                answer.id,
                found.facts(self._context.language),
                name=fields.given_name or fields.family_name,
                whose=told_name(fields.name, fields.birth_date, is_shared=True),
            )
            ask_done(self._context, self._owner, about)

    def skip(self, row: object) -> None:
        """Note with a reason that a planned rating will not come in."""
        if isinstance(row, PlanRow):
            about = SkipAbout(plans=(row.plan.id,), treatment=row.plan.treatment, form=f"{row.name}, {row.when}")
            ask_to_skip(self._context, self._owner, about)

    def unplan(self, row: object) -> None:
        """Take a planned rating out of the plan."""
        if isinstance(row, PlanRow):
            said = self.tr("{form}, {when}, är borttagen ur planen.").format(form=row.name, when=row.when)
            self._context.run(self._owner, partial(self._context.services.ratings.unplan, row.plan.id), said=said)

    def move(self, line: object) -> None:
        """Ask whose a rating is."""
        picture = self._picture
        if picture is None or not isinstance(line, RatingLine):
            return
        patient, here = picture.card.patient, line.rating.treatment
        others = [
            (treatment_choice_words(head, picture.on, self._context.language), int(head.id))
            for head in picture.treatments
            if head.id != here
        ]
        born = patient.fields.birth_date
        about = MoveAbout(
            rating=line.rating.id,
            treatment=here,
            patient=patient.id,
            form=f"{line.instrument.abbreviation}, {answered_words(line.rating, picture.on)}",
            given_name=patient.fields.given_name,
            family_name=patient.fields.family_name,
            born="" if born is None else born.isoformat(),
            others=others,
        )
        ask_move(self._context, self._owner, about)

    def withdraw(self, line: object) -> None:
        """Ask why a rating is taken back."""
        if isinstance(line, RatingLine) and self._picture is not None:
            form = f"{line.instrument.abbreviation}, {answered_words(line.rating, self._picture.on)}"
            ask_to_withdraw(self._context, self._owner, line.rating.id, line.rating.treatment, form)


def ask_to_withdraw(
    context: PageContext, owner: QWidget, rating: RatingId, treatment: TreatmentId, form: str
) -> ReasonDialog:
    """Ask why a rating is taken back, and take it back."""
    translate = QCoreApplication.translate
    dialog = ReasonDialog(
        translate("RatingSteps", "Återta {form}").format(form=form),
        translate(
            "RatingSteps",
            "Svaren går fortfarande att läsa, med skälet, men räknas inte. Ett svar som ska läsas står kvar i Idag.",
        ),
        translate("RatingSteps", "Återta"),
        owner,
    )
    dialog.again = {"kind": "rating_withdraw", "rating": rating, "treatment": treatment, "form": form}

    def submit(reason: str) -> None:
        work = partial(context.services.ratings.withdraw, rating, reason)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.show_refusal)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def withdraw_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask why a rating is taken back, as before a lock."""
    rating, treatment = RatingId(kept["rating"]), TreatmentId(kept["treatment"])
    opened(ask_to_withdraw(context, over, rating, treatment, kept["form"]))
