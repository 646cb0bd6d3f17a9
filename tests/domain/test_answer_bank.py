"""What may be done with an entry of the answer bank (C7, mockups/README "svarsbank")."""

from datetime import date

import pytest
from tests.domain.answers_given import ANNA, ERIK, NOW, SOFIA, a_content, a_version, an_answer

from modulvard.domain.answer_bank import (
    AnswerKind,
    AnswerRetired,
    AnswerStatus,
    NothingToApprove,
    NotRetired,
    VersionStatus,
    months_after,
)

APPROVED = a_version(1, status=VersionStatus.APPROVED, review_on=date(2027, 10, 1))
OTHER = a_content(title="Något annat")


def test_saving_never_changes_an_approved_version() -> None:
    """What is in force stays in force until the next version is approved."""
    saved = an_answer(APPROVED).saved(OTHER, ANNA, NOW, "Ny rubrik")
    assert [version.number for version in saved.versions] == [2, 1]
    assert saved.versions[1] == APPROVED
    assert saved.in_force == APPROVED
    assert (saved.latest.content, saved.latest.status, saved.latest.comment) == (
        OTHER,
        VersionStatus.DRAFT,
        "Ny rubrik",
    )
    approved = saved.approve(SOFIA, NOW)
    assert approved.in_force is not None
    assert approved.in_force.content == OTHER
    assert approved.versions[1] == APPROVED


def test_ones_own_draft_is_saved_over() -> None:
    saved = an_answer(a_version()).saved(OTHER, ANNA, NOW)
    assert [(version.number, version.content) for version in saved.versions] == [(1, OTHER)]


@pytest.mark.parametrize(
    "shown",
    [
        a_version(made_by=ERIK),
        a_version(submitted_at=NOW, submitted_by=ANNA),
        a_version(status=VersionStatus.REVIEWED, reviewed_at=NOW, reviewed_by=ERIK),
    ],
)
def test_what_others_wrote_or_have_been_shown_stays_readable(shown) -> None:
    saved = an_answer(shown).saved(OTHER, ANNA, NOW)
    assert saved.versions[1] == shown
    assert saved.latest.number == 2


def test_the_way_from_draft_to_approved() -> None:
    answer = an_answer(a_version()).submitted(ANNA, NOW)
    assert (answer.status, answer.latest.submitted_by) == (AnswerStatus.DRAFT, ANNA)
    answer = answer.reviewed(ERIK, NOW)
    assert (answer.status, answer.latest.reviewed_by) == (AnswerStatus.REVIEWED, ERIK)
    answer = answer.approve(SOFIA, NOW)
    assert (answer.status, answer.approved, answer.owner) == (AnswerStatus.APPROVED, 1, SOFIA)
    assert answer.latest.review_on == date(2027, 11, 23)
    assert answer.pending is None


def test_a_draft_may_be_approved_at_once_for_a_day() -> None:
    answer = an_answer(a_version(), owner=ANNA).approve(ANNA, NOW, date(2027, 3, 1))
    assert answer.latest.review_on == date(2027, 3, 1)


@pytest.mark.parametrize("step", ["submitted", "reviewed", "approve"])
def test_what_is_approved_waits_for_nothing(step: str) -> None:
    with pytest.raises(NothingToApprove):
        getattr(an_answer(APPROVED), step)(ANNA, NOW)


def test_a_review_date_moves_without_a_new_version() -> None:
    answer = an_answer(a_version(2), APPROVED).read_through(date(2028, 1, 31))
    assert answer.in_force is not None
    assert answer.in_force.review_on == date(2028, 1, 31)
    with pytest.raises(NothingToApprove):
        an_answer(a_version()).read_through(date(2028, 1, 31))


def test_it_is_overdue_from_its_day() -> None:
    answer = an_answer(APPROVED)
    assert not answer.is_overdue(date(2027, 9, 30))
    assert answer.is_overdue(date(2027, 10, 1))
    assert not answer.retire(SOFIA, NOW).is_overdue(date(2027, 10, 1))


def test_only_what_is_in_force_and_ones_own_draft_can_be_inserted() -> None:
    """decided.md 30."""
    assert an_answer(a_version(2), APPROVED).insertable_by(ERIK) == APPROVED
    assert an_answer(a_version()).insertable_by(ANNA) == a_version()
    assert an_answer(a_version()).insertable_by(ERIK) is None
    assert an_answer(APPROVED).retire(SOFIA, NOW).insertable_by(ANNA) is None


def test_method_support_can_never_be_inserted() -> None:
    assert an_answer(APPROVED, kind=AnswerKind.SUPPORT).insertable_by(ANNA) is None


def test_a_retired_entry_is_restored_before_anything_else() -> None:
    retired = an_answer(APPROVED).retire(SOFIA, NOW)
    assert retired.status is AnswerStatus.RETIRED
    for step in (
        lambda: retired.saved(OTHER, ANNA, NOW),
        lambda: retired.retire(SOFIA, NOW),
        lambda: retired.read_through(date(2027, 1, 1)),
        lambda: retired.approve(SOFIA, NOW),
    ):
        with pytest.raises(AnswerRetired):
            step()
    assert retired.restore() == an_answer(APPROVED)
    with pytest.raises(NotRetired):
        an_answer(APPROVED).restore()


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 23), 12, date(2027, 11, 23)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 1), 60, date(2031, 12, 1)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then
