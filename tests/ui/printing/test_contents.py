"""Innehåll: which parts of a print are in it, chosen beside the sheet (ux.md 3.6; C8, C15)."""

from datetime import date
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ratings_given import SEVEN, answers, rated
from tests.ui.printing.conftest import Previewer

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.prints import PrintPart
from modulvard.ui.printing.window import PreviewWindow

KINDS = ("summary", "calendar", "agreement", "transfer")


def a_rated_patient(previewer: Previewer, name: str = "Linnea") -> PatientId:
    patient = previewer.patient(name)
    (material,) = previewer.context.services.prints.look([patient]).materials
    treatment = TreatmentId(material.treatment.id)
    rated(previewer.clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1), form=SEVEN, on=date(2026, 11, 18))
    return patient


def offered(window: PreviewWindow) -> list[str]:
    return [box.words for box in window.choices.contents.boxes.values() if box.isVisible()]


def test_the_letter_offers_its_parts_and_has_them_all(previewer: Previewer) -> None:
    window = previewer.open(a_rated_patient(previewer))
    assert offered(window) == ["Det här har du gjort", "Så har du skattat", "Din plan och nästa steg"]
    assert window.choices.order.without == frozenset()
    assert "Så har du skattat" in window.sheet.accessibleDescription()


def test_a_cleared_box_takes_its_part_from_the_sheet_and_from_what_is_printed(previewer: Previewer) -> None:
    window = previewer.open(a_rated_patient(previewer))
    box = window.choices.contents.boxes[PrintPart.RATINGS]
    box.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Space)
    previewer.settle()
    assert "GAD-7" not in window.sheet.accessibleDescription()
    QTest.keyClick(box, Qt.Key.Key_Return)
    previewer.settle()
    ((_, pdf, _),) = previewer.printer.printed
    assert "GAD-7" not in "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_record_offers_its_ratings_alone_and_a_calendar_nothing(previewer: Previewer) -> None:
    window = previewer.open(a_rated_patient(previewer))
    for reader in (1, 2):
        window.choices.readers.choose(reader)
        assert offered(window) == ["Skattningar"]
    window.choices.kinds.choose(KINDS.index("transfer"))
    assert offered(window) == ["Skattningar"]
    for kind in ("calendar", "agreement"):
        window.choices.kinds.choose(KINDS.index(kind))
        assert not window.choices.contents.isVisible()


def test_a_box_cleared_for_the_letter_clears_nothing_that_the_record_must_have(previewer: Previewer) -> None:
    window = previewer.open(a_rated_patient(previewer))
    window.choices.contents.boxes[PrintPart.PLAN].setChecked(False)
    window.choices.readers.choose(2)
    previewer.settle()
    assert "Planering" in window.sheet.accessibleDescription()


def test_ratings_are_offered_only_where_somebody_of_the_batch_has_any(previewer: Previewer) -> None:
    bare, known = previewer.patient("Alva"), a_rated_patient(previewer, "Rut")
    assert "Så har du skattat" not in offered(previewer.open(bare))
    window = previewer.open(bare, known)
    assert "Så har du skattat" in offered(window)
    window.choices.contents.boxes[PrintPart.RATINGS].setChecked(False)
    window.step_patient(1)
    previewer.settle()
    assert "GAD-7" not in window.sheet.accessibleDescription()


def test_the_next_preview_has_every_part_again(previewer: Previewer) -> None:
    patient = a_rated_patient(previewer)
    previewer.open(patient).choices.contents.boxes[PrintPart.RATINGS].setChecked(False)
    assert "Så har du skattat" in previewer.open(patient).sheet.accessibleDescription()
