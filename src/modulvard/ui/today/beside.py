"""The panel beside Idag: who the current line is about, their modules, what happened last, and what to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.module_events import ModuleEvent, ModuleState
from modulvard.domain.pacing import AgreementKind
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.weeks import Week
from modulvard.services.treatments import TreatmentView
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.labels import Body, Head, Small, Subtitle
from modulvard.ui.components.module_strip import CellState, ModuleCell, ModuleStrip
from modulvard.ui.i18n import day_and_month, week_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space
from modulvard.ui.today.words import chip_of, due_of, name_of, reason_of

_LATEST = 4
QWIDGETSIZE_MAX = 16777215


@dataclass(frozen=True, slots=True)
class Action:
    """A button at the panel's foot. The first one is the view's primary button."""

    words: str
    key: str
    run: Callable[[], None]


class Beside(QWidget):
    """Shows one line of Idag. The modules come when they have been read; until then their place is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(Size.PANEL)
        self.setAccessibleName(self.tr("Den valda raden"))
        self._today = date.min
        self._modules = ModuleStrip(parent=self)
        self._modules_head = _TwoEnds(self)
        self._happened = QGridLayout()
        self._build()

    def _build(self) -> None:
        self._name = Subtitle("", self)
        self._about = Small("", self, role="text_2", wrap=True)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(Space.INSIDE)
        self._reason = Body("", self, wrap=True)
        self._happened_head = Head(self.tr("Senaste händelser"), self)
        self._happened.setHorizontalSpacing(Space.FIELDS)
        self._happened.setVerticalSpacing(6)
        self._happened.setColumnStretch(1, 1)
        self._actions = QVBoxLayout()
        self._actions.setSpacing(Space.INSIDE)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(0)
        for item, space in (
            (self._name, 4),
            (self._about, 10),
            (self._chips, Space.BLOCKS),
            (self._modules_head, 8),
            (self._modules, Space.BLOCKS),
            (self._reason, Space.BLOCKS),
            (self._happened_head, 8),
            (self._happened, 0),
        ):
            _put(column, item)
            column.addSpacing(space)
        column.addStretch(1)
        column.addLayout(self._actions)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._column.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.BLOCKS)

    def fill_width(self, wide: bool) -> None:
        """Take all the width there is, where the panel is shown instead of the list."""
        self.setMinimumWidth(0 if wide else Size.PANEL)
        self.setMaximumWidth(QWIDGETSIZE_MAX if wide else Size.PANEL)

    def take_focus(self) -> None:
        """Put the focus on the first button."""
        first = next(iter(self.findChildren(Button)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_line(self, line: TodayLine, now: datetime, actions: Sequence[Action]) -> None:
        """Show another line; its modules are asked for and shown by ``show_treatment``."""
        self._today = today = now.date()
        glance = line.glance
        self._name.setText(name_of(glance))
        self._about.setText(_about(line))
        _clear(self._chips)
        self._chips.addWidget(ChipLabel(chip_of(glance), self))
        due = self.tr("Senast {day}").format(day=due_of(line, now))
        self._chips.addWidget(Small(due, self, role="text_2"))
        self._chips.addStretch(1)
        self._reason.setText(reason_of(line, today))
        self._show_modules(None)
        self._show_actions(actions)

    def show_treatment(self, view: TreatmentView) -> None:
        """Show the modules of the treatment and what happened last."""
        self._show_modules(view)

    def _show_modules(self, view: TreatmentView | None) -> None:
        _clear(self._happened)
        for widget in (self._modules, self._modules_head, self._happened_head):
            widget.setVisible(view is not None)
        if view is None:
            return
        cells = _cells(view)
        plan_at = _plan_at(view)
        words = self.tr("plan {week}").format(week=week_words(view.standing.week))
        self._modules_head.say(self.tr("Moduler"), _where(view))
        self._modules.show_modules(cells, plan_at=plan_at, plan_words=words, spoken=_where(view))
        for place, (day, said) in enumerate(latest(view)):
            self._happened.addWidget(Small(day_and_month(day), self, role="text_2"), place, 0)
            self._happened.addWidget(Small(said, self, wrap=True), place, 1)

    def _show_actions(self, actions: Sequence[Action]) -> None:
        _clear(self._actions)
        rest = QHBoxLayout()
        rest.setSpacing(Space.INSIDE)
        for place, action in enumerate(actions):
            kind = ButtonKind.PRIMARY if place == 0 else ButtonKind.SECONDARY
            button = Button(action.words, self, kind=kind, key=action.key)
            button.clicked.connect(action.run)
            if place == 0:
                self._actions.addWidget(button)
            else:
                rest.addWidget(button, 1)
        self._actions.addLayout(rest)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))


