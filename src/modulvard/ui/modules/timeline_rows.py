"""Makes the timeline's rows, with their words, from how a treatment stands and from a preview of a step."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.overview import waiting_to_open
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.programs import Program
from modulvard.domain.treatment_steps import Preview
from modulvard.domain.treatments import PlannedModule, Standing, Treatment, TreatmentStatus
from modulvard.domain.weeks import Week
from modulvard.services.treatments import TreatmentView
from modulvard.ui.i18n import day_and_month, month, week_words
from modulvard.ui.modules.timeline_data import Span, Timeline, TimelineRow, rests_in_a_row, spans_of
from modulvard.ui.words.of_treatments import state_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of a treatment is to be shown, and in which language its titles."""

    language: str
    preview: Preview | None = None
    skipped: bool = True
    """Whether skipped modules have rows (V)."""
    least_weeks: int = 12
    """How many weeks are shown at least."""
    spare_weeks: int = 0
    """How many weeks stand after the last thing planned."""


def timeline_of(view: TreatmentView, wanted: Wanted) -> Timeline:
    """Return the timeline of a treatment, or of the preview of a step with it."""
    before, after = view.standing, wanted.preview.after if wanted.preview else None
    told = _Teller(view, wanted)
    numbers = {module.number: module for module in (*(after.modules if after else ()), *before.modules)}
    order = [number for number in view.treatment.program.order if number in numbers]
    rows = tuple(
        told.row(numbers[number])
        for number in order
        if wanted.skipped or not numbers[number].standing.is_skipped or after is not None
    )
    rest = after.rest if after else before.rest
    first, last = _reach(view, after)
    last = max(last + wanted.spare_weeks, first + (wanted.least_weeks - 1))
    return Timeline(
        rows=rows,
        rests=rests_in_a_row(rest, {kind: _rest_word(kind) for kind in RestKind}),
        first=first,
        last=last,
        today=before.on,
        preview=after is not None,
        optional_word=QCoreApplication.translate("Timeline", "valbar"),
        month_words=_months(first, last),
    )


class _Teller:
    """Says of each module what the bars show."""

    def __init__(self, view: TreatmentView, wanted: Wanted) -> None:
        self._view, self._wanted = view, wanted
        self._before = planned_spans(view.standing)
        self._after = planned_spans(wanted.preview.after) if wanted.preview else {}
        self._waits = _waits_to_open(view.treatment, view.standing)

    def row(self, module: PlannedModule) -> TimelineRow:
        standing = module.standing
        title = self._title(module.number, self._view.program)
        words, noted = self._words(module)
        old = self._before.get(module.number)
        new = self._after.get(module.number)
        waits = not standing.is_handed_in and not standing.is_skipped
        return TimelineRow(
            module=module.number,
            title=title,
            mandatory=module.mandatory,
            planned=old,
            previewed=new if waits else None,
            opened=standing.opened,
            handed_in=standing.handed_in,
            ongoing=standing.is_open and self._view.standing.status is TreatmentStatus.ACTIVE,
            skipped=standing.is_skipped,
            words=words,
            spoken=self._spoken(module, title, words, new if waits else None),
            noted=noted,
        )

    def _title(self, number: ModuleNumber, program: Program) -> str:
        module = program.module(number)
        return module.title.in_language(self._wanted.language) if module is not None else ""

    def _words(self, module: PlannedModule) -> tuple[str, bool]:
        """Return what the right column says, and whether it matters now."""
        translate, standing = QCoreApplication.translate, module.standing
        if standing.is_skipped:
            return translate("Timeline", "hoppad över: {reason}").format(reason=standing.reason), False
        if standing.handed_in is not None:
            return self._handed_in_words(module), False
        if standing.state is ModuleState.STARTED and standing.started is not None:
            return translate("Timeline", "pågår sedan {day}").format(day=day_and_month(standing.started)), True
        if standing.state is ModuleState.AVAILABLE and standing.opened is not None:
            return translate("Timeline", "öppnad {day}").format(day=day_and_month(standing.opened)), True
        if module.number == self._waits:
            return translate("Timeline", "väntar på att öppnas"), True
        return self._planned_words(module), False

    def _planned_words(self, module: PlannedModule) -> str:
        today = self._view.standing.on
        if module.week is None:
            return QCoreApplication.translate("Timeline", "utan planerad vecka")
        week = week_words(module.week, today)
        if module.coming is not None:
            later = week_words(module.coming, today)
            return QCoreApplication.translate("Timeline", "planerad {week}, sedan {later}").format(
                week=week, later=later
            )
        return QCoreApplication.translate("Timeline", "planerad {week}").format(week=week)

    def _handed_in_words(self, module: PlannedModule) -> str:
        translate, standing = QCoreApplication.translate, module.standing
        state = state_words(standing.state)
        if module.week is None or standing.handed_in is None:
            return state
        weeks = _active_between(module.week, Week.of(standing.handed_in), self._view.standing.rest)
        if weeks > 0:
            return translate("Timeline", "{state} {weeks} v efter plan").format(state=state, weeks=weeks)
        if weeks < 0:
            return translate("Timeline", "{state} {weeks} v före plan").format(state=state, weeks=-weeks)
        return translate("Timeline", "{state} enligt plan").format(state=state)

    def _spoken(self, module: PlannedModule, title: str, words: str, new: Span | None) -> str:
        translate = QCoreApplication.translate
        parts = [translate("Timeline", "Modul {number} {title}").format(number=module.number, title=title)]
        if not module.mandatory:
            parts.append(translate("Timeline", "valbar"))
        if module.week is not None and not module.standing.is_skipped:
            parts.append(translate("Timeline", "planerad vecka {week}").format(week=module.week.number))
        if new is not None:
            parts.append(translate("Timeline", "blir vecka {week}").format(week=new.last.number))
        if module.standing.state is not ModuleState.UNAVAILABLE or module.number == self._waits:
            parts.append(words)
        return ", ".join(parts)


