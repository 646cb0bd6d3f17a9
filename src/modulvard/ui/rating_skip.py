"""Asking why a planned rating will not come in: from the patient's ratings, and from its line in Idag (C8)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import RatingPlanId, TreatmentId
from modulvard.domain.rating_lines import PlannedFacts
from modulvard.domain.today import TodayLine
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.modules.dialogs import ReasonDialog
from modulvard.ui.pages import PageContext
from modulvard.ui.today.rating_words import planned_words
from modulvard.ui.words.of_names import told_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipAbout:
    """Planned ratings of one treatment, as plain values: they are kept over a lock as they stand."""

    plans: tuple[RatingPlanId, ...]
    treatment: TreatmentId
    form: str
    """Which form, and when it was to come in, or since when and how many times."""
    whose: str = ""
    """The patient, where it is not the patient's own page that one stands on."""

    @classmethod
    def of_line(cls, line: TodayLine, today: date) -> "SkipAbout":
        """Return what a line of Idag is about."""
        glance, about = line.glance, line.about
        plans = line.covers or (line.ref,)
        form = QCoreApplication.translate("RatingSteps", "Skattningen")
        if isinstance(about, PlannedFacts):
            form = f"{about.instrument}, {planned_words(about, line.since, today)}"
        if len(plans) > 1:
            of_form = about.instrument if isinstance(about, PlannedFacts) else form
            many = QCoreApplication.translate("Today", "%n gång(er)", "", len(plans))
            form = f"{of_form}, {many}"
        name = f"{glance.given_name} {glance.family_name}".strip()
        return cls(
            plans=tuple(RatingPlanId(plan) for plan in plans),
            treatment=TreatmentId(glance.treatment),
            form=form,
            whose=told_name(name, glance.birth_date, is_shared=True),
        )


def ask_to_skip(context: PageContext, owner: QWidget, about: SkipAbout) -> ReasonDialog:
    """Ask why planned ratings will not come in, and note it: all for one reason, in one step."""
    translate = QCoreApplication.translate
    meant = translate("RatingSteps", "Den står inte längre i Idag, och räknas som en som saknas.")
    if len(about.plans) > 1:
        meant = translate("RatingSteps", "De står inte längre i Idag, och räknas som sådana som saknas.")
    dialog = ReasonDialog(
        translate("RatingSteps", "{form}, lämnas inte").format(form=about.form),
        "\n".join(filter(None, (about.whose, meant))),
        translate("RatingSteps", "Lämnas inte"),
        owner,
    )
    dialog.again = {"kind": "rating_skip", **asdict(about)}

    def submit(reason: str) -> None:
        work = partial(context.services.ratings.skip_each, about.plans, reason)
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
    )
    opened(ask_to_skip(context, over, about))
