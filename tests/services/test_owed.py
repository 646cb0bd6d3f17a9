"""What Idag owes besides the plan: messages, drafts, texts to hand over, contacts, what is passed on (decided.md)."""

from datetime import date, datetime

import pytest
from sqlalchemy import update
from tests.messages_given import HEJ, at, messages, received, replied, started
from tests.patients_given import ANNA, ERIK, Clinic, StatementCount

from modulvard.domain.errors import InvalidInput, NotFound, ReasonNeeded
from modulvard.domain.ids import AccountId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Channel
from modulvard.domain.module_events import ModuleState
from modulvard.domain.notes import NoteKind
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.treatments import ClosedAs
from modulvard.services.accounts import Accounts
from modulvard.services.flags import Flags
from modulvard.services.notes import Notes
from modulvard.services.patients import Patients
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments
from modulvard.store.rows import MessageRow


def today(clinic: Clinic, account: AccountId = ANNA) -> Today:
    return Today(clinic._as(account), clinic.clock)


def lines(clinic: Clinic, *kinds: LineKind, account: AccountId = ANNA, when: datetime | None = None) -> list[TodayLine]:
    found = today(clinic, account).day(at=when).lines
    return [line for line in found if not kinds or line.kind in kinds]


def draft(clinic: Clinic, treatment: TreatmentId, account: AccountId = ANNA) -> MessageId:
    return MessageId(messages(clinic, account).begin(treatment).ident or 0)


# --- messages -------------------------------------------------------------------------------------


def test_a_thread_has_one_line_its_oldest_message_with_its_promise(clinic: Clinic) -> None:
    """decided.md "Idag", message: one line per thread, the oldest; never two lines for the same thing."""
    treatment = started(clinic)
    received(clinic, treatment, "Nummer två.", sent=at("2026-11-23T07:00"))
    first = received(clinic, treatment, HEJ, sent=at("2026-11-20T15:00"))
    (line,) = lines(clinic, LineKind.MESSAGE)
    assert (line.ref, line.figure, line.due_at, line.words) == (first, 2, at("2026-11-24T16:30"), HEJ)
    assert (line.overdue(at("2026-11-24T16:30")), line.overdue(at("2026-11-24T16:31"))) == (False, True)
    replied(clinic, treatment)
    assert lines(clinic, LineKind.MESSAGE) == []


def test_done_means_gone_and_undo_brings_back(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    changed = messages(clinic).no_answer_needed([message])
    assert lines(clinic, LineKind.MESSAGE) == []
    assert changed.undo is not None
    changed.undo()
    assert [line.ref for line in lines(clinic, LineKind.MESSAGE)] == [message]


def test_a_message_after_the_end_is_owed_an_answer_all_the_same(clinic: Clinic) -> None:
    """Issue 3: nothing that is owed is ever missing."""
    treatment = started(clinic)
    Treatments(clinic.database, clinic.clock).end(treatment, ClosedAs.STOPPED_BY_PATIENT, "Vill inte mer.")
    received(clinic, treatment)
    assert [line.kind for line in lines(clinic)] == [LineKind.MESSAGE]


def test_at_tells_what_was_owed_at_a_moment(clinic: Clinic) -> None:
    """decided.md 13."""
    treatment = started(clinic)
    received(clinic, treatment, sent=at("2026-11-23T07:30"))
    replied(clinic, treatment)
    assert lines(clinic, LineKind.MESSAGE, when=at("2026-11-23T07:29")) == []
    assert len(lines(clinic, LineKind.MESSAGE, when=at("2026-11-23T07:31"))) == 1


def test_a_message_is_put_off_at_most_until_its_promise(clinic: Clinic) -> None:
    """decided.md "Idag": U hides message and homework at most to their due."""
    treatment = started(clinic)
    message = received(clinic, treatment, sent=at("2026-11-23T07:00"))
    with pytest.raises(InvalidInput) as refused:
        today(clinic).put_off(treatment, LineKind.MESSAGE, date(2026, 11, 26), message)
    assert (refused.value.problem, refused.value.due) == ("past_promise", date(2026, 11, 25))
    today(clinic).put_off(treatment, LineKind.MESSAGE, date(2026, 11, 25), message)
    assert lines(clinic, LineKind.MESSAGE) == []
    clinic.clock.move_to("2026-11-25T07:00")
    assert len(lines(clinic, LineKind.MESSAGE)) == 1


def test_what_a_patient_writes_breaks_the_silence(clinic: Clinic) -> None:
    """decided.md "Idag", silence: nothing from the patient."""
    treatment = started(clinic)
    clinic.clock.move_to("2026-12-14T08:00")
    assert [line.kind for line in lines(clinic, LineKind.SILENCE)] == [LineKind.SILENCE]
    received(clinic, treatment, sent=at("2026-12-10T12:00"))
    assert lines(clinic, LineKind.SILENCE) == []


# --- drafts and what is finished ------------------------------------------------------------------


def test_a_draft_that_answers_a_line_on_the_list_is_no_line_of_its_own(clinic: Clinic) -> None:
    """Issue 3: never two lines for the same thing."""
    treatment = started(clinic)
    received(clinic, treatment, sent=at("2026-11-23T07:00"))
    draft(clinic, treatment)
    clinic.clock.move_to("2026-11-24T08:00")
    (line,) = lines(clinic, LineKind.MESSAGE, LineKind.DRAFT)
    assert (line.kind, line.begun) == (LineKind.MESSAGE, True)


def test_a_draft_that_answers_nothing_stands_from_the_day_after_it_was_begun(clinic: Clinic) -> None:
    """decided.md "Idag", draft: text begun before today; due today."""
    treatment = started(clinic)
    begun = draft(clinic, treatment)
    assert lines(clinic, LineKind.DRAFT) == []
    clinic.clock.move_to("2026-11-24T08:00")
    (line,) = lines(clinic, LineKind.DRAFT)
    assert (line.ref, line.due, line.due_at) == (begun, date(2026, 11, 24), None)
    messages(clinic).discard(begun)
    assert lines(clinic, LineKind.DRAFT) == []


def test_a_draft_of_what_has_been_passed_on_keeps_its_line_with_the_promise(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment, sent=at("2026-11-23T07:00"))
    begun = draft(clinic, treatment)
    clinic.clock.move_to("2026-11-24T08:00")
    today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ERIK)
    (line,) = lines(clinic, LineKind.MESSAGE, LineKind.DRAFT)
    assert (line.kind, line.ref, line.due_at) == (LineKind.DRAFT, begun, at("2026-11-25T16:30"))


