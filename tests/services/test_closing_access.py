"""Who may see and change how treatments end, and for whom it is done (AUD-04, decided.md 7, F15)."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import insert, update
from tests.closings_given import EVERYTHING, a_check, closings, end, ended_states, follow_ups, given_rule, look
from tests.gates_given import an_ikbt_program, start, treatments
from tests.messages_given import messages, received, replied
from tests.patients_given import ANNA, ERIK, Clinic, StatementCount, a_patient, undone

from modulvard.domain.access import Permission, Role, permissions_of
from modulvard.domain.closing import ClosingGatesUnmet
from modulvard.domain.errors import ModulvardError, PermissionDenied, ReasonNeeded
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.gates import Gate, GateState, Strength, Why
from modulvard.domain.ids import ClosingCheckId, FollowUpId, PatientId, TreatmentId
from modulvard.domain.programs import ProgramKind
from modulvard.domain.today import LineKind
from modulvard.domain.treatment_errors import PatientClosed
from modulvard.domain.treatments import ClosedAs
from modulvard.store.rows import AccountRoleRow, PatientRow

MARCH = date(2027, 3, 1)


def is_refused(step: Callable[[], object]) -> bool:
    """Tell whether the account may not do it at all; refused for another reason, it may."""
    try:
        step()
    except PermissionDenied:
        return True
    except ModulvardError:
        return False
    return False


def steps(clinic: Clinic, treatment: TreatmentId, check: int, follow_up: int) -> dict[str, Callable[[], object]]:
    """Return what Erik does with a treatment, by what it is."""
    out, later, course = closings(clinic, ERIK), follow_ups(clinic, ERIK), treatments(clinic, ERIK)
    return {
        "record": lambda: out.record(treatment, a_check(Gate.LAST_RATING)),
        "take back": lambda: out.take_back(ClosingCheckId(check)),
        "add": lambda: later.add(treatment, MARCH),
        "move": lambda: later.move(FollowUpId(follow_up), MARCH),
        "finish": lambda: later.finish(FollowUpId(follow_up), "Mår bra."),
        "withdraw": lambda: later.withdraw(FollowUpId(follow_up)),
        "end": lambda: course.end(treatment, ClosedAs.COMPLETED, "klar"),
        "reopen": lambda: course.reopen(treatment, "fel"),
    }


@pytest.mark.parametrize("role", Role)
def test_each_role_reads_and_changes_the_way_out_as_it_does_treatments(clinic: Clinic, role: Role) -> None:
    treatment = TreatmentId(clinic.start(clinic.add(by=ERIK), therapist=ERIK))
    check = closings(clinic, ERIK).record(treatment, a_check(Gate.LAST_RATING)).ident or 0
    follow_up = follow_ups(clinic, ERIK).add(treatment, date(2027, 2, 1)).ident or 0
    undo = follow_ups(clinic, ERIK).add(treatment, date(2027, 5, 3)).undo
    assert undo is not None
    with clinic.database.work() as session:
        session.execute(AccountRoleRow.__table__.delete().where(AccountRoleRow.account_id == ERIK))
        session.execute(insert(AccountRoleRow), [{"account_id": ERIK, "role": role.value}])
    may = permissions_of(frozenset({role}))
    before = len(clinic.log())
    for read in (
        lambda: closings(clinic, ERIK).look(treatment),
        lambda: closings(clinic, ERIK).patient_of(ClosingCheckId(check)),
        lambda: follow_ups(clinic, ERIK).of_treatment(treatment),
        lambda: follow_ups(clinic, ERIK).patient_of(FollowUpId(follow_up)),
    ):
        assert is_refused(read) == (Permission.READ_PATIENT not in may)
    for step in (*steps(clinic, treatment, check, follow_up).values(), undo):
        assert is_refused(step) == (Permission.EDIT_TREATMENT not in may)
    if Permission.EDIT_TREATMENT not in may:
        assert len(clinic.log()) == before


def test_a_substitute_ends_and_follows_up_while_the_therapist_is_away(clinic: Clinic) -> None:
    treatment = TreatmentId(clinic.start(clinic.add()))
    with pytest.raises(ReasonNeeded):
        closings(clinic, ERIK).look(treatment)
    clinic.away(ANNA, ERIK)
    closings(clinic, ERIK).record(treatment, a_check(Gate.LAST_RATING))
    treatments(clinic, ERIK).end(treatment, ClosedAs.COMPLETED, "klar", follow_ups=(NewFollowUp(due_on=MARCH),))
    (laid,) = follow_ups(clinic, ERIK).of_treatment(treatment)
    assert (laid.made_by, look(clinic, treatment).treatment.therapist) == (ERIK, ANNA)


# --- patients -------------------------------------------------------------------------------------


def in_ikbt(clinic: Clinic, patient: PatientId) -> TreatmentId:
    return TreatmentId(start(clinic, patient, an_ikbt_program(clinic), override="Bedömd hos oss").ident or 0)


def given_death(clinic: Clinic, patient: PatientId) -> None:
    with clinic.database.work() as session:
        session.execute(update(PatientRow).where(PatientRow.id == patient).values(deceased_on=date(2026, 11, 20)))


def test_a_deceased_patients_treatment_is_ended_without_a_word_and_nothing_is_laid(clinic: Clinic) -> None:
    patient = clinic.add()
    treatment = in_ikbt(clinic, patient)
    given_rule(clinic, treatment, Gate.LAST_RATING, Strength.BLOCK)
    with pytest.raises(ClosingGatesUnmet):
        end(clinic, treatment)
    given_death(clinic, patient)
    with pytest.raises(PatientClosed):
        follow_ups(clinic).add(treatment, MARCH)
    with pytest.raises(PatientClosed):
        end(clinic, treatment, follow_ups=(NewFollowUp(due_on=MARCH),))
    assert look(clinic, treatment).proposed == ()
    assert end(clinic, treatment).gates == ()


def test_a_protected_patients_end_is_like_any_others_and_the_log_holds_no_words_of_it(clinic: Clinic) -> None:
    """F15, AUD-01."""
    treatment = in_ikbt(clinic, clinic.add(a_patient(protected=True)))
    for check in EVERYTHING:
        closings(clinic).record(treatment, a_check(check.gate, form=check.form, note="Gullvivans anteckning"))
    end(clinic, treatment, follow_ups=(NewFollowUp(due_on=MARCH),))
    (laid,) = follow_ups(clinic).of_treatment(treatment)
    clinic.clock.move_to("2027-03-01T09:00")
    follow_ups(clinic).finish(laid.id, "Gullvivans utfall")
    assert "Gullvivan" not in clinic.log_text()
    with pytest.raises(ReasonNeeded):
        follow_ups(clinic, ERIK).of_treatment(treatment)


# --- what is worked out ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ProgramKind)
@pytest.mark.parametrize("closed_as", ClosedAs)
def test_every_kind_of_program_ends_in_every_way_and_keeps_how_it_stood(
    clinic: Clinic, kind: ProgramKind, closed_as: ClosedAs
) -> None:
    """H6, D28: nothing that is shipped stops an end; undone, it is as it was, and it can be done again."""
    version = an_ikbt_program(clinic, kind=kind)
    treatment = TreatmentId(start(clinic, clinic.add(), version, override="Bedömd hos oss").ident or 0)
    changed = end(clinic, treatment, closed_as)
    kept = ended_states(clinic, treatment)
    assert (Gate.CLOSING_CONVERSATION in kept) == (kind is ProgramKind.TREATMENT_PROGRAM)
    assert kept[Gate.JOURNALLED] is GateState.MET
    assert {one.gate for one in changed.gates} <= kept.keys()
    again = undone(undone(changed))
    assert ended_states(clinic, treatment) == kept
    undone(again)
    assert look(clinic, treatment).kept == ()


def test_what_is_owed_is_told_before_the_end_and_the_journal_is_in_order_when_it_is_written(clinic: Clinic) -> None:
    """H4: the journal's gate is worked out from contacts and notes."""
    treatment = in_ikbt(clinic, clinic.add())
    received(clinic, treatment)
    view = look(clinic, treatment)
    assert [line.kind for line in view.waiting] == [LineKind.MESSAGE]
    replied(clinic, treatment)
    view = look(clinic, treatment)
    assert {line.kind for line in view.waiting} == {LineKind.HANDOVER, LineKind.JOURNAL}
    (journal,) = [one for one in view.standings if one.gate is Gate.JOURNALLED]
    assert (journal.why, journal.count, journal.warns) == (Why.JOURNAL_OWED, 1, True)
    messages(clinic).begin(treatment)
    assert LineKind.DRAFT in {line.kind for line in look(clinic, treatment).waiting}


def test_a_look_costs_as_many_statements_however_much_has_been_written(clinic: Clinic) -> None:
    treatment = in_ikbt(clinic, clinic.add())
    closings(clinic).look(treatment)
    with StatementCount(clinic.database) as few:
        closings(clinic).look(treatment)
    for number in range(8):
        received(clinic, treatment, f"Meddelande nummer {number}.")
        closings(clinic).record(treatment, a_check(Gate.LAST_RATING))
        follow_ups(clinic).add(treatment, date(2027, 3, 1 + number))
    with StatementCount(clinic.database) as many:
        closings(clinic).look(treatment)
    assert len(many) == len(few)
