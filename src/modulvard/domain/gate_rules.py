"""Which rule each gate has for a program: the clinic's own, else the program's, else what is shipped, else its kind's.

D21-D23 are stated for iKBT only and never asked of a *stödprogram* (D28, B7). Our own program stops nobody
(decided.md 14).
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from modulvard.domain.competence import CompetenceKind, needs_of
from modulvard.domain.errors import InvalidInput
from modulvard.domain.gates import STRENGTHS, WORKED_OUT, Gate, GateRule, Needs, Origin, ProgramRules, Strength
from modulvard.domain.programs import Program, ProgramKind

OWN_PROGRAM = "dagar-och-natter"

_BLOCK, _WARN, _NOTE, _OFF = Strength.BLOCK, Strength.WARN, Strength.NOTE, Strength.OFF

_TREATMENT_PROGRAM = {
    Gate.COMPETENCE: _BLOCK,
    Gate.TECHNOLOGY: _BLOCK,
    Gate.READING: _BLOCK,
    Gate.ASSESSMENT: _BLOCK,
    Gate.EXCLUSIONS: _BLOCK,
    Gate.RISK: _BLOCK,
    Gate.INFORMATION: _BLOCK,
    Gate.CHOICE: _BLOCK,
    Gate.CONSENT: _NOTE,
    Gate.START_MEETING: _WARN,
    Gate.CLOSING_CONVERSATION: _WARN,
    Gate.LAST_RATING: _WARN,
    Gate.FOLLOW_UP: _WARN,
    Gate.JOURNALLED: _WARN,
}
_SUPPORT_PROGRAM = {
    Gate.COMPETENCE: _OFF,
    Gate.TECHNOLOGY: _WARN,
    Gate.READING: _WARN,
    Gate.ASSESSMENT: _NOTE,
    Gate.EXCLUSIONS: _WARN,
    Gate.RISK: _WARN,
    Gate.INFORMATION: _WARN,
    Gate.CHOICE: _WARN,
    Gate.CONSENT: _NOTE,
    Gate.START_MEETING: _NOTE,
    Gate.CLOSING_CONVERSATION: _OFF,
    Gate.LAST_RATING: _NOTE,
    Gate.FOLLOW_UP: _WARN,
    Gate.JOURNALLED: _WARN,
}
_EDUCATION = dict.fromkeys(Gate, _NOTE) | {
    Gate.COMPETENCE: _OFF,
    Gate.TECHNOLOGY: _WARN,
    Gate.READING: _WARN,
    Gate.CLOSING_CONVERSATION: _OFF,
}

_BY_KIND: Mapping[ProgramKind, Mapping[Gate, Strength]] = MappingProxyType(
    {
        ProgramKind.TREATMENT_PROGRAM: _TREATMENT_PROGRAM,
        ProgramKind.SUPPORT_PROGRAM: _SUPPORT_PROGRAM,
        ProgramKind.PATIENT_EDUCATION: _EDUCATION,
        ProgramKind.GROUP_FORM: _EDUCATION,
    }
)
_IKBT: Needs = ((CompetenceKind.CBT_STEP1,), (CompetenceKind.IKBT_INTERNAL,))

_SHIPPED: Mapping[str, Mapping[Gate, Strength]] = MappingProxyType(
    {"ism-stresskola": {Gate.COMPETENCE: _BLOCK, Gate.FOLLOW_UP: _WARN}}
)
"""What differs from the rule of its kind: ISM's training is demanded, and so is the follow-up (D40a, D40b)."""

_SHIPPED_NEEDS: Mapping[str, Needs] = MappingProxyType(
    {
        "tobakshjalpen": ((CompetenceKind.TOBACCO_DIPLOMA,), (CompetenceKind.PROGRAM_TRAINING,)),
        "ism-stresskola": ((CompetenceKind.ISM_STRESSKOLA,), (CompetenceKind.ISM_EXPERIENCE,)),
        "digital-artrosskola": (
            (CompetenceKind.LICENSED_PHYSIOTHERAPIST, CompetenceKind.LICENSED_OCCUPATIONAL_THERAPIST),
        ),
        "vardagsbalans": ((CompetenceKind.LICENSED_OCCUPATIONAL_THERAPIST,),),
        "redo": ((CompetenceKind.LICENSED_OCCUPATIONAL_THERAPIST,), (CompetenceKind.REDO_CERTIFIED,)),
    }
)
"""What shipped programs need of the therapist (B7, B8, B10-B12, D40a)."""


def rules_of(program: Program, own: Iterable[GateRule] = (), *, is_pilot: bool = False) -> ProgramRules:
    """Return the rules of a program version, with the clinic's own in front."""
    needs = needs_of(program.key, _written_needs(program))
    clinic = {rule.gate: rule for rule in own}
    gates = tuple(clinic.get(gate) or _without_own(program, gate, needs, is_pilot=is_pilot) for gate in Gate)
    return ProgramRules(gates=gates, needs=needs, interview_demands=program.kind is ProgramKind.TREATMENT_PROGRAM)


def rules_before_choice() -> ProgramRules:
    """Return the rules of a way in that leads to no program yet: everything is noted, nothing is asked for."""
    strengths = {gate: _OFF if gate in WORKED_OUT else _NOTE for gate in Gate}
    gates = tuple(GateRule(gate=gate, strength=strengths[gate], origin=Origin.KIND) for gate in Gate)
    return ProgramRules(gates=gates, needs=(), interview_demands=False)


def checked_strength(gate: Gate, strength: Strength) -> Strength:
    """Return how strong the clinic wants a gate to be. Raises InvalidInput: a closing visit is advised only (D23)."""
    if gate is Gate.CLOSING_CONVERSATION and STRENGTHS[strength] > STRENGTHS[Strength.WARN]:
        raise InvalidInput(field="strength", problem="warn_only")
    return strength


def _written_needs(program: Program) -> Needs:
    if program.needs:
        return program.needs
    shipped = _SHIPPED_NEEDS.get(program.key)
    if shipped is not None:
        return shipped
    return _IKBT if program.kind is ProgramKind.TREATMENT_PROGRAM else ()


def _without_own(program: Program, gate: Gate, needs: Needs, *, is_pilot: bool) -> GateRule:
    written = next((setting.strength for setting in program.gates if setting.gate is gate), None)
    if written is not None:
        return GateRule(gate=gate, strength=_at_most_warned(gate, written), origin=Origin.PROGRAM)
    if gate is Gate.PILOT_CAP:
        return GateRule(gate=gate, strength=_BLOCK if is_pilot else _OFF, origin=Origin.KIND)
    shipped = _SHIPPED.get(program.key, {}).get(gate)
    strength = shipped or _of_kind(program.kind, gate, needs)
    if program.key == OWN_PROGRAM and STRENGTHS[strength] > STRENGTHS[_NOTE]:
        return GateRule(gate=gate, strength=_NOTE, origin=Origin.SHIPPED)
    is_shipped = shipped is not None or (gate is Gate.COMPETENCE and program.key in _SHIPPED_NEEDS)
    return GateRule(gate=gate, strength=strength, origin=Origin.SHIPPED if is_shipped else Origin.KIND)


def _of_kind(kind: ProgramKind, gate: Gate, needs: Needs) -> Strength:
    if gate is Gate.COMPETENCE and needs and kind is not ProgramKind.TREATMENT_PROGRAM:
        return _WARN  # a program that names what it needs, but is not iKBT (B7)
    return _BY_KIND[kind][gate]


def _at_most_warned(gate: Gate, strength: Strength) -> Strength:
    return _WARN if gate is Gate.CLOSING_CONVERSATION and strength is _BLOCK else strength
