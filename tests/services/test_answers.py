"""The answer bank in a clinic: written, handed in, approved, retired, each step undone (C7, issue 3 point 4)."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount, a_patient
from tests.services.answers_given import bank, given_answer, ident, typed

from modulvard.domain.access import Role
from modulvard.domain.access_log import Measure
from modulvard.domain.answer_bank import (
    AnswerKind,
    AnswerStatus,
    Category,
    NothingToApprove,
    NotYoursToApprove,
    VersionStatus,
)
from modulvard.domain.answer_draft import TextDraft
from modulvard.domain.answer_fields import FillIn
from modulvard.domain.answer_lists import AnswerFilter, AnswerOrder, AnswersShown
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import AnswerId, MessageId
from modulvard.services.base import Changed, Topic
from modulvard.store import answers as store
from modulvard.store.rows import AccountRoleRow, AnswerVersionRow, MessageRow

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)


def undone(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


def measures(clinic: Clinic) -> list[str]:
    return [measure for measure, _ in clinic.log()]


def a_message(clinic: Clinic, given_name: str = "Linnea", family_name: str = "Asplöv") -> MessageId:
    """Put a finished reply into a treatment, as far as the bank needs one."""
    patient = clinic.add(a_patient(given_name=given_name, family_name=family_name))
    treatment = clinic.start(patient, name=f"Lugna dagar {given_name}")
    values = {
        "treatment_id": treatment, "direction": "out", "kind": "message", "body": "Hej", "text_key": 0, "at": NOW,
        "time_known": True, "way": "", "made_at": NOW, "made_by": 1, "withdrawn_reason": "", "version": 1,
    }  # fmt: skip
    with clinic.database.work() as session:
        return MessageId(session.scalars(insert(MessageRow).values(**values).returning(MessageRow.id)).one())


# --- the way from draft to approved ---------------------------------------------------------------


def test_an_entry_goes_from_draft_to_approved_and_each_step_is_one_row_of_the_log(clinic: Clinic) -> None:
    answers = bank(clinic, ERIK)
    added = answers.add(AnswerKind.REPLY, typed())
    answer = ident(added)
    before = len(clinic.log())
    answers.submit(answer)
    bank(clinic, ANNA).review(answer)
    bank(clinic, SOFIA).approve(answer)
    assert measures(clinic)[before:] == [Measure.EDIT_ANSWER, Measure.REVIEW_ANSWER, Measure.APPROVE_ANSWER]
    card = answers.show(answer)
    latest = card.answer.latest
    assert (latest.submitted_by, latest.reviewed_by, latest.approved_by) == (ERIK, ANNA, SOFIA)
    assert card.answer.status is AnswerStatus.APPROVED
    assert (latest.review_on, card.answer.owner) == (date(2027, 11, 23), SOFIA)
    assert card.name_of(card.answer.owner) == "Sofia Rönn"
    assert added.topics >= {Topic.ANSWERS}


def test_saving_what_is_in_force_makes_the_next_version(clinic: Clinic) -> None:
    answer = given_answer(clinic)
    bank(clinic).save(answer, typed(body="Hej igen!", comment="Kortare"))
    held = bank(clinic).show(answer).answer
    assert held.in_force is not None
    assert (held.in_force.number, held.in_force.content.sv.body) == (1, "Hej {förnamn}!")
    assert (held.latest.number, held.latest.status, held.latest.comment) == (2, VersionStatus.DRAFT, "Kortare")


def test_two_who_write_in_the_same_entry_lose_nothing(clinic: Clinic) -> None:
    """CON-02: the second is told; ux.md 2 "Many desks"."""
    answer = given_answer(clinic)
    seen = bank(clinic).show(answer).answer.row_version
    bank(clinic).save(answer, typed(body="Annas"), expected=seen)
    with pytest.raises(ChangedSince):
        bank(clinic, ERIK).save(answer, typed(body="Eriks"), expected=seen)
    bank(clinic, ERIK).save(answer, typed(body="Eriks"))
    bodies = [version.content.sv.body for version in bank(clinic).show(answer).answer.versions]
    assert bodies == ["Eriks", "Annas", "Hej {förnamn}!"]


def test_a_field_that_nothing_fills_is_named_when_saving(clinic: Clinic) -> None:
    with pytest.raises(InvalidFields) as refused:
        bank(clinic).add(AnswerKind.REPLY, typed(body="Hej {förnam}!"))
    assert refused.value.problems[0].facts == {"name": "förnam"}
    assert measures(clinic).count(Measure.EDIT_ANSWER) == 0


def test_a_program_the_clinic_lacks_is_refused(clinic: Clinic) -> None:
    with pytest.raises(InvalidFields) as refused:
        bank(clinic).add(AnswerKind.REPLY, typed(program="finns-inte", module=2))
    assert refused.value.problem == "program_unknown"
    clinic.start(clinic.add())
    bank(clinic).add(AnswerKind.REPLY, typed(program="lugna-dagar", module=2))


def test_the_key_is_made_of_the_title_and_kept_apart(clinic: Clinic) -> None:
    answers = bank(clinic)
    keys = [answers.show(ident(answers.add(AnswerKind.REPLY, typed("Får jag? Å!")))).answer.key for _ in range(2)]
    assert keys == ["far-jag-a", "far-jag-a-2"]
    for key, problem in (("far-jag-a", "key_taken"), ("Får", "key_form")):
        with pytest.raises(InvalidInput) as refused:
            answers.add(AnswerKind.REPLY, typed(), key=key)
        assert refused.value.problem == problem


# --- who may what ---------------------------------------------------------------------------------


def test_only_the_owner_and_who_keeps_the_bank_approve_and_retire(clinic: Clinic) -> None:
    answer = ident(bank(clinic, ERIK).add(AnswerKind.REPLY, typed()))
    steps = (bank(clinic, ERIK).approve, bank(clinic, ERIK).retire)
    for step in steps:
        with pytest.raises(NotYoursToApprove):
            step(answer)
    bank(clinic, SOFIA).set_owner(answer, ERIK)
    assert bank(clinic, ERIK).show(answer).may_approve
    bank(clinic, ERIK).approve(answer)
    bank(clinic, ERIK).set_review_date(answer, date(2027, 3, 1))
    bank(clinic, ERIK).retire(answer)


def test_a_reader_sees_what_is_in_force_and_writes_nothing(clinic: Clinic) -> None:
    """AUD-04."""
    draft, kept = given_answer(clinic, "Utkastet", approved=False), given_answer(clinic, "Godkända")
    with clinic.database.work() as session:
        session.execute(delete(AccountRoleRow).where(AccountRoleRow.account_id == ERIK))
        session.execute(insert(AccountRoleRow).values(account_id=ERIK, role=Role.READER.value))
    reader = bank(clinic, ERIK)
    assert [line.id for line in reader.list().lines] == [kept]
    with pytest.raises(NotFound):
        reader.show(draft)
    for step in (lambda: reader.add(AnswerKind.REPLY, typed()), lambda: reader.approve(kept)):
        with pytest.raises(PermissionDenied):
            step()


def test_therapists_take_no_files_in_or_out(clinic: Clinic, tmp_path: Path) -> None:
    steps = (
        lambda: bank(clinic, ERIK).preview_import(tmp_path / "x.yaml"),
        lambda: bank(clinic, ERIK).export(tmp_path / "x.yaml"),
    )
    for step in steps:
        with pytest.raises(PermissionDenied):
            step()


def test_an_entry_is_handed_to_another_by_its_owner_and_by_who_keeps_the_bank(clinic: Clinic) -> None:
    answer = given_answer(clinic)
    with pytest.raises(NotYoursToApprove):
        bank(clinic, ERIK).set_owner(answer, ERIK)
    bank(clinic, SOFIA).set_owner(answer, ERIK)
    bank(clinic, ERIK).set_owner(answer, ANNA)
    card = bank(clinic, ERIK).show(answer)
    assert (card.answer.owner, card.may_approve, len(card.answer.versions)) == (ANNA, False, 1)
    assert set(card.may_own) >= {ANNA, ERIK, SOFIA}


def test_only_those_who_may_write_in_the_bank_own_entries(clinic: Clinic) -> None:
    answer = given_answer(clinic)
    with clinic.database.work() as session:
        session.execute(delete(AccountRoleRow).where(AccountRoleRow.account_id == ERIK))
        session.execute(insert(AccountRoleRow).values(account_id=ERIK, role=Role.READER.value))
    assert ERIK not in bank(clinic, SOFIA).show(answer).may_own
    with pytest.raises(InvalidInput) as refused:
        bank(clinic, SOFIA).set_owner(answer, ERIK)
    assert refused.value.problem == "cannot_own"


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2031, 11, 24)])
def test_a_review_day_lies_ahead_and_not_further_than_anyone_can_see(clinic: Clinic, day: date) -> None:
    answer = given_answer(clinic)
    with pytest.raises(InvalidInput) as refused:
        bank(clinic, SOFIA).set_review_date(answer, day)
    assert refused.value.problem == "review_not_ahead"


# --- undo -----------------------------------------------------------------------------------------


def test_each_step_is_undone_and_done_again(clinic: Clinic) -> None:
    sofia = bank(clinic, SOFIA)
    answer = given_answer(clinic, approved=False)
    steps = (
        lambda: sofia.save(answer, typed(body="Annat")),
        lambda: sofia.submit(answer),
        lambda: sofia.review(answer),
        lambda: sofia.approve(answer),
        lambda: sofia.review(answer, date(2028, 1, 1)),
        lambda: sofia.save(answer, typed(body="Nästa")),
        lambda: sofia.set_owner(answer, ANNA),
        lambda: sofia.retire(answer),
        lambda: sofia.restore(answer),
    )
    for step in steps:
        before = sofia.show(answer).answer
        changed = step()
        after = sofia.show(answer).answer
        back = undone(changed)
        assert _same(sofia.show(answer).answer, before)
        undone(back)
        assert _same(sofia.show(answer).answer, after)


def _same(one, other) -> bool:
    return replace(one, row_version=other.row_version, last_number=other.last_number) == other


def test_adding_is_undone_and_leaves_the_key_free(clinic: Clinic) -> None:
    sofia = bank(clinic, SOFIA)
    added = sofia.add(AnswerKind.REPLY, typed(), key="min")
    back = undone(added)
    assert sofia.list().lines == ()
    with pytest.raises(NotFound):
        sofia.show(ident(added))
    again = undone(back)
    assert sofia.show(ident(added)).answer.key == "min"
    undone(again)
    sofia.add(AnswerKind.REPLY, typed(), key="min")


def test_what_was_taken_back_stays_readable_and_its_number_is_not_used_again(clinic: Clinic) -> None:
    """decided.md 10."""
    answer = given_answer(clinic)
    undone(bank(clinic).save(answer, typed(body="Ångrat")))
    bank(clinic).save(answer, typed(body="Nytt"))
    assert [version.number for version in bank(clinic).show(answer).answer.versions] == [3, 1]
    with clinic.database.read() as session:
        held = select(AnswerVersionRow.number, AnswerVersionRow.withdrawn_at.is_(None))
        assert sorted(map(tuple, session.execute(held))) == [(1, True), (2, False), (3, True)]


def test_an_undo_is_refused_if_someone_has_changed_the_entry_since(clinic: Clinic) -> None:
    answer = given_answer(clinic)
    saved = bank(clinic).save(answer, typed(body="Annas"))
    bank(clinic, SOFIA).approve(answer)
    with pytest.raises(ChangedSince):
        undone(saved)


def test_a_use_does_not_stand_in_the_way_of_an_undo(clinic: Clinic) -> None:
    answer = given_answer(clinic)
    saved = bank(clinic).save(answer, typed(body="Annas"))
    message = a_message(clinic)
    with clinic.database.work() as session:
        store.record_uses(session, message, {answer: 1}, ANNA, NOW)
    undone(saved)
    assert bank(clinic).show(answer).answer.uses == 1


# --- lists ----------------------------------------------------------------------------------------


def test_the_list_is_narrowed_counted_and_sorted(clinic: Clinic) -> None:
    """mockups "svarsbank": categories count answers to patients, method support stands by itself."""
    technical = given_answer(clinic, "Tappat häftet", category=Category.TECHNICAL, keywords="borta")
    support = given_answer(clinic, "Ångest hos barn", kind=AnswerKind.SUPPORT)
    retired = given_answer(clinic, "Gammalt")
    overdue = given_answer(clinic, "Försenat", review_months=1)
    draft = given_answer(clinic, "Begynt", approved=False)
    suggested = ident(bank(clinic).suggest("Hej!", "Från Anna"))
    sofia = bank(clinic, SOFIA)
    sofia.retire(retired)
    clinic.clock.move_to("2027-01-04T08:00")

    def ids(**fields) -> set[AnswerId]:
        return {line.id for line in sofia.list(AnswerFilter(**fields)).lines}

    assert ids() == {technical, support, overdue, draft, suggested}
    assert ids(category=Category.TECHNICAL) == {technical}
    assert ids(kind=AnswerKind.SUPPORT) == {support}
    assert ids(shown=AnswersShown.TO_REVIEW) == {overdue}
    assert ids(shown=AnswersShown.SUGGESTED) == {suggested}
    assert ids(shown=AnswersShown.DRAFTS) == {draft}
    assert ids(shown=AnswersShown.RETIRED) == {retired}
    assert ids(text="HAFT bor") == {technical}
    counts = sofia.list().counts
    assert (counts.in_use, counts.support, counts.to_review, counts.suggested, counts.drafts, counts.retired) == (
        5, 1, 1, 1, 1, 1
    )  # fmt: skip
    assert (counts.by_category[Category.TECHNICAL], counts.by_category[Category.UNDERSTAND]) == (1, 3)
    titles = [line.title for line in sofia.list(order=AnswerOrder.TITLE).lines]
    assert titles == ["Begynt", "Från Anna", "Försenat", "Tappat häftet", "Ångest hos barn"]


def test_a_list_takes_the_same_statements_whatever_its_length(clinic: Clinic) -> None:
    given_answer(clinic)
    with StatementCount(clinic.database) as few:
        bank(clinic).list()
    for number in range(5):
        given_answer(clinic, f"Nummer {number}")
    with StatementCount(clinic.database) as many:
        bank(clinic).list()
    assert len(many.statements) == len(few.statements)


def test_uses_are_counted_and_taken_back_with_the_reply(clinic: Clinic) -> None:
    first, second = given_answer(clinic), given_answer(clinic, "Sakta ner")
    message, other = a_message(clinic), a_message(clinic, "Anna", "Alm")
    with clinic.database.work() as session:
        store.record_uses(session, message, {second: 1}, ANNA, NOW)
        store.record_uses(session, other, {first: 1, second: 1}, ERIK, NOW)
    answers = bank(clinic)
    assert [(line.id, line.uses) for line in answers.list().lines] == [(second, 2), (first, 1)]
    uses = answers.show(second).uses
    assert (uses.total, uses.mine, uses.last_at) == (2, 1, NOW)
    with clinic.database.work() as session:
        assert store.forget_uses(session, other) == {first: 1, second: 1}
    assert answers.show(first).uses.total == 0


# --- suggestions from replies ---------------------------------------------------------------------


def test_a_finished_reply_is_suggested_without_the_patient(clinic: Clinic) -> None:
    """”Spara som svar”: the bank holds no patient."""
    message = a_message(clinic)
    text = "Hej Linnea!\n\nStanna kvar i modul 3, Linnea Asplöv."
    changed = bank(clinic).suggest(text, "Stanna kvar", message, {FillIn.MODULE: "modul 3"})
    held = bank(clinic, SOFIA).show(ident(changed)).answer
    assert held.latest.content.sv.body == "Hej {förnamn}!\n\nStanna kvar i {modul}, {förnamn}."
    assert (held.latest.suggested_from, held.latest.submitted_by, held.owner) == (message, ANNA, None)
    assert changed.summary == "answer_suggested"
    with pytest.raises(NotFound):
        bank(clinic).suggest(text, "Stanna kvar", MessageId(99))


def test_nothing_to_approve_and_no_day_gone_by_are_refused(clinic: Clinic) -> None:
    answer = given_answer(clinic)
    sofia = bank(clinic, SOFIA)
    with pytest.raises(NothingToApprove):
        sofia.approve(answer)
    with pytest.raises(InvalidInput):
        sofia.set_review_date(answer, date(2026, 11, 23))


def test_english_is_kept_beside_swedish(clinic: Clinic) -> None:
    answer = given_answer(clinic, english=TextDraft(title="No time", body="Hello {first name},"))
    shown = bank(clinic).show(answer).answer.shown.content.shown("en")
    assert (shown.language, shown.text.title) == ("en", "No time")
    assert bank(clinic).list(language="en").lines[0].title == "No time"
