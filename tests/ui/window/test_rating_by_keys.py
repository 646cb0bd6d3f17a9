"""A rating from the paper to the note of what was done, by keys alone in the whole window (C8, G18, COR-04)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.window.conftest import Room
from tests.ui.window.test_typed import CTRL, dialog, given_treatment, inside

from modulvard.domain.today import LineKind
from modulvard.ui.components.fields import TextArea

__all__ = ["inside"]
ALT = Qt.KeyboardModifier.AltModifier


def kinds(room: Room) -> list[LineKind]:
    return [line.kind for line in room.window.session.services.today.day().lines]


def test_a_paper_form_is_typed_read_first_and_closed_by_keys_alone(inside: Room) -> None:
    given_treatment(inside)
    inside.press(Qt.Key.Key_5, ALT)
    inside.press(Qt.Key.Key_N, CTRL)
    inside.type("phq-9")
    inside.press(Qt.Key.Key_Return)
    inside.type("012301231")
    inside.press(Qt.Key.Key_Return)
    assert kinds(inside)[0] is LineKind.SAFETY
    inside.press(Qt.Key.Key_1, CTRL)
    inside.press(Qt.Key.Key_Home)
    inside.press(Qt.Key.Key_K)
    assert "PHQ-9 fråga 9" in "\n".join(label.text() for label in dialog().findChildren(QLabel))
    inside.press(Qt.Key.Key_Space)
    for _ in range(12):
        if isinstance(QApplication.focusWidget(), TextArea):
            break
        inside.press(Qt.Key.Key_Tab)
    inside.type("Ringde och pratade.")
    inside.press(Qt.Key.Key_Return, CTRL)
    assert LineKind.SAFETY not in kinds(inside)
