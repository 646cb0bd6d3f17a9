"""Which form the patient has answered: what is due first, then what is planned, then the others in use."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instruments import Instrument
from modulvard.domain.rating_plans import RatingPlan
from modulvard.services.rating_views import RatingsView
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.rows import HANG, RowContent
from modulvard.ui.override import override
from modulvard.ui.ratings.begun import Begun, begun_chip
from modulvard.ui.ratings.listing import WholeRows, inset
from modulvard.ui.ratings.rows import PlanRow
from modulvard.ui.resting import resting
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_WIDE = 760
_REST_MS = 1_000
"""After a pause of this length the next letter begins another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoice:
    """A form that can be entered, of a planned rating or not."""

    version: InstrumentVersionId
    instrument: Instrument
    plan: RatingPlan | None
    name: str
    why: str
    """What it is called in full, or why it stands first."""
    is_begun: bool = False

    @property
    def is_waited_for(self) -> bool:
        """Whether it is begun, or planned and due."""
        return self.is_begun or self.plan is not None

    @property
    def key(self) -> tuple[int, int]:
        """What it is told apart by."""
        return self.version, 0 if self.plan is None else self.plan.id


def form_choices(
    view: RatingsView, plans: Sequence[PlanRow], begun: Sequence[Begun], language: str
) -> tuple[FormChoice, ...]:
    """Return the forms to choose from. A form that is begun, or else planned, stands once: for the one begun, or the
    planned one that is nearest.
    """
    found = _begun_choices(view, plans, begun)
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


def _begun_choices(view: RatingsView, plans: Sequence[PlanRow], begun: Sequence[Begun]) -> dict[str, FormChoice]:
    of_plan: dict[int, PlanRow] = {row.plan.id: row for row in plans}
    found: dict[str, FormChoice] = {}
    for each in begun:
        version, row = InstrumentVersionId(each.about.get("instrument", 0)), of_plan.get(each.about.get("plan", 0))
        instrument = view.instruments.get(version)
        if instrument is None or (row is None and "plan" in each.about):
            continue
        on = view.standing.on
        state = each.words(instrument, on) if row is None else f"{row.when} · {row.state}"
        choice = FormChoice(
            version=version,
            instrument=instrument,
            plan=None if row is None else row.plan,
            name=instrument.abbreviation,
            why=state,
            is_begun=True,
        )
        found.setdefault(instrument.key, choice)
    return found


class _Forms(WholeRows):
    """Letters find a form by the beginning of its name, with or without its hyphen."""

    def __init__(self, caption: str, model: RowsModel[FormChoice], parent: QWidget) -> None:
        super().__init__(caption, _content, model, parent)
        self._typed = ""
        self._rest = resting(self, _REST_MS, self.forget)

    def forget(self) -> None:
        """Begin a new name with the next letter."""
        self._typed = ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, is_digit = self.current_row, len(event.text()) == 1 and event.text() in "0123456789"
        if not (is_digit and not self._typed and isinstance(row, FormChoice) and row.is_waited_for):
            super().keyPressEvent(event)
            return
        self.opened.emit(row)  # the form that waits is marked, and the digit is its first answer
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self:
            QApplication.sendEvent(focused, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))

    @override
    def keyboardSearch(self, search: str) -> None:
        found = self._found(self._typed + search)
        self._typed = self._typed + search if found is not None else search
        found = found or self._found(search)
        if found is not None:
            self.go_to_key(found.key)
        self._rest.start()

    def _found(self, typed: str) -> FormChoice | None:
        wanted = _letters(typed)
        rows = (self.model().index(row, 0).data(ROW_ROLE) for row in range(self.model().rowCount()))
        return next((row for row in rows if wanted and _letters(row.name).startswith(wanted)), None)


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


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
        self.rows = _Forms(self.tr("Formulär att välja"), self._model, inside)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = Button(self.tr("Avbryt"), inside, key="Esc")
        self.rows.setMaximumWidth(look().px(_WIDE))
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS - HANG, Space.FIELDS, Space.BLOCKS - HANG, Space.BLOCKS)
        column.setSpacing(Space.ROW)
        column.addLayout(inset(Subtitle(self.tr("Vad har patienten svarat på?"), inside, wrap=True)))
        told = Small(
            self.tr(
                "Det som väntar står först, och en siffra är dess första svar. Bokstäver hittar ett namn, Enter öppnar."
            ),
            inside,
            wrap=True,
        )
        column.addLayout(inset(told))
        column.addWidget(self.rows)
        foot = inset(self.cancel_button)
        foot.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(inside)
        self.rows.opened.connect(self.chosen)
        self.rows.moved.connect(self._bring_up)
        self.rows.clicked.connect(lambda: self.chosen.emit(self.rows.current_row))
        self.cancel_button.clicked.connect(self.closed)

    def offer(self, choices: Sequence[FormChoice]) -> None:
        """Offer these."""
        self._model.replace(choices)
        self.rows.updateGeometry()
        self.rows.forget()
        self.rows.go_to_first()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_up(self) -> None:
        """Scroll after the current row, which the list itself has no need to do."""
        inside = self.widget()
        if inside is not None:
            rect = self.rows.visualRect(self.rows.currentIndex())
            middle = self.rows.viewport().mapTo(inside, QPoint(0, rect.center().y()))
            self.ensureVisible(0, middle.y(), 0, rect.height())

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
    return RowContent(name=choice.name, line=choice.why, chip=begun_chip() if choice.is_begun else None)


def _spoken(choice: FormChoice) -> str:
    return f"{choice.name}, {choice.why}"
