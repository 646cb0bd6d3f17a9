"""Figures of reading: the day's list and search against hand-written SQL on the same store, and statements counted."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from figures import Figure, Unit
from login import ACCOUNT, TYPED
from sqlalchemy import event
from sqlalchemy.engine import Engine

from clinics import Clinics
from modulvard.bootstrap import clock_from_environment, open_door
from modulvard.domain.clock import today
from modulvard.services.bundle import Services
from modulvard.store import cipher, unlocking
from modulvard.store.cipher import FileKey, Mode

KEY_PRESSES = ("b", "bj", "bjö", "björ", "björk", "björkl", "björklö", "björklöv")
_OF_ONE_THERAPIST = """
SELECT t.id, t.patient_id, p.given_name, p.family_name, p.birth_date, p.protected,
       p.protected AND NOT EXISTS (
           SELECT 1 FROM treatment own
           WHERE own.patient_id = p.id AND own.withdrawn_at IS NULL AND (own.therapist_id = ?2 OR own.therapist_id IN (
               SELECT account_id FROM absence
               WHERE substitute_id = ?2 AND withdrawn_at IS NULL AND first_day <= ?1 AND last_day >= ?1))),
       v.name, t.therapist_id, t.started_on, o.as_of_week, o.state, o.modules_behind, o.weeks_behind, o.modules_ahead,
       o.weeks_ahead, o.late_since, o.projected_finish, o.planned_end, o.current_module, o.modules_done,
       o.modules_total, o.open_next, o.open_since, o.last_active, o.week_n, o.week_m
FROM treatment t JOIN patient p ON p.id = t.patient_id JOIN program_version v ON v.id = t.program_version_id
LEFT JOIN treatment_overview o ON o.treatment_id = t.id
WHERE t.therapist_id = ?2 AND t.ended_on IS NULL AND t.withdrawn_at IS NULL
"""
_BESIDE = (
    "SELECT key, value FROM setting",
    'SELECT week, "on" FROM closed WHERE withdrawn_at IS NULL',
    "SELECT account_id, substitute_id FROM absence WHERE withdrawn_at IS NULL AND first_day <= ?1 AND last_day >= ?1",
    "SELECT treatment_id, kind, mark, until, level FROM today_mark WHERE until > ?1 AND withdrawn_at IS NULL",
)
_ANNA = 1
_FINE_SECONDS = 1e-5
_clock = time.thread_time_ns if time.get_clock_info("thread_time").resolution < _FINE_SECONDS else time.perf_counter_ns
_open = ExitStack()


def close() -> None:
    """Close every store that was opened for a figure."""
    _open.close()


@cache
def services(store: Path) -> Services:
    """Return Anna's services over a store, open until ``close``."""
    return _open.enter_context(open_door(store, clock_from_environment()).unlock(ACCOUNT, TYPED))


@cache
def bare(store: Path) -> Any:
    """Return the driver's own connection to a store."""
    key_file, unlocked = unlocking.log_in(store, ACCOUNT, TYPED, clock_from_environment())
    key = next(reversed(unlocked.keys.values()))
    connection = cipher.connect(store, FileKey(key, key_file.generations[-1].salt), Mode.WRITE)
    _open.callback(connection.close)
    return connection


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds one run takes: the thread's own processor time, where that is told finely enough.

    Nothing here waits for a disk, and what else the machine does meanwhile strikes a long run harder than a short one.
    """
    began = _clock()
    work()
    return (_clock() - began) / 1e6


def sent_by(work: Callable[[], object]) -> list[tuple[str, Any]]:
    """Return the statements a piece of work sends, with their values, those of its log rows with them."""
    sent: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        sent.append((statement, values))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return sent


def statements(work: Callable[[], object]) -> float:
    """Return how many statements a piece of work sends."""
    return float(len(sent_by(work)))


def hand_written_day(store: Path) -> None:
    """Read what one therapist's day is made of: the same rows and columns, on the driver's own connection.

    Fetched and no more: nothing is made of them, and nobody asks whether the therapist may. What is out of the way of
    both is what has been done that day, and the log row.
    """
    connection, day = bare(store), today(clock_from_environment()).isoformat()
    connection.execute("BEGIN")
    connection.execute(_OF_ONE_THERAPIST, (day, _ANNA)).fetchall()
    for statement in _BESIDE:
        connection.execute(statement, (day,) if "?1" in statement else ()).fetchall()
    connection.execute("ROLLBACK")


@cache
def statements_of_search(store: Path) -> tuple[tuple[str, Any], ...]:
    """Return what the search itself sends for every key press, with its values: neither rights nor transactions."""
    search(store)
    sent = sent_by(lambda: search(store))
    asks = ("search_text", "name_word")
    return tuple((statement, values) for statement, values in sent if any(name in statement for name in asks))


def bare_search(store: Path) -> None:
    """Send the same by the driver alone."""
    for statement, values in statements_of_search(store):
        bare(store).execute(statement, values).fetchall()


def search(store: Path) -> None:
    """The same through the service."""
    for typed in KEY_PRESSES:
        services(store).patients.search(typed)


def open_patient(store: Path) -> None:
    """Read a patient's whole page."""
    desk = services(store)
    line = desk.today.day().lines[0]
    desk.patients.show(line.glance.patient)
    desk.treatments.show(line.glance.treatment)


def figures(clinics: Clinics) -> Iterator[Figure]:
    """Give the figures of Idag, search and opening a patient."""
    yield Figure(
        name="Idag, 80 in treatment, large clinic (log row apart)",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(services(clinics.large).today.count),
        floor_name="hand-written SQL",
        floor=lambda: timed(lambda: hand_written_day(clinics.large)),
        wanted=3.0,
        rounds=101,
    )
    yield Figure(
        name="Idag, the same 80, large clinic against a hundredth",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(services(clinics.large).today.count),
        floor_name="clinic of 200",
        floor=lambda: timed(services(clinics.small).today.count),
        wanted=1.3,
        rounds=101,
    )
    yield Figure(
        name=f"Patient search, {len(KEY_PRESSES)} key presses, large clinic",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(lambda: search(clinics.large)),
        floor_name="the bare queries",
        floor=lambda: timed(lambda: bare_search(clinics.large)),
        wanted=2.0,
        rounds=51,
    )
    for name, work in (
        ("Idag", lambda store: services(store).today.day()),
        ("Opening a patient", open_patient),
        ("Patient search", search),
    ):
        yield Figure(
            name=f"{name}: statements, large clinic against a hundredth",
            unit=Unit.STATEMENTS,
            ours=lambda work=work: statements(lambda: work(clinics.large)),
            floor_name="clinic of 200",
            floor=lambda work=work: statements(lambda: work(clinics.small)),
            wanted=1.0,
            rounds=3,
        )
