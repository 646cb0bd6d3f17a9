"""Gates of a treatment: what is to be in order before it starts and when it ends, and how it stands (C3, D21-D23).

A gate blocks, warns, is noted or is off, by the program's rules (``gate_rules.py``). Whether it is met is worked out
from facts alone: what the therapist holds, what was found at each gate, and how much room a pilot has.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from modulvard.domain.errors import Refused
from modulvard.domain.ids import AccountId

if TYPE_CHECKING:
    from modulvard.domain.closing import ClosingCheck
    from modulvard.domain.competence import Competence
    from modulvard.domain.intakes import IntakeStep


class Gate(StrEnum):
    """One thing to be in order."""

    COMPETENCE = "competence"
    """The therapist holds what the program needs (D21, B7)."""
    TECHNOLOGY = "technology"
    """The patient handles the technology (D1)."""
    READING = "reading"
    """The patient can read and understand written text (D1)."""
    ASSESSMENT = "assessment"
    """An assessment interview was held (D22)."""
    EXCLUSIONS = "exclusions"
    """What would speak against the program was considered (B19)."""
    RISK = "risk"
    """Risk was considered (B19-B20)."""
    INFORMATION = "information"
    """The patient was informed."""
    CHOICE = "choice"
    """The patient chose the program."""
    CONSENT = "consent"
    """The patient consented, where that is needed."""
    PILOT_CAP = "pilot_cap"
    """A pilot has room for one more (D8)."""
    START_MEETING = "start_meeting"
    """The start meeting was held, point by point (D12)."""
    CLOSING_CONVERSATION = "closing_conversation"
    """A closing visit was held (D23)."""
    LAST_RATING = "last_rating"
    FOLLOW_UP = "follow_up"
    """The follow-up has its dates (H4)."""
    JOURNALLED = "journalled"
    """What was done is in the journal (H4)."""


CLOSING_GATES = (Gate.CLOSING_CONVERSATION, Gate.LAST_RATING, Gate.FOLLOW_UP, Gate.JOURNALLED)
START_GATES = tuple(gate for gate in Gate if gate not in CLOSING_GATES)
WORKED_OUT = frozenset({Gate.COMPETENCE, Gate.PILOT_CAP})
"""Gates that follow from what the clinic holds: nobody enters how they stand."""


LONG_BEFORE = timedelta(days=90)
"""How long before the referral an interview is told of as old. No source gives a figure."""


class Strength(StrEnum):
    """What a gate that is not met does to a start or an end."""

    BLOCK = "block"
    """Refused, unless it is overridden with a reason."""
    WARN = "warn"
    """Done, and said."""
    NOTE = "note"
    """Shown as something to fill in, never asked about."""
    OFF = "off"


STRENGTHS = {Strength.OFF: 0, Strength.NOTE: 1, Strength.WARN: 2, Strength.BLOCK: 3}
"""How strong each is, to compare them."""

Needs: TypeAlias = tuple[tuple[str, ...], ...]
"""The competences that are needed, by key: one of each group is enough (D21: two groups of one; B8: a group of two)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateSetting:
    """How strong a program's own file says that a gate is."""

    gate: Gate
    strength: Strength


class Origin(StrEnum):
    """Where a rule comes from: the clinic's own goes before the program's, and that before what is shipped."""

    CLINIC = "clinic"
    PROGRAM = "program"
    SHIPPED = "shipped"
    KIND = "kind"
    """The rule of every program of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRule:
    """How strong a gate is for a program, and who says so."""

    gate: Gate
    strength: Strength
    origin: Origin
    reason: str = ""
    """Why the clinic has its own rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramRules:
    """The rules of one program version: each gate once, in the order of ``Gate``."""

    gates: tuple[GateRule, ...]
    needs: Needs
    interview_demands: bool
    """Whether the interview is to be physical or by video, and held by the therapist: so for iKBT (D22, D28)."""

    def of(self, gate: Gate) -> GateRule:
        """Return the rule of a gate."""
        return next(rule for rule in self.gates if rule.gate is gate)


class GateState(StrEnum):
    """How a gate stands."""

    MET = "met"
    NOT_MET = "not_met"
    """It was looked at, and it is not in order."""
    MISSING = "missing"
    """It has not been looked at, or not so that it counts."""
    NOT_NEEDED = "not_needed"


