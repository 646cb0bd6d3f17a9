"""Many entries approved at once, as after a release that changes what is shipped (C7, INP-08; decision 33)."""

from pathlib import Path

import pytest
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount
from tests.services.answers_given import bank, given_answer, typed

from modulvard.domain.access_log import Measure
from modulvard.domain.answer_bank import NothingToApprove, NotYoursToApprove
from modulvard.domain.answer_difference import Change, ChangeKind, Place
from modulvard.domain.answer_lists import AnswerFilter, AnswersShown
from modulvard.domain.errors import ChangedSince, NotFound, PermissionDenied
from modulvard.domain.ids import AnswerId
from modulvard.services.answer_shipped import take_in_shipped_answers

ENTRY = (
    '  - {{key: {key}, kind: reply, category: understand, title: Titel {key}, keywords: [{words}], body: "{body}"}}\n'
)
WAITING = AnswerFilter(shown=AnswersShown.SUGGESTED)


def release(clinic: Clinic, folder: Path, *entries: tuple[str, str, str]) -> None:
    """Take in a release whose entries have these keys, keywords and texts."""
    folder.mkdir(exist_ok=True)
    text = "answers:\n" + "".join(ENTRY.format(key=key, words=words, body=body) for key, words, body in entries)
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    take_in_shipped_answers(clinic.database, clinic.clock, folder)


@pytest.fixture
def released(clinic: Clinic, tmp_path: Path) -> Clinic:
    """A clinic with three shipped entries, of which a later release changes keywords, a text, and nothing."""
    folder = tmp_path / "answers"
    release(clinic, folder, ("ett", "damm", "Hej ett."), ("tva", "golv", "Hej två."), ("tre", "tak", "Hej tre."))
    release(clinic, folder, ("ett", "damm, golv", "Hej ett."), ("tva", "golv", "God dag!"), ("tre", "tak", "Hej tre."))
    return clinic


def waiting(clinic: Clinic) -> dict[AnswerId, int]:
    lines = bank(clinic, SOFIA).list(WAITING).lines
    return {line.id: line.waiting.number for line in lines if line.waiting is not None}


def bodies(clinic: Clinic) -> dict[str, str]:
    answers = bank(clinic, SOFIA)
    shown = (answers.show(line.id).answer for line in answers.list().lines)
    return {answer.key: answer.shown.content.sv.body for answer in shown}


def test_a_change_of_keywords_alone_is_told_from_a_new_text(released: Clinic) -> None:
    lines = {line.key: line for line in bank(released, SOFIA).list(WAITING).lines}
    told = {key: line.waiting.change for key, line in lines.items() if line.waiting is not None}
    assert told == {"ett": ChangeKind.KEYWORDS, "tva": ChangeKind.TEXT}
    assert all(line.waiting is not None and line.waiting.is_plain for line in lines.values())


def test_what_is_suggested_with_nothing_in_force_is_new_and_not_shipped(clinic: Clinic) -> None:
    bank(clinic).suggest("Hej Lisa!", "Hälsning")
    (line,) = bank(clinic, SOFIA).list(WAITING).lines
    assert line.waiting is not None
    assert (line.waiting.change, line.waiting.is_shipped, line.waiting.replaces_own) == (ChangeKind.NEW, False, False)


def test_the_difference_of_each_is_read_before_with_one_row_of_the_log(released: Clinic) -> None:
    rows = len(released.log())
    changes = bank(released, SOFIA).waiting_changes(list(waiting(released)))
    places = {change.title: [each.place for each in change.differences] for change in changes}
    assert places == {"Titel ett": [Place.KEYWORDS], "Titel tva": [Place.BODY]}
    assert [measure for measure, _ in released.log()[rows:]].count(Measure.LIST_ANSWERS) == 2  # the list, and these


