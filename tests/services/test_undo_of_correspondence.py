"""Undo of each command about messages: exactly what was, exactly what became, never over another's (decided.md 10)."""

from collections.abc import Callable

import pytest
from tests.messages_given import HEJ, messages, received, started
from tests.patients_given import ERIK, Clinic, undone
from tests.services.answers_given import given_answer
from tests.services.undo_walk import Step, later, refused_after_meddling, walk_there_and_back

from modulvard.domain.ids import MessageId
from modulvard.domain.messages import Channel, NewMessage, with_answers
from modulvard.services.messages import Messages


class Thread:
    """A thread that Erik stands in for, with one question in it."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self.treatment = started(clinic)
        self.other = started(clinic, given_name="Maja", family_name="Rönn")
        for treatment in (self.treatment, self.other):
            patient = messages(clinic).reload(treatment).patient
            clinic.patients(ERIK).show(patient, because="vikarierar")
        self.question = received(clinic, self.treatment, "Hur gör jag?")
        self.mine, self.his = messages(clinic), messages(clinic, ERIK)
        later(clinic)

    def drafted(self, body: str = "Hej Linnea, ta det lugnt.", by: Messages | None = None) -> MessageId:
        """Begin a reply, typed with an answer of the bank and the caret inside it."""
        service = by or self.mine
        ident = MessageId(service.begin(self.treatment).ident or 0)
        used = with_answers({given_answer(self.clinic, body=body): 1})
        service.keep(ident, body, 3, {**used, "filled": [[0, 3]]})
        later(self.clinic)
        return ident

    def finished(self, by: Messages | None = None) -> MessageId:
        ident = self.drafted(by=by)
        (by or self.mine).finish(ident, "Hej Linnea, ta det lugnt.")
        later(self.clinic)
        return ident

    def handed_over(self) -> MessageId:
        ident = self.finished()
        self.mine.hand_over(ident, Channel.COPY)
        later(self.clinic)
        return ident


def receive(of: Thread) -> Step:
    return Step(
        lambda: of.mine.receive(NewMessage(treatment=of.treatment, body=HEJ)),
        lambda: of.his.finish_reply(of.treatment, "Jag svarar på båda."),
    )


def no_answer_needed(of: Thread) -> Step:
    return Step(lambda: of.mine.no_answer_needed([of.question]), lambda: of.his.withdraw(of.question, "Fel patient."))


def begin(of: Thread) -> Step:
    return Step(
        lambda: of.mine.begin(of.treatment, body="Hej"), lambda: of.mine.finish_reply(of.treatment, "Hej på dig.")
    )


def write_in_an_empty_draft(of: Thread) -> Step:
    """The text goes into a reply already begun, and undo takes it out again."""
    ident = MessageId(of.mine.begin(of.treatment).ident or 0)
    later(of.clinic)
    return Step(
        lambda: of.mine.write(of.treatment, "Vi har stängt på fredag."),
        lambda: of.mine.keep(ident, "Vi har stängt på fredag. Hälsningar Anna", 5, {}),
    )


def write_anew(of: Thread) -> Step:
    of.drafted()
    return Step(
        lambda: of.mine.write(of.treatment, "Vi ses.", anew=True),
        lambda: of.mine.discard(_newest(of)),
        rows=2,
    )


def _newest(of: Thread) -> MessageId:
    return max(line.message.id for line in of.mine.own_drafts())


def discard(of: Thread) -> Step:
    ident = of.drafted()
    return Step(lambda: of.mine.discard(ident), lambda: of.mine.bring_back(ident))


def bring_back(of: Thread) -> Step:
    ident = of.drafted()
    of.mine.discard(ident)
    return Step(lambda: of.mine.bring_back(ident), lambda: of.mine.finish(ident, "Klart."))


def finish(of: Thread) -> Step:
    ident = of.drafted()
    return Step(
        lambda: of.mine.finish(ident, "Hej Linnea, ta det lugnt."), lambda: of.his.hand_over(ident, Channel.PRINT)
    )


def finish_that_another_finished_otherwise(of: Thread) -> Step:
    ident = of.drafted("Annas ord.")

    def meddle() -> None:
        of.his.reopen(ident)
        of.his.finish(ident, "Eriks ord.")

    return Step(lambda: of.mine.finish(ident, "Annas ord."), meddle)


def reopen_of_a_colleagues(of: Thread) -> Step:
    ident = of.finished(by=of.his)
    return Step(lambda: of.mine.reopen(ident), lambda: of.mine.keep(ident, "Hej Linnea, ta det inte lugnt.", 5, {}))


def reopen_that_another_answered(of: Thread) -> Step:
    ident = of.finished()
    return Step(lambda: of.mine.reopen(ident), lambda: of.his.finish_reply(of.treatment, "Erik svarar."))


def correct(of: Thread) -> Step:
    ident = of.handed_over()
    return Step(lambda: of.mine.correct(ident), lambda: of.mine.finish(_begun(of, ident), "Rättat."))


def finish_correction(of: Thread) -> Step:
    wrong = of.handed_over()
    ident = MessageId(of.mine.correct(wrong).ident or 0)
    of.mine.keep(ident, "Rättat.", 2, {})
    return Step(lambda: of.mine.finish(ident, "Rättat."), lambda: of.his.hand_over(ident, Channel.COPY))


def write_correction_anew(of: Thread) -> Step:
    wrong = of.handed_over()
    of.mine.write_correction(wrong, "Vi ses på fredag.")
    later(of.clinic)
    return Step(
        lambda: of.mine.write_correction(wrong, "Vi ses på lördag.", anew=True),
        lambda: of.mine.discard(_newest(of)),
        rows=2,
    )


def withdraw_reply(of: Thread) -> Step:
    ident = of.handed_over()
    return Step(lambda: of.mine.withdraw(ident, "Fel text."), lambda: of.his.finish_reply(of.treatment, "Erik svarar."))


def withdraw_question(of: Thread) -> Step:
    return Step(lambda: of.mine.withdraw(of.question, "Fel patient."))


def withdraw_answered_question(of: Thread) -> Step:
    of.finished()
    return Step(lambda: of.mine.withdraw(of.question, "Fel patient."))


def refile(of: Thread) -> Step:
    return Step(
        lambda: of.mine.refile(of.question, of.other, "Skrev hos fel."),
        lambda: of.his.finish_reply(of.other, "Svar till Maja."),
        rows=2,
    )


def _begun(of: Thread, wrong: MessageId) -> MessageId:
    return MessageId(of.mine.correct(wrong).ident or 0)


STEPS = (
    receive,
    no_answer_needed,
    begin,
    write_in_an_empty_draft,
    write_anew,
    discard,
    bring_back,
    finish,
    finish_that_another_finished_otherwise,
    reopen_of_a_colleagues,
    reopen_that_another_answered,
    correct,
    finish_correction,
    write_correction_anew,
    withdraw_reply,
    withdraw_question,
    withdraw_answered_question,
    refile,
)


@pytest.mark.parametrize("given", STEPS, ids=lambda given: given.__name__)
def test_undo_brings_back_what_was_and_redo_what_became(given: Callable[[Thread], Step], clinic: Clinic) -> None:
    """decided.md 10: exactly as it was, however much later; each way is one step of the log."""
    walk_there_and_back(clinic, given(Thread(clinic)))


@pytest.mark.parametrize("given", STEPS, ids=lambda given: given.__name__)
def test_undo_is_refused_where_another_has_been_since(given: Callable[[Thread], Step], clinic: Clinic) -> None:
    """CON-02: said, and nothing of it done."""
    refused_after_meddling(clinic, given(Thread(clinic)))


def test_what_came_in_meanwhile_waits_after_a_finishing_done_again(clinic: Clinic) -> None:
    """COR-05, ux.md 8.8: redo finishes what was finished then; what was written later is owed."""
    of = Thread(clinic)
    changed = of.mine.finish(of.drafted(), "Hej Linnea, ta det lugnt.")
    again = undone(changed)
    later(clinic)
    newer = received(clinic, of.treatment, "En fråga till.")
    undone(again)
    assert [line.message.id for line in of.mine.waiting()] == [newer]


def test_what_came_in_meanwhile_waits_when_a_reopening_is_undone(clinic: Clinic) -> None:
    of = Thread(clinic)
    ident = of.finished()
    newer = received(clinic, of.treatment, "En fråga till.")
    later(clinic)
    undone(of.mine.reopen(ident))
    assert [line.message.id for line in of.mine.waiting()] == [newer]


def test_what_has_left_the_program_has_no_undo(clinic: Clinic) -> None:
    """F5: handed over is final, by whichever step."""
    of = Thread(clinic)
    assert of.mine.hand_over(of.finished(), Channel.COPY).undo is None
    received(clinic, of.treatment, "En fråga till.")
    assert of.mine.finish_reply(of.treatment, "Svar.", Channel.COPY).undo is None


def test_the_same_text_once_more_is_still_written_with_the_banks_answers(clinic: Clinic) -> None:
    """C7: an answer used is counted when the text is finished, however often it was kept."""
    of = Thread(clinic)
    ident = of.drafted()
    before = of.mine.draft(ident)
    assert of.mine.write(of.treatment, before.body).ident == ident
    assert of.mine.draft(ident).state == before.state
