"""What was learnt of a program, read and entered in the window by keys (decided.md 9; D8, D9)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.program_writing_given import whole
from tests.ui.programs.conftest import Host
from tests.ui.programs.writing_given import press, types

from modulvard.domain.ids import LearningId, ModuleNumber, ProgramDraftId, ProgramVersionId
from modulvard.domain.program_states import Voice
from modulvard.domain.programs import ProgramStatus
from modulvard.services.program_states import NewVersion
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.programs.asking import CapDialog, LearningDialog, MetDialog
from modulvard.ui.programs.learnings import LearningsSection

CTRL = Qt.KeyboardModifier.ControlModifier


def piloted(host: Host) -> ProgramVersionId:
    """Make a pilot and read it."""
    services = host.page._context.services
    draft = ProgramDraftId(services.program_writing.begin_with(whole()).ident or 0)
    new = NewVersion(version="0.9", status=ProgramStatus.PILOT, pilot_cap=3)
    made = services.program_states.make_version(draft, new)
    host.page._on_version_made(made.ident)
    host.settle()
    host.settle()
    return ProgramVersionId(made.ident)


def section(host: Host) -> LearningsSection:
    return host.page.detail.about.widget().findChild(LearningsSection)


def told(host: Host) -> str:
    return "\n".join(one.text() for one in section(host).findChildren(QLabel) if one.isVisibleTo(section(host)))


def asked(host: Host) -> Dialog:
    QApplication.processEvents()
    return next(one for one in host.page.findChildren(Dialog) if one.isVisible())


def learnt(host: Host, version: ProgramVersionId, body: str, module: int | None = None) -> LearningId:
    number = None if module is None else ModuleNumber(module)
    changed = host.page._context.services.program_states.learn(version, body, Voice.STAFF, number)
    host.operations.changed.emit(changed)
    host.settle()
    return LearningId(changed.ident)


def test_a_learning_is_entered_by_keys_and_stands_by_its_module(writer: Host) -> None:
    piloted(writer)
    assert "Inga lärdomar än." in told(writer)
    section(writer).add.setFocus()
    press(Qt.Key.Key_Space)
    dialog = asked(writer)
    assert isinstance(dialog, LearningDialog)
    assert "Namnge ingen" in "\n".join(one.text() for one in dialog.findChildren(QLabel))
    types("Texten är för lång")
    dialog._module.setFocus()
    press(Qt.Key.Key_Down)
    dialog._body.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    writer.settle()
    words = told(writer)
    assert "1  " + whole().modules[0].title.sv in words
    assert "Texten är för lång" in words
    assert "Från en patient · " in words
    assert section(writer).findChild(ChipLabel).chip.words == "Att ta hand om"
    assert "1 lärdom att ta hand om." in words


def test_empty_words_are_refused_beside_the_field(writer: Host) -> None:
    piloted(writer)
    section(writer).add.click()
    dialog = asked(writer)
    dialog.panel.submit_button.click()
    writer.settle()
    assert dialog._fields["body"].error.words
    assert dialog.isVisible()


def test_what_waits_stands_beside_the_pilot_in_the_list_until_it_is_taken_care_of(writer: Host) -> None:
    version = piloted(writer)
    learnt(writer, version, "Fler exempel behövs")
    assert any("1 lärdom att ta hand om" in name for name in writer.names())
    row = section(writer).rows[0]
    assert row.met is not None
    assert row.met.accessibleName() == "Tagen om hand: Fler exempel behövs"
    row.met.setFocus()
    press(Qt.Key.Key_Space)
    dialog = asked(writer)
    assert isinstance(dialog, MetDialog)
    types("Tre exempel till")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    writer.settle()
    words = told(writer)
    assert "Tre exempel till" in words
    assert "Alla är omhändertagna." in words
    assert not any("att ta hand om" in name for name in writer.names())
    undo = writer.done[-1].undo
    assert undo is not None
    writer.run(writer.page, undo)
    writer.settle()
    assert "1 lärdom att ta hand om." in told(writer)


def test_a_learning_is_removed_and_undone_and_the_focus_stays_in_the_section(writer: Host) -> None:
    version = piloted(writer)
    learnt(writer, version, "För lång", 2)
    remove = section(writer).rows[0].remove
    assert remove is not None
    remove.setFocus()
    press(Qt.Key.Key_Space)
    writer.settle()
    assert section(writer).rows == []
    assert section(writer).isAncestorOf(QApplication.focusWidget())
    undo = writer.done[-1].undo
    assert undo is not None
    writer.run(writer.page, undo)
    writer.settle()
    assert "För lång" in told(writer)


def test_who_only_reads_sees_what_was_learnt_and_no_buttons(host: Host) -> None:
    version = ProgramVersionId(host.programs.find("dagar-och-natter"))
    host.go_to("dagar-och-natter")
    assert section(host).isHidden()
    learnt(host, version, "Fler exempel behövs")
    assert "Fler exempel behövs" in told(host)
    assert section(host).add.isHidden()
    assert section(host).rows[0].met is None
    assert section(host).rows[0].remove is None
    assert not any(one.id == "programs.learn" for one in host.page.commands())


def test_the_palette_asks_of_the_module_that_is_read(writer: Host) -> None:
    piloted(writer)
    writer.page.detail.read(2)
    writer.settle()
    command = next(one for one in writer.page.commands() if one.id == "programs.learn")
    command.run()
    dialog = asked(writer)
    assert isinstance(dialog, LearningDialog)
    assert dialog.draft().module == 2


def test_a_pilot_takes_more_patients(writer: Host) -> None:
    piloted(writer)
    deed = next(one for one in writer.page.detail.deeds if one.text() == "Ändra antal…")
    deed.click()
    QApplication.processEvents()
    dialog = asked(writer)
    assert isinstance(dialog, CapDialog)
    for wrong in ("", "0", "många", "1001"):
        dialog._cap.setText(wrong)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog._fields["pilot_cap"].error.words
    dialog._cap.setText("12")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    writer.settle()
    assert any("Pilot, högst 12" in name for name in writer.names())
