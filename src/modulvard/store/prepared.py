"""Statements that are read so often that writing and dressing them costs more than running them.

SQLAlchemy still writes the SQL, from the mapped rows, but once in a process; then the driver is asked directly, in the
transaction at hand. Rows come as the driver gives them: days and moments as text, truths as 0 and 1.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Executable
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.orm import Session
from typing_extensions import override

from modulvard.store import cipher


class _Spelt(SQLiteCompiler):
    """Writes what is known already into the SQL.

    SQLite looks into the parameters of ``LIMIT`` when it plans, and plans anew at each reading where one is bound: for
    the shortest statements twice the work.
    """

    @override
    def visit_bindparam(self, bindparam: BindParameter[Any], *given: Any, **more: Any) -> Any:
        return super().visit_bindparam(  # type: ignore[no-untyped-call]  # SQLAlchemy types no compiler
            bindparam, *given, **(more | {"literal_binds": not bindparam.required})
        )


_DIALECT: Any = SQLiteDialect_pysqlite(dbapi=cipher.DRIVER, paramstyle="named")
_DIALECT.statement_compiler = _Spelt
_DRIVER = "driver"
_FORMS_KEPT = 256
"""Values that follow on each other are often the same: the moments of a row."""


class Prepared:
    """A statement that is written already. Its parameters are given by name at each reading."""

    def __init__(self, statement: Executable) -> None:
        compiled: Any = statement.compile(dialect=_DIALECT)  # type: ignore[attr-defined]  # every statement has it
        self.sql: str = compiled.string
        self._constants: dict[str, Any] = compiled.construct_params(_check=False)
        self._forms = {name: form for name, bound in compiled.binds.items() if (form := _stored_form(bound))}

    def rows(self, session: Session, **values: Any) -> Sequence[tuple[Any, ...]]:
        """Return every row. Values that the statement does not ask for are left out of it.

        Nothing that waits in the session is written first.
        """
        for name, form in self._forms.items():
            values[name] = form(values[name])
        rows: Sequence[tuple[Any, ...]] = _driver(session).execute(self.sql, self._constants | values).fetchall()
        return rows

    def each(self, session: Session, values: Iterable[dict[str, Any]]) -> None:
        """Run the statement once for each of the values. Parameters that are not given are empty."""
        forms = {name: lru_cache(maxsize=_FORMS_KEPT)(form) for name, form in self._forms.items()}

        def stored(given: dict[str, Any]) -> dict[str, Any]:
            return self._constants | given | {name: form(given[name]) for name, form in forms.items() if name in given}

        _driver(session).executemany(self.sql, map(stored, values))


def _driver(session: Session) -> Any:
    return session.info.get(_DRIVER) or session.connection().connection.dbapi_connection


def read_through(session: Session, connection: Connection) -> None:
    """Begin a state to read on the session's connection, and let statements here go to the driver at once.

    What else the session does joins the same transaction; closing the connection ends it.
    """
    driver: Any = connection.connection.dbapi_connection
    driver.execute("BEGIN")
    session.info[_DRIVER] = driver


def _stored_form(bound: BindParameter[Any]) -> Callable[[Any], Any] | None:
    """Return what makes the stored form of a parameter, or None where it is stored as it is."""
    form: Callable[[Any], Any] | None = bound.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    return form


@lru_cache(maxsize=4096)
def as_day(stored: str | None) -> date | None:
    """Return the day that a row holds as text, if any. The same few hundred days are read over and over."""
    return None if stored is None else date.fromisoformat(stored)
