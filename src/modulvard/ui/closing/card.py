"""The card *Avslut* on Översikt: what is in order for the end, how it ended, and its follow-up (C3, D23, H4, H6)."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.clock import today
from modulvard.domain.errors import ModulvardError
from modulvard.domain.follow_ups import FollowUp
from modulvard.domain.gates import Why
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.closing.follow_ups import (
    FollowUpAbout,
    FollowUpLine,
    NewAbout,
    ask_move,
    ask_new,
    ask_outcome,
    take_back,
)
from modulvard.ui.closing.gates import ChecksAtEnd
from modulvard.ui.closing.reopening import ask_reopen
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.standing_rows import StandingRows
from modulvard.ui.discretion import shown_name
from modulvard.ui.i18n import short_day, week_words
from modulvard.ui.pages import PageContext
from modulvard.ui.patient.facts import Fact, FactGrid
from modulvard.ui.words.of_closing import waiting_words
from modulvard.ui.words.of_treatments import closed_as_words

if TYPE_CHECKING:
    from modulvard.services.closings import ClosingView


class ClosingCard(Card):
    """Hidden until the end is near, or something was entered or laid for it."""

    row_moved = Signal(int, int)
    """Top and bottom of the current row, in the card."""
    arrived = Signal()
    """One came here to work on the end, and it is laid out."""
    end_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._view: ClosingView | None = None
        self._takes_focus = False
        self._build()
        self._connect()
        self.hide()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show how the end of the treatment stands. While it is read the card stands as it was, or is away."""
        if self._picture is None or self._picture.shown_treatment != picture.shown_treatment:
            self._view = None
        self._picture = picture
        self._draw()
        treatment = picture.shown_treatment
        if treatment is not None:
            work = partial(self._context.services.closings.look, treatment)
            self._context.operations.run(self, work, self._on_read, self._on_refused, latest="way_out")

    def focus_first(self) -> None:
        """Put the focus on the checks, as soon as they are there."""
        self._takes_focus = self._view is None or self.isHidden()
        if not self._takes_focus:
            parts = (self.rows, self.days, self.end_button, self.new_button)
            target = next((part for part in parts if part.isVisibleTo(self)), None)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, target, partial(self._show_arrival, target))  # once it is laid out

    def _show_arrival(self, part: QWidget) -> None:
        self.arrived.emit()
        self._show_part(part)

    def _show_part(self, part: QWidget) -> None:
        """Have the row that the keys came to, or a button, scrolled into sight."""
        rect = part.visualRect(part.currentIndex()) if isinstance(part, StandingRows) else part.rect()
        top = part.mapTo(self, rect.topLeft()).y()
        self.row_moved.emit(top, top + rect.height())

    def fold(self, *, folded: bool) -> None:
        """Give each row two lines where room is short."""
        self.rows.fold(folded=folded)
        self.days.fold(folded=folded)

    def ask_new(self) -> None:
        """Ask for the day of a new follow-up: the next one that the program gives is proposed, else today."""
        view = self._view
        if view is not None:
            first = next(iter(view.proposed), None)
            day, months = (first.due_on, first.months) if first is not None else (max(view.on, self._day()), None)
            missing = (each for each in view.standings if each.why is Why.NO_DAY_LAID)
            about = NewAbout(
                treatment=view.treatment.id,
                name=self._name(),
                day=day.isoformat(),
                months=months,
                strength=next((each.strength.value for each in missing), ""),
            )
            ask_new(self._context, self, about)

    def ask_reopen(self) -> None:
        """Ask why the end was a mistake."""
        if self._view is not None and self._view.treatment.ending is not None:
            ask_reopen(self._context, self, self._view.treatment.id, self._name())

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._told = Small("", self)
        self._facts = FactGrid(self)
        self.rows = ChecksAtEnd(self._context, self, lays_days=True)
        self._days_head = Strong(self.tr("Uppföljning"), self)
        self.days: StandingRows[FollowUpLine] = StandingRows(
            self, self.tr("Uppföljning"), digits=self._context.letter_keys
        )
        self._read = Small("", self, role="text", wrap=True)
        self.end_button = Button(self.tr("Avsluta behandlingen"), self, kind=ButtonKind.PRIMARY)
        self.new_button = Button(self.tr("Ny uppföljning…"), self)
        self.move_button = Button(self.tr("Flytta…"), self)
        self.back_button = Button(self.tr("Ta tillbaka uppföljningen"), self)
        self.reopen_button = Button(self.tr("Öppna behandlingen igen…"), self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Strong(self.tr("Avslut"), self))
        head.addWidget(self._told, 1)
        above = self._inset(15)
        above.addLayout(head)
        above.addWidget(self._facts)
        between = self._inset(6)
        between.addWidget(self._days_head)
        self._buttons = QWidget(self)
        flow = Flow(self._buttons)
        for button in (self.end_button, self.new_button, self.move_button, self.back_button, self.reopen_button):
            flow.addWidget(button)
        below = self._inset(2)
        below.setContentsMargins(19, 2, 19, 15)
        below.addWidget(self._read)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.rows)
        column.addLayout(between)
        column.addWidget(self.days)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _inset(self, top: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(19, top, 19, 0)
        column.setSpacing(10)
        return column

    def _connect(self) -> None:
        for rows in (self.rows, self.days):
            rows.moved.connect(partial(self._on_moved, rows))
        self.days.opened.connect(self._on_day)
        self.rows.day_wanted.connect(self.ask_new)
        self.end_button.clicked.connect(self.end_asked)
        self.new_button.clicked.connect(self.ask_new)
        self.move_button.clicked.connect(self._move)
        self.back_button.clicked.connect(self._take_back)
        self.reopen_button.clicked.connect(self.ask_reopen)

    # --- showing ----------------------------------------------------------------------------------

    def _on_read(self, view: "ClosingView") -> None:
        self._view = view
        self._draw()
        if self._takes_focus:
            self.focus_first()

    def _on_refused(self, _error: ModulvardError) -> None:
        """Leave it to the page, which reads the same patient."""

    def _draw(self) -> None:
        view, picture = self._view, self._picture
        self.setVisible(view is not None and (view.is_near or bool(view.checks or view.follow_ups)))
        if view is None or picture is None:
            return
        has_ended, may = view.treatment.ending is not None, picture.may_change
        self._told.setText(self._told_words(view))
        self._facts.show_facts(self._facts_of(view))
        self.rows.show_view(view, may_change=may)
        # What ended before anything was asked of an end is not looked at as if something were missing.
        self.rows.setVisible(bool(view.standings) and (not has_ended or bool(view.kept or view.checks)))
        self._show_days(view)
        self.end_button.setVisible(not has_ended)
        self.reopen_button.setVisible(has_ended)
        self._buttons.setVisible(may)

    def _show_days(self, view: "ClosingView") -> None:
        digits = iter("123456789")
        self.days.show_lines(
            tuple(
                FollowUpLine(follow_up=follow_up, key=next(digits, ""), on=self._day(), names=view.names)
                for follow_up in view.follow_ups
            )
        )
        is_any = bool(view.follow_ups)
        for widget in (self._days_head, self.days, self.back_button):
            widget.setVisible(is_any)
        self._show_current()

    def _show_current(self) -> None:
        """Show what came of the follow-up that the keys came to, and what can be done with it."""
        current = self._current()
        self.move_button.setVisible(current is not None and current.is_open)
        words = current.outcome if current is not None else ""
        self._read.setText(words)
        self._read.setVisible(bool(words))

    def _told_words(self, view: "ClosingView") -> str:
        ending, picture = view.treatment.ending, self._picture
        if ending is not None:
            words = self.tr("avslutad {day}: {how}")
            return words.format(day=short_day(ending.on, self._day()), how=closed_as_words(ending.closed_as))
        finish = picture.view.standing.figures.projected_finish if picture is not None and picture.view else None
        if finish is None:
            return self.tr("alla moduler är gjorda")
        return self.tr("beräknat slut {week}").format(week=week_words(finish, self._day()))

    def _facts_of(self, view: "ClosingView") -> list[Fact]:
        overridden = "\n".join(dict.fromkeys(kept.reason for kept in view.kept if kept.reason))
        reason = view.treatment.ending.reason if view.treatment.ending is not None else ""
        return [
            Fact(self.tr("Orsak"), reason),
            Fact(self.tr("Avslutad ändå"), overridden),
            Fact(self.tr("Väntar"), waiting_words(view)),
        ]

    # --- what the user does -----------------------------------------------------------------------

    def _on_moved(self, rows: QWidget, top: int, bottom: int) -> None:
        self.row_moved.emit(rows.y() + top, rows.y() + bottom)
        if rows is self.days:
            self._show_current()

    def _on_day(self, line: FollowUpLine) -> None:
        if self._picture is None or not self._picture.may_change:
            return
        if line.follow_up.is_open:
            ask_outcome(self._context, self, FollowUpAbout.of(line.follow_up, self._name()))
        else:
            self._context.announce(f"{line.told}")

    def _move(self) -> None:
        current = self._current()
        if current is not None:
            ask_move(self._context, self, FollowUpAbout.of(current, self._name()))

    def _take_back(self) -> None:
        current = self._current()
        if current is not None:
            take_back(self._context, self, FollowUpAbout.of(current, self._name()))

    def _current(self) -> FollowUp | None:
        row = self.days.current
        return row.follow_up if row is not None else None

    def _day(self) -> date:
        return today(self._context.clock)

    def _name(self) -> str:
        if self._picture is None:
            return ""
        fields = self._picture.card.patient.fields
        return shown_name(fields.given_name or fields.family_name)
