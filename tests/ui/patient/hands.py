"""What a user's hands do with the patient page in tests, and what the log says of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select
from tests.ui.patient_host import Clinic

from modulvard.domain.ids import PatientId
from modulvard.store.rows import AccessLogRow
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.components.fields import TextField
from modulvard.ui.patient.page import PatientPage


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(dialog: Dialog, words: str) -> None:
    """Write the reason a dialog asks for."""
    next(field for field in dialog.findChildren(TextField) if field.accessibleName() == "Orsak").insert(words)


def log_measures(clinic: Clinic, patient: PatientId) -> list[str]:
    with clinic.host.database.read() as session:
        rows = session.scalars(
            select(AccessLogRow.measure).where(AccessLogRow.patient_id == patient).order_by(AccessLogRow.seq)
        )
        return list(rows)


def dialog_of(page: PatientPage, kind: type[Dialog]) -> Dialog:
    found = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def offered(page: PatientPage, words: str) -> Button:
    QApplication.processEvents()  # what is laid out anew is shown by the event loop
    return next(button for button in page.findChildren(Button) if button.words == words and button.isVisible())
