"""Tempo for many at once: one choice, and what it gives each patient before anything is kept (product.md idea 3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.caseload import CaseloadRow
from modulvard.domain.clock import today
from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.programs import Pace
from modulvard.domain.treatment_steps import Preview
from modulvard.domain.weeks import Week
from modulvard.services.together import together
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.components.rows import HANG, RowContent, RowList
from modulvard.ui.components.typed import fill_in, typed_in
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.i18n import week_words
from modulvard.ui.key_binding import bind
from modulvard.ui.modules.tempo import all_paces
from modulvard.ui.pages import PageContext
from modulvard.ui.patients import words
from modulvard.ui.resting import resting
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_treatments import pace_words, standing_chip

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.treatments import Treatments

_REST_MS = 150
_WEEKS_AHEAD = 26
_SLOWER = Pace(modules=1, every_weeks=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceForMany:
    """What is chosen: a pace, or without one a pause."""

    pace: Pace | None
    first_week: Week
    last_week: Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the choice would give one patient: a preview, or why it cannot be done."""

    row: CaseloadRow
    preview: Preview | None = None
    refusal: ModulvardError | None = None


def outcomes(treatments: "Treatments", rows: tuple[CaseloadRow, ...], wanted: PaceForMany) -> tuple[Outcome, ...]:
    """Return what the choice gives each patient. Runs on the worker; nothing is kept."""
    return tuple(_outcome(treatments, row, wanted) for row in rows)


def _outcome(treatments: "Treatments", row: CaseloadRow, wanted: PaceForMany) -> Outcome:
    if row.treatment is None:
        return Outcome(row=row)
    try:
        return Outcome(row=row, preview=_preview(treatments, row.treatment, wanted))
    except ModulvardError as refusal:
        return Outcome(row=row, refusal=refusal)


def _preview(treatments: "Treatments", treatment: TreatmentId, wanted: PaceForMany) -> Preview:
    if wanted.pace is None:
        return treatments.preview_pause(treatment, wanted.first_week, wanted.last_week)
    return treatments.preview_pace(treatment, wanted.pace, wanted.first_week)


