"""Opens the preview: for patients, for letters with what is finished and not handed over, for sheets on programs."""

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import MessageId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.prints import PrintKind
from modulvard.domain.reports import ReportAsked
from modulvard.ui.pages import PageContext
from modulvard.ui.printing.subjects import LetterPrints, PatientPrints, ProgramSheets, ReportSheet
from modulvard.ui.printing.window import PreviewWindow


def open_preview(
    context: PageContext, patients: tuple[PatientId, ...], parent: QWidget, *, first: PrintKind | None = None
) -> PreviewWindow:
    """Open the preview for a patient, or for several with a sheet each. It closes with ``parent``.

    ``first`` is the kind that is chosen to begin with. A patient who needs a reason is opened instead: the page asks
    for it (decided.md 7).
    """
    window = PreviewWindow(context, PatientPrints(context.services.prints, patients), parent)
    if first is not None:
        window.choices.choose_kind(first)
    return _shown(window)


def open_agreement(context: PageContext, patient: PatientId, treatment: TreatmentId, parent: QWidget) -> PreviewWindow:
    """Open the preview of a patient with the start agreement of a treatment chosen."""
    subject = PatientPrints(context.services.prints, (patient,), treatment)
    window = PreviewWindow(context, subject, parent)
    window.choices.choose_kind(PrintKind.AGREEMENT)
    return _shown(window)


def open_letters(context: PageContext, messages: tuple[MessageId, ...], parent: QWidget) -> PreviewWindow:
    """Open the preview of the letters with these finished texts: one for each patient's treatment."""
    return _shown(PreviewWindow(context, LetterPrints(context.services.letters, messages), parent))


def open_program_sheets(
    context: PageContext, versions: tuple[ProgramVersionId, ...], parent: QWidget, *, together: bool = False
) -> PreviewWindow:
    """Open the preview of the sheets of these program versions, one each, or ``together`` side by side on one."""
    return _shown(PreviewWindow(context, ProgramSheets(context.services.program_prints, versions, together), parent))


def open_report(context: PageContext, asked: ReportAsked, parent: QWidget) -> PreviewWindow:
    """Open the preview of the clinic's report: of which program, which period, and by which of the sources' lines."""
    return _shown(PreviewWindow(context, ReportSheet(context.services.report_prints, *asked), parent))


def _shown(window: PreviewWindow) -> PreviewWindow:
    window.show()
    window.activateWindow()
    return window
