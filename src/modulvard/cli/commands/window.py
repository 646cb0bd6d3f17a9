"""``screens``: pictures of the window, drawn without a screen (decided.md 18)."""

from pathlib import Path

from modulvard.cli.arguments import Commands, UsageError, number
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.windows import Look

THEMES = ("light", "dark")
SCALES = (100, 150, 200)


def add(commands: Commands) -> None:
    """Add the commands."""
    screens = commands.command("screens", run_screens)
    screens.takes("folder", metavar="DIR", help_key="option.screens_folder")
    screens.takes("--theme", choices=THEMES, default="light")
    screens.takes("--scale", type=number, choices=SCALES, default=100)


def run_screens(context: Context) -> Exit:
    """Draw every main page of the open store."""
    if context.windows is None:
        raise UsageError("usage.no_drawing")
    given = context.given
    folder = Path(given("folder")).expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise UsageError("usage.cannot_write", path=folder) from None
    look = Look(language=context.words.language, theme=given("theme"), scale=given("scale"))
    with context.reading() as services:
        files = context.windows.draw(services, folder, look)
    context.show({"files": [str(file) for file in files]}, "\n".join(str(file) for file in files))
    return Exit.DONE
