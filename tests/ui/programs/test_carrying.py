"""Programs taken in and given out in the window: the difference first, and what must not be spread stays (C1, D41)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.clinics import CLOCK
from tests.exchange.packages_given import archive, folder
from tests.ui.programs.conftest import Host

from modulvard.domain.access import Permission
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.exchange.program_files import check
from modulvard.services.program_exchange import ProgramExchange
from modulvard.ui.components.labels import Label
from modulvard.ui.programs.carrying import Carrying
from modulvard.ui.programs.file_words import file_problem_words
from modulvard.ui.programs.importing import ImportDialog


@dataclass
class Carrier:
    """What carries programs, with the answers that the window would give."""

    host: Host
    carrying: Carrying
    said: list[str] = field(default_factory=list)

    def read(self, path: Path) -> ImportDialog:
        """Choose a file and wait for what is shown of it."""
        self.carrying.ask_file = lambda _window, chosen: chosen(path)
        self.command("programs.import")
        assert self.carrying.dialog is not None
        return self.carrying.dialog

    def command(self, ident: str) -> None:
        """Do something from the palette."""
        next(one for one in self.carrying.commands(self.host.page._shown) if one.id == ident).run()
        self.host.settle()

    def words(self, dialog: ImportDialog) -> str:
        """Return all that a dialog says."""
        return "\n".join(one.text() for one in dialog.findChildren(Label))


@pytest.fixture
def carrier(host: Host) -> Iterator[Carrier]:
    said: list[str] = []

    def run(owner: QWidget, command, done=None, failed=None, *, said: str = "") -> None:
        host.operations.run_command(owner, command, done)
        told.append(said)

    told = said
    context = replace(
        host.page._context,
        services=SimpleNamespace(programs=host.programs, program_exchange=ProgramExchange(host.database, CLOCK)),
        permissions=frozenset({Permission.PUBLISH_PROGRAMS}),
        announce=told.append,
        run=run,
    )
    made = Carrier(host, Carrying(context, host.page), said)
    yield made
    if made.carrying.dialog is not None:
        made.carrying.dialog.reject()
    QApplication.processEvents()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder(tmp_path / "provet")


def changed(place: Path, old: str, new: str) -> None:
    file = place / "program.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_file_is_shown_and_taken_in_by_enter(carrier: Carrier, place: Path) -> None:
    dialog = carrier.read(place)
    words = carrier.words(dialog)
    for said in ("Provet", "Kliniken har inget sådant program än.", "Ursprung: Kliniken Björken", "Licens: CC BY 4.0"):
        assert said in words
    assert carrier.host.log().count("import") == 0
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    carrier.host.settle()
    assert carrier.carrying.dialog is None
    assert carrier.host.log().count("import") == 1
    assert carrier.said == ["Provet är intaget."]
    carrier.host.page.reload()
    carrier.host.go_to("Provet")
    assert carrier.host.page.detail.title.text() == "Provet"


def test_esc_takes_nothing_in(carrier: Carrier, place: Path) -> None:
    dialog = carrier.read(place)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    carrier.host.settle()
    assert carrier.host.log().count("import") == 0


def test_a_newer_version_is_shown_with_its_difference(carrier: Carrier, place: Path) -> None:
    QTest.keyClick(carrier.read(place), Qt.Key.Key_Return)
    carrier.host.settle()
    changed(place, 'version: "1.0"', 'version: "1.1"')
    changed(place, "Se på sjön.", "Se på havet.")
    dialog = carrier.read(place)
    assert dialog.difference is not None
    assert "havet" in dialog.difference.toPlainText()
    assert dialog.difference.hasFocus()
    assert "Skillnad mot version 1.0." in carrier.words(dialog)
    assert not dialog.panel.submit_button.isHidden()


def test_what_the_clinic_holds_is_told_and_not_offered(carrier: Carrier, place: Path) -> None:
    QTest.keyClick(carrier.read(place), Qt.Key.Key_Return)
    carrier.host.settle()
    dialog = carrier.read(place)
    assert "Kliniken har redan just den här versionen." in carrier.words(dialog)
    assert dialog.panel.submit_button.isHidden()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    carrier.host.settle()
    assert carrier.host.log().count("import") == 1
    dialog.reject()
    carrier.host.settle()
    changed(place, "Se på sjön.", "Se på havet.")
    other = carrier.read(place)
    assert "med annat innehåll" in carrier.words(other)
    assert other.panel.submit_button.isHidden()


def test_what_is_wrong_is_told_line_by_line(carrier: Carrier, place: Path) -> None:
    changed(place, "format: 1", "format: 1\nspecies: x")
    dialog = carrier.read(place)
    assert dialog.problems is not None
    assert "program.yaml, rad 2, species: Nyckeln ”species” finns inte." in dialog.problems.toPlainText()
    assert "provet kan inte tas in. Inget har ändrats." in carrier.words(dialog)
    assert dialog.panel.submit_button.isHidden()


def test_a_folder_can_be_chosen(carrier: Carrier, place: Path) -> None:
    carrier.carrying.ask_folder = lambda _window, chosen: chosen(place)
    carrier.command("programs.import_folder")
    assert carrier.carrying.dialog is not None
    assert carrier.carrying.dialog.preview.is_taken


def test_the_shown_program_is_saved_as_a_file(carrier: Carrier, place: Path, tmp_path: Path) -> None:
    QTest.keyClick(carrier.read(place), Qt.Key.Key_Return)
    carrier.host.settle()
    carrier.host.page.reload()
    carrier.host.go_to("Provet")
    suggested: list[str] = []

    def ask(_window: QWidget, name: str, chosen) -> None:
        suggested.append(name)
        chosen(tmp_path / name)

    carrier.carrying.ask_target = ask
    carrier.command("programs.export")
    assert suggested == ["provet-1.0.modulprogram"]
    assert check(tmp_path / suggested[0]).whole
    assert carrier.said[-1] == "Programmet är sparat i provet-1.0.modulprogram."


def test_pages_that_must_not_be_spread_are_told_as_left_out(carrier: Carrier, place: Path, tmp_path: Path) -> None:
    changed(place, "    pages:\n", "    pages:\n      - {title: Skyddat, restricted: true, body: Hemligt}\n")
    dialog = carrier.read(place)
    assert any(chip.isVisible() for chip in dialog.findChildren(QWidget) if chip.accessibleName() == "Får ej spridas")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    carrier.host.settle()
    carrier.host.page.reload()
    carrier.host.go_to("Provet")
    carrier.carrying.ask_target = lambda _window, name, chosen: chosen(tmp_path / name)
    carrier.command("programs.export")
    assert carrier.said[-1].endswith("1 sida som inte får spridas är inte med.")


def test_who_does_not_publish_programs_is_offered_nothing(host: Host) -> None:
    assert Carrying(host.page._context, host.page).commands(host.page._shown) == ()
    assert not host.page.import_button.isVisible()


OF_ANSWERS = {ProblemKind.UNKNOWN_FIELD, ProblemKind.MODULE_WITHOUT_PROGRAM}
"""Faults that only files of answers have."""


@pytest.mark.parametrize("kind", [kind for kind in ProblemKind if kind not in OF_ANSWERS])
def test_every_fault_is_told_in_words(qapp: QApplication, kind: ProblemKind) -> None:
    facts = {"expected": "text", "found": "number" if kind is ProblemKind.WRONG_TYPE else "x", "form": "key"}
    if kind is ProblemKind.OUT_OF_RANGE:
        facts["minimum"] = "1"
    if "known" in kind and "source" not in kind:
        facts["subject"] = "pace"
    words = file_problem_words(FileProblem(kind=kind, line=3, where="modules[1]", facts=tuple(facts.items())))
    assert words.startswith(("Rad 3, modules[1]: ", "rad 3"))


def test_an_archive_that_is_hostile_is_only_told(carrier: Carrier, tmp_path: Path) -> None:
    file = tmp_path / "ont.zip"
    file.write_bytes(archive({"../../x.png": b"x", "program.yaml": b"format: 1"}))
    dialog = carrier.read(file)
    assert dialog.problems is not None
    assert dialog.problems.toPlainText().startswith("../../x.png: Namnet leder ut ur programmet")


def test_saving_is_offered_beside_the_program_unless_it_must_not_be_spread(carrier: Carrier, place: Path) -> None:
    page, detail = carrier.host.page, carrier.host.page.detail
    asked: list[str] = []
    page.carrying.ask_target = lambda _window, name, _chosen: asked.append(name)
    detail.offer_saving(True)
    carrier.host.go_to("Ångesthjälpen")
    assert detail.save_button.isVisible()
    detail.save_button.click()
    assert asked == ["angesthjalpen-3.0.modulprogram"]
    changed(place, "kind: support_program", "kind: support_program\nrestricted_material: true")
    QTest.keyClick(carrier.read(place), Qt.Key.Key_Return)
    carrier.host.settle()
    page.reload()
    carrier.host.go_to("Provet")
    assert not detail.save_button.isVisible()
    assert "programs.export" not in {command.id for command in carrier.carrying.commands(page._shown)}
