"""The print preview, worked by keys (ux.md 3.6, section 6: two keys; CNF-06, AUD-01, decided.md 7 and 32)."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid
from tests.patients_given import ERIK, a_patient
from tests.ui.printing.conftest import Previewer, Printer

from modulvard.domain.ids import TreatmentId
from modulvard.domain.prints import PrintKind, PrintOrder, PrintReader
from modulvard.services.prints import Prints
from modulvard.ui.printing.opening import open_agreement
from modulvard.ui.printing.printers import draw_on
from modulvard.ui.printing.rendering import render_page


def test_enter_prints_the_summary_on_the_usual_printer(previewer: Previewer) -> None:
    """ux.md section 6: Ctrl+P, Enter."""
    patient = previewer.patient()
    window = previewer.open(patient)
    QTest.keyClick(window, Qt.Key.Key_Return)
    previewer.settle()
    printer, pdf, pages = previewer.printer.printed[0]
    assert printer == "Kontoret"
    assert "Hej Linnea" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert pages == len(PdfReader(BytesIO(pdf)).pages)
    assert previewer.said == ["1 utskrift ligger hos skrivaren Kontoret."]
    assert not isValid(window) or not window.isVisible()


def test_enter_pressed_before_the_sheet_is_ready_prints_when_it_is(previewer: Previewer) -> None:
    window = previewer.open(previewer.patient(), wait=False)
    QTest.keyClick(window, Qt.Key.Key_Return)
    previewer.settle()
    assert len(previewer.printer.printed) == 1


def test_looking_is_a_view_and_printing_a_print_in_the_log(previewer: Previewer) -> None:
    """AUD-01."""
    patient = previewer.patient()
    before = len(previewer.clinic.log())
    window = previewer.open(patient)
    assert previewer.clinic.log()[before:] == [("view_treatment", patient)]
    window.print_out()
    previewer.settle()
    assert previewer.clinic.log()[before + 1 :] == [("print", patient)]


def test_a_printer_that_does_not_answer_is_told_with_what_to_do(previewer: Previewer) -> None:
    """ux.md section 5."""
    previewer.printer.silent_after = 0
    window = previewer.open(previewer.patient())
    window.print_out()
    previewer.settle()
    told = "Skrivaren svarar inte. Inget har skrivits ut. Försök igen eller spara som PDF."
    assert window.over.notice.words == told
    assert window.bar.print_button.isEnabled()
    previewer.printer.silent_after = None
    window.print_out()
    previewer.settle()
    assert len(previewer.printer.printed) == 1


def test_without_a_printer_saving_is_offered(previewer: Previewer) -> None:
    previewer.printer = Printer(names=())
    window = previewer.open(previewer.patient())
    window.print_out()
    assert "Spara som PDF" in window.over.notice.words


def test_the_sheet_shown_is_the_pdf_and_another_reader_another_sheet(previewer: Previewer) -> None:
    window = previewer.open(previewer.patient())
    assert window.sheet.has_page
    assert "Hej Linnea" in window.sheet.accessibleDescription()
    window.choices.readers.choose(2)
    previewer.settle()
    assert "Hej Linnea" not in window.sheet.accessibleDescription()
    assert window.choices.sizes.isHidden()
    window.choices.kinds.choose(1)
    previewer.settle()
    assert window.choices.readers.isHidden()


def test_the_start_agreement_is_a_letter_with_a_size_and_shows_how_it_reads(previewer: Previewer) -> None:
    """C15, H5."""
    window = previewer.open(previewer.patient())
    window.choices.kinds.choose(2)
    previewer.settle()
    assert "Underskrifter" in window.sheet.accessibleDescription()
    assert not window.choices.sizes.isHidden()
    assert window.choices.readers.isHidden()
    assert any(words.startswith("LIX") for words in spoken(window))


def test_the_agreement_of_another_treatment_than_the_latest_is_opened_as_asked(previewer: Previewer) -> None:
    """C3: what a start offers is the agreement of the treatment that was started, in a window of its own."""
    patient = previewer.patient()
    earlier = TreatmentId(previewer.clinic.start(patient, on=date(2026, 10, 19), name="Kurs före"))
    owner = QWidget()
    window = open_agreement(previewer.context, patient, earlier, owner)
    previewer.settle()
    assert window.choices.order.kind is PrintKind.AGREEMENT
    assert "Välkommen till Kurs före." in window.sheet.accessibleDescription()
    window.choices.kinds.choose(0)
    previewer.settle()
    assert "Kurs före" in window.sheet.accessibleDescription()
    owner.close()
    owner.deleteLater()


def test_a_choice_can_be_made_by_arrows_alone(previewer: Previewer) -> None:
    window = previewer.open(previewer.patient())
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Down)
    previewer.settle()
    assert window.choices.kinds.current == 1


def test_a_pdf_is_saved_under_a_name_without_personal_data(previewer: Previewer) -> None:
    """ux.md section 8, 5; CNF-09."""
    window = previewer.open(previewer.patient())
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    previewer.settle()
    assert PdfReader(previewer.target).pages
    assert previewer.suggested[0].endswith("2026-11-23.pdf")
    assert "Linnea" not in previewer.suggested[0]


def test_a_file_that_cannot_be_written_is_told_and_the_preview_stays(previewer: Previewer, tmp_path: Path) -> None:
    """DUR-02."""
    previewer.target = tmp_path / "saknas" / "ut.pdf"
    window = previewer.open(previewer.patient())
    window.save()
    previewer.settle()
    assert "Inget halvt ligger kvar" in window.over.notice.words
    assert window.isVisible()


def test_the_text_is_copied_marked_secret_and_noted(previewer: Previewer) -> None:
    """CNF-06, AUD-01."""
    patient = previewer.patient()
    window = previewer.open(patient)
    before = len(previewer.clinic.log())
    window.copy_text()
    previewer.settle()
    data = QGuiApplication.clipboard().mimeData()
    assert "Hej Linnea" in data.text()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert previewer.clinic.log()[before:] == [("print", patient)]


def test_several_patients_get_a_sheet_each(previewer: Previewer) -> None:
    """ux.md section 8, 7: no print shows another's data."""
    window = previewer.open(previewer.patient("Alva"), previewer.patient("Rut"))
    assert "Alva" in window.sheet.accessibleDescription()
    window.step_patient(1)
    previewer.settle()
    assert "Rut" in window.sheet.accessibleDescription()
    QTest.keyClick(window, Qt.Key.Key_Return)
    previewer.settle()
    texts = [PdfReader(BytesIO(pdf)).pages[0].extract_text() for _, pdf, _ in previewer.printer.printed]
    assert ["Alva" in text for text in texts] == [True, False]
    assert ["Rut" in text for text in texts] == [False, True]


