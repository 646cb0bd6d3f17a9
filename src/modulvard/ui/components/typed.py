"""What stands in the fields of a form or a dialog, as plain JSON values: kept at lock, and put back at unlock.

It is kept with the account's place, in the encrypted store: nobody else sees it, and nothing of it stays in the window.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

FOLLOWED = "followedByTheKeeper"
"""Property of an editor whose text is kept as it changes: by the keeper of forms, or by its own."""
BY_HAND = "by_hand"
"""Whether something was typed, and not only filled in by the program."""


def typed_in(form: QWidget) -> dict[str, Any]:
    """Return what stands in the fields of a form. Passphrases are never among them."""
    lines, areas = _lines(form), form.findChildren(QPlainTextEdit)
    return {
        "choices": [choice.currentText() for choice in form.findChildren(QComboBox)],
        "boxes": [box.isChecked() for box in _boxes(form)],
        "lines": [line.text() for line in lines],
        "areas": [area.toPlainText() for area in areas],
        "caret": _caret([*lines, *areas]),
        BY_HAND: any(line.isModified() for line in lines) or any(area.document().isModified() for area in areas),
    }


def fill_in(form: QWidget, values: Mapping[str, Any]) -> None:
    """Put it back into the same form. Choices come first, since they may fill in what is typed below them."""
    for choice, words in zip(form.findChildren(QComboBox), _listed(values, "choices"), strict=False):
        if choice.findText(str(words)) >= 0:
            choice.setCurrentIndex(choice.findText(str(words)))
    for box, on in zip(_boxes(form), _listed(values, "boxes"), strict=False):
        box.setChecked(bool(on))
    by_hand = bool(values.get(BY_HAND))
    for line, words in zip(_lines(form), _listed(values, "lines"), strict=False):
        line.setText(str(words))
        line.setModified(by_hand)
    for area, words in zip(form.findChildren(QPlainTextEdit), _listed(values, "areas"), strict=False):
        area.setPlainText(str(words))
        area.document().setModified(by_hand)
    _put_caret([*_lines(form), *form.findChildren(QPlainTextEdit)], _listed(values, "caret"))


def _caret(editors: Sequence[QLineEdit | QPlainTextEdit]) -> list[int]:
    """Return which editor is written in, and where in it; nothing where none is."""
    for number, editor in enumerate(editors):
        if editor.hasFocus() or editor is editor.window().focusWidget():
            at = editor.cursorPosition() if isinstance(editor, QLineEdit) else editor.textCursor().position()
            return [number, at]
    return []


def _put_caret(editors: Sequence[QLineEdit | QPlainTextEdit], kept: list[Any]) -> None:
    if len(kept) != 2 or not all(isinstance(each, int) for each in kept) or not 0 <= kept[0] < len(editors):
        return
    editor, at = editors[kept[0]], kept[1]
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(editor, QLineEdit):
        editor.setCursorPosition(at)
    else:
        cursor = editor.textCursor()
        cursor.setPosition(max(0, min(at, editor.document().characterCount() - 1)))
        editor.setTextCursor(cursor)


def _listed(values: Mapping[str, Any], name: str) -> list[Any]:
    found = values.get(name)
    return found if isinstance(found, list) else []


def _lines(form: QWidget) -> list[QLineEdit]:
    return [line for line in form.findChildren(QLineEdit) if line.echoMode() is QLineEdit.EchoMode.Normal]


def _boxes(form: QWidget) -> list[QCheckBox | QRadioButton]:
    return [*form.findChildren(QCheckBox), *form.findChildren(QRadioButton)]
