"""Answers that are to be read first, as the sheet for the next therapist tells them (G18, COR-04)."""

from collections.abc import Mapping, Sequence

from modulvard.domain.ids import TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.prints import PrintAnswer
from modulvard.domain.ratings import Rating, RatingChange
from modulvard.domain.safety import SafetyAnswer, facts_of
from modulvard.store.instruments import load_instruments
from modulvard.store.ratings import changes_of, load_ratings
from modulvard.store.safety import open_answers_of
from modulvard.store.session import Session


def answers_to_read(session: Session, treatments: Sequence[TreatmentId]) -> Mapping[int, PrintAnswer]:
    """Return the answers that nobody has closed, by their numbers, in as many statements however many they are."""
    answers = open_answers_of(session, treatments)
    if not answers:
        return {}
    ratings = load_ratings(session, {each.rating for each in answers})  # one may be moved to another patient since
    changes = changes_of(session, {each.rating for each in answers})
    forms = load_instruments(session, {ratings[each.rating].instrument for each in answers})
    told = {}
    for each in answers:
        rating = ratings[each.rating]
        told[int(each.id)] = _told(each, forms[rating.instrument].instrument, rating, changes.get(rating.id, ()))
    return told


def _told(answer: SafetyAnswer, form: Instrument, rating: Rating, changes: Sequence[RatingChange]) -> PrintAnswer:
    facts, item = facts_of(answer, form, rating, changes), form.item(answer.item)
    return PrintAnswer(
        form=facts.instrument,
        item=facts.item,
        answer=facts.answer,
        at=facts.at,
        wording=None if item is None else item.wording,
        label=None if item is None else item.label_of(answer.answer),
        since=facts.since,
        now=facts.now,
    )
