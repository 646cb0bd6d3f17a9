"""What can be done with the ticked patients at once (ux.md "Bulk"). Only what is possible now is offered."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import PatientId
from modulvard.services.together import Together, together
from modulvard.ui.components.bars import ActionBar, BarAction
from modulvard.ui.errors import explained
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.patients.merge import MergeDialog, MergeDraft, read_both
from modulvard.ui.patients.words import number_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.patients import MergePreview

PRINT, MERGE, ARCHIVE = "print", "merge", "archive"


class Actions(QObject):
    """The action bar, and what its buttons do. ``picked`` tells who is ticked, in the list's order."""

    def __init__(self, context: PageContext, picked: Callable[[], tuple[PatientId, ...]], page: QWidget) -> None:
        super().__init__(page)
        self._context, self._picked, self._page = context, picked, page
        self._patients = context.services.patients
        self._offered: tuple[str, ...] = ()
        self._actions = (
            BarAction(ident=PRINT, words=self.tr("Skriv ut"), icon="printer", key="Ctrl+P"),
            BarAction(ident=MERGE, words=self.tr("Slå samman"), icon="users"),
            BarAction(ident=ARCHIVE, words=self.tr("Arkivera"), icon="folder-open"),
        )
        self.bar = ActionBar(self.tr("Valda patienter"), self._actions, page)
        self.bar.triggered.connect(self.do)

    def show_count(self, picked: int, away: int, of: int) -> None:
        """Say how many are ticked, and offer what can be done with so many."""
        self._offered = tuple(action.ident for action in self._actions if self._is_possible(action.ident, picked))
        self.bar.offer(self._offered)
        if not picked:
            self.bar.show_count("")
            return
        words = self.tr("%n vald(a)", "", picked)
        total = self.tr("av {count}").format(count=number_words(of))
        if away:
            total = self.tr("varav %n utanför filtret", "", away)
        self.bar.show_count(words, total)

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with those who are ticked, for the palette."""
        picked = len(self._picked())
        if not picked:
            return ()
        about = self.tr("gäller %n vald(a)", "", picked)
        return tuple(
            PageCommand(
                id=f"patients.{action.ident}",
                words=action.words,
                about=about,
                shortcut=action.key,
                icon=action.icon,
                run=partial(self.do, action.ident),
            )
            for action in self._actions
            if action.ident in self._offered
        )

    def do(self, ident: str) -> None:
        """Do one of the actions with those who are ticked, if it is offered now."""
        steps: Mapping[str, Callable[[tuple[PatientId, ...]], None]] = {
            PRINT: self._context.print_patients,
            MERGE: self._ask_merge,
            ARCHIVE: self._archive,
        }
        picked = self._picked()
        if picked and ident in self._offered:
            steps[ident](picked)

    @staticmethod
    def _is_possible(ident: str, picked: int) -> bool:
        return picked == 2 if ident == MERGE else picked > 0

    # --- merging ----------------------------------------------------------------------------------

    def _ask_merge(self, picked: tuple[PatientId, ...]) -> None:
        work = partial(read_both, self._patients, *picked)
        self._context.operations.run(self._page, work, self._show_merge, latest="merge")

    def _show_merge(self, previews: "tuple[MergePreview, MergePreview]") -> None:
        dialog = MergeDialog(previews, self._page)
        dialog.submitted.connect(partial(self._merge, dialog))
        dialog.open()

    def _merge(self, dialog: MergeDialog, draft: MergeDraft) -> None:
        command = partial(self._patients.merge, draft.kept, draft.gone)
        self._context.run(self._page, command, lambda _: dialog.accept())

    # --- the archive ------------------------------------------------------------------------------

    def _archive(self, picked: tuple[PatientId, ...]) -> None:
        steps = [(patient, partial(self._patients.archive, patient)) for patient in picked]
        self.run_together(partial(together, steps, "patients_archived"))

    def run_together(self, command: "Callable[[], Changed]") -> None:
        """Run a step for many, and say who could not be changed."""
        self._context.run(self._page, command, self._tell_refused)

    def _tell_refused(self, changed: "Changed") -> None:
        if isinstance(changed, Together) and changed.refused:
            why = explained(changed.refused[0][1]).what
            words = self.tr("%n patient(er) ändrades inte. {why}", "", len(changed.refused))
            self._context.announce(words.format(why=why))
