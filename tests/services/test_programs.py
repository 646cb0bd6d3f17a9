"""Programs in a clinic: shipped ones taken in once, listed, read, and files checked against what is held."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, event, select
from tests.clinics import CLOCK, NOW, given_database

from modulvard.domain.access_log import Measure
from modulvard.domain.errors import NotFound, PermissionDenied
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.program_report import AgainstStore, ProblemKind
from modulvard.exchange.program_files import check
from modulvard.resources import resource
from modulvard.services.programs import SHIPPED, Programs, take_in_shipped
from modulvard.store import programs as store
from modulvard.store.database import Database
from modulvard.store.rows import AccessLogRow, AccountRoleRow, ProgramVersionRow

SHIPPED_FOLDER = resource("programs")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def programs(database: Database) -> Programs:
    take_in_shipped(database, CLOCK)
    return Programs(database, CLOCK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two of the shipped files, free to change."""
    place = tmp_path / "programs"
    place.mkdir()
    for name in ("stresshjalpen.yaml", "oroshjalpen.yaml"):
        shutil.copy(SHIPPED_FOLDER / name, place / name)
    return place


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def statements(database: Database) -> list[str]:
    seen: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    return seen


def measures(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(AccessLogRow.measure).order_by(AccessLogRow.seq)))


def test_shipped_programs_are_taken_in_once_each_and_logged(database: Database) -> None:
    first = take_in_shipped(database, CLOCK)
    assert len(first.added) == len(list(SHIPPED_FOLDER.glob("*.yaml")))
    assert measures(database).count(Measure.ADD_PROGRAM) == len(first.added)
    seen = statements(database)
    again = take_in_shipped(database, CLOCK)
    assert (again.added, again.other_content) == ((), ())
    assert len([statement for statement in seen if statement != "BEGIN"]) == 1


def test_a_new_version_is_taken_in_beside_the_old_one(database: Database, folder: Path) -> None:
    """D17: what has started keeps its version."""
    take_in_shipped(database, CLOCK, folder)
    edit(folder / "oroshjalpen.yaml", 'version: "3.0"', 'version: "4.0"')
    added = take_in_shipped(database, CLOCK, folder).added
    with database.read() as session:
        assert len(added) == 1
        assert [stored.program.version for stored in store.all_programs(session)] == ["3.0", None, "4.0"]
        assert store.find_version(session, "oroshjalpen") == added[0]


def test_other_content_under_the_same_version_is_told_and_not_taken(
    database: Database, folder: Path, logged_warnings: list[object]
) -> None:
    """D17, B14."""
    take_in_shipped(database, CLOCK, folder)
    with database.read() as session:
        before = session.execute(select(ProgramVersionRow.content)).all()
    edit(folder / "oroshjalpen.yaml", "recommended_weeks: 10", "recommended_weeks: 11")
    outcome = take_in_shipped(database, CLOCK, folder)
    assert [identity.name for identity in outcome.other_content] == ["Oroshjälpen"]
    assert len(logged_warnings) == 1
    logged_warnings.clear()
    with database.read() as session:
        assert session.execute(select(ProgramVersionRow.content)).all() == before


def test_a_shipped_file_that_is_broken_takes_in_nothing(database: Database, folder: Path) -> None:
    edit(folder / "stresshjalpen.yaml", "format: 1", "format: ett")
    with pytest.raises(ValueError, match=r"stresshjalpen\.yaml"):
        take_in_shipped(database, CLOCK, folder)
    with database.read() as session:
        assert store.all_programs(session) == ()


def test_programs_that_lack_modules_are_listed_last(programs: Programs) -> None:
    """decided.md 26."""
    listed = programs.list()
    startable = [stored.program.modules_known for stored in listed]
    assert startable == sorted(startable, reverse=True)
    names = [stored.program.name.sv for stored in listed if stored.program.modules_known]
    assert names.index("Tobakshjälpen") < names.index("Ångesthjälpen") < names.index("Ångesthjälpen ung")
    assert {stored.origin for stored in listed} == {SHIPPED}
    assert {stored.loaded_at for stored in listed} == {NOW}


def test_listing_takes_the_same_statements_whatever_the_number(database: Database, folder: Path) -> None:
    programs = Programs(database, CLOCK)
    take_in_shipped(database, CLOCK, folder)
    programs.list()  # a version's text is read once in a process
    seen = statements(database)
    programs.list()
    for_two = len(seen)
    take_in_shipped(database, CLOCK)
    programs.list()
    seen.clear()
    assert len(programs.list()) > 2
    assert len(seen) == for_two


def test_showing_gives_the_very_version_and_is_logged(programs: Programs, database: Database) -> None:
    wanted = programs.find("stresshjalpen")
    assert programs.show(wanted).program == check(SHIPPED_FOLDER / "stresshjalpen.yaml").program
    assert measures(database)[-1] == Measure.VIEW_PROGRAM


@pytest.mark.parametrize("written", ["somnhjalpen", "Sömnhjälpen", "sovhjälpen", " SOMNHJÄLPEN "])
def test_a_program_is_found_by_key_name_or_alias(programs: Programs, written: str) -> None:
    """B6, B14."""
    assert programs.show(programs.find(written)).program.key == "somnhjalpen"


def test_a_program_is_found_by_its_number(programs: Programs) -> None:
    assert programs.find("3") == 3


@pytest.mark.parametrize("written", ["", "999", "sova", "'; DROP TABLE"])
def test_what_is_no_program_is_not_found(programs: Programs, written: str) -> None:
    with pytest.raises(NotFound):
        programs.find(written)
    with pytest.raises(NotFound):
        programs.show(ProgramVersionId(999))


def test_a_file_is_checked_against_what_the_clinic_holds(programs: Programs, folder: Path) -> None:
    file = folder / "oroshjalpen.yaml"
    assert programs.check(file).against_store is AgainstStore.ALREADY_HELD
    edit(file, "recommended_weeks: 10", "recommended_weeks: 11")
    differing = programs.check(file)
    assert (differing.whole, differing.taken) == (True, False)
    assert differing.against_store is AgainstStore.OTHER_CONTENT
    edit(file, 'version: "3.0"', 'version: "3.1"')
    assert programs.check(file).against_store is AgainstStore.NEW
    edit(file, "supplier: Psykologpartners", "supplier: Kliniken Björken")
    assert programs.check(file).against_store is AgainstStore.NEW


def test_checking_a_broken_file_tells_what_is_wrong(programs: Programs, tmp_path: Path) -> None:
    report = programs.check(tmp_path / "missing.yaml")
    assert [problem.kind for problem in report.problems] == [ProblemKind.FILE_UNREADABLE]
    assert report.against_store is None


def test_without_a_role_that_may_read_programs_nothing_is_shown(programs: Programs, database: Database) -> None:
    """AUD-04: withdrawal works at the next action."""
    programs.list()
    with database.work() as session:
        session.execute(delete(AccountRoleRow))
    for step in (programs.list, lambda: programs.show(ProgramVersionId(1)), lambda: programs.find("redo")):
        with pytest.raises(PermissionDenied):
            step()


def test_many_programs_are_loaded_by_id_at_once(programs: Programs, database: Database) -> None:
    wanted = [stored.id for stored in programs.list()[:3]]
    with database.read() as session:
        assert set(store.load_programs(session, wanted)) == set(wanted)
