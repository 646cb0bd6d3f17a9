"""Opens the dialog of days off; also again, after a lock."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import AccountId
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.i18n import short_day
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.settings.competence_asking import DaysDialog

if TYPE_CHECKING:
    from modulvard.services.base import Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceAbout:
    """Whose days off can be entered and who can stand in, as plain values: kept over a lock as they stand."""

    people: Sequence[tuple[str, int]]
    substitutes: Sequence[tuple[str, int]]
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceDraft:
    """Whose days off, both ends included, and who stands in."""

    account: AccountId
    first_day: date
    last_day: date
    substitute: AccountId | None


class AbsenceDialog(DaysDialog):
    """Asks who is away, when, and who stands in."""

    def __init__(self, about: AbsenceAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("AbsenceDialog", "Ny frånvaro")
        sentence = translate("AbsenceDialog", "Löftet om svar gäller också under frånvaron. Du kan ångra efteråt.")
        panel = DialogPanel(title, sentence=sentence, submit=translate("AbsenceDialog", "Lägg in"))
        super().__init__(panel, title, parent)
        self._who = self._choice("account", self.tr("Vem"))
        self._who.offer(list(about.people))
        self._first = self._line("from", self.tr("Första dag"), about.day)
        self._last = self._line("to", self.tr("Sista dag"), about.day)
        self._substitute = self._choice("substitute", self.tr("Ersättare"))
        self._substitute.offer([(self.tr("Ingen: raderna står på enhetens lista"), None), *about.substitutes])
        (self._who if len(about.people) > 1 else self._first).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> AbsenceDraft | None:
        problems: dict[str, str] = {}
        first = self._day_of("from", self._first, problems, needed=True)
        last = self._day_of("to", self._last, problems, needed=True)
        if first is None or last is None:
            return None
        substitute = self._substitute.currentData()
        return AbsenceDraft(
            account=AccountId(self._who.currentData()),
            first_day=first,
            last_day=last,
            substitute=None if substitute is None else AccountId(substitute),
        )

    @override
    def _on_submit(self) -> None:
        problems: dict[str, str] = {}
        self._day_of("from", self._first, problems, needed=True)
        self._day_of("to", self._last, problems, needed=True)
        if problems:
            self.show_problems(problems)
        else:
            super()._on_submit()


def ask_absence(context: PageContext, owner: QWidget, about: AbsenceAbout) -> AbsenceDialog:
    """Ask for days off, and note them; a substitute who is away too is told of."""
    dialog = AbsenceDialog(about, owner)
    dialog.again = {"kind": "absence", **asdict(about)}

    def done(changed: "Changed") -> None:
        dialog.accept()
        for each in getattr(changed, "overlaps", ()):
            words = QCoreApplication.translate("AbsenceDialog", "Ersättaren är själv frånvarande {first} – {last}.")
            context.announce(words.format(first=short_day(each.first_day), last=short_day(each.last_day)))

    def submit(draft: AbsenceDraft) -> None:
        away = context.services.accounts.away
        work = partial(away, draft.account, draft.first_day, draft.last_day, draft.substitute)
        context.run(dialog, work, done, dialog.refuse)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def absence_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for days off, as before a lock."""
    about = AbsenceAbout(
        people=[(str(name), int(account)) for name, account in kept["people"]],
        substitutes=[(str(name), int(account)) for name, account in kept["substitutes"]],
        day=str(kept["day"]),
    )
    opened(ask_absence(context, over, about))
