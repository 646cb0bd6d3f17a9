"""The user's language: Swedish is the source, English a full translation; dates, weeks and order by QLocale."""

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCollator,
    QCollatorSortKey,
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTime,
    QTranslator,
)

from modulvard.resources import resource

if TYPE_CHECKING:
    from modulvard.domain.weeks import Week

LANGUAGES = ("sv", "en")
_LOCALES = {"sv": "sv_SE", "en": "en_GB"}


class Language(QObject):
    """The language in force. Made before the first window; ``use`` may change it at once on first run."""

    def __init__(self, app: QCoreApplication, language: str) -> None:
        """Raises ValueError for a language the program does not have."""
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.code = ""
        self.use(language)

    def use(self, language: str) -> None:
        """Speak another language from now on. Open windows get ``QEvent.LanguageChange``."""
        if language not in LANGUAGES:
            raise ValueError(language)
        for old in self._translators:
            self._app.removeTranslator(old)
        self.code = language
        QLocale.setDefault(QLocale(_LOCALES[language]))
        own = resource("translations")
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [self._load(f"qtbase_{language}", qt), self._load(f"modulvard_{language}", str(own))]

    def _load(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        translator.load(name, folder)
        self._app.installTranslator(translator)
        return translator


def language_of_the_system() -> str:
    """Return ``sv`` unless the system speaks English."""
    return "en" if QLocale.system().language() == QLocale.Language.English else "sv"


def weekday(day: date) -> str:
    """Return ”mån”."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")[:3]


def month(number: int) -> str:
    """Return ”november”, for headings."""
    return QLocale().standaloneMonthName(number, QLocale.FormatType.LongFormat)


def day_and_month(day: date) -> str:
    """Return ”23 nov”."""
    name = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{day.day} {name}"


def short_day(day: date, today: date | None = None) -> str:
    """Return ”mån 23 nov”, with the year where it is not today's: ”mån 4 jan 2027”."""
    words = f"{weekday(day)} {day_and_month(day)}"
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def near_day(day: date, today: date) -> str:
    """Return ”idag”, ”igår”, ”imorgon”, else the short day."""
    words = {
        -1: QCoreApplication.translate("Dates", "igår"),
        0: QCoreApplication.translate("Dates", "idag"),
        1: QCoreApplication.translate("Dates", "imorgon"),
    }
    return words.get((day - today).days) or short_day(day, today)


def long_day(day: date) -> str:
    """Return ”måndag 23 november”."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def clock_time(moment: datetime) -> str:
    """Return ”08:12”."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def week_words(week: "Week", today: date | None = None) -> str:
    """Return ”v. 48”, with the ISO year where it is not that of today's week: ”v. 1 2027”."""
    words = QCoreApplication.translate("Dates", "v. {number}").format(number=week.number)
    return words if today is None or week.year == today.isocalendar().year else f"{words} {week.year}"


def program_week_words(number: int, week: "Week | None", today: date) -> str:
    """Return ”vecka 3 i programmet (v. 48)”: a program's own week with the calendar's, where that is known."""
    words = QCoreApplication.translate("Dates", "vecka {number} i programmet").format(number=number)
    return words if week is None else f"{words} ({week_words(week, today)})"


def native_name(code: str) -> str:
    """Return what a language calls itself: ”Svenska”, ”English”, ”العربية”; the code where that is not known."""
    if code == "en":
        return "English"  # Qt says which English
    return capital(QLocale(code).nativeLanguageName()) or code


def capital(words: str) -> str:
    """Return the words with a capital first letter, for the beginning of a line."""
    return words[:1].upper() + words[1:]


def sort_key(words: str) -> QCollatorSortKey:
    """Return the key that sorts å, ä and ö last, as Swedish does, in whatever language the window speaks."""
    return _collator().sortKey(words)


@lru_cache(maxsize=1)
def _collator() -> QCollator:
    collator = QCollator(QLocale(_LOCALES["sv"]))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator
