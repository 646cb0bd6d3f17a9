"""Searching the bank in a clinic: what is found by whom, kept up to what is committed, and logged without words."""

import pytest
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount
from tests.services.answers_given import bank, given_answer, ident, typed
from tests.services.test_answers import NOW, a_message, measures, undone

from modulvard.domain.access_log import Measure
from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_draft import TextDraft
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AnswerId
from modulvard.services.answers import Answers
from modulvard.store import answers as store


def found(answers: Answers, written: str, **more: object) -> list[AnswerId]:
    return [hit.id for hit in answers.search(written, **more).hits]  # type: ignore[arg-type]  # keywords of a test


def test_only_what_is_in_force_is_found_and_ones_own_drafts(clinic: Clinic) -> None:
    """decided.md 30."""
    kept = given_answer(clinic, "Paus ett")
    own = ident(bank(clinic, ERIK).add(AnswerKind.REPLY, typed("Paus två")))
    assert found(bank(clinic, ERIK), "paus") == [kept, own]
    assert found(bank(clinic), "paus") == [kept]
    hits = bank(clinic, ERIK).search("paus").hits
    assert [(hit.is_draft, hit.number) for hit in hits] == [(False, 1), (True, 1)]


def test_the_bank_is_made_ready_in_parts_and_then_searched_without_asking_the_store(
    clinic: Clinic,
) -> None:
    answers = [given_answer(clinic, f"Paus {number}") for number in range(3)]
    given_answer(clinic, "Utkast", approved=False)  # Sofia's: Anna is to find it neither now nor then
    anna = bank(clinic)
    rows = len(clinic.log())
    reached: list[int | None] = [0]
    while (after := reached[-1]) is not None:
        reached.append(anna.prepare(after, most=2))
    assert reached == [0, answers[1], ident_after(answers), None]
    assert len(clinic.log()) == rows
    with StatementCount(clinic.database) as asked:
        assert set(found(anna, "paus")) == set(answers)
    assert not [statement for statement in asked.statements if "answer_version" in statement]


def test_what_is_saved_while_the_bank_is_made_ready_is_found(clinic: Clinic) -> None:
    first, second = given_answer(clinic, "Sommar"), given_answer(clinic, "Höst")
    anna = bank(clinic)
    assert anna.prepare(most=1) == first
    bank(clinic, SOFIA).retire(second)
    bank(clinic, SOFIA).save(first, typed("Vinter"))
    bank(clinic, SOFIA).approve(first)
    assert (found(anna, "vinter"), found(anna, "sommar"), found(anna, "höst")) == ([first], [], [])
    assert anna.prepare(first, most=1) is None


def ident_after(answers: list[AnswerId]) -> int:
    """The entry added next: a colleague's draft is passed over, but counted."""
    return answers[-1] + 1


def test_a_search_sees_each_step_once_it_is_saved(clinic: Clinic) -> None:
    sofia = bank(clinic, SOFIA)
    answer = given_answer(clinic, "Sommar")
    assert found(sofia, "sommar") == [answer]
    sofia.save(answer, typed("Vinter"))
    assert (found(sofia, "sommar"), found(sofia, "vinter")) == ([answer], [])
    approved = sofia.approve(answer)
    assert (found(sofia, "sommar"), found(sofia, "vinter")) == ([], [answer])
    undone(approved)
    assert found(sofia, "sommar") == [answer]
    retired = sofia.retire(answer)
    assert found(sofia, "sommar") == []
    undone(retired)
    assert found(sofia, "sommar") == [answer]


def test_a_step_that_fails_leaves_the_search_as_it_was(clinic: Clinic) -> None:
    answer = given_answer(clinic, "Sommar")
    assert found(bank(clinic), "sommar") == [answer]
    with pytest.raises(ChangedSince):
        _withdrawn_twice(clinic, answer)
    assert found(bank(clinic), "sommar") == [answer]


def _withdrawn_twice(clinic: Clinic, answer: AnswerId) -> None:
    with clinic.database.work() as session:
        held = store.load_answer(session, answer)
        assert held is not None
        store.withdraw_answer(session, held, NOW)
        store.withdraw_answer(session, held, NOW)


def test_what_one_uses_oneself_comes_before_what_the_clinic_uses(clinic: Clinic) -> None:
    first, second, third = (given_answer(clinic, f"Paus {word}") for word in ("ett", "två", "tre"))
    assert found(bank(clinic), "paus") == [first, third, second]
    message, other = a_message(clinic), a_message(clinic, "Anna", "Alm")
    with clinic.database.work() as session:
        store.record_uses(session, message, {second: 1}, ANNA, NOW)
        store.record_uses(session, other, {third: 1}, ERIK, NOW)
    assert found(bank(clinic), "paus") == [second, third, first]
    assert found(bank(clinic, ERIK), "paus") == [third, second, first]
    with clinic.database.work() as session:
        store.forget_uses(session, message)
    assert found(bank(clinic), "paus") == [third, first, second]


def test_english_is_searched_in_english_and_falls_back_on_swedish(clinic: Clinic) -> None:
    both = given_answer(clinic, "Paus", english=TextDraft(title="Taking a break", body="Hello {first name},"))
    given_answer(clinic, "Sommar")
    answers = bank(clinic)
    assert found(answers, "breaks", language="en") == [both]
    assert found(answers, "paus", language="en") == []
    assert [hit.language for hit in answers.search("sommar", language="en").hits] == ["sv"]


def test_a_search_is_logged_when_it_has_rested_without_its_words(clinic: Clinic) -> None:
    """decided.md 6."""
    given_answer(clinic, "Paus")
    rows = len(clinic.log())
    answers = bank(clinic)
    answers.search("pau")
    answers.suggest_for("Jag vill ta en paus")
    assert len(clinic.log()) == rows
    answers.note_search(1)
    assert measures(clinic)[rows:] == [Measure.SEARCH]
    assert "paus" not in clinic.log_text().lower()


def test_suggestions_are_answers_to_patients_and_fit_the_module_among_equals(clinic: Clinic) -> None:
    clinic.start(clinic.add())
    general = given_answer(clinic, "Ta en paus", body="Vila.")
    fitting = given_answer(clinic, "Ta en paus", body="Vila.", program="lugna-dagar", module=2)
    given_answer(clinic, "Ta en paus", body="Vila.", kind=AnswerKind.SUPPORT)
    hits = bank(clinic).suggest_for("Jag vill gärna ta en paus nu.", program="lugna-dagar", module=2).hits
    assert [hit.id for hit in hits] == [fitting, general]