class Why(StrEnum):
    """Why a gate stands as it does."""

    DONE = "done"
    HELD = "held"
    """The therapist holds all that is needed."""
    NOTHING_NEEDED = "nothing_needed"
    """The program needs no competence, or is no pilot."""
    HAS_ROOM = "has_room"
    NOT_DONE = "not_done"
    FOUND_OTHERWISE = "found_otherwise"
    """What was found is that it is not met."""
    SAID_NOT_NEEDED = "said_not_needed"
    ALWAYS_NEEDED = "always_needed"
    """It was said not to be needed, but the program's rule blocks without it."""
    WRONG_FORM = "wrong_form"
    """An interview by telephone or text does not count (D22)."""
    ANOTHER_THERAPIST = "another_therapist"
    """The interview is to be held by the therapist of the treatment (D22)."""
    AFTER_START = "after_start"
    """What was entered is dated after the start."""
    POINTS_LEFT = "points_left"
    COMPETENCE_LACKING = "competence_lacking"
    PILOT_FULL = "pilot_full"
    LONG_BEFORE = "long_before"
    """The interview counts, though it was held long before the patient was referred (D22)."""
    NOT_PHYSICAL = "not_physical"
    """The closing conversation was held, though not as a visit, which is what is recommended (D23)."""
    RATED = "rated"
    """The last rating has come in."""
    DAYS_LAID = "days_laid"
    """The follow-up has its days."""
    NO_DAY_LAID = "no_day_laid"
    ALL_JOURNALLED = "all_journalled"
    """Nothing of the treatment is owed to the journal."""
    JOURNAL_OWED = "journal_owed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PilotRoom:
    """How many patients a pilot takes, and how many take part (D8). No cap, no limit."""

    cap: int | None
    taking_part: int

    @property
    def has_room(self) -> bool:
        """Whether one more can take part."""
        return self.cap is None or self.taking_part < self.cap


@dataclass(frozen=True, slots=True, kw_only=True)
class StartFacts:
    """What the gates of a start are judged by."""

    on: date
    """The first day of the treatment."""
    therapist: AccountId
    competences: "tuple[Competence, ...]" = ()
    """What the therapist holds or held."""
    steps: "tuple[IntakeStep, ...]" = ()
    """What was found, in the order it was entered; what was taken back does not count."""
    received_on: date | None = None
    """When the patient was referred, if that is known."""
    pilot: PilotRoom | None = None
    """Only where the version is a pilot in which the patient does not take part already."""


_WARN_ALL_THE_SAME = frozenset({Why.LONG_BEFORE, Why.NOT_PHYSICAL})
"""Met, and something to know of all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateStanding:
    """How one gate stands on a day, and why."""

    gate: Gate
    strength: Strength
    state: GateState
    why: Why
    step: "IntakeStep | None" = None
    """What was entered of it last on the way in."""
    check: "ClosingCheck | None" = None
    """What was entered of it last at the end."""
    count: int = 0
    """How many days are laid, or how much is owed to the journal."""
    lacking: Needs = ()
    """The competences that the therapist does not hold on the day."""
    points_left: tuple[str, ...] = ()
    pilot: PilotRoom | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing stands in the way here."""
        return self.state in {GateState.MET, GateState.NOT_NEEDED}

    @property
    def blocks(self) -> bool:
        """Whether a start or an end is refused because of it."""
        return self.strength is Strength.BLOCK and not self.passed

    @property
    def is_missing(self) -> bool:
        """Whether it is not met, and a start or an end would be refused or told of it."""
        return not self.passed and (self.blocks or self.warns)

    @property
    def warns(self) -> bool:
        """Whether the start or the end is made, and this is said."""
        if self.strength not in {Strength.WARN, Strength.BLOCK}:
            return False
        return self.why in _WARN_ALL_THE_SAME or (self.strength is Strength.WARN and not self.passed)


class GatesUnmet(Refused):
    """Gates that block are not met, and no reason was given to go on all the same (decided.md 14).

    Facts: ``gate`` (the gates), ``standings`` (how each of them stands, and why).
    """

    def __init__(self, standings: Iterable[GateStanding]) -> None:
        unmet = tuple(standings)
        super().__init__(gate=tuple(standing.gate for standing in unmet), standings=unmet)


# --- how they stand -------------------------------------------------------------------------------


def standings_at_start(rules: ProgramRules, facts: StartFacts) -> tuple[GateStanding, ...]:
    """Return how each gate of a start stands, in the order of ``Gate``; those that are off are not among them."""
    found = []
    for rule in rules.gates:
        if rule.gate not in START_GATES or rule.strength is Strength.OFF:
            continue
        if rule.gate is Gate.COMPETENCE:
            found.append(_competence(rule, rules.needs, facts))
        elif rule.gate is Gate.PILOT_CAP:
            found.append(_pilot_cap(rule, facts))
        else:
            found.append(_by_step(rule, rules, facts))
    return tuple(found)


