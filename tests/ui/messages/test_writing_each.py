"""”Skriv till var och en”: one draft each, and nobody sees another (ux.md "Bulk", 8.7)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.messages.conftest import CTRL, Post

from modulvard.ui.messages.words import View
from modulvard.ui.messages.writing_each import WriteEachDialog
from modulvard.ui.pages import Place, Section

KEY = Qt.Key


def test_each_of_those_ticked_gets_a_draft_of_their_own(post: Post) -> None:
    post.room.frame.travel.go(Place(Section.PATIENTS))
    post.settle()
    post.press(KEY.Key_A, CTRL)
    post.page.many.do("write")
    dialog = next(each for each in post.room.window.findChildren(WriteEachDialog) if each.isVisible())
    post.settle()
    assert "Granbarr, Linnea · f. " in dialog.names._label.text()  # ux.md 8.2: who is written to stands beside it
    assert dialog.names._label.text().count("\n") == 2
    assert "Linnea" in dialog.names.accessibleDescription()
    dialog.panel.submit_button.click()
    assert dialog._fields["body"].error.words
    dialog.text.setPlainText("Hej {förnamn}! Vi har stängt {dag?}.")
    dialog.activateWindow()
    dialog.text.setFocus()
    post.room.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.text, KEY.Key_Return, CTRL)  # Enter alone breaks the line
    post.settle()
    assert [post.draft_of(number).body for number in range(3)] == [
        f"Hej {name}! Vi har stängt {{dag?}}." for name in ("Linnea", "Omar", "Omar")
    ]
    assert post.page.listing.view is View.DRAFTS
    assert post.page.listing.count == 3
    assert post.services.messages.to_hand_over() == ()
    assert QApplication.focusWidget() is post.page.listing.rows  # ux.md 7.1: R works at once
    post.press(KEY.Key_Z, CTRL)
    assert post.page.composer.treatment is None
    assert [post.draft_of(number) for number in range(3)] == [None] * 3
