"""What can be done with the ticked patients at once (ux.md "Bulk"). Only what is possible now is offered."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from modulvard.domain.clock import today
from modulvard.domain.ids import PatientId
from modulvard.services.together import Together, together
from modulvard.ui.components.bars import ActionBar, BarAction
from modulvard.ui.components.buttons import plain
from modulvard.ui.components.menus import Menu
from modulvard.ui.i18n import short_day
from modulvard.ui.modules.transferring import About, ask_transfer
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.patients.merge import MergeDialog, MergeDraft, read_both
from modulvard.ui.patients.words import number_words, spoken_name
from modulvard.ui.patients.writing import ask_text, tell_refused
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_closing import all_archived_words
from modulvard.ui.words.of_mornings import mornings

if TYPE_CHECKING:
    from modulvard.domain.caseload import CaseloadRow
    from modulvard.services.base import Changed
    from modulvard.services.patients import MergePreview, Patients
    from modulvard.services.today import Today

WRITE, PUT_OFF, PACE, PRINT, TRANSFER = "write", "put_off", "pace", "print", "transfer"
MERGE, ARCHIVE = "merge", "archive"
_MOST = {WRITE: 60, PUT_OFF: 200, PACE: 60, TRANSFER: 60, ARCHIVE: 200}
"""How many a step is offered for at once: each patient is a step of its own, and the user sees what each gets."""


class Actions(QObject):
    """The action bar, and what its buttons do. ``picked`` tells who is ticked, in the list's order."""

    pace_asked = Signal(object)
    """The rows of those whose tempo is to be looked at together."""

    def __init__(self, context: PageContext, picked: Callable[[], tuple[PatientId, ...]], page: QWidget) -> None:
        super().__init__(page)
        self._context, self._picked, self._page = context, picked, page
        self._patients = context.services.patients
        self._offered: tuple[str, ...] = ()
        letters = context.letter_keys
        self._actions = (
            BarAction(ident=WRITE, words=self.tr("Skriv till var och en"), icon="pencil"),
            BarAction(ident=PUT_OFF, words=self.tr("Skjut upp"), icon="clock", key="U" if letters else ""),
            BarAction(ident=PACE, words=self.tr("Tempo"), icon="gauge", key="T" if letters else ""),
            BarAction(ident=PRINT, words=self.tr("Skriv ut"), icon="printer", key="Ctrl+P"),
            BarAction(ident=TRANSFER, words=self.tr("Lämna över"), icon="arrow-right"),
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
        steps: Mapping[str, Callable[[tuple[PatientId, ...]], object]] = {
            WRITE: partial(ask_text, self._context, self._page),
            PUT_OFF: self._ask_morning,
            PACE: self._read_for_pace,
            PRINT: self._context.print_patients,
            TRANSFER: self._ask_transfer,
            MERGE: self._ask_merge,
            ARCHIVE: self._archive,
        }
        picked = self._picked()
        if picked and ident in self._offered:
            steps[ident](picked)

    @staticmethod
    def _is_possible(ident: str, picked: int) -> bool:
        return picked == 2 if ident == MERGE else 0 < picked <= _MOST.get(ident, picked)

    # --- tempo and mornings -----------------------------------------------------------------------

    def _read_for_pace(self, picked: tuple[PatientId, ...]) -> None:
        work = partial(self._patients.rows, picked)
        self._context.operations.run(self._page, work, self.pace_asked.emit, latest="pace")

    def _ask_morning(self, picked: tuple[PatientId, ...]) -> None:
        menu = self.put_off_menu(picked)
        menu.popup(self.bar.mapToGlobal(QPoint(Space.BLOCKS, -menu.sizeHint().height())))

    def put_off_menu(self, picked: tuple[PatientId, ...]) -> QMenu:
        """Return the choice of mornings, 1 to 5."""
        day = today(self._context.clock)
        menu = Menu(self.tr("Skjut upp till"), self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, (words, morning) in enumerate(mornings(day), 1):
            told = f"{words} · {short_day(morning, day)}"
            entry = menu.addAction(f"&{place}   {plain(told)}")
            entry.triggered.connect(partial(self._put_off, picked, morning))
        return menu

    def _put_off(self, picked: tuple[PatientId, ...], until: date) -> None:
        self.run_together(partial(_put_off_all, self._patients, self._context.services.today, picked, until))

    # --- another therapist ------------------------------------------------------------------------

    def _ask_transfer(self, picked: tuple[PatientId, ...]) -> None:
        def ask(rows: "tuple[CaseloadRow, ...]") -> None:
            name = spoken_name(rows[0]) if len(rows) == 1 else ""
            pairs = tuple((row.treatment, row.patient) for row in rows if row.treatment is not None)
            ask_transfer(self._context, self._page, About(treatments=pairs, name=name))

        work = partial(self._patients.rows, picked)
        self._context.operations.run(self._page, work, ask, latest="transfer")

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
        left: list[str] = []
        read_first: list[int] = []

        def archive(patient: PatientId) -> "Changed":
            changed = self._patients.archive(patient)
            left.append(changed.detail)
            read_first.append(changed.read_first)
            return changed

        steps = [(patient, partial(archive, patient)) for patient in picked]
        said = partial(all_archived_words, left, read_first)
        self.run_together(partial(together, steps, "patients_archived"), said=said)

    def run_together(self, command: "Callable[[], Changed]", *, said: str | Callable[[], str] = "") -> None:
        """Run a step for many, and say who could not be changed."""
        self._context.run(self._page, command, partial(tell_refused, self._context, self._page), said=said)


def _put_off_all(patients: "Patients", days: "Today", picked: tuple[PatientId, ...], until: date) -> Together:
    """Put off what waits for each, on the worker. Who has nothing that waits is passed over, and told."""
    steps = [
        (row.patient, partial(days.put_off_all, row.treatment, until))
        for row in patients.rows(picked)
        if row.treatment is not None
    ]
    return together(steps, "lines_hidden")
