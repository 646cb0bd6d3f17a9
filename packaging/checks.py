"""Set the checkout up with the test tools and run every check: what ``test.py`` does once the Python is new enough."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import environment
import qt_libraries

QUICK = "--quick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One command that says with its exit code whether all is well."""

    name: str
    command: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Run all checks, also after a failure, and return 0 only if every one passed."""
    environment.speak_on_any_terminal()
    try:
        qt_libraries.provide(qt_libraries.needed())
        python = environment.ready(with_tests=True)
        return run_all(checks(python, arguments))
    except environment.SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def checks(python: Path, arguments: Sequence[str]) -> list[Check]:
    """Return the checks in the order they run; the arguments, save --quick, go to pytest."""
    for_pytest = [argument for argument in arguments if argument != QUICK]
    if QUICK in arguments:
        for_pytest = ["-m", "not slow", *for_pytest]
    module = (str(python), "-m")
    return [
        Check(name="ruff check", command=(*module, "ruff", "check", ".")),
        Check(name="ruff format", command=(*module, "ruff", "format", "--check", ".")),
        Check(name="mypy", command=(*module, "mypy")),
        Check(name="lint-imports", command=(str(python.with_name("lint-imports")),)),
        Check(name="pytest", command=(*module, "pytest", "-n", "auto", "--dist", "worksteal", *for_pytest)),
    ]


def run_all(planned: Sequence[Check]) -> int:
    """Run each check, say at the end which failed, and return 0 only if none did."""
    began = time.monotonic()
    variables = environment.clean_variables() | {"QT_QPA_PLATFORM": "offscreen"}
    failed = []
    for check in planned:
        print(f"\n── {check.name}", flush=True)
        if subprocess.call(check.command, cwd=environment.ROOT, env=variables):
            failed.append(check.name)
    print(f"\n{_summary(planned, failed)} ({time.monotonic() - began:.0f} s, {os.cpu_count()} processors)")
    return 1 if failed else 0


def _summary(planned: Sequence[Check], failed: Sequence[str]) -> str:
    if failed:
        return f"FAILED: {', '.join(failed)}; passed: {len(planned) - len(failed)} of {len(planned)} checks"
    return f"All {len(planned)} checks passed: {', '.join(check.name for check in planned)}"
