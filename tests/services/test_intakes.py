"""A patient's way from referral to start through the service: entered, listed, shown, ended, undone (C3, H4)."""

from datetime import date, datetime, timedelta

import pytest
from tests.gates_given import (
    IKBT,
    RECEIVED,
    TODAY,
    a_step,
    an_ikbt_program,
    competences,
    every_step,
    gates,
    given_competence,
    given_intake,
    intakes,
    start,
)
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount, a_patient, undone

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.gates import Gate, GateState, Strength, Why
from modulvard.domain.ids import IntakeId, IntakeStepId, PatientId, ProgramVersionId
from modulvard.domain.intakes import (
    IntakeClosed,
    IntakeOpen,
    IntakeOutcome,
    IntakeStage,
    NewIntake,
    Source,
    StepForm,
    StepOutcome,
)
from modulvard.domain.programs import ProgramStatus
from modulvard.domain.treatment_errors import NotATherapist, PatientClosed


def a_new(patient: PatientId, **more: object) -> NewIntake:
    given = {"patient": patient, "received_on": RECEIVED, "source": Source.REFERRAL, **more}
    return NewIntake(**given)  # type: ignore[arg-type]  # keywords of a test


# --- entering -------------------------------------------------------------------------------------


def test_a_referral_is_entered_shown_and_taken_back(clinic: Clinic) -> None:
    """H4; decided.md 10."""
    patient = clinic.add()
    changed = intakes(clinic).begin(a_new(patient, referrer="Björkby vårdcentral", question="Oro i vardagen"))
    view = intakes(clinic).show(IntakeId(changed.ident or 0))
    assert (view.intake.referrer, view.intake.question) == ("Björkby vårdcentral", "Oro i vardagen")
    assert (view.patient_name, view.waiting_days, view.intake.therapist) == ("Linnea Asplöv", 14, ANNA)
    again = undone(changed)
    assert intakes(clinic).of_patient(patient) == ()
    with pytest.raises(NotFound):
        intakes(clinic).show(view.intake.id)
    undone(again)
    assert [one.id for one in intakes(clinic).of_patient(patient)] == [view.intake.id]


def test_each_command_is_one_row_in_the_log_and_no_row_holds_what_was_written(clinic: Clinic) -> None:
    """AUD-01."""
    patient = clinic.add()
    before = len(clinic.log())
    intake = IntakeId(intakes(clinic).begin(a_new(patient, question="Oro i vardagen")).ident or 0)
    intakes(clinic).record(intake, a_step(Gate.RISK, note="Inga tecken"), a_step(Gate.READING))
    undone(intakes(clinic).close(intake, IntakeOutcome.DECLINED, reason="Vill vänta"))
    rows = [("edit_intake", patient)] * 3 + [("undo", patient)]
    assert clinic.log()[before:] == rows
    assert not any(word in clinic.log_text() for word in ("Oro", "tecken", "vänta"))


def test_one_way_in_goes_on_at_a_time_to_each_program(clinic: Clinic) -> None:
    patient = clinic.add()
    calm, sleep = an_ikbt_program(clinic), an_ikbt_program(clinic, name="Sova gott")
    first = given_intake(clinic, patient, calm)
    given_intake(clinic, patient, sleep)
    with pytest.raises(IntakeOpen) as refused:
        given_intake(clinic, patient, calm)
    assert refused.value.intake == first
    closed = intakes(clinic).close(first, IntakeOutcome.DECLINED, reason="Vill vänta")
    given_intake(clinic, patient, calm)
    with pytest.raises(IntakeOpen):
        undone(closed)


def test_what_cannot_be_entered_is_refused(clinic: Clinic) -> None:
    patient = clinic.add()
    with pytest.raises(NotFound):
        intakes(clinic).begin(a_new(patient, program=ProgramVersionId(99)))
    with pytest.raises(NotATherapist):
        intakes(clinic).begin(a_new(patient, therapist=SOFIA))
    with pytest.raises(NotFound):
        intakes(clinic).record(given_intake(clinic, patient), a_step(Gate.READING, by=99))
    clinic.patients().archive(patient)
    with pytest.raises(PatientClosed):
        intakes(clinic).begin(a_new(patient))


