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

    narrowed: CaseloadFilter
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
    before: Listed | None = None
    """The list until now, where only what is typed may differ: while one types, nothing else is read anew."""


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
    around = _around(patients, asked)
    return replace(
        around,
        narrowed=asked.narrowed,
        patients=found,
        rows=window.rows,
        count=CaseloadCount(shown=len(found), unit=around.count.unit),
        gone=_gone(patients, asked.kept - set(found)) if asked.kept else frozenset(),
    )


def _around(patients: "Patients", asked: Asked) -> Listed:
    """Return what stands around the list: the counts it is told against, the saved filter, the choices."""
    without_text = replace(asked.narrowed, text="")
    if asked.before is not None and replace(asked.before.narrowed, text="") == without_text:
        return asked.before
    saved = next((one for one in patients.filters() if one.filter == without_text), None)
    narrowed = asked.narrowed
    wider = CaseloadFilter(shown=narrowed.shown, own=narrowed.own, therapist=narrowed.therapist)
    count = patients.count(wider)
    return Listed(
        narrowed=narrowed,
        patients=(),
        rows=(),
        count=count,
        saved=saved,
        of=count.shown,
        choices=patients.choices(),
        gone=frozenset(),
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
