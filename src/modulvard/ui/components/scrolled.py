"""What stands in a scroll area, made anew while the window may be styling or laying out what stood there."""

from PySide6.QtWidgets import QScrollArea, QWidget


def put_in(area: QScrollArea, body: QWidget) -> None:
    """Show a widget in place of what the area has, which goes once the present event is over.

    ``QScrollArea.setWidget`` deletes the one before at once. A new text size resizes the area in the middle of Qt's
    styling every widget in turn: what is deleted there is styled all the same, and the program ends without a word.
    """
    before = area.takeWidget()
    if before is not None:
        before.hide()
        before.setParent(area.viewport())  # it goes with the area, if that goes first
        before.deleteLater()
    area.setWidget(body)
    body.setAutoFillBackground(False)  # the area has just set it
