"""``--at``: what is owed as of another moment, by what is known now of it (decided.md 13)."""

from datetime import date, datetime

import pytest
from tests.messages_given import HEJ, at, messages, received, replied, started
from tests.patients_given import ANNA, ERIK, Clinic, a_patient

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, FlagId, MessageId, ModuleNumber, NoteId, TreatmentId
from modulvard.domain.messages import Channel, MessageState
from modulvard.domain.module_events import ModuleState
from modulvard.domain.notes import NoteKind, NoteState
from modulvard.domain.today import LineKind
from modulvard.domain.treatments import ClosedAs
from modulvard.services.accounts import Accounts
from modulvard.services.flags import Flags
from modulvard.services.notes import Notes
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments
from modulvard.store.as_of import as_of
from modulvard.store.homework_lists import load_waiting
from modulvard.store.ownership import Viewer

MONDAY, TUESDAY, WEDNESDAY = (at(f"2026-11-{day}T12:00") for day in (23, 24, 25))


def kinds(clinic: Clinic, when: datetime | None = None, account: AccountId = ANNA) -> list[str]:
    """Return the kinds of line on a list, but for the course's end, which is always near here."""
    view = Today(clinic._as(account), clinic.clock).day(at=when)
    return [line.kind.value for line in view.lines if line.kind is not LineKind.END]


def later(clinic: Clinic, moment: datetime = WEDNESDAY) -> None:
    clinic.clock.moment = moment


def notes(clinic: Clinic) -> Notes:
    return Notes(clinic._as(ANNA), clinic.clock)


# --- what was done later is not done yet ----------------------------------------------------------


def test_a_flag_closed_later_stood_and_one_put_up_later_did_not(clinic: Clinic) -> None:
    flags, treatment = Flags(clinic._as(ANNA), clinic.clock), started(clinic)
    flag = FlagId(flags.add(treatment, date(2026, 11, 23), "Ring").ident or 0)
    later(clinic)
    flags.done(flag, "Ringde")
    flags.add(treatment, date(2026, 11, 25), "Igen")
    assert (kinds(clinic, TUESDAY), kinds(clinic)) == (["flag"], ["flag"])
    assert kinds(clinic, at("2026-11-25T11:59")) == ["flag"]
    assert kinds(clinic, at("2026-11-23T07:59")) == []


def test_a_programs_own_promise_is_kept_as_of_another_moment_too(clinic: Clinic) -> None:
    """pacing.md "Promise": the day of arrival, where the clinic promises two days."""
    received(clinic, TreatmentId(clinic.start(clinic.add(a_patient()), answer_days=0)))
    later(clinic)
    lines = Today(clinic._as(ANNA), clinic.clock).day(at=TUESDAY).lines
    assert [line.due_at for line in lines if line.kind is LineKind.MESSAGE] == [at("2026-11-23T16:30")]


def test_a_draft_finished_or_thrown_away_later_was_one(clinic: Clinic) -> None:
    first, second = started(clinic), started(clinic, given_name="Vide")
    replied_to = MessageId(messages(clinic).begin(first).ident or 0)
    thrown_away = MessageId(messages(clinic).begin(second).ident or 0)
    later(clinic)
    messages(clinic).finish(replied_to, "Hej")
    messages(clinic).discard(thrown_away)
    assert kinds(clinic, TUESDAY) == ["draft", "draft"]
    assert kinds(clinic) == ["handover", "journal"]


@pytest.mark.parametrize("how", ["finish", "discard"])
def test_a_note_finished_or_thrown_away_later_was_begun(clinic: Clinic, how: str) -> None:
    note = NoteId(notes(clinic).begin(started(clinic), NoteKind.FREE).ident or 0)
    later(clinic)
    getattr(notes(clinic), how)(note, *(("Text.",) if how == "finish" else ()))
    assert kinds(clinic, TUESDAY) == ["draft"]
    assert "draft" not in kinds(clinic)


