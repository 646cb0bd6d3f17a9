"""The dialog that moves a rating registered on the wrong patient or treatment: whose it is, and why (COR-05)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import PatientId, RatingId, TreatmentId
from modulvard.domain.message_guess import Candidate
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.services.message_reading import Whose
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.messages.picker import PatientPicker, is_low
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveAbout:
    """A rating, where it is, and the patient's other treatments as pairs of words and number."""

    rating: RatingId
    treatment: TreatmentId
    patient: PatientId
    form: str
    """The form's short name and the day it was answered."""
    given_name: str
    family_name: str
    born: str
    others: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Moved:
    """Whose a rating is, and why it was moved."""

    treatment: TreatmentId | None
    reason: str


class MoveDialog(Dialog):
    """Whose the rating really is: one's own patients, and this one's other treatments."""

    def __init__(self, context: PageContext, about: MoveAbout, parent: QWidget) -> None:
        title = self.tr("Flytta {form}").format(form=about.form)
        panel = DialogPanel(
            title,
            sentence=self.tr("Spåret ligger kvar här med skälet. Ett svar som ska läsas följer med. Du kan ångra."),
            submit=self.tr("Flytta skattningen"),
        )
        super().__init__(panel, title, parent)
        self._context, self._about = context, about
        self.again = {"kind": "rating_move", **asdict(about)}
        self._chosen: object = None
        self.picker = PatientPicker(panel, rows=1 if is_low(parent.window()) else 3)
        panel.add(self.picker)
        self._reason = TextField()
        self._reason.setMaxLength(LONGEST_REASON)
        self.add_field("reason", Field(self.tr("Skäl"), self._reason))
        self.picker.search.setFocus()
        self.submitted.connect(self._move)
        context.operations.run(self, context.services.messages.own_threads, self._offer)

    @override
    def typed(self) -> dict[str, Any]:
        chosen = self.picker.chosen
        return {**super().typed(), "chosen": chosen.treatment if chosen is not None else None}

    @override
    def write_again(self, values: Mapping[str, Any]) -> None:
        super().write_again(values)
        self._chosen = values.get("chosen")

    @override
    def draft(self) -> Moved:
        chosen = self.picker.chosen
        return Moved(chosen.treatment if chosen is not None else None, self._reason.text().strip())

    def _offer(self, whose: Whose) -> None:
        about = self._about
        own = [
            Candidate(
                treatment=TreatmentId(treatment),
                patient=about.patient,
                given_name=about.given_name,
                family_name=about.family_name,
                birth_date=date.fromisoformat(about.born) if about.born else None,
                program=words,
                number="",
            )
            for words, treatment in about.others
        ]
        known = {candidate.treatment for candidate in own}
        others = [candidate for candidate in whose.everyone if candidate.treatment not in known]
        offered = replace(whose, everyone=(*own, *others))
        self.picker.offer(offered, proposes=False, but=about.treatment)
        if self._chosen is not None:
            self.picker.go_to(self._chosen)

    def _move(self, moved: Moved) -> None:
        if moved.treatment is None:
            self.picker.complain(self.tr("Välj vems skattningen är."))
            return
        work = partial(self._context.services.ratings.move, self._about.rating, moved.treatment, moved.reason)
        said = self.tr("Skattningen är flyttad till {name}.").format(name=self.picker.told)
        self._context.run(self, work, lambda _: self.accept(), self._refused, said=said)

    def _refused(self, error: Exception) -> bool:
        return say_beside(self, "reason", error)


def ask_move(context: PageContext, owner: QWidget, about: MoveAbout) -> MoveDialog:
    """Ask whose a rating is, and move it there."""
    dialog = MoveDialog(context, about, owner)
    dialog.open()
    return dialog


def move_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask whose a rating is, as before a lock."""
    about = MoveAbout(
        rating=RatingId(kept["rating"]),
        treatment=TreatmentId(kept["treatment"]),
        patient=PatientId(kept["patient"]),
        form=kept["form"],
        given_name=kept["given_name"],
        family_name=kept["family_name"],
        born=kept["born"],
        others=[(str(words), int(treatment)) for words, treatment in kept["others"]],
    )
    opened(ask_move(context, over, about))
