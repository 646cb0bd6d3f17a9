"""How the gates of starts stand: what is known in the store is gathered, and ``domain/gates.py`` judges by it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from modulvard.domain.gate_rules import rules_before_choice, rules_of
from modulvard.domain.gates import (
    Gate,
    GateStanding,
    KeptGate,
    ProgramRules,
    StartFacts,
    Strength,
    standings_at_start,
)
from modulvard.domain.ids import AccountId, PatientId, ProgramVersionId
from modulvard.domain.intakes import Intake, IntakeStep
from modulvard.domain.kept_gates import as_kept
from modulvard.domain.programs import Program, ProgramStatus, StoredProgram
from modulvard.domain.treatments import Treatment
from modulvard.store.competence import competences
from modulvard.store.gates import kept_gates, own_rules, pilots
from modulvard.store.programs import all_programs
from modulvard.store.session import Session
from modulvard.store.transfers import transfers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A start to be judged."""

    patient: PatientId
    program: ProgramVersionId | None
    """None where none was chosen yet."""
    therapist: AccountId
    on: date
    steps: Sequence[IntakeStep] = ()
    received_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """By which rules, and how the gates stand."""

    program: Program | None
    rules: ProgramRules
    standings: tuple[GateStanding, ...]


def judge(session: Session, case: Case) -> Judged:
    """Return how the gates of one start stand."""
    return judge_all(session, (case,))[0]


def judge_all(session: Session, cases: Iterable[Case]) -> list[Judged]:
    """Return how the gates of many starts stand, in their order, in a constant number of statements."""
    wanted = tuple(cases)
    versions = {case.program for case in wanted if case.program is not None}
    programs = {stored.id: stored for stored in all_programs(session) if stored.id in versions}
    rules = rules_for(session, programs.values())
    trying = pilots(session, programs.values())
    held = competences(session, {case.therapist for case in wanted})
    judged = []
    for case in wanted:
        by = rules_before_choice() if case.program is None else rules[case.program]
        pilot = None if case.program is None else trying.get(case.program)
        facts = StartFacts(
            on=case.on,
            therapist=case.therapist,
            competences=tuple(one for one in held if one.account == case.therapist),
            steps=tuple(case.steps),
            received_on=case.received_on,
            pilot=None if pilot is None else pilot.room_for(case.patient),
        )
        program = programs[case.program].program if case.program is not None else None
        judged.append(Judged(program=program, rules=by, standings=standings_at_start(by, facts)))
    return judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """How the gates stood at a start."""

    on: date
    """The first day of the treatment."""
    standings: tuple[GateStanding, ...]


def stood_at_start(session: Session, intake: Intake, treatment: Treatment, rules: ProgramRules) -> Stood:
    """Return how the gates stood when a treatment started from a way in: what was kept then, whatever came since."""
    kept = kept_gates(session, treatment.id)
    transfers = transfers_of(session, (treatment.id,)).get(treatment.id, ())
    therapist = transfers[0].before if transfers else treatment.therapist
    held = competences(session, (therapist,), known_at=kept[0].made_at if kept else None)
    facts = StartFacts(
        on=treatment.started_on,
        therapist=therapist,
        competences=held,
        steps=tuple(intake.standing_steps),
        received_on=intake.received_on,
    )
    all_asked = replace(rules, gates=tuple(replace(rule, strength=_strength(rule.gate, kept)) for rule in rules.gates))
    judged = {standing.gate: standing for standing in standings_at_start(all_asked, facts)}
    return Stood(on=treatment.started_on, standings=tuple(as_kept(one, judged.get(one.gate)) for one in kept))


def _strength(gate: Gate, kept: Sequence[KeptGate]) -> Strength:
    return next((one.strength for one in kept if one.gate is gate), Strength.OFF)


def rules_for(session: Session, programs: Iterable[StoredProgram]) -> dict[ProgramVersionId, ProgramRules]:
    """Return the rules of program versions, the clinic's own among them."""
    wanted = tuple(programs)
    own = own_rules(session, {stored.program.key for stored in wanted})
    return {
        stored.id: rules_of(
            stored.program, own.get(stored.program.key, ()), is_pilot=stored.status is ProgramStatus.PILOT
        )
        for stored in wanted
    }
