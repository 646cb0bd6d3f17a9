"""What is done once before a store is opened, so that opening does not wait for it, leaves nothing behind."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from tests.clinics import given_database, given_store
from tests.compiled_once import CompiledOnce

from modulvard.domain.clock import STOCKHOLM, FixedClock
from modulvard.services.bundle import warm_up
from modulvard.services.desk import OwnDesk
from modulvard.services.today import Today
from modulvard.store.warming import rehearsal

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))


@pytest.fixture(autouse=True)
def _store_is_made(tmp_path: Path, statements_compiled_once: CompiledOnce) -> Iterator[None]:
    """Have the tests' store at hand: making it opens a file as well. What other tests have compiled is not."""
    given_store(tmp_path)
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    with statements_compiled_once.apart():
        yield


def test_warming_up_opens_no_file_and_can_be_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    warm_up()
    warm_up()
    assert list(empty.iterdir()) == []


def test_what_is_done_in_a_rehearsal_is_kept_nowhere() -> None:
    """Not even from one transaction to the next: the list's log row is written and gone."""
    with rehearsal(CLOCK) as database:
        assert Today(database, CLOCK).day().lines == ()
        with database.read() as session:
            assert session.connection().exec_driver_sql("SELECT count(*) FROM access_log").scalar() == 0


def test_a_file_is_opened_with_the_engine_that_has_rehearsed(tmp_path: Path) -> None:
    with rehearsal(CLOCK) as rehearsed:
        engine = rehearsed.engine
    database = given_database(tmp_path / "one", CLOCK)
    assert database.engine is engine
    with database.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM unit").scalar() == 1
    database.close()


def test_an_engine_that_has_rehearsed_opens_one_file_only(tmp_path: Path) -> None:
    with rehearsal(CLOCK):
        pass
    one, other = given_database(tmp_path / "one", CLOCK), given_database(tmp_path / "other", CLOCK)
    assert one.engine is not other.engine
    one.close()
    other.close()


def test_after_the_rehearsal_the_first_list_has_every_statement_compiled(tmp_path: Path) -> None:
    """Speed: compiling a statement takes longer than its answer."""
    warm_up()
    database = given_database(tmp_path / "one", CLOCK)
    hits: list[str] = []

    @event.listens_for(database.engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, _statement: Any, _values: Any, context: Any, _many: Any) -> None:
        if context.compiled is not None:
            hits.append(context.cache_hit.name)

    OwnDesk(database, CLOCK).open()
    Today(database, CLOCK).day()
    assert len(hits) > 2  # the others are sent as they were written once (store/prepared.py)
    assert set(hits) == {"CACHE_HIT"}
    database.close()
