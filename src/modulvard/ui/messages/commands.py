"""What can be done on the page Meddelanden, for the palette."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from modulvard.domain.ids import MessageId
from modulvard.domain.messages import Thread, ThreadLine, is_to_hand_over
from modulvard.ui.messages.words import name_of
from modulvard.ui.pages import PageCommand


def letters_of(chosen: tuple[MessageId, ...], thread: Thread | None) -> tuple[MessageId, ...]:
    """Return the texts to print: those chosen in the list, else what is finished in the open thread."""
    shown = thread.messages if thread is not None else ()
    return chosen or tuple(message.id for message in shown if is_to_hand_over(message))


def commands_of(
    line: ThreadLine | None,
    to_print: tuple[MessageId, ...],
    reply: Callable[[], None],
    close: Callable[[], None],
    print_letters: Callable[[], None],
) -> tuple[PageCommand, ...]:
    """Return what can be done with the current thread, and with the texts that would be printed."""
    if line is None:
        return ()
    translate = QCoreApplication.translate
    about = translate("Messages", "gäller {name}").format(name=name_of(line))
    commands = [
        PageCommand(
            id="messages.reply",
            words=translate("Messages", "Svara"),
            about=about,
            shortcut="R",
            synonyms=(translate("Messages", "skriv meddelande"),),
            icon="pencil",
            run=reply,
        ),
        PageCommand(
            id="messages.no_answer",
            words=translate("Messages", "Behöver inget svar"),
            about=about,
            shortcut="K",
            icon="check",
            run=close,
        ),
    ]
    if to_print:
        commands.append(
            PageCommand(
                id="messages.print",
                words=translate("Messages", "Skriv ut brev"),
                about=QCoreApplication.translate("Messages", "%n text(er) att lämna", "", len(to_print)),
                shortcut="Ctrl+P",
                icon="printer",
                run=print_letters,
            )
        )
    return tuple(commands)
