"""Random lives of a small clinic: three therapists, their patients, and every step that can change what is owed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.homework_given import ANSWERS
from tests.life_of_clinic import STATES, THERAPISTS, LifeBase, Nothing

from modulvard.domain.homework import ModuleForm, NewHandIn, NewHomework
from modulvard.domain.ids import AccountId, ModuleNumber
from modulvard.domain.messages import Channel, NewMessage
from modulvard.domain.module_events import ModuleState
from modulvard.domain.notes import NoteKind
from modulvard.domain.programs import Pace
from modulvard.domain.today import LineKind
from modulvard.domain.transfers import NewTransfer
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week
from modulvard.services.base import Changed
from modulvard.services.flags import Flags
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.services.today import Today
from modulvard.services.transfers import Transfers
from modulvard.services.treatments import Treatments


@dataclass
class Life(LifeBase):
    """A clinic in which every step is taken that can change what is owed."""

    # --- messages ---------------------------------------------------------------------------------

    def receive(self) -> Changed:
        ident = self.treatment()
        return self._with(Messages, of=ident).receive(NewMessage(treatment=ident, body=self.text(), sent=self.sent()))

    def begin(self) -> Changed:
        ident = self.treatment()
        return self._with(Messages, of=ident).begin(ident, body="Hej!")

    def finish(self) -> Changed:
        row = self._message(lambda row: not row["finished_at"] and not row["discarded_at"])
        self.by = AccountId(row["made_by"])
        channel = self.draw.choice([None, None, Channel.COPY])
        if row["kind"] == "message" or row["corrects_id"]:
            return self._with(Messages, of=row["treatment_id"]).finish(row["id"], self.text(), channel)
        service = self._with(HomeworkAffairs, of=row["treatment_id"])
        if row["hand_in_id"] and self.draw.random() < 0.3:
            return service.ask_more(row["id"], self.text(), channel=channel)
        return service.finish_feedback(row["id"], self.text(), open_next=self.draw.random() < 0.5, channel=channel)

    def reply(self) -> Changed:
        ident = self.treatment()
        channel = self.draw.choice([None, Channel.PRINT])
        return self._with(Messages, of=ident).finish_reply(ident, self.text(), channel)

    def no_answer(self) -> Changed:
        row = self._message(lambda row: row["direction"] == "in", way_out=False)
        return self._with(Messages, of=row["treatment_id"]).no_answer_needed([row["id"]])

    def refile(self) -> Changed:
        row = self._message(lambda row: row["direction"] == "in", way_out=False)
        ident = self.treatment()
        self._with(Messages, of=ident)
        return self._with(Messages, of=row["treatment_id"]).refile(row["id"], ident, "fel patient")

    def withdraw(self) -> Changed:
        row = self.one("message")
        return self._with(Messages, of=row["treatment_id"]).withdraw(row["id"], "av misstag")

    def on_a_text(self) -> Changed:
        row = self._message(lambda row: True)
        service = self._with(Messages, of=row["treatment_id"])
        how = self.draw.choice(["discard", "bring_back", "reopen", "hand_over", "hand_over", "correct"])
        self.said += f" {how} {row['id']}"
        more = (self.draw.choice(list(Channel)),) if how == "hand_over" else ()
        changed: Changed = getattr(service, how)(row["id"], *more)
        return changed

    def _message(self, fits: Callable[[Any], bool], *, way_out: bool = True) -> Any:
        direction = "out" if way_out else "in"
        return self.one("message", lambda row: row["direction"] == direction and fits(row))

    # --- homework and modules ---------------------------------------------------------------------

    def hand_in(self) -> Changed:
        row = self.one("homework", lambda row: not row["withdrawn_at"])
        answers: Any = {"": "Det gick bra."} if row["form"] is None else ANSWERS
        new = NewHandIn(homework=row["id"], answers=answers if row["form"] else "Det gick bra.", sent=self.sent())
        return self._with(HomeworkAffairs, of=row["treatment_id"]).hand_in(new)

    def hand_in_early(self) -> Changed:
        ident = self.treatment()
        form = ModuleForm(treatment=ident, module=ModuleNumber(self.draw.randint(1, 4)), form="anteckna")
        new = NewHandIn(homework=form, answers=ANSWERS, sent=self.sent())
        return self._with(HomeworkAffairs, of=ident).hand_in(new)

    def assign(self) -> Changed:
        ident = self.treatment()
        return self._with(HomeworkAffairs, of=ident).assign(NewHomework(treatment=ident, title="Gå ut"))

    def withdraw_homework(self) -> Changed:
        row = self.one("homework")
        return self._with(HomeworkAffairs, of=row["treatment_id"]).withdraw(row["id"])

    def take_back(self) -> Changed:
        row = self.one("hand_in")
        return self._with(HomeworkAffairs, of=row["treatment_id"]).take_back(row["id"], "fel")

    def begin_feedback(self) -> Changed:
        row = self.one("hand_in")
        return self._with(HomeworkAffairs, of=row["treatment_id"]).begin_feedback(row["id"], "Bra!")

    def begin_module_feedback(self) -> Changed:
        ident = self.treatment()
        return self._with(HomeworkAffairs, of=ident).begin_module_feedback(ident, self.draw.randint(1, 4), "Bra!")

    def module(self) -> Changed:
        ident = self.treatment()
        state, number = self.draw.choice([*STATES, ModuleState.HANDED_IN]), self.draw.randint(1, 4)
        on = self.draw.choice([None, None, self.a_day(-6, 0)])
        changed = self._with(Treatments, of=ident).set_module(ident, number, state, on=on, reason="så var det")
        self.said += f" module {number} {state}"
        return changed

    def open_next(self) -> Changed:
        ident = self.treatment()
        return self._with(Treatments, of=ident).open_next(ident)

    # --- treatments -------------------------------------------------------------------------------

    def pace(self) -> Changed:
        ident = self.treatment()
        pace = Pace(modules=self.draw.randint(1, 3), every_weeks=self.draw.randint(1, 3))
        return self._with(Treatments, of=ident).set_pace(ident, pace, Week.of(self.a_day(0, 14)), "saktare")

    def pause(self) -> Changed:
        ident, first = self.treatment(), Week.of(self.a_day(-7, 10))
        return self._with(Treatments, of=ident).pause(ident, first, first + self.draw.randint(0, 2), "semester")

    def resume(self) -> Changed:
        ident = self.treatment()
        return self._with(Treatments, of=ident).resume(ident)

    def end(self) -> Changed:
        ident = self.treatment()
        on = self.draw.choice([None, self.a_day(-3, 0)])
        return self._with(Treatments, of=ident).end(ident, self.draw.choice(list(ClosedAs)), "färdig", on)

    def transfer(self) -> Changed:
        ident = self.treatment()
        new = NewTransfer(treatment=ident, to=self.draw.choice(THERAPISTS), reason=self.text(), body=self.text())
        return self._with(Transfers, of=ident).transfer(new)

    # --- notes ------------------------------------------------------------------------------------

    def begin_note(self) -> Changed:
        ident = self.treatment()
        service = self._with(Notes, of=ident)
        return service.begin_proposed(service.build(ident, self.draw.choice(list(NoteKind))))

    def on_a_note(self) -> Changed:
        row = self.one("note")
        service = self._with(Notes, of=row["treatment_id"])
        how = self.draw.choice(
            [
                "discard",
                "bring_back",
                "finish",
                "finish",
                "reopen",
                "mark_journalled",
                "take_back",
                "correct",
                "withdraw",
            ]
        )
        self.said += f" {how} {row['id']}"
        more: Sequence[Any] = {"finish": ("Text.",), "withdraw": ("fel",)}.get(how, ())
        changed: Changed = getattr(service, how)(row["id"], *more)
        return changed

    def mark_contacts(self) -> Changed:
        ident = self.treatment()
        return self._with(Notes, of=ident).mark_contacts(ident)

    # --- flags, and what is done with a line ------------------------------------------------------

    def flag(self) -> Changed:
        ident = self.treatment()
        return self._with(Flags, of=ident).add(ident, self.a_day(0, 6), self.text())

    def on_a_flag(self) -> Changed:
        row = self.one("flag", lambda row: not row["done_at"])
        self.by = AccountId(row["account_id"])
        service = self._with(Flags, of=row["treatment_id"])
        if self.draw.random() < 0.5:
            return service.done(row["id"], "klart")
        return service.move(row["id"], self.a_day(0, 5))

    def on_a_line(self) -> Changed:
        view = Today(self.as_account(self.by), self.clock).day(unit=self.draw.random() < 0.2)
        if not view.lines:
            raise Nothing
        line = self.draw.choice(view.lines)
        service = self._with(Today, of=line.glance.treatment)
        which = line.glance.treatment, line.kind
        how = self.draw.choice(["pass", "seen", "off", "off", "all"])
        self.said += f" {line.kind} {line.ref} {how}"
        if how == "pass" or (how == "seen" and line.kind in (LineKind.MESSAGE, LineKind.HOMEWORK)):
            return service.pass_on(*which, line.ref, self.draw.choice(THERAPISTS))
        if how == "seen":
            return service.note_seen(*which)
        until = self.a_day(1, 4)
        if how == "all":
            return service.put_off_all(which[0], until)
        return service.put_off(*which, until, line.ref)


STEPS = {
    "hours_pass": 6,
    "a_night_passes": 14,
    "start_another": 1,
    "merge": 1,
    "away": 2,
    "not_away": 1,
    "clinic_closed": 1,
    "clinic_open": 1,
    "setting": 1,
    "undo_one": 6,
    "receive": 12,
    "begin": 5,
    "finish": 8,
    "reply": 3,
    "no_answer": 2,
    "refile": 2,
    "withdraw": 2,
    "on_a_text": 7,
    "hand_in": 9,
    "hand_in_early": 1,
    "assign": 1,
    "withdraw_homework": 1,
    "take_back": 2,
    "begin_feedback": 6,
    "begin_module_feedback": 3,
    "module": 7,
    "open_next": 3,
    "pace": 2,
    "pause": 1,
    "resume": 1,
    "end": 1,
    "transfer": 1,
    "begin_note": 3,
    "on_a_note": 5,
    "mark_contacts": 1,
    "flag": 2,
    "on_a_flag": 2,
    "on_a_line": 9,
}
"""How often each step is drawn."""


Life.steps = STEPS
