"""What a walk through commands and their undo is made of: a picture of the whole store, and one step of the walk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

import pytest
from sqlalchemy import func, select
from tests.patients_given import ANNA, Clinic, undone

from modulvard.domain.errors import ChangedSince
from modulvard.services.base import Changed
from modulvard.services.today import Today
from modulvard.store.columns import Base
from modulvard.store.rows import AccessLogRow

Act: TypeAlias = Callable[[], Changed]
Rows: TypeAlias = Mapping[tuple[str, int], tuple[tuple[str, Any], ...]]

_COUNTERS = frozenset({"version", "row_version", "saved_at", "updated_at"})
"""What tells that something was written, and not what is so."""
_EVENTS = frozenset({"module_event", "agreement", "pause", "draft", "answer_use"})
"""Tables whose rows are taken away and made anew: their numbers and the moment of recording say nothing."""
_OF_EVENTS = frozenset({"id", "made_at", "recorded_at"})


@dataclass(frozen=True)
class Step:
    """A command to be done and undone, and what another does meanwhile that makes the undo refused."""

    act: Act
    meddle: Callable[[], object] | None = None
    """None where nobody else can change the thing while it is as the step left it."""
    rows: int = 1
    """How many rows of the log the command writes: one for each measure it holds (AUD-01)."""


def picture(clinic: Clinic, known: Rows | None = None) -> Rows:
    """Return every row of the store but the log's, by table and number.

    What is withdrawn or thrown away is left out unless it is ``known`` from before: that is how a new row goes.
    """
    kept: dict[tuple[str, int], tuple[tuple[str, Any], ...]] = {}
    gone: set[tuple[str, int]] = set()
    with clinic.database.read() as session:
        for table in Base.metadata.sorted_tables:
            if table.name == AccessLogRow.__tablename__ or "id" not in table.c:
                continue
            for row in session.execute(select(table).order_by(*table.primary_key.columns)):
                values = row._asdict()
                is_gone = any(values.get(name) is not None for name in ("withdrawn_at", "discarded_at"))
                place = (table.name, len(kept) if table.name in _EVENTS else values["id"])
                # Homework of a module closed again is hidden and never taken away.
                if known is not None and table.name == "homework" and values["module"] and place not in known:
                    continue
                if is_gone and (table.name in _EVENTS or known is None or place not in known):
                    gone.add((table.name, values["id"]))
                    continue
                hidden = _COUNTERS | (_OF_EVENTS if table.name in _EVENTS else frozenset())
                kept[place] = tuple((name, value) for name, value in values.items() if name not in hidden)
    return _without_what_hangs_on(kept, gone)


def _without_what_hangs_on(kept: Rows, gone: set[tuple[str, int]]) -> Rows:
    """Leave out what belongs to a row that is gone, and number what is made anew by its place in its table."""
    links = {
        "draft": ("message", "note"),
        "answer_version": ("answer",),
        "answer_text": ("answer",),
        "hand_in_answer": ("hand_in",),
    }
    found: dict[tuple[str, int], tuple[tuple[str, Any], ...]] = {}
    places: dict[str, int] = {}
    for (table, ident), values in kept.items():
        held = dict(values)
        if any((parent, held.get(f"{parent}_id")) in gone for parent in links.get(table, ())):
            continue
        places[table] = places.get(table, 0) + 1
        found[table, places[table] if table in _EVENTS else ident] = values
    return found


def idag(clinic: Clinic) -> tuple[object, ...]:
    """Return the unit's lines of Idag."""
    return tuple(Today(clinic._as(ANNA), clinic.clock).day(unit=True).lines)


def log_length(clinic: Clinic) -> int:
    with clinic.database.read() as session:
        return session.scalar(select(func.count()).select_from(AccessLogRow)) or 0


def later(clinic: Clinic, minutes: int = 7) -> None:
    """Let time pass: what is put back must be as it was, and not as of now."""
    clinic.clock.moment += timedelta(minutes=minutes)


def differences(one: Rows, other: Rows) -> list[tuple[object, ...]]:
    """Return what differs between two pictures, to be read when a test fails."""
    told: list[tuple[object, ...]] = []
    for place in sorted(set(one) | set(other)):
        was, now = dict(one.get(place, ())), dict(other.get(place, ()))
        told += [
            (*place, name, was.get(name), now.get(name)) for name in {**was, **now} if was.get(name) != now.get(name)
        ]
    return told


def walk_there_and_back(clinic: Clinic, step: Step) -> None:
    """Do, undo, redo and undo again, time passing between, and hold the store against itself."""
    before, then, length = picture(clinic), idag(clinic), log_length(clinic)
    changed = step.act()
    assert log_length(clinic) - length == step.rows
    after, now = picture(clinic), idag(clinic)
    assert differences(before, after)
    for wanted, lines in ((before, then), (after, now), (before, then)):
        later(clinic)
        length = log_length(clinic)
        changed = undone(changed)
        assert 1 <= log_length(clinic) - length <= step.rows
        told = differences(wanted, picture(clinic, wanted))
        assert not told, told
        assert idag(clinic) == lines


def refused_after_meddling(clinic: Clinic, step: Step) -> None:
    """Do, let another change the same thing, and see undo refused with nothing of it done (CON-02)."""
    changed = step.act()
    if step.meddle is None:
        return
    later(clinic)
    step.meddle()
    before = picture(clinic)
    assert changed.undo is not None
    with pytest.raises(ChangedSince):
        changed.undo()
    told = differences(before, picture(clinic, before))
    assert not told, told
