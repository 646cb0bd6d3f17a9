"""What a homework has come to, by its hand-ins, its feedback and its module (C5, decided.md 25 and 27)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.homework_given import FORM, QUESTIONS

from modulvard.domain.errors import InvalidInput
from modulvard.domain.homework import (
    FeedbackState,
    HandIn,
    Homework,
    HomeworkStatus,
    all_handed_in,
    answers_text,
    free_form,
    module_waits,
    status_of,
)
from modulvard.domain.homework_answers import WHOLE, Answer
from modulvard.domain.ids import AccountId, HandInId, HomeworkId, MessageId, ModuleEventId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Direction, Message, MessageKind, Way
from modulvard.domain.module_events import RANK, ModuleState
from modulvard.domain.promise import WorkingCalendar

ANNA = AccountId(1)
TREATMENT = TreatmentId(1)
FRIDAY_AFTERNOON = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
"""17:00 in Stockholm."""
TODAY = date(2026, 11, 23)
CALENDAR = WorkingCalendar()


def a_message(kind: MessageKind = MessageKind.FEEDBACK, *, handed_over: bool = False) -> Message:
    return Message(
        id=MessageId(9),
        treatment=TREATMENT,
        direction=Direction.OUT,
        kind=kind,
        body="Tack!",
        at=FRIDAY_AFTERNOON,
        made_at=FRIDAY_AFTERNOON,
        made_by=ANNA,
        finished_at=FRIDAY_AFTERNOON,
        handed_over_at=FRIDAY_AFTERNOON if handed_over else None,
    )


def a_hand_in(number: int = 1, **changes: object) -> HandIn:
    values = {
        "id": HandInId(number),
        "homework": HomeworkId(1),
        "treatment": TREATMENT,
        "number": number,
        "at": FRIDAY_AFTERNOON,
        "time_known": True,
        "way": Way.TYPED,
        "answers": (Answer(question="onskan", value="Mer tid"),),
        "made_at": FRIDAY_AFTERNOON,
        "made_by": ANNA,
        "after_event": ModuleEventId(3),
    }
    return HandIn(**{**values, **changes})  # type: ignore[arg-type]  # keywords of a test


def a_homework(*hand_ins: HandIn, withdrawn: bool = False) -> Homework:
    return Homework(
        id=HomeworkId(1),
        treatment=TREATMENT,
        module=ModuleNumber(1),
        form=FORM,
        due_on=None,
        assigned_on=TODAY,
        made_at=FRIDAY_AFTERNOON,
        made_by=ANNA,
        withdrawn_at=FRIDAY_AFTERNOON if withdrawn else None,
        hand_ins=hand_ins,
    )


def status(homework: Homework, due: date | None = None, state: ModuleState = ModuleState.AVAILABLE) -> HomeworkStatus:
    return status_of(homework, due, TODAY, RANK[state])


def test_a_homework_is_overdue_from_the_day_after_its_day() -> None:
    assert status(a_homework()) is HomeworkStatus.ASSIGNED
    assert status(a_homework(), TODAY) is HomeworkStatus.ASSIGNED
    assert status(a_homework(), date(2026, 11, 22)) is HomeworkStatus.OVERDUE


def test_a_homework_goes_from_handed_in_over_asked_for_more_to_reviewed() -> None:
    more = a_hand_in(feedback=a_message(MessageKind.MORE))
    assert status(a_homework(a_hand_in())) is HomeworkStatus.HANDED_IN
    assert status(a_homework(more)) is HomeworkStatus.ASKED_FOR_MORE
    assert status(a_homework(more, a_hand_in(2))) is HomeworkStatus.HANDED_IN
    assert status(a_homework(more, a_hand_in(2, feedback=a_message()))) is HomeworkStatus.REVIEWED
    assert status(a_homework(a_hand_in(reviewed_elsewhere=True))) is HomeworkStatus.REVIEWED


def test_what_is_taken_back_or_withdrawn_counts_nowhere() -> None:
    gone = a_hand_in(withdrawn_at=FRIDAY_AFTERNOON)
    assert status(a_homework(gone), date(2026, 11, 1)) is HomeworkStatus.OVERDUE
    assert (a_homework(gone).standing, a_homework(gone).waiting) == ((), ())
    assert status(a_homework(gone, withdrawn=True)) is HomeworkStatus.WITHDRAWN


def test_without_a_hand_in_a_homework_has_come_as_far_as_its_module() -> None:
    early = date(2026, 11, 1)
    assert status(a_homework(), early, ModuleState.HANDED_IN) is HomeworkStatus.HANDED_IN
    assert status(a_homework(), early, ModuleState.DONE) is HomeworkStatus.REVIEWED


def test_the_homework_of_a_skipped_module_is_not_asked_for() -> None:
    """Found in the window: it stood as past its day for ever, and first of all when the list was opened."""
    early = date(2026, 11, 1)
    assert status_of(a_homework(), early, TODAY, 0, skipped=True) is HomeworkStatus.SKIPPED
    assert status_of(a_homework(a_hand_in()), early, TODAY, 0, skipped=True) is HomeworkStatus.HANDED_IN


def test_feedback_is_promised_by_when_it_was_handed_in() -> None:
    """pacing.md "Promise": Friday 17:00 is after closing time; a day alone is in time (decided.md 27)."""
    assert a_hand_in().due(CALENDAR, 2).date() == date(2026, 11, 25)
    assert a_hand_in(time_known=False).due(CALENDAR, 2).date() == date(2026, 11, 24)


def test_feedback_tells_how_far_it_has_come() -> None:
    states = [
        a_hand_in(),
        a_hand_in(draft=MessageId(1)),
        a_hand_in(feedback=a_message()),
        a_hand_in(feedback=a_message(handed_over=True)),
        a_hand_in(reviewed_elsewhere=True),
    ]
    assert [each.feedback_state for each in states] == list(FeedbackState)


def test_a_module_is_handed_in_the_day_its_last_homework_first_was() -> None:
    earlier = a_hand_in(at=datetime(2026, 11, 18, 12, tzinfo=UTC))
    later = a_hand_in(2, at=datetime(2026, 11, 21, 23, 30, tzinfo=UTC))
    assert all_handed_in([]) is None
    assert all_handed_in([a_homework(earlier), a_homework()]) is None
    assert all_handed_in([a_homework(earlier, later), a_homework(a_hand_in())]) == date(2026, 11, 20)
    assert all_handed_in([a_homework(earlier), a_homework(later)]) == date(2026, 11, 22)
    assert all_handed_in([a_homework(earlier), a_homework(withdrawn=True)]) == date(2026, 11, 18)


def test_a_module_waits_as_such_only_where_no_homework_of_it_does() -> None:
    more = a_homework(a_hand_in(feedback=a_message(MessageKind.MORE)))
    assert module_waits([], ModuleState.HANDED_IN)
    assert module_waits([a_homework()], ModuleState.HANDED_IN)
    assert not module_waits([a_homework(a_hand_in())], ModuleState.HANDED_IN)
    assert not module_waits([more], ModuleState.HANDED_IN)
    assert not module_waits([], ModuleState.REVIEWED)


@pytest.mark.parametrize(
    ("title", "intro", "field"),
    [(" \u200b", "", "title"), ("a" * 201, "", "title"), ("Rita", "a" * 10_001, "intro")],
)
def test_a_free_homework_needs_a_title_of_a_line(title: str, intro: str, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        free_form(title, intro, ())
    assert refused.value.field == field


def test_a_free_homeworks_questions_have_names_of_their_own() -> None:
    assert free_form(" Rita\nen karta ", "Så här.\r\n", QUESTIONS).title.sv == "Rita en karta"
    for questions in ((QUESTIONS[0], QUESTIONS[0]), QUESTIONS * 16):
        with pytest.raises(InvalidInput):
            free_form("Rita", "", questions)


def test_the_answers_are_searched_by_the_words_that_are_read() -> None:
    answers = (Answer(question="stund", value="kvall"), Answer(question=WHOLE, value="Hej"))
    assert answers_text(QUESTIONS, answers) == "På kvällen\nHej"


@given(st.lists(st.sampled_from(["waits", "reviewed", "more", "gone"]), max_size=6))
def test_the_status_agrees_with_a_plain_reading_of_the_hand_ins(kinds: list[str]) -> None:
    made = {
        "waits": {},
        "reviewed": {"feedback": a_message()},
        "more": {"feedback": a_message(MessageKind.MORE)},
        "gone": {"withdrawn_at": FRIDAY_AFTERNOON},
    }
    homework = a_homework(*(a_hand_in(number, **made[kind]) for number, kind in enumerate(kinds, 1)))
    left = [kind for kind in kinds if kind != "gone"]
    if "waits" in left:
        expected = HomeworkStatus.HANDED_IN
    elif left:
        expected = HomeworkStatus.ASKED_FOR_MORE if left[-1] == "more" else HomeworkStatus.REVIEWED
    else:
        expected = HomeworkStatus.ASSIGNED
    assert status(homework) is expected
