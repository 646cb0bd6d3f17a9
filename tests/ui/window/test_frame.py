"""The frame of the open clinic: places, keys, palette, help, folding (ux.md sections 2 and 7)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from tests.ui.window.conftest import Room

from modulvard.domain.access_log import LogFilter, Measure
from modulvard.domain.ids import TreatmentId
from modulvard.domain.messages import NewMessage
from modulvard.services.treatments import NewTreatment
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.shortcuts import BOUND
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLACES = {
    Qt.Key.Key_1: "Idag",
    Qt.Key.Key_2: "Patienter",
    Qt.Key.Key_5: "Svarsbank",
    Qt.Key.Key_6: "Program",
    Qt.Key.Key_Comma: "Inställningar",
}


@pytest.fixture
def inside(room: Room) -> Room:
    """The window with Anna logged in."""
    room.begin()
    room.unlock()
    return room


def palette_words(room: Room) -> list[str]:
    return [row.words for row in room.frame.palette_panel.model.rows]


# --- places ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "title"), PLACES.items())
def test_numbers_belong_to_the_place(inside: Room, key: Qt.Key, title: str):
    """decided.md 28: Ctrl+6 is Program also while others are absent."""
    inside.press(key, CTRL)
    assert inside.window.windowTitle() == f"Modulvård – {title}"


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_6])
def test_the_focus_begins_where_the_work_does_on_a_first_visit(room: Room, key: Qt.Key):
    """ux.md section 2: single letters work only while the list has the focus."""
    room.begin()
    room.unlock()
    room.press(Qt.Key.Key_2, CTRL)
    room.press(Qt.Key.Key_L, CTRL)
    room.unlock()
    room.press(key, CTRL)
    found = room.focused
    assert not isinstance(found, ChoiceField)
    room.frame.travel.focus_page()
    assert room.focused is found


def test_the_title_of_a_patients_page_names_no_patient(inside: Room):
    """ux.md 8.5: never in a window title."""
    inside.frame.travel.open_patient(inside.patients[0], PatientTab.OVERVIEW)
    inside.settle()
    assert inside.window.windowTitle() == "Modulvård – Patient"
    assert "Granbarr" in inside.everything_said()


def test_alt_arrows_walk_back_and_forth_and_esc_goes_one_level_up(inside: Room):
    travel = inside.frame.travel
    inside.press(Qt.Key.Key_2, CTRL)
    travel.open_patient(inside.patients[0], PatientTab.OVERVIEW)
    inside.settle()
    inside.press(Qt.Key.Key_Left, ALT)
    assert travel.present == Place(Section.PATIENTS)
    inside.press(Qt.Key.Key_Right, ALT)
    assert travel.present.patient == inside.patients[0]
    inside.press(Qt.Key.Key_Escape)
    assert travel.present == Place(Section.PATIENTS)


def test_a_colleagues_patient_asks_for_a_reason_that_the_log_keeps(room: Room):
    """decided.md 7."""
    room.begin()
    room.press(Qt.Key.Key_Down)
    room.unlock()
    room.frame.travel.open_patient(room.patients[0], PatientTab.OVERVIEW)
    room.settle()
    assert "Granbarr" not in room.everything_said()
    assert isinstance(room.focused, QLineEdit)
    room.press(Qt.Key.Key_Return)
    assert room.frame.travel.present == Place(Section.TODAY)
    room.type("Vikarierar idag")
    room.press(Qt.Key.Key_Return)
    assert room.frame.travel.present.patient == room.patients[0]
    room.window.lock()
    room.press(Qt.Key.Key_Up)
    room.unlock()
    log = room.window.session.services.log.list(LogFilter(patient=room.patients[0]))
    assert "Vikarierar idag" in [entry.reason for entry in log]


def test_f6_walks_between_the_parts_of_the_window(inside: Room):
    seen = []
    for _ in range(3):
        inside.press(Qt.Key.Key_F6)
        focused = inside.focused
        frame = inside.frame
        parts = {"rail": frame.rail, "search": frame.top.search, "page": frame.pages}
        seen.append(next(name for name, part in parts.items() if part is focused or part.isAncestorOf(focused)))
    assert sorted(seen) == ["page", "rail", "search"]


def test_shift_f6_walks_the_other_way(inside: Room):
    inside.press(Qt.Key.Key_F6)
    inside.press(Qt.Key.Key_F6, SHIFT)
    assert inside.frame.pages.isAncestorOf(inside.focused)


# --- the palette ----------------------------------------------------------------------------------


def test_a_patient_is_open_in_two_keys_and_some_letters(inside: Room):
    """ux.md section 6: Ctrl+K, letters, Enter."""
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("lin")
    assert palette_words(inside)[:2] == ["Patienter", "Linnea Granbarr"]
    inside.press(Qt.Key.Key_Return)
    assert inside.frame.travel.present.patient == inside.patients[0]
    assert not inside.frame.palette_panel.isVisible()


def test_two_of_the_same_name_are_told_apart_by_birth_date(inside: Room):
    """ux.md 8.2."""
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("omar")
    rows = [row for row in inside.frame.palette_panel.model.rows if row.words.startswith("Omar")]
    assert sorted(row.about for row in rows) == ["f. 1971-02-03", "f. 1981-08-30"]


def test_opening_a_hit_logs_one_search_without_its_words(inside: Room):
    """decided.md 6: kind and number, never the words."""
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("omar")
    inside.press(Qt.Key.Key_Return)
    log = inside.window.session.services.log.list(LogFilter())
    searches = [entry for entry in log if entry.measure == Measure.SEARCH]
    assert [(entry.object_kind, entry.count) for entry in searches] == [("patients", 2)]


@pytest.mark.parametrize("rest", [1_000, 0])
def test_a_message_is_found_by_its_words_and_opens_its_thread(inside: Room, rest: int):
    """Issue 3: the palette finds messages too; the log tells whose were shown and never the words.

    Also where the hands have rested before the texts have come.
    """
    inside.frame.palette_panel._rest.setInterval(rest)
    desk = inside.window.session.services
    program = next(stored.id for stored in desk.programs.list() if stored.program.key == "dagar-och-natter")
    new = NewTreatment(patient=inside.patients[0], program=program, started_on=desk.today.day().today)
    treatment = TreatmentId(desk.treatments.start(new).ident or 0)
    desk.messages.receive(NewMessage(treatment=treatment, body="Hinner inte hemuppgiften, hälsar zebran"))
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("zebror")
    rows = inside.frame.palette_panel.model.rows
    assert rows[0].words == "Meddelanden, hemuppgifter, anteckningar"
    assert "zebran" in rows[1].about
    inside.press(Qt.Key.Key_Return)
    assert inside.frame.travel.present.section is Section.MESSAGES
    log = desk.log.list(LogFilter())
    assert [entry.object_kind for entry in log if entry.measure == Measure.SEARCH_HIT] == ["messages"]


def test_an_answer_is_found_by_its_words_and_opens_in_the_bank(inside: Room):
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("hinner inte hemuppgiften")
    assert "Svarsbank" in palette_words(inside)
    inside.press(Qt.Key.Key_Return)
    assert inside.frame.travel.present.section is Section.ANSWERS


def test_the_best_hit_is_current_also_when_worse_ones_came_before_it(inside: Room):
    """Help and commands are there at once, and answers a moment later: Enter opens what stands first."""
    panel = inside.frame.palette_panel
    panel.open("sömn")
    inside.settle()
    assert panel.list.current_hit == next(row for row in panel.model.rows if hasattr(row, "run"))


def test_commands_are_found_by_synonym_and_though_misspelt(inside: Room):
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type(">logga ut")
    assert palette_words(inside) == ["Kommandon", "Lås eller byt användare"]
    inside.press(Qt.Key.Key_A, CTRL)
    inside.type(">instälningar")
    assert "Öppna inställningar" in palette_words(inside)


def test_a_sign_limits_to_commands(inside: Room):
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type(">")
    assert palette_words(inside)[0] == "Kommandon"
    assert "Patienter" not in palette_words(inside)


def test_esc_gives_the_focus_back_where_it_was(inside: Room):
    """ux.md section 7.1."""
    inside.press(Qt.Key.Key_2, CTRL)
    before = QApplication.focusWidget()
    inside.press(Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is inside.frame.palette_panel.field
    inside.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_empty_the_palette_lists_the_patients_opened_last(inside: Room):
    inside.frame.travel.open_patient(inside.patients[1], PatientTab.OVERVIEW)
    inside.settle()
    inside.press(Qt.Key.Key_K, CTRL)
    assert palette_words(inside)[:2] == ["Senast öppnade", "Omar Tallkotte"]


def test_what_fits_nothing_says_so(inside: Room):
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("zzzzqq")
    assert palette_words(inside) == []
    assert "zzzzqq" in inside.frame.palette_panel._nothing.text()


def test_hostile_words_stand_literally(inside: Room):
    """INP-01, INP-04."""
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("<b>*\"'%_")
    assert "<b>*" in inside.frame.palette_panel._nothing.text()


def test_arrows_go_round_over_the_heads(inside: Room):
    inside.press(Qt.Key.Key_K, CTRL)
    inside.type("omar")
    listing = inside.frame.palette_panel.list
    first = listing.current_hit
    inside.press(Qt.Key.Key_Up)
    assert listing.current_hit is not None
    inside.press(Qt.Key.Key_Down)
    assert listing.current_hit == first


# --- saying and undoing ---------------------------------------------------------------------------


def test_a_command_says_what_was_done_and_ctrl_z_undoes_it(inside: Room):
    session = inside.window.session
    session.run(inside.frame, lambda: session.services.patients.archive(inside.patients[0]))
    inside.settle()
    assert inside.frame._toast.words == "Patienten är arkiverad."
    assert inside.frame._toast.undo_button is not None
    assert inside.frame.top.saved.text() == "Allt sparat 08:12"
    inside.press(Qt.Key.Key_Z, CTRL)
    assert inside.frame._toast.words == "Ångrat: arkiveringen av patienten"
    inside.press(Qt.Key.Key_Y, CTRL)
    assert inside.frame._toast.words == "Gjort om: arkiveringen av patienten"


def test_with_nothing_to_undo_the_window_says_so(inside: Room):
    inside.press(Qt.Key.Key_Z, CTRL)
    assert inside.frame._toast.words == "Det finns inget att ångra."
    assert not inside.frame._toast.tells_done


def test_a_refusal_nobody_takes_is_said_in_words(inside: Room):
    session = inside.window.session
    session.run(inside.frame, lambda: session.services.patients.merge(inside.patients[0], inside.patients[0]))
    inside.settle()
    assert "En patient kan inte föras samman med sig själv." in inside.frame._toast.words


def test_what_was_said_remains_in_the_list_of_events(inside: Room):
    """ux.md section 7.3."""
    inside.window.session.announce("Tre filer är sparade.")
    inside.frame.top.saved.click()
    listed = inside.frame.events_list
    assert listed.isVisible()
    texts = [label.text() for label in listed.findChildren(QWidget) if hasattr(label, "text")]
    assert "Tre filer är sparade." in texts
    listed.close()


# --- how it looks and is named --------------------------------------------------------------------


def test_at_two_hundred_per_cent_the_rail_is_a_button(inside: Room):
    """mockups: patienter-200, below 900 effective."""
    inside.window.resize(1366, 768)
    inside.settle()
    assert inside.frame.rail.isVisible()
    inside.appearance.set_zoom(200)
    inside.settle()
    assert not inside.frame.rail.isVisible()
    assert inside.frame.top.rail_button.isVisible()
    assert inside.frame.top.rail_button.words == "Idag"
    assert inside.frame.top_height() >= 80


def test_the_search_field_ends_before_the_panel_beside_it(inside: Room):
    """mockups/README "Frame": the panel's ground reaches to the top."""
    inside.window.resize(1024, 640)
    inside.settle()
    top = inside.frame.top
    assert top.search.geometry().right() <= top.width() - Size.PANEL - Space.BLOCKS
    inside.window.resize(1440, 900)
    inside.settle()
    assert top.search.width() == Size.SEARCH


