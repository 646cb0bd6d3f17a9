"""Programs carried between clinics: shown first, all or nothing, one undo, and nothing spread (C1, INP-08, D41)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.clinics import CLOCK, NOW, given_database
from tests.exchange.packages_given import FILES, folder
from tests.program_writing_given import WritingDesk, whole

from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, PermissionDenied
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.prints import FileInTheWay, FileNotWritten
from modulvard.domain.program_exchange import (
    ImportStanding,
    NothingButRestricted,
    NotToBeSpread,
    PicturesNeedFolder,
    ProgramHeldOtherwise,
    ProgramInUse,
    ProgramNotTaken,
)
from modulvard.domain.program_report import AgainstStore, ProblemKind
from modulvard.domain.program_restriction import LEFT_OUT
from modulvard.domain.programs import Page, Program, ProgramStatus, Text
from modulvard.services.program_exchange import ProgramExchange
from modulvard.services.program_writing import ProgramWriting
from modulvard.services.programs import Programs
from modulvard.store.database import Database
from modulvard.store.programs import add_version, load_program


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "ett").mkdir()
    opened = given_database(tmp_path / "ett")
    yield opened
    opened.close()


@pytest.fixture
def exchange(database: Database) -> ProgramExchange:
    return ProgramExchange(database, CLOCK)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder(tmp_path / "provet")


def changed(place: Path, old: str, new: str) -> None:
    file = place / "program.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def measures(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.connection().exec_driver_sql("select measure from access_log order by seq").scalars())


def count(database: Database, table: str) -> int:
    with database.read() as session:
        return session.connection().exec_driver_sql(f"select count(*) from {table}").scalar() or 0


def taken(exchange: ProgramExchange, path: Path) -> ProgramVersionId:
    ident = exchange.take_in(exchange.preview(path)).ident
    assert ident is not None
    return ProgramVersionId(ident)


def given(database: Database, program: Program) -> ProgramVersionId:
    with database.work() as session:
        return add_version(session, program, origin="prov.yaml", at=NOW)


# --- taking in --------------------------------------------------------------------------------------


def test_a_new_program_is_shown_first_and_then_taken_in_with_one_row_in_the_log(
    database: Database, exchange: ProgramExchange, place: Path
) -> None:
    before = measures(database)
    preview = exchange.preview(place)
    assert (preview.standing, preview.held, preview.difference) == (ImportStanding.NEW, None, None)
    assert (measures(database), count(database, "program_image")) == (before, 0)
    version = taken(exchange, place)
    assert measures(database)[len(before) :] == [Measure.IMPORT]
    opened = Programs(database, CLOCK).open_module(version, 1)
    assert opened.pictures == {"sjo.png": FILES["bilder/sjo.png"]}
    assert Programs(database, CLOCK).show(version).origin == "provet"


def test_what_the_clinic_holds_already_changes_nothing(
    database: Database, exchange: ProgramExchange, place: Path
) -> None:
    version = taken(exchange, place)
    before = measures(database)
    preview = exchange.preview(place)
    assert preview.standing is ImportStanding.ALREADY_HELD
    assert not preview.is_taken
    again = exchange.take_in(preview)
    assert (again.ident, again.undo, again.topics) == (version, None, frozenset())
    assert measures(database) == before


def test_other_content_under_the_same_version_is_refused_with_the_difference(
    exchange: ProgramExchange, place: Path
) -> None:
    """D17: a change is a new version."""
    taken(exchange, place)
    changed(place, "Se på sjön.", "Se på havet.")
    preview = exchange.preview(place)
    assert preview.standing is ImportStanding.OTHER_CONTENT
    assert preview.difference is not None
    assert [module.number for module in preview.difference.modules] == [1]
    with pytest.raises(ProgramHeldOtherwise):
        exchange.take_in(preview)


def test_a_newer_version_is_shown_with_what_differs_from_the_one_taken_in_last(
    exchange: ProgramExchange, place: Path
) -> None:
    first = taken(exchange, place)
    changed(place, 'version: "1.0"', 'version: "1.1"')
    changed(place, "Se på sjön.", "Se på havet.")
    preview = exchange.preview(place)
    assert preview.standing is ImportStanding.NEW_VERSION
    assert preview.held is not None
    assert preview.held.id == first
    assert preview.difference is not None
    assert preview.difference.modules[0].items[0].fields[0].field == "body"
    assert taken(exchange, place) != first


def test_a_file_that_is_not_whole_is_not_taken(database: Database, exchange: ProgramExchange, place: Path) -> None:
    (place / "bilder" / "sjo.png").write_bytes(b"GIF89a")
    preview = exchange.preview(place)
    assert (preview.standing, preview.is_taken) == (None, False)
    assert preview.report.problems[0].kind is ProblemKind.NOT_AN_IMAGE
    with pytest.raises(ProgramNotTaken) as refused:
        exchange.take_in(preview)
    assert refused.value.file == "provet"
    assert (count(database, "program_version"), count(database, "program_image")) == (0, 0)


def test_what_has_changed_since_it_was_shown_is_refused(exchange: ProgramExchange, place: Path) -> None:
    preview = exchange.preview(place)
    taken(exchange, place)
    with pytest.raises(ChangedSince):
        exchange.take_in(preview)


def test_an_import_is_undone_with_its_pictures_and_done_again(
    database: Database, exchange: ProgramExchange, place: Path
) -> None:
    done = exchange.take_in(exchange.preview(place))
    assert done.undo is not None
    undone = done.undo()
    assert (count(database, "program_version"), count(database, "program_image")) == (0, 0)
    assert measures(database)[-2:] == [Measure.IMPORT, Measure.UNDO]
    assert undone.undo is not None
    assert undone.undo().summary == "program_imported"
    assert (count(database, "program_version"), count(database, "program_image")) == (1, 1)


def test_a_picture_that_another_version_shows_stays_when_an_import_is_undone(
    database: Database, exchange: ProgramExchange, place: Path
) -> None:
    taken(exchange, place)
    changed(place, 'version: "1.0"', 'version: "1.1"')
    second = exchange.take_in(exchange.preview(place))
    assert second.undo is not None
    second.undo()
    assert (count(database, "program_version"), count(database, "program_image")) == (1, 1)


def test_an_import_that_something_follows_is_not_undone(writing_desk: WritingDesk, place: Path) -> None:
    exchange = ProgramExchange(writing_desk.database, writing_desk.clock)
    done = exchange.take_in(exchange.preview(place))
    assert done.ident is not None
    assert done.undo is not None
    writing_desk.draft(based_on=ProgramVersionId(done.ident))
    with pytest.raises(ProgramInUse):
        done.undo()


def test_a_draft_becomes_one_of_the_clinics_drafts_and_is_undone(
    database: Database, exchange: ProgramExchange, place: Path
) -> None:
    changed(place, "kind: support_program", "kind: support_program\nstatus: draft")
    preview = exchange.preview(place)
    assert preview.standing is ImportStanding.DRAFT
    done = exchange.take_in(preview)
    drafts = ProgramWriting(database, CLOCK)
    (draft,) = drafts.list()
    assert (draft.program.status, [image.name for image in draft.program.images]) == (ProgramStatus.DRAFT, ["sjo.png"])
    assert not [placed for placed in drafts.check(draft.program) if not placed.problem.is_advice]
    assert count(database, "program_version") == 0
    assert done.undo is not None
    undone = done.undo()
    assert drafts.list() == ()
    assert undone.undo is not None
    undone.undo()
    assert len(drafts.list()) == 1


# --- giving out -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ut", "ut.modulprogram", "ut.zip"])
def test_a_program_carried_to_another_clinic_and_back_is_the_same(
    database: Database, exchange: ProgramExchange, place: Path, tmp_path: Path, name: str
) -> None:
    """issue 4 "How it is judged"."""
    version = taken(exchange, place)
    (tmp_path / "två").mkdir()
    other = given_database(tmp_path / "två")
    theirs = ProgramExchange(other, CLOCK)
    sent = exchange.export(version, tmp_path / name)
    arrived = taken(theirs, tmp_path / name)
    with other.read() as session:
        held = load_program(session, arrived)
    assert held is not None
    assert held.content_hash == sent.content_hash
    assert (held.program.origin, held.program.licence) == ("Kliniken Björken", "CC BY 4.0")
    theirs.export(arrived, tmp_path / f"åter-{name}")
    assert exchange.preview(tmp_path / f"åter-{name}").standing is ImportStanding.ALREADY_HELD
    if (tmp_path / name).is_file():
        assert (tmp_path / name).read_bytes() == (tmp_path / f"åter-{name}").read_bytes()
    else:
        assert bytes_of(tmp_path / name) == bytes_of(tmp_path / f"åter-{name}")
    other.close()


def bytes_of(place: Path) -> dict[str, bytes]:
    return {str(file.relative_to(place)): file.read_bytes() for file in place.rglob("*") if file.is_file()}


def test_a_version_written_here_is_the_same_in_a_clinic_that_takes_it_in(
    writing_desk: WritingDesk, tmp_path: Path
) -> None:
    program = whole()
    typed = replace(program, description=Text(sv="  Lugn a\u030aterkommer \n"))
    version = writing_desk.made(typed)
    exchange = ProgramExchange(writing_desk.database, writing_desk.clock)
    exchange.export(version, tmp_path / "lugn.modulprogram")
    assert exchange.preview(tmp_path / "lugn.modulprogram").standing is ImportStanding.ALREADY_HELD


def test_an_export_is_logged_and_never_overwrites(
    database: Database, exchange: ProgramExchange, place: Path, tmp_path: Path
) -> None:
    version = taken(exchange, place)
    exchange.export(version, tmp_path / "ut.zip")
    assert measures(database)[-1] == Measure.EXPORT
    exchange.export(version, tmp_path / "ut.zip", overwrite=True)
    exchange.export(version, tmp_path / "ut")
    before = measures(database)
    for name in ("ut.zip", "ut"):
        with pytest.raises(FileInTheWay):
            exchange.export(version, tmp_path / name)
    with pytest.raises(FileInTheWay):
        exchange.export(version, tmp_path / "ut", overwrite=True)
    with pytest.raises(FileNotWritten):
        exchange.export(version, tmp_path / "saknas" / "ut")
    assert measures(database) == before
    assert not list(tmp_path.glob(".*"))


def test_one_text_is_enough_without_pictures(database: Database, exchange: ProgramExchange, tmp_path: Path) -> None:
    version = given(database, replace(whole(), version="1"))
    exchange.export(version, tmp_path / "lugn.yaml")
    assert exchange.preview(tmp_path / "lugn.yaml").standing is ImportStanding.ALREADY_HELD


def test_one_text_is_refused_with_pictures(exchange: ProgramExchange, place: Path, tmp_path: Path) -> None:
    version = taken(exchange, place)
    with pytest.raises(PicturesNeedFolder):
        exchange.export(version, tmp_path / "ut.yaml")


# --- what must not be spread ------------------------------------------------------------------------


def restricted(program: Program, *numbers: int) -> Program:
    """Return the program with two pages in each module, the second marked in those that are named."""
    extra = Page(title=Text(sv="Skyddat"), body=Text(sv="Hemliga ord"))
    modules = tuple(
        replace(module, pages=(*module.pages, replace(extra, restricted=module.number in numbers)))
        for module in program.modules
    )
    return replace(program, modules=modules)


def marked(number: int) -> Callable[[Program], Program]:
    def mark(program: Program) -> Program:
        modules = tuple(
            replace(module, pages=tuple(replace(page, restricted=True) for page in module.pages))
            if module.number == number
            else module
            for module in program.modules
        )
        return replace(program, modules=modules)

    return mark


def test_a_program_that_must_not_be_spread_is_never_given_out(
    database: Database, exchange: ProgramExchange, tmp_path: Path
) -> None:
    version = given(database, replace(whole(), restricted_material=True))
    before = measures(database)
    for name in ("ut", "ut.zip", "ut.yaml"):
        with pytest.raises(NotToBeSpread):
            exchange.export(version, tmp_path / name)
    assert measures(database) == before
    assert not list(tmp_path.glob("ut*"))


def test_pages_that_must_not_be_spread_are_left_out_and_the_version_says_so(
    database: Database, exchange: ProgramExchange, tmp_path: Path
) -> None:
    program = restricted(replace(whole(), version="2"), 1)
    version = given(database, program)
    sent = exchange.export(version, tmp_path / "ut.yaml")
    assert sent.version == f"2, {LEFT_OUT}"
    assert [(number, page.title.sv) for number, page in sent.left_out] == [(1, "Skyddat")]
    text = (tmp_path / "ut.yaml").read_text(encoding="utf-8")
    assert text.count("Hemliga ord") == len(program.modules) - 1


def test_a_version_that_comes_back_without_its_protected_pages_is_nothing_new(
    database: Database, exchange: ProgramExchange, tmp_path: Path
) -> None:
    """D41: it would stand as the newest, and overshadow the clinic's own whole one."""
    version = given(database, restricted(replace(whole(), version="2"), 1))
    exchange.export(version, tmp_path / "ut.yaml")
    (tmp_path / "två").mkdir()
    other = given_database(tmp_path / "två")
    theirs = ProgramExchange(other, CLOCK)
    theirs.export(taken(theirs, tmp_path / "ut.yaml"), tmp_path / "åter.yaml")
    other.close()
    preview = exchange.preview(tmp_path / "åter.yaml")
    assert (preview.standing, preview.is_taken) == (ImportStanding.HELD_WHOLE, False)
    assert preview.held is not None
    assert (preview.held.id, preview.difference) == (version, None)
    assert exchange.take_in(preview).ident == version
    assert Programs(database, CLOCK).check(tmp_path / "åter.yaml").against_store is AgainstStore.HELD_WHOLE


