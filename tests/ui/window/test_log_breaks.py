"""A clinic whose log was altered: told in the window, and gone on with by a choice of its own (AUD-03)."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from tests.clinics import ANNA, PASSPHRASE
from tests.ui.window.conftest import ERIK, Room, SetClock

from modulvard import bootstrap
from modulvard.store import cipher, unlocking
from modulvard.store.examining import examine
from modulvard.ui.lock.accepting import AcceptPage
from modulvard.ui.lock.trouble import TroublePage, Way
from modulvard.ui.log_watch import LogWatch


def cut(room: Room) -> None:
    alter(room, "DELETE FROM access_log WHERE seq = (SELECT max(seq) FROM access_log)")


def take_head(room: Room) -> None:
    room.store.with_name(f"{room.store.name}.head").unlink()


def alter(room: Room, statement: str) -> None:
    """Change the log as someone with the key and another program could."""
    key_file, keys = unlocking.log_in(room.store, ANNA, PASSPHRASE, room.clock)
    connection = cipher.connect(room.store, examine(room.store, key_file, keys).file_key, cipher.Mode.WRITE)
    for trigger in ("access_log_unchangeable", "access_log_undeletable"):
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("harm", [cut, take_head])
def test_a_break_is_accepted_with_a_reason_and_the_clinic_opens(room: Room, harm: Callable[[Room], None]):
    harm(room)
    room.begin()
    room.unlock()
    assert isinstance(room.page, TroublePage)
    assert list(room.page.buttons) == [Way.RESTORE, Way.ACCEPT, Way.LOCATE, Way.AGAIN]
    room.page.buttons[Way.ACCEPT].click()
    room.settle()
    page = room.page
    assert isinstance(page, AcceptPage)
    page.submit_button.click()
    assert "Skriv varför" in room.everything_said()
    page.reason.setText("skivan byttes")
    page.submit_button.click()
    room.settle()
    assert room.frame is not None
    kept = {file.suffix for file in room.store.parent.glob("clinic.db.aside-*")}
    assert {".keys"} < kept
    assert (".head" in kept) is (harm is cut)


def test_a_break_is_not_accepted_by_who_does_not_administer(room: Room):
    """AUD-04."""
    cut(room)
    room.begin()
    room.window.doorway._on_unlock(ERIK, PASSPHRASE)
    room.settle()
    room.page.buttons[Way.ACCEPT].click()
    room.settle()
    room.page.reason.setText("skivan byttes")
    room.page.submit_button.click()
    room.settle()
    assert isinstance(room.page, AcceptPage)
    assert room.page.submit_button.isEnabled()
    assert not list(room.store.parent.glob("clinic.db.aside-*"))


def test_an_older_row_that_was_altered_stands_in_a_stripe(room: Room):
    alter(room, "UPDATE access_log SET count = 99 WHERE seq = 2")
    room.begin()
    room.unlock()
    assert "Åtkomstloggen har ändrats vid rad 2." in room.everything_said()
    room.window.lock()
    room.settle()
    assert "Åtkomstloggen" not in room.everything_said()


@pytest.fixture
def services(room: Room) -> Iterator["bootstrap.Services"]:
    with bootstrap.open_door(room.store, SetClock()).unlock(ANNA, PASSPHRASE) as it:
        yield it


def test_the_whole_log_is_walked_a_little_at_a_time(room: Room, services, qtbot: QtBot):
    """Also the rows that no opening has come to yet."""
    alter(room, "UPDATE access_log SET count = 99 WHERE seq = 2")
    owner = QObject()
    watch = LogWatch(services, room.operations, owner)
    with qtbot.waitSignal(watch.found) as told:
        watch.step()
    assert [(finding.fault, finding.seq) for finding in told.args[0]] == [("changed", 2)]
    room.settle()
    owner.deleteLater()
