"""Text that is read and never written in: by mouse and keyboard, with the focus ring, and no frame of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QWidget

from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space, Type


class ReadText(QTextEdit):
    """Several lines that can be selected and copied. Tab goes on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is for the screen reader."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty(RING, Radius.FOCUS)
        self.setAccessibleName(name)
        interaction = Qt.TextInteractionFlag
        self.setTextInteractionFlags(interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard)


class ReadLines(ReadText):
    """Lines as a list of what is wrong or differs: as high as they need, up to a limit."""

    def show_lines(self, lines: Sequence[str], at_most: int) -> None:
        """Show these, in no more than so many px."""
        words = "\n".join(lines)
        self.setPlainText(words)
        self.setAccessibleDescription(words)
        wanted = 2 * look().line(Type.BODY) * len(lines) + 2 * Space.FIELDS
        self.setFixedHeight(min(wanted, at_most))
