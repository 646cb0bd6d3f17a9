"""What has been agreed and what has happened, in words: who, when and why (C4, decided.md 10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PauseId
from modulvard.domain.module_events import ModuleEvent
from modulvard.domain.pacing import Agreement, Pause
from modulvard.domain.treatments import TreatmentStatus
from modulvard.domain.weeks import Week
from modulvard.services.patient_page import PatientPicture
from modulvard.services.treatments import TreatmentView
from modulvard.ui.i18n import clock_time, day_and_month, week_words
from modulvard.ui.words.of_treatments import kind_words, pace_words, state_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something that was agreed or entered. ``faded`` is what no longer counts."""

    head: str
    lines: tuple[str, ...]
    faded: bool = False
    mark: str = ""
    """What it is now: ”gäller nu”, ”tidigare”, ”kommer”, ”ångrad”."""
    pause: PauseId | None = None
    """A pause that can be ended or taken away."""
    ends_now: bool = False
    """Whether that pause lies over this week, so that it is ended by resuming."""


def module_history(picture: PatientPicture, view: TreatmentView, number: ModuleNumber) -> tuple[Told, ...]:
    """Return who entered what of a module and when, the latest first; what was taken back as well."""
    own = [event for event in view.treatment.events if event.module == number]
    latest = sorted(own, key=lambda event: (event.on, event.id), reverse=True)
    return tuple(_event(event, picture.names) for event in latest)


def _event(event: ModuleEvent, names: Mapping[AccountId, str]) -> Told:
    translate = QCoreApplication.translate
    entered = translate("History", "{name}, infört {moment}").format(
        name=names.get(event.made_by, ""), moment=_moment(event.made_at)
    )
    lines = [" · ".join(filter(None, (entered, event.reason)))]
    if event.withdrawn_at is not None:
        who = names.get(event.withdrawn_by, "") if event.withdrawn_by is not None else ""
        words = translate("History", "Tillbakataget {moment}").format(moment=_moment(event.withdrawn_at))
        lines.append(" · ".join(filter(None, (words, who, event.withdrawn_reason))))
    return Told(
        head=f"{day_and_month(event.on)} · {state_words(event.state)}",
        lines=tuple(lines),
        faded=event.withdrawn_at is not None,
    )


def agreements(picture: PatientPicture, view: TreatmentView) -> tuple[Told, ...]:
    """Return every agreement with who, when, why and its plan, the latest first; those undone as well."""
    standing, today = view.standing, view.standing.on
    plans = {plan.agreement.id: plan.weeks for plan in (*standing.earlier, *standing.coming)}
    shown = {module.number: module.week for module in standing.modules if module.week is not None}
    in_force = standing.agreement
    plans[in_force.id] = tuple((number, shown[number]) for number in in_force.course if number in shown)
    coming = {plan.agreement.id for plan in standing.coming}
    told = []
    for agreement in sorted(view.treatment.agreements, key=lambda one: (one.made_at, one.id), reverse=True):
        is_now = agreement.id == in_force.id and standing.status is TreatmentStatus.ACTIVE
        told.append(
            Told(
                head=QCoreApplication.translate("History", "{pace} från {week}").format(
                    pace=pace_words(agreement.pace), week=week_words(agreement.first_week, today)
                ),
                lines=_agreement_lines(agreement, picture.names, plans.get(agreement.id, ()), view),
                faded=agreement.withdrawn_at is not None,
                mark=_mark(agreement, is_now=is_now, is_coming=agreement.id in coming),
            )
        )
    return tuple(told)


def _agreement_lines(
    agreement: Agreement,
    names: Mapping[AccountId, str],
    plan: Sequence[tuple[ModuleNumber, Week]],
    view: TreatmentView,
) -> tuple[str, ...]:
    who = f"{names.get(agreement.made_by, '')} {_moment(agreement.made_at)}"
    first = " · ".join(filter(None, (kind_words(agreement.kind), who, agreement.reason)))
    if not plan:
        return (first,)
    weeks = " · ".join(f"{number} {week_words(week, view.standing.on)}" for number, week in plan)
    return (first, QCoreApplication.translate("History", "Plan: {weeks}").format(weeks=weeks))


def _mark(agreement: Agreement, *, is_now: bool, is_coming: bool) -> str:
    translate = QCoreApplication.translate
    if agreement.withdrawn_at is not None:
        return translate("History", "ångrad")
    if is_now:
        return translate("History", "gäller nu")
    return translate("History", "kommer") if is_coming else translate("History", "tidigare")


def pauses(picture: PatientPicture, view: TreatmentView) -> tuple[Told, ...]:
    """Return every pause, the latest first; those ended early and those taken away as well."""
    week, is_active = view.standing.week, view.standing.status is TreatmentStatus.ACTIVE
    latest = sorted(view.treatment.pauses, key=lambda pause: (pause.first_week, pause.id), reverse=True)
    return tuple(_pause(pause, picture, view, week=week, is_active=is_active) for pause in latest)


def _pause(pause: Pause, picture: PatientPicture, view: TreatmentView, *, week: Week, is_active: bool) -> Told:
    translate, today = QCoreApplication.translate, view.standing.on
    first, last = pause.first_week, pause.last_week
    words = week_words(first, today) if first == last else f"{week_words(first, today)}–{week_words(last, today)}"
    who = f"{picture.names.get(pause.made_by, '')} {_moment(pause.made_at)}"
    lines = [" · ".join(filter(None, (who, pause.reason)))]
    if pause.resumed_from is not None:
        resumed = week_words(pause.resumed_from, today)
        lines.append(translate("History", "Återupptagen från {week}").format(week=resumed))
    stands = is_active and picture.may_change and pause.withdrawn_at is None
    is_now = pause.covers(week)
    return Told(
        head=translate("History", "Paus {weeks}").format(weeks=words),
        lines=tuple(lines),
        faded=pause.withdrawn_at is not None,
        mark=translate("History", "borttagen") if pause.withdrawn_at is not None else "",
        pause=pause.id if stands and (is_now or first > week) else None,
        ends_now=is_now,
    )


def _moment(moment: datetime) -> str:
    here = moment.astimezone(STOCKHOLM)
    return f"{day_and_month(here.date())} {clock_time(here)}"
