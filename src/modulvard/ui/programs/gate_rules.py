"""The rules of a program beside what is told of it: what is asked for before a start and at the end (C3, D21-D23)."""

from collections.abc import Iterable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.gates import CLOSING_GATES, GateRule, Origin, ProgramRules, Strength
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.programs import StoredProgram
from modulvard.services.base import Topic
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Body, Caption, Small, Strong
from modulvard.ui.i18n import capital
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_gate_rules import origin_words, used_words
from modulvard.ui.words.of_intakes import gate_words, needs_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.competence import Holder
    from modulvard.services.gates import ProgramGates


class GateRules(QObject):
    """What the page Program does with the rules of gates: shows them beside a program, changes one."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.may_change = Permission.PUBLISH_PROGRAMS in context.permissions

    def section(self, stored: StoredProgram, _language: str, parent: QWidget) -> "GateRulesSection":
        """Return the rules of a version, to stand among what is told of it."""
        made = GateRulesSection(self._context, stored.id, parent, may_change=self.may_change)
        made.change.clicked.connect(partial(self.ask, stored.id))
        return made

    def commands(self, stored: StoredProgram) -> tuple[PageCommand, ...]:
        """Return the changing of a rule, for who may."""
        if not self.may_change:
            return ()
        words, synonyms = self.tr("Ändra ett krav…"), (self.tr("regel krav hinder varning start avslut"),)
        run = partial(self.ask, stored.id)
        return (PageCommand(id="programs.gate_rule", words=words, synonyms=synonyms, run=run),)

    def ask(self, version: ProgramVersionId, *_: object) -> None:
        """Ask for a rule of the clinic's own."""
        asking: Any = import_module("modulvard.ui.programs.gate_asking")  # when it is needed
        asking.ask_rule(self._context, self._page, version)


class GateRulesSection(QWidget):
    """The section *Krav före start och vid avslut* of a version."""

    def __init__(self, context: PageContext, version: ProgramVersionId, parent: QWidget, *, may_change: bool) -> None:
        super().__init__(parent)
        self._context, self._version, self._may_change = context, version, may_change
        self._build()
        context.operations.changed.connect(self._on_changed)
        self.reload()

    def _build(self) -> None:
        self.change = Button(self.tr("Ändra ett krav…"), self, small=True)
        self.change.setVisible(self._may_change)
        self._told = Small("", self, wrap=True)
        self._held = Small("", self, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.BLOCKS, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(SectionHead(self.tr("Krav före start och vid avslut"), self))
        column.addWidget(self._told)
        column.addWidget(self._held)
        column.addLayout(self._list)
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def reload(self) -> None:
        """Read the rules again."""
        services, version = self._context.services, self._version

        def read() -> "tuple[ProgramGates, tuple[Holder, ...]]":
            found = services.gates.rules(version)
            return found, services.competences.holders(version) if found.rules.needs else ()

        self._context.operations.run(self, read, self._show)

    def _show(self, read: "tuple[ProgramGates, tuple[Holder, ...]]") -> None:
        gates, holders = read
        rules = gates.rules
        self._clear()
        self._told.setText(self._told_of(rules))
        self._held.setText(self._held_by(holders))
        self._held.setVisible(bool(holders))
        used = [rule for rule in rules.gates if rule.strength is not Strength.OFF]
        self._add_group(self.tr("Före start"), [rule for rule in used if rule.gate not in CLOSING_GATES])
        self._add_group(self.tr("Vid avslut"), [rule for rule in used if rule.gate in CLOSING_GATES])
        off = [gate_words(rule.gate).lower() for rule in rules.gates if rule.strength is Strength.OFF]
        if off:
            words = self.tr("Används inte: {gates}.").format(gates=", ".join(off))
            self._list.addWidget(Small(words, self, role="text_2", wrap=True))
        self.show()

    def _told_of(self, rules: ProgramRules) -> str:
        words = [self.tr("Det som krävs kan gås förbi med ett skäl, som sparas.")]
        if rules.needs:
            words.append(self.tr("Behandlaren behöver: {competence}.").format(competence=needs_words(rules.needs)))
        if rules.interview_demands:
            words.append(self.tr("Bedömningssamtalet räknas vid besök eller video, av den som blir behandlare."))
        words.append(self.tr("Där inget annat står är kravet som för alla program av samma slag."))
        return " ".join(words)

    def _held_by(self, holders: "Sequence[Holder]") -> str:
        """Return who could start the program today, and what the others lack; never what proves it (D21, D31)."""
        words = []
        having = [one.name for one in holders if not one.lacking]
        lacking = [f"{one.name} ({needs_words(one.lacking)})" for one in holders if one.lacking]
        if having:
            words.append(self.tr("Har kompetensen idag: {names}.").format(names=", ".join(having)))
        if lacking:
            words.append(self.tr("Saknar: {names}.").format(names="; ".join(lacking)))
        return " ".join(words)

    def _add_group(self, head: str, rules: Iterable[GateRule]) -> None:
        standing = list(rules)
        if not standing:
            return
        self._list.addWidget(Strong(head, self))
        for rule in standing:
            self._list.addWidget(RuleRow(rule, self))

    def _clear(self) -> None:
        empty(self._list)

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics & {Topic.GATES, Topic.ACCOUNTS}:
            self.reload()


class RuleRow(QWidget):
    """One gate: its name, how strong it is, and who says so where that is not the rule of its kind."""

    def __init__(self, rule: GateRule, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(look().px(Space.ROW), 0, 0, 0)
        column.setSpacing(0)
        words = self.tr("{gate}: {strength}").format(gate=gate_words(rule.gate), strength=used_words(rule.strength))
        column.addWidget(Body(capital(words), self, wrap=True))
        if rule.origin is not Origin.KIND:
            column.addWidget(Caption(origin_words(rule), self, wrap=True))
