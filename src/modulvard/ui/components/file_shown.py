"""The dialog that shows a file before it is taken in: what it is, what is wrong with it, and what would differ."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.components.read_text import ReadLines
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space, Tone

_WIDTH, _HEIGHT, _OTHERS = 720, 320, 380
_LEAST = 120


class FilePreview(Protocol):
    """What has been found out about a file."""

    @property
    def is_taken(self) -> bool:
        """Whether there is anything to take in."""
        ...


class FileShown(Dialog):
    """Shows a file and offers to take it in, where there is anything to take."""

    def __init__(self, title: str, preview: FilePreview, parent: QWidget) -> None:
        is_taken = preview.is_taken
        panel = DialogPanel(title, submit=self.tr("Ta in"), keep="" if is_taken else self.tr("Stäng"))
        super().__init__(panel, title, parent, width=_WIDTH)
        self._is_taken = is_taken
        self.panel.submit_button.setVisible(is_taken)
        self.panel.submit_button.setEnabled(is_taken)
        self._room = min(look().px(_HEIGHT), max(parent.window().height() - look().px(_OTHERS), _LEAST))
        """How high what is wrong or differs may be, in px."""

    def _add_head(self, name: str, about: Sequence[str | Chip], standing: str) -> None:
        """Say what the file is, line by line, and how it stands to what the clinic holds."""
        head = QWidget(self.panel)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(Strong(name, head, wrap=True))
        for one in about:
            if isinstance(one, str):
                column.addWidget(Small(one, head, wrap=True))
            else:
                column.addWidget(ChipLabel(one, head), 0, Qt.AlignmentFlag.AlignLeft)
        self.standing = Body(standing, head, role="text" if self._is_taken else Tone.BEHIND, wrap=True)
        column.addWidget(self.standing)
        self.panel.add(head)

    def _add_refused(self, file_name: str) -> None:
        """Say that nothing can be read out of the file."""
        words = self.tr("{file} kan inte tas in. Inget har ändrats.").format(file=file_name)
        self.standing = Body(words, self.panel, role=Tone.BEHIND, wrap=True)
        self.panel.add(self.standing)

    def _add_lines(self, name: str, lines: Sequence[str], at_most: int) -> ReadLines | None:
        """Add a list, or nothing where it is empty."""
        if not lines:
            return None
        shown = ReadLines(name, self.panel)
        shown.show_lines(lines, at_most)
        self.panel.add(shown)
        return shown

    def _focus(self, *wanted: QWidget | None) -> None:
        """Put the focus on the first of these that is there, else on the button."""
        first = next((one for one in wanted if one is not None), self.panel.submit_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
