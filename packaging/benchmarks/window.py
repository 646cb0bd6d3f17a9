"""Figures of the window as a user meets it: until the lock page, until Idag, in memory, and how smoothly it goes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from figures import Figure, Unit
from process_start import FIRST_WINDOW, bare_window, run

from clinics import Clinics

INTO_TODAY = Path(__file__).with_name("into_today.py")
TYPING_MS = 1000
LONGEST_HOLD_MS = 50.0
PLACES = (
    "Patienter",
    "Patient, Översikt",
    "Patient, Moduler",
    "Patient, Hemuppgifter",
    "Patient, Konversation",
    "Patient, Dokument",
    "Meddelanden, Att svara",
    "Meddelanden, Att lämna",
    "Meddelanden, Alla",
    "Meddelanden, Alla, filtered",
    "Meddelanden, Utkast",
    "Writing a reply",
    "A long text in the reply",
    "Svarsbank",
    "Program",
    "Inställningar",
    "Patienter again",
    "Print preview",
    "Idag",
)
FEW = 5


def into_today(store: Path, *arguments: str) -> dict[str, Any]:
    """Go in as a user does, and return what ``into_today.py`` tells; raises if it failed."""
    done = subprocess.run(
        [sys.executable, str(INTO_TODAY), str(store), *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def after_enter(store: Path, delay_ms: int) -> float:
    """Return the milliseconds from Enter to a usable Idag, key stretching left out."""
    told = into_today(store, str(delay_ms))
    return float(told["entered"] - told["stretching"])


def resident(store: Path) -> float:
    """Return the megabytes held on Idag."""
    return float(into_today(store, str(TYPING_MS))["resident"]) / 1e6


def figures(clinics: Clinics) -> Iterator[Figure]:
    """Give the figures of start, way in, memory and smoothness, in the sample clinic and the large one."""
    for name, store in (("sample", lambda: clinics.sample), ("large", lambda: clinics.large)):
        yield from _start(name, store)
    yield Figure(
        name="Memory on Idag, large clinic against sample",
        unit=Unit.MEGABYTES,
        ours=lambda: resident(clinics.large),
        floor_name="sample clinic",
        floor=lambda: resident(clinics.sample),
        wanted=1.25,
        rounds=3,
    )
    yield Figure(
        name="Memory on Idag, sample clinic",
        unit=Unit.MEGABYTES,
        ours=lambda: resident(clinics.sample),
        floor_name="bare window",
        floor=lambda: bare_window().resident_megabytes,
        wanted=2.7,
        rounds=3,
    )
    yield Figure(
        name="Enter to Idag, large clinic against sample",
        unit=Unit.MILLISECONDS,
        ours=lambda: after_enter(clinics.large, TYPING_MS),
        floor_name="sample clinic",
        floor=lambda: after_enter(clinics.sample, TYPING_MS),
        wanted=1.2,
        rounds=FEW,
    )
    yield from _holds("sample", lambda: clinics.sample)
    yield from _holds("written", lambda: clinics.written)


def _start(name: str, store: Callable[[], Path]) -> Iterator[Figure]:
    def against_bare(what: str, wanted: float, ours: Callable[[], float]) -> Figure:
        return Figure(
            name=f"{what}, {name} clinic",
            unit=Unit.MILLISECONDS,
            ours=ours,
            floor_name="bare window",
            floor=lambda: bare_window().milliseconds,
            wanted=wanted,
            rounds=FEW,
        )

    def first_paint() -> float:
        return run(str(FIRST_WINDOW), "modulvard", "--store", str(store())).milliseconds

    yield against_bare("Process start to the lock page", 1.5, first_paint)
    yield against_bare("Enter to Idag after a second's typing", 1.0, lambda: after_enter(store(), TYPING_MS))
    yield against_bare("Enter to Idag at once", 4.0, lambda: after_enter(store(), 0))


def _holds(name: str, store: Callable[[], Path]) -> Iterator[Figure]:
    """Give the longest time the event loop was held on each page of one walk, with all kinds in Idag and in lists."""

    @cache
    def holds() -> dict[str, float]:
        told: dict[str, float] = into_today(store(), str(TYPING_MS), "walk")["holds"]
        return told

    for place in PLACES:
        yield Figure(
            name=f"Longest hold of the event loop: {place}, {name} clinic",
            unit=Unit.MILLISECONDS,
            ours=lambda place=place: holds()[place],
            floor_name="what is asked for",
            floor=lambda: LONGEST_HOLD_MS,
            wanted=1.0,
            rounds=1,
        )