def test_the_folded_rail_names_settings_too(inside: Room):
    inside.window.resize(1366, 768)
    inside.appearance.set_zoom(200)
    inside.press(Qt.Key.Key_Comma, CTRL)
    assert inside.frame.top.rail_button.words == "Inställningar"
    inside.press(Qt.Key.Key_2, CTRL)
    assert inside.frame.top.rail_button.words == "Patienter"


def test_ctrl_plus_minus_and_zero_change_the_text(inside: Room):
    inside.press(Qt.Key.Key_Plus, CTRL)
    assert look().factor == pytest.approx(1.1)
    inside.press(Qt.Key.Key_Minus, CTRL)
    inside.press(Qt.Key.Key_Minus, CTRL)
    assert look().factor == pytest.approx(0.9)
    inside.press(Qt.Key.Key_0, CTRL)
    assert look().factor == pytest.approx(1.0)


def test_help_of_the_view_opens_beside_it_and_esc_closes_it(inside: Room):
    inside.press(Qt.Key.Key_F1)
    assert inside.frame.help.isVisible()
    assert inside.frame.help._title.text() == "Idag"
    inside.press(Qt.Key.Key_Escape)
    assert not inside.frame.help.isVisible()
    assert inside.frame.pages.isAncestorOf(inside.focused)


