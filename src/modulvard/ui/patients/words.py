"""What the list of patients says of each, and of itself (mockups patienter, patienter-200)."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from modulvard.domain.caseload import CaseloadCount, CaseloadRow, CaseStatus, NextKind, NextStep, Shown
from modulvard.ui.components.chips import Chip
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.i18n import day_and_month, near_day, short_day, week_words
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_pace import pace_chip, weeks_of
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_WEEKDAY_TOLD = 28
"""Days back within which a weekday still helps."""

_SHOWN = {
    Shown.ONGOING: QT_TRANSLATE_NOOP("Patients", "Pågående"),
    Shown.PAUSED: QT_TRANSLATE_NOOP("Patients", "Pausade"),
    Shown.BEFORE_START: QT_TRANSLATE_NOOP("Patients", "Före start"),
    Shown.ENDED: QT_TRANSLATE_NOOP("Patients", "Avslutade"),
    Shown.ALL: QT_TRANSLATE_NOOP("Patients", "Alla"),
    Shown.ARCHIVED: QT_TRANSLATE_NOOP("Patients", "Arkiverade"),
}
_COUNTED = {
    Shown.ONGOING: QT_TRANSLATE_NOOP("Patients", "{count} pågående av {unit} på enheten"),
    Shown.PAUSED: QT_TRANSLATE_NOOP("Patients", "{count} pausade av {unit} på enheten"),
    Shown.BEFORE_START: QT_TRANSLATE_NOOP("Patients", "{count} före start av {unit} på enheten"),
    Shown.ENDED: QT_TRANSLATE_NOOP("Patients", "{count} avslutade av {unit} på enheten"),
    Shown.ALL: QT_TRANSLATE_NOOP("Patients", "{count} av {unit} på enheten"),
    Shown.ARCHIVED: QT_TRANSLATE_NOOP("Patients", "{count} arkiverade, utöver {unit} på enheten"),
}


def words_of_shown(shown: Shown) -> str:
    """Return ”Pågående”."""
    return QCoreApplication.translate("Patients", _SHOWN[shown])


def count_words(shown: Shown, count: CaseloadCount) -> str:
    """Return ”1 284 pågående av 20 118 på enheten”."""
    words = QCoreApplication.translate("Patients", _COUNTED[shown])
    return words.format(count=number_words(count.shown), unit=number_words(count.unit))


def share_words(count: int, of: int) -> str:
    """Return ”9 av 43 patienter”, for a saved filter."""
    one, many = (
        QT_TRANSLATE_NOOP("Patients", "{count} av {of} patient"),
        QT_TRANSLATE_NOOP("Patients", "{count} av {of} patienter"),
    )
    words = QCoreApplication.translate("Patients", one if of == 1 else many)
    return words.format(count=number_words(count), of=number_words(of))


def number_words(number: int) -> str:
    """Return ”1 284”."""
    return QLocale().toString(number)


# --- a row ----------------------------------------------------------------------------------------


def row_name(row: CaseloadRow) -> str:
    """Return the name as the table has it, family name first; of masked patients only that they are protected."""
    if row.masked:
        return QCoreApplication.translate("Patients", "Skyddade personuppgifter")
    return shown_name(row.name)


def spoken_name(row: CaseloadRow) -> str:
    """Return the name as it is said, given name first."""
    return row_name(row) if row.masked else shown_name(f"{row.given_name} {row.family_name}".strip())


def born_words(row: CaseloadRow) -> str:
    """Return ”1979-01-30”, or nothing where it is not known or not told."""
    return "" if row.birth_date is None else row.birth_date.isoformat()


def born_told(row: CaseloadRow) -> str:
    """Return ”f. 1979-01-30”, for places without a head above the column."""
    born = born_words(row)
    return QCoreApplication.translate("Patients", "f. {day}").format(day=born) if born else ""


def recipient_words(row: CaseloadRow) -> str:
    """Return ”Backsippa, David · f. 1979-01-30”, and that who has no treatment gets no draft."""
    words = [row_name(row)] if is_discreet() else [row_name(row), born_told(row)]
    if row.treatment is None:
        words.append(QCoreApplication.translate("Patients", "ingen behandling, får inget utkast"))
    return " · ".join(filter(None, words))


def module_words(row: CaseloadRow) -> str:
    """Return ”modul 3 av 8”."""
    figures = row.figures
    if figures is None or not figures.modules:
        return ""
    words = QCoreApplication.translate("Patients", "modul {n} av {m}")
    return words.format(n=figures.module, m=figures.modules)


def treatment_week_words(row: CaseloadRow) -> str:
    """Return ”v. 6 av 10”: the week of the treatment, counted in active weeks (decided.md 24)."""
    figures = row.figures
    if figures is None or row.status is CaseStatus.BEFORE_START or figures.week_n < 1:
        return ""
    return weeks_of(figures.week_n, figures.week_m)


def row_chip(row: CaseloadRow) -> Chip | None:
    """Return the state as a chip; none before the start and after the end, which words tell.

    An answer to read first goes before pace (ux.md 2).
    """
    figures = row.figures
    if row.read_first:
        return Chip(Tone.READ_FIRST, QCoreApplication.translate("Patients", "Läs först"))
    if figures is None or row.status in {CaseStatus.BEFORE_START, CaseStatus.ENDED}:
        return None
    return pace_chip(
        figures.pace,
        weeks_behind=figures.weeks_behind,
        modules_behind=figures.modules_behind,
        weeks_ahead=figures.weeks_ahead,
        modules_ahead=figures.modules_ahead,
    )


def state_words(row: CaseloadRow) -> str:
    """Return the state in words, the chip's where there is one."""
    if row.read_first:
        return QCoreApplication.translate("Patients", "läs först")
    if row.status is CaseStatus.BEFORE_START:
        return QCoreApplication.translate("Patients", "före start")
    if row.status is CaseStatus.ENDED:
        return QCoreApplication.translate("Patients", "avslutad")
    chip = row_chip(row)
    return "" if chip is None else chip.words


