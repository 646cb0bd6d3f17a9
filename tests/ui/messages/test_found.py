"""What is found opens where it stands, and every state of a message has a list where it is found (ux.md 2)."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from tests.ui.messages.conftest import CTRL, Post, at

from modulvard.domain.homework import NewHandIn, NewHomework
from modulvard.domain.messages import Channel, MessageState, NewMessage
from modulvard.domain.notes import NoteKind
from modulvard.ui.messages.bubbles import Bubble
from modulvard.ui.messages.words import View
from modulvard.ui.pages import PatientTab, Section

KEY = Qt.Key
BEGUN: datetime = at("2026-10-27T09:00")


def test_a_message_far_back_is_scrolled_to_and_marked(post: Post) -> None:
    messages = post.services.messages
    for number in range(45):
        body = "Här bor en zebra." if number == 4 else f"Meddelande {number} " + "och mer text i raden " * 12
        sent = BEGUN + timedelta(hours=number)
        messages.receive(NewMessage(treatment=post.treatments[0], body=body, sent=sent))
    post.press(KEY.Key_K, CTRL)
    post.type("zebra")
    post.press(KEY.Key_Return)
    post.rest()
    focused = post.room.focused
    assert isinstance(focused, Bubble)
    assert focused.message.body == "Här bor en zebra."
    assert "Linnea" in focused.accessibleName()
    viewport = post.composer.view.viewport()
    assert not focused.visibleRegion().isEmpty()
    assert 0 <= focused.mapTo(viewport, focused.rect().topLeft()).y() < viewport.height() // 2
    assert not post.composer.view.earlier.isHidden()
    post.press(KEY.Key_Escape)
    assert post.room.focused is post.page.listing.rows
    assert post.page.listing.current.treatment == post.treatments[0]


def test_a_note_and_a_homework_are_found_by_their_words(post: Post) -> None:
    notes, homework = post.services.notes, post.services.homework
    note = notes.begin(post.treatments[1], kind=NoteKind.FREE, body="Ringde om giraffen.").ident
    notes.finish(note, "Ringde om giraffen.")
    given = homework.assign(NewHomework(treatment=post.treatments[2], title="Dagbok", intro="")).ident
    homework.hand_in(NewHandIn(homework=given, answers="Såg en pelikan."))
    for words, patient, tab in (("giraff", 1, PatientTab.DOCUMENTS), ("pelikan", 2, PatientTab.HOMEWORK)):
        post.press(KEY.Key_K, CTRL)
        post.type(words)
        assert post.room.frame.palette_panel.model.rows[0].words == "Meddelanden, hemuppgifter, anteckningar"
        post.press(KEY.Key_Return)
        present = post.room.frame.travel.present
        assert (present.section, present.patient, present.tab) == (Section.PATIENTS, post.room.patients[patient], tab)
        if tab is PatientTab.DOCUMENTS:
            assert post.page._later.documents.list.current.id == note


def test_every_state_of_a_message_has_a_list_where_it_is_found(post: Post) -> None:
    """C6: what is written and kept is never out of sight, whatever has become of it."""
    messages, treatment = post.services.messages, post.treatments[0]
    found = {MessageState.NEW: post.received(0)}
    post.go_to_messages()
    assert _listed(post, View.WAITING) == [found[MessageState.NEW]]
    draft = messages.begin(treatment, body="Hej").ident
    messages.keep(draft, "Hej", 3, {})
    assert _listed(post, View.DRAFTS) == [draft]
    messages.no_answer_needed((found[MessageState.NEW],))
    assert _listed(post, View.WAITING) == []
    assert _listed(post, View.DRAFTS) == [draft], "a reply that is begun stays when its message needs no answer"
    assert _listed(post, View.LATEST) == [draft]
    messages.finish(draft, "Hej")
    assert _listed(post, View.TO_HAND_OVER) == [draft]
    messages.reopen(draft)
    assert _listed(post, View.DRAFTS) == [draft]
    messages.discard(draft)
    assert _listed(post, View.DRAFTS) == [draft], "thrown away, and to be brought back for 30 days"
    messages.bring_back(draft)
    messages.finish(draft, "Hej")
    messages.hand_over(draft, Channel.COPY)
    assert _listed(post, View.LATEST) == [draft]
    correction = messages.correct(draft).ident
    assert _listed(post, View.DRAFTS) == [correction]
    messages.finish(correction, "Hej igen")
    assert _listed(post, View.TO_HAND_OVER) == [correction]
    messages.withdraw(correction, "fel")
    assert _listed(post, View.LATEST) == [correction]
    bubbles = {bubble.message.id: bubble.message.state for bubble in post.composer.view.bubbles}
    assert bubbles[correction] is MessageState.WITHDRAWN
    assert draft in bubbles


def _listed(post: Post, view: View) -> list[int]:
    """Return the messages of a list, once it has been read."""
    post.page.listing.choose(view)
    post.page.reload()
    post.rest()
    assert post.page.listing.tabs.isTabVisible(list(View).index(view))
    return [row.message.id for row in post.page.listing._model.rows if hasattr(row, "message")]


def test_feedback_begun_opens_beside_the_answers_it_is_about(post: Post) -> None:
    homework = post.services.homework
    given = homework.assign(NewHomework(treatment=post.treatments[2], title="Dagbok", intro="")).ident
    hand_in = homework.hand_in(NewHandIn(homework=given, answers="Såg en pelikan.")).ident
    draft = homework.begin_feedback(hand_in)
    post.services.messages.keep(draft.ident, "Vad fint", 8, {})
    post.go_to_messages()
    assert _listed(post, View.DRAFTS) == [draft.ident]
    post.page.listing.focus_list()
    post.press(KEY.Key_Return)
    assert post.room.frame.travel.present.tab is PatientTab.HOMEWORK
    assert post.page.homework.feedback.writer.editor.text == "Vad fint"
