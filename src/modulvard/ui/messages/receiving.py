"""Ctrl+I: an incoming message is registered from the clipboard, a file or by hand (ux.md 2, 6)."""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import NoSuchTime, moment_of, today
from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.ids import TreatmentId
from modulvard.domain.messages import Arrived, MessageNoticeKind, NewMessage, RegisteredBefore, Way
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.written_at import written_at
from modulvard.exchange.text_files import read_text_file
from modulvard.ui.choosing_files import AskFile, choose_file
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextArea, TextField
from modulvard.ui.components.labels import FieldLabel
from modulvard.ui.components.typed import BY_HAND
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.key_binding import bind_in_window
from modulvard.ui.messages.picker import PatientPicker, is_low
from modulvard.ui.operations import Lane
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.typed_time import no_such_time, with_which_hour

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.message_reading import Whose

_WIDTH = 620
_LINES, _FEW_LINES = 6, 2


class _Incoming(TextArea):
    """The text; a file dropped here is read."""

    dropped = Signal(object)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        path = next((url.toLocalFile() for url in source.urls() if url.isLocalFile()), "")
        if path:
            self.dropped.emit(Path(path))
        elif source.hasText():
            self.insertPlainText(source.text())


class ReceiveDialog(Dialog):
    """What came, from whom, and when it was written. Enter registers."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget,
        *,
        here: TreatmentId | None = None,
        text: str | None = None,
        ask: AskFile = choose_file,
    ) -> None:
        """``here`` is whose page is open; ``text`` what stands there at first, else what is on the clipboard."""
        panel = DialogPanel(self.tr("Registrera meddelande"), submit=self.tr("Registrera"))
        super().__init__(panel, self.tr("Registrera meddelande"), parent, width=_WIDTH)
        self._context, self._here, self._ask = context, here, ask
        self._way, self._again = Way.PASTED, False
        self._proposed_when = ""
        self._build(panel)
        self.again = {"kind": "receive"}
        self._pasted = QGuiApplication.clipboard().text() if text is None else text
        self._chosen: object = None
        self.text.setPlainText(self._pasted)
        self._propose_when()
        self._connect()
        panel.submit_button.setEnabled(False)  # until it is shown whose it is taken to be
        (self.picker.search if self._pasted.strip() else self.text).setFocus()
        self._guess()

    @override
    def draft(self) -> None:
        """Nothing: what is filled in is read where it is registered."""

    @override
    def typed(self) -> dict[str, Any]:
        """Return what stands in it, and who is chosen; what was only pasted is no less to be kept."""
        chosen = self.picker.chosen
        who = chosen.treatment if chosen is not None else None
        return {**super().typed(), "body": self.text.toPlainText(), "way": self._way.value, "who": who, BY_HAND: True}

    @override
    def write_again(self, values: Mapping[str, Any]) -> None:
        self._chosen = values.get("who")
        super().write_again(values)
        if values.get("way") in set(Way):
            self._way = Way(values["way"])

    def _build(self, panel: DialogPanel) -> None:
        self.file_button = Button(self.tr("Välj fil"), panel, kind=ButtonKind.QUIET, small=True)
        parent = self.parentWidget()
        low = parent is not None and is_low(parent.window())
        self.text = _Incoming(panel, lines=_FEW_LINES if low else _LINES, least=_FEW_LINES)
        self.text.setTabChangesFocus(True)
        self.add_field("body", Field(self.tr("Meddelandet"), self.text, panel, link=self.file_button))
        self.picker = PatientPicker(panel, rows=1 if low else 3)
        label = FieldLabel(self.tr("Från"), panel)
        label.setBuddy(self.picker.search)
        panel.add(label)
        panel.add(self.picker)
        self._when = TextField(panel, hint=self.tr("nu"))
        words = self.tr("När skrevs det? Tomt är nu, annars 2026-11-20 15:05 eller bara dagen")
        self.add_field("at", Field(words, self._when, panel))

    def _propose_when(self) -> None:
        """Propose the time that the text itself gives, unless another was written by hand."""
        if self._when.text() != self._proposed_when:
            return
        told = written_at(self.text.toPlainText(), self._context.clock.now())
        minute = told.isoformat(" ", "minutes")[:16] if isinstance(told, datetime) else ""
        self._proposed_when = minute or (told.isoformat() if told is not None else "")
        self._when.setText(self._proposed_when)

    def _connect(self) -> None:
        self.submitted.connect(lambda _: self._register())
        self.text.textChanged.connect(self._on_text)
        self.text.dropped.connect(self.take_file)
        self.picker.rows.moved.connect(self._once_only)
        self.picker.rows.opened.connect(lambda _: self._register())
        self.file_button.clicked.connect(lambda: self._ask(self, self.take_file))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind_in_window(key, self, self._register)

    # --- whose it is ----------------------------------------------------------------------------------

    def _guess(self) -> None:
        work = partial(self._context.services.messages.whose, self.text.toPlainText(), self._here)
        self._context.operations.run(self, work, self._offer, latest="guess")

    def _offer(self, whose: "Whose") -> None:
        self.picker.offer(whose)
        if self._chosen is not None:
            self.picker.go_to(self._chosen)
            self._chosen = None
        self.panel.submit_button.setEnabled(True)

    def _on_text(self) -> None:
        self._once_only()
        self._propose_when()
        if not self.picker.by_hand:
            self.panel.submit_button.setEnabled(False)  # whose it is may be another's than was shown
            self._guess()
        if self.text.toPlainText() != self._pasted and self._way is Way.PASTED:
            self._way = Way.TYPED if not self._pasted.strip() else Way.PASTED

    def _once_only(self) -> None:
        """Ask anew before the same is registered twice."""
        self._again = False
        self.panel.submit_button.setText(self.tr("Registrera"))

    # --- a file -----------------------------------------------------------------------------------------

    def take_file(self, path: Path) -> None:
        """Read a file, and take its text for the message; what cannot be read is told in words."""
        self._context.operations.run(
            self, partial(read_text_file, path), self._on_file, self._on_no_file, lane=Lane.FILES, latest="file"
        )

    def _on_file(self, text: str) -> None:
        self._pasted, self._way = text, Way.FILE
        self.text.setPlainText(text)
        self._guess()

    def _on_no_file(self, error: ModulvardError) -> None:
        self.show_problems({"body": explained(error).whole})

    # --- registering --------------------------------------------------------------------------------------

    def _register(self) -> None:
        chosen = self.picker.chosen
        if not self.panel.submit_button.isEnabled():
            return
        if chosen is None:
            self.picker.complain(self.tr("Välj vems meddelandet är."))
            return
        try:
            sent = _moment(self._when.text(), today(self._context.clock))
        except NoSuchTime:
            self.show_problems({"at": no_such_time()})
            return
        except ValueError:
            self.show_problems({"at": self.tr("Skriv tiden som 2026-11-20 15:05, eller bara dagen.")})
            return
        new = NewMessage(treatment=chosen.treatment, body=self.text.toPlainText(), sent=sent, way=self._way)
        said = with_which_hour(self.tr("Meddelandet från {name} är registrerat.").format(name=self.picker.told), sent)
        work = partial(self._context.services.messages.receive, new, again=self._again)
        self._context.run(self, work, self._on_registered, self._on_refused, said=said)

    def _on_registered(self, changed: "Changed") -> None:
        kinds = {notice.kind for notice in getattr(changed, "notices", ())}
        if MessageNoticeKind.SAME_TEXT in kinds:
            self._context.announce(self.tr("Samma text finns registrerad tidigare, hos en annan eller en annan dag."))
        if MessageNoticeKind.BEFORE_START in kinds:
            self._context.announce(self.tr("Meddelandet är skrivet långt före behandlingens start. Kontrollera tiden."))
        self.accept()

    def _on_refused(self, error: Exception) -> bool:
        if not isinstance(error, ModulvardError):
            return False
        if isinstance(error, RegisteredBefore):
            self._again = True
            self.show_problems({"body": explained(error).whole})
            self.panel.submit_button.setText(self.tr("Registrera ändå"))
        elif isinstance(error, InvalidInput):
            self.show_problems({"body": field_sentence(error)})
        elif isinstance(error, InTheFuture):
            self.show_problems({"at": explained(error).whole})
        else:
            self.picker.complain(explained(error).whole)
        return True


def receive_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Register a message, as before a lock."""
    dialog = ReceiveDialog(context, over, text=str(kept.get("body", "")))
    dialog.open()
    opened(dialog)


def _moment(written: str, day: date) -> Arrived | None:
    """Return the moment or the day that was written, or None for now. Raises ValueError for neither."""
    words = written.strip()
    if not words:
        return None
    if ":" in words and "-" not in words:
        return moment_of(day, time.fromisoformat(words.zfill(5)))
    if len(words) == len("2026-11-20"):
        return date.fromisoformat(words)
    read = datetime.fromisoformat(words)
    return moment_of(read.date(), read.time())
