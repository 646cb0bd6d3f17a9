"""JSON documents of programs in writing, of how two versions differ, and of what was learnt."""

from collections.abc import Iterable
from typing import Any

from modulvard.domain.program_difference import FieldDifference, ProgramDifference
from modulvard.domain.program_report import PlacedProblem
from modulvard.domain.program_states import Learning
from modulvard.domain.program_writing import ProgramDraft


def draft_shape(draft: ProgramDraft) -> dict[str, Any]:
    """Return a draft as lists tell it."""
    return {
        "id": draft.id,
        "name": draft.program.name.sv,
        "based_on": draft.based_on,
        "modules": len(draft.program.modules),
        "revision": draft.revision,
        "saved_at": draft.saved_at,
        "saved_by": draft.saved_by,
    }


def problems_shape(problems: Iterable[PlacedProblem]) -> list[dict[str, Any]]:
    """Return what keeps a draft from being published, and advice."""
    return [
        {
            "kind": placed.problem.kind,
            "where": placed.problem.where,
            "advice": placed.problem.is_advice,
            "facts": dict(placed.problem.facts),
        }
        for placed in problems
    ]


def difference_shape(difference: ProgramDifference, language: str) -> dict[str, Any]:
    """Return how a program differs from another, piece by piece."""
    return {
        "properties": _fields(difference.properties),
        "looser": [
            {"gate": looser.gate, "written": looser.written, "usual": looser.usual} for looser in difference.looser
        ],
        "modules": [
            {
                "change": module.change,
                "module": module.number,
                "was": module.was,
                "title": module.title.in_language(language),
                "fields": _fields(module.fields),
                "items": [
                    {
                        "kind": item.kind,
                        "change": item.change,
                        "title": item.title.in_language(language),
                        "fields": _fields(item.fields),
                    }
                    for item in module.items
                ],
            }
            for module in difference.modules
        ],
    }


def _fields(differences: Iterable[FieldDifference]) -> list[dict[str, Any]]:
    return [
        {
            "field": found.field,
            "language": found.language,
            "parts": [{"change": part.change, "text": part.text} for part in found.parts],
        }
        for found in differences
    ]


def learning_shape(learning: Learning) -> dict[str, Any]:
    """Return something that was learnt."""
    return {
        "id": learning.id,
        "module": learning.module,
        "from": learning.source,
        "text": learning.body,
        "at": learning.at,
        "by": learning.by,
        "met_at": learning.met_at,
        "met": learning.met_words or None,
    }
