"""Answers to read first in Idag: seen, read word for word, closed with what was done, by keys alone (G18, COR-04)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import insert, update
from tests.patients_given import ERIK, given_colleagues
from tests.safety_given import WORDING, a_form, changed_rating, given_answer, given_plan
from tests.treatments_given import MONDAY
from tests.ui.today.kinds_given import (
    dialog_of,
    flagged,
    given_a_treatment,
    go_to,
    key,
    kinds,
    menu_of,
    received,
)

from modulvard.domain.safety import Done
from modulvard.domain.today import LineKind
from modulvard.store.rows import AbsenceRow, TreatmentRow
from modulvard.ui import discretion
from modulvard.ui.components.labels import Body, Small, Subtitle
from modulvard.ui.read_first import DoneDraft
from modulvard.ui.today.page import make
from modulvard.ui.today.words import key_of


def answered(host, treatment=None, **given):
    """Give a two on question 9, and show the list with it."""
    ident = given_answer(host.desk.database, treatment or given_a_treatment(host), **given)
    host.reload()
    host.page.focus_first()
    host.settle()
    return ident


def test_it_stands_first_with_its_number_its_chip_and_by_when(host):
    treatment = given_a_treatment(host)
    flagged(host, treatment)
    answered(host, treatment)
    head, row, flag = host.rows()[:3]
    assert head.startswith("Läs först 2")
    assert "PHQ-9 fråga 9: svar 2 · igår 21:40" in row
    assert "Läs först" in row
    assert row.endswith("senast idag")
    assert "Ring om sömnen" in flag


def test_the_forms_own_words_stand_in_the_row_and_whole_in_the_panel(host, qtbot):
    answered(host, form=a_form(worded=True))
    assert "svar 2, ”Mer än hälften av dagarna”" in host.rows()[1]
    qtbot.waitUntil(lambda: bool(host.page.beside.texts()))
    assert not host.page.beside.modules.isVisibleTo(host.page)  # so that the answer is in sight at any size
    first, others = host.page.beside.texts()
    assert first == f"{WORDING}\nSvar 2, ”Mer än hälften av dagarna”"
    assert f"9. {WORDING}:\u00a02" in others


def test_discreet_mode_says_which_question_and_not_the_answer(host, request):
    discretion.set_discreet(True)
    request.addfinalizer(lambda: discretion.set_discreet(False))
    answered(host)
    row = host.rows()[1]
    assert "Svar på PHQ-9 fråga 9" in row
    assert "svar 2" not in row


def test_what_has_happened_since_is_said_in_row_and_panel(host, qtbot):
    ident = answered(host)
    changed_rating(
        host.desk.database,
        ident,
        answers={"9": 0},
        withdrawn_at=host.desk.clock.now(),
        withdrawn_by=1,
        withdrawn_reason="fel blankett",
    )
    host.reload()
    assert "svar 2 · rättat till 0 · skattningen har tagits tillbaka" in host.rows()[1]
    qtbot.waitUntil(lambda: len(host.page.beside.texts()) == 3)
    first, since, _ = host.page.beside.texts()
    assert first == "Svar 2"
    assert "fel blankett" in since


def test_k_asks_what_was_done_and_closes_it_and_undo_brings_it_back(host):
    ident = answered(host)
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    first = host.page.window().focusWidget() or dialog.focusWidget()
    QTest.keyClick(first, Qt.Key.Key_2)
    QTest.keyClick(first, Qt.Key.Key_3)
    assert [done.value for done in dialog.boxes.ticked()] == ["contact", "plan"]
    dialog.note.setPlainText("Ringde samma kväll.")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    host.settle()
    assert LineKind.SAFETY not in kinds(host)
    closing = host.page._context.services.safety.show(ident).answer.closing
    assert closing is not None
    assert closing.note == "Ringde samma kväll."


def said_in(dialog):
    """What stands in the dialog above its fields."""
    return dialog.panel.findChild(Body).text()


def test_a_question_and_its_answer_stand_on_one_line(host, qtbot):
    answered(host)
    qtbot.waitUntil(lambda: len(host.page.beside.texts()) == 2)
    pairs = host.page.beside.texts()[1].split("   ")
    assert pairs[8] == "9:\u00a02"
    assert not any(" " in pair for pair in pairs)


def test_the_dialog_says_whose_it_is_what_was_answered_and_when_and_the_question_word_for_word(host):
    """ux.md: the patient's identity stands beside what is written; decided 34: word for word."""
    answered(host, form=a_form(worded=True))
    key(host, Qt.Key.Key_K)
    assert said_in(dialog_of(host)).split("\n") == [
        "Linnea Hassel, f. 1985-03-12",
        "PHQ-9 fråga 9: svar 2, ”Mer än hälften av dagarna” · sön 22 nov 2026 21:40",
        f"”{WORDING}”",
    ]