def test_ones_own_text_and_flag_stand_on_ones_own_list_whoevers_the_patient_is(clinic: Clinic) -> None:
    """decided.md 9, decision 60: a draft and a flag are the account's own; nothing begun is ever missing."""
    treatment = started(clinic)
    Patients(clinic._as(ERIK), clinic.clock).show(
        Treatments(clinic.database, clinic.clock).patient_of(treatment), "hjälper Anna"
    )
    begun = draft(clinic, treatment, ERIK)
    flag = Flags(clinic._as(ERIK), clinic.clock).add(treatment, date(2026, 11, 24), "Ring Anna").ident
    note = Notes(clinic._as(ERIK), clinic.clock).begin(treatment, NoteKind.FREE).ident
    assert flag is not None
    assert note is not None
    clinic.clock.move_to("2026-11-24T08:00")
    kinds = (LineKind.FLAG, LineKind.DRAFT)
    assert sorted(line.ref for line in lines(clinic, *kinds, account=ERIK)) == sorted([flag, -note, begun])
    assert lines(clinic, *kinds) == []
    unit = today(clinic).day(unit=True).lines
    assert sorted(line.ref for line in unit if line.kind in kinds) == sorted([flag, -note, begun])


def test_ones_own_text_and_flag_stay_with_one_who_is_away(clinic: Clinic) -> None:
    """Nobody else can finish a draft (decided.md 9), and a flag is no colleague's (decision 60)."""
    treatment = started(clinic)
    begun = draft(clinic, treatment)
    flag = Flags(clinic.database, clinic.clock).add(treatment, date(2026, 11, 24), "Ring Linnea").ident
    clinic.clock.move_to("2026-11-24T08:00")
    Accounts(clinic.database, clinic.clock).away(ANNA, date(2026, 11, 24), date(2026, 11, 24), ERIK)
    assert [line.ref for line in lines(clinic, LineKind.FLAG, LineKind.DRAFT)] == [flag, begun]
    assert lines(clinic, LineKind.FLAG, LineKind.DRAFT, account=ERIK) == []


def test_what_is_finished_stands_until_it_is_handed_over_with_the_same_promise(clinic: Clinic) -> None:
    """decided.md "Idag", handover."""
    treatment = started(clinic)
    received(clinic, treatment, sent=at("2026-11-20T15:00"))
    reply = replied(clinic, treatment)
    (line,) = lines(clinic, LineKind.HANDOVER)
    assert (line.ref, line.due_at) == (reply, at("2026-11-24T16:30"))
    messages(clinic).hand_over(reply, Channel.COPY)
    assert lines(clinic, LineKind.HANDOVER) == []


