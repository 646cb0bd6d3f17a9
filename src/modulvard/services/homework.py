"""What a user does with homework: give it, register what was handed in, mark an answer, take back, answer (C5)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import InvalidInput
from modulvard.domain.homework import (
    HandedInAlready,
    HandIn,
    Homework,
    HomeworkWithdrawn,
    ModuleForm,
    NewHandIn,
    NewHomework,
    free_form,
    moment_of,
)
from modulvard.domain.homework_answers import AnswerProblem, Checked, check_answers
from modulvard.domain.homework_steps import (
    check_hand_in_day,
    last_event,
    module_with_homework,
    module_without,
    with_marks,
    withdrawn,
)
from modulvard.domain.ids import HandInId, HomeworkId, MessageId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.messages import Channel
from modulvard.domain.treatment_steps import Notice, Stamp, Step, check_active, check_reach, checked_reason
from modulvard.domain.treatments import Treatment
from modulvard.domain.weeks import Week
from modulvard.exchange.homework_answers import read_answers
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.feedback import Feedback
from modulvard.services.homework_pictures import Picture, Turn, keep_pictures, require_waiting, turn_back
from modulvard.services.homework_reading import OBJECT, HomeworkReading
from modulvard.services.message_steps import MessageChanged
from modulvard.store import homework as store
from modulvard.store.session import Session

TOPICS = frozenset({Topic.HOMEWORK, Topic.TREATMENTS, Topic.TODAY})
_Change: TypeAlias = Callable[[tuple[Homework, ...], Treatment, Stamp], tuple[tuple[Homework, ...], Treatment]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkChanged(Changed):
    """What a command did to a homework, and what there is to look at. ``ident`` is the homework's or hand-in's."""

    notices: tuple[Notice, ...] = ()
    missing: tuple[AnswerProblem, ...] = ()
    """Questions that want an answer and have none."""


class HomeworkAffairs(HomeworkReading):
    """Homework given to patients, and what they have handed in."""

    @needs(Permission.EDIT_TREATMENT)
    def assign(self, new: NewHomework) -> HomeworkChanged:
        """Give a free homework. Raises InvalidInput, TreatmentEnded, WeekOutOfReach, ReasonNeeded."""
        form, stamp = free_form(new.title, new.intro, new.questions), self._stamp()
        _check_due(new.due_on, stamp)
        with self._database.work() as session:
            treatment = self._opened(session, new.treatment)
            check_active(treatment)
            ident = store.add_free(session, new, form, stamp)
            after = store.siblings_of(session, ident)
            self._log(session, Measure.ASSIGN_HOMEWORK, treatment.patient, OBJECT, ident)
        gone = tuple(replace(each, withdrawn_at=stamp.at) for each in after)
        return self._changed(treatment.patient, ident, "homework_assigned", Picture(after), Picture(gone))

    @needs(Permission.EDIT_TREATMENT)
    def set_due(self, homework: HomeworkId, due_on: date | None) -> HomeworkChanged:
        """Set the day a homework is due, or with None leave it to the module's week again."""
        _check_due(due_on, self._stamp())

        def change(
            found: tuple[Homework, ...], treatment: Treatment, _stamp: Stamp
        ) -> tuple[tuple[Homework, ...], Treatment]:
            _require_assigned(_of(found, homework))
            check_active(treatment)
            return tuple(replace(each, due_on=due_on) if each.id == homework else each for each in found), treatment

        return self._take(homework, change, "homework_due")

    @needs(Permission.EDIT_TREATMENT)
    def withdraw(self, homework: HomeworkId) -> HomeworkChanged:
        """Withdraw a homework that has not been handed in. If that was the last one missing, the module is handed in.

        Raises HandedInAlready, HomeworkWithdrawn.
        """

        def change(
            found: tuple[Homework, ...], treatment: Treatment, stamp: Stamp
        ) -> tuple[tuple[Homework, ...], Treatment]:
            _require_assigned(_of(found, homework))
            if _of(found, homework).standing:
                raise HandedInAlready(homework=homework)
            left = tuple(replace(each, withdrawn_at=stamp.at) if each.id == homework else each for each in found)
            module = _of(found, homework).module
            if module is None or not any(each.standing for each in left):
                return left, treatment
            return left, module_with_homework(treatment, module, left, stamp.today, stamp).treatment

        return self._take(homework, change, "homework_withdrawn")

    @needs(Permission.EDIT_TREATMENT)
    def hand_in(self, new: NewHandIn) -> HomeworkChanged:
        """Register what was handed in; with the last homework of a module, the module is handed in (decided.md 25).

        An answer that is missing is told in ``missing``, an unopened module in ``notices``. Raises AnswersRefused,
        UnknownQuestions, NothingAnswered, AnswersNotJson, InTheFuture, BeforeTreatment, TreatmentEnded, NotInCourse,
        HomeworkWithdrawn, ReasonNeeded.
        """
        stamp = self._stamp()
        at, time_known = moment_of(new.sent, stamp.at)
        with self._database.work() as session:
            homework = self._homework_for(session, new.homework, stamp)
            before = store.siblings_of(session, homework)
            found = _of(before, homework)
            treatment = self._opened(session, found.treatment)
            _require_assigned(found)
            checked = _checked(found, new)
            hand_in = HandIn(
                id=HandInId(0),
                homework=homework,
                treatment=treatment.id,
                number=len(found.hand_ins) + 1,
                at=at,
                time_known=time_known,
                way=new.way,
                answers=checked.for_keeping(),
                made_at=stamp.at,
                made_by=stamp.by,
                after_event=last_event(treatment),
            )
            check_hand_in_day(treatment, hand_in.day)
            ident = store.add_hand_in(session, found, hand_in)
            after = store.siblings_of(session, homework)
            step = _step(found.module, after, treatment, hand_in.day, stamp)
            then, now = Picture(after, treatment), Picture(after, step.treatment)
            seen, wanted = keep_pictures(session, then, now, stamp)
            self._log(session, Measure.HAND_IN, treatment.patient, "hand_in", ident)
        changed = self._changed(treatment.patient, ident, "homework_handed_in", seen, replace(wanted, homework=before))
        return replace(changed, notices=step.notices, missing=checked.missing)

    @needs(Permission.EDIT_TREATMENT)
    def take_back(self, hand_in: HandInId, reason: str) -> HomeworkChanged:
        """Take a hand-in back: readable with its reason, counted nowhere. A module that hung on it is as it was before.

        Raises FeedbackFinished, HandInWithdrawn, InvalidInput without a reason.
        """
        why = checked_reason(reason)
        with self._database.read() as session:
            homework = store.homework_of_hand_in(session, hand_in)

        def change(
            found: tuple[Homework, ...], treatment: Treatment, stamp: Stamp
        ) -> tuple[tuple[Homework, ...], Treatment]:
            own = next(each for each in _of(found, homework).hand_ins if each.id == hand_in)
            require_waiting(own)
            left = tuple(with_marks(each, [hand_in], lambda it: withdrawn(it, why, stamp)) for each in found)
            return left, module_without(treatment, own, found, why, stamp)

        return self._take(homework, change, "hand_in_taken_back", Measure.HAND_IN, hand_in)

    @needs(Permission.EDIT_TREATMENT)
    def mark_answer(self, hand_in: HandInId, question: str, *, marked: bool = True) -> HomeworkChanged:
        """Mark an answer for follow-up, or take the mark away. Raises NotFound, MarkedAlready, NotMarked."""
        return self._mark(hand_in, question, marked=marked)

    # --- feedback ---------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def begin_feedback(self, hand_in: HandInId, body: str = "") -> MessageChanged:
        """Begin feedback on a hand-in, or give the account's own begun one back; ``ident`` is the draft's."""
        return self._feedback.begin(hand_in, body)

    @needs(Permission.EDIT_TREATMENT)
    def begin_module_feedback(self, treatment: TreatmentId, module: ModuleNumber, body: str = "") -> MessageChanged:
        """Begin feedback on a module handed in without a homework's answers."""
        return self._feedback.begin_on_module(treatment, module, body)

    @needs(Permission.EDIT_TREATMENT)
    def write_feedback(self, hand_in: HandInId, body: str, *, anew: bool = False) -> MessageChanged:
        """Keep a whole text as the account's feedback on a hand-in: as ``Messages.write``."""
        return self._feedback.write(hand_in, body, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def write_module_feedback(
        self, treatment: TreatmentId, module: ModuleNumber, body: str, *, anew: bool = False
    ) -> MessageChanged:
        """Keep a whole text as the account's feedback on a module handed in without a homework's answers."""
        return self._feedback.write_on_module(treatment, module, body, anew=anew)

    @needs(Permission.EDIT_TREATMENT)
    def finish_feedback(
        self,
        message: MessageId,
        body: str,
        *,
        open_next: bool = True,
        channel: Channel | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish a begun feedback, open the next module where the program says so, and hand it over by a channel.

        ``state`` is what the editor would have kept with the draft.
        """
        return self._feedback.finish(message, body, open_next=open_next, channel=channel, state=state)

    @needs(Permission.EDIT_TREATMENT)
    def ask_more(
        self,
        message: MessageId,
        body: str,
        *,
        channel: Channel | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> MessageChanged:
        """Finish a begun feedback as asking for more: the hand-in stays, and nothing waits until more comes."""
        return self._feedback.ask_more(message, body, channel=channel, state=state)

    # --- shared -----------------------------------------------------------------------------------

    @property
    def _feedback(self) -> Feedback:
        return Feedback(self._database, self._clock)

    def _homework_for(self, session: Session, wanted: HomeworkId | ModuleForm, stamp: Stamp) -> HomeworkId:
        """Return the homework meant; one of a module that is not open yet is given first."""
        if not isinstance(wanted, ModuleForm):
            return wanted
        treatment = self._opened(session, wanted.treatment)
        store.assign_module(session, treatment, wanted.module, stamp)
        return store.homework_for(session, wanted)

    def _mark(self, hand_in: HandInId, question: str, *, marked: bool) -> HomeworkChanged:
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            found = store.load_one(session, store.homework_of_hand_in(session, hand_in))
            treatment = self._opened(session, found.treatment)
            store.mark_answer(session, hand_in, question, marked=marked)
            self._log(session, Measure.MARK_ANSWER, treatment.patient, "hand_in", hand_in)
        undo = partial(self._mark, hand_in, question, marked=not marked)
        return HomeworkChanged(
            topics=frozenset({Topic.HOMEWORK}),
            patient=treatment.patient,
            undo=undo,
            summary="answer_marked" if marked else "answer_unmarked",
            ident=hand_in,
        )

    def _take(
        self,
        homework: HomeworkId,
        change: _Change,
        summary: str,
        measure: Measure = Measure.ASSIGN_HOMEWORK,
        ident: HandInId | None = None,
    ) -> HomeworkChanged:
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.siblings_of(session, homework)
            treatment = self._opened(session, _of(before, homework).treatment)
            after, changed = change(before, treatment, stamp)
            seen, wanted = keep_pictures(session, Picture(before, treatment), Picture(after, changed), stamp)
            kind = OBJECT if ident is None else "hand_in"
            self._log(session, measure, treatment.patient, kind, ident or homework)
        return self._changed(treatment.patient, ident or homework, summary, seen, wanted)

    def _changed(self, patient: PatientId, ident: int, summary: str, seen: Picture, wanted: Picture) -> HomeworkChanged:
        return self._undoable(patient, ident, summary, Turn(seen.homework[0].id, seen, wanted))

    def _undoable(self, patient: PatientId, ident: int, summary: str, turn: Turn) -> HomeworkChanged:
        undo = partial(self._restore, turn, patient, ident, summary)
        return HomeworkChanged(topics=TOPICS, patient=patient, undo=undo, summary=summary, ident=ident)

    def _restore(self, turn: Turn, patient: PatientId, ident: int, summary: str) -> HomeworkChanged:
        """Put homework and treatment back as they were, or raise ChangedSince; turned round, it does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        first = turn.seen.homework[0]
        with self._database.work() as session:
            again = turn_back(session, turn, first.treatment, self._stamp())
            self._log(session, Measure.UNDO, patient, OBJECT, first.id)
        return self._undoable(patient, ident, summary, again)


def _step(
    module: ModuleNumber | None, homework: Sequence[Homework], treatment: Treatment, day: date, stamp: Stamp
) -> Step:
    return (
        Step(treatment=treatment) if module is None else module_with_homework(treatment, module, homework, day, stamp)
    )


def _checked(homework: Homework, new: NewHandIn) -> Checked:
    questions = homework.form.questions
    given = read_answers(new.answers, questions) if isinstance(new.answers, str) else new.answers
    return check_answers(questions, given)


def _of(found: Sequence[Homework], homework: HomeworkId) -> Homework:
    return next(each for each in found if each.id == homework)


def _require_assigned(homework: Homework) -> None:
    if homework.withdrawn_at is not None:
        raise HomeworkWithdrawn(homework=homework.id)


def _check_due(due_on: date | None, stamp: Stamp) -> None:
    if due_on is None:
        return
    try:
        check_reach(Week.of(due_on), stamp)
    except OverflowError:
        raise InvalidInput(field="due", problem="date") from None
