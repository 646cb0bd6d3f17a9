"""Competences through the service: entered by whoever administers accounts, read by their own (D21, D31, B7)."""

from dataclasses import replace
from datetime import date

import pytest
from tests.gates_given import IKBT, an_ikbt_program, competences, given_competence
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, undone
from tests.treatments_given import a_program, given_program

from modulvard.domain.competence import CompetenceName, NewCompetence
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied
from modulvard.domain.ids import AccountId, CompetenceId

CBT = NewCompetence(
    account=ERIK, name=CompetenceName.read("cbt_step1"), from_day=date(2019, 6, 5), evidence="Intyg, Umeå"
)


def test_a_competence_is_entered_read_by_its_own_and_taken_back(clinic: Clinic) -> None:
    changed = competences(clinic, SOFIA).add(CBT)
    (found,) = competences(clinic, ERIK).list(ERIK)
    assert (found.key, found.from_day, found.evidence, found.made_by) == (
        "cbt_step1",
        date(2019, 6, 5),
        "Intyg, Umeå",
        SOFIA,
    )
    again = undone(changed)
    assert competences(clinic, ERIK).list(ERIK) == ()
    undone(again)
    assert [one.id for one in competences(clinic, ERIK).list(ERIK)] == [found.id]


def test_one_that_was_entered_by_mistake_is_withdrawn_once(clinic: Clinic) -> None:
    ident = CompetenceId(competences(clinic, SOFIA).add(CBT).ident or 0)
    changed = competences(clinic, SOFIA).withdraw(ident)
    assert competences(clinic, SOFIA).list() == ()
    with pytest.raises(ChangedSince):
        competences(clinic, SOFIA).withdraw(ident)
    undone(changed)
    assert [one.id for one in competences(clinic, SOFIA).list()] == [ident]


def test_its_last_day_is_set_and_the_one_before_is_kept(clinic: Clinic) -> None:
    """D21: a certificate runs out, and what was entered before is never overwritten."""
    first = CompetenceId(competences(clinic, SOFIA).add(CBT).ident or 0)
    changed = competences(clinic, SOFIA).end(first, date(2026, 12, 31))
    (found,) = competences(clinic, ERIK).list(ERIK)
    assert (found.id, found.until_day, found.evidence) == (changed.ident, date(2026, 12, 31), "Intyg, Umeå")
    with pytest.raises(ChangedSince):
        competences(clinic, SOFIA).end(first, None)
    again = undone(changed)
    assert [(one.id, one.until_day) for one in competences(clinic, SOFIA).list()] == [(first, None)]
    undone(again)
    assert [one.until_day for one in competences(clinic, SOFIA).list()] == [date(2026, 12, 31)]
    with pytest.raises(InvalidInput):
        competences(clinic, SOFIA).end(found.id, date(2019, 6, 4))
    assert competences(clinic, SOFIA).list() == (found,)


def test_training_in_a_program_is_kept_by_the_key_of_one_that_is_there(clinic: Clinic) -> None:
    """B7: training that is written for no program would never count for any."""
    given_program(clinic.database, a_program(name="Tobakshjalpen"))
    trained = NewCompetence(
        account=ERIK,
        name=CompetenceName.read("program_training:Tobakshjalpen"),
        from_day=CBT.from_day,
        evidence="Intyg",
    )
    competences(clinic, SOFIA).add(trained)
    assert [one.key for one in competences(clinic, ERIK).list(ERIK)] == ["program_training:tobakshjalpen"]
    with pytest.raises(NotFound) as refused:
        competences(clinic, SOFIA).add(replace(trained, name=CompetenceName.read("program_training:nope")))
    assert refused.value.facts["ident"] == "nope"


def test_read_again_after_a_change_is_no_new_look(clinic: Clinic) -> None:
    """AUD-01."""
    competences(clinic, SOFIA).add(CBT)
    looks = [measure for measure, _ in clinic.log()].count("list_competences")
    assert competences(clinic, SOFIA).reload() == competences(clinic, ERIK).reload(ERIK)
    with pytest.raises(PermissionDenied):
        competences(clinic, ERIK).reload()
    assert [measure for measure, _ in clinic.log()].count("list_competences") == looks


def test_only_whoever_administers_accounts_enters_and_reads_others(clinic: Clinic) -> None:
    """D31."""
    ident = CompetenceId(competences(clinic, SOFIA).add(CBT).ident or 0)
    for step in (
        lambda: competences(clinic, ERIK).add(CBT),
        lambda: competences(clinic, ERIK).withdraw(ident),
        lambda: competences(clinic, ERIK).end(ident, date(2026, 12, 31)),
        lambda: competences(clinic, ERIK).list(ANNA),
        lambda: competences(clinic, ERIK).list(),
    ):
        with pytest.raises(PermissionDenied):
            step()
    assert len(competences(clinic, SOFIA).list(ERIK)) == 1


def test_every_step_is_logged_without_the_evidence(clinic: Clinic) -> None:
    """AUD-01."""
    undone(competences(clinic, SOFIA).add(CBT))
    competences(clinic, SOFIA).list()
    assert [measure for measure, _ in clinic.log()][-3:] == ["edit_competence", "undo", "list_competences"]
    assert "Umeå" not in clinic.log_text()


def test_what_is_wrong_is_refused_and_nothing_is_kept(clinic: Clinic) -> None:
    with pytest.raises(InvalidInput):
        competences(clinic, SOFIA).add(NewCompetence(account=ERIK, name=CBT.name, from_day=CBT.from_day))
    with pytest.raises(NotFound):
        competences(clinic, SOFIA).add(
            NewCompetence(account=AccountId(99), name=CBT.name, from_day=CBT.from_day, evidence="Intyg")
        )
    assert competences(clinic, SOFIA).list() == ()


def test_who_holds_what_a_program_needs_depends_on_the_day(clinic: Clinic) -> None:
    """D21."""
    program = an_ikbt_program(clinic)
    given_competence(clinic, *IKBT)
    lacking = {holder.account: holder.lacking for holder in competences(clinic, ERIK).holders(program)}
    assert lacking == {ANNA: (), ERIK: tuple((need,) for need in IKBT)}
    before = competences(clinic, ERIK).holders(program, date(2019, 12, 31))
    assert all(holder.lacking for holder in before)
