"""Answers that are typed while a rating saved before is still on its way (ux.md 8.1, 8.2)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.ratings.ratings_host import RatingsClinic, form_of
from tests.ui.slow import Slow


def test_a_form_begun_since_keeps_its_answers_when_the_one_before_is_saved_late(ratings_clinic: RatingsClinic) -> None:
    first, second = ratings_clinic.planned(3), ratings_clinic.planned(4, key="gad-7")
    tab = ratings_clinic.come(plan=first)
    QTest.keyClicks(form_of(ratings_clinic).line, "012301201")
    other = next(row for row in tab.list.shown_plans if row.plan.id == second)
    host = ratings_clinic.clinic.host
    Slow(host.operations, host, ratings_clinic.wait).then(
        lambda: QTest.keyClick(form_of(ratings_clinic).line, Qt.Key.Key_Return),
        lambda: QTest.keyClick(tab.entry, Qt.Key.Key_Escape),
        partial(tab.forms.enter_planned, other),
        lambda: QTest.keyClicks(form_of(ratings_clinic).line, "0123"),
    )
    assert len(ratings_clinic.ratings.reload(ratings_clinic.treatment).lines) == 1
    assert form_of(ratings_clinic).instrument.key == "gad-7"
    assert form_of(ratings_clinic).typed()["answers"] == {"1": 0, "2": 1, "3": 2, "4": 3}
    assert [key for key in tab.entry.left if f"plan={first}" in key] == []
