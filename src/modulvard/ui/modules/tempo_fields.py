"""The fields of the tempo dock: each choice shows its own, filled in with what is most likely meant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.programs import Pace
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.domain.treatments import Standing
from modulvard.domain.weeks import Week
from modulvard.services.treatments import TreatmentView
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import Body
from modulvard.ui.i18n import week_words
from modulvard.ui.modules.tempo import TempoChoice, TempoDraft, pace_choices, preset_reason, weeks_to_choose
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_PACES = frozenset({TempoChoice.SLOWER, TempoChoice.FASTER})


class TempoFields(QWidget):
    """Module, pace, weeks and reason."""

    changed = Signal()
    """Something else is filled in, so that the preview is another."""
    module_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TreatmentView | None = None
        self.module, self.pace = ChoiceField(self), ChoiceField(self)
        self.first_week, self.last_week = ChoiceField(self), ChoiceField(self)
        self.reason = TextField(self)
        self.reason.setMaxLength(LONGEST_REASON)
        self._build()
        for field in (self.pace, self.first_week, self.last_week):
            field.currentIndexChanged.connect(self.changed)
        self.module.currentIndexChanged.connect(self._on_module)

    def show_for(
        self, view: TreatmentView, modules: list[tuple[str, ModuleNumber]], module: ModuleNumber | None
    ) -> None:
        """Begin anew with the modules that can be moved, and the one a move is about."""
        self._view = view
        self.module.offer(modules)
        if module is not None:
            self._set(self.module, module)

    def fill(self, choice: TempoChoice) -> None:
        """Fill in what a choice most likely means, with a reason that is true."""
        standing = self._standing()
        if choice in _PACES:
            self.pace.blockSignals(True)
            self.pace.offer(pace_choices(choice, standing.agreement.pace))
            self.pace.setCurrentIndex(0)
            self.pace.blockSignals(False)
        weeks = weeks_to_choose(standing, back=choice not in _PACES)
        self.first_week.offer(weeks)
        self.last_week.offer(weeks)
        if choice is TempoChoice.MOVE:
            self._set(self.first_week, self.week_of(self.module.currentData()) + 1)
        else:
            begins = Week.counted_from(standing.on)
            self._set(self.first_week, begins)
            self._set(self.last_week, begins)
        self.reason.setText(preset_reason(choice, standing.figures))
        self.flag.setChecked(False)
        self.show_reason_problem("")

    def show_choice(self, choice: TempoChoice | None, instead: str) -> None:
        """Show the fields of a choice; where it has none, say something instead."""
        has_fields = choice is not None and choice is not TempoChoice.KEEP
        self._module_field.setVisible(choice is TempoChoice.MOVE)
        self._pace_field.setVisible(choice in _PACES)
        self._from_field.setVisible(has_fields)
        self._to_field.setVisible(choice is TempoChoice.PAUSE)
        self.flag.setVisible(choice is TempoChoice.PAUSE)
        self.reason_field.setVisible(has_fields)
        self._instead.setVisible(not has_fields)
        self._instead.setText(instead)

    def move_to(self, module: ModuleNumber, week: Week) -> None:
        """Fill in a move without asking for a preview."""
        self._set(self.module, module)
        self._set(self.first_week, week)

    def week_of(self, module: ModuleNumber) -> Week:
        """Return the week in which a module is planned now."""
        standing = self._standing()
        found = standing.module(module)
        week = (found.coming or found.week) if found is not None else None
        return week if week is not None else standing.week

    def draft(self, choice: TempoChoice) -> TempoDraft:
        """Return what is filled in."""
        pace: Pace | None = self.pace.currentData()
        return TempoDraft(
            choice=choice,
            pace=pace or self._standing().agreement.pace,
            module=self.module.currentData(),
            first_week=self.first_week.currentData(),
            last_week=self.last_week.currentData(),
            reason=self.reason.text(),
            flagged=self.flag.isChecked(),
        )

    def show_reason_problem(self, words: str) -> None:
        """Say beside the reason what is wrong with it; nothing takes it away."""
        self.reason_field.show_problem(words)
        if words:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._module_field = Field(self.tr("Modul"), self.module, self)
        self._pace_field = Field(self.tr("Nytt tempo"), self.pace, self)
        self._from_field = Field(self.tr("Från och med"), self.first_week, self)
        self._to_field = Field(self.tr("Till och med"), self.last_week, self)
        self.reason_field = Field(self.tr("Orsak"), self.reason, self)
        self._instead = Body("", self, role="text_2", wrap=True)
        self.flag = CheckBox(self.tr("Flagga mig första arbetsdagen efter pausen"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        row = QHBoxLayout()
        row.setSpacing(Space.FIELDS)
        widths = {self._module_field: 264, self._pace_field: 264, self._from_field: 144, self._to_field: 144}
        for field, width in widths.items():
            field.setMaximumWidth(look().px(width))
            row.addWidget(field, width)
        row.addWidget(self.reason_field, 336)
        row.addWidget(self._instead, 1)
        column.addLayout(row)
        column.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignLeft)

    def _standing(self) -> Standing:
        if self._view is None:
            raise ValueError("the fields are shown for a treatment only")
        return self._view.standing

    def _set(self, field: ChoiceField, value: object) -> None:
        """Choose without asking for a preview; a week beyond those offered is added."""
        field.blockSignals(True)
        if field.findData(value) < 0 and isinstance(value, Week):
            field.addItem(week_words(value, self._standing().on), value)
        field.choose(value)
        field.blockSignals(False)
        field.update()

    def _on_module(self) -> None:
        module = self.module.currentData()
        if module is not None:
            self.module_chosen.emit(module)
            self._set(self.first_week, self.week_of(module) + 1)
            self.changed.emit()