def test_all_keys_are_listed_behind_a_question_mark(inside: Room):
    inside.press(Qt.Key.Key_Question)
    assert inside.frame.help.isVisible()
    said = inside.everything_said()
    assert "Ctrl+Shift+L" in said
    assert "U" in said


def test_single_letters_can_be_switched_off(inside: Room):
    """ux.md "Key rules"."""
    inside.press(Qt.Key.Key_Comma, CTRL)
    inside.frame.travel.page.letters.setChecked(False)
    inside.settle()
    inside.press(Qt.Key.Key_1, CTRL)
    inside.press(Qt.Key.Key_Question)
    assert not inside.frame.help.isVisible()
    assert not inside.frame.context.letter_keys
    inside.window.lock()
    inside.unlock()
    assert not inside.frame.context.letter_keys


def test_no_key_needs_alt_gr_or_is_swallowed_by_line_edits():
    """ux.md "Key rules": never Ctrl+Alt, on Linux never Ctrl+E and Ctrl+U, never Backspace for back."""
    written = [key for keys in BOUND.values() for key in keys]
    assert not [key for key in written if "Ctrl+Alt" in key or key in {"Ctrl+E", "Ctrl+U", "Backspace"}]
    assert len(set(written)) == len(written)


def test_everything_that_can_be_pressed_has_a_name(inside: Room):
    """ux.md section 7.2."""
    for key in PLACES:
        inside.press(key, CTRL)
        nameless = [
            type(button).__name__
            for button in inside.window.findChildren(QAbstractButton)
            if button.isVisible() and not (button.accessibleName() or button.text())
        ]
        assert nameless == []
