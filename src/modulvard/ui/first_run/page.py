"""The first run: three steps and nothing else asked (ux.md "First run")."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from modulvard.domain.passphrases import passphrase_problem
from modulvard.ui.choosing_files import choose_folder
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import ProgressCard
from modulvard.ui.components.fields import FieldError
from modulvard.ui.components.labels import Small
from modulvard.ui.first_run.cards import StepBars
from modulvard.ui.first_run.keeping import FILE_NAME, print_key, save_key
from modulvard.ui.first_run.steps import BeginStep, NamesStep, SafetyStep
from modulvard.ui.lock.column import ColumnPage, Heading
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space

_WIDTH = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The clinic to be made."""

    folder: Path
    clinic: str
    account: str
    display_name: str
    passphrase: str
    recovery_key: str


class FirstRunPage(ColumnPage):
    """Enter continues, Esc goes a step back. The language changes the page at once."""

    language_chosen = Signal(str)
    sample_asked = Signal()
    clinic_asked = Signal(object)
    """``Wanted``."""
    existing_asked = Signal()
    folder_chosen = Signal(object)
    """A folder to look at before anything is written into it; answered with ``warn_of``."""

    def __init__(
        self,
        language: str,
        folder: Path,
        new_key: Callable[[], str],
        parent: QWidget | None = None,
        *,
        asked: tuple[int, ...] = (),
    ) -> None:
        """``folder`` is where data lie unless another is chosen; ``new_key`` gives a recovery key.

        ``asked`` are the groups of it to be typed; by chance where none are given.
        """
        super().__init__(_WIDTH, parent, above=5, below=7)
        self._step = 1
        self._folder, self._new_key, self._asked = folder, new_key, asked
        self.begin = BeginStep(language, self.column_widget)
        self.names = NamesStep(self.column_widget)
        self.safety: SafetyStep | None = None
        self._build()
        self._connect()
        self.go_to(1)

    def go_to(self, step: int) -> None:
        """Show a step, 1 to 3."""
        self._step = step
        if step == 3 and self.safety is None:
            self._make_safety()
        self._bars.show_step(step)
        self.names.setMinimumHeight(self.begin.sizeHint().height())  # or the heading would jump between the steps
        self._heading.say(self.tr("Välkommen till Modulvård"), self._line(step))
        self.begin.setVisible(step == 1)
        self.names.setVisible(step == 2)
        if self.safety is not None:
            self.safety.setVisible(step == 3)
        self.existing_button.setVisible(step == 1)
        self.back_button.setVisible(step > 1)
        self.next_button.setText(self.tr("Gör kliniken") if step == 3 else self.tr("Fortsätt"))
        self._show_next()
        self._error.say("")
        focus: QWidget = (self._chosen_card(), self.names.clinic, self._first_of_safety())[step - 1]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn_of(self, folder: Path, warning: str) -> None:
        """Take the folder, and say what there is to warn of."""
        if self.safety is not None:
            self.safety.show_folder(folder, warning)

    def show_making(self, words: str) -> ProgressCard:
        """Show that the clinic is being made; nothing else can be done meanwhile."""
        card = ProgressCard(words, self.column_widget)
        card.cancel_button.hide()
        self.column.insertWidget(self.column.count() - 1, card)
        self._button_row.setContentsMargins(0, Space.BLOCKS, 0, 0)
        self.next_button.setEnabled(False)
        self.back_button.setEnabled(False)
        return card

    def show_problem(self, words: str, *, passphrase: bool = False) -> None:
        """Say what stood in the way, beside the passphrase or at the foot."""
        self._button_row.setContentsMargins(0, 0, 0, 0)
        self.next_button.setEnabled(True)
        self.back_button.setEnabled(True)
        if passphrase and self.safety is not None:
            self.safety.passphrase_field.show_problem(words)
            self.safety.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._error.say(words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_next()
        elif event.key() == Qt.Key.Key_Escape and self._step > 1:
            self.go_to(self._step - 1)
        elif self._step == 1 and event.text() in {"1", "2"}:
            (self.begin.sample if event.text() == "1" else self.begin.own).setChecked(True)
            self._chosen_card().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        inside = self.column_widget
        self._heading = Heading(inside)
        self._bars = StepBars(inside)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(top)
        self.column.addSpacing(40)
        self.column.addWidget(self.begin)
        self.column.addWidget(self.names)
        self._error = FieldError(inside)
        self.column.addWidget(self._error)
        self.column.addSpacing(30)
        self._button_row = self._buttons(inside)
        self.column.addLayout(self._button_row)

    def _buttons(self, inside: QWidget) -> QHBoxLayout:
        self.existing_button = Button(self.tr("Öppna en klinik som redan finns"), inside, kind=ButtonKind.QUIET)
        self.back_button = Button(self.tr("Tillbaka"), inside, key="Esc")
        self._next_words = Small("", inside)
        self.next_button = Button(self.tr("Fortsätt"), inside, kind=ButtonKind.PRIMARY, key="Enter")
        row = QHBoxLayout()
        row.setSpacing(Space.FIELDS)
        row.addWidget(self.existing_button)
        row.addWidget(self.back_button)
        row.addStretch()
        row.addWidget(self._next_words)
        row.addWidget(self.next_button)
        return row

    def _connect(self) -> None:
        self.begin.language_chosen.connect(self.language_chosen)
        self.begin.sample.toggled.connect(self._show_next)
        self.existing_button.clicked.connect(self.existing_asked)
        self.back_button.clicked.connect(lambda: self.go_to(self._step - 1))
        self.next_button.clicked.connect(self._on_next)

    def _line(self, step: int) -> str:
        return (
            self.tr("Steg 1 av 3: hur vill du börja?"),
            self.tr("Steg 2 av 3: vad heter ni?"),
            self.tr("Steg 3 av 3: så skyddas kliniken"),
        )[step - 1]

    def _show_next(self) -> None:
        sample = self.begin.wants_sample
        first = self.tr("Nästa: exempelkliniken görs") if sample else self.tr("Nästa: klinikens namn och ditt namn")
        self._next_words.setText((first, self.tr("Nästa: lösenfras och återställningsnyckel"), "")[self._step - 1])

    def _chosen_card(self) -> QWidget:
        return self.begin.sample if self.begin.wants_sample else self.begin.own

    def _first_of_safety(self) -> QWidget:
        return self.safety.passphrase if self.safety is not None else self.next_button

    def _make_safety(self) -> None:
        self.safety = SafetyStep(self._new_key(), self._folder, self.column_widget, asked=self._asked)
        self.column.insertWidget(4, self.safety)
        self.safety.save_asked.connect(self._on_save)
        self.safety.print_asked.connect(self._on_print)
        self.safety.place_asked.connect(self._on_place)
        self.folder_chosen.emit(self._folder)

    def _on_next(self) -> None:
        if not self.next_button.isEnabled():
            return
        if self._step == 1 and self.begin.wants_sample:
            self.sample_asked.emit()
        elif self._step == 1 or (self._step == 2 and self.names.is_filled()):
            self.go_to(self._step + 1)
        elif self._step == 3 and self.safety is not None:
            self._make(self.safety)

    def _make(self, safety: SafetyStep) -> None:
        safety.passphrase_field.show_problem("")
        clinic, person = self.names.clinic.text().strip(), self.names.person.text().strip()
        problem = passphrase_problem(safety.passphrase.text(), (clinic, person, self.names.account))
        if problem is not None:
            self.show_problem(import_module("modulvard.ui.errors").passphrase_sentence(problem), passphrase=True)
        elif safety.is_proven():
            self.clinic_asked.emit(
                Wanted(
                    folder=safety.folder,
                    clinic=clinic,
                    account=self.names.account,
                    display_name=person,
                    passphrase=safety.passphrase.text(),
                    recovery_key=safety.recovery_key,
                )
            )

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Spara återställningsnyckeln"), FILE_NAME)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(FILE_NAME)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, path: str) -> None:
        if self.safety is None:
            return
        try:
            save_key(Path(path), self.names.clinic.text().strip(), self.safety.recovery_key)
        except FileExistsError:
            self._error.say(self.tr("Där finns redan en fil med det namnet, och den är orörd. Välj ett annat namn."))
        except OSError:
            self._error.say(self.tr("Filen kunde inte skrivas. Välj en annan plats."))
        else:
            self._error.say("")

    def _on_print(self) -> None:
        printing: Any = import_module("PySide6.QtPrintSupport")
        printer = printing.QPrinter()
        dialog = printing.QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._print_on(printer))
        dialog.open()

    def _print_on(self, printer: Any) -> None:
        if self.safety is not None:
            print_key(printer, self.names.clinic.text().strip(), self.safety.recovery_key)

    def _on_place(self) -> None:
        choose_folder(self, self.folder_chosen.emit, title=self.tr("Var ska klinikens data ligga?"))
