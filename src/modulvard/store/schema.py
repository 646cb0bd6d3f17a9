"""Whether a file has the tables, columns, indexes and triggers that this version demands (DUR-05)."""

import re
from collections.abc import Iterator
from functools import cache

from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from modulvard.domain.store_keeping import CheckFinding, CheckProblem
from modulvard.store import cipher, rows
from modulvard.store.access_log import PROTECTION, TABLE
from modulvard.store.cipher import Connection
from modulvard.store.creation import stamp
from modulvard.store.schema_version import CURRENT

Shape = tuple[str, ...]
"""What a thing of the schema is made of, in a form that does not depend on how its statement was written."""


def lacking(connection: Connection) -> Iterator[CheckFinding]:
    """Tell what is gone or other than this version's. The log's guards are the log's own: evidence and no damage."""
    found, demanded = _described(connection), _demanded()
    for name, shape in demanded.items():
        is_with_its_table = shape[0] != "table" and shape[1] not in found
        if found.get(name) != shape and not is_with_its_table:
            is_guard = shape[0] == "trigger" and shape[1] == TABLE
            problem = CheckProblem.LOG if is_guard else CheckProblem.SCHEMA
            word = "other" if name in found else "missing"
            yield CheckFinding(problem=problem, detail=f"{shape[0]} {name} {word}")


def strange(connection: Connection) -> Iterator[CheckFinding]:
    """Tell what this version knows nothing of: a trigger, say, that someone has put in."""
    demanded = _demanded()
    for name, shape in _described(connection).items():
        if name not in demanded:
            yield CheckFinding(problem=CheckProblem.SCHEMA, detail=f"{shape[0]} {name} unknown")


def lacking_guards(connection: Connection) -> tuple[str, ...]:
    """Return the statements that make the log's missing guards anew."""
    missing = {finding.detail.split()[1] for finding in lacking(connection) if finding.problem is CheckProblem.LOG}
    return tuple(statement for statement in PROTECTION if statement.split()[2] in missing)


@cache
def _demanded() -> dict[str, Shape]:
    """Describe a store that was made now, in memory and without a row."""
    engine = create_engine("sqlite://", module=cipher.DRIVER, poolclass=StaticPool)
    try:
        with Session(engine) as session:
            rows.Base.metadata.create_all(session.connection())
            stamp(session, CURRENT)
            raw: Connection = session.connection().connection.driver_connection
            return _described(raw)
    finally:
        engine.dispose()


def _described(connection: Connection) -> dict[str, Shape]:
    things = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
    ).fetchall()
    return {name: (kind, table, *_parts(connection, kind, name, sql)) for kind, name, table, sql in things}


def _parts(connection: Connection, kind: str, name: str, statement: str) -> Iterator[str]:
    if kind != "table" or statement.upper().startswith("CREATE VIRTUAL"):
        yield " ".join(re.findall(r"\w+|[^\w\s]", statement)).removesuffix(" ;")
        return
    columns = connection.execute('SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)', (name,))
    yield from sorted(" ".join(map(str, column)) for column in columns)
    targets = connection.execute('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)', (name,))
    yield from sorted(" ".join(map(str, target)) for target in targets)
