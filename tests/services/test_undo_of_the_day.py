"""Undo of each command about homework, the answer bank, flags and Idag's lines (decided.md 10, CON-02)."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.homework_given import ANSWERS, BOTH
from tests.messages_given import at, messages, received
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, a_patient
from tests.services.answers_given import bank, given_answer, ident, typed
from tests.services.undo_walk import Step, later, refused_after_meddling, walk_there_and_back

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.homework import ModuleForm, NewHandIn, NewHomework
from modulvard.domain.ids import AccountId, FlagId, HandInId, HomeworkId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Channel
from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.services.answers import Answers
from modulvard.services.flags import Flags
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments

ONE = ModuleNumber(1)
FRIDAY = date(2026, 11, 27)


class Day:
    """A patient with two homeworks a module, for whom Erik stands in, and a bank of answers."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self.treatment = TreatmentId(clinic.start(clinic.add(a_patient()), mandatory=4, homework=BOTH))
        clinic.patients(ERIK).show(messages(clinic).reload(self.treatment).patient, because="vikarierar")
        self.mine, self.his = self.homework(ANNA), self.homework(ERIK)
        self.flags = Flags(clinic._as(ANNA), clinic.clock)
        self.bank, self.her_bank = bank(clinic, ANNA), bank(clinic, SOFIA)
        later(clinic)

    def homework(self, account: AccountId) -> HomeworkAffairs:
        return HomeworkAffairs(self.clinic._as(account), self.clinic.clock)

    def today(self, account: AccountId = ANNA) -> Today:
        return Today(self.clinic._as(account), self.clinic.clock)

    def form(self, key: str = "fragor") -> HomeworkId:
        lines = self.mine.reload_treatment(self.treatment)
        return next(line.homework.id for line in lines if line.homework.module == 1 and line.homework.form.key == key)

    def handed_in(self, key: str = "fragor") -> HandInId:
        ident = self.mine.hand_in(NewHandIn(homework=self.form(key), answers=ANSWERS)).ident
        later(self.clinic)
        return HandInId(ident or 0)

    def feedback(self, hand_in: HandInId, body: str = "Fint arbetat.") -> MessageId:
        message = MessageId(self.mine.begin_feedback(hand_in).ident or 0)
        messages(self.clinic).keep(message, body, 2, {"filled": [[0, 1]]})
        later(self.clinic)
        return message

    def free(self) -> HomeworkId:
        return HomeworkId(self.mine.assign(self.new()).ident or 0)

    def new(self) -> NewHomework:
        return NewHomework(treatment=self.treatment, title="Gå ut", intro="", due_on=FRIDAY)

    def waiting(self) -> MessageId:
        return received(self.clinic, self.treatment, sent=at("2026-11-23T07:30"))

    def flag(self) -> FlagId:
        return FlagId(self.flags.add(self.treatment, FRIDAY, "Ring").ident or 0)

    def answer(self, *, approved: bool = True) -> Answers:
        self.entry = given_answer(self.clinic, approved=approved)
        later(self.clinic)
        return self.her_bank


# --- homework -------------------------------------------------------------------------------------


def assign(of: Day) -> Step:
    return Step(lambda: of.mine.assign(of.new()), lambda: of.his.set_due(_last_free(of), None))


def _last_free(of: Day) -> HomeworkId:
    return max(line.homework.id for line in of.mine.reload_treatment(of.treatment) if line.homework.module is None)


def set_due(of: Day) -> Step:
    homework = of.free()
    return Step(lambda: of.mine.set_due(homework, FRIDAY + timedelta(days=3)), lambda: of.his.set_due(homework, None))


def withdraw_homework(of: Day) -> Step:
    homework = of.free()
    return Step(lambda: of.mine.withdraw(homework))


def withdraw_the_last_one_missing(of: Day) -> Step:
    of.handed_in()
    homework = of.form("anteckna")
    treatments = Treatments(of.clinic._as(ERIK), of.clinic.clock)
    return Step(
        lambda: of.mine.withdraw(homework),
        lambda: treatments.set_module(of.treatment, ONE, ModuleState.STARTED, reason="Inte klar."),
    )


def hand_in(of: Day) -> Step:
    homework = of.form()

    def meddle() -> None:
        (hand_in,) = of.his.show(homework).homework.standing
        of.his.finish_feedback(MessageId(of.his.begin_feedback(hand_in.id).ident or 0), "Eriks ord.")

    return Step(lambda: of.mine.hand_in(NewHandIn(homework=homework, answers=ANSWERS)), meddle)


def hand_in_of_the_last(of: Day) -> Step:
    of.handed_in()
    homework = of.form("anteckna")
    return Step(lambda: of.mine.hand_in(NewHandIn(homework=homework, answers=ANSWERS)))


