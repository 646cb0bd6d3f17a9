"""A rating is entered with one key per answer, seeing the question, and only its own key sums it (C8, G1-G18)."""

from collections.abc import Sequence
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.domain.instruments_given import an_instrument, an_item
from tests.ui.ratings.conftest import MakeForm, shipped

from modulvard.domain.field_problems import FieldProblem, ProblemKey
from modulvard.domain.instruments import Instrument, Label, Wording
from modulvard.domain.programs import Text
from modulvard.ui.ratings.answered_when import AnsweredWhen
from modulvard.ui.ratings.entry_form import EntryDraft, EntryForm

LABELS = tuple(
    Label(value=value, text=Text(sv=words))
    for value, words in enumerate(("Inte alls", "Flera dagar", "Mer än hälften av dagarna", "Nästan varje dag"))
)
"""Made up for the tests."""


def keys(form: EntryForm, typed: str) -> None:
    """Press keys where the focus is, as one who types does."""
    for key in typed:
        QTest.keyClicks(QApplication.focusWidget() or form.line, key)


def press(form: EntryForm, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(form.line, key)


def marks(form: EntryForm) -> Sequence[str]:
    return [cell.mark for cell in form.strip.cells]


def worded() -> Instrument:
    """Return an instrument with words of its own for a question, its answers, and a number up to 100."""
    asked = Text(sv="Hur har du sovit?", others=(("en", "How have you slept?"),))
    health = Text(sv="Hur är din hälsa idag?")
    return an_instrument(
        an_item("1", wording=asked, labels=LABELS),
        an_item("VAS", highest=100, summed=False, wording=health),
        languages=("sv", "en"),
        wording=Wording.CLINIC,
    )


def test_a_phq_9_takes_nine_digits_and_enter(make_form: MakeForm, qtbot: QtBot) -> None:
    """ux.md 6: a paper PHQ-9 in under ten seconds. The tenth question, which may be left out, costs no key."""
    form = make_form(shipped("phq-9"))
    with qtbot.waitSignal(form.submitted) as done:
        keys(form, "012301201")
        press(form, Qt.Key.Key_Return)
    draft = done.args[0]
    assert draft.answers == {str(number): int(key) for number, key in enumerate("012301201", 1)}
    assert draft.when == AnsweredWhen(day=date(2026, 11, 23))


def test_the_sum_is_shown_with_its_ends_only_when_every_question_is_answered(make_form: MakeForm) -> None:
    form = make_form(shipped("phq-9"))
    keys(form, "3333333")
    assert form.state == "7 av 9 besvarade Summa: ofullständig"
    keys(form, "33")
    assert form.state == "9 av 9 besvarade Summa 27 (0–27)"


def test_a_digit_the_question_does_not_have_is_refused_in_words_beside_it(make_form: MakeForm) -> None:
    form = make_form(shipped("phq-9"))
    keys(form, "19")
    assert form.problem == "Fråga 2 besvaras med 0–3."
    assert marks(form)[:2] == ["1", ""]
    keys(form, "2")
    assert form.problem == ""
    assert form.question.text() == "Fråga 3"


def test_a_letter_answers_nothing(make_form: MakeForm) -> None:
    form = make_form(shipped("phq-9"))
    keys(form, "x")
    assert form.line.text() == ""
    assert form.problem == "Fråga 1 besvaras med 0–3."


def test_backspace_goes_back_and_the_next_digit_takes_the_place_of_the_wrong_one(make_form: MakeForm) -> None:
    form = make_form(shipped("phq-9"))
    keys(form, "12")
    press(form, Qt.Key.Key_Backspace)
    assert (form.question.text(), form.line.text()) == ("Fråga 2", "2")
    keys(form, "3")
    assert marks(form)[:3] == ["1", "3", ""]
    assert form.question.text() == "Fråga 3"
    press(form, *[Qt.Key.Key_Backspace] * 5)
    assert form.question.text() == "Fråga 1"


def test_arrows_move_and_answer_nothing(make_form: MakeForm) -> None:
    form = make_form(shipped("phq-9"))
    press(form, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert form.question.text() == "Fråga 2"
    assert not form.is_touched


@pytest.mark.parametrize("key", ["-", " "])
def test_a_question_left_blank_stays_so_and_the_form_is_incomplete(make_form: MakeForm, qtbot: QtBot, key: str) -> None:
    form = make_form(shipped("gad-7"))
    keys(form, f"01{key}3210")
    assert marks(form)[2] == "–"
    assert form.state == "6 av 7 besvarade Summa: ofullständig"
    with qtbot.waitSignal(form.submitted) as done:
        press(form, Qt.Key.Key_Return)
    assert "3" not in done.args[0].answers


def test_enter_goes_to_what_is_not_answered_and_offers_to_leave_the_rest_blank(
    make_form: MakeForm, qtbot: QtBot
) -> None:
    form = make_form(shipped("gad-7"))
    keys(form, "01")
    press(form, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert form.question.text() == "Fråga 3"
    assert form.problem.startswith("Fråga 3 är inte besvarad.")
    form.foot.rest_button.click()
    assert form.question.text() == "5 frågor lämnade tomma"
    with qtbot.waitSignal(form.submitted) as done:
        press(form, Qt.Key.Key_Enter)
    assert done.args[0].answers == {"1": 0, "2": 1}


def test_a_form_with_nothing_answered_cannot_be_saved(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form(shipped("gad-7"))
    with qtbot.assertNotEmitted(form.submitted):
        press(form, Qt.Key.Key_Return)
    assert form.problem == "Inget är besvarat. Skriv svaren först."


def test_a_digit_too_many_changes_nothing(make_form: MakeForm) -> None:
    form = make_form(shipped("gad-7"))
    keys(form, "01230122")
    assert marks(form) == list("0123012")
    assert form.problem.startswith("Alla frågor är besvarade.")


@pytest.mark.parametrize("typed", ["01230122", "0123011x"])
def test_enter_straight_after_a_refused_key_saves_only_after_a_second_look(
    make_form: MakeForm, qtbot: QtBot, typed: str
) -> None:
    """ux.md 8.2: a form of other questions than the paper in hand is seen before it is saved."""
    form = make_form(shipped("gad-7"))
    keys(form, typed)
    with qtbot.assertNotEmitted(form.submitted):
        press(form, Qt.Key.Key_Return)
    assert form.problem.startswith("Det sista du skrev togs inte emot.")
    with qtbot.waitSignal(form.submitted):
        press(form, Qt.Key.Key_Return)


def test_a_number_up_to_a_hundred_is_ended_with_enter(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form(worded())
    keys(form, "2")
    assert form.choices.isHidden()
    keys(form, "850")
    press(form, Qt.Key.Key_Return)
    assert form.problem == "Fråga VAS besvaras med 0–100."
    keys(form, "85")
    press(form, Qt.Key.Key_Backspace)
    assert form.line.text() == "8"
    keys(form, "0")
    press(form, Qt.Key.Key_Return)
    assert form.question.text() == "Alla frågor är besvarade"
    with qtbot.waitSignal(form.submitted) as done:
        press(form, Qt.Key.Key_Return)
    assert done.args[0].answers == {"1": 2, "VAS": 80}


def test_a_number_is_kept_when_one_goes_elsewhere_before_enter(make_form: MakeForm) -> None:
    form = make_form(worded())
    keys(form, "285")
    press(form, Qt.Key.Key_Up)
    assert (form.question.text(), marks(form)) == ("Hur har du sovit?", ["2", "85"])


def test_the_mouse_answers_and_goes_anywhere_and_the_focus_stays_in_the_field(make_form: MakeForm) -> None:
    form = make_form(worded())
    form.choices.buttons[3].click()
    assert marks(form) == ["3", ""]
    form.strip.cells[0].click()
    assert form.question.text() == "Hur har du sovit?"
    assert [button.isChecked() for button in form.choices.buttons] == [False, False, False, True]
    assert form.focusWidget() is form.line


def test_the_question_and_its_answers_are_told_to_the_screen_reader(make_form: MakeForm) -> None:
    form = make_form(worded(), "en")
    assert form.line.accessibleName() == "Fråga 1. How have you slept? Svar 0–3"
    assert form.choices.buttons[1].accessibleName() == "1, På svenska: Flera dagar"
    keys(form, "1")
    assert "På svenska: Hur är din hälsa idag?" in form.line.accessibleName()
    assert form.strip.cells[0].accessibleName() == "Fråga 1, svar 1"
    assert form.strip.cells[1].accessibleName() == "Fråga VAS, inte besvarad"


def test_the_form_may_be_read_in_another_language_than_the_window(make_form: MakeForm) -> None:
    form = make_form(worded())
    form.languages.choose("en")
    assert form.question.text() == "How have you slept?"


def test_a_late_form_keeps_its_true_day_and_time(make_form: MakeForm) -> None:
    form = make_form(shipped("gad-7"))
    form.when.day.setText("2026-11-20")
    form.when.time.setText("21.30")
    keys(form, "0000000")
    draft = form.draft()
    assert isinstance(draft, EntryDraft)
    assert draft.when == AnsweredWhen(day=date(2026, 11, 20), at=time(21, 30))


@pytest.mark.parametrize(
    ("day", "at", "said"),
    [
        ("2026-11-24", "", "Dagen ligger framåt i tiden. Skriv dagen då formuläret fylldes i."),
        ("2026-11-23", "08:01", "Tiden ligger framåt. Skriv tiden då formuläret fylldes i."),
        ("23/11", "", "Skriv dagen som 2026-11-23."),
        ("2026-03-29", "02:30", "Den tiden finns inte: då ställs klockan fram till sommartid."),
        ("2026-11-23", "kväll", "Skriv tiden som 21:30, eller lämna den tom."),
    ],
)
def test_a_day_ahead_or_no_day_is_refused_beside_its_field(
    make_form: MakeForm, qtbot: QtBot, day: str, at: str, said: str
) -> None:
    """Nothing has happened after now (decided.md 12)."""
    form = make_form(shipped("gad-7"))
    keys(form, "0000000")
    form.when.day.setText(day)
    form.when.time.setText(at)
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    assert said in {form.when.day_field.error.words, form.when.time_field.error.words}


def test_what_is_entered_comes_back_after_a_lock_where_one_was(make_form: MakeForm) -> None:
    before = make_form(shipped("phq-9"))
    before.when.day.setText("2026-11-20")
    keys(before, "01-3")
    after = make_form(shipped("phq-9"))
    after.write_again(before.typed())
    assert marks(after) == marks(before)
    assert (after.question.text(), after.when.day.text()) == ("Fråga 5", "2026-11-20")


def test_a_refused_answer_is_gone_to_and_told_in_words(make_form: MakeForm) -> None:
    form = make_form(shipped("gad-7"))
    keys(form, "0000000")
    facts = {"low": 0, "high": 3}
    form.show_problems((FieldProblem(field="4", key=ProblemKey.WHOLE_NUMBER, facts=facts),))
    assert (form.question.text(), form.problem) == ("Fråga 4", "Fråga 4 besvaras med 0–3.")


def test_a_correction_begins_with_the_answers_given_and_their_moment(make_form: MakeForm) -> None:
    form = make_form(shipped("gad-7"))
    given = {"1": 0, "2": 3}
    form.begin(given, AnsweredWhen(day=date(2026, 11, 2), at=time(7, 5)))
    assert marks(form) == ["0", "3", "–", "–", "–", "–", "–"]
    assert (form.when.day.text(), form.when.time.text()) == ("2026-11-02", "07:05")


@pytest.mark.parametrize("key", ["lsas-sr", "programregistrering", "whodas-2-12"])
def test_forms_with_several_values_tell_each_by_the_keys_own_names(make_form: MakeForm, key: str) -> None:
    form = make_form(shipped(key))
    keys(form, "1" * len(form.instrument.items))
    told = form.state
    for scale in form.instrument.scales:
        assert scale.name.sv in told
    assert "ofullständig" not in told
