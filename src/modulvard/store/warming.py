"""A clinic that holds nothing, to do once what is done when one is opened: while the user types.

SQLAlchemy compiles a statement when it is first sent, which takes longer than its answer. Done here, in memory,
the engine has them compiled when a file is opened with it. No file, no key, no row of anyone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session, configure_mappers
from typing_extensions import override

from modulvard.domain.access import Role
from modulvard.domain.clock import Clock
from modulvard.domain.ids import AccountId, UnitId
from modulvard.store import access_log, accounts, cipher, engines, facts, opening, prepared, sealing
from modulvard.store.access_log import LogWriter, Who
from modulvard.store.columns import Base
from modulvard.store.database import Database
from modulvard.store.owed_statements import more_asked_for_statement

_ACCOUNT, _UNIT = AccountId(1), UnitId(1)


class Rehearsal(Database):
    """Transactions as in an open store, with nothing in it and nothing kept."""

    def __init__(self, spare: engines.SpareEngine, clock: Clock) -> None:
        self.engine = spare.engine
        self._writing = self.engine.execution_options(writes=True)
        self.path, self.store, self.log_key = Path(), "", b""
        self.who = Who(account=_ACCOUNT, name="", unit=_UNIT)
        self.clock = clock

    @contextmanager
    @override
    def work(self) -> Iterator[Session]:
        with Session(self._writing, expire_on_commit=False) as session:
            last = access_log.last_head(session, self.log_key, self.store)
            access_log.attach(session, LogWriter(self.log_key, last, self.who, self.clock))
            yield session

    @contextmanager
    @override
    def read(self) -> Iterator[Session]:
        with self.engine.connect() as connection, Session(connection, autoflush=False) as session:
            prepared.read_through(session, connection)
            yield session


@contextmanager
def rehearsal(clock: Clock) -> Iterator[Database]:
    """Give an empty clinic to do things in; the engine that has learnt from it is kept for the next file."""
    configure_mappers()
    sealing.new_pair()  # the library loads what it needs for keys with the first one
    spare = engines.SpareEngine(_empty_clinic)
    database = Rehearsal(spare, clock)
    with database.read() as session:
        facts.all_facts(session)
        facts.fact(session, facts.STORE)
        accounts.accounts(session)
        opening.who_is(session, _ACCOUNT, "")
    more_asked_for_statement()  # which a clinic without treatments has no use for
    yield database
    engines.keep(spare)


def _empty_clinic() -> cipher.Connection:
    """Return a database in memory with every table, one account, and no constraint: it is asked, not filled."""
    connection = cipher.DRIVER.connect(":memory:", isolation_level=None, check_same_thread=False)
    for table in Base.metadata.sorted_tables:
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    account = "INSERT INTO account (id, unit_id, name, preferences) VALUES (?, ?, '', '{}')"
    connection.execute(account, (_ACCOUNT, _UNIT))
    connection.execute("INSERT INTO account_role (account_id, role) VALUES (?, ?)", (_ACCOUNT, Role.THERAPIST.value))
    return connection
