"""What stands where while a program is written: head, outline, form, and beside it what comes of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import Button, ButtonKind, IconButton
from modulvard.ui.components.cards import Card, Line
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.fields import FieldError
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.rows import HANG
from modulvard.ui.programs.difference import ProgramDifferenceView
from modulvard.ui.programs.outline import Outline
from modulvard.ui.programs.problems_list import ProblemsList
from modulvard.ui.programs.publish_form import PublishForm
from modulvard.ui.programs.reading import ReadingView
from modulvard.ui.programs.writing_words import LANGUAGES, said
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_OUTLINE, _OUTLINE_LEAST = 344, 280
_ANY_WIDTH = (1 << 24) - 1
"""Qt's own: no greatest width."""
_FORM_AND_BESIDE = 680
"""Px at 100 % below which the form and what stands beside it are shown one at a time."""
_OUTLINE_AND_FORM = 600
"""Px at 100 % below which the outline too is shown by itself."""


class WritingFrame(QWidget):
    """The widgets of the writing view, without what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(
            "arrow-left", said(QT_TRANSLATE_NOOP("Writing program", "Till programmen")), self, key="Esc"
        )
        self.title = Subtitle("", self)
        self.state = Small("", self, role="text_2")
        self.language = SegmentedControl(
            said(QT_TRANSLATE_NOOP("Writing program", "Språk att skriva på")), [name for _, name in LANGUAGES], self
        )
        self.parts = self._pane(said(QT_TRANSLATE_NOOP("Writing program", "Delar")), "menu")
        self.read = self._pane("", "eye")
        self.to_mend = self._pane("", "list-checks")
        self.panes = (self.parts, self.read, self.to_mend)
        """What takes the form's place, at most one of them, where there is no room beside it."""
        self.discard = IconButton("trash-2", said(QT_TRANSLATE_NOOP("Writing program", "Ta bort utkastet")), self)
        self.pilot = Button(said(QT_TRANSLATE_NOOP("Writing program", "Pröva som pilot…")), self)
        self.publish = Button(said(QT_TRANSLATE_NOOP("Writing program", "Publicera…")), self, kind=ButtonKind.PRIMARY)
        self.refusal = FieldError(self)
        self.keep_mine = Button(said(QT_TRANSLATE_NOOP("Writing program", "Spara mitt som ett eget utkast")), self)
        self.read_theirs = Button(said(QT_TRANSLATE_NOOP("Writing program", "Läs det andra")), self)
        self.outline = Outline(self)
        self.add_module = Button(said(QT_TRANSLATE_NOOP("Writing program", "Modul")), self, icon="plus", small=True)
        self.add_page = Button(said(QT_TRANSLATE_NOOP("Writing program", "Sida")), self, icon="plus", small=True)
        self.add_homework = Button(
            said(QT_TRANSLATE_NOOP("Writing program", "Hemuppgift")), self, icon="plus", small=True
        )
        self.undo_removal = Button(
            said(QT_TRANSLATE_NOOP("Writing program", "Ångra borttagningen")), self, icon="undo-2", small=True
        )
        self.undo_removal.hide()
        self.foot = Foot(
            (
                ("Alt ↑ ↓", said(QT_TRANSLATE_NOOP("Writing program", "flytta"))),
                ("Del", said(QT_TRANSLATE_NOOP("Writing program", "ta bort"))),
                ("Ins", said(QT_TRANSLATE_NOOP("Writing program", "ny"))),
            ),
            self,
        )
        self.form_room = QScrollArea(self)
        self.publishing = PublishForm(self)
        self.reading = ReadingView(self)
        self.reading.is_draft = True
        self.problems = ProblemsList(self)
        self.difference = ProgramDifferenceView(self)
        self.middle, self.beside = QStackedWidget(self), QStackedWidget(self)
        self._lay_out()

    def _pane(self, words: str, icon: str) -> Button:
        button = Button(words, self, kind=ButtonKind.QUIET, icon=icon)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        for area in (self.form_room,):
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.viewport().setAutoFillBackground(False)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        publish_room = QScrollArea(self)
        publish_room.setFrameShape(QScrollArea.Shape.NoFrame)
        publish_room.setWidgetResizable(True)
        publish_room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        publish_room.viewport().setAutoFillBackground(False)
        publish_room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        publish_room.setWidget(self.publishing)
        self.publishing.setAutoFillBackground(False)
        self.publish_room = publish_room
        for widget in (self.form_room, publish_room):
            self.middle.addWidget(widget)
        self.beside.setContentsMargins(0, Space.ROW, 0, 0)  # as the form's
        for view in (self.reading, self.problems, self.difference):
            self.beside.addWidget(view)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._outline_side())
        self.outline_line = Line(self, upright=True)
        body.addWidget(self.outline_line)
        body.addWidget(self.middle, 1)
        self.beside_line = Line(self, upright=True)
        body.addWidget(self.beside_line)
        body.addWidget(self.beside, 1)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.addLayout(self._head())
        self.whole.addWidget(self._refusal_card())
        self.whole.addWidget(Line(self))
        self.whole.addLayout(body, 1)

    def _head(self) -> QVBoxLayout:
        names = QHBoxLayout()
        names.setSpacing(Space.ROW)
        names.addWidget(self.back)
        names.addWidget(self.title, 1)
        names.addWidget(self.state)
        deeds = Flow(between=Space.ROW, at_end=4)
        for widget in (self.language, *self.panes, self.discard, self.pilot, self.publish):
            deeds.addWidget(widget)
        self.head = QVBoxLayout()
        self.head.setSpacing(Space.ROW)
        self.head.addLayout(names)
        self.head.addLayout(deeds)
        return self.head

    def _refusal_card(self) -> Card:
        self.refusal_card = Card(self)
        inside = QHBoxLayout(self.refusal_card)
        inside.setContentsMargins(Space.FIELDS, Space.INSIDE, Space.FIELDS, Space.INSIDE)
        inside.addWidget(self.refusal, 1)
        inside.addWidget(self.read_theirs)
        inside.addWidget(self.keep_mine)
        self.refusal_card.hide()
        return self.refusal_card

    def _outline_side(self) -> QWidget:
        self.outline_side = QWidget(self)
        column = QVBoxLayout(self.outline_side)
        column.setContentsMargins(0, Space.INSIDE, 0, 0)
        column.setSpacing(0)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, 0, 0)
        listed.addWidget(self.outline)
        column.addLayout(listed, 1)
        adding = QVBoxLayout()
        adding.setContentsMargins(Space.FIELDS, Space.INSIDE, Space.FIELDS, Space.INSIDE)
        flow = Flow()
        for button in (self.add_module, self.add_page, self.add_homework):
            flow.addWidget(button)
        adding.addLayout(flow)
        column.addLayout(adding)
        undoing = QHBoxLayout()
        undoing.setContentsMargins(Space.FIELDS, 0, Space.FIELDS, Space.INSIDE)
        undoing.addWidget(self.undo_removal)
        undoing.addStretch(1)
        column.addLayout(undoing)
        column.addWidget(self.foot)
        return self.outline_side

    # --- room -------------------------------------------------------------------------------------

    @property
    def publishes(self) -> bool:
        """Whether a version is being made."""
        return self.middle.currentWidget() is self.publish_room

    @property
    def is_narrow(self) -> bool:
        """Whether the form and what stands beside it are shown one at a time."""
        return self.width() - self._outline_width() < look().px(_FORM_AND_BESIDE)

    @property
    def is_tight(self) -> bool:
        """Whether the outline too is shown by itself."""
        return self.width() < look().px(_OUTLINE_AND_FORM)

    def fit(self) -> None:
        """Let the outline be as wide as its words need, and show one at a time what has no room side by side."""
        narrow, tight = self.is_narrow, self.is_tight
        by_itself = tight and self.parts.isChecked() and not self.publishes
        if tight:
            self.outline_side.setMinimumWidth(0)
            self.outline_side.setMaximumWidth(_ANY_WIDTH)
        else:
            self.outline_side.setFixedWidth(self._outline_width())
        self.foot.setVisible(look().key_hints and not narrow)
        self.parts.setVisible(tight and not self.publishes)
        self.to_mend.setVisible(not self.publishes)
        words = QT_TRANSLATE_NOOP("Writing program", "Läs")
        if self.publishes:
            words = QT_TRANSLATE_NOOP("Writing program", "Skillnader")
        self.read.setText(said(words))
        self.read.setVisible(tight or (narrow and not self.publishes))
        takes_place = self.read.isChecked() or self.to_mend.isChecked()
        side_by_side = not narrow or (self.publishes and not tight)
        self.outline_side.setVisible(by_itself or not (tight or (narrow and self.publishes)))
        self.outline_line.setVisible(not tight)
        self.beside.setVisible(side_by_side or (takes_place and not by_itself))
        self.beside_line.setVisible(side_by_side)
        self.middle.setVisible(side_by_side or not (takes_place or by_itself))

    def _outline_width(self) -> int:
        return min(look().px(_OUTLINE), max(self.width() * 3 // 11, _OUTLINE_LEAST))
