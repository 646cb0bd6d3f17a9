"""The floor of Idag reads what Idag reads: else the ratio between them would say nothing."""

from collections import Counter
from datetime import datetime, time, timedelta
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from tests.clinics import given_database
from tests.life_of_clinic import THERAPISTS
from tests.lives import Life
from tests.safety_given import given_answer, given_plan
from tests.slow_promise import SWEDEN
from tests.treatments_given import MovingClock

from modulvard.store.owed_statements import owed_statement
from modulvard.store.rows import TreatmentRow
from modulvard.store.today_statements import glance_statement, marks_statement

_KINDS = {
    "messages": "message",
    "hand-ins": "homework",
    "to hand over": "handover",
    "drafts": "draft",
    "flags": "flag",
    "to read": "safety",
    "ratings lacking": "rating",
}
PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(autouse=True)
def _benchmarks_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING / "benchmarks"))


def owed_by_hand(found: dict[str, list[Any]]) -> Counter[object]:
    owed = Counter((kind, *row[:2]) for name, kind in _KINDS.items() for row in found[name])
    owed.update(("journal", row[0], 0) for row in found["to journal"])
    owed.update(("draft", row[0], -row[1]) for row in found["notes"])
    owed.update(("homework", row[0], row[2]) for row in found["modules passed on"])
    return owed


def test_idag_by_hand_has_the_rows_of_idag(tmp_path: Path) -> None:
    begins = "2026-12-14T08:00"
    clock = MovingClock(datetime.fromisoformat(begins).replace(tzinfo=SWEDEN))
    database = given_database(tmp_path, clock)
    life = Life(database, clock, Random(begins))
    for _ in range(60):
        life.step()
    day = clock.now().astimezone(SWEDEN).date()
    with database.read() as session:
        treatments = session.scalars(select(TreatmentRow.id)).all()
    for place, treatment in enumerate(treatments):
        given_plan(database, treatment, day - timedelta(days=place % 3 - 1))
        given_answer(database, treatment)
    seen: Counter[str] = Counter()
    for account in THERAPISTS:
        values = {
            "account": account,
            "day": day,
            "writer": account,
            "therapist_0": account,
            "ends": clock.now(),
            "seen_on": day,
        }
        values["begins"] = datetime.combine(day, time(), SWEDEN)
        with database.read() as session:
            driver = session.connection().connection.driver_connection
            statements = {
                "glances": glance_statement(therapists=1, of_treatment=False),
                "marks": marks_statement(therapists=1),
                "owed": owed_statement(therapists=1, of_treatment=False, passed_on=False),
            }
            read = {name: statement.rows(session, **values) for name, statement in statements.items()}
            driver.execute("ROLLBACK")
            found = import_module("day_by_hand").read_day(driver, day, account)
        assert sorted(found["glances"]) == sorted(row[:-1] for row in read["glances"])
        assert sorted(found["marks"]) == sorted(read["marks"])
        assert owed_by_hand(found) == Counter(row[:3] for row in read["owed"])
        seen.update(kind for kind, *_ in owed_by_hand(found))
    database.close()
    assert seen.keys() >= {"message", "homework", "handover", "draft", "journal", "safety", "rating"}
