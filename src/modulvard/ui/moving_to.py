"""The dialog that moves what was registered on the wrong patient: whose it is, and why (F5, COR-05, decided.md 7)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import ReasonNeeded
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.message_guess import Candidate
from modulvard.domain.patient_search import PatientHits
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.services.base import Changed
from modulvard.services.message_reading import Whose
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.errors import explained
from modulvard.ui.messages.picker import PatientPicker, is_low
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside

_LONGEST_BECAUSE = 200


@dataclass(frozen=True, slots=True)
class Moved:
    """Whose it is, why it was moved, and why another's patient was opened for it."""

    treatment: TreatmentId | None
    reason: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWords:
    """What the dialog says of the thing that is moved."""

    title: str
    sentence: str
    submit: str
    nobody: str
    """Said where nobody is chosen."""
    done: str
    """With ``{name}``: whose it is."""


class MoveToDialog(Dialog):
    """Whose it really is: one's own patients, and the clinic's others where they are searched for.

    Another's patient is opened with a reason, which is kept in the log and holds that day.
    """

    def __init__(
        self,
        context: PageContext,
        words: MoveWords,
        here: TreatmentId,
        move: Callable[[TreatmentId, str], Changed],
        parent: QWidget,
    ) -> None:
        """``here`` is where it is, and not offered; ``move`` is the command."""
        super().__init__(DialogPanel(words.title, sentence=words.sentence, submit=words.submit), words.title, parent)
        translate = QCoreApplication.translate
        self._context, self._words, self._here, self._move_it = context, words, here, move
        self._own: Sequence[Candidate] = ()
        self._chosen: object = None
        self._searched = ""
        self._refused_for: PatientId | None = None
        self.picker = PatientPicker(self.panel, rows=1 if is_low(parent.window()) else 3)
        self.panel.add(self.picker)
        search = translate("MoveToDialog", "Sök bland alla klinikens patienter")
        self.search_button = Button(search, self.panel, kind=ButtonKind.QUIET, small=True)
        self.panel.add(self.search_button)
        self._reason, self._because = TextField(), TextField()
        self._reason.setMaxLength(LONGEST_REASON)
        self._because.setMaxLength(_LONGEST_BECAUSE)
        self.add_field("reason", Field(translate("MoveToDialog", "Skäl"), self._reason))
        self.add_field("because", Field(translate("MoveToDialog", "Skäl att öppna patienten"), self._because))
        self._fields["because"].hide()
        self.picker.search.setFocus()
        self.picker.search.textChanged.connect(self._on_typed)
        self.picker.rows.moved.connect(self._on_chosen)
        self.search_button.clicked.connect(self._search)
        self.submitted.connect(self._move)
        self._on_typed()
        context.operations.run(self, context.services.messages.own_threads, self._offer)

    @override
    def typed(self) -> dict[str, Any]:
        chosen = self.picker.chosen
        kept = {"chosen": chosen.treatment if chosen is not None else None, "searched": self._searched}
        return {**super().typed(), **kept}

    @override
    def write_again(self, values: Mapping[str, Any]) -> None:
        super().write_again(values)
        self._chosen = values.get("chosen")
        if values.get("searched"):
            self.picker.search.setText(str(values["searched"]))
            self._search()

    @override
    def draft(self) -> Moved:
        chosen = self.picker.chosen
        treatment = chosen.treatment if chosen is not None else None
        return Moved(treatment, self._reason.text().strip(), self._because.text().strip())

    # --- whose it is ------------------------------------------------------------------------------

    def _offer(self, whose: Whose) -> None:
        known = {candidate.treatment for candidate in self._own}
        others = [candidate for candidate in whose.everyone if candidate.treatment not in known]
        self.picker.offer(replace(whose, everyone=(*self._own, *others)), proposes=False, but=self._here)
        self._go_to_chosen()

    def _on_typed(self) -> None:
        self.search_button.setEnabled(bool(self.picker.search.text().strip()))

    def _search(self) -> None:
        """Offer all the clinic's patients who fit what is typed, as the palette finds them."""
        self._searched = self.picker.search.text()
        work = partial(_found, self._context, self._searched)
        self._context.operations.run(self, work, self._on_found, latest="found")

    def _on_found(self, found: PatientHits) -> None:
        others = tuple(
            Candidate(
                treatment=hit.treatment,
                patient=hit.patient,
                given_name=hit.given_name,
                family_name=hit.family_name,
                birth_date=hit.birth_date,
                program=" · ".join(filter(None, (hit.program, hit.therapist))),
                number="",
            )
            for hit in found.hits
            if hit.treatment is not None and hit.treatment != self._here and not hit.masked
        )
        self.picker.offer_others(self._searched, others)
        self._go_to_chosen()
        if not others:
            words = QCoreApplication.translate("MoveToDialog", "Ingen med en behandling på kliniken passar.")
            self.picker.complain(words)

    def _go_to_chosen(self) -> None:
        if self._chosen is not None:
            self.picker.go_to(self._chosen)

    def _on_chosen(self, row: object) -> None:
        """Ask no longer why a patient is opened who is not the one chosen."""
        if isinstance(row, Candidate) and self._refused_for not in {None, row.patient}:
            self._refused_for = None
            self._because.clear()
            self._fields["because"].hide()

    # --- moving -----------------------------------------------------------------------------------

    def _move(self, moved: Moved) -> None:
        chosen = self.picker.chosen
        if chosen is None:
            self.picker.complain(self._words.nobody)
            return
        because = moved.because if self._refused_for == chosen.patient else ""

        def command() -> Changed:
            if because:
                self._context.services.patients.show(chosen.patient, because)
            return self._move_it(chosen.treatment, moved.reason)

        said = self._words.done.format(name=self.picker.told)
        self._context.run(self, command, lambda _: self.accept(), partial(self._refused, chosen.patient), said=said)

    def _refused(self, patient: PatientId, error: Exception) -> bool:
        if not isinstance(error, ReasonNeeded):
            return say_beside(self, "reason", error)
        self._refused_for = patient
        self._fields["because"].show()
        self.show_problems({"because": explained(error).whole})
        return True


def _found(context: PageContext, written: str) -> PatientHits:
    """Search as one does by hand, and note that it was done (decided.md 6)."""
    patients = context.services.patients
    found = patients.search(written)
    patients.note_search(len(found.hits))
    return found
