"""Long runs of steps with homework, held against a small model that knows nothing of the program (decided.md 25)."""

from dataclasses import dataclass, field
from random import Random

import pytest
from tests.homework_given import BOTH, HomeworkDesk, undone
from tests.treatments_given import states

from modulvard.domain.homework import ModuleForm, NewHandIn
from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.services.base import Changed

FORMS = ("fragor", "anteckna")
MODULES = (1, 2, 3)


@dataclass
class Model:
    """A treatment as a list of hand-ins ``[id, module, form, answered]`` and a word for each module."""

    state: dict[int, str] = field(default_factory=lambda: {1: "available", 2: "unavailable", 3: "unavailable"})
    hand_ins: list[list[object]] = field(default_factory=list)

    def of(self, module: int, form: str | None = None) -> list[list[object]]:
        return [it for it in self.hand_ins if it[1] == module and form in (None, it[2])]

    def complete(self, module: int) -> bool:
        return all(self.of(module, form) for form in FORMS)

    def waits(self, module: int) -> bool:
        return any(it[3] is None for it in self.of(module))

    def hand_in(self, ident: int, module: int, form: str) -> None:
        self.hand_ins.append([ident, module, form, None])
        if self.complete(module) and self.state[module] in {"unavailable", "available"}:
            self.state[module] = "handed_in"

    def take_back(self, ident: int) -> None:
        (gone,) = [it for it in self.hand_ins if it[0] == ident]
        module = int(str(gone[1]))
        self.hand_ins.remove(gone)
        if self.state[module] == "handed_in" and not self.complete(module):
            self.state[module] = "available"

    def answer(self, ident: int, how: str, *, opens: bool) -> None:
        (own,) = [it for it in self.hand_ins if it[0] == ident]
        module = int(str(own[1]))
        for it in self.of(module, str(own[2])):
            if it[3] is None and int(str(it[0])) <= ident:
                it[3] = how
        is_in = self.complete(module) or self.state[module] in {"handed_in", "reviewed", "done"}
        if how == "more" or self.waits(module) or not is_in:
            return
        if self.state[module] in {"available", "handed_in"}:
            self.state[module] = "reviewed"
        if opens and self.state.get(module + 1) == "unavailable":
            self.open(module + 1)

    def review(self, module: int) -> None:
        self.state[module] = "reviewed"
        for it in self.of(module):
            it[3] = it[3] or "elsewhere"

    def open(self, module: int) -> None:
        self.state[module] = "available"
        if self.state[module - 1] == "reviewed":
            self.state[module - 1] = "done"

    def queue(self) -> set[tuple[int, object]]:
        """Return module and latest waiting hand-in of each line; None for a module that waits as such."""
        found: set[tuple[int, object]] = set()
        for module in MODULES:
            asked = False
            for form in FORMS:
                waiting = [it[0] for it in self.of(module, form) if it[3] is None]
                if waiting:
                    found.add((module, max(waiting, key=lambda each: int(str(each)))))
                asked = asked or (self.of(module, form)[-1:] != [] and self.of(module, form)[-1][3] == "more")
            if self.state[module] == "handed_in" and not self.waits(module) and not asked:
                found.add((module, None))
        return found


@dataclass
class Run:
    """One random run over a treatment and its model."""

    desk: HomeworkDesk
    treatment: TreatmentId
    random: Random
    model: Model = field(default_factory=Model)

    def step(self) -> Changed:
        """Take a step that is possible, in the program and in the model."""
        waiting = [int(str(it[0])) for it in self.model.hand_ins if it[3] is None]
        ripe = [module for module in MODULES if self.model.state[module] == "handed_in"]
        kinds = ["hand_in"] * 3 + ["answer", "more", "take_back"] * bool(waiting) + ["review"] * bool(ripe)
        kind = self.random.choice(kinds)
        if kind == "hand_in":
            return self._hand_in()
        if kind == "review":
            module = self.random.choice(ripe)
            self.model.review(module)
            return self.desk.treatments.set_module(self.treatment, ModuleNumber(module), ModuleState.REVIEWED)
        hand_in = self.random.choice(waiting)
        if kind == "take_back":
            self.model.take_back(hand_in)
            return self.desk.homework.take_back(HandInId(hand_in), "Fel")
        message = MessageId(self.desk.homework.begin_feedback(HandInId(hand_in)).ident or 0)
        if kind == "more":
            self.model.answer(hand_in, "more", opens=False)
            return self.desk.homework.ask_more(message, "Berätta mer")
        opens = self.random.random() < 0.7
        self.model.answer(hand_in, "feedback", opens=opens)
        return self.desk.homework.finish_feedback(message, "Tack", open_next=opens)

    def _hand_in(self) -> Changed:
        opened = [module for module in MODULES if self.model.state[module] != "unavailable"]
        module, form = self.random.choice(opened[-2:]), self.random.choice(FORMS)
        target = ModuleForm(treatment=self.treatment, module=ModuleNumber(module), form=form)
        changed = self.desk.homework.hand_in(NewHandIn(homework=target, answers={"onskan": "Mer tid"}))
        self.model.hand_in(changed.ident or 0, module, form)
        return changed

    def check(self) -> None:
        seen = {(line.waiting.module, line.waiting.hand_in) for line in self.desk.waiting()}
        assert seen == self.model.queue()
        assert states(self.desk.standing(self.treatment)) == [self.model.state[module] for module in MODULES]


@pytest.mark.parametrize("seed", range(6))
def test_queue_and_modules_agree_with_the_model_and_every_step_can_be_undone(
    homework_desk: HomeworkDesk, seed: int
) -> None:
    run = Run(homework_desk, homework_desk.started(mandatory=3, homework=BOTH), Random(seed))
    for _ in range(18):
        before = homework_desk.whole(run.treatment)
        changed = run.step()
        run.check()
        if run.random.random() < 0.5:
            after = homework_desk.whole(run.treatment)
            again = undone(changed)
            assert homework_desk.whole(run.treatment) == before
            undone(again)
            assert homework_desk.whole(run.treatment) == after
            run.check()
