"""Opens the dialogs of the way in and does what they are filled in with; also again, after a lock."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import today
from modulvard.domain.ids import AccountId, IntakeId, IntakeStepId, PatientId
from modulvard.domain.intakes import Intake, IntakeOutcome, NewIntake, NewStep
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.intake.dialogs import CloseDialog, CloseDraft, HeadDialog, StepAbout, StepOfGateDialog
from modulvard.ui.pages import PageContext
from modulvard.ui.words.of_intakes import versioned_name

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.patient_page import StartChoices

# --- the referral ---------------------------------------------------------------------------------


def ask_head(
    context: PageContext,
    owner: QWidget,
    patient: PatientId,
    intake: IntakeId | None = None,
    opened: Opened = lambda _: None,
) -> None:
    """Ask what came and what is asked for: of a new way in, or of one that is open."""
    services = context.services

    def read() -> "tuple[StartChoices, Intake | None]":
        ways = services.intakes.of_patient(patient) if intake is not None else ()
        return services.patient_pages.start_choices(patient), next((way for way in ways if way.id == intake), None)

    def show(found: "tuple[StartChoices, Intake | None]") -> None:
        choices, known = found
        offer = [(versioned_name(stored, context.language), stored.id) for stored in choices.programs]
        head = known if known is not None else today(context.clock)
        dialog = HeadDialog(patient, choices, offer, head, owner)
        dialog.again = {"kind": "intake_head", "patient": patient, "intake": intake}
        dialog.submitted.connect(partial(_keep_head, context, dialog, intake))
        dialog.open()
        opened(dialog)

    context.operations.run(owner, read, show)


def head_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what came, as before a lock."""
    intake = kept.get("intake")
    ask_head(context, over, PatientId(kept["patient"]), None if intake is None else IntakeId(intake), opened)


def _keep_head(context: PageContext, dialog: HeadDialog, intake: IntakeId | None, draft: NewIntake) -> None:
    intakes = context.services.intakes
    work = partial(intakes.begin, draft) if intake is None else partial(intakes.edit, intake, draft)
    _run(context, dialog, work)


# --- a gate ---------------------------------------------------------------------------------------


def ask_step(context: PageContext, owner: QWidget, about: StepAbout) -> StepOfGateDialog:
    """Ask what was found at a gate, and enter it; or take back what was entered last."""
    dialog = StepOfGateDialog(about, owner)
    dialog.again = {"kind": "intake_step", **asdict(about)}
    translate, intakes = QCoreApplication.translate, context.services.intakes
    gate = dialog.windowTitle()

    def keep(draft: NewStep) -> None:
        said = translate("StepOfGateDialog", "{gate} är ifyllt.").format(gate=gate)
        _run(context, dialog, partial(intakes.record, about.intake, draft), said)

    def take_back() -> None:
        said = translate("StepOfGateDialog", "{gate}: det ifyllda är tillbakataget.").format(gate=gate)
        _run(context, dialog, partial(intakes.withdraw_step, IntakeStepId(about.step or 0)), said)

    dialog.submitted.connect(keep)
    if dialog.panel.link_button is not None:
        dialog.panel.link_button.clicked.connect(take_back)
    dialog.open()
    return dialog


def step_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what was found at a gate, as before a lock."""
    about = StepAbout(
        patient=PatientId(kept["patient"]),
        intake=IntakeId(kept["intake"]),
        gate=kept["gate"],
        strength=kept["strength"],
        is_visit_demanded=kept["is_visit_demanded"],
        day=kept["day"],
        by=AccountId(kept["by"]),
        people=[(name, AccountId(account)) for name, account in kept["people"]],
        told=[(str(head), str(words)) for head, words in kept.get("told", ())],
        step=None if kept["step"] is None else IntakeStepId(kept["step"]),
    )
    opened(ask_step(context, over, about))


# --- the end without a start ----------------------------------------------------------------------


def ask_close(
    context: PageContext,
    owner: QWidget,
    about: tuple[PatientId, IntakeId],
    outcome: IntakeOutcome,
    opened: Opened = lambda _: None,
) -> None:
    """Ask how a way in ends without a start, and end it."""
    patient, ident = about
    intakes = context.services.intakes

    def show(used: tuple[str, ...]) -> None:
        dialog = CloseDialog(outcome, today(context.clock), used, owner)
        dialog.again = {"kind": "intake_close", "patient": patient, "intake": ident, "outcome": outcome.value}

        def keep(draft: CloseDraft) -> None:
            work = partial(
                intakes.close, ident, draft.outcome, reason=draft.reason, where_to=draft.where_to, on=draft.on
            )
            _run(context, dialog, work)

        dialog.submitted.connect(keep)
        dialog.open()
        opened(dialog)

    context.operations.run(owner, intakes.where_to_used, show)


def close_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask how a way in ends, as before a lock."""
    about = (PatientId(kept["patient"]), IntakeId(kept["intake"]))
    ask_close(context, over, about, IntakeOutcome(kept["outcome"]), opened)


def _run(context: PageContext, dialog: FieldDialog, work: "Callable[[], Changed]", said: str = "") -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)
