"""Facts under each other: what each is about beside what is said, where there is room for both."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.labels import READABLE, Body, Caption, Label, Strong
from modulvard.ui.programs.facts import Told
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space, Type

_SIDE_BY_SIDE = 480
"""Room, at 100 % text, from which a fact stands beside what it is about."""


def facts_grid(lines: Sequence[Told], body: QWidget, width: int) -> QGridLayout:
    """Return the facts laid out in a body of that width, in px."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.FIELDS)
    grid.setVerticalSpacing(Space.ROW)
    # lines that can be read with ease are narrower than a wide window: the rest of the room stands empty after them
    grid.setColumnStretch(1, 1000)
    grid.setColumnStretch(2, 1)
    grid.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum), 0, 2)
    beside = width / look().factor >= _SIDE_BY_SIDE
    for place, told in enumerate(lines):
        if beside:
            about = Strong(told.about, body, wrap=True)
            about.setFixedWidth(look().px(144))
            grid.addWidget(about, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_said(told, body), place, 1)
        else:
            grid.addWidget(Strong(told.about, body, wrap=True), 2 * place, 0, 1, 2)
            grid.addLayout(_said(told, body), 2 * place + 1, 0, 1, 2)
    return grid


def _said(told: Told, body: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    if told.is_unknown:
        column.addWidget(Strong(QCoreApplication.translate("Programs", "Okänt"), body, role="text_2"))
    if told.words:
        role = "text_2" if told.is_unknown else "text"
        column.addWidget(kept_readable(Body(told.words, body, role=role, wrap=True)))
    if told.origin:
        column.addWidget(Caption(told.origin, body, wrap=True))
    return column


def add_head(column: QVBoxLayout, words: str, body: QWidget) -> None:
    """Add the heading of a section, with room above it."""
    column.addSpacing(Space.BLOCKS)
    column.addWidget(SectionHead(words, body))
    column.addSpacing(Space.ROW)


def kept_readable(label: Label) -> Label:
    """Keep a label's lines to what can be read with ease (ux.md section 4)."""
    label.setMaximumWidth(look().px(Type.BODY.value.px * READABLE // 2))
    return label