def lacking(needs: Needs, competences: "Iterable[Competence]", on: date) -> Needs:
    """Return the groups of which nothing is held on a day."""
    held = {competence.key for competence in competences if competence.holds_on(on)}
    return tuple(group for group in needs if held.isdisjoint(group))


def _competence(rule: GateRule, needs: Needs, facts: StartFacts) -> GateStanding:
    left = lacking(needs, facts.competences, facts.on)
    state, why = GateState.MET, Why.HELD
    if not needs:
        state, why = GateState.NOT_NEEDED, Why.NOTHING_NEEDED
    elif left:
        state, why = GateState.NOT_MET, Why.COMPETENCE_LACKING
    return GateStanding(gate=rule.gate, strength=rule.strength, state=state, why=why, lacking=left)


def _pilot_cap(rule: GateRule, facts: StartFacts) -> GateStanding:
    state, why = GateState.NOT_NEEDED, Why.NOTHING_NEEDED
    if facts.pilot is not None:
        has_room = facts.pilot.has_room
        state, why = (GateState.MET, Why.HAS_ROOM) if has_room else (GateState.NOT_MET, Why.PILOT_FULL)
    return GateStanding(gate=rule.gate, strength=rule.strength, state=state, why=why, pilot=facts.pilot)


def _by_step(rule: GateRule, rules: ProgramRules, facts: StartFacts) -> GateStanding:
    entered = [step for step in facts.steps if step.gate is rule.gate and step.withdrawn_at is None]
    if not entered:
        return GateStanding(gate=rule.gate, strength=rule.strength, state=GateState.MISSING, why=Why.NOT_DONE)
    step = entered[-1]
    state, why = _of_step(step, rule, rules, facts)
    if state is GateState.MISSING or why is Why.LONG_BEFORE:
        counting = _still_counting(entered, rule, rules, facts)
        if counting is not None:
            step, (state, why) = counting, _of_step(counting, rule, rules, facts)
    left = step.points_left if why is Why.POINTS_LEFT else ()
    return GateStanding(gate=rule.gate, strength=rule.strength, state=state, why=why, step=step, points_left=left)


def _still_counting(
    entered: "Sequence[IntakeStep]", rule: GateRule, rules: ProgramRules, facts: StartFacts
) -> "IntakeStep | None":
    """Return what meets the gate whatever came after it, unless that found otherwise (D22: a visit, then a call)."""
    old = None
    for step in reversed(entered):
        if step.is_refusal:
            break
        state, why = _of_step(step, rule, rules, facts)
        if state is GateState.MET and why is not Why.LONG_BEFORE:
            return step
        if state is GateState.MET and old is None:
            old = step
    return old


def _of_step(step: "IntakeStep", rule: GateRule, rules: ProgramRules, facts: StartFacts) -> tuple[GateState, Why]:
    if step.on > facts.on:
        return GateState.MISSING, Why.AFTER_START
    if step.is_refusal:
        return GateState.NOT_MET, Why.FOUND_OTHERWISE
    if step.is_waiver:
        is_always_needed = rule.strength is Strength.BLOCK
        return (
            (GateState.MISSING, Why.ALWAYS_NEEDED) if is_always_needed else (GateState.NOT_NEEDED, Why.SAID_NOT_NEEDED)
        )
    if rule.gate is Gate.ASSESSMENT and rules.interview_demands:
        if not step.is_face_to_face:
            return GateState.MISSING, Why.WRONG_FORM
        if step.by != facts.therapist:
            return GateState.MISSING, Why.ANOTHER_THERAPIST
    if step.points_left:
        return GateState.MISSING, Why.POINTS_LEFT
    if rule.gate is Gate.ASSESSMENT and facts.received_on is not None and step.on < facts.received_on - LONG_BEFORE:
        return GateState.MET, Why.LONG_BEFORE
    return GateState.MET, Why.DONE


# --- what is kept of them -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptGate:
    """How a gate stood when a treatment started or ended, and why it was passed where it was not met."""

    gate: Gate
    strength: Strength
    state: GateState
    reason: str
    made_at: datetime
    made_by: AccountId


class Doer(StrEnum):
    """Who can see to it that a gate is met."""

    THERAPIST = "therapist"
    PERMISSION_ADMIN = "permission_admin"
    """Whoever enters competences (D31)."""
    PROGRAM_KEEPER = "program_keeper"
    """Whoever says how many a pilot takes."""


def doer_of(gate: Gate) -> Doer:
    """Return who can see to a gate."""
    return {Gate.COMPETENCE: Doer.PERMISSION_ADMIN, Gate.PILOT_CAP: Doer.PROGRAM_KEEPER}.get(gate, Doer.THERAPIST)
