"""The print preview (ux.md 3.6): a window of its own whose sheet is the very PDF. Ctrl+P, Enter prints."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.errors import ModulvardError, ReasonNeeded
from modulvard.domain.ids import TreatmentId
from modulvard.domain.prints import (
    PAPER_LANGUAGES,
    AnyMaterial,
    PrinterSilent,
    PrintKind,
    PrintMaterial,
    PrintOrder,
)
from modulvard.services.print_files import write_print
from modulvard.services.prints import named_in
from modulvard.ui.choosing_files import AskTarget
from modulvard.ui.components.cards import Line
from modulvard.ui.errors import explained
from modulvard.ui.key_binding import bind_in_window
from modulvard.ui.operations import Lane
from modulvard.ui.pages import PageContext, PatientTab
from modulvard.ui.printing.choices import Choices, ChoicesScroll
from modulvard.ui.printing.handing_out import Deliver, HandingOut
from modulvard.ui.printing.making import Made, made
from modulvard.ui.printing.notice import Over
from modulvard.ui.printing.printers import PrinterNames, Printers, SystemPrinters
from modulvard.ui.printing.rendering import render_page
from modulvard.ui.printing.saving import ask_where
from modulvard.ui.printing.sheet_bar import SheetBar
from modulvard.ui.printing.sheet_view import SheetView
from modulvard.ui.printing.subjects import AnySubject, Look
from modulvard.ui.secret_clipboard import SecretClipboard
from modulvard.ui.theme.look import look

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult

_SIZE = QSize(1180, 860)


class PreviewWindow(QWidget):
    """Left what can be chosen, right the sheet."""

    def __init__(
        self,
        context: PageContext,
        subject: AnySubject,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
        choose_target: AskTarget | None = None,
    ) -> None:
        """``printers`` and ``choose_target`` stand in for the system's own in tests."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._subject = context, subject
        self._is_letters = subject.kind is PrintKind.HAND_OVER
        self._languages: dict[str, str] = {}
        """What was chosen for a letter in place of its patient's own language."""
        self._printers: Printers = printers or SystemPrinters()
        self._choose_target = choose_target or ask_where
        self._materials: tuple[AnyMaterial, ...] = ()
        self._left_out = ""
        self._at, self._page = 0, 0
        self._made: Made | None = None
        self._handing: HandingOut | None = None
        self._print_when_ready = False
        self._build()
        self._connect()
        self._read()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Modulvård – Utskrift"))
        self.choices = Choices(self._context.language, self, only=self._subject.kind)
        self._column = ChoicesScroll(self.choices, self)
        self.bar = SheetBar(self)
        self.over = Over(self.tr("Utskrifter till var och en"), self)
        self.sheet = SheetView(self)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.bar)
        beside.addWidget(Line(self))
        beside.addWidget(self.over)
        beside.addWidget(self.sheet, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column)
        whole.addWidget(Line(self, upright=True))
        whole.addLayout(beside, 1)
        self._let_work(False)
        self.bar.show_pages(0, 0)
        screen = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(screen))

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_choice)
        self.choices.stepped.connect(self.step_patient)
        self.choices.copy_asked.connect(self.copy_text)
        self.choices.treatment_asked.connect(self._read_treatment)
        self.bar.stepped.connect(self.step_page)
        self.bar.zoomed.connect(self._render)
        self.bar.print_asked.connect(self.print_out)
        self.bar.save_asked.connect(self.save)
        self.sheet.resized.connect(self._render)
        self.sheet.zoomed.connect(self._step_zoom)
        self.over.progress.cancelled.connect(self._on_cancel)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+P", self.print_out),
            ("Ctrl+S", self.save),
            ("Ctrl+C", self.copy_text),
            ("PgUp", partial(self.step_page, -1)),
            ("PgDown", partial(self.step_page, 1)),
            ("Ctrl+PgUp", partial(self.step_patient, -1)),
            ("Ctrl+PgDown", partial(self.step_patient, 1)),
            ("Ctrl++", partial(self._step_zoom, 1)),
            ("Ctrl+-", partial(self._step_zoom, -1)),
        )
        for key, slot in keys:
            bind_in_window(key, self, slot, repeats="Pg" in key or key in {"Ctrl++", "Ctrl+-"})

    # --- reading and showing ----------------------------------------------------------------------

    def _read(self) -> None:
        operations = self._context.operations
        operations.run(self, self._subject.look, self._show_look, self._on_unread)
        operations.run(self, self._printers.known, self._show_printers, lane=Lane.FILES)

    def _read_treatment(self, treatment: int) -> None:
        look_at = partial(self._subject.look, TreatmentId(treatment))
        self._context.operations.run(self, look_at, self._show_other, self._on_unread, latest="treatment")

    def _show_other(self, look_at: Look) -> None:
        self._materials = look_at.materials
        self._show_patient(0)

    def _show_look(self, look_at: Look) -> None:
        self._materials = look_at.materials
        parts = []
        if look_at.without_treatment:
            parts.append(self.tr("%n utan behandling är inte med.", "", len(look_at.without_treatment)))
        if look_at.need_reason:
            parts.append(self.tr("%n som du inte öppnat med skäl idag är inte med.", "", len(look_at.need_reason)))
        self._left_out = " ".join(parts)
        self.bar.name_actions(len(self._materials))
        if not self._materials:
            self._print_when_ready = False
            self.over.say(self.tr("Det finns inget att skriva ut. {why}").format(why=self._left_out))
            return
        first = self._materials[0]
        if isinstance(first, PrintMaterial):
            self.choices.offer_treatments(look_at.treatments, first.treatment.id)
        if not self._is_letters and all(each.paper_language == "en" for each in self._materials):
            self.choices.languages.choose(PAPER_LANGUAGES.index("en"))
        self._show_patient(0)
        self.choices.take_focus()

    def _on_unread(self, error: ModulvardError) -> None:
        self.close()
        if isinstance(error, ReasonNeeded):
            self._context.open_patient(error.patient, PatientTab.OVERVIEW)
        else:
            self._context.operations.refused.emit(error)

    def _show_printers(self, found: PrinterNames) -> None:
        self.choices.offer_printers(found.names)
        self._print_if_waited_for()

    def _show_patient(self, place: int) -> None:
        self._at, self._page = place, 0
        material = self._materials[place]
        self.choices.show_material(self._materials, place, self._left_out)
        if self._is_letters:
            self.choices.show_language(self._order_of(material).language)
        self._make()

    def _on_choice(self) -> None:
        if self._materials:
            self._languages[self._materials[self._at].mark] = self.choices.order.language
        self._make()

    def _order_of(self, material: AnyMaterial) -> PrintOrder:
        """Return what is chosen; a letter speaks its own patient's language until another is chosen for it."""
        order = self.choices.order
        if not self._is_letters:
            return order
        return replace(order, language=self._languages.get(material.mark, material.paper_language))

    def _make(self) -> None:
        self._made = None
        if not self._materials:
            return
        self.choices.show_told(None)
        material = self._materials[self._at]
        making = partial(made, material, self._order_of(material))
        self._context.operations.run(self, making, self._show_made, lane=Lane.FILES, latest="print")

    def _show_made(self, shown: Made) -> None:
        self._made = shown
        self._page = min(self._page, shown.result.pages - 1)
        self.choices.show_told(shown.told)
        self.bar.show_pages(self._page, shown.result.pages)
        self._let_work(self._handing is None)
        self._render()
        self._print_if_waited_for()

    def _render(self) -> None:
        self.bar.fold(self.width() - self._column.width())
        if self._made is None:
            return
        ratio = self.devicePixelRatioF()
        width = round(self.bar.width_for(self.sheet.room) * ratio)
        work = partial(render_page, self._made.result.pdf, self._page, width)
        show = partial(self._show_page, ratio)
        self._context.operations.run(self, work, show, lane=Lane.FILES, latest="page")

    def _show_page(self, ratio: float, image: QImage) -> None:
        image.setDevicePixelRatio(ratio)
        if self._made is not None:
            self.sheet.show_page(image, self._made.result.text)

    def step_page(self, step: int) -> None:
        """Show the next page, or the one before."""
        if self._made is not None and 0 <= self._page + step < self._made.result.pages:
            self._page += step
            self.bar.show_pages(self._page, self._made.result.pages)
            self.sheet.go_to_top()
            self._render()

    def step_patient(self, step: int) -> None:
        """Show the next patient's print, or the one before."""
        if 0 <= self._at + step < len(self._materials):
            self._show_patient(self._at + step)

    def _step_zoom(self, step: int) -> None:
        self.bar.step_zoom(step, self.bar.width_for(self.sheet.room))

    # --- handing out ------------------------------------------------------------------------------

    def print_out(self) -> None:
        """Print what is shown, or all of the batch; as soon as it is ready if it is not yet."""
        if self._handing is not None:
            return
        self._print_when_ready = True
        self._print_if_waited_for()

    def _print_if_waited_for(self) -> None:
        if not self._print_when_ready or self._made is None or not self.choices.printers_known:
            return
        self._print_when_ready = False
        printer = self.choices.printer
        if not printer:
            self.over.say(self.tr("Ingen skrivare hittades. Inget har skrivits ut. Spara som PDF i stället."))
            return
        printers = self._printers

        def deliver(result: "PrintResult", _material: AnyMaterial) -> None:
            printers.print_pages(printer, result.pdf, result.pages)

        told = self.tr("%n utskrift(er) ligger hos skrivaren {printer}.", "", len(self._materials))
        self._hand_out(deliver, self._handed_over(told.format(printer=printer)), self.tr("Skriver ut"))

    def save(self) -> None:
        """Save what is shown as a file, or all of the batch in a folder, one file each."""
        if self._made is None or self._handing is not None:
            return
        several = len(self._materials) > 1
        self._choose_target(self, "" if several else self._made.result.file_name, self._save_to)

    def _save_to(self, target: Path) -> None:
        several = len(self._materials) > 1

        def deliver(result: "PrintResult", material: AnyMaterial) -> None:
            # The file dialog has asked whether a file of that name is to be overwritten; for a folder nobody has.
            path = named_in(target, result, material) if several else target
            write_print(path, result.pdf, before=_already_noted, overwrite=not several)

        told = self.tr("%n fil(er) sparad(e) i {folder}.", "", len(self._materials))
        folder = target if several else target.parent
        self._hand_out(deliver, self._handed_over(told.format(folder=folder.name or str(folder))), self.tr("Sparar"))

    def _handed_over(self, told: str) -> str:
        """Return what is said when all is done: of letters also that their texts are handed over."""
        if not self._is_letters:
            return told
        count = sum(len(material.texts) for material in self._materials if isinstance(material, PrintMaterial))
        return " ".join((told, self.tr("%n text(er) är noterad(e) som lämnad(e).", "", count)))

    def copy_text(self) -> None:
        """Put the print as text on the clipboard for a minute; like every print it is noted first."""
        shown = self._made
        if shown is None:
            return
        material = self._materials[self._at]
        noted = partial(self._subject.hand_out, material, self._order_of(material))
        self._context.operations.run(self, noted, lambda _: self._copied(shown.result.text), self._on_refused)

    def _copied(self, text: str) -> None:
        SecretClipboard(self._context.operations).copy(text)  # outlives this window, to take the text away
        self.over.say(self.tr("Texten är kopierad. Den tas bort från urklipp om en minut."), good=True)

    def _hand_out(self, deliver: Deliver, said: str, words: str) -> None:
        self.over.say("")
        self._let_work(False)
        prints = tuple((material, self._order_of(material)) for material in self._materials)
        handing = HandingOut(self._subject, self._context.operations, prints, deliver, parent=self)
        self._handing = handing
        handing.moved.connect(partial(self._on_moved, words))
        handing.finished.connect(lambda _: self._on_handed_out(said))
        handing.stopped.connect(self._on_stopped)
        handing.failed.connect(self._on_failed)
        handing.start()

    def _on_moved(self, words: str, done: int, total: int) -> None:
        if total > 1:
            told = self.tr("{words}: {done} av {total}").format(words=words, done=done, total=total)
            self.over.show_progress(done, total, told)

    def _on_handed_out(self, said: str) -> None:
        self._end_work()
        self._context.announce(said)
        self.close()

    def _on_stopped(self, done: int) -> None:
        self._end_work()
        self.over.say(self.tr("Avbrutet. %n är klar(a), resten är orörda.", "", done))

    def _on_failed(self, error: ModulvardError, done: int) -> None:
        self._end_work()
        words = explained(error).whole
        if isinstance(error, PrinterSilent) and done:
            words = self.tr("Skrivaren svarar inte längre. Försök igen eller spara som PDF.")
        before = self.tr("%n blev klar(a) före felet. ", "", done) if done else ""
        self.over.say(before + words)

    def _on_refused(self, error: ModulvardError) -> None:
        self.over.say(explained(error).whole)

    def _on_cancel(self) -> None:
        if self._handing is not None:
            self._handing.stop()

    def _end_work(self) -> None:
        if self._handing is not None:
            self._handing.deleteLater()
        self._handing = None
        self.over.end_progress()
        self._let_work(True)

    def _let_work(self, on: bool) -> None:
        for button in (self.bar.save_button, self.bar.print_button, self.choices.copy):
            button.setEnabled(on)
        self.choices.setEnabled(self._handing is None)

    # --- keys and sizes ---------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.print_out()
        elif key == Qt.Key.Key_Escape:
            if self._handing is not None:
                self._handing.stop()
            else:
                self.close()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.fit(self.width())
        self.bar.fold(self.width() - self._column.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("canvas"))


def _already_noted() -> None:
    """Do nothing: the log's row was written before the print was made."""
