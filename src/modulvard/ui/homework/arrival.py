"""When something was handed in: now, on a day, or at a moment."""

from datetime import date, time

from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import STOCKHOLM, Clock, NoSuchTime, moment_of, today
from modulvard.domain.messages import Arrived
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.flow import Flow
from modulvard.ui.typed_time import no_such_time

NOW, DAY, MOMENT = "now", "day", "moment"


class ArrivalFields(QWidget):
    """A choice, and beside it the day and the time where they are needed."""

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self._kind = ChoiceField(self)
        self._kind.offer([(self.tr("Nu"), NOW), (self.tr("En dag"), DAY), (self.tr("En dag och tid"), MOMENT)])
        self._day, self._time = TextField(self), TextField(self)
        self._kind_field = Field(self.tr("När den lämnades in"), self._kind, self)
        self._day_field = Field(self.tr("Dag"), self._day, self)
        self._time_field = Field(self.tr("Tid"), self._time, self)
        row = Flow(self, between=12)
        for field in (self._kind_field, self._day_field, self._time_field):
            row.addWidget(field)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self.begin()

    @property
    def inputs(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of Tab."""
        return self._kind, self._day, self._time

    def begin(self) -> None:
        """Begin with now."""
        now = self._clock.now().astimezone(STOCKHOLM)
        self._kind.choose(NOW)
        self._day.setText(today(self._clock).isoformat())
        self._time.setText(f"{now:%H:%M}")
        self._on_kind()

    def choose(self, kind: str) -> None:
        """Choose how it is told."""
        self._kind.choose(kind)

    def set_day(self, day: str, at: str = "") -> None:
        """Write the day, and the time if one is given."""
        self._day.setText(day)
        if at:
            self._time.setText(at)

    @property
    def problem(self) -> str:
        """What it says is wrong."""
        return self._day_field.error.words or self._time_field.error.words

    def arrived(self) -> Arrived | None:
        """Return when; None is now. Raises ValueError for what is no day or time, said beside the field."""
        kind = self._kind.currentData()
        self.show_problem("")
        if kind == NOW:
            return None
        try:
            day = date.fromisoformat(self._day.text().strip())
        except ValueError:
            self._day_field.show_problem(self.tr("Skriv dagen som 2026-11-23."))
            self._day.setFocus()
            raise
        if kind == DAY:
            return day
        try:
            at = time.fromisoformat(self._time.text().strip().replace(".", ":"))
            return moment_of(day, at.replace(tzinfo=None))
        except ValueError as error:
            leapt = isinstance(error, NoSuchTime)
            self._time_field.show_problem(no_such_time() if leapt else self.tr("Skriv tiden som 21:30."))
            self._time.setFocus()
            raise

    def show_problem(self, words: str) -> None:
        """Say beside the day what is wrong with it."""
        self._day_field.show_problem(words)
        self._time_field.show_problem("")
        if words:
            self._day.setFocus()

    def _on_kind(self) -> None:
        kind = self._kind.currentData()
        self._day_field.setVisible(kind != NOW)
        self._time_field.setVisible(kind == MOMENT)
        self.updateGeometry()
