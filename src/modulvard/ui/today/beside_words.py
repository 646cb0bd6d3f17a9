"""What the panel beside Idag says: who, how far, which texts, and what happened last."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.messages import MessageKind
from modulvard.domain.module_events import ModuleEvent, ModuleState
from modulvard.domain.owed import PassedOn
from modulvard.domain.pacing import AgreementKind
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.weeks import Week
from modulvard.ui.components.module_strip import CellState, ModuleCell
from modulvard.ui.i18n import clock_time, short_day
from modulvard.ui.today.words import responsible_words
from modulvard.ui.words.of_pace import weeks_of

if TYPE_CHECKING:
    from modulvard.services.treatments import TreatmentView
    from modulvard.ui.today.reading import Contact, Reading
    from modulvard.ui.today.shown import ShownText

_LATEST = 4


def about_words(line: TodayLine) -> str:
    """Return ”f. 1985-03-12 · Sova och orka · v. 5 av 10”."""
    glance = line.glance
    parts = []
    if glance.birth_date is not None:
        born = QCoreApplication.translate("Beside", "f. {date}")
        parts.append(born.format(date=glance.birth_date.isoformat()))
    parts.append(glance.program)
    if glance.week_n > 0:
        parts.append(weeks_of(glance.week_n, glance.week_m))
    return " · ".join(filter(None, (*parts, responsible_words(line))))


def cells_of(view: "TreatmentView") -> list[ModuleCell]:
    """Return the modules as the strip shows them."""
    current = next((module.number for module in view.standing.modules if not module.standing.is_handed_in), None)
    cells = []
    for module in view.standing.modules:
        if module.standing.is_skipped:
            state = CellState.SKIPPED
        elif module.standing.is_handed_in:
            state = CellState.HANDED_IN
        elif module.number == current:
            state = CellState.CURRENT
        else:
            state = CellState.AHEAD if module.mandatory else CellState.OPTIONAL
        cells.append(ModuleCell(str(module.number), state))
    return cells


def plan_place(view: "TreatmentView") -> int | None:
    """Return the place of the module that the plan has come to this week."""
    reached = [place for place, module in enumerate(view.standing.modules) if _is_due(module.week, view.standing.week)]
    return reached[-1] if reached else None


def _is_due(planned: Week | None, week: Week) -> bool:
    return planned is not None and planned <= week


def where_words(view: "TreatmentView") -> str:
    """Return how much of the course is handed in."""
    done = sum(module.standing.is_handed_in for module in view.standing.modules)
    total = sum(not module.standing.is_skipped for module in view.standing.modules)
    return QCoreApplication.translate("Beside", "{done} av {total} inlämnade").format(done=done, total=total)


def latest(reading: "Reading") -> list[tuple[date, str]]:
    """Return what happened last, newest first, in words: with the plan's modules, and what has passed between them."""
    view = reading.view
    happened: list[tuple[date, int, str]] = []
    for event in view.treatment.events:
        if event.withdrawn_at is None and event.on <= view.standing.on:
            happened.append((event.on, event.id, _event_words(event)))
    for agreement in view.treatment.agreements:
        made_on = agreement.made_at.date()
        if agreement.withdrawn_at is None and agreement.kind is not AgreementKind.START and made_on <= view.standing.on:
            words = QCoreApplication.translate("Beside", "Ny överenskommelse om tempo")
            happened.append((made_on, agreement.id, words))
    happened += [(contact.on, place, _contact_words(contact)) for place, contact in enumerate(reading.contacts)]
    return [(day, said) for day, _, said in sorted(happened, reverse=True)[:_LATEST]]


def text_head(text: "ShownText") -> str:
    """Return what a text is: ”Meddelande”, the homework's title, ”Ditt svar”."""
    if text.kind is LineKind.SAFETY:
        return text.title
    words = {
        LineKind.HANDOVER: QCoreApplication.translate("Beside", "Svar, klart men inte lämnat"),
        LineKind.DRAFT: QCoreApplication.translate("Beside", "Utkast"),
        LineKind.HOMEWORK: text.title or QCoreApplication.translate("Beside", "Hemuppgift"),
    }
    return words.get(text.kind) or QCoreApplication.translate("Beside", "Meddelande")


def text_time(text: "ShownText") -> str:
    """Return when a text was written: ”tor 19 nov 12:05”, or the day alone."""
    if text.at is None:
        return ""
    if isinstance(text.at, datetime):
        return f"{short_day(text.at.date())} {clock_time(text.at)}"
    return short_day(text.at)


def passed_words(passed: PassedOn) -> str:
    """Return who passed a line on, and with what words."""
    day = short_day(passed.at.astimezone(STOCKHOLM).date())
    words = QCoreApplication.translate("Beside", "Lämnad vidare av {name} {day}").format(name=passed.by, day=day)
    return f"{words}: ”{passed.note}”" if passed.note else words


def _contact_words(contact: "Contact") -> str:
    if contact.is_from_patient and contact.waits:
        return QCoreApplication.translate("Beside", "Meddelande, väntar på svar")
    if contact.is_from_patient:
        return QCoreApplication.translate("Beside", "Meddelande från patienten")
    words = {
        MessageKind.MESSAGE: QCoreApplication.translate("Beside", "Svar till patienten"),
        MessageKind.FEEDBACK: QCoreApplication.translate("Beside", "Återkoppling"),
        MessageKind.MORE: QCoreApplication.translate("Beside", "Fråga om mer"),
    }
    return words[contact.kind]


def _event_words(event: ModuleEvent) -> str:
    words = {
        ModuleState.UNAVAILABLE: QCoreApplication.translate("Beside", "Modul {number} stängd igen"),
        ModuleState.AVAILABLE: QCoreApplication.translate("Beside", "Modul {number} öppnad"),
        ModuleState.STARTED: QCoreApplication.translate("Beside", "Modul {number} påbörjad"),
        ModuleState.HANDED_IN: QCoreApplication.translate("Beside", "Modul {number} inlämnad"),
        ModuleState.REVIEWED: QCoreApplication.translate("Beside", "Återkoppling på modul {number}"),
        ModuleState.DONE: QCoreApplication.translate("Beside", "Modul {number} klar"),
        ModuleState.SKIPPED: QCoreApplication.translate("Beside", "Modul {number} hoppades över"),
    }
    return words[event.state].format(number=event.module)
