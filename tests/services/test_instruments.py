"""The clinic's instruments: listed with how they are used, taken in and given out, published lines turned on (C8)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.clinics import CLOCK, NOW, given_database
from tests.exchange.test_instrument_files import WHOLE
from tests.treatments_given import Desk, MovingClock

from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, NotFound, PermissionDenied
from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instrument_exchange import (
    InstrumentHeldOtherwise,
    InstrumentInUse,
    InstrumentNameShared,
    InstrumentNameTaken,
    InstrumentNotTaken,
    InstrumentStanding,
    NoPublishedLines,
    SafetyMarkLost,
)
from modulvard.domain.instruments import InstrumentOrigin, Wording
from modulvard.domain.prints import FileInTheWay
from modulvard.exchange.instrument_files import check
from modulvard.services.base import Topic
from modulvard.services.instrument_shipped import take_in_shipped_instruments
from modulvard.services.instruments import Instruments
from modulvard.services.treatments import Treatments
from modulvard.store import instruments as store
from modulvard.store.database import Database
from modulvard.store.rows import AccessLogRow, AccountRoleRow, RatingPlanRow, ReferenceLineRow


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    take_in_shipped_instruments(opened, CLOCK)
    yield opened
    opened.close()


@pytest.fixture
def instruments(database: Database) -> Instruments:
    with database.work() as session:
        session.add(AccountRoleRow(account_id=1, role="manager"))
    return Instruments(database, CLOCK)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "provet.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def measures(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(AccessLogRow.measure).order_by(AccessLogRow.seq)))


def taken(instruments: Instruments, file: Path) -> InstrumentVersionId:
    ident = instruments.take_in(instruments.preview(file)).ident
    assert ident is not None
    return InstrumentVersionId(ident)


def test_the_list_has_every_version_in_swedish_order_and_is_logged(
    database: Database, instruments: Instruments, file: Path
) -> None:
    taken(instruments, file)
    views = instruments.list()
    assert [view.instrument.abbreviation for view in views][:2] == ["GAD-7", "ISI"]
    assert len(views) == 13
    assert all(view.is_proposed and not view.lines_on for view in views)
    assert measures(database)[-1] == Measure.LIST_INSTRUMENTS


def test_one_is_shown_whole_with_its_facts_and_the_look_is_logged(database: Database, instruments: Instruments) -> None:
    view = instruments.show(instruments.find("phq-9"))
    assert [item.number for item in view.instrument.safety_items] == ["9"]
    assert measures(database)[-1] == Measure.VIEW_INSTRUMENT
    with pytest.raises(NotFound):
        instruments.find("okänd")
    with pytest.raises(NotFound):
        instruments.show(InstrumentVersionId(404))


def test_a_file_is_taken_in_whole_in_one_step_that_is_undone(
    database: Database, instruments: Instruments, file: Path
) -> None:
    preview = instruments.preview(file)
    assert (preview.standing, preview.held, preview.is_taken) == (InstrumentStanding.NEW, None, True)
    done = instruments.take_in(preview)
    assert (done.topics, done.summary) == ({Topic.INSTRUMENTS}, "instrument_imported")
    assert measures(database)[-1] == Measure.IMPORT
    ident = instruments.find("provet")
    view = instruments.show(ident)
    assert (view.stored.origin, view.stored.loaded_at) == (InstrumentOrigin.IMPORTED, NOW)
    assert view.instrument.items[0].wording is not None
    assert done.undo is not None
    undone = done.undo()
    assert measures(database)[-1] == Measure.UNDO
    with pytest.raises(NotFound):
        instruments.find("provet")
    assert undone.undo is not None
    undone.undo()
    assert instruments.find("provet")


def test_a_file_that_is_held_already_changes_nothing(database: Database, instruments: Instruments, file: Path) -> None:
    ident = taken(instruments, file)
    before = len(measures(database))
    again = instruments.preview(file)
    assert (again.standing, again.difference) == (InstrumentStanding.ALREADY_HELD, None)
    done = instruments.take_in(again)
    assert (done.ident, done.undo, done.topics) == (ident, None, frozenset())
    assert len(measures(database)) == before


def test_other_content_under_a_version_is_shown_and_refused(instruments: Instruments, file: Path) -> None:
    """D17: nothing that is held is ever overwritten."""
    taken(instruments, file)
    edit(file, "reverse: true, ", "")
    preview = instruments.preview(file)
    assert preview.standing is InstrumentStanding.OTHER_CONTENT
    assert preview.difference is not None
    assert [pair.after.number for pair in preview.difference.items if pair.after is not None] == ["1"]
    with pytest.raises(InstrumentHeldOtherwise):
        instruments.take_in(preview)


def test_the_clinics_licensed_file_is_a_new_version_of_a_shipped_key_and_proposed(
    instruments: Instruments, file: Path
) -> None:
    """C8: what is planned keeps its version, new ratings are planned with the clinic's own."""
    edit(file, "key: provet", "key: gad-7")
    edit(file, 'version: "1"', 'version: "1, Björken"')
    preview = instruments.preview(file)
    assert preview.standing is InstrumentStanding.NEW_VERSION
    assert preview.held is not None
    assert preview.held.instrument.version == "1"
    assert preview.difference is not None
    assert {"wording", "licence"} <= set(preview.difference.properties)
    ident = taken(instruments, file)
    assert instruments.find("gad-7") == ident
    views = {view.id: view for view in instruments.list() if view.instrument.key == "gad-7"}
    assert [view.is_proposed for view in views.values()] == [True, False]
    instruments.withdraw(ident)
    shipped = instruments.find("gad-7")
    assert shipped != ident
    assert instruments.show(shipped).is_proposed


