"""Words for the answer bank: kinds, categories, how an entry stands, and what a screen reader says of it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from modulvard.domain.answer_bank import Answer, AnswerKind, AnswerStatus, AnswerVersion, Category, VersionStatus
from modulvard.domain.answer_difference import ChangeKind, Place
from modulvard.domain.answer_fields import FieldPart, answer_readability
from modulvard.domain.answer_lists import AnswerLine, AnswersShown, WaitingVersion
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.programs import SWEDISH
from modulvard.domain.readability import Band, Readability
from modulvard.ui.components.chips import Chip
from modulvard.ui.i18n import day_and_month
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

LANGUAGE_NAMES: Mapping[str, str] = {SWEDISH: "Svenska", "en": "English"}
_KINDS = {
    AnswerKind.REPLY: QT_TRANSLATE_NOOP("Answers", "Svar till patient"),
    AnswerKind.SUPPORT: QT_TRANSLATE_NOOP("Answers", "Metodstöd"),
}
_CATEGORIES = {
    Category.UNDERSTAND: QT_TRANSLATE_NOOP("Answers", "Förstå materialet"),
    Category.PRACTICAL: QT_TRANSLATE_NOOP("Answers", "Så går det till"),
    Category.TECHNICAL: QT_TRANSLATE_NOOP("Answers", "Teknik"),
    Category.OUTSIDE: QT_TRANSLATE_NOOP("Answers", "Utanför programmet"),
}
_SHELVES = {
    AnswersShown.IN_USE: QT_TRANSLATE_NOOP("Answers", "Alla"),
    AnswersShown.TO_REVIEW: QT_TRANSLATE_NOOP("Answers", "Att granska"),
    AnswersShown.SUGGESTED: QT_TRANSLATE_NOOP("Answers", "Att godkänna"),
    AnswersShown.DRAFTS: QT_TRANSLATE_NOOP("Answers", "Utkast"),
    AnswersShown.RETIRED: QT_TRANSLATE_NOOP("Answers", "Avvecklade"),
}
_STATUSES = {
    AnswerStatus.DRAFT: QT_TRANSLATE_NOOP("Answers", "Utkast"),
    AnswerStatus.REVIEWED: QT_TRANSLATE_NOOP("Answers", "Granskat"),
    AnswerStatus.APPROVED: QT_TRANSLATE_NOOP("Answers", "Godkänt"),
    AnswerStatus.RETIRED: QT_TRANSLATE_NOOP("Answers", "Avvecklat"),
}
_PLACES = {
    Place.TITLE: QT_TRANSLATE_NOOP("Answers", "Titel"),
    Place.KEYWORDS: QT_TRANSLATE_NOOP("Answers", "Sökord"),
    Place.BODY: QT_TRANSLATE_NOOP("Answers", "Text"),
    Place.SOURCE: QT_TRANSLATE_NOOP("Answers", "Källa"),
    Place.CATEGORY: QT_TRANSLATE_NOOP("Answers", "Kategori"),
    Place.PROGRAM: QT_TRANSLATE_NOOP("Answers", "Program"),
    Place.MODULE: QT_TRANSLATE_NOOP("Answers", "Modul"),
    Place.REVIEW_MONTHS: QT_TRANSLATE_NOOP("Answers", "Granskas om, månader"),
    Place.ORIGIN: QT_TRANSLATE_NOOP("Answers", "Ursprung"),
    Place.LICENCE: QT_TRANSLATE_NOOP("Answers", "Licens"),
    Place.DATED: QT_TRANSLATE_NOOP("Answers", "Daterad"),
}
_BANDS = {
    Band.VERY_EASY: QT_TRANSLATE_NOOP("Answers", "mycket lättläst"),
    Band.EASY: QT_TRANSLATE_NOOP("Answers", "lättläst"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("Answers", "medelsvår"),
    Band.HARD: QT_TRANSLATE_NOOP("Answers", "svår"),
    Band.VERY_HARD: QT_TRANSLATE_NOOP("Answers", "mycket svår"),
}


def said(source: str) -> str:
    """Return a sentence of the answer bank in the user's language."""
    return QCoreApplication.translate("Answers", source)


def kind_words(kind: AnswerKind) -> str:
    """Return ”Svar till patient” or ”Metodstöd”."""
    return said(_KINDS[kind])


def category_words(category: Category) -> str:
    """Return what a category is called."""
    return said(_CATEGORIES[category])


def shelf_words(shown: AnswersShown) -> str:
    """Return what a part of the bank is called."""
    return said(_SHELVES[shown])


def place_words(place: Place) -> str:
    """Return what a part of an entry is called."""
    return said(_PLACES[place])


def month_words(day: date) -> str:
    """Return ”okt 2026”."""
    name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{name} {day.year}"


def day_words(day: date) -> str:
    """Return ”2 okt 2026”."""
    return f"{day_and_month(day)} {day.year}"


def status_chip(answer: Answer, today: date) -> Chip:
    """Return how an entry stands, as shape, word and colour."""
    if answer.is_retired:
        return Chip(Tone.PAUSED, said(_STATUSES[AnswerStatus.RETIRED]), Shape.DASH)
    if answer.is_overdue(today):
        return Chip(Tone.BEHIND, said(QT_TRANSLATE_NOOP("Answers", "Att granska")))
    if answer.status is AnswerStatus.APPROVED:
        return Chip.done(said(_STATUSES[AnswerStatus.APPROVED]))
    return version_chip(answer.latest)


