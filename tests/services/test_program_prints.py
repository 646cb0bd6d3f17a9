"""Prints about programs: what is logged, and which file is written (D29, D41, AUD-01)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.clinics import CLOCK, given_database
from tests.treatments_given import a_program, given_program

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.prints import FileInTheWay, PrintKind, PrintOrder
from modulvard.domain.program_comparison import NotComparable
from modulvard.services.program_comparison import ProgramComparisons
from modulvard.services.program_prints import ProgramPrints
from modulvard.store.database import Database

ORDER = PrintOrder(kind=PrintKind.PROGRAM_SHEET)
TOGETHER = PrintOrder(kind=PrintKind.PROGRAM_COMPARISON)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    yield opened
    opened.close()


def rows(database: Database) -> list[tuple[str, str, int]]:
    with database.read() as session:
        written = "select measure, object_kind, object_id from access_log order by seq"
        return [tuple(row) for row in session.connection().exec_driver_sql(written)]


def test_a_look_at_sheets_is_logged_for_each_and_one_that_must_not_be_spread_as_that(database: Database) -> None:
    """decided.md 6, D41."""
    plain = given_program(database, a_program(name="Lugn"))
    kept = given_program(database, replace(a_program(name="Skyddad"), restricted_material=True))
    materials = ProgramPrints(database, CLOCK).look([kept, plain]).materials
    assert [stored.id for material in materials for stored in material.programs] == [kept, plain]
    looked = [(measure, ident) for measure, _, ident in rows(database)[-2:]]
    assert looked == [("view_restricted", kept), ("view_program", plain)]


def test_many_versions_give_a_file_each_named_by_the_versions_number(database: Database, tmp_path: Path) -> None:
    versions = [given_program(database, a_program(name=name)) for name in ("Lugn", "Vila")]
    written = ProgramPrints(database, CLOCK).write(versions, ORDER, tmp_path)
    assert [one.path.name for one in written] == [f"programblad-{CLOCK.now().date()}-{ident}.pdf" for ident in versions]
    assert all(one.path.read_bytes() == one.result.pdf for one in written)
    assert rows(database)[-2:] == [("print", "program_sheet", ident) for ident in versions]


def test_a_version_that_is_not_there_writes_nothing(database: Database, tmp_path: Path) -> None:
    known, folder = given_program(database, a_program()), tmp_path / "ut"
    folder.mkdir()
    with pytest.raises(NotFound):
        ProgramPrints(database, CLOCK).write([known, ProgramVersionId(404)], ORDER, folder)
    assert list(folder.iterdir()) == []
    assert "print" not in [measure for measure, *_ in rows(database)]


def test_a_file_that_is_there_is_left_and_nothing_is_logged(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "ut.pdf"
    target.write_bytes(b"another's")
    with pytest.raises(FileInTheWay):
        ProgramPrints(database, CLOCK).write([given_program(database, a_program())], ORDER, target)
    assert target.read_bytes() == b"another's"
    assert "print" not in [measure for measure, *_ in rows(database)]


def test_programs_side_by_side_are_one_file_and_one_row_in_the_log_for_each(database: Database, tmp_path: Path) -> None:
    """D30, AUD-01."""
    versions = [given_program(database, a_program(name=name)) for name in ("Lugn", "Vila")]
    (written,) = ProgramPrints(database, CLOCK).write(versions, TOGETHER, tmp_path)
    assert written.programs == tuple(versions)
    assert [path.name for path in tmp_path.glob("*.pdf")] == [written.path.name]
    assert rows(database)[-2:] == [("print", "program_comparison", ident) for ident in versions]


def test_a_comparison_is_a_view_of_each_program(database: Database) -> None:
    """decided.md 6."""
    versions = [given_program(database, a_program(name=name)) for name in ("Lugn", "Vila")]
    comparison = ProgramComparisons(database, CLOCK).compare(versions)
    assert [each.stored.id for each in comparison.programs] == versions
    assert rows(database)[-2:] == [("view_program", "program_version", ident) for ident in versions]


def test_one_program_is_not_compared_and_nothing_is_logged(database: Database) -> None:
    version, before = given_program(database, a_program()), rows(database)
    with pytest.raises(NotComparable):
        ProgramComparisons(database, CLOCK).compare([version])
    assert rows(database) == before