def test_a_broken_file_is_told_and_nothing_of_it_is_taken(instruments: Instruments, file: Path) -> None:
    edit(file, "method: sum", "method: guess")
    preview = instruments.preview(file)
    assert (preview.standing, preview.is_taken, len(preview.report.problems)) == (None, False, 1)
    with pytest.raises(InstrumentNotTaken):
        instruments.take_in(preview)


def test_a_preview_of_what_has_changed_since_is_refused(instruments: Instruments, file: Path) -> None:
    preview = instruments.preview(file)
    taken(instruments, file)
    with pytest.raises(ChangedSince):
        instruments.take_in(preview)


def test_an_import_that_is_used_is_not_undone(database: Database, instruments: Instruments, file: Path) -> None:
    done = instruments.take_in(instruments.preview(file))
    treatment = Desk(database, Treatments(database, CLOCK), MovingClock(NOW)).started()
    with database.work() as session:
        session.add(
            RatingPlanRow(
                treatment_id=treatment,
                instrument_version_id=done.ident,
                kind="before",
                from_program=False,
                skip_reason="",
                made_at=NOW,
                made_by=1,
            )
        )
    assert done.undo is not None
    with pytest.raises(InstrumentInUse):
        done.undo()
    assert instruments.find("provet") == done.ident


def test_a_version_is_taken_out_of_use_and_back_in_steps_that_are_undone(
    database: Database, instruments: Instruments
) -> None:
    ident = instruments.find("isi")
    done = instruments.withdraw(ident)
    assert not instruments.show(ident).stored.is_in_use
    assert measures(database)[-2] == Measure.EDIT_INSTRUMENT
    again = instruments.withdraw(ident)
    assert (again.undo, again.topics) == (None, frozenset())
    assert done.undo is not None
    done.undo()
    assert measures(database)[-1] == Measure.UNDO
    assert instruments.show(ident).is_proposed
    instruments.withdraw(ident)
    instruments.put_back(ident)
    assert instruments.show(ident).stored.is_in_use


def test_lines_are_off_until_the_clinic_turns_them_on_for_all_versions(
    database: Database, instruments: Instruments
) -> None:
    """decided.md 34: neutral figures from the source, off by default."""
    ident = instruments.find("phq-9")
    done = instruments.turn_lines("phq-9", on=True)
    assert instruments.show(ident).lines_on
    assert instruments.turn_lines("phq-9", on=True).undo is None
    assert done.undo is not None
    done.undo()
    assert not instruments.show(ident).lines_on
    instruments.turn_lines("phq-9", on=True)
    instruments.turn_lines("phq-9", on=False)
    with database.read() as session:
        rows = session.scalars(select(ReferenceLineRow)).all()
        assert len(rows) == 2
        assert all(row.withdrawn_at is not None for row in rows)
    with pytest.raises(NotFound):
        instruments.turn_lines("okänd", on=True)


def test_lines_of_an_instrument_that_tells_none_are_not_turned_on(instruments: Instruments, file: Path) -> None:
    edit(file, "lines:\n  - {scale: total, kind: bands, at: [2, 4.50], sources: [S1], ids: [G1]}\n", "")
    taken(instruments, file)
    with pytest.raises(NoPublishedLines):
        instruments.turn_lines("provet", on=True)


def test_every_instrument_goes_out_and_comes_back_the_same(instruments: Instruments, tmp_path: Path) -> None:
    for view in instruments.list():
        given = instruments.export(view.id, tmp_path / f"{view.instrument.key}.yaml")
        report = check(Path(given.file))
        assert report.problems == ()
        assert report.instrument == view.instrument
        assert report.content_hash == view.stored.content_hash == given.content_hash
    with pytest.raises(FileInTheWay):
        instruments.export(instruments.find("isi"), tmp_path / "isi.yaml")


