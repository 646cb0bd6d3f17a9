"""Entering the sample clinic's ratings, a day's at a time: by the same rules as any, in one transaction (C8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from modulvard.domain import rating_plans as planning
from modulvard.domain import ratings as rating
from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.ids import PatientId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import StoredInstrument
from modulvard.domain.rating_plans import NewPlan, RatingPlan
from modulvard.domain.ratings import NewRating, Rating
from modulvard.domain.scoring import score
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Changed, needs
from modulvard.services.filling.answering import answered
from modulvard.services.rating_planning import TOPICS
from modulvard.services.rating_views import OBJECT_PLAN
from modulvard.services.ratings import Ratings
from modulvard.store import rating_plans, ratings
from modulvard.store.instruments import newest_of
from modulvard.store.session import Session
from modulvard.store.treatments import closed_weeks, treatment_as_stored


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPlan:
    """When a patient is to be rated with an instrument, by its key."""

    treatment: TreatmentId
    form: str
    when: Sequence[NewPlan]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRating:
    """What a patient answers: a sum shared out over the questions, and what differs from that."""

    treatment: TreatmentId
    form: str
    on: date | datetime
    wanted: int
    turn: int = 0
    otherwise: Mapping[str, int | None]
    """Answers of some questions; None for what was left unanswered."""


class SampleRatings(Ratings):
    """Ratings in the order they are told, many at once. Patients need not be open: nobody sits at the desk."""

    @needs(Permission.EDIT_TREATMENT)
    def enter(self, told: Sequence[ToldPlan | ToldRating]) -> Changed:
        """Plan and enter what was told of a day, with one row of the log for each."""
        with self._database.work() as session:
            batch = _Batch(session=session, stamp=self._stamp())
            for each in told:
                if isinstance(each, ToldPlan):
                    plan, patient = batch.plan(each)
                    self._log(session, Measure.PLAN_RATING, patient, plan.id, object_kind=OBJECT_PLAN)
                else:
                    rated, patient = batch.rate(each)
                    self._log(session, Measure.ADD_RATING, patient, rated.id)
        return Changed(topics=TOPICS, summary="rating_added")


@dataclass(slots=True, kw_only=True)
class _Batch:
    """A day's plans and ratings. What is read of a treatment or a form is read once."""

    session: Session
    stamp: Stamp
    treatments: dict[TreatmentId, Treatment] = field(default_factory=dict)
    plans: dict[TreatmentId, dict[RatingPlanId, RatingPlan]] = field(default_factory=dict)
    forms: dict[str, StoredInstrument] = field(default_factory=dict)

    def plan(self, told: ToldPlan) -> tuple[RatingPlan, PatientId]:
        """Plan ratings, and return the first with its patient."""
        treatment, closed = self._treatment(told.treatment), closed_weeks(self.session)
        new = planning.planned(told.when, self._form(told.form).id, treatment, (), self.stamp, closed=closed)
        made = rating_plans.add_plans(self.session, new)
        self._plans(treatment.id).update({plan.id: plan for plan in made})
        return made[0], treatment.patient

    def rate(self, told: ToldRating) -> tuple[Rating, PatientId]:
        """Enter a rating, which fulfils the plan that fits it, and return it with its patient."""
        treatment, held = self._treatment(told.treatment), self._form(told.form)
        answers = {**answered(held.instrument, told.wanted, told.turn), **told.otherwise}
        new = NewRating(
            treatment=treatment.id,
            instrument=held.id,
            answers={number: answer for number, answer in answers.items() if answer is not None},
            answered=told.on,
        )
        scored = score(held.instrument, new.answers)
        entered = rating.entered(new, treatment, self.stamp)
        kept = ratings.add_rating(self.session, entered, scored.main, complete=scored.is_complete)
        if scored.safety:
            work = rating.work_in(held.instrument, kept.answers)
            ratings.raise_safety_answers(self.session, kept, work, self.stamp)
        plans = self._plans(treatment.id)
        found = planning.fulfilled_by(kept.on, [plan for plan in plans.values() if plan.instrument == held.id])
        if found is not None:
            plans[found.id] = rating_plans.save_plan(self.session, replace(found, rating=kept.id))
        return kept, treatment.patient

    def _treatment(self, ident: TreatmentId) -> Treatment:
        if ident not in self.treatments:
            self.treatments[ident] = treatment_as_stored(self.session, ident)
        return self.treatments[ident]

    def _plans(self, ident: TreatmentId) -> dict[RatingPlanId, RatingPlan]:
        if ident not in self.plans:
            self.plans[ident] = {plan.id: plan for plan in rating_plans.plans_of(self.session, ident)}
        return self.plans[ident]

    def _form(self, key: str) -> StoredInstrument:
        if key not in self.forms:
            held = newest_of(self.session, key)
            assert held is not None  # shipped
            self.forms[key] = held
        return self.forms[key]
