"""The welcome after a start, begun in the patient's thread (B22, C3, D5)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from tests.patients_given import ANNA, ERIK, Clinic, numbered
from tests.treatments_given import MONDAY, a_program, given_program

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound, ReasonNeeded
from modulvard.domain.ids import AccountId, MessageId, TreatmentId
from modulvard.domain.messages import DraftStands, MessageState
from modulvard.domain.programs import Text
from modulvard.domain.treatment_errors import TreatmentEnded
from modulvard.domain.treatments import ClosedAs
from modulvard.services.messages import Messages
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.services.welcomes import Welcomes

SESSION = datetime(2026, 11, 25, 10, 30, tzinfo=STOCKHOLM)
ALWAYS = "Vi läser inte dygnet runt. Behöver du prata med någon direkt, ring 1177. Vid fara för liv, ring 112."
OWN = Text(sv="Fint att du är här.\nTa det lugnt.", others=(("en", "Good to have you here."),))


def welcomes(clinic: Clinic, account: AccountId = ANNA) -> Welcomes:
    return Welcomes(clinic._as(account), clinic.clock)


def messages(clinic: Clinic) -> Messages:
    return Messages(clinic._as(ANNA), clinic.clock)


def started(clinic: Clinic, *, welcome: Text | None = None, language: str = "sv", **changes: Any) -> TreatmentId:
    program = replace(a_program(), welcome=welcome, **changes)
    new = NewTreatment(
        patient=clinic.add(numbered(language=language)),
        program=given_program(clinic.database, program),
        started_on=MONDAY,
        first_session=SESSION,
    )
    ident = Treatments(clinic._as(ANNA), clinic.clock).start(new).ident
    assert ident is not None
    return TreatmentId(ident)


def text_of(clinic: Clinic, treatment: TreatmentId, language: str | None = None) -> str:
    ident = welcomes(clinic).begin(treatment, language).ident
    return messages(clinic).draft(MessageId(ident or 0)).body


def test_a_welcome_is_composed_from_what_is_known_and_is_a_draft(clinic: Clinic) -> None:
    """B22: nothing leaves the program by itself."""
    treatment = started(clinic)
    assert text_of(clinic, treatment).split("\n\n") == [
        "Hej Linnea,",
        "Välkommen till Lugna dagar. Du gör en modul i taget, när det passar dig.",
        "Starten är måndag 23 november. Ditt första arbetspass är onsdag 25 november kl. 10.30. "
        "Vi har kommit överens om en modul i veckan.",
        f"Du får svar inom två arbetsdagar. {ALWAYS}",
        "Anna Björklöv",
    ]
    (message,) = messages(clinic).whole_thread(treatment)
    assert message.state is MessageState.DRAFT


def test_the_programs_own_welcome_stands_in_the_patients_language(clinic: Clinic) -> None:
    """B22, decided.md 33."""
    text = text_of(clinic, started(clinic, welcome=OWN, language="en"))
    assert "Good to have you here.\n\nThe start is on Monday 23 November." in text


def test_where_the_program_has_no_welcome_in_the_language_one_is_composed(clinic: Clinic) -> None:
    """B22: a welcome in a language that the patient does not read is no welcome."""
    text = text_of(clinic, started(clinic, welcome=Text(sv="Fint att du är här."), language="en"))
    assert "Welcome to Lugna dagar." in text
    assert "Fint" not in text


def test_nobody_is_greeted_twice(clinic: Clinic) -> None:
    text = text_of(clinic, started(clinic, welcome=Text(sv="Hej och välkommen hit!")))
    assert text.startswith("Hej och välkommen hit!\n\nStarten är")


def test_a_welcome_that_must_not_be_spread_is_not_sent_on(clinic: Clinic) -> None:
    """D41."""
    text = text_of(clinic, started(clinic, welcome=OWN, restricted_material=True))
    assert "Fint att du är här" not in text


def test_another_begun_text_is_not_written_over(clinic: Clinic) -> None:
    """DUR-03."""
    treatment = started(clinic)
    begun = messages(clinic).write(treatment, "Hej, vi ses på onsdag.").ident
    with pytest.raises(DraftStands):
        welcomes(clinic).begin(treatment)
    assert messages(clinic).draft(MessageId(begun or 0)).body == "Hej, vi ses på onsdag."
    changed = welcomes(clinic).begin(treatment, anew=True)
    assert [notice.message for notice in changed.notices] == [begun]


def test_begun_twice_it_is_one_draft(clinic: Clinic) -> None:
    treatment = started(clinic)
    assert welcomes(clinic).begin(treatment).ident == welcomes(clinic).begin(treatment).ident


def test_it_can_be_undone(clinic: Clinic) -> None:
    treatment = started(clinic)
    changed = welcomes(clinic).begin(treatment)
    assert changed.undo is not None
    changed.undo()
    assert messages(clinic).own_drafts() == ()


def test_anothers_patient_is_not_welcomed_without_a_reason(clinic: Clinic) -> None:
    """decided.md 7."""
    treatment = started(clinic)
    with pytest.raises(ReasonNeeded):
        welcomes(clinic, ERIK).begin(treatment)
    with pytest.raises(NotFound):
        welcomes(clinic).begin(TreatmentId(404))


def test_nobody_is_welcomed_to_what_has_ended(clinic: Clinic) -> None:
    """H6."""
    treatment = started(clinic)
    Treatments(clinic._as(ANNA), clinic.clock).end(treatment, ClosedAs.STOPPED_BY_PATIENT, "flyttar")
    with pytest.raises(TreatmentEnded):
        welcomes(clinic).begin(treatment)
