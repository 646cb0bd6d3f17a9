"""Each kind of line in Idag, worked by keys (ux.md 2 and 3.1, decided.md "Idag", issue 3 point 5)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.patients_given import ERIK, given_colleagues
from tests.treatments_given import given_patient
from tests.ui.today.kinds_given import (
    HEJ,
    dialog_of,
    flagged,
    given_a_treatment,
    go_to,
    key,
    kinds,
    menu_of,
    received,
    replied,
)

from modulvard.domain.today import LineKind
from modulvard.ui.components.labels import Body
from modulvard.ui.pages import PatientTab, Place, Section

# --- messages -------------------------------------------------------------------------------------


def test_a_message_says_its_first_words_and_by_when(host):
    received(host, given_a_treatment(host))
    head, row = host.rows()[:2]
    assert head == "Meddelanden att svara på 1 svar inom 2 arbetsdagar"
    assert "”Hej! Jag hinner inte med modul 3. Kan jag stanna kvar? /Linnea”" in row
    assert row.endswith("senast imorgon")


def test_the_panel_shows_every_message_that_waits_whole(host, qtbot):
    treatment = given_a_treatment(host)
    received(host, treatment)
    received(host, treatment, "En sak till.", "2026-11-23T07:00")
    qtbot.waitUntil(lambda: bool(host.page.beside.texts()))
    assert host.page.beside.texts() == [HEJ, "En sak till."]


def test_r_opens_the_thread_to_write_in(host):
    """ux.md 6: R, Ctrl+Enter."""
    treatment = given_a_treatment(host)
    received(host, treatment)
    host.page.focus_first()
    key(host, Qt.Key.Key_R)
    assert host.places == [Place(Section.MESSAGES, arguments={"treatment": treatment})]
    assert [button.words for button in host.page.beside.buttons()][:2] == ["Svara", "Behöver inget svar"]
    assert host.page.treatment_now() == treatment


def test_r_goes_on_with_a_reply_begun_before_today(host):
    treatment = given_a_treatment(host)
    host.page._context.services.messages.begin(treatment, body="Hej")
    host.desk.clock.move_to("2026-11-24T08:00")
    host.reload()
    go_to(host, LineKind.DRAFT)
    key(host, Qt.Key.Key_R)
    assert host.places == [Place(Section.MESSAGES, arguments={"treatment": treatment})]


def test_k_closes_what_needs_no_answer_and_undo_brings_it_back(host):
    treatment = given_a_treatment(host)
    received(host, treatment)
    received(host, treatment, "En sak till.", "2026-11-23T07:00")
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    assert host.rows() == []
    assert host.said == ["Noterat: Linnea behöver inget svar."]
    assert "Klart idag: 2" in host.page.foot.words_button.words
    host.undo()
    assert len(host.rows()) == 2


def test_a_message_is_put_off_at_most_to_its_promise(host):
    """decided.md "Idag": U hides message and homework at most to their due; mornings keep their digits."""
    received(host, given_a_treatment(host), sent="2026-11-23T07:00")
    host.page.focus_first()
    key(host, Qt.Key.Key_U)
    menu = menu_of(host)
    assert [entry.text()[:2] for entry in menu.actions()] == ["&1", "&2"]
    menu.close()


def test_what_is_promised_today_cannot_be_put_off_and_u_says_so(host):
    received(host, given_a_treatment(host), sent="2026-11-19T12:05")
    host.page.focus_first()
    assert "Skjut upp" not in [button.words for button in host.page.beside.buttons()]
    key(host, Qt.Key.Key_U)
    assert host.said == ["Svaret är utlovat och kan inte skjutas upp."]
    assert [entry.text() for entry in menu_of(host).actions()] == host.said
    menu_of(host).close()


def test_a_line_is_passed_on_to_a_named_colleague(host):
    """ux.md 2: handed to a named colleague; undo brings it back."""
    given_colleagues(host.desk.database)
    received(host, given_a_treatment(host))
    host.page.doing.pass_on()
    host.settle()
    dialog = dialog_of(host)
    assert [dialog._to.itemText(place) for place in range(dialog._to.count())] == ["Erik Lind"]
    dialog._note.setText("Du känner Linnea")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert host.rows() == []
    assert host.said == ["Raden om Linnea är lämnad vidare till Erik Lind."]
    (line,) = host.page._context.services.today.day(ERIK).lines
    assert line.passed_to == ERIK
    host.undo()
    assert len(host.rows()) == 2


def test_who_is_passed_on_is_named_with_birth_date_where_two_share_the_name(host):
    """ux.md 8.2: before it is done, and when it is."""
    given_colleagues(host.desk.database)
    received(host, given_a_treatment(host))
    given_patient(host.desk.database)
    host.page.doing.pass_on()
    host.settle()
    dialog = dialog_of(host)
    said = [label.text() for label in dialog.findChildren(Body)]
    assert any(
        words.startswith("Linnea Hassel, f. 1985-03-12\nRaden står sedan på kollegans lista. L") for words in said
    )
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert host.said == ["Raden om Linnea Hassel, f. 1985-03-12 är lämnad vidare till Erik Lind."]


def test_the_selection_goes_to_the_next_line_when_one_is_done(host):
    first, second = given_a_treatment(host), given_a_treatment(host, "Stilla kvällar")
    received(host, first)
    received(host, second, "Nästa.", "2026-11-23T07:00")
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    assert host.page.current_line.glance.treatment == second


def test_a_line_that_comes_from_elsewhere_moves_no_selection(host):
    first, second = given_a_treatment(host), given_a_treatment(host, "Stilla kvällar")
    received(host, second, "Nästa.", "2026-11-23T07:00")
    assert host.page.current_line.glance.treatment == second
    received(host, first)
    flagged(host, first)
    assert (host.page.current_line.kind, host.page.current_line.glance.treatment) == (LineKind.MESSAGE, second)


# --- flags ----------------------------------------------------------------------------------------


def test_f_flags_the_patient_of_the_line(host):
    received(host, given_a_treatment(host))
    host.page.focus_first()
    key(host, Qt.Key.Key_F)
    dialog = dialog_of(host)
    assert dialog._on.text() == "2026-11-24"
    dialog._on.setText("2026-11-22")
    dialog._words.setText("Ring om sömnen")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert dialog.isVisible()
    dialog._on.setText("2026-11-23")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert host.rows()[:2][0] == "Läs först 1"
    assert "Ring om sömnen" in host.rows()[1]


def test_a_flag_closes_only_with_what_was_done(host):
    """ux.md 2 "Läs först"."""
    flagged(host, given_a_treatment(host))
    host.page.focus_first()
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert dialog.isVisible()
    dialog._note.setText("Ringde, sover bättre")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert host.rows() == []
    host.undo()
    assert len(host.rows()) == 2


def test_u_gives_a_flag_another_day(host):
    flagged(host, given_a_treatment(host))
    host.page.focus_first()
    key(host, Qt.Key.Key_U)
    menu = menu_of(host)
    menu.actions()[0].trigger()
    menu.close()
    host.settle()
    assert host.rows() == []
    (line,) = host.page._context.services.flags.standing()
    assert line.flag.on == date(2026, 11, 24)


# --- what is to be finished -----------------------------------------------------------------------


def test_k_hands_over_by_a_copy_that_is_noted(host):
    """ux.md 2 "Message states": Lämnat names its channel; never ”skickat”."""
    treatment = given_a_treatment(host)
    received(host, treatment)
    ident = replied(host, treatment)
    go_to(host, LineKind.HANDOVER)
    key(host, Qt.Key.Key_K)
    menu = menu_of(host)
    assert [entry.isEnabled() for entry in menu.actions()] == [False, True, True, True]
    menu.actions()[1].trigger()
    menu.close()
    host.settle()
    host.settle()
    assert QGuiApplication.clipboard().text() == "Hej Linnea, stanna kvar."
    message = host.page._context.services.messages.show(ident).message
    assert (message.channel, message.handed_over_at is not None) == ("copy", True)
    assert LineKind.HANDOVER not in kinds(host)


def test_a_finished_reply_has_its_chip_and_its_text_beside(host, qtbot):
    treatment = given_a_treatment(host)
    replied(host, treatment)
    go_to(host, LineKind.HANDOVER)
    assert ", Klart, " in host.rows()[host.page.rows.currentIndex().row()]
    qtbot.waitUntil(lambda: host.page.beside.texts() == ["Hej Linnea, stanna kvar."])


def test_k_notes_the_contacts_as_journalled(host):
    """decided.md "Idag", journal; undo brings the line back."""
    replied(host, given_a_treatment(host))
    go_to(host, LineKind.JOURNAL)
    key(host, Qt.Key.Key_K)
    assert host.said == ["Kontakterna med Linnea är noterade som journalförda."]
    assert LineKind.JOURNAL not in kinds(host)
    assert "Klart idag: 2" in host.page.foot.words_button.words
    host.undo()
    assert LineKind.JOURNAL in kinds(host)


def test_enter_on_contacts_to_journal_leads_to_the_text(host):
    """ux.md 1 "Document": the note draft is a key away."""
    treatment = given_a_treatment(host)
    replied(host, treatment)
    go_to(host, LineKind.JOURNAL)
    key(host, Qt.Key.Key_Return)
    (place,) = host.places
    assert (place.tab, dict(place.arguments)) == (PatientTab.DOCUMENTS, {"note": "weekly", "treatment": treatment})
    assert host.page.treatment_now() == treatment


def test_enter_on_a_note_begun_goes_on_with_that_note(host):
    treatment = given_a_treatment(host)
    note = host.page._context.services.notes.begin(treatment, body="Halv").ident
    host.desk.clock.move_to("2026-11-24T08:00")
    host.reload()
    go_to(host, LineKind.DRAFT)
    key(host, Qt.Key.Key_Return)
    assert host.places[-1].arguments["note"] == note


def test_h_opens_a_module_handed_in_elsewhere_to_write_on(host):
    """ux.md 6: H, Ctrl+Enter."""
    treatment = given_a_treatment(host)
    host.desk.hand_in(treatment, 1)
    host.reload()
    go_to(host, LineKind.HOMEWORK)
    key(host, Qt.Key.Key_H)
    (place,) = host.places
    assert (place.tab, place.arguments) == (PatientTab.HOMEWORK, {"module": 1})


def test_a_begun_answer_makes_no_line_of_its_own_but_marks_what_it_answers(host):
    """Issue 3: never two lines for the same thing."""
    treatment = given_a_treatment(host)
    received(host, treatment)
    host.page._context.services.messages.begin(treatment, body="Hej")
    host.desk.clock.move_to("2026-11-24T08:00")
    host.reload()
    assert [row for row in host.rows() if "Utkast" in row] == [host.rows()[1]]
    assert len(host.rows()) == 2
