"""What the tempo dock offers and tells: paces slower and faster, weeks, a reason to begin with, the consequences."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.pacing import PaceFigures, PaceState
from modulvard.domain.programs import Pace
from modulvard.domain.treatment_steps import MOST_MODULES, MOST_WEEKS, Preview
from modulvard.domain.treatments import Standing
from modulvard.domain.weeks import Week
from modulvard.ui.components.chips import Chip
from modulvard.ui.i18n import week_words
from modulvard.ui.words.of_treatments import distance_words, pace_words, standing_chip

_WEEKS_AHEAD = 52
_WEEKS_BACK = 12


class TempoChoice(IntEnum):
    """The five choices of the dock; the number is its key (ux.md section 2)."""

    MOVE = 1
    SLOWER = 2
    FASTER = 3
    PAUSE = 4
    KEEP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TempoDraft:
    """What is filled in. Fields that the choice does not use keep what they had."""

    choice: TempoChoice
    pace: Pace
    module: ModuleNumber | None
    first_week: Week
    last_week: Week
    reason: str
    flagged: bool = False
    """Whether a pause is to have a flag for the first working day after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """”Så blir det”: what a preview says in words."""

    last_before: str
    last_after: str
    before: Chip
    after: Chip
    notes: str


def all_paces() -> tuple[Pace, ...]:
    """Return the paces in use, quickest first: 7 a week down to one in 8 weeks (pacing.md)."""
    quick = [Pace(modules=count, every_weeks=1) for count in range(MOST_MODULES, 1, -1)]
    slow = [Pace(modules=1, every_weeks=weeks) for weeks in range(1, MOST_WEEKS + 1)]
    return (*quick, Pace(modules=3, every_weeks=2), *slow)


def paces(choice: TempoChoice, now: Pace) -> tuple[Pace, ...]:
    """Return the paces slower or faster than the one in force, the nearest whole step first, then the one as it is.

    The pace as it is lays the modules anew from the week chosen (pacing.md "Agreement", on request).
    """
    speed = Fraction(now.modules, now.every_weeks)
    if choice is TempoChoice.SLOWER:
        found = [pace for pace in all_paces() if Fraction(pace.modules, pace.every_weeks) < speed]
    else:
        found = [pace for pace in reversed(all_paces()) if Fraction(pace.modules, pace.every_weeks) > speed]
    return (*found, now)


def pace_choices(choice: TempoChoice, now: Pace) -> list[tuple[str, Pace]]:
    """Return the paces with their words."""
    as_it_is = QCoreApplication.translate("Tempo", "{pace}, lagt på nytt").format(pace=pace_words(now))
    return [(as_it_is if pace == now else pace_words(pace), pace) for pace in paces(choice, now)]


def weeks_to_choose(standing: Standing, *, back: bool) -> list[tuple[str, Week]]:
    """Return the weeks a change can begin with, this one and onwards; ``back`` adds weeks gone by."""
    this = Week.of(standing.on)
    first = max(min(this + -_WEEKS_BACK, this), _begins(standing)) if back else this
    first = min(first, this)
    return [(week_words(first + number, standing.on), first + number) for number in range(this - first + _WEEKS_AHEAD)]


def _begins(standing: Standing) -> Week:
    agreements = (*(plan.agreement for plan in standing.earlier), standing.agreement)
    return min(agreement.first_week for agreement in agreements)


def preset_reason(choice: TempoChoice, figures: PaceFigures) -> str:
    """Return a reason that is true as things stand, to be kept or written over."""
    translate = QCoreApplication.translate
    if choice is TempoChoice.PAUSE:
        return translate("Tempo", "Paus enligt överenskommelse")
    if figures.modules_behind:
        distance = distance_words(figures.weeks_behind, figures.modules_behind)
        return translate("Tempo", "{distance} efter plan").format(distance=distance)
    if figures.state is PaceState.AHEAD:
        distance = distance_words(figures.weeks_ahead, figures.modules_ahead)
        return translate("Tempo", "{distance} före plan").format(distance=distance)
    return translate("Tempo", "Enligt överenskommelse")


def consequences(preview: Preview) -> Consequences:
    """Return what a step would change: the last module's week, how the patient stands, and what else moves."""
    before, after = preview.before, preview.after
    return Consequences(
        last_before=week_words(before.planned_end, before.on),
        last_after=week_words(after.planned_end, before.on),
        before=standing_chip(before.figures),
        after=standing_chip(after.figures),
        notes=" ".join(_notes(preview)),
    )


def _notes(preview: Preview) -> list[str]:
    translate, today = QCoreApplication.translate, preview.before.on
    notes = []
    moved = [number for number in preview.moved if preview.after.module(number) is not None]
    if len(moved) == 1:
        notes.append(translate("Tempo", "Modul {module} får ny vecka.").format(module=moved[0]))
    elif moved:
        notes.append(translate("Tempo", "Modul {modules} får nya veckor.").format(modules=number_ranges(moved)))
    for agreement in preview.replaced:
        week = week_words(agreement.first_week, today)
        notes.append(translate("Tempo", "Det som var avtalat från {week} gäller inte längre.").format(week=week))
    resting = [rest.week for rest in preview.after.rest if Week.of(today) <= rest.week <= preview.after.planned_end]
    if resting:
        weeks = ", ".join(week_words(week, today) for week in resting[:4])
        notes.append(translate("Tempo", "Vila {weeks} räknas inte.").format(weeks=weeks))
    return notes


def number_ranges(numbers: Sequence[int]) -> str:
    """Return ”3–8” or ”3, 5–8”."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] + 1 == number:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
