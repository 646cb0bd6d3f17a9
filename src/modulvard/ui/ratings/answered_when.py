"""When the patient answered: a day, and a time where it is known. Never after now."""

from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import STOCKHOLM, Clock, NoSuchTime, moment_of, today
from modulvard.domain.messages import Way
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.flow import Flow
from modulvard.ui.i18n import capital
from modulvard.ui.override import override
from modulvard.ui.ratings.score_words import way_words
from modulvard.ui.theme.look import look
from modulvard.ui.typed_time import no_such_time

_WAYS = (Way.PAPER, Way.TYPED, Way.BOOKLET)
"""How answers come that are entered by hand; the first is the usual one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredWhen:
    """A day, and the time of day if it is known."""

    day: date
    at: time | None = None

    @property
    def moment(self) -> datetime:
        """The moment in Stockholm; the day's first where the time is not known."""
        return datetime.combine(self.day, self.at or time(), STOCKHOLM)


class _ShortField(TextField):
    """As wide as a day: day and time keep to one row in large text too."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(136), super().sizeHint().height())


class WhenFields(QWidget):
    """Today unless another day is written: a form on paper has often lain a while."""

    def __init__(self, clock: Clock, parent: QWidget, *, asks_way: bool = True) -> None:
        """``asks_way`` has a field for how the answers came as well."""
        super().__init__(parent)
        self._clock = clock
        self._way = ChoiceField(self)
        self._way.offer([(capital(way_words(way)), way.value) for way in _WAYS])
        self.day, self.time = _ShortField(self), _ShortField(self, hint=self.tr("om den är känd"))
        self.day_field = Field(self.tr("Besvarad den"), self.day, self)
        self.time_field = Field(self.tr("Klockan"), self.time, self)
        self._row = Flow(self, between=12)
        self.add(self.day_field)
        self.add(self.time_field)
        way = Field(self.tr("Hur"), self._way, self)
        way.setVisible(asks_way)
        self.add(way)
        self.day.setText(today(clock).isoformat())
        self.day.editingFinished.connect(self.when)
        self.time.editingFinished.connect(self.when)

    @property
    def way(self) -> Way:
        """How the answers came."""
        return Way(self._way.currentData())

    def choose_way(self, way: object) -> None:
        """Choose how the answers came."""
        self._way.choose(way)

    def show_problem(self, words: str) -> None:
        """Say beside the day what is wrong with it."""
        self.day_field.show_problem(words)
        self.day.setFocus()

    def add(self, field: QWidget) -> None:
        """Let another field stand in the same row."""
        self._row.addWidget(field)

    def fill(self, when: AnsweredWhen) -> None:
        """Write a moment that is known already."""
        self.day.setText(when.day.isoformat())
        self.time.setText("" if when.at is None else f"{when.at:%H:%M}")

    def when(self) -> AnsweredWhen | None:
        """Return when, or None once what is wrong has been said beside its field."""
        day = self._day()
        at = self._time(day)
        if day is None or at is False:
            return None
        known = at if isinstance(at, time) else None
        when = AnsweredWhen(day=day, at=known)
        now = self._clock.now()
        if day > today(self._clock):
            self.day_field.show_problem(self.tr("Dagen ligger framåt i tiden. Skriv dagen då formuläret fylldes i."))
            return None
        if known is not None and when.moment > now:
            self.time_field.show_problem(self.tr("Tiden ligger framåt. Skriv tiden då formuläret fylldes i."))
            return None
        return when

    def focus_problem(self) -> None:
        """Put the focus where something is wrong."""
        (self.day if self.day_field.error.words else self.time).setFocus()

    def _day(self) -> date | None:
        try:
            day = date.fromisoformat(self.day.text().strip())
        except ValueError:
            self.day_field.show_problem(self.tr("Skriv dagen som 2026-11-23."))
            return None
        self.day_field.show_problem("")
        return day

    def _time(self, day: date | None) -> time | bool:
        """Return the time; True where none is written, False where it is no time of the day."""
        written = self.time.text().strip().replace(".", ":")
        try:
            at = time.fromisoformat(written).replace(tzinfo=None) if written else None
            if at is not None and day is not None:
                moment_of(day, at)
        except ValueError as error:
            leapt = isinstance(error, NoSuchTime)
            words = no_such_time() if leapt else self.tr("Skriv tiden som 21:30, eller lämna den tom.")
            self.time_field.show_problem(words)
            return False
        self.time_field.show_problem("")
        return True if at is None else at
