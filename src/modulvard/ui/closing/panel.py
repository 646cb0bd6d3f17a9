"""The end of a treatment: how, when and why, its days of follow-up, and what is in order beside it (D23, H4, H6)."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.gates import GateStanding
from modulvard.domain.ids import TreatmentId
from modulvard.domain.pacing import PaceState
from modulvard.domain.treatment_errors import BeforeTreatment, InTheFuture, LastDayTooEarly
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.domain.treatments import ClosedAs
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.closing.days import DaysLaid
from modulvard.ui.closing.gates import GatesAtEnd
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.typed import fill_in
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.i18n import capital
from modulvard.ui.intake.dialogs import day_written
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_HALVES, FOLD_PANEL, Space
from modulvard.ui.way import Way
from modulvard.ui.words.of_closing import unmet_words
from modulvard.ui.words.of_treatments import closed_as_words

if TYPE_CHECKING:
    from modulvard.services.closings import ClosingView
    from modulvard.services.treatments import TreatmentChanged

_FORM_WIDE = 424
_OF_THE_DAY = (InTheFuture, BeforeTreatment, LastDayTooEarly)


class EndPanel(QScrollArea):
    """A form to the left and what is in order to the right. Nothing is ended until *Avsluta behandlingen*."""

    closed = Signal()
    ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._typed: Mapping[str, Any] | None = None
        self._is_read = self._is_ending = False
        self._way = Way()
        self._build()
        self._connect()

    def begin(self, picture: PatientPicture, typed: Mapping[str, Any] | None = None) -> None:
        """Ask how the treatment that is shown ends, with what was typed before a lock."""
        view = picture.view
        if view is None:
            return
        self._picture, self._typed, self._is_read = picture, typed, False
        self._way.leave()
        self._is_ending = False
        is_finished = view.standing.figures.state is PaceState.FINISHED
        self._title.setText(self.tr("Avsluta {program}").format(program=self._program()))
        self._closed_as.blockSignals(True)
        self._closed_as.choose(ClosedAs.COMPLETED if is_finished else ClosedAs.PARTLY_COMPLETED)
        self._closed_as.blockSignals(False)
        self._on.setText(picture.on.isoformat())
        self._reason.setText(self.tr("Alla moduler är gjorda") if is_finished else "")
        self.gates.override.clear()
        self.days.begin(picture.on)
        self._tell("")
        self.focus_first()
        self._look()

    def show_picture(self, picture: PatientPicture) -> None:
        """Look again at what is in order: something was entered, or written elsewhere."""
        if self._treatment() is not None and picture.shown_treatment == self._treatment():
            self._picture = picture
            self._look()

    def focus_first(self) -> None:
        """Put the focus on how it ends."""
        self._closed_as.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> tuple[Part, ...]:
        """Return the form, and what is in order."""
        return Part(self._form, self._closed_as), Part(self.gates, self.gates.rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.end_button.isEnabled():
            self._end()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._context.effective_width() < FOLD_PANEL
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._form.setMaximumWidth(16777215 if narrow else look().px(_FORM_WIDE))
        self.gates.rows.fold(folded=not narrow or self._context.effective_width() < FOLD_HALVES)  # half as wide there

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = self._inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._halves.setContentsMargins(Space.BLOCKS, 16, Space.BLOCKS, Space.BLOCKS)
        self._halves.setSpacing(Space.FIELDS)
        self._form = self._made_form(inside)
        self._halves.addWidget(self._form, 2, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        self.gates = GatesAtEnd(self._context, inside)
        right.addWidget(self.gates)
        right.addStretch(1)
        self._halves.addLayout(right, 3)
        self.setWidget(inside)

    def _made_form(self, parent: QWidget) -> Card:
        card = Card(parent)
        self._title = Subtitle("", card, wrap=True)
        self._closed_as, self._on, self._reason = ChoiceField(card), TextField(card), TextField(card)
        self._closed_as.offer([(capital(closed_as_words(one)), one) for one in ClosedAs])
        self._reason.setMaxLength(LONGEST_REASON)
        self._fields = {
            "closed_as": Field(self.tr("Hur den avslutas"), self._closed_as, card),
            "on": Field(self.tr("Sista dag"), self._on, card),
            "reason": Field(self.tr("Orsak"), self._reason, card),
        }
        self.days = DaysLaid(card)
        self._told = Small("", card, wrap=True)
        column = QVBoxLayout(card)
        column.setContentsMargins(23, 19, 23, 19)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(
            Small(self.tr("Planen och det som är gjort ligger kvar. Du kan ångra efteråt."), card, wrap=True)
        )
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self.days)
        column.addWidget(self._told)
        column.addLayout(self._buttons(card))
        return card

    def _buttons(self, card: Card) -> QHBoxLayout:
        self.cancel_button = Button(self.tr("Avbryt"), card, key="Esc")
        self.end_button = Button(self.tr("Avsluta behandlingen"), card, kind=ButtonKind.PRIMARY, key="Enter")
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.end_button)
        return row

    def _connect(self) -> None:
        self._closed_as.currentIndexChanged.connect(self._look)
        self._on.textChanged.connect(self._look)
        self.days.counted.connect(self._look)
        self.gates.rows.moved.connect(self._keep_in_sight)
        self.gates.override.textChanged.connect(self._let_end)
        self.cancel_button.clicked.connect(self.closed)
        self.end_button.clicked.connect(self._end)

    def _keep_in_sight(self, top: int, bottom: int) -> None:
        """Scroll to the check that the keys came to."""
        if self.gates.rows.hasFocus():
            middle = self.gates.rows.mapTo(self._inside, QPoint(0, (top + bottom) // 2))
            self.ensureVisible(0, middle.y(), 0, (bottom - top) // 2 + Space.BLOCKS)

    # --- what is in order -------------------------------------------------------------------------

    def _look(self) -> None:
        """Ask how the checks would stand with what is filled in."""
        treatment, day = self._treatment(), day_written(self._on.text())
        self._fields["on"].show_problem("" if day is not None else self.tr("Skriv dagen som 2026-11-23."))
        self._let_end()
        if treatment is None or day is None:
            return
        look_at = self._context.services.closings.look
        work = partial(look_at, treatment, self._state(), day, laid_with_it=len(self.days.written()))
        self._context.operations.run(self, work, self._on_view, self._on_refused, latest="closing")

    def _on_view(self, view: "ClosingView") -> None:
        is_first, self._is_read = not self._is_read, True
        self.days.show_view(view)
        self.gates.show_view(view)
        if is_first:
            self._order()
        if is_first and self._typed is not None:
            fill_in(self, self._typed)
            self._typed = None
        self._let_end()

    def _order(self) -> None:
        """Let Tab go through the form, what is in order, and then the buttons."""
        walk = [self._reason, *self.days.every_line, self.gates.rows, self.gates.override, self.cancel_button]
        for one, following in pairwise(walk):
            self.setTabOrder(one, following)

    def _on_refused(self, error: ModulvardError) -> None:
        if isinstance(error, _OF_THE_DAY):
            self._fields["on"].show_problem(explained(error).what)
        else:
            self._tell(explained(error).whole)

    def _let_end(self) -> None:
        is_day = day_written(self._on.text()) is not None
        self.end_button.setEnabled(self._is_read and is_day and self.gates.lets_through)

    # --- the end ----------------------------------------------------------------------------------

    def _end(self) -> None:
        treatment, day, picture = self._treatment(), day_written(self._on.text()), self._picture
        if treatment is None or day is None or picture is None or self._is_ending or not self.days.check():
            return
        state, unmet = self._state(), list[GateStanding]()
        end, reason = self._context.services.treatments.end, self._reason.text()
        laid, why = self.days.written(), self.gates.reason

        def work() -> "TreatmentChanged":
            changed = end(treatment, state, reason, day, override=why, follow_ups=laid)
            unmet.extend(changed.gates)
            return changed

        fields = picture.card.patient.fields
        said = self.tr("Behandlingen avslutad för {name}: {how}.")
        said = said.format(name=shown_name(fields.given_name or fields.family_name), how=closed_as_words(state))

        def told() -> str:
            return " ".join(filter(None, (said, unmet_words(unmet))))

        still, self._is_ending = self._way.still(), True
        self._context.run(self, work, still(self._on_ended), still(self._on_end_refused), said=told)

    def _on_ended(self, _changed: Changed) -> None:
        self._is_ending = False
        if self.isVisible():  # else one has gone elsewhere meanwhile
            self.ended.emit()

    def _on_end_refused(self, error: Exception) -> bool:
        """Say beside the field why it was refused, or below the form."""
        self._is_ending = False
        if not isinstance(error, ModulvardError):
            return False
        field, words = "", explained(error).whole
        if isinstance(error, InvalidInput):
            field, words = str(error.facts.get("field", "")), field_sentence(error)
        elif isinstance(error, _OF_THE_DAY):
            field, words = "on", explained(error).what
        if field == "due_on":
            self.days.show_problem(words, error.facts.get("day"))
        elif field in self._fields:
            self._fields[field].show_problem(words)
            self._fields[field].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._tell(words)
            self._look()
        return True

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    # --- shared -----------------------------------------------------------------------------------

    def _treatment(self) -> TreatmentId | None:
        return self._picture.shown_treatment if self._picture is not None else None

    def _state(self) -> ClosedAs:
        return ClosedAs(self._closed_as.currentData())

    def _program(self) -> str:
        view = self._picture.view if self._picture is not None else None
        return view.program.name.in_language(self._context.language) if view is not None else ""