def test_several_patients_are_saved_as_a_file_each_and_nothing_is_overwritten(previewer: Previewer) -> None:
    previewer.target = previewer.target.parent
    patients = (previewer.patient("Alva"), previewer.patient("Rut"))
    previewer.open(*patients).save()
    previewer.settle()
    names = sorted(path.name for path in previewer.target.iterdir())
    assert len(names) == 2
    again = previewer.open(*patients)
    again.save()
    previewer.settle()
    assert "Det finns redan en fil" in again.over.notice.words
    assert sorted(path.name for path in previewer.target.iterdir()) == names


def test_a_batch_that_is_stopped_leaves_the_rest_unprinted_and_unlogged(previewer: Previewer) -> None:
    """ux.md section 8, 4: Avbryt truly stops."""
    window = previewer.open(previewer.patient("Alva"), previewer.patient("Rut"), previewer.patient("Siv"))
    before = len(previewer.clinic.log())
    window.print_out()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    previewer.settle()
    assert len(previewer.printer.printed) < 3
    assert len(previewer.clinic.log()) - before == len(previewer.printer.printed)
    assert window.over.notice.words.startswith("Avbrutet.")


def test_a_printer_that_falls_silent_in_a_batch_says_how_many_were_printed(previewer: Previewer) -> None:
    previewer.printer.silent_after = 1
    window = previewer.open(previewer.patient("Alva"), previewer.patient("Rut"))
    window.print_out()
    previewer.settle()
    assert window.over.notice.words.startswith("1 blev klar före felet.")
    assert "Inget har skrivits ut" not in window.over.notice.words


