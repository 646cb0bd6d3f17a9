"""Asking why a planned rating will not come in: from the patient's ratings, and from its line in Idag (C8)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import RatingPlanId, TreatmentId
from modulvard.domain.rating_lines import PlannedFacts
from modulvard.domain.today import TodayLine
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.modules.dialogs import StepDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.today.rating_words import planned_words
from modulvard.ui.words.of_names import told_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipAbout:
    """Planned ratings of a form, the oldest first, as plain values: they are kept over a lock as they stand."""

    plans: tuple[RatingPlanId, ...]
    treatment: TreatmentId
    form: str
    """Which form, and when it was to come in."""
    whose: str = ""
    """The patient, where it is not the patient's own page that one stands on."""
    last: str = ""
    """When the last one was to come in, where there are several."""

    @classmethod
    def of_line(cls, line: TodayLine, today: date) -> "SkipAbout":
        """Return what a line of Idag is about."""
        glance, about = line.glance, line.about
        form, planned = QCoreApplication.translate("RatingSteps", "Skattningen"), ""
        plans = line.covers or (line.ref,)
        if isinstance(about, PlannedFacts):
            planned = planned_words(about, line.since, today)
            many = QCoreApplication.translate("Today", "%n gång(er)", "", len(plans))
            form = f"{about.instrument}, {many if len(plans) > 1 else planned}"
        name = f"{glance.given_name} {glance.family_name}".strip()
        return cls(
            plans=tuple(RatingPlanId(plan) for plan in plans),
            treatment=TreatmentId(glance.treatment),
            form=form,
            whose=told_name(name, glance.birth_date, is_shared=True),
            last=planned if len(plans) > 1 else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipDraft:
    """Which planned ratings will not come in, and why."""

    plans: tuple[RatingPlanId, ...]
    reason: str


class SkipDialog(StepDialog):
    """Asks why planned ratings will not come in, and which, where there are several of the form."""

    def __init__(self, about: SkipAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        meant = translate("RatingSteps", "Den står inte längre i Idag, och räknas som en som saknas.")
        if len(about.plans) > 1:
            meant = translate("RatingSteps", "De står inte längre i Idag, och räknas som sådana som saknas.")
        if about.last:
            meant = translate(
                "RatingSteps", "Den sista, {planned}, kan fortfarande lämnas. Det som inte lämnas räknas som saknat."
            ).format(planned=about.last)
        title = translate("RatingSteps", "{form}, lämnas inte").format(form=about.form)
        sentence = "\n".join(filter(None, (about.whose, meant)))
        panel = DialogPanel(title, sentence=sentence, submit=translate("RatingSteps", "Lämnas inte"))
        super().__init__(panel, title, parent)
        self._about = about
        self._which = self._choice_of(about) if len(about.plans) > 1 else None
        self._reason = self._add_reason(translate("RatingSteps", "Orsak"))
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice_of(self, about: SkipAbout) -> ChoiceField:
        """Let the older ones be skipped, which nobody can answer any more, or the last one with them."""
        translate = QCoreApplication.translate
        many = len(about.plans)
        older = QCoreApplication.translate("RatingSteps", "Bara %n äldre", "", many - 1)
        every = QCoreApplication.translate("RatingSteps", "Alla %n", "", many)
        which = ChoiceField(self.panel)
        which.offer([(older, "older"), (every, "all")])
        self.add_field("which", Field(translate("RatingSteps", "Vilka"), which, self.panel))
        return which

    @override
    def draft(self) -> SkipDraft:
        without_last = self._which is not None and self._which.currentData() == "older"
        plans = self._about.plans[:-1] if without_last else self._about.plans
        return SkipDraft(plans=plans, reason=self._reason.text())


def ask_to_skip(context: PageContext, owner: QWidget, about: SkipAbout) -> SkipDialog:
    """Ask why planned ratings will not come in, and note it."""
    dialog = SkipDialog(about, owner)
    dialog.again = {"kind": "rating_skip", **asdict(about)}

    def submit(draft: SkipDraft) -> None:
        work = partial(context.services.ratings.skip_each, draft.plans, draft.reason)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.show_refusal)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def skip_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask why a planned rating will not come in, as before a lock."""
    about = SkipAbout(
        plans=tuple(RatingPlanId(plan) for plan in kept["plans"]),
        treatment=TreatmentId(kept["treatment"]),
        form=kept["form"],
        whose=kept.get("whose", ""),
        last=kept.get("last", ""),
    )
    opened(ask_to_skip(context, over, about))
