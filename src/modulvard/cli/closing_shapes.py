"""Ends of treatments and their follow-up as JSON documents. Keys are a contract: only ever added to."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.cli.gate_shapes import kept_shape
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.closing import ClosingCheck
from modulvard.domain.follow_ups import FollowUp, NewFollowUp
from modulvard.domain.gates import GateStanding
from modulvard.domain.today import TodayLine

if TYPE_CHECKING:
    from modulvard.services.closings import ClosingView


def closing_shape(context: Context, view: "ClosingView", patient_name: str) -> dict[str, Any]:
    """Return how the end of a treatment stands."""
    treatment, program = view.treatment, view.program
    ending = treatment.ending
    return {
        "id": treatment.id,
        "patient": {"id": treatment.patient, "name": patient_name},
        "program": {
            "id": treatment.program.version,
            "name": program.name.in_language(context.words.language),
            "version": program.version,
        },
        "status": "active" if ending is None else "ended",
        "on": view.on,
        "closed_as": view.closed_as,
        "end_reason": None if ending is None else ending.reason,
        "in_order": view.is_in_order,
        "gates": [_standing_shape(context, standing) for standing in view.standings],
        "at_end": [kept_shape(kept) for kept in view.kept],
        "checks": [check_shape(context, check) for check in view.checks],
        "follow_ups": [follow_up_shape(context, one) for one in view.follow_ups],
        "proposed": [_proposed_shape(one) for one in view.proposed],
        "waiting": [_waiting_shape(line) for line in view.waiting],
    }


def check_shape(context: Context, check: ClosingCheck) -> dict[str, Any]:
    """Return what was entered before the end."""
    return {
        "id": check.id,
        "gate": check.gate,
        "outcome": check.outcome,
        "on": check.on,
        "form": check.form,
        "note": check.note,
        "made_at": check.made_at,
        "made_by": context.account_shape(check.made_by),
    }


def follow_up_shape(context: Context, follow_up: FollowUp) -> dict[str, Any]:
    """Return a day of follow-up, and what came of it."""
    return {
        "id": follow_up.id,
        "treatment": follow_up.treatment,
        "due_on": follow_up.due_on,
        "months": follow_up.months,
        "done_on": follow_up.done_on,
        "outcome": follow_up.outcome,
        "done_by": None if follow_up.done_by is None else context.account_shape(follow_up.done_by),
    }


def as_of_day(follow_ups: Iterable[FollowUp], on: date | None) -> tuple[FollowUp, ...]:
    """Return the follow-ups that were laid by a day, now unless said; one that was held later had no outcome then."""
    if on is None:
        return tuple(follow_ups)
    return tuple(
        one if one.done_on is None or one.done_on <= on else replace(one, done_on=None, outcome="", done_by=None)
        for one in follow_ups
        if one.made_at.astimezone(STOCKHOLM).date() <= on
    )


def _standing_shape(context: Context, standing: GateStanding) -> dict[str, Any]:
    return {
        "gate": standing.gate,
        "strength": standing.strength,
        "state": standing.state,
        "why": standing.why,
        "count": standing.count,
        "check": None if standing.check is None else check_shape(context, standing.check),
    }


def _proposed_shape(proposed: NewFollowUp) -> dict[str, Any]:
    return {"due_on": proposed.due_on, "months": proposed.months}


def _waiting_shape(line: TodayLine) -> dict[str, Any]:
    return {"kind": line.kind, "since": line.since, "due": line.due_at or line.due, "ref": line.ref or None}
