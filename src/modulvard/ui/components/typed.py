"""What stands in the fields of a form or a dialog, as plain JSON values: kept at lock, and put back at unlock.

It is kept with the account's place, in the encrypted store: nobody else sees it, and nothing of it stays in the window.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

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


def _listed(values: Mapping[str, Any], name: str) -> list[Any]:
    found = values.get(name)
    return found if isinstance(found, list) else []


def _lines(form: QWidget) -> list[QLineEdit]:
    return [line for line in form.findChildren(QLineEdit) if line.echoMode() is QLineEdit.EchoMode.Normal]


def _boxes(form: QWidget) -> list[QCheckBox | QRadioButton]:
    return [*form.findChildren(QCheckBox), *form.findChildren(QRadioButton)]
