"""The place Svarsbank (C7): parts of the bank, its entries, and the one that is read or written."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.answer_draft import draft_of
from modulvard.domain.answer_lists import AnswerCard, AnswerFilter, AnswerLine, AnswerList, AnswersShown
from modulvard.domain.clock import today
from modulvard.domain.ids import AnswerId
from modulvard.domain.programs import StoredProgram
from modulvard.domain.text import search_words
from modulvard.ui.answers.approving import APPROVE, Approving
from modulvard.ui.answers.browsing import AnswerBrowser
from modulvard.ui.answers.commands import page_commands
from modulvard.ui.answers.detail import AnswerDetail
from modulvard.ui.answers.files import ask_file, ask_target
from modulvard.ui.answers.form import program_choices
from modulvard.ui.answers.importing import ImportView
from modulvard.ui.answers.listing import changes_keywords_only
from modulvard.ui.answers.searching import BankSearch
from modulvard.ui.answers.shelves import Shelf, shelves_of
from modulvard.ui.answers.typed import all_typed
from modulvard.ui.choosing_files import AskFile
from modulvard.ui.key_binding import bind, bind_letter
from modulvard.ui.override import override
from modulvard.ui.pages import PageCommand, PageContext, Place
from modulvard.ui.parts import Part
from modulvard.ui.resting import resting

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_REST_MS = 150
"""How long an entry is current before it is read, and the look logged (decided.md 6)."""
_PAGE = "answers"


def make(context: PageContext, parent: QWidget | None = None) -> "AnswersPage":
    """Make the page."""
    return AnswersPage(context, parent)


class AnswersPage(QWidget):
    """The bank, and whatever of it is open."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._answers = context.services.answers
        self._permissions: frozenset[Permission] = frozenset()
        self._lines: tuple[AnswerLine, ...] = ()
        self._wanted: AnswerId | None = None
        self.ask_file: AskFile = ask_file
        self.ask_target: AskFile = ask_target
        self._build()
        self._connect()
        context.operations.run(self, context.services.accounts.own_permissions, self._on_permissions)
        self.reload()

    def _build(self) -> None:
        self.browser = AnswerBrowser(self._context, self)
        self.shelves, self.listing, self.filter = self.browser.shelves, self.browser.listing, self.browser.filter
        self.detail = AnswerDetail(self._context, self.browser)
        self.browser.join(self.detail)
        self.many = Approving(self._context, self.listing, self)
        self._search = BankSearch(self._context, self.filter, self.listing.model.rowCount, self)
        self._bank = QWidget(self)
        bank = QVBoxLayout(self._bank)
        bank.setContentsMargins(0, 0, 0, 0)
        bank.setSpacing(0)
        bank.addWidget(self.browser, 1)
        bank.addWidget(self.many.bar)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._bank)
        self.importing = ImportView(self._context, self)
        self._stack.addWidget(self.importing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._rest = resting(self, _REST_MS, self._read)

    def _connect(self) -> None:
        self.shelves.moved.connect(self._on_shelf)
        self.browser.shelf_chosen.connect(self._on_shelf_chosen)
        self._search.found.connect(self._on_found)
        self.listing.moved.connect(self._on_moved)
        self.listing.model.picks_changed.connect(lambda: self.detail.tell_many(bool(self.listing.picked)))
        self.listing.opened.connect(self._on_opened)
        self.browser.keywords_asked.connect(self.listing.pick_keywords_only)
        self.browser.new_button.clicked.connect(self.begin_new)
        self.browser.import_asked.connect(self._on_import)
        self.browser.export_asked.connect(self._on_export)
        self.importing.left.connect(self._on_import_left)
        self.detail.back_asked.connect(self._on_list_again)
        self.detail.typed_changed.connect(self._keep)
        self.detail.saved.connect(self._on_saved)
        self.detail.copy_asked.connect(self._on_copy)
        self._context.operations.changed.connect(self._on_changed)
        bind("Ctrl+F", self.browser, self._on_filter)
        bind("Ctrl+N", self.browser, self.begin_new)
        bind("Ctrl+Return", self._bank, self._do_main)
        bind("Ctrl+Enter", self._bank, self._do_main)
        bind_letter("Down", self.filter, self.listing.take_focus)
        bind_letter("Right", self.shelves, self.listing.take_focus)
        for view in (self.listing.table, self.listing.rows):
            bind_letter("Right", view, self._on_right)
            bind_letter("Left", view, self.browser.take_shelf_focus)
            if self._context.letter_keys:
                bind_letter("D", view, self.detail.copy)

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; what is open stays, and so does what is typed."""
        shelf = self.shelves.shelf
        narrowed = shelf.narrowed if shelf is not None else AnswerFilter()
        work = partial(self._answers.list, narrowed, language=self._context.language)
        self._context.operations.run(self, work, self._show, latest="answers")

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.listing.take_focus()

    def show_place(self, place: Place) -> None:
        """Show the entry that the place asks for, or begin a new one."""
        if place.arguments.get("new"):
            self.begin_new()
        wanted = place.arguments.get("answer")
        if isinstance(wanted, int):
            self.open_answer(AnswerId(wanted))

    def title_for_window(self) -> str:
        """Return the place's name."""
        return self.tr("Svarsbank")

    def workspace(self) -> dict[str, Any]:
        """Return where the user is, and all that is typed and not saved."""
        self.detail.note_typed()
        shelf = self.shelves.shelf
        now = self._context.clock.now()
        thrown = {name: typed for name, typed in self.detail.thrown.items() if not typed.is_forgotten(now)}
        return {
            "shelf": shelf.ident if shelf is not None else None,
            "filter": self.filter.text(),
            "answer": self.detail.answer,
            "new": self.detail.is_new,
            "typed": {name: typed.as_dict() for name, typed in self.detail.typed.items()},
            "thrown": {name: typed.as_dict() for name, typed in thrown.items()},
        }

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to where the user was, with what was typed."""
        self.detail.typed = all_typed(state.get("typed"))
        self.detail.thrown = all_typed(state.get("thrown"))
        self.listing.mark_typed(self.detail.typed)
        self.browser.wanted_shelf = str(state.get("shelf") or "")
        self.filter.setText(str(state.get("filter") or ""))
        answer = state.get("answer")
        if state.get("new"):
            self.detail.show_new()
            self.browser.fold()
        elif isinstance(answer, int):
            self._wanted = AnswerId(answer)
        self.reload()

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the bank, the list and the entry."""
        return (*self.browser.parts(), Part(self.importing))

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done here and now."""
        keeps = Permission.APPROVE_ANSWERS in self._permissions
        written = (self.begin_new,) if self._may_edit else ()
        files = (self._on_import, self._on_export) if keeps else ()
        return (*self.many.commands(), *page_commands(self.detail, written, files))

    # --- showing ----------------------------------------------------------------------------------

    @property
    def _may_edit(self) -> bool:
        return Permission.EDIT_ANSWERS in self._permissions

    def _on_permissions(self, permissions: frozenset[Permission]) -> None:
        self._permissions = permissions
        self.detail.set_may_edit(self._may_edit)
        self.many.set_keeps(Permission.APPROVE_ANSWERS in permissions)
        self.browser.offer(edits=self._may_edit, keeps=Permission.APPROVE_ANSWERS in permissions)
        if Permission.READ_PROGRAMS in permissions:
            self._context.operations.run(self, self._context.services.programs.list, self._on_programs)

    def _on_programs(self, programs: tuple[StoredProgram, ...]) -> None:
        self.detail.offer_programs(program_choices([stored.program for stored in programs], self._context.language))

    def _show(self, answers: AnswerList) -> None:
        self._lines = answers.lines
        self.browser.show_shelves(shelves_of(answers.counts), answers.counts)
        self._show_lines()
        self._wanted = None  # gone to now or never: one may be at another when it comes back
        if self.detail.answer is not None:
            self._open(self.detail.answer)

    def _show_lines(self) -> None:
        day = today(self._context.clock)
        typed = self.filter.text()
        lines = list(self._lines)
        ranked = bool(typed.strip())
        if ranked:
            by_id = {line.id: line for line in lines}
            found = [by_id[ident] for ident in self._search.hits if ident in by_id]
            known = {line.id for line in found}
            words = search_words(typed)
            found += [line for line in lines if line.id not in known and all(word in line.words for word in words)]
            lines = found
        shelf = self.shelves.shelf
        waits = self._may_edit and shelf is not None and shelf.narrowed.shown is AnswersShown.SUGGESTED
        self.listing.show_lines(lines, day, ranked=ranked, waits=waits)
        self.browser.offer_ticks(waits=waits, count=sum(map(changes_keywords_only, lines)) if waits else 0)
        self.many.show_picked()
        self.browser.show_empty(is_filtered=ranked, any_lines=bool(lines))
        if self._wanted is not None and self.listing.go_to(self._wanted):
            self._wanted = None
        if self.listing.current is None:
            self.listing.go_to_first()
            if self.detail.is_new:
                self._rest.stop()  # the list moved by itself, and nothing takes the place of what is begun
        self.browser.fold()

    def _on_shelf(self, row: object) -> None:
        if isinstance(row, Shelf):
            self.browser.name_shelf(row)
            self.reload()

    def _on_shelf_chosen(self, ident: str) -> None:
        self.shelves.go_to_key(ident)

    def _on_found(self) -> None:
        self._show_lines()
        if self.filter.text().strip():
            self.listing.go_to_first()

    def _on_moved(self, _row: object) -> None:
        self._rest.start()

    def _read(self) -> None:
        line, is_writing = self.listing.current, self.detail.form.isAncestorOf(self.focusWidget())
        if line is not None and line.id != self.detail.answer and not is_writing:
            self._open(line.id)

    def _open(self, answer: AnswerId) -> None:
        self.detail.note_typed()
        work = partial(self._answers.show, answer)
        self._context.operations.run(self, work, self._show_card, self._on_gone, latest="answer")

    def _on_gone(self, _error: Exception) -> None:
        """It is no longer there: the adding of it was undone."""
        self.detail.forget()
        self.browser.fold()

    def _show_card(self, card: AnswerCard) -> None:
        self.detail.show_card(card)
        self.browser.fold()

    # --- what the user does -----------------------------------------------------------------------

    def begin_new(self) -> None:
        """Begin a new entry, or go on with the one that was begun."""
        if self._may_edit:
            self._leave_line()
            self.detail.show_new()
            self._show_detail()

    def open_answer(self, answer: AnswerId) -> None:
        """Show an entry, whichever part of the bank it stands in."""
        self._wanted = answer
        self.filter.clear()
        if not self.listing.go_to(answer):
            self.shelves.go_to_first()
        self._open(answer)

    def _on_copy(self) -> None:
        card = self.detail.card
        if card is None:
            return
        draft = draft_of(card.answer.latest.content)
        named = tuple(
            (code, replace(text, title=self.tr("{title} (kopia)").format(title=text.title)) if text.title else text)
            for code, text in draft.texts
        )
        self._leave_line()
        self.detail.show_new(card.answer.kind, replace(draft, texts=named))
        self._show_detail()

    def _leave_line(self) -> None:
        """Let no entry that is on its way take the place of the one that is begun."""
        self._rest.stop()
        self._context.operations.run(self, _nothing, lambda _: None, latest="answer")

    def _on_saved(self, answer: AnswerId) -> None:
        self._wanted = answer
        self._open(answer)

    def _on_import(self) -> None:
        def read(file: Path) -> None:
            self.importing.fold()
            self._stack.setCurrentWidget(self.importing)
            self.importing.read(file)

        self.ask_file(self.window(), read)

    def _on_import_left(self) -> None:
        self._stack.setCurrentWidget(self._bank)
        self.focus_first()

    def _on_export(self) -> None:
        """Write what is in force and stands in the part that is shown. The dialog has asked before it overwrites."""
        shelf = self.shelves.shelf
        narrowed = shelf.narrowed if shelf is not None else AnswerFilter()

        def write(file: Path) -> None:
            self._context.run(self, partial(self._answers.export, file, narrowed, overwrite=True))

        self.ask_target(self.window(), write)

    def _on_changed(self, changed: "Changed") -> None:
        if "answers" in changed.topics:
            self.reload()
        elif "programs" in changed.topics and Permission.READ_PROGRAMS in self._permissions:
            self._context.operations.run(self, self._context.services.programs.list, self._on_programs)

    def _keep(self) -> None:
        self.listing.mark_typed(self.detail.typed)
        work = partial(self._context.services.desk.keep_page, _PAGE, self.workspace())
        self._context.operations.run(self, work, lambda _: self.detail.show_kept(), self.detail.not_kept.tell)

    def _do_main(self) -> None:
        """Approve those that are ticked; while one writes, or where none is, do what the entry beside offers."""
        focused = self.focusWidget()
        if self.listing.picked and not (focused is not None and self.detail.isAncestorOf(focused)):
            self.many.do(APPROVE)
        else:
            self.detail.foot.do_main()

    # --- keys and folding -------------------------------------------------------------------------

    def _on_filter(self) -> None:
        self._on_list_again()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_right(self) -> None:
        self._on_opened(self.listing.current)

    def _on_opened(self, row: object) -> None:
        if isinstance(row, AnswerLine):
            self._rest.stop()
            self._open(row.id)
            self._context.operations.run(self, _nothing, lambda _: self._show_detail())

    def _show_detail(self) -> None:
        self.browser.show_detail()
        self.detail.take_focus()

    def _on_list_again(self) -> None:
        self.browser.show_list()
        self.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from a difference to its entry, and from the entry to the list."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if self.detail.go_back():
                return
            focused = self.focusWidget()
            if focused is not None and self.detail.isAncestorOf(focused):
                self.focus_first()
                return
            if self.listing.picked:
                self.listing.unpick()
                return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.browser.fold()
        self.importing.fold()


def _nothing() -> None:
    """Do nothing: the answer comes after those asked for before it."""