def test_a_module_is_never_left_without_a_page(database: Database, exchange: ProgramExchange, tmp_path: Path) -> None:
    version = given(database, marked(2)(whole()))
    with pytest.raises(NothingButRestricted) as refused:
        exchange.export(version, tmp_path / "ut.yaml")
    assert refused.value.modules == "2"


def test_a_comparison_with_what_must_not_be_spread_is_an_opening_of_it(
    database: Database, exchange: ProgramExchange, place: Path
) -> None:
    changed(place, "kind: support_program", "kind: support_program\nrestricted_material: true")
    taken(exchange, place)
    changed(place, 'version: "1.0"', 'version: "1.1"')
    changed(place, "Se på sjön.", "Se på havet.")
    exchange.preview(place)
    assert measures(database)[-1] == Measure.VIEW_RESTRICTED


def test_a_therapist_may_look_at_a_file_and_neither_takes_in_nor_gives_out(
    database: Database, place: Path, tmp_path: Path
) -> None:
    exchange = ProgramExchange(database, CLOCK)
    version = taken(exchange, place)
    with database.work() as session:
        session.connection().exec_driver_sql("delete from account_role where role != 'therapist'")
    preview = exchange.preview(place)
    assert preview.standing is ImportStanding.ALREADY_HELD
    for step in (lambda: exchange.take_in(preview), lambda: exchange.export(version, tmp_path / "ut")):
        with pytest.raises(PermissionDenied):
            step()


def test_ten_programs_taken_in_leave_what_was_there(exchange: ProgramExchange, place: Path) -> None:
    """A version is frozen: ten later ones change nothing of it (D17)."""
    first = exchange.preview(place).report.content_hash
    version = taken(exchange, place)
    for number in range(1, 11):
        changed(place, "Se på sjön", f"Se på sjön {number}")
        changed(place, 'version: "1', f'version: "1.{number}')
        taken(exchange, place)
    with exchange._database.read() as session:
        held = load_program(session, version)
    assert held is not None
    assert held.content_hash == first
