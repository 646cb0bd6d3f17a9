"""Opens the dialogs of competences: one to enter, and the last day of one; also again, after a lock."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.competence import CompetenceKind, CompetenceName, NewCompetence
from modulvard.domain.ids import AccountId, CompetenceId
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.i18n import capital
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.words.of_intakes import competence_kind_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceAbout:
    """Whom a competence can be entered for, as plain values: it is kept over a lock as it stands."""

    people: Sequence[tuple[str, int]]
    programs: Sequence[tuple[str, str]]
    """What each program is called, and its key."""
    day: str


class DaysDialog(RoomyDialog):
    """Asks for days: each is understood before anything is sent."""

    def _day_of(self, key: str, field: TextField, problems: dict[str, str], *, needed: bool = False) -> date | None:
        written = field.text().strip()
        if not written and not needed:
            return None
        try:
            return date.fromisoformat(written)
        except ValueError:
            problems[key] = self.tr("Skriv dagen som 2026-11-23.")
            return None


class CompetenceDialog(DaysDialog):
    """Asks what somebody is trained or licensed for, from when, and what proves it (D21)."""

    def __init__(self, about: CompetenceAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("CompetenceDialog", "Ny kompetens")
        sentence = translate("CompetenceDialog", "Bara den själv och den som sköter konton läser underlaget.")
        panel = DialogPanel(title, sentence=sentence, submit=translate("CompetenceDialog", "För in"))
        super().__init__(panel, title, parent)
        self._who = self._choice("account", self.tr("Vem"))
        self._who.offer(list(about.people))
        self._kind = self._choice("competence", self.tr("Kompetens"))
        self._kind.offer([(capital(competence_kind_words(kind)), kind) for kind in CompetenceKind])
        self._programs = ChoiceField(self._inside)
        self._programs.offer(list(about.programs))
        self._program_field = Field(self.tr("Vilket program?"), self._programs, self._inside)
        self.add(self._program_field)
        self._words = TextField(self._inside)
        self._words_field = Field(self.tr("Vad den heter"), self._words, self._inside)
        self.add_field("words", self._words_field)
        self._first = self._line("from_day", self.tr("Första dag"), about.day)
        self._last = self._line("until_day", self.tr("Sista dag, om den har någon"))
        self._evidence = self._line("evidence", self.tr("Underlag, till exempel intyg och var det finns"))
        self._kind.currentIndexChanged.connect(self._follow_kind)
        self._follow_kind()
        self._who.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> NewCompetence | None:
        problems: dict[str, str] = {}
        first = self._day_of("from_day", self._first, problems, needed=True)
        last = self._day_of("until_day", self._last, problems)
        if problems or first is None:
            return None
        return NewCompetence(
            account=AccountId(self._who.currentData()),
            name=CompetenceName(kind=CompetenceKind(self._kind.currentData()), words=self._named()),
            from_day=first,
            until_day=last,
            evidence=self._evidence.text(),
        )

    @override
    def _on_submit(self) -> None:
        problems: dict[str, str] = {}
        self._day_of("from_day", self._first, problems, needed=True)
        self._day_of("until_day", self._last, problems)
        if problems:
            self.show_problems(problems)
        else:
            super()._on_submit()

    @override
    def show_problems(self, problems: Mapping[str, str]) -> None:
        """What is wrong with the competence of a kind that has a name is wrong with its name."""
        if "competence" in problems and self._words_field.isVisibleTo(self):
            super().show_problems({"words": problems["competence"]})
        else:
            super().show_problems(problems)

    def _named(self) -> str:
        match CompetenceKind(self._kind.currentData()):
            case CompetenceKind.PROGRAM_TRAINING:
                return str(self._programs.currentData() or "")
            case CompetenceKind.OWN:
                return self._words.text()
            case _:
                return ""

    def _follow_kind(self) -> None:
        """Ask for the program, or the name, where the kind says nothing without it."""
        kind = CompetenceKind(self._kind.currentData())
        self._program_field.setVisible(kind is CompetenceKind.PROGRAM_TRAINING)
        self._words_field.setVisible(kind is CompetenceKind.OWN)


class EndDialog(DaysDialog):
    """Asks for the last day of a competence."""

    def __init__(self, words: str, until: str, parent: QWidget) -> None:
        """``words`` says which competence, and whose; ``until`` is the last day it has now, or nothing."""
        translate = QCoreApplication.translate
        title = translate("EndDialog", "Sista dag")
        panel = DialogPanel(title, sentence=words, submit=translate("EndDialog", "Spara"))
        super().__init__(panel, title, parent)
        self._until = self._line("until_day", self.tr("Gäller till och med. Tomt: tills vidare"), until)
        self._until.selectAll()
        self._until.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> date | None:
        return self._day_of("until_day", self._until, {})

    @override
    def _on_submit(self) -> None:
        problems: dict[str, str] = {}
        self._day_of("until_day", self._until, problems)
        if problems:
            self.show_problems(problems)
        else:
            super()._on_submit()


def ask_competence(context: PageContext, owner: QWidget, about: CompetenceAbout) -> CompetenceDialog:
    """Ask for a competence, and enter it."""
    dialog = CompetenceDialog(about, owner)
    dialog.again = {"kind": "competence", **asdict(about)}
    add = context.services.competences.add
    dialog.submitted.connect(lambda draft: _run(context, dialog, partial(add, draft)))
    dialog.open()
    return dialog


def competence_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for a competence, as before a lock."""
    about = CompetenceAbout(
        people=[(str(name), int(account)) for name, account in kept["people"]],
        programs=[(str(name), str(key)) for name, key in kept["programs"]],
        day=str(kept["day"]),
    )
    opened(ask_competence(context, over, about))


def ask_end(context: PageContext, owner: QWidget, competence: CompetenceId, words: str, until: str) -> EndDialog:
    """Ask for the last day of a competence, and set it."""
    dialog = EndDialog(words, until, owner)
    dialog.again = {"kind": "competence_end", "competence": competence, "words": words, "until": until}
    end = partial(context.services.competences.end, competence)
    dialog.submitted.connect(lambda day: _run(context, dialog, partial(end, day)))
    dialog.open()
    return dialog


def end_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for the last day of a competence, as before a lock."""
    opened(ask_end(context, over, CompetenceId(kept["competence"]), str(kept["words"]), str(kept["until"])))


def _run(context: PageContext, dialog: FieldDialog, work: "Callable[[], Changed]") -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse)
