"""What a toast leaves room for in the whole window (ux.md 7.1)."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from tests.ui.window.conftest import Room

from modulvard.ui.components.buttons import Button


def test_a_toast_gives_room_to_what_is_shown_once_it_has_been_read(room: Room):
    """ux.md 7.1: after the end of a treatment the card with its follow-up is read while the toast stands already."""
    room.begin()
    room.unlock()
    page = room.frame.travel.page
    scrolled = QScrollArea(page)  # as the page of a patient is: what is laid out within it is told to nobody outside
    scrolled.setGeometry(page.rect())
    inner = QWidget()
    inner.resize(page.size())
    scrolled.setWidget(inner)
    scrolled.show()
    button = Button("Ny uppföljning…", inner)
    button.hide()
    room.settle()
    room.window.session.announce("Behandlingen av Linnea är avslutad.")
    room.settle()
    toast = room.frame._toast
    button.setGeometry(QRect(inner.mapFromGlobal(toast.mapToGlobal(toast.rect().topLeft())), toast.size()))
    room.operations.run(page, lambda: None, lambda _: button.show())
    room.settle()
    assert button.isVisible()
    place = QRect(toast.mapToGlobal(QPoint()), toast.size())
    assert not place.intersects(QRect(button.mapToGlobal(QPoint()), button.size()))