def version_chip(version: AnswerVersion) -> Chip:
    """Return how far a version that is not in force has come."""
    if version.status is VersionStatus.REVIEWED:
        return Chip(Tone.AHEAD, said(_STATUSES[AnswerStatus.REVIEWED]), Shape.CHECK)
    if version.submitted_at is not None:
        return Chip(Tone.NEW, said(QT_TRANSLATE_NOOP("Answers", "Väntar på godkännande")))
    return Chip.draft(said(_STATUSES[AnswerStatus.DRAFT]))


def version_words(answer: Answer, version: AnswerVersion) -> str:
    """Return how a version of the list of versions stands: in force, replaced, or how far it has come."""
    if version.number == answer.approved:
        return said(_STATUSES[AnswerStatus.APPROVED])
    if version.is_approved:
        return said(QT_TRANSLATE_NOOP("Answers", "Ersatt"))
    if version.number != answer.latest.number:
        return said(QT_TRANSLATE_NOOP("Answers", "Inte godkänt"))
    return version_chip(version).words


def made_on(version: AnswerVersion) -> date:
    """Return the day a version was approved or, before that, last written."""
    return (version.approved_at or version.made_at).astimezone(STOCKHOLM).date()


def review_words(line: AnswerLine, today: date) -> str:
    """Return when an entry is to be read through again: ”okt 2027”, ”försenad”, or nothing."""
    if line.is_overdue(today):
        return overdue_words()
    return month_words(line.review_on) if line.review_on is not None and line.is_in_force else ""


def overdue_words() -> str:
    """Return ”Försenad”."""
    return said(QT_TRANSLATE_NOOP("Answers", "Försenad"))


def line_chip(line: AnswerLine) -> Chip | None:
    """Return the chip of an entry that is not in force; None for one that is."""
    if line.is_in_force:
        return None
    if line.status is AnswerStatus.DRAFT and line.submitted:
        return Chip(Tone.NEW, said(QT_TRANSLATE_NOOP("Answers", "Väntar")))
    if line.status is AnswerStatus.DRAFT:
        return Chip.draft(said(_STATUSES[line.status]))
    if line.is_retired:
        return Chip(Tone.PAUSED, said(_STATUSES[line.status]), Shape.DASH)
    return Chip(Tone.AHEAD, said(_STATUSES[line.status]), Shape.CHECK)


def waiting_chip(waiting: WaitingVersion) -> Chip:
    """Return what a version that waits for approval would change."""
    if waiting.change is ChangeKind.KEYWORDS:
        return Chip(Tone.NEW, said(QT_TRANSLATE_NOOP("Answers", "Bara sökord")))
    if waiting.replaces_own:
        return Chip(Tone.BEHIND, said(QT_TRANSLATE_NOOP("Answers", "Er text ändras")))
    if waiting.change is ChangeKind.TEXT:
        return Chip(Tone.NEW, said(QT_TRANSLATE_NOOP("Answers", "Ändrad text")))
    return Chip(Tone.NEW, said(QT_TRANSLATE_NOOP("Answers", "Nytt svar")))


def line_spoken(line: AnswerLine, today: date) -> str:
    """Return what a screen reader says of a row of the list."""
    chip = line_chip(line) if line.waiting is None else waiting_chip(line.waiting)
    parts = [line.title, kind_words(line.kind), category_words(line.category), uses_words(line.uses)]
    if chip is not None:
        parts.append(chip.words)
    when = review_words(line, today)
    if when:
        parts.append(said(QT_TRANSLATE_NOOP("Answers", "granskas {when}")).format(when=when.lower()))
    return ", ".join(parts)


def uses_words(uses: int) -> str:
    """Return ”använt 41 ggr”."""
    return QCoreApplication.translate("Answers", "använt %n ggr", None, uses)


def hits_words(hits: int) -> str:
    """Return ”12 träffar”."""
    return QCoreApplication.translate("Answers", "%n träff(ar)", None, hits)


def band_words(readable: Readability) -> str:
    """Return ”LIX 16, mycket lättläst”, or nothing for a text too short to tell."""
    if not readable.is_hinted or readable.band is None:
        return ""
    words = said(QT_TRANSLATE_NOOP("Answers", "LIX {lix}, {band}"))
    return words.format(lix=readable.lix, band=said(_BANDS[readable.band]))


def readability_line(body: str) -> str:
    """Return ”44 ord · LIX 16, mycket lättläst · längsta meningen 14 ord”."""
    readable = answer_readability(body)
    count = QCoreApplication.translate("Answers", "%n ord", None, readable.words)
    longest = QCoreApplication.translate("Answers", "längsta meningen %n ord", None, readable.longest_sentence)
    return " · ".join(filter(None, (count, band_words(readable), longest if readable.words else "")))


def field_words(field: FieldPart) -> str:
    """Return whether a field fills in, asks, or nothing can fill it."""
    if field.is_unknown:
        return said(QT_TRANSLATE_NOOP("Answers", "okänt"))
    if field.asks:
        return said(QT_TRANSLATE_NOOP("Answers", "frågas"))
    return said(QT_TRANSLATE_NOOP("Answers", "fylls i"))