def hand_in_of_an_unopened_module(of: Day) -> Step:
    form = ModuleForm(treatment=of.treatment, module=ModuleNumber(2), form="fragor")
    return Step(lambda: of.mine.hand_in(NewHandIn(homework=form, answers=ANSWERS)))


def take_back(of: Day) -> Step:
    hand_in = of.handed_in()
    return Step(lambda: of.mine.take_back(hand_in, "Fel patient."), lambda: _marked_by_erik(of))


def _marked_by_erik(of: Day) -> None:
    of.his.hand_in(NewHandIn(homework=of.form(), answers=ANSWERS))


def mark_answer(of: Day) -> Step:
    hand_in = of.handed_in()
    return Step(
        lambda: of.mine.mark_answer(hand_in, "onskan"), lambda: of.his.mark_answer(hand_in, "onskan", marked=False)
    )


def begin_feedback(of: Day) -> Step:
    hand_in = of.handed_in()
    return Step(
        lambda: of.mine.begin_feedback(hand_in, "Hej"), lambda: of.mine.finish_feedback(of.feedback(hand_in), "Hej.")
    )


def write_feedback_anew(of: Day) -> Step:
    hand_in = of.handed_in()
    of.mine.write_feedback(hand_in, "Hej")
    later(of.clinic)

    def meddle() -> None:
        newest = max(line.message.id for line in messages(of.clinic).own_drafts())
        of.mine.finish_feedback(newest, "Hej.")

    return Step(lambda: of.mine.write_feedback(hand_in, "Fint arbetat.", anew=True), meddle, rows=2)


def write_module_feedback(of: Day) -> Step:
    Treatments(of.clinic._as(ANNA), of.clinic.clock).set_module(of.treatment, ONE, ModuleState.HANDED_IN)
    return Step(lambda: of.mine.write_module_feedback(of.treatment, ONE, "Bra."))


def finish_feedback(of: Day) -> Step:
    of.handed_in("anteckna")
    message = of.feedback(of.handed_in())
    his = messages(of.clinic, ERIK)
    return Step(lambda: of.mine.finish_feedback(message, "Fint arbetat."), lambda: his.hand_over(message, Channel.COPY))


def finish_feedback_on_the_last(of: Day) -> Step:
    first = of.feedback(of.handed_in())
    of.mine.finish_feedback(first, "Fint arbetat.")
    message = of.feedback(of.handed_in("anteckna"))
    treatments = Treatments(of.clinic._as(ERIK), of.clinic.clock)
    return Step(
        lambda: of.mine.finish_feedback(message, "Fint arbetat."),
        lambda: treatments.set_module(of.treatment, ModuleNumber(2), ModuleState.HANDED_IN),
    )


def ask_more(of: Day) -> Step:
    message = of.feedback(of.handed_in())
    his = messages(of.clinic, ERIK)
    return Step(lambda: of.mine.ask_more(message, "Fint arbetat."), lambda: his.withdraw(message, "Fel."))


def withdraw_feedback(of: Day) -> Step:
    hand_in = of.handed_in()
    message = of.feedback(hand_in)
    of.mine.finish_feedback(message, "Fint arbetat.", channel=Channel.COPY)
    later(of.clinic)

    def meddle() -> None:
        of.his.finish_feedback(MessageId(of.his.begin_feedback(hand_in).ident or 0), "Eriks ord.")

    return Step(lambda: messages(of.clinic).withdraw(message, "Fel text."), meddle)


def feedback_on_a_module(of: Day) -> Step:
    Treatments(of.clinic._as(ANNA), of.clinic.clock).set_module(of.treatment, ONE, ModuleState.HANDED_IN)
    message = MessageId(of.mine.begin_module_feedback(of.treatment, ONE).ident or 0)
    messages(of.clinic).keep(message, "Bra.", 1, {})
    later(of.clinic)
    his = messages(of.clinic, ERIK)
    return Step(lambda: of.mine.finish_feedback(message, "Bra."), lambda: his.hand_over(message, Channel.COPY))


# --- the answer bank ------------------------------------------------------------------------------


def add_answer(of: Day) -> Step:
    def meddle() -> None:
        of.her_bank.save(of.her_bank.find("nytt-svar"), typed("Nytt svar", "Sofias ord."))

    return Step(lambda: of.bank.add(AnswerKind.REPLY, typed("Nytt svar")), meddle)


def save_answer(of: Day) -> Step:
    of.answer()
    return Step(
        lambda: of.bank.save(of.entry, typed("Hinner inte", "Annas ord.")),
        lambda: of.her_bank.save(of.entry, typed("Hinner inte", "Sofias ord.")),
    )


def save_an_own_draft(of: Day) -> Step:
    own = ident(of.bank.add(AnswerKind.REPLY, typed("Nytt svar")))
    later(of.clinic)
    return Step(lambda: of.bank.save(own, typed("Nytt svar", "Fler ord.")), lambda: of.her_bank.approve(own))


