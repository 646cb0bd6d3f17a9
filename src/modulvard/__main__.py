"""Joins the command line and the window (decided.md 18). Qt is imported only when something is to be drawn."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.cli.windows import Look
    from modulvard.domain.accounts import Login
    from modulvard.domain.clock import Clock


class _Windows:
    """The ways into the window, each importing it when it is called."""

    def open(self, store: Path, clock: "Clock", *, language: "str | None", login: "Login | None") -> int:
        """Open the window on a store and return when it has closed."""
        application: Any = import_module("modulvard.ui.app")
        return int(application.open_window(store, clock, language=language, login=login))

    def draw(self, services: "Services", folder: Path, look: "Look") -> tuple[Path, ...]:
        """Draw every main page to PNG, without a screen, and return the files."""
        # Before Qt is loaded: pictures are the same with a screen and without one.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        screens: Any = import_module("modulvard.ui.screens")
        return tuple(screens.draw_screens(services, folder, look))


def forbid_core_dumps() -> None:
    """Have the system write no memory of this process to disk if it dies: keys and texts are in it (CNF-07)."""
    if sys.platform != "win32":
        limits: Any = import_module("resource")
        limits.setrlimit(limits.RLIMIT_CORE, (0, 0))


def main() -> int:
    """Run ``modulvard`` with the arguments of the process."""
    forbid_core_dumps()
    arguments = sys.argv[1:]
    if opens_the_window_alone(arguments):
        with _Fault(arguments) as fault:
            return _open_at_once(*arguments[1:])
        return fault.code
    run: Any = import_module("modulvard.cli.main").main
    return int(run(arguments, _Windows()))


def opens_the_window_alone(arguments: Sequence[str]) -> bool:
    """Tell whether the line asks for the window and nothing that the command line would have to read.

    Then the window is there without the modules of the command line and of the store, in half the time.
    """
    asks = not arguments or (len(arguments) == 2 and arguments[0] == "--store" and not arguments[1].startswith("-"))
    return asks and not os.environ.get("MODULVARD_CLOCK")


class _Fault:
    """Hands what goes wrong before the window has its own handler to the command line's (OPS-01)."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = arguments
        self.code = 0

    def __enter__(self) -> "_Fault":
        """Take over what nobody else has handled."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self.code = int(import_module("modulvard.cli.main").tell_fault(error, self._arguments))
        return True


def _open_at_once(store: str = "") -> int:
    clock: Any = import_module("modulvard.domain.clock").SystemClock()
    if store:
        path = Path(store).expanduser().absolute()
    else:
        path = import_module("modulvard.services.places").Paths.usual().store
    return _Windows().open(path, clock, language=None, login=None)


if __name__ == "__main__":
    sys.exit(main())
