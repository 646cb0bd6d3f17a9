"""The place Program (C1): every program the clinic holds, to be read. Those that lack modules come last."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.program_writing import ProgramDraft
from modulvard.domain.programs import StoredProgram
from modulvard.domain.text import fold
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.components.fields import SearchField
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.components.rows import RowList
from modulvard.ui.key_binding import bind, bind_letter
from modulvard.ui.pages import PageCommand, PageContext, Place, Section
from modulvard.ui.parts import Part
from modulvard.ui.programs.carrying import Carrying
from modulvard.ui.programs.comparing import Comparing
from modulvard.ui.programs.detail import Detail
from modulvard.ui.programs.doing import print_command, reading_commands
from modulvard.ui.programs.drafting import Drafting
from modulvard.ui.programs.gate_rules import GateRules
from modulvard.ui.programs.learnings import Learnings
from modulvard.ui.programs.listing import content, fill_list_side, grouped, model_of_programs, searched
from modulvard.ui.programs.pictures import ReadModule, read_pictures
from modulvard.ui.resting import resting
from modulvard.ui.theme.tokens import FOLD_PANEL, Size, Space

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_REST_MS = 150
_UNDER_SEARCH = 520 + 2 * Space.BLOCKS
"""How long a program is current before it is read, and the look logged (decided.md 6)."""


def make(context: PageContext, parent: QWidget | None = None) -> "ProgramsPage":
    """Make the page."""
    return ProgramsPage(context, parent)


class ProgramsPage(QWidget):
    """The list of programs and the one that is read."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all: tuple[StoredProgram, ...] = ()
        self._shown: StoredProgram | None = None
        self._wanted: tuple[int | None, int | None] = (None, None)
        self._detail_only = False
        self._build()
        self._connect()
        self.reload()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        language = self._context.language
        self.learnings, self.rules = Learnings(self._context, self), GateRules(self._context, self)
        self._model = model_of_programs(language, self.learnings.open_of, self)
        self.drafting = Drafting(self._context, self)
        self.new_button = Button(self.tr("Nytt program"), self, key="Ctrl+N", icon="plus")
        self.new_button.setVisible(self.drafting.may_write)
        self.title = Title(self.tr("Program"), self)
        self.instruments = Button(self.tr("Instrument"), self, icon="clipboard-list")
        self._line = Small("", self)
        self.filter = SearchField(self, hint=self.tr("Filtrera program"), key="Ctrl+F", icon="list-filter")
        self.carrying = Carrying(self._context, self)
        self.import_button = IconButton("upload", self.tr("Ta in program från fil"), self)
        self.import_button.setVisible(self.carrying.may_carry)
        self.import_button.clicked.connect(self.carrying.ask_for_file)
        shown = partial(content, language=language, waiting=self.learnings.open_of)
        self.rows = RowList(self.tr("Program"), shown, self._model, self)
        self._empty = EmptyState(
            self.tr("Inget program med de orden"), self.tr("Töm fältet med Esc för att se alla program igen."), self
        )
        self._empty.hide()
        keys = (("↑ ↓", self.tr("flytta")), ("Enter", self.tr("läs")), (self.tr("Mellanslag"), self.tr("välj")))
        self._foot = Foot((*keys, ("Esc", self.tr("tillbaka"))), self)
        self.comparing = Comparing(self._context, self)
        self.detail = Detail(language, self, sections=(self.learnings.section, self.rules.section))
        self.detail.hide()
        self._list_side = QWidget(self)
        self._rest = resting(self, _REST_MS, self._read)
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        names, filtering = QHBoxLayout(), QHBoxLayout()
        for row in (names, filtering):
            row.setSpacing(Space.INSIDE)
        names.addWidget(self.title, 1)
        names.addWidget(self.instruments)
        names.addWidget(self.new_button)
        self._head.addLayout(names)
        self._head.addWidget(self._line)
        self._head.addSpacing(Space.ROW)
        filtering.addWidget(self.filter, 1)
        filtering.addWidget(self.import_button)
        self._head.addLayout(filtering)
        fill_list_side(self._list_side, self._head, self._empty, self.rows, self.comparing.bar, self._foot)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._list_side, 1)
        self._whole.addWidget(self.detail, 1)
        self._whole.addWidget(self.comparing.view, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show_filtered)
        self.rows.moved.connect(self._on_moved)
        self.rows.opened.connect(self._on_opened)
        self.detail.offer_saving(self.carrying.may_carry)
        self.detail.save_asked.connect(self._on_save_asked)
        self.detail.open_asked.connect(self._on_open_asked)
        self.detail.back_asked.connect(self._on_list_again)
        self.detail.print_asked.connect(self._print_sheet)
        self._model.picks_changed.connect(lambda: self.comparing.show_picked(self._model.picks))
        self.comparing.cleared.connect(partial(self._model.pick_all, on=False))
        self.comparing.moved.connect(self._on_list_again)
        self._context.operations.changed.connect(self._on_changed)
        self.new_button.clicked.connect(self.drafting.begin_new)
        self.instruments.clicked.connect(partial(self._context.navigate, Place(Section.INSTRUMENTS)))
        self.drafting.drafts_read.connect(self._show_filtered)
        self.learnings.counted.connect(self._show_filtered)
        self.drafting.shown.connect(self._on_writing)
        self.drafting.version_made.connect(self._on_version_made)
        bind("Ctrl+F", self, self._on_filter)
        bind("Ctrl+P", self, self._on_print)
        bind("Ctrl+N", self, self.drafting.begin_new)
        bind_letter("Down", self.filter, self._on_to_list)
        bind_letter("Right", self.rows, self._on_right)

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; what is read stays."""
        self._context.operations.run(self, self._context.services.programs.list, self._show)
        self.drafting.reload()

    def focus_first(self) -> None:
        """Put the focus on the list, on what is compared, or in what is written."""
        if self.comparing.is_open:
            self.comparing.view.take_focus()
            return
        if self.drafting.view is not None and self.drafting.is_writing:
            self.drafting.view.take_focus()
            return
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show the program, and the module, that the place asks for."""
        wanted, draft = place.arguments.get("program"), place.arguments.get("draft")
        if isinstance(draft, int) and self.drafting.may_write:
            self.drafting.open(ProgramDraftId(draft))
        if isinstance(wanted, int):
            self.comparing.close()
            self._wanted = (wanted, place.arguments.get("module"))
            self.filter.clear()
            self._go_to_wanted()

    def title_for_window(self) -> str:
        """Return the place's name."""
        return self.tr("Program")

    def workspace(self) -> dict[str, Any]:
        """Return what is read, and in what language."""
        module = self.detail.module
        return {
            "program": self._shown.id if self._shown is not None else None,
            "module": module.number if module is not None else None,
            "filter": self.filter.text(),
            "compared": list(self.comparing.shown),
            "writing": self.drafting.workspace(),
        }

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to what was read, if it is still there."""
        self.filter.setText(str(state.get("filter") or ""))
        self.comparing.restore(state.get("compared"))
        program, module = state.get("program"), state.get("module")
        if isinstance(program, int):
            self._wanted = (program, module if isinstance(module, int) else None)
            self._go_to_wanted()
        self.drafting.restore(state.get("writing"))

    def parts(self) -> tuple[Part, ...]:
        """Return the list and what is read, or the parts of what is written."""
        if self.comparing.is_open:
            return (Part(self.comparing.view),)
        view = self.drafting.view
        if view is not None and self.drafting.is_writing:
            return Part(view.outline_side, view.outline), Part(view.middle), Part(view.beside)
        return Part(self._list_side, self.rows), Part(self.detail)

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be read of the program that is shown."""
        carried = (*self.comparing.commands(), *self.carrying.commands(self._shown))
        new = self.drafting.command()
        begun = () if new is None or self.drafting.is_writing else (new,)
        if self._shown is None or self.drafting.is_writing:
            return (*begun, *carried, *self.drafting.writing_commands())
        program, language = self._shown.program, self.detail.language
        about = program.name.in_language(language)
        offered = (*self.drafting.deeds(self._shown), *self.learnings.commands(self._shown, self.detail.module))
        offered += self.rules.commands(self._shown)
        deeds = tuple(replace(deed, about=about) for deed in offered)
        read = reading_commands(program, language, self._read_module)
        return (*begun, print_command(about, self._on_print), *deeds, *carried, *read)

    # --- showing ----------------------------------------------------------------------------------

    def _show(self, programs: tuple[StoredProgram, ...]) -> None:
        self._all = programs
        ready = sum(stored.program.modules_known and stored.is_for_start for stored in programs)
        words = self.tr("%n program", "", len(programs))
        self._line.setText(self.tr("{programs}, varav {ready} kan startas").format(programs=words, ready=ready))
        self._show_filtered()

    def _show_filtered(self) -> None:
        typed = fold(self.filter.text()).split()
        found = [stored for stored in self._all if all(word in searched(stored.program) for word in typed)]
        shown = [*self.drafting.rows(typed), *grouped(found)]
        self._model.replace(shown)
        self._empty.setVisible(bool(self._all) and not shown)
        self.rows.setVisible(self._empty.isHidden())  # and so keeps the focus until the programs are read
        self._go_to_wanted()
        if self.rows.current_row is None and found:
            self.rows.go_to_key(found[0].id)
        elif self.rows.current_row is None:
            self.rows.go_to_first()
        self._fold()

    def _go_to_wanted(self) -> None:
        program, _ = self._wanted
        if program is not None and self.rows.go_to_key(program):
            self._rest.start()

    def _on_moved(self, _row: object) -> None:
        self._rest.start()

    def _read(self) -> None:
        row = self.rows.current_row
        if not isinstance(row, StoredProgram):
            return
        if self._shown is not None and self._shown.id == row.id:
            self._read_wanted()
            return
        work = partial(self._context.services.programs.show, ProgramVersionId(row.id))
        self._context.operations.run(self, work, self._show_program, latest="program")

    def _show_program(self, stored: StoredProgram) -> None:
        self._shown = stored
        self._fold()
        self.detail.show_program(stored, self.drafting.deeds(stored))
        self._read_wanted()

    def _read_wanted(self) -> None:
        program, module = self._wanted
        if self._shown is None or program != self._shown.id:
            return
        self._wanted = (None, None)
        if module is not None:
            self._read_module(module)

    def _read_module(self, number: int) -> None:
        self._detail_only = self._is_narrow()
        self._fold()
        self.detail.read(number)
        self.detail.take_focus()

    def _on_save_asked(self) -> None:
        if self._shown is not None:
            self.carrying.ask_to_save(self._shown)

    def _on_open_asked(self, number: int) -> None:
        if self._shown is None:
            return
        version = self._shown.id
        opening = partial(self._context.services.programs.open_module, version, number)
        show = partial(self._show_opened, version)
        self._context.operations.run(self, partial(read_pictures, opening), show, latest="program")

    def _show_opened(self, version: ProgramVersionId, opened: ReadModule) -> None:
        if self._shown is not None and self._shown.id == version:
            self.detail.show_opened(opened)
            self.detail.take_focus()

    def _on_writing(self) -> None:
        view = self.drafting.view
        if view is not None and self._whole.indexOf(view) < 0:
            self._whole.addWidget(view, 1)
        self._fold()
        if not self.drafting.is_writing:
            self.focus_first()

    def _on_version_made(self, version: int) -> None:
        self._wanted = (version, None)
        self.reload()

    def _on_changed(self, changed: "Changed") -> None:
        if "programs" in changed.topics:
            self._shown = None
            self.reload()
            self.comparing.restore(self.comparing.shown)

    # --- keys and folding -------------------------------------------------------------------------

    def _on_filter(self) -> None:
        self._on_list_again()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_to_list(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_right(self) -> None:
        self._on_opened(self.rows.current_row)

    def _on_print(self) -> None:
        """Preview the comparison, the sheets of what is ticked, or that of the program that is read."""
        if not self.comparing.print_shown():
            self._print_sheet()

    def _print_sheet(self) -> None:
        if self._shown is not None:
            self._context.print_programs((self._shown.id,))

    def _on_opened(self, row: object) -> None:
        if isinstance(row, ProgramDraft):
            self.drafting.open(row.id)
        if not isinstance(row, StoredProgram):
            return
        self._rest.stop()
        self._read()
        self._detail_only = self._is_narrow()
        self._fold()
        self._context.operations.run(self, lambda: None, lambda _: self.detail.take_focus())  # once it is read

    def _on_list_again(self) -> None:
        self._detail_only = False
        self._fold()
        self.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from a module to its program, and from what is read to the list."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if self.comparing.go_back() or self.detail.go_back():
                return
            focused = self.focusWidget()
            if focused is not None and self.detail.isAncestorOf(focused):
                self.focus_first()
                return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _is_narrow(self) -> bool:
        return self._context.effective_width() < FOLD_PANEL

    def _fold(self) -> None:
        """Show list and detail side by side, or one at a time where there is no room for both."""
        top, view = self._context.top_height(), self.drafting.view
        if view is not None and self.drafting.is_writing:
            view.leave_top(top)
            self.detail.hide()
            self._list_side.hide()
            return
        self._head.setContentsMargins(Space.BLOCKS, top, Space.BLOCKS, Space.ROW)
        self.detail.leave_top(top)
        if self.comparing.covers(self._list_side, self.detail):
            return
        narrow, has_one = self._is_narrow(), self._shown is not None
        self._detail_only = self._detail_only and narrow
        self.detail.offer_back(narrow)
        self.detail.setVisible(has_one and (not narrow or self._detail_only))
        self._list_side.setVisible(not self._detail_only)
        self._list_side.setMaximumWidth(self.width() if narrow else self._list_width())

    def _list_width(self) -> int:
        """Return how wide the list may be: all of the search field above it lies over it, where there is room."""
        share = self.width() * 2 // 5
        return max(Size.LIST_LEAST, share, min(_UNDER_SEARCH, self.width() - Size.PANEL))
