"""How a sample patient's course goes: what happens on which day, by whom, through the same services as any user's."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Self

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import ModuleNumber, PatientId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.patient_draft import RelativeDraft
from modulvard.domain.programs import Pace
from modulvard.domain.treatment_errors import NothingToOpen
from modulvard.domain.treatments import DeliveryForm
from modulvard.services.sample.being_rated import IsRated
from modulvard.services.sample.changing_hands import ChangesHands
from modulvard.services.sample.talks import Talks
from modulvard.services.sample.telling import FRIDAY, MONDAY, SATURDAY, TUESDAY, WEDNESDAY, Cast
from modulvard.services.sample.ways_in import WaysIn
from modulvard.services.sample.ways_out import WaysOut
from modulvard.services.treatments import NewTreatment

ONE_A_WEEK = Pace(modules=1, every_weeks=1)
_FIRST_SESSION = time(17, 30)


class Story(Talks, WaysIn, WaysOut, ChangesHands, IsRated):
    """One patient's story: how the course goes, told step by step."""

    def entered(self) -> Self:
        """The patient is entered, at the desk of the one who answers for them."""
        day = min(self.day(self._start_weeks + self._known_weeks, WEDNESDAY), self._today)
        return self._tell(day, self._enter)

    def starts(
        self,
        weeks_ago: int,
        program: str = "dagar-och-natter",
        *,
        weekday: int = MONDAY,
        pace: Pace = ONE_A_WEEK,
        form: DeliveryForm = DeliveryForm.DIGITAL,
        chosen: Sequence[int] = (),
        override: str | None = None,
    ) -> Self:
        """A treatment starts so many weeks ago; with a negative number it is booked ahead."""
        self._start_weeks = max(weeks_ago, 0)
        if not self.happenings:
            self.entered()
        self._is_prepared(program, self._start_weeks)
        on = self.day(weeks_ago, weekday)
        modules = tuple(ModuleNumber(number) for number in chosen)

        def start(cast: Cast) -> None:
            new = NewTreatment(
                patient=cast.patients[self.key],
                program=cast.programs[program],
                started_on=on,
                form=form,
                chosen=modules,
                pace=pace,
                reason="Enligt uppstartsmötet",
                override=override,
                first_session=datetime.combine(on + timedelta(days=1), _FIRST_SESSION, STOCKHOLM),
            )
            ident = self._desk(cast).treatments.start(new).ident
            cast.treatments[self.key] = TreatmentId(ident or 0)

        return self._tell(min(on, self._today), start)

    def hands_in(self, module: int, weeks_ago: int, weekday: int = FRIDAY, *, review: bool = True) -> Self:
        """A module is handed in, and gets feedback the same day unless said; then the next is opened."""
        day = self.day(weeks_ago, weekday)
        self._tell(day, lambda cast: self._hands_in(cast, module, day))
        if review and self._has_feedback(module):
            self._tell(day, lambda cast: self._gives_feedback(cast, module))
        elif review:
            self._tell(day, partial(self._reaches, module, ModuleState.REVIEWED, day))
            self._tell(day, self._opens_next)
        return self

    def reviewed(self, module: int, day: date) -> Self:
        """Feedback is given, and the next module is not opened yet."""
        return self._tell(day, partial(self._reaches, module, ModuleState.REVIEWED, day))

    def begins(self, module: int, weeks_ago: int, weekday: int = SATURDAY) -> Self:
        """The patient begins a module."""
        day = self.day(weeks_ago, weekday)
        return self._tell(day, partial(self._reaches, module, ModuleState.STARTED, day))

    def goes_on(self, weeks_ago: Sequence[int], weekday: int = FRIDAY) -> Self:
        """Modules 1, 2, 3 … are handed in so many weeks ago each, and the next one is begun the day after the last."""
        for module, week in enumerate(weeks_ago, 1):
            self.hands_in(module, week, weekday)
        if weeks_ago:
            day = self.day(weeks_ago[-1], weekday + 1)
            self._tell(day, partial(self._begins_next, day))
        return self

    def agrees(self, weeks_ago: int, pace: Pace, reason: str, *, from_weeks_ago: int, weekday: int = TUESDAY) -> Self:
        """A new pace is agreed on."""
        first = self.week(from_weeks_ago)
        return self._treats(
            self.day(weeks_ago, weekday), lambda desk, ident: desk.treatments.set_pace(ident, pace, first, reason)
        )

    def pauses(self, weeks_ago: int, first: int, last: int, reason: str, weekday: int = MONDAY) -> Self:
        """A pause is agreed on, from and to so many weeks ago."""
        span = (self.week(first), self.week(last))
        return self._treats(
            self.day(weeks_ago, weekday), lambda desk, ident: desk.treatments.pause(ident, span[0], span[1], reason)
        )

    def resumes(self, weeks_ago: int, weekday: int = MONDAY) -> Self:
        """The pause is ended early."""
        return self._treats(self.day(weeks_ago, weekday), lambda desk, ident: desk.treatments.resume(ident))

    def skips(self, module: int, weeks_ago: int, reason: str, weekday: int = TUESDAY) -> Self:
        """A module is skipped, and the next one opened."""
        day = self.day(weeks_ago, weekday)
        number = ModuleNumber(module)
        self._treats(
            day,
            lambda desk, ident: desk.treatments.set_module(ident, number, ModuleState.SKIPPED, on=day, reason=reason),
        )
        return self._tell(day, self._opens_next)

    def adds(self, module: int, weeks_ago: int, reason: str, weekday: int = TUESDAY) -> Self:
        """An optional module is added."""
        numbers = (ModuleNumber(module),)
        return self._treats(
            self.day(weeks_ago, weekday), lambda desk, ident: desk.treatments.add_modules(ident, numbers, reason)
        )

    def moves(self, module: int, weeks_ago: int, to_weeks_ago: int, reason: str, weekday: int = TUESDAY) -> Self:
        """A module is moved, and those after it with it."""
        number, week = ModuleNumber(module), self.week(to_weeks_ago)
        return self._treats(
            self.day(weeks_ago, weekday), lambda desk, ident: desk.treatments.move(ident, number, week, reason)
        )

    def has_relative(self, draft: RelativeDraft) -> Self:
        """A relative is entered with the patient."""
        return self._tell(
            self.happenings[0].day,
            lambda cast: self._desk(cast).patients.add_relative(cast.patients[self.key], draft),
        )

    def is_archived(self, weeks_ago: int) -> Self:
        """The patient is archived."""
        return self._tell(
            self.day(weeks_ago, FRIDAY), lambda cast: self._desk(cast).patients.archive(cast.patients[self.key])
        )

    def is_known_dead(self, weeks_ago: int) -> Self:
        """The patient's death becomes known; their data are protected as before (F15)."""
        day = self.day(weeks_ago, TUESDAY)

        def note(cast: Cast) -> None:
            draft = replace(self._draft, deceased_on=day.isoformat())
            self._desk(cast).patients.edit(cast.patients[self.key], draft)

        return self._tell(day, note)

    # --- doing ------------------------------------------------------------------------------------

    def _enter(self, cast: Cast) -> None:
        ident = self._desk(cast).patients.add(self._draft).ident
        cast.patients[self.key] = PatientId(ident or 0)

    def _reaches(self, module: int, state: ModuleState, day: date, cast: Cast) -> None:
        desk = self._desk(cast).treatments
        desk.set_module(cast.treatments[self.key], ModuleNumber(module), state, on=day)

    def _begins_next(self, day: date, cast: Cast) -> None:
        view = self._desk(cast).treatments.reload(cast.treatments[self.key])
        is_open = next((module.number for module in view.standing.modules if module.standing.is_open), None)
        if is_open is not None:
            self._reaches(is_open, ModuleState.STARTED, day, cast)

    def _opens_next(self, cast: Cast) -> None:
        with suppress(NothingToOpen):
            self._desk(cast).treatments.open_next(cast.treatments[self.key])
