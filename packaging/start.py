"""Set the checkout up and start the program in it: what ``run.py`` does once the Python is known to be new enough."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import environment
import qt_libraries

OUT = "demo-out"
USAGE = """Usage: python3 packaging/run.py [OPTION… | COMMAND …]

Sets everything up in this checkout and starts Modulvård on its sample clinic.
Without a screen it writes lists, documents and pictures into ./demo-out instead.

  OPTION…    options of "modulvard demo", such as --lang en or --reset
  COMMAND …  any command of modulvard, such as: today --help
"""


def main(arguments: Sequence[str]) -> int:
    """Set up, start the program, and return its exit code; 2 if the set-up could not be done."""
    if list(arguments) in (["-h"], ["--help"]):
        print(USAGE, end="")
        return 0
    return _set_up_and(_start, arguments)


def benchmark(arguments: Sequence[str]) -> int:
    """Set up, measure, and return the benchmarks' exit code; 2 if the set-up could not be done."""
    return _set_up_and(_measure, arguments)


def _set_up_and(work: Callable[[Path, Sequence[str], bool], int], arguments: Sequence[str]) -> int:
    environment.speak_on_any_terminal()
    try:
        has_screen = _has_screen()
        return work(environment.ready(), arguments, has_screen)
    except environment.SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        return 130


def _has_screen() -> bool:
    """See to Qt's libraries and tell whether a window can open."""
    qt_libraries.provide(qt_libraries.needed())
    has_screen = qt_libraries.screen_answers()
    if not has_screen and os.environ.get("DISPLAY"):
        print(f"The screen {os.environ['DISPLAY']} does not answer: going on without one.")
    return has_screen


def command_for(arguments: Sequence[str], *, has_screen: bool) -> list[str]:
    """Return what to hand to ``modulvard``: a command as it stands, or ``demo`` with the options given."""
    if arguments and not arguments[0].startswith("-"):
        return list(arguments)
    names_a_folder = any(argument.split("=")[0] == "--out" for argument in arguments)
    return ["demo", *arguments, *([] if has_screen or names_a_folder else ["--out", OUT])]


def _measure(python: Path, arguments: Sequence[str], _has_screen: bool) -> int:
    folder = Path(__file__).with_name("benchmarks")
    return subprocess.call([str(python), str(folder), *arguments], env=environment.clean_variables())


def _start(python: Path, arguments: Sequence[str], has_screen: bool) -> int:
    command = command_for(arguments, has_screen=has_screen)
    variables = environment.clean_variables()
    if not has_screen:
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    if command[0] == "demo":
        where = "the window opens" if has_screen else "no screen here, so it writes files instead"
        print(f"Starting Modulvård on its sample clinic: {where} …", flush=True)
    code = subprocess.call([str(python), "-m", "modulvard", *command], env=variables)
    if code == 0 and command[-2:] == ["--out", OUT]:
        print(f"Look in {Path(OUT).resolve()}")
    return code
