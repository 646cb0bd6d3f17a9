"""Where there is little room the questions scroll; what is answered, the sum and the buttons stand (ux.md 7)."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.domain.instruments_given import an_instrument, an_item
from tests.ui.ratings.conftest import shipped
from tests.ui.ratings.ratings_host import RatingsClinic, form_of

from modulvard.domain.instruments import Instrument, Label, Wording
from modulvard.domain.programs import Text
from modulvard.ui.ratings.choosing import FormChoice
from modulvard.ui.ratings.entry_form import EntryForm

LONG = "Hur ofta har du den senaste tiden varit så upptagen av något att du glömt både mat och tid? " * 2


def worded() -> Instrument:
    """Return an instrument whose questions and answers take their room."""
    labels = tuple(Label(value=value, text=Text(sv=f"{LONG[:70]} ({value})")) for value in range(4))
    items = [an_item(str(number), wording=Text(sv=LONG), labels=labels) for number in range(1, 22)]
    return an_instrument(*items, wording=Wording.CLINIC)


def entered(clinic: RatingsClinic, form: Instrument, width: int, height: int) -> EntryForm:
    """Come to a form in a page of a size."""
    clinic.come()
    clinic.clinic.host.resize(width, height)
    version = clinic.version("phq-9")
    clinic.tab.forms.enter(FormChoice(version=version, instrument=form, plan=None, name="", why=""))
    clinic.wait()
    return form_of(clinic)


def is_in_sight(clinic: RatingsClinic, widget: QWidget) -> bool:
    """Tell whether the whole of a widget is seen."""
    seen, outer = widget.rect(), widget.parentWidget()
    while outer is not None:
        place = QRect(widget.mapTo(outer, widget.rect().topLeft()), widget.size())
        if not outer.rect().contains(place):
            return False
        outer = outer.parentWidget()
    return not seen.isEmpty() and not clinic.tab.entry.verticalScrollBar().maximum()


def standing(form: EntryForm) -> list[QWidget]:
    return [form.strip, form.foot.counted, form.foot.sums, form.foot.save_button, form.foot.cancel_button]


@pytest.mark.parametrize("form", [shipped("lsas-sr"), shipped("phq-9"), worded()], ids=["lsas-sr", "phq-9", "worded"])
def test_strip_sum_and_save_are_in_sight_at_1024_by_640_at_every_question(
    ratings_clinic: RatingsClinic, form: Instrument
) -> None:
    shown = entered(ratings_clinic, form, 816, 612)
    for _ in form.items:
        assert [one for one in standing(shown) if not is_in_sight(ratings_clinic, one)] == []
        here = next(cell for cell in shown.strip.cells if cell.is_here)
        assert is_in_sight(ratings_clinic, here)
        assert is_in_sight(ratings_clinic, shown.question)
        QTest.keyClicks(shown.line, "1")
        ratings_clinic.wait()
    assert [one for one in standing(shown) if not is_in_sight(ratings_clinic, one)] == []


@pytest.mark.parametrize("key", ["lsas-sr", "phq-9", "whodas-2-12"])
def test_strip_sum_and_save_are_in_sight_at_200_percent(ratings_clinic: RatingsClinic, key: str) -> None:
    ratings_clinic.theme.set_zoom(200)
    shown = entered(ratings_clinic, shipped(key), 1440, 856)
    QTest.keyClicks(shown.line, "11")
    ratings_clinic.wait()
    seen = [*standing(shown), shown.question, shown.line]
    assert [one for one in seen if not is_in_sight(ratings_clinic, one)] == []


def test_in_ample_room_nothing_scrolls_and_every_question_of_the_strip_is_seen(ratings_clinic: RatingsClinic) -> None:
    shown = entered(ratings_clinic, shipped("lsas-sr"), 1232, 900)
    seen = [*standing(shown), *shown.strip.cells, shown.when, shown.question, shown.line]
    assert [one for one in seen if not is_in_sight(ratings_clinic, one)] == []
    assert ratings_clinic.tab.entry.card.height() < 640


def test_a_reason_that_lacks_is_led_to_in_sight(ratings_clinic: RatingsClinic) -> None:
    rating = ratings_clinic.rated("111111111")
    tab = ratings_clinic.come(rating=rating)
    ratings_clinic.clinic.host.resize(816, 612)
    tab.detail.correct_button.click()
    ratings_clinic.wait()
    form = form_of(ratings_clinic)
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    ratings_clinic.wait()
    assert QApplication.focusWidget() is form.reason
    assert is_in_sight(ratings_clinic, form.reason)
    assert [one for one in standing(form) if not is_in_sight(ratings_clinic, one)] == []
