"""*Frånvaro och ersättare* in *Inställningar*: who is away, and on whose list their lines stand then (B21, B22)."""

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.accounts import Absence, Account
from modulvard.domain.caseload import CaseloadFilter
from modulvard.domain.clock import today
from modulvard.domain.ids import AccountId, PatientId
from modulvard.services.base import Topic
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Small
from modulvard.ui.i18n import short_day
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from modulvard.services.base import Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What the section shows, as it was read."""

    absences: tuple[Absence, ...] = ()
    people: tuple[Account, ...] = ()


class Absences(QWidget):
    """The days off that are not over, everyone's; one's own can be entered and taken back, or all of them."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._edits_all = Permission.EDIT_CLINIC in context.permissions
        self._sees = Permission.SEE_CLINIC in context.permissions
        self._last = _Read()
        self.rows: list[AbsenceLine] = []
        self._build()
        context.operations.changed.connect(self._on_changed)
        self.reload()

    def _build(self) -> None:
        self._told = Small("", self, wrap=True)
        self.add = Button(self.tr("Ny frånvaro…"), self, icon="plus")
        self.add.clicked.connect(self.ask_new)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.FIELDS, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(SectionHead(self.tr("Frånvaro och ersättare"), self))
        column.addWidget(self._told)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._list)
        self.hide()

    def commands(self) -> tuple[PageCommand, ...]:
        """Return the entering of days off."""
        if not self._people():
            return ()
        synonyms = (self.tr("semester ledig sjuk ersättare vikarie"),)
        return (
            PageCommand(
                id="settings.absence",
                words=self.tr("Ny frånvaro…"),
                synonyms=synonyms,
                icon="plus",
                run=self.ask_new,
            ),
        )

    # --- reading and showing ----------------------------------------------------------------------

    def reload(self) -> None:
        """Read who is away."""
        if not self._sees:
            return
        accounts, day = self._context.services.accounts, today(self._context.clock)

        def read() -> _Read:
            return _Read(absences=accounts.absences(day), people=accounts.list())

        self._context.operations.run(self, read, self._show)

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics & {Topic.ACCOUNTS, Topic.CLINIC, Topic.TODAY}:
            self.reload()

    def _show(self, read: _Read) -> None:
        if read == self._last and not self.isHidden():
            return
        focused = self.window().focusWidget()
        place = next((at for at, row in enumerate(self.rows) if row.holds(focused)), None)
        self._clear()
        self._last = read
        words = self.tr(
            "Under frånvaron står raderna i Idag på ersättarens lista. Utan ersättare står de på enhetens, och svar som"
            " ska läsas först hos varje behandlare."
        )
        self._told.setText(words)
        names = {one.ident: one.display_name for one in read.people}
        for absence in read.absences:
            self._add_row(absence, names)
        if not read.absences:
            self._list.addWidget(Small(self.tr("Ingen frånvaro är inlagd."), self))
        self.add.setVisible(bool(self._people()))
        self.show()
        if place is not None:  # what was pressed is made anew: stay at its place
            (self.rows[min(place, len(self.rows) - 1)].first if self.rows else self.add).setFocus(
                Qt.FocusReason.OtherFocusReason
            )

    def _add_row(self, absence: Absence, names: dict[AccountId, str]) -> None:
        name = names.get(absence.account, "")
        substitute = "" if absence.substitute is None else names.get(absence.substitute, "")
        day = today(self._context.clock)
        days = self.tr("{first} – {last}").format(
            first=short_day(absence.first_day, day), last=short_day(absence.last_day, day)
        )
        row = AbsenceLine(name, days, substitute, self)
        if self._may_edit(absence.account):
            row.offer_remove().clicked.connect(partial(self._remove, absence))
        if absence.account == self._me() and substitute and Permission.PRINT in self._context.permissions:
            row.offer_print().clicked.connect(self._print)
        self.rows.append(row)
        self._list.addWidget(row)

    def _clear(self) -> None:
        self.rows = []
        empty(self._list)

    # --- who may ----------------------------------------------------------------------------------

    def _me(self) -> AccountId | None:
        person = self._context.services.person
        return None if person is None else person.account

    def _may_edit(self, account: AccountId) -> bool:
        return self._edits_all or account == self._me()

    def _people(self) -> list[Account]:
        """Return those whose days off can be entered, oneself first."""
        found = [one for one in self._last.people if not one.is_disabled and self._may_edit(one.ident)]
        return sorted(found, key=lambda one: (one.ident != self._me(), one.display_name))

    # --- changing ---------------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask for days off."""
        asking: Any = import_module("modulvard.ui.settings.absence_asking")  # when it is needed
        people = [(one.display_name, one.ident) for one in self._people()]
        substitutes = [(one.display_name, one.ident) for one in self._last.people if one.gives_treatment]
        about = asking.AbsenceAbout(people=people, substitutes=substitutes, day=today(self._context.clock).isoformat())
        asking.ask_absence(self._context, self, about)

    def _remove(self, absence: Absence, *_: object) -> None:
        self._context.run(self, partial(self._context.services.accounts.not_away, absence.ident))

    def _print(self, *_: object) -> None:
        """Print a transfer sheet for each of one's own patients under way: the substitute's."""
        mine = CaseloadFilter(therapist=self._me())
        read = partial(self._context.services.patients.ids, mine)

        def show(patients: tuple[PatientId, ...]) -> None:
            if patients:
                self._context.print_transfers(tuple(patients))
            else:
                self._context.announce(self.tr("Du har ingen pågående patient att lämna över."))

        self._context.operations.run(self, read, show, latest="own patients")


class AbsenceLine(QWidget):
    """Who is away, when, and who stands in."""

    def __init__(self, name: str, days: str, substitute: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._about = f"{name}, {days}"
        stands_in = self.tr("Ersättare: {name}").format(name=substitute) if substitute else self.tr("Ingen ersättare")
        self._buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.INSIDE)
        column.setSpacing(4)
        column.addWidget(Body(name, self, wrap=True))
        column.addWidget(Small(f"{days} · {stands_in}", self, wrap=True))
        self._deeds = Flow()
        column.addLayout(self._deeds)

    @property
    def first(self) -> QWidget:
        """Where the focus goes: the first button, or the line."""
        return self._buttons[0] if self._buttons else self

    def offer_remove(self) -> Button:
        """Offer to take the days off back."""
        return self._offer(self.tr("Ta bort"), self.tr("Ta bort frånvaron: {about}"))

    def offer_print(self) -> Button:
        """Offer the sheets for the substitute."""
        return self._offer(
            self.tr("Skriv ut överlämningar"), self.tr("Skriv ut överlämningar till ersättaren: {about}")
        )

    def holds(self, widget: QWidget | None) -> bool:
        """Tell whether a widget stands in the row."""
        return widget is not None and self.isAncestorOf(widget)

    def _offer(self, words: str, spoken: str) -> Button:
        button = Button(words, self, small=True)
        button.setAccessibleName(spoken.format(about=self._about))
        self._deeds.addWidget(button)
        self._buttons.append(button)
        return button