class ManyPace(QWidget):
    """Stands in the list's place until it is left or the change is kept for all whom it concerns."""

    left = Signal()
    one_step_at_a_time = True
    """Kept once, though Ctrl+Enter is pressed twice (``Operations.run_command``)."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._treatments = context.services.treatments
        self._rows: tuple[CaseloadRow, ...] = ()
        self._outcomes: tuple[Outcome, ...] = ()
        self._build()
        self._connect()

    def typed(self) -> dict[str, Any]:
        """Return whom it is about and what is filled in, as plain JSON values."""
        return {"patients": [row.patient for row in self._rows], "choice": self.choice.current, **typed_in(self)}

    @staticmethod
    def patients_in(typed: Mapping[str, Any]) -> tuple[PatientId, ...]:
        """Return whom what was filled in is about."""
        found = typed.get("patients")
        return tuple(PatientId(one) for one in found) if isinstance(found, list) else ()

    def show_for(self, rows: tuple[CaseloadRow, ...], typed: Mapping[str, Any] | None = None) -> None:
        """Ask about these patients, perhaps with what was filled in before a lock."""
        self._rows, self._outcomes = rows, ()
        self._title.setText(self.tr("Tempo för %n patient(er)", "", len(rows)))
        this = Week.of(today(self._context.clock))
        weeks = [(week_words(this + ahead, this.monday), (this + ahead).index) for ahead in range(_WEEKS_AHEAD)]
        self.first_week.offer(weeks)
        self.last_week.offer(weeks)
        self.reason.clear()
        self._reason_field.show_problem("")
        self._model.replace(())
        if typed is not None:
            self.choice.choose(int(typed.get("choice") or 0))
            fill_in(self, typed)
        self._look()

    def focus_first(self) -> None:
        """Put the focus on the choice."""
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted(self) -> PaceForMany:
        """Return what is chosen now."""
        return PaceForMany(
            pace=self.pace.currentData() if self.choice.current == 0 else None,
            first_week=Week(int(self.first_week.currentData())),
            last_week=Week(int(self.last_week.currentData())),
        )

    # --- parts ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = Title("", self)
        self.choice = SegmentedControl(self.tr("Vad ska ändras"), (self.tr("Nytt tempo"), self.tr("Paus")), self)
        self.pace, self.first_week, self.last_week = ChoiceField(self), ChoiceField(self), ChoiceField(self)
        self.pace.offer([(pace_words(pace), pace) for pace in all_paces()])
        self.pace.setCurrentIndex(all_paces().index(_SLOWER))
        self.reason = TextField(self)
        self._pace_field = Field(self.tr("Tempo"), self.pace, self)
        self._first_field = Field(self.tr("Från"), self.first_week, self)
        self._last_field = Field(self.tr("Till och med"), self.last_week, self)
        self._reason_field = Field(self.tr("Orsak"), self.reason, self)
        self._sum = Small("", self, wrap=True)
        column = Column[Outcome](title="", text=self._spoken)
        self._model: RowsModel[Outcome] = RowsModel((column,), lambda one: one.row.patient, self, spoken=self._spoken)
        self.list = RowList(self.tr("Så blir det"), self._content, self._model, self)
        self._keep_button = Button("", self, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self._cancel_button = Button(self.tr("Tillbaka"), self, key="Esc")
        self._rest = resting(self, _REST_MS, self._look)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(Space.BLOCKS, self._context.top_height(), Space.BLOCKS, Space.FIELDS)
        top.setSpacing(Space.FIELDS)
        top.addWidget(self._title)
        top.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        fields = QHBoxLayout()
        fields.setSpacing(Space.FIELDS)
        shares = ((self._pace_field, 3), (self._first_field, 2), (self._last_field, 2), (self._reason_field, 3))
        for field, share in shares:
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        top.addLayout(fields)
        top.addWidget(self._sum)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        listed.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.BLOCKS)
        foot.setSpacing(Space.INSIDE)
        foot.addWidget(self._keep_button)
        foot.addWidget(self._cancel_button)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(listed, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._look)
        for field in (self.pace, self.first_week, self.last_week):
            field.currentIndexChanged.connect(self._rest.start)
        self._keep_button.clicked.connect(self._on_keep)
        self._cancel_button.clicked.connect(self.left)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, self, self._on_keep)

    # --- what it gives ----------------------------------------------------------------------------

    def _look(self) -> None:
        is_pause = self.choice.current == 1
        self._pace_field.setVisible(not is_pause)
        self._last_field.setVisible(is_pause)
        self._keep_button.setEnabled(False)
        self._keep_button.setText(self.tr("Pausa") if is_pause else self.tr("Ändra tempo"))
        work = partial(outcomes, self._treatments, self._rows, self.wanted())
        self._context.operations.run(self, work, self._show, latest="outcomes")

    def _show(self, found: tuple[Outcome, ...]) -> None:
        self._outcomes = found
        self._model.replace(found)
        able = sum(one.preview is not None for one in found)
        told = self.tr("%n patient(er) får en ny plan.", "", able)
        if able < len(found):
            told += " " + self.tr("%n lämnas som de är, med skälet på raden.", "", len(found) - able)
        self._sum.setText(told)
        self._keep_button.setEnabled(able > 0)

    def _content(self, one: Outcome) -> RowContent:
        chip = None if one.preview is None else standing_chip(one.preview.after.figures)
        return RowContent(name=words.spoken_name(one.row), detail=one.row.program, line=self._told(one), chip=chip)

    def _spoken(self, one: Outcome) -> str:
        return f"{words.spoken_name(one.row)}, {self._told(one)}"

    def _told(self, one: Outcome) -> str:
        if one.preview is None:
            return self.tr("Ingen behandling") if one.refusal is None else explained(one.refusal).what
        day: date = one.preview.before.on
        before, after = one.preview.before.planned_end, one.preview.after.planned_end
        if before == after:
            return self.tr("Sista modulen {week}, som nu").format(week=week_words(after, day))
        told = self.tr("Sista modulen {before} → {after}")
        return told.format(before=week_words(before, day), after=week_words(after, day))

    # --- keeping it -------------------------------------------------------------------------------

    def _on_keep(self) -> None:
        steps = [(one.row.patient, self._step(one)) for one in self._outcomes if one.preview is not None]
        if not steps or not self._keep_button.isEnabled():
            return
        summary = "pace_changed_for_many" if self.choice.current == 0 else "paused_for_many"
        self._context.run(self, partial(together, steps, summary), self._on_kept, self._refused)

    def _on_kept(self, _changed: "Changed") -> None:
        if self.isVisible():  # else something else has been begun in its place
            self.left.emit()

    def _step(self, one: Outcome) -> "Callable[[], Changed]":
        wanted, reason = self.wanted(), self.reason.text()
        treatment = one.row.treatment or TreatmentId(0)
        if wanted.pace is None:
            return partial(self._treatments.pause, treatment, wanted.first_week, wanted.last_week, reason)
        return partial(self._treatments.set_pace, treatment, wanted.pace, wanted.first_week, reason)

    def _refused(self, error: Exception) -> bool:
        if not isinstance(error, InvalidInput):
            return False
        self._reason_field.show_problem(field_sentence(error))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
