"""Feedback on homework: what it answers, the module it reviews, the next it opens, and each step undone (C5, D25)."""

import pytest
from tests.homework_given import BOTH, NOTES, HomeworkDesk, at, undone
from tests.treatments_given import states

from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.homework import (
    FeedbackFinished,
    FeedbackState,
    HandInWithdrawn,
    NewHandIn,
    NewHomework,
    NothingToReview,
)
from modulvard.domain.ids import HandInId, HomeworkId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Channel, FieldsLeft, MessageKind, NotADraft
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import OpeningRule
from modulvard.domain.treatments import ClosedAs
from modulvard.services.message_steps import MessageChanged
from modulvard.services.messages import Messages
from modulvard.services.today import Today

ONE = ModuleNumber(1)


@pytest.fixture
def desk(homework_desk: HomeworkDesk) -> HomeworkDesk:
    return homework_desk


def handed_in(desk: HomeworkDesk, treatment: TreatmentId, module: int = 1, form: str = "anteckna") -> HandInId:
    ident = desk.handed_in(desk.ident(treatment, module, form)).ident
    assert ident is not None
    return HandInId(ident)


def begun(desk: HomeworkDesk, hand_in: HandInId) -> MessageId:
    ident = desk.homework.begin_feedback(hand_in).ident
    assert ident is not None
    return MessageId(ident)


def answered(desk: HomeworkDesk, hand_in: HandInId, **how: object) -> MessageChanged:
    return desk.homework.finish_feedback(begun(desk, hand_in), "Tack!", **how)  # type: ignore[arg-type]  # keywords of a test


def messages(desk: HomeworkDesk) -> Messages:
    return Messages(desk.database, desk.clock)


def test_finished_feedback_reviews_the_module_and_opens_the_next(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment))
    assert states(desk.standing(treatment)) == ["done", "available", "unavailable", "unavailable"]
    assert desk.statuses(treatment) == ["reviewed", "assigned"]
    assert (desk.waiting(), changed.summary) == ((), "feedback_finished")


def test_finished_feedback_that_opens_the_next_module_is_one_thing_done(desk: HomeworkDesk) -> None:
    """Issue 3: each line that left the list counts once."""
    answered(desk, handed_in(desk, desk.started(homework=(NOTES,))))
    done = Today(desk.database, desk.clock)
    assert [line.kind.value for line in done.done_today()] == ["feedback"]
    assert done.day().done == 1


def test_without_opening_the_module_is_reviewed_and_done_when_handed_over(desk: HomeworkDesk) -> None:
    """decided.md 25."""
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment), open_next=False)
    assert states(desk.standing(treatment))[:2] == ["reviewed", "unavailable"]
    messages(desk).hand_over(MessageId(changed.ident or 0), Channel.COPY)
    assert states(desk.standing(treatment))[:2] == ["done", "unavailable"]
    hand_in = desk.line(treatment, form="anteckna").homework.hand_ins[0]
    assert hand_in.feedback_state is FeedbackState.HANDED_OVER


def test_feedback_finished_and_handed_over_at_once_is_final(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment), open_next=False, channel=Channel.PRINT)
    assert (states(desk.standing(treatment))[0], changed.undo) == ("done", None)


def test_where_the_program_opens_by_itself_feedback_opens_nothing_more(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,), opening=OpeningRule.AUTOMATIC)
    answered(desk, handed_in(desk, treatment))
    assert states(desk.standing(treatment))[:3] == ["reviewed", "available", "unavailable"]


def test_feedback_on_one_of_two_leaves_the_module_until_the_other_has_had_its_own(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=BOTH)
    first = handed_in(desk, treatment, form="fragor")
    answered(desk, first)
    assert states(desk.standing(treatment))[0] == "available"
    second = handed_in(desk, treatment)
    assert [line.waiting.hand_in for line in desk.waiting()] == [second]
    answered(desk, second)
    assert states(desk.standing(treatment))[:2] == ["done", "available"]


def test_the_last_module_has_no_next(desk: HomeworkDesk) -> None:
    treatment = desk.started(mandatory=1, homework=(NOTES,))
    answered(desk, handed_in(desk, treatment))
    assert states(desk.standing(treatment)) == ["reviewed"]