def test_what_waits_with_nothing_in_force_is_all_new(clinic: Clinic) -> None:
    suggested = bank(clinic).suggest("Hej!", "Hälsning").ident
    (change,) = bank(clinic, SOFIA).waiting_changes([AnswerId(suggested or 0)])
    assert {part.change for each in change.differences for part in each.parts} == {Change.ADDED}


def test_many_are_approved_in_one_step_with_one_row_and_one_undo(released: Clinic) -> None:
    rows = len(released.log())
    seen = waiting(released)
    changed = bank(released, SOFIA).approve_many(seen)
    assert (changed.summary, changed.detail) == ("answers_approved", "2")
    assert [measure for measure, _ in released.log()[rows:]].count(Measure.APPROVE_ANSWER) == 1
    assert bodies(released)["tva"] == "God dag!"
    assert waiting(released) == {}
    assert changed.undo is not None
    changed.undo()
    assert bodies(released)["tva"] == "Hej två."
    assert waiting(released) == seen


def test_all_that_came_with_the_program_are_approved_at_once(released: Clinic) -> None:
    own = bank(released).suggest("Hej!", "Hälsning").ident
    assert bank(released, SOFIA).approve_shipped().detail == "2"
    assert list(waiting(released)) == [own]
    assert bank(released, SOFIA).approve_shipped().detail == "0"


def test_a_clinics_own_text_is_not_among_all_that_came_with_the_program(released: Clinic) -> None:
    """INP-08: what was written here is never overwritten unseen."""
    answers = bank(released, SOFIA)
    first = next(ident for ident, line in ((line.id, line) for line in answers.list().lines) if line.key == "ett")
    answers.save(first, typed("Titel ett", "Vår text."))
    answers.approve(first)
    assert answers.approve_shipped().summary == "answer_approved"
    assert bodies(released) == {"ett": "Vår text.", "tva": "God dag!", "tre": "Hej tre."}


def test_a_text_of_ones_own_that_would_give_way_is_told(clinic: Clinic) -> None:
    answer = given_answer(clinic, "Stanna kvar", body="Vår text.")
    bank(clinic).save(answer, typed("Stanna kvar", "Annas text."))
    bank(clinic).submit(answer)
    (line,) = bank(clinic, SOFIA).list(WAITING).lines
    assert line.waiting is not None
    assert line.waiting.replaces_own


def test_one_that_changed_since_it_was_shown_stops_all(released: Clinic) -> None:
    seen = waiting(released)
    first = next(iter(seen))
    bank(released).save(first, typed("Titel", "Annas."))
    with pytest.raises(ChangedSince):
        bank(released, SOFIA).approve_many(seen)
    assert bodies(released)["tva"] == "Hej två."


def test_who_does_not_keep_the_bank_approves_only_their_own(released: Clinic) -> None:
    seen = waiting(released)
    with pytest.raises(NotYoursToApprove):
        bank(released, ERIK).approve_many(seen)
    with pytest.raises(PermissionDenied):
        bank(released, ERIK).approve_shipped()
    for answer in seen:
        bank(released, SOFIA).set_owner(answer, ANNA)
    assert bank(released, ANNA).approve_many(seen).detail == "2"


def test_one_without_anything_to_approve_or_that_is_not_there_stops_all(released: Clinic) -> None:
    seen = waiting(released)
    done = given_answer(released, "Klart")
    with pytest.raises(NothingToApprove):
        bank(released, SOFIA).approve_many({**seen, done: None})
    with pytest.raises(NotFound):
        bank(released, SOFIA).approve_many({**seen, AnswerId(999): None})
    assert waiting(released) == seen


def test_the_entries_are_read_in_two_statements_however_many(released: Clinic) -> None:
    seen = waiting(released)
    sofia = bank(released, SOFIA)
    with StatementCount(released.database) as few:
        sofia.waiting_changes(list(seen)[:1])
    with StatementCount(released.database) as many:
        sofia.waiting_changes(list(seen))
    assert len(few) == len(many)
