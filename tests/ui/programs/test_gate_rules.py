"""What a program asks for before a start and at the end, read and changed in the window (C3, D21-D23, D28, B7)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.treatments_given import a_program
from tests.ui.programs.conftest import Host
from tests.ui.programs.writing_given import press

from modulvard.domain.competence import CompetenceName, NewCompetence
from modulvard.domain.gates import Gate, GateSetting, Origin, Strength
from modulvard.domain.ids import AccountId
from modulvard.domain.program_difference import program_difference
from modulvard.ui.programs.difference import ProgramDifferenceView
from modulvard.ui.programs.gate_asking import RuleDialog
from modulvard.ui.programs.gate_rules import GateRulesSection
from modulvard.ui.words.of_gate_rules import used_words
from modulvard.ui.words.of_intakes import gate_words

IKBT = "Ångesthjälpen"


def section(host: Host) -> GateRulesSection:
    return host.page.detail.about.widget().findChild(GateRulesSection)


def told(host: Host) -> str:
    return "\n".join(one.text() for one in section(host).findChildren(QLabel) if one.isVisibleTo(section(host)))


def asked(host: Host) -> RuleDialog:
    host.settle()
    return next(one for one in host.page.findChildren(RuleDialog) if one.isVisible())


def rule_of(host: Host, name: str, gate: Gate) -> tuple[Strength, Origin, str]:
    services = host.page._context.services
    rule = services.gates.rules(host.programs.find(name)).rules.of(gate)
    return rule.strength, rule.origin, rule.reason


def test_everyone_reads_what_an_ikbt_program_demands(host: Host) -> None:
    """D21-D23."""
    host.go_to(IKBT)
    said = told(host)
    assert "Behandlaren behöver: KBT steg 1, intern iKBT-utbildning." in said
    assert "Bedömningssamtalet räknas vid besök eller video" in said
    assert "Bedömningssamtal: krävs" in said
    assert "Avslutningssamtal: varnar" in said
    assert said.index("Före start") < said.index("Vid avslut") < said.index("Avslutningssamtal")
    assert "Används inte: plats i piloten." in said
    assert not section(host).change.isVisibleTo(section(host)), "what a role may not do is absent"
    assert "Ändra ett krav…" not in {one.words for one in host.page.commands()}


def test_who_could_start_it_today_is_told_and_what_the_others_lack(host: Host) -> None:
    """D21, D31: whether, and never what proves it."""
    host.go_to(IKBT)
    assert "Saknar: Anna Björklöv (KBT steg 1, intern iKBT-utbildning)." in told(host)
    services = host.page._context.services
    for kind in ("cbt_step1", "ikbt_internal"):
        new = NewCompetence(
            account=AccountId(1), name=CompetenceName.read(kind), from_day=date(2020, 1, 1), evidence="Pärm 4"
        )
        host.operations.changed.emit(services.competences.add(new))
        host.settle()
    assert "Har kompetensen idag: Anna Björklöv." in told(host)
    assert "Pärm 4" not in told(host)


def test_nothing_of_ikbt_is_said_of_tobakshjalpen(host: Host) -> None:
    """D28, B7."""
    host.go_to("Tobakshjälpen")
    said = told(host)
    assert "diplomerad tobaksavvänjare" in said
    assert "KBT" not in said
    assert "krävs" not in said.replace("Det som krävs kan", "")


def test_a_rule_is_changed_by_keys_with_a_reason_and_undone(writer: Host) -> None:
    writer.go_to(IKBT)
    section(writer).change.setFocus()
    press(Qt.Key.Key_Space)
    dialog = asked(writer)
    dialog._gate.choose(Gate.READING)
    assert "Nu: krävs." in dialog._now.text()
    assert dialog.panel.link_button is not None
    assert not dialog.panel.link_button.isVisibleTo(dialog)
    dialog._strength.choose(Strength.WARN)
    assert "inget hindras" in dialog._means.text()
    QTest.keyClick(dialog._reason, Qt.Key.Key_Return)
    writer.settle()
    assert dialog._reason.hasFocus(), "a reason is asked for"
    dialog._reason.setText("Vi läser upp texten")
    QTest.keyClick(dialog._reason, Qt.Key.Key_Return)
    writer.settle()
    assert rule_of(writer, IKBT, Gate.READING) == (Strength.WARN, Origin.CLINIC, "Vi läser upp texten")
    assert "Läser och förstår text: varnar" in told(writer)
    assert "Klinikens egen regel: Vi läser upp texten" in told(writer)
    undo = writer.done[-1].undo
    assert undo is not None
    writer.operations.changed.emit(undo())
    writer.settle()
    assert "Läser och förstår text: krävs" in told(writer)


def test_a_rule_of_the_clinics_own_is_taken_away(writer: Host) -> None:
    services = writer.page._context.services
    services.gates.set(writer.programs.find(IKBT), Gate.RISK, Strength.OFF, "Görs på annat håll")
    writer.go_to(IKBT)
    assert "Används inte: risk, plats i piloten." in told(writer)
    writer.page.rules.ask(writer.programs.find(IKBT))
    dialog = asked(writer)
    dialog._gate.choose(Gate.RISK)
    assert "Görs på annat håll" in dialog._now.text()
    assert dialog.panel.link_button is not None
    dialog.panel.link_button.click()
    writer.settle()
    assert rule_of(writer, IKBT, Gate.RISK)[:2] == (Strength.BLOCK, Origin.KIND)
    assert "Risk: krävs" in told(writer)


def test_a_closing_conversation_can_never_be_made_to_block(writer: Host) -> None:
    """D23: advised."""
    writer.go_to(IKBT)
    writer.page.rules.ask(writer.programs.find(IKBT))
    dialog = asked(writer)
    dialog._gate.choose(Gate.CLOSING_CONVERSATION)
    offered = [dialog._strength.itemData(at) for at in range(dialog._strength.count())]
    assert offered == [Strength.WARN, Strength.NOTE, Strength.OFF]
    dialog._gate.choose(Gate.READING)
    assert dialog._strength.count() == len(Strength)
    press(Qt.Key.Key_Escape)
    QApplication.processEvents()


def test_what_is_read_stays_where_it_is_when_a_rule_changes(writer: Host) -> None:
    writer.go_to(IKBT)
    body = writer.page.detail.about.widget()
    services = writer.page._context.services
    changed = services.gates.set(writer.programs.find(IKBT), Gate.READING, Strength.NOTE, "Prövas")
    writer.operations.changed.emit(changed)
    writer.settle()
    assert writer.page.detail.about.widget() is body
    assert "Läser och förstår text: frivilligt" in told(writer)


def test_every_program_says_each_of_its_gates_once_in_the_words_of_its_rule(host: Host) -> None:
    """C3: whatever the kind, Tobakshjälpen too."""
    services = host.page._context.services
    for stored in host.programs.list():
        rules = services.gates.rules(stored.id).rules
        shown = host.page.rules.section(stored, "sv", host.page)
        host.settle()
        said = "\n".join(one.text() for one in shown.findChildren(QLabel) if one.isVisibleTo(shown)).splitlines()
        used = [rule for rule in rules.gates if rule.strength is not Strength.OFF]
        for rule in used:
            assert said.count(f"{gate_words(rule.gate)}: {used_words(rule.strength)}") == 1
        off = sum(rule.strength is Strength.OFF for rule in rules.gates)
        unused = [line for line in said if line.startswith("Används inte: ")]
        assert sum(line.count(",") + 1 for line in unused) == off
        shown.deleteLater()


def test_what_two_versions_say_of_needs_and_gates_is_told_in_words(host: Host) -> None:
    before = a_program()
    after = replace(
        before,
        needs=(("cbt_step1",), ("own:handledare",)),
        gates=(GateSetting(gate=Gate.CONSENT, strength=Strength.BLOCK),),
    )
    view = ProgramDifferenceView(host.page)
    view.show_difference(program_difference(before, after), "sv")
    said = view.toPlainText()
    assert "Kompetens som kontrolleras före start" in said
    assert "KBT steg 1, handledare" in said
    assert "Samtycke: krävs" in said
