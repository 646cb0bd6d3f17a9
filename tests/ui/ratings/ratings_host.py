"""A patient page over a store that holds the shipped instruments, with ratings entered and planned."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.patient_host import Clinic

from modulvard.domain.ids import InstrumentVersionId, PatientId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.ratings import NewRating
from modulvard.services.instrument_shipped import take_in_shipped_instruments
from modulvard.services.ratings import Ratings
from modulvard.ui.pages import PatientTab
from modulvard.ui.ratings.entry_form import EntryForm
from modulvard.ui.ratings.tab import RatingsTab
from modulvard.ui.theme.theme import Theme


@dataclass
class RatingsClinic:
    """The tab of one patient, in week 5 of the treatment."""

    clinic: Clinic
    patient: PatientId
    treatment: TreatmentId
    theme: Theme

    @property
    def tab(self) -> RatingsTab:
        return self.clinic.host.page._later.ratings

    @property
    def ratings(self) -> Ratings:
        service: Ratings = self.clinic.host.services.ratings
        return service

    def version(self, key: str) -> InstrumentVersionId:
        choices = self.ratings.reload(self.treatment).choices
        return next(one.id for one in choices if one.instrument.key == key)

    def rated(self, given: str, key: str = "phq-9", on: date | datetime | None = None) -> RatingId:
        answers = {str(number): int(answer) for number, answer in enumerate(given, 1)}
        new = NewRating(treatment=self.treatment, instrument=self.version(key), answers=answers, answered=on)
        return RatingId(self.ratings.add(new).ident or 0)

    def planned(self, *weeks: int, key: str = "phq-9") -> RatingPlanId:
        when = [NewPlan(kind=PlanKind.WEEK, figure=week) for week in weeks]
        return RatingPlanId(self.ratings.plan(self.treatment, self.version(key), when).ident or 0)

    def come(self, **arguments: Any) -> RatingsTab:
        """Come to the tab, and wait until it stands there."""
        self.clinic.host.open(self.patient, PatientTab.RATINGS, **arguments)
        self.wait()
        return self.tab

    def wait(self) -> None:
        for _ in range(4):
            self.clinic.host.operations.finish()
            QApplication.processEvents()


def a_ratings_clinic(clinic: Clinic, theme: Theme) -> RatingsClinic:
    host = clinic.host
    take_in_shipped_instruments(host.database, host.clock)
    return RatingsClinic(clinic, *clinic.two_weeks_behind(), theme)


def form_of(clinic: RatingsClinic) -> EntryForm:
    form = clinic.tab.entry.form
    assert form is not None
    return form


def enter(clinic: RatingsClinic, typed: str) -> None:
    """Type answers and Enter."""
    line = form_of(clinic).line
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    clinic.wait()
