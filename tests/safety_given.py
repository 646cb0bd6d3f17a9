"""Ratings for tests, as the store keeps them: a form with a safety question, its answers, and what is planned."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, update
from tests.domain.instruments_given import an_instrument, an_item

from modulvard.domain.canonical import hash_of, write_canonical
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import RatingPlanId, SafetyAnswerId, TreatmentId
from modulvard.domain.instruments import Instrument, Label, Safety
from modulvard.domain.programs import Text
from modulvard.store.database import Database
from modulvard.store.rows import InstrumentVersionRow, RatingPlanRow, RatingRow, SafetyAnswerRow

WORDING = "Ord för ord, som de står på klinikens blankett"
EVENING = datetime(2026, 11, 22, 21, 40, tzinfo=STOCKHOLM)


def a_form(*, worded: bool = False, version: str = "1") -> Instrument:
    """Return a form of nine questions, of which the last is work above zero; worded as a clinic's own would be."""
    words: dict[str, Any] = {}
    if worded:
        labels = ("Inte alls", "Flera dagar", "Mer än hälften av dagarna", "Nästan varje dag")
        words = {
            "wording": Text(sv=WORDING),
            "labels": tuple(Label(value=value, text=Text(sv=text)) for value, text in enumerate(labels)),
        }
    plain = (an_item(str(number)) for number in range(1, 9))
    asked = (*plain, an_item("9", safety=Safety.ABOVE_LOWEST, **words))
    return an_instrument(*asked, key="phq-9", version=version, name=Text(sv="PHQ-9"), abbreviation="PHQ-9")


def given_form(database: Database, form: Instrument | None = None) -> int:
    """Keep a form in the store, once, and return its number."""
    content = write_canonical(form or a_form())
    with database.work() as session:
        row = InstrumentVersionRow
        known = session.scalar(select(row.id).where(row.content_hash == hash_of(content)))
        if known is not None:
            return known
        made = insert(row).values(
            key="phq-9",
            version=(form or a_form()).version,
            content=content,
            content_hash=hash_of(content),
            origin="imported",
            loaded_at=database.clock.now(),
        )
        return session.scalars(made.returning(row.id)).one()


def given_answer(
    database: Database,
    treatment: int,
    answer: int = 2,
    *,
    form: Instrument | None = None,
    at: datetime = EVENING,
    time_known: bool = True,
) -> SafetyAnswerId:
    """Keep a rating with an answer above zero to question 9, and return the number of what is to be read first."""
    version = given_form(database, form)
    now = database.clock.now()
    with database.work() as session:
        rating = session.scalars(
            insert(RatingRow)
            .values(
                treatment_id=treatment,
                instrument_version_id=version,
                at=at,
                time_known=time_known,
                way="paper",
                answers={**{str(number): 1 for number in range(1, 9)}, "9": answer},
                value=8.0 + answer,
                complete=True,
                made_at=now,
                made_by=1,
                withdrawn_reason="",
                revision=1,
            )
            .returning(RatingRow.id)
        ).one()
        kept = insert(SafetyAnswerRow).values(
            rating_id=rating, treatment_id=treatment, item="9", answer=answer, made_at=now, made_by=1
        )
        return SafetyAnswerId(session.scalars(kept.returning(SafetyAnswerRow.id)).one())


def changed_rating(database: Database, answer: SafetyAnswerId, **values: Any) -> None:
    """Change the rating that an answer to be read first came in."""
    of = select(SafetyAnswerRow.rating_id).where(SafetyAnswerRow.id == answer).scalar_subquery()
    with database.work() as session:
        session.execute(
            update(RatingRow).where(RatingRow.id == of).values(**values),
            execution_options={"synchronize_session": False},
        )


def given_plan(
    database: Database, treatment: int, due_on: date | None, *, kind: str = "week", figure: int | None = 3, **more: Any
) -> RatingPlanId:
    """Keep a planned rating that is due on a day."""
    version = given_form(database)
    made = insert(RatingPlanRow).values(
        **{
            "treatment_id": TreatmentId(treatment),
            "instrument_version_id": version,
            "kind": kind,
            "figure": figure,
            "on_day": None,
            "due_on": due_on,
            "from_program": False,
            "skip_reason": "",
            "made_at": database.clock.now(),
            "made_by": 1,
            **more,
        }
    )
    with database.work() as session:
        return RatingPlanId(session.scalars(made.returning(RatingPlanRow.id)).one())
