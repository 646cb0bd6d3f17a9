"""What stands further back in an open thread: a part of it at a time, or as far as to one message that was found."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import MessageId
from modulvard.domain.messages import Thread
from modulvard.ui.messages.bubbles import Teller
from modulvard.ui.messages.thread_view import ThreadView
from modulvard.ui.pages import PageContext


class FurtherBack(QObject):
    """Reads earlier messages into the view of a thread, for the composer that holds it."""

    def __init__(
        self,
        context: PageContext,
        owner: QWidget,
        view: ThreadView,
        thread: Callable[[], Thread | None],
        teller: Callable[[], Teller],
    ) -> None:
        """``thread`` is the one that is open, once it has been read; ``teller`` what its messages are told with."""
        super().__init__(owner)
        self._context, self._owner, self._view = context, owner, view
        self._thread, self._teller = thread, teller
        self._sought: MessageId | None = None

    def read(self) -> None:
        """Show the messages before the first that is shown."""
        thread, shown = self._thread(), self._view.messages
        if thread is None or not shown:
            return

        def show(earlier: Thread) -> None:
            if self._is_open(earlier) and self._view.messages[:1] == shown[:1]:
                messages = earlier.messages + self._view.messages
                self._view.show_messages(messages, self._teller(), has_earlier=earlier.has_earlier)

        work = partial(self._context.services.messages.earlier, thread.treatment, shown[0].id)
        self._context.operations.run(self._owner, work, show, latest="earlier")

    def seek(self, message: MessageId | None) -> None:
        """Go to a message of the thread as soon as it has been read; with None nowhere."""
        self._sought = message
        self.go_on()

    def go_on(self) -> None:
        """Go to the message that is sought, reading as far back as it stands."""
        thread, sought = self._thread(), self._sought
        if thread is None or sought is None:
            return

        def show(reached: Thread) -> None:
            if self._is_open(reached) and self._sought == sought:
                self._sought = None
                self._view.show_messages(reached.messages, self._teller(), has_earlier=reached.has_earlier)
                self._view.go_to_message(sought)

        work = partial(self._context.services.messages.reach, thread.treatment, sought)
        self._context.operations.run(self._owner, work, show, latest="earlier")

    def _is_open(self, read: Thread) -> bool:
        thread = self._thread()
        return thread is not None and thread.treatment == read.treatment
