"""The rules of its own that a program has for gates (C3): a line each, in the order gates are gone through.

Where a program says nothing the rule of its kind holds, and the clinic's own goes before both.
"""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.programs import Program
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import Small
from modulvard.ui.i18n import capital
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.writing_words import field_words, said
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_gate_rules import used_words
from modulvard.ui.words.of_intakes import gate_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

Rules = dict[Gate, Strength]


class GatesPart:
    """Puts the lines into a form, whose steps they take."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._rules: Rules = {setting.gate: setting.strength for setting in form.program.gates}
        form.head(field_words("gates"))
        told = QT_TRANSLATE_NOOP("Writing program", "Utan egna krav gäller de som programmets slag har.")
        form.column.addWidget(Small(said(told), form, role="text_2", wrap=True))
        for gate in self._in_order():
            form.column.addWidget(self._row(gate))
        if self._left():
            add = Button(said(QT_TRANSLATE_NOOP("Writing program", "Lägg till ett krav")), form, icon="plus")
            add.clicked.connect(self._on_add)
            form.adding(add, "gates")

    def _in_order(self) -> list[Gate]:
        return [gate for gate in Gate if gate in self._rules]

    def _left(self) -> list[Gate]:
        """Return the gates without a rule; how full a pilot is follows from the pilot and not from a program."""
        return [gate for gate in Gate if gate not in self._rules and gate is not Gate.PILOT_CAP]

    def _row(self, gate: Gate) -> QWidget:
        row = QWidget(self._form)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.INSIDE)
        which = ChoiceField(row, name=said(QT_TRANSLATE_NOOP("Writing program", "Krav")))
        free = {gate, *self._left()}
        which.offer([(gate_words(one), one) for one in Gate if one in free])
        which.choose(gate)
        which.currentIndexChanged.connect(lambda _: self._on_gate(gate, Gate(which.currentData())))
        words = QT_TRANSLATE_NOOP("Writing program", "Hur starkt: {gate}")
        strength = ChoiceField(row, name=said(words).format(gate=gate_words(gate)))
        strength.offer([(capital(used_words(one)), one) for one in _strengths(gate, self._rules[gate])])
        strength.choose(self._rules[gate])
        strength.currentIndexChanged.connect(lambda _: self._on_strength(gate, Strength(strength.currentData())))
        words = QT_TRANSLATE_NOOP("Writing program", "Ta bort kravet: {gate}")
        gone = IconButton("x", said(words).format(gate=gate_words(gate)), row)
        gone.clicked.connect(lambda: self._on_gone(gate))
        line.addWidget(which, 2)
        line.addWidget(strength, 1)
        line.addWidget(gone)
        self._form.fields[f"gate.{gate}"], self._form.fields[f"strength.{gate}"] = which, strength
        return row

    # --- steps ------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        gate = self._left()[0]
        self._put({**self._rules, gate: Strength.WARN}, f"gate.{gate}")

    def _on_gate(self, was: Gate, gate: Gate) -> None:
        strength = self._rules[was]
        kept = {one: self._rules[one] for one in self._rules if one is not was}
        if strength not in _strengths(gate):
            strength = Strength.WARN
        self._put({**kept, gate: strength}, f"gate.{gate}")

    def _on_strength(self, gate: Gate, strength: Strength) -> None:
        self._put({**self._rules, gate: strength})

    def _on_gone(self, gate: Gate) -> None:
        order = self._in_order()
        place = order.index(gate)
        left = [one for one in order if one is not gate]
        to = f"gate.{left[max(place - 1, 0)]}" if left else "gates"
        self._put({one: self._rules[one] for one in left}, to)

    def _put(self, rules: Rules, to: str = "") -> None:
        self._rules = rules
        self._form.edited.emit(lambda program: _with_gates(program, rules))
        if to:
            self._form.reshaped.emit(to)


def _strengths(gate: Gate, held: Strength | None = None) -> list[Strength]:
    """Return how strong a gate may be, and what it is: a closing visit is advised only (D23)."""
    advised = gate is Gate.CLOSING_CONVERSATION
    return [one for one in Strength if one is held or not (advised and one is Strength.BLOCK)]


def _with_gates(program: Program, rules: Rules) -> Program:
    settings = tuple(GateSetting(gate=gate, strength=rules[gate]) for gate in Gate if gate in rules)
    return replace(program, gates=settings)
