"""Putting off a line of Idag, wherever it stands (decided.md "Idag": U)."""

from datetime import date

import pytest
from tests.messages_given import messages, received, replied, started
from tests.patients_given import ANNA, ERIK, Clinic

from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.ids import AccountId
from modulvard.domain.today import LineKind
from modulvard.domain.treatments import ClosedAs
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.flags import Flags
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)


def today(clinic: Clinic, account: AccountId = ANNA) -> Today:
    return Today(clinic._as(account), clinic.clock)


def refs(clinic: Clinic, kind: LineKind, account: AccountId = ANNA) -> list[int]:
    return [line.ref for line in today(clinic, account).day().lines if line.kind is kind]


def test_a_line_that_was_passed_on_is_put_off_on_the_colleagues_list(clinic: Clinic) -> None:
    treatment = started(clinic)
    message = received(clinic, treatment)
    today(clinic).pass_on(treatment, LineKind.MESSAGE, message, ERIK)
    today(clinic, ERIK).put_off(treatment, LineKind.MESSAGE, TUESDAY, message)
    assert refs(clinic, LineKind.MESSAGE, ERIK) == []
    clinic.clock.move_to("2026-11-24T08:00")
    assert refs(clinic, LineKind.MESSAGE, ERIK) == [message]


def test_what_is_left_of_an_ended_treatment_is_put_off_too(clinic: Clinic) -> None:
    treatment = started(clinic)
    reply = replied(clinic, treatment)
    Treatments(clinic.database, clinic.clock).end(treatment, ClosedAs.COMPLETED, "färdig")
    assert refs(clinic, LineKind.HANDOVER) == [reply]
    today(clinic).put_off(treatment, LineKind.HANDOVER, TUESDAY, reply)
    assert refs(clinic, LineKind.HANDOVER) == []
    assert today(clinic).end_of_day().lines != ()


def test_what_is_promised_is_back_on_its_day_also_when_the_day_came_nearer(clinic: Clinic) -> None:
    """decided.md "Idag": message and homework at most to their due."""
    treatment = started(clinic)
    message = received(clinic, treatment)
    today(clinic).put_off(treatment, LineKind.MESSAGE, WEDNESDAY, message)
    ClinicAffairs(clinic.database, clinic.clock).set("answer_days", "1")
    assert refs(clinic, LineKind.MESSAGE) == []
    clinic.clock.move_to("2026-11-24T08:00")
    assert refs(clinic, LineKind.MESSAGE) == [message]


def test_a_flag_is_never_hidden(clinic: Clinic) -> None:
    """decision 60: a flag is moved rather than hidden; putting off all of a patient's lines leaves it."""
    treatment = started(clinic)
    messages(clinic).begin(treatment)
    flag = Flags(clinic.database, clinic.clock).add(treatment, date(2026, 11, 23), "Ring Linnea").ident
    with pytest.raises(InvalidInput):
        today(clinic).put_off(treatment, LineKind.FLAG, TUESDAY, flag or 0)
    received(clinic, treatment)
    today(clinic).put_off_all(treatment, TUESDAY)
    assert (refs(clinic, LineKind.FLAG), refs(clinic, LineKind.MESSAGE)) == ([flag], [])
    other = started(clinic, given_name="Omar")
    Flags(clinic.database, clinic.clock).add(other, date(2026, 11, 23), "Ring Omar")
    ClinicAffairs(clinic.database, clinic.clock).set("end_weeks", "0")
    with pytest.raises(NotFound):
        today(clinic).put_off_all(other, TUESDAY)
