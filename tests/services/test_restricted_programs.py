"""What must not be spread is opened one module at a time, and each opening says by whom (D40-D41)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.clinics import CLOCK, NOW, given_database
from tests.exchange.packages_given import archive, checked
from tests.treatments_given import a_program

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import ModuleNumber, ProgramVersionId
from modulvard.domain.programs import Module, Page, Program, Text
from modulvard.services.programs import Programs
from modulvard.store.database import Database
from modulvard.store.program_images import drop_unused, keep_images, load_images
from modulvard.store.programs import add_version


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    yield opened
    opened.close()


def pages(*, restricted: bool) -> tuple[Module, ...]:
    page = Page(title=Text(sv="Sida"), body=Text(sv="Hemligt"), restricted=restricted)
    other = Page(title=Text(sv="Annan"), body=Text(sv="Öppet"))
    titles = (("Ett", page), ("Två", other))
    return tuple(
        Module(number=ModuleNumber(number), title=Text(sv=title), pages=(page,))
        for number, (title, page) in enumerate(titles, 1)
    )


def given(database: Database, program: Program) -> ProgramVersionId:
    with database.work() as session:
        return add_version(session, program, origin="prov.yaml", at=NOW)


def rows(database: Database) -> list[tuple[str, int, int]]:
    with database.read() as session:
        found = session.connection().exec_driver_sql(
            "select measure, object_id, account_id from access_log order by seq"
        )
        return [tuple(row) for row in found]  # type: ignore[misc]  # three columns each


def test_a_page_that_must_not_be_spread_is_read_only_where_the_opening_is_logged(database: Database) -> None:
    programs = Programs(database, CLOCK)
    version = given(database, replace(a_program(), modules=pages(restricted=True)))
    shown = programs.show(version).program
    assert [page.body.sv for module in shown.modules for page in module.pages] == ["", "Öppet"]
    assert [page.body.sv for module in programs.list()[0].program.modules for page in module.pages] == ["", "Öppet"]
    before = rows(database)
    assert programs.open_module(version, 2).module.pages[0].body.sv == "Öppet"
    assert rows(database) == before
    assert programs.open_module(version, 1).module.pages[0].body.sv == "Hemligt"
    (row,) = rows(database)[len(before) :]
    assert row == ("view_restricted", version, database.who.account)


def test_a_program_that_must_not_be_spread_is_logged_as_that_when_it_is_shown(database: Database) -> None:
    programs = Programs(database, CLOCK)
    version = given(database, replace(a_program(), restricted_material=True, modules=pages(restricted=False)))
    programs.show(version)
    assert rows(database)[-1][0] == "view_restricted"
    programs.open_module(version, 2)
    assert [measure for measure, _, _ in rows(database)[-2:]] == ["view_restricted"] * 2


def test_a_module_that_is_not_there_is_told(database: Database) -> None:
    programs = Programs(database, CLOCK)
    version = given(database, a_program())
    for number, ident in ((404, version), (1, ProgramVersionId(404))):
        with pytest.raises(NotFound):
            programs.open_module(ident, number)


def test_pictures_are_kept_once_and_come_with_the_module_that_shows_them(database: Database) -> None:
    report = checked(archive())
    assert report.program is not None
    with database.work() as session:
        for _ in range(2):
            keep_images(session, report.images, NOW)
    version = given(database, report.program)
    opened = Programs(database, CLOCK).open_module(version, 1)
    assert opened.pictures == {"sjo.png": report.images[0].data}
    sha256 = report.images[0].image.sha256
    with database.work() as session:
        assert session.connection().exec_driver_sql("select count(*) from program_image").scalar() == 1
        drop_unused(session, {sha256})
        assert load_images(session, {sha256}) != {}
        session.connection().exec_driver_sql("delete from program_version")
        drop_unused(session, {sha256})
        assert load_images(session, {sha256}) == {}
