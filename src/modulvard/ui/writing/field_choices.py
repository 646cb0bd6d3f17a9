"""What a field can be filled with: days, weeks and times to choose from, or a line to type (ux.md 2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from modulvard.domain.text import fold
from modulvard.domain.weeks import Week
from modulvard.ui.i18n import short_day, week_words

_TIMES = ("08:30", "10:00", "13:00", "15:00")
_LOCALES = {"sv": "sv_SE", "en": "en_GB"}
_DAYS = frozenset({"datum", "dag", "date", "day"})
_WEEKS = frozenset({"vecka", "week"})
_HOURS = frozenset({"tid", "klockslag", "time"})


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """Something a field can be filled with: as the list names it, why it is there, and what the text then says."""

    words: str
    note: str
    value: str


def choices_for(name: str, today: date, language: str) -> tuple[FieldChoice, ...]:
    """Return what a field by this name is likely to be filled with; nothing where only words can tell.

    ``language`` is the text's own, which may be another than the window's.
    """
    last = fold(name).split()[-1:]
    if _DAYS & set(last):
        return _days(today, language)
    if _WEEKS & set(last):
        return _weeks(today, language)
    if _HOURS & set(last):
        return tuple(FieldChoice(each, "", each) for each in _TIMES)
    return ()


def is_day(name: str) -> bool:
    """Tell whether a field asks for a day."""
    return bool(_DAYS & set(fold(name).split()[-1:]))


def _days(today: date, language: str) -> tuple[FieldChoice, ...]:
    sunday = today + timedelta(days=6 - today.weekday())
    translate = QCoreApplication.translate
    found = (
        (today + timedelta(days=4), translate("Writing", "om 4 dagar")),
        (sunday, translate("Writing", "veckans slut")),
        (sunday + timedelta(days=7), translate("Writing", "två veckor")),
    )
    days = {day: note for day, note in found if day > today}
    return tuple(FieldChoice(short_day(day, today), days[day], _long(day, language)) for day in sorted(days))


def _weeks(today: date, language: str) -> tuple[FieldChoice, ...]:
    translate = QCoreApplication.translate
    notes = (
        translate("Writing", "den här veckan"),
        translate("Writing", "nästa vecka"),
        translate("Writing", "om två veckor"),
    )
    found = []
    for ahead, note in enumerate(notes):
        week = Week.of(today + timedelta(days=7 * ahead))
        value = f"week {week.number}" if language == "en" else f"vecka {week.number}"
        found.append(FieldChoice(week_words(week, today), note, value))
    return tuple(found)


def _long(day: date, language: str) -> str:
    """Return ”fredag 27 november” in the language of the text."""
    locale = QLocale(_LOCALES.get(language, _LOCALES["sv"]))
    return locale.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
