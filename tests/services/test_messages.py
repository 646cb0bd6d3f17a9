"""Messages through the service, on a real encrypted file (C6, decided.md 9, 15 and 27, F5)."""

from datetime import date

import pytest
from tests.messages_given import HEJ, at, messages, received, replied, started, state
from tests.patients_given import ANNA, ERIK, Clinic
from tests.services.answers_given import bank, given_answer

from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import MessageId
from modulvard.domain.messages import (
    MESSAGE_LIMIT,
    AlreadyWithdrawn,
    Channel,
    FieldsLeft,
    MessageNoticeKind,
    MessageState,
    NewMessage,
    NotADraft,
    NotFinished,
    NothingToCorrect,
    NotWaiting,
    RegisteredBefore,
    with_answers,
)
from modulvard.domain.treatment_errors import InTheFuture

# --- coming in ------------------------------------------------------------------------------------


def test_a_message_waits_by_its_promise_until_a_finished_reply(clinic: Clinic) -> None:
    """decided.md 27: a finished reply answers everything received before it was finished."""
    treatment = started(clinic)
    first = received(clinic, treatment, sent=at("2026-11-20T15:00"))
    received(clinic, treatment, "En sak till.", sent=at("2026-11-20T17:00"))
    (line,) = messages(clinic).waiting()
    assert (line.message.id, line.count, line.due) == (first, 2, at("2026-11-24T16:30"))
    reply = replied(clinic, treatment)
    assert messages(clinic).waiting() == ()
    assert state(clinic, first) is MessageState.FINISHED
    assert [each.message.id for each in messages(clinic).to_hand_over()] == [reply]
    assert messages(clinic).to_hand_over()[0].due == at("2026-11-24T16:30")


def test_a_message_of_which_only_the_day_is_known_came_in_time(clinic: Clinic) -> None:
    """decided.md 27."""
    treatment = started(clinic)
    received(clinic, treatment, sent=date(2026, 11, 20))
    assert messages(clinic).waiting()[0].due == at("2026-11-24T16:30")


def test_what_is_registered_after_a_reply_was_finished_waits_whenever_it_was_written(clinic: Clinic) -> None:
    """Nothing that nobody has read counts as answered."""
    treatment = started(clinic)
    replied(clinic, treatment)
    late = received(clinic, treatment, sent=at("2026-11-20T15:00"))
    assert [line.message.id for line in messages(clinic).waiting()] == [late]


def test_a_message_cannot_be_written_after_now(clinic: Clinic) -> None:
    """decided.md 12."""
    treatment = started(clinic)
    with pytest.raises(InTheFuture):
        received(clinic, treatment, sent=at("2026-11-23T08:01"))
    with pytest.raises(InTheFuture):
        received(clinic, treatment, sent=date(2026, 11, 24))
    assert messages(clinic).thread(treatment).messages == ()


@pytest.mark.parametrize("body", ["", " \n\t", "\u200b\u200e"])
def test_an_empty_message_is_refused(clinic: Clinic, body: str) -> None:
    with pytest.raises(InvalidInput):
        received(clinic, started(clinic), body)


def test_a_message_of_400_000_characters_is_kept_whole_and_a_longer_than_the_limit_refused(clinic: Clinic) -> None:
    treatment = started(clinic)
    long = "Jag sover dåligt. " * 22_300
    assert messages(clinic).show(received(clinic, treatment, long)).message.body == long.strip()
    with pytest.raises(InvalidInput) as refused:
        received(clinic, treatment, "x" * (MESSAGE_LIMIT + 1))
    assert refused.value.problem == "too_long"


@pytest.mark.parametrize(
    "body",
    ["<b>fet</b> & <img src=x>", "שלום עולם مرحبا", "😀 ❤️ 👩‍👩‍👧", "'; DROP TABLE message; --", "rad 1\n\nrad 3"],
)
def test_any_text_comes_out_as_it_went_in(clinic: Clinic, body: str) -> None:
    """INP-01, trust.md 1 "Never silently wrong"."""
    assert messages(clinic).show(received(clinic, started(clinic), body)).message.body == body


