"""Facts with sensible defaults: a test states only what matters to it. People are plants, numbers published (F22)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from modulvard.documents.facts import (
    AgreementFacts,
    CalendarFacts,
    ModuleFacts,
    PausePeriod,
    Recipient,
    Sender,
    SummaryFacts,
)
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceFigures, PaceState, RestKind, RestWeek
from modulvard.domain.programs import Pace, ShownText
from modulvard.domain.treatments import DeliveryForm
from modulvard.domain.weeks import Week

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TITLES = (
    "Kom igång",
    "Dygnets rytm",
    "Kvällens vanor",
    "Sömn",
    "Vila om dagen",
    "Rörelse",
    "Det som är viktigt",
    "Vägen vidare",
)
PLAN = (*(Week.iso(2026, number) for number in (45, 46, 47, 48, 51, 53)), Week.iso(2027, 1), Week.iso(2027, 2))
HANDED_IN = (date(2026, 11, 7), date(2026, 11, 20), date(2026, 11, 27), date(2026, 12, 9))
ONE_A_WEEK = Pace(modules=1, every_weeks=1)


def swedish(text: str) -> ShownText:
    return ShownText(text=text, language="sv")


def given_sender(**changes: Any) -> Sender:
    sender = Sender(
        clinic="Exempelkliniken Björken",
        therapist="Anna Lind",
        title="leg. psykolog",
        phone="08-465 004 12",
        phone_hours="vardagar 8–16.30",
    )
    return replace(sender, **changes)


def given_patient(**changes: Any) -> Recipient:
    return replace(Recipient(given_name="Linnea", family_name="Ekblad", identity="19900101-2385"), **changes)


def given_module(number: int, **changes: Any) -> ModuleFacts:
    """Give a module of the course on 14 December 2026: four handed in, the fifth begun."""
    done = number <= len(HANDED_IN)
    module = ModuleFacts(
        number=number,
        title=swedish(TITLES[(number - 1) % len(TITLES)]),
        planned=PLAN[number - 1] if number <= len(PLAN) else PLAN[-1] + (number - len(PLAN)),
        state=ModuleState.DONE if done else ModuleState.STARTED if number == 5 else ModuleState.UNAVAILABLE,
        handed_in=HANDED_IN[number - 1] if done else None,
        reviewed=HANDED_IN[number - 1] if done else None,
    )
    return replace(module, **changes)


def given_modules(count: int = 8) -> tuple[ModuleFacts, ...]:
    return tuple(given_module(number) for number in range(1, count + 1))


def rest(week: str, why: RestKind = RestKind.PAUSE) -> RestWeek:
    return RestWeek(week=Week.parse(week), why=why)


def given_agreement(made_on: date = date(2026, 11, 2), week: str = "2026-W45", **changes: Any) -> AgreementFacts:
    agreement = AgreementFacts(made_on=made_on, first_week=Week.parse(week), pace=ONE_A_WEEK)
    return replace(agreement, **changes)


def given_summary(**changes: Any) -> SummaryFacts:
    """Give a treatment half way through, in a week 51 before a year with a week 53."""
    facts = SummaryFacts(
        made_at=datetime(2026, 12, 14, 14, 20, tzinfo=STOCKHOLM),
        sender=given_sender(),
        patient=given_patient(),
        program=swedish("Vardag i balans"),
        version="1.0",
        form=DeliveryForm.BLENDED,
        started_on=date(2026, 11, 2),
        modules=given_modules(),
        agreements=(given_agreement(), given_agreement(date(2026, 12, 14), "2026-W51", reason="infektion")),
        figures=PaceFigures(state=PaceState.ON_TRACK, projected_finish=Week.parse("2027-W02")),
        rest=(rest("2026-W49"), rest("2026-W52", RestKind.CLOSED)),
        pauses=(PausePeriod(first_week=Week.parse("2026-W49"), last_week=Week.parse("2026-W49"), reason="infektion"),),
        follow_ups=(date(2027, 4, 21),),
    )
    return replace(facts, **changes)


def given_calendar(**changes: Any) -> CalendarFacts:
    facts = CalendarFacts(
        made_on=date(2026, 12, 14),
        given_name="Linnea",
        first_week=Week.parse("2026-W45"),
        modules=given_modules(),
        rest=(rest("2026-W52", RestKind.CLOSED),),
        follow_ups=(date(2027, 4, 21),),
        phone="08-465 004 12",
        phone_hours="vardagar 8–16.30",
    )
    return replace(facts, **changes)
