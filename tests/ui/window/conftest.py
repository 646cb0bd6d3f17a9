"""The whole window over a real store, driven by keys."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.clinics import ANNA, PASSPHRASE, given_store

from modulvard import bootstrap
from modulvard.domain.access import Role
from modulvard.domain.accounts import NewAccount
from modulvard.domain.clock import STOCKHOLM, SystemClock
from modulvard.domain.ids import PatientId
from modulvard.domain.patient_draft import PatientDraft
from modulvard.ui.appearance import Appearance
from modulvard.ui.i18n import Language
from modulvard.ui.main_window import MainWindow
from modulvard.ui.opening import Opening
from modulvard.ui.operations import Operations
from modulvard.ui.theme.theme import Theme

ERIK = "erik"
NOW = datetime(2026, 11, 23, 8, 12, tzinfo=STOCKHOLM)
PEOPLE = (("Linnea", "Granbarr", "1985-03-12"), ("Omar", "Tallkotte", "1981-08-30"), ("Omar", "Ekollon", "1971-02-03"))


class SetClock(SystemClock):
    """The computer's clock as far as the store can tell, standing still."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment


@dataclass
class Room:
    """The window and what a test needs beside it."""

    window: MainWindow
    operations: Operations
    appearance: Appearance
    clock: SetClock
    store: Path
    qtbot: QtBot
    patients: list[PatientId] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until every answer has been shown."""
        for _ in range(6):
            QApplication.processEvents()
            self.operations.finish(30)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def begin(self) -> "Room":
        """Show the window's first page."""
        self.window.resize(1440, 900)
        self.window.show()
        self.window.begin()
        self.qtbot.waitUntil(self.window.isVisible)
        self.settle()
        return self

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase and press Enter."""
        self.type(passphrase)
        self.press(Qt.Key.Key_Return)

    def type(self, words: str) -> None:
        """Type into whatever has the focus."""
        for letter in words:  # QTest knows ASCII only
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focused, key)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(self.focused, key, modifiers)
        self.settle()

    def hold(self, key: Qt.Key, text: str = "", times: int = 4) -> None:
        """Press a key and keep it down: what the keyboard then sends goes to whatever has the focus."""
        self.press(key)
        self.repeat(key, text, times)

    def repeat(self, key: Qt.Key, text: str = "", times: int = 4) -> None:
        """Send what comes from a key that is still down."""
        for _ in range(times):
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
                QApplication.sendEvent(QApplication.activePopupWidget() or self.focused, event)
            self.settle()

    @property
    def focused(self) -> QWidget:
        """What has the focus."""
        return QApplication.focusWidget() or self.window

    @property
    def frame(self) -> Any:
        """The frame of the open clinic."""
        assert self.window.frame is not None
        return self.window.frame

    @property
    def page(self) -> Any:
        """The page that is shown while no clinic is open."""
        return self.window._stack.currentWidget()

    def everything_said(self) -> str:
        """Return every word a visible widget of the window shows or tells."""
        words = [self.window.windowTitle()]
        for widget in self.window.findChildren(QWidget):
            if widget.isVisibleTo(self.window):
                words.append(widget.accessibleName())
                text = getattr(widget, "text", None)
                if callable(text):
                    words.append(str(text()))
        return " ".join(words)


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """A window at the door of a store of two therapists and three patients of Anna's; not shown yet."""
    with room_in(tmp_path, qapp, qtbot) as made:
        yield made


@contextmanager
def room_in(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Room]:
    """Give the same over a store in a folder."""
    folder, patients = _template()
    for file in folder.iterdir():
        shutil.copy2(file, tmp_path / file.name)
    store, clock = tmp_path / "clinic.db", SetClock()
    theme = Theme(qapp, packaged_font=True, system_size=False)
    language = Language(qapp, "sv")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    operations = Operations()
    appearance = Appearance(theme, settings)
    window = MainWindow(Opening(store=store, clock=clock), operations, appearance, language, qapp)
    yield Room(window, operations, appearance, clock, store, qtbot, list(patients))
    window.close()
    operations.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else its widgets are styled thrice more
    theme.set_zoom(100)
    theme.set_dense(False)
    theme.set_key_hints(True)
    theme.deleteLater()
    language.deleteLater()


@cache
def _template() -> tuple[Path, tuple[PatientId, ...]]:
    """Make the store once in a run; each test gets a copy."""
    folder = Path(tempfile.mkdtemp(prefix="modulvard-window-"))
    made = given_store(folder)
    with bootstrap.open_door(made.path, SetClock()).unlock(ANNA, PASSPHRASE, use=bootstrap.Use.WRITE) as services:
        patients = tuple(given_patient(services, *person) for person in PEOPLE)
        therapist = frozenset({Role.THERAPIST})
        erik = NewAccount(name=ERIK, display_name="Erik Alkotte", roles=therapist, passphrase=PASSPHRASE)
        services.accounts.add(erik)
    return folder, patients


def given_patient(services: Any, given_name: str, family_name: str, born: str) -> PatientId:
    """Add a patient of whoever is logged in."""
    changed = services.patients.add(PatientDraft(given_name=given_name, family_name=family_name, birth_date=born))
    return PatientId(changed.patient)