def test_the_same_message_registered_twice_is_refused_unless_asked_again(clinic: Clinic) -> None:
    treatment = started(clinic)
    first = received(clinic, treatment, sent=at("2026-11-20T15:00"))
    with pytest.raises(RegisteredBefore) as refused:
        received(clinic, treatment, "  " + HEJ.upper(), sent=at("2026-11-20T15:00"))
    assert (refused.value.message, HEJ in str(refused.value.facts)) == (first, False)
    again = NewMessage(treatment=treatment, body=HEJ, sent=at("2026-11-20T15:00"))
    assert messages(clinic).receive(again, again=True).ident != first


def test_the_same_words_at_another_time_or_of_another_patient_are_taken_and_told(clinic: Clinic) -> None:
    one, other = started(clinic), started(clinic, given_name="Maja")
    first = received(clinic, one, "Tack!", sent=at("2026-11-02T15:00"))
    for treatment, sent in ((one, "2026-11-20T15:00"), (other, "2026-11-02T15:00")):
        changed = messages(clinic).receive(NewMessage(treatment=treatment, body="Tack!", sent=at(sent)))
        assert [notice.kind for notice in changed.notices] == [MessageNoticeKind.SAME_TEXT]
    assert messages(clinic).thread(one).messages[0].id == first


def test_registering_is_undone_and_done_again(clinic: Clinic) -> None:
    treatment = started(clinic)
    changed = messages(clinic).receive(NewMessage(treatment=treatment, body=HEJ))
    assert changed.undo is not None
    undone = changed.undo()
    assert messages(clinic).waiting() == ()
    assert undone.undo is not None
    undone.undo()
    assert len(messages(clinic).waiting()) == 1


def test_a_message_that_needs_no_answer_is_closed_and_waits_again_when_undone(clinic: Clinic) -> None:
    """decided.md 27: ”Behöver inget svar” closes a message, logged."""
    treatment = started(clinic)
    idents = [received(clinic, treatment), received(clinic, treatment, "Tack för hjälpen.")]
    changed = messages(clinic).no_answer_needed(idents)
    assert (messages(clinic).waiting(), state(clinic, idents[0])) == ((), MessageState.NO_ANSWER_NEEDED)
    assert "no_answer_needed" in [measure for measure, _ in clinic.log()]
    with pytest.raises(NotWaiting):
        messages(clinic).no_answer_needed(idents)
    assert changed.undo is not None
    changed.undo()
    assert messages(clinic).waiting()[0].count == 2


# --- writing --------------------------------------------------------------------------------------


