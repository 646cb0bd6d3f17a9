"""The place Svarsbank, worked by its keys and by role (C7; ux.md 2, 3.5, 8.1; decided.md 9, 30)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic
from tests.services.answers_given import bank, given_answer, typed
from tests.ui.answers.conftest import OpenBank, Room, words_of

from modulvard.domain.answer_bank import AnswerKind, VersionStatus
from modulvard.domain.answer_draft import TextDraft
from modulvard.ui.answers.typed import NEW

CTRL = Qt.KeyboardModifier.ControlModifier
BODY = "Hej {förnamn}! Stanna kvar i {modul} till {datum?}."


def card(room: Room, answer: int):
    return bank(room.clinic, room.account).show(answer)  # type: ignore[arg-type]  # an id is a number


def test_the_most_used_stand_first_and_the_first_is_read(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Byta ordning")
    given_answer(clinic, "Avboka ett besök")
    room = open_bank()
    assert room.titles() == ["Avboka ett besök", "Byta ordning"]
    assert room.page.detail.head.title.text() == "Avboka ett besök"


def test_categories_hold_answers_and_method_support_stands_by_itself(clinic: Clinic, open_bank: OpenBank):
    """ux.md 2: the two kinds never mix."""
    given_answer(clinic, "Byta ordning")
    given_answer(clinic, "Hur länge kan en patient stanna?", kind=AnswerKind.SUPPORT)
    room = open_bank()
    room.shelf("understand")
    assert room.titles() == ["Byta ordning"]
    room.shelf("support")
    assert room.titles() == ["Hur länge kan en patient stanna?"]


def test_an_entry_keeps_its_kind(clinic: Clinic, open_bank: OpenBank):
    """ux.md 2: the kind is asked for once, of a new entry."""
    given_answer(clinic, "Hur länge kan en patient stanna?", kind=AnswerKind.SUPPORT)
    room = open_bank()
    form = room.page.detail.form
    assert form.kind is AnswerKind.SUPPORT
    assert not form.support.isVisibleTo(form)
    assert not form.insert.isVisibleTo(form)
    room.press(Qt.Key.Key_N, CTRL)
    assert form.support.isVisibleTo(form)


def test_the_filter_finds_by_the_banks_own_search(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Hinner inte hemuppgiften", body="Hej!")
    given_answer(clinic, "Får jag byta ordning?", body="Ja.")
    room = open_bank()
    room.press(Qt.Key.Key_F, CTRL)
    room.page.filter.setText("hemuppgift")
    room.settle()
    assert room.titles() == ["Hinner inte hemuppgiften"]
    room.press(Qt.Key.Key_Escape)
    assert len(room.titles()) == 2


def test_an_entry_that_is_begun_is_not_taken_by_one_on_its_way(clinic: Clinic, open_bank: OpenBank):
    """Issue 3, nothing on the wrong place: Ctrl+N and a text, faster than the entry that was to be read."""
    given_answer(clinic, "Stanna kvar", body=BODY)
    given_answer(clinic, "Byta ordning")
    room = open_bank()
    room.page._open(room.page.listing.current.id)
    room.page.listing.go_to_first()
    QTest.keyClick(room.page, Qt.Key.Key_N, CTRL)
    room.page.detail.form.body.setPlainText("Ett nytt svar.")
    room.settle()
    assert room.page.detail.is_new
    assert room.page.detail.form.body.toPlainText() == "Ett nytt svar."


def test_the_line_one_writes_in_is_in_sight_in_a_low_window(clinic: Clinic, open_bank: OpenBank):
    """ux.md 2 and 7.1: usable at 1024x640, focus never hidden, also when the buttons come with the first key."""
    given_answer(clinic, "Stanna kvar", body=BODY + "\nRad." * 12)
    room = open_bank()
    room.page.resize(816, 612)
    room.settle()
    body = room.page.detail.form.body
    room.page.detail.form.body.setFocus()
    room.press(Qt.Key.Key_End, CTRL)
    room.press(Qt.Key.Key_X)
    room.settle()
    assert body.viewport().visibleRegion().contains(body.cursorRect().center())


def test_a_list_that_comes_late_leaves_what_is_begun(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar", body=BODY)
    room = open_bank()
    room.page.listing.show_lines((), clinic.clock.now().date(), ranked=False)
    room.page.begin_new()
    room.page.detail.form.body.setPlainText("Ett nytt svar.")
    room.page.reload()
    room.settle()
    assert room.titles() == ["Stanna kvar"]
    assert room.page.detail.form.body.toPlainText() == "Ett nytt svar."


def test_what_is_written_stays_when_its_entry_leaves_the_list(clinic: Clinic, open_bank: OpenBank):
    """The list goes on to its next row by itself, and that is not read in place of the text under the hands."""
    for title in ("Stanna kvar", "Byta ordning"):
        answer = given_answer(clinic, title, body=BODY)
        erik = bank(clinic, ERIK)
        erik.save(answer, typed(title, body="Hej! Stanna gärna."))
        erik.submit(answer)
    room = open_bank(SOFIA)
    room.shelf("suggested")
    written = room.page.detail.answer
    body = room.page.detail.form.body
    body.setFocus()
    body.setPlainText("Hej! Stanna så länge du vill.")
    room.operations.changed.emit(bank(clinic, SOFIA).approve(written))
    room.settle()
    assert room.page.listing.current.id != written
    assert room.page.detail.answer == written
    assert body.toPlainText() == "Hej! Stanna så länge du vill."


def test_fields_are_told_and_counted(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar", body=BODY)
    room = open_bank()
    tags = [one.accessibleName() for one in room.page.detail.form._tags.findChildren(QWidget)]
    assert [name for name in tags if name] == ["förnamn fylls i", "modul fylls i", "datum frågas"]
    assert "ord" in room.page.detail.form._readable.text()


def test_a_therapist_hands_in_and_the_version_in_force_stays(clinic: Clinic, open_bank: OpenBank):
    """mockups/README: saving never alters an approved version, it makes the next one."""
    answer = given_answer(clinic, "Stanna kvar", body=BODY)
    room = open_bank(ERIK)
    assert room.deeds() == ["text", "copy"]
    room.write("Hej! Stanna gärna.")
    assert "approve" not in room.deeds()
    room.press(Qt.Key.Key_Return, CTRL)
    shown = card(room, answer).answer
    assert [version.status for version in shown.versions] == [VersionStatus.DRAFT, VersionStatus.APPROVED]
    assert shown.latest.submitted_at is not None
    assert shown.in_force is not None
    assert shown.in_force.content.sv.body == BODY
    assert "Version 2 är inte godkänd än" in words_of(room.page.detail)
    assert room.deeds() == ["text", "copy"]


def test_who_keeps_the_bank_finds_what_waits_and_approves_it(clinic: Clinic, open_bank: OpenBank):
    answer = given_answer(clinic, "Stanna kvar", body=BODY)
    erik = bank(clinic, ERIK)
    erik.save(answer, typed("Stanna kvar", body="Hej! Stanna gärna."))
    erik.submit(answer)
    room = open_bank(SOFIA)
    room.shelf("suggested")
    assert room.titles() == ["Stanna kvar"]
    assert room.page.detail.foot.main.words == "Godkänn"
    room.press(Qt.Key.Key_Return, CTRL)
    shown = card(room, answer).answer
    assert shown.approved == 2
    room.undo_last()
    assert card(room, answer).answer.approved == 1


def test_one_who_only_reads_is_offered_nothing_to_change(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar")
    room = open_bank()
    room.page.detail.set_may_edit(False)
    room.page._on_permissions(frozenset())
    room.page.detail.show_card(room.page.detail.card)  # type: ignore[arg-type]  # an entry is open
    assert room.deeds() == ["text"]
    assert room.page.detail.form.body.isReadOnly()
    assert not room.page.browser.new_button.isVisibleTo(room.page)


def test_an_entry_is_retired_and_taken_into_use_again(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar")
    room = open_bank()
    room.do("retire")
    assert room.titles() == []
    room.shelf("retired")
    assert room.titles() == ["Stanna kvar"]
    assert room.page.detail.form.body.isReadOnly()
    room.do("restore")
    room.shelf("in_use")
    assert room.titles() == ["Stanna kvar"]


def test_an_entry_past_its_day_is_read_through_by_one_key(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar")
    clinic.clock.move_to("2027-12-01T08:00")
    room = open_bank()
    assert room.page.detail.foot.main.words == "Granskat, gäller vidare"
    room.press(Qt.Key.Key_Return, CTRL)
    room.shelf("to_review")
    assert room.titles() == []


def test_a_new_entry_is_written_and_both_languages_are_saved(clinic: Clinic, open_bank: OpenBank):
    room = open_bank(ERIK)
    room.press(Qt.Key.Key_N, CTRL)
    form = room.page.detail.form
    form.title.setText("Byta ordning")
    form.body.setPlainText("Hej {förnamn}!")
    form.languages.choose(1)
    form.title.setText("Changing the order")
    form.body.setPlainText("Hello {förnamn}!")
    room.settle()
    room.press(Qt.Key.Key_Return, CTRL)
    assert room.page.detail.head.title.text() == "Byta ordning"
    assert room.page.detail.answer is not None
    content = card(room, room.page.detail.answer).answer.latest.content
    assert content.shown("en").text.title == "Changing the order"
    assert NEW not in room.page.detail.typed


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_saved(clinic: Clinic, open_bank: OpenBank):
    room = open_bank()
    room.press(Qt.Key.Key_N, CTRL)
    room.write("Hej {något}!")
    room.press(Qt.Key.Key_Return, CTRL)
    form = room.page.detail.form
    assert form.title_field.error.words
    assert "något" in form.body_field.error.words
    assert room.titles() == []


def test_what_is_typed_outlives_a_crash(clinic: Clinic, open_bank: OpenBank):
    """ux.md 8.1: kept while one types, no command and no undo step (decided.md 9)."""
    answer = given_answer(clinic, "Stanna kvar", body=BODY)
    room = open_bank(ERIK)
    room.write("Hej! Stanna gä")
    log = clinic.log()
    assert ("edit_answer", None) not in log[-2:]
    kept = room.services.desk.open().workspace["pages"]["answers"]
    again = open_bank(ERIK, kept)
    assert again.page.detail.answer == answer
    assert again.page.detail.form.body.toPlainText() == "Hej! Stanna gä"
    assert card(again, answer).answer.latest.content.sv.body == BODY


def test_what_is_typed_stays_with_its_entry_when_another_is_read(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Avboka ett besök", body="Hej!")
    given_answer(clinic, "Byta ordning", body="Ja.")
    room = open_bank()
    room.page.focus_first()
    room.write("Hej på dig!")
    room.page.focus_first()
    room.press(Qt.Key.Key_Down)
    assert room.page.detail.form.body.toPlainText() == "Ja."
    room.press(Qt.Key.Key_Up)
    assert room.page.detail.form.body.toPlainText() == "Hej på dig!"


def test_what_is_thrown_away_can_be_brought_back(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar", body="Hej!")
    room = open_bank()
    room.write("Hej på dig!")
    room.do("throw")
    assert room.page.detail.form.body.toPlainText() == "Hej!"
    room.do("bring")
    assert room.page.detail.form.body.toPlainText() == "Hej på dig!"


def test_two_who_write_the_same_entry_both_keep_their_text(clinic: Clinic, open_bank: OpenBank):
    """ux.md 2 "Many desks": both texts are shown and none is lost (CON-02)."""
    answer = given_answer(clinic, "Stanna kvar", body="Hej!")
    room = open_bank()
    room.write("Hej på dig!")
    bank(clinic, ERIK).save(answer, typed("Stanna kvar", body="Hallå!"))
    room.page.detail.save()
    room.settle()
    assert room.page.detail.is_comparing
    shown = room.page.detail.difference.toPlainText()
    assert "Hallå" in shown
    assert "på dig" in shown
    room.press(Qt.Key.Key_Escape)
    assert room.page.detail.form.body.toPlainText() == "Hej på dig!"
    room.page.detail.save()
    room.settle()
    bodies = [version.content.sv.body for version in card(room, answer).answer.versions]
    assert bodies == ["Hej på dig!", "Hallå!", "Hej!"]


def test_a_difference_is_read_word_by_word_and_heard(clinic: Clinic, open_bank: OpenBank):
    answer = given_answer(clinic, "Stanna kvar", body="Välj en dag.\nSkriv nästa vecka.")
    bank(clinic, SOFIA).save(answer, typed("Stanna kvar", body="Välj en dag.\nSkriv till {datum?}."))
    room = open_bank()
    assert room.page.detail.versions.compare.words == "Jämför 1 och 2"
    room.page.detail.versions.compare.click()
    view = room.page.detail.difference
    assert "[borttaget: nästa vecka][tillagt: till {datum?}]" in view.accessibleDescription()
    assert "Välj en dag." in view.toPlainText()
    room.press(Qt.Key.Key_Escape)
    assert not room.page.detail.is_comparing


def test_d_makes_a_new_entry_of_this_one(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar", body=BODY, english=TextDraft(title="Stay", body="Hello."))
    room = open_bank(ERIK)
    room.page.focus_first()
    room.press(Qt.Key.Key_D)
    form = room.page.detail.form
    assert room.page.detail.is_new
    assert (form.title.text(), form.body.toPlainText()) == ("Stanna kvar (kopia)", BODY)


def test_list_and_entry_are_shown_one_at_a_time_where_there_is_no_room(clinic: Clinic, open_bank: OpenBank):
    given_answer(clinic, "Stanna kvar")
    room = open_bank()
    room.width = 683
    room.page.browser.fold()
    assert not room.page.detail.isVisibleTo(room.page)
    room.page.focus_first()
    room.press(Qt.Key.Key_Return)
    assert room.page.detail.isVisibleTo(room.page)
    assert not room.page.listing.isVisibleTo(room.page)
    room.press(Qt.Key.Key_Escape)
    assert room.page.listing.isVisibleTo(room.page)


def test_every_control_has_a_name(clinic: Clinic, open_bank: OpenBank):
    """ux.md 7.1."""
    given_answer(clinic, "Stanna kvar", body=BODY)
    room = open_bank()
    for one in room.page.findChildren(QWidget):
        if isinstance(one, QAbstractButton | QLineEdit) and one.isVisibleTo(room.page):
            assert one.accessibleName() or getattr(one, "words", "") or one.text(), one


def test_what_waits_is_counted_for_who_answers_for_it(clinic: Clinic):
    """ux.md 2: the figure of the rail is work for oneself."""
    answer = given_answer(clinic, "Stanna kvar")
    erik = bank(clinic, ERIK)
    erik.save(answer, typed("Stanna kvar", body="Hej på dig!"))
    erik.submit(answer)
    assert bank(clinic, SOFIA).count_waiting() == 1
    assert bank(clinic, ANNA).count_waiting() == 0
    assert erik.count_waiting() == 0
