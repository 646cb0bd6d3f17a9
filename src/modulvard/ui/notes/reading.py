"""A note as it is read: its text as it stands, how far it has come, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import NoteId
from modulvard.domain.notes import Contact, Note, NoteState
from modulvard.services.base import Changed
from modulvard.services.note_reading import NoteView
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.i18n import clock_time, day_and_month
from modulvard.ui.notes.withdrawing import ask_to_withdraw
from modulvard.ui.notes.words import contact_words, kind_words, state_chip
from modulvard.ui.pages import PageContext
from modulvard.ui.secret_clipboard import SecretClipboard
from modulvard.ui.theme.tokens import Space


class NoteReader(QWidget):
    """Shows a note that is finished."""

    write_asked = Signal(object, object)
    """The ``NoteId`` and ``NoteKind`` of a draft to go on with."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._note: Note | None = None
        self._clipboard = SecretClipboard(self)
        self._build()

    @property
    def note(self) -> Note | None:
        """The note shown."""
        return self._note

    def show_note(self, view: NoteView, *, may_change: bool) -> None:
        """Show a note."""
        note = self._note = view.note
        self._head.setText(kind_words(note.kind))
        self._chip.set_chip(state_chip(note))
        self._chip.show()
        self._about.setText(self._about_words(note))
        body = note.body if view.draft is None else view.draft.body
        self.text.setPlainText(body)
        self.text.setVisible(bool(body))
        is_draft = note.state is NoteState.DRAFT
        offered = {
            self.copy_button: bool(note.body),
            self.mark_button: may_change and note.state is NoteState.FINISHED,
            self.reopen_button: may_change and note.state is NoteState.FINISHED,
            self.correct_button: may_change and note.state is NoteState.JOURNALLED,
            self.back_button: may_change and note.state is NoteState.JOURNALLED,
            self.withdraw_button: may_change and note.state in {NoteState.FINISHED, NoteState.JOURNALLED},
            self.write_button: may_change and is_draft and view.draft is not None,
            self.discard_button: may_change and is_draft and view.draft is not None,
        }
        for button, is_offered in offered.items():
            button.setVisible(is_offered)

    def show_contact(self, contact: Contact) -> None:
        """Show a contact that is not journalled: what it was; its words stand in the thread."""
        self._note = None
        self._head.setText(contact_words(contact))
        self._chip.hide()
        day = day_and_month(contact.on)
        self._about.setText(self.tr("{day}. Inte journalförd. Ctrl+J skriver en anteckning om den.").format(day=day))
        self.text.hide()
        for button in self._buttons:
            button.hide()

    def mark(self) -> None:
        """Mark the note as journalled (K)."""
        if self._note is not None and self._note.state is NoteState.FINISHED:
            self._run("mark_journalled")

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._head = Subtitle("", self)
        self._chip = ChipLabel(Chip.draft(""), self)
        self._about = Small("", self, wrap=True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setAutoFillBackground(False)
        self.text.setAccessibleName(self.tr("Anteckningens text"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_button = Button(self.tr("Kopiera"), self, icon="copy", kind=ButtonKind.PRIMARY)
        self.mark_button = Button(self.tr("Märk som journalförd"), self, icon="check", key="K")
        self.write_button = Button(self.tr("Skriv vidare"), self, icon="pencil", key="Enter")
        self.reopen_button = Button(self.tr("Öppna igen"), self, icon="pencil")
        self.correct_button = Button(self.tr("Rätta"), self, icon="pencil")
        self.back_button = Button(self.tr("Inte journalförd"), self, icon="undo-2")
        self.discard_button = Button(self.tr("Ta bort utkastet"), self, icon="trash-2")
        self.withdraw_button = Button(self.tr("Återta …"), self)
        self._buttons = (
            self.copy_button,
            self.mark_button,
            self.write_button,
            self.reopen_button,
            self.correct_button,
            self.back_button,
            self.discard_button,
            self.withdraw_button,
        )
        self.copy_button.clicked.connect(self._copy)
        self.mark_button.clicked.connect(self.mark)
        self.write_button.clicked.connect(self._on_write)
        self.reopen_button.clicked.connect(partial(self._run, "reopen", write=True))
        self.correct_button.clicked.connect(partial(self._run, "correct", write=True))
        self.back_button.clicked.connect(partial(self._run, "take_back"))
        self.discard_button.clicked.connect(partial(self._run, "discard"))
        self.withdraw_button.clicked.connect(self._ask_why)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.ROW)
        head.addWidget(self._head)
        head.addWidget(self._chip)
        head.addStretch(1)
        row = Flow()
        for button in self._buttons:
            row.addWidget(button)
            button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(Space.ROW)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        column.addStretch(0)

    def _about_words(self, note: Note) -> str:
        if note.finished_at is None:
            return self.tr("Ett utkast.")
        at = note.finished_at.astimezone(STOCKHOLM)
        words = self.tr("Slutförd {day} {time}.").format(day=day_and_month(at.date()), time=clock_time(at))
        if note.withdrawn_reason:
            words += " " + self.tr("Återtagen: {reason}").format(reason=note.withdrawn_reason)
        return words

    # --- doing ------------------------------------------------------------------------------------

    def _copy(self) -> None:
        if self._note is not None:
            self._clipboard.copy(self._note.body)
            self._context.announce(self.tr("Kopierad i en minut. Klistra in i journalen."))

    def _on_write(self) -> None:
        if self._note is not None:
            self.write_asked.emit(self._note.id, self._note.kind)

    def _run(self, step: str, *, write: bool = False) -> None:
        note = self._note
        if note is None:
            return

        def done(changed: Changed) -> None:
            if write:
                self.write_asked.emit(NoteId(changed.ident or 0), note.kind)

        self._context.run(self, partial(getattr(self._context.services.notes, step), note.id), done)

    def _ask_why(self) -> None:
        if self._note is not None:
            ask_to_withdraw(self._context, self, self._note.id, self._note.treatment)
