"""What is said of a text while it is written: how it reads, which fields are left."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from modulvard.domain.messages import FieldSpan
from modulvard.domain.readability import Band, Readability
from modulvard.ui.writing.field_choices import is_day


def reading_line(found: Readability) -> str:
    """Return ”50 ord · LIX 20, mycket lättläst · längsta meningen 14 ord”, or nothing for a short text."""
    if not found.is_hinted or found.lix is None or found.band is None:
        return ""
    words = QCoreApplication.translate("Writing", "%n ord", "", found.words)
    lix = QCoreApplication.translate("Writing", "LIX {lix}, {band}").format(lix=found.lix, band=_band_words(found.band))
    longest = QCoreApplication.translate("Writing", "längsta meningen %n ord", "", found.longest_sentence)
    return f"{words} · {lix} · {longest}"


def fields_line(spans: Sequence[FieldSpan]) -> str:
    """Return ”Ett fält kvar: datum”, or nothing."""
    names = ", ".join(dict.fromkeys(span.name for span in spans))
    if not names:
        return ""
    if len(spans) == 1:
        return QCoreApplication.translate("Writing", "Ett fält kvar: {names}").format(names=names)
    words = QCoreApplication.translate("Writing", "{count} fält kvar: {names}")
    return words.format(count=len(spans), names=names)


def empty_field_sentence(spans: Sequence[FieldSpan]) -> str:
    """Return what is said where a text cannot be finished yet (ux.md section 5)."""
    name, is_last = spans[0].name, len(spans) == 1
    if is_day(name) and is_last:
        words = QCoreApplication.translate("Writing", "Välj ett datum för ”{name}”. Resten av svaret är klart.")
    elif is_day(name):
        words = QCoreApplication.translate("Writing", "Välj ett datum för ”{name}”. {count} fält är kvar.")
    elif is_last:
        words = QCoreApplication.translate("Writing", "Fyll i ”{name}”. Resten av svaret är klart.")
    else:
        words = QCoreApplication.translate("Writing", "Fyll i ”{name}”. {count} fält är kvar.")
    return words.format(name=name, count=len(spans))


def _band_words(band: Band) -> str:
    return {
        Band.VERY_EASY: QCoreApplication.translate("Writing", "mycket lättläst"),
        Band.EASY: QCoreApplication.translate("Writing", "lättläst"),
        Band.MEDIUM: QCoreApplication.translate("Writing", "medelsvår"),
        Band.HARD: QCoreApplication.translate("Writing", "svår"),
        Band.VERY_HARD: QCoreApplication.translate("Writing", "mycket svår"),
    }[band]
