"""Programs beside each other, for the assessment interview: what each is and asks, from facts alone (D29, D30)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from modulvard.domain.errors import Refused
from modulvard.domain.gates import START_GATES, Gate, Needs, ProgramRules, Strength
from modulvard.domain.program_effort import Minutes, minutes_a_week
from modulvard.domain.programs import StoredProgram

FEWEST_COMPARED = 2
MOST_COMPARED = 4


class Aspect(StrEnum):
    """What programs are compared by, in the order told."""

    TARGET_GROUP = "target_group"
    INCLUDES = "includes"
    EXCLUDES = "excludes"
    STOP_RULES = "stop_rules"
    KIND = "kind"
    PACE = "pace"
    """Pace and weeks."""
    MODULES = "modules"
    MINUTES = "minutes"
    """Minutes a week."""
    COMPETENCE = "competence"
    GATES = "gates"
    """What is to be in order before a start."""
    FOLLOW_UP = "follow_up"
    LANGUAGES = "languages"
    UNKNOWN = "unknown"


SELDOM_SAID = frozenset({Aspect.INCLUDES, Aspect.EXCLUDES, Aspect.STOP_RULES})
"""What few programs say: told where one of those compared does (B19)."""


class NotComparable(Refused):
    """Two to four different versions are compared. Facts: ``count`` (how many were given), ``fewest``, ``most``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedProgram:
    """One program version with what follows from the clinic's rules and from its own figures."""

    stored: StoredProgram
    needs: Needs
    """What the clinic asks of the therapist: nothing where competence is off."""
    blocks: tuple[Gate, ...]
    """What stops a start that lacks it."""
    warns: tuple[Gate, ...]
    minutes: Minutes | None
    """A week's, at the pace it proposes; None where that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramComparison:
    """Programs side by side, in the order asked."""

    programs: tuple[ComparedProgram, ...]

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What they are compared by: all but what none of them says."""
        return tuple(aspect for aspect in Aspect if aspect not in SELDOM_SAID or self._says(aspect))

    def _says(self, aspect: Aspect) -> bool:
        return any(getattr(each.stored.program, aspect.value) for each in self.programs)


def check_comparable(versions: Sequence[int]) -> None:
    """Raise NotComparable unless they are two to four different versions."""
    count = len(set(versions))
    if count != len(versions) or not FEWEST_COMPARED <= count <= MOST_COMPARED:
        raise NotComparable(count=count, fewest=FEWEST_COMPARED, most=MOST_COMPARED)


def compared(stored: StoredProgram, rules: ProgramRules) -> ComparedProgram:
    """Return a program version as it is compared, by the rules it has at the clinic."""
    return ComparedProgram(
        stored=stored,
        needs=() if rules.of(Gate.COMPETENCE).strength is Strength.OFF else rules.needs,
        blocks=_of_strength(rules, Strength.BLOCK),
        warns=_of_strength(rules, Strength.WARN),
        minutes=minutes_a_week(stored.program),
    )


def _of_strength(rules: ProgramRules, strength: Strength) -> tuple[Gate, ...]:
    return tuple(gate for gate in START_GATES if rules.of(gate).strength is strength)
