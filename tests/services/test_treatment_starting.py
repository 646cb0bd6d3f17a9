"""Starts and their gates: refused, overridden with a reason that is kept, warned, and undone (C3, decided.md 14)."""

from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import insert
from tests.gates_given import (
    IKBT,
    TODAY,
    a_step,
    an_ikbt_program,
    every_step,
    gates,
    given_competence,
    given_intake,
    intakes,
    pages,
    start,
    treatments,
)
from tests.patients_given import ANNA, ERIK, Clinic, undone
from tests.treatments_given import a_program, given_program

from modulvard.domain.access import ROLE_MATRIX, Permission, Role
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, PermissionDenied
from modulvard.domain.gates import Gate, GateState, GatesUnmet, Origin, Strength, Why
from modulvard.domain.ids import AccountId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.intakes import IntakeClosed, IntakeOfAnother, IntakeOpen, IntakeOutcome
from modulvard.domain.programs import ProgramKind, ProgramStatus
from modulvard.domain.treatments import ClosedAs
from modulvard.services.treatments import NewTreatment
from modulvard.store.program_rows import ProgramStatusRow
from modulvard.store.rows import AccountRoleRow

REASON = "Bedömd hos oss i höstas"


def kept(clinic: Clinic, treatment: int | None) -> dict[Gate, tuple[Strength, GateState, str]]:
    found = gates(clinic).beginning_of(TreatmentId(treatment or 0)).gates
    return {one.gate: (one.strength, one.state, one.reason) for one in found}


def ready(clinic: Clinic) -> tuple[PatientId, ProgramVersionId]:
    """Return a patient for whom all is in order, and the program."""
    given_competence(clinic, *IKBT)
    patient, program = clinic.add(), an_ikbt_program(clinic)
    given_intake(clinic, patient, program, *every_step())
    return patient, program


# --- iKBT -----------------------------------------------------------------------------------------


def test_ikbt_starts_without_a_word_where_all_is_in_order(clinic: Clinic) -> None:
    patient, program = ready(clinic)
    before = len(clinic.log())
    changed = start(clinic, patient, program)
    assert changed.gates == ()
    assert clinic.log()[before:] == [("start_treatment", patient)]
    assert {state for _, state, _ in kept(clinic, changed.ident).values()} == {GateState.MET}
    assert {reason for _, _, reason in kept(clinic, changed.ident).values()} == {""}


def test_ikbt_without_its_gates_is_refused_with_what_is_missing_and_nothing_is_kept(clinic: Clinic) -> None:
    """D2, D21, D22, decided.md 14."""
    patient, program = clinic.add(), an_ikbt_program(clinic)
    before = clinic.log()
    with pytest.raises(GatesUnmet) as refused:
        start(clinic, patient, program, override="  ")
    assert Gate.COMPETENCE in refused.value.gate
    assert Gate.ASSESSMENT in refused.value.gate
    assert Gate.START_MEETING not in refused.value.gate
    assert clinic.log() == before
    assert pages(clinic).reload(patient).treatments == ()


def test_each_gate_alone_stops_ikbt(clinic: Clinic) -> None:
    given_competence(clinic, *IKBT)
    program = an_ikbt_program(clinic)
    for left in every_step():
        patient = clinic.add()
        given_intake(clinic, patient, program, *(step for step in every_step() if step.gate is not left.gate))
        if left.gate in {Gate.CONSENT, Gate.START_MEETING}:
            warned = [one.gate for one in start(clinic, patient, program).gates]
            assert warned == ([Gate.START_MEETING] if left.gate is Gate.START_MEETING else [])
            continue
        with pytest.raises(GatesUnmet) as refused:
            start(clinic, patient, program)
        assert refused.value.gate == (left.gate,)


def test_an_override_lets_it_through_and_its_reason_is_kept_at_each_gate(clinic: Clinic) -> None:
    """C3: each override with a reason that is kept."""
    patient, program = clinic.add(), an_ikbt_program(clinic)
    given_intake(clinic, patient, program, a_step(Gate.TECHNOLOGY))
    changed = start(clinic, patient, program, override=REASON)
    found = kept(clinic, changed.ident)
    assert found[Gate.TECHNOLOGY] == (Strength.BLOCK, GateState.MET, "")
    assert found[Gate.READING] == (Strength.BLOCK, GateState.MISSING, REASON)
    assert found[Gate.COMPETENCE] == (Strength.BLOCK, GateState.NOT_MET, REASON)
    assert found[Gate.CONSENT] == (Strength.NOTE, GateState.MISSING, "")
    assert {one.gate for one in changed.gates} >= {Gate.READING, Gate.COMPETENCE, Gate.START_MEETING}


