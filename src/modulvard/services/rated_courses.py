"""What was rated in treatments, for prints: in as many statements however many treatments there are."""

from collections.abc import Mapping, Sequence
from datetime import date

from modulvard.domain.ids import TreatmentId
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.rating_courses import AnsweredForm, course_chart, missing_days
from modulvard.domain.rating_curves import CourseChart
from modulvard.domain.rating_plans import AskedForm, ahead
from modulvard.domain.treatments import Treatment
from modulvard.store.instruments import lines_on, load_instruments
from modulvard.store.rating_plans import plans_of_each
from modulvard.store.ratings import ratings_of_each
from modulvard.store.session import Session


def rated_courses(
    session: Session, treatments: Sequence[Treatment], closed: ClosedWeeks, day: date
) -> Mapping[TreatmentId, CourseChart]:
    """Return what was rated until a day in each treatment that has ratings, with the lines turned on now."""
    idents = [treatment.id for treatment in treatments]
    ratings, plans = ratings_of_each(session, idents), plans_of_each(session, idents)
    versions = {each.instrument for found in ratings.values() for each in found}
    versions |= {each.instrument for found in plans.values() for each in found}
    stored = load_instruments(session, versions)
    instruments = {ident: one.instrument for ident, one in stored.items()}
    charts, turned_on = {}, lines_on(session)
    for treatment in treatments:
        forms = [
            AnsweredForm(rating=each.id, day=each.on, instrument=instruments[each.instrument], answers=each.answers)
            for each in ratings.get(treatment.id, ())
            if each.on <= day
        ]
        if forms:
            charts[treatment.id] = course_chart(
                treatment,
                treatment.standing(day, closed),
                forms,
                today=day,
                missing=missing_days(plans.get(treatment.id, ()), instruments, day),
                lines_on=turned_on,
                ahead=False,
            )
    return charts


def asked_forms(
    session: Session, treatments: Sequence[Treatment], closed: ClosedWeeks, day: date
) -> Mapping[TreatmentId, tuple[AskedForm, ...]]:
    """Return what each treatment's patient is to fill in from a day on, in two statements."""
    plans = plans_of_each(session, [treatment.id for treatment in treatments])
    stored = load_instruments(session, {each.instrument for found in plans.values() for each in found})
    return {
        treatment.id: tuple(
            AskedForm(form=stored[plan.instrument].instrument.abbreviation, when=plan.when, due_on=plan.due_on)
            for plan in ahead(plans.get(treatment.id, ()), treatment, day, closed)
        )
        for treatment in treatments
    }
