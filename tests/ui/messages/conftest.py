"""The whole window over a store with three patients in treatment, who have written."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.treatments_given import a_program, given_program
from tests.ui.window import conftest as window

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.messages import NewMessage
from modulvard.domain.programs import Pace
from modulvard.services.treatments import NewTreatment

Room = window.Room
room = window.room
"""The fixture, found here by its name."""
CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = "Hej! Det har varit mycket på jobbet. Ska jag hoppa över modul 3?"


class Post:
    """The window, unlocked, and hands for what a therapist does with messages."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.treatments: list[TreatmentId] = []

    def begin(self) -> "Post":
        self.room.begin()
        self.room.unlock()
        for patient in self.room.patients:
            self.treatments.append(self._started(patient))
        self.settle()
        return self

    @property
    def services(self) -> Any:
        assert self.room.window.session is not None
        return self.room.window.session.services

    @property
    def page(self) -> Any:
        return self.room.frame.travel.page

    @property
    def composer(self) -> Any:
        return self.page.composer

    @property
    def text(self) -> str:
        found: str = self.composer.writer.editor.text
        return found

    def settle(self) -> None:
        self.room.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.room.press(key, modifiers)

    def type(self, words: str) -> None:
        self.room.type(words)

    def received(self, number: int, body: str = FIRST, at: datetime | date | None = None) -> int:
        """Register a message of one of the three."""
        new = NewMessage(treatment=self.treatments[number], body=body, sent=at)
        changed = self.services.messages.receive(new)
        self.room.operations.changed.emit(changed)
        self.settle()
        assert changed.ident is not None
        return int(changed.ident)

    def go_to_messages(self) -> None:
        """Go there by key, and wait until the first row's thread stands beside the list."""
        self.press(Qt.Key.Key_4, CTRL)
        self.rest()

    def rest(self) -> None:
        """Let the row that is current be read."""
        page = self.page
        self.room.qtbot.waitUntil(lambda: not page._rest.isActive())
        self.settle()

    def draft_of(self, number: int) -> Any:
        return self.services.messages.reload(self.treatments[number]).draft

    def clipboard(self) -> str:
        return QApplication.clipboard().text()

    def _started(self, patient: PatientId) -> TreatmentId:
        version = given_program(self.services._database, a_program(name=f"Sova och orka {patient}", mandatory=8))
        new = NewTreatment(
            patient=patient,
            program=version,
            started_on=date(2026, 10, 26),
            pace=Pace(modules=1, every_weeks=1),
        )
        ident = self.services.treatments.start(new).ident
        assert ident is not None
        return TreatmentId(ident)


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


@pytest.fixture
def post(room: Room, qtbot: QtBot, tmp_path: Path) -> Iterator[Post]:
    QApplication.clipboard().clear()
    yield Post(room).begin()
    QApplication.clipboard().clear()
