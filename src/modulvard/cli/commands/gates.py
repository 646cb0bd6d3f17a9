"""``program gates``: what is to be in order before a start, by the rules of a program (C3)."""

from typing import TYPE_CHECKING

from modulvard.cli.arguments import Commands, UsageError
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import holder_shape, needs_shape, rule_shape
from modulvard.cli.problems import competence_words
from modulvard.domain.gates import Gate, GateRule, Strength

if TYPE_CHECKING:
    from modulvard.services.competence import Holder


def add_to(program: Commands) -> None:
    """Add the command under ``program``."""
    gates = program.command("gates", run_gates)
    gates.takes("id", metavar="ID", help_key="option.program_id")
    either = gates.one_of()
    gates.takes("--set", metavar="GATE=STRENGTH", dest="rule", to=either, help_key="option.gate_set")
    gates.takes(
        "--reset", metavar="GATE", choices=[str(gate) for gate in Gate], to=either, help_key="option.gate_reset"
    )
    gates.takes("--reason", metavar="TEXT", default="")


def run_gates(context: Context) -> Exit:
    """Show the rules of a program's gates, give one a rule of the clinic's own, or take that away."""
    given = context.given
    if given("rule") or given("reset"):
        return _change(context)
    with context.reading() as services:
        version = services.programs.find(given("id"))
        found, holders = services.gates.rules(version), services.competences.holders(version)
    words, language = context.words, context.words.language
    name = found.stored.program.name.in_language(language)
    if context.out.as_document:
        gates = [rule_shape(rule) for rule in found.rules.gates]
        needs = needs_shape(found.rules.needs)
        held = [holder_shape(one) for one in holders]
        context.out.document({"id": found.stored.id, "name": name, "needs": needs, "gates": gates, "therapists": held})
        return Exit.DONE
    context.out.line(name)
    for group in found.rules.needs:
        one_of = " / ".join(competence_words(words, key) for key in group)
        context.out.line(words("gates.needs", competence=one_of))
    if found.rules.needs:
        _tell_holders(context, holders)
    context.out.table(
        [
            (rule.gate, words(f"gate.{rule.gate}"), words(f"strength.{rule.strength}"), _origin(context, rule))
            for rule in found.rules.gates
        ]
    )
    return Exit.DONE


def _tell_holders(context: Context, holders: "tuple[Holder, ...]") -> None:
    """Tell who could start the program today, and what the others lack."""
    words = context.words
    for one in holders:
        lacking = ", ".join(" / ".join(competence_words(words, key) for key in group) for group in one.lacking)
        said = (
            words("gates.lacking", name=one.name, lacking=lacking) if lacking else words("gates.holds", name=one.name)
        )
        context.out.line(said)


def _change(context: Context) -> Exit:
    given = context.given
    gate, strength = (Gate(given("reset")), None) if given("reset") else _written(given("rule"))
    with context.writing() as services:
        version = services.programs.find(given("id"))
        if strength is None:
            changed = services.gates.reset(version, gate)
        else:
            changed = services.gates.set(version, gate, strength, given("reason"))
        rule = services.gates.rules(version).rules.of(gate)
    words = context.words
    said = words("done.gate_rule", gate=words(f"gate.{gate}"), strength=words(f"strength.{rule.strength}"))
    context.show({"id": changed.ident, **rule_shape(rule)}, said)
    return Exit.DONE


def _written(rule: str) -> tuple[Gate, Strength]:
    gate, _, strength = rule.partition("=")
    try:
        return Gate(gate.strip()), Strength(strength.strip())
    except ValueError:
        known = {"gates": ", ".join(map(str, Gate)), "strengths": ", ".join(map(str, Strength))}
        raise UsageError("usage.gate_rule", name="--set", **known) from None


def _origin(context: Context, rule: GateRule) -> str:
    said = context.words(f"origin.{rule.origin}")
    return f"{said}: {rule.reason}" if rule.reason else said