def last_active_words(row: CaseloadRow, today: date) -> str:
    """Return ”igår”, ”fre 20 nov”, ”12 okt”."""
    day = None if row.figures is None else row.figures.last_active
    if day is None:
        return ""
    if day.year == today.year and (today - day).days > _WEEKDAY_TOLD:
        return day_and_month(day)
    return near_day(day, today)


def next_words(step: NextStep, today: date) -> str:
    """Return what comes next: ”ta ställning till tempo”, ”åter v. 2 2027”."""
    day = "" if step.day is None else short_day(step.day, today)
    week = "" if step.week is None else week_words(step.week, today)
    return _next_source(step).format(module=step.module, day=day, week=week)


def _next_source(step: NextStep) -> str:
    words = {
        NextKind.READ_FIRST: QCoreApplication.translate("Patients", "läs svaret först"),
        NextKind.FLAG: QCoreApplication.translate("Patients", "läs flaggan"),
        NextKind.REPLY: QCoreApplication.translate("Patients", "svara på meddelande, senast {day}"),
        NextKind.FEEDBACK: QCoreApplication.translate("Patients", "återkoppla hemuppgift, senast {day}"),
        NextKind.FINISH_TEXT: QCoreApplication.translate("Patients", "skriv klart texten"),
        NextKind.HAND_OVER: QCoreApplication.translate("Patients", "lämna svaret"),
        NextKind.JOURNAL: QCoreApplication.translate("Patients", "journalför kontakten"),
        NextKind.FOLLOW_UP: QCoreApplication.translate("Patients", "följ upp, {day}"),
        NextKind.RATING: QCoreApplication.translate("Patients", "be om skattningen, senast {day}"),
        NextKind.OPEN_MODULE: QCoreApplication.translate("Patients", "öppna modul {module}"),
        NextKind.DECIDE_PACE: QCoreApplication.translate("Patients", "ta ställning till tempo"),
        NextKind.REACH_OUT: QCoreApplication.translate("Patients", "hör av dig, tyst sedan {day}"),
        NextKind.CLOSE: QCoreApplication.translate("Patients", "förbered avslutet, {week}"),
        NextKind.RESUMES: QCoreApplication.translate("Patients", "åter {week}"),
        NextKind.STARTS: QCoreApplication.translate("Patients", "startar {day}"),
        NextKind.CHOOSE_PROGRAM: QCoreApplication.translate("Patients", "välj program"),
        NextKind.NOTHING: QCoreApplication.translate("Patients", "inget väntar"),
    }
    if step.kind is NextKind.CLOSE and step.week is None:
        return QCoreApplication.translate("Patients", "avsluta, alla moduler klara")
    return words[step.kind]


def two_line_words(row: CaseloadRow, today: date) -> str:
    """Return the second line where rows have two: ”modul 3 av 8 · ta ställning till tempo”."""
    parts = [module_words(row) or row.program]
    if row_chip(row) is None:
        parts.append(state_words(row))
    parts.append(next_words(row.next_step, today))
    return " · ".join(filter(None, parts))


def spoken(row: CaseloadRow, today: date) -> str:
    """Return what a screen reader says of the row."""
    born = born_words(row)
    parts = [
        spoken_name(row),
        QCoreApplication.translate("Patients", "född {day}").format(day=born) if born else "",
        QCoreApplication.translate("Patients", "skyddade uppgifter") if row.protected and not row.masked else "",
        row.program,
        module_words(row),
        state_words(row),
        next_words(row.next_step, today),
    ]
    return ", ".join(filter(None, parts))
