"""What the preview says about a print: its title, how hard it is to read, which field could not be drawn."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from modulvard.domain.prints import AnyMaterial, PrintKind, PrintOrder, PrintReader, ProgramMaterial, ReportMaterial
from modulvard.domain.readability import Band, Readability
from modulvard.ui.discretion import is_discreet, shown_name


def title_of(order: PrintOrder) -> str:
    """Return ”Sammanfattning till patient”."""
    if order.kind is PrintKind.CALENDAR:
        return QCoreApplication.translate("Prints", "Modulkalender")
    if order.kind is PrintKind.AGREEMENT:
        return QCoreApplication.translate("Prints", "Överenskommelse inför start")
    if order.kind is PrintKind.TRANSFER:
        return QCoreApplication.translate("Prints", "Överlämning")
    if order.kind is PrintKind.HAND_OVER:
        return QCoreApplication.translate("Prints", "Brev till patient")
    if order.kind is PrintKind.PROGRAM_SHEET:
        return QCoreApplication.translate("Prints", "Programblad")
    if order.kind is PrintKind.PROGRAM_COMPARISON:
        return QCoreApplication.translate("Prints", "Program bredvid varandra")
    if order.kind is PrintKind.CLINIC_REPORT:
        return QCoreApplication.translate("Prints", "Klinikrapport")
    return {
        PrintReader.PATIENT: QCoreApplication.translate("Prints", "Sammanfattning till patient"),
        PrintReader.COLLEAGUE: QCoreApplication.translate("Prints", "Sammanfattning till kollega"),
        PrintReader.JOURNAL: QCoreApplication.translate("Prints", "Sammanfattning till journal"),
    }[order.reader]


def recipient_line(material: AnyMaterial) -> str:
    """Return ”Omar Tallkotte · f. 1981-08-30”: print always shows whose it is (ux.md section 8, 2)."""
    if isinstance(material, ProgramMaterial):
        return QCoreApplication.translate("Prints", "Till alla i personalen")
    if isinstance(material, ReportMaterial):
        return QCoreApplication.translate("Prints", "Klinikens egna tal, utan namn")
    fields = material.fields
    born: date | None = fields.birth_date or fields.identity.birth_date
    name = shown_name(fields.name)
    if born is None or is_discreet():
        return name
    return QCoreApplication.translate("Prints", "{name} · f. {born}").format(name=name, born=born.isoformat())


def about_line(material: AnyMaterial, language: str) -> str:
    """Return the names of the programs that a print is about."""
    if isinstance(material, ProgramMaterial):
        return ", ".join(stored.program.name.in_language(language) for stored in material.programs)
    if isinstance(material, ReportMaterial):
        return ", ".join(dict.fromkeys(line.program_name for line in material.report.lines))
    return material.program.name.in_language(language)


def band_words(band: Band) -> str:
    """Return how a LIX is called (ux.md section 4 "Paper")."""
    return {
        Band.VERY_EASY: QCoreApplication.translate("Prints", "mycket lättläst"),
        Band.EASY: QCoreApplication.translate("Prints", "lättläst"),
        Band.MEDIUM: QCoreApplication.translate("Prints", "medelsvår"),
        Band.HARD: QCoreApplication.translate("Prints", "svår"),
        Band.VERY_HARD: QCoreApplication.translate("Prints", "mycket svår"),
    }[band]


def reading_line(found: Readability) -> str:
    """Return ”LIX 21 · mycket lättläst · 212 ord”; for a short text the words alone."""
    words = QCoreApplication.translate("Prints", "%n ord", "", found.words)
    if not found.is_hinted or found.lix is None or found.band is None:
        return words
    return f"LIX {found.lix} · {band_words(found.band)} · {words}"


def long_sentences_line(found: Readability) -> str:
    """Return how many sentences are long, or nothing."""
    if not found.long_sentences:
        return ""
    return QCoreApplication.translate("Prints", "%n mening(ar) har fler än 20 ord", "", found.long_sentences)


def field_words(field: str) -> str:
    """Return a print's field in words: ``module.3.title`` is the title of module 3."""
    parts = field.split(".")
    if len(parts) == 3 and parts[1].isdigit():
        if parts[2] == "title":
            return QCoreApplication.translate("Prints", "titeln på modul {number}").format(number=parts[1])
        return QCoreApplication.translate("Prints", "skälet att hoppa över modul {number}").format(number=parts[1])
    return {
        "patient.given_name": QCoreApplication.translate("Prints", "patientens förnamn"),
        "patient.name": QCoreApplication.translate("Prints", "patientens namn"),
        "patient.identity": QCoreApplication.translate("Prints", "patientens nummer"),
        "transfer.reason": QCoreApplication.translate("Prints", "överlämningens orsak"),
        "transfer.body": QCoreApplication.translate("Prints", "det som nästa behandlare behöver veta"),
        "transfer.consent": QCoreApplication.translate("Prints", "samtyckets innehåll"),
        "transfer.flag": QCoreApplication.translate("Prints", "flaggans text"),
        "program.name": QCoreApplication.translate("Prints", "programmets namn"),
        "program.welcome": QCoreApplication.translate("Prints", "programmets välkomsttext"),
        "program.text": QCoreApplication.translate("Prints", "programmets texter"),
        "program.supplier": QCoreApplication.translate("Prints", "programmets leverantör"),
        "program.version": QCoreApplication.translate("Prints", "programmets version"),
        "report.name": QCoreApplication.translate("Prints", "programmets eller formulärets namn"),
        "report.text": QCoreApplication.translate("Prints", "rapportens texter"),
        "clinic.name": QCoreApplication.translate("Prints", "klinikens namn"),
        "clinic.phone": QCoreApplication.translate("Prints", "klinikens telefon"),
        "clinic.phone_hours": QCoreApplication.translate("Prints", "klinikens telefontid"),
        "therapist.name": QCoreApplication.translate("Prints", "behandlarens namn"),
        "therapist.title": QCoreApplication.translate("Prints", "behandlarens yrke"),
        "agreement.reason": QCoreApplication.translate("Prints", "överenskommelsens skäl"),
        "ending.reason": QCoreApplication.translate("Prints", "avslutets skäl"),
        "message.text": QCoreApplication.translate("Prints", "texten till patienten"),
        "homework.title": QCoreApplication.translate("Prints", "hemuppgiftens namn"),
        "pause.reason": QCoreApplication.translate("Prints", "pausens skäl"),
    }.get(field, field)


def not_drawn_line(field: str) -> str:
    """Return what is said of a field with characters that no packaged font has (decided.md 32)."""
    return QCoreApplication.translate("Prints", "{field}: tecken som inte kan ritas står som □.").format(
        field=_capital(field_words(field))
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