@pytest.mark.parametrize("open_next", [True, False])
def test_finishing_undone_leaves_all_as_it_was_with_the_text_as_a_draft(desk: HomeworkDesk, open_next: bool) -> None:
    treatment = desk.started(homework=(NOTES,))
    message = begun(desk, handed_in(desk, treatment))
    before = desk.whole(treatment)
    changed = desk.homework.finish_feedback(message, "Tack!", open_next=open_next)
    after = states(desk.standing(treatment))
    again = undone(changed)
    assert desk.whole(treatment) == before
    assert messages(desk).draft(message).body == "Tack!"
    assert [line.waiting.draft for line in desk.waiting()] == [message]
    back = undone(again)
    assert (states(desk.standing(treatment)), desk.waiting()) == (after, ())
    undone(back)
    assert desk.whole(treatment) == before


def test_finishing_is_not_undone_when_the_treatment_has_gone_on(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment))
    handed_in(desk, treatment, 2)
    with pytest.raises(ChangedSince):
        undone(changed)
    assert [line.waiting.module for line in desk.waiting()] == [2]


def test_feedback_reopened_by_hand_lets_the_module_wait_and_the_next_stay_open(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    message = MessageId(answered(desk, handed_in(desk, treatment)).ident or 0)
    changed = messages(desk).reopen(message)
    assert states(desk.standing(treatment))[:2] == ["handed_in", "available"]
    assert [line.waiting.module for line in desk.waiting()] == [1]
    undone(changed)
    assert (states(desk.standing(treatment))[:2], desk.waiting()) == (["done", "available"], ())


def test_feedback_withdrawn_lets_the_hand_in_wait_again(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment), channel=Channel.COPY)
    after = desk.whole(treatment)
    withdrawn = messages(desk).withdraw(MessageId(changed.ident or 0), "Fel patient")
    assert len(desk.waiting()) == 1
    undone(withdrawn)
    assert desk.whole(treatment) == after


def test_a_correction_changes_neither_homework_nor_module(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment), channel=Channel.COPY)
    before = states(desk.standing(treatment)), desk.statuses(treatment)
    correction = messages(desk).correct(MessageId(changed.ident or 0))
    messages(desk).finish(MessageId(correction.ident or 0), "Rättat", Channel.COPY)
    assert (states(desk.standing(treatment)), desk.statuses(treatment)) == before


def test_asking_for_more_keeps_the_hand_in_and_waits_for_the_patient(desk: HomeworkDesk) -> None:
    """decided.md 25."""
    treatment = desk.started(homework=(NOTES,))
    message = begun(desk, handed_in(desk, treatment))
    before = desk.whole(treatment)
    changed = desk.homework.ask_more(message, "Berätta mer!")
    assert (desk.statuses(treatment), desk.waiting()) == (["asked_for_more"], ())
    assert states(desk.standing(treatment))[:2] == ["handed_in", "unavailable"]
    assert messages(desk).whole_thread(treatment)[0].kind is MessageKind.MORE
    undone(changed)
    assert desk.whole(treatment) == before
    desk.homework.ask_more(message, "Berätta mer!")
    more = handed_in(desk, treatment)
    assert [line.waiting.hand_in for line in desk.waiting()] == [more]
    answered(desk, more)
    assert (desk.statuses(treatment), states(desk.standing(treatment))[0]) == (["reviewed", "assigned"], "done")


