"""How each dialog that is kept over a lock is opened in tests: by the kind that brings it out again."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import (
    AnswerId,
    CompetenceId,
    FlagId,
    FollowUpId,
    HandInId,
    HomeworkId,
    IntakeId,
    LearningId,
    MessageId,
    NoteId,
    ProgramVersionId,
    RatingId,
    RatingPlanId,
    SafetyAnswerId,
    SavedFilterId,
    TreatmentId,
)
from modulvard.domain.intakes import IntakeOutcome
from modulvard.domain.today import LineKind
from modulvard.ui import flagging, rating_skip, read_first
from modulvard.ui.answers import keeping, saving
from modulvard.ui.closing import checks, follow_ups, reopening
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.homework import steps
from modulvard.ui.intake import asking
from modulvard.ui.intake import dialogs as intake_dialogs
from modulvard.ui.messages import dialogs, receiving, refiling
from modulvard.ui.modules import consent, transferring, versions
from modulvard.ui.modules.dialogs import StepDialog
from modulvard.ui.notes import withdrawing
from modulvard.ui.patients import saved_filters, writing
from modulvard.ui.programs import asking as asking_of_programs
from modulvard.ui.programs import gate_asking
from modulvard.ui.ratings import moving
from modulvard.ui.ratings import planning as rating_planning
from modulvard.ui.ratings import steps as rating_steps
from modulvard.ui.settings import absence_asking, competence_asking
from modulvard.ui.today import passing

Open = Callable[[Any, QWidget, TreatmentId], object]

NAME = "Linnea"


def a_follow_up(treatment: TreatmentId) -> follow_ups.FollowUpAbout:
    return follow_ups.FollowUpAbout(treatment=treatment, follow_up=FollowUpId(1), name=NAME, day="2026-11-23")


OPENERS: dict[str, tuple[type[Dialog], Open]] = {
    "absence": (
        absence_asking.AbsenceDialog,
        lambda context, page, _treatment: absence_asking.ask_absence(
            context,
            page,
            absence_asking.AbsenceAbout(people=[(NAME, 1)], substitutes=[("Erik", 2)], day="2026-11-23"),
        ),
    ),
    "answer": (
        saving.SaveAsAnswerDialog,
        lambda context, page, treatment: saving.save_as_answer(
            context, page, saving.Reply(text="Hej", treatment=treatment, filled={})
        ),
    ),
    "answer_review": (
        keeping.ReviewDialog,
        lambda context, page, _treatment: keeping.ask_review(context, page, AnswerId(1), date(2027, 3, 1)),
    ),
    "competence": (
        competence_asking.CompetenceDialog,
        lambda context, page, _treatment: competence_asking.ask_competence(
            context,
            page,
            competence_asking.CompetenceAbout(people=[("Anna", 1)], programs=[("Sömn", "somn")], day="2026-11-23"),
        ),
    ),
    "competence_end": (
        competence_asking.EndDialog,
        lambda context, page, _treatment: competence_asking.ask_end(
            context, page, CompetenceId(1), "KBT steg 1 · Anna", "2026-12-31"
        ),
    ),
    "closing_check": (
        checks.CheckDialog,
        lambda context, page, treatment: checks.ask_check(
            context,
            page,
            checks.CheckAbout(treatment=treatment, gate="closing_conversation", strength="warn", day="2026-11-23"),
        ),
    ),
    "consent": (
        consent.ConsentDialog,
        consent.ask_consent,
    ),
    "due": (
        steps.DueDialog,
        lambda context, page, treatment: steps.ask_due(
            context,
            page,
            steps.DueOf(homework=HomeworkId(1), treatment=treatment, title="Sömndagbok", day="", is_free=True),
        ),
    ),
    "each": (
        writing.WriteEachDialog,
        lambda context, page, treatment: writing.ask_text(
            context, page, [context.services.treatments.patient_of(treatment)]
        ),
    ),
    "filter_name": (
        saved_filters.FilterNameDialog,
        lambda context, page, _treatment: saved_filters.ask_other_name(context, page, SavedFilterId(1), "Efter"),
    ),
    "follow_up": (
        follow_ups.OutcomeDialog,
        lambda context, page, treatment: follow_ups.ask_outcome(context, page, a_follow_up(treatment)),
    ),
    "follow_up_move": (
        follow_ups.FollowUpDayDialog,
        lambda context, page, treatment: follow_ups.ask_move(context, page, a_follow_up(treatment)),
    ),
    "follow_up_new": (
        follow_ups.FollowUpDayDialog,
        lambda context, page, treatment: follow_ups.ask_new(
            context, page, follow_ups.NewAbout(treatment=treatment, name=NAME, day="2027-05-24", months=6)
        ),
    ),
    "flag": (
        flagging.FlagDialog,
        lambda context, page, treatment: flagging.ask_flag(context, page, treatment, NAME, date(2026, 11, 24)),
    ),
    "flag_done": (
        flagging.FlagDoneDialog,
        lambda context, page, treatment: flagging.ask_flag_done(
            context, page, flagging.FlagUp(flag=FlagId(1), treatment=treatment, words="Sömnen", name=NAME)
        ),
    ),
    "gate_rule": (
        gate_asking.RuleDialog,
        lambda context, page, _treatment: gate_asking.ask_rule(context, page, ProgramVersionId(1)),
    ),
    "intake_close": (
        intake_dialogs.CloseDialog,
        lambda context, page, treatment: asking.ask_close(
            context,
            page,
            (context.services.treatments.patient_of(treatment), IntakeId(1)),
            IntakeOutcome.NOT_SUITABLE,
        ),
    ),
    "intake_head": (
        intake_dialogs.HeadDialog,
        lambda context, page, treatment: asking.ask_head(
            context, page, context.services.treatments.patient_of(treatment)
        ),
    ),
    "intake_step": (
        intake_dialogs.StepOfGateDialog,
        lambda context, page, treatment: asking.ask_step(
            context,
            page,
            intake_dialogs.StepAbout(
                patient=context.services.treatments.patient_of(treatment),
                intake=IntakeId(1),
                gate="assessment",
                strength="block",
                is_visit_demanded=True,
                day="2026-11-23",
                by=context.services.person.account,
                people=[(NAME, context.services.person.account)],
            ),
        ),
    ),
    "learning": (
        asking_of_programs.LearningDialog,
        lambda context, page, _treatment: asking_of_programs.ask_learning(
            context, page, asking_of_programs.LearnAbout(version=1, modules=[("1  Start", 1)])
        ),
    ),
    "learning_met": (
        asking_of_programs.MetDialog,
        lambda context, page, _treatment: asking_of_programs.ask_how_met(context, page, LearningId(1), "För lång"),
    ),
    "pass_on": (
        passing.PassDialog,
        lambda context, page, treatment: passing.ask_whom(
            context,
            page,
            passing.Passing(
                treatment=treatment, line=LineKind.MESSAGE, ref=1, holder=context.services.person.account, name=NAME
            ),
        ),
    ),
    "pilot_cap": (
        asking_of_programs.CapDialog,
        lambda context, page, _treatment: asking_of_programs.ask_cap(context, page, ProgramVersionId(1), "Lugna", 5),
    ),
    "read_first": (
        read_first.ReadFirstDialog,
        lambda context, page, treatment: read_first.ask_done(
            context,
            page,
            read_first.ReadFirstAbout(treatment=treatment, answer=SafetyAnswerId(1), name=NAME, said="Svar 2"),
        ),
    ),
    "receive": (
        receiving.ReceiveDialog,
        lambda context, page, _treatment: receiving.ReceiveDialog(context, page, text="").open(),
    ),
    "refile": (
        refiling.RefileDialog,
        lambda context, page, treatment: refiling.RefileDialog(context, MessageId(1), treatment, page).open(),
    ),
    "reopen": (
        reopening.ReopenDialog,
        lambda context, page, treatment: reopening.ask_reopen(context, page, treatment, NAME),
    ),
    "rating_move": (
        moving.MoveDialog,
        lambda context, page, treatment: moving.ask_move(
            context,
            page,
            moving.MoveAbout(
                rating=RatingId(1),
                treatment=treatment,
                patient=context.services.treatments.patient_of(treatment),
                form="PHQ-9, mån 23 nov",
                given_name=NAME,
                family_name="",
                born="",
                others=[],
            ),
        ),
    ),
    "rating_plan": (
        rating_planning.PlanDialog,
        lambda context, page, treatment: rating_planning.ask_plan(
            context,
            page,
            rating_planning.PlanAbout(treatment=treatment, forms=[("PHQ-9", 1)], name=NAME, day="2026-11-23", weeks=10),
        ),
    ),
    "rating_skip": (
        StepDialog,
        lambda context, page, treatment: rating_skip.ask_to_skip(
            context,
            page,
            rating_skip.SkipAbout(plans=(RatingPlanId(1),), treatment=treatment, form="PHQ-9, vecka 3", whose=NAME),
        ),
    ),
    "rating_withdraw": (
        StepDialog,
        lambda context, page, treatment: rating_steps.ask_to_withdraw(
            context, page, RatingId(1), treatment, "PHQ-9, mån 23 nov"
        ),
    ),
    "take_back": (
        StepDialog,
        lambda context, page, treatment: steps.ask_to_take_back(context, page, HandInId(1), treatment),
    ),
    "transfer": (
        transferring.TransferDialog,
        lambda context, page, treatment: transferring.ask_transfer(
            context,
            page,
            transferring.About(treatments=((treatment, context.services.treatments.patient_of(treatment)),), name=NAME),
        ),
    ),
    "version": (
        versions.VersionDialog,
        lambda context, page, treatment: versions.ask_version(context, page, treatment, NAME),
    ),
    "withdraw_message": (
        dialogs.WithdrawDialog,
        lambda context, page, treatment: dialogs.ask_to_withdraw(context, page, MessageId(1), treatment),
    ),
    "withdraw_note": (
        withdrawing.WithdrawDialog,
        lambda context, page, treatment: withdrawing.ask_to_withdraw(context, page, NoteId(1), treatment),
    ),
}
"""How each is opened, by the kind that brings it out again."""
