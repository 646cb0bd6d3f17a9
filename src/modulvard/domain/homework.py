"""Homework: what a patient has been given, each time it was handed in, and what waits for feedback (C5, decided.md 25).

A homework is one of a module's, as the frozen program has it, or a free one. Each hand-in keeps its own answers; what
is taken back stays readable and counts nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, Refused
from modulvard.domain.homework_answers import WHOLE, Answer, answer_text
from modulvard.domain.ids import (
    AccountId,
    HandInId,
    HomeworkId,
    MessageId,
    ModuleEventId,
    ModuleNumber,
    PatientId,
    TreatmentId,
)
from modulvard.domain.messages import Arrived, Message, MessageKind, Way
from modulvard.domain.module_events import RANK, ModuleState
from modulvard.domain.programs import SWEDISH, HomeworkForm, Question, Text
from modulvard.domain.promise import WorkingCalendar
from modulvard.domain.text import LINE_LIMIT, TEXT_LIMIT, clean_line, clean_text, is_blank
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.treatments import Standing

MOST_QUESTIONS = 60
"""As many as a program's homework may have."""


class HomeworkStatus(StrEnum):
    """How far a homework has come."""

    ASSIGNED = "assigned"
    OVERDUE = "overdue"
    """Not handed in, and its day has passed."""
    HANDED_IN = "handed_in"
    """Waits for feedback."""
    ASKED_FOR_MORE = "asked_for_more"
    """The hand-in stays; nothing waits until more comes."""
    REVIEWED = "reviewed"
    SKIPPED = "skipped"
    """Its module was passed by, and nothing of it is handed in: it is not asked for."""
    WITHDRAWN = "withdrawn"


class FeedbackState(StrEnum):
    """How far the feedback on a hand-in has come."""

    NONE = "none"
    DRAFT = "draft"
    FINISHED = "finished"
    HANDED_OVER = "handed_over"
    ELSEWHERE = "elsewhere"
    """The module was set as reviewed after the hand-in was recorded."""


class HandedInAlready(Refused):
    """A homework with hand-ins is not withdrawn: take them back first. Facts: ``homework``."""


class HomeworkWithdrawn(Refused):
    """The homework is withdrawn: nothing is handed in on it. Facts: ``homework``."""


class HandInWithdrawn(Refused):
    """The hand-in has been taken back. Facts: ``hand_in``."""


class MarkedAlready(ChangedSince):
    """The answer is marked for follow-up already. Facts: ``question``."""


class NotMarked(ChangedSince):
    """The answer is not marked for follow-up, so there is no mark to take away. Facts: ``question``."""


class FeedbackFinished(Refused):
    """The hand-in has had its feedback: that is reopened or withdrawn first. Facts: ``hand_in``."""


