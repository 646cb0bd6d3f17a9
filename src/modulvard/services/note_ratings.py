"""What was rated in a treatment, as a note tells of it (``domain/note_ratings.py``)."""

from modulvard.domain.ids import TreatmentId
from modulvard.domain.note_ratings import RatingSources
from modulvard.store.accounts import accounts
from modulvard.store.instruments import load_instruments
from modulvard.store.notes import notes_of
from modulvard.store.rating_plans import plans_of
from modulvard.store.ratings import changes_of, load_rating, ratings_of
from modulvard.store.safety import safety_of
from modulvard.store.session import Session


def rating_sources(session: Session, treatment: TreatmentId) -> RatingSources:
    """Return a treatment's ratings, its answers to be read first with what was done, and what is planned."""
    ratings, plans, answers = (
        ratings_of(session, treatment),
        plans_of(session, treatment),
        safety_of(session, treatment),
    )
    standing = {rating.id: rating for rating in ratings}
    answered_in = {
        answer.rating: standing.get(answer.rating) or load_rating(session, answer.rating) for answer in answers
    }
    told = [*ratings, *answered_in.values()]
    versions = {each.instrument for each in told} | {plan.instrument for plan in plans}
    return RatingSources(
        ratings=ratings,
        changes=changes_of(session, {rating.id for rating in told}),
        forms={ident: one.instrument for ident, one in load_instruments(session, versions).items()},
        answers=answers,
        answered_in=answered_in,
        plans=plans,
        names={account.ident: account.display_name for account in accounts(session)} if answers else {},
        notes=notes_of(session, treatment) if answers else (),
    )
