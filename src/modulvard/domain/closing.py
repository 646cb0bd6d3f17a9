"""How a treatment ends: what is to be in order for each closing state, and how each of it stands (D23, H4, H6).

What was done before the end is entered by hand where nothing else tells it: the closing conversation, and the last
rating where none has come in. The follow-up is in order when it has a day, the journal when nothing is owed to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.gates import (
    CLOSING_GATES,
    STRENGTHS,
    Gate,
    GateRule,
    GateStanding,
    GateState,
    GatesUnmet,
    ProgramRules,
    Strength,
    Why,
)
from modulvard.domain.ids import AccountId, ClosingCheckId, TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.pacing import PaceFigures, PaceState
from modulvard.domain.text import TEXT_LIMIT, clean_text
from modulvard.domain.treatment_steps import Stamp, check_begun, check_within
from modulvard.domain.treatments import ClosedAs, Treatment
from modulvard.domain.weeks import Week

ENTERED_AT_END = (Gate.CLOSING_CONVERSATION, Gate.LAST_RATING)
"""The gates of an end that somebody enters; the others are worked out, and can only be said not to be needed."""
CONVERSATION_FORMS = (StepForm.PHYSICAL, StepForm.VIDEO, StepForm.PHONE)
"""How a closing conversation is held. A visit is recommended (D23)."""

LAST_RATING_DAYS = 14
"""How long before the last day a rating is the last one, also where none is planned after the treatment."""

_NOTED_ONLY: Mapping[ClosedAs, frozenset[Gate]] = MappingProxyType(
    {
        ClosedAs.COMPLETED: frozenset(),
        ClosedAs.PARTLY_COMPLETED: frozenset(),
        ClosedAs.STOPPED_BY_PATIENT: frozenset({Gate.CLOSING_CONVERSATION, Gate.LAST_RATING}),
        ClosedAs.STOPPED_BY_THERAPIST: frozenset(),
        ClosedAs.REFERRED: frozenset({Gate.FOLLOW_UP}),
        ClosedAs.CHANGED_PROGRAM: frozenset({Gate.CLOSING_CONVERSATION, Gate.LAST_RATING, Gate.FOLLOW_UP}),
    }
)
"""What a closing state does not ask for: it is noted, whatever the program's rules say."""
_OF_THE_LIVING = frozenset({Gate.CLOSING_CONVERSATION, Gate.LAST_RATING, Gate.FOLLOW_UP})


