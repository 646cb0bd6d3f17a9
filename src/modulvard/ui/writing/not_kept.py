"""Says beside what is being written that it could not be kept, with the way out: ”Spara som fil” (ux.md 5, DUR-02)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.store_errors import DiskFull
from modulvard.ui.choosing_files import AskFile
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.components.fields import FieldError
from modulvard.ui.errors import explained
from modulvard.ui.operations import Lane, Operations
from modulvard.ui.theme.tokens import Space
from modulvard.ui.writing.saving import ask_where


class NotKept(QWidget):
    """Hidden until something could not be kept; ``settle`` hides it again when it could."""

    def __init__(
        self,
        operations: Operations,
        read: Callable[[], str],
        parent: QWidget,
        *,
        full: str = "",
        ask: AskFile = ask_where,
    ) -> None:
        """``read`` gives what is saved as a file; ``full`` is said of a full disk."""
        super().__init__(parent)
        self._operations, self._read, self._ask = operations, read, ask
        self._full = full or self.tr(
            "Det som är skrivet kunde inte sparas på disken. Texten finns kvar här. "
            "Frigör plats eller välj ”Spara som fil”."
        )
        self._words = FieldError(self)
        self.save_button = Button(self.tr("Spara som fil"), self, small=True)
        flow = QHBoxLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(Space.ROW)
        flow.addWidget(self._words, 1)
        flow.addWidget(self.save_button)
        self.save_button.clicked.connect(self._on_save_as)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, shown or not."""
        return self._words.words

    def tell(self, error: ModulvardError) -> None:
        """Say what went wrong, that the text is still here, and what to do. Announced once."""
        if isinstance(error, DiskFull):
            words = self._full
        else:
            said = explained(error)
            words = " ".join(filter(None, (said.what, self.tr("Texten finns kvar här."), said.do)))
        if self._words.words != words or self.isHidden():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._words.say(words)
        self.show()

    def settle(self) -> None:
        """Say nothing any longer: it has been kept."""
        self.hide()

    def follow_forms(self) -> None:
        """Say how the keeping of what is typed in forms goes (``ui/typed_keeper``)."""
        self._operations.typed_kept.connect(self._on_kept)

    def _on_kept(self, error: ModulvardError | None) -> None:
        if error is None:
            self.settle()
        else:
            self.tell(error)

    def _on_save_as(self) -> None:
        self._ask(self.window(), self._save_as)

    def _save_as(self, path: Path) -> None:
        text = self._read()

        def write() -> None:
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                raise DiskFull(path=str(path)) from error

        def done(_: None) -> None:
            words = self.tr("Sparad som fil. Filen är utanför Modulvårds skydd: ta bort den när den inte behövs.")
            self._words.say(words)

        self._operations.run(self, write, done, lane=Lane.FILES)


def follow_in(dialog: Dialog, operations: Operations) -> None:
    """Have a dialog say how the keeping of what is typed in it goes, once and for as long as it stands."""
    if dialog.findChild(NotKept) is None:
        told = NotKept(operations, partial(written_in, dialog.panel), dialog.panel)
        told.follow_forms()
        dialog.panel.say_below(told)


def written_in(form: QWidget) -> str:
    """Return what is written in the fields of a form, each under its name: what a file holds of it."""
    parts = []
    for field in form.findChildren(QWidget):
        if isinstance(field, QLineEdit) and not isinstance(field.parent(), QComboBox):
            text = field.text()
        elif isinstance(field, QPlainTextEdit):
            text = field.toPlainText()
        else:
            continue
        if text.strip():
            parts.append(f"{field.accessibleName()}\n{text}".strip())
    return "\n\n".join(parts) + "\n"
