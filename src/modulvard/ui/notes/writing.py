"""The note that is written: proposed text, contacts, and *Slutför och kopiera* (ux.md 6: Ctrl+J, Ctrl+Enter)."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.documents.note_text import note_text
from modulvard.domain.clock import today
from modulvard.domain.notes import Contact, NoteKind
from modulvard.services.base import Changed
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Line
from modulvard.ui.components.checks import CheckBox, SegmentedControl
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small
from modulvard.ui.i18n import day_and_month
from modulvard.ui.key_binding import bind
from modulvard.ui.notes.begun import OpenedNote
from modulvard.ui.notes.contacts import ContactChoices
from modulvard.ui.notes.words import kind_words
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.secret_clipboard import SecretClipboard
from modulvard.ui.theme.tokens import Space
from modulvard.ui.writing.room import WritingRoom
from modulvard.ui.writing.writer import Writer

_KINDS = (NoteKind.WEEKLY, NoteKind.FREE)


class NotePanel(QWidget):
    """Writes one note, kept as typed from its first key."""

    finished = Signal(int)
    """The number of the note that has been finished."""
    closed = Signal()
    """The user leaves the text, which is kept."""
    kind_chosen = Signal(object)
    """Another ``NoteKind`` is to be written."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenedNote | None = None
        self._built = ""
        self._clipboard = SecretClipboard(self)
        self._build()
        self._connect()

    @property
    def is_writing(self) -> bool:
        """Whether a note is being written."""
        return self._opened is not None

    @property
    def kind(self) -> NoteKind:
        """The kind of note."""
        return _KINDS[self.kinds.current]

    def begin(self, opened: OpenedNote) -> None:
        """Write a note, going on from what was kept."""
        self.leave()
        self._opened = opened
        begun, draft = opened.begun, opened.draft
        material = begun.proposed.material
        self.kinds.blockSignals(True)
        self.kinds.choose(_KINDS.index(material.kind))
        self.kinds.blockSignals(False)
        self._built = begun.proposed.text
        free = [contact for contact in material.contacts if contact.is_free]
        self.contacts.show_contacts(free, opened.covered, self._today())
        if draft is None:
            state = opened.covered.as_state()
            self.writer.begin(begun.proposed.text, begun.keep, begun.key, caret=0, state=state)
        else:
            kept = {"caret": draft.caret, "state": draft.state, "saved_at": draft.saved_at}
            self.writer.begin(draft.body, begun.keep, begun.key, **kept)
        self._set_busy(busy=False)

    def leave(self) -> None:
        """Leave the text, kept; nothing where nothing is being written."""
        if self._opened is not None:
            self.writer.stop()
            self._opened = None
            self.writer.clear()

    def focus_text(self) -> None:
        """Put the focus in the text."""
        self.writer.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room.area.stay_at_text()

    def set_low(self, *, low: bool) -> None:
        """Leave the text the room of what is said again when the note is copied."""
        self._stays.setVisible(not low)
        self.room.fold()

    def finish(self) -> None:
        """Finish the note, put its text on the clipboard and mark it, unless that is unticked (Ctrl+Enter)."""
        opened = self._opened
        if opened is None or not self.finish_button.isEnabled() or not self.writer.may_finish():
            return
        body, marks = self.writer.editor.text, self.mark_box.isChecked()
        self._set_busy(busy=True)
        self.writer.keeper.keep_now()
        work = partial(opened.begun.finish, body, self.contacts.covered, journalled=marks)
        said = (
            self.tr("Kopierad i en minut och märkt som journalförd. Klistra in i journalen.")
            if marks
            else self.tr("Kopierad i en minut. Klistra in i journalen.")
        )

        def done(changed: Changed) -> None:
            self._clipboard.copy(body)
            if self._opened is opened:  # else one has left the text, and may be at another
                self.writer.stop(keep=False)
                self._opened = None
                self.writer.clear()
                self.finished.emit(changed.ident or 0)

        def failed(_error: Exception) -> bool:
            self._set_busy(busy=False)
            return False

        self._context.run(self, work, done, failed, said=said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget(self)
        self.kinds = SegmentedControl(self.tr("Slags anteckning"), [kind_words(kind) for kind in _KINDS], inside)
        context, head = self._context, self.tr("Text till journalen")
        self.writer = Writer(context.operations, context.clock, inside, head=head, unkept=context.unkept)
        self.contacts = ContactChoices(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.FIELDS)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.writer, 1)
        column.addWidget(self.contacts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.room = WritingRoom(inside, self._foot(), self.writer, self)
        whole.addWidget(self.room)

    def _foot(self) -> QWidget:
        """How the note is finished: in sight, however much is written, where there is room."""
        foot = QWidget(self)
        self.mark_box = CheckBox(self.tr("Märk som journalförd när jag kopierar"), foot)
        self.mark_box.setChecked(True)
        self.finish_button = Button(
            self.tr("Slutför och kopiera"), foot, kind=ButtonKind.PRIMARY, icon="copy", key="Ctrl+Enter"
        )
        self.close_button = Button(self.tr("Stäng, behåll utkastet"), foot, key="Esc")
        self._stays = Small(self.tr("Kopian försvinner ur urklipp efter en minut."), foot, wrap=True)
        buttons = Flow()
        for button in (self.finish_button, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.ROW)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self.mark_box)
        column.addLayout(buttons)
        column.addWidget(self._stays)
        whole = QVBoxLayout(foot)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line(foot))
        whole.addLayout(column)
        return foot

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind)
        self.contacts.changed.connect(self._on_ticked)
        self.contacts.quote_asked.connect(self._quote)
        self.finish_button.clicked.connect(self.finish)
        self.close_button.clicked.connect(self.closed)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, self, self.finish)

    # --- following --------------------------------------------------------------------------------

    def _on_kind(self, number: int) -> None:
        self.kind_chosen.emit(_KINDS[number])

    def _on_ticked(self) -> None:
        """Keep which contacts are ticked, and write the text anew as long as nobody has changed it."""
        opened = self._opened
        if opened is None:
            return
        for name, numbers in self.contacts.covered.as_state().items():
            self.writer.set_extra(name, numbers)
        if self.writer.editor.text != self._built:
            return
        material = opened.begun.proposed.material
        told = (*(contact for contact in material.contacts if not contact.is_free), *self.contacts.ticked)
        self._built = note_text(material, self._context.language, told=told)
        self.writer.editor.setPlainText(self._built)

    def _quote(self, contact: Contact) -> None:
        words = self.tr("{day}: ”{text}”").format(day=day_and_month(contact.on), text=contact.text)
        self.writer.editor.insertPlainText(f"{words}\n")
        self.focus_text()

    def _set_busy(self, *, busy: bool) -> None:
        self.writer.editor.setReadOnly(busy)
        for widget in (self.finish_button, self.contacts, self.kinds, self.mark_box):
            widget.setEnabled(not busy)

    def _today(self) -> date:
        return today(self._context.clock)