def test_the_head_is_written_anew_and_put_back(clinic: Clinic) -> None:
    patient, program = clinic.add(), an_ikbt_program(clinic)
    intake = given_intake(clinic, patient)
    changed = intakes(clinic).edit(intake, a_new(patient, program=program, therapist=ERIK, source=Source.SELF))
    found = intakes(clinic).reload(intake).intake
    assert (found.program, found.therapist, found.source) == (program, ERIK, Source.SELF)
    undone(changed)
    assert intakes(clinic).reload(intake).intake.program is None


def test_a_step_is_taken_back_by_undo_or_by_itself(clinic: Clinic) -> None:
    intake = given_intake(clinic, clinic.add())
    changed = intakes(clinic).record(intake, a_step(Gate.TECHNOLOGY))
    undone(undone(changed))
    (step,) = intakes(clinic).reload(intake).intake.standing_steps
    gone = intakes(clinic).withdraw_step(step.id)
    assert intakes(clinic).reload(intake).intake.standing_steps == ()
    undone(gone)
    assert intakes(clinic).reload(intake).intake.standing_steps == (step,)
    with pytest.raises(NotFound):
        intakes(clinic).withdraw_step(IntakeStepId(99))


def test_a_step_is_not_undone_over_what_was_entered_since(clinic: Clinic) -> None:
    """CON-02."""
    intake = given_intake(clinic, clinic.add())
    changed = intakes(clinic).record(intake, a_step(Gate.TECHNOLOGY))
    intakes(clinic).record(intake, a_step(Gate.READING))
    with pytest.raises(ChangedSince):
        undone(changed)


# --- showing --------------------------------------------------------------------------------------


def test_the_view_tells_what_is_done_and_what_is_missing(clinic: Clinic) -> None:
    """D1, D21, D22."""
    program = an_ikbt_program(clinic)
    phone = a_step(Gate.ASSESSMENT, form=StepForm.PHONE)
    intake = given_intake(clinic, clinic.add(), program, a_step(Gate.TECHNOLOGY), phone)
    found = {one.gate: (one.state, one.why) for one in intakes(clinic).show(intake).gates}
    assert found[Gate.TECHNOLOGY] == (GateState.MET, Why.DONE)
    assert found[Gate.READING] == (GateState.MISSING, Why.NOT_DONE)
    assert found[Gate.ASSESSMENT] == (GateState.MISSING, Why.WRONG_FORM)
    assert found[Gate.COMPETENCE] == (GateState.NOT_MET, Why.COMPETENCE_LACKING)


def test_a_way_in_without_a_program_notes_everything_and_asks_for_nothing(clinic: Clinic) -> None:
    view = intakes(clinic).show(given_intake(clinic, clinic.add()))
    assert view.program is None
    assert not any(one.blocks or one.warns for one in view.gates)
    assert len(view.gates) == 9


def test_another_therapists_patient_is_opened_with_a_reason_only(clinic: Clinic) -> None:
    """decided.md 7."""
    intake = given_intake(clinic, clinic.add())
    for step in (
        lambda: intakes(clinic, ERIK).show(intake),
        lambda: intakes(clinic, ERIK).record(intake, a_step(Gate.RISK)),
        lambda: intakes(clinic, ERIK).close(intake, IntakeOutcome.OTHER, reason="Flyttar"),
    ):
        with pytest.raises(ReasonNeeded):
            step()
    clinic.patients(ERIK).show(intakes(clinic, ERIK).patient_of(intake), "Bedömer inför start")
    assert intakes(clinic, ERIK).show(intake).intake.id == intake


def test_those_who_administer_see_no_ways_in(clinic: Clinic) -> None:
    """D31."""
    intake = given_intake(clinic, clinic.add())
    for step in (intakes(clinic, SOFIA).list, lambda: intakes(clinic, SOFIA).show(intake)):
        with pytest.raises(PermissionDenied):
            step()


# --- the waiting list -----------------------------------------------------------------------------


