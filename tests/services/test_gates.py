"""Rules of gates through the service: read by all who read programs, set and reset by those who publish (C3)."""

import pytest
from sqlalchemy import insert
from tests.gates_given import an_ikbt_program, gates
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, undone

from modulvard.domain.access import ROLE_MATRIX, Permission, Role, permissions_of
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied
from modulvard.domain.gates import Gate, Origin, Strength
from modulvard.domain.ids import ProgramVersionId
from modulvard.services.competence import Competences
from modulvard.store.rows import AccountRoleRow

READING = Gate.READING


def strength(clinic: Clinic, program: ProgramVersionId, gate: Gate = READING) -> tuple[Strength, Origin]:
    rule = gates(clinic).rules(program).rules.of(gate)
    return rule.strength, rule.origin


def test_a_rule_is_set_and_reset_and_both_are_undone(clinic: Clinic) -> None:
    program = an_ikbt_program(clinic)
    first = gates(clinic).set(program, READING, Strength.WARN, "Vi läser upp texten")
    second = gates(clinic).set(program, READING, Strength.OFF, "Vi har ljudfiler")
    assert strength(clinic, program) == (Strength.OFF, Origin.CLINIC)
    undone(second)
    assert strength(clinic, program) == (Strength.WARN, Origin.CLINIC)
    reset = gates(clinic).reset(program, READING)
    assert strength(clinic, program) == (Strength.BLOCK, Origin.KIND)
    undone(undone(undone(reset)))
    assert strength(clinic, program) == (Strength.WARN, Origin.CLINIC)
    undone(first)
    assert strength(clinic, program) == (Strength.BLOCK, Origin.KIND)


def test_a_rule_has_a_reason_that_is_kept(clinic: Clinic) -> None:
    program = an_ikbt_program(clinic)
    with pytest.raises(InvalidInput):
        gates(clinic).set(program, READING, Strength.WARN, " ")
    gates(clinic).set(program, READING, Strength.WARN, "Vi läser upp texten")
    assert gates(clinic).rules(program).rules.of(READING).reason == "Vi läser upp texten"
    assert clinic.log()[-1] == ("edit_gate_rule", None)


def test_a_rule_holds_for_every_version_of_the_program(clinic: Clinic) -> None:
    first, second = an_ikbt_program(clinic), an_ikbt_program(clinic, version="2")
    gates(clinic).set(first, READING, Strength.WARN, "Vi läser upp texten")
    assert strength(clinic, second) == (Strength.WARN, Origin.CLINIC)


def test_a_closing_visit_is_never_made_to_block(clinic: Clinic) -> None:
    """D23."""
    with pytest.raises(InvalidInput) as refused:
        gates(clinic).set(an_ikbt_program(clinic), Gate.CLOSING_CONVERSATION, Strength.BLOCK, "Alltid")
    assert refused.value.problem == "warn_only"


def test_a_rule_is_not_undone_over_a_later_one(clinic: Clinic) -> None:
    """CON-02."""
    program = an_ikbt_program(clinic)
    first = gates(clinic).set(program, READING, Strength.WARN, "Vi läser upp texten")
    gates(clinic).set(program, READING, Strength.OFF, "Vi har ljudfiler")
    with pytest.raises(ChangedSince):
        undone(first)


def test_what_is_not_there_is_not_reset(clinic: Clinic) -> None:
    with pytest.raises(NotFound):
        gates(clinic).reset(an_ikbt_program(clinic), READING)
    with pytest.raises(NotFound):
        gates(clinic).rules(ProgramVersionId(99))


@pytest.mark.parametrize("role", Role)
def test_only_those_who_publish_programs_set_rules_and_all_who_read_programs_read_them(
    clinic: Clinic, role: Role
) -> None:
    """D31: a manager or a data administrator sets them."""
    program = an_ikbt_program(clinic)
    with clinic.database.work() as session:
        session.execute(AccountRoleRow.__table__.delete().where(AccountRoleRow.account_id == ERIK))
        session.execute(insert(AccountRoleRow), [{"account_id": ERIK, "role": role.value}])
    sets = role in {Role.MANAGER, Role.DATA_ADMIN}
    assert (Permission.PUBLISH_PROGRAMS in ROLE_MATRIX[role]) == sets
    for allowed, step in (
        (sets, lambda: gates(clinic, ERIK).set(program, READING, Strength.WARN, "Vi läser upp")),
        (Permission.READ_PROGRAMS in ROLE_MATRIX[role], lambda: gates(clinic, ERIK).rules(program)),
    ):
        if allowed:
            step()
        else:
            with pytest.raises(PermissionDenied):
                step()


def test_an_undo_asks_for_the_permission_anew(clinic: Clinic) -> None:
    """AUD-04."""
    changed = gates(clinic).set(an_ikbt_program(clinic), READING, Strength.WARN, "Vi läser upp texten")
    with clinic.database.work() as session:
        session.execute(AccountRoleRow.__table__.delete().where(AccountRoleRow.role == Role.DATA_ADMIN.value))
    assert Permission.PUBLISH_PROGRAMS not in permissions_of(frozenset({Role.THERAPIST, Role.PERMISSION_ADMIN}))
    with pytest.raises(PermissionDenied):
        undone(changed)


def test_who_holds_what_a_program_needs_is_told_without_the_evidence(clinic: Clinic) -> None:
    """D21."""
    program = an_ikbt_program(clinic)
    found = Competences(clinic._as(ERIK), clinic.clock).holders(program)
    assert {holder.account for holder in found} == {ANNA, ERIK}
    assert SOFIA not in {holder.account for holder in found}
    assert all(holder.lacking == (("cbt_step1",), ("ikbt_internal",)) for holder in found)
