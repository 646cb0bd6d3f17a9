"""The editor alone in a window, with somewhere to keep what is typed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from modulvard.domain.clock import STOCKHOLM, FixedClock
from modulvard.domain.errors import ModulvardError
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.theme.theme import Theme, ThemeChoice
from modulvard.ui.writing.writer import Writer

NOW = datetime(2026, 11, 23, 8, 15, tzinfo=STOCKHOLM)


@dataclass
class Desk:
    """A writer, and what was kept of it."""

    writer: Writer
    operations: Operations
    theme: Theme
    kept: list[tuple[str, int, Mapping[str, Any]]] = field(default_factory=list)
    refusal: ModulvardError | None = None

    def keep(self, body: str, caret: int, state: Mapping[str, Any]) -> datetime:
        if self.refusal is not None:
            raise self.refusal
        self.kept.append((body, caret, state))
        return NOW

    def begin(self, text: str = "", **draft: Any) -> None:
        self.writer.begin(text, self.keep, 1, **draft)
        self.writer.editor.setFocus()

    def type(self, words: str) -> None:
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.writer.editor, event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.writer
        QTest.keyClick(target, key, modifiers)

    def settle(self) -> None:
        self.operations.finish()
        QApplication.processEvents()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    theme = Theme(qapp, packaged_font=True, system_size=False)
    Language(qapp, "sv")
    operations = Operations()
    host = QWidget()
    qtbot.addWidget(host)

    def ask(_window: QWidget, chosen: Callable[[Path], None]) -> None:
        chosen(tmp_path / "text.txt")

    writer = Writer(operations, FixedClock(NOW), host, head="Ditt svar", ask=ask)
    QVBoxLayout(host).addWidget(writer)
    host.resize(830, 480)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    yield Desk(writer, operations, theme)
    theme.set_choice(ThemeChoice.LIGHT)
    theme.set_zoom(100)
    operations.finish()
    operations.close()
    theme.deleteLater()
