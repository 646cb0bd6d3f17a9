"""Idag and the waiting lists of a moment gone by are those that were shown then, through random lives (decided.md 13).

Nothing in these lives is taken back or entered late, and nothing changes that the store does not keep by moment: then
what is known now of a moment is what was known in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.clinics import given_database
from tests.life_of_clinic import THERAPISTS, Nothing
from tests.lives import STEPS, Life
from tests.slow_promise import SWEDEN
from tests.treatments_given import MovingClock

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber
from modulvard.domain.messages import Channel, Message, MessageState, ThreadLine
from modulvard.domain.module_events import RANK, ModuleState
from modulvard.domain.today import LineKind, TodayView
from modulvard.domain.treatments import ClosedAs
from modulvard.services.base import Changed
from modulvard.services.flags import Flags
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments
from modulvard.store.database import Database

LIVES = ("2026-12-14T08:00", "2027-03-22T08:00")
TAKEN = 60
FORWARD = (ModuleState.STARTED, ModuleState.HANDED_IN, ModuleState.HANDED_IN, ModuleState.REVIEWED)
CORRECTIONS = (
    "start_another",
    "merge",
    "away",
    "not_away",
    "clinic_closed",
    "clinic_open",
    "setting",
    "undo_one",
    "refile",
    "withdraw",
    "hand_in_early",
    "withdraw_homework",
    "take_back",
    "pace",
    "pause",
    "resume",
    "transfer",
)
"""Taken back, entered late, or kept as it is now only."""


OF_THE_PLAN = {LineKind.MODULE, LineKind.PACE, LineKind.SILENCE, LineKind.END}


@dataclass
class StraightLife(Life):
    """A life in which everything is entered when it happens, and stands."""

    steps = {name: often for name, often in STEPS.items() if name not in CORRECTIONS}

    def sent(self) -> None:
        """Everything comes in as it is sent."""

    def on_a_text(self) -> Changed:
        row = self._message(lambda row: True)
        service = self._with(Messages, of=row["treatment_id"])
        how = self.draw.choice(["discard", "hand_over", "hand_over", "correct"])
        self.said += f" {how} {row['id']}"
        changed: Changed = getattr(service, how)(row["id"], *((Channel.COPY,) if how == "hand_over" else ()))
        return changed

    def on_a_note(self) -> Changed:
        row = self.one("note")
        service = self._with(Notes, of=row["treatment_id"])
        how = self.draw.choice(["discard", "finish", "finish", "mark_journalled", "correct"])
        self.said += f" {how} {row['id']}"
        changed: Changed = getattr(service, how)(row["id"], *(("Text.",) if how == "finish" else ()))
        return changed

    def on_a_flag(self) -> Changed:
        row = self.one("flag", lambda row: not row["done_at"])
        self.by = AccountId(row["account_id"])
        changed: Changed = self._with(Flags, of=row["treatment_id"]).done(row["id"], "klart")
        return changed

    def module(self) -> Changed:
        ident = self.treatment()
        number, state = self.draw.randint(1, 4), self.draw.choice([*FORWARD, ModuleState.SKIPPED])
        own = self.table("module_event", lambda row: (row["treatment_id"], row["module"]) == (ident, number))
        if any(row["state"] == "skipped" or RANK[row["state"]] >= RANK.get(state, 3) for row in own):
            raise Nothing
        changed = self._with(Treatments, of=ident).set_module(ident, ModuleNumber(number), state, reason="så var det")
        self.said += f" module {number} {state}"
        return changed

    def end(self) -> Changed:
        ident = self.treatment()
        return self._with(Treatments, of=ident).end(ident, self.draw.choice(list(ClosedAs)), "färdig")

    def taken_back(self) -> int:
        """Return how many module events were corrected: a module set back is known now not to have come so far."""
        return len(self.table("module_event", lambda row: row["withdrawn_at"]))

    def ends(self) -> int:
        return len(self.table("treatment", lambda row: row["ended_on"]))


@dataclass(frozen=True)
class Look:
    """What an account saw at a moment."""

    account: AccountId
    at: datetime
    seen: dict[str, Any]


def looked(life: Life, account: AccountId, at: datetime | None = None) -> dict[str, Any]:
    """Return every list that tells what is owed, as of now or of a moment."""
    database = life.as_account(account)
    today, messages = Today(database, life.clock), Messages(database, life.clock)
    return {
        "own": told(today.day(at=at)),
        "unit": told(today.day(unit=True, at=at)),
        "waiting": plain(messages.waiting(at=at)),
        "to hand over": plain(messages.to_hand_over(unit=True, at=at)),
        "latest": plain(messages.latest(unit=True, at=at)),
        "homework": HomeworkAffairs(database, life.clock).waiting(at=at),
    }


def told(view: TodayView) -> tuple[Any, ...]:
    """Return a day's list, lines that stand equal in order by their number.

    How far a treatment has come is told of lines of its plan: others show whose it is.
    """
    lines = [
        line if line.kind in OF_THE_PLAN else line._replace(glance=(line.glance.treatment, line.glance.masked))
        for line in sorted(view.lines, key=lambda line: (line.group, line.due, line.glance.treatment, line.ref))
    ]
    return (*lines, view.done, view.minutes)


def plain(lines: tuple[ThreadLine, ...]) -> list[ThreadLine]:
    """Return lines without how many times their messages have been written to, which is no fact of theirs.

    What stood in a draft at a moment gone by is not kept: a list shows the text that has been begun only as of now.
    """
    return [replace(line, message=_without_draft(replace(line.message, version=0))) for line in lines]


def _without_draft(message: Message) -> Message:
    return replace(message, body="") if message.state is MessageState.DRAFT else message


def differences(life: Life, look: Look) -> Iterator[str]:
    for name, seen in looked(life, look.account, look.at).items():
        was = look.seen[name]
        if seen != was:
            gone = [each for each in was if each not in seen]
            come = [each for each in seen if each not in was]
            yield f"{name} of {look.account} at {look.at:%a %Y-%m-%d %H:%M}:\n  was {gone}\n  is {come}"


@pytest.mark.parametrize("begins", LIVES)
def test_a_moment_gone_by_is_told_as_it_was_shown_then(tmp_path: Path, begins: str) -> None:
    clock = MovingClock(datetime.fromisoformat(begins).replace(tzinfo=SWEDEN))
    database: Database = given_database(tmp_path, clock)
    try:
        life = StraightLife(database, clock, Random(begins))
        looks: list[Look] = []
        corrected, ended = life.taken_back(), life.ends()
        for count in range(TAKEN):
            life.step()
            if (now := life.taken_back()) != corrected:
                looks, corrected = [], now
            if (now := life.ends()) != ended:
                # An end has a day and no hour: it counts the whole of that day.
                today = clock.now().astimezone(STOCKHOLM).date()
                looks, ended = [look for look in looks if look.at.astimezone(STOCKHOLM).date() < today], now
            if count % 5 == 4:
                account = life.aside.choice(THERAPISTS)
                looks.append(Look(account, clock.now(), looked(life, account)))
        assert len(looks) > 5, "a life in which nothing is corrected"
        problems = [each for look in looks for each in differences(life, look)]
        assert problems == [], "\n".join([*life.told, *problems[-6:]])
    finally:
        database.close()
