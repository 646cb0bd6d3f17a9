"""What can be done with programs, for the palette."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from modulvard.ui.pages import PageCommand


def print_command(name: str, run: Callable[[], None]) -> PageCommand:
    """Return the printing of a program's sheet (D29)."""
    return PageCommand(
        id="programs.print",
        words=QCoreApplication.translate("Programs", "Skriv ut programblad"),
        about=name,
        synonyms=("programblad", "program sheet"),
        shortcut="Ctrl+P",
        icon="printer",
        run=run,
    )
