"""The place Svarsbank over a real store, as whichever of the clinic's people a test names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.clinics import given_database
from tests.patients_given import ANNA, Clinic, given_colleagues
from tests.treatments_given import MovingClock

from modulvard.domain.accounts import Person
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import AccountId
from modulvard.services.accounts import Accounts
from modulvard.services.answers import Answers
from modulvard.services.base import Changed
from modulvard.services.desk import OwnDesk
from modulvard.services.programs import Programs
from modulvard.ui.answers.page import AnswersPage, make
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.theme import Theme


@dataclass
class Room:
    """The page with what the window would give it."""

    clinic: Clinic
    account: AccountId
    operations: Operations
    services: Any
    undo: list[Callable[[], Changed]] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)
    refused: list[ModulvardError] = field(default_factory=list)
    width: float = 1440
    page: AnswersPage = None  # type: ignore[assignment]  # made with the context, which needs the room

    def settle(self) -> None:
        """Wait until what is current has been read, and what is typed has been kept."""
        for _ in range(4):
            self.operations.finish(30)
            QApplication.processEvents()
            for timer, then in (
                (self.page._rest, self.page._read),
                (self.page.detail._rest, self.page.detail.keep_now),
            ):
                if timer.isActive():
                    timer.stop()
                    then()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)
        self.settle()

    def undo_last(self) -> None:
        self.operations.run_command(self.page, self.undo.pop())
        self.settle()

    def titles(self) -> list[str]:
        return [line.title for line in self.page.listing.model.rows]

    def shelf(self, ident: str) -> None:
        assert self.page.shelves.go_to_key(ident)
        self.settle()

    def deeds(self) -> list[str]:
        return [deed.ident for deed in self.page.detail.deeds()]

    def do(self, ident: str) -> None:
        next(deed for deed in self.page.detail.deeds() if deed.ident == ident).run()
        self.settle()

    def write(self, body: str) -> None:
        """Type another text into the entry that is open."""
        self.page.detail.form.body.setPlainText(body)
        self.settle()

    def context(self) -> PageContext:
        return PageContext(
            services=self.services,
            operations=self.operations,
            run=self._run,
            navigate=lambda _place: None,
            announce=self.announced.append,
            open_patient=lambda *_: None,
            print_patients=lambda _patients: None,
            back=lambda: None,
            effective_width=lambda: self.width,
            top_height=lambda: 60,
            is_sample=False,
            clock=self.clinic.clock,
            language="sv",
            letter_keys=True,
        )

    def _run(
        self,
        owner: QObject,
        command: Callable[[], Changed],
        done: Callable[[Changed], None] | None = None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        said: str = "",
    ) -> None:
        def told(changed: Changed) -> None:
            if changed.undo is not None:
                self.undo.append(changed.undo)
            if done is not None:
                done(changed)

        def refuse(error: ModulvardError) -> None:
            if failed is None or not failed(error):
                self.refused.append(error)

        self.operations.run_command(owner, command, told, refuse)


OpenBank = Callable[..., Room]


@pytest.fixture
def clinic(qapp: QApplication, tmp_path: Path) -> Iterator[Clinic]:
    Theme(qapp, system_size=False)
    Language(qapp, "sv")
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    given_colleagues(database)
    yield Clinic(database, clock)
    database.close()


@pytest.fixture
def open_bank(clinic: Clinic) -> Iterator[OpenBank]:
    """Open the place as an account; a test may open it again, as after a crash."""
    rooms: list[Room] = []

    def opened(account: AccountId = ANNA, workspace: dict[str, Any] | None = None) -> Room:
        database = clinic._as(account)
        services = SimpleNamespace(
            answers=Answers(database, clinic.clock),
            accounts=Accounts(database, clinic.clock),
            desk=OwnDesk(database, clinic.clock),
            programs=Programs(database, clinic.clock),
            person=Person(account=account, name="", display_name="", title=""),
        )
        room = Room(clinic, account, Operations(), services)
        room.page = make(room.context())
        if workspace is not None:
            room.page.restore_workspace(workspace)
        room.page.resize(1232, 900)
        room.page.show()
        room.page.activateWindow()
        room.page.focus_first()
        rooms.append(room)
        room.settle()
        return room

    yield opened
    for room in rooms:
        room.page.close()
        room.page.deleteLater()
        room.operations.close()
        room.operations.deleteLater()


def words_of(widget: QWidget) -> str:
    """Return everything visible that a widget says."""
    inside = [one for one in widget.findChildren(QWidget) if one.isVisibleTo(widget)]
    return "\n".join(one.text() for one in inside if hasattr(one, "text"))
