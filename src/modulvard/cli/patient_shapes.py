"""What the JSON documents hold of patients. Keys are a contract: only ever added to (commandline.md)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.cli.shapes import figures_shape
from modulvard.domain.caseload import CaseloadRow, ListedFigures
from modulvard.domain.identity import Identity
from modulvard.domain.patient_search import PatientHit
from modulvard.domain.patients import Block, PatientCard, Relative
from modulvard.domain.treatments import TreatmentStatus

if TYPE_CHECKING:
    from modulvard.services.treatments import TreatmentView


def row_shape(context: Context, row: CaseloadRow) -> dict[str, Any]:
    """Return a patient as the list tells it. Names and birth date of masked ones are not there (decided.md 7)."""
    step = row.next_step
    return {
        "id": row.patient,
        "name": f"{row.given_name} {row.family_name}".strip() or context.words("masked"),
        "given_name": row.given_name,
        "family_name": row.family_name,
        "birth_date": row.birth_date,
        "protected": row.protected,
        "masked": row.masked,
        "own": row.is_own,
        "status": row.status,
        "treatment": row.treatment,
        "program": row.program or None,
        "therapist": row.therapist,
        "started_on": row.started_on,
        "ended_on": row.ended_on,
        "closed_as": row.closed_as,
        **_listed_shape(row.figures),
        "next": {"kind": step.kind, "module": step.module, "day": step.day, "week": step.week},
    }


def _listed_shape(figures: ListedFigures | None) -> dict[str, Any]:
    names = (
        "module",
        "modules",
        "modules_done",
        "week_n",
        "week_m",
        "modules_behind",
        "weeks_behind",
        "modules_ahead",
        "weeks_ahead",
        "projected_finish",
        "last_active",
    )
    state = None if figures is None else figures.pace
    return {"state": state, **{name: getattr(figures, name, None) for name in names}}


def hit_shape(context: Context, hit: PatientHit) -> dict[str, Any]:
    """Return a patient as a search tells it."""
    return {
        "id": hit.patient,
        "name": hit.name or context.words("masked"),
        "birth_date": hit.birth_date,
        "protected": hit.protected,
        "masked": hit.masked,
        "own": hit.is_own,
        "archived": hit.is_archived,
        "treatment": hit.treatment,
        "program": hit.program or None,
        "therapist": hit.therapist,
    }


def card_shape(context: Context, card: PatientCard, treatments: "Iterable[TreatmentView]") -> dict[str, Any]:
    """Return the whole picture of a patient."""
    patient, fields = card.patient, card.patient.fields
    return {
        "id": patient.id,
        "name": fields.name,
        "given_name": fields.given_name,
        "family_name": fields.family_name,
        "identity": _identity_shape(fields.identity),
        "earlier_identities": [_identity_shape(identity) for identity in patient.earlier_identities],
        "birth_date": fields.birth_date,
        "address": fields.address,
        "phone": fields.phone,
        "email": fields.email,
        "language": fields.language,
        "interpreter": fields.interpreter,
        "care_contact": fields.care_contact,
        "protected": fields.protected,
        "deceased_on": fields.deceased_on,
        "archived_at": patient.archived_at,
        "registered_at": patient.registered_at,
        "registered_by": context.account_shape(patient.registered_by),
        "own": card.is_own,
        "relatives": [_relative_shape(relative) for relative in card.relatives],
        "blocks": [_block_shape(block) for block in card.blocks],
        "treatments": [_treatment_shape(context, view) for view in treatments],
    }


def _identity_shape(identity: Identity) -> dict[str, Any]:
    return {"kind": identity.kind, "value": identity.value or None, "display": identity.display or None}


def _relative_shape(relative: Relative) -> dict[str, Any]:
    fields = relative.fields
    return {
        "id": relative.id,
        "name": fields.name,
        "relation": fields.relation,
        "phone": fields.phone,
        "consent": {
            "scope": fields.consent.scope,
            "given_on": fields.consent.given_on,
            "withdrawn_on": fields.consent.withdrawn_on,
        },
        "own_needs": fields.own_needs,
        "role": fields.role,
    }


def _block_shape(block: Block) -> dict[str, Any]:
    return {
        "id": block.id,
        "scope": block.scope,
        "made_on": block.made_on,
        "lifted_on": block.lifted_on,
        "lifted_reason": block.lifted_reason or None,
    }


def _treatment_shape(context: Context, view: "TreatmentView") -> dict[str, Any]:
    treatment, standing = view.treatment, view.standing
    ending = treatment.ending if standing.status is TreatmentStatus.ENDED else None
    return {
        "id": treatment.id,
        "program": view.program.name.in_language(context.words.language),
        "therapist": context.account_shape(treatment.therapist),
        "started_on": treatment.started_on,
        "status": standing.status,
        "ended_on": None if ending is None else ending.on,
        "closed_as": None if ending is None else ending.closed_as,
        "week_n": standing.week_n,
        "week_m": standing.week_m,
        **figures_shape(standing.figures),
    }
