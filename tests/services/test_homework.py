"""Homework through its service, on a real encrypted file (C5, decided.md 10, 12, 13 and 25)."""

from datetime import date

import pytest
from tests.domain.homework_given import TEXT
from tests.homework_given import ANSWERS, BOTH, NOTES, QUESTIONNAIRE, HomeworkDesk, at, undone, withdrawn_reasons
from tests.treatments_given import MONDAY, states

from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.homework import (
    HandedInAlready,
    HomeworkStatus,
    HomeworkWithdrawn,
    MarkedAlready,
    ModuleForm,
    NewHandIn,
    NewHomework,
    NotMarked,
)
from modulvard.domain.homework_answers import WHOLE, AnswersRefused, NothingAnswered, UnknownQuestions
from modulvard.domain.ids import HandInId, HomeworkId, ModuleNumber
from modulvard.domain.messages import Way
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import OpeningRule
from modulvard.domain.treatment_errors import BeforeTreatment, InTheFuture, TreatmentEnded
from modulvard.domain.treatment_steps import NoticeKind
from modulvard.domain.treatments import ClosedAs

ONE, TWO = ModuleNumber(1), ModuleNumber(2)


@pytest.fixture
def desk(homework_desk: HomeworkDesk) -> HomeworkDesk:
    return homework_desk


# --- assigned with modules ------------------------------------------------------------------------


