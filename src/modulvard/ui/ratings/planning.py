"""The dialog that plans ratings: which form, and in which weeks, on which day, before, after or months after (C8)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import InstrumentVersionId, TreatmentId
from modulvard.domain.rating_plans import MOST_WEEKS, NewPlan, PlanKind, beyond_program
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext

_PART = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAbout:
    """What can be planned, for whom: pairs of a form's name and the number of its version."""

    treatment: TreatmentId
    forms: Sequence[tuple[str, int]]
    name: str
    day: str
    """The day it is."""
    weeks: int
    """How many weeks the program has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDraft:
    """A form, and when it is to be answered."""

    instrument: InstrumentVersionId
    when: tuple[NewPlan, ...]


def numbers_in(written: str) -> tuple[int, ...] | None:
    """Return the numbers of ”1, 3, 5-8”, or None where it is something else."""
    found: dict[int, None] = {}
    for part in re.split(r"[,;\s]+", re.sub(r"\s*[-–]\s*", "-", written.strip())):
        match = _PART.fullmatch(part)
        if match is None or not 1 <= int(match[1]) <= int(match[2] or match[1]) <= MOST_WEEKS:
            return None
        found.update(dict.fromkeys(range(int(match[1]), int(match[2] or match[1]) + 1)))
    return tuple(found)


class PlanDialog(FieldDialog):
    """Asks which form is to be answered, and when."""

    def __init__(self, about: PlanAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("PlanDialog", "Planera skattningar")
        sentence = translate("PlanDialog", "För {name}. Det som saknas när dagen har gått står i Idag.")
        panel = DialogPanel(title, sentence=sentence.format(name=about.name), submit=translate("PlanDialog", "Planera"))
        super().__init__(panel, title, parent)
        self._last = about.weeks
        self._form, self._kind = ChoiceField(panel), ChoiceField(panel)
        self._form.offer(list(about.forms))
        self._kind.offer(
            [
                (self.tr("I veckor av programmet"), PlanKind.WEEK.value),
                (self.tr("En dag"), PlanKind.DATE.value),
                (self.tr("Före behandlingen"), PlanKind.BEFORE.value),
                (self.tr("Efter behandlingen"), PlanKind.AFTER.value),
                (self.tr("Månader efter avslutet"), PlanKind.MONTHS.value),
            ]
        )
        self.add_field("instrument", Field(self.tr("Formulär"), self._form, panel))
        self.add_field("kind", Field(self.tr("När"), self._kind, panel))
        self._on = self._add("on", self.tr("Dag"), about.day)
        self._months = self._add("months", self.tr("Månader, till exempel 3, 6"))
        self._weeks = self._add("weeks", self.tr("Veckor, till exempel 1, 3, 5-8"))
        self.after_program = Small("", panel, wrap=True)
        panel.add(self.after_program)
        self._weeks.textChanged.connect(self._tell_of_end)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()
        self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> PlanDraft | None:
        when = self._when()
        return PlanDraft(instrument=InstrumentVersionId(int(self._form.currentData())), when=when) if when else None

    def _when(self) -> tuple[NewPlan, ...]:
        kind = PlanKind(self._kind.currentData())
        if kind is PlanKind.DATE:
            try:
                return (NewPlan(kind=kind, on=date.fromisoformat(self._on.text().strip())),)
            except ValueError:
                return ()
        if kind in {PlanKind.WEEK, PlanKind.MONTHS}:
            written = self._weeks.text() if kind is PlanKind.WEEK else self._months.text()
            return tuple(NewPlan(kind=kind, figure=number) for number in numbers_in(written) or ())
        return (NewPlan(kind=kind),)

    @override
    def _on_submit(self) -> None:
        if self.draft() is not None:
            super()._on_submit()
            return
        kind = PlanKind(self._kind.currentData())
        words = self.tr("Skriv talen med komma mellan, till exempel 1, 3, 5-8.")
        field = {PlanKind.WEEK: "weeks", PlanKind.MONTHS: "months"}.get(kind, "on")
        self.show_problems({field: words if field != "on" else self.tr("Skriv dagen som 2026-11-23.")})

    def _add(self, key: str, words: str, text: str = "") -> TextField:
        field = TextField(self.panel)
        field.setText(text)
        self.add_field(key, Field(words, field, self.panel))
        return field

    def _on_kind(self) -> None:
        kind = PlanKind(self._kind.currentData())
        for key, shown in (("weeks", PlanKind.WEEK), ("on", PlanKind.DATE), ("months", PlanKind.MONTHS)):
            self._fields[key].setVisible(kind is shown)
        self._tell_of_end()

    def _tell_of_end(self) -> None:
        """Tell which weeks come after the program's last, before they are planned."""
        weeks = beyond_program(self._when(), self._last)
        self.after_program.setText(after_program_words(weeks, self._last))
        self.after_program.setVisible(bool(weeks))


def after_program_words(weeks: Sequence[int], last: int) -> str:
    """Return what is said of weeks after a program's last, or nothing."""
    if not weeks:
        return ""
    translate = QCoreApplication.translate
    words = translate("PlanDialog", "Efter programmets sista vecka, som är vecka {last}: vecka {weeks}.")
    return words.format(last=last, weeks=", ".join(map(str, weeks)))


def ask_plan(context: PageContext, owner: QWidget, about: PlanAbout) -> PlanDialog:
    """Ask what is to be rated and when, and plan it."""
    dialog = PlanDialog(about, owner)
    dialog.again = {"kind": "rating_plan", **asdict(about)}

    def submit(draft: PlanDraft) -> None:
        work = partial(context.services.ratings.plan, about.treatment, draft.instrument, draft.when)
        count = len(draft.when)
        words = QCoreApplication.translate("PlanDialog", "%n skattning(ar) är planerad(e) för {name}.", "", count)
        said = words.format(name=about.name)
        after = after_program_words(beyond_program(draft.when, about.weeks), about.weeks)
        told = " ".join(filter(None, (said, after)))
        context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=told)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def plan_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what is to be rated and when, as before a lock."""
    about = PlanAbout(
        treatment=TreatmentId(kept["treatment"]),
        forms=[(str(name), int(version)) for name, version in kept["forms"]],
        name=kept["name"],
        day=kept["day"],
        weeks=int(kept.get("weeks", MOST_WEEKS)),
    )
    opened(ask_plan(context, over, about))
