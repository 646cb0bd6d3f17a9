"""Statements that are written once: the same rows as SQLAlchemy's own way, in the transaction at hand."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Date, Text, bindparam, literal, select, text, union_all
from tests.clinics import given_database

from modulvard.store.columns import Moment
from modulvard.store.database import Database
from modulvard.store.prepared import Prepared, as_day
from modulvard.store.rows import SettingRow


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = given_database(tmp_path)
    yield made
    made.close()


SETTING = select(SettingRow.key, SettingRow.value).where(SettingRow.key == bindparam("key", type_=Text))
SETTINGS = Prepared(SETTING)


def test_parameters_go_in_by_name_in_their_stored_form(database: Database) -> None:
    statement = Prepared(
        union_all(
            select(literal("day").label("what"), bindparam("day", type_=Date).label("value")),
            select(literal("moment"), bindparam("moment", type_=Moment)),
        )
    )
    moment = datetime(2026, 11, 23, 8, tzinfo=UTC)
    with database.read() as session:
        rows = statement.rows(session, day=date(2026, 11, 23), moment=moment, not_asked_for=1)
    assert rows == [("day", "2026-11-23"), ("moment", "2026-11-23T08:00:00.000000Z")]


def test_what_the_transaction_has_written_is_read(database: Database) -> None:
    with database.work() as session:
        session.execute(text("INSERT INTO setting VALUES ('answer_days', '3')"))
        assert SETTINGS.rows(session, key="answer_days") == [("answer_days", "3")]


def test_a_reading_is_one_state_whichever_way_it_is_read(database: Database) -> None:
    with database.read() as session:
        assert SETTINGS.rows(session, key="answer_days") == []
        with database.work() as other:
            other.execute(text("INSERT INTO setting VALUES ('answer_days', '3')"))
        assert session.scalars(select(SettingRow.value)).all() == []
        assert SETTINGS.rows(session, key="answer_days") == []
    with database.read() as session:
        assert session.scalars(select(SettingRow.value)).all() == ["3"]
        assert SETTINGS.rows(session, key="answer_days") == [("answer_days", "3")]


def test_nothing_done_while_reading_is_kept(database: Database) -> None:
    with database.read() as session:
        SETTINGS.rows(session, key="answer_days")
        session.execute(text("INSERT INTO setting VALUES ('answer_days', '3')"))
    with database.read() as session:
        assert SETTINGS.rows(session, key="answer_days") == []


def test_days_are_read_as_stored() -> None:
    assert as_day("2026-11-23") == date(2026, 11, 23)
    assert as_day(None) is None


def test_only_what_varies_is_a_parameter(database: Database) -> None:
    """SQLite plans anew at each reading where a limit is bound."""
    statement = Prepared(SETTING.where(SettingRow.value != "it's :so").limit(1))
    assert statement.sql.count(":") == len([":key", ":so"])
    with database.work() as session:
        session.execute(text("INSERT INTO setting VALUES ('answer_days', '3')"))
        assert statement.rows(session, key="answer_days") == [("answer_days", "3")]