def test_feedback_on_the_latest_answers_the_earlier_ones_and_not_what_comes_after(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    first, second = handed_in(desk, treatment), handed_in(desk, treatment)
    message = begun(desk, second)
    third = handed_in(desk, treatment)
    desk.homework.finish_feedback(message, "Tack!")
    assert [line.waiting.hand_in for line in desk.waiting()] == [third]
    assert states(desk.standing(treatment))[0] == "handed_in"
    for hand_in in (first, second):
        with pytest.raises(FeedbackFinished):
            desk.homework.begin_feedback(hand_in)
    answered(desk, third)
    assert desk.waiting() == ()


def test_what_comes_after_the_review_still_waits_when_the_module_is_done(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    changed = answered(desk, handed_in(desk, treatment), open_next=False)
    extra = handed_in(desk, treatment)
    messages(desk).hand_over(MessageId(changed.ident or 0), Channel.COPY)
    desk.treatments.open_next(treatment)
    assert states(desk.standing(treatment))[:2] == ["done", "available"]
    assert [line.waiting.hand_in for line in desk.waiting()] == [extra]


def test_a_module_without_answers_gets_feedback_of_its_own(desk: HomeworkDesk) -> None:
    treatment = desk.started()
    with pytest.raises(NothingToReview):
        desk.homework.begin_module_feedback(treatment, ONE)
    desk.hand_in(treatment, 1)
    message = MessageId(desk.homework.begin_module_feedback(treatment, ONE).ident or 0)
    before = desk.whole(treatment)
    assert [line.waiting.draft for line in desk.waiting()] == [message]
    with pytest.raises(NothingToReview):
        desk.homework.ask_more(message, "Mer!")
    changed = desk.homework.finish_feedback(message, "Bra!")
    assert (states(desk.standing(treatment))[:2], desk.waiting()) == (["done", "available"], ())
    undone(changed)
    assert desk.whole(treatment) == before
    desk.treatments.set_module(treatment, ONE, ModuleState.REVIEWED)
    with pytest.raises(NothingToReview):
        desk.homework.finish_feedback(message, "Bra!")
    assert messages(desk).draft(message).body == "Bra!"


def test_free_homework_is_answered_without_touching_any_module(desk: HomeworkDesk) -> None:
    treatment = desk.started()
    ident = HomeworkId(desk.homework.assign(NewHomework(treatment=treatment, title="Rita")).ident or 0)
    hand_in = desk.homework.hand_in(NewHandIn(homework=ident, answers="Hej")).ident
    before = desk.whole(treatment)
    changed = answered(desk, HandInId(hand_in or 0))
    assert (desk.statuses(treatment), states(desk.standing(treatment))[0]) == (["reviewed"], "available")
    undone(changed)
    assert desk.whole(treatment) == before


def test_what_cannot_be_finished_changes_nothing(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    hand_in = handed_in(desk, treatment)
    message = begun(desk, hand_in)
    assert begun(desk, hand_in) == message
    before = desk.whole(treatment)
    with pytest.raises(InvalidInput):
        desk.homework.finish_feedback(message, " ")
    with pytest.raises(FieldsLeft):
        desk.homework.finish_feedback(message, "Vi ses {datum?}")
    assert desk.whole(treatment) == before
    desk.homework.take_back(hand_in, "Fel patient")
    with pytest.raises(HandInWithdrawn):
        desk.homework.finish_feedback(message, "Tack!")
    with pytest.raises(HandInWithdrawn):
        desk.homework.begin_feedback(hand_in)
    assert messages(desk).draft(message).message == message


def test_a_hand_in_with_feedback_is_not_taken_back(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    hand_in = handed_in(desk, treatment)
    message = MessageId(answered(desk, hand_in).ident or 0)
    with pytest.raises(FeedbackFinished):
        desk.homework.take_back(hand_in, "Fel")
    with pytest.raises(NotADraft):
        desk.homework.finish_feedback(message, "Igen")


def test_feedback_after_the_end_answers_and_leaves_the_modules(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    hand_in = handed_in(desk, treatment)
    desk.treatments.end(treatment, ClosedAs.COMPLETED, "klar")
    desk.clock.move_to("2026-11-25T09:00")
    assert [line.waiting.hand_in for line in desk.waiting()] == [hand_in]
    answered(desk, hand_in)
    assert (desk.waiting(), states(desk.standing(treatment))[0]) == ((), "handed_in")


def test_as_of_a_moment_before_the_feedback_the_hand_in_still_waits(desk: HomeworkDesk) -> None:
    treatment = desk.started(homework=(NOTES,))
    hand_in = handed_in(desk, treatment)
    desk.clock.move_to("2026-11-25T09:00")
    answered(desk, hand_in, open_next=False)
    assert [line.waiting.hand_in for line in desk.waiting(at=at("2026-11-24T12:00"))] == [hand_in]
    assert desk.waiting(at=at("2026-11-25T12:00")) == ()


def test_as_of_a_moment_before_more_was_asked_for_the_module_waited_for_its_feedback(desk: HomeworkDesk) -> None:
    """decided.md 13: the queue and Idag alike; and a homework given later was not there."""
    treatment = desk.started(homework=(NOTES,))
    first = handed_in(desk, treatment)
    begun = MessageId(desk.homework.begin_feedback(first, "Bra").ident or 0)
    desk.clock.move_to("2026-11-25T09:00")
    desk.homework.ask_more(begun, "Berätta mer")
    desk.homework.assign(NewHomework(treatment=treatment, title="Gå ut"))
    before = at("2026-11-24T12:00")
    ((line,), now) = desk.waiting(at=before), desk.waiting()
    assert (line.waiting.hand_in, line.waiting.draft, now) == (first, begun, ())
    assert [each.homework.form.title.sv for each in desk.homework.of_treatment(treatment, before)] == ["Anteckna"]
    (shown,) = desk.homework.show(line.waiting.homework, before).homework.hand_ins
    assert (shown.feedback, shown.draft) == (None, begun)
