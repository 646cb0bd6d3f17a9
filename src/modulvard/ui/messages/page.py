"""The place Meddelanden: lists of what waits, what is to be handed over and what is begun; beside them the composer."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.ids import AnswerId, MessageId, TreatmentId
from modulvard.domain.messages import MessageKind, MessageState, ThreadLine
from modulvard.ui.answers.beside import BesideComposer
from modulvard.ui.answers.panel import AnswerPanel
from modulvard.ui.components.cards import EmptyState, Line
from modulvard.ui.key_binding import bind, bind_letter
from modulvard.ui.messages.commands import commands_of, letters_of
from modulvard.ui.messages.composer import Composer
from modulvard.ui.messages.listing import Listing
from modulvard.ui.messages.reading import close_waiting
from modulvard.ui.messages.thread_side import ThreadSide
from modulvard.ui.messages.words import View, feedback_place, name_of
from modulvard.ui.pages import PageCommand, PageContext, Place
from modulvard.ui.parts import Part
from modulvard.ui.resting import resting
from modulvard.ui.theme.tokens import FOLD_PANEL, Size
from modulvard.ui.under_way import UnderWay
from modulvard.ui.words.of_names import born_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_REST_MS = 200
"""How long a row is current before its thread is read, and the view logged (decided.md 6)."""
_TOPICS = frozenset({"messages", "patients", "treatments", "clinic"})
_WITH_PANEL = Size.RAIL + Size.LIST_LEAST + 560 + Size.PANEL
"""Effective width from which list, composer and answer bank have room side by side."""
_WITHOUT_LIST = Size.RAIL + Size.LIST_LEAST + Size.PANEL
"""Effective width from which composer and answer bank have."""


def make(context: PageContext, parent: QWidget | None = None) -> "MessagesPage":
    """Make the page."""
    return MessagesPage(context, parent)


class MessagesPage(QWidget):
    """The lists at the left, one thread with its composer at the right, and room for the answer bank beyond it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._detail_only = self._bank_alone = self._bank_asked = False
        self._finished: TreatmentId | None = None  # whose reply: the next comes in its place, and in no other's
        self._under_way = UnderWay(context)
        self._wanted: TreatmentId | None = None
        self._build()
        self._connect()
        self.reload()

    # --- the page contract ----------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; what is open and written stays."""
        operations, messages = self._context.operations, self._context.services.messages
        operations.run(self, messages.counts, self.listing.show_counts, latest="counts")
        if self.listing.view is View.DRAFTS:
            operations.run(self, messages.discarded, self.listing.keep_discarded, latest="discarded")
        read = {
            View.WAITING: messages.waiting,
            View.TO_HAND_OVER: messages.to_hand_over,
            View.LATEST: messages.latest,
            View.DRAFTS: messages.own_drafts,
        }[self.listing.view]
        operations.run(self, read, partial(self._show_lines, self.listing.view), latest="lines")
        self.composer.reload()

    def focus_first(self) -> None:
        """Put the focus on the list, or in the text where that is what was asked for."""
        if self._bank_asked:
            self._bank_asked = False
            self._on_bank()
        elif self._wanted is not None or (self._detail_only and self.composer.treatment is not None):
            self.composer.focus_text()
        else:
            self.listing.focus_list()

    def show_place(self, place: Place) -> None:
        """Show a list, ``{"view": "to_hand_over"}``, or open a thread to write in, ``{"treatment": id}``.

        With ``{"message": id}`` beside it the thread is read, at that message.
        With ``"insert"`` the text gets an answer of the bank, by its number; with ``"bank"`` one searches for it.
        """
        view = place.arguments.get("view")
        if isinstance(view, str) and view in set(View):
            self.listing.choose(View(view))
        wanted, message = place.arguments.get("treatment"), place.arguments.get("message")
        if isinstance(wanted, int) and isinstance(message, int):
            self._read_at(TreatmentId(wanted), MessageId(message))
        elif isinstance(wanted, int):
            self._write_to(TreatmentId(wanted))
            if isinstance(answer := place.arguments.get("insert"), int):
                self._beside.insert_into(TreatmentId(wanted), AnswerId(answer))
            elif place.arguments.get("bank"):
                self._on_bank()
                self._bank_asked = True  # the focus is given when the page is shown

    def title_for_window(self) -> str:
        """Return the place's name; never a patient's."""
        return self.tr("Meddelanden")

    def workspace(self) -> dict[str, Any]:
        """Return which list and which thread; what is written is kept at once."""
        self.composer.keep_now()
        return {
            "view": self.listing.view.value,
            "treatment": self.composer.treatment,
            "correction": self.composer.correction,
            "writing": self.composer.writer.isAncestorOf(self.focusWidget()),
            "channel": self.composer.channel.usual.value,
        }

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to the list and the thread; text and caret come with the draft."""
        if state.get("view") in set(View):
            self.listing.choose(View(state["view"]))
        if "channel" in state:
            self.composer.channel.take_up(state["channel"])
        if isinstance(treatment := state.get("treatment"), int):
            if writes := bool(state.get("writing")):
                self._wanted = TreatmentId(treatment)
                self._writing()
            self.composer.open_thread(TreatmentId(treatment), focus=writes)
            if isinstance(state.get("correction"), int):
                self.composer.go_on_with(MessageId(state["correction"]))
            self.listing.go_to(TreatmentId(treatment))

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with the current thread."""
        listing = self.listing
        reply, close = map(listing.with_current, (self._on_reply, self._on_no_answer))
        return commands_of(listing.current, listing.to_print, reply, close, self._on_print)

    def parts(self) -> tuple[Part, ...]:
        """Return the list, the thread with its text, and the answer bank."""
        return (
            Part(self.listing, self.listing.rows),
            Part(self._right, self.composer.writer.editor),
            Part(self.bank, self.bank.field),
        )

    def treatment_now(self) -> TreatmentId | None:
        """Return whose thread is open: whom Ctrl+M takes to be meant."""
        return self.composer.treatment

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.listing = Listing(self._context, self)
        self.composer = Composer(self._context, self)
        nobody = EmptyState(
            self.tr("Ingen konversation är öppen"),
            self.tr("Välj en rad i listan, eller registrera ett meddelande med Ctrl+I."),
            self,
        )
        self._right = ThreadSide(self.composer, nobody, self)
        self._rule = Line(self, upright=True)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.listing)
        self._rule_room = QVBoxLayout()
        self._rule_room.addWidget(self._rule)
        self._whole.addLayout(self._rule_room)
        self._whole.addWidget(self._right, 1)
        self.bank = AnswerPanel(self._context, self)
        self._whole.addWidget(self.bank)
        self._beside = BesideComposer(self._context, self.composer, self.bank)
        self.composer.writer.offer_bank(self.bank.accessibleName())
        self._rest = resting(self, _REST_MS, self._on_rest)

    def _connect(self) -> None:
        rows = self.listing.rows
        self.listing.view_chosen.connect(self.reload)
        self.listing.discarded_chosen.connect(self._on_bring_back)
        self.listing.print_asked.connect(self._on_print)
        rows.moved.connect(lambda _: self._rest.start())
        rows.opened.connect(lambda _: self._on_reply())
        self.composer.finished.connect(self._on_finished)
        self.composer.writer.editor.answers_asked.connect(self._on_bank)
        self.bank.inserted.connect(self._on_text_again)
        self.bank.left.connect(self._on_text_again)
        self.composer.back_asked.connect(self._on_list_again)
        self._context.operations.changed.connect(self._on_changed)
        bind("Ctrl+F", self, self._on_filter)
        bind("Alt+M", self._right, partial(self._on_bank, support=True))
        bind("Ctrl+P", self, self._on_print)
        bind_letter("Right", rows, self._on_reply)
        if self._context.letter_keys:
            bind_letter("R", rows, self._on_reply)
            bind_letter("K", rows, self._on_no_answer)

    # --- showing --------------------------------------------------------------------------------------

    def _show_lines(self, view: View, lines: tuple[ThreadLine, ...]) -> None:
        if view is not self.listing.view:
            return
        self._under_way.list_read()
        gone = self.listing.show_lines(lines)
        if view is View.DRAFTS and self.composer.treatment in gone and not self.composer.writer.keeper.is_dirty:
            self.composer.close_thread()  # begun by a step that has been undone
        if self._wanted is not None:
            self.listing.go_to(self._wanted)
            self._wanted = None
        finished, self._finished = self._finished, None
        if finished is not None and self._is_at(finished):
            self._go_on()
        elif self.listing.current is None:
            self.listing.go_to_open(self.composer.treatment)
        self._show_place()
        self._fold()
        if QApplication.focusWidget() is self:
            self.listing.focus_list()  # what had the focus is gone

    def _go_on(self) -> None:
        """Go on with the next that waits, in its text; with none left, to the list, which says so."""
        if self.listing.current is None:
            self.listing.go_to_first()
        if self.listing.current is None:
            self.composer.close_thread()
            self._on_list_again()
        else:
            self._on_reply()

    def _show_place(self) -> None:
        self.composer.banner.show_place(self.listing.place_words(self.composer.treatment))

    def _on_rest(self) -> None:
        """Read the thread of the row one has rested on; never in place of a text that is being written."""
        if self._right_is_in_sight() and not self._is_writing():
            self._open_current()

    def _open_current(self, *, focus: bool = False) -> None:
        self._rest.stop()
        line = self.listing.current
        if line is None or line.masked:
            return
        about = " · ".join(filter(None, (born_words(line.birth_date), line.program)))
        self.composer.open_thread(line.treatment, name_of(line), about, focus=focus)
        if line.message.corrects is not None and self.listing.view is View.DRAFTS:
            self.composer.go_on_with(line.message.id)
        self._show_place()
        self._fold()

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics & _TOPICS:
            self.reload()

    # --- doing ----------------------------------------------------------------------------------------

    def _write_to(self, treatment: TreatmentId) -> None:
        self._wanted = treatment
        self._writing()
        self.composer.open_thread(treatment, focus=True)
        if not self.listing.go_to(treatment) and self.listing.view is not View.WAITING:
            self.listing.choose(View.WAITING)
        self._fold()
        self.composer.focus_text()

    def _read_at(self, treatment: TreatmentId, message: MessageId) -> None:
        """Open a thread at a message that was found, with the list of all threads beside it."""
        self._wanted = treatment
        self._writing()
        self.composer.open_thread(treatment)
        self.composer.go_to_message(message)
        if not self.listing.go_to(treatment):
            self.listing.choose(View.LATEST)
        self._fold()

    def _on_reply(self) -> None:
        line = self.listing.current
        if self.listing.bring_back_current() or line is None:
            return
        if line.message.state is MessageState.DRAFT and line.message.kind is not MessageKind.MESSAGE:
            self._context.navigate(feedback_place(line))  # it is written beside the answers
            return
        self._writing()
        self._open_current(focus=True)
        self.composer.focus_text()

    def _on_no_answer(self) -> None:
        line = self.listing.current
        if line is None or self.listing.view is not View.WAITING:
            return
        said = self.tr("Noterat för {name}: behöver inget svar.").format(name=name_of(line))
        work = partial(close_waiting, self._context.services.messages, line.treatment)
        if self.composer.treatment == line.treatment:
            self.composer.close_thread()
        self._under_way.run(self, line.treatment, work, said=said)

    def _on_print(self) -> None:
        """Show the letters with what is chosen in the list, else with what is finished in the open thread."""
        messages = letters_of(self.listing.to_print, self.composer.shown)
        if messages:
            self._context.print_letters(messages)
        else:
            self._context.announce(self.tr("Inget är klart att lämna här. Det som är klart står under Att lämna."))

    def _on_finished(self, treatment: TreatmentId) -> None:
        self._finished = treatment if self.listing.view is View.WAITING and self._is_at(treatment) else None

    def _is_at(self, treatment: TreatmentId) -> bool:
        """Whether one is still where a text was finished, and has gone nowhere since by hand."""
        return self.isVisible() and self.composer.treatment == treatment and self._is_writing()

    def _on_bring_back(self, line: ThreadLine) -> None:
        """Bring a draft back, and write on it unless one has begun to write to somebody meanwhile."""
        before = self.composer.treatment

        def done(_: "Changed") -> None:
            if self.isVisible() and self.composer.treatment == before and not self._is_writing():
                self._write_to(line.treatment)

        self._context.run(self, partial(self._context.services.messages.bring_back, line.message.id), done)

    def _on_bank(self, *, support: bool = False) -> None:
        """Search the answer bank, or read method support; where there is no room beside the text, in its place."""
        self._writing()
        self._bank_alone = not self._bank_fits()
        self._fold()
        (self.bank.go_to_support if support else self.bank.ask)()

    def _on_text_again(self) -> None:
        self._bank_alone = False
        self._fold()
        self.composer.focus_text()

    def _on_filter(self) -> None:
        self._on_list_again()
        self.listing.focus_filter()

    def _on_list_again(self) -> None:
        self._detail_only = self._bank_alone = False
        self._fold()
        self.listing.focus_list()

    # --- keys and folding -----------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the text to the list; the draft is kept."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers() and self._is_writing():
            self._on_list_again()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _is_narrow(self) -> bool:
        return self._context.effective_width() < FOLD_PANEL

    def _writing(self) -> None:
        """Give the list's room to the answer bank while one writes, where there is not enough for all three."""
        self._detail_only = self._context.effective_width() < _WITH_PANEL

    def _is_writing(self) -> bool:
        """Whether the focus is in the thread and its text, or was when the window lost it."""
        return self._right.isAncestorOf(self.focusWidget())

    def _bank_fits(self) -> bool:
        """Whether the answer bank has room beside what is shown of list and text."""
        return self._context.effective_width() >= (_WITHOUT_LIST if self._detail_only else _WITH_PANEL)

    def _right_is_in_sight(self) -> bool:
        return not self._is_narrow() or self._detail_only

    def _fold(self) -> None:
        """Show list and thread side by side, or one at a time where there is no room for both."""
        top = self._context.top_height()
        self.listing.leave_top(top)
        self.bank.leave_top(top)
        self._rule_room.setContentsMargins(0, top, 0, 0)  # the search field lies across above it
        self.bank.setFixedWidth(self.width() if self._bank_alone else Size.PANEL)
        self._right.leave_top(top)
        narrow, is_open = self._is_narrow(), self.composer.treatment is not None
        self._detail_only = self._detail_only and is_open
        self._bank_alone = self._bank_alone and is_open and not self._bank_fits()
        self._right.setVisible((not narrow or self._detail_only) and not self._bank_alone)
        self._rule.setVisible(not narrow and not self._detail_only)
        self.listing.setVisible(not self._detail_only and not self._bank_alone)
        self.bank.setVisible(is_open and (self._bank_alone or self._bank_fits()))
        self.composer.writer.show_bank_button(shown=self.bank.isHidden())
        self.composer.banner.back_button.setVisible(self._detail_only)
        self._right.show_open()
        self.listing.setMinimumWidth(0 if narrow else Size.LIST_LEAST)
        self.listing.setMaximumWidth(self.width() if narrow else max(Size.LIST_LEAST, self.width() * 2 // 5))
