"""Idag worked out again, slowly, from every row of a store and the text of decided.md "Idag" (COR-01).

Nothing of what makes the program's list is used: the tables are read whole, and each line is found by walking them.
How far a treatment has come is its ``Standing``, as ``treatment show`` tells it, which has an oracle of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.slow_promise import ONE_DAY
from tests.slow_rows import Expected, Row, StoreRows, day_of, moment, sent

GROUPS = {
    kind: group
    for group, kinds in enumerate(
        ("flag", "message", "homework module", "pace silence end", "", "draft handover journal"), 1
    )
    for kind in kinds.split()
}


@dataclass
class Reading(StoreRows):
    """The lines that should stand at a moment, by all that a store holds."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.lines = list(self.all_lines())

    # --- whose ------------------------------------------------------------------------------------

    def list_of(self, account: int, *, put_off: bool = False) -> list[Expected]:
        """Return what should stand on an account's own list, or also what it has put off."""
        here = [line for line in self.lines if self.list_with(line) == account]
        return self._standing(here, put_off=put_off)

    def unit_list(self) -> list[Expected]:
        """Return what should stand on the unit's list: every line, whosever."""
        return self._standing(self.lines)

    def own_texts(self, account: int) -> tuple[int, int]:
        """Return how many messages an account has begun, and how many thrown away that can be brought back."""
        own = [row for row in self.rows["message"] if row["made_by"] == account and row["direction"] == "out"]
        own = [row for row in own if row["treatment_id"] in self.treatments and not row["finished_at"]]
        return sum(not row["discarded_at"] for row in own), sum(bool(row["discarded_at"]) for row in own)

    def list_with(self, line: Expected) -> int:
        """Return on whose list a line stands today. A text or a flag of one's own is no substitute's."""
        return line.holder if line.kind in ("draft", "flag") else self.stands_with(line.holder)

    def stands_with(self, account: int) -> int:
        """Return on whose list the lines of an account stand today.

        A substitute who is away too has the next one; where nobody is left who is there, the lines stay.
        """
        asked, present = [account], False
        while not present:
            away = [row for row in self.rows["absence"] if row["account_id"] == asked[-1] and self.is_on(row)]
            substitutes = [row["substitute_id"] for row in away if row["substitute_id"]]
            present = not away
            if away and (not substitutes or substitutes[-1] in asked):
                return account
            asked += substitutes[-1:]
        return asked[-1]

    def is_on(self, absence: Row) -> bool:
        days = absence["first_day"] <= self.today.isoformat() <= absence["last_day"]
        return days and not absence["withdrawn_at"]

    # --- what -------------------------------------------------------------------------------------

    def _standing(self, lines: list[Expected], *, put_off: bool = False) -> list[Expected]:
        """Return the lines of a list that stand: no draft of what stands there, and nothing put off."""
        kept = [line for line in lines if line.kind != "draft" or not self.is_answer_to_one_of(line, lines)]
        return [line for line in kept if put_off or not self.is_marked(line)]

    def all_lines(self) -> Iterator[Expected]:
        """Return every line that is owed, put off or not; drafts of what stands as well."""
        for ident in self.treatments:
            yield from self.flags(ident)
            yield from self.messages(ident)
            yield from self.homework(ident)
            yield from self.modules(ident)
            yield from self.pace(ident)
            yield from self.end(ident)
            yield from self.drafts(ident)
            yield from self.handovers(ident)
            yield from self.journal(ident)

    def flags(self, ident: int) -> Iterator[Expected]:
        for flag in self._of("flag", ident):
            on = date.fromisoformat(flag["on"])
            if not flag["done_at"] and not flag["withdrawn_at"] and on <= self.today:
                yield Expected("flag", ident, flag["id"], on, None, flag["account_id"])

    def messages(self, ident: int) -> Iterator[Expected]:
        waiting = self.waiting_messages(ident)
        if waiting:
            yield self._promised("message", ident, waiting[0]["id"], waiting, sent(waiting[0]))

    def homework(self, ident: int) -> Iterator[Expected]:
        carried: set[int] = set()
        for homework in self._of("homework", ident):
            own = [row for row in self.rows["hand_in"] if row["homework_id"] == homework["id"]]
            own = [row for row in own if not row["withdrawn_at"]]
            waiting = [row for row in own if not self.is_answered(row)]
            if waiting:
                oldest = min(waiting, key=lambda row: (moment(row["at"]), row["id"]))
                yield self._promised("homework", ident, waiting[-1]["id"], waiting, sent(oldest))
            if waiting or (own and self._answer_to(own[-1])["kind"] == "more"):
                carried.add(homework["module"])
        if self.is_active(ident):
            for module in self.standings[ident].modules:
                if module.state == "handed_in" and module.number not in carried and module.standing.handed_in:
                    here = [{"id": -module.number}]
                    yield self._promised("homework", ident, -module.number, here, module.standing.handed_in)

    def modules(self, ident: int) -> Iterator[Expected]:
        """The first module not open, once the last one before it that was not skipped has had its feedback."""
        if not self.is_active(ident) or not self.by_therapist[ident]:
            return
        course = self.standings[ident].modules
        first = next((place for place, module in enumerate(course) if module.state == "unavailable"), None)
        if first is None:
            return
        free = [date.fromisoformat(self.treatments[ident]["started_on"])]
        for module in course[:first]:
            if module.state == "skipped":
                free.append(module.standing.since or date.max)
            else:
                free = [module.standing.reviewed or date.max]
        if max(free) < date.max:
            yield Expected("module", ident, 0, self._after(max(free), 1), None, self._therapist(ident))

    def pace(self, ident: int) -> Iterator[Expected]:
        """Pace, or silence in its place."""
        figures = self.standings[ident].figures
        if not self.is_active(ident) or figures.state in ("paused", "finished"):
            return
        since = self.last_heard(ident)
        limit = int(self.settings["silence_days"])
        if (self.today - since).days >= limit:
            due = self._after(since + limit * ONE_DAY, int(self.settings["silence_due_days"]))
            yield Expected("silence", ident, 0, due, None, self._therapist(ident))
        elif figures.state == "behind" and figures.weeks_behind >= int(self.settings["behind_weeks"]):
            yield Expected("pace", ident, 0, self.week.monday + 4 * ONE_DAY, None, self._therapist(ident))

    def end(self, ident: int) -> Iterator[Expected]:
        standing = self.standings[ident]
        finish = standing.figures.projected_finish
        if not self.is_active(ident):
            return
        if standing.figures.state == "finished" or (
            finish is not None and finish.index - self.week.index <= int(self.settings["end_weeks"])
        ):
            due = standing.planned_end.monday + 4 * ONE_DAY
            yield Expected("end", ident, 0, due, None, self._therapist(ident))

    def drafts(self, ident: int) -> Iterator[Expected]:
        for row in [*self._of("message", ident), *self._of("note", ident)]:
            begun = row.get("direction", "out") == "out" and not row["finished_at"] and not row["discarded_at"]
            if begun and day_of(row["made_at"]) < self.today:
                ref = row["id"] if "direction" in row else -row["id"]
                due, due_at = self._earliest(self.would_answer(row), ident)
                yield Expected("draft", ident, ref, due, due_at, row["made_by"])

    def handovers(self, ident: int) -> Iterator[Expected]:
        for row in self.finished_texts(ident):
            if not row["handed_over_at"]:
                due, due_at = self._earliest(self.answered_by(row), ident)
                yield Expected("handover", ident, row["id"], due, due_at, self._therapist(ident))

    def journal(self, ident: int) -> Iterator[Expected]:
        owed = [day_of(row["finished_at"]) for row in self.finished_texts(ident) if not row["journalled_at"]]
        if owed:
            due = self._after(min(owed), int(self.settings["journal_days"]))
            yield Expected("journal", ident, 0, due, None, self._therapist(ident))

    # --- marks ------------------------------------------------------------------------------------

    def is_marked(self, line: Expected) -> bool:
        """Tell whether a line was noted as seen and is no worse, or hidden until a later morning.

        What a patient is promised is hidden at most to its due day, whenever that came to be.
        """
        for row in self._of("today_mark", line.treatment):
            about_it = row["kind"] == line.kind and row["ref"] == line.ref and not row["withdrawn_at"]
            if not about_it or self.today >= date.fromisoformat(row["until"]):
                continue
            if row["mark"] == "seen" and self.level(line) <= row["level"]:
                return True
            if row["mark"] == "hidden" and not (line.kind in ("message", "homework") and self.today >= line.due):
                return True
        return False

    def level(self, line: Expected) -> int:
        """Return how bad a line is: weeks behind, or that the last module is handed in."""
        figures = self.standings[line.treatment].figures
        return int(figures.state == "finished") if line.kind == "end" else figures.weeks_behind

    def is_answer_to_one_of(self, draft: Expected, lines: list[Expected]) -> bool:
        """Tell whether what a draft answers stands on the same list, put off or not (decision 20)."""
        (row,) = [row for row in self.rows["note" if draft.ref < 0 else "message"] if row["id"] == abs(draft.ref)]
        if draft.ref < 0 or row["corrects_id"]:
            return False
        kind = "message" if row["kind"] == "message" else "homework"
        about = row["hand_in_id"] or -(row["module"] or 0)
        return any(
            line.kind == kind
            and line.treatment == draft.treatment
            and (kind == "message" or about in self.covers[line[:3]])
            for line in lines
        )
