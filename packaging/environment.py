"""The checkout's own Python environment: made, filled from the lock with hashes, mended after an interruption.

Standard library only, since it runs before anything is installed.
"""

import contextlib
import hashlib
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"

_STAMP = "modulvard-setup.json"
_UNFINISHED = "modulvard-setup.unfinished"


class SetupError(Exception):
    """What stopped the set-up, in words for whoever runs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What an environment was made from. Another one is needed as soon as any of it changes."""

    root: str
    python: str
    project: str
    lock: str
    with_tests: bool

    def covers(self, wanted: "Stamp") -> bool:
        """Whether an environment with this stamp has all that the wanted one would have."""
        same = (self.root, self.python, self.project) == (wanted.root, wanted.python, wanted.project)
        return same and self.lock == wanted.lock and self.with_tests >= wanted.with_tests


def python_of(environment: Path) -> Path:
    """Return the path of the environment's interpreter."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def clean_variables() -> dict[str, str]:
    """Return this process's variables without those that would lead the environment's Python or pip astray."""
    variables = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return variables | {
        "PIP_USER": "0",
        "PIP_NO_INPUT": "1",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
    }


def speak_on_any_terminal() -> None:
    """Let å and … come out as question marks where the terminal's encoding lacks them, instead of ending it all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def ready(*, with_tests: bool = False) -> Path:
    """Return the interpreter of an environment that holds exactly the lock, making or mending it first.

    Raises SetupError with what to do about it.
    """
    stamp = wanted(with_tests=with_tests)
    with _one_at_a_time():
        if not is_finished(stamp):
            _set_up(stamp)
    return python_of(ENVIRONMENT)


def wanted(*, with_tests: bool) -> Stamp:
    """Return the stamp an environment made now would carry."""
    locks = [(ROOT / name).read_bytes() for name in (RUN_LOCK, TEST_LOCK)]
    return Stamp(
        root=str(ROOT),
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
        project=hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        lock=hashlib.sha256(b"\0".join(locks)).hexdigest(),
        with_tests=with_tests,
    )


def is_finished(wanted: Stamp) -> bool:
    """Tell whether the environment that is there can be used as it stands."""
    if (ENVIRONMENT / _UNFINISHED).exists() or not python_of(ENVIRONMENT).exists():
        return False
    found = _stamp_found()
    return found is not None and found.covers(wanted)


