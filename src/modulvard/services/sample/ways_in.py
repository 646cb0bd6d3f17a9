"""How sample patients come to their programs: what therapists hold, and patients at every step before a start (C3)."""

from datetime import date, timedelta
from typing import Self

from modulvard.domain.competence import CompetenceKind, CompetenceName, NewCompetence
from modulvard.domain.gates import Gate
from modulvard.domain.ids import IntakeId
from modulvard.domain.intakes import (
    POINTS,
    RECORDED,
    IntakeOutcome,
    NewIntake,
    NewStep,
    Source,
    StepForm,
    StepOutcome,
)
from modulvard.services.bundle import Services
from modulvard.services.sample.telling import FRIDAY, WEDNESDAY, Cast, Telling, account_of

UNDER_SUPERVISION = "Arbetar under handledning av Anna Björklöv, som har utbildningarna"
"""Why Erik starts a program that he lacks the training for."""

_HELD = (
    ("anna", CompetenceName(kind=CompetenceKind.CBT_STEP1), date(2016, 6, 3), "Intyg om KBT-utbildning, pärm 4"),
    ("anna", CompetenceName(kind=CompetenceKind.IKBT_INTERNAL), date(2019, 10, 18), "Intyg, iKBT internt, pärm 4"),
    ("erik", CompetenceName(kind=CompetenceKind.LICENSED_PHYSIOTHERAPIST), date(2014, 9, 1), "Legitimation, se pärm 4"),
    (
        "erik",
        CompetenceName(kind=CompetenceKind.OWN, words="Förflyttningsteknik"),
        date(2024, 1, 8),
        "Kursintyg, pärm 4",
    ),
)
_RUNS_OUT_IN = timedelta(days=45)
"""When the one of the clinic's own kind runs out."""
_NOTES = {
    Gate.TECHNOLOGY: "Egen dator, van vid e-tjänster.",
    Gate.READING: "Läser utan svårighet.",
    Gate.RISK: "Bedömd i samtalet, inget som hindrar.",
}


def enter_competences(desks: dict[str, Services], today: date) -> None:
    """Enter what Björken's therapists hold (D21, B8): Anna may give iKBT, Erik not yet; one course runs out soon."""
    for name, competence, since, evidence in _HELD:
        new = NewCompetence(
            account=account_of(desks[name]),
            name=competence,
            from_day=since,
            until_day=today + _RUNS_OUT_IN if competence.kind is CompetenceKind.OWN else None,
            evidence=evidence,
        )
        desks["anna"].competences.add(new)


def step(gate: Gate, outcome: StepOutcome = StepOutcome.MET, form: StepForm | None = None, note: str = "") -> NewStep:
    """Return what was found at a gate; an interview was a visit unless said."""
    usual = StepForm.PHYSICAL if gate in {Gate.ASSESSMENT, Gate.START_MEETING} else None
    points = POINTS.get(gate, ()) if outcome is StepOutcome.MET else ()
    return NewStep(gate=gate, outcome=outcome, form=form or usual, points=points, note=note or _NOTES.get(gate, ""))


def all_steps() -> tuple[NewStep, ...]:
    """Return every gate as met."""
    return tuple(step(gate) for gate in RECORDED)


class WaysIn(Telling):
    """What happens on the way from referral to start."""

    def comes_in(
        self,
        program: str | None,
        weeks_ago: int,
        *,
        weekday: int = WEDNESDAY,
        referrer: str = "Björkby vårdcentral",
        question: str = "Önskar bedömning inför behandling via internet.",
    ) -> Self:
        """A referral comes; it waits from that day."""
        on = self.day(weeks_ago, weekday)

        def begin(cast: Cast) -> None:
            new = NewIntake(
                patient=cast.patients[self.key],
                received_on=on,
                source=Source.REFERRAL if referrer else Source.SELF,
                program=cast.programs[program] if program else None,
                referrer=referrer,
                question=question,
            )
            cast.intakes[self.key] = IntakeId(self._desk(cast).intakes.begin(new).ident or 0)

        return self._tell(on, begin)

    def is_found(self, weeks_ago: int, *steps: NewStep, weekday: int = FRIDAY) -> Self:
        """Something is found at one or several gates."""
        return self._tell(
            self.day(weeks_ago, weekday),
            lambda cast: self._desk(cast).intakes.record(cast.intakes[self.key], *steps),
        )

    def is_not_suitable(self, weeks_ago: int, where_to: str, reason: str, weekday: int = FRIDAY) -> Self:
        """Digital treatment does not suit, and the patient is told where to instead (D2)."""
        return self._tell(
            self.day(weeks_ago, weekday),
            lambda cast: self._desk(cast).intakes.close(
                cast.intakes[self.key], IntakeOutcome.NOT_SUITABLE, where_to=where_to, reason=reason
            ),
        )

    def _is_prepared(self, program: str, weeks_ago: int) -> None:
        """Tell the way in to an iKBT program in the week before its start; another program needs none (D28)."""

        def prepare(cast: Cast) -> None:
            if program not in cast.ikbt:
                return
            new = NewIntake(
                patient=cast.patients[self.key],
                received_on=self.day(weeks_ago + 1, WEDNESDAY),
                source=Source.SELF,
                program=cast.programs[program],
                question="Söker själv efter att ha läst om programmet.",
            )
            desk = self._desk(cast).intakes
            desk.record(IntakeId(desk.begin(new).ident or 0), *all_steps())

        self._tell(self.day(weeks_ago + 1, FRIDAY), prepare)
