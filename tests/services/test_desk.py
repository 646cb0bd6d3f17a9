"""The account's own desk: preferences and place (ux.md section 2 "Resume")."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.clinics import CLOCK, given_database

from modulvard.domain.desk import Preferences
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.desk import OwnDesk
from modulvard.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An open store of one account."""
    opened = given_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(database: Database) -> OwnDesk:
    """Anna's desk."""
    return OwnDesk(database, CLOCK)


def test_the_first_time_everything_is_as_at_first(desk: OwnDesk):
    """CNF-05: the idle lock is on by default, at five minutes."""
    found = desk.open()
    assert found.preferences == Preferences()
    assert found.workspace == {}
    assert found.lock_minutes == 5


def test_preferences_are_kept(desk: OwnDesk):
    desk.prefer(Preferences(dense=True, letter_keys=False))
    assert desk.open().preferences == Preferences(dense=True, letter_keys=False)


def test_a_place_is_kept_and_replaced_by_the_next(desk: OwnDesk):
    desk.leave({"place": {"section": "patients"}, "scroll": 120})
    desk.leave({"place": {"section": "today"}})
    assert desk.open().workspace == {"place": {"section": "today"}}


def test_the_clinic_sets_the_minutes_of_the_lock(desk: OwnDesk, database: Database):
    """ux.md 8.5: 1-10 minutes, set by an administrator."""
    ClinicAffairs(database, CLOCK).set("lock_minutes", "2")
    assert desk.open().lock_minutes == 2


@pytest.mark.parametrize("kept", [{}, {"dense": "yes"}, {"letter_keys": 1}, {"unheard_of": True}])
def test_preferences_that_mean_nothing_are_passed_over(kept: dict[str, object]):
    assert Preferences.from_dict(kept) == Preferences()


def test_one_page_is_kept_and_the_others_stay(desk: OwnDesk):
    """ux.md 8.1: what is typed outlives a crash; no log row (decided.md 9)."""
    desk.leave({"place": {"section": "today"}, "pages": {"today": {"row": 3}}})
    desk.keep_page("answers", {"typed": {"new": "Hej"}})
    kept = desk.open().workspace
    assert kept == {"place": {"section": "today"}, "pages": {"today": {"row": 3}, "answers": {"typed": {"new": "Hej"}}}}
