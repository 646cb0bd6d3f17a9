"""What is half entered stays in sight, and no key is lost: Ctrl+N, letters, Esc and coming back (C8, ux.md 8)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.ratings.ratings_host import RatingsClinic, enter, form_of

from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.ratings.rows import PlanRow


def leave_half_entered(clinic: RatingsClinic, row: PlanRow, typed: str) -> None:
    """Begin a planned one and leave it by Esc."""
    clinic.tab.list.plans.opened.emit(row)
    QTest.keyClicks(form_of(clinic).line, typed)
    QTest.keyClick(form_of(clinic).line, Qt.Key.Key_Escape)
    clinic.wait()


def choose(clinic: RatingsClinic, name: str) -> None:
    choosing = clinic.tab.choosing
    choosing.chosen.emit(next(choice for choice in choosing.shown if choice.name == name))


def test_a_form_left_half_entered_is_marked_on_its_planned_row_and_in_the_choosing_list(
    ratings_clinic: RatingsClinic,
) -> None:
    """ux.md 1 and 8.1: nothing typed lies out of sight."""
    ratings_clinic.planned(4, key="gad-7")
    ratings_clinic.planned(3)
    tab = ratings_clinic.come()
    leave_half_entered(ratings_clinic, tab.list.shown_plans[0], "013")
    (row, other) = tab.list.shown_plans
    assert (row.state, row.begun is not None) == (
        "påbörjad idag · 3 av 9 besvarade · skulle ha kommit sön 15 nov",
        True,
    )
    assert other.begun is None
    assert not tab.begun.isVisible()
    tab.begin_new()
    first = tab.choosing.shown[0]
    assert (first.name, first.is_begun) == ("PHQ-9", True)
    tab.choosing.chosen.emit(first)
    assert form_of(ratings_clinic).question.text() == "Fråga 4"


def test_one_that_was_not_planned_stands_as_a_line_of_its_own_until_it_is_saved(ratings_clinic: RatingsClinic) -> None:
    tab = ratings_clinic.come(do="new")
    choose(ratings_clinic, "PHQ-9")
    QTest.keyClicks(form_of(ratings_clinic).line, "01311111")
    QTest.keyClick(form_of(ratings_clinic).line, Qt.Key.Key_Escape)
    assert "PHQ-9\npåbörjad idag · 8 av 9 besvarade" in tab.begun.told
    (button,) = tab.begun.buttons
    button.click()
    assert form_of(ratings_clinic).question.text() == "Fråga 9"
    enter(ratings_clinic, "1")
    assert not tab.begun.isVisible()
    assert tab.entry.left == {}


def test_what_is_half_entered_is_kept_at_once_and_stands_among_what_a_day_does_not_end_with(
    ratings_clinic: RatingsClinic,
) -> None:
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    leave_half_entered(ratings_clinic, tab.list.shown_plans[0], "013-11111")
    services = ratings_clinic.clinic.host.services

    def begun() -> list[int]:
        return [line.figure for line in services.today.end_of_day().lines if line.is_rating_begun]

    assert begun() == [1]
    tab.list.plans.opened.emit(tab.list.shown_plans[0])
    enter(ratings_clinic, "")
    assert begun() == []


def test_a_line_of_idag_leads_to_the_very_question(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    leave_half_entered(ratings_clinic, tab.list.shown_plans[0], "013")
    ratings_clinic.clinic.host.open(ratings_clinic.patient, PatientTab.OVERVIEW)
    ratings_clinic.come(begun=True, treatment=ratings_clinic.treatment)
    assert form_of(ratings_clinic).question.text() == "Fråga 4"


def test_it_is_found_again_where_its_plan_is_gone(ratings_clinic: RatingsClinic) -> None:
    plan = ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    leave_half_entered(ratings_clinic, tab.list.shown_plans[0], "013")
    ratings_clinic.ratings.unplan(plan)
    tab = ratings_clinic.come()
    (button,) = tab.begun.buttons
    button.click()
    assert form_of(ratings_clinic).question.text() == "Fråga 4"


def test_answers_thrown_away_can_be_brought_back_for_thirty_days(ratings_clinic: RatingsClinic) -> None:
    """ux.md 8.1."""
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    leave_half_entered(ratings_clinic, tab.list.shown_plans[0], "013")
    tab.begin_new()
    QTest.keyClick(tab.choosing.rows, Qt.Key.Key_Return)
    form_of(ratings_clinic).foot.throw_button.click()
    ratings_clinic.wait()
    assert tab.list.shown_plans[0].begun is None
    tab.begin_new()
    QTest.keyClick(tab.choosing.rows, Qt.Key.Key_Return)
    form = form_of(ratings_clinic)
    assert form.question.text() == "Fråga 1"
    form.foot.back_button.click()
    assert form.question.text() == "Fråga 4"
    assert form.foot.back_button.isHidden()
    form.foot.throw_button.click()
    ratings_clinic.wait()
    kept = tab.forms.asides()
    ratings_clinic.clinic.host.clock.move_to("2026-12-24T08:00")
    tab.entry.left.clear()
    tab.forms.take_asides(kept)
    assert tab.entry.left == {}


def test_letters_find_a_form_in_the_choosing_list(ratings_clinic: RatingsClinic) -> None:
    tab = ratings_clinic.come(do="new")
    QTest.keyClicks(tab.choosing.rows, "phq9")
    assert tab.choosing.rows.current_row.name == "PHQ-9"
    tab.choosing.rows.forget()
    QTest.keyClicks(tab.choosing.rows, "gx")
    assert tab.choosing.rows.current_row.name == "GAD-7"


def test_ctrl_n_before_the_ratings_are_read_opens_the_form_with_what_was_typed_meanwhile(
    ratings_clinic: RatingsClinic,
) -> None:
    """ux.md 8.1: nothing typed is lost. Enter is held for a form's name alone: what is saved has been seen."""
    ratings_clinic.planned(4)
    host = ratings_clinic.clinic.host
    host.open(ratings_clinic.patient)
    host.page.show_place(Place(Section.PATIENTS, ratings_clinic.patient, PatientTab.RATINGS))
    tab = ratings_clinic.tab
    tab.begin_new()
    assert tab.forms.waits
    QTest.keyClicks(tab.forms.waiting, "013")
    QTest.keyClick(tab.forms.waiting, Qt.Key.Key_Return)
    ratings_clinic.wait()
    form = form_of(ratings_clinic)
    assert form.question.text() == "Fråga 4"
    assert tab.window().focusWidget() is form.line


