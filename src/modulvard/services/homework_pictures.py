"""A module's homework and its treatment before and after a step: what undo goes back to, and what feedback changes."""

from dataclasses import dataclass

from modulvard.domain.homework import FeedbackFinished, HandIn, HandInWithdrawn, Homework, NothingToReview
from modulvard.domain.homework_steps import (
    answered,
    module_done,
    module_reviewed,
    module_unreviewed,
    restored,
    unanswered,
)
from modulvard.domain.ids import HomeworkId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Message, MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatment_steps import restored as restored_treatment
from modulvard.domain.treatments import Treatment
from modulvard.services.treatment_keeping import keep_treatment
from modulvard.store import homework as store
from modulvard.store.session import Session
from modulvard.store.treatments import treatment_as_stored


@dataclass(frozen=True, slots=True)
class Picture:
    """A module's homework, or one free one, and the treatment as they stood at a moment."""

    homework: tuple[Homework, ...]
    treatment: Treatment | None = None
    """None where the step left the treatment alone."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a step made of homework and treatment. Turned round, it is what undoes it."""

    about: HomeworkId | tuple[TreatmentId, ModuleNumber]
    """A homework and the others of its module, or a module whether it has any or not."""
    seen: Picture
    wanted: Picture


def homework_about(session: Session, about: HomeworkId | tuple[TreatmentId, ModuleNumber]) -> tuple[Homework, ...]:
    """Return the homework that a turn is about, as it is now."""
    return store.module_homework(session, *about) if isinstance(about, tuple) else store.siblings_of(session, about)


def keep_pictures(session: Session, before: Picture, after: Picture, stamp: Stamp) -> tuple[Picture, Picture]:
    """Write what a step made of homework and treatment, and return them as stored and as they were."""
    store.save_homework(session, before.homework, after.homework)
    if before.treatment is None or after.treatment is None or before.treatment == after.treatment:
        return Picture(after.homework), Picture(before.homework)
    stored = keep_treatment(session, before.treatment, after.treatment, stamp)
    return Picture(after.homework, stored), before


def turn_back(session: Session, turn: Turn, treatment: TreatmentId, stamp: Stamp) -> Turn:
    """Put homework and treatment back as they were, or raise ChangedSince; return what does the step again."""
    current = homework_about(session, turn.about)
    back = restored(current, turn.seen.homework, turn.wanted.homework, stamp)
    store.save_homework(session, current, back)
    if turn.seen.treatment is not None and turn.wanted.treatment is not None:
        found = treatment_as_stored(session, treatment)
        then = restored_treatment(found, turn.seen.treatment, turn.wanted.treatment, stamp)
        keep_treatment(session, found, then, stamp)
    return Turn(turn.about, turn.wanted, turn.seen)


# --- feedback -------------------------------------------------------------------------------------


def answer_homework(session: Session, message: Message, stamp: Stamp, *, opens_next: bool) -> Turn:
    """Let a finished feedback, or asking for more, answer what waited; the last one makes the module reviewed.

    Raises HandInWithdrawn, FeedbackFinished, NothingToReview.
    """
    about, before = _matter(session, message)
    treatment = treatment_as_stored(session, message.treatment)
    after = before
    if message.hand_in is not None:
        own = next(hand_in for each in before for hand_in in each.hand_ins if hand_in.id == message.hand_in)
        require_waiting(own)
        after = tuple(answered(each, own, message) if each.id == own.homework else each for each in before)
    elif message.module is not None:
        standing = treatment.modules(stamp.today).get(message.module)
        if standing is None or standing.state is not ModuleState.HANDED_IN:
            raise NothingToReview(module=message.module)
    changed = treatment
    if message.kind is MessageKind.FEEDBACK and message.module is not None:
        changed = module_reviewed(treatment, message.module, after, stamp, opens_next=opens_next)
    return Turn(about, *keep_pictures(session, Picture(before, treatment), Picture(after, changed), stamp))


def let_homework_wait(session: Session, message: Message, stamp: Stamp) -> Turn:
    """Let what a feedback answered wait again, as it is reopened or withdrawn. A next module once open stays open."""
    about, before = _matter(session, message)
    treatment = treatment_as_stored(session, message.treatment)
    after = tuple(unanswered(each, message) for each in before)
    changed = treatment
    if message.kind is MessageKind.FEEDBACK and message.module is not None and message.finished_at is not None:
        changed = module_unreviewed(treatment, message.module, message.finished_at, stamp)
    return Turn(about, *keep_pictures(session, Picture(before, treatment), Picture(after, changed), stamp))


def feedback_handed_over(session: Session, message: Message, stamp: Stamp) -> None:
    """Let a reviewed module be done when all feedback on it has left the program (decided.md 25)."""
    if message.kind is not MessageKind.FEEDBACK or message.module is None or message.corrects is not None:
        return
    _, homework = _matter(session, message)
    kept = [hand_in.feedback for each in homework for hand_in in each.standing if hand_in.feedback is not None]
    if any(told.handed_over_at is None for told in kept):
        return
    treatment = treatment_as_stored(session, message.treatment)
    changed = module_done(treatment, message.module, stamp)
    if changed != treatment:
        keep_treatment(session, treatment, changed, stamp)


def require_waiting(hand_in: HandIn) -> None:
    """Raise HandInWithdrawn or FeedbackFinished if a hand-in is beyond taking back or answering."""
    if not hand_in.stands:
        raise HandInWithdrawn(hand_in=hand_in.id)
    if hand_in.feedback is not None:
        raise FeedbackFinished(hand_in=hand_in.id)


def _matter(
    session: Session, message: Message
) -> tuple[HomeworkId | tuple[TreatmentId, ModuleNumber], tuple[Homework, ...]]:
    """Return what a feedback is about: the homework of its module, or the free one."""
    about: HomeworkId | tuple[TreatmentId, ModuleNumber]
    if message.module is not None:
        about = (message.treatment, message.module)
    elif message.hand_in is not None:
        about = store.homework_of_hand_in(session, message.hand_in)
    else:
        raise NothingToReview(module=None)
    return about, homework_about(session, about)