class _TwoEnds(QWidget):
    """A head to the left and quiet words to the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head, self._aside = Head("", self), Small("", self, role="text_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._head)
        row.addStretch(1)
        row.addWidget(self._aside)

    def say(self, head: str, aside: str) -> None:
        self._head.setText(head)
        self._aside.setText(aside)


def _put(column: QBoxLayout, item: QWidget | QLayout) -> None:
    if isinstance(item, QWidget):
        column.addWidget(item)
    else:
        column.addLayout(item)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _clear(inner)


def _about(line: TodayLine) -> str:
    glance = line.glance
    parts = []
    if glance.birth_date is not None:
        born = QCoreApplication.translate("Beside", "f. {date}")
        parts.append(born.format(date=glance.birth_date.isoformat()))
    parts.append(glance.program)
    if glance.week_n > 0:
        week = QCoreApplication.translate("Beside", "v. {n} av {m}") if glance.week_m else "v. {n}"
        parts.append(week.format(n=glance.week_n, m=glance.week_m))
    return " · ".join(parts)


def _cells(view: TreatmentView) -> list[ModuleCell]:
    current = next((module.number for module in view.standing.modules if not module.standing.is_handed_in), None)
    cells = []
    for module in view.standing.modules:
        if module.standing.is_skipped:
            state = CellState.SKIPPED
        elif module.standing.is_handed_in:
            state = CellState.HANDED_IN
        elif module.number == current:
            state = CellState.CURRENT
        else:
            state = CellState.AHEAD if module.mandatory else CellState.OPTIONAL
        cells.append(ModuleCell(str(module.number), state))
    return cells


def _plan_at(view: TreatmentView) -> int | None:
    """Return the place of the module that the plan has come to this week."""
    reached = [place for place, module in enumerate(view.standing.modules) if _is_due(module.week, view.standing.week)]
    return reached[-1] if reached else None


def _is_due(planned: Week | None, week: Week) -> bool:
    return planned is not None and planned <= week


def _where(view: TreatmentView) -> str:
    done = sum(module.standing.is_handed_in for module in view.standing.modules)
    total = sum(not module.standing.is_skipped for module in view.standing.modules)
    return QCoreApplication.translate("Beside", "{done} av {total} inlämnade").format(done=done, total=total)


def latest(view: TreatmentView) -> list[tuple[date, str]]:
    """Return what happened last in the treatment, newest first, in words."""
    happened: list[tuple[date, int, str]] = []
    for event in view.treatment.events:
        if event.withdrawn_at is None and event.on <= view.standing.on:
            happened.append((event.on, event.id, _event_words(event)))
    for agreement in view.treatment.agreements:
        made_on = agreement.made_at.date()
        if agreement.withdrawn_at is None and agreement.kind is not AgreementKind.START and made_on <= view.standing.on:
            happened.append(
                (made_on, agreement.id, QCoreApplication.translate("Beside", "Ny överenskommelse om tempo"))
            )
    return [(day, said) for day, _, said in sorted(happened, reverse=True)[:_LATEST]]


def _event_words(event: ModuleEvent) -> str:
    words = {
        ModuleState.UNAVAILABLE: QCoreApplication.translate("Beside", "Modul {number} stängd igen"),
        ModuleState.AVAILABLE: QCoreApplication.translate("Beside", "Modul {number} öppnad"),
        ModuleState.STARTED: QCoreApplication.translate("Beside", "Modul {number} påbörjad"),
        ModuleState.HANDED_IN: QCoreApplication.translate("Beside", "Modul {number} inlämnad"),
        ModuleState.REVIEWED: QCoreApplication.translate("Beside", "Återkoppling på modul {number}"),
        ModuleState.DONE: QCoreApplication.translate("Beside", "Modul {number} klar"),
        ModuleState.SKIPPED: QCoreApplication.translate("Beside", "Modul {number} hoppades över"),
    }
    return words[event.state].format(number=event.module)


def is_seen_by_key(line: TodayLine) -> bool:
    """Tell whether K notes the line as seen, rather than doing what it asks."""
    return line.kind is not LineKind.MODULE