def test_the_list_has_the_longest_waiting_first_with_what_is_missing(clinic: Clinic) -> None:
    given_competence(clinic, *IKBT)
    program = an_ikbt_program(clinic)
    new, half, ready = clinic.add(), clinic.add(), clinic.add()
    given_intake(clinic, ready, program, *every_step())
    given_intake(clinic, half, program, a_step(Gate.TECHNOLOGY))
    intakes(clinic).begin(a_new(new, received_on=date(2026, 11, 2)))
    lines = intakes(clinic).list()
    assert [(line.patient, line.waiting_days, line.stage) for line in lines] == [
        (new, 21, IntakeStage.NEW),
        (ready, 14, IntakeStage.READY),
        (half, 14, IntakeStage.UNDER_WAY),
    ]
    assert lines[1].missing == ()
    assert Gate.READING in lines[2].missing
    assert Gate.TECHNOLOGY not in lines[2].missing
    assert lines[1].program_name is not None
    assert lines[1].program_name.sv == "Lugna dagar"
    assert clinic.log()[-1] == ("list_intakes", None)


def test_those_who_ended_are_listed_only_with_everyone(clinic: Clinic) -> None:
    intake = given_intake(clinic, clinic.add())
    intakes(clinic).close(intake, IntakeOutcome.NOT_SUITABLE, where_to="Besök", reason="Läser inte", on=TODAY)
    assert intakes(clinic).list() == ()
    (line,) = intakes(clinic).list(waiting=False)
    assert line.closing is not None
    assert (line.closing.outcome, line.closing.where_to) == (IntakeOutcome.NOT_SUITABLE, "Besök")
    assert intakes(clinic).where_to_used() == ("Besök",)


def test_the_list_as_of_a_moment_tells_who_waited_then(clinic: Clinic) -> None:
    """decided.md 13."""
    intake = given_intake(clinic, clinic.add(), an_ikbt_program(clinic), a_step(Gate.TECHNOLOGY, on=TODAY))
    intakes(clinic).close(intake, IntakeOutcome.DECLINED, reason="Vill vänta", on=TODAY)
    then = datetime(2026, 11, 20, 12, 0, tzinfo=STOCKHOLM)
    (line,) = intakes(clinic).list(at=then)
    assert (line.waiting_days, line.stage, line.closing) == (11, IntakeStage.NEW, None)
    assert intakes(clinic).list(at=datetime(2026, 11, 8, 12, 0, tzinfo=STOCKHOLM)) == ()
    assert intakes(clinic).list() == ()


def test_a_protected_patient_is_masked_in_the_list_for_others(clinic: Clinic) -> None:
    """F15, decided.md 7."""
    given_intake(clinic, clinic.add(a_patient(protected=True)))
    (own,), (others,) = intakes(clinic).list(), intakes(clinic, ERIK).list()
    assert (own.masked, own.given_name) == (False, "Linnea")
    assert (others.masked, others.given_name, others.family_name) == (True, "", "")


def test_an_archived_patient_waits_for_nothing(clinic: Clinic) -> None:
    patient = clinic.add()
    given_intake(clinic, patient)
    clinic.patients().archive(patient)
    assert intakes(clinic).list() == ()


def test_the_list_takes_as_many_statements_for_many_as_for_one(clinic: Clinic) -> None:
    program = an_ikbt_program(clinic, status=ProgramStatus.PILOT)

    def statements() -> int:
        with StatementCount(clinic.database) as count:
            intakes(clinic).list()
        return len(count)

    given_intake(clinic, clinic.add(), program, a_step(Gate.TECHNOLOGY))
    statements()
    one = statements()
    for _ in range(5):
        given_intake(clinic, clinic.add(), program, a_step(Gate.TECHNOLOGY))
    assert statements() == one


# --- ending ---------------------------------------------------------------------------------------


def test_the_end_is_undone_and_done_again(clinic: Clinic) -> None:
    intake = given_intake(clinic, clinic.add())
    changed = intakes(clinic).close(intake, IntakeOutcome.OTHER, reason="Flyttar")
    with pytest.raises(IntakeClosed):
        intakes(clinic).record(intake, a_step(Gate.RISK))
    again = undone(changed)
    assert intakes(clinic).reload(intake).intake.is_open
    undone(again)
    assert not intakes(clinic).reload(intake).intake.is_open


