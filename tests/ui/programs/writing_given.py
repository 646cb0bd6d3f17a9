"""Steps of tests that write a program in the window by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from tests.ui.programs.conftest import Host

from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.programs import Program
from modulvard.ui.programs.writing_page import WritingPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def view_of(host: Host) -> WritingPage:
    view = host.page.drafting.view
    assert view is not None
    return view


def program_of(host: Host) -> Program:
    program = view_of(host).keeper.program
    assert program is not None
    return program


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def types(words: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(focused, QPlainTextEdit):
        focused.insertPlainText(words)
    else:
        assert isinstance(focused, QLineEdit)
        focused.insert(words)  # keyClicks knows no ö


def tab_to(wanted: QWidget | None) -> None:
    """Walk with Tab to a widget, which must lie on the way."""
    assert wanted is not None
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(wanted)


def field(host: Host, name: str) -> QWidget:
    form = view_of(host).form
    assert form is not None
    return form.fields[name]


def kept(host: Host) -> None:
    """Let what is typed be kept, as when the keys rest."""
    view = view_of(host)
    view.keeper.keep_now()
    view.look_now()
    host.settle()


def writing(host: Host, program: Program | None = None) -> WritingPage:
    """Begin a draft, empty or with a program in it."""
    if program is None:
        host.page.drafting.begin_new()
    else:
        services = host.page._context.services
        draft = services.program_writing.begin_with(program)
        host.page.drafting.open(ProgramDraftId(draft.ident or 0))
    host.settle()
    return view_of(host)
