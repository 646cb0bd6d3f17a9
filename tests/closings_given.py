"""Ends of treatments for tests: what was done before them, their rules and their follow-up."""

from typing import Any

from tests.gates_given import gates, treatments
from tests.patients_given import ANNA, Clinic

from modulvard.domain.access import Role
from modulvard.domain.closing import NewCheck
from modulvard.domain.gates import Gate, GateState, Strength
from modulvard.domain.ids import AccountId, TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.treatments import ClosedAs
from modulvard.services.closings import Closings, ClosingView
from modulvard.services.follow_ups import FollowUps
from modulvard.services.treatments import TreatmentChanged
from modulvard.store.rows import AccountRoleRow


def closings(clinic: Clinic, account: AccountId = ANNA) -> Closings:
    return Closings(clinic._as(account), clinic.clock)


def follow_ups(clinic: Clinic, account: AccountId = ANNA) -> FollowUps:
    return FollowUps(clinic._as(account), clinic.clock)


def a_check(gate: Gate, outcome: StepOutcome = StepOutcome.MET, **more: Any) -> NewCheck:
    is_held = gate is Gate.CLOSING_CONVERSATION and outcome is StepOutcome.MET
    return NewCheck(gate=gate, outcome=outcome, **{"form": StepForm.PHYSICAL if is_held else None, **more})


EVERYTHING = (a_check(Gate.CLOSING_CONVERSATION), a_check(Gate.LAST_RATING))
"""What is entered by hand."""


def look(clinic: Clinic, treatment: TreatmentId, **more: Any) -> ClosingView:
    return closings(clinic).look(treatment, **more)


def end(
    clinic: Clinic, treatment: TreatmentId, closed_as: ClosedAs = ClosedAs.COMPLETED, **more: Any
) -> TreatmentChanged:
    return treatments(clinic).end(treatment, closed_as, "Klart för nu", **more)


def reopened(clinic: Clinic, treatment: TreatmentId) -> TreatmentChanged:
    return treatments(clinic).reopen(treatment, "Fel patient")


def ended_states(clinic: Clinic, treatment: TreatmentId) -> dict[Gate, GateState]:
    """Return how the gates stood at the end, as it was kept."""
    return {kept.gate: kept.state for kept in look(clinic, treatment).kept}


def given_role(clinic: Clinic, role: Role, account: AccountId = ANNA) -> None:
    with clinic.database.work() as session:
        session.add(AccountRoleRow(account_id=account, role=role.value))


def given_rule(clinic: Clinic, treatment: TreatmentId, gate: Gate, strength: Strength) -> None:
    """Let the clinic have a rule of its own for a gate of the treatment's program."""
    version = look(clinic, treatment).treatment.program.version
    gates(clinic).set(version, gate, strength, "Så gör vi här")
