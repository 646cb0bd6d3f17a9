"""Competences, ways in and starts in iKBT for tests of gates, at the desks of Anna, Erik and Sofia."""

from datetime import date
from typing import Any

from tests.patients_given import ANNA, Clinic
from tests.treatments_given import a_program, given_program

from modulvard.domain.competence import CompetenceName, NewCompetence
from modulvard.domain.gates import Gate
from modulvard.domain.ids import AccountId, IntakeId, PatientId, ProgramVersionId
from modulvard.domain.intakes import POINTS, RECORDED, NewIntake, NewStep, Source, StepForm, StepOutcome
from modulvard.domain.programs import ProgramKind
from modulvard.services.competence import Competences
from modulvard.services.gates import Gates
from modulvard.services.intakes import Intakes
from modulvard.services.patient_page import PatientPages
from modulvard.services.treatments import NewTreatment, TreatmentChanged, Treatments

TODAY = date(2026, 11, 23)
RECEIVED = date(2026, 11, 9)
IKBT = ("cbt_step1", "ikbt_internal")


def intakes(clinic: Clinic, account: AccountId = ANNA) -> Intakes:
    return Intakes(clinic._as(account), clinic.clock)


def gates(clinic: Clinic, account: AccountId = ANNA) -> Gates:
    return Gates(clinic._as(account), clinic.clock)


def competences(clinic: Clinic, account: AccountId = ANNA) -> Competences:
    return Competences(clinic._as(account), clinic.clock)


def treatments(clinic: Clinic, account: AccountId = ANNA) -> Treatments:
    return Treatments(clinic._as(account), clinic.clock)


def pages(clinic: Clinic, account: AccountId = ANNA) -> PatientPages:
    return PatientPages(clinic._as(account), clinic.clock)


def an_ikbt_program(clinic: Clinic, **program: Any) -> ProgramVersionId:
    return given_program(clinic.database, a_program(**{"kind": ProgramKind.TREATMENT_PROGRAM, **program}))


def given_competence(clinic: Clinic, *names: str, account: AccountId = ANNA) -> None:
    """Let the account hold what is named, since 2020."""
    for name in names:
        competences(clinic).add(
            NewCompetence(account=account, name=CompetenceName.read(name), from_day=date(2020, 1, 1), evidence="Intyg")
        )


def a_step(gate: Gate, outcome: StepOutcome = StepOutcome.MET, **more: Any) -> NewStep:
    form = StepForm.VIDEO if gate is Gate.ASSESSMENT else None
    given = {"form": form, "points": POINTS.get(gate, ()), "on": RECEIVED, **more}
    return NewStep(gate=gate, outcome=outcome, **given)


def every_step() -> tuple[NewStep, ...]:
    return tuple(a_step(gate) for gate in RECORDED)


def given_intake(
    clinic: Clinic, patient: PatientId, program: ProgramVersionId | None = None, *steps: NewStep
) -> IntakeId:
    """Begin a way in at Anna's desk, with what was found."""
    new = NewIntake(patient=patient, received_on=RECEIVED, source=Source.REFERRAL, program=program)
    ident = IntakeId(intakes(clinic).begin(new).ident or 0)
    if steps:
        intakes(clinic).record(ident, *steps)
    return ident


def start(clinic: Clinic, patient: PatientId, program: ProgramVersionId, **more: Any) -> TreatmentChanged:
    given = {"patient": patient, "program": program, "started_on": TODAY, **more}
    return treatments(clinic).start(NewTreatment(**given))
