"""F6 between the parts of every section, and the focus that comes back (ux.md 2 and 7.1)."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from tests.ui.messages.conftest import CTRL, Post

from modulvard.ui.pages import PatientTab, Place, Section

KEY, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def round_of(post: Post, key: Any = None) -> list[QWidget]:
    """Press F6 until the focus is where it was, and return where it has been."""
    modifiers = SHIFT if key == "back" else Qt.KeyboardModifier.NoModifier
    begun, seen = post.room.focused, []
    for _ in range(9):
        post.press(KEY.Key_F6, modifiers)
        seen.append(post.room.focused)
        if post.room.focused is begun:
            return seen
    raise AssertionError([type(widget).__name__ for widget in (begun, *seen)])


def held(post: Post, seen: list[QWidget], *areas: QWidget) -> list[bool]:
    return [any(area is widget or area.isAncestorOf(widget) for widget in seen) for area in areas]


def test_f6_goes_from_the_rail_by_the_list_and_the_text_to_the_answer_bank(post: Post) -> None:
    post.received(0)
    post.room.window.resize(1700, 900)
    post.go_to_messages()
    page, frame = post.page, post.room.frame
    assert post.room.focused is page.listing.rows
    seen = round_of(post)
    assert seen == [page.composer.writer.editor, page.bank.field, seen[2], frame.top.search, page.listing.rows]
    assert frame.rail.isAncestorOf(seen[2])
    assert round_of(post, "back") == [*reversed(seen[:-1]), page.listing.rows]


def test_a_part_gets_the_focus_back_where_it_had_it(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_F, CTRL)
    assert post.room.focused is post.page.listing.filter
    round_of(post)
    assert post.room.focused is post.page.listing.filter


@pytest.mark.parametrize(
    ("tab", "areas"),
    [
        (PatientTab.OVERVIEW, ("_overview.timeline", "_overview.next_steps")),
        (PatientTab.MODULES, ("_modules.timeline", "_modules._panel")),
        (PatientTab.HOMEWORK, ("homework.list",)),
        (PatientTab.CONVERSATION, ("_later.conversation.composer",)),
        (PatientTab.DOCUMENTS, ("_later.documents.list",)),
    ],
)
def test_f6_walks_every_tab_of_a_patient(post: Post, tab: PatientTab, areas: tuple[str, ...]) -> None:
    post.received(0)
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0], tab))
    post.settle()
    seen = round_of(post)
    page = post.page
    assert all(held(post, seen, *(_at(page, path) for path in (*areas, "_tab_row"))))


def test_f6_walks_the_bank_the_programs_and_the_day(post: Post) -> None:
    post.received(0)
    post.press(KEY.Key_5, CTRL)
    page = post.page
    post.room.qtbot.waitUntil(lambda: not page._rest.isActive())
    post.settle()
    browser = page.browser
    assert all(held(post, round_of(post), browser._left, browser._middle, page.detail))
    post.press(KEY.Key_6, CTRL)
    assert held(post, round_of(post), post.page._list_side) == [True]
    post.press(KEY.Key_1, CTRL)
    assert all(held(post, round_of(post), post.page.rows, post.page.beside))


def _at(page: Any, path: str) -> Any:
    for name in path.split("."):
        page = getattr(page, name)
    return page


# --- closing --------------------------------------------------------------------------------------


def test_closing_the_help_gives_the_focus_back_to_the_text(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    editor = post.composer.writer.editor
    assert post.room.focused is editor
    post.press(KEY.Key_F1)
    assert post.room.focused is not editor
    post.press(KEY.Key_Escape)
    assert post.room.focused is editor


def test_a_dialog_that_is_left_gives_the_focus_back(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    editor = post.composer.writer.editor
    post.press(KEY.Key_I, CTRL)
    assert post.room.focused.window() is not post.room.window
    post.press(KEY.Key_Escape)
    assert post.room.focused is editor


# --- whom the keys mean ---------------------------------------------------------------------------


def test_ctrl_m_writes_to_the_patient_of_the_row(post: Post) -> None:
    """ux.md 2: from Idag, from Patienter and from the patient's page."""
    post.received(1)
    post.press(KEY.Key_1, CTRL)
    assert post.page.treatment_now() == post.treatments[1]
    post.press(KEY.Key_M, CTRL)
    assert post.composer.treatment == post.treatments[1]
    assert post.composer.writer.editor.hasFocus()
    post.press(KEY.Key_2, CTRL)
    post.page.list.view.go_to_key(post.room.patients[2])
    post.press(KEY.Key_M, CTRL)
    assert post.composer.banner.name.text() == "Till Omar Ekollon"
    post.room.frame.travel.open_patient(post.room.patients[0], PatientTab.OVERVIEW)
    post.settle()
    post.press(KEY.Key_M, CTRL)
    assert post.composer.treatment == post.treatments[0]


def test_ctrl_j_writes_a_note_about_the_patient_of_the_row(post: Post) -> None:
    post.received(1)
    for number, patient in ((KEY.Key_1, 1), (KEY.Key_2, 2)):
        post.press(number, CTRL)
        if number == KEY.Key_2:
            post.page.list.view.go_to_key(post.room.patients[patient])
        post.press(KEY.Key_J, CTRL)
        present = post.room.frame.travel.present
        assert (present.patient, present.tab) == (post.room.patients[patient], PatientTab.DOCUMENTS)
        assert post.page._later.documents.panel.is_writing


def test_a_row_of_patienter_is_not_taken_for_whose_message_it_is(post: Post) -> None:
    """ux.md 8.2: the list's current row is no choice of a patient for what came in."""
    from PySide6.QtWidgets import QApplication

    post.press(KEY.Key_2, CTRL)
    QApplication.clipboard().setText("Hej, jag undrar en sak.")
    post.press(KEY.Key_I, CTRL)
    assert post.room.focused.window().picker.chosen is None


def test_the_letters_of_the_next_steps_do_what_they_say(post: Post) -> None:
    """Mockup patient-oversikt: R answers, H opens the homework, without going to Idag first."""
    post.received(0)
    post.room.frame.travel.open_patient(post.room.patients[0], PatientTab.OVERVIEW)
    post.settle()
    steps = post.page._overview.next_steps
    assert "R" in [step.key for step in steps._model.rows]
    assert steps.rows.hasFocus()
    steps.rows.setCurrentIndex(steps._model.index(steps._model.rowCount() - 1, 0))
    post.press(KEY.Key_R)
    assert post.room.frame.travel.present.section is Section.MESSAGES
    assert post.composer.treatment == post.treatments[0]
    assert post.composer.writer.editor.hasFocus()