def test_one_who_is_not_suitable_is_told_where_to(clinic: Clinic) -> None:
    """D2."""
    intake = given_intake(clinic, clinic.add(), None, a_step(Gate.READING, StepOutcome.NOT_MET))
    with pytest.raises(InvalidInput) as refused:
        intakes(clinic).close(intake, IntakeOutcome.NOT_SUITABLE, reason="Läser inte")
    assert refused.value.field == "where_to"


# --- the patient ----------------------------------------------------------------------------------


def test_merging_two_patients_moves_their_ways_in_and_parting_moves_them_back(clinic: Clinic) -> None:
    """C2."""
    kept, gone = clinic.add(), clinic.add()
    intake = given_intake(clinic, gone, an_ikbt_program(clinic))
    recorded = intakes(clinic).record(intake, a_step(Gate.RISK))
    merged = clinic.patients().merge(kept, gone)
    assert [one.id for one in intakes(clinic).of_patient(kept)] == [intake]
    undone(recorded)
    undone(merged)
    assert [one.id for one in intakes(clinic).of_patient(gone)] == [intake]


def test_a_patient_with_a_way_in_is_not_taken_back_as_never_entered(clinic: Clinic) -> None:
    added = clinic.patients().add(a_patient())
    given_intake(clinic, PatientId(added.ident or 0))
    with pytest.raises(ChangedSince):
        undone(added)


def test_the_start_it_led_to_stands_in_it(clinic: Clinic) -> None:
    given_competence(clinic, *IKBT)
    patient, program = clinic.add(), an_ikbt_program(clinic)
    intake = given_intake(clinic, patient, program, *every_step())
    treatment = start(clinic, patient, program).ident
    closing = intakes(clinic).reload(intake).intake.closing
    assert closing is not None
    assert (closing.outcome, closing.treatment, closing.on) == (IntakeOutcome.STARTED, treatment, TODAY)


# --- what led to a start --------------------------------------------------------------------------


def test_a_way_in_that_led_to_a_start_tells_how_the_gates_stood_then(clinic: Clinic) -> None:
    """C3: neither a rule nor a competence that came since is told as if it held at the start."""
    patient, program = clinic.add(), an_ikbt_program(clinic)
    given_competence(clinic, IKBT[0])
    intake = given_intake(clinic, patient, program, a_step(Gate.READING))
    begun = start(clinic, patient, program, override="Bedömd i höstas", started_on=date(2026, 12, 7))
    before = intakes(clinic).show(intake)
    stood = {standing.gate: standing for standing in before.gates}
    assert before.on == date(2026, 12, 7)
    assert before.intake.closing is not None
    assert before.intake.closing.treatment == begun.ident
    assert (stood[Gate.COMPETENCE].why, stood[Gate.COMPETENCE].lacking) == (Why.COMPETENCE_LACKING, ((IKBT[1],),))
    assert (stood[Gate.RISK].state, stood[Gate.RISK].blocks) == (GateState.MISSING, True)
    clinic.clock.moment += timedelta(days=30)
    given_competence(clinic, IKBT[1])
    gates(clinic).set(program, Gate.RISK, Strength.OFF, "Prövas på annat håll")
    gates(clinic).set(program, Gate.READING, Strength.WARN, "Vi läser upp")
    assert intakes(clinic).show(intake).gates == before.gates


def test_a_competence_that_was_taken_back_since_is_told_as_held_at_the_start(clinic: Clinic) -> None:
    """C3."""
    given_competence(clinic, *IKBT)
    patient, program = clinic.add(), an_ikbt_program(clinic)
    intake = given_intake(clinic, patient, program, *every_step())
    start(clinic, patient, program)
    clinic.clock.moment += timedelta(days=30)
    for held in competences(clinic).list(ANNA):
        competences(clinic).withdraw(held.id)
    assert {one.state for one in intakes(clinic).show(intake).gates} == {GateState.MET}
