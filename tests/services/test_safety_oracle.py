"""No way out of sight: random days of a clinic, held after every step against the rows themselves (COR-04, G18).

What should stand, and with whom, is worked out here from the tables and the text of decided.md "Idag" alone.
"""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import text
from tests.closings_given import end
from tests.patients_given import ANNA, ERIK, Clinic, a_patient
from tests.ratings_given import NINE, answers, instrument, rating_of, ratings
from tests.services.test_safety import safety
from tests.services.test_safety_lines import today

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import AbsenceId, AccountId, PatientId, RatingId, SafetyAnswerId, TreatmentId
from modulvard.domain.ratings import Correction, NewRating
from modulvard.domain.safety import Done
from modulvard.domain.today import LineKind
from modulvard.domain.transfers import NewTransfer
from modulvard.services.base import Changed
from modulvard.services.transfers import Transfers
from modulvard.store.accounts import add_absence, withdraw_absence

STEPS = 45
THERAPISTS = (ANNA, ERIK)
NAMES = ("Linnea", "Malva", "Sven")


class Days:
    """A clinic of two therapists and three patients, one step at a time."""

    def __init__(self, clinic: Clinic, draw: Random) -> None:
        self.clinic, self.draw = clinic, draw
        self.patients = [clinic.add(a_patient(given_name=name)) for name in NAMES]
        self.treatments = [
            TreatmentId(clinic.start(patient, therapist=THERAPISTS[place % 2], name=f"Dagar {place}"))
            for place, patient in enumerate(self.patients)
        ]
        self.ratings: list[RatingId] = []
        self.undoing: list[Callable[[], Changed]] = []
        self.seen: dict[int, tuple[str, int]] = {}
        """Every answer that was ever kept: it stays as it was given."""
        self.form = instrument(clinic, NINE)

    def rows(self, table: str) -> list[dict[str, Any]]:
        with self.clinic.database.read() as session:
            return [dict(row) for row in session.execute(text(f"SELECT * FROM {table} ORDER BY id")).mappings()]

    # --- steps ------------------------------------------------------------------------------------

    def step(self) -> str:
        steps = (self.enter, self.enter, self.correct, self.withdraw, self.move, self.close, self.reopen, self.pass_on)
        others = (self.put_off, self.end, self.archive, self.transfer, self.away, self.back, self.undo, self.undo)
        chosen = self.draw.choice((*steps, *others, self.merge, self.a_day))
        try:
            changed = chosen()
        except ModulvardError as refused:
            return f"{chosen.__name__} refused: {type(refused).__name__}"
        if changed is not None and changed.undo is not None:
            self.undoing.append(changed.undo)
        return chosen.__name__

    def who(self) -> AccountId:
        """Return somebody who may open every patient today."""
        account = self.draw.choice(THERAPISTS)
        for patient in self.patients:
            self.open(patient, account)
        return account

    def open(self, patient: PatientId, account: AccountId) -> None:
        try:
            self.clinic.patients(account).show(patient, "prov")
        except ModulvardError:
            return  # merged

    def given(self) -> dict[str, int]:
        return answers(*(1 for _ in range(8)), self.draw.choice((0, 0, 1, 2, 3)))

    def enter(self) -> Changed:
        new = NewRating(treatment=self.draw.choice(self.treatments), instrument=self.form, answers=self.given())
        changed = ratings(self.clinic, self.who()).add(new, again=True)
        self.ratings.append(rating_of(changed))
        return changed

    def correct(self) -> Changed:
        to = Correction(answers=self.given(), reason="fel ruta")
        return ratings(self.clinic, self.who()).correct(self.draw.choice(self.ratings or [RatingId(0)]), to)

    def withdraw(self) -> Changed:
        return ratings(self.clinic, self.who()).withdraw(self.draw.choice(self.ratings or [RatingId(0)]), "fel")

    def move(self) -> Changed:
        rating = self.draw.choice(self.ratings or [RatingId(0)])
        return ratings(self.clinic, self.who()).move(rating, self.draw.choice(self.treatments), "fel patient")

    def answer(self) -> SafetyAnswerId:
        return SafetyAnswerId(self.draw.choice([row["id"] for row in self.rows("safety_answer")] or [0]))

    def close(self) -> Changed:
        return safety(self.clinic, self.who()).close(self.answer(), [Done.CONTACT], "Ringde.")

    def reopen(self) -> Changed:
        return safety(self.clinic, self.who()).reopen(self.answer())

    def pass_on(self) -> Changed:
        found = self.draw.choice(self.rows("safety_answer") or [{"treatment_id": 0, "id": 0}])
        to = self.draw.choice(THERAPISTS)
        return today(self.clinic, self.who()).pass_on(found["treatment_id"], LineKind.SAFETY, found["id"], to)

    def put_off(self) -> Changed:
        day = self.clinic.clock.now().date() + timedelta(days=9)
        return today(self.clinic, self.who()).put_off_all(self.draw.choice(self.treatments), day)

    def end(self) -> Changed:
        self.who()
        return end(self.clinic, self.draw.choice(self.treatments))

    def archive(self) -> Changed:
        return self.clinic.patients(self.who()).archive(self.draw.choice(self.patients))

    def merge(self) -> Changed:
        kept, gone = self.draw.sample(self.patients, 2)
        return self.clinic.patients(self.who()).merge(kept, gone)

    def transfer(self) -> Changed:
        new = NewTransfer(
            treatment=self.draw.choice(self.treatments), to=self.draw.choice(THERAPISTS), reason="Föräldraledig"
        )
        return Transfers(self.clinic._as(self.who()), self.clinic.clock).transfer(new)

    def away(self) -> None:
        account, other = self.draw.sample(THERAPISTS, 2)
        first = self.clinic.clock.now().date()
        with self.clinic.database.work() as session:
            add_absence(session, account, first, first + timedelta(days=3), self.draw.choice((other, None)))

    def back(self) -> None:
        with self.clinic.database.work() as session:
            for row in self.rows("absence"):
                withdraw_absence(session, AbsenceId(row["id"]), self.clinic.clock.now())

    def undo(self) -> Changed | None:
        self.who()
        return self.undoing.pop(self.draw.randrange(len(self.undoing)))() if self.undoing else None

    def a_day(self) -> None:
        self.clinic.clock.moment += timedelta(days=1)

    # --- what should stand ------------------------------------------------------------------------

    def on_duty(self, account: int) -> int | None:
        """Return who is there for an account's lines today, by the absences as they were entered."""
        asked, today_is = [account], self.clinic.clock.now().date().isoformat()
        while True:
            own = [row for row in self.rows("absence") if row["account_id"] == asked[-1] and not row["withdrawn_at"]]
            own = [row for row in own if row["first_day"] <= today_is <= row["last_day"]]
            if not own:
                return asked[-1]
            substitutes = [row["substitute_id"] for row in own if row["substitute_id"]]
            if not substitutes or substitutes[-1] in asked:
                return None
            asked.append(substitutes[-1])

    def check(self) -> None:
        therapist = {row["id"]: row["therapist_id"] for row in self.rows("treatment")}
        passed = {(row["treatment_id"], row["ref"]): row["to_account"] for row in self._passings()}
        wanted: dict[int, set[int]] = {account: set() for account in THERAPISTS}
        kept = {row["id"]: row for row in self.rows("safety_answer")}
        notes = {row["id"]: row for row in self.rows("safety_closing")}
        for ident, row in kept.items():
            assert self.seen.setdefault(ident, (row["item"], row["answer"])) == (row["item"], row["answer"])
            if row["closing_id"] is not None:
                note = notes[row["closing_id"]]
                assert note["body"]
                assert note["withdrawn_at"] is None
                continue
            holder = passed.get((row["treatment_id"], ident), therapist[row["treatment_id"]])
            reached = self.on_duty(holder)
            for account in THERAPISTS if reached is None else (reached,):
                wanted[account].add(ident)
        assert self.seen.keys() == kept.keys()
        for account, expected in wanted.items():
            view = today(self.clinic, account).day()
            told = [line.ref for line in view.lines if line.kind is LineKind.SAFETY]
            assert sorted(told) == sorted(expected)
            assert [line.kind for line in view.lines][: len(told)] == [LineKind.SAFETY] * len(told)
        unit = [line.ref for line in today(self.clinic).day(unit=True).lines if line.kind is LineKind.SAFETY]
        assert sorted(unit) == sorted(ident for ident, row in kept.items() if row["closing_id"] is None)
        self.check_every_answer(kept)

    def check_every_answer(self, kept: dict[int, dict[str, Any]]) -> None:
        """Each answer above zero that a rating has now was kept for that very patient."""
        patient = {row["id"]: row["patient_id"] for row in self.rows("treatment")}
        known = {(row["rating_id"], row["answer"], patient[row["treatment_id"]]) for row in kept.values()}
        with self.clinic.database.read() as session:
            told = session.execute(
                text("SELECT id, treatment_id, json_extract(answers, '$.\"9\"') FROM rating WHERE withdrawn_at IS NULL")
            ).all()
        for rating, treatment, answer in told:
            assert not answer or (rating, answer, patient[treatment]) in known

    def _passings(self) -> list[dict[str, Any]]:
        return [row for row in self.rows("passed_on") if row["kind"] == "safety" and row["withdrawn_at"] is None]


@pytest.mark.parametrize("seed", range(4))
def test_no_sequence_of_steps_takes_an_answer_out_of_sight(clinic: Clinic, seed: int) -> None:
    days = Days(clinic, Random(seed))
    walked = []
    for _ in range(STEPS):
        walked.append(days.step())
        try:
            days.check()
        except AssertionError as error:
            raise AssertionError(f"after {walked}") from error
    assert days.seen, "a walk without a single answer proves nothing"
