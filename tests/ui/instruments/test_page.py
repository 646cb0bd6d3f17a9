"""The place Instrument: read with sources, taken in with what differs, lines turned on and off; nothing grades (C8)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.clinics import CLOCK, given_database
from tests.exchange.test_instrument_files import WHOLE

from modulvard.domain.access import Permission
from modulvard.services.base import Changed
from modulvard.services.instrument_shipped import take_in_shipped_instruments
from modulvard.services.instruments import Instruments
from modulvard.store.rows import AccountRoleRow
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.labels import Label
from modulvard.ui.i18n import Language
from modulvard.ui.instruments.page import InstrumentsPage, make
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext, Place, Section
from modulvard.ui.theme.theme import Theme


@dataclass
class Host:
    """The page with what the window would give it."""

    operations: Operations
    service: Instruments
    width: float = 1440
    page: InstrumentsPage = None  # type: ignore[assignment]  # it follows
    said: list[str] = field(default_factory=list)
    gone_to: list[Place] = field(default_factory=list)
    done: list[Changed] = field(default_factory=list)

    def run(self, owner: Any, command: Any, done: Any = None, failed: Any = None, *, said: str = "") -> None:
        def on_done(changed: Changed) -> None:
            self.done.append(changed)
            if done is not None:
                done(changed)

        self.operations.run_command(owner, command, on_done, failed)

    def settle(self) -> None:
        for _ in range(3):
            self.operations.finish()
            QApplication.processEvents()
            if self.page._rest.isActive():
                self.page._rest.stop()
                self.page._read()

    def go_to(self, written: str) -> None:
        ident = int(self.service.find(written))
        self.page.show_place(Place(Section.INSTRUMENTS, arguments={"instrument": ident}))
        self.settle()

    def words(self) -> str:
        return "\n".join(one.text() for one in self.page.detail.findChildren(Label))

    def rows(self) -> list[str]:
        model = self.page.rows.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def read(self, path: Path) -> Any:
        self.page.carrying.ask_file = lambda _window, chosen: chosen(path)
        self.page.import_button.click()
        self.settle()
        assert self.page.carrying.dialog is not None
        return self.page.carrying.dialog


def hosts(qapp: QApplication, tmp_path: Path, permissions: frozenset[Permission]) -> Iterator[Host]:
    database = given_database(tmp_path)
    take_in_shipped_instruments(database, CLOCK)
    with database.work() as session:
        session.add(AccountRoleRow(account_id=1, role="manager"))
    Theme(qapp, system_size=False)
    Language(qapp, "sv")
    operations = Operations()
    service = Instruments(database, CLOCK)
    made = Host(operations, service)
    context = PageContext(
        services=SimpleNamespace(instruments=service),  # type: ignore[arg-type]  # what the page uses
        operations=operations,
        run=made.run,
        navigate=made.gone_to.append,
        announce=made.said.append,
        open_patient=lambda *_: None,
        print_patients=lambda _patients: None,
        back=lambda: None,
        effective_width=lambda: made.width,
        top_height=lambda: 60,
        is_sample=False,
        clock=CLOCK,
        language="sv",
        letter_keys=True,
        permissions=permissions,
    )
    made.page = make(context)
    made.page.resize(1440, 900)
    made.page.show()
    made.settle()
    yield made
    if made.page.carrying.dialog is not None:
        made.page.carrying.dialog.reject()
    made.page.close()
    made.page.deleteLater()
    operations.finish()
    operations.close()
    database.close()


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    """The page of who takes instruments in."""
    yield from hosts(qapp, tmp_path, frozenset(Permission))


@pytest.fixture
def reader(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    """The page of who only reads."""
    yield from hosts(qapp, tmp_path, frozenset({Permission.READ_PROGRAMS}))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "provet.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_form_stands_in_the_list_and_the_first_is_read(host: Host) -> None:
    assert len(host.rows()) == 13
    assert host.rows()[1].startswith("GAD-7, version 1, Generalized Anxiety Disorder-7 · 7 frågor · medföljer")
    assert host.page.detail.title.text() == "Generalized Anxiety Disorder-7"
    assert host.page.detail.isVisible()


def test_one_is_told_whole_with_ranges_sums_and_sources(host: Host) -> None:
    host.go_to("pss-10")
    words = host.words()
    for said in (
        "Fråga 4–5",
        "0–4 · räknas omvänt",
        "Summan av fråga 1–10: 0–40. Högre betyder mer besvär.",
        "Fråga 4, 5, 7, 8 räknas omvänt.",
        "Saknas ett svar är skalan ofullständig. Inget fylls i eller räknas upp.",
        "Finns inte här. Frågorna visas med nummer.",
    ):
        assert said in words
    assert "ej kontrollerad" in words
    host.go_to("phq-9")
    assert "varje svar över 0 är en uppgift att ta hand om" in host.words()
    assert "Källa 1" in host.words()


def test_no_instrument_is_told_of_with_words_that_grade(host: Host) -> None:
    """trust.md section 2: numbers with their source, never what lies between them."""
    for view in host.service.list():
        host.go_to(str(view.id))
        words = host.words().lower()
        for graded in ("lindrig", "måttlig", "svår depression", "mild", "moderate", "severe", "hög risk", "låg risk"):
            assert graded not in words, (view.instrument.key, graded)


def test_the_text_is_shown_in_another_language_the_form_has(host: Host) -> None:
    host.go_to("phq-9")
    languages = host.page.detail.languages
    assert isinstance(languages, SegmentedControl)
    languages.chosen.emit(1)
    QApplication.processEvents()
    assert host.page.detail.language == "en"
    period = host.service.show(host.service.find("phq-9")).instrument.period
    assert period is not None
    assert period.in_language("en") in host.words()


def test_lines_are_off_until_turned_on_and_said_to_be_no_grade(host: Host) -> None:
    host.go_to("phq-9")
    box = host.page.detail.lines_box
    assert box is not None
    assert not box.isChecked()
    assert "Neutrala tal ur källan, aldrig ett betyg på en patients svar." in host.words()
    box.click()
    host.settle()
    assert host.service.show(host.service.find("phq-9")).lines_on
    again = host.page.detail.lines_box
    assert again is not None
    assert again.isChecked()
    undo = host.done[-1].undo
    assert undo is not None
    host.run(host.page, undo)
    host.settle()
    shown = host.page.detail.lines_box
    assert shown is not None
    assert not shown.isChecked()


def test_a_version_is_taken_out_of_use_and_back(host: Host) -> None:
    host.go_to("isi")
    button = host.page.detail.use_button
    assert button is not None
    button.click()
    host.settle()
    assert any("ur bruk" in row for row in host.rows())
    again = host.page.detail.use_button
    assert again is not None
    assert again.text() == "Ta i bruk igen"
    again.click()
    host.settle()
    assert not any("ur bruk" in row for row in host.rows())


def test_a_file_is_shown_and_then_taken_in(host: Host, file: Path) -> None:
    dialog = host.read(file)
    assert dialog.standing.text() == "Kliniken har inget sådant instrument än."
    assert dialog.panel.submit_button.isVisible()
    dialog.panel.submit_button.click()
    host.settle()
    assert host.page.carrying.dialog is None
    assert host.page.detail.title.text() == "Provet"
    assert "Påhittad fråga ett" in host.words()
    assert "0 Aldrig · 3 Ofta" in host.words()


def test_a_next_version_is_shown_with_what_differs(host: Host, file: Path) -> None:
    host.service.take_in(host.service.preview(file))
    edit(file, "number: 1, reverse: true", "number: 1")
    edit(file, 'version: "1"', 'version: "2"')
    dialog = host.read(file)
    assert "Nya skattningar planeras med den." in dialog.standing.text()
    told = dialog.difference.toPlainText()
    assert "Mot version 1, som kliniken har:" in told
    assert "Borta: Fråga 1: Påhittad fråga ett · 0–3 · räknas omvänt" in told
    assert "Nytt: Fråga 1: Påhittad fråga ett · 0–3" in told
    dialog.reject()
    edit(file, 'version: "2"', 'version: "1"')
    other = host.read(file)
    assert "ge filen en ny version" in other.standing.text()
    assert not other.panel.submit_button.isVisible()


def test_a_file_with_faults_is_told_by_line_and_not_taken(host: Host, file: Path) -> None:
    edit(file, "number: 1, reverse: true", "number: 2, reverse: true")
    dialog = host.read(file)
    assert "kan inte tas in. Inget har ändrats." in dialog.standing.text()
    assert "Frågan 2 står redan i filen." in dialog.problems.toPlainText()
    assert dialog.problems.toPlainText().startswith("Rad ")
    assert not dialog.panel.submit_button.isVisible()


def test_saving_says_where_the_words_stayed(host: Host, file: Path, tmp_path: Path) -> None:
    host.service.take_in(host.service.preview(file))
    host.page.reload()
    host.settle()
    host.go_to("provet")
    host.page.carrying.ask_target = lambda _window, _name, chosen: chosen(tmp_path / "ut.yaml")
    host.page.detail.save_button.click()
    host.settle()
    assert "Påhittad fråga" not in (tmp_path / "ut.yaml").read_text(encoding="utf-8")
    assert "stannar i kliniken" in host.said[-1]


def test_who_only_reads_is_offered_nothing_else(reader: Host) -> None:
    reader.go_to("phq-9")
    detail = reader.page.detail
    assert (detail.lines_box, detail.use_button) == (None, None)
    assert not detail.save_button.isVisible()
    assert not reader.page.import_button.isVisible()
    assert "Visas inte." in reader.words()
    assert reader.page.commands() == ()


def test_the_keyboard_goes_into_the_form_back_and_to_the_programs(host: Host) -> None:
    host.page.focus_first()
    QTest.keyClick(host.page.rows, Qt.Key.Key_Return)
    host.settle()
    assert host.page.detail.about.hasFocus()
    QTest.keyClick(host.page.detail.about, Qt.Key.Key_Escape)
    assert host.page.rows.hasFocus()
    QTest.keyClick(host.page.rows, Qt.Key.Key_Escape)
    assert [place.section for place in host.gone_to] == [Section.PROGRAMS]


def test_where_there_is_no_room_for_both_one_is_shown_at_a_time(host: Host) -> None:
    host.width = 700
    host.page.resize(700, 700)
    host.settle()
    assert not host.page.detail.isVisible()
    host.page.rows.opened.emit(host.page.rows.current_row)
    host.settle()
    assert host.page.detail.isVisible()
    assert not host.page._list_side.isVisible()
    host.page.detail.back.click()
    assert host.page._list_side.isVisible()


def test_what_is_read_is_come_back_to(host: Host) -> None:
    host.go_to("madrs-s")
    state = host.page.workspace()
    host.go_to("isi")
    host.page.restore_workspace(state)
    host.settle()
    assert host.page.detail.view is not None
    assert host.page.detail.view.instrument.key == "madrs-s"