def planned_spans(standing: Standing) -> dict[ModuleNumber, Span]:
    """Return the weeks each module of the course has in the plan that its planned week stands in."""
    shown = {module.number: module.week for module in standing.modules if module.week is not None}
    spans: dict[ModuleNumber, Span] = {}
    plans = [(other.agreement, dict(other.weeks)) for other in (*standing.earlier, *standing.coming)]
    plans.append(
        (standing.agreement, {number: shown[number] for number in standing.agreement.course if number in shown})
    )
    for agreement, weeks in plans:
        for number, span in spans_of(agreement, weeks, standing.rest).items():
            if shown.get(number) == span.last:
                spans[number] = span
    return spans | {number: Span(week, week) for number, week in shown.items() if number not in spans}


def _waits_to_open(treatment: Treatment, standing: Standing) -> ModuleNumber | None:
    waits = waiting_to_open(treatment, [module.standing for module in standing.modules])
    return waits[0] if waits is not None else None


def _active_between(planned: Week, done: Week, rest: tuple[RestWeek, ...]) -> int:
    """Return how many weeks after its planned one a module was done, weeks at rest left out; negative: before."""
    low, high = sorted((planned, done))
    resting = sum(low < week.week <= high for week in rest)
    weeks = max(high - low - resting, 0)
    return weeks if done > planned else -weeks


def _rest_word(kind: RestKind) -> str:
    if kind is RestKind.PAUSE:
        return QCoreApplication.translate("Timeline", "Paus")
    return QCoreApplication.translate("Timeline", "Stängt")


def _reach(view: TreatmentView, after: Standing | None) -> tuple[Week, Week]:
    """Return the first and last week of all that is planned or has happened, and of this week."""
    weeks = [view.standing.week, Week.of(view.treatment.started_on)]
    for standing in (view.standing, *([after] if after else [])):
        weeks += [module.week for module in standing.modules if module.week is not None]
        weeks += [module.coming for module in standing.modules if module.coming is not None]
        if standing.figures.projected_finish is not None:
            weeks.append(standing.figures.projected_finish)
        for span in planned_spans(standing).values():
            weeks.append(span.first)
        for module in standing.modules:
            weeks += [Week.of(day) for day in (module.standing.opened, module.standing.handed_in) if day is not None]
    return min(weeks), max(weeks)


def _months(first: Week, last: Week) -> Mapping[Week, str]:
    """Return the word over the first week of each month: a week belongs to the month of its Thursday."""
    words: dict[Week, str] = {}
    before = (0, 0)
    for index in range(first.index, last.index + 1):
        day = Week(index).monday + timedelta(days=3)
        this = (day.year, day.month)
        if this != before:
            is_new_year = before[0] not in {0, day.year}
            words[Week(index)] = f"{month(day.month)} {day.year}" if is_new_year else month(day.month)
        before = this
    return words