class NothingToReview(Refused):
    """No homework and no module waits for this feedback any more. Facts: ``module``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """A homework handed in once."""

    id: HandInId
    homework: HomeworkId
    treatment: TreatmentId
    number: int
    """1 for the first of its homework, counting those taken back."""
    at: datetime
    """When the patient handed it in, as far as known."""
    time_known: bool
    way: Way
    answers: tuple[Answer, ...]
    made_at: datetime
    made_by: AccountId
    after_event: ModuleEventId
    """The last module event recorded before it: one recorded later can be its review."""
    feedback: Message | None = None
    """The finished feedback, or the finished asking for more, that it has had."""
    draft: MessageId | None = None
    """Feedback that someone has begun."""
    reviewed_elsewhere: bool = False
    """Whether its module was set as reviewed after it was recorded."""
    journalled_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: AccountId | None = None
    withdrawn_reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it counts: it has not been taken back."""
        return self.withdrawn_at is None

    @property
    def waits(self) -> bool:
        """Whether it waits for feedback."""
        return self.stands and self.feedback is None and not self.reviewed_elsewhere

    @property
    def arrived(self) -> Arrived:
        """When it was handed in: the moment, or the day alone where no more is known."""
        return self.at if self.time_known else self.day

    @property
    def day(self) -> date:
        """The day on which it was handed in."""
        return self.at.astimezone(STOCKHOLM).date()

    @property
    def feedback_state(self) -> FeedbackState:
        """How far its feedback has come."""
        if self.feedback is not None:
            is_over = self.feedback.handed_over_at is not None
            return FeedbackState.HANDED_OVER if is_over else FeedbackState.FINISHED
        if self.reviewed_elsewhere:
            return FeedbackState.ELSEWHERE
        return FeedbackState.NONE if self.draft is None else FeedbackState.DRAFT

    def due(self, calendar: WorkingCalendar, answer_days: int) -> datetime:
        """Return by when feedback is promised (pacing.md "Promise")."""
        return calendar.due(self.arrived, answer_days)

    def answer(self, question: str) -> Answer | None:
        """Return the answer to a question, or None if it was left out."""
        return next((answer for answer in self.answers if answer.question == question), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Homework:
    """A homework given to a patient, with its texts and every time it was handed in, oldest first."""

    id: HomeworkId
    treatment: TreatmentId
    module: ModuleNumber | None
    """None for a free one."""
    form: HomeworkForm
    """Of the frozen program; a free one's own has the key ``""``."""
    due_on: date | None
    """Set by the therapist."""
    assigned_on: date
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None
    hand_ins: tuple[HandIn, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether it is no module's."""
        return self.module is None

    @property
    def standing(self) -> tuple[HandIn, ...]:
        """The hand-ins that count, oldest first."""
        return tuple(hand_in for hand_in in self.hand_ins if hand_in.stands)

    @property
    def waiting(self) -> tuple[HandIn, ...]:
        """The hand-ins that wait for feedback, oldest first."""
        return tuple(hand_in for hand_in in self.hand_ins if hand_in.waits)

    @property
    def more_is_asked_for(self) -> bool:
        """Whether the latest hand-in was answered by asking for more."""
        latest = self.standing[-1:]
        return bool(latest) and latest[0].feedback is not None and latest[0].feedback.kind is MessageKind.MORE

    def question(self, key: str) -> Question | None:
        """Return a question by its key; None for the whole text kept as one."""
        return next((question for question in self.form.questions if question.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkLine:
    """A homework of a treatment as it is listed: with its day and how far it has come."""

    homework: Homework
    due_on: date | None
    """The day set, or the Sunday of the module's planned week; None for a free one without a day."""
    status: HomeworkStatus
    promised: datetime | None
    """By when feedback is promised, while it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHomework:
    """A free homework as it is given. Without questions it is answered with one text."""

    treatment: TreatmentId
    title: str
    intro: str = ""
    questions: Sequence[Question] = ()
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleForm:
    """A module's homework by its key, also one not assigned because the module is not open yet."""

    treatment: TreatmentId
    module: ModuleNumber
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHandIn:
    """What is registered as handed in. Without ``sent`` it is as of now.

    Running text is divided at the questions' labels where it has them; ``{WHOLE: text}`` keeps it as one answer.
    """

    homework: HomeworkId | ModuleForm
    answers: Mapping[str, object] | str
    sent: Arrived | None = None
    way: Way = Way.TYPED


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits for feedback: a homework, or a module handed in without one. One line, however often handed in."""

    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    protected: bool
    masked: bool
    program: str
    therapist: AccountId
    module: ModuleNumber | None
    homework: HomeworkId | None
    """None for a module that was handed in without a homework's answers."""
    hand_in: HandInId | None
    """The latest that waits: feedback on it answers the earlier ones as well."""
    title: Text
    """The homework's, or the module's."""
    arrived: Arrived
    """When the oldest that waits was handed in."""
    count: int
    """How many hand-ins of the homework wait."""
    draft: MessageId | None
    """Feedback that someone has begun."""
    answer_days: int | None = None
    """The program's own promise, where it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """A line of the queue, with the promise."""

    waiting: Waiting
    due: datetime


# --- rules ----------------------------------------------------------------------------------------


def moment_of(sent: Arrived | None, now: datetime) -> tuple[datetime, bool]:
    """Return when something was handed in and whether the time of day is known, or raise InTheFuture.

    A day alone is kept as that day's midnight.
    """
    if sent is None:
        return now, True
    if isinstance(sent, datetime):
        at, time_known = sent, True
    else:
        at, time_known = datetime.combine(sent, time(), STOCKHOLM), False
    if at > now:
        raise InTheFuture(on=sent, today=now)
    return at, time_known


def planned_due(standing: Standing, module: ModuleNumber | None) -> date | None:
    """Return the Sunday of the week in which a module is planned; a plan that is still to come counts, as on paper."""
    planned = None if module is None else standing.module(module)
    week = None if planned is None else planned.coming or planned.week
    return None if week is None else week.sunday


def status_of(
    homework: Homework, due_on: date | None, today: date, module_rank: int, *, skipped: bool = False
) -> HomeworkStatus:
    """Return how far a homework has come. ``module_rank`` is its module's, 0 for a free one; ``skipped`` its module is.

    Without a hand-in of its own, one whose module was handed in or reviewed by other means has come as far as that.
    """
    if homework.withdrawn_at is not None:
        return HomeworkStatus.WITHDRAWN
    if homework.waiting:
        return HomeworkStatus.HANDED_IN
    if homework.more_is_asked_for:
        return HomeworkStatus.ASKED_FOR_MORE
    if homework.standing or module_rank >= RANK[ModuleState.REVIEWED]:
        return HomeworkStatus.REVIEWED
    if module_rank == RANK[ModuleState.HANDED_IN]:
        return HomeworkStatus.HANDED_IN
    if skipped:
        return HomeworkStatus.SKIPPED
    return HomeworkStatus.OVERDUE if due_on is not None and due_on < today else HomeworkStatus.ASSIGNED


def all_handed_in(homework: Iterable[Homework]) -> date | None:
    """Return the day on which the last of a module's homework was handed in first, or None while one is not."""
    stays = [each for each in homework if each.withdrawn_at is None]
    if not stays or not all(each.standing for each in stays):
        return None
    return max(min(hand_in.day for hand_in in each.standing) for each in stays)


def module_waits(homework: Iterable[Homework], state: ModuleState) -> bool:
    """Tell whether a module waits for feedback as such: handed in, and no homework of it carries the waiting."""
    own = [each for each in homework if each.withdrawn_at is None]
    carried = any(each.waiting or each.more_is_asked_for for each in own)
    return state is ModuleState.HANDED_IN and not carried


def free_form(title: str, intro: str, questions: Sequence[Question]) -> HomeworkForm:
    """Return a free homework's form as it is kept, or raise InvalidInput."""
    kept_title, kept_intro = clean_line(title), clean_text(intro)
    if is_blank(kept_title):
        raise InvalidInput(field="title", problem="empty")
    if len(kept_title) > LINE_LIMIT:
        raise InvalidInput(field="title", problem="too_long", longest=LINE_LIMIT, limit=LINE_LIMIT)
    if len(kept_intro) > TEXT_LIMIT:
        raise InvalidInput(field="intro", problem="too_long", longest=TEXT_LIMIT, limit=TEXT_LIMIT)
    keys = [question.key for question in questions]
    if len(keys) > MOST_QUESTIONS or len(set(keys)) < len(keys) or WHOLE in keys or "" in keys:
        raise InvalidInput(field="questions", problem="questions")
    return HomeworkForm(key="", title=Text(sv=kept_title), intro=Text(sv=kept_intro), questions=tuple(questions))


def answers_text(questions: Sequence[Question], answers: Iterable[Answer], language: str = SWEDISH) -> str:
    """Return the answers as one text, each on lines of its own: what search is held against."""
    known = {question.key: question for question in questions}
    return "\n".join(answer_text(known.get(answer.question), answer.value, language) for answer in answers)
