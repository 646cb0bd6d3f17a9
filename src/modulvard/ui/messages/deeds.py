"""What is done with a message of a thread: closed, taken back, opened again, handed over, corrected, moved."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import MessageId
from modulvard.domain.messages import Channel, Message
from modulvard.ui.messages.bubbles import Deed
from modulvard.ui.messages.dialogs import ask_to_withdraw
from modulvard.ui.messages.refiling import RefileDialog
from modulvard.ui.pages import PageContext

if TYPE_CHECKING:
    from modulvard.services.base import Changed


class Deeds(QObject):
    """Runs what is asked for of one message."""

    def __init__(
        self,
        context: PageContext,
        owner: QWidget,
        *,
        copy: Callable[[str], None],
        correct: Callable[[MessageId], None],
    ) -> None:
        """``copy`` puts a text on the clipboard, ``correct`` shows a correction that is begun."""
        super().__init__(owner)
        self._context, self._owner, self._copy, self._correct = context, owner, copy, correct

    def do(self, deed: str, message: Message) -> None:
        """Do it."""
        messages = self._context.services.messages
        match Deed(deed):
            case Deed.NO_ANSWER:
                self._context.run(self._owner, partial(messages.no_answer_needed, (message.id,)))
            case Deed.REOPEN:
                self._context.run(self._owner, partial(messages.reopen, message.id))
            case Deed.HAND_OVER:
                self._hand_over(message)
            case Deed.PRINT:
                self._context.print_letters((message.id,))
            case Deed.CORRECT:
                self._context.run(self._owner, partial(messages.correct, message.id), self._on_correction)
            case Deed.GO_ON:
                self._correct(message.id)
            case Deed.WITHDRAW:
                ask_to_withdraw(self._context, self._owner, message.id, message.treatment)
            case Deed.SUGGEST:
                pass  # the bank's: ui/answers/beside
            case Deed.REFILE:
                RefileDialog(self._context, message.id, message.treatment, self._owner).open()

    def _hand_over(self, message: Message) -> None:
        def done(_: "Changed") -> None:
            self._copy(message.body)

        said = self.tr("Kopierat och noterat som lämnat. Klistra in det inom en minut.")
        work = partial(self._context.services.messages.hand_over, message.id, Channel.COPY)
        self._context.run(self._owner, work, done, said=said)

    def _on_correction(self, changed: "Changed") -> None:
        if changed.ident is not None:
            self._correct(MessageId(changed.ident))