def test_a_modules_homework_is_assigned_when_the_module_opens(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    assert desk.rows() == [(treatment, 1, "fragor"), (treatment, 1, "anteckna")]
    desk.treatments.set_module(treatment, ONE, ModuleState.REVIEWED)
    desk.treatments.open_next(treatment)
    assert [row[1] for row in desk.rows()] == [1, 1, 2, 2]
    assert [line.homework.module for line in desk.lines(treatment)] == [1, 1, 2, 2]
    assert all(line.homework.assigned_on == MONDAY for line in desk.lines(treatment))


def test_homework_of_a_module_closed_again_is_hidden_until_it_is_opened_again(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    desk.treatments.set_module(treatment, ONE, ModuleState.REVIEWED)
    opened = desk.treatments.open_next(treatment)
    again = undone(opened)
    assert [line.homework.module for line in desk.lines(treatment)] == [1, 1]
    undone(again)
    assert [line.homework.module for line in desk.lines(treatment)] == [1, 1, 2, 2]
    assert len(desk.rows()) == 4


def test_a_homework_is_due_the_sunday_of_its_modules_week_unless_a_day_is_set(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    assert desk.line(treatment, form="anteckna").due_on == date(2026, 11, 29)
    changed = desk.homework.set_due(homework, date(2026, 11, 25))
    assert desk.line(treatment, form="anteckna").due_on == date(2026, 11, 25)
    desk.clock.move_to("2026-11-26T08:00")
    assert desk.statuses(treatment) == ["overdue"]
    undone(changed)
    assert (desk.statuses(treatment), desk.lines(treatment)[0].due_on) == (["assigned"], date(2026, 11, 29))


def test_after_the_end_nothing_more_becomes_overdue(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    desk.treatments.end(treatment, ClosedAs.COMPLETED, "klar")
    desk.clock.move_to("2027-02-01T08:00")
    assert desk.statuses(treatment) == ["assigned"]


# --- free -----------------------------------------------------------------------------------------


def test_a_free_homework_stands_last_and_can_be_undone_and_done_again(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    before = desk.whole(treatment)
    new = NewHomework(treatment=treatment, title="Rita en karta", intro="Över din vecka.", questions=(TEXT,))
    changed = desk.homework.assign(new)
    line = desk.line(treatment, None)
    assert (line.homework.form.title.sv, line.homework.form.questions) == ("Rita en karta", (TEXT,))
    assert (line.due_on, line.status, line.homework.is_free) == (None, HomeworkStatus.ASSIGNED, True)
    again = undone(changed)
    assert desk.whole(treatment) == before
    undone(again)
    assert desk.line(treatment, None).homework.form.title.sv == "Rita en karta"


def test_a_free_homework_without_questions_is_answered_with_one_text(desk: HomeworkDesk) -> None:
    treatment = desk.started()
    ident = desk.homework.assign(NewHomework(treatment=treatment, title="Skriv", due_on=date(2026, 12, 1))).ident
    assert ident is not None
    desk.homework.hand_in(NewHandIn(homework=HomeworkId(ident), answers="Hej på dig"))
    assert desk.homework.reload(HomeworkId(ident)).homework.hand_ins[0].answers[0].question == WHOLE
    assert states(desk.standing(treatment))[0] == "available"


def test_nothing_is_given_after_the_end_or_ten_years_ahead(desk: HomeworkDesk) -> None:
    treatment = desk.started()
    with pytest.raises(InvalidInput):
        desk.homework.assign(NewHomework(treatment=treatment, title=" "))
    desk.treatments.end(treatment, ClosedAs.COMPLETED, "klar")
    with pytest.raises(TreatmentEnded):
        desk.homework.assign(NewHomework(treatment=treatment, title="Rita"))


# --- handing in -----------------------------------------------------------------------------------


def test_what_is_handed_in_is_kept_by_question_with_when_and_how(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(QUESTIONNAIRE,))
    homework = desk.ident(treatment)
    desk.clock.move_to("2026-11-24T10:00")
    changed = desk.homework.hand_in(
        NewHandIn(homework=homework, answers=ANSWERS, sent=at("2026-11-23T21:30"), way=Way.PAPER)
    )
    hand_in = desk.homework.show(homework).homework.hand_ins[0]
    assert [(answer.question, answer.value) for answer in hand_in.answers] == [
        ("onskan", "Mer tid med barnen"),
        ("timmar", 6.5),
    ]
    assert (hand_in.at, hand_in.time_known, hand_in.way, hand_in.number) == (at("2026-11-23T21:30"), True, Way.PAPER, 1)
    assert (hand_in.id, changed.missing, changed.notices) == (changed.ident, (), ())
    assert desk.statuses(treatment) == ["handed_in"]
    assert desk.found_by("bar") == [hand_in.id]


def test_a_module_is_handed_in_with_its_last_homework_on_that_day(desk: HomeworkDesk) -> None:
    """decided.md 25."""
    treatment = desk.started(homework=BOTH)
    desk.clock.move_to("2026-11-27T10:00")
    desk.handed_in(desk.ident(treatment), date(2026, 11, 25))
    assert states(desk.standing(treatment))[0] == "available"
    desk.handed_in(desk.ident(treatment, form="anteckna"), date(2026, 11, 26))
    module = desk.standing(treatment).modules[0]
    assert (module.state, module.standing.handed_in) == (ModuleState.HANDED_IN, date(2026, 11, 26))
    assert desk.overview(treatment).to_review == [[1, "2026-11-26"]]
    assert states(desk.standing(treatment))[1] == "unavailable"


def test_where_the_program_opens_by_itself_the_next_module_opens_in_the_same_step(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,), opening=OpeningRule.AUTOMATIC)
    before = desk.whole(treatment)
    changed = desk.handed_in(desk.ident(treatment, form="anteckna"))
    assert states(desk.standing(treatment))[:2] == ["handed_in", "available"]
    assert desk.statuses(treatment) == ["handed_in", "assigned"]
    undone(changed)
    assert desk.whole(treatment) == before


def test_a_hand_in_undone_leaves_everything_as_it_was_and_can_be_done_again(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    before = desk.whole(treatment)
    changed = desk.handed_in(desk.ident(treatment, form="anteckna"))
    after = desk.whole(treatment)
    again = undone(changed)
    assert desk.whole(treatment) == before
    back = undone(again)
    assert desk.whole(treatment) == after
    undone(back)
    assert desk.whole(treatment) == before


def test_undo_is_refused_when_the_same_homework_was_handed_in_again_since(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    first = desk.handed_in(desk.ident(treatment, form="anteckna"))
    desk.handed_in(desk.ident(treatment, form="anteckna"))
    now = desk.whole(treatment)
    with pytest.raises(ChangedSince):
        undone(first)
    assert desk.whole(treatment) == now


def test_undo_is_refused_when_the_treatment_has_changed_since(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    first = desk.handed_in(desk.ident(treatment, form="anteckna"))
    desk.treatments.set_module(treatment, ONE, ModuleState.REVIEWED)
    with pytest.raises(ChangedSince):
        undone(first)
    assert desk.statuses(treatment) == ["reviewed"]


def test_a_hand_in_of_an_unopened_module_is_taken_with_a_warning(desk: HomeworkDesk) -> None:
    """decided.md 25."""
    treatment = desk.started(homework=BOTH)
    before = desk.whole(treatment)
    form = ModuleForm(treatment=treatment, module=TWO, form="fragor")
    first = desk.homework.hand_in(NewHandIn(homework=form, answers=ANSWERS))
    assert [notice.kind for notice in first.notices] == [NoticeKind.HAND_IN_UNOPENED]
    assert states(desk.standing(treatment))[1] == "unavailable"
    assert [line.homework.form.key for line in desk.lines(treatment)] == ["fragor", "anteckna", "fragor"]
    other = ModuleForm(treatment=treatment, module=TWO, form="anteckna")
    second = desk.homework.hand_in(NewHandIn(homework=other, answers=ANSWERS))
    assert [notice.kind for notice in second.notices] == [NoticeKind.HAND_IN_UNOPENED]
    assert states(desk.standing(treatment))[1] == "handed_in"
    undone(second)
    undone(first)
    assert desk.whole(treatment) == before


def test_what_a_module_does_not_have_is_not_found(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    for form in (
        ModuleForm(treatment=treatment, module=ONE, form="annat"),
        ModuleForm(treatment=treatment, module=ModuleNumber(9), form="fragor"),
    ):
        with pytest.raises(NotFound):
            desk.homework.hand_in(NewHandIn(homework=form, answers=ANSWERS))
    for call in (lambda: desk.homework.show(HomeworkId(99)), lambda: desk.homework.take_back(HandInId(99), "fel")):
        with pytest.raises(NotFound):
            call()


def test_times_that_cannot_be_are_refused_and_nothing_is_kept(desk: HomeworkDesk) -> None:
    """decided.md 12 and 25."""
    treatment = desk.started(homework=BOTH)
    homework = desk.ident(treatment)
    with pytest.raises(InTheFuture):
        desk.handed_in(homework, date(2026, 11, 24))
    with pytest.raises(InTheFuture):
        desk.handed_in(homework, at("2026-11-23T08:01"))
    with pytest.raises(BeforeTreatment):
        desk.handed_in(homework, date(2026, 11, 22))
    with pytest.raises(AnswersRefused):
        desk.handed_in(homework, timmar="25")
    with pytest.raises(UnknownQuestions):
        desk.handed_in(homework, vikt="80")
    with pytest.raises(NothingAnswered):
        desk.handed_in(homework, onskan=" ")
    assert desk.statuses(treatment) == ["assigned", "assigned"]
    desk.treatments.end(treatment, ClosedAs.COMPLETED, "klar")
    desk.clock.move_to("2026-11-24T08:00")
    with pytest.raises(TreatmentEnded):
        desk.handed_in(homework)
    assert desk.handed_in(homework, MONDAY).ident is not None


def test_a_missing_answer_is_told_and_the_rest_kept(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = desk.handed_in(desk.ident(treatment, form="anteckna"), onskan="Mer tid")
    assert [problem.question for problem in changed.missing] == ["timmar"]
    assert desk.statuses(treatment) == ["handed_in"]


def test_pasted_text_is_divided_at_the_questions_or_kept_whole(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    pasted = "Vad vill du?\nMer tid\n\nHur många timmar sov du?\n7,5"
    desk.homework.hand_in(NewHandIn(homework=desk.ident(treatment), answers=pasted, way=Way.PASTED))
    desk.homework.hand_in(NewHandIn(homework=desk.ident(treatment, form="anteckna"), answers="Allt i ett. 😀 <b>"))
    first, second = (desk.homework.reload(line.homework.id).homework for line in desk.lines(treatment))
    assert [answer.value for answer in first.hand_ins[0].answers] == ["Mer tid", 7.5]
    assert [(it.question, it.value) for it in second.hand_ins[0].answers] == [(WHOLE, "Allt i ett. 😀 <b>")]


def test_a_text_of_400_000_signs_is_kept(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    long = "Jag sov hela natten. " * 20_000
    desk.homework.hand_in(NewHandIn(homework=desk.ident(treatment, form="anteckna"), answers=long))
    kept = desk.homework.reload(desk.ident(treatment, form="anteckna")).homework.hand_ins[0].answers[0]
    assert kept.value == long.strip()


# --- taking back and withdrawing ------------------------------------------------------------------


def test_a_hand_in_taken_back_stays_readable_and_its_module_is_as_before(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    before = desk.whole(treatment)
    ident = desk.handed_in(homework).ident
    after = desk.whole(treatment)
    assert ident is not None
    with pytest.raises(InvalidInput):
        desk.homework.take_back(HandInId(ident), " ")
    taken = desk.homework.take_back(HandInId(ident), "Fel patient")
    assert desk.whole(treatment) == before
    assert withdrawn_reasons(desk) == [(ident, "Fel patient")]
    assert desk.homework.reload(homework).homework.hand_ins[0].answers
    undone(taken)
    assert desk.whole(treatment) == after


def test_a_module_marked_as_handed_in_by_itself_stays_when_a_hand_in_is_taken_back(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    desk.hand_in(treatment, 1)
    ident = desk.handed_in(desk.ident(treatment, form="anteckna")).ident
    assert ident is not None
    desk.homework.take_back(HandInId(ident), "Fel patient")
    assert states(desk.standing(treatment))[0] == "handed_in"
    assert [line.waiting.homework for line in desk.waiting()] == [None]


def test_one_of_two_hand_ins_taken_back_leaves_the_module_handed_in(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    first, second = desk.handed_in(homework).ident, desk.handed_in(homework).ident
    assert first is not None
    desk.homework.take_back(HandInId(first), "Dubbelt")
    assert states(desk.standing(treatment))[0] == "handed_in"
    assert [line.waiting.hand_in for line in desk.waiting()] == [second]


def test_what_is_not_handed_in_can_be_withdrawn_and_the_rest_counts_as_the_whole(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    desk.handed_in(desk.ident(treatment))
    before = desk.whole(treatment)
    with pytest.raises(HandedInAlready):
        desk.homework.withdraw(desk.ident(treatment))
    notes = desk.ident(treatment, form="anteckna")
    changed = desk.homework.withdraw(notes)
    assert desk.statuses(treatment) == ["handed_in"]
    assert states(desk.standing(treatment))[0] == "handed_in"
    with pytest.raises(HomeworkWithdrawn):
        desk.handed_in(notes)
    undone(changed)
    assert desk.whole(treatment) == before


def test_an_answer_is_marked_for_follow_up_and_unmarked(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    homework = desk.ident(treatment, form="anteckna")
    ident = desk.handed_in(homework).ident
    assert ident is not None
    changed = desk.homework.mark_answer(HandInId(ident), "timmar")

    def marks() -> list[bool]:
        return [answer.marked for answer in desk.homework.reload(homework).homework.hand_ins[0].answers]

    assert marks() == [False, True]
    with pytest.raises(MarkedAlready):
        desk.homework.mark_answer(HandInId(ident), "timmar")
    with pytest.raises(NotMarked):
        desk.homework.mark_answer(HandInId(ident), "onskan", marked=False)
    with pytest.raises(NotFound):
        desk.homework.mark_answer(HandInId(ident), "vecka")
    undone(changed)
    assert marks() == [False, False]
