"""Feedback beside what was handed in: to whom, the text, whether the next module opens, and how it leaves (ux.md 1)."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.messages import Draft
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Surface
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.homework.rows import HomeworkRow
from modulvard.ui.homework.targets import FeedbackDraft
from modulvard.ui.homework.words import module_words, promise_words
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.writing.channel_choice import ChannelChoice
from modulvard.ui.writing.room import WritingRoom
from modulvard.ui.writing.writer import Writer


class FeedbackPanel(QWidget):
    """Writes one feedback. It is kept as typed, for this patient and nobody else."""

    finish_asked = Signal()
    more_asked = Signal()
    closed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.draft: FeedbackDraft | None = None
        self._is_narrow = False
        self._build()
        self._connect()

    def begin(self, draft: FeedbackDraft, found: Draft | None, picture: PatientPicture, row: HomeworkRow) -> None:
        """Write on a target, going on from what was kept."""
        self.leave()
        self.draft = draft
        fields = picture.card.patient.fields
        self._name.setText(self.tr("Till {name}").format(name=shown_name(fields.name)))
        hides = fields.birth_date is None or is_discreet()
        born = "" if hides else self.tr("f. {day}").format(day=fields.birth_date)
        self._about.setText("  ·  ".join(filter(None, (born, module_words(row.module), row.title))))
        self.more_button.setVisible(draft.target.hand_in is not None)
        if found is None:
            self.writer.begin("", draft.keep, draft.target.text)
        else:
            self.writer.begin(
                found.body, draft.keep, draft.target.text, caret=found.caret, state=found.state, saved_at=found.saved_at
            )
        self.channel.begin(draft.last_channel)
        self.set_busy(busy=False)
        self._show_discard()

    def offer_next(self, module: int | None) -> None:
        """Offer to open the next module, ticked, or nothing where there is none to open."""
        was = self.open_box.property("module")
        self.open_box.setVisible(module is not None)
        if module is not None and was != module:
            self.open_box.setText(self.tr("Öppna modul {number}").format(number=module))
            self.open_box.setChecked(True)
        self.open_box.setProperty("module", module)

    def show_place(self, number: int, count: int) -> None:
        """Say ”2 av 5 att läsa”; nothing where what is written on stands in no queue of one's own."""
        words = self.tr("{number} av {count} att läsa").format(number=number, count=count) if number else ""
        self._place.setText(words)
        self._place.setVisible(bool(words))

    def show_due(self, due: datetime | None, on: date) -> None:
        """Say by when it is promised."""
        self._due.setText("" if due is None else promise_words(due, on))
        self._due.setVisible(due is not None and not self._is_narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the promise to the head of the answers where the text needs the room."""
        self._is_narrow = narrow
        self._due.setVisible(bool(self._due.text()) and not narrow)

    def leave(self) -> None:
        """Leave the text, kept; nothing where nothing is being written."""
        draft = self.draft
        if draft is None:
            return
        is_blank = not self.writer.editor.text.strip()
        self.writer.stop()
        self.draft = None
        self.writer.clear()
        if is_blank:  # an empty draft would stand in the lists
            self._context.operations.run_command(self, draft.discard, None, lambda _: None)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be changed while the text is being finished."""
        self.writer.editor.setReadOnly(busy)
        for button in (self.finish_button, self.more_button):
            button.setEnabled(not busy)

    @property
    def is_busy(self) -> bool:
        """Whether the text is being finished."""
        return not self.finish_button.isEnabled()

    @property
    def name(self) -> str:
        """To whom it is written."""
        return self._name.text()

    @property
    def about(self) -> str:
        """Who that is, and what it is about."""
        return self._about.text()

    @property
    def place(self) -> str:
        """Which it is of those that wait."""
        return self._place.text()

    @property
    def opens_next(self) -> bool:
        """Whether the next module is to be opened."""
        return not self.open_box.isHidden() and self.open_box.isChecked()

    def focus_text(self) -> None:
        """Put the focus in the text."""
        self.writer.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room.area.stay_at_text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look().colour("surface"))

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Återkoppling"))
        inside = Surface(self)
        self._name = Subtitle("", inside, wrap=True)
        self._about = Small("", inside, wrap=True)
        self._due = Small("", inside, role="text")
        self._place = Small("", inside)
        context, head = self._context, self.tr("Din återkoppling")
        self.writer = Writer(context.operations, context.clock, inside, head=head, unkept=context.unkept)
        told = Flow(between=Space.FIELDS, lines_apart=2)
        told.addWidget(self._due)
        told.addWidget(self._place)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.ROW)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addLayout(told)
        column.addSpacing(Space.FIELDS)
        column.addWidget(self.writer, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.room = WritingRoom(inside, self._foot(), self.writer, self)
        outer.addWidget(self.room)
        self._on_channel()

    def _foot(self) -> QWidget:
        """Return what stands below the text, always in sight."""
        foot = Surface(self)
        self.open_box = CheckBox("", foot)
        self.channel = ChannelChoice(foot)
        self.finish_button = Button("", foot, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.more_button = Button(self.tr("Be om mer"), foot)
        self.discard_button = Button(self.tr("Ta bort utkastet"), foot, icon="trash-2")
        self.answer_button = Button(self.tr("Spara som svar"), foot)
        row = Flow(at_end=2)
        for widget in (self.channel, self.discard_button, self.answer_button, self.more_button, self.finish_button):
            row.addWidget(widget)
        column = QVBoxLayout(foot)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.FIELDS)
        column.setSpacing(Space.ROW)
        column.addWidget(self.open_box)
        column.addLayout(row)
        self.open_box.hide()
        return foot

    def _connect(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, self, self._on_finish)
        self.finish_button.clicked.connect(self._on_finish)
        self.more_button.clicked.connect(self._on_more)
        self.discard_button.clicked.connect(self._on_discard)
        self.writer.written.connect(self._show_discard)
        self.channel.currentIndexChanged.connect(self._on_channel)

    def _on_channel(self) -> None:
        self.finish_button.setText(self.channel.words)

    def _on_finish(self) -> None:
        if self.draft is not None and not self.is_busy and self.writer.may_finish():
            self.finish_asked.emit()

    def _show_discard(self) -> None:
        for button in (self.discard_button, self.answer_button):
            button.setVisible(bool(self.writer.editor.text))

    def _on_discard(self) -> None:
        """Throw the text away, undoably, and go back to the list."""
        draft = self.draft
        if draft is None or self.is_busy:
            return
        self.writer.keeper.keep_now()
        self._context.run(self, draft.discard)
        self.closed.emit()

    def _on_more(self) -> None:
        if self.draft is not None and not self.is_busy and self.writer.may_finish():
            self.more_asked.emit()
