"""Tab goes through Skattningar the way one reads (ux.md 7.1)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.ratings.ratings_host import RatingsClinic, form_of

STEPS = 15


def walked(clinic: RatingsClinic, first: QWidget) -> list[QWidget | None]:
    """Press Tab so many times, from where one begins, and return what had the focus."""
    first.setFocus()
    found: list[QWidget | None] = []
    for _ in range(STEPS):
        found.append(clinic.tab.window().focusWidget())
        QTest.keyClick(clinic.tab.window().focusWidget() or first, Qt.Key.Key_Tab)
    return found


def test_tab_goes_from_what_is_read_first_over_plan_and_curve_to_the_table(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(3)
    rating = ratings_clinic.rated("000000001", on=date(2026, 11, 2))
    ratings_clinic.rated("0000000", "gad-7", date(2026, 11, 3))
    tab = ratings_clinic.come(do="new")
    QTest.keyClick(tab.choosing.rows, Qt.Key.Key_Return)
    QTest.keyClicks(form_of(ratings_clinic).line, "01")
    QTest.keyClick(form_of(ratings_clinic).line, Qt.Key.Key_Escape)
    ratings_clinic.wait()
    tab.list.plans.go_to_first()
    tab.go_to(rating)
    rows, detail = tab.list, tab.detail
    expected = [
        *tab.read_first.buttons,
        *tab.begun.buttons,
        rows.new_button,
        rows.plan_button,
        rows.table_button,
        rows.plans,
        rows.enter_button,
        rows.skip_button,
        rows.unplan_button,
        tab.curves,
        rows.table,
        detail,
        detail.close_button,
        detail.correct_button,
        detail.move_button,
        detail.withdraw_button,
    ]
    assert expected[0] is tab.read_first.buttons[0]
    assert walked(ratings_clinic, expected[0]) == expected[:STEPS]