def test_a_message_answered_or_closed_later_waited_and_its_reply_was_begun_later(clinic: Clinic) -> None:
    answered, closed = started(clinic), started(clinic, given_name="Vide")
    received(clinic, answered)
    message = received(clinic, closed, "Tack!")
    later(clinic)
    replied(clinic, answered)
    messages(clinic).no_answer_needed([message])
    assert kinds(clinic, TUESDAY) == ["message", "message"]
    assert [line.message.answer for line in messages(clinic).waiting(at=TUESDAY)] == [None, None]
    assert not any(line.begun for line in Today(clinic._as(ANNA), clinic.clock).day(at=TUESDAY).lines)
    assert kinds(clinic) == ["handover", "journal"]


def test_a_text_handed_over_and_journalled_later_was_owed(clinic: Clinic) -> None:
    treatment = started(clinic)
    reply = replied(clinic, treatment)
    later(clinic)
    messages(clinic).hand_over(reply, Channel.COPY)
    notes(clinic).mark_contacts(treatment)
    assert (kinds(clinic, TUESDAY), kinds(clinic)) == (["handover", "journal"], [])
    (owed,) = notes(clinic).not_journalled(at=TUESDAY)
    assert ([each.ref for each in owed.contacts], notes(clinic).not_journalled()) == ([reply], ())