def test_a_contact_stands_until_it_is_journalled_two_working_days_after(clinic: Clinic) -> None:
    """decided.md "Idag", journal: one line per treatment, however many contacts."""
    treatment = started(clinic)
    for _ in range(2):
        received(clinic, treatment, f"Hej {_}")
        replied(clinic, treatment)
    (line,) = lines(clinic, LineKind.JOURNAL)
    assert (line.figure, line.since, line.due) == (2, date(2026, 11, 23), date(2026, 11, 25))
    with clinic.database.work() as session:
        session.execute(update(MessageRow).values(journalled_at=clinic.clock.now()))
    assert lines(clinic, LineKind.JOURNAL) == []


def test_a_withdrawn_reply_is_neither_to_hand_over_nor_to_journal(clinic: Clinic) -> None:
    treatment = started(clinic)
    received(clinic, treatment)
    messages(clinic).withdraw(replied(clinic, treatment), "Fel.")
    assert [line.kind for line in lines(clinic, LineKind.MESSAGE, LineKind.HANDOVER, LineKind.JOURNAL)] == [
        LineKind.MESSAGE
    ]


def test_what_is_done_today_is_counted(clinic: Clinic) -> None:
    treatment = started(clinic)
    received(clinic, treatment)
    before = today(clinic).day().done
    replied(clinic, treatment)
    assert today(clinic).day().done == before + 1


# --- homework -------------------------------------------------------------------------------------


def test_a_module_handed_in_without_answers_here_is_homework_to_read(clinic: Clinic) -> None:
    """decided.md "Idag", homework: handed in, feedback not finished; a date alone is in time (27)."""
    treatment = started(clinic)
    treatments = Treatments(clinic.database, clinic.clock)
    treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 11, 23))
    (line,) = lines(clinic, LineKind.HOMEWORK)
    assert (line.figure, line.due_at) == (1, at("2026-11-25T16:30"))
    treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    assert [each.kind for each in lines(clinic, LineKind.HOMEWORK, LineKind.MODULE)] == [LineKind.MODULE]


# --- passing on -----------------------------------------------------------------------------------


def test_what_is_passed_on_stands_on_the_colleagues_list_alone(clinic: Clinic) -> None:
    """Issue 3: handing an item to a named colleague."""
    treatment = started(clinic)
    message = received(clinic, treatment)
    changed = today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ERIK, "Kan du svara?")
    assert lines(clinic, LineKind.MESSAGE) == []
    assert [line.ref for line in lines(clinic, LineKind.MESSAGE, account=ERIK)] == [message]
    unit = today(clinic).day(unit=True).lines
    assert [line.ref for line in unit if line.kind is LineKind.MESSAGE] == [message]
    assert messages(clinic, ERIK).thread(treatment).messages[0].body == HEJ
    assert [line.message.id for line in messages(clinic, ERIK).waiting()] == [message]
    assert messages(clinic).waiting() == ()
    assert changed.undo is not None
    changed.undo()
    assert len(lines(clinic, LineKind.MESSAGE)) == 1
    assert lines(clinic, LineKind.MESSAGE, account=ERIK) == []


def test_a_later_message_of_the_thread_comes_back_to_the_therapist(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ERIK)
    messages(clinic).no_answer_needed([message])
    later = received(clinic, treatment, "En ny fråga.")
    assert [line.ref for line in lines(clinic, LineKind.MESSAGE)] == [later]


def test_only_what_stands_is_passed_on_and_not_to_whom_it_stands_with(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    with pytest.raises(NotFound):
        today(clinic).pass_on(treatment, LineKind.MESSAGE, message + 1, ERIK)
    with pytest.raises(InvalidInput):
        today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ANNA)
    with pytest.raises(InvalidInput):
        today(clinic).pass_on(treatment, LineKind.PACE, 0, ERIK)
    with pytest.raises(ReasonNeeded):
        today(clinic, ERIK).pass_on(treatment, LineKind.MESSAGE, message, ERIK)


def test_anothers_list_shows_who_and_by_when_but_no_words(clinic: Clinic) -> None:
    """decided.md 7."""
    received(clinic, started(clinic))
    (line,) = (line for line in today(clinic, ERIK).day(unit=True).lines if line.kind is LineKind.MESSAGE)
    assert (line.words, line.glance.family_name) == ("", "Asplöv")


