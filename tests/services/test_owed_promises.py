"""Drafts, and texts to hand over, keep the promise of what they answer (decided.md "Idag": draft, handover)."""

from datetime import date, datetime

import pytest
from tests.homework_given import ANSWERS, BOTH
from tests.messages_given import at, messages, received, replied, started
from tests.patients_given import ANNA, Clinic, a_patient

from modulvard.domain.homework import ModuleForm, NewHandIn
from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Channel
from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)


def homework(clinic: Clinic) -> HomeworkAffairs:
    return HomeworkAffairs(clinic.database, clinic.clock)


def dues(clinic: Clinic, kind: LineKind) -> list[tuple[date, datetime | None]]:
    found = [line for line in Today(clinic._as(ANNA), clinic.clock).day().lines if line.kind is kind]
    if kind is LineKind.HANDOVER:
        assert [line.due for line in messages(clinic).to_hand_over()] == [line.due_at for line in found]
    return [(line.due, line.due_at) for line in found]


def handed_in(clinic: Clinic, treatment: TreatmentId, sent: str) -> HandInId:
    form = ModuleForm(treatment=treatment, module=ModuleNumber(1), form="fragor")
    ident = homework(clinic).hand_in(NewHandIn(homework=form, answers=ANSWERS, sent=at(sent))).ident
    return HandInId(ident or 0)


def with_homework(clinic: Clinic) -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add(a_patient()), homework=BOTH, on=date(2026, 11, 16)))


def test_feedback_keeps_the_promise_of_the_earliest_hand_in_it_answers(clinic: Clinic) -> None:
    """decision 29: feedback on a hand-in answers the earlier ones of the same homework."""
    treatment = with_homework(clinic)
    handed_in(clinic, treatment, "2026-11-19T09:00")
    later = handed_in(clinic, treatment, "2026-11-20T09:00")
    begun = MessageId(homework(clinic).begin_feedback(later).ident or 0)
    assert [line.due_at for line in Today(clinic.database, clinic.clock).day().lines if line.kind is LineKind.HOMEWORK]
    homework(clinic).finish_feedback(begun, "Bra.")
    assert dues(clinic, LineKind.HANDOVER) == [(date(2026, 11, 23), at("2026-11-23T16:30"))]


def test_feedback_on_a_module_as_such_keeps_its_promise(clinic: Clinic) -> None:
    """decision 59: a module handed in elsewhere is promised feedback all the same."""
    treatment = started(clinic)
    Treatments(clinic.database, clinic.clock).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    begun = MessageId(homework(clinic).begin_module_feedback(treatment, ModuleNumber(1)).ident or 0)
    homework(clinic).finish_feedback(begun, "Bra.")
    assert dues(clinic, LineKind.HANDOVER) == [(WEDNESDAY, at("2026-11-25T16:30"))]


def test_a_text_that_answers_nothing_is_to_be_handed_over_today(clinic: Clinic) -> None:
    """decided.md "Idag": the promise it answers, else today; the same for what is finished."""
    treatment = started(clinic)
    replied(clinic, treatment)
    clinic.clock.move_to("2026-11-24T08:00")
    assert dues(clinic, LineKind.HANDOVER) == [(TUESDAY, None)]


def test_a_correction_answers_nothing(clinic: Clinic) -> None:
    treatment = with_homework(clinic)
    begun = MessageId(homework(clinic).begin_feedback(handed_in(clinic, treatment, "2026-11-19T09:00")).ident or 0)
    homework(clinic).finish_feedback(begun, "Bra.", channel=Channel.COPY)
    correction = MessageId(messages(clinic).correct(begun).ident or 0)
    clinic.clock.move_to("2026-11-24T08:00")
    assert dues(clinic, LineKind.DRAFT) == [(TUESDAY, None)]
    messages(clinic).finish(correction, "Mycket bra.")
    assert dues(clinic, LineKind.HANDOVER) == [(TUESDAY, None)]


def test_what_was_moved_to_another_patient_gives_no_promise_where_it_was(clinic: Clinic) -> None:
    treatment, other = started(clinic), started(clinic, given_name="Omar")
    message = received(clinic, treatment, sent=at("2026-11-19T09:00"))
    replied(clinic, treatment)
    assert dues(clinic, LineKind.HANDOVER) == [(date(2026, 11, 23), at("2026-11-23T16:30"))]
    messages(clinic).refile(message, other, "Fel patient.")
    clinic.clock.move_to("2026-11-24T08:00")
    assert dues(clinic, LineKind.HANDOVER) == [(TUESDAY, None)]


@pytest.mark.parametrize(("own", "due"), [(0, "2026-11-23"), (1, "2026-11-24"), (5, "2026-11-30")])
def test_a_module_handed_in_without_answers_keeps_the_programs_promise_too(clinic: Clinic, own: int, due: str) -> None:
    treatment = TreatmentId(clinic.start(clinic.add(a_patient()), answer_days=own))
    Treatments(clinic.database, clinic.clock).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    moment = at(f"{due}T16:30")
    assert dues(clinic, LineKind.HOMEWORK) == [(moment.date(), moment)]
    assert [line.due for line in homework(clinic).waiting()] == [moment]


@pytest.mark.parametrize(("own", "due"), [(0, "2026-11-23"), (1, "2026-11-24"), (5, "2026-11-30")])
def test_a_program_of_its_own_number_of_days_keeps_it_everywhere(clinic: Clinic, own: int, due: str) -> None:
    """pacing.md "Promise": a program may have its own; the clinic's setting holds in the others."""
    moment = at(f"{due}T16:30")
    treatment = TreatmentId(clinic.start(clinic.add(a_patient()), homework=BOTH, answer_days=own))
    other = started(clinic, family_name="Björk")
    message, hand_in = received(clinic, treatment), handed_in(clinic, treatment, "2026-11-23T08:00")
    received(clinic, other)
    lines = {(line.kind, line.glance.treatment): line for line in Today(clinic.database, clinic.clock).day().lines}
    assert lines[LineKind.MESSAGE, treatment].due_at == lines[LineKind.HOMEWORK, treatment].due_at == moment
    assert lines[LineKind.MESSAGE, other].due_at == at("2026-11-25T16:30")
    assert {line.treatment: line.due for line in messages(clinic).waiting()} == {
        treatment: moment,
        other: at("2026-11-25T16:30"),
    }
    assert messages(clinic).thread(treatment).due == moment
    assert [line.due for line in homework(clinic).waiting()] == [moment]
    assert homework(clinic).show(homework(clinic).homework_of(hand_in)).line.promised == moment
    replied(clinic, treatment)
    homework(clinic).finish_feedback(MessageId(homework(clinic).begin_feedback(hand_in).ident or 0), "Bra.")
    assert dues(clinic, LineKind.HANDOVER) == [(moment.date(), moment)] * 2
    assert message
