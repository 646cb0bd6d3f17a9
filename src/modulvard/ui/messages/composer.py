"""Where one writes to a patient: who it is to, the thread, the text, and how it is to leave the program (ux.md 3.3)."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.clock import today
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import MessageId, PatientId, TreatmentId
from modulvard.domain.messages import Draft, Thread, last_channel
from modulvard.services.message_reading import SHOWN_AT_ONCE
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Line
from modulvard.ui.components.flow import Flow
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained
from modulvard.ui.key_binding import bind
from modulvard.ui.messages import reading
from modulvard.ui.messages.banner import RecipientBanner
from modulvard.ui.messages.bubbles import Teller
from modulvard.ui.messages.deeds import Deeds
from modulvard.ui.messages.further_back import FurtherBack
from modulvard.ui.messages.reading import Conversation
from modulvard.ui.messages.refusal import Refusal
from modulvard.ui.messages.thread_view import ThreadView
from modulvard.ui.messages.words import due_words, finished_words
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext, PatientTab
from modulvard.ui.secret_clipboard import SecretClipboard
from modulvard.ui.theme.tokens import Space
from modulvard.ui.writing.channel_choice import ChannelChoice, Outlet
from modulvard.ui.writing.room import least_room
from modulvard.ui.writing.writer import Writer

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_TOPICS = frozenset({"messages", "treatments", "patients"})


class Composer(QWidget):
    """One patient's thread and the reply to it. Changing patient leaves the text with whom it was written to."""

    finished = Signal(object)
    """The ``TreatmentId`` of the thread whose reply was finished."""
    back_asked = Signal()
    conversation_shown = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._treatment: TreatmentId | None = None
        self._conversation: Conversation | None = None
        self.correction: MessageId | None = None  # what is written on, where it is no reply
        self._begun = False
        self._finishing = False
        self._typed_kept = ""
        self._clipboard = SecretClipboard(self)
        self._build()
        self._further_back = FurtherBack(context, self, self.view, lambda: self.shown, self._teller)
        self._deeds = Deeds(context, self, copy=self._clipboard.copy, correct=self.go_on_with)
        self._connect()
        self.close_thread()

    # --- what the page uses -------------------------------------------------------------------------

    @property
    def treatment(self) -> TreatmentId | None:
        """Whose thread is open."""
        return self._treatment

    @property
    def shown(self) -> Thread | None:
        """The thread as it was read last."""
        return self._conversation.thread if self._conversation is not None else None

    @property
    def conversation(self) -> Conversation | None:
        """The thread and whose it is, once it has been read."""
        return self._conversation

    def open_thread(self, treatment: TreatmentId, name: str = "", about: str = "", *, focus: bool = False) -> None:
        """Open a thread: the view is logged. ``name`` and ``about`` stand there until it has been read.

        With ``focus`` one may write at once: what is typed before the thread has come is this patient's.
        """
        if treatment != self._treatment:
            self._leave()
            self._further_back.seek(None)
            self._treatment, self._conversation, self.correction = treatment, None, None
            self._begun = self._finishing = False
            self._typed_kept = ""
            self.banner.show_name(name, about)
            self.banner.show_place("")
            self.view.show_messages((), self._teller())
            self.writer.clear()
            self.writer.editor.setReadOnly(False)
            self._show_parts()
            work = partial(reading.opened, self._context.services, treatment)
            done, refused = partial(self._on_opened, treatment), partial(self._on_refused, treatment)
            self._context.operations.run(self, work, done, refused, latest="thread")
        if focus:
            self.focus_text()

    def go_to_message(self, message: MessageId) -> None:
        """Show a message of the open thread and mark it, as soon as the thread has been read."""
        self._further_back.seek(message)

    def close_thread(self) -> None:
        """Show nobody's thread."""
        self._leave()
        self._treatment = self._conversation = self.correction = None
        self._begun = self._finishing = False
        self.writer.clear()
        self.view.show_messages((), self._teller())
        self._show_parts()

    def reload(self) -> None:
        """Read the open thread again; text and caret stay."""
        if self._treatment is None or self._conversation is None:
            return
        work = partial(
            reading.reloaded, self._context.services, self._treatment, max(len(self.view.messages) + 1, SHOWN_AT_ONCE)
        )
        self._context.operations.run(self, work, partial(self._on_reloaded, self._treatment), latest="reload")

    def keep_now(self) -> None:
        """Keep what is written at once: at lock, at quit, when one leaves."""
        if self._conversation is None and self._treatment is not None:
            self._keep_typed()
        self.writer.keeper.keep_now()

    def focus_text(self) -> None:
        """Put the focus in the text, where one writes on."""
        self.writer.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to_end()

    def finish(self) -> None:
        """Finish the text and hand it over as chosen; or go to the field that is still empty, and say so."""
        treatment = self._treatment
        if treatment is None or self._conversation is None or self._finishing or not self._may_write():
            return
        if not self.writer.may_finish():
            return
        written, outlet, channel = self.writer.written_now(), self.channel.outlet, self.channel.channel
        messages = self._context.services.messages
        self._finishing = True
        self.writer.stop(keep=False)
        self.writer.editor.setReadOnly(True)
        if self.correction is None:
            command = partial(messages.finish_reply, treatment, written.body, channel, state=written.state)
        else:
            command = partial(messages.finish, self.correction, written.body, channel, state=written.state)
        kept = self._context.unkept.keeping(reading.text_of(treatment, self.correction), written, command)
        done = partial(self._on_finished, treatment, written.body, outlet)
        failed = partial(self._on_not_finished, treatment)
        self._context.run(self, kept, done, failed, said=finished_words(self._conversation.name, outlet))

    def go_on_with(self, message: MessageId) -> None:
        """Go on writing a correction that is begun."""
        treatment = self._treatment

        def show(draft: Draft) -> None:
            if treatment == self._treatment:
                self.writer.stop()
                self.correction = message
                self._begin_writing(draft)
                self.focus_text()

        self._context.operations.run(self, partial(self._context.services.messages.draft, message), show)

    # --- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self._context
        self.banner = RecipientBanner(context.language, self)
        self._rule = Line(self)
        self.writer = Writer(context.operations, context.clock, head=self.tr("Ditt svar"), unkept=context.unkept)
        self.view = ThreadView(self.writer, self)
        self._foot = QWidget(self)
        self.channel = ChannelChoice(self._foot)
        self.finish_button = Button("", self._foot, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.discard_button = Button(self.tr("Ta bort utkastet"), self._foot, icon="trash-2")
        self.answer_button = Button(self.tr("Spara som svar"), self._foot)
        self.answer_button.hide()
        self.refusal = Refusal(self)
        foot = Flow(at_end=3)
        inside = QVBoxLayout(self._foot)
        inside.setContentsMargins(Space.BLOCKS, Space.INSIDE, Space.BLOCKS, Space.FIELDS)
        inside.addLayout(foot)
        for widget in (self.channel, self.discard_button, self.answer_button, self.finish_button):
            foot.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.banner, self._rule, self.refusal, self.view, self._foot):
            self._column.addWidget(part, 1 if part is self.view else 0)
        self._name_button()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Let the foot scroll with the text where less than some lines of it would be in sight above."""
        room = self.height() - self.banner.sizeHint().height() - self._foot.heightForWidth(self.width())
        is_below, fits = self._column.indexOf(self._foot) >= 0, room >= least_room()
        if fits and not is_below:
            self.view.take_foot(None)
            self._column.addWidget(self._foot)
        elif is_below and not fits:
            self._column.removeWidget(self._foot)
            self.view.take_foot(self._foot)
        if fits != is_below:
            self._foot.setVisible(not self.writer.isHidden())

    def _connect(self) -> None:
        self.banner.back_asked.connect(self.back_asked)
        self.view.asked.connect(self._deeds.do)
        self.view.earlier_asked.connect(self._further_back.read)
        self.writer.written.connect(self._on_written)
        self.channel.currentIndexChanged.connect(self._name_button)
        self.finish_button.clicked.connect(self.finish)
        self.discard_button.clicked.connect(self._on_discard)
        self.refusal.patient_asked.connect(self._on_reason)
        self._context.operations.changed.connect(self._on_changed)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, self, self.finish)

    # --- reading ------------------------------------------------------------------------------------

    def _on_opened(self, treatment: TreatmentId, conversation: Conversation) -> None:
        if treatment != self._treatment:
            return
        typed = self.writer.editor.text
        self._show(conversation)
        self.channel.begin(last_channel(conversation.thread.messages))
        self._begin_writing(conversation.thread.draft, typed)
        self.view.go_to_end()
        self._further_back.go_on()

    def _on_reloaded(self, treatment: TreatmentId, conversation: Conversation) -> None:
        if treatment != self._treatment or self._conversation is None:
            return
        self._show(conversation)
        if self._finishing or self.writer.keeper.is_dirty:
            return
        draft = conversation.thread.draft
        if self.correction is not None:
            if not any(message.id == self.correction for message in conversation.thread.messages):
                self.correction = None  # finished or thrown away
                self._begin_writing(draft)
        elif draft is None and self._begun:
            self._begin_writing(None)
        elif draft is not None and (not self.writer.editor.text or self.writer.is_behind(draft.saved_at)):
            self._begin_writing(draft)

    def _on_refused(self, treatment: TreatmentId, error: ModulvardError) -> None:
        if treatment == self._treatment:
            self.refusal.say(error)
            self._show_parts(refused=True)

    def _show(self, conversation: Conversation) -> None:
        self._conversation = conversation
        thread, now = conversation.thread, self._today()
        self.banner.show_picture(conversation.picture, due_words(thread.due, now), conversation.namesakes)
        self.view.show_messages(thread.messages, self._teller(), has_earlier=thread.has_earlier)
        self._show_parts()
        self.conversation_shown.emit()

    def _show_parts(self, *, refused: bool = False) -> None:
        there = self._treatment is not None
        self.banner.setVisible(there)
        self._rule.setVisible(there)
        self.view.setVisible(there and not refused)
        may_write = there and not refused and (self._conversation is None or self._may_write())
        self.writer.setVisible(may_write)
        self._foot.setVisible(may_write)
        self.discard_button.setVisible(bool(self.writer.editor.text) or self._begun)
        self.refusal.setVisible(refused)
        self._fold()

    def _teller(self) -> Teller:
        conversation, person = self._conversation, self._context.services.person
        own = person.account if person is not None else None
        if conversation is None:
            return Teller({}, own, "", self._today(), may_write=False)
        fields = conversation.picture.card.patient.fields
        name = shown_name(fields.given_name or fields.name)
        return Teller(conversation.picture.names, own, name, self._today(), may_write=self._may_write())

    def _may_write(self) -> bool:
        return self._conversation is not None and self._conversation.picture.may_change

    def _on_changed(self, changed: "Changed") -> None:
        thread = self.shown
        if thread is not None and changed.topics & _TOPICS and changed.patient in {None, thread.patient}:
            self.reload()

    # --- writing ------------------------------------------------------------------------------------

    def _begin_writing(self, draft: Draft | None, typed: str = "") -> None:
        """Show the draft, and keep what becomes of it with this patient and no other."""
        treatment = self._treatment
        if treatment is None or not self._may_write():
            return
        messages, of = self._context.services.messages, reading.text_of(treatment, self.correction)
        keep = partial(messages.keep_reply, treatment) if of.message is None else partial(messages.keep, of.message)
        self._begun = draft is not None
        given: dict[str, Any] = {}
        if draft is not None:
            given = {"caret": draft.caret, "state": draft.state, "saved_at": draft.saved_at}
        self.writer.begin(draft.body if draft is not None else "", keep, of, **given)
        if typed:
            self.writer.editor.insertPlainText(typed)
        self._show_parts()

    def _on_written(self) -> None:
        """Begin the reply with its first key: then it stands in the lists, and a crash gives it back."""
        if self._conversation is None or self._treatment is None or self._begun:
            return
        self._begun = True
        self.discard_button.show()
        self._fold()
        begin = partial(self._context.services.messages.begin, self._treatment)
        self._context.operations.run_command(self, begin, None, lambda _: None)  # what cannot be kept is told beside it

    def _leave(self) -> None:
        """Leave the text with whom it was written to: kept, or gone where there is none."""
        if self._treatment is None:
            return
        if self._conversation is None:
            self._keep_typed()
            return
        is_blank = not self.writer.editor.text.strip()
        self.writer.stop()
        if is_blank and self._begun and self.correction is None and not self._finishing:
            work = partial(reading.discard_if_blank, self._context.services.messages, self._treatment)
            self._context.operations.run_command(self, work, None, lambda _: None)

    def _keep_typed(self) -> None:
        """Keep what was typed before the thread was read, each letter once."""
        typed = self.writer.editor.text
        new = typed.removeprefix(self._typed_kept)
        if new.strip() and self._treatment is not None:
            self._typed_kept = typed
            work = reading.keeping_more(self._context.unkept, self._context.services.messages, self._treatment, new)
            self._context.operations.run(self, work, lambda _: None)

    def _on_discard(self) -> None:
        if self._treatment is None:
            return
        self.writer.keeper.keep_now()
        messages = self._context.services.messages
        if self.correction is not None:
            self._context.run(self, partial(messages.discard, self.correction))
        else:
            self._context.run(self, partial(reading.discard_reply, messages, self._treatment))
        self.focus_text()

    def _on_finished(self, treatment: TreatmentId, body: str, outlet: Outlet, changed: "Changed") -> None:
        if outlet is Outlet.COPY:
            self._clipboard.copy(body)
        if treatment == self._treatment:
            self._finishing, self.correction = False, None
            self._begin_writing(None)
        self.finished.emit(treatment)
        if outlet is Outlet.PRINT and changed.ident is not None:
            self._context.print_letters((MessageId(changed.ident),))

    def _on_not_finished(self, treatment: TreatmentId, error: Exception) -> bool:
        """Go on with the text as it stands, and say beside it what was wrong."""
        if treatment != self._treatment or not isinstance(error, ModulvardError):
            return False
        self._finishing = False
        written, begun = self.writer.written_now(), self._begun
        self._begin_writing(None)
        self._begun = begun
        self.writer.show_again(written)
        self.writer.complain(explained(error).whole)
        return True

    def _on_reason(self, patient: PatientId) -> None:
        self._context.open_patient(patient, PatientTab.OVERVIEW)

    def _name_button(self) -> None:
        self.finish_button.setText(self.channel.words)

    def _today(self) -> date:
        return today(self._context.clock)
