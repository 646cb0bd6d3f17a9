"""A treatment: a patient's run of a program version, as its events tell it (C4, decided.md 13, 15 and 24).

What a user does with one stands in ``treatment_steps.py``; here is what a treatment is, and how it stands on a day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.module_events import ModuleEvent, ModuleStanding, ModuleState, standings
from modulvard.domain.pacing import (
    Agreement,
    ClosedWeeks,
    PaceFigures,
    Pause,
    RestWeek,
    Timetable,
    figures_of,
)
from modulvard.domain.programs import OpeningRule, Program
from modulvard.domain.weeks import Week


class DeliveryForm(StrEnum):
    """Behandlingsform (D6, D7): wholly digital, combined with visits, or support to a group treatment."""

    DIGITAL = "digital"
    BLENDED = "blended"
    GROUP = "group"


class TreatmentStatus(StrEnum):
    """Whether a treatment goes on (decided.md 15)."""

    ACTIVE = "active"
    ENDED = "ended"


class ClosedAs(StrEnum):
    """How a treatment ended (H6)."""

    COMPLETED = "completed"
    PARTLY_COMPLETED = "partly_completed"
    STOPPED_BY_PATIENT = "stopped_by_patient"
    STOPPED_BY_THERAPIST = "stopped_by_therapist"
    REFERRED = "referred"
    CHANGED_PROGRAM = "changed_program"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramFrame:
    """What a treatment's pace needs of its frozen program version; one value for all treatments of that version."""

    version: ProgramVersionId
    order: tuple[ModuleNumber, ...]
    """Every module of the program, in course order."""
    mandatory: frozenset[ModuleNumber]
    recommended_weeks: int | None
    opening: OpeningRule
    answer_days: int | None = None
    after: tuple[tuple[ModuleNumber, tuple[ModuleNumber, ...]], ...] = ()
    """What comes after what, for the modules that do."""

    @classmethod
    def of(cls, version: ProgramVersionId, program: Program) -> "ProgramFrame":
        """Return the frame of a program version."""
        return ProgramFrame(
            version=version,
            order=tuple(module.number for module in program.modules),
            mandatory=frozenset(program.mandatory),
            recommended_weeks=program.recommended_weeks,
            opening=program.opening,
            answer_days=program.answer_days,
            after=tuple((module.number, module.after) for module in program.modules if module.after),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The last day of a treatment, its closing state (H6) and why."""

    on: date
    closed_as: ClosedAs
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedModule:
    """A module of the course with its planned week, as of a day."""

    number: ModuleNumber
    mandatory: bool
    week: Week | None
    """The planned week; None for a module that no plan has held."""
    coming: Week | None
    """The week in which an agreement that was made by then and is still to come puts it, if that is another."""
    standing: ModuleStanding

    @property
    def state(self) -> ModuleState:
        """How far the patient has come with it."""
        return self.standing.state


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPlan:
    """An agreement with the plan it laid, as kept, or as it stands now."""

    agreement: Agreement
    weeks: tuple[tuple[ModuleNumber, Week], ...]
    kept_at: datetime | None
    """From when the plan is kept as it stood (decided.md 19); None for the last agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a treatment stands on a day: all that its page, its print and ``treatment show`` tell of pace."""

    on: date
    """The day asked for, or the last day if the treatment had ended by then."""
    week: Week
    status: TreatmentStatus
    ending: Ending | None
    """How it ended, if it had by then."""
    agreement: Agreement
    modules: tuple[PlannedModule, ...]
    """The whole course in order, skipped modules among them."""
    figures: PaceFigures
    rest: tuple[RestWeek, ...]
    week_n: int
    week_m: int
    """Week n of m (decided.md 24)."""
    planned_end: Week
    """The week of the last module in the plan in force."""
    resumes: Week | None
    """The first week after the pause that the day lies in."""
    earlier: tuple[AgreementPlan, ...]
    """Agreements made before the one in force, oldest first."""
    coming: tuple[AgreementPlan, ...]
    """Agreements that had been made by the day and come into force later."""

    def module(self, number: ModuleNumber) -> PlannedModule | None:
        """Return a module of the course, or None if it is not in it."""
        return next((module for module in self.modules if module.number == number), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """One patient's run of a program version. Its events, agreements and pauses hold what was withdrawn as well."""

    id: TreatmentId
    patient: PatientId
    program: ProgramFrame
    therapist: AccountId
    form: DeliveryForm
    started_on: date
    chosen: tuple[ModuleNumber, ...]
    """The optional modules chosen at the start; agreements tell what was added and removed since."""
    made_at: datetime
    made_by: AccountId
    agreements: tuple[Agreement, ...]
    pauses: tuple[Pause, ...] = ()
    events: tuple[ModuleEvent, ...] = ()
    ending: Ending | None = None
    withdrawn_at: datetime | None = None

    @property
    def first_week(self) -> Week:
        """The week the start is counted from (pacing.md "Agreement")."""
        return Week.counted_from(self.started_on)

    def timetable(self, closed: ClosedWeeks) -> Timetable:
        """Return what its agreements say, week by week."""
        return Timetable(self.agreements, self.pauses, closed)

    def course(self, on: date) -> tuple[ModuleNumber, ...]:
        """Return the modules the patient is to do as of a day, in course order: mandatory ones and chosen ones.

        What an agreement adds or removes counts from the day it was made, or from its first week if that was earlier.
        """
        chosen = set(self.chosen)
        for agreement in sorted(self.agreements, key=lambda agreement: (agreement.made_at, agreement.id)):
            counts_from = min(_made_on(agreement), agreement.first_week.monday)
            if agreement.withdrawn_at is None and counts_from <= on:
                chosen = (chosen | set(agreement.added)) - set(agreement.removed)
        frame = self.program
        return tuple(number for number in frame.order if number in frame.mandatory or number in chosen)

    def modules(self, on: date) -> dict[ModuleNumber, ModuleStanding]:
        """Return how each module of the course stands as of a day, in course order."""
        known = standings(self.events, on)
        return {number: known.get(number) or ModuleStanding(module=number) for number in self.course(on)}

    def waits_for(
        self, number: ModuleNumber, modules: Mapping[ModuleNumber, ModuleStanding]
    ) -> tuple[ModuleNumber, ...]:
        """Return what has to be handed in or skipped before a module opens; what the course lacks is no hindrance."""
        needed = next((needed for module, needed in self.program.after if module == number), ())
        return tuple(
            other
            for other in needed
            if other in modules and not modules[other].is_handed_in and not modules[other].is_skipped
        )

    def waiting(self, on: date) -> tuple[ModuleNumber, ...]:
        """Return the modules neither handed in nor skipped as of a day, in course order: what an agreement lays."""
        modules = self.modules(on).values()
        return tuple(standing.module for standing in modules if not standing.is_handed_in and not standing.is_skipped)

    def last_day(self, on: date) -> date:
        """Return the day, or the treatment's last day if it had ended by then."""
        return self.ending.on if self.ending is not None and self.ending.on <= on else on

    def figures(self, on: date, closed: ClosedWeeks) -> PaceFigures:
        """Return how the patient stands as of a day; after the end, as of the last day (decided.md 15)."""
        day = self.last_day(on)
        return pace_of(self.timetable(closed), Week.of(day), self.modules(day))

    def program_weeks(self, closed: ClosedWeeks) -> int:
        """Return how many weeks the program has (decided.md 24)."""
        return self.program.recommended_weeks or self.timetable(closed).first_plan_weeks()

    def standing(self, on: date, closed: ClosedWeeks) -> Standing:
        """Return how the treatment stands as of a day, by what is known now of that day (decided.md 13)."""
        ending = self.ending if self.ending is not None and self.ending.on <= on else None
        day = on if ending is None else ending.on
        week = Week.of(day)
        timetable = self.timetable(closed)
        modules = self.modules(day)
        agreement = timetable.in_force(week)
        planned = timetable.planned(modules, week)
        # What was neither made nor begun by the day is dated later, and left out (decided.md 13).
        later = tuple(other for other in timetable.later_than(agreement) if _made_on(other) <= day)
        coming = _coming_weeks(timetable, later)
        figures = pace_of(timetable, week, modules)
        last = max((*planned.values(), week, figures.projected_finish or week))
        return Standing(
            on=day,
            week=week,
            status=TreatmentStatus.ACTIVE if ending is None else TreatmentStatus.ENDED,
            ending=ending,
            agreement=agreement,
            modules=tuple(
                PlannedModule(
                    number=number,
                    mandatory=number in self.program.mandatory,
                    week=planned.get(number),
                    coming=coming.get(number) if coming.get(number) != planned.get(number) else None,
                    standing=standing,
                )
                for number, standing in modules.items()
            ),
            figures=figures,
            rest=self._rest_told(timetable, min(self.first_week, agreement.first_week), last),
            week_n=timetable.week_number(week),
            week_m=self.program.recommended_weeks or timetable.first_plan_weeks(),
            planned_end=planned_end(timetable, week, modules),
            resumes=timetable.resumes(week),
            earlier=tuple(_with_plan(timetable, other) for other in timetable.earlier_than(agreement)),
            coming=tuple(_with_plan(timetable, other) for other in later),
        )

    def _rest_told(self, timetable: Timetable, first: Week, last: Week) -> tuple[RestWeek, ...]:
        """Return the rest of the weeks that the plan takes; a pause that reaches outside them is told whole."""
        pauses = [pause for pause in self.pauses if pause.withdrawn_at is None]
        first = min((first, *(pause.first_week for pause in pauses)))
        return timetable.rest_weeks(first, max((last, *(pause.last_known(None) for pause in pauses))))


def pace_of(timetable: Timetable, week: Week, modules: dict[ModuleNumber, ModuleStanding]) -> PaceFigures:
    """Return how a patient stands in a week with the modules as given, which are the whole course in order."""
    handed_in = {number for number, standing in modules.items() if standing.is_handed_in}
    skipped = {number for number, standing in modules.items() if standing.is_skipped}
    return figures_of(timetable, week, tuple(modules), handed_in, skipped)


def planned_end(timetable: Timetable, week: Week, modules: dict[ModuleNumber, ModuleStanding]) -> Week:
    """Return the week of the last module in the plan in force, without skipped ones.

    A plan with nothing left in it ends where the course's last module was planned, or in its own first week.
    """
    agreement = timetable.in_force(week)
    stays = [number for number, standing in modules.items() if not standing.is_skipped]
    ends = [on for number, on in timetable.plan(agreement).items() if number in stays]
    return max(ends or timetable.planned(stays, week).values(), default=agreement.first_week)


def _coming_weeks(timetable: Timetable, later: Sequence[Agreement]) -> dict[ModuleNumber, Week]:
    """Return where agreements to come, in that order, put their modules, the last of them to have its say first."""
    weeks: dict[ModuleNumber, Week] = {}
    for agreement in later:
        weeks |= timetable.plan(agreement)
    return weeks


def _made_on(agreement: Agreement) -> date:
    return agreement.made_at.astimezone(STOCKHOLM).date()


def _with_plan(timetable: Timetable, agreement: Agreement) -> AgreementPlan:
    return AgreementPlan(
        agreement=agreement,
        weeks=tuple(timetable.plan(agreement).items()),
        kept_at=timetable.kept_at(agreement),
    )
