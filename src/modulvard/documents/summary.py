"""The progress summary: one set of facts, three readers (C15, mockups' paper 1 and 2)."""

from modulvard.documents.facts import SummaryFacts
from modulvard.documents.layout.pages import Running
from modulvard.documents.letter import Letter
from modulvard.documents.letter_frame import running
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.record import Record
from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.values import Span, words


def build_summary(facts: SummaryFacts, reader: Reader, language: Language, size: int = 12) -> PrintResult:
    """Return the summary for a reader. ``size`` is 11, 12 or 14 and applies to the patient's letter only.

    The same facts always give the same bytes. Content never makes it fail: what cannot be drawn is named in the
    result's ``problems``.
    """
    kind = "letter" if reader is Reader.PATIENT else str(reader)
    sheet = new_sheet(kind, language, facts.today)
    if reader is Reader.PATIENT:
        letter = Letter(facts, sheet.phrases, sheet.values, sheet.root, size)
        return finished(sheet, letter.build(), running(letter.frame, "letter.short_title"), letter.scale.text.leading)
    record = Record(facts, reader, sheet.phrases, sheet.values, sheet.root)
    return finished(sheet, record.build(), record_running(sheet, facts), record.scale.text.leading)


def record_running(sheet: Sheet, facts: SummaryFacts) -> Running:
    """Return what stands at the top and bottom of each page of a sheet for professional readers."""
    clinic = sheet.values.take("clinic.name", facts.sender.clinic)
    name = sheet.values.take("patient.name", facts.patient.name)
    return Running(
        short_title=(*name, Span(" · "), *sheet.values.take("patient.identity", facts.patient.identity, whole=True))
        if facts.patient.identity
        else name,
        date=words(facts.today.isoformat()),
        sender=(*clinic, Span(" · "), *name),
        page_of=sheet.phrases.template("page"),
    )
