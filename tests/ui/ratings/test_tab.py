"""The tab Skattningar: what is due with its reason, every rating with its answers, and how they are entered (C8)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.ratings.ratings_host import RatingsClinic, enter, form_of

from modulvard.domain.ratings import Correction
from modulvard.ui.pages import PatientTab
from modulvard.ui.rating_skip import SkipDialog
from modulvard.ui.ratings.moving import MoveDialog
from modulvard.ui.ratings.planning import PlanDialog, numbers_in
from modulvard.ui.ratings.tab import RatingsTab
from modulvard.ui.read_first import ReadFirstDialog


def told(clinic: RatingsClinic) -> list[tuple[str, str, str, str, str]]:
    return [(row.day, row.name, row.sums, row.planned, row.marks) for row in clinic.tab.list.shown_ratings]


def test_alt_5_comes_to_the_tab_and_what_is_due_stands_first_with_its_reason(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(4, 6)
    tab = ratings_clinic.come()
    first = tab.list.shown_plans[0]
    assert (first.name, first.when, first.state, first.is_due) == (
        "PHQ-9",
        "vecka 4 i programmet (v. 47)",
        "skulle ha kommit igår",
        True,
    )
    later = tab.list.shown_plans[1]
    assert (later.when, later.state, later.is_due) == ("vecka 6 i programmet (v. 49)", "senast sön 6 dec", False)
    assert tab.window().focusWidget() is tab.list.plans


def choose_first(tab: RatingsTab) -> None:
    """Ctrl+N, and Enter on the form that stands first."""
    tab.begin_new()
    QTest.keyClick(tab.choosing.rows, Qt.Key.Key_Return)


def test_a_paper_phq_9_that_is_due_takes_ctrl_n_nine_digits_and_enter(ratings_clinic: RatingsClinic) -> None:
    """ux.md 6: the form is right there, and the next one due can be entered at once."""
    plan = ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    tab.begin_new()
    QTest.keyClicks(tab.choosing.rows, "0")
    assert tab.window().focusWidget() is form_of(ratings_clinic).line
    enter(ratings_clinic, "12301201")
    assert told(ratings_clinic) == [("mån 23 nov", "PHQ-9", "10 (0–27)", "vecka 4 i programmet (v. 47)", "på papper")]
    assert tab.list.shown_plans == ()
    assert ratings_clinic.clinic.host.toasts.said[-1].startswith("PHQ-9 är sparad för Linnea Hassel.")
    (line,) = ratings_clinic.ratings.reload(ratings_clinic.treatment).lines
    assert line.plan is not None
    assert line.plan.id == plan


def test_saving_can_be_undone_and_what_was_planned_is_due_again(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    choose_first(tab)
    enter(ratings_clinic, "000000000")
    ratings_clinic.clinic.host.undo()
    ratings_clinic.wait()
    assert [row.is_due for row in tab.list.shown_plans] == [True]
    assert told(ratings_clinic)[0][4].startswith("återtagen")


def test_where_several_are_due_one_chooses_and_they_stand_first(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(3)
    ratings_clinic.planned(4, key="gad-7")
    tab = ratings_clinic.come()
    tab.begin_new()
    names = [choice.name for choice in tab.choosing.shown]
    assert names[:2] == ["PHQ-9", "GAD-7"]
    assert set(names) > {"ISI", "KEDS", "MADRS-S"}
    QTest.keyClick(tab.choosing.rows, Qt.Key.Key_Down)
    QTest.keyClick(tab.choosing.rows, Qt.Key.Key_Return)
    assert form_of(ratings_clinic).instrument.key == "gad-7"


def test_the_same_answers_of_the_same_day_are_told_and_saved_only_when_asked_again(
    ratings_clinic: RatingsClinic,
) -> None:
    ratings_clinic.rated("111111111", on=date(2026, 11, 23))
    tab = ratings_clinic.come(do="new")
    tab.choosing.chosen.emit(next(choice for choice in tab.choosing.shown if choice.name == "PHQ-9"))
    enter(ratings_clinic, "111111111")
    form = form_of(ratings_clinic)
    assert form.problem == "Samma svar finns redan inskrivna för den dagen."
    form.foot.again_button.click()
    ratings_clinic.wait()
    assert len(told(ratings_clinic)) == 2


def test_enter_on_a_rating_shows_its_answers_and_all_that_was_done_to_it(ratings_clinic: RatingsClinic) -> None:
    """COR-04: the first answer stays readable after a correction."""
    rating = ratings_clinic.rated("212221112", on=date(2026, 11, 1))
    answers = {str(number): int(key) for number, key in enumerate("212221110", 1)}
    ratings_clinic.ratings.correct(rating, Correction(answers=answers, reason="Läste fel rad"))
    tab = ratings_clinic.come()
    QTest.keyClick(tab.list.table, Qt.Key.Key_Down)
    tab.list.table.go_to_first()
    QTest.keyClick(tab.list.table, Qt.Key.Key_Return)
    words = tab.detail.told
    assert "PHQ-9 · sön 1 nov" in words
    assert "Räknat efter veiledetselvhjelp.no; oxfordhealth.nhs.uk; Kroenke" in words  # trust.md 2: with source
    assert "Fråga 9\n0" in words
    assert "Fråga 9: 2 → 0" in words
    assert "Skäl: Läste fel rad" in words
    assert "Rättad mån 23 nov 08:00 av Anna Björklöv" in words
    QTest.keyClick(tab, Qt.Key.Key_Escape)
    assert tab.detail.isHidden()


def test_a_correction_begins_with_what_was_answered_and_needs_a_reason(ratings_clinic: RatingsClinic) -> None:
    rating = ratings_clinic.rated("000000000", on=date(2026, 11, 20))
    tab = ratings_clinic.come(rating=rating)
    tab.detail.correct_button.click()
    form = form_of(ratings_clinic)
    enter(ratings_clinic, "1")
    assert form.reason_field.error.words == "Skriv varför den rättas."
    form.reason.setText("Första svaret var en etta")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    ratings_clinic.wait()
    assert told(ratings_clinic)[0][2:] == ("1 (0–27)", "", "på papper · sent inskriven · rättad")
    assert "Fråga 1: 0 → 1" in tab.detail.told


def test_a_planned_one_that_will_not_come_is_noted_with_its_reason(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    tab.list.skip_button.click()
    (dialog,) = tab.findChildren(SkipDialog)
    dialog._reason.setText("Patienten var bortrest")
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    assert [row.state for row in tab.list.shown_plans] == ["lämnas inte: Patienten var bortrest"]


def test_a_planned_one_is_taken_out_of_the_plan_and_can_be_put_back(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    tab.list.unplan_button.click()
    ratings_clinic.wait()
    assert tab.list.shown_plans == ()
    ratings_clinic.clinic.host.undo()
    ratings_clinic.wait()
    assert len(tab.list.shown_plans) == 1


def test_a_rating_taken_back_stays_readable_last(ratings_clinic: RatingsClinic) -> None:
    first = ratings_clinic.rated("111111111", on=date(2026, 11, 20))
    ratings_clinic.rated("000000000", on=date(2026, 11, 2))
    ratings_clinic.ratings.withdraw(first, "Fel patient på pappret")
    tab = ratings_clinic.come(rating=first)
    assert [row.marks for row in tab.list.shown_ratings] == [
        "på papper · sent inskriven",
        "återtagen · på papper · sent inskriven",
    ]
    assert "Skäl: Fel patient på pappret" in tab.detail.told
    assert not tab.detail.correct_button.isVisible()


def test_ratings_are_planned_by_weeks_in_one_go(ratings_clinic: RatingsClinic) -> None:
    tab = ratings_clinic.come()
    tab.list.plan_button.click()
    (dialog,) = tab.findChildren(PlanDialog)
    dialog._form.setCurrentIndex(dialog._form.findText("PHQ-9"))
    dialog._weeks.setText("3, x")
    dialog.panel.submit_button.click()
    assert dialog._fields["weeks"].error.words == "Skriv talen med komma mellan, till exempel 1, 3, 5-8."
    dialog._weeks.setText("1, 3, 5-6")
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    plans = ratings_clinic.ratings.reload(ratings_clinic.treatment).plans
    assert [plan.figure for plan in plans] == [1, 3, 5, 6]
    said = ratings_clinic.clinic.host.toasts.said[-1]
    assert said.startswith("4 skattningar är planerade för ")
    assert "Efter" not in said


def test_a_week_after_the_programs_last_is_planned_and_said_before_and_after(ratings_clinic: RatingsClinic) -> None:
    tab = ratings_clinic.come()
    tab.list.plan_button.click()
    (dialog,) = tab.findChildren(PlanDialog)
    dialog._weeks.setText("10")
    assert dialog.after_program.isHidden()
    dialog._weeks.setText("9, 11-12")
    words = "Efter programmets sista vecka, som är vecka 10: vecka 11, 12."
    assert (dialog.after_program.text(), dialog.after_program.isHidden()) == (words, False)
    dialog._weeks.setText("12")
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    said = ratings_clinic.clinic.host.toasts.said[-1]
    assert said.startswith("1 skattning är planerad för ")
    assert said.endswith("Efter programmets sista vecka, som är vecka 10: vecka 12.")


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("1,3, 5", (1, 3, 5)),
        ("2 - 4;9", (2, 3, 4, 9)),
        ("3", (3,)),
        ("3–5 3", (3, 4, 5)),
        ("", None),
        ("0", None),
        ("5-3", None),
        ("105", None),
        ("vecka 3", None),
    ],
)
def test_weeks_are_written_as_one_writes_them(written: str, numbers: tuple[int, ...] | None) -> None:
    assert numbers_in(written) == numbers


def test_what_is_entered_comes_back_after_a_lock_where_one_was(ratings_clinic: RatingsClinic) -> None:
    """DUR-03: on the same question of the same form."""
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    choose_first(tab)
    QTest.keyClicks(form_of(ratings_clinic).line, "0123")
    page = ratings_clinic.clinic.host.page
    kept = page.workspace()
    tab.leave()
    tab.entry.left.clear()
    page.restore_workspace(kept)
    ratings_clinic.wait()
    form = form_of(ratings_clinic)
    assert [cell.mark for cell in form.strip.cells][:5] == ["0", "1", "2", "3", ""]
    assert form.question.text() == "Fråga 5"


def test_what_was_left_typed_stands_there_again_when_one_comes_back(ratings_clinic: RatingsClinic) -> None:
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    choose_first(tab)
    QTest.keyClicks(form_of(ratings_clinic).line, "01")
    QTest.keyClick(form_of(ratings_clinic).line, Qt.Key.Key_Escape)
    assert tab.list.isVisible()
    choose_first(tab)
    assert [cell.mark for cell in form_of(ratings_clinic).strip.cells][:3] == ["0", "1", ""]
    ratings_clinic.wait()


def test_a_line_of_what_is_due_leads_straight_into_its_form(ratings_clinic: RatingsClinic) -> None:
    plan = ratings_clinic.planned(4, key="gad-7")
    ratings_clinic.come(plan=plan)
    assert form_of(ratings_clinic).instrument.key == "gad-7"


def test_a_safety_answer_is_told_to_stand_in_idag_and_nothing_grades_it(ratings_clinic: RatingsClinic) -> None:
    """G18, decided.md 34. It is told in the toast of what was saved, whose Ångra stands there as well (ux.md 5)."""
    ratings_clinic.planned(4)
    tab = ratings_clinic.come()
    choose_first(tab)
    enter(ratings_clinic, "000000002")
    toasts = ratings_clinic.clinic.host.toasts
    assert toasts.said[-1:] == [
        "PHQ-9 är sparad för Linnea Hassel. Ett svar ska läsas av en namngiven person. Det står först i Idag."
    ]
    assert toasts.announced == []
    assert toasts.undo


def test_the_tabs_of_a_patient_without_treatment_hold_no_ratings(ratings_clinic: RatingsClinic) -> None:
    other = ratings_clinic.clinic.patient()
    page = ratings_clinic.clinic.host.open(other, PatientTab.RATINGS)
    assert not page._tab_row.tabs.isTabEnabled(4)


def test_a_point_on_a_curve_shows_the_answers_of_its_rating(ratings_clinic: RatingsClinic) -> None:
    first = ratings_clinic.rated("222222222", on=date(2026, 11, 2))
    ratings_clinic.rated("111111111", on=date(2026, 11, 16))
    tab = ratings_clinic.come()
    assert tab.curves.isVisible()
    tab.curves.select(first)
    QTest.keyClick(tab.curves, Qt.Key.Key_Return)
    assert "PHQ-9 · mån 2 nov" in tab.detail.told
    assert "Summa 18 (0–27)" in tab.detail.told
    tab.list.table.go_to_first()
    assert "PHQ-9 · mån 16 nov" in tab.detail.told
    assert tab.curves.current_rating != first


def test_without_a_rating_there_is_no_curve(ratings_clinic: RatingsClinic) -> None:
    tab = ratings_clinic.come()
    assert not tab.curves.isVisible()


def test_an_answer_to_read_first_stands_over_all_until_it_is_written_what_was_done(
    ratings_clinic: RatingsClinic,
) -> None:
    """G18: a correction, taking the rating back, or anything else on the tab leaves it there."""
    rating = ratings_clinic.rated("000000002", on=date(2026, 11, 22))
    zero = {str(number): 0 for number in range(1, 10)}
    ratings_clinic.ratings.correct(rating, Correction(answers=zero, reason="Fel rad"))
    ratings_clinic.ratings.withdraw(rating, "Fel patient")
    tab = ratings_clinic.come(rating=rating)
    assert "PHQ-9 fråga 9: svar 2" in tab.read_first.told
    assert "rättat till 0" in tab.read_first.told
    assert "Väntar på att någon skriver vad som gjordes." in tab.detail.told
    (button,) = tab.read_first.buttons
    button.click()
    (dialog,) = tab.findChildren(ReadFirstDialog)
    next(iter(dialog.boxes.boxes.values())).setChecked(True)
    dialog.note.setPlainText("Ringde och talade om det.")
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    assert not tab.read_first.isVisible()
    assert "Bedömning · mån 23 nov 08:00 av Anna Björklöv" in tab.detail.told
    assert "Ringde och talade om det." in tab.detail.told


def test_the_trace_of_a_rating_moved_to_another_stays_without_saying_whose_it_is(
    ratings_clinic: RatingsClinic,
) -> None:
    """COR-05."""
    rating = ratings_clinic.rated("111111111", on=date(2026, 11, 20))
    other = ratings_clinic.clinic.started(ratings_clinic.clinic.patient())
    ratings_clinic.ratings.move(rating, other, "Två papper låg ihop")
    tab = ratings_clinic.come()
    assert tab.list.shown_ratings == ()
    assert tab.list.traces == (
        "En skattning besvarad fre 20 nov är flyttad härifrån mån 23 nov 08:00 av Anna Björklöv. "
        "Skäl: Två papper låg ihop"
    )


def test_a_rating_is_moved_to_the_patient_it_is_of(ratings_clinic: RatingsClinic) -> None:
    rating = ratings_clinic.rated("111111111", on=date(2026, 11, 20))
    other = ratings_clinic.clinic.started(ratings_clinic.clinic.patient())
    tab = ratings_clinic.come(rating=rating)
    tab.detail.move_button.click()
    ratings_clinic.wait()
    (dialog,) = tab.findChildren(MoveDialog)
    dialog.panel.submit_button.click()
    assert dialog.picker.problem.words == "Välj vems skattningen är."
    dialog.picker.go_to(other)
    dialog._reason.setText("Två papper låg ihop")
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    assert [line.rating.id for line in ratings_clinic.ratings.reload(other).lines] == [rating]
    assert tab.detail.isHidden()


def test_in_little_room_the_answers_take_the_lists_place_and_the_focus(ratings_clinic: RatingsClinic) -> None:
    """ux.md 7: usable at 1024x640 and at 200 %; the focus is never lost."""
    rating = ratings_clinic.rated("111111111", on=date(2026, 11, 20))
    ratings_clinic.clinic.host.width_in_view = 512
    tab = ratings_clinic.come(rating=rating)
    assert tab.list.isHidden()
    assert tab.window().focusWidget() is tab.detail
    QTest.keyClick(tab.detail, Qt.Key.Key_Escape)
    assert tab.list.isVisible()
    assert tab.window().focusWidget() is tab.list.table
