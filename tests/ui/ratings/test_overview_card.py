"""The latest ratings stand on Översikt as a small curve, and only where there are any (ux.md 3.2, decided.md 28)."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.ratings.ratings_host import RatingsClinic

from modulvard.domain.ratings import Correction
from modulvard.store.rating_glance import GLANCED


def chart_of(clinic: RatingsClinic) -> object:
    return clinic.clinic.host.services.patient_pages.reload(clinic.patient).chart


def test_without_ratings_there_is_no_panel(ratings_clinic: RatingsClinic) -> None:
    page = ratings_clinic.clinic.host.open(ratings_clinic.patient)
    ratings_clinic.wait()
    assert page._overview.ratings.isHidden()


def test_it_has_the_form_answered_last_and_enter_on_a_point_shows_its_answers(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.rated("222222222", on=date(2026, 11, 2))
    ratings_clinic.rated("1111111", "gad-7", on=date(2026, 11, 9))
    last = ratings_clinic.rated("111111111", on=date(2026, 11, 16))
    page = ratings_clinic.clinic.host.open(ratings_clinic.patient)
    ratings_clinic.wait()
    card = page._overview.ratings
    assert card.isVisible()
    chart = chart_of(ratings_clinic)
    (curve,) = chart.curves  # type: ignore[attr-defined]  # there is one
    assert (curve.instrument, [point.value for point in curve.points]) == ("phq-9", [18, 9])
    card.curve.select(last)
    QTest.keyClick(card.curve, Qt.Key.Key_Return)
    ratings_clinic.wait()
    assert "PHQ-9 · mån 16 nov" in ratings_clinic.tab.detail.told


def test_the_button_leads_to_all_of_them(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.rated("222222222", on=date(2026, 11, 2))
    page = ratings_clinic.clinic.host.open(ratings_clinic.patient)
    ratings_clinic.wait()
    page._overview.ratings.all_button.click()
    ratings_clinic.wait()
    assert ratings_clinic.tab.isVisible()
    assert ratings_clinic.tab.detail.isHidden()


def test_only_the_latest_are_read_however_many_there_are(ratings_clinic: RatingsClinic) -> None:
    day = date(2026, 11, 20)
    for number in range(GLANCED + 3):
        ratings_clinic.rated("111111111", on=day - timedelta(days=number))
    (curve,) = chart_of(ratings_clinic).curves  # type: ignore[attr-defined]  # there is one
    assert [point.day for point in curve.points] == [day - timedelta(days=n) for n in reversed(range(GLANCED))]


def test_one_taken_back_is_no_point_and_one_incomplete_breaks_the_line(ratings_clinic: RatingsClinic) -> None:
    first = ratings_clinic.rated("111111111", on=date(2026, 11, 2))
    gone = ratings_clinic.rated("333333333", on=date(2026, 11, 9))
    last = ratings_clinic.rated("222222222", on=date(2026, 11, 16))
    ratings_clinic.ratings.withdraw(gone, "Fel patient")
    ratings_clinic.ratings.correct(last, Correction(answers={"1": 2}, reason="Bara en fråga besvarad"))
    (curve,) = chart_of(ratings_clinic).curves  # type: ignore[attr-defined]  # there is one
    assert [(point.rating, point.value) for point in curve.points] == [(first, 9), (last, None)]
