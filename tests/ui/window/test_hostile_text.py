"""What people write is shown as they wrote it: markup, emoji, right to left, words without end (INP-01, issue 3)."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from tests.homework_given import BOTH
from tests.treatments_given import a_program, given_program
from tests.ui.window.conftest import ERIK, Room
from tests.ui.window.test_typed import dialog, go, lock
from tests.ui.window.test_typed_dialogs import OPENERS

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_draft import AnswerDraft, TextDraft
from modulvard.domain.homework import NewHandIn
from modulvard.domain.ids import AnswerId, HandInId, MessageId, NoteId, TreatmentId
from modulvard.domain.messages import Channel, NewMessage
from modulvard.domain.patient_draft import PatientDraft
from modulvard.domain.today import LineKind
from modulvard.services.bundle import Services
from modulvard.services.treatments import NewTreatment
from modulvard.ui.pages import PatientTab, Place, Section

MARKUP = '<b>x</b><img src=x> &amp; <a href="x">'
NAME = "<b>Al</b>&ma"
LINE = f"{MARKUP} \N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED} \N{SLIGHTLY SMILING FACE}"
BODY = f"{LINE}\n\N{RIGHT-TO-LEFT OVERRIDE}abc\N{POP DIRECTIONAL FORMATTING}\n{'o' * 900}\n10\N{NO-BREAK SPACE}mg <hr>"
WHOLE = BODY.replace("\N{NO-BREAK SPACE}", " ")
"""As Qt's own plain text gives it: what is written is read otherwise (``Editor.text``)."""
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class Hostile:
    """A patient whose name and every text is as hostile as it may be kept."""

    def __init__(self, services: Services) -> None:
        self.services = services
        added = services.patients.add(PatientDraft(given_name=NAME, family_name=LINE, birth_date="1985-03-12"))
        assert added.patient is not None
        self.patient = added.patient
        program = given_program(services.treatments._database, a_program(homework=BOTH))
        new = NewTreatment(patient=self.patient, program=program, started_on=date(2026, 11, 16))
        self.treatment = TreatmentId(services.treatments.start(new).ident or 0)
        self._write()

    def _write(self) -> None:
        services, treatment = self.services, self.treatment
        self.message = MessageId(services.messages.receive(NewMessage(treatment=treatment, body=BODY)).ident or 0)
        first, second = (
            line.homework.id for line in services.homework.reload_treatment(treatment) if line.homework.module == 1
        )
        for homework in (first, second):
            handed_in = services.homework.hand_in(NewHandIn(homework=homework, answers={"onskan": BODY}))
        feedback = MessageId(services.homework.begin_feedback(HandInId(handed_in.ident or 0)).ident or 0)
        services.homework.finish_feedback(feedback, BODY, channel=Channel.COPY)
        self.note = NoteId(services.notes.begin(treatment, body=BODY).ident or 0)
        services.notes.finish(self.note, BODY)
        services.flags.add(treatment, date(2026, 11, 23), LINE[:100])
        draft = AnswerDraft(texts=(("sv", TextDraft(title=LINE, body=BODY, keywords=MARKUP)),))
        self.answer = AnswerId(services.answers.add(AnswerKind.REPLY, draft).ident or 0)
        self.reply = MessageId(services.messages.begin(treatment, body=BODY).ident or 0)


@pytest.fixture
def inside(room: Room) -> Room:
    room.begin()
    room.unlock()
    return room


@pytest.fixture
def hostile(inside: Room) -> Hostile:
    made: list[Hostile] = []
    inside.operations.run(inside.window, lambda: Hostile(inside.window.session.services), made.append)
    inside.settle()
    inside.frame.travel.reload()
    inside.settle()
    return made[0]


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget shows, as it is kept in it."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from (str(index.data(role)) for index in cells(widget) for role in ROLES if index.data(role))
    yield widget.accessibleName()


def cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, row = view.model(), 0
    while model.hasIndex(row, 0):  # what a list without columns tells of them is private in Qt
        column = 0
        while model.hasIndex(row, column):
            yield model.index(row, column)
            column += 1
        row += 1


def marked(text: str) -> bool:
    """Whether Qt would take a letter of it for a shortcut."""
    return "&" in text.replace("&&", "")


def tips_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from (str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in cells(widget))
    if isinstance(widget, QTabBar):
        yield from (widget.tabToolTip(number) for number in range(widget.count()))