def _stamp_found() -> Stamp | None:
    try:
        return Stamp(**json.loads((ENVIRONMENT / _STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _set_up(wanted: Stamp) -> None:
    found = _stamp_found()
    try:
        if not can_be_filled_up(wanted):
            _begin_anew()
        (ENVIRONMENT / _UNFINISHED).touch()
        lock = TEST_LOCK if wanted.with_tests or (found is not None and found.with_tests) else RUN_LOCK
        _install_lock(lock)
        _install_project()
        _write_stamp(wanted, with_tests=lock == TEST_LOCK)
        (ENVIRONMENT / _UNFINISHED).unlink()
    except OSError as error:
        raise SetupError(f"The environment in {ENVIRONMENT} could not be written: {error.strerror}.") from error


def can_be_filled_up(wanted: Stamp) -> bool:
    """Tell whether pip may go on in the environment that is there, ours or one the user made.

    One that was interrupted may not: pip takes a half-copied package for an installed one. Nor may one made for
    another folder or another Python: its scripts name the old place.
    """
    if (ENVIRONMENT / _UNFINISHED).exists() or not python_of(ENVIRONMENT).exists():
        return False
    found = _stamp_found()
    at_home = found is None or found.root == wanted.root
    return at_home and _version_made_for() == wanted.python


def _version_made_for() -> str:
    """Return the Python version of the environment, as 3.11, or an empty text where it does not say."""
    try:
        lines = (ENVIRONMENT / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    facts = dict(line.replace(" ", "").partition("=")[::2] for line in lines)
    return ".".join(facts.get("version", "").split(".")[:2])


def _begin_anew() -> None:
    if ENVIRONMENT.exists():
        if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
            raise SetupError("The environment must be made anew: leave it (deactivate) and run this with python3.")
        print(f"Removing the environment in {ENVIRONMENT}: unfinished, or made for another place or Python.")
        shutil.rmtree(ENVIRONMENT)
    ENVIRONMENT.mkdir()
    (ENVIRONMENT / _UNFINISHED).touch()
    print(f"Making a Python environment in {ENVIRONMENT} …", flush=True)
    try:
        venv.create(ENVIRONMENT, with_pip=_has_own_pip(), symlinks=os.name != "nt")
    except subprocess.CalledProcessError as error:
        raise SetupError(
            f"Python could not make the environment: {error}. On Debian: apt-get install python3-venv"
        ) from error


def _has_own_pip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def _pip() -> list[str]:
    """Return the command for pip: the environment's own or, where Python has no ensurepip, the system's."""
    inside = python_of(ENVIRONMENT)
    if any(ENVIRONMENT.glob("lib/python*/site-packages/pip")) or (ENVIRONMENT / "Lib/site-packages/pip").exists():
        return [str(inside), "-m", "pip"]
    if importlib.util.find_spec("pip") is None:
        raise SetupError("Neither pip nor ensurepip is there. On Debian: apt-get install python3-pip python3-venv")
    return [sys.executable, "-m", "pip", "--python", str(inside)]


def _install_lock(lock: str) -> None:
    count = sum("==" in line for line in (ROOT / lock).read_text(encoding="utf-8").splitlines())
    print(f"Installing {count} packages as locked in {lock}: a minute or two the first time …", flush=True)
    # Wheels only: nothing is compiled and no foreign set-up code runs on this machine.
    _run_pip("install", "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock))


def _install_project() -> None:
    _run_pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    for pointer in ENVIRONMENT.glob("**/site-packages/_editable_impl_modulvard.pth"):
        # Python reads this file in the terminal's encoding and does not start if it names an å that is not in it.
        # Relative, the path has none.
        pointer.write_text(os.path.relpath(ROOT / "src", pointer.parent) + "\n", encoding="ascii")


def _run_pip(*arguments: str) -> None:
    command = [*_pip(), *arguments, "--progress-bar", "off", "--no-warn-script-location"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=clean_variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as pip:
        said = _follow(pip.stdout) if pip.stdout else []
    if pip.returncode:
        tail = "\n".join(f"  {line}" for line in said[-12:])
        raise SetupError(
            f"pip could not install the packages. It said:\n{tail}\n"
            "Packages that cannot be found mean most often that no package index is within reach of this machine.\n"
            "Run the same command again to go on."
        )


def _follow(output: TextIO) -> list[str]:
    """Read what pip says, show on a terminal how far it has come, and return the lines."""
    said, on_terminal = [], sys.stdout.isatty()
    for line in output:
        said.append(line.rstrip())
        if on_terminal and line.startswith(("Collecting ", "Installing ")):
            print(f"\r\033[K  {line.strip()[:70]}", end="", flush=True)
    if on_terminal:
        print("\r\033[K", end="", flush=True)
    return said


def _write_stamp(wanted: Stamp, *, with_tests: bool) -> None:
    facts = {
        "root": wanted.root,
        "python": wanted.python,
        "project": wanted.project,
        "lock": wanted.lock,
        "with_tests": with_tests,
    }
    (ENVIRONMENT / _STAMP).write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold other set-ups of this checkout off: two pips in one environment spoil each other's work."""
    if importlib.util.find_spec("fcntl") is None:
        yield
        return
    fcntl = importlib.import_module("fcntl")
    with (ROOT / "pyproject.toml").open(encoding="utf-8") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up of this checkout is under way; waiting for it …", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        except OSError as error:
            # A file system without locks (some network shares): go on unguarded, as on Windows.
            print(f"This folder cannot be locked against a second set-up ({error.strerror}).")
        yield
