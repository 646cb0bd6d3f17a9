"""Feedback on homework, by key: H and Ctrl+Enter, on to the next patient, and never to the wrong one (C5, ux.md 6)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.homework.homework_host import HomeworkClinic
from tests.ui.patient.hands import focused, press

from modulvard.domain.homework import FeedbackState, HomeworkStatus
from modulvard.domain.ids import HandInId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.messages import Channel
from modulvard.domain.module_events import ModuleState
from modulvard.ui.homework.tab import HomeworkTab
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Type
from modulvard.ui.writing.channel_choice import Outlet
from modulvard.ui.writing.editor import Editor

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(clinic: HomeworkClinic, qtbot: QtBot, patient: PatientId, **arguments: object) -> HomeworkTab:
    clinic.host.open(patient, PatientTab.HOMEWORK, **arguments)
    qtbot.waitUntil(lambda: clinic.tab.list.current is not None)
    return clinic.tab


def writing(tab: HomeworkTab, qtbot: QtBot, name: str) -> Editor:
    """Wait until the feedback to someone is open with the focus in its text."""
    qtbot.waitUntil(lambda: tab.feedback.isVisible() and name in tab.feedback.name and tab.feedback.draft is not None)
    editor = tab.feedback.writer.editor
    qtbot.waitUntil(editor.hasFocus)
    return editor


def typed(words: str) -> None:
    QTest.keyClicks(focused(), words)


def feedback_state(clinic: HomeworkClinic, hand_in: HandInId) -> FeedbackState:
    homework = clinic.homework.reload(clinic.homework.homework_of(hand_in)).homework
    return next(each for each in homework.hand_ins if each.id == hand_in).feedback_state


def only_the_diary(clinic: HomeworkClinic, treatment: TreatmentId) -> HandInId:
    """Register the diary of a patient whose other homework of the module is withdrawn."""
    clinic.homework.withdraw(clinic.line(treatment, "utgangspunkt").homework.id)
    return clinic.handed_in(treatment)


def test_h_and_ctrl_enter_give_feedback_and_open_the_next_patient(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """ux.md 6: two keys besides typing."""
    omar, first = clinic.started()
    _, second = clinic.started(name=("Maja", "Lönnlöv"))
    hand_in, other = only_the_diary(clinic, first), only_the_diary(clinic, second)
    tab = opened(clinic, qtbot, omar)
    press(focused(), Qt.Key.Key_H)
    editor = writing(tab, qtbot, "Omar")
    assert tab.feedback.place == "1 av 2 att läsa"
    typed("Fint!")
    press(editor, Qt.Key.Key_Return, CTRL)
    assert writing(tab, qtbot, "Maja").text == ""
    assert tab.feedback.place == "2 av 2 att läsa"
    assert feedback_state(clinic, hand_in) is FeedbackState.HANDED_OVER
    assert feedback_state(clinic, other) is FeedbackState.NONE
    assert QApplication.clipboard().text() == "Fint!"
    typed("Bra.")
    press(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: clinic.host.toasts.announced[-1:] == ["Inget mer att läsa."])
    assert clinic.host.places[-1] == Place(Section.TODAY)


def test_feedback_opens_the_next_module_unless_the_box_is_cleared(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """decided.md 25."""
    for ticked, state in ((True, ModuleState.AVAILABLE), (False, ModuleState.UNAVAILABLE)):
        patient, treatment = clinic.started(name=("Omar" if ticked else "Maja", "Granbarr"))
        hand_in = only_the_diary(clinic, treatment)
        tab = opened(clinic, qtbot, patient, hand_in=hand_in)
        editor = writing(tab, qtbot, "Omar" if ticked else "Maja")
        assert tab.feedback.open_box.words == "Öppna modul 2"
        tab.feedback.open_box.setChecked(ticked)
        typed("Tack!")
        press(editor, Qt.Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda done=hand_in: feedback_state(clinic, done) is FeedbackState.HANDED_OVER)  # type: ignore[misc]  # a default keeps this round's
        clinic.host.operations.finish()
        standing = clinic.host.services.treatments.reload(treatment).standing
        assert standing.module(ModuleNumber(2)).state is state


def test_another_homework_of_the_module_that_waits_leaves_no_module_to_open(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    clinic.handed_in(treatment, "utgangspunkt", onskan="Mer tid", stund="kvall")
    tab = opened(clinic, qtbot, patient, hand_in=clinic.handed_in(treatment))
    writing(tab, qtbot, "Omar")
    assert tab.feedback.open_box.isHidden()


def test_what_is_typed_for_one_patient_stays_with_that_patient(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """ux.md 8.1 and 8.2."""
    omar, first = clinic.started()
    maja, second = clinic.started(name=("Maja", "Lönnlöv"))
    hand_in, other = only_the_diary(clinic, first), only_the_diary(clinic, second)
    tab = opened(clinic, qtbot, omar, hand_in=hand_in)
    writing(tab, qtbot, "Omar")
    typed("Till Omar")
    clinic.host.open(maja, PatientTab.HOMEWORK, hand_in=other)
    assert writing(tab, qtbot, "Maja").text == ""
    typed("Till Maja")
    clinic.host.open(omar, PatientTab.HOMEWORK, hand_in=hand_in)
    editor = writing(tab, qtbot, "Omar")
    qtbot.waitUntil(lambda: editor.text == "Till Omar")
    assert tab.feedback.about.startswith("f. 1985-03-12")


def test_looking_without_writing_begins_no_draft(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    editor = writing(tab, qtbot, "Omar")
    press(editor, Qt.Key.Key_Escape)
    clinic.host.operations.finish()
    assert tab.feedback.isHidden()
    assert tab.list.rows.hasFocus()
    assert feedback_state(clinic, hand_in) is FeedbackState.NONE


def test_asking_for_more_keeps_the_hand_in_and_nothing_waits(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    writing(tab, qtbot, "Omar")
    typed("Fyll i resten.")
    tab.feedback.more_button.click()
    qtbot.waitUntil(lambda: clinic.line(treatment).status is HomeworkStatus.ASKED_FOR_MORE)
    standing = clinic.host.services.treatments.reload(treatment).standing
    assert standing.module(ModuleNumber(2)).state is ModuleState.UNAVAILABLE


def test_who_was_given_feedback_is_told_with_birth_date_where_two_share_the_name(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    """ux.md 8.2: the copied text is put in somewhere else by what this says."""
    patient, treatment = clinic.started()
    clinic._named("Omar", "Granbarr")
    tab = opened(clinic, qtbot, patient, hand_in=only_the_diary(clinic, treatment))
    writing(tab, qtbot, "Omar")
    typed("Fyll i resten.")
    tab.feedback.more_button.click()
    said = clinic.host.toasts.said
    qtbot.waitUntil(lambda: bool(said) and said[-1].startswith("Omar Granbarr, f. 1985-03-12 är ombedd om mer."))


def test_finished_without_a_channel_can_be_undone_and_the_text_is_a_draft_again(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    editor = writing(tab, qtbot, "Omar")
    tab.feedback.channel.choose_outlet(Outlet.LATER)
    typed("Tack!")
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: feedback_state(clinic, hand_in) is FeedbackState.FINISHED)
    assert QApplication.clipboard().text() == ""
    qtbot.waitUntil(lambda: bool(clinic.host.toasts.undo))
    clinic.host.undo()
    opened(clinic, qtbot, patient, hand_in=hand_in)
    assert writing(tab, qtbot, "Omar").text == "Tack!"


def test_feedback_is_finished_for_paper_and_handed_over_by_the_letter(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """decided.md 35: finishing opens the letter, and hands nothing over."""
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    editor = writing(tab, qtbot, "Omar")
    tab.feedback.channel.choose_outlet(Outlet.PRINT)
    assert tab.feedback.finish_button.words == "Slutför och skriv ut"
    typed("Tack!")
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(clinic.host.toasts.letters))
    assert feedback_state(clinic, hand_in) is FeedbackState.FINISHED
    assert QApplication.clipboard().text() == ""
    (line,) = clinic.host.services.messages.to_hand_over()
    assert clinic.host.toasts.letters == [(line.message.id,)]


def test_a_patient_who_got_the_last_text_on_paper_is_offered_paper(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    clinic.host.services.messages.finish_reply(treatment, "Hej Omar!", Channel.PRINT)
    tab = opened(clinic, qtbot, patient, hand_in=only_the_diary(clinic, treatment))
    writing(tab, qtbot, "Omar")
    assert (tab.feedback.channel.outlet, tab.feedback.channel.usual) == (Outlet.PRINT, Outlet.COPY)


def test_a_text_thrown_away_comes_back_by_undo(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    writing(tab, qtbot, "Omar")
    typed("Hej Omar")
    tab.feedback.discard_button.click()
    clinic.host.operations.finish()
    assert tab.list.rows.hasFocus()
    assert feedback_state(clinic, hand_in) is FeedbackState.NONE
    clinic.host.undo()
    press(focused(), Qt.Key.Key_H)
    assert writing(tab, qtbot, "Omar").text == "Hej Omar"


def test_a_hand_in_taken_back_meanwhile_closes_its_feedback_and_keeps_the_text(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    writing(tab, qtbot, "Omar")
    typed("Hej Omar")
    taken = clinic.host.context.run
    taken(clinic.host, lambda: clinic.homework.take_back(hand_in, "fel patient"))
    qtbot.waitUntil(tab.feedback.isHidden)
    clinic.host.operations.finish()
    clinic.host.undo()
    opened(clinic, qtbot, patient, hand_in=hand_in)
    assert writing(tab, qtbot, "Omar").text == "Hej Omar"


def test_an_empty_text_is_not_finished_and_says_so(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, patient, hand_in=hand_in)
    press(writing(tab, qtbot, "Omar"), Qt.Key.Key_Return, CTRL)
    assert "ingen text" in tab.feedback.writer.problem.words
    assert feedback_state(clinic, hand_in) is FeedbackState.NONE


def test_a_module_handed_in_without_answers_gets_feedback_too(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    patient, treatment = clinic.started()
    clinic.host.services.treatments.set_module(
        treatment, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 11, 20), reason=""
    )
    tab = opened(clinic, qtbot, patient, module=1)
    editor = writing(tab, qtbot, "Omar")
    assert tab.feedback.more_button.isHidden()
    typed("Tack!")
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not clinic.homework.waiting())
    standing = clinic.host.services.treatments.reload(treatment).standing
    assert standing.module(ModuleNumber(1)).state is ModuleState.DONE


def test_in_a_low_window_the_answers_scroll_with_the_text_on_them(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """ux.md 7.4: some lines of the text are in sight, and what they answer is above."""
    omar, first = clinic.started()
    only_the_diary(clinic, first)
    clinic.host.width_in_view = 680
    clinic.host.resize(680, 420)
    clinic.host.show()
    tab = opened(clinic, qtbot, omar)
    assert not tab.feedback.isAncestorOf(tab.detail)
    press(focused(), Qt.Key.Key_H)
    editor = writing(tab, qtbot, "Omar")
    typed("Hej!")
    assert tab.feedback.isAncestorOf(tab.detail)
    least = 4 * look().line(Type.MESSAGE)
    qtbot.waitUntil(lambda: editor.viewport().visibleRegion().boundingRect().height() >= least)
    taken_back = tab.detail.views[0].take_back_button
    taken_back.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not taken_back.visibleRegion().isEmpty())
    editor.setFocus()
    qtbot.waitUntil(lambda: editor.viewport().visibleRegion().boundingRect().height() >= least)
    press(focused(), Qt.Key.Key_Escape)
    assert not tab.feedback.isAncestorOf(tab.detail)
    assert tab.detail.isVisible()


def test_an_earlier_hand_in_that_was_found_is_unfolded_marked_and_has_the_focus(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    omar, first = clinic.started()
    earlier = only_the_diary(clinic, first)
    clinic.host.clock.move_to("2026-11-24T08:00")
    clinic.handed_in(first)
    clinic.host.show()
    tab = opened(clinic, qtbot, omar, hand_in=earlier)
    qtbot.waitUntil(lambda: len(tab.detail.views) == 2 and any(view.is_marked for view in tab.detail.views))
    newest, found = tab.detail.views
    assert not tab.feedback.isVisible()
    assert not newest.is_marked
    assert not found.is_folded
    assert found.hasFocus()
    assert found.accessibleName().startswith("Träffen: Inlämnad")


def test_the_list_has_its_width_the_first_time_it_is_shown(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """A list folded by the size it had before it was laid out was sixteen pixels wide."""
    omar, _ = clinic.started()
    clinic.host.resize(1100, 700)
    tab = opened(clinic, qtbot, omar)
    qtbot.waitUntil(tab.detail.isVisible)
    assert tab.list.width() >= look().px(300)
