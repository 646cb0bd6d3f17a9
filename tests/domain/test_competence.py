"""What a competence is, and what is needed to enter one (D21, B7)."""

from datetime import UTC, date, datetime

import pytest

from modulvard.domain.competence import (
    Competence,
    CompetenceKind,
    CompetenceName,
    CompetenceState,
    NewCompetence,
    checked,
    needs_of,
    state_on,
)
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import AccountId, CompetenceId

TODAY = date(2026, 11, 23)


def a_new(**changes: object) -> NewCompetence:
    given = {
        "account": AccountId(1),
        "name": CompetenceName(kind=CompetenceKind.CBT_STEP1),
        "from_day": date(2019, 6, 5),
        "evidence": "Intyg, Linköpings universitet",
    }
    return NewCompetence(**{**given, **changes})  # type: ignore[arg-type]  # keywords of a test


def problem_of(new: NewCompetence) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as refused:
        checked(new, TODAY)
    return refused.value.field, refused.value.problem


def test_a_competence_with_a_date_and_evidence_is_taken() -> None:
    """D21: each with a date and evidence."""
    assert checked(a_new(evidence="  Intyg "), TODAY).evidence == "Intyg"


def test_a_competence_without_evidence_is_refused() -> None:
    """D21."""
    assert problem_of(a_new(evidence=" \u200b")) == ("evidence", "empty")
    assert problem_of(a_new(evidence="x" * 201)) == ("evidence", "too_long")


def test_days_that_cannot_be_right_are_refused() -> None:
    assert problem_of(a_new(from_day=date(1026, 1, 1))) == ("from_day", "out_of_reach")
    assert problem_of(a_new(until_day=date(2019, 6, 4))) == ("until_day", "until_before_from")
    assert checked(a_new(until_day=date(2019, 6, 5)), TODAY).until_day == date(2019, 6, 5)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("cbt_step1", "cbt_step1"),
        (" IKBT_internal ", "ikbt_internal"),
        ("program_training:tobakshjalpen", "program_training:tobakshjalpen"),
        ("own:Handledare  i sömn", "own:handledare i somn"),
    ],
)
def test_a_competence_is_named_by_its_kind_and_the_words_of_those_that_need_some(written: str, key: str) -> None:
    assert CompetenceName.read(written).key == key


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", "competence_kind"),
        ("psykolog", "competence_kind"),
        ("own", "competence_words"),
        ("own: ", "competence_words"),
        ("program_training", "competence_words"),
        ("cbt_step1:extra", "competence_no_words"),
        ("own:" + "x" * 201, "too_long"),
    ],
)
def test_a_name_that_says_too_little_or_too_much_is_refused(written: str, problem: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        CompetenceName.read(written)
    assert (refused.value.field, refused.value.problem) == ("competence", problem)


def test_training_in_the_program_is_training_in_the_one_that_asks() -> None:
    """B7."""
    assert needs_of("tobakshjalpen", (("program_training", "cbt_step1"),)) == (
        ("program_training:tobakshjalpen", "cbt_step1"),
    )


def a_held(number: int, since: date, until: date | None, account: int = 1) -> Competence:
    return Competence(
        id=CompetenceId(number),
        account=AccountId(account),
        name=CompetenceName(kind=CompetenceKind.CBT_STEP1),
        from_day=since,
        until_day=until,
        evidence="Intyg",
        made_at=datetime(2026, 1, 1, tzinfo=UTC),
        made_by=AccountId(1),
    )


@pytest.mark.parametrize(
    ("since", "until", "state"),
    [
        (date(2026, 11, 24), None, CompetenceState.COMING),
        (date(2019, 6, 5), None, CompetenceState.HELD),
        (date(2019, 6, 5), date(2027, 1, 23), CompetenceState.HELD),
        (date(2019, 6, 5), date(2027, 1, 22), CompetenceState.ENDING),
        (date(2019, 6, 5), TODAY, CompetenceState.ENDING),
        (date(2019, 6, 5), date(2026, 11, 22), CompetenceState.OVER),
    ],
)
def test_what_runs_out_within_sixty_days_is_told_from_what_holds(
    since: date, until: date | None, state: CompetenceState
) -> None:
    """D21."""
    one = a_held(1, since, until)
    assert state_on(one, (one,), TODAY) is state


def test_what_another_of_the_same_kind_takes_over_does_not_run_out() -> None:
    one = a_held(1, date(2019, 6, 5), date(2026, 12, 31))
    renewed, late = a_held(2, date(2027, 1, 1), None), a_held(3, date(2027, 1, 2), None)
    another = a_held(4, date(2019, 6, 5), None, account=2)
    assert state_on(one, (one, renewed), TODAY) is CompetenceState.HELD
    assert state_on(one, (one, late, another), TODAY) is CompetenceState.ENDING
