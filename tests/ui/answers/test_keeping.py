"""Owner and review day of an entry, changed beside its text (C7, ux.md 3.5)."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.patients_given import ERIK, SOFIA, Clinic
from tests.services.answers_given import bank, given_answer
from tests.ui.answers.conftest import OpenBank, Room

from modulvard.domain.answer_bank import Answer
from modulvard.domain.ids import AnswerId
from modulvard.ui.answers.keeping import OwnerDialog, ReviewDialog
from modulvard.ui.components.dialog import Dialog


def opened(clinic: Clinic, open_bank: OpenBank) -> tuple[Room, AnswerId]:
    answer = given_answer(clinic, "Städa senare")
    room = open_bank(SOFIA)
    room.page.open_answer(answer)
    room.settle()
    return room, answer


def dialog_of(room: Room, kind: type[Dialog]) -> Any:
    (found,) = [dialog for dialog in room.page.findChildren(kind) if dialog.isVisible()]
    return found


def enter(room: Room, dialog: Dialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    room.settle()


def held(clinic: Clinic, answer: AnswerId) -> Answer:
    return bank(clinic, SOFIA).show(answer).answer


def test_another_owner_is_chosen_and_undone(clinic: Clinic, open_bank: OpenBank) -> None:
    room, answer = opened(clinic, open_bank)
    room.do("owner")
    dialog = dialog_of(room, OwnerDialog)
    assert dialog.owner.hasFocus()
    assert dialog.draft() == SOFIA
    dialog.owner.choose(int(ERIK))
    enter(room, dialog)
    assert held(clinic, answer).owner == ERIK
    assert "ägare Erik" in room.page.detail.head._about.text()
    assert not [dialog for dialog in room.page.findChildren(OwnerDialog) if dialog.isVisible()]
    room.undo_last()
    assert held(clinic, answer).owner == SOFIA


def test_an_entry_may_be_without_an_owner(clinic: Clinic, open_bank: OpenBank) -> None:
    room, answer = opened(clinic, open_bank)
    room.do("owner")
    dialog = dialog_of(room, OwnerDialog)
    dialog.owner.choose(0)
    enter(room, dialog)
    assert held(clinic, answer).owner is None


def test_any_review_day_ahead_is_taken_without_a_new_version_and_undone(clinic: Clinic, open_bank: OpenBank) -> None:
    room, answer = opened(clinic, open_bank)
    room.do("review_date")
    dialog = dialog_of(room, ReviewDialog)
    assert dialog.on.text() == "2027-11-23"
    dialog.on.setText("2027-02-15")
    enter(room, dialog)
    now = held(clinic, answer)
    assert (now.shown.review_on, now.last_number) == (date(2027, 2, 15), 1)
    room.undo_last()
    assert held(clinic, answer).shown.review_on == date(2027, 11, 23)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("i vår", "Skriv dagen som 2026-11-23."), ("2026-11-23", "Välj en dag efter idag, högst 5 år fram.")],
)
def test_a_day_that_cannot_be_is_refused_beside_the_field(
    clinic: Clinic, open_bank: OpenBank, typed: str, said: str
) -> None:
    room, answer = opened(clinic, open_bank)
    room.do("review_date")
    dialog = dialog_of(room, ReviewDialog)
    dialog.on.setText(typed)
    enter(room, dialog)
    assert dialog._fields["review_on"].error.words == said
    assert held(clinic, answer).shown.review_on == date(2027, 11, 23)


def test_who_neither_owns_it_nor_keeps_the_bank_is_offered_neither(clinic: Clinic, open_bank: OpenBank) -> None:
    answer = given_answer(clinic, "Städa senare")
    room = open_bank(ERIK)
    room.page.open_answer(answer)
    room.settle()
    assert not {"owner", "review_date"} & set(room.deeds())
