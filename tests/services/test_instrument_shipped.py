"""Shipped instruments: taken in once each, and never over what the clinic holds (C8, D17)."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, select
from tests.clinics import CLOCK, NOW, given_database

from modulvard.domain.access_log import Measure
from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instruments import InstrumentOrigin
from modulvard.resources import resource
from modulvard.services.instrument_shipped import take_in_shipped_instruments
from modulvard.store import instruments as store
from modulvard.store.database import Database
from modulvard.store.rows import AccessLogRow

SHIPPED = resource("instruments")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two of the shipped files, free to change."""
    place = tmp_path / "instruments"
    place.mkdir()
    for name in ("phq-9.yaml", "gad-7.yaml"):
        shutil.copy(SHIPPED / name, place / name)
    return place


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def added_rows(database: Database) -> list[int | None]:
    with database.read() as session:
        rows = select(AccessLogRow.count).where(AccessLogRow.measure == Measure.ADD_INSTRUMENT)
        return list(session.scalars(rows))


def test_shipped_instruments_are_taken_in_once_each_with_one_row_in_the_log(database: Database) -> None:
    first = take_in_shipped_instruments(database, CLOCK)
    files = list(SHIPPED.glob("*.yaml"))
    assert len(first.added) == len(files)
    assert added_rows(database) == [len(files)]
    seen: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    again = take_in_shipped_instruments(database, CLOCK)
    assert (again.added, again.other_content) == ((), ())
    assert len([statement for statement in seen if statement != "BEGIN"]) == 1


def test_a_version_is_kept_whole_and_known_by_key_name_version_and_id(database: Database) -> None:
    take_in_shipped_instruments(database, CLOCK)
    with database.read() as session:
        by_key = store.find_instrument(session, "phq-9")
        assert by_key is not None
        for written in (" PHQ-9 ", "phq-9 1", str(by_key.id), by_key.instrument.name.sv):
            assert store.find_instrument(session, written) == by_key
        assert store.find_instrument(session, "phq-9 77") is None
        assert store.load_instruments(session, [by_key.id]) == {by_key.id: by_key}
        assert store.load_instrument(session, InstrumentVersionId(999)) is None
    assert (by_key.origin, by_key.loaded_at, by_key.is_in_use) == (InstrumentOrigin.SHIPPED, NOW, True)


def test_a_new_version_stands_beside_the_old_one_and_is_proposed(database: Database, folder: Path) -> None:
    """D17: what is planned keeps its version."""
    take_in_shipped_instruments(database, CLOCK, folder)
    edit(folder / "phq-9.yaml", 'version: "1"', 'version: "2"')
    assert len(take_in_shipped_instruments(database, CLOCK, folder).added) == 1
    with database.read() as session:
        held = store.versions_of(session, "phq-9")
        assert [stored.instrument.version for stored in held] == ["1", "2"]
        assert store.newest_of(session, "phq-9") == held[1]


def test_other_content_under_a_version_that_is_held_is_told_and_left_alone(
    database: Database, folder: Path, logged_warnings: list[logging.LogRecord]
) -> None:
    """D17: a change needs a new version."""
    take_in_shipped_instruments(database, CLOCK, folder)
    edit(folder / "phq-9.yaml", "direction: worse", "direction: better")
    outcome = take_in_shipped_instruments(database, CLOCK, folder)
    assert [identity.key for identity in outcome.other_content] == ["phq-9"]
    assert (outcome.added, added_rows(database)) == ((), [2])
    assert len(logged_warnings) == 1
    logged_warnings.clear()


def test_a_broken_installation_takes_in_nothing(database: Database, folder: Path) -> None:
    edit(folder / "gad-7.yaml", "format: 1", "format: 99")
    with pytest.raises(ValueError, match=r"gad-7\.yaml"):
        take_in_shipped_instruments(database, CLOCK, folder)
    with database.read() as session:
        assert store.all_instruments(session) == ()


def test_the_clinics_own_version_is_proposed_before_a_shipped_one_that_comes_later(
    database: Database, folder: Path
) -> None:
    """A release's key without words does not displace the clinic's licensed file."""
    take_in_shipped_instruments(database, CLOCK, folder)
    with database.work() as session:
        shipped = store.newest_of(session, "phq-9")
        assert shipped is not None
        own = store.add_instrument(session, shipped.instrument, origin=InstrumentOrigin.IMPORTED, at=NOW)
        later = store.add_instrument(session, shipped.instrument, origin=InstrumentOrigin.SHIPPED, at=NOW)
        proposed = store.newest_of(session, "phq-9")
        assert proposed is not None
        assert proposed.id == own
        store.mark_withdrawn(session, own, NOW)
        proposed = store.newest_of(session, "phq-9")
        assert proposed is not None
        assert proposed.id == later
        assert store.remove_instrument(session, own)
    assert [stored.id for stored in store_versions(database)] == [shipped.id, later]


def store_versions(database: Database) -> tuple[store.StoredInstrument, ...]:
    with database.read() as session:
        return store.versions_of(session, "phq-9")
