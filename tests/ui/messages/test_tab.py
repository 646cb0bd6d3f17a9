"""Konversation on the patient page: the same composer for that treatment (ux.md 2)."""

from PySide6.QtCore import Qt
from tests.ui.messages.conftest import CTRL, Post

from modulvard.domain.access_log import LogFilter, Measure
from modulvard.domain.messages import MessageState
from modulvard.ui.pages import PatientTab, Place, Section

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def test_alt_4_opens_the_conversation_and_ctrl_enter_finishes_in_it(post: Post) -> None:
    post.received(0)
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0], PatientTab.OVERVIEW))
    post.settle()
    assert post.page._tab_row.tabs.accessibleTabName(3) == "Konversation 1"
    post.press(KEY.Key_4, ALT)
    tab = post.page._later.conversation
    assert tab.composer.writer.editor.hasFocus()
    post.type("Hej Linnea.")
    post.press(KEY.Key_Return, CTRL)
    assert post.clipboard() == "Hej Linnea."
    (asked, reply) = post.services.messages.reload(post.treatments[0]).messages
    assert (asked.state, reply.state) == (MessageState.HANDED_OVER, MessageState.HANDED_OVER)
    assert post.page._tab_row.tabs.accessibleTabName(3) == "Konversation"


def test_going_to_another_patient_leaves_the_text_with_the_first(post: Post) -> None:
    """ux.md 8.2."""
    travel = post.room.frame.travel
    travel.go(Place(Section.PATIENTS, post.room.patients[0], PatientTab.CONVERSATION))
    post.settle()
    post.type("Till Linnea")
    travel.go(Place(Section.PATIENTS, post.room.patients[1], PatientTab.CONVERSATION))
    post.settle()
    composer = post.page._later.conversation.composer
    assert (composer.treatment, composer.writer.editor.text) == (post.treatments[1], "")
    post.type("Till Omar")
    travel.go(Place(Section.PATIENTS, post.room.patients[0], PatientTab.CONVERSATION))
    post.settle()
    assert composer.writer.editor.text == "Till Linnea"
    assert post.draft_of(1).body == "Till Omar"


def test_a_page_that_is_left_and_come_back_to_logs_a_new_look(post: Post) -> None:
    """decided.md 6."""
    travel = post.room.frame.travel
    place = Place(Section.PATIENTS, post.room.patients[0], PatientTab.CONVERSATION)
    travel.go(place)
    post.settle()
    travel.go(Place(Section.TODAY))
    post.settle()
    travel.back()
    post.settle()
    measures = [record.measure for record in post.services.log.list(LogFilter())]
    assert measures.count(Measure.VIEW_THREAD) == 2


def test_ctrl_m_writes_to_the_patient_whose_page_is_open(post: Post) -> None:
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[2], PatientTab.OVERVIEW))
    post.settle()
    post.press(KEY.Key_M, CTRL)
    assert post.room.frame.travel.present.section is Section.MESSAGES
    assert post.composer.treatment == post.treatments[2]
    assert post.composer.writer.editor.hasFocus()


def test_the_bank_stands_beside_the_conversation_and_ctrl_b_and_enter_insert(post: Post) -> None:
    """ux.md 2: open by default."""
    post.received(0, "Hej! Jag hinner inte med hemuppgiften.")
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0], PatientTab.CONVERSATION))
    post.settle()
    tab = post.page._later.conversation
    assert tab.bank.panel.isVisible()
    post.press(KEY.Key_B, CTRL)
    assert tab.bank.panel.field.hasFocus()
    post.press(KEY.Key_Return)
    editor = tab.composer.writer.editor
    assert editor.hasFocus()
    assert editor.text.startswith("Hej Linnea!")
    post.press(KEY.Key_Z, CTRL)
    assert editor.text == ""