def test_the_dialog_says_in_discreet_mode_which_question_and_no_more(host, request):
    discretion.set_discreet(True)
    request.addfinalizer(lambda: discretion.set_discreet(False))
    answered(host, form=a_form(worded=True))
    key(host, Qt.Key.Key_K)
    assert said_in(dialog_of(host)) == "L. H.\nSvar på PHQ-9 fråga 9 · sön 22 nov 2026 21:40"


def test_what_was_ticked_and_written_stands_there_again_after_esc(host):
    """ux.md 8: nothing typed is lost."""
    answered(host)
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    dialog.boxes.boxes[Done.CONTACT].click()
    dialog.note.setPlainText("Ringde patienten")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    host.settle()
    assert host.said == ["Det du skrev är inte sparat än. Det står kvar till nästa gång."]
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    assert dialog.draft() == DoneDraft(done=(Done.CONTACT,), note="Ringde patienten")
    assert "Det du skrev förra gången står kvar." in [label.text() for label in dialog.findChildren(Small)]
    dialog.panel.submit_button.click()
    host.settle()
    assert host.said[-1] == "Svaret från Linnea är läst, och det som gjordes är skrivet."
    assert host.page._context.left.kept() == {}


def test_an_empty_dialog_leaves_nothing_and_one_that_was_emptied_neither(host):
    answered(host)
    for note in ("", "Ringde", ""):
        key(host, Qt.Key.Key_K)
        dialog_of(host).note.setPlainText(note)
        QTest.keyClick(dialog_of(host), Qt.Key.Key_Escape)
        host.settle()
        assert bool(host.page._context.left.kept()) == bool(note)


def test_nothing_is_closed_until_it_says_what_was_done_in_words(host):
    answered(host)
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    dialog.panel.submit_button.click()
    host.settle()
    assert dialog._fields["done"].error.words == "Kryssa för vad som gjordes."
    dialog.boxes.boxes[next(iter(dialog.boxes.boxes))].click()
    assert dialog._fields["done"].error.words == ""
    dialog.panel.submit_button.click()
    host.settle()
    assert dialog._fields["safety_note"].error.words == "Skriv med några ord vad du gjorde."
    dialog.reject()
    host.settle()
    assert LineKind.SAFETY in kinds(host)


def in_sight(host, row):
    """Whether a row lies wholly within what is seen of the list."""
    view = host.page.rows
    return view.viewport().rect().contains(view.visualRect(view.model().index(row, 0)).adjusted(1, 1, -1, -1))


def given_a_low_list(host):
    """A list longer than the window, with the last line current."""
    treatments = [given_a_treatment(host, name=f"Program {number}") for number in range(8)]
    for number, treatment in enumerate(treatments):
        received(host, treatment, f"Meddelande {number}")
    host.page.resize(1232, 420)
    host.page.rows.setCurrentIndex(host.page.rows.model().index(len(treatments), 0))
    host.settle()
    assert not in_sight(host, 0)
    return treatments


def test_one_that_comes_in_is_in_sight_wherever_the_list_stood_and_the_current_line_is_the_same(host):
    treatments = given_a_low_list(host)
    current = key_of(host.page.rows.current_row)
    given_answer(host.desk.database, treatments[3])
    host.reload()
    assert in_sight(host, 0)
    assert in_sight(host, 1)
    assert key_of(host.page.rows.current_row) == current


def test_one_that_comes_in_while_another_page_is_shown_is_in_sight(host):
    treatments = given_a_low_list(host)
    host.page.hide()
    given_answer(host.desk.database, treatments[3])
    host.reload()
    host.page.show()
    host.page.focus_first()
    host.settle()
    assert in_sight(host, 0)
    assert in_sight(host, 1)


def test_each_that_comes_in_among_others_is_in_sight(host):
    treatments = given_a_low_list(host)
    for treatment in treatments[:4]:
        given_answer(host.desk.database, treatment)
    host.reload()
    host.page.rows.setCurrentIndex(host.page.rows.model().index(12, 0))
    for treatment in treatments[4:6]:
        given_answer(host.desk.database, treatment)
    host.reload()
    refs = [getattr(row, "glance", None) and row.glance.treatment for row in host.page.rows.model().rows]
    for treatment in treatments[4:6]:
        assert in_sight(host, refs.index(treatment))


def test_one_that_comes_back_by_undo_is_in_sight(host):
    treatments = given_a_low_list(host)
    ident = given_answer(host.desk.database, treatments[0])
    host.reload()
    closed = host.page._context.services.safety.close(ident, (Done.CONTACT,), "Ringde.")
    host.reload()
    host.page.rows.scrollToBottom()
    assert not in_sight(host, 0)
    closed.undo()
    host.reload()
    assert in_sight(host, 1)


def test_a_list_that_is_read_again_stays_where_it_was_when_nothing_came_in(host):
    treatments = given_a_low_list(host)
    given_answer(host.desk.database, treatments[0])
    host.reload()
    host.page.rows.scrollToBottom()
    stood = host.page.rows.verticalScrollBar().value()
    received(host, treatments[2], "Ett till")
    assert host.page.rows.verticalScrollBar().value() == stood
    assert not in_sight(host, 1)


