"""The one dialog (ux.md section 8): it keeps what was typed, and asks for the word before what cannot be undone."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.dialog import Dialog, DialogPanel, Veil
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.override import override


@dataclass(frozen=True)
class Draft:
    name: str
    day: str


class NameDialog(Dialog):
    """A dialog with two fields."""

    def __init__(self, parent: QWidget) -> None:
        panel = DialogPanel("Ny närstående", submit="Lägg till", sentence="Fyll i det du vet.")
        super().__init__(panel, "Ny närstående", parent)
        self.name, self.day = TextField(), TextField()
        self.add_field("name", Field("Namn", self.name))
        self.add_field("day", Field("Dag", self.day))

    @override
    def draft(self) -> Draft:
        return Draft(self.name.text(), self.day.text())


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def dialog(window: QWidget, qtbot: QtBot) -> NameDialog:
    made = NameDialog(window)
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_enter_submits_the_draft_and_the_dialog_stands_until_it_is_taken(dialog: NameDialog, qtbot: QtBot) -> None:
    dialog.name.setText("Rut Rönn")
    with qtbot.waitSignal(dialog.submitted) as blocker:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert blocker.args == [Draft("Rut Rönn", "")]
    assert dialog.isVisible()
    dialog.accept()


def test_enter_on_the_other_button_does_what_that_button_says(dialog: NameDialog, qtbot: QtBot) -> None:
    dialog.panel.keep_button.setFocus()
    with qtbot.assertNotEmitted(dialog.submitted), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.panel.keep_button, Qt.Key.Key_Return)


def test_problems_stand_beside_their_fields_and_what_was_typed_stays(dialog: NameDialog, qtbot: QtBot) -> None:
    dialog.name.setText("Rut Rönn")
    dialog.day.setText("31 nov")
    dialog.show_problems({"day": "November har 30 dagar. Skriv till exempel 30 nov."})
    assert dialog.day.text() == "31 nov"
    assert dialog.focusWidget() is dialog.day
    assert dialog.day.accessibleDescription().startswith("November har 30 dagar")
    shown = [field.error.words for field in dialog.panel.findChildren(Field) if field.error.isVisible()]
    assert shown == ["November har 30 dagar. Skriv till exempel 30 nov."]
    dialog.show_problems({})
    assert not any(field.error.isVisible() for field in dialog.panel.findChildren(Field))
    dialog.reject()


def test_escape_closes_and_deletes_the_dialog_and_lifts_the_veil(
    dialog: NameDialog, window: QWidget, qtbot: QtBot
) -> None:
    assert [veil.isVisible() for veil in window.findChildren(Veil)] == [True]
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(Veil) == [])


def test_no_veil_is_left_when_a_dialog_goes_with_its_page_at_lock(window: QWidget, qtbot: QtBot) -> None:
    page = QWidget(window)
    dialog = NameDialog(page)
    dialog.open()
    assert [veil.isVisible() for veil in window.findChildren(Veil)] == [True]
    dialog = None  # type: ignore[assignment]  # nothing holds on to it but its page
    page.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(Veil))


def test_the_dialog_stands_over_the_middle_of_its_window(dialog: NameDialog, window: QWidget) -> None:
    centre = dialog.geometry().center() - window.mapToGlobal(window.rect().center())
    assert abs(centre.x()) <= 1
    assert abs(centre.y()) <= 1
    dialog.reject()


def test_what_cannot_be_undone_waits_for_its_word(window: QWidget, qtbot: QtBot) -> None:
    panel = DialogPanel(
        "Gallra 12 avslutade behandlingar", submit="Gallra 12", purge=True, keep="Behåll", confirm_word="GALLRA"
    )
    dialog = Dialog(panel, "Gallra", window)
    dialog.open()
    assert panel.confirm_field is not None
    with qtbot.assertNotEmitted(dialog.submitted):
        qtbot.keyClick(panel.confirm_field, Qt.Key.Key_Return)
        panel.submit_button.click()
    qtbot.keyClicks(panel.confirm_field, "gallra")
    assert not panel.submit_button.isEnabled()
    panel.confirm_field.setText("GALLRA")
    assert panel.submit_button.isEnabled()
    with qtbot.waitSignal(dialog.submitted):
        panel.submit_button.click()
    dialog.accept()


def test_focus_goes_back_where_it_was(window: QWidget, qtbot: QtBot) -> None:
    field = TextField(window, name="Sök")
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    dialog = NameDialog(window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
