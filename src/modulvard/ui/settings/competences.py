"""Competences in *Inställningar*: one's own, and everyone's for whoever administers accounts (D21, B7, D31)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.access import Permission, Role
from modulvard.domain.accounts import Account
from modulvard.domain.clock import today
from modulvard.domain.competence import SOON, Competence, CompetenceState, state_on
from modulvard.services.base import Topic
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.i18n import capital, sort_key
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_competences import competence_words, span_words, state_chip

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_TREATING = frozenset({Role.THERAPIST, Role.GROUP_LEADER})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What the section shows, as it was read."""

    held: tuple[Competence, ...]
    people: tuple[Account, ...] = ()
    """Only for whoever administers accounts."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """What each program is called, by its key."""


class Competences(QWidget):
    """What is entered of competence. It reads when it is made, and again when something of it changes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.may_edit = Permission.EDIT_ACCOUNTS in context.permissions
        self._treats = Permission.EDIT_TREATMENT in context.permissions
        self._last = _Read(held=())
        self.rows: list[CompetenceRow] = []
        self._build()
        context.operations.changed.connect(self._on_changed)
        self.reload()

    def _build(self) -> None:
        self._told = Small("", self, wrap=True)
        self.add = Button(self.tr("Ny kompetens…"), self, icon="plus")
        self.add.setVisible(self.may_edit)
        self.add.clicked.connect(self.ask_new)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.FIELDS, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(SectionHead(self.tr("Kompetens") if self.may_edit else self.tr("Din kompetens"), self))
        column.addWidget(self._told)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._list)
        self.hide()

    def commands(self) -> tuple[PageCommand, ...]:
        """Return the entering of a competence, for who may."""
        if not self.may_edit:
            return ()
        synonyms = (self.tr("legitimation utbildning intyg behörighet"),)
        words = self.tr("Ny kompetens…")
        return (PageCommand(id="settings.competence", words=words, synonyms=synonyms, icon="plus", run=self.ask_new),)

    # --- reading ----------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what is entered: a look, of which there is a row in the log."""
        self._read(anew=True)

    def _read(self, *, anew: bool) -> None:
        services, person = self._context.services, self._context.services.person
        whose = None if self.may_edit or person is None else person.account
        may_edit = self.may_edit

        def read() -> _Read:
            held = services.competences.list(whose) if anew else services.competences.reload(whose)
            if not may_edit and not any(one.name.words for one in held):
                return _Read(held=held)
            people = services.accounts.list() if may_edit else ()
            return _Read(held=held, people=people, programs=_names(services, self._context))

        self._context.operations.run(self, read, self._show)

    def _on_changed(self, changed: "Changed") -> None:
        if Topic.ACCOUNTS in changed.topics:
            self._read(anew=False)

    # --- showing ----------------------------------------------------------------------------------

    def _show(self, read: _Read) -> None:
        focused = self.window().focusWidget()
        place = next((at for at, row in enumerate(self.rows) if row.holds(focused)), None)
        self._clear()
        self._last = read
        day = today(self._context.clock)
        states = {one.id: state_on(one, read.held, day) for one in read.held}
        self._told.setText(self._told_of(states.values()))
        for head, held in self._groups(read):
            if head:
                self._list.addWidget(Strong(head, self, wrap=True))
            if not held:
                self._list.addWidget(Small(self.tr("Inget infört."), self))
            for one in held:
                self._add_row(one, states[one.id], head)
        self.setVisible(self.may_edit or self._treats or bool(read.held))
        if place is not None:  # what was pressed is made anew: stay at its place
            next_one = self.rows[min(place, len(self.rows) - 1)].end if self.rows else None
            (next_one or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _told_of(self, states: Iterable[CompetenceState]) -> str:
        standing = list(states)
        if not standing and not self.may_edit:
            return self.tr("Inget är infört. Den som sköter konton för in utbildning och legitimation, med underlag.")
        ending = sum(one is CompetenceState.ENDING for one in standing)
        if ending:
            return self.tr("%n kompetens(er) går ut inom {days} dagar.", "", ending).format(days=SOON.days)
        if self.may_edit:
            return self.tr("Program kan kräva kompetens av behandlaren. Den räknas på behandlingens startdag.")
        return self.tr("Den som sköter konton för in och ändrar.")

    def _groups(self, read: _Read) -> list[tuple[str, list[Competence]]]:
        """Return what each holds under their name; without heads where it is one's own alone."""
        if not self.may_edit:
            return [("", list(read.held))] if read.held else []
        groups = []
        for account in sorted(self._shown_people(read), key=lambda one: sort_key(one.display_name)):
            groups.append((account.display_name, [one for one in read.held if one.account == account.ident]))
        return groups

    def _shown_people(self, read: _Read) -> list[Account]:
        holding = {one.account for one in read.held}
        return [one for one in read.people if not one.is_disabled and (one.roles & _TREATING or one.ident in holding)]

    def _add_row(self, one: Competence, state: CompetenceState, name: str) -> None:
        words = competence_words(one.name, self._last.programs)
        row = CompetenceRow(one, state, words, self)
        if self.may_edit:
            row.offer(words if not name else f"{words}, {name}")
        if row.end is not None:
            row.end.clicked.connect(partial(self._ask_end, one, f"{words} · {name}"))
        if row.remove is not None:
            row.remove.clicked.connect(partial(self._remove, one))
        self.rows.append(row)
        self._list.addWidget(row)

    def _clear(self) -> None:
        self.rows = []
        empty(self._list)

    # --- changing ---------------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask for a competence to enter."""
        asking: Any = import_module("modulvard.ui.settings.competence_asking")  # when it is needed
        treating = [one for one in self._last.people if one.roles & _TREATING]
        others = [one for one in self._last.people if not one.roles & _TREATING]
        people = [(one.display_name, one.ident) for one in (*treating, *others) if not one.is_disabled]
        programs = sorted(((name, key) for key, name in self._last.programs.items()), key=lambda one: sort_key(one[0]))
        about = asking.CompetenceAbout(people=people, programs=programs, day=today(self._context.clock).isoformat())
        asking.ask_competence(self._context, self, about)

    def _ask_end(self, one: Competence, words: str, *_: object) -> None:
        asking: Any = import_module("modulvard.ui.settings.competence_asking")  # when it is needed
        asking.ask_end(self._context, self, one.id, words, "" if one.until_day is None else one.until_day.isoformat())

    def _remove(self, one: Competence, *_: object) -> None:
        self._context.run(self, partial(self._context.services.competences.withdraw, one.id))


class CompetenceRow(QWidget):
    """One competence: what it is, since when and until when, what proves it, and how it stands today."""

    def __init__(self, one: Competence, state: CompetenceState, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.end: Button | None = None
        self.remove: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.INSIDE)
        column.setSpacing(4)
        column.addWidget(Body(capital(words), self, wrap=True))
        column.addWidget(Small(f"{span_words(one.from_day, one.until_day)} · {one.evidence}", self, wrap=True))
        self._deeds = Flow()
        self._deeds.addWidget(ChipLabel(state_chip(one, state), self))
        column.addLayout(self._deeds)

    def offer(self, about: str) -> None:
        """Offer what can be done with it; ``about`` is what a screen reader says of it."""
        self.end = Button(self.tr("Sista dag…"), self, small=True)
        self.end.setAccessibleName(self.tr("Sista dag: {competence}").format(competence=about))
        self.remove = Button(self.tr("Ta bort"), self, small=True)
        self.remove.setAccessibleName(self.tr("Ta bort: {competence}").format(competence=about))
        self._deeds.addWidget(self.end)
        self._deeds.addWidget(self.remove)

    def holds(self, widget: QWidget | None) -> bool:
        """Tell whether a widget stands in the row."""
        return widget is not None and self.isAncestorOf(widget)


def _names(services: Any, context: PageContext) -> dict[str, str]:
    """Return what each program is called, the newest version last and so by its name."""
    if Permission.READ_PROGRAMS not in context.permissions:
        return {}
    return {one.program.key: one.program.name.in_language(context.language) for one in services.programs.list()}
