"""Figures of reading: the day's list and search against hand-written SQL on the same store, and statements counted."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from day_by_hand import read_day
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
    """Read what one therapist's day is made of, of every kind, on the driver's own connection.

    What is out of the way of both is what has been done that day, and the log row.
    """
    read_day(bare(store), today(clock_from_environment()), _ANNA)


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
    for name, store in (
        ("large clinic", lambda: clinics.large),
        ("clinic with messages", lambda: clinics.written),
    ):
        yield Figure(
            name=f"Idag, 80 in treatment, {name} (log row apart)",
            unit=Unit.MILLISECONDS,
            ours=lambda store=store: timed(services(store()).today.count),
            floor_name="hand-written SQL",
            floor=lambda store=store: timed(lambda: hand_written_day(store())),
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
