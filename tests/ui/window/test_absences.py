"""Days off and substitutes in the settings: one's own, everyone's for whoever edits the clinic (B21, B22)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.clinics import PASSPHRASE
from tests.ui.window.conftest import ERIK, Room
from tests.ui.window.test_typed import given_treatment

from modulvard.domain.ids import AccountId, PatientId
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.pages import Place, Section
from modulvard.ui.settings.absences import Absences


def come_in(room: Room, account: str) -> None:
    room.begin()
    room.window.doorway._on_unlock(account, PASSPHRASE)
    room.settle()


def section(room: Room) -> Absences:
    room.frame.travel.go(Place(Section.SETTINGS))
    room.settle()
    (found,) = room.window.findChildren(Absences)
    return found


def told(shown: Absences) -> str:
    return "\n".join(one.text() for one in shown.findChildren(QLabel) if one.isVisibleTo(shown))


def account_of(room: Room, name: str) -> AccountId:
    return room.window.session.services.accounts.named(name).ident


def asked() -> Dialog:
    QApplication.processEvents()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible())


def test_b21_days_off_with_a_substitute_are_entered_by_keys_and_taken_back(room: Room) -> None:
    come_in(room, "anna")
    shown = section(room)
    assert "Ingen frånvaro är inlagd." in told(shown)
    shown.add.setFocus()
    room.press(Qt.Key.Key_Space)
    dialog = asked()
    assert dialog._who.currentText() == room.window.session.services.person.display_name
    dialog._first.setText("2026-12-07")
    dialog._last.setText("2026-12-01")
    dialog._substitute.choose(account_of(room, ERIK))
    dialog.panel.submit_button.click()
    room.settle()
    assert dialog.isVisible()  # the last day is before the first
    dialog._last.setText("2026-12-11")
    dialog.panel.submit_button.click()
    room.settle()
    assert "mån 7 dec – fre 11 dec · Ersättare: " in told(shown)
    (absence,) = room.window.session.services.accounts.absences()
    assert (absence.first_day, absence.substitute) == (date(2026, 12, 7), account_of(room, ERIK))
    shown.rows[0].first.setFocus()
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert "Ingen frånvaro är inlagd." in told(shown)
    assert room.window.session.services.accounts.absences() == ()


def test_someone_elses_days_off_are_seen_and_not_changed_by_who_does_not_edit_the_clinic(room: Room) -> None:
    come_in(room, "anna")
    accounts = room.window.session.services.accounts
    accounts.away(account_of(room, "anna"), date(2026, 12, 7), date(2026, 12, 11), account_of(room, ERIK))
    room.window.lock()
    room.settle()
    room.window.doorway._on_unlock(ERIK, PASSPHRASE)
    room.settle()
    shown = section(room)
    assert "Ersättare: " in told(shown)
    assert not shown.rows[0]._buttons
    assert [one.ident for one in shown._people()] == [account_of(room, ERIK)]


def test_c3_who_goes_away_prints_a_sheet_for_each_patient_for_the_substitute(room: Room) -> None:
    come_in(room, "anna")
    treatment = given_treatment(room)
    shown = section(room)
    printed: list[tuple[PatientId, ...]] = []
    shown._context = replace(shown._context, print_transfers=printed.append)
    accounts = room.window.session.services.accounts
    away = accounts.away(account_of(room, "anna"), date(2026, 12, 7), date(2026, 12, 11), account_of(room, ERIK))
    room.operations.changed.emit(away)
    room.settle()
    (row,) = shown.rows
    row._buttons[-1].click()
    room.settle()
    assert printed == [(treatment,)]
