"""Engines over encrypted files: the one place where connections are made (style.md section 3)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from modulvard.store import cipher
from modulvard.store.cipher import FileKey, Mode

_CONNECTIONS = 4


class SpareEngine:
    """An engine whose file is not known yet. It keeps the statements it has compiled, whatever it is opened on."""

    def __init__(self, connect: Callable[[], cipher.Connection]) -> None:
        self._connect = connect
        self.engine = create_engine(
            "sqlite://",
            module=cipher.DRIVER,
            creator=self._connection,
            poolclass=QueuePool,
            pool_size=_CONNECTIONS,
            max_overflow=0,
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)

    def opened_on(self, connect: Callable[[], cipher.Connection]) -> Engine:
        """Let go of what it was opened on, and return the engine with its connections made by ``connect``."""
        self.engine.dispose()
        self._connect = connect
        return self.engine

    def _connection(self) -> cipher.Connection:
        return self._connect()


_spare: list[SpareEngine] = []


def keep(spare: SpareEngine) -> None:
    """Have an engine ready for the next file that is opened."""
    _spare[:] = [spare]


def engine_for(path: Path, file_key: FileKey, first: cipher.Connection | None = None) -> Engine:
    """Return an engine over an encrypted file: the one kept ready, or a new one.

    ``first`` is a connection to the file that is open already, and is the engine's from now on. To open one takes
    SQLite longer than most of what is then asked: it reads the whole schema.
    """
    waiting = [] if first is None else [first]

    def connect() -> cipher.Connection:
        connection = waiting.pop() if waiting else cipher.connect(path, file_key, Mode.WRITE)
        connection.execute("PRAGMA journal_size_limit = 67108864")
        return connection

    try:
        spare = _spare.pop()
    except IndexError:
        spare = SpareEngine(connect)
    engine = spare.opened_on(connect)
    if first is not None:
        # Among the engine's own at once: whoever closes the engine closes it too.
        engine.connect().close()
    return engine


def _begin(connection: Connection) -> None:
    """State BEGIN ourselves: the driver begins nothing, and without it DDL is not rolled back."""
    options: Any = connection.get_execution_options()
    driver: Any = connection.connection.dbapi_connection
    if not driver.in_transaction:
        driver.execute("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
