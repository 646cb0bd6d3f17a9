"""No dialog forgets what is typed in it: kept over lock and crash, for whoever wrote it (DUR-03, CNF-05)."""

import importlib
import pkgutil
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from tests.ui.window.conftest import Room
from tests.ui.window.test_typed import CTRL, SECRET, anywhere, dialog, given_treatment, go, lock, written

from modulvard import ui
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
    SavedFilterId,
    TreatmentId,
)
from modulvard.domain.intakes import IntakeOutcome
from modulvard.domain.today import LineKind
from modulvard.domain.transfers import NewTransfer
from modulvard.ui import flagging
from modulvard.ui.answers import approving, keeping, saving
from modulvard.ui.closing import checks, follow_ups, reopening
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.dialogs_again import MAKERS
from modulvard.ui.homework import steps
from modulvard.ui.intake import asking
from modulvard.ui.intake import dialogs as intake_dialogs
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.messages import dialogs, receiving, refiling
from modulvard.ui.modules import consent, transferring, versions
from modulvard.ui.modules.dialogs import StepDialog
from modulvard.ui.notes import withdrawing
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.patients import saved_filters, writing
from modulvard.ui.patients.merge import MergeDialog
from modulvard.ui.programs import asking as asking_of_programs
from modulvard.ui.programs import gate_asking, importing
from modulvard.ui.ratings import moving
from modulvard.ui.ratings import planning as rating_planning
from modulvard.ui.ratings import steps as rating_steps
from modulvard.ui.reason import ReasonDialog
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
            rating_planning.PlanAbout(treatment=treatment, forms=[("PHQ-9", 1)], name=NAME, day="2026-11-23"),
        ),
    ),
    "rating_skip": (
        StepDialog,
        lambda context, page, treatment: rating_steps.ask_to_skip(
            context, page, RatingPlanId(1), treatment, "PHQ-9, vecka 3"
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

ELSEWHERE = {
    ReasonDialog: "test_typed: a reason half typed for a colleague's patient",
    StepDialog: "test_typed: a step half asked",
}
NOTHING_WRITTEN = {MergeDialog, keeping.OwnerDialog, approving.ApprovalDialog, importing.ImportDialog}


def every_dialog() -> set[type[Dialog]]:
    """Every class of dialog there is in the window, however deep."""
    for module in pkgutil.walk_packages(ui.__path__, "modulvard.ui."):
        importlib.import_module(module.name)
    found, left = set(), [Dialog]
    while left:
        subclasses = left.pop().__subclasses__()
        found.update(subclasses)
        left.extend(subclasses)
    return {one for one in found if one.__module__.startswith("modulvard.")}


def test_every_dialog_is_kept_in_one_of_the_ways():
    tested = (*{of for of, _ in OPENERS.values()}, *ELSEWHERE, *NOTHING_WRITTEN)
    base = {flagging.FieldDialog, RoomyDialog, intake_dialogs.DayDialog, competence_asking.DaysDialog}
    forgotten = {one for one in every_dialog() - base if not issubclass(one, tested)}
    assert forgotten == set()
    assert set(OPENERS) == set(MAKERS)


@pytest.mark.parametrize("kind", list(OPENERS))
def test_what_is_typed_in_a_dialog_comes_back_after_a_lock(room: Room, kind: str):
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    treatment = room.window.session.services.patient_pages.reload(patient).view.treatment.id
    page, context = room.frame.travel.page, room.frame.travel._context
    of, open_it = OPENERS[kind]
    open_it(context, page, treatment)
    room.settle()
    editors = dialog().findChildren(QLineEdit) + dialog().findChildren(QPlainTextEdit)
    editor = [each for each in editors if not each.isReadOnly()][-1]
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.insert(SECRET)
        editor.setCursorPosition(4)
    else:
        editor.insertPlainText(SECRET)
    lock(room)
    assert SECRET not in anywhere()
    room.unlock()
    room.settle()
    again = dialog()
    assert isinstance(again, of)
    assert any(SECRET in words for words in written(again))
    focused = again.focusWidget()
    assert isinstance(focused, QLineEdit | QPlainTextEdit)
    if isinstance(focused, QLineEdit):
        assert focused.cursorPosition() == 4
    room.press(Qt.Key.Key_Escape)
    lock(room)
    room.unlock()
    room.settle()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
    assert shown == [], "left, it is not brought out by itself"


def test_a_dialog_about_a_patient_handed_to_another_stays_away(room: Room):
    """decided.md 7: opening another's patient is nothing the program does unasked."""
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    services = room.window.session.services
    treatment = services.patient_pages.reload(patient).view.treatment.id
    flagging.ask_flag(room.frame.travel._context, room.frame.travel.page, treatment, NAME, date(2026, 11, 24))
    dialog().findChild(QLineEdit).insert(SECRET)
    erik = next(one.ident for one in services.patient_pages.therapists() if one.name == "erik")
    services.transfers.transfer(NewTransfer(treatment=treatment, to=erik, reason="byter tjänst"))
    lock(room)
    room.unlock()
    room.settle()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]


def test_what_is_typed_is_kept_half_a_second_after_the_last_key(room: Room):
    """ux.md 8.1: killed while typing, all but the last half second is there."""
    room.begin()
    room.unlock()
    room.press(Qt.Key.Key_I, CTRL)
    keeper = room.window._typed
    assert keeper.rest.interval() == 500
    keeper.rest.setInterval(60_000)  # on a loaded machine typing these few letters may take half a second
    area = dialog().findChild(QPlainTextEdit)
    area.setFocus()
    room.type(SECRET)
    assert keeper.rest.isActive()
    keeper.rest.timeout.emit()
    room.settle()
    kept = room.window.session.services.desk.open().workspace["dialog"]
    assert (kept["kind"], kept["body"]) == ("receive", SECRET)


def test_a_homework_left_half_written_is_there_again_after_a_lock_and_for_its_patient_only(room: Room):
    """ux.md 8.1, 8.2: left with Esc, passed by for another patient and locked: still there, and with nobody else."""
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    new = Place(Section.PATIENTS, patient, PatientTab.HOMEWORK, {"do": "new"})
    go(room, new)
    room.type(SECRET)
    room.press(Qt.Key.Key_Escape)
    go(room, Place(Section.PATIENTS, room.patients[1], PatientTab.OVERVIEW))
    lock(room)
    assert SECRET not in anywhere()
    room.unlock()
    room.settle()
    go(room, new)
    assert room.frame.travel.page.homework.forms.new.title.text() == SECRET


def test_a_homework_with_questions_comes_back_with_just_those(room: Room):
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    go(room, Place(Section.PATIENTS, patient, PatientTab.HOMEWORK, {"do": "new"}))
    form = room.frame.travel.page.homework.forms.new
    for words in ("Hur sov du?", SECRET):
        form.add_question()
        form.rows[-1].words.insert(words)
    lock(room)
    room.unlock()
    room.settle()
    rows = room.frame.travel.page.homework.forms.new.rows
    assert [row.words.text() for row in rows] == ["Hur sov du?", SECRET]
