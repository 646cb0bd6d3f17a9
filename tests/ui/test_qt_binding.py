"""The Qt binding itself counts what it is given: a lost reference to None ends the program (decisions.md 23)."""

import sys

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from typing_extensions import override

CALLS = 200
SLACK = 20
"""References that the interpreter itself may come to hold or drop meanwhile."""


def references_lost(call) -> int:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_painting_loses_no_reference_to_none(qapp):
    pixmap = QPixmap(10, 10)
    painter = QPainter(pixmap)
    pen = QPen(QColor("#000000"), 1)
    assert references_lost(lambda: painter.setPen(pen)) < SLACK
    painter.end()


def test_a_model_that_answers_nothing_loses_no_reference_to_none(qapp):
    class Empty(QAbstractListModel):
        @override
        def rowCount(self, *_: object) -> int:
            return 1

        @override
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            return None

    model = Empty()
    index = model.index(0)
    assert references_lost(lambda: index.data(Qt.ItemDataRole.FontRole)) < SLACK
