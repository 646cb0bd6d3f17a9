"""The tab Dokument: text to the journal, what is not journalled, and the note that is written (C14, F2)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.ids import NoteId, TreatmentId
from modulvard.domain.notes import Contact, Note, NoteKind, NoteState, covered
from modulvard.services.note_reading import NotesOf, NoteView
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.answers.panel import Hand
from modulvard.ui.answers.room import BankRoom, Least
from modulvard.ui.answers.support import SupportPanel
from modulvard.ui.answers.words import kind_words
from modulvard.ui.components.cards import Line
from modulvard.ui.components.labels import Icon, Small
from modulvard.ui.key_binding import bind_letter
from modulvard.ui.notes.begun import OpenedNote, open_note
from modulvard.ui.notes.listing import NotesList, key_of
from modulvard.ui.notes.reading import NoteReader
from modulvard.ui.notes.writing import NotePanel
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.resting import resting
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_PANEL, LOW, Size, Space
from modulvard.ui.under_way import UnderWay

_REST_MS = 200
"""How long a note is current before it is read, and the view logged (decided.md 6)."""
_LIST_WIDE = 340
_LEAST = Least(whole=_LIST_WIDE + Size.LIST_LEAST, bare=Size.LIST_LEAST)
_WIDEST = 16777215


class DocumentsTab(QWidget):
    """List left, and right the note selected or the one being written."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._treatment: TreatmentId | None = None
        self._looked_at: TreatmentId | None = None
        self._wanted: object = None
        self._is_here = False
        self._under_way = UnderWay(context)
        self._build()
        self._connect()

    # --- what the page asks -----------------------------------------------------------------------

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient's notes as they stand. Another treatment's are read anew, and that is logged."""
        if picture.shown_treatment != self._treatment:
            self._stop_writing()
            self._treatment, self._looked_at = picture.shown_treatment, None
            self.list.show_notes(None, picture.on, may_change=False)
            self._empty_pane()
        self._picture = picture
        if self._is_here:
            self._read()

    def answer(self, wanted: Mapping[str, Any]) -> None:
        """Do what the place's arguments ask for: ``{"note": "weekly"}`` or ``"free"`` writes, a number selects."""
        self._is_here = True
        self._wanted = wanted.get("note")
        self._read()

    def leave(self) -> None:
        """Leave what is written, kept. Coming back is a new look, and logged as one."""
        self._stop_writing()
        self._looked_at, self._is_here = None, False

    def focus_first(self) -> None:
        """Put the focus on the list, or in the text while one is written."""
        if self.panel.is_writing:
            self.panel.focus_text()
        elif self.list.current is not None:
            self.list.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.new_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> tuple[Part, ...]:
        """Return the list, the note that is read or written, and the method support."""
        text = self.panel.writer.editor if self.panel.is_writing else None
        return Part(self.list, self.list.rows), Part(self._pane, text), *self.bank.parts()

    def workspace(self) -> dict[str, Any]:
        """Return what is written or selected, as arguments of the place."""
        if self.panel.is_writing:
            return {"note": self.panel.kind.value}
        current = self.list.current
        return {"note": current.id} if isinstance(current, Note) else {}

    def keep_now(self) -> None:
        """Keep at once what is written."""
        self.panel.writer.keeper.keep_now()

    def write(self, kind: NoteKind = NoteKind.WEEKLY, note: NoteId | None = None) -> None:
        """Write a note: go on with the one begun, or begin with the proposed text (Ctrl+J)."""
        picture, treatment = self._picture, self._treatment
        if picture is None or treatment is None or not picture.may_change:
            return
        self._rest.stop()
        self.panel.leave()
        work = partial(open_note, self._context.services.notes, treatment, kind, self._context.language, note)
        self._context.operations.run(self, work, self._on_opened_note, latest="writing")

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._browse = QWidget(self)
        self.list = NotesList(self._browse)
        self._pane = QStackedWidget(self._browse)
        self._nothing = QWidget(self._pane)
        self.reader = NoteReader(self._context, self._pane)
        self.panel = NotePanel(self._context, self._pane)
        for widget in (self._nothing, self.reader, self.panel):
            self._pane.addWidget(widget)
        self._edge = Line(self._browse, upright=True)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._browse)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self._edge)
        self._halves.addWidget(self._pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._banner()
        column.addWidget(self._head)
        self.bank = BankRoom(
            self._context,
            self._browse,
            self.panel.writer,
            _LEAST,
            partial(SupportPanel, self._context),
            name=kind_words(AnswerKind.SUPPORT),
            by_slash=False,
        )
        column.addWidget(self.bank, 1)
        self._rest = resting(self, _REST_MS, self._read_note)

    def _banner(self) -> QWidget:
        """Say that the journal is elsewhere (F2)."""
        banner = QWidget(self)
        words = Small(
            self.tr("Modulvård är inte journalen. Kopiera texten dit och märk den här som journalförd."),
            banner,
            role="text_2",
            wrap=True,
        )
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(Space.BLOCKS, Space.INSIDE, Space.BLOCKS, Space.INSIDE)
        row.setSpacing(Space.INSIDE)
        row.addWidget(Icon("info", banner, px=Size.ICON_INLINE), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        column = QVBoxLayout(banner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Line(banner))
        return banner

    def _connect(self) -> None:
        self.bank.folded.connect(self._fold)
        self.list.moved.connect(self._on_moved)
        self.list.opened.connect(self._on_opened)
        self.list.new_button.clicked.connect(partial(self.write, NoteKind.WEEKLY))
        self.list.mark_button.clicked.connect(self._mark_all)
        self.reader.write_asked.connect(self._on_write_asked)
        self.panel.finished.connect(self._on_finished)
        self.panel.closed.connect(self._on_closed)
        self.panel.kind_chosen.connect(self.write)
        if self._context.letter_keys:
            bind_letter("K", self.list.rows, self._mark_current)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fold()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep_now()

    def _fold(self) -> None:
        """Show list and note side by side, or the list above; while writing in little room the note alone."""
        narrow = self._context.effective_width() < FOLD_PANEL
        along = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(along)
        self._edge.setFixedSize(_WIDEST, 1) if narrow else self._edge.setFixedSize(1, _WIDEST)
        self.list.setMaximumWidth(_WIDEST if narrow else min(look().px(_LIST_WIDE), max(self.width() * 2 // 5, 1)))
        self.list.setMinimumWidth(0 if narrow else self.list.maximumWidth())
        self.list.setMaximumHeight(max(self.height() * 2 // 5, self.list.least_height) if narrow else _WIDEST)
        is_writing = self._pane.currentWidget() is self.panel
        writes_alone, low = narrow and is_writing, is_writing and self.height() < look().px(LOW)
        self._head.setVisible(not low)
        self.panel.set_low(low=low)
        self.list.setVisible(not writes_alone and not self.bank.takes_spare)

    # --- reading ----------------------------------------------------------------------------------

    def _read(self) -> None:
        treatment = self._treatment
        if treatment is None:
            return
        notes = self._context.services.notes
        work = notes.reload if treatment == self._looked_at else notes.of_treatment
        self._looked_at = treatment
        self._context.operations.run(self, partial(work, treatment), self._on_notes, latest="notes")

    def _on_notes(self, found: NotesOf) -> None:
        picture = self._picture
        if picture is None or found.treatment != self._treatment:
            return
        self._under_way.list_read()
        self.list.show_notes(found, picture.on, may_change=picture.may_change)
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, int):
            self.list.go_to(wanted)
            if any(draft.note == wanted for draft in found.drafts):
                self._on_opened(self.list.current)
                return
        elif wanted in set(NoteKind):
            self.write(NoteKind(str(wanted)))
            return
        if not self.panel.is_writing:
            self._on_moved(self.list.current)

    def _on_moved(self, row: Note | Contact | None) -> None:
        if self.panel.is_writing:
            return
        if isinstance(row, Note):
            self._rest.start()
        elif isinstance(row, Contact):
            self._rest.stop()
            self.reader.show_contact(row)
            self._show(self.reader)
        else:
            self._empty_pane()

    def _read_note(self) -> None:
        row = self.list.current
        if isinstance(row, Note):
            work = partial(self._context.services.notes.show, row.id)
            self._context.operations.run(self, work, self._on_view, latest="note")

    def _on_view(self, view: NoteView) -> None:
        row, picture = self.list.current, self._picture
        if picture is None or self.panel.is_writing or not isinstance(row, Note) or row.id != view.note.id:
            return
        self.reader.show_note(view, may_change=picture.may_change)
        self._show(self.reader)

    # --- writing ----------------------------------------------------------------------------------

    def _on_opened_note(self, opened: OpenedNote) -> None:
        if opened.begun.proposed.treatment != self._treatment or not self._is_here:
            return
        self.panel.begin(opened)
        self._show(self.panel)
        self.panel.focus_text()

    def _on_opened(self, row: Note | Contact | None) -> None:
        """Write on a draft of one's own; a contact's note is the weekly one (Enter)."""
        if isinstance(row, Contact):
            self.write()
        elif row is not None and row.state is NoteState.DRAFT:
            self.write(row.kind, row.id)
        else:
            self._read_note()

    def _on_write_asked(self, note: NoteId, kind: NoteKind) -> None:
        self.write(kind, note)

    def _on_finished(self, note: int) -> None:
        self._wanted = note
        self._after_writing()
        self._read()

    def _on_closed(self) -> None:
        self._stop_writing()
        self._after_writing()
        self._read()

    def _stop_writing(self) -> None:
        self.panel.leave()
        if self._pane.currentWidget() is self.panel:
            self._empty_pane()

    def _after_writing(self) -> None:
        self._empty_pane()
        self.list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- marking ----------------------------------------------------------------------------------

    def _mark_current(self) -> None:
        """Mark what is selected as journalled (K)."""
        row = self.list.current
        if isinstance(row, Contact):
            self._mark([row])
        elif self.reader.note is row:
            self.reader.mark()

    def _mark_all(self) -> None:
        self._mark(None)

    def _mark(self, contacts: list[Contact] | None) -> None:
        if self._treatment is None or self._picture is None or not self._picture.may_change:
            return
        wanted, row = (None, None) if contacts is None else (covered(contacts), self.list.current)
        mark = partial(self._context.services.notes.mark_contacts, self._treatment, wanted)
        self._under_way.run(self, None if row is None else key_of(row), mark, said="")

    def _empty_pane(self) -> None:
        self._rest.stop()
        self._show(self._nothing)

    def _show(self, widget: QWidget) -> None:
        self._pane.setCurrentWidget(widget)
        self.bank.set_writing(on=widget is self.panel)
        self._search_for(self._picture)
        self._fold()

    def _search_for(self, picture: PatientPicture | None) -> None:
        """Let method support for the patient's program and module come first."""
        if self.bank.panel is None or picture is None or picture.view is None:
            return
        current = next((each.number for each in picture.view.standing.modules if not each.standing.is_handed_in), None)
        program = picture.view.program.key
        self.bank.panel.show_for(Hand(program=program, module=current, language=self._context.language))
