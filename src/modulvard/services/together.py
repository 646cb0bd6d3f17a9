"""The same step for many at once: one step after another, each whole in itself, and one undo for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import PatientId
from modulvard.services.base import Changed, Topic

StepFor: TypeAlias = tuple[PatientId, Callable[[], Changed]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together(Changed):
    """What came of the steps: who has changed, and who could not and why."""

    done: tuple[PatientId, ...] = ()
    refused: tuple[tuple[PatientId, ModulvardError], ...] = ()


def together(
    steps: Sequence[StepFor], summary: str, report: Callable[[int, int], object] = lambda _done, _total: None
) -> Together:
    """Take one step after another. What is refused for one patient stops nobody else's.

    ``report`` is told how many are done of how many; what it raises stops the work, and what is done by then is kept.
    Raises the refusal itself where nothing at all could be done.
    """
    done: list[tuple[PatientId, Changed]] = []
    refused: list[tuple[PatientId, ModulvardError]] = []
    for number, (patient, step) in enumerate(steps):
        try:
            report(number, len(steps))
        except ModulvardError:
            if not done:
                raise
            break  # the user stopped: what is done by then stands, and can be undone
        try:
            done.append((patient, step()))
        except ModulvardError as refusal:
            refused.append((patient, refusal))
    if refused and not done:
        raise refused[0][1]
    topics: frozenset[Topic] = frozenset().union(*(changed.topics for _, changed in done))
    back = [(patient, changed.undo) for patient, changed in reversed(done) if changed.undo is not None]
    return Together(
        topics=topics,
        undo=partial(together, back, summary) if back else None,
        summary=summary,
        done=tuple(patient for patient, _ in done),
        refused=tuple(refused),
    )
