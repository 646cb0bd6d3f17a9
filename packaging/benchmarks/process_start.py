"""Figures of whole processes: how long until something is seen, and how much memory it then holds."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from figures import Figure, Unit

from clinics import Clinics

FIRST_WINDOW = Path(__file__).with_name("first_window.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What one run of a process showed."""

    milliseconds: float
    resident_megabytes: float


def run(*arguments: str) -> Sighting:
    """Start a process that reports as ``first_window.py`` does, and return what it showed; raises if it failed."""
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(done.stdout.splitlines()[-1])
    return Sighting(
        milliseconds=(report["shown"] - began) / 1e6,
        resident_megabytes=report["resident"] / 1e6,
    )


def bare_window() -> Sighting:
    """Open an empty PySide6 main window: the floor of every start."""
    return run(str(FIRST_WINDOW), "bare")


def bare_python() -> Sighting:
    """Start Python and do nothing: what no program of ours can get under."""
    return run(str(FIRST_WINDOW.with_name("bare_python.py")))


def figures(_clinics: Clinics) -> Iterator[Figure]:
    """Give the floors themselves, held against an idle Python, so that two machines can be compared."""
    yield Figure(
        name="Bare window: process start to first paint",
        unit=Unit.MILLISECONDS,
        ours=lambda: bare_window().milliseconds,
        floor_name="python doing nothing",
        floor=lambda: bare_python().milliseconds,
    )
    yield Figure(
        name="Bare window: resident memory",
        unit=Unit.MEGABYTES,
        ours=lambda: bare_window().resident_megabytes,
        floor_name="python doing nothing",
        floor=lambda: bare_python().resident_megabytes,
    )
