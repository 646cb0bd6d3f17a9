"""Every row of a store, read whole, and what of it waits for an answer (tests/slow_today.py)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy import text
from tests.slow_promise import ONE_DAY, SWEDEN, promised, working_days_after

from modulvard.domain.ids import TreatmentId
from modulvard.domain.programs import OpeningRule
from modulvard.domain.treatments import Standing
from modulvard.domain.weeks import Week
from modulvard.store.database import Database
from modulvard.store.programs import load_programs
from modulvard.store.treatments import closed_weeks, load_treatment

Row = Mapping[str, Any]
TABLES = {
    "what was entered": ["treatment", "module_event", "hand_in", "homework", "message", "note", "draft", "flag"],
    "what was decided": ["absence", "closed", "passed_on", "setting", "today_mark"],
}
DEFAULTS = {
    "answer_days": "2",
    "closing_time": "16:30",
    "behind_weeks": "2",
    "silence_days": "10",
    "silence_due_days": "2",
    "end_weeks": "3",
    "journal_days": "2",
}


class Expected(NamedTuple):
    """A line that should stand."""

    kind: str
    treatment: int
    ref: int
    due: date
    due_at: datetime | None
    """The promise, in UTC."""
    holder: int
    """On whose list it stands, before anybody is away."""


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written).astimezone(UTC)


def day_of(written: str) -> date:
    return moment(written).astimezone(SWEDEN).date()


def sent(row: Row) -> datetime | date:
    """Return when a patient sent something: the moment, or the day where no more is known."""
    return moment(row["at"]) if row["time_known"] else day_of(row["at"])


@dataclass
class StoreRows:
    """All that a store holds, at a moment, and what of it waits."""

    database: Database
    now: datetime

    def __post_init__(self) -> None:
        self.today = self.now.astimezone(SWEDEN).date()
        self.week = Week.of(self.today)
        with self.database.read() as session:
            self.rows: dict[str, list[Row]] = {
                table: [dict(row) for row in session.execute(text(f"SELECT * FROM {table} ORDER BY rowid")).mappings()]
                for tables in TABLES.values()
                for table in tables
            }
            closed, alive = closed_weeks(session), [row for row in self.rows["treatment"] if not row["withdrawn_at"]]
            found = {row["id"]: load_treatment(session, TreatmentId(row["id"])) for row in alive}
            programs = load_programs(session, {row["program_version_id"] for row in alive})
        self.treatments = {row["id"]: row for row in alive}
        self.standings: dict[int, Standing] = {
            ident: treatment.standing(self.today, closed) for ident, treatment in found.items() if treatment
        }
        self.by_therapist = {
            row["id"]: programs[row["program_version_id"]].opening is OpeningRule.THERAPIST for row in alive
        }
        self.own_days = {row["id"]: programs[row["program_version_id"]].answer_days for row in alive}
        self.settings = DEFAULTS | {row["key"]: row["value"] for row in self.rows["setting"]}
        self.closed = self._closed_days()
        self.covers: dict[Any, set[int]] = {}
        """The numbers of all that waits in a line of message or homework."""
        self.sent_by_id = {row["id"]: row for row in self.rows["hand_in"]}

    # --- what waits, and what answers it ----------------------------------------------------------

    def finished_texts(self, ident: int) -> list[Row]:
        """Return replies and feedback that were finished and count, in the order in which they were finished."""
        out = [row for row in self._of("message", ident) if row["direction"] == "out"]
        found = [row for row in out if row["finished_at"] and not row["withdrawn_at"]]
        return sorted(found, key=lambda row: (row["finished_at"], row["id"]))

    def replies(self, ident: int) -> list[Row]:
        return [row for row in self.finished_texts(ident) if row["kind"] == "message" and not row["corrects_id"]]

    def received(self, ident: int) -> list[Row]:
        found = [row for row in self._of("message", ident) if row["direction"] == "in" and not row["withdrawn_at"]]
        return sorted((row for row in found if not row["no_answer_at"]), key=lambda row: (row["at"], row["id"]))

    def reply_to(self, ident: int, received: Row) -> int | None:
        """Return the first reply finished after something was registered (decided.md 27, decision 56)."""
        later = [row["id"] for row in self.replies(ident) if row["finished_at"] >= received["made_at"]]
        return later[0] if later else None

    def waiting_messages(self, ident: int) -> list[Row]:
        return [row for row in self.received(ident) if self.reply_to(ident, row) is None]

    def is_answered(self, hand_in: Row) -> bool:
        return self._answer_to(hand_in)["kind"] is not None or self._is_reviewed_since(hand_in)

    def _answer_to(self, hand_in: Row) -> Row:
        """Return the first finished feedback on a hand-in or on a later one of the same homework, if there is any."""
        for row in self.finished_texts(hand_in["treatment_id"]):
            about = self.sent_by_id.get(row["hand_in_id"])
            same = about and about["homework_id"] == hand_in["homework_id"] and about["id"] >= hand_in["id"]
            if same and not row["corrects_id"] and row["finished_at"] >= hand_in["made_at"]:
                return row
        return {"kind": None, "id": None}

    def _is_reviewed_since(self, hand_in: Row) -> bool:
        (module,) = [row["module"] for row in self.rows["homework"] if row["id"] == hand_in["homework_id"]]
        return any(
            event["module"] == module
            and event["state"] == "reviewed"
            and not event["withdrawn_at"]
            and event["id"] > hand_in["after_event"]
            for event in self._of("module_event", hand_in["treatment_id"])
        )

    def answered_by(self, out: Row) -> list[datetime | date]:
        """Return when what a finished text answers was sent: messages, hand-ins of its homework, or a module."""
        ident = out["treatment_id"]
        if out["corrects_id"]:
            return []
        if out["kind"] == "message":
            return [sent(row) for row in self.received(ident) if self.reply_to(ident, row) == out["id"]]
        return self._about(out, lambda row: self._answer_to(row)["id"] == out["id"])

    def would_answer(self, begun: Row) -> list[datetime | date]:
        """Return when what a begun text would answer was sent."""
        if "direction" not in begun or begun["corrects_id"]:
            return []
        if begun["kind"] == "message":
            return [sent(row) for row in self.waiting_messages(begun["treatment_id"])]
        return self._about(begun, lambda row: row["id"] == begun["hand_in_id"] or not self.is_answered(row))

    def _about(self, feedback: Row, counts: Callable[[Row], bool]) -> list[datetime | date]:
        """Return when what feedback is about was sent: earlier hand-ins of the homework too, or the module's day."""
        about = self.sent_by_id.get(feedback["hand_in_id"])
        if about is None:
            module = self.standings[feedback["treatment_id"]].module(feedback["module"])
            return [module.standing.handed_in] if module and module.standing.handed_in else []
        own = [row for row in self.rows["hand_in"] if row["homework_id"] == about["homework_id"]]
        own = [row for row in own if not row["withdrawn_at"] and row["id"] <= about["id"]]
        return [sent(row) for row in own if counts(row)]

    # --- shared -----------------------------------------------------------------------------------

    def is_active(self, ident: int) -> bool:
        """Tell whether a treatment is under way, so that its plan gives lines."""
        begun = self.treatments[ident]["started_on"] <= self.today.isoformat()
        return begun and self.standings[ident].status == "active"

    def last_heard(self, ident: int) -> date:
        """Return the last day on which something came from the patient, or the start."""
        events = [row for row in self._of("module_event", ident) if row["state"] in ("started", "handed_in")]
        days = [date.fromisoformat(row["on"]) for row in events if not row["withdrawn_at"]]
        came = [row for row in self._of("message", ident) if row["direction"] == "in"] + self._of("hand_in", ident)
        days += [day_of(row["at"]) for row in came if not row["withdrawn_at"]]
        return max([*days, date.fromisoformat(self.treatments[ident]["started_on"])])

    def _promised(self, kind: str, ident: int, ref: int, rows: list[Row], received: datetime | date) -> Expected:
        """Return the line of what waits for an answer, with whom any of it was passed on to last."""
        due, due_at = self._due(received, ident)
        covers = self.covers[kind, ident, ref] = {row["id"] for row in rows}
        holder = self._therapist(ident)
        for passed in self._of("passed_on", ident):
            if not passed["withdrawn_at"] and passed["kind"] == kind and passed["ref"] in covers:
                holder = passed["to_account"]
        return Expected(kind, ident, ref, due, due_at, holder)

    def _earliest(self, answered: Iterable[datetime | date], ident: int) -> tuple[date, datetime | None]:
        """Return the first promise among what is answered, or today."""
        return min((self._due(received, ident) for received in answered), default=(self.today, None))

    def _due(self, received: datetime | date, ident: int) -> tuple[date, datetime]:
        """Return the promise in a treatment: its program may have its own number of working days (pacing.md)."""
        closing, own = time.fromisoformat(self.settings["closing_time"]), self.own_days[ident]
        days = int(self.settings["answer_days"]) if own is None else own
        return promised(received, days, self.closed, closing)

    def _after(self, day: date, count: int) -> date:
        return working_days_after(day, count, self.closed)

    def _therapist(self, ident: int) -> int:
        return int(self.treatments[ident]["therapist_id"])

    def _of(self, table: str, ident: int) -> list[Row]:
        return [row for row in self.rows[table] if row["treatment_id"] == ident]

    def _closed_days(self) -> frozenset[date]:
        days: set[date] = set()
        for row in self.rows["closed"]:
            if row["withdrawn_at"]:
                continue
            first = date.fromisoformat(row["on"]) if row["on"] else date.min + 7 * row["week"] * ONE_DAY
            days |= {first + n * ONE_DAY for n in range(1 if row["on"] else 7)}
        return frozenset(days)
