"""Reading a module in the place Program: its pictures, and what must not be spread (D41)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.clinics import NOW
from tests.exchange.packages_given import FILES, PROGRAM, archive, checked
from tests.exchange.pictures_given import jpeg, png
from tests.treatments_given import a_program
from tests.ui.programs.conftest import Host

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.programs import Module, Page, Program, Text
from modulvard.store.program_images import keep_images
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.fields import ChoiceField


def with_pictures(host: Host, data: bytes = FILES["bilder/sjo.png"]) -> None:
    report = checked(archive({"program.yaml": PROGRAM, "bilder/sjo.png": data}))
    assert report.program is not None, report.problems
    with host.database.work() as session:
        keep_images(session, report.images, NOW)
    host.given(report.program)
    host.page.reload()
    host.settle()
    host.go_to("Provet")


def read(host: Host, number: int) -> str:
    host.page.detail.read(number)
    host.settle()
    return host.page.detail.reading.toPlainText()


def test_a_picture_is_shown_with_what_it_shows_under_it(host: Host) -> None:
    with_pictures(host)
    lines = read(host, 1).split("\n")
    at = lines.index("Bild: En stilla sjö")
    assert lines[at - 1] == "\ufffc"


@pytest.mark.parametrize("data", [png(3000, 200), png(3000, 200, mode="RGBA")])
def test_a_picture_is_no_wider_than_the_text(host: Host, data: bytes) -> None:
    with_pictures(host, data)
    read(host, 1)
    reading = host.page.detail.reading
    for width in (1232, 900, 1400):
        host.page.resize(width, 900)
        QApplication.processEvents()
        ((place, picture),) = reading._shown_pictures()
        cursor = reading.textCursor()
        cursor.setPosition(place + 1)
        shown = cursor.charFormat().toImageFormat()
        form = reading.document().rootFrame().frameFormat()
        assert 0 < shown.width() <= reading.viewport().width() - form.leftMargin() - form.rightMargin()
        assert shown.height() == pytest.approx(shown.width() * 200 / 3000, abs=1)
        assert picture.width() == 1600


def test_a_picture_survives_another_language_and_another_theme(host: Host) -> None:
    with_pictures(host)
    read(host, 1)
    host.page.detail.choose_language("en")
    assert "Bild: En stilla sjö" in host.page.detail.reading.toPlainText()
    assert len(host.page.detail.reading._shown_pictures()) == 1


def in_languages(*codes: str) -> Program:
    """Return a program whose one page is written in each language."""
    said = Text(sv="Ord på svenska", others=tuple((code, f"Ord {code}") for code in codes))
    module = Module(number=ModuleNumber(1), title=said, pages=(Page(title=said, body=said),))
    return replace(a_program(name="Stresskolan"), modules=(module,), languages=("sv", *codes))


def test_a_program_is_read_in_every_language_it_has(host: Host) -> None:
    """decided.md 33: a language that the window does not speak is one of the program's all the same."""
    host.given(in_languages("en", "ar"))
    host.page.reload()
    host.settle()
    host.go_to("Stresskolan")
    control = host.page.detail._languages
    assert isinstance(control, SegmentedControl)
    choices = control.findChildren(QAbstractButton)
    assert [choice.text() for choice in choices] == ["Svenska", "English", "العربية"]
    choices[2].click()
    QApplication.processEvents()
    assert host.page.detail.language == "ar"
    read(host, 1)
    assert "Ord ar" in host.page.detail.reading.toPlainText()


def test_many_languages_are_a_list_to_choose_from(host: Host) -> None:
    """decided.md 33."""
    host.given(in_languages("en", "ar", "fi", "rmn"))
    host.page.reload()
    host.settle()
    host.go_to("Stresskolan")
    choice = host.page.detail._languages
    assert isinstance(choice, ChoiceField)
    assert choice.accessibleName() == "Språk"
    assert [choice.itemText(row) for row in range(choice.count())] == [
        "Svenska",
        "English",
        "العربية",
        "Suomi",
        "rmn",
    ]
    choice.setCurrentIndex(3)
    QApplication.processEvents()
    read(host, 1)
    assert "Ord fi" in host.page.detail.reading.toPlainText()


def restricted(*, whole: bool) -> Program:
    secret = Page(title=Text(sv="Skyddat"), body=Text(sv="Hemliga ord"), restricted=not whole)
    plain = Page(title=Text(sv="Öppet"), body=Text(sv="Öppna ord"))
    modules = tuple(
        Module(number=ModuleNumber(number), title=Text(sv=page.title.sv), pages=(page,))
        for number, page in enumerate((secret, plain), 1)
    )
    program = a_program(name="Stresskolan")
    return replace(program, restricted_material=whole, modules=modules)


def test_a_module_that_must_not_be_spread_is_marked_and_its_opening_logged(host: Host) -> None:
    host.given(restricted(whole=False))
    host.page.reload()
    host.settle()
    host.go_to("Stresskolan")
    detail = host.page.detail
    assert detail._mark.isVisible()
    assert detail._mark.accessibleName() == "Får ej spridas"
    assert host.log()[-1] == "view_program"
    assert "Öppna ord" in read(host, 2)
    assert not detail._mark.isVisible()
    assert host.log()[-1] == "view_program"
    text = read(host, 1)
    assert "Hemliga ord" in text
    assert "Sidan får inte spridas." in text
    assert detail._mark.isVisible()
    assert host.log()[-1] == "view_restricted"
    assert detail.reading.hasFocus()


def test_a_program_that_must_not_be_spread_is_marked_in_the_list_too(host: Host) -> None:
    host.given(restricted(whole=True))
    host.page.reload()
    host.settle()
    host.go_to("Stresskolan")
    assert any(name.startswith("Stresskolan") and name.endswith("Får ej spridas") for name in host.names())
    assert host.log()[-1] == "view_restricted"
    QTest.keyClick(host.page.detail.rows[1], Qt.Key.Key_Space)
    host.settle()
    assert "Öppna ord" in host.page.detail.reading.toPlainText()
    assert host.log()[-2:] == ["view_restricted", "view_restricted"]


def test_a_picture_in_a_jpeg_is_shown(host: Host) -> None:
    report = checked(archive({"program.yaml": PROGRAM.replace("sjo.png", "sjo.jpg"), "bilder/sjo.jpg": jpeg(40, 30)}))
    assert report.program is not None
    with host.database.work() as session:
        keep_images(session, report.images, NOW)
    host.given(report.program)
    host.page.reload()
    host.go_to("Provet")
    read(host, 1)
    ((_, picture),) = host.page.detail.reading._shown_pictures()
    assert (picture.width(), picture.height()) == (40, 30)