def submit_answer(of: Day) -> Step:
    own = ident(of.bank.add(AnswerKind.REPLY, typed("Nytt svar")))
    return Step(lambda: of.bank.submit(own), lambda: of.her_bank.approve(own))


def review_answer(of: Day) -> Step:
    own = ident(of.bank.add(AnswerKind.REPLY, typed("Nytt svar")))
    of.bank.submit(own)
    return Step(lambda: of.bank.review(own), lambda: of.her_bank.approve(own))


def approve_answer(of: Day) -> Step:
    of.answer(approved=False)
    return Step(lambda: of.her_bank.approve(of.entry), lambda: of.bank.save(of.entry, typed("Hinner inte", "Nytt.")))


def set_review_date(of: Day) -> Step:
    of.answer()
    return Step(
        lambda: of.her_bank.set_review_date(of.entry, date(2027, 3, 1)), lambda: of.bank.save(of.entry, typed("Annat"))
    )


def retire_answer(of: Day) -> Step:
    of.answer()
    return Step(lambda: of.her_bank.retire(of.entry), lambda: of.her_bank.restore(of.entry))


def restore_answer(of: Day) -> Step:
    of.answer()
    of.her_bank.retire(of.entry)
    return Step(lambda: of.her_bank.restore(of.entry), lambda: of.her_bank.retire(of.entry))


def set_owner(of: Day) -> Step:
    of.answer()
    return Step(lambda: of.her_bank.set_owner(of.entry, ERIK), lambda: of.her_bank.set_owner(of.entry, ANNA))


def suggest_answer(of: Day) -> Step:
    def meddle() -> None:
        of.her_bank.approve(of.her_bank.find("stanna-kvar"))

    return Step(lambda: of.bank.suggest("Stanna kvar i modulen.", "Stanna kvar"), meddle)


# --- flags and lines ------------------------------------------------------------------------------


def add_flag(of: Day) -> Step:
    return Step(lambda: of.flags.add(of.treatment, FRIDAY, "Ring"))


def flag_done(of: Day) -> Step:
    flag = of.flag()
    return Step(lambda: of.flags.done(flag, "Ringt."))


def move_flag(of: Day) -> Step:
    flag = of.flag()
    return Step(lambda: of.flags.move(flag, date(2026, 11, 30)), lambda: of.flags.move(flag, date(2026, 12, 1)))


def pass_on(of: Day) -> Step:
    message = of.waiting()
    which = (of.treatment, LineKind.MESSAGE, message)
    return Step(lambda: of.today().pass_on(*which, ERIK, "Tar du den?"), lambda: of.today(ERIK).pass_on(*which, ANNA))


def put_off(of: Day) -> Step:
    message = of.waiting()
    tomorrow = of.clinic.clock.now().date() + timedelta(days=1)
    which = (of.treatment, LineKind.MESSAGE, tomorrow, message)
    return Step(lambda: of.today().put_off(*which), lambda: of.today(ERIK).put_off(*which))


def put_off_all(of: Day) -> Step:
    message = of.waiting()
    tomorrow = of.clinic.clock.now().date() + timedelta(days=1)
    return Step(
        lambda: of.today().put_off_all(of.treatment, tomorrow),
        lambda: of.today(ERIK).put_off(of.treatment, LineKind.MESSAGE, tomorrow, message),
    )


HOMEWORK = (
    assign,
    set_due,
    withdraw_homework,
    withdraw_the_last_one_missing,
    hand_in,
    hand_in_of_the_last,
    hand_in_of_an_unopened_module,
    take_back,
    mark_answer,
    begin_feedback,
    write_feedback_anew,
    write_module_feedback,
    finish_feedback,
    finish_feedback_on_the_last,
    ask_more,
    withdraw_feedback,
    feedback_on_a_module,
)
ANSWERS_OF_THE_BANK = (
    add_answer,
    save_answer,
    save_an_own_draft,
    submit_answer,
    review_answer,
    approve_answer,
    set_review_date,
    retire_answer,
    restore_answer,
    set_owner,
    suggest_answer,
)
LINES = (add_flag, flag_done, move_flag, pass_on, put_off, put_off_all)
STEPS = HOMEWORK + ANSWERS_OF_THE_BANK + LINES


@pytest.mark.parametrize("given", STEPS, ids=lambda given: given.__name__)
def test_undo_brings_back_what_was_and_redo_what_became(given: Callable[[Day], Step], clinic: Clinic) -> None:
    """decided.md 10: exactly as it was, however much later; each way is one step of the log."""
    walk_there_and_back(clinic, given(Day(clinic)))


@pytest.mark.parametrize("given", STEPS, ids=lambda given: given.__name__)
def test_undo_is_refused_where_another_has_been_since(given: Callable[[Day], Step], clinic: Clinic) -> None:
    """CON-02: said, and nothing of it done."""
    refused_after_meddling(clinic, given(Day(clinic)))