def test_a_message_passed_on_later_stood_with_its_therapist(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    later(clinic)
    Today(clinic._as(ANNA), clinic.clock).pass_on(treatment, LineKind.MESSAGE, message, ERIK)
    assert (kinds(clinic, TUESDAY), kinds(clinic, TUESDAY, ERIK)) == (["message"], [])
    assert (kinds(clinic), kinds(clinic, account=ERIK)) == ([], ["message"])
    for account, count in ((ANNA, 1), (ERIK, 0)):
        assert len(messages(clinic, account).waiting(at=TUESDAY)) == count


def test_a_message_answered_later_stood_with_whom_it_was_passed_on_to(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    Today(clinic._as(ANNA), clinic.clock).pass_on(treatment, LineKind.MESSAGE, message, ERIK)
    later(clinic)
    replied(clinic, treatment)
    assert (kinds(clinic, TUESDAY), kinds(clinic, TUESDAY, ERIK)) == ([], ["message"])
    assert (messages(clinic).waiting(at=TUESDAY), len(messages(clinic, ERIK).waiting(at=TUESDAY))) == ((), 1)


def test_a_line_put_off_later_stood(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment, sent=date(2026, 11, 23))
    later(clinic, TUESDAY)
    Today(clinic._as(ANNA), clinic.clock).put_off(treatment, LineKind.MESSAGE, date(2026, 11, 25), message)
    assert (kinds(clinic, MONDAY), kinds(clinic)) == (["message"], [])


def test_a_module_waited_to_be_opened_or_reviewed_also_in_a_treatment_that_has_ended_since(clinic: Clinic) -> None:
    treatment, course = started(clinic), Treatments(clinic._as(ANNA), clinic.clock)
    course.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    later(clinic, TUESDAY)
    course.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    later(clinic)
    course.set_module(treatment, ModuleNumber(2), ModuleState.AVAILABLE)
    later(clinic, at("2026-11-26T12:00"))
    course.end(treatment, ClosedAs.REFERRED, "remiss")
    told = [kinds(clinic, when) for when in (MONDAY, at("2026-11-24T11:59"), TUESDAY, WEDNESDAY)]
    assert told == [["homework"], ["homework"], ["module"], []]


# --- what is dated later, and what was entered late -----------------------------------------------


def test_what_a_patient_wrote_counts_from_when_it_was_written(clinic: Clinic) -> None:
    """However late it was registered."""
    treatment = started(clinic)
    later(clinic)
    received(clinic, treatment, HEJ, sent=MONDAY)
    assert kinds(clinic, at("2026-11-23T11:59")) == []
    assert kinds(clinic, MONDAY) == ["message"]


def test_what_was_withdrawn_later_counts_at_no_moment(clinic: Clinic) -> None:
    """decided.md 10: it is known now that it was a mistake, and what it answered waited all along."""
    treatment = started(clinic)
    received(clinic, treatment)
    reply = replied(clinic, treatment)
    messages(clinic).hand_over(reply, Channel.COPY)
    later(clinic)
    messages(clinic).withdraw(reply, "fel patient")
    assert kinds(clinic, TUESDAY) == ["message"]


def test_a_moment_ahead_tells_what_will_be_owed_if_nothing_is_done(clinic: Clinic) -> None:
    """decided.md 13: --at may lie ahead."""
    treatment = started(clinic)
    messages(clinic).begin(treatment)
    Flags(clinic._as(ANNA), clinic.clock).add(treatment, date(2026, 11, 25), "Ring")
    assert (kinds(clinic), kinds(clinic, TUESDAY), kinds(clinic, WEDNESDAY)) == ([], ["draft"], ["flag", "draft"])


# --- threads, homework and notes ------------------------------------------------------------------


def test_a_thread_of_a_moment_is_as_it_stood_then(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    begun = MessageId(messages(clinic).begin(treatment).ident or 0)
    later(clinic)
    messages(clinic).finish(begun, "Hej Linnea")
    messages(clinic).hand_over(begun, Channel.COPY)
    thread = messages(clinic).whole_thread(treatment, TUESDAY)
    assert [(each.id, each.state, each.body) for each in thread] == [
        (message, MessageState.DRAFT, HEJ),
        (begun, MessageState.DRAFT, ""),
    ]
    assert messages(clinic).show(begun, TUESDAY).message.handed_over_at is None
    with pytest.raises(NotFound):
        messages(clinic).show(message, at("2026-11-23T07:59"))


def test_a_note_of_a_moment_is_as_it_stood_then(clinic: Clinic) -> None:
    treatment = started(clinic)
    note = NoteId(notes(clinic).begin(treatment, NoteKind.FREE).ident or 0)
    later(clinic, TUESDAY)
    notes(clinic).finish(note, "Samtal.")
    later(clinic)
    notes(clinic).mark_journalled(note)
    found = [notes(clinic).show(note, when).note for when in (MONDAY, TUESDAY, WEDNESDAY)]
    assert [each.state for each in found] == [NoteState.DRAFT, NoteState.FINISHED, NoteState.JOURNALLED]
    assert [each.body for each in found] == ["", "Samtal.", "Samtal."]
    assert notes(clinic).of_treatment(treatment, at("2026-11-23T07:59")).notes == ()


# --- how it is read -------------------------------------------------------------------------------


def test_whose_a_patient_is_goes_by_today_and_not_by_the_moment(clinic: Clinic) -> None:
    """decided.md 7: who stood in last week reads no texts of that week by asking for it."""
    treatment = started(clinic)
    received(clinic, treatment)
    Accounts(clinic._as(ANNA), clinic.clock).away(ANNA, date(2026, 11, 23), date(2026, 11, 23), ERIK)
    assert [line.words for line in Today(clinic._as(ERIK), clinic.clock).day(at=MONDAY).lines if line.words] == [HEJ]
    later(clinic)
    told = Today(clinic._as(ERIK), clinic.clock).day(at=MONDAY).lines
    assert [(line.kind, line.words) for line in told if line.kind is LineKind.MESSAGE] == [(LineKind.MESSAGE, "")]


def test_the_store_is_as_it_is_again_once_the_moment_was_read(clinic: Clinic) -> None:
    treatment = started(clinic)
    later(clinic)
    received(clinic, treatment)
    seen_by = Viewer(account=ANNA, on=date(2026, 11, 25))
    with clinic.database.work() as session, as_of(session, TUESDAY):
        load_waiting(session, seen_by, None, at=TUESDAY)
    with pytest.raises(ZeroDivisionError), clinic.database.read() as session, as_of(session, TUESDAY):
        raise ZeroDivisionError
    assert kinds(clinic) == ["message"]
    received(clinic, treatment, "Hej igen")
    assert TreatmentId(treatment) == messages(clinic).waiting()[0].treatment