def test_an_override_has_a_length(clinic: Clinic) -> None:
    patient, program = clinic.add(), an_ikbt_program(clinic)
    with pytest.raises(InvalidInput) as refused:
        start(clinic, patient, program, override="x" * 501)
    assert refused.value.problem == "too_long"


def test_the_interview_is_judged_by_who_becomes_the_therapist(clinic: Clinic) -> None:
    """D22."""
    patient, program = ready(clinic)
    given_competence(clinic, *IKBT, account=ERIK)
    with pytest.raises(GatesUnmet) as refused:
        start(clinic, patient, program, therapist=ERIK)
    assert [one.why for one in refused.value.standings] == [Why.ANOTHER_THERAPIST]


def test_what_was_done_after_a_start_that_is_entered_late_does_not_count(clinic: Clinic) -> None:
    patient, program = clinic.add(), an_ikbt_program(clinic)
    given_competence(clinic, *IKBT)
    steps = (a_step(step.gate, on=TODAY) for step in every_step())
    given_intake(clinic, patient, program, *steps)
    with pytest.raises(GatesUnmet) as refused:
        start(clinic, patient, program, started_on=TODAY - timedelta(days=3))
    assert {one.why for one in refused.value.standings} == {Why.AFTER_START}


# --- other kinds ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind for kind in ProgramKind if kind is not ProgramKind.TREATMENT_PROGRAM])
def test_other_kinds_start_with_warnings_only(clinic: Clinic, kind: ProgramKind) -> None:
    """D28."""
    program = given_program(clinic.database, a_program(kind=kind))
    changed = start(clinic, clinic.add(), program)
    assert {one.strength for one in changed.gates} == {Strength.WARN}
    assert not {one.gate for one in changed.gates} & {Gate.COMPETENCE, Gate.ASSESSMENT, Gate.CONSENT}


@pytest.mark.parametrize("role", Role)
def test_no_role_passes_a_gate_that_another_would_not_and_only_those_who_treat_start(
    clinic: Clinic, role: Role
) -> None:
    """AUD-04, D21, D28: a gate asks what someone is trained for, never what their account may do."""
    programs = {kind: given_program(clinic.database, a_program(name=kind.value, kind=kind)) for kind in ProgramKind}
    patients = {kind: clinic.add(by=ERIK) for kind in ProgramKind}
    with clinic.database.work() as session:
        session.execute(AccountRoleRow.__table__.delete().where(AccountRoleRow.account_id == ERIK))
        session.execute(insert(AccountRoleRow), [{"account_id": ERIK, "role": role.value}])
    starts = role in {Role.THERAPIST, Role.GROUP_LEADER}
    assert (Permission.EDIT_TREATMENT in ROLE_MATRIX[role]) == starts
    for kind, program in programs.items():
        new = NewTreatment(patient=patients[kind], program=program, started_on=TODAY)
        if not starts:
            with pytest.raises(PermissionDenied):
                treatments(clinic, ERIK).start(new)
        elif kind is ProgramKind.TREATMENT_PROGRAM:
            with pytest.raises(GatesUnmet):
                treatments(clinic, ERIK).start(new)
        else:
            assert {one.strength for one in treatments(clinic, ERIK).start(new).gates} == {Strength.WARN}


def test_tobakshjalpen_asks_for_its_own_competence_and_never_for_cbt(clinic: Clinic) -> None:
    """B7."""
    program = given_program(clinic.database, a_program(name="Tobakshjalpen"))
    given_competence(clinic, *IKBT)
    (warned,) = [one for one in start(clinic, clinic.add(), program).gates if one.gate is Gate.COMPETENCE]
    assert warned.lacking == (("tobacco_diploma",), ("program_training:tobakshjalpen",))
    given_competence(clinic, "tobacco_diploma", "program_training:tobakshjalpen")
    assert Gate.COMPETENCE not in {one.gate for one in start(clinic, clinic.add(), program).gates}


def test_our_own_program_starts_without_a_word(clinic: Clinic) -> None:
    """decided.md 14."""
    program = given_program(clinic.database, a_program(name="Dagar och natter"))
    assert start(clinic, clinic.add(), program).gates == ()