def test_a_patient_who_needs_a_reason_is_opened_instead(previewer: Previewer) -> None:
    """decided.md 7."""
    patient = previewer.clinic.add(a_patient(given_name="Rut"), by=ERIK)
    previewer.clinic.start(patient, therapist=ERIK)
    previewer.open(patient)
    assert previewer.opened[0][0] == patient


def test_who_is_left_out_of_a_batch_is_said(previewer: Previewer) -> None:
    bare = previewer.clinic.add(a_patient(given_name="Tuva"))
    window = previewer.open(previewer.patient(), bare, previewer.patient("Alva"))
    assert any("1 utan behandling är inte med." in words for words in spoken(window))


def test_a_character_that_cannot_be_drawn_is_named(previewer: Previewer) -> None:
    """decided.md 32."""
    window = previewer.open(previewer.patient("Linnea \U00012000"))
    assert any("Patientens förnamn" in words for words in spoken(window))


def test_an_ended_treatment_can_be_printed_beside_the_one_under_way(previewer: Previewer) -> None:
    patient = previewer.patient()
    earlier = previewer.clinic.start(patient, on=date(2026, 10, 19), name="Kurs före")
    window = previewer.open(patient)
    assert "Kurs före" not in window.sheet.accessibleDescription()
    window.choices.treatments.choose(earlier)
    previewer.settle()
    assert "Kurs före" in window.sheet.accessibleDescription()


def test_a_patient_who_speaks_english_gets_english_paper(previewer: Previewer) -> None:
    window = previewer.open(previewer.patient(language="en"))
    assert window.choices.order.language == "en"
    assert "Linnea" in window.sheet.accessibleDescription()


def test_the_title_of_the_window_names_nobody(previewer: Previewer) -> None:
    """ux.md section 8, 5."""
    assert previewer.open(previewer.patient()).windowTitle() == "Modulvård – Utskrift"


def test_everything_that_can_be_used_has_a_name(previewer: Previewer) -> None:
    window = previewer.open(previewer.patient(), previewer.patient("Alva"))
    controls = [one for one in window.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one for one in controls if one.isVisible() and not one.accessibleName() and not words_on(one)] == []


def test_esc_closes_the_preview(previewer: Previewer) -> None:
    window = previewer.open(previewer.patient())
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not isValid(window) or not window.isVisible()


@pytest.mark.parametrize("reader", PrintReader)
def test_paper_gets_every_page_at_its_full_size(previewer: Previewer, tmp_path: Path, reader: PrintReader) -> None:
    """A printer that writes PDF stands in for paper."""
    patient = previewer.patient()
    service: Prints = previewer.context.services.prints
    result = service.make(service.look([patient]).materials[0].treatment.id, PrintOrder(reader=reader))
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setResolution(100)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "papper.pdf"))
    draw_on(device, result.pdf, result.pages)
    pages = PdfReader(tmp_path / "papper.pdf").pages
    assert len(pages) == result.pages
    assert round(float(pages[0].mediabox.width)) == 595


def test_a_page_is_drawn_as_wide_as_asked(previewer: Previewer) -> None:
    service: Prints = previewer.context.services.prints
    treatment = service.look([previewer.patient()]).materials[0].treatment.id
    image = render_page(service.make(treatment, PrintOrder()).pdf, 0, 600)
    assert (image.width(), image.height()) == (600, 849)
    assert image.pixelColor(5, 5).name() == "#ffffff"


def words_on(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""


def spoken(window: QWidget) -> list[str]:
    return [one.text() for one in window.findChildren(QWidget) if hasattr(one, "text") and one.isVisible()]