def test_a_draft_is_given_back_as_typed_with_its_caret(clinic: Clinic) -> None:
    """DUR-03, decided.md 9: saving one is no command and gives no log row."""
    treatment = started(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    rows = len(clinic.log())
    messages(clinic).keep(draft, "Hej  Linnea,\n\n  jag ", 12, {"inserted": ["a"]})
    assert len(clinic.log()) == rows
    found = messages(clinic).draft(draft)
    assert (found.body, found.caret, found.state) == ("Hej  Linnea,\n\n  jag ", 12, {"inserted": ["a"]})
    again = messages(clinic).begin(treatment)
    assert (again.ident, len(clinic.log())) == (draft, rows)
    assert messages(clinic).reload(treatment).draft == found


def test_what_is_typed_is_kept_for_its_treatment_whether_or_not_it_was_begun(clinic: Clinic) -> None:
    """ux.md 8.1: the first keys need no number of a draft, and a treatment has one draft of each writer's."""
    treatment, other = started(clinic), started(clinic, given_name="Omar")
    assert messages(clinic).keep_reply(treatment, "Hej", 3, {}) == clinic.clock.now()
    messages(clinic).keep_reply(treatment, "Hej Linnea", 10, {"filled": [[4, 10]]})
    draft = messages(clinic).thread(treatment).draft
    assert draft is not None
    assert (draft.body, draft.caret, draft.state) == ("Hej Linnea", 10, {"filled": [[4, 10]]})
    assert messages(clinic).thread(other).draft is None
    assert len(messages(clinic).own_drafts()) == 1


def test_a_reply_can_be_finished_before_its_draft_was_ever_kept(clinic: Clinic) -> None:
    treatment = started(clinic)
    asked = received(clinic, treatment)
    messages(clinic).finish_reply(treatment, "Hej Linnea", Channel.COPY)
    assert state(clinic, asked) is MessageState.HANDED_OVER
    assert messages(clinic).own_drafts() == ()


def test_a_thread_tells_what_waits_in_it_and_by_when(clinic: Clinic) -> None:
    treatment = started(clinic)
    first = received(clinic, treatment, sent=at("2026-11-20T15:00"))
    second = received(clinic, treatment, "En sak till.", sent=at("2026-11-20T17:00"))
    thread = messages(clinic).thread(treatment)
    assert (thread.waiting, thread.due) == ((first, second), at("2026-11-24T16:30"))
    replied(clinic, treatment)
    thread = messages(clinic).reload(treatment)
    assert (thread.waiting, thread.due) == ((), None)


def test_a_draft_is_its_writers_own(clinic: Clinic) -> None:
    """decided.md 9: a colleague sees that one is begun, never its words."""
    treatment = started(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    messages(clinic).keep(draft, "Bara mitt.", 0, {})
    clinic.away(ANNA, ERIK)
    erik = messages(clinic, ERIK)
    assert erik.show(draft).draft is None
    assert [each.body for each in erik.thread(treatment).messages] == [""]
    assert erik.own_drafts() == ()
    with pytest.raises(NotFound):
        erik.draft(draft)
    with pytest.raises(NotADraft):
        erik.keep(draft, "Kapat.", 0, {})
    with pytest.raises(NotADraft):
        erik.finish(draft, "Kapat.")
    assert messages(clinic).draft(draft).body == "Bara mitt."


def test_a_draft_thrown_away_comes_back_with_its_text(clinic: Clinic) -> None:
    """ux.md 8.1."""
    treatment = started(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    messages(clinic).keep(draft, "Nästan klart.", 3, {})
    messages(clinic).discard(draft)
    assert messages(clinic).own_drafts() == ()
    assert messages(clinic).thread(treatment).messages == ()
    assert [line.message.id for line in messages(clinic).discarded()] == [draft]
    messages(clinic).bring_back(draft)
    assert messages(clinic).draft(draft).body == "Nästan klart."


def test_an_answer_with_an_empty_field_cannot_be_finished(clinic: Clinic) -> None:
    """ux.md 2: the error names the field and never the text, and nothing is lost."""
    treatment = started(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    messages(clinic).keep(draft, "Stanna i {modul} till {datum?}.", 0, {})
    with pytest.raises(FieldsLeft) as refused:
        messages(clinic).finish(draft, "Stanna i {modul} till {datum?}. {egen text}")
    assert refused.value.fields == ("modul", "datum")
    assert messages(clinic).draft(draft).body == "Stanna i {modul} till {datum?}."


def test_finishing_is_undone_so_that_the_message_waits_again(clinic: Clinic) -> None:
    treatment = started(clinic)
    received(clinic, treatment)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    changed = messages(clinic).finish(draft, "Hej!")
    assert changed.undo is not None
    undone = changed.undo()
    assert messages(clinic).waiting()[0].message.state is MessageState.DRAFT
    assert messages(clinic).draft(draft).body == "Hej!"
    assert undone.undo is not None
    undone.undo()
    assert messages(clinic).waiting() == ()


def test_what_is_handed_over_is_final_and_never_said_to_be_anything_else(clinic: Clinic) -> None:
    """ux.md 2: Klart can be reopened until Lämnat; after that a correction."""
    treatment = started(clinic)
    question = received(clinic, treatment)
    reply = replied(clinic, treatment)
    handed = messages(clinic).hand_over(reply, Channel.COPY)
    assert handed.undo is None
    found = messages(clinic).show(reply).message
    assert (found.state, found.channel, found.handed_over_at) == (
        MessageState.HANDED_OVER,
        Channel.COPY,
        clinic.clock.now(),
    )
    assert state(clinic, question) is MessageState.HANDED_OVER
    for step in (messages(clinic).reopen, lambda each: messages(clinic).hand_over(each, Channel.PRINT)):
        with pytest.raises(NotFinished):
            step(reply)


def test_finishing_with_a_channel_hands_over_in_the_same_step(clinic: Clinic) -> None:
    treatment = started(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    changed = messages(clinic).finish(draft, "Hej!", Channel.COPY)
    assert (changed.undo, state(clinic, draft)) == (None, MessageState.HANDED_OVER)
    assert [measure for measure, _ in clinic.log()][-3:-1] == ["finish_reply", "hand_over"]


# --- correcting -----------------------------------------------------------------------------------


def test_a_correction_leaves_both_readable(clinic: Clinic) -> None:
    """F5: who and when are seen, and the wrong text too."""
    treatment = started(clinic)
    reply = replied(clinic, treatment, "Vi ses på torsdag.")
    with pytest.raises(NothingToCorrect):
        messages(clinic).correct(reply)
    messages(clinic).hand_over(reply, Channel.COPY)
    better = MessageId(messages(clinic).correct(reply).ident or 0)
    assert messages(clinic).draft(better).body == "Vi ses på torsdag."
    changed = messages(clinic).finish(better, "Vi ses på fredag.")
    assert state(clinic, reply) is MessageState.CORRECTED
    assert [each.body for each in messages(clinic).thread(treatment).messages] == [
        "Vi ses på torsdag.",
        "Vi ses på fredag.",
    ]
    assert changed.undo is not None
    changed.undo()
    assert state(clinic, reply) is MessageState.HANDED_OVER


def test_a_withdrawn_reply_answers_nothing_until_it_stands_again(clinic: Clinic) -> None:
    treatment = started(clinic)
    question = received(clinic, treatment)
    reply = replied(clinic, treatment)
    with pytest.raises(InvalidInput):
        messages(clinic).withdraw(reply, " ")
    changed = messages(clinic).withdraw(reply, "Fel patient.")
    found = messages(clinic).show(reply).message
    assert (found.state, found.withdrawn_reason) == (MessageState.WITHDRAWN, "Fel patient.")
    assert [line.message.id for line in messages(clinic).waiting()] == [question]
    with pytest.raises(AlreadyWithdrawn):
        messages(clinic).withdraw(reply, "Igen.")
    assert changed.undo is not None
    changed.undo()
    assert (messages(clinic).waiting(), state(clinic, reply)) == ((), MessageState.FINISHED)


def test_a_message_on_the_wrong_patient_is_moved_with_a_trace(clinic: Clinic) -> None:
    wrong, right = started(clinic), started(clinic, given_name="Maja")
    sent = at("2026-11-20T15:00")
    message = received(clinic, wrong, sent=sent)
    changed = messages(clinic).refile(message, right, "Fel Linnea.")
    (line,) = messages(clinic).waiting()
    assert (line.treatment, line.message.body, line.message.at) == (right, HEJ, sent)
    assert messages(clinic).show(message).message.withdrawn_reason == "Fel Linnea."
    assert changed.undo is not None
    changed.undo()
    assert [each.treatment for each in messages(clinic).waiting()] == [wrong]


def test_a_registering_that_has_been_answered_since_is_not_undone(clinic: Clinic) -> None:
    """CON-02: the answer would answer nothing; it is withdrawn with a reason instead."""
    treatment = started(clinic)
    changed = messages(clinic).receive(NewMessage(treatment=treatment, body=HEJ))
    replied(clinic, treatment)
    assert changed.undo is not None
    with pytest.raises(ChangedSince):
        changed.undo()
    messages(clinic).withdraw(MessageId(changed.ident or 0), "Fel patient.")


def test_an_answer_of_the_bank_is_counted_when_the_reply_is_finished_and_not_while_it_is_open(clinic: Clinic) -> None:
    """ux.md 2: ”använt 41 ggr” counts finished replies; reopening takes the use back."""
    treatment = started(clinic)
    entry = given_answer(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    messages(clinic).keep(draft, "Hej!", 4, with_answers({entry: 1}))

    def uses() -> int:
        return next(line.uses for line in bank(clinic).list().lines if line.id == entry)

    changed = messages(clinic).finish(draft, "Hej!")
    assert uses() == 1
    assert changed.undo is not None
    undone = changed.undo()
    assert uses() == 0
    assert undone.undo is not None
    undone.undo()
    assert uses() == 1


def test_an_answer_that_is_no_longer_in_the_text_is_not_counted(clinic: Clinic) -> None:
    """C7: inserted, and taken out again before the reply was finished."""
    treatment = started(clinic)
    entry = given_answer(clinic)
    draft = MessageId(messages(clinic).begin(treatment).ident or 0)
    messages(clinic).finish(draft, "Tack, vi ses.", state=with_answers({entry: 1}))
    assert [line.uses for line in bank(clinic).list().lines if line.id == entry] == [0]
