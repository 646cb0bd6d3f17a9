"""Invented courses, each told step by step through the domain's own rules, relative to today.

A few hundred are made and shared out among thousands of patients: what differs between two patients with the same
course is who they are and who their therapist is.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from modulvard.domain import module_steps, plan_steps
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import Pace, Program
from modulvard.domain.treatment_errors import NothingToOpen
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import ClosedAs, DeliveryForm, ProgramFrame, Treatment
from modulvard.domain.weeks import Week
from modulvard.services.filling.draw import Draw

_NOBODY, _NO_PATIENT = AccountId(0), PatientId(0)
_AT = time(9, 0)
_LONGEST_ONGOING, _LONGEST_AGO = 12, 150
_PACES = (Pace(modules=1, every_weeks=1),) * 6 + (Pace(modules=1, every_weeks=2), Pace(modules=2, every_weeks=1))
_FORMS = (DeliveryForm.DIGITAL,) * 4 + (DeliveryForm.BLENDED, DeliveryForm.GROUP)
_DAYS_BETWEEN_HAND_INS = ((5, 7, 7, 9), (7, 10, 14, 14), (3, 5, 7, 7), (7, 7, 14, 28))
"""How patients work: as planned, slower, faster, by fits and starts."""
_MAY_STOP, _PAUSES, _SKIPS, _AGREES_ANEW = 0.12, 0.15, 0.1, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Startable:
    """A program that a treatment can be started of."""

    frame: ProgramFrame
    program: Program


def ongoing_courses(draw: Draw, programs: Sequence[Startable], now: datetime, count: int) -> tuple[Treatment, ...]:
    """Return courses that are under way today, of nobody yet. Some have not reached their first week."""
    weeks = [draw.number(-1, _LONGEST_ONGOING) for _ in range(count)]
    return tuple(_Telling(draw, draw.one_of(programs), now).ongoing(ago) for ago in weeks)


def ended_courses(draw: Draw, programs: Sequence[Startable], now: datetime, count: int) -> tuple[Treatment, ...]:
    """Return courses that ended before today, in every closing state."""
    weeks = [draw.number(2, _LONGEST_AGO) for _ in range(count)]
    states = tuple(ClosedAs)
    return tuple(
        _Telling(draw, draw.one_of(programs), now - timedelta(weeks=ago)).ended(states[place % len(states)])
        for place, ago in enumerate(weeks)
    )


def given_to(course: Treatment, patient: PatientId, therapist: AccountId) -> Treatment:
    """Return a course as one patient's, with all that was done in it done by the therapist."""
    return replace(
        course,
        patient=patient,
        therapist=therapist,
        made_by=therapist,
        agreements=tuple(replace(agreement, made_by=therapist) for agreement in course.agreements),
        pauses=tuple(replace(pause, made_by=therapist) for pause in course.pauses),
        events=tuple(replace(event, made_by=therapist) for event in course.events),
    )


class _Telling:
    """One course, told from its start up to a last moment."""

    def __init__(self, draw: Draw, startable: Startable, now: datetime) -> None:
        self._draw, self._startable, self._now = draw, startable, now
        self._until = now.astimezone(STOCKHOLM).date()

    def ongoing(self, weeks_ago: int) -> Treatment:
        begun = self._begun(Week.of(self._until) + -weeks_ago)
        return self._worked(begun) if weeks_ago >= 0 else begun

    def ended(self, closed_as: ClosedAs) -> Treatment:
        worked = self._worked(self._begun(Week.of(self._until) + -self._draw.number(2, _LONGEST_ONGOING)))
        stamp = self._stamp(self._until)
        return plan_steps.end(worked, closed_as, "Enligt avslutande samtal", self._until, stamp).treatment

    def _begun(self, week: Week) -> Treatment:
        monday = week.monday
        program = self._startable.program
        optional = [number for number in program.optional if self._draw.share() < 0.4]
        return plan_steps.start(
            patient=_NO_PATIENT,
            program=self._startable.frame,
            therapist=_NOBODY,
            form=self._draw.one_of(_FORMS),
            started_on=monday,
            chosen=optional,
            pace=self._draw.one_of(_PACES),
            reason="",
            stamp=self._stamp(min(monday, self._until)),
        )

    def _worked(self, treatment: Treatment) -> Treatment:
        """Go on module by module until the last day, or until the patient stops."""
        days = self._draw.one_of(_DAYS_BETWEEN_HAND_INS)
        day = treatment.started_on
        for number in treatment.course(treatment.started_on):
            day += timedelta(days=self._draw.one_of(days))
            if day > self._until or self._draw.share() < _MAY_STOP:
                break
            treatment = self._done_with(treatment, number, day)
        return self._interrupted(treatment)

    def _done_with(self, treatment: Treatment, number: ModuleNumber, day: date) -> Treatment:
        if self._draw.share() < _SKIPS:
            told = self._reaches(treatment, number, ModuleState.SKIPPED, day, "Behövs inte för den här patienten")
        else:
            told = self._reaches(treatment, number, ModuleState.HANDED_IN, day)
            review = day + timedelta(days=self._draw.one_of((0, 1, 1, 2)))
            if review > self._until:
                return told
            told = self._reaches(told, number, ModuleState.REVIEWED, review)
            day = review
        with suppress(NothingToOpen):
            told = module_steps.open_next(told, self._stamp(day)).treatment
        return told

    def _interrupted(self, treatment: Treatment) -> Treatment:
        """Let some pause, and some agree on another pace: what the last weeks may bring."""
        stamp, chance = self._stamp(self._until), self._draw.share()
        if chance < _PAUSES:
            first = stamp.week + self._draw.number(-1, 2)
            first, last = max(first, treatment.first_week), max(first, treatment.first_week) + 2
            return plan_steps.pause(treatment, first, last, "Resa", stamp).treatment
        if chance < _PAUSES + _AGREES_ANEW and treatment.waiting(self._until):
            first = max(stamp.week, treatment.first_week)
            pace = Pace(modules=1, every_weeks=2)
            return plan_steps.change_pace(treatment, pace, first, "Mycket annat just nu", stamp).treatment
        return treatment

    def _reaches(
        self, treatment: Treatment, number: ModuleNumber, state: ModuleState, day: date, reason: str = ""
    ) -> Treatment:
        stamp = self._stamp(day)
        return module_steps.set_module(treatment, number, state, on=day, reason=reason, stamp=stamp).treatment

    def _stamp(self, day: date) -> Stamp:
        return Stamp(at=min(datetime.combine(day, _AT, STOCKHOLM), self._now), by=_NOBODY)
