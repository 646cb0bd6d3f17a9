"""The room of the answer bank beside a text: beyond all that stands there, in the place of a part of it, or alone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.ui.answers.panel import AnswerPanel
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.theme.tokens import Size, Space
from modulvard.ui.writing.writer import Writer

MakeBank = Callable[[QWidget], AnswerPanel]


@dataclass(frozen=True, slots=True, kw_only=True)
class Least:
    """The room that a text needs beside the bank, in px at 100 % text."""

    whole: int
    """With all that stands beside it."""
    bare: int
    """Without the part of it that can give its room to the bank."""
    roomy: int | None = None
    """From here on the bank is there without being asked for; None for never."""


class BankRoom(QWidget):
    """A text with what belongs to it, and the bank at its right: where that fits, or from Ctrl+B until Enter or Esc.

    The bank is made when a text is first written, by ``make``, which joins it with the text.
    """

    folded = Signal()
    """The bank has come or gone: whoever owns the part that gives its room shows or hides it by ``takes_spare``."""

    def __init__(
        self,
        context: PageContext,
        content: QWidget,
        writer: Writer,
        least: Least,
        make: MakeBank,
        *,
        name: str,
        by_slash: bool = True,
    ) -> None:
        """``name`` says what can be searched, ``by_slash`` whether / at the start of a word asks for it as well."""
        super().__init__(content.parentWidget())
        self._context, self._content, self._writer, self._least = context, content, writer, least
        self._make = make
        self._is_writing = self._is_asked = False
        self.panel: AnswerPanel | None = None
        self.takes_spare = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(content, 1)
        writer.offer_bank(name, by_slash=by_slash)
        writer.editor.answers_asked.connect(self.ask)
        bind("Alt+M", content, self.read_support)

    def set_writing(self, *, on: bool) -> None:
        """Say whether a text is being written: without one there is nothing for the bank to stand beside."""
        if on and self.panel is None:
            self.panel = self._make(self)
            self._row.addWidget(self.panel)
            self.panel.leave_top(Space.FIELDS)
            self.panel.inserted.connect(self.go_back)
            self.panel.left.connect(self.go_back)
        self._is_writing = on
        self._is_asked = self._is_asked and on
        self.fold()

    def ask(self) -> None:
        """Search the bank (Ctrl+B, or / at the start of a word)."""
        if self.panel is not None and self._is_writing:
            self._is_asked = True
            self.fold()
            self.panel.ask()

    def read_support(self) -> None:
        """Go to the method support (Alt+M)."""
        if self.panel is not None and self._is_writing:
            self._is_asked = True
            self.fold()
            self.panel.go_to_support()

    def go_back(self) -> None:
        """Go back to the text; the bank gives the room back that it was given."""
        self._is_asked = False
        self.fold()
        self._writer.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> tuple[Part, ...]:
        """Return the bank as a part that F6 walks to, once there is one."""
        return () if self.panel is None else (Part(self.panel, self.panel.field),)

    def fold(self) -> None:
        """Show the bank where there is room for it, or where it was asked for."""
        if self.panel is None:
            return
        least, room = self._least, self._context.effective_width() - Size.RAIL - Size.PANEL
        fits = least.roomy is not None and room >= least.roomy
        is_open = self._is_writing and (self._is_asked or fits)
        is_alone = is_open and room < least.bare
        self.takes_spare = is_open and not is_alone and room < least.whole
        self.panel.setFixedWidth(max(self.width(), 1) if is_alone else Size.PANEL)
        self._content.setVisible(not is_alone)
        self.panel.setVisible(is_open)
        self._writer.show_bank_button(shown=not is_open)
        self.folded.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fold()