def test_while_the_ratings_are_read_nothing_is_said_of_them(ratings_clinic: RatingsClinic) -> None:
    """ux.md 8.6: no status that the program cannot know."""
    host = ratings_clinic.clinic.host
    host.open(ratings_clinic.patient)
    host.page.show_place(Place(Section.PATIENTS, ratings_clinic.patient, PatientTab.RATINGS))
    assert not ratings_clinic.tab.list._nothing.isVisible()
    ratings_clinic.wait()
    assert ratings_clinic.tab.list._nothing.isVisible()


def test_a_name_typed_before_the_ratings_are_read_finds_its_form_and_enter_takes_it(
    ratings_clinic: RatingsClinic,
) -> None:
    """COR-04: the one that is due is not taken in its place."""
    ratings_clinic.planned(4, key="keds")
    host = ratings_clinic.clinic.host
    host.open(ratings_clinic.patient)
    host.page.show_place(Place(Section.PATIENTS, ratings_clinic.patient, PatientTab.RATINGS))
    tab = ratings_clinic.tab
    tab.begin_new()
    QTest.keyClicks(tab.forms.waiting, "phq-9")
    QTest.keyClick(tab.forms.waiting, Qt.Key.Key_Return)
    QTest.keyClicks(tab.forms.waiting, "01")
    ratings_clinic.wait()
    form = form_of(ratings_clinic)
    assert (form.instrument.key, form.question.text()) == ("phq-9", "Fråga 3")