def test_the_clinics_licensed_words_never_leave_in_a_file(
    database: Database, instruments: Instruments, file: Path, tmp_path: Path
) -> None:
    ident = taken(instruments, file)
    given = instruments.export(ident, tmp_path / "ut.yaml")
    assert measures(database)[-1] == Measure.EXPORT
    assert given.without_words
    assert given.version == "1, utan ordalydelse"
    written = (tmp_path / "ut.yaml").read_text(encoding="utf-8")
    for word in ("Påhittad fråga", "Made-up question", "Ofta", "Aldrig", "Often"):
        assert word not in written
    report = check(tmp_path / "ut.yaml")
    assert report.instrument is not None
    assert report.instrument.wording is Wording.NONE
    assert [item.number for item in report.instrument.items] == ["1", "2", "VAS"]
    back = instruments.preview(tmp_path / "ut.yaml")
    assert (back.standing, back.is_taken) == (InstrumentStanding.HELD_WITH_WORDS, False)
    assert instruments.take_in(back).ident == ident


def test_who_may_not_publish_reads_and_changes_nothing(database: Database, file: Path) -> None:
    """AUD-04: a therapist alone reads instruments; who publishes programs takes them in."""
    with database.work() as session:
        for row in session.scalars(select(AccountRoleRow)).all():
            session.delete(row)
        session.flush()
        session.add(AccountRoleRow(account_id=1, role="therapist"))
    instruments = Instruments(database, CLOCK)
    ident = instruments.find("phq-9")
    preview = instruments.preview(file)
    for refused in (
        lambda: instruments.take_in(preview),
        lambda: instruments.withdraw(ident),
        lambda: instruments.put_back(ident),
        lambda: instruments.turn_lines("phq-9", on=True),
        lambda: instruments.export(ident, file.with_name("ut.yaml")),
    ):
        with pytest.raises(PermissionDenied):
            refused()
    assert instruments.list()


def test_a_version_that_forgets_what_is_read_first_is_not_taken_in(instruments: Instruments, file: Path) -> None:
    """G18, COR-04: its answers would be read by nobody, and nothing would show it."""
    marked = file.read_text(encoding="utf-8")
    plain = "".join(line for line in marked.splitlines(keepends=True) if "safety:" not in line)
    assert plain != marked
    taken(instruments, file)
    file.write_text(plain, encoding="utf-8")
    edit(file, 'version: "1"', 'version: "2"')
    preview = instruments.preview(file)
    assert (preview.standing, preview.is_taken) == (InstrumentStanding.MARKS_LOST, False)
    with pytest.raises(SafetyMarkLost):
        instruments.take_in(preview)
    assert len([view for view in instruments.list() if view.instrument.key == "provet"]) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("safety: above_lowest", "safety: below_highest"),
        ("safety: above_lowest", "safety: above_lowest\n    lowest: 1\n    highest: 3"),
        ("safety: above_lowest", "safety: above_lowest\n    lowest: 0\n    highest: 2"),
    ],
)
def test_a_version_that_turns_or_narrows_what_is_read_first_is_not_taken_in(
    instruments: Instruments, file: Path, before: str, after: str
) -> None:
    """G18, COR-04: the mark may stand there, and the answer still be read by nobody."""
    taken(instruments, file)
    edit(file, before, after)
    edit(file, 'version: "1"', 'version: "2"')
    preview = instruments.preview(file)
    assert preview.standing is InstrumentStanding.MARKS_LOST, preview.report.problems
    with pytest.raises(SafetyMarkLost):
        instruments.take_in(preview)


def test_a_version_that_reads_more_first_is_taken_in(instruments: Instruments, file: Path) -> None:
    taken(instruments, file)
    edit(file, "safety: above_lowest", "safety: above_lowest\n    lowest: 0\n    highest: 4")
    edit(file, 'version: "1"', 'version: "2"')
    assert instruments.preview(file).is_taken


def test_an_instrument_that_goes_by_anothers_name_is_not_taken_in(instruments: Instruments, file: Path) -> None:
    """COR-04: who wrote ”PHQ-9” got the other form, and question 9 was read by nobody."""
    for old, new in (("abbreviation: PROV", "abbreviation: phq-9"), ("abbreviation: phq-9", "abbreviation: Gad-7")):
        edit(file, old, new)
        preview = instruments.preview(file)
        assert (preview.standing, preview.is_taken) == (InstrumentStanding.NAME_TAKEN, False)
        with pytest.raises(InstrumentNameTaken):
            instruments.take_in(preview)


def test_a_key_goes_before_a_name_and_a_shared_name_means_none(instruments: Instruments, database: Database) -> None:
    """A name may come to be shared by what a later release ships."""
    shipped = instruments.show(instruments.find("phq-9"))
    key, name = "phq-9-min", shipped.instrument.abbreviation
    for other in (replace(shipped.instrument, key=key), replace(shipped.instrument, key="egen", abbreviation="isi")):
        with database.work() as session:
            store.add_instrument(session, other, origin=InstrumentOrigin.IMPORTED, at=CLOCK.now())
    assert instruments.find("phq-9") == shipped.id
    assert instruments.show(instruments.find("isi")).instrument.key == "isi"
    assert instruments.show(instruments.find(key)).instrument.key == key
    with pytest.raises(InstrumentNameShared) as shared:
        instruments.find(shipped.instrument.name.sv)
    assert shared.value.facts["keys"] == f"egen, phq-9, {key}"
    assert name == "PHQ-9"
