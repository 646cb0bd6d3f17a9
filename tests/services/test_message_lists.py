"""Whose list a message stands on, who may read it, and how threads and lists are read (decided.md 6 and 7)."""

from datetime import timedelta

import pytest
from tests.messages_given import HEJ, at, messages, received, replied, started
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount

from modulvard.domain.errors import PermissionDenied, ReasonNeeded
from modulvard.domain.messages import NewMessage

# --- whose ----------------------------------------------------------------------------------------


def test_anothers_thread_needs_a_reason_and_is_logged_before_it_is_shown(clinic: Clinic) -> None:
    """decided.md 6 and 7, AUD-01."""
    treatment = started(clinic)
    message = received(clinic, treatment)
    erik = messages(clinic, ERIK)
    for step in (
        lambda: erik.thread(treatment),
        lambda: erik.show(message),
        lambda: erik.receive(NewMessage(treatment=treatment, body="x")),
        lambda: erik.begin(treatment),
        lambda: erik.no_answer_needed([message]),
        lambda: erik.withdraw(message, "x"),
    ):
        with pytest.raises(ReasonNeeded):
            step()
    messages(clinic).thread(treatment)
    assert clinic.log()[-1][0] == "view_thread"
    assert HEJ not in clinic.log_text()
    with pytest.raises(PermissionDenied):
        messages(clinic, SOFIA).thread(treatment)


def test_the_lists_are_ones_own_and_a_substitutes(clinic: Clinic) -> None:
    """pacing.md "Promise": days off do not stop the clock, the item moves to the substitute's list."""
    received(clinic, started(clinic))
    assert messages(clinic, ERIK).waiting() == ()
    assert len(messages(clinic, ERIK).waiting(unit=True)) == 1
    clinic.away(ANNA, ERIK)
    assert (len(messages(clinic, ERIK).waiting()), messages(clinic).waiting()) == (1, ())
    assert messages(clinic, ERIK).count_waiting() == 1


def test_the_patient_is_guessed_from_the_text(clinic: Clinic) -> None:
    linnea = started(clinic)
    maja = started(clinic, given_name="Maja", family_name="Öberg")
    assert [guess.candidate.treatment for guess in messages(clinic).guess("Hej Anna!\nDet går bra.\n/Maja Oberg")] == [
        maja
    ]
    assert messages(clinic).guess("Hej! Linnea här")[0].candidate.treatment == linnea
    assert messages(clinic).guess("Hej, jag undrar en sak.") == ()


def test_the_latest_of_a_thread_says_by_when_the_oldest_is_promised_an_answer(clinic: Clinic) -> None:
    """pacing.md "Promise": also where a later message, or a draft, is the thread's latest."""
    treatment = started(clinic)
    received(clinic, treatment, "Först", at("2026-11-19T08:00"))
    (first,) = messages(clinic).waiting()
    received(clinic, treatment, "Sedan", at("2026-11-20T08:00"))
    (line,) = messages(clinic).latest()
    assert (line.message.body, line.due) == ("Sedan", first.due)
    messages(clinic).begin(treatment)
    (line,) = messages(clinic).latest()
    assert line.due == first.due


# --- speed ----------------------------------------------------------------------------------------


def test_a_long_thread_is_read_from_its_end(clinic: Clinic) -> None:
    """Issue 3: the last ones are shown without reading the first; the number of statements is constant."""
    treatment = started(clinic)
    sent = at("2026-10-01T08:00")
    for place in range(40):
        received(clinic, treatment, f"Meddelande {place}", sent=sent + timedelta(hours=place))
    with StatementCount(clinic.database) as few:
        thread = messages(clinic).reload(treatment, limit=5)
    assert [each.body for each in thread.messages] == [f"Meddelande {place}" for place in range(35, 40)]
    assert thread.has_earlier
    with StatementCount(clinic.database) as many:
        earlier = messages(clinic).earlier(treatment, thread.messages[0].id, limit=30)
    assert (earlier.messages[-1].body, earlier.has_earlier) == ("Meddelande 34", True)
    first = messages(clinic).earlier(treatment, earlier.messages[0].id, limit=5)
    assert (len(first.messages), first.has_earlier) == (5, False)
    assert len(many) <= len(few) + 1


def test_each_list_is_read_in_as_many_statements_whatever_its_length(clinic: Clinic) -> None:
    first = started(clinic)
    received(clinic, first)
    replied(clinic, first)
    received(clinic, first, "Och en till.")

    def counts() -> list[int]:
        found = []
        for read in (messages(clinic).waiting, messages(clinic).to_hand_over, messages(clinic).latest):
            with StatementCount(clinic.database) as counted:
                read()
            found.append(len(counted))
        return found

    few = counts()
    for place in range(4):
        treatment = started(clinic, given_name=f"Maja{place}")
        received(clinic, treatment)
        replied(clinic, treatment)
        received(clinic, treatment, "Och en till.")
    assert counts() == few
