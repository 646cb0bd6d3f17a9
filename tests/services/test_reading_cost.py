"""What reading costs where much has been written: what is owed is found by itself, and a thread from its end."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event
from tests.messages_given import at, messages, received, started
from tests.patients_given import ANNA, Clinic, StatementCount

from modulvard.domain.ids import TreatmentId
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.today import Today
from modulvard.store import fill_messages
from modulvard.store.fill_messages import FilledMessage

_GROWS = re.compile(
    r"SCAN (message|reply|open_draft|hand_in|homework|draft|treatment|patient|module_event)(_\d+)?"
    r"(?! USING (COVERING )?INDEX ix_(message|hand_in)_(waiting|unfinished|to_hand_over|to_journal))"
)
"""A step that reads a table from end to end: all but the indexes that hold what is owed."""
READS: dict[str, Callable[[Clinic], Any]] = {
    "Att svara": lambda clinic: messages(clinic).waiting(),
    "Att lämna": lambda clinic: messages(clinic).to_hand_over(),
    "Alla": lambda clinic: messages(clinic).latest(),
    "begun": lambda clinic: messages(clinic).own_drafts(),
    "thrown away": lambda clinic: messages(clinic).discarded(),
    "counts": lambda clinic: messages(clinic).counts(),
    "the unit's Att svara": lambda clinic: messages(clinic).waiting(unit=True),
    "the unit's Att lämna": lambda clinic: messages(clinic).to_hand_over(unit=True),
    "Hemuppgifter": lambda clinic: HomeworkAffairs(clinic._as(ANNA), clinic.clock).waiting(),
    "Idag": lambda clinic: Today(clinic._as(ANNA), clinic.clock).day(),
}


def _written(clinic: Clinic, treatment: TreatmentId, count: int) -> None:
    """Put so many messages into a thread, every other one a reply; nothing waits."""
    with clinic.database.work() as session:
        first = fill_messages.next_id(session)
        made = [
            FilledMessage(
                ident=first + place,
                treatment=treatment,
                therapist=ANNA,
                outgoing=place % 2 == 1,
                body=f"Meddelande {place}",
                folded=f"meddelande {place}",
                at=at("2026-03-02T08:00") + timedelta(hours=place // 2),
                reply=first + place + 1 if place % 2 == 0 else None,
                handed_over=True,
                journalled=True,
            )
            for place in range(count)
        ]
        fill_messages.add(session, [each for each in made if each.outgoing])
        fill_messages.add(session, [each for each in made if not each.outgoing])
        fill_messages.index(session, made)


@contextmanager
def _steps(clinic: Clinic) -> Iterator[list[int]]:
    """Count the steps that SQLite takes, in hundreds: what is read, and not how fast."""
    counted = [0]

    def count() -> int:
        counted[0] += 1
        return 0

    def begin(connection: Any, *_: Any) -> None:
        connection.set_progress_handler(count, 100)

    def end(connection: Any, *_: Any) -> None:
        connection.set_progress_handler(None, 0)

    event.listen(clinic.database.engine, "checkout", begin)
    event.listen(clinic.database.engine, "checkin", end)
    try:
        yield counted
    finally:
        event.remove(clinic.database.engine, "checkout", begin)
        event.remove(clinic.database.engine, "checkin", end)


@pytest.mark.parametrize("name", READS)
def test_no_list_reads_all_that_was_ever_written(clinic: Clinic, name: str) -> None:
    received(clinic, started(clinic))
    with StatementCount(clinic.database) as sent:
        READS[name](clinic)
    with clinic.database.read() as session:
        connection: Any = session.connection().connection.dbapi_connection
        for statement in sent.statements:
            if statement.startswith(("SELECT", "WITH")):
                plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
                assert [step for step in plan if _GROWS.match(step)] == [], statement


@pytest.mark.parametrize("waits", [False, True])
def test_opening_a_thread_costs_the_same_however_long_it_is(clinic: Clinic, *, waits: bool) -> None:
    """Issue 3: a thread of 500 messages shows the last ones without reading the first."""
    short, long = started(clinic), started(clinic, given_name="Maja")
    for treatment, count in ((short, 60), (long, 500)):
        _written(clinic, treatment, count)
        if waits:
            received(clinic, treatment)
    costs = []
    for treatment in (short, short, long):  # the first also prepares what is read once in a process
        with _steps(clinic) as counted:
            thread = messages(clinic).thread(treatment)
        costs.append(counted[0])
        assert len(thread.messages) == 30
        assert thread.has_earlier
    assert costs[2] < costs[1] * 1.2


def test_a_thread_is_paged_back_to_its_first_message(clinic: Clinic) -> None:
    treatment = started(clinic)
    _written(clinic, treatment, 70)
    page = messages(clinic).thread(treatment)
    found = list(page.messages)
    while page.has_earlier:
        page = messages(clinic).earlier(treatment, found[0].id)
        found = [*page.messages, *found]
    assert [each.body for each in found] == [f"Meddelande {place}" for place in range(70)]


def test_alla_leaves_out_what_was_thrown_away_and_keeps_the_order(clinic: Clinic) -> None:
    """The index that tells when a thread was last written in holds what was thrown away as well."""
    old, new = started(clinic), started(clinic, given_name="Maja")
    received(clinic, old, sent=at("2026-11-20T08:00"))
    received(clinic, new, sent=at("2026-11-21T08:00"))
    begun = messages(clinic).begin(old).ident
    assert begun is not None
    messages(clinic).discard(begun)  # type: ignore[arg-type]  # an id
    for unit in (False, True):
        assert [line.treatment for line in messages(clinic).latest(unit=unit)] == [new, old]
        assert [line.treatment for line in messages(clinic).latest(unit=unit, limit=1)] == [new]


def test_the_plans_that_are_refused_are_those_that_grow() -> None:
    assert _GROWS.match("SCAN message USING INDEX ix_message_thread")
    assert _GROWS.match("SCAN open_draft")
    assert not _GROWS.match("SCAN message USING INDEX ix_message_waiting")
    assert not _GROWS.match("SEARCH message USING INDEX ix_message_thread (treatment_id=?)")
