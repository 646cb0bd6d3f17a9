"""The last day of a treatment: nothing that happened in it may lie later, for after the end none of it is told."""

from collections.abc import Iterable
from datetime import date

from modulvard.domain.closing import ClosingCheck
from modulvard.domain.gates import CLOSING_GATES
from modulvard.domain.module_events import ModuleState
from modulvard.domain.treatment_errors import CheckedLater, HandedInLater, RecordedLater
from modulvard.domain.treatment_steps import Stamp, check_begun
from modulvard.domain.treatments import Treatment


def check_last_day(treatment: Treatment, on: date, stamp: Stamp) -> None:
    """Raise InTheFuture, BeforeTreatment, HandedInLater or RecordedLater if a treatment cannot end on a day.

    One that has not begun yet can end today. A module that was only opened later hinders nothing.
    """
    check_begun(treatment, on, stamp)
    later = [
        event
        for event in treatment.events
        if event.withdrawn_at is None and event.on > on and event.state is not ModuleState.AVAILABLE
    ]
    if later:
        last = max(later, key=lambda event: (event.on, event.state is ModuleState.HANDED_IN, event.id))
        kind = HandedInLater if last.state is ModuleState.HANDED_IN else RecordedLater
        raise kind(on=on, last=last.on, module=last.module)


def check_nothing_later(on: date, handed_in: date | None, checks: Iterable[ClosingCheck]) -> None:
    """Raise HandedInLater or CheckedLater if homework came in, or the end was prepared, after a last day."""
    if handed_in is not None and handed_in > on:
        raise HandedInLater(on=on, last=handed_in)
    held = [check.on for check in checks if check.gate in CLOSING_GATES and check.is_found]
    if held and max(held) > on:
        raise CheckedLater(on=on, last=max(held))
