"""Beside the list of programs: drafts, beginning one, and what can be done with the version that is read."""

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.program_writing import ProgramDraft
from modulvard.domain.programs import ProgramStatus, StoredProgram
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import GroupHead, RowContent
from modulvard.ui.i18n import day_and_month
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.programs.writing_words import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.ui.programs.writing_page import WritingPage


class Drafting(QObject):
    """What whoever may write programs finds on the page."""

    shown = Signal()
    """Writing was begun or left: list and detail make room or come back."""
    drafts_read = Signal()
    """The drafts have been read."""
    version_made = Signal(int)
    """A draft became this version."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.drafts: tuple[ProgramDraft, ...] = ()
        self.view: WritingPage | None = None
        self._kept: dict[str, Any] = {}
        self.may_write = Permission.EDIT_PROGRAMS in context.permissions
        self._may_publish = Permission.PUBLISH_PROGRAMS in context.permissions

    @property
    def is_writing(self) -> bool:
        """Whether a draft is written in now."""
        return self.view is not None and not self.view.isHidden()

    def reload(self) -> None:
        """Read the drafts again."""
        if self.may_write:
            self._context.operations.run(self, self._context.services.program_writing.list, self._show)

    def rows(self, typed: list[str]) -> Iterator[GroupHead | ProgramDraft]:
        """Return the drafts that hold all the words, under their heading."""
        found = [one for one in self.drafts if all(word in one.program.name.sv.casefold() for word in typed)]
        if found:
            yield GroupHead(words=said(QT_TRANSLATE_NOOP("Writing program", "Utkast")), count=len(found))
            yield from found

    def begin_new(self) -> None:
        """Begin a program from nothing (Ctrl+N)."""
        if self.may_write and not self.is_writing:
            self._context.run(self._page, self._context.services.program_writing.begin, self._on_begun)

    def begin_from(self, version: ProgramVersionId) -> None:
        """Begin the next version of a program."""
        begin = partial(self._context.services.program_writing.begin, version)
        self._context.run(self._page, begin, self._on_begun)

    def open(self, draft: ProgramDraftId) -> None:
        """Write in a draft."""
        self._made().open(draft)
        self._show_view(True)

    def deeds(self, stored: StoredProgram) -> list[PageCommand]:
        """Return what can be done with a version."""
        version, states = stored.id, self._context.services.program_states if self.may_write else None
        found: list[tuple[str, str, Any]] = []
        if self.may_write:
            words = said(QT_TRANSLATE_NOOP("Writing program", "Ny version"))
            found.append(("next", words, partial(self.begin_from, version)))
        if self._may_publish and states is not None:
            retired = stored.status is ProgramStatus.RETIRED
            if stored.status is ProgramStatus.PILOT:
                words = said(QT_TRANSLATE_NOOP("Writing program", "Publicera piloten"))
                found.append(("publish", words, partial(self._run, partial(states.publish, version))))
                words = said(QT_TRANSLATE_NOOP("Writing program", "Ändra antal…"))
                found.append(("cap", words, partial(self._ask_cap, stored)))
            if retired:
                words = said(QT_TRANSLATE_NOOP("Writing program", "Ta i bruk igen"))
                found.append(("again", words, partial(self._run, partial(states.publish, version))))
            elif stored.status is not ProgramStatus.DRAFT:
                words = said(QT_TRANSLATE_NOOP("Writing program", "Avveckla"))
                found.append(("retire", words, partial(self._run, partial(states.retire, version))))
        return [PageCommand(id=f"programs.{key}", words=words, run=run) for key, words, run in found]

    def command(self) -> PageCommand | None:
        """Return the command that begins a program, for who may."""
        if not self.may_write:
            return None
        words = said(QT_TRANSLATE_NOOP("Writing program", "Nytt program"))
        return PageCommand(id="programs.new", words=words, shortcut="Ctrl+N", icon="plus", run=self.begin_new)

    def writing_commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done in the draft that is written in."""
        view = self.view
        if view is None or not self.is_writing:
            return ()
        add = said(QT_TRANSLATE_NOOP("Writing program", "Lägg till {part}"))
        parts = (view.add_module, view.add_page, view.add_homework)
        offered: list[tuple[QPushButton, str]] = [(button, add.format(part=button.text().lower())) for button in parts]
        offered += [(button, button.text()) for button in (view.pilot, view.publish)]
        offered.append((view.discard, view.discard.accessibleName()))
        return tuple(
            PageCommand(id=f"programs.writing.{place}", words=words, run=button.click)
            for place, (button, words) in enumerate(offered)
            if button.isEnabled() and not button.isHidden()
        )

    def workspace(self) -> dict[str, Any]:
        """Return what is written in, with what is typed beside it."""
        return self.view.workspace() if self.view is not None and self.is_writing else {}

    def restore(self, kept: object) -> None:
        """Go on in the draft that was written in."""
        if isinstance(kept, dict) and isinstance(kept.get("draft"), int) and self.may_write:
            self.open(ProgramDraftId(kept["draft"]))
            self._made().write_again(kept)

    # --- inside -----------------------------------------------------------------------------------

    def _show(self, drafts: tuple[ProgramDraft, ...]) -> None:
        self.drafts = drafts
        view = self.view
        if view is not None and self.is_writing and view.draft not in {None, *(draft.id for draft in drafts)}:
            view.put_away()  # by an undo, or by someone else
        self.drafts_read.emit()

    def _on_begun(self, changed: "Changed") -> None:
        if changed.ident is not None:
            self.open(ProgramDraftId(changed.ident))

    def _ask_cap(self, stored: StoredProgram) -> None:
        asking: Any = import_module("modulvard.ui.programs.asking")  # when it is needed
        name = stored.program.name.in_language(self._context.language)
        asking.ask_cap(self._context, self._page, stored.id, name, stored.pilot_cap)

    def _run(self, command: Any) -> None:
        self._context.run(self._page, command)

    def _made(self) -> "WritingPage":
        if self.view is None:
            kind: Any = import_module("modulvard.ui.programs.writing_page")  # late: most who read never write
            view: WritingPage = kind.WritingPage(self._context, self._page)
            view.hide()
            view.left.connect(partial(self._show_view, False))
            view.became.connect(self._on_became)
            self.view = view
        return self.view

    def _on_became(self, version: int) -> None:
        self._show_view(False)
        self.version_made.emit(version)

    def _show_view(self, shown: bool) -> None:
        self._made().setVisible(shown)
        self.shown.emit()
        if not shown:
            self.reload()


def draft_content(draft: ProgramDraft) -> RowContent:
    """Return how the list shows a draft."""
    untitled = said(QT_TRANSLATE_NOOP("Writing program", "Nytt program utan namn"))
    line = said(QT_TRANSLATE_NOOP("Writing program", "Sparat {day} av {name}"))
    return RowContent(
        name=draft.program.name.sv or untitled,
        line=line.format(day=day_and_month(draft.saved_at.date()), name=draft.saved_by),
        chip=Chip.draft(said(QT_TRANSLATE_NOOP("Writing program", "Utkast"))),
    )


def draft_spoken(draft: ProgramDraft) -> str:
    """Return what a screen reader says of a draft in the list."""
    shown = draft_content(draft)
    mark = shown.chip.words if shown.chip is not None else ""
    return f"{shown.name}, {mark}, {shown.line}"
