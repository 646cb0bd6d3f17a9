"""Idag against an independent reading of the store, all through random lives (COR-01, decided.md "Idag").

``tests/slow_today.py`` says what should stand, from the rows and the text; ``tests/lives.py`` lives the lives.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest
from tests.clinics import given_database
from tests.life_of_clinic import THERAPISTS
from tests.lives import Life
from tests.patients_given import ANNA
from tests.slow_promise import SWEDEN
from tests.slow_today import GROUPS, Expected, Reading
from tests.treatments_given import MovingClock

from modulvard.domain.ids import AccountId
from modulvard.domain.text import swedish_sort_key
from modulvard.domain.today import TodayLine, TodayView
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.messages import Messages
from modulvard.services.today import Today

LIVES = ("2026-12-14T08:00", "2027-03-22T08:00", "2027-06-17T08:00", "2026-12-28T08:00")
"""Christmas with 2026-W53, Easter with the clocks, midsummer, and the turn of the year: a life begins on each."""
STEPS = 60
"""Of each life, and a look after every second of them."""


def told(view: TodayView) -> Counter[object]:
    """Return what a list tells, in the form of what is expected."""
    return Counter(
        (line.kind.value, line.glance.treatment, line.ref, line.due, line.due_at, line.overdue(view.at))
        for line in view.lines
    )


def wanted(lines: list[Expected], now: datetime) -> Counter[object]:
    day = now.astimezone(SWEDEN).date()
    return Counter((*line[:5], line.due_at < now if line.due_at else line.due < day) for line in lines)


def differences(where: str, ours: Counter[object], theirs: Counter[object]) -> Iterator[str]:
    for each in sorted(ours - theirs, key=repr):
        yield f"{where}: missing {each}"
    for each in sorted(theirs - ours, key=repr):
        yield f"{where}: stands unasked {each}"


def place(line: TodayLine) -> tuple[int, date, str]:
    glance = line.glance
    return GROUPS[line.kind.value], line.due, swedish_sort_key(glance.family_name, glance.given_name)


def compare_list(life: Life, reading: Reading, account: AccountId) -> Iterator[str]:
    """Return how an account's own list differs, and its figure in the rail."""
    today = Today(life.as_account(account), life.clock)
    lines, view = reading.list_of(account), today.day()
    yield from differences(f"list of {account}", wanted(lines, reading.now), told(view))
    if list(map(place, view.lines)) != sorted(map(place, view.lines)):
        yield f"list of {account}: out of order"
    if today.count() != len(lines):
        yield f"figure of {account}: {today.count()}, not {len(lines)}"


def compare_others(life: Life, reading: Reading, account: AccountId) -> Iterator[str]:
    """Return how Meddelanden and Hemuppgifter differ from Idag, in which lines that are put off are counted too."""
    database = life.as_account(account)
    messages, homework = Messages(database, life.clock), HomeworkAffairs(database, life.clock)
    every, queue = reading.list_of(account, put_off=True), homework.waiting()
    lists = {
        "message": [(line.treatment, line.message.id, line.due) for line in messages.waiting()],
        "handover": [(line.treatment, line.message.id, line.due) for line in messages.to_hand_over()],
        "homework": [
            (line.waiting.treatment, line.waiting.hand_in or -(line.waiting.module or 0), line.due) for line in queue
        ],
    }
    for kind, found in lists.items():
        ours = [(line.treatment, line.ref, line.due_at) for line in every if line.kind == kind]
        yield from differences(f"{kind} of {account}", Counter(ours), Counter(found))
    counts, (begun, thrown_away) = messages.counts(), reading.own_texts(account)
    told = (counts.waiting, counts.to_hand_over, counts.drafts, counts.discarded)
    figures = (*told, messages.count_waiting(), homework.count_waiting())
    should = (len(lists["message"]), len(lists["handover"]), begun, thrown_away, len(lists["message"]), len(queue))
    if figures != should:
        yield f"figures of {account}: {figures}, not {should}"


def compare(life: Life) -> list[str]:
    """Return every difference between the lists as they are and as they should be."""
    reading = Reading(life.database, life.clock.now())
    problems = [each for account in THERAPISTS for each in compare_list(life, reading, account)]
    anna, whose = Today(life.as_account(ANNA), life.clock), life.aside.choice(THERAPISTS)
    problems += compare_others(life, reading, whose)
    problems += differences("the unit's list", wanted(reading.unit_list(), reading.now), told(anna.day(unit=True)))
    seen_by_anna = told(anna.day(whose))
    problems += differences(f"list of {whose} for Anna", wanted(reading.list_of(whose), reading.now), seen_by_anna)
    return problems


@pytest.mark.parametrize("begins", LIVES)
def test_every_line_of_idag_is_owed_and_nothing_owed_is_missing(tmp_path: Path, begins: str) -> None:
    clock = MovingClock(datetime.fromisoformat(begins).replace(tzinfo=SWEDEN))
    database = given_database(tmp_path, clock)
    try:
        life = Life(database, clock, Random(begins))
        for _ in range(STEPS // 2):
            life.step()
            life.step()
            problems = compare(life)
            assert problems == [], "\n".join([*life.told[-12:], *problems])
    finally:
        database.close()
