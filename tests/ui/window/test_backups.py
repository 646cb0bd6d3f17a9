"""Backups from the window, and being told when none has been made for a day (DUR-06, DUR-08)."""

from datetime import timedelta

from tests.ui.window.conftest import NOW, Room

from modulvard.ui.backup_watch import BackupWatch
from modulvard.ui.pages import Place, Section
from modulvard.ui.settings.page import SettingsPage


def settings(room: Room) -> SettingsPage:
    assert room.frame is not None
    room.frame.travel.go(Place(Section.SETTINGS))
    room.settle()
    (page,) = room.window.findChildren(SettingsPage)
    return page


def test_a_backup_is_made_and_read_through_from_the_settings(room: Room):
    room.begin()
    room.unlock()
    page = settings(room)
    assert page.backups is not None
    assert "Ingen säkerhetskopia är gjord än." in room.everything_said()
    page.backups.make_button.click()
    room.settle()
    (made,) = (room.store.parent / "backups").glob("*.zip")
    assert made.stat().st_size > 0
    assert "Kopian är gjord och genomläst" in room.everything_said()
    assert page.backups.make_button.isEnabled()
    assert page.backups.card.isHidden()


def test_a_clinic_without_a_backup_of_the_last_day_is_told_so_until_one_is_made(room: Room):
    room.begin()
    room.unlock()
    (watch,) = room.window.findChildren(BackupWatch)
    watch.look()
    room.settle()
    assert "Ingen säkerhetskopia det senaste dygnet" not in room.everything_said()
    room.clock.moment = NOW + timedelta(days=20)
    watch.look()
    room.settle()
    assert "Ingen säkerhetskopia det senaste dygnet" in room.everything_said()
    page = settings(room)
    assert page.backups is not None
    page.backups.make_button.click()
    room.settle()
    watch.look()
    room.settle()
    assert "Ingen säkerhetskopia det senaste dygnet" not in room.everything_said()
