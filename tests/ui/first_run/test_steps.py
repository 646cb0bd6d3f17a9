"""The three steps of the first run, walked by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.fields import TextField
from modulvard.ui.components.labels import Title
from modulvard.ui.first_run.page import FirstRunPage

KEY = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH"


def shown(qtbot: QtBot, folder: Path) -> FirstRunPage:
    page = FirstRunPage("sv", folder, lambda: KEY, asked=(2, 8))
    qtbot.addWidget(page)
    page.resize(1440, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def name_of(widget: QWidget | None) -> str:
    assert isinstance(widget, TextField | Button)
    return widget.accessibleName() or widget.text()


def test_tab_walks_the_last_step_in_the_order_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    """ux.md 7.1: from the passphrase by the key and its proof to the folder and the buttons."""
    page = shown(qtbot, tmp_path)
    page.go_to(3)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    walked = []
    for _ in range(9):
        walked.append(name_of(QApplication.focusWidget()))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert walked == [
        "Lösenfras",
        "Visa lösenfrasen",
        "Spara som fil …",
        "Skriv ut …",
        "Grupp 2",
        "Grupp 8",
        "Välj annan mapp …",
        "Tillbaka",
        "Gör kliniken",
    ]


def test_the_heading_stands_still_between_the_first_steps(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    title = page.findChild(Title)
    assert isinstance(title, Title)
    heights = []
    for step in (1, 2):
        page.go_to(step)
        QApplication.processEvents()
        heights.append(title.mapTo(page, title.rect().topLeft()).y())
    assert heights[0] == heights[1]
