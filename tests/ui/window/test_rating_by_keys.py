"""A rating from the paper to the note of what was done, by keys alone in the whole window (C8, G18, COR-04)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.window.conftest import Room
from tests.ui.window.test_frame import palette_words
from tests.ui.window.test_typed import CTRL, dialog, given_treatment, inside

from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.today import LineKind
from modulvard.ui.components.fields import TextArea

__all__ = ["inside"]
ALT = Qt.KeyboardModifier.AltModifier


def kinds(room: Room) -> list[LineKind]:
    return [line.kind for line in room.window.session.services.today.day().lines]


def test_a_paper_form_is_typed_read_first_and_closed_by_keys_alone(inside: Room) -> None:
    given_treatment(inside)
    inside.press(Qt.Key.Key_5, ALT)
    inside.press(Qt.Key.Key_N, CTRL)
    inside.type("phq-9")
    inside.press(Qt.Key.Key_Return)
    inside.type("012301231")
    inside.press(Qt.Key.Key_Return)
    assert kinds(inside)[0] is LineKind.SAFETY
    inside.press(Qt.Key.Key_1, CTRL)
    inside.press(Qt.Key.Key_Home)
    inside.press(Qt.Key.Key_K)
    assert "PHQ-9 fråga 9" in "\n".join(label.text() for label in dialog().findChildren(QLabel))
    inside.press(Qt.Key.Key_Space)
    for _ in range(12):
        if isinstance(QApplication.focusWidget(), TextArea):
            break
        inside.press(Qt.Key.Key_Tab)
    inside.type("Ringde och pratade.")
    inside.press(Qt.Key.Key_Return, CTRL)
    assert LineKind.SAFETY not in kinds(inside)


def test_a_new_rating_and_a_plan_are_found_by_what_one_calls_them(inside: Room) -> None:
    """ux.md section 6: everything that can be done here is found by its words, or by others for the same."""
    given_treatment(inside)
    for typed, words in (
        ("ny skattning", "Skriv in en skattning"),
        ("phq", "Skriv in en skattning"),
        ("planera form", "Planera skattningar"),
    ):
        inside.press(Qt.Key.Key_K, CTRL)
        inside.type(typed)
        assert words in palette_words(inside), typed
        inside.press(Qt.Key.Key_Escape)


def test_a_form_that_is_due_is_never_entered_in_place_of_the_one_that_is_named(inside: Room) -> None:
    """COR-04: with one planned it opened at once, the name was refused, and the digits were answers to it."""
    treatment = given_treatment(inside)
    services = inside.window.session.services
    due = services.instruments.find("keds")
    services.ratings.plan(treatment, due, [NewPlan(kind=PlanKind.BEFORE)])
    inside.press(Qt.Key.Key_5, ALT)
    inside.press(Qt.Key.Key_N, CTRL)
    inside.type("phq")
    inside.press(Qt.Key.Key_Return)
    inside.type("012301231")
    inside.press(Qt.Key.Key_Return)
    (line,) = services.ratings.look(treatment).lines
    assert line.instrument.key == "phq-9"
    assert kinds(inside)[0] is LineKind.SAFETY
    inside.press(Qt.Key.Key_N, CTRL)
    inside.press(Qt.Key.Key_Return)
    inside.type("012301231")
    inside.press(Qt.Key.Key_Return)
    assert {line.instrument.key for line in services.ratings.look(treatment).lines} == {"phq-9", "keds"}


def test_undoing_after_answers_were_thrown_away_brings_them_back_and_touches_nothing_else(inside: Room) -> None:
    """COR-04: the step before it, of whichever patient, was undone in its place."""
    treatment = given_treatment(inside)
    services = inside.window.session.services
    inside.press(Qt.Key.Key_5, ALT)
    inside.press(Qt.Key.Key_N, CTRL)
    inside.type("gad")
    inside.press(Qt.Key.Key_Return)
    inside.type("0123012")
    inside.press(Qt.Key.Key_Return)
    inside.press(Qt.Key.Key_N, CTRL)
    inside.type("phq")
    inside.press(Qt.Key.Key_Return)
    inside.type("013")
    forms = inside.frame.travel.page._later.ratings.forms
    forms.entry.form.foot.throw_button.click()
    inside.settle()
    assert forms.begun == ()
    inside.press(Qt.Key.Key_Z, CTRL)
    assert len(forms.begun) == 1
    assert inside.window.session.events[0].words == "Det du kastade är tillbaka."
    assert len(services.ratings.look(treatment).lines) == 1
    inside.press(Qt.Key.Key_Z, CTRL)
    assert services.ratings.look(treatment).lines == ()
