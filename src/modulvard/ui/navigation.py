"""From a place to its page, the place in the rail, and the words of the window's title; never a patient's."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from modulvard.domain.access import Permission
from modulvard.domain.ids import PatientId
from modulvard.ui.components.rail import RailPlace
from modulvard.ui.opening import PageKind
from modulvard.ui.pages import SECTION_KEY, PatientTab, Place, Section
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.domain.caseload import SavedFilter

PROGRAM_NAME = "Modulvård"
_WORDS = {
    Section.TODAY: QT_TRANSLATE_NOOP("Places", "Idag"),
    Section.PATIENTS: QT_TRANSLATE_NOOP("Places", "Patienter"),
    Section.MESSAGES: QT_TRANSLATE_NOOP("Places", "Meddelanden"),
    Section.ANSWERS: QT_TRANSLATE_NOOP("Places", "Svarsbank"),
    Section.PROGRAMS: QT_TRANSLATE_NOOP("Places", "Program"),
    Section.INSTRUMENTS: QT_TRANSLATE_NOOP("Places", "Instrument"),
    Section.REPORTS: QT_TRANSLATE_NOOP("Places", "Rapporter"),
    Section.SETTINGS: QT_TRANSLATE_NOOP("Places", "Inställningar"),
}
_PATIENT = QT_TRANSLATE_NOOP("Places", "Patient")
_ICONS = {
    Section.TODAY: "sun",
    Section.PATIENTS: "users",
    Section.MESSAGES: "mail",
    Section.ANSWERS: "library",
    Section.PROGRAMS: "layers",
    Section.INSTRUMENTS: "clipboard-list",
    Section.REPORTS: "chart-no-axes-column",
    Section.SETTINGS: "settings",
}
_NEEDS = {
    Section.TODAY: Permission.READ_TODAY,
    Section.PATIENTS: Permission.LIST_PATIENTS,
    Section.MESSAGES: Permission.READ_PATIENT,
    Section.ANSWERS: Permission.READ_ANSWERS,
    Section.PROGRAMS: Permission.READ_PROGRAMS,
    Section.INSTRUMENTS: Permission.READ_PROGRAMS,
    Section.REPORTS: Permission.READ_REPORTS,
    Section.SETTINGS: Permission.OWN_ACCOUNT,
}
_ON_THE_RAIL = (Section.TODAY, Section.PATIENTS, Section.MESSAGES, Section.ANSWERS, Section.PROGRAMS, Section.REPORTS)
_FILTER = "filter:"


def page_of(place: Place) -> PageKind:
    """Return which page shows a place."""
    if place.section is Section.PATIENTS and place.patient is not None:
        return PageKind.PATIENT
    return PageKind(place.section.value)


def section_words(section: Section) -> str:
    """Return what a place is called."""
    return QCoreApplication.translate("Places", _WORDS[section])


def section_icon(section: Section) -> str:
    """Return the icon of a place."""
    return _ICONS[section]


def window_title(place: Place) -> str:
    """Return ”Modulvård – Patienter”: the place only (ux.md 8.5)."""
    words = section_words(place.section)
    if page_of(place) is PageKind.PATIENT:
        words = QCoreApplication.translate("Places", _PATIENT)
    return f"{PROGRAM_NAME} – {words}"


def may_go(section: Section, permissions: frozenset[Permission]) -> bool:
    """Tell whether the account's roles let it see a place. One it may not see is absent, not grey."""
    return _NEEDS[section] in permissions


def first_place(permissions: frozenset[Permission]) -> Place:
    """Return where an account begins the first time: Idag, or the first place it may see."""
    section = next(section for section in (*_ON_THE_RAIL, Section.SETTINGS) if may_go(section, permissions))
    return Place(section)


def rail_places(permissions: frozenset[Permission], filters: "Sequence[SavedFilter]" = ()) -> tuple[RailPlace, ...]:
    """Return the places of the rail, with the account's saved filters under Patienter."""
    under = tuple(RailPlace(ident=f"{_FILTER}{saved.id}", words=saved.name) for saved in filters)
    return tuple(
        RailPlace(
            ident=section.value,
            words=section_words(section),
            icon=_ICONS[section],
            key=f"Ctrl+{SECTION_KEY[section]}",
            under=under if section is Section.PATIENTS else (),
        )
        for section in _ON_THE_RAIL
        if may_go(section, permissions)
    )


def filter_place(saved: "SavedFilter") -> Place:
    """Return the place of a saved filter."""
    return Place(Section.PATIENTS, arguments={"filter": saved.filter.as_dict(), "filter_id": saved.id})


def place_of(ident: str, filters: "Sequence[SavedFilter]") -> Place | None:
    """Return the place of an item of the rail."""
    if ident.startswith(_FILTER):
        return next((filter_place(saved) for saved in filters if f"{_FILTER}{saved.id}" == ident), None)
    return Place(Section(ident))


def rail_ident(place: Place) -> str:
    """Return the item of the rail that a place belongs to."""
    if place.section is Section.PATIENTS and place.patient is None and "filter_id" in place.arguments:
        return f"{_FILTER}{place.arguments['filter_id']}"
    if place.section is Section.INSTRUMENTS:
        return Section.PROGRAMS.value
    return place.section.value


def patient_place(patient: PatientId, tab: PatientTab = PatientTab.OVERVIEW) -> Place:
    """Return the place of a patient's page."""
    return Place(Section.PATIENTS, patient, tab)
