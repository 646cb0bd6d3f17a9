"""Follow-up: its days as rows, and the dialogs that write what came of one, move it or lay another (H4)."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import today
from modulvard.domain.follow_ups import FollowUp
from modulvard.domain.gates import Gate
from modulvard.domain.ids import AccountId, FollowUpId, TreatmentId
from modulvard.domain.today import TodayLine
from modulvard.ui.closing.checks import CheckAbout, ask_check
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.discretion import shown_name
from modulvard.ui.i18n import capital, short_day
from modulvard.ui.intake.dialogs import DayDialog, day_written
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_closing import after_end_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed

# --- rows -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpLine:
    """A day of follow-up as its row shows it."""

    follow_up: FollowUp
    key: str
    on: date
    """The day it is."""
    names: Mapping[AccountId, str]

    @property
    def ident(self) -> str:
        """The follow-up."""
        return str(self.follow_up.id)

    @property
    def name(self) -> str:
        """The day it is laid on."""
        return capital(short_day(self.follow_up.due_on, self.on))

    @property
    def chip(self) -> Chip:
        """Whether it is done, to be done now, or to come."""
        translate = QCoreApplication.translate
        if not self.follow_up.is_open:
            return Chip.done(translate("FollowUps", "Gjord"))
        if self.follow_up.due_on <= self.on:
            return Chip(Tone.BEHIND, translate("FollowUps", "Dags"), Shape.CLOCK)
        return Chip.due(translate("FollowUps", "Kommande"))

    @property
    def told(self) -> str:
        """What came of it, when and by whom, in one line."""
        follow_up = self.follow_up
        if follow_up.done_on is None:
            return ""
        by = self.names.get(follow_up.done_by, "") if follow_up.done_by is not None else ""
        said = ", ".join(filter(None, (by, short_day(follow_up.done_on, self.on))))
        return f"{said} · {' '.join(follow_up.outcome.split())}"

    @property
    def aside(self) -> str:
        """How long after the end the program wants it."""
        return after_end_words(self.follow_up.months)


# --- the dialogs ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpAbout:
    """A follow-up that something is done with, as plain values: it is kept over a lock as it stands."""

    treatment: TreatmentId
    follow_up: FollowUpId
    name: str
    """Whose it is."""
    day: str
    months: int | None = None

    @classmethod
    def of(cls, follow_up: FollowUp, name: str) -> "FollowUpAbout":
        """Return what is known of a follow-up."""
        return cls(
            treatment=follow_up.treatment,
            follow_up=follow_up.id,
            name=name,
            day=follow_up.due_on.isoformat(),
            months=follow_up.months,
        )

    @classmethod
    def of_line(cls, line: TodayLine) -> "FollowUpAbout":
        """Return what a line of Idag is about."""
        glance = line.glance
        return cls(
            treatment=glance.treatment,
            follow_up=FollowUpId(line.ref),
            name=shown_name(glance.given_name or glance.family_name),
            day=line.since.isoformat(),
            months=line.figure or None,
        )

    @classmethod
    def kept(cls, kept: Mapping[str, Any]) -> "FollowUpAbout":
        """Return it as it was kept over a lock."""
        return cls(
            treatment=TreatmentId(kept["treatment"]),
            follow_up=FollowUpId(kept["follow_up"]),
            name=kept["name"],
            day=kept["day"],
            months=kept["months"],
        )

    def sentence(self, on: date) -> str:
        """Say which follow-up: ”Lagd till fre 26 feb 2027, 3 månader efter slutet.”"""
        words = QCoreApplication.translate("FollowUps", "Lagd till {day}.")
        day = short_day(date.fromisoformat(self.day), on)
        return words.format(day=", ".join(filter(None, (day, after_end_words(self.months)))))


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeDraft:
    """What came of a follow-up, and the day it was held."""

    outcome: str
    on: date


class OutcomeDialog(DayDialog):
    """Asks what came of a follow-up. ``panel.link_button`` asks for another day instead."""

    def __init__(self, about: FollowUpAbout, day: date, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("OutcomeDialog", "Uppföljning, {name}").format(name=about.name)
        panel = DialogPanel(
            title,
            sentence=about.sentence(day),
            submit=translate("OutcomeDialog", "Spara utfallet"),
            submit_key="Ctrl+Enter",
            link=translate("OutcomeDialog", "Flytta…"),
        )
        super().__init__(panel, title, parent)
        self._outcome = TextArea(self._inside, lines=4)
        self.add_field("outcome", Field(self.tr("Hur gick det?"), self._outcome, self._inside))
        self._on = self._day_line(self.tr("Dag"), day)
        self._outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> OutcomeDraft | None:
        day = day_written(self._on.text())
        return OutcomeDraft(outcome=self._outcome.toPlainText(), on=day) if day is not None else None


class FollowUpDayDialog(DayDialog):
    """Asks for the day of a follow-up: of one that is moved, or of a new one."""

    day_field = "due_on"

    def __init__(self, title: str, sentence: str, day: date, parent: QWidget, *, link: str = "") -> None:
        submit = QCoreApplication.translate("FollowUpDayDialog", "Spara dagen")
        super().__init__(DialogPanel(title, sentence=sentence, submit=submit, link=link), title, parent)
        self._on = self._day_line(self.tr("Dag"), day)
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> date | None:
        return day_written(self._on.text())


def ask_outcome(context: PageContext, owner: QWidget, about: FollowUpAbout) -> OutcomeDialog:
    """Ask what came of a follow-up, and keep it; or ask for another day."""
    dialog = OutcomeDialog(about, today(context.clock), owner)
    dialog.again = {"kind": "follow_up", **asdict(about)}
    finish = context.services.follow_ups.finish

    def keep(draft: OutcomeDraft) -> None:
        said = QCoreApplication.translate("FollowUps", "Uppföljningen av {name} är gjord.").format(name=about.name)
        _run(context, dialog, partial(finish, about.follow_up, draft.outcome, draft.on), said)

    def move() -> None:
        dialog.reject()
        ask_move(context, owner, about)

    dialog.submitted.connect(keep)
    if dialog.panel.link_button is not None:
        dialog.panel.link_button.clicked.connect(move)
    dialog.open()
    return dialog


def ask_move(context: PageContext, owner: QWidget, about: FollowUpAbout) -> FollowUpDayDialog:
    """Ask for another day of a follow-up."""
    translate = QCoreApplication.translate
    title = translate("FollowUps", "Flytta uppföljningen, {name}").format(name=about.name)
    dialog = FollowUpDayDialog(title, about.sentence(today(context.clock)), date.fromisoformat(about.day), owner)
    dialog.again = {"kind": "follow_up_move", **asdict(about)}

    def keep(day: date) -> None:
        said = translate("FollowUps", "Uppföljningen av {name} är flyttad till {day}.")
        said = said.format(name=about.name, day=short_day(day, today(context.clock)))
        _run(context, dialog, partial(context.services.follow_ups.move, about.follow_up, day), said)

    dialog.submitted.connect(keep)
    dialog.open()
    return dialog


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAbout:
    """A follow-up to be laid: of which treatment, whose, and the day that is proposed."""

    treatment: TreatmentId
    name: str
    day: str
    months: int | None = None
    """How long after the end that day is, where the program gives it."""
    strength: str = ""
    """How strong the rule is that asks for a follow-up; empty where none is missing."""


def ask_new(context: PageContext, owner: QWidget, about: NewAbout) -> FollowUpDayDialog:
    """Ask for the day of a new follow-up, and lay it."""
    translate, proposed = QCoreApplication.translate, date.fromisoformat(about.day)
    title = translate("FollowUps", "Ny uppföljning, {name}").format(name=about.name)
    sentence = translate("FollowUps", "Den står i Idag när dagen är kommen, tills utfallet är skrivet.")
    link = translate("FollowUps", "Behövs inte…") if about.strength else ""
    dialog = FollowUpDayDialog(title, sentence, proposed, owner, link=link)
    dialog.again = {"kind": "follow_up_new", **asdict(about)}

    def keep(day: date) -> None:
        months = about.months if day == proposed else None
        said = translate("FollowUps", "Uppföljningen av {name} är lagd till {day}.")
        said = said.format(name=about.name, day=short_day(day, today(context.clock)))
        _run(context, dialog, partial(context.services.follow_ups.add, about.treatment, day, months), said)

    def waive() -> None:
        dialog.reject()
        gate, day = Gate.FOLLOW_UP.value, today(context.clock).isoformat()
        ask_check(context, owner, CheckAbout(treatment=about.treatment, gate=gate, strength=about.strength, day=day))

    if dialog.panel.link_button is not None:
        dialog.panel.link_button.clicked.connect(waive)
    dialog.submitted.connect(keep)
    dialog.open()
    return dialog


def take_back(context: PageContext, owner: QWidget, about: FollowUpAbout) -> None:
    """Take a follow-up back, with what came of it; it can be undone."""
    said = QCoreApplication.translate("FollowUps", "Uppföljningen av {name} är tillbakatagen.").format(name=about.name)
    context.run(owner, partial(context.services.follow_ups.withdraw, about.follow_up), said=said)


def outcome_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what came of a follow-up, as before a lock."""
    opened(ask_outcome(context, over, FollowUpAbout.kept(kept)))


def move_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for another day, as before a lock."""
    opened(ask_move(context, over, FollowUpAbout.kept(kept)))


def new_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for the day of a new follow-up, as before a lock."""
    about = NewAbout(
        treatment=TreatmentId(kept["treatment"]),
        name=kept["name"],
        day=kept["day"],
        months=kept["months"],
        strength=kept["strength"],
    )
    opened(ask_new(context, over, about))


def _run(context: PageContext, dialog: DayDialog, work: "Callable[[], Changed]", said: str) -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)
