"""Which form the patient has answered: what is due first, then what is planned, then the others in use."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instruments import Instrument
from modulvard.domain.rating_plans import RatingPlan
from modulvard.services.rating_views import RatingsView
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.rows import HANG, RowContent
from modulvard.ui.override import override
from modulvard.ui.ratings.listing import WholeRows, inset
from modulvard.ui.ratings.rows import PlanRow
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_WIDE = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoice:
    """A form that can be entered, of a planned rating or not."""

    version: InstrumentVersionId
    instrument: Instrument
    plan: RatingPlan | None
    name: str
    why: str
    """What it is called in full, or why it stands first."""

    @property
    def key(self) -> tuple[int, int]:
        """What it is told apart by."""
        return self.version, 0 if self.plan is None else self.plan.id


def form_choices(view: RatingsView, plans: Sequence[PlanRow], language: str) -> tuple[FormChoice, ...]:
    """Return the forms to choose from. A form that is planned stands once for the planned one that is nearest."""
    found: dict[str, FormChoice] = {}
    for row in plans:
        instrument = view.instruments[row.plan.instrument]
        if not row.is_skipped and instrument.key not in found:
            found[instrument.key] = FormChoice(
                version=row.plan.instrument,
                instrument=instrument,
                plan=row.plan if row.is_due else None,
                name=instrument.abbreviation,
                why=f"{row.when} · {row.state}",
            )
    for stored in view.choices:
        if stored.instrument.key not in found:
            found[stored.instrument.key] = FormChoice(
                version=stored.id,
                instrument=stored.instrument,
                plan=None,
                name=stored.instrument.abbreviation,
                why=stored.instrument.name.in_language(language),
            )
    return tuple(found.values())


class ChoosePage(QScrollArea):
    """A list to choose from. Enter takes one, Esc leaves it."""

    chosen = Signal(object)
    """A ``FormChoice``."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        columns = [Column[FormChoice](title=self.tr("Formulär"), text=lambda choice: choice.name)]
        self._model: RowsModel[FormChoice] = RowsModel(columns, key=_key, parent=self, spoken=_spoken)
        self.rows = WholeRows(self.tr("Formulär att välja"), _content, self._model, inside)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = Button(self.tr("Avbryt"), inside, key="Esc")
        self.rows.setMaximumWidth(look().px(_WIDE))
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS - HANG, Space.FIELDS, Space.BLOCKS - HANG, Space.BLOCKS)
        column.setSpacing(Space.ROW)
        column.addLayout(inset(Subtitle(self.tr("Vad har patienten svarat på?"), inside, wrap=True)))
        told = Small(self.tr("Det som är planerat står först. Enter öppnar formuläret."), inside, wrap=True)
        column.addLayout(inset(told))
        column.addWidget(self.rows)
        foot = inset(self.cancel_button)
        foot.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(inside)
        self.rows.opened.connect(self.chosen)
        self.rows.clicked.connect(lambda: self.chosen.emit(self.rows.current_row))
        self.cancel_button.clicked.connect(self.closed)

    def offer(self, choices: Sequence[FormChoice]) -> None:
        """Offer these."""
        self._model.replace(choices)
        self.rows.updateGeometry()
        self.rows.go_to_first()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> tuple[FormChoice, ...]:
        """What is offered, in order."""
        return self._model.rows

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _key(choice: FormChoice) -> tuple[int, int]:
    return choice.key


def _content(choice: FormChoice) -> RowContent:
    return RowContent(name=choice.name, line=choice.why)


def _spoken(choice: FormChoice) -> str:
    return f"{choice.name}, {choice.why}"
