"""The curves have their own room in the tab from the moment they are shown, whatever was read again (C8)."""

from datetime import date

from tests.ui.ratings.ratings_host import RatingsClinic

from modulvard.ui.ratings.reading import read


def test_a_form_more_or_less_lies_over_nothing_below_the_curves(ratings_clinic: RatingsClinic) -> None:
    """Closing the dialog of a move paints the window at once, before the layout's own turn comes."""
    ratings_clinic.rated("111111111", on=date(2026, 11, 9))
    tab = ratings_clinic.come()
    ratings, safety = ratings_clinic.ratings, ratings_clinic.clinic.host.services.safety
    ratings_clinic.rated("1111111", key="gad-7", on=date(2026, 11, 16))
    ratings_clinic.rated("1111111", key="isi", on=date(2026, 11, 16))
    before = tab.curves.height()
    tab._on_read(read(ratings.reload, safety.of_treatment, ratings_clinic.treatment, date(2026, 11, 23)))
    assert tab.curves.height() > before + 100
    head, table = tab.list._table_head.geometry(), tab.list.table.geometry()
    assert tab.curves.geometry().bottom() < head.top()
    assert head.bottom() < table.bottom()
    inside = tab.list.widget()
    assert inside is not None
    assert table.bottom() <= inside.height()
