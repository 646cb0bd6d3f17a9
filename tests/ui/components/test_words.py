"""INP-01: whatever is shown is shown literally, in every component that takes words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.bars import ActionBar, BarAction
from modulvard.ui.components.buttons import Button, IconButton, KeyLine, plain
from modulvard.ui.components.cards import EmptyState, ProgressCard, Stripe
from modulvard.ui.components.checks import CheckBox, RadioButton, SegmentedControl
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import Body, Label, Message, literal_tip
from modulvard.ui.components.rail import Rail, RailPlace
from modulvard.ui.components.tabs import Tab, Tabs
from modulvard.ui.components.toast import Toast
from modulvard.ui.theme.tokens import Tone

HOSTILE = "<b>Ek</b> & <img src='/etc/hostname'> &amp; &Alt"


def choice() -> ChoiceField:
    field = ChoiceField(name=HOSTILE)
    field.offer(((HOSTILE, 1),))
    return field


def rail() -> Rail:
    made = Rail("Rail")
    made.show_places((RailPlace(ident="a", words=HOSTILE, icon="sun"),))
    made.show_user(HOSTILE, HOSTILE)
    return made


MADE = {
    "label": lambda: Body(HOSTILE),
    "message": lambda: Message(HOSTILE),
    "button": lambda: Button(HOSTILE),
    "icon button": lambda: IconButton("x", HOSTILE),
    "check box": lambda: CheckBox(HOSTILE),
    "radio": lambda: RadioButton(HOSTILE),
    "segments": lambda: SegmentedControl(HOSTILE, (HOSTILE, "b")),
    "chip": lambda: ChipLabel(Chip(Tone.NEW, HOSTILE)),
    "field": lambda: Field(HOSTILE, TextField()),
    "choice": choice,
    "tabs": lambda: Tabs(HOSTILE, (Tab(words=HOSTILE),)),
    "empty": lambda: EmptyState(HOSTILE, HOSTILE),
    "progress": lambda: ProgressCard(HOSTILE),
    "stripe": lambda: Stripe(HOSTILE),
    "toast": lambda: Toast(HOSTILE, undo=True, stays=True),
    "dialog": lambda: DialogPanel(HOSTILE, submit=HOSTILE, sentence=HOSTILE),
    "rail": rail,
    "bar": lambda: ActionBar(HOSTILE, (BarAction(ident="a", words=HOSTILE),)),
    "keys": lambda: KeyLine((("K", HOSTILE),)),
}


def spoken(widget: QWidget) -> set[str]:
    """All names a screen reader finds in a widget and what it holds."""
    found = set()
    for inner in (widget, *widget.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(inner)
        for item in (interface, *(interface.child(number) for number in range(interface.childCount()))):
            if item is not None:
                found.add(item.text(QAccessible.Text.Name))
    return found


@pytest.mark.parametrize("kind", MADE)
def test_hostile_words_are_literal_on_screen_and_for_the_screen_reader(kind: str, qtbot: QtBot) -> None:
    widget = MADE[kind]()
    qtbot.addWidget(widget)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    assert any(HOSTILE in name for name in spoken(widget)), spoken(widget)
    labels = [label for label in (widget, *widget.findChildren(QLabel)) if isinstance(label, QLabel)]
    assert all(label.textFormat() == Qt.TextFormat.PlainText or not label.text() for label in labels)


def test_markup_takes_as_much_room_as_its_letters(qtbot: QtBot) -> None:
    literal, bare = Body("<b>Ek</b>"), Body("Ek")
    for label in (literal, bare):
        qtbot.addWidget(label)
    assert literal.sizeHint().width() > 2 * bare.sizeHint().width()


def test_a_tool_tip_shows_markup_as_it_is_written() -> None:
    assert literal_tip("<b>Ek & Alm</b>") == "<span>&lt;b&gt;Ek &amp; Alm&lt;/b&gt;</span>"


def test_an_ampersand_is_no_shortcut(qtbot: QtBot) -> None:
    button = Button("Ek & Alm")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.words == "Ek & Alm"
    assert plain("Ek & Alm") == "Ek && Alm"


def test_wrapped_words_keep_their_own_line_breaks(qtbot: QtBot) -> None:
    one, three = Message("Hej"), Message("Hej\n\nOmar")
    for label in (one, three):
        qtbot.addWidget(label)
    assert three.heightForWidth(400) == 3 * one.heightForWidth(400) == 69


def test_a_label_knows_whether_its_words_fit(qtbot: QtBot) -> None:
    words = "Ett mycket långt namn på en patient som inte får plats"
    label = Body(words)
    qtbot.addWidget(label)
    label.resize(120, 20)
    assert label.is_cut
    label.resize(label.sizeHint())
    assert not label.is_cut


def test_the_sentence_of_an_empty_state_is_whole_in_a_narrow_list(qtbot: QtBot) -> None:
    """It was cut with … in the list of messages, where it tells what to do."""
    sentence = "Det som patienterna skriver står här tills det är besvarat, i tur och ordning."
    place = QWidget()
    qtbot.addWidget(place)
    empty = EmptyState("Inget att svara på", sentence, place)
    column = QVBoxLayout(place)
    column.addWidget(empty)
    column.addStretch(1)
    place.resize(260, 400)
    place.show()
    (whole,) = (label for label in empty.findChildren(Label) if label.text() == sentence)
    assert not whole.is_cut
    assert whole.height() >= whole.heightForWidth(whole.width()) > 20
