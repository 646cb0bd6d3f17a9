"""What was learnt of a version: by module, from patients and staff, taken care of or not (D8, D9)."""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import ModuleNumber, ProgramVersionId
from modulvard.domain.program_states import Learning, Voice
from modulvard.domain.programs import Module, StoredProgram
from modulvard.services.base import Topic
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Caption, Small, Strong
from modulvard.ui.i18n import day_and_month
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from datetime import datetime

    from modulvard.services.base import Changed

_SPOKEN = 60
"""How much of what was learnt the name of its buttons tells."""


class Learnings(QObject):
    """What the page Program does with what was learnt: counts it, shows it beside a program, asks for it."""

    counted = Signal()
    """It is known how many wait to be taken care of."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._open: Mapping[ProgramVersionId, int] = {}
        self.may_write = Permission.EDIT_PROGRAMS in context.permissions
        context.operations.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Count again."""
        self._context.operations.run(self, self._context.services.program_states.open_learnings, self._count)

    def open_of(self, stored: StoredProgram) -> int:
        """Return how many wait to be taken care of, of a version that can start."""
        return self._open.get(stored.id, 0) if stored.is_for_start else 0

    def section(self, stored: StoredProgram, language: str, parent: QWidget) -> "LearningsSection":
        """Return what was learnt of a version, to stand among what is told of it."""
        made = LearningsSection(self._context, stored, language, parent)
        made.add.clicked.connect(partial(self.ask, stored, None))
        made.met_asked.connect(self._ask_how_met)
        return made

    def commands(self, stored: StoredProgram, module: Module | None) -> tuple[PageCommand, ...]:
        """Return the entering of something learnt, of the module that is read or of the whole."""
        if not self.may_write:
            return ()
        return (
            PageCommand(
                id="programs.learn",
                words=self.tr("Ny lärdom…"),
                synonyms=(self.tr("lärdomar pilot erfarenhet synpunkt"),),
                run=partial(self.ask, stored, module),
            ),
        )

    def ask(self, stored: StoredProgram, module: Module | None = None, *_: object) -> None:
        """Ask for something learnt."""
        asking: Any = import_module("modulvard.ui.programs.asking")  # when it is needed
        modules = [(_called(one, self._context.language), one.number) for one in stored.program.modules]
        number = None if module is None else module.number
        about = asking.LearnAbout(version=stored.id, modules=modules, module=number)
        asking.ask_learning(self._context, self._page, about)

    def _ask_how_met(self, learning: Learning) -> None:
        asking: Any = import_module("modulvard.ui.programs.asking")  # when it is needed
        asking.ask_how_met(self._context, self._page, learning.id, learning.body)

    def _count(self, found: Mapping[ProgramVersionId, int]) -> None:
        self._open = found
        self.counted.emit()

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics & {Topic.LEARNINGS, Topic.PROGRAMS}:
            self.reload()


class LearningsSection(QWidget):
    """The section *Lärdomar* of a version."""

    met_asked = Signal(object)
    """The ``Learning`` that was taken care of."""

    def __init__(self, context: PageContext, stored: StoredProgram, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._stored, self._language = context, stored, language
        self._may_write = Permission.EDIT_PROGRAMS in context.permissions
        self.rows: list[LearningRow] = []
        self._build()
        context.operations.changed.connect(self._on_changed)
        self.reload()

    def _build(self) -> None:
        self._told = Small("", self, wrap=True)
        self.add = Button(self.tr("Ny lärdom…"), self, small=True)
        self.add.setVisible(self._may_write)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.BLOCKS, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(SectionHead(self.tr("Lärdomar"), self))
        column.addWidget(self._told)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def reload(self) -> None:
        """Read what was learnt again."""
        work = partial(self._context.services.program_states.learnings, self._stored.id)
        self._context.operations.run(self, work, self._show)

    def _show(self, learnings: tuple[Learning, ...]) -> None:
        focused = self.window().focusWidget()
        held = any(focused is not None and row.isAncestorOf(focused) for row in self.rows)
        self._clear()
        waiting = sum(one.met_at is None for one in learnings)
        told = self.tr("%n lärdom(ar) att ta hand om.", "", waiting) if waiting else self.tr("Alla är omhändertagna.")
        self._told.setText(told if learnings else self.tr("Inga lärdomar än."))
        for number, group in groupby(learnings, key=lambda one: one.module):
            self._list.addWidget(Strong(self._about(number), self, wrap=True))
            for learning in group:
                self._add_row(learning)
        self.setVisible(bool(learnings) or self._may_write)
        if held:  # what was pressed is made anew: go on with the next that waits
            waits = next((row.met for row in self.rows if row.met is not None), self.add)
            waits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self, learning: Learning) -> None:
        row = LearningRow(learning, self._may_write, self)
        if row.met is not None:
            row.met.clicked.connect(partial(self._ask_how_met, learning))
        if row.remove is not None:
            row.remove.clicked.connect(partial(self._remove, learning))
        self.rows.append(row)
        self._list.addWidget(row)

    def _ask_how_met(self, learning: Learning, *_: object) -> None:
        self.met_asked.emit(learning)

    def _remove(self, learning: Learning, *_: object) -> None:
        self._context.run(self, partial(self._context.services.program_states.withdraw_learning, learning.id))

    def _clear(self) -> None:
        self.rows = []
        empty(self._list)

    def _about(self, number: ModuleNumber | None) -> str:
        module = None if number is None else self._stored.program.module(number)
        return self.tr("Hela programmet") if module is None else _called(module, self._language)

    def _on_changed(self, changed: "Changed") -> None:
        if Topic.LEARNINGS in changed.topics:
            self.reload()


class LearningRow(QWidget):
    """One thing learnt: the words, from whom, who wrote it when, and what was done about it."""

    def __init__(self, learning: Learning, may_write: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.met: Button | None = None
        self.remove: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.INSIDE)
        column.setSpacing(4)
        column.addWidget(Body(learning.body, self, wrap=True))
        patient = learning.source is Voice.PATIENT
        source = self.tr("Från en patient") if patient else self.tr("Från personal")
        column.addWidget(Caption(f"{source} · {learning.by} · {_day(learning.at)}", self, wrap=True))
        if learning.met_at is not None:
            done = self.tr("Tagen om hand {day}: {words}").format(day=_day(learning.met_at), words=learning.met_words)
            column.addWidget(Small(done, self, wrap=True))
        row = Flow()
        is_met = learning.met_at is not None
        chip = Chip.done(self.tr("Klar")) if is_met else Chip.due(self.tr("Att ta hand om"))
        row.addWidget(ChipLabel(chip, self))
        if may_write:
            self._add_buttons(row, learning)
        column.addLayout(row)

    def _add_buttons(self, row: Flow, learning: Learning) -> None:
        about = learning.body if len(learning.body) <= _SPOKEN else learning.body[:_SPOKEN] + "…"
        if learning.met_at is None:
            self.met = Button(self.tr("Tagen om hand…"), self, small=True)
            self.met.setAccessibleName(self.tr("Tagen om hand: {learning}").format(learning=about))
            row.addWidget(self.met)
        self.remove = Button(self.tr("Ta bort"), self, small=True)
        self.remove.setAccessibleName(self.tr("Ta bort lärdomen: {learning}").format(learning=about))
        row.addWidget(self.remove)


def _called(module: Module, language: str) -> str:
    return f"{module.number}  {module.title.in_language(language)}"


def _day(moment: "datetime") -> str:
    return day_and_month(moment.astimezone(STOCKHOLM).date())
