"""A lost clinic comes back from a backup (DUR-07): which file, and a name and passphrase that open it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import ProgressCard
from modulvard.ui.components.fields import Field, PassphraseField, TextField
from modulvard.ui.components.labels import Body
from modulvard.ui.lock.column import ColumnPage, Heading
from modulvard.ui.operations import Progress
from modulvard.ui.theme.tokens import Space

_WIDTH = 560


class RestorePage(ColumnPage):
    """What is left of the present is kept aside; the backup is read through before it takes the place."""

    submitted = Signal(str, str, str)
    """File, name and passphrase."""
    left = Signal()

    def __init__(self, folder: Path, name: str = "", parent: QWidget | None = None) -> None:
        """``folder`` is where the backups usually lie; ``name`` is filled in where it is known."""
        super().__init__(_WIDTH, parent)
        self._folder = folder
        inside = self.column_widget
        heading = Heading(inside)
        heading.say(
            self.tr("Återställ från en säkerhetskopia"),
            self.tr("Det som finns kvar av kliniken läggs åt sidan. Inget tas bort."),
        )
        choose = Button(self.tr("Välj fil …"), inside, kind=ButtonKind.QUIET, small=True)
        choose.clicked.connect(self._on_choose)
        self.file = TextField(inside)
        self.file.setText(str(newest_backup(folder) or ""))
        self._file_field = Field(self.tr("Säkerhetskopia"), self.file, inside, link=choose)
        self.name = TextField(inside)
        self.name.setText(name)
        self.passphrase = PassphraseField(inside)
        self._passphrase_field = Field(self.tr("Lösenfras"), self.passphrase, inside)
        self.column.addWidget(heading)
        self.column.addSpacing(Space.BLOCKS)
        for field in (
            self._file_field,
            Field(self.tr("Namn att logga in med"), self.name, inside),
            self._passphrase_field,
        ):
            self.column.addWidget(field)
            self.column.addSpacing(Space.FIELDS)
        told = self.tr("Allt i kopian läses igenom innan den tas i bruk. Det som gjorts efter kopian kommer inte med.")
        self.column.addWidget(Body(told, inside, role="text_2", wrap=True))
        self.column.addSpacing(Space.BLOCKS)
        self._progress = ProgressCard(self.tr("Återställer"), inside)
        self._progress.hide()
        self.column.addWidget(self._progress)
        self.column.addLayout(self._buttons())

    def show_progress(self, progress: Progress | None) -> None:
        """Show the work under way, which Avbryt stops before anything is replaced; None when it is over."""
        self.submit_button.setEnabled(progress is None)
        self._progress.setVisible(progress is not None)
        if progress is not None:
            progress.moved.connect(self._on_moved)
            self._progress.cancelled.connect(progress.cancel)

    def refuse(self, words: str, *, file: bool) -> None:
        """Say what is wrong beside the file, or else beside the passphrase."""
        self.show_progress(None)
        (self._file_field if file else self._passphrase_field).show_problem(words)

    def _buttons(self) -> QHBoxLayout:
        back = Button(self.tr("Tillbaka"), self.column_widget, key="Esc")
        back.clicked.connect(self.left)
        self.submit_button = Button(self.tr("Återställ"), self.column_widget, kind=ButtonKind.PRIMARY)
        self.submit_button.clicked.connect(self._on_submit)
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.submit_button)
        return row

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Välj säkerhetskopia"), str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

    def _on_moved(self, done: int, total: int) -> None:
        words = self.tr("{done} av {total} steg klara").format(done=done, total=total)
        self._progress.show_progress(done, total, words)

    def _on_submit(self) -> None:
        for field in (self._file_field, self._passphrase_field):
            field.show_problem("")
        if not self.file.text().strip():
            self._file_field.show_problem(self.tr("Välj en säkerhetskopia."))
        elif not self.name.text().strip() or not self.passphrase.text():
            self._passphrase_field.show_problem(self.tr("Skriv namn och lösenfras som öppnar kopian."))
        else:
            self.submitted.emit(self.file.text().strip(), self.name.text().strip(), self.passphrase.text())


def newest_backup(folder: Path) -> Path | None:
    """Return the file in the backups' folder that was made last, or None."""
    files = [file for file in folder.glob("*") if file.is_file() and not file.name.endswith(".part")]
    return max(files, key=lambda file: file.stat().st_mtime, default=None)
