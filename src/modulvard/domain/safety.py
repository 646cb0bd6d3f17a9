"""Answers that a named user is to read and to say what was done about (G18, COR-04, decided.md 34).

An answer stands as it was given, whatever becomes of its rating, until a note of what was done closes it. Nothing here
grades it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.ids import AccountId, RatingId, SafetyAnswerId, SafetyClosingId, TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.programs import SWEDISH
from modulvard.domain.rating_lines import SafetyFacts, Since
from modulvard.domain.ratings import ChangeKind, Rating, RatingChange
from modulvard.domain.text import TEXT_LIMIT, clean_text, has_words
from modulvard.domain.treatment_steps import Stamp


class SafetyClosed(Refused):
    """A note of what was done has closed the answer already. Facts: ``answer``."""


class SafetyStands(Refused):
    """The answer is not closed: there is nothing to open again. Facts: ``answer``."""


class Done(StrEnum):
    """What was done about an answer (G18)."""

    ASSESSMENT = "assessment"
    CONTACT = "contact"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyClosing:
    """What a named user did, and wrote."""

    id: SafetyClosingId
    done: tuple[Done, ...]
    note: str
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None
    """When it was taken back, which opened the answer again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyAnswer:
    """An answer as the patient gave it, and every note that has closed it, the ones taken back too, in their order."""

    id: SafetyAnswerId
    rating: RatingId
    treatment: TreatmentId
    """Whose it is now: an open one goes with a rating that is moved."""
    item: str
    answer: int
    made_at: datetime
    made_by: AccountId
    closings: tuple[SafetyClosing, ...] = ()

    @property
    def closing(self) -> SafetyClosing | None:
        """The note that closes it; None while it is to be read."""
        return next((one for one in self.closings if one.withdrawn_at is None), None)


def closed(answer: SafetyAnswer, done: Iterable[Done], note: str, stamp: Stamp) -> SafetyClosing:
    """Return the note that closes an answer, with a provisional id.

    Raises SafetyClosed, and InvalidInput where it does not say what was done, or has no words of it.
    """
    if answer.closing is not None:
        raise SafetyClosed(answer=answer.id)
    chosen = set(done)
    if not chosen:
        raise InvalidInput(field="done", problem="nothing_done")
    told = clean_text(note)
    if not has_words(told):
        raise InvalidInput(field="safety_note", problem="nothing_written")
    if len(told) > TEXT_LIMIT:
        raise InvalidInput(field="safety_note", problem="too_long", longest=TEXT_LIMIT)
    in_order = tuple(each for each in Done if each in chosen)
    return SafetyClosing(id=SafetyClosingId(0), done=in_order, note=told, made_at=stamp.at, made_by=stamp.by)


def facts_of(
    answer: SafetyAnswer,
    instrument: Instrument,
    rating: Rating,
    changes: Sequence[RatingChange] = (),
    language: str = SWEDISH,
) -> SafetyFacts:
    """Return what is to be read: the question and the answer word for word where the form has words, and when."""
    item = instrument.item(answer.item)
    wording = None if item is None else item.wording
    label = None if item is None else item.label_of(answer.answer)
    at = rating.at.astimezone(STOCKHOLM)
    return SafetyFacts(
        instrument=instrument.abbreviation,
        item=answer.item,
        answer=answer.answer,
        at=at if rating.time_known else at.date(),
        wording="" if wording is None else wording.in_language(language),
        label="" if label is None else label.in_language(language),
        since=tuple(_since(answer, rating, changes)),
        now=rating.answers.get(answer.item),
    )


def _since(answer: SafetyAnswer, rating: Rating, changes: Sequence[RatingChange]) -> Iterable[Since]:
    if rating.answers.get(answer.item) != answer.answer:
        yield Since.CORRECTED
    if any(one.kind is ChangeKind.MOVED and one.made_at >= answer.made_at for one in changes):
        yield Since.MOVED
    if rating.withdrawn_at is not None:
        yield Since.TAKEN_BACK