def test_a_rule_of_the_clinics_own_decides(clinic: Clinic) -> None:
    program = given_program(clinic.database, a_program())
    changed = gates(clinic).set(program, Gate.CONSENT, Strength.BLOCK, "Vi tar alltid samtycke")
    with pytest.raises(GatesUnmet) as refused:
        start(clinic, clinic.add(), program)
    assert refused.value.gate == (Gate.CONSENT,)
    undone(changed)
    assert gates(clinic).rules(program).rules.of(Gate.CONSENT).origin is Origin.KIND
    assert start(clinic, clinic.add(), program).ident


# --- pilots ---------------------------------------------------------------------------------------


def make_pilot(clinic: Clinic, program: ProgramVersionId, cap: int) -> None:
    row = {
        "program_version_id": program,
        "status": "pilot",
        "pilot_cap": cap,
        "comment": "",
        "made_at": clinic.clock.now(),
        "made_by": AccountId(1),
    }
    with clinic.database.work() as session:
        session.execute(insert(ProgramStatusRow), [row])


def test_a_pilot_takes_as_many_patients_as_it_has_room_for(clinic: Clinic) -> None:
    """D8."""
    program = given_program(clinic.database, a_program())
    make_pilot(clinic, program, 2)
    first = start(clinic, clinic.add(), program)
    start(clinic, clinic.add(), program)
    third = clinic.add()
    with pytest.raises(GatesUnmet) as refused:
        start(clinic, third, program)
    (full,) = refused.value.standings
    assert full.pilot is not None
    assert (full.why, full.pilot.cap, full.pilot.taking_part) == (Why.PILOT_FULL, 2, 2)
    undone(first)
    assert start(clinic, third, program).ident


def test_one_who_takes_part_in_a_pilot_may_start_again_though_it_is_full(clinic: Clinic) -> None:
    """D8: the cap counts patients."""
    patient, program = clinic.add(), given_program(clinic.database, a_program())
    make_pilot(clinic, program, 1)
    first = TreatmentId(start(clinic, patient, program).ident or 0)
    treatments(clinic).end(first, ClosedAs.COMPLETED, "Klart för nu")
    assert start(clinic, patient, program).ident


def test_a_version_that_was_written_as_a_pilot_has_no_cap_until_one_is_set(clinic: Clinic) -> None:
    program = given_program(clinic.database, a_program(status=ProgramStatus.PILOT))
    assert start(clinic, clinic.add(), program).ident
    make_pilot(clinic, program, 1)
    with pytest.raises(GatesUnmet):
        start(clinic, clinic.add(), program)


# --- the way in -----------------------------------------------------------------------------------


def test_a_start_closes_the_way_in_and_keeps_the_session_that_was_agreed_on(clinic: Clinic) -> None:
    patient, program = ready(clinic)
    (intake,) = intakes(clinic).of_patient(patient)
    session = datetime(2026, 11, 26, 17, 30, tzinfo=STOCKHOLM)
    changed = start(clinic, patient, program, first_session=session)
    beginning = gates(clinic).beginning_of(TreatmentId(changed.ident or 0))
    assert (beginning.intake, beginning.first_session) == (intake.id, session)
    assert not intakes(clinic).reload(intake.id).intake.is_open


def test_a_start_is_taken_back_and_made_again_with_its_way_in_and_its_gates(clinic: Clinic) -> None:
    """decided.md 10."""
    patient, program = ready(clinic)
    (intake,) = intakes(clinic).of_patient(patient)
    again = undone(start(clinic, patient, program))
    assert intakes(clinic).reload(intake.id).intake == intake
    assert pages(clinic).reload(patient).treatments == ()
    third = undone(again)
    assert len(pages(clinic).reload(patient).treatments) == 1
    assert len(kept(clinic, third.ident)) == 10
    assert intakes(clinic).reload(intake.id).intake.closing is not None
    undone(third)
    assert intakes(clinic).reload(intake.id).intake.is_open


def test_a_start_is_not_taken_back_over_what_was_entered_in_its_way_in_since(clinic: Clinic) -> None:
    """CON-02: taken back with the start, it would not be what stood before."""
    patient, program = ready(clinic)
    (intake,) = intakes(clinic).of_patient(patient)
    changed = start(clinic, patient, program)
    undone(changed)
    intakes(clinic).close(intake.id, IntakeOutcome.DECLINED, reason="Vill vänta")
    with pytest.raises(ChangedSince):
        undone(changed)


