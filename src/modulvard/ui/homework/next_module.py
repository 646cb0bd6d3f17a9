"""Whether feedback on a homework would let the next module be opened, and which (decided.md 25)."""

from collections.abc import Sequence

from modulvard.domain.homework import HomeworkLine
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import OpeningRule
from modulvard.services.treatments import TreatmentView
from modulvard.ui.homework.rows import HomeworkRow


def next_to_open(view: TreatmentView, lines: Sequence[HomeworkLine], row: HomeworkRow) -> ModuleNumber | None:
    """Return the module that opens when the feedback is finished: where the program leaves that to the therapist,
    nothing else of this module waits or is missing, and the next one is closed.
    """
    treatment = view.treatment
    if row.module is None or treatment.ending is not None or treatment.program.opening is not OpeningRule.THERAPIST:
        return None
    others = [
        line.homework for line in lines if line.homework.module == row.module and line.homework.id != row.homework
    ]
    planned = [module for module in view.standing.modules if not module.standing.is_skipped]
    place = next((place for place, module in enumerate(planned) if module.number == row.module), None)
    if place is None or place + 1 >= len(planned):
        return None
    is_in = planned[place].standing.is_handed_in or all(each.standing for each in others)
    if not is_in or any(each.waiting for each in others):
        return None
    follower = planned[place + 1]
    return follower.number if follower.state is ModuleState.UNAVAILABLE else None