def test_one_that_came_in_while_locked_is_in_sight_and_one_that_was_known_moves_nothing(host):
    treatments = given_a_low_list(host)
    given_answer(host.desk.database, treatments[0])
    host.reload()
    host.page.rows.setCurrentIndex(host.page.rows.model().index(9, 0))
    kept = host.page.workspace()
    again = make(host.page._context)
    again.resize(1232, 420)
    again.show()
    again.restore_workspace(kept)
    host.page, first = again, host.page
    host.settle()
    assert list(key_of(again.rows.current_row)) == kept["current"]
    assert not in_sight(host, 1)
    given_answer(host.desk.database, treatments[7])
    again.deleteLater()
    again = make(first._context)
    again.resize(1232, 420)
    again.show()
    again.restore_workspace(kept)
    host.page = again
    host.settle()
    assert any(in_sight(host, row) for row in (1, 2) if again.rows.model().rows[row].glance.treatment == treatments[7])
    first.deleteLater()


def test_it_is_not_put_off_and_u_says_why(host):
    answered(host)
    key(host, Qt.Key.Key_U)
    menu = menu_of(host)
    assert [action.text() for action in menu.actions()] == ["Det som ska läsas först kan inte skjutas upp."]
    menu.close()
    words = [button.words for button in host.page.beside.buttons()]
    assert words == ["Skriv vad du gjort", "Öppna patienten", "Lämna vidare", "Flagga"]


def test_the_row_and_not_the_person_is_passed_on_and_nothing_is_promised(host):
    """ux.md 8.2: who it is about stands with birth date where it is asked."""
    given_colleagues(host.desk.database)
    answered(host)
    host.page.doing.pass_on()
    host.settle()
    dialog = dialog_of(host)
    assert dialog.panel.findChild(Subtitle).text() == "Lämna raden vidare"
    assert said_in(dialog) == "Linnea Hassel, f. 1985-03-12\nRaden står sedan på kollegans lista. Du kan ångra."
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert host.said == ["Raden om Linnea är lämnad vidare till Erik Lind."]


def test_it_is_passed_on_to_a_colleague(host):
    given_colleagues(host.desk.database)
    treatment = given_a_treatment(host)
    ident = answered(host, treatment)
    services = host.page._context.services
    services.today.pass_on(treatment, LineKind.SAFETY, ident, ERIK, "Jag är på möte")
    host.reload()
    assert LineKind.SAFETY not in kinds(host)


def test_a_rating_that_is_not_in_says_which_and_what_for(host):
    given_plan(host.desk.database, given_a_treatment(host), MONDAY)
    host.reload()
    go_to(host, LineKind.RATING)
    (row,) = (row for row in host.rows() if "PHQ-9" in row)
    assert "PHQ-9 har inte kommit in · vecka 3 i programmet (v. 48)" in row
    assert row.endswith("senast ons 25 nov")


@pytest.mark.parametrize("kind", [LineKind.SAFETY, LineKind.RATING])
def test_a_line_is_found_again_by_its_own_number(host, kind):
    treatment = given_a_treatment(host)
    ident = answered(host, treatment) if kind is LineKind.SAFETY else given_plan(host.desk.database, treatment, MONDAY)
    host.reload()
    go_to(host, kind)
    assert key_of(host.page.rows.current_row) == (kind.value, treatment, ident)


def test_an_answer_of_anothers_patient_says_whose_patient_it_is_in_row_and_panel(host):
    """It stands here because a colleague is away: the one who reads it has to know whom to talk to."""
    treatment = given_a_treatment(host)
    answered(host, treatment)
    assert "ansvarig" not in host.rows()[1]
    given_colleagues(host.desk.database)
    with host.desk.database.work() as session:
        session.execute(update(TreatmentRow).where(TreatmentRow.id == treatment).values(therapist_id=ERIK))
        session.execute(insert(AbsenceRow), [absence(ERIK, substitute=1)])
    host.reload()
    host.settle()
    assert "ansvarig Erik Lind" in host.rows()[1]
    assert "ansvarig Erik Lind" in host.page.beside._about.text()


def absence(account, substitute):
    return {"account_id": account, "first_day": MONDAY, "last_day": MONDAY, "substitute_id": substitute}


def test_k_on_a_rating_that_is_not_in_asks_why_it_will_not_come(host):
    """C8: it stands no more, and is told as one that is lacking."""
    plan = given_plan(host.desk.database, given_a_treatment(host), MONDAY)
    host.reload()
    go_to(host, LineKind.RATING)
    assert [button.words for button in host.page.beside.buttons()][:2] == ["Lägg in skattningen", "Lämnas inte"]
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    assert dialog.panel.findChild(Subtitle).text() == "PHQ-9, vecka 3 i programmet (v. 48), lämnas inte"
    assert said_in(dialog).startswith("Linnea Hassel, f. 1985-03-12\n")
    dialog._reason.setText("Patienten ville inte")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert LineKind.RATING not in kinds(host)
    services = host.page._context.services
    assert services.ratings.patient_of_plan(plan) == 1
    host.undo()
    assert LineKind.RATING in kinds(host)