def test_a_start_is_not_taken_back_where_the_patient_waits_for_the_program_anew(clinic: Clinic) -> None:
    patient, program = ready(clinic)
    changed = start(clinic, patient, program)
    anew = given_intake(clinic, patient, program)
    with pytest.raises(IntakeOpen) as refused:
        undone(changed)
    assert refused.value.intake == anew
    assert len(pages(clinic).reload(patient).treatments) == 1


def test_a_way_in_to_no_program_yet_leads_to_the_one_that_is_started(clinic: Clinic) -> None:
    given_competence(clinic, *IKBT)
    patient, program = clinic.add(), an_ikbt_program(clinic)
    intake = given_intake(clinic, patient, None, *every_step())
    start(clinic, patient, program)
    assert intakes(clinic).reload(intake).intake.program == program


def test_a_way_in_to_an_earlier_version_leads_to_the_later(clinic: Clinic) -> None:
    given_competence(clinic, *IKBT)
    patient, earlier, later = clinic.add(), an_ikbt_program(clinic), an_ikbt_program(clinic, version="2")
    given_intake(clinic, patient, earlier, *every_step())
    assert start(clinic, patient, later).gates == ()


def test_a_way_in_to_another_program_is_left_open(clinic: Clinic) -> None:
    patient, other = clinic.add(), an_ikbt_program(clinic, name="Sova gott")
    intake = given_intake(clinic, patient, other, *every_step())
    start(clinic, patient, given_program(clinic.database, a_program()))
    assert intakes(clinic).reload(intake).intake.is_open


def test_a_way_in_that_is_named_must_fit(clinic: Clinic) -> None:
    patient, program = clinic.add(), given_program(clinic.database, a_program())
    others, elsewhere = (
        given_intake(clinic, clinic.add()),
        given_intake(clinic, patient, an_ikbt_program(clinic, name="B")),
    )
    for intake in (others, elsewhere):
        with pytest.raises(IntakeOfAnother):
            start(clinic, patient, program, intake=intake)
    closed = given_intake(clinic, patient, program)
    intakes(clinic).close(closed, IntakeOutcome.DECLINED, reason="Vill vänta")
    with pytest.raises(IntakeClosed):
        start(clinic, patient, program, intake=closed)


def test_a_first_session_lies_from_the_first_day_to_the_end_of_the_plan(clinic: Clinic) -> None:
    """H4: three years after the course has ended is a mistyped year."""
    program, patient = given_program(clinic.database, a_program()), clinic.add()
    new = NewTreatment(patient=patient, program=program, started_on=TODAY)
    last = pages(clinic).preview_start(new).standing.planned_end.sunday
    refusals = {
        TODAY - timedelta(days=1): ("before_start", {"started_on": TODAY}),
        last + timedelta(days=1): ("after_plan", {"latest": last}),
        TODAY.replace(year=2029): ("after_plan", {"latest": last}),
    }
    for day, (problem, told) in refusals.items():
        with pytest.raises(InvalidInput) as refused:
            start(clinic, patient, program, first_session=datetime.combine(day, time(17), STOCKHOLM))
        assert (refused.value.field, refused.value.problem) == ("first_session", problem)
        assert told.items() <= refused.value.facts.items()
    start(clinic, patient, program, first_session=datetime.combine(last, time(23, 30), STOCKHOLM))


# --- looking ahead --------------------------------------------------------------------------------


def test_the_preview_of_a_start_tells_how_its_gates_stand_and_keeps_nothing(clinic: Clinic) -> None:
    patient, program = clinic.add(), an_ikbt_program(clinic)
    intake = given_intake(clinic, patient, program, a_step(Gate.TECHNOLOGY))
    new = NewTreatment(patient=patient, program=program, started_on=TODAY)
    seen = pages(clinic).preview_start(new)
    assert seen.blocked
    assert seen.intake == intake
    assert {one.gate: one.passed for one in seen.gates}[Gate.TECHNOLOGY]
    assert intakes(clinic).reload(intake).intake.is_open
    intakes(clinic).record(intake, *every_step())
    given_competence(clinic, *IKBT, account=ANNA)
    assert not pages(clinic).preview_start(new).blocked
