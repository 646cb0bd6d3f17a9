"""Pictures put into a page that is being written: chosen, pasted, dropped, described, replaced, taken away (C1)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.exchange.pictures_given import jpeg, png
from tests.program_writing_given import whole
from tests.ui.programs.conftest import Host
from tests.ui.programs.writing_given import CTRL, field, kept, press, program_of, tab_to, types, view_of, writing

from modulvard.domain.ids import ProgramDraftId
from modulvard.ui.programs.outline import Part, Spot
from modulvard.ui.programs.page_form import PageForm

PAGE = Spot(Part.PAGE, 0, 0)


@pytest.fixture
def page(writer: Host) -> PageForm:
    """The form of the first page, with ”Text 1” in it."""
    writing(writer, whole()).go_to(PAGE)
    return form_of(writer)


def form_of(host: Host) -> PageForm:
    form = view_of(host).form
    assert isinstance(form, PageForm)
    return form


def file(tmp_path: Path, data: bytes, name: str = "Sjö.png") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def chooses(host: Host, path: Path) -> None:
    """Answer the file dialog with a file."""

    def answer(chosen: Callable[[Path], None]) -> None:
        chosen(path)

    view_of(host).shelf.ask_file = answer


def body(host: Host) -> str:
    return program_of(host).modules[0].pages[0].body.sv


def test_a_picture_is_chosen_described_and_seen_by_keys_alone(writer: Host, page: PageForm, tmp_path: Path) -> None:
    chooses(writer, file(tmp_path, png(width=40, height=30)))
    page.body.setFocus()
    tab_to(page.pictures.add)
    press(Qt.Key.Key_Space)
    writer.settle()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    types("En sjö i dimma")
    kept(writer)
    assert body(writer) == "Text 1\n\n![En sjö i dimma](bilder/sjo.png)"
    view = view_of(writer)
    assert view.to_mend.text() == "Inget att rätta"
    assert list(view.reading._pictures) == ["sjo.png"]
    held = writer.page._context.services.program_writing.open(ProgramDraftId(view.draft or 0))
    assert [image.name for image in held.program.images] == ["sjo.png"]


def test_a_picture_without_words_is_a_fault_that_leads_to_where_they_are_written(
    writer: Host, page: PageForm, tmp_path: Path
) -> None:
    chooses(writer, file(tmp_path, png()))
    page.pictures.add.click()
    writer.settle()
    kept(writer)
    view = view_of(writer)
    assert view.to_mend.text() == "1 att rätta"
    view.to_mend.click()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is form_of(writer).pictures.fields["sjo.png"]


def test_a_picture_is_pasted_where_one_writes_and_ctrl_z_takes_it_out_of_the_text(writer: Host, page: PageForm) -> None:
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    page.body.setFocus()
    press(Qt.Key.Key_V, CTRL)
    writer.settle()
    assert body(writer) == "Text 1\n\n![](bilder/bild.png)"
    page.body.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert body(writer) == "Text 1"


def test_text_that_is_pasted_is_text_though_a_picture_of_it_lies_beside(writer: Host, page: PageForm) -> None:
    """As from a word processor."""
    data = QMimeData()
    data.setText("Ord ")
    data.setImageData(QImage(6, 4, QImage.Format.Format_RGB32))
    page.body.insertFromMimeData(data)
    assert body(writer) == "Ord Text 1"


def test_a_file_is_dropped_beside_the_text_as_well_as_on_it(writer: Host, page: PageForm, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, jpeg(), "Bro.jpg")))])
    no = Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no))
    writer.settle()
    assert body(writer) == "Text 1\n\n![](bilder/bro.jpg)"


def test_what_is_no_picture_is_refused_beside_the_button_and_nothing_is_written(
    writer: Host, page: PageForm, tmp_path: Path
) -> None:
    chooses(writer, file(tmp_path, b"GIF89a" + bytes(20)))
    page.pictures.add.click()
    writer.settle()
    assert "GIF" in page.pictures.problem.words
    assert (body(writer), program_of(writer).images) == ("Text 1", ())
    chooses(writer, file(tmp_path, png()))
    page.pictures.add.click()
    writer.settle()
    assert page.pictures.problem.words == ""


def test_another_picture_takes_its_place_with_what_was_said_of_it(writer: Host, page: PageForm, tmp_path: Path) -> None:
    chooses(writer, file(tmp_path, png()))
    page.pictures.add.click()
    writer.settle()
    types("En sjö")
    chooses(writer, file(tmp_path, png(colour="red"), "Röd.png"))
    page.pictures.asked.emit("sjo.png")
    writer.settle()
    assert body(writer) == "Text 1\n\n![En sjö](bilder/rod.png)"
    assert QApplication.focusWidget() is form_of(writer).pictures.fields["rod.png"]


def test_a_picture_that_is_taken_away_can_be_put_in_again_or_dropped(
    writer: Host, page: PageForm, tmp_path: Path
) -> None:
    chooses(writer, file(tmp_path, png()))
    page.pictures.add.click()
    writer.settle()
    page.pictures.taken_off.emit("sjo.png")
    assert body(writer) == "Text 1"
    assert [image.name for image in program_of(writer).images] == ["sjo.png"]
    page.pictures.put_in.emit("sjo.png")
    assert body(writer) == "Text 1\n\n![](bilder/sjo.png)"
    page.pictures.taken_off.emit("sjo.png")
    page.pictures.dropped.emit("sjo.png")
    assert program_of(writer).images == ()


def test_a_picture_is_put_into_the_other_language_with_words_of_its_own(
    writer: Host, page: PageForm, tmp_path: Path
) -> None:
    chooses(writer, file(tmp_path, png()))
    page.pictures.add.click()
    writer.settle()
    types("En sjö")
    view_of(writer).language.choose(1)
    english = form_of(writer)
    english.pictures.put_in.emit("sjo.png")
    types("A lake")
    page_now = program_of(writer).modules[0].pages[0]
    assert page_now.body.in_language("en") == "![A lake](bilder/sjo.png)"
    assert "![En sjö](bilder/sjo.png)" in page_now.body.sv


def test_a_fault_in_the_other_language_leads_to_that_language(writer: Host, page: PageForm) -> None:
    view = view_of(writer)
    view.language.choose(1)
    form_of(writer).body.setPlainText("![A lake](bilder/borta.png)")
    view.language.choose(0)
    kept(writer)
    view.to_mend.click()
    press(Qt.Key.Key_Return)
    assert view._language == "en"
    assert QApplication.focusWidget() is field(writer, "body")


def test_the_pictures_of_a_draft_are_there_when_it_is_opened_again(
    writer: Host, page: PageForm, tmp_path: Path
) -> None:
    chooses(writer, file(tmp_path, png()))
    page.pictures.add.click()
    writer.settle()
    kept(writer)
    view = view_of(writer)
    draft = view.draft
    view.leave()
    writer.settle()
    view.shelf.drawn = {}
    writer.page.drafting.open(ProgramDraftId(draft or 0))
    writer.settle()
    view.go_to(PAGE)
    assert list(view.shelf.named(program_of(writer))) == ["sjo.png"]


def test_where_one_writes_what_a_picture_shows_is_seen(
    qtbot: QtBot, writer: Host, page: PageForm, tmp_path: Path
) -> None:
    chooses(writer, file(tmp_path, png(width=300, height=200)))
    writer.page.resize(1232, 600)
    page.pictures.add.click()
    writer.settle()
    focused = QApplication.focusWidget()
    assert focused is page.pictures.fields["sjo.png"]
    room = view_of(writer).form_room.viewport()
    qtbot.waitUntil(lambda: room.rect().contains(QRect(focused.mapTo(room, QPoint(0, 0)), focused.size())))
