"""Competences in the settings: everyone's for whoever administers accounts, else one's own (D21, B7, D31)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.clinics import PASSPHRASE
from tests.ui.window.conftest import ERIK, Room

from modulvard.domain.access import Role
from modulvard.domain.accounts import NewAccount
from modulvard.domain.competence import CompetenceKind, CompetenceName, NewCompetence
from modulvard.domain.ids import AccountId
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.pages import Place, Section
from modulvard.ui.settings.competences import Competences


def come_in(room: Room, account: str) -> None:
    room.begin()
    room.window.doorway._on_unlock(account, PASSPHRASE)
    room.settle()


def section(room: Room) -> Competences:
    room.frame.travel.go(Place(Section.SETTINGS))
    room.settle()
    (found,) = room.window.findChildren(Competences)
    return found


def told(shown: Competences) -> str:
    return "\n".join(one.text() for one in shown.findChildren(QLabel) if one.isVisibleTo(shown))


def chips(shown: Competences) -> list[str]:
    return [one.chip.words for one in shown.findChildren(ChipLabel) if one.isVisibleTo(shown)]


def account_of(room: Room, name: str) -> AccountId:
    return room.window.session.services.accounts.named(name).ident


def given(room: Room, name: str, written: str, until: date | None = None) -> None:
    """Enter a competence as the window does."""
    new = NewCompetence(
        account=account_of(room, name),
        name=CompetenceName.read(written),
        from_day=date(2019, 6, 5),
        until_day=until,
        evidence="Intyg, pärm 4",
    )
    room.operations.changed.emit(room.window.session.services.competences.add(new))
    room.settle()


def asked() -> Dialog:
    QApplication.processEvents()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible())


def test_a_competence_is_entered_by_keys_and_can_be_undone(room: Room) -> None:
    come_in(room, "anna")
    shown = section(room)
    shown.add.setFocus()
    room.press(Qt.Key.Key_Space)
    dialog = asked()
    dialog._who.choose(account_of(room, ERIK))
    dialog._kind.choose(CompetenceKind.OWN)
    assert dialog._words_field.isVisibleTo(dialog)
    assert not dialog._program_field.isVisibleTo(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    room.settle()
    assert "Skriv vad kompetensen heter" in dialog._fields["words"].error.words
    dialog._words.setText("Handledare i sömn")
    QTest.keyClick(dialog._words, Qt.Key.Key_Return)
    room.settle()
    assert dialog._evidence.hasFocus(), "evidence is asked for (D21)"
    dialog._evidence.setText("Intyg, pärm 4")
    QTest.keyClick(dialog._evidence, Qt.Key.Key_Return)
    room.settle()
    assert "Handledare i sömn" in told(shown)
    assert "Intyg, pärm 4" in told(shown)
    assert chips(shown) == ["Gäller"]
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Handledare i sömn" not in told(shown)


def test_training_in_a_program_is_chosen_among_the_programs(room: Room) -> None:
    """B7."""
    come_in(room, "anna")
    section(room).ask_new()
    room.settle()
    dialog = asked()
    dialog._kind.choose(CompetenceKind.PROGRAM_TRAINING)
    dialog._programs.setCurrentIndex(dialog._programs.findText("Tobakshjälpen"))
    dialog._evidence.setText("Intyg")
    assert dialog.draft().name.key == "program_training:tobakshjalpen"
    dialog._on_submit()
    room.settle()
    assert "Utbildning i programmet Tobakshjälpen" in told(section(room))


def test_what_runs_out_soon_is_said_and_a_later_last_day_takes_it_back(room: Room) -> None:
    """D21: with dates."""
    come_in(room, "anna")
    given(room, ERIK, "cbt_step1", date(2026, 12, 31))
    shown = section(room)
    assert chips(shown) == ["Går ut 31 dec"]
    assert "1 kompetens går ut inom 60 dagar." in told(shown)
    (row,) = shown.rows
    assert row.end is not None
    row.end.setFocus()
    room.press(Qt.Key.Key_Space)
    dialog = asked()
    assert dialog._until.text() == "2026-12-31"
    dialog._until.setText("nästa år")
    QTest.keyClick(dialog._until, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog._until.setText("")
    QTest.keyClick(dialog._until, Qt.Key.Key_Return)
    room.settle()
    assert chips(shown) == ["Gäller"]
    assert "Från 5 juni 2019" in told(shown)
    assert shown.rows[0].end is not None
    assert shown.rows[0].end.hasFocus()


def test_what_is_removed_is_gone_and_comes_back_with_undo(room: Room) -> None:
    come_in(room, "anna")
    given(room, ERIK, "cbt_step1")
    shown = section(room)
    remove = shown.rows[0].remove
    assert remove is not None
    remove.setFocus()
    room.press(Qt.Key.Key_Space)
    assert shown.rows == []
    assert shown.add.hasFocus()
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.rows) == 1


def test_a_therapist_reads_their_own_and_is_offered_nothing_else(room: Room) -> None:
    """D31: what a role may not do is absent."""
    come_in(room, "anna")
    given(room, "anna", "cbt_step1")
    room.window.lock()
    room.settle()
    room.window.doorway._on_unlock(ERIK, PASSPHRASE)
    room.settle()
    shown = section(room)
    assert not shown.add.isVisible()
    assert shown.commands() == ()
    assert shown.rows == []
    assert "Inget är infört." in told(shown)
    assert "KBT steg 1" not in told(shown)


@pytest.mark.parametrize(
    ("role", "sees", "enters"),
    [
        (Role.PERMISSION_ADMIN, True, True),
        (Role.GROUP_LEADER, True, False),
        (Role.MANAGER, False, False),
        (Role.READER, False, False),
    ],
)
def test_each_role_finds_what_it_may_and_nothing_else(room: Room, role: Role, sees: bool, enters: bool) -> None:
    """D31: what a role may not do is absent; whoever treats nobody and holds nothing sees no empty heading."""
    come_in(room, "anna")
    given(room, ERIK, "cbt_step1")
    new = NewAccount(name="sofia", display_name="Sofia Syrenblad", roles=frozenset({role}), passphrase=PASSPHRASE)
    room.window.session.services.accounts.add(new)
    room.window.lock()
    room.settle()
    room.window.doorway._on_unlock("sofia", PASSPHRASE)
    room.settle()
    shown = section(room)
    assert shown.isVisibleTo(shown.parentWidget()) is sees
    assert shown.add.isVisibleTo(shown) is enters
    assert bool(shown.commands()) is enters
    assert ("KBT steg 1" in told(shown)) is enters


def test_a_fault_below_what_is_seen_of_a_dialog_is_brought_into_sight(room: Room) -> None:
    """The sentence under the field, in a low window and with large text."""
    come_in(room, "anna")
    room.window.resize(1366, 560)
    shown = section(room)
    shown.ask_new()
    room.settle()
    dialog = asked()
    dialog._on_submit()
    room.settle()
    QApplication.processEvents()
    error = dialog._fields["evidence"].error
    assert error.words
    middle = error.mapTo(dialog._area.viewport(), error.rect().center())
    assert dialog._area.viewport().rect().contains(middle)
