"""Engines over encrypted files: what becomes of a connection that is open already."""

from pathlib import Path

import pytest
from tests.clinics import given_database

from modulvard.store import cipher
from modulvard.store.cipher import Mode
from modulvard.store.engines import engine_for


def test_a_connection_that_is_open_is_the_engines_first_and_is_closed_with_it(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    database.close()
    first = cipher.connect(database.path, database.file_key, Mode.WRITE)
    engine = engine_for(database.path, database.file_key, first)
    with engine.connect() as one, engine.connect() as other:
        assert one.connection.dbapi_connection is first
        assert other.connection.dbapi_connection is not first
    engine.dispose()
    with pytest.raises(cipher.DRIVER.ProgrammingError):
        first.execute("SELECT 1")


def test_a_connection_that_nobody_used_is_closed_with_its_engine(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    database.close()
    first = cipher.connect(database.path, database.file_key, Mode.WRITE)
    engine_for(database.path, database.file_key, first).dispose()
    with pytest.raises(cipher.DRIVER.ProgrammingError):
        first.execute("SELECT 1")
