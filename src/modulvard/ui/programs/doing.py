"""What can be done with programs, for the palette."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from modulvard.domain.programs import Program
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


def reading_commands(program: Program, language: str, read: Callable[[int], None]) -> tuple[PageCommand, ...]:
    """Return the reading of each module that has something to read."""
    words = QCoreApplication.translate("Programs", "Läs modul {number}: {title}")
    return tuple(
        PageCommand(
            id=f"programs.read.{module.number}",
            words=words.format(number=module.number, title=module.title.in_language(language)),
            about=program.name.in_language(language),
            icon="book-open",
            run=partial(read, module.number),
        )
        for module in program.modules
        if module.pages or module.homework
    )
