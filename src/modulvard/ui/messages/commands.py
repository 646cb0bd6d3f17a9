"""What can be done with a thread of the list, for the palette, the shortcut list and menus."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from modulvard.domain.messages import ThreadLine
from modulvard.ui.messages.words import name_of
from modulvard.ui.pages import PageCommand

Run = Callable[[], None]


def thread_commands(line: ThreadLine, reply: Run, no_answer: Run) -> tuple[PageCommand, ...]:
    """Return the commands for a line."""
    translate = QCoreApplication.translate
    about = translate("MessagesPage", "gäller {name}").format(name=name_of(line))
    return (
        PageCommand(
            id="messages.reply",
            words=translate("MessagesPage", "Svara"),
            about=about,
            shortcut="R",
            synonyms=(translate("MessagesPage", "skriv meddelande"),),
            icon="pencil",
            run=reply,
        ),
        PageCommand(
            id="messages.no_answer",
            words=translate("MessagesPage", "Behöver inget svar"),
            about=about,
            shortcut="K",
            icon="check",
            run=no_answer,
        ),
    )
