"""Joins the command line and the window (decided.md 18). Qt is imported only when something is to be drawn."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from modulvard.cli import main as command_line

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
    return command_line.main(sys.argv[1:], _Windows())


if __name__ == "__main__":
    sys.exit(main())
