"""What is read of a treatment's ratings, as curves (C8): until the end that is in sight, with what is missing."""

from dataclasses import replace
from datetime import date, datetime

from tests.patients_given import ANNA, Clinic, a_patient
from tests.ratings_given import NINE, planned, rated, ratings, week

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import ModuleNumber, TreatmentId
from modulvard.domain.instruments import LineKind, PublishedLines
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import Source, Text
from modulvard.domain.rating_curves import plot_of
from modulvard.services.instruments import Instruments
from modulvard.services.patient_page import PatientPages
from modulvard.services.treatments import Treatments

TODAY = date(2026, 11, 23)


def given_treatment(clinic: Clinic) -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add(a_patient())))


def test_the_chart_has_what_was_answered_against_the_modules_and_the_plans_end(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    Treatments(clinic._as(ANNA), clinic.clock).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    rated(clinic, treatment, on=date(2026, 11, 20))
    view = ratings(clinic).look(treatment)
    chart = view.chart(TODAY)
    (curve,) = chart.curves
    assert [(point.rating, point.day, point.value) for point in curve.points] == [
        (view.lines[0].rating.id, date(2026, 11, 20), 12)
    ]
    assert [number for number, _ in chart.modules] == [1]
    assert chart.end == view.standing.planned_end.sunday
    assert plot_of(chart).axis.last == view.standing.planned_end


def test_a_week_that_went_by_without_its_rating_is_missing_and_one_to_come_is_not(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, week(1), week(2))
    clinic.clock.moment = datetime(2026, 12, 8, 8, 0, tzinfo=STOCKHOLM)
    rated(clinic, treatment, on=date(2026, 12, 6))
    (curve,) = ratings(clinic).look(treatment).chart(date(2026, 12, 8)).curves
    assert curve.missing == (date(2026, 11, 29),)


def test_a_form_has_the_same_sign_on_the_patients_page_as_among_all_curves(clinic: Clinic) -> None:
    """C8: what is glanced at is known again; a form entered since leaves it its sign."""
    patient = clinic.add(a_patient())
    treatment = TreatmentId(clinic.start(patient))
    pages = PatientPages(clinic._as(ANNA), clinic.clock)
    rated(clinic, treatment, form=replace(NINE, key="tidig"), on=date(2026, 11, 20))
    rated(clinic, treatment, on=date(2026, 11, 21))
    glanced = pages.reload(patient).chart
    assert glanced is not None
    assert [curve.sign for curve in glanced.curves] == [1]
    rated(clinic, treatment, form=replace(NINE, key="sen"), on=date(2026, 11, 19))
    again, all_of_them = pages.reload(patient).chart, ratings(clinic).look(treatment).chart(TODAY)
    assert again is not None
    assert [curve.sign for curve in again.curves] == [1]
    assert [(curve.instrument, curve.sign) for curve in all_of_them.curves] == [
        ("sen", 2),
        ("tidig", 0),
        (again.curves[0].instrument, 1),
    ]


def test_lines_stand_on_the_curve_only_once_the_clinic_has_turned_them_on(clinic: Clinic) -> None:
    drawn = PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=("10",), sources=("S1",))
    unsourced = PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=("8",))
    source = Source(key="S1", text=Text(sv="Påhittad källa 2001"))
    form = replace(NINE, key="med-linje", lines=(unsourced, drawn), sources=(source,))
    treatment = given_treatment(clinic)
    rated(clinic, treatment, form=form)
    assert ratings(clinic).look(treatment).chart(TODAY).curves[0].lines == ()
    Instruments(clinic._as(ANNA), clinic.clock).turn_lines("med-linje", on=True)
    assert [line.at for line in ratings(clinic).look(treatment).chart(TODAY).curves[0].lines] == [10]