class ClosingGatesUnmet(GatesUnmet):
    """Gates that block the end are not met, and no reason was given to end all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingCheck:
    """What was done, or decided against, before the end. The last of a gate that was not taken back counts."""

    id: ClosingCheckId
    treatment: TreatmentId
    gate: Gate
    outcome: StepOutcome
    on: date
    form: StepForm | None
    note: str
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None

    @property
    def is_found(self) -> bool:
        """Whether it says what was found on its day; that something is not needed is no matter of days."""
        return self.outcome is not StepOutcome.NOT_NEEDED


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCheck:
    """What was done before the end, to be entered."""

    gate: Gate
    outcome: StepOutcome
    on: date | None = None
    """Today, unless said."""
    form: StepForm | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingFacts:
    """What the gates of an end are judged by."""

    closed_as: ClosedAs | None = None
    """None while it is not known how it ends: then all is asked for."""
    is_deceased: bool = False
    checks: Sequence[ClosingCheck] = ()
    """What was entered, in that order; what was taken back does not count."""
    days_laid: int = 0
    """How many days of follow-up stand."""
    journal_owed: int = 0
    """How many contacts and notes are not in the journal."""
    last_rated: date | None = None
    """The day of the rating after the treatment, or of another within ``LAST_RATING_DAYS`` before the last day."""


def standings_at_end(rules: ProgramRules, facts: ClosingFacts) -> tuple[GateStanding, ...]:
    """Return how each gate of an end stands, in the order of ``Gate``; those that are off are not among them."""
    found = []
    for rule in rules_at_end(rules, facts.closed_as, is_deceased=facts.is_deceased):
        if rule.strength is Strength.OFF:
            continue
        check = _last(facts.checks, rule.gate)
        if rule.gate is Gate.FOLLOW_UP:
            found.append(_worked_out(rule, check, facts.days_laid, (Why.DAYS_LAID, Why.NO_DAY_LAID), facts.days_laid))
        elif rule.gate is Gate.JOURNALLED:
            whys = (Why.ALL_JOURNALLED, Why.JOURNAL_OWED)
            found.append(_worked_out(rule, check, not facts.journal_owed, whys, facts.journal_owed))
        else:
            found.append(_rated(rule, check) if _is_rated(rule, check, facts) else _entered(rule, check))
    return tuple(found)


def rules_at_end(rules: ProgramRules, closed_as: ClosedAs | None, *, is_deceased: bool = False) -> tuple[GateRule, ...]:
    """Return the rules of an end: those of the program, weakened where the closing state does not ask for it."""
    noted_only = _OF_THE_LIVING if is_deceased else frozenset()
    if closed_as is not None:
        noted_only |= _NOTED_ONLY[closed_as]
    return tuple(_at_most_noted(rule) if rule.gate in noted_only else rule for rule in map(rules.of, CLOSING_GATES))


def check_of(new: NewCheck, treatment: Treatment, stamp: Stamp) -> ClosingCheck:
    """Return what is entered, with a provisional id.

    Raises InvalidInput, and InTheFuture, BeforeTreatment or TreatmentEnded for a day on which it cannot have been.
    """
    if new.gate not in CLOSING_GATES:
        raise InvalidInput(field="gate", problem="gate_not_entered")
    if new.gate not in ENTERED_AT_END and new.outcome is not StepOutcome.NOT_NEEDED:
        raise InvalidInput(field="outcome", problem="gate_worked_out")
    is_held = new.gate is Gate.CLOSING_CONVERSATION and new.outcome is StepOutcome.MET
    if is_held and new.form not in CONVERSATION_FORMS:
        raise InvalidInput(field="form", problem="closing_form_missing")
    on = new.on if new.on is not None else stamp.today
    if new.outcome is StepOutcome.NOT_NEEDED:
        check_begun(treatment, on, stamp)
    else:
        check_within(treatment, on, stamp)
    note = clean_text(new.note)
    if len(note) > TEXT_LIMIT:
        raise InvalidInput(field="note", problem="too_long", longest=TEXT_LIMIT)
    return ClosingCheck(
        id=ClosingCheckId(0),
        treatment=treatment.id,
        gate=new.gate,
        outcome=new.outcome,
        on=on,
        form=new.form if is_held else None,
        note=note,
        made_at=stamp.at,
        made_by=stamp.by,
    )


def is_end_near(figures: PaceFigures, week: Week, near_weeks: int) -> bool:
    """Tell whether the whole course is done, or is to be within so many weeks (decided.md "Idag")."""
    finish = figures.projected_finish
    return figures.state is PaceState.FINISHED or (finish is not None and finish - week <= near_weeks)


def check_unchanged(standing: Iterable[ClosingCheck], seen: Sequence[ClosingCheckId]) -> None:
    """Raise ChangedSince if something else stands of a gate than when a step was taken."""
    if tuple(check.id for check in standing) != tuple(seen):
        raise ChangedSince(kind="closing_check", ident=seen[-1] if seen else None)


# --- how they stand -------------------------------------------------------------------------------


def _last(checks: Iterable[ClosingCheck], gate: Gate) -> ClosingCheck | None:
    entered = [check for check in checks if check.gate is gate and check.withdrawn_at is None]
    return entered[-1] if entered else None


def _at_most_noted(rule: GateRule) -> GateRule:
    return replace(rule, strength=Strength.NOTE) if STRENGTHS[rule.strength] > STRENGTHS[Strength.NOTE] else rule


def _worked_out(
    rule: GateRule, check: ClosingCheck | None, met: object, whys: tuple[Why, Why], count: int
) -> GateStanding:
    """Return how a gate stands that follows from what the clinic holds, or was said not to be needed."""
    state, why = (GateState.MET, whys[0]) if met else (GateState.MISSING, whys[1])
    if not met and check is not None:
        state, why = _waived(rule)
    return GateStanding(gate=rule.gate, strength=rule.strength, state=state, why=why, check=check, count=count)


def _entered(rule: GateRule, check: ClosingCheck | None) -> GateStanding:
    state, why = GateState.MISSING, Why.NOT_DONE
    if check is not None:
        state, why = _of_check(check, rule)
    return GateStanding(gate=rule.gate, strength=rule.strength, state=state, why=why, check=check)


def _is_rated(rule: GateRule, check: ClosingCheck | None, facts: ClosingFacts) -> bool:
    """Tell whether a rating that came in meets the gate: what somebody found by hand goes before it."""
    return rule.gate is Gate.LAST_RATING and facts.last_rated is not None and (check is None or not check.is_found)


def _rated(rule: GateRule, check: ClosingCheck | None) -> GateStanding:
    return GateStanding(gate=rule.gate, strength=rule.strength, state=GateState.MET, why=Why.RATED, check=check)


def _of_check(check: ClosingCheck, rule: GateRule) -> tuple[GateState, Why]:
    if check.outcome is StepOutcome.NOT_MET:
        return GateState.NOT_MET, Why.FOUND_OTHERWISE
    if check.outcome is StepOutcome.NOT_NEEDED:
        return _waived(rule)
    if rule.gate is Gate.CLOSING_CONVERSATION and check.form is not StepForm.PHYSICAL:
        return GateState.MET, Why.NOT_PHYSICAL
    return GateState.MET, Why.DONE


def _waived(rule: GateRule) -> tuple[GateState, Why]:
    """What is said not to be needed passes only where the rule does not block (docs/decisions.md 88)."""
    if rule.strength is Strength.BLOCK:
        return GateState.MISSING, Why.ALWAYS_NEEDED
    return GateState.NOT_NEEDED, Why.SAID_NOT_NEEDED
