"""What the page reads in one go for its list: keys, counts, the rows in sight, saved filters and choices."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from modulvard.domain.caseload import (
    CaseloadChoices,
    CaseloadCount,
    CaseloadFilter,
    CaseloadOrder,
    CaseloadRow,
    SavedFilter,
    Shown,
)
from modulvard.domain.ids import PatientId

if TYPE_CHECKING:
    from modulvard.services.patients import Patients

_FIRST = 60
"""Rows read together with the list, so that the first sight of it is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list as it was read."""

    patients: tuple[PatientId, ...]
    rows: tuple[CaseloadRow, ...]
    count: CaseloadCount
    saved: SavedFilter | None
    """The saved filter that the list is narrowed by, if it is one."""
    of: int
    """How many there would be without what the saved filter tells of pace and program."""
    choices: CaseloadChoices
    gone: frozenset[PatientId]
    """Those of ``kept`` that stand in no list any longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which list is wanted."""

    narrowed: CaseloadFilter
    order: CaseloadOrder
    descending: bool
    from_row: int = 0
    kept: frozenset[PatientId] = frozenset()
    """Ticked patients whom the filter hides: asked after, since they may have been put away."""


def read_list(patients: "Patients", asked: Asked) -> Listed:
    """Read the list on the worker. The number of statements does not depend on its length."""
    window = patients.window(
        asked.narrowed,
        asked.order,
        descending=asked.descending,
        offset=max(asked.from_row - _FIRST // 4, 0),
        limit=_FIRST,
    )
    found = patients.ids(asked.narrowed, asked.order, descending=asked.descending)
    without_text = replace(asked.narrowed, text="")
    saved = next((one for one in patients.filters() if one.filter == without_text), None)
    wider = CaseloadFilter(shown=asked.narrowed.shown, own=asked.narrowed.own, therapist=asked.narrowed.therapist)
    return Listed(
        patients=found,
        rows=window.rows,
        count=patients.count(asked.narrowed),
        saved=saved,
        of=patients.count(wider).shown if saved is not None else 0,
        choices=patients.choices(),
        gone=_gone(patients, asked.kept - set(found)) if asked.kept else frozenset(),
    )


def read_rows(patients: "Patients", asked: Asked, stretches: Sequence[tuple[int, int]]) -> tuple[CaseloadRow, ...]:
    """Read stretches of the list, each as its first row and length."""
    rows: list[CaseloadRow] = []
    for offset, limit in stretches:
        window = patients.window(asked.narrowed, asked.order, descending=asked.descending, offset=offset, limit=limit)
        rows += window.rows
    return tuple(rows)


def stretches_of(places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return rising numbers of rows as stretches: first row and length."""
    stretches: list[tuple[int, int]] = []
    for place in places:
        if stretches and place == sum(stretches[-1]):
            stretches[-1] = (stretches[-1][0], stretches[-1][1] + 1)
        else:
            stretches.append((place, 1))
    return tuple(stretches)


def _gone(patients: "Patients", kept: frozenset[PatientId]) -> frozenset[PatientId]:
    if not kept:
        return frozenset()
    here = {*patients.ids(CaseloadFilter(shown=Shown.ALL)), *patients.ids(CaseloadFilter(shown=Shown.ARCHIVED))}
    return kept - here
