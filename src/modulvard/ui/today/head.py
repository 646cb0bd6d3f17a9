"""The head of Idag: what the day holds, or what is left before going home, or what is done."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.today import LineKind, TodayLine, TodayView
from modulvard.domain.weeks import Week
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.i18n import capital, long_day, week_words
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.today.words import amount, greeting

MINE, UNIT = "mine", "unit"
_WORDS_LEAST = 200


class Shown(StrEnum):
    """Which list stands on the page."""

    DAY = "day"
    END = "end"
    """What is left before going home (”Klar för dagen”)."""
    DONE = "done"


class DayHead(QWidget):
    """Title, the day in one line, whose list it is, and ”Klar för dagen”; and what is said where nothing is listed."""

    end_asked = Signal()
    day_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._title = Title("", self)
        self._line = Small("", self, role="text_2", wrap=True)
        self.whose = ChoiceField(self, caption=self.tr("Visa"))
        self.whose.offer(((self.tr("Min lista"), MINE), (self.tr("Hela enheten"), UNIT)))
        self.end_button = Button(self.tr("Klar för dagen"), self)
        self.back_button = Button(self.tr("Till dagens lista"), self, key="Esc")
        self.lock_button = Button(self.tr("Lås"), self, key="Ctrl+L")
        self.empty = EmptyState(
            self.tr("Inget mer idag"),
            self.tr("Här står det som väntar på dig: meddelanden, hemuppgifter, moduler, tempo. Just nu väntar inget."),
            self,
        )
        self.end_button.clicked.connect(self.end_asked)
        self.back_button.clicked.connect(self.day_asked)
        self.lock_button.clicked.connect(context.lock)
        self._lay_out()
        self._offer(Shown.DAY)
        self.empty.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        controls = QHBoxLayout()
        controls.setSpacing(Space.ROW)
        self._controls = (self.whose, self.end_button, self.back_button, self.lock_button)
        for control in self._controls:
            controls.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        controls.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(Space.ROW)
        self._row.addLayout(words, 1)
        self._row.addLayout(controls)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.BLOCKS)
        self._column.addLayout(self._row)
        self._column.addWidget(self.empty)
        self.leave_top(0)

    @property
    def title(self) -> str:
        """What stands largest."""
        return self._title.text()

    @property
    def line(self) -> str:
        """What stands below it."""
        return self._line.text()

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._column.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)

    def focus_first(self) -> None:
        """Put the focus on what can be done where nothing is listed."""
        for button in (self.lock_button, self.end_button, self.back_button):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_view(self, which: Shown, view: TodayView) -> None:
        """Say what a list holds."""
        self._offer(which)
        self.empty.setVisible(not view.lines)
        if which is Shown.END:
            self._title.setText(self.tr("Klar för dagen"))
            self._line.setText(said_at_the_end(view.lines))
            return
        person = self._context.services.person
        name = (person.display_name.split() or [""])[0] if person is not None else ""
        self._title.setText(greeting(view.at.astimezone(STOCKHOLM).hour, name))
        week = week_words(Week.of(view.today))
        told = f"{capital(long_day(view.today))} · {week} · {amount(view.lines, view.minutes)}"
        if view.stands_in_for:
            told += " · " + self.tr("du ersätter en kollega")
        self._line.setText(told)

    def show_done(self, count: int) -> None:
        """Say how much is done."""
        self._offer(Shown.DONE)
        self.empty.hide()
        self._title.setText(self.tr("Klart idag"))
        self._line.setText(self.tr("%n sak(er) klara. Det du gjorde sist står först.", "", count))

    def _offer(self, which: Shown) -> None:
        self.whose.setVisible(which is Shown.DAY)
        self.end_button.setVisible(which is Shown.DAY)
        self.back_button.setVisible(which is not Shown.DAY)
        self.lock_button.setVisible(which is Shown.END)
        self._fold()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._fold()

    def _fold(self) -> None:
        """Put the controls below the words where they would leave them too little room."""
        shown = [control.sizeHint().width() + Space.ROW for control in self._controls if not control.isHidden()]
        left = self.width() - 2 * Space.BLOCKS - sum(shown)
        narrow = left < max(self._title.sizeHint().width(), look().px(_WORDS_LEAST))
        along = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(along)


def said_at_the_end(lines: Sequence[TodayLine]) -> str:
    """Return what is left: ”2 utkast, 1 svar att lämna, 1 sak till som ska vara klar idag”."""
    drafts = sum(line.kind is LineKind.DRAFT for line in lines)
    left = sum(line.kind is LineKind.HANDOVER for line in lines)
    others = len(lines) - drafts - left
    parts = []
    if drafts:
        parts.append(QCoreApplication.translate("Today", "%n utkast", "", drafts))
    if left:
        parts.append(QCoreApplication.translate("Today", "%n svar att lämna", "", left))
    if others:
        parts.append(QCoreApplication.translate("Today", "%n sak(er) att göra idag", "", others))
    if not parts:
        return QCoreApplication.translate("Today", "Inget är halvfärdigt. Lås och gå hem.")
    return capital(", ".join(parts))
