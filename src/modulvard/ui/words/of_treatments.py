"""Words for treatments: agreements, how a patient stands, states of modules, how a treatment ended."""

from PySide6.QtCore import QCoreApplication

from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import AgreementKind, PaceFigures
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import ClosedAs, DeliveryForm
from modulvard.ui.components.chips import Chip
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_pace import pace_chip
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_NUMBERS = (
    QT_TRANSLATE_NOOP("Pace", "noll"),
    QT_TRANSLATE_NOOP("Pace", "en"),
    QT_TRANSLATE_NOOP("Pace", "två"),
    QT_TRANSLATE_NOOP("Pace", "tre"),
    QT_TRANSLATE_NOOP("Pace", "fyra"),
    QT_TRANSLATE_NOOP("Pace", "fem"),
    QT_TRANSLATE_NOOP("Pace", "sex"),
    QT_TRANSLATE_NOOP("Pace", "sju"),
    QT_TRANSLATE_NOOP("Pace", "åtta"),
)

_STATES = {
    ModuleState.UNAVAILABLE: QT_TRANSLATE_NOOP("Pace", "inte öppnad"),
    ModuleState.AVAILABLE: QT_TRANSLATE_NOOP("Pace", "öppnad"),
    ModuleState.STARTED: QT_TRANSLATE_NOOP("Pace", "påbörjad"),
    ModuleState.HANDED_IN: QT_TRANSLATE_NOOP("Pace", "inlämnad"),
    ModuleState.REVIEWED: QT_TRANSLATE_NOOP("Pace", "återkopplad"),
    ModuleState.DONE: QT_TRANSLATE_NOOP("Pace", "klar"),
    ModuleState.SKIPPED: QT_TRANSLATE_NOOP("Pace", "överhoppad"),
}

_CLOSED_AS = {
    ClosedAs.COMPLETED: QT_TRANSLATE_NOOP("Pace", "fullföljd"),
    ClosedAs.PARTLY_COMPLETED: QT_TRANSLATE_NOOP("Pace", "delvis genomförd"),
    ClosedAs.STOPPED_BY_PATIENT: QT_TRANSLATE_NOOP("Pace", "avbruten av patienten"),
    ClosedAs.STOPPED_BY_THERAPIST: QT_TRANSLATE_NOOP("Pace", "avbruten av behandlaren"),
    ClosedAs.REFERRED: QT_TRANSLATE_NOOP("Pace", "hänvisad vidare"),
    ClosedAs.CHANGED_PROGRAM: QT_TRANSLATE_NOOP("Pace", "bytt program"),
}

_FORMS = {
    DeliveryForm.DIGITAL: QT_TRANSLATE_NOOP("Pace", "helt digital"),
    DeliveryForm.BLENDED: QT_TRANSLATE_NOOP("Pace", "digital med besök"),
    DeliveryForm.GROUP: QT_TRANSLATE_NOOP("Pace", "stöd till gruppbehandling"),
}

_KINDS = {
    AgreementKind.START: QT_TRANSLATE_NOOP("Pace", "vid starten"),
    AgreementKind.PACE: QT_TRANSLATE_NOOP("Pace", "nytt tempo"),
    AgreementKind.MOVED: QT_TRANSLATE_NOOP("Pace", "flyttad"),
    AgreementKind.ADDED: QT_TRANSLATE_NOOP("Pace", "modul tillagd"),
    AgreementKind.REMOVED: QT_TRANSLATE_NOOP("Pace", "modul borttagen"),
    AgreementKind.REQUEST: QT_TRANSLATE_NOOP("Pace", "lagd på nytt"),
    AgreementKind.VERSION: QT_TRANSLATE_NOOP("Pace", "ny version av programmet"),
}


def _said(source: str) -> str:
    return QCoreApplication.translate("Pace", source)


def number_words(number: int) -> str:
    """Return a small number in words: ”en”, ”två” … ”åtta”."""
    return _said(_NUMBERS[number]) if 0 <= number < len(_NUMBERS) else str(number)


def pace_words(pace: Pace) -> str:
    """Return ”en modul i veckan”, ”två moduler varannan vecka”, ”en modul på tre veckor”."""
    translate = QCoreApplication.translate
    if pace.modules == 1:
        words = {
            1: translate("Pace", "en modul i veckan"),
            2: translate("Pace", "en modul varannan vecka"),
        }.get(pace.every_weeks, translate("Pace", "en modul på {weeks} veckor"))
    else:
        words = {
            1: translate("Pace", "{modules} moduler i veckan"),
            2: translate("Pace", "{modules} moduler varannan vecka"),
        }.get(pace.every_weeks, translate("Pace", "{modules} moduler på {weeks} veckor"))
    return words.format(modules=number_words(pace.modules), weeks=number_words(pace.every_weeks))


def distance_words(weeks: int, modules: int) -> str:
    """Return ”2 v”, or ”1 modul” where the weeks are 0 (decided.md 23)."""
    if weeks:
        return QCoreApplication.translate("Pace", "{weeks} v").format(weeks=weeks)
    if modules == 1:
        return QCoreApplication.translate("Pace", "1 modul")
    return QCoreApplication.translate("Pace", "{modules} moduler").format(modules=modules)


def standing_chip(figures: PaceFigures) -> Chip:
    """Return the chip of how a patient stands: shape, word and colour."""
    return pace_chip(
        figures.state,
        weeks_behind=figures.weeks_behind,
        modules_behind=figures.modules_behind,
        weeks_ahead=figures.weeks_ahead,
        modules_ahead=figures.modules_ahead,
    )


def ended_chip(closed_as: ClosedAs) -> Chip:
    """Return the chip of a treatment that has ended: ”Fullföljd” with a check, all else with a dash."""
    words = closed_as_words(closed_as)
    words = words[:1].upper() + words[1:]
    return Chip.done(words) if closed_as is ClosedAs.COMPLETED else Chip(Tone.PAUSED, words, Shape.DASH)


def state_words(state: ModuleState) -> str:
    """Return ”inlämnad”, ”återkopplad”, ”klar” … (decided.md 25)."""
    return _said(_STATES[state])


def closed_as_words(closed_as: ClosedAs) -> str:
    """Return how a treatment ended (H6)."""
    return _said(_CLOSED_AS[closed_as])


def form_words(form: DeliveryForm) -> str:
    """Return the form of a treatment (D6, D7)."""
    return _said(_FORMS[form])


def kind_words(kind: AgreementKind) -> str:
    """Return why an agreement was made."""
    return _said(_KINDS[kind])