def wrongs_of(widget: QWidget) -> Iterator[str]:
    """What a widget would take for something other than the words it was given."""
    if isinstance(widget, QLabel) and widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
        yield "its text may be read as markup"
    if isinstance(widget, QTextEdit) and widget.acceptRichText():
        yield "it takes markup"
    if isinstance(widget, QAbstractButton) and marked(widget.text()):
        yield "a letter is taken for its shortcut"
    if isinstance(widget, QTabBar) and any(marked(widget.tabText(number)) for number in range(widget.count())):
        yield "a letter of a tab is taken for its shortcut"
    if any(isinstance(one, QAction) and marked(one.text()) for one in widget.actions()):
        yield "a letter of a menu is taken for its shortcut"
    if any("<b>" in tip or "<img" in tip for tip in tips_of(widget)):
        yield "its tip is markup"
    if any("&lt;" in text or "&amp;amp;" in text for text in texts_of(widget)):
        yield "its words are not as written"


def shown() -> str:
    """Everything that is shown now, a space that does not break as a common one: so Qt's own plain text has it."""
    said = "\n".join(text for one in QApplication.allWidgets() if one.isVisible() for text in texts_of(one))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def see(room: Room, *words: str) -> None:
    """Wait for words to be shown as they were written, and let nothing be anything else."""
    room.settle()
    room.qtbot.waitUntil(lambda: all(one in shown() for one in words))
    widgets = [one for one in QApplication.allWidgets() if not isinstance(one.parent(), QComboBox)]
    assert [f"{type(one).__name__}: {why}" for one in widgets for why in wrongs_of(one)] == []


def test_every_view_shows_the_words_as_they_were_written(inside: Room, hostile: Hostile):
    own = partial(Place, Section.PATIENTS, hostile.patient)
    go(inside, Place(Section.TODAY))
    see(inside, NAME, LINE)
    go(inside, Place(Section.PATIENTS))
    see(inside, NAME, LINE)
    go(inside, Place(Section.MESSAGES))
    see(inside, NAME, LINE)
    go(inside, own(PatientTab.OVERVIEW))
    see(inside, NAME, LINE)
    go(inside, own(PatientTab.MODULES))
    see(inside, NAME)
    go(inside, own(PatientTab.HOMEWORK))
    see(inside, NAME, WHOLE)
    go(inside, own(PatientTab.CONVERSATION))
    see(inside, NAME, WHOLE)
    go(inside, own(PatientTab.DOCUMENTS, {"note": hostile.note}))
    see(inside, NAME, WHOLE)


def test_what_is_written_stands_beside_words_as_they_were_written(inside: Room, hostile: Hostile):
    go(inside, Place(Section.MESSAGES, arguments={"treatment": hostile.treatment}))
    see(inside, NAME, WHOLE)
    assert inside.frame.travel.page.composer.writer.editor.text == BODY
    go(inside, Place(Section.PATIENTS, hostile.patient, PatientTab.HOMEWORK))
    tab = inside.frame.travel.page.homework
    tab.write()
    see(inside, NAME, WHOLE)
    assert NAME in tab.feedback.name


def test_an_entry_of_the_bank_is_read_and_written_as_it_was_written(inside: Room, hostile: Hostile):
    go(inside, Place(Section.ANSWERS, arguments={"answer": hostile.answer}))
    see(inside, LINE)
    form = inside.frame.travel.page.detail.form
    inside.qtbot.waitUntil(lambda: form.title.text() == LINE)
    assert form.body.toPlainText() == BODY


def test_no_dialog_reads_anything_else_into_it(inside: Room, hostile: Hostile):
    go(inside, Place(Section.PATIENTS, hostile.patient, PatientTab.OVERVIEW))
    for _, open_it in OPENERS.values():
        open_it(inside.frame.travel._context, inside.frame.travel.page, hostile.treatment)
        see(inside)
        dialog().close()
        inside.settle()


def test_the_palette_shows_what_it_finds_as_it_was_written(inside: Room, hostile: Hostile):
    inside.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    inside.type("<img src=x>")
    see(inside, NAME, MARKUP)


def test_what_is_said_of_a_step_is_said_as_it_was_written(inside: Room, hostile: Hostile):
    go(inside, Place(Section.PROGRAMS))
    assert NAME not in shown()
    inside.window.session.announce(f"{NAME} {MARKUP}")
    see(inside, f"{NAME} {MARKUP}")


def test_a_colleague_reads_what_was_passed_on_as_it_was_written(inside: Room, hostile: Hostile):
    services = hostile.services
    erik = next(one.ident for one in services.patient_pages.therapists() if one.name == ERIK)
    services.today.pass_on(hostile.treatment, LineKind.MESSAGE, hostile.message, erik, LINE)
    lock(inside)
    inside.press(Qt.Key.Key_Down)
    inside.unlock()
    go(inside, Place(Section.TODAY))
    see(inside, NAME, LINE)
