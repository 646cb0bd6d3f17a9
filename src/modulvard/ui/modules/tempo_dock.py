"""The tempo dock: T, a digit, Enter. The new plan is drawn and told before anything is stored (ux.md section 2)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.programs import Pace
from modulvard.domain.today import NOTABLE, TodayLine
from modulvard.domain.treatment_steps import Preview
from modulvard.domain.weeks import Week
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.services.treatments import TreatmentView
from modulvard.ui.components.buttons import Button, KeyLine
from modulvard.ui.components.cards import Card, Line
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.i18n import week_words
from modulvard.ui.modules.tempo import (
    TempoChoice,
    TempoDraft,
    consequences,
    pace_choices,
)
from modulvard.ui.modules.tempo_fields import TempoFields
from modulvard.ui.modules.tempo_outcome import TempoOutcome
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_HALVES, Space
from modulvard.ui.words.of_treatments import pace_words

_HIGH = 224
_OUTCOME_WIDE = 312
_MARGINS = (24, 17, 24, 19)
_LOW_MARGINS = (16, 10, 16, 10)


class _ChoiceButton(Button):
    """One of the five. Enter is left to the dock, which confirms: focus stays on the choice (mockups/README)."""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            e.ignore()
        else:
            super().keyPressEvent(e)


class TempoDock(Card):
    """Five choices, the fields of the one chosen, and what would come of it. Nothing changes until Enter."""

    previewed = Signal(object)
    """A ``Preview`` to draw, or None."""
    closed = Signal()
    module_chosen = Signal(int)
    one_step_at_a_time = True
    """Enter pressed twice changes the tempo once (``Operations.run_command``)."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent=True)
        self._context = context
        self._picture: PatientPicture | None = None
        self._choice: TempoChoice | None = None
        self._is_low = False
        self._buttons: dict[TempoChoice, Button] = {}
        self._build()
        self._connect()

    # --- what the page asks ---------------------------------------------------------------------------

    @property
    def choice(self) -> TempoChoice | None:
        """What is chosen, or None before the first digit."""
        return self._choice

    def show_for(self, picture: PatientPicture, module: ModuleNumber | None) -> None:
        """Begin anew for a treatment, with ``module`` as the one a move is about."""
        self._picture = picture
        self._choice = None
        view = self._view()
        title = {one.number: one.title.in_language(self._context.language) for one in view.program.modules}
        waiting = [
            (f"{one.number} {title.get(one.number, '')}", one.number)
            for one in view.standing.modules
            if one.standing.handed_in is None and not one.standing.is_skipped
        ]
        self._fields.show_for(view, waiting, module)
        self._buttons[TempoChoice.MOVE].setEnabled(bool(waiting))
        for choice in (TempoChoice.SLOWER, TempoChoice.FASTER):
            self._buttons[choice].setEnabled(bool(waiting) and len(pace_choices(choice, self._pace_now())) > 1)
        self._check_buttons()
        self._show_fields()
        self._outcome.show_nothing(self.tr("Välj 1–5 för att se hur det blir."))

    def focus_choice(self) -> None:
        """Put the focus where Enter confirms: on the choice, or on the first one that can be made."""
        chosen = [self._buttons[self._choice]] if self._choice is not None else list(self._buttons.values())
        first = next((button for button in chosen if button.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_low(self, low: bool) -> None:
        """Leave out heading and keys where the room is low, so that the plan above can be seen."""
        if low == self._is_low:
            return
        self._is_low = low
        self._head.setVisible(not low)
        self._keys.setVisible(not low)
        self._outcome.set_low(low)
        self._halves.setContentsMargins(*(_LOW_MARGINS if low else _MARGINS))
        self._halves.setSpacing(Space.ROW if low else Space.BLOCKS)
        self.setMinimumHeight(0 if low else _HIGH)

    def height_in(self, width: int) -> int:
        """Return how high the dock is in a width, in px."""
        self._fold()
        layout = self._halves
        layout.invalidate()
        needed = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return max(needed, self.minimumHeight())

    def choose(self, choice: TempoChoice) -> None:
        """Take one of the five: fill its fields in and show what would come of it."""
        if not self._buttons[choice].isEnabled():
            return
        self._choice = choice
        self._check_buttons()
        self._fields.fill(choice)
        self._show_fields()
        self._ask_preview()

    def move_by(self, module: ModuleNumber, weeks: int) -> None:
        """Show what it would be to move a module so many weeks on from where the preview has it."""
        is_same = self._choice is TempoChoice.MOVE and self._fields.module.currentData() == module
        at = self._fields.first_week.currentData() if is_same else self._fields.week_of(module)
        self.move_to(module, at + weeks)

    def move_to(self, module: ModuleNumber, week: Week) -> None:
        """Show what it would be to have a module planned in a week."""
        if self._choice is not TempoChoice.MOVE:
            self._choice = TempoChoice.MOVE
            self._check_buttons()
            self._fields.fill(TempoChoice.MOVE)
            self._show_fields()
        self._fields.move_to(module, week)
        self._ask_preview()

    def confirm(self) -> None:
        """Do what is chosen. Without a choice nothing happens."""
        if self._choice is None:
            return
        if self._choice is TempoChoice.KEEP and self._line() is None:
            self.closed.emit()
            return
        command, said = self._command(self._fields.draft(self._choice))
        self._context.run(self, command, self._on_done, self._on_refused, said=said)

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(*_MARGINS)
        self._halves.setSpacing(Space.BLOCKS)
        self._halves.addLayout(self._left_half(), 1)
        self._rule = Line(self, upright=True)
        self._halves.addWidget(self._rule)
        self._outcome = TempoOutcome(self)
        self._outcome.setFixedWidth(look().px(_OUTCOME_WIDE))
        self._halves.addWidget(self._outcome)

    def _left_half(self) -> QVBoxLayout:
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 9)
        head.setSpacing(Space.ROW)
        head.addWidget(Subtitle(self.tr("Ändra tempo"), self._head))
        head.addWidget(Small(self.tr("Inget ändras förrän du trycker Enter"), self._head), 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._choice_row())
        column.addSpacing(14)
        self._fields = TempoFields(self)
        column.addWidget(self._fields)
        column.addStretch(1)
        self._keys = self._key_line()
        column.addWidget(self._keys)
        return column

    def _choice_row(self) -> QHBoxLayout:
        words = {
            TempoChoice.MOVE: self.tr("Flytta"),
            TempoChoice.SLOWER: self.tr("Saktare"),
            TempoChoice.FASTER: self.tr("Snabbare"),
            TempoChoice.PAUSE: self.tr("Pausa"),
            TempoChoice.KEEP: self.tr("Behåll"),
        }
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        for choice, said in words.items():
            button = _ChoiceButton(said, self, key=str(choice.value), key_first=True)
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_clicked, choice))
            self._buttons[choice] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _key_line(self) -> KeyLine:
        return KeyLine(
            (
                ("1–5", self.tr("välj")),
                ("Tab", self.tr("nästa fält")),
                ("Enter", self.tr("ändra tempo")),
                ("Esc", self.tr("avbryt")),
                ("Ctrl+Z", self.tr("ångra efteråt")),
            ),
            self,
        )

    def _connect(self) -> None:
        self._fields.changed.connect(self._on_field)
        self._fields.module_chosen.connect(self.module_chosen)
        self._outcome.cancelled.connect(self.closed)
        self._outcome.confirmed.connect(self.confirm)

    # --- events --------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
        elif digit in {"1", "2", "3", "4", "5"} and not isinstance(self.focusWidget(), (QLineEdit, QComboBox)):
            choice = TempoChoice(int(digit))
            self.choose(choice)
            self.focus_choice()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setMinimumHeight(0 if self._is_low else _HIGH)
        self._fold()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        narrow = self._context.effective_width() < FOLD_HALVES
        along = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(along)
        self._rule.setVisible(not narrow)
        self._outcome.setMinimumWidth(0 if narrow else look().px(_OUTCOME_WIDE))
        self._outcome.setMaximumWidth(16777215 if narrow else look().px(_OUTCOME_WIDE))

    # --- filling in ----------------------------------------------------------------------------------

    def _view(self) -> TreatmentView:
        if self._picture is None or self._picture.view is None:
            raise ValueError("the dock is shown for a treatment only")
        return self._picture.view

    def _pace_now(self) -> Pace:
        return self._view().standing.agreement.pace

    def _line(self) -> TodayLine | None:
        """Return the line of Idag that Behåll notes as seen."""
        lines = self._picture.lines if self._picture is not None else ()
        return next((line for line in lines if line.kind in NOTABLE), None)

    def _kept_words(self) -> str:
        if self._line() is None:
            return self.tr("Tempot är som förut. Inget behöver noteras.")
        return self.tr("Tempot är som förut. Raden i Idag noteras som sedd i sju dagar, eller tills läget försämras.")

    def _check_buttons(self) -> None:
        for choice, button in self._buttons.items():
            button.setChecked(choice is self._choice)

    def _show_fields(self) -> None:
        instead = self._kept_words()
        if self._choice is None:
            instead = self.tr("Välj med siffran eller med musen. Den nya planen ritas innan du bekräftar.")
        self._fields.show_choice(self._choice, instead)

    # --- preview and command -------------------------------------------------------------------------

    def _on_clicked(self, choice: TempoChoice) -> None:
        self.choose(choice)

    def _on_field(self) -> None:
        if self._choice is not None:
            self._ask_preview()

    def _ask_preview(self) -> None:
        choice = self._choice
        self._outcome.set_verb(choice)
        if choice is None or choice is TempoChoice.KEEP:
            self._outcome.show_nothing(self.tr("Planen ligger kvar."), confirm=choice is TempoChoice.KEEP)
            self.previewed.emit(None)
            return
        draft, treatments, ident = (
            self._fields.draft(choice),
            self._context.services.treatments,
            self._view().treatment.id,
        )

        def look_ahead() -> Preview:
            if draft.choice is TempoChoice.PAUSE:
                return treatments.preview_pause(ident, draft.first_week, draft.last_week)
            if draft.choice is TempoChoice.MOVE and draft.module is not None:
                return treatments.preview_move(ident, draft.module, draft.first_week)
            return treatments.preview_pace(ident, draft.pace, draft.first_week)

        operations = self._context.operations
        operations.run(self, look_ahead, self._on_preview, self._on_no_preview, latest="preview")

    def _on_preview(self, preview: Preview) -> None:
        if self.isHidden():
            return
        self._outcome.show_outcome(consequences(preview))
        self.previewed.emit(preview)

    def _on_no_preview(self, error: ModulvardError) -> None:
        self._outcome.show_nothing(explained(error).whole)
        self.previewed.emit(None)

    def _command(self, draft: TempoDraft) -> tuple[Callable[[], Changed], str]:
        services, view = self._context.services, self._view()
        ident, today = view.treatment.id, view.standing.on
        name = self._name()
        if draft.choice is TempoChoice.KEEP:
            line = self._line()
            if line is None:
                raise ValueError("nothing to note")
            said = self.tr("Noterat som sett för {name}.").format(name=name)
            return partial(services.today.note_seen, ident, line.kind), said
        if draft.choice is TempoChoice.PAUSE:
            first, last = week_words(draft.first_week, today), week_words(draft.last_week, today)
            said = self.tr("Paus för {name}: {first}–{last}.").format(name=name, first=first, last=last)
            weeks = ident, draft.first_week, draft.last_week, draft.reason
            if draft.flagged:
                return partial(services.pauses.pause, *weeks, self.tr("Åter efter pausen")), said
            return partial(services.treatments.pause, *weeks), said
        if draft.choice is TempoChoice.MOVE and draft.module is not None:
            week = week_words(draft.first_week, today)
            said = self.tr("Modul {number} flyttad för {name}: {week}.")
            said = said.format(number=draft.module, name=name, week=week)
            return partial(services.treatments.move, ident, draft.module, draft.first_week, draft.reason), said
        said = self.tr("Tempo ändrat för {name}: {pace}.").format(name=name, pace=pace_words(draft.pace))
        return partial(services.treatments.set_pace, ident, draft.pace, draft.first_week, draft.reason), said

    def _name(self) -> str:
        if self._picture is None:
            return ""
        fields = self._picture.card.patient.fields
        return shown_name(fields.given_name or fields.family_name)

    def _on_done(self, _changed: Changed) -> None:
        self.closed.emit()

    def _on_refused(self, error: Exception) -> bool:
        if isinstance(error, InvalidInput) and error.facts.get("field") == "reason":
            self._fields.show_reason_problem(field_sentence(error))
            return True
        return False
