"""What a user does with gates: read the rules of a program, set one or reset it, read how a start was let through."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.gate_rules import checked_strength
from modulvard.domain.gates import Gate, GateRule, KeptGate, Origin, ProgramRules, Strength
from modulvard.domain.ids import IntakeId, ProgramVersionId, TreatmentId
from modulvard.domain.programs import StoredProgram
from modulvard.domain.treatment_steps import Stamp, checked_reason
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.gate_judging import rules_for
from modulvard.store import access_log
from modulvard.store import gates as store
from modulvard.store.programs import load_program
from modulvard.store.session import Session
from modulvard.store.treatments import treatment_opened_by

_TOPICS = frozenset({Topic.GATES, Topic.INTAKES})
_OBJECT = "gate_rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramGates:
    """A program version with its rules."""

    stored: StoredProgram
    rules: ProgramRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How a treatment was started: its gates, the way in it came from, the first work session."""

    gates: tuple[KeptGate, ...]
    intake: IntakeId | None
    first_session: datetime | None


class Gates(Service):
    """Gates of programs. A rule is of a program, whatever its version."""

    @needs(Permission.READ_PROGRAMS)
    def rules(self, version: ProgramVersionId) -> ProgramGates:
        """Return the rules of a program version, each gate once, or raise NotFound."""
        with self._database.read() as session:
            stored = self._stored(session, version)
            return ProgramGates(stored=stored, rules=rules_for(session, (stored,))[version])

    @needs(Permission.READ_PATIENT)
    def beginning_of(self, treatment: TreatmentId) -> Beginning:
        """Return how a treatment of an opened patient was started. Raises NotFound, ReasonNeeded."""
        with self._database.read() as session:
            treatment_opened_by(session, treatment, self._actor.account, self._today())
            intake, first_session = store.kept_start(session, treatment)
            return Beginning(gates=store.kept_gates(session, treatment), intake=intake, first_session=first_session)

    @needs(Permission.PUBLISH_PROGRAMS)
    def set(self, version: ProgramVersionId, gate: Gate, strength: Strength, reason: str) -> Changed:
        """Give a gate of the program a rule of the clinic's own. Raises InvalidInput without a reason, NotFound."""
        rule = GateRule(
            gate=gate, strength=checked_strength(gate, strength), origin=Origin.CLINIC, reason=checked_reason(reason)
        )
        stamp = Stamp(at=self._clock.now(), by=self._actor.account)
        with self._database.work() as session:
            key = self._stored(session, version).program.key
            before = store.standing_rules(session, key, gate)
            ident = store.add_rule(session, key, rule, stamp)
            self._log(session, Measure.EDIT_GATE_RULE, version)
        return self._changed(version, gate, (*before, ident), before, "gate_rule_set")

    @needs(Permission.PUBLISH_PROGRAMS)
    def reset(self, version: ProgramVersionId, gate: Gate) -> Changed:
        """Let a gate have the program's own rule again. Raises NotFound if the clinic has none of its own."""
        with self._database.work() as session:
            key = self._stored(session, version).program.key
            before = store.standing_rules(session, key, gate)
            if not before:
                raise NotFound(kind="gate_rule", ident=gate)
            store.mark_rules(session, before, self._clock.now())
            self._log(session, Measure.EDIT_GATE_RULE, version)
        return self._changed(version, gate, (), before, "gate_rule_reset")

    def _put_back(
        self, version: ProgramVersionId, gate: Gate, seen: tuple[int, ...], wanted: tuple[int, ...], summary: str
    ) -> Changed:
        """Undo a step, if nobody has given the gate another rule since; turned round it does the step again."""
        self._require(Permission.PUBLISH_PROGRAMS)
        with self._database.work() as session:
            key = self._stored(session, version).program.key
            if store.standing_rules(session, key, gate) != seen:
                raise ChangedSince(kind=_OBJECT, ident=gate.value)
            store.mark_rules(session, [ident for ident in seen if ident not in wanted], self._clock.now())
            store.mark_rules(session, [ident for ident in wanted if ident not in seen], None)
            self._log(session, Measure.UNDO, version)
        return self._changed(version, gate, wanted, seen, summary)

    def _changed(
        self, version: ProgramVersionId, gate: Gate, seen: tuple[int, ...], wanted: tuple[int, ...], summary: str
    ) -> Changed:
        undo = partial(self._put_back, version, gate, seen, wanted, summary)
        return Changed(topics=_TOPICS, undo=undo, summary=summary, ident=version)

    def _stored(self, session: Session, version: ProgramVersionId) -> StoredProgram:
        stored = load_program(session, version)
        if stored is None:
            raise NotFound(kind="program", ident=version)
        return stored

    def _log(self, session: Session, measure: Measure, version: ProgramVersionId) -> None:
        access_log.append(session, LogEntry(measure=measure, object_kind=_OBJECT, object_id=version))
