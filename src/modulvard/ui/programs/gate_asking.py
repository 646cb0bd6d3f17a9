"""Opens the dialog of a program's gates: one is given a rule of the clinic's own, or its usual one again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.gates import Gate, Origin, Strength
from modulvard.domain.ids import ProgramVersionId
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.labels import Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.i18n import capital
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.words.of_gate_rules import meaning_words, origin_words, used_words
from modulvard.ui.words.of_intakes import gate_words, versioned_name

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.gates import ProgramGates


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleDraft:
    """How strong the clinic wants a gate to be, and why."""

    gate: Gate
    strength: Strength
    reason: str


class RuleDialog(RoomyDialog):
    """Asks for a gate, how strong it is to be, and why. ``panel.link_button`` gives it its usual rule again."""

    def __init__(self, gates: "ProgramGates", language: str, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("RuleDialog", "Ändra ett krav")
        name = versioned_name(gates.stored, language)
        sentence = translate("RuleDialog", "{program}. Regeln gäller alla versioner, och starter från nu.")
        panel = DialogPanel(
            title,
            sentence=sentence.format(program=name),
            submit=translate("RuleDialog", "Ändra"),
            link=translate("RuleDialog", "Ta bort klinikens regel"),
        )
        super().__init__(panel, title, parent)
        self._rules = gates.rules
        self._gate = self._choice("gate", self.tr("Krav"))
        self._gate.offer([(gate_words(rule.gate), rule.gate) for rule in self._rules.gates])
        self._now = Small("", self._inside, role="text_2", wrap=True)
        self.add(self._now)
        self._strength = self._choice("strength", self.tr("Ska vara"))
        self._means = Small("", self._inside, role="text_2", wrap=True)
        self.add(self._means)
        self._reason = self._line("reason", self.tr("Skäl"))
        self._gate.currentIndexChanged.connect(self._follow_gate)
        self._strength.currentIndexChanged.connect(self._follow_strength)
        self._follow_gate()
        self._gate.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def gate(self) -> Gate:
        """The gate that is chosen."""
        return Gate(self._gate.currentData())

    @override
    def draft(self) -> RuleDraft:
        return RuleDraft(gate=self.gate, strength=Strength(self._strength.currentData()), reason=self._reason.text())

    def _follow_gate(self) -> None:
        """Show the rule of the gate, and offer what it may be: a closing visit is advised only (D23)."""
        rule = self._rules.of(self.gate)
        now = self.tr("Nu: {strength}. {origin}.")
        self._now.setText(now.format(strength=used_words(rule.strength), origin=origin_words(rule).rstrip(".")))
        offered = [one for one in Strength if one is not Strength.BLOCK or self.gate is not Gate.CLOSING_CONVERSATION]
        with QSignalBlocker(self._strength):
            self._strength.offer([(capital(used_words(one)), one) for one in offered])
            self._strength.choose(rule.strength)
        self._follow_strength()
        if self.panel.link_button is not None:
            self.panel.link_button.setVisible(rule.origin is Origin.CLINIC)

    def _follow_strength(self) -> None:
        self._means.setText(meaning_words(Strength(self._strength.currentData())))


def ask_rule(context: PageContext, owner: QWidget, version: ProgramVersionId, opened: Opened = lambda _: None) -> None:
    """Ask for a rule of a program's gates, and set it or take it away."""
    gates = context.services.gates

    def show(found: "ProgramGates") -> None:
        dialog = RuleDialog(found, context.language, owner)
        dialog.again = {"kind": "gate_rule", "version": version}

        def keep(draft: RuleDraft) -> None:
            _run(context, dialog, partial(gates.set, version, draft.gate, draft.strength, draft.reason))

        dialog.submitted.connect(keep)
        if dialog.panel.link_button is not None:
            dialog.panel.link_button.clicked.connect(
                lambda: _run(context, dialog, partial(gates.reset, version, dialog.gate))
            )
        dialog.open()
        opened(dialog)

    context.operations.run(owner, partial(gates.rules, version), show)


def rule_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for a rule, as before a lock."""
    ask_rule(context, over, ProgramVersionId(kept["version"]), opened)


def _run(context: PageContext, dialog: RuleDialog, work: "Callable[[], Changed]") -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse)
