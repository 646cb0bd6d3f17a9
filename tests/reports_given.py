"""Treatments with ratings for tests of what is counted over many, as the store keeps them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import insert
from tests.clinics import CLOCK
from tests.domain.instruments_given import an_instrument, an_item
from tests.treatments_given import a_program, given_patient, given_program

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import InstrumentVersionId, PatientId, ProgramVersionId
from modulvard.domain.instruments import Instrument, InstrumentOrigin, LineKind, PublishedChange, PublishedLines
from modulvard.domain.programs import Source, Standing, Text
from modulvard.store.database import Database
from modulvard.store.instruments import add_instrument, turn_lines_on
from modulvard.store.rows import RatingPlanRow, RatingRow, TreatmentRow

STARTED = date(2026, 9, 7)


def a_form(key: str = "provet", version: str = "1", *, lowest: int = 0, **more: Any) -> Instrument:
    """Return a form of one question 0-27 with a line at 10 and a change of 6, of the same source."""
    return an_instrument(
        an_item("1", lowest=lowest, highest=27),
        **{
            "key": key,
            "version": version,
            "abbreviation": key.upper(),
            "lines": (PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=("10",), sources=("S1",)),),
            "changes": (PublishedChange(scale="total", points="6", sources=("S1",), standing=Standing.UNVERIFIED),),
            "sources": (Source(key="S1", text=Text(sv="En källa, 2001")),),
            **more,
        },
    )


@dataclass
class Counting:
    """A store of many treatments, and one program and form to begin with."""

    database: Database
    program: ProgramVersionId
    form: InstrumentVersionId
    patient: PatientId

    @classmethod
    def over(cls, database: Database) -> "Counting":
        program = given_program(database, a_program(name="Lugna dagar"))
        made = cls(database, program, InstrumentVersionId(0), given_patient(database))
        made.form = made.form_of(a_form())
        return made

    def form_of(self, instrument: Instrument) -> InstrumentVersionId:
        with self.database.work() as session:
            return add_instrument(session, instrument, origin=InstrumentOrigin.IMPORTED, at=CLOCK.now())

    def turned_on(self, key: str = "provet") -> None:
        with self.database.work() as session:
            turn_lines_on(session, key, by=1, at=CLOCK.now())

    def treatments(
        self,
        number: int,
        *values: float | None,
        program: ProgramVersionId | None = None,
        form: InstrumentVersionId | None = None,
        started: date = STARTED,
        planned: int = 0,
        lacking: int = 0,
    ) -> Sequence[int]:
        """Keep so many treatments, each with these values a week apart; None for one that is incomplete.

        ``planned`` were planned and came, ``lacking`` did not.
        """
        with self.database.work() as session:
            made = []
            for _ in range(number):
                statement = insert(TreatmentRow).values(_treatment(self.patient, program or self.program, started))
                ident = session.scalars(statement.returning(TreatmentRow.id)).one()
                made.append(ident)
                kept = [
                    session.scalars(
                        insert(RatingRow)
                        .values(_rating(ident, form or self.form, week, value, started))
                        .returning(RatingRow.id)
                    ).one()
                    for week, value in enumerate(values)
                ]
                for week in range(planned + lacking):
                    rating = kept[week] if week < planned else None
                    session.execute(
                        insert(RatingPlanRow).values(_plan(ident, form or self.form, week, rating, started))
                    )
        return made


def _treatment(patient: PatientId, program: ProgramVersionId, started: date) -> dict[str, Any]:
    return {
        "unit_id": 1,
        "patient_id": patient,
        "program_version_id": program,
        "therapist_id": 1,
        "form": "digital",
        "started_on": started,
        "first_week": 0,
        "chosen": [],
        "made_at": CLOCK.now(),
        "made_by": 1,
        "end_reason": "",
        "version": 1,
    }


def _rating(treatment: int, form: int, week: int, value: float | None, started: date) -> dict[str, Any]:
    return {
        "treatment_id": treatment,
        "instrument_version_id": form,
        "at": datetime.combine(started + timedelta(weeks=week), time(9), STOCKHOLM),
        "time_known": True,
        "way": "typed",
        "answers": {},
        "value": value,
        "complete": value is not None,
        "made_at": CLOCK.now(),
        "made_by": 1,
        "withdrawn_reason": "",
        "revision": 1,
    }


def _plan(treatment: int, form: int, week: int, rating: int | None, started: date) -> dict[str, Any]:
    return {
        "treatment_id": treatment,
        "instrument_version_id": form,
        "kind": "week",
        "figure": week,
        "due_on": started + timedelta(weeks=week),
        "from_program": True,
        "rating_id": rating,
        "skip_reason": "",
        "made_at": CLOCK.now(),
        "made_by": 1,
    }
