"""Gates, competences and ways in as JSON documents. Keys are a contract: only ever added to."""

from datetime import date
from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.domain.competence import Competence
from modulvard.domain.gates import GateRule, GateStanding, KeptGate, Needs, doer_of
from modulvard.domain.ids import AccountId
from modulvard.domain.intakes import Closing, Intake, IntakeLine, IntakeStep
from modulvard.domain.names import full_name

if TYPE_CHECKING:
    from modulvard.services.competence import Holder
    from modulvard.services.gates import Beginning


def standing_shape(context: Context, standing: GateStanding) -> dict[str, Any]:
    """Return how a gate stands, and what was found there last."""
    pilot = standing.pilot
    return {
        "gate": standing.gate,
        "strength": standing.strength,
        "state": standing.state,
        "why": standing.why,
        "who": doer_of(standing.gate),
        "lacking": needs_shape(standing.lacking),
        "points_left": list(standing.points_left),
        "pilot": None if pilot is None else {"cap": pilot.cap, "taking_part": pilot.taking_part},
        "step": None if standing.step is None else step_shape(context, standing.step),
    }


def warning_shape(standing: GateStanding) -> dict[str, Any]:
    """Return a gate that was passed though it was not met."""
    return {"kind": "gate", "gate": standing.gate, "strength": standing.strength, "why": standing.why}


def step_shape(context: Context, step: IntakeStep) -> dict[str, Any]:
    """Return what was found at a gate."""
    return {
        "id": step.id,
        "gate": step.gate,
        "outcome": step.outcome,
        "on": step.on,
        "by": context.account_shape(step.by),
        "form": step.form,
        "points": list(step.points),
        "note": step.note,
    }


def closing_shape(closing: Closing | None) -> dict[str, Any] | None:
    """Return how a way in ended."""
    if closing is None:
        return None
    return {
        "on": closing.on,
        "as": closing.outcome,
        "where_to": closing.where_to,
        "reason": closing.reason,
        "treatment": closing.treatment,
    }


def line_shape(context: Context, line: IntakeLine) -> dict[str, Any]:
    """Return a way in as it is listed. What was written of why it ended stands only where it is opened."""
    name = context.words("masked") if line.masked else full_name(line.given_name, line.family_name)
    program = line.program_name
    closing = line.closing
    return {
        "id": line.id,
        "patient": {"id": line.patient, "name": name},
        "program": None
        if program is None
        else {"id": line.program, "name": program.in_language(context.words.language)},
        "therapist": _account(context, line.therapist),
        "received": line.received_on,
        "source": line.source,
        "waiting_days": line.waiting_days,
        "stage": line.stage,
        "missing": list(line.missing),
        "closed": None
        if closing is None
        else {"on": closing.on, "as": closing.outcome, "where_to": closing.where_to, "treatment": closing.treatment},
    }


def intake_shape(intake: Intake, on: date) -> dict[str, Any]:
    """Return a way in as a patient's page names it. As of a day, one that ended later goes on."""
    closing = intake.closing if intake.closing is not None and intake.closing.on <= on else None
    return {
        "id": intake.id,
        "program": intake.program,
        "received": intake.received_on,
        "source": intake.source,
        "waiting_days": intake.waiting_days(on),
        "closed": closing_shape(closing),
    }


def holder_shape(holder: "Holder") -> dict[str, Any]:
    """Return whether a therapist holds what a program needs, without what proves it."""
    return {
        "account": {"id": holder.account, "name": holder.name},
        "holds": not holder.lacking,
        "lacking": needs_shape(holder.lacking),
    }


def rule_shape(rule: GateRule) -> dict[str, Any]:
    """Return the rule of a gate."""
    return {"gate": rule.gate, "strength": rule.strength, "origin": rule.origin, "reason": rule.reason}


def beginning_shape(beginning: "Beginning") -> dict[str, Any]:
    """Return how a treatment was started: the session agreed on, the way in it came from, how each gate stood."""
    return {
        "first_session": beginning.first_session,
        "intake": beginning.intake,
        "gates": [kept_shape(kept) for kept in beginning.gates],
    }


def kept_shape(kept: KeptGate) -> dict[str, Any]:
    """Return how a gate stood at a start or an end."""
    return {"gate": kept.gate, "strength": kept.strength, "state": kept.state, "reason": kept.reason}


def needs_shape(needs: Needs) -> list[list[str]]:
    """Return competences by key: one of each group is enough."""
    return [list(group) for group in needs]


def competence_shape(context: Context, competence: Competence) -> dict[str, Any]:
    """Return a competence of an account."""
    return {
        "id": competence.id,
        "account": context.account_shape(competence.account),
        "kind": competence.name.kind,
        "words": competence.name.words,
        "key": competence.key,
        "from": competence.from_day,
        "until": competence.until_day,
        "evidence": competence.evidence,
    }


def _account(context: Context, account: AccountId | None) -> dict[str, Any] | None:
    return None if account is None else context.account_shape(account)
