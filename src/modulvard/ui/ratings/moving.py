"""The dialog that moves a rating registered on the wrong patient or treatment: whose it is, and why (COR-05)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import PatientId, RatingId, TreatmentId
from modulvard.domain.message_guess import Candidate
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.moving_to import MoveToDialog, MoveWords
from modulvard.ui.pages import PageContext


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


class MoveDialog(MoveToDialog):
    """Whose the rating really is: this patient's other treatments come first."""

    def __init__(self, context: PageContext, about: MoveAbout, parent: QWidget) -> None:
        words = MoveWords(
            title=self.tr("Flytta {form}").format(form=about.form),
            sentence=self.tr("Spåret ligger kvar här med skälet. Ett svar som ska läsas följer med. Du kan ångra."),
            submit=self.tr("Flytta skattningen"),
            nobody=self.tr("Välj vems skattningen är."),
            done=self.tr("Skattningen är flyttad till {name}."),
        )
        move = partial(context.services.ratings.move, about.rating)
        super().__init__(context, words, about.treatment, move, parent)
        self.again = {"kind": "rating_move", **asdict(about)}
        self._own = [
            Candidate(
                treatment=TreatmentId(treatment),
                patient=about.patient,
                given_name=about.given_name,
                family_name=about.family_name,
                birth_date=date.fromisoformat(about.born) if about.born else None,
                program=words_of,
                number="",
            )
            for words_of, treatment in about.others
        ]


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