# --- speed ----------------------------------------------------------------------------------------


def test_the_list_is_read_in_as_many_statements_whatever_is_owed(clinic: Clinic) -> None:
    """Issue 2 and 3, Speed: number of statements constant."""

    def owe(name: str) -> None:
        treatment = started(clinic, given_name=name)
        received(clinic, treatment)
        replied(clinic, treatment)
        received(clinic, treatment, "Och en till.")
        module = Treatments(clinic.database, clinic.clock).set_module
        module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)

    owe("Linnea")
    with StatementCount(clinic.database) as few:
        today(clinic).day()
    for name in ("Maja", "Ola", "Sara"):
        owe(name)
    with StatementCount(clinic.database) as many:
        today(clinic).day()
    assert len(few) == len(many)


# --- the end of the day ---------------------------------------------------------------------------


def test_before_going_home_what_is_begun_today_and_not_left_is_shown(clinic: Clinic) -> None:
    """ux.md 1: Klar för dagen shows unfinished drafts and answers not yet handed over."""
    treatment, other = started(clinic), started(clinic, given_name="Omar", family_name="Granbarr")
    received(clinic, treatment, sent=at("2026-11-23T07:00"))
    begun = draft(clinic, treatment)
    received(clinic, other, "Hej igen.")
    left = replied(clinic, other)
    view = today(clinic).end_of_day()
    assert [(line.kind, line.ref) for line in view.lines] == [(LineKind.DRAFT, begun), (LineKind.HANDOVER, left)]
    assert lines(clinic, LineKind.DRAFT) == []


def test_what_is_due_today_is_shown_before_going_home_and_nothing_later(clinic: Clinic) -> None:
    treatment = started(clinic)
    received(clinic, treatment, sent=at("2026-11-19T15:00"))
    received(clinic, started(clinic, given_name="Omar"), sent=at("2026-11-23T07:00"))
    (line,) = today(clinic).end_of_day().lines
    assert (line.kind, line.glance.treatment) == (LineKind.MESSAGE, treatment)


def test_putting_off_leaves_a_draft_open_at_the_end_of_the_day(clinic: Clinic) -> None:
    treatment = started(clinic)
    begun = draft(clinic, treatment)
    clinic.clock.move_to("2026-11-24T08:00")
    today(clinic).put_off(treatment, LineKind.DRAFT, date(2026, 11, 25), begun)
    assert lines(clinic, LineKind.DRAFT) == []
    assert [line.ref for line in today(clinic).end_of_day().lines if line.kind is LineKind.DRAFT] == [begun]


# --- what is done ---------------------------------------------------------------------------------


def test_what_is_counted_as_done_can_be_looked_at(clinic: Clinic) -> None:
    """Issue 3: counts that open what they count."""
    treatment, other = started(clinic), started(clinic, given_name="Omar", family_name="Granbarr")
    received(clinic, treatment)
    replied(clinic, treatment)
    clinic.clock.move_to("2026-11-23T09:00")
    closed = messages(clinic).no_answer_needed([received(clinic, other)])
    done = today(clinic).done_today()
    assert [(line.kind.value, line.given_name) for line in done] == [
        ("no_answer_needed", "Omar"),
        ("message", "Linnea"),
    ]
    assert today(clinic).day().done == 2
    assert closed.undo is not None
    closed.undo()
    assert today(clinic).day().done == len(today(clinic).done_today()) == 1


def test_handing_over_counts_as_done_when_the_answer_was_finished_before(clinic: Clinic) -> None:
    """One answer finished and handed over the same day is one thing done."""
    treatment = started(clinic)
    received(clinic, treatment)
    early = replied(clinic, treatment)
    clinic.clock.move_to("2026-11-24T08:00")
    messages(clinic).hand_over(early, Channel.COPY)
    received(clinic, treatment, "Tack!")
    messages(clinic).hand_over(replied(clinic, treatment, "Varsågod."), Channel.COPY)
    assert sorted(line.kind.value for line in today(clinic).done_today()) == ["handed_over", "message"]


def test_a_colleague_reads_who_passed_a_line_on_and_why(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    assert today(clinic).passed_on_by(treatment, LineKind.MESSAGE, message) is None
    today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ERIK, "Du känner Linnea")
    passed = today(clinic, ERIK).passed_on_by(treatment, LineKind.MESSAGE, message)
    assert passed is not None
    assert (passed.by, passed.note) == ("Anna Björklöv", "Du känner Linnea")
