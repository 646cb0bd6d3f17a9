"""The bubbles of a thread: the whole text in sight, and what can be done with each (mockups: svara, INP-01)."""

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, MessageId, TreatmentId
from modulvard.domain.messages import Direction, Message
from modulvard.ui.components.labels import Message as MessageText
from modulvard.ui.messages.bubbles import Bubble, Deed, Teller
from modulvard.ui.theme.theme import Theme

AT = datetime(2026, 11, 20, 12, 5, tzinfo=STOCKHOLM)
TELLER = Teller({}, AccountId(1), "Omar", date(2026, 11, 23), may_write=True)


def message(body: str, **fields: object) -> Message:
    given = {"id": MessageId(1), "treatment": TreatmentId(1), "direction": Direction.IN, "body": body}
    return Message(**{**given, "at": AT, "made_at": AT, "made_by": AccountId(1), **fields})  # type: ignore[arg-type]  # keywords of a test


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot) -> QWidget:
    Theme(qapp, packaged_font=True, system_size=False)
    host = QWidget()
    qtbot.addWidget(host)
    QVBoxLayout(host)
    host.resize(760, 400)
    host.show()
    return host


@pytest.mark.parametrize("words", range(12, 40, 3))
def test_a_text_that_takes_two_lines_at_its_width_has_room_for_them(room: QWidget, words: int) -> None:
    """A column wider than the widest text once measured by its own width, and hid the second line."""
    bubble = Bubble(message("ordet " * words), TELLER, room)
    room.layout().addWidget(bubble)
    room.layout().addItem(QVBoxLayout())
    QApplication.processEvents()
    text = bubble.findChild(MessageText)
    assert text.height() >= text.heightForWidth(text.width())


def test_a_long_text_is_folded_and_can_be_read_whole(room: QWidget) -> None:
    bubble = Bubble(message("Rad med ord.\n" * 400), TELLER, room)
    room.layout().addWidget(bubble)
    assert bubble.findChild(MessageText).text().endswith(" …")
    bubble.whole.click()
    shown = next(each for each in bubble.findChildren(QWidget) if each.accessibleName() == "Hela meddelandet")
    assert shown.toPlainText() == "Rad med ord.\n" * 400


def test_what_can_be_done_follows_the_state(room: QWidget) -> None:
    out = {"direction": Direction.OUT}
    finished = Bubble(message("Hej", **out, finished_at=AT), TELLER, room)
    assert finished.deeds() == (Deed.HAND_OVER, Deed.PRINT, Deed.REOPEN, Deed.SUGGEST, Deed.WITHDRAW)
    handed = Bubble(message("Hej", **out, finished_at=AT, handed_over_at=AT), TELLER, room)
    assert handed.deeds() == (Deed.CORRECT, Deed.SUGGEST, Deed.WITHDRAW)
    assert Bubble(message("Hej"), TELLER, room).deeds() == (Deed.NO_ANSWER, Deed.REFILE, Deed.WITHDRAW)
    assert Bubble(message("Hej", withdrawn_at=AT), TELLER, room).deeds() == ()
