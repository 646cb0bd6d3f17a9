"""What becomes of a program written in the window: kept, published, a pilot, retired (decided.md 9; D9, D17)."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.program_writing_given import whole
from tests.ui.programs.conftest import Host
from tests.ui.programs.writing_given import kept, program_of, types, view_of, writing

from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.programs import Text
from modulvard.services.program_writing import ProgramWriting
from modulvard.ui.programs.outline import PROPERTIES, Part, Spot


def test_what_is_typed_is_kept_and_found_again_in_the_list(writer: Host) -> None:
    view = writing(writer)
    types("Lugna")
    kept(writer)
    assert view.state.text() == "Sparat 08:00"
    view.leave()
    writer.settle()
    assert writer.names()[0] == "Utkast"
    assert writer.names()[1].startswith("Lugna, Utkast, Sparat ")
    writer.page.rows.go_to_key("draft 1")
    QTest.keyClick(writer.page.rows, Qt.Key.Key_Return)
    writer.settle()
    assert program_of(writer).name.sv == "Lugna"


def test_a_lock_keeps_what_is_typed_and_comes_back_to_the_draft(writer: Host) -> None:
    view = writing(writer)
    types("Lugna")
    state = writer.page.workspace()
    writer.operations.finish()
    view.publishing.version.setText("1")
    view.leave()
    writer.settle()
    writer.page.restore_workspace(state)
    writer.settle()
    assert not view.isHidden()
    assert program_of(writer).name.sv == "Lugna"


def test_the_next_version_begins_as_the_one_that_is_read(writer: Host) -> None:
    writer.page.detail.deeds[0].click()
    QApplication.processEvents()
    writer.settle()
    program = program_of(writer)
    assert (program.name.sv, program.version) == ("Dagar och nätter", None)


def test_what_is_not_whole_is_not_published_and_the_faults_are_shown(writer: Host) -> None:
    view = writing(writer)
    kept(writer)
    view.publish.click()
    assert view.beside.currentWidget() is view.problems
    assert "inte helt" in writer.said[-1]


def test_publishing_shows_the_difference_and_demands_version_and_who_took_part(writer: Host) -> None:
    """D9, D17."""
    version = writer.programs.find("dagar-och-natter")
    writer.page.drafting.begin_from(version)
    writer.settle()
    view = view_of(writer)
    view.go_to(Spot(Part.PAGE, 0, 0))
    types("!")
    kept(writer)
    view.publish.click()
    writer.settle()
    assert "Sida ”Välkommen!” – ändrad" in view.difference.toPlainText()
    view.publishing.took_part.setPlainText("")
    view.publishing.submit.click()
    assert view.publishing.version_field.error.words
    assert view.publishing.took_part_field.error.words
    view.publishing.version.setText("1.0")
    view.publishing.took_part.setPlainText("En patient")
    view.publishing.submit.click()
    writer.settle()
    assert "version 1.0" in view.publishing.problem.words
    assert not view.isHidden()


def test_a_pilot_asks_for_how_many_and_stands_with_its_chip(writer: Host) -> None:
    view = writing(writer, whole())
    kept(writer)
    view.pilot.click()
    writer.settle()
    view.publishing.version.setText("0.9")
    view.publishing.patients.setText("0")
    view.publishing.submit.click()
    assert view.publishing.patients_field.error.words
    view.publishing.patients.setText("3")
    view.publishing.submit.click()
    writer.settle()
    assert any("Pilot, högst 3" in name for name in writer.names())


def test_anothers_save_stops_ones_own_and_nothing_is_lost(writer: Host) -> None:
    view = writing(writer, whole())
    services: ProgramWriting = writer.page._context.services.program_writing
    draft = view.draft
    assert draft is not None
    services.save(draft, replace(whole(), name=Text(sv="Deras")), 1)
    view.go_to(PROPERTIES, "name")
    types("!")
    kept(writer)
    assert not view.refusal_card.isHidden()
    assert view.state.text() == "Inte sparat"
    view.keep_mine.click()
    writer.settle()
    assert view.draft != draft
    assert program_of(writer).name.sv == "Lugna dagar!"
    assert services.reload(draft).program.name.sv == "Deras"


def test_a_discarded_draft_is_brought_back_by_undo(writer: Host) -> None:
    view = writing(writer, whole())
    view.discard.click()
    writer.settle()
    assert view.isHidden()
    undo = writer.done[-1].undo
    assert undo is not None
    undo()
    assert [one.program for one in writer.page._context.services.program_writing.list()] == [whole()]


def test_a_retired_version_stands_last_and_can_be_taken_into_use_again(writer: Host) -> None:
    [retire] = [button for button in writer.page.detail.deeds if button.text() == "Avveckla"]
    retire.click()
    QApplication.processEvents()
    writer.settle()
    names = writer.names()
    assert names[names.index("Inte i bruk") + 1].startswith("Dagar och nätter")
    writer.go_to("dagar-och-natter")
    [again] = [button for button in writer.page.detail.deeds if button.text() == "Ta i bruk igen"]
    again.click()
    QApplication.processEvents()
    writer.settle()
    assert writer.programs.show(ProgramVersionId(writer.programs.find("dagar-och-natter"))).is_for_start


def test_the_palette_offers_what_can_be_done(writer: Host) -> None:
    assert "Ny version" in {command.words for command in writer.page.commands()}
    writing(writer, whole())
    assert {"Publicera…", "Lägg till modul"} <= {command.words for command in writer.page.commands()}
