"""Brings a dialog out again after a lock or a crash, with what was typed in it (CNF-05, DUR-03, ux.md 8.1).

A dialog says by ``Dialog.again`` what it is about. It stands over the frame's pages then, whichever page opened it.
"""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.ui.components.dialog import Dialog

if TYPE_CHECKING:
    from modulvard.services.bundle import Services
    from modulvard.ui.pages import PageContext

Opened = Callable[[Dialog], object]
"""Is given the dialog once it is open."""
Again = Callable[["PageContext", QWidget, Mapping[str, Any], Opened], None]
"""Opens a dialog over a widget about what is told: what it was made from, as its ``again``."""

MAKERS: Mapping[str, tuple[str, str]] = {
    "absence": ("modulvard.ui.settings.absence_asking", "absence_again"),
    "answer": ("modulvard.ui.answers.saving", "save_again"),
    "answer_review": ("modulvard.ui.answers.keeping", "ask_review_again"),
    "closing_check": ("modulvard.ui.closing.checks", "check_again"),
    "competence": ("modulvard.ui.settings.competence_asking", "competence_again"),
    "competence_end": ("modulvard.ui.settings.competence_asking", "end_again"),
    "consent": ("modulvard.ui.modules.consent", "consent_again"),
    "due": ("modulvard.ui.homework.steps", "set_due_again"),
    "each": ("modulvard.ui.patients.writing", "write_each_again"),
    "filter_name": ("modulvard.ui.patients.saved_filters", "ask_other_name_again"),
    "follow_up": ("modulvard.ui.closing.follow_ups", "outcome_again"),
    "follow_up_move": ("modulvard.ui.closing.follow_ups", "move_again"),
    "follow_up_new": ("modulvard.ui.closing.follow_ups", "new_again"),
    "flag": ("modulvard.ui.flagging", "flag_again"),
    "flag_done": ("modulvard.ui.flagging", "flag_done_again"),
    "gate_rule": ("modulvard.ui.programs.gate_asking", "rule_again"),
    "intake_close": ("modulvard.ui.intake.asking", "close_again"),
    "intake_head": ("modulvard.ui.intake.asking", "head_again"),
    "intake_step": ("modulvard.ui.intake.asking", "step_again"),
    "learning": ("modulvard.ui.programs.asking", "learning_again"),
    "learning_met": ("modulvard.ui.programs.asking", "met_again"),
    "pass_on": ("modulvard.ui.today.passing", "pass_on_again"),
    "pilot_cap": ("modulvard.ui.programs.asking", "cap_again"),
    "rating_move": ("modulvard.ui.ratings.moving", "move_again"),
    "rating_plan": ("modulvard.ui.ratings.planning", "plan_again"),
    "rating_skip": ("modulvard.ui.rating_skip", "skip_again"),
    "rating_withdraw": ("modulvard.ui.ratings.steps", "withdraw_again"),
    "read_first": ("modulvard.ui.read_first", "read_first_again"),
    "receive": ("modulvard.ui.messages.receiving", "receive_again"),
    "refile": ("modulvard.ui.messages.refiling", "refile_again"),
    "reopen": ("modulvard.ui.closing.reopening", "reopen_again"),
    "take_back": ("modulvard.ui.homework.steps", "take_back_again"),
    "transfer": ("modulvard.ui.modules.transferring", "transfer_again"),
    "version": ("modulvard.ui.modules.versions", "version_again"),
    "withdraw_message": ("modulvard.ui.messages.dialogs", "withdraw_again"),
    "withdraw_note": ("modulvard.ui.notes.withdrawing", "withdraw_again"),
}
"""Module and function by the ``kind`` of a dialog's ``again``."""


def kept_over(over: QWidget) -> Dialog | None:
    """Return the dialog that stands over a widget, of those that what is typed in is kept of."""
    shown = (one for one in over.findChildren(Dialog) if one.again is not None and one.isVisible())
    return next(shown, None)


def in_sight(over: QWidget) -> dict[str, Any] | None:
    """Return the dialog that stands over a widget, with what is typed in it, as plain JSON values."""
    dialog = kept_over(over)
    return {**(dialog.again or {}), **dialog.typed()} if dialog is not None else None


def bring_out(context: "PageContext", over: QWidget, kept: Mapping[str, Any]) -> None:
    """Open the dialog that was kept, with its words; not where its patient may no longer be opened unasked."""
    made_by = MAKERS.get(str(kept.get("kind")))
    if made_by is None:
        return

    def opened(dialog: Dialog) -> None:
        dialog.write_again(kept)

    def make(may: bool) -> None:
        if may:
            again: Again = getattr(import_module(made_by[0]), made_by[1])
            again(context, over, kept, opened)

    treatment, patient = kept.get("treatment"), kept.get("patient")
    if isinstance(treatment, int):
        allowed = partial(_may_open, context.services, TreatmentId(treatment))
        context.operations.run(over, allowed, make)
    elif isinstance(patient, int):
        context.operations.run(over, partial(_may_open_patient, context.services, PatientId(patient)), make)
    else:
        make(True)


def _may_open(services: "Services", treatment: TreatmentId) -> bool:
    """Tell whether a treatment's patient is there, and may be opened without a reason being asked for."""
    try:
        return _may_open_patient(services, services.treatments.patient_of(treatment))
    except ModulvardError:
        return False


def _may_open_patient(services: "Services", patient: PatientId) -> bool:
    """Tell whether a patient is there, and may be opened without a reason being asked for."""
    try:
        return not services.patients.needs_reason(patient)
    except ModulvardError:
        return False
