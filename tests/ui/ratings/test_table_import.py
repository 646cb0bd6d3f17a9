"""A table of answers in the window: shown row by row, refused in words, taken in once (C8)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from tests.clinics import given_database
from tests.patients_given import Clinic, a_patient, given_colleagues
from tests.ratings_given import instrument, ratings
from tests.treatments_given import MovingClock
from tests.ui.ratings.ratings_host import RatingsClinic

from modulvard.domain.access import Permission
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import TreatmentId
from modulvard.domain.rating_tables import TableFault, TableProblem
from modulvard.services.base import Changed
from modulvard.services.instruments import Instruments
from modulvard.services.rating_import import RatingImports
from modulvard.ui.i18n import Language
from modulvard.ui.operations import Operations
from modulvard.ui.pages import PageContext
from modulvard.ui.ratings.table_dialog import TableDialog
from modulvard.ui.ratings.table_import import TableImport
from modulvard.ui.ratings.table_words import fault_words
from modulvard.ui.theme.theme import Theme

HEADS = "Behandling;Datum;" + ";".join(f"Fråga {number}" for number in range(1, 10))


@dataclass
class Host:
    """What takes tables in, with what the window would give it."""

    clinic: Clinic
    operations: Operations
    treatment: TreatmentId
    folder: Path
    tables: TableImport = None  # type: ignore[assignment]  # it follows
    done: list[Changed] = field(default_factory=list)

    def run(self, owner: Any, command: Any, done: Any = None, failed: Any = None, *, said: str = "") -> None:
        def on_done(changed: Changed) -> None:
            self.done.append(changed)
            if done is not None:
                done(changed)

        self.operations.run_command(owner, command, on_done, failed)

    def settle(self) -> None:
        for _ in range(2):
            self.operations.finish()
            QApplication.processEvents()

    def read(self, *rows: str, heads: str = HEADS) -> TableDialog:
        path = self.folder / "svar.csv"
        path.write_text("\n".join((heads, *rows)), encoding="utf-8")
        self.tables.ask_file = lambda _window, chosen: chosen(path)
        (command,) = self.tables.commands()
        command.run()
        self.settle()
        assert self.tables.dialog is not None
        return self.tables.dialog

    def choose(self, dialog: TableDialog, key: str) -> None:
        dialog.instruments.choose(key)
        self.settle()


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    given_colleagues(database)
    clinic = Clinic(database, clock)
    instrument(clinic)
    theme = Theme(qapp, system_size=False)
    Language(qapp, "sv")
    treatment = TreatmentId(clinic.start(clinic.add(a_patient(given_name="Linnea"))))
    made = Host(clinic, Operations(), treatment, tmp_path)
    context = PageContext(
        services=SimpleNamespace(  # type: ignore[arg-type]  # what it uses
            rating_imports=RatingImports(database, clock), instruments=Instruments(database, clock)
        ),
        operations=made.operations,
        run=made.run,
        navigate=lambda _place: None,
        announce=lambda _words: None,
        open_patient=lambda *_: None,
        print_patients=lambda _patients: None,
        back=lambda: None,
        effective_width=lambda: 1440,
        top_height=lambda: 60,
        is_sample=False,
        clock=clock,
        language="sv",
        letter_keys=True,
        permissions=frozenset(Permission),
    )
    page = QWidget()
    page.resize(1240, 900)
    page.show()
    made.tables = TableImport(context, page)
    yield made
    if made.tables.dialog is not None:
        made.tables.dialog.reject()
    page.close()
    page.deleteLater()
    made.operations.finish()
    made.operations.close()
    database.close()
    theme.deleteLater()


def test_a_table_is_shown_row_by_row_and_taken_in_in_one_step(host: Host) -> None:
    heads = f"{HEADS};Instrument;Anteckning"
    dialog = host.read(f"{host.treatment};2026-11-20;0;1;2;3;0;1;2;3;0;phq-9;x", heads=heads)
    assert dialog.standing.text() == "1 skattning sparas."
    assert not dialog.instruments.isVisible()
    assert not dialog.faults.isVisible()
    model = dialog.table.model()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells[0] == "2"
    assert cells[1].startswith("Linnea")
    assert cells[2:] == ["PHQ-9", "fre 20 nov", "12 (0–27)", ""]
    assert dialog.unread.text() == "Kolumner som inte är någon fråga och inte läses: Anteckning."
    dialog.panel.submit_button.click()
    host.settle()
    assert host.tables.dialog is None
    assert [line.rating.answers["4"] for line in ratings(host.clinic).look(host.treatment).lines] == [3]
    again = host.read(f"{host.treatment};2026-11-20;0;1;2;3;0;1;2;3;0;phq-9;x", heads=heads)
    assert again.standing.text() == "Allt i tabellen finns redan. Inget tas in."
    assert not again.panel.submit_button.isVisible()
    again.reject()
    undo = host.done[-1].undo
    assert undo is not None
    undo()
    assert ratings(host.clinic).look(host.treatment).lines == ()


def test_the_instrument_is_asked_for_where_no_row_names_one(host: Host) -> None:
    dialog = host.read(f"{host.treatment};2026-11-20;0;1;2;3;0;1;2;3;1")
    assert dialog.instruments.isVisible()
    assert "Rad 2: Raden säger inte vilket instrument det är." in dialog.faults.toPlainText()
    host.choose(dialog, "phq-9")
    assert not dialog.faults.isVisible()
    assert dialog.panel.submit_button.isVisible()
    assert dialog.table.model().index(0, 5).data() == "svar att läsa först"
    dialog.panel.submit_button.click()
    host.settle()
    assert len(ratings(host.clinic).look(host.treatment).lines) == 1


def test_what_is_wrong_is_told_by_line_and_nothing_can_be_taken_in(host: Host) -> None:
    dialog = host.read(f"{host.treatment};2026-11-20;9;1;2;3;0;1;2;3;0", f"404;2026-11-20{';0' * 9}")
    host.choose(dialog, "phq-9")
    assert dialog.faults.toPlainText().split("\n") == [
        "Rad 2, Fråga 1: Svaret ska vara ett heltal 0–3.",
        "Rad 3: Ingen behandling har det id som står här.",
    ]
    assert dialog.standing.text() == "svar.csv kan inte tas in än. Inget har ändrats."
    assert not dialog.panel.submit_button.isVisible()
    assert not dialog.table.isVisible()


@pytest.mark.parametrize("problem", TableProblem)
def test_every_fault_has_words(qapp: QApplication, problem: TableProblem) -> None:
    names = ("most", "found", "columns", "low", "high", "treatments", "instrument", "questions", "keys", "other")
    words = fault_words(TableFault(problem=problem, line=3, facts=tuple((name, "7") for name in names)))
    assert words.startswith("Rad 3: ")
    assert "{" not in words


def test_in_skattningar_a_table_without_names_is_the_open_patients(
    ratings_clinic: RatingsClinic, tmp_path: Path
) -> None:
    """COR-05: whose it is is said by the page, and a row that says another is refused."""
    tab = ratings_clinic.come()
    path = tmp_path / "svar.csv"
    tab.tables.ask_file = lambda _window, chosen: chosen(path)
    heads = "Datum;Instrument;" + ";".join(map(str, range(1, 10)))
    path.write_text(f"Patient;{heads}\n404;2026-11-20;phq-9;0;1;2;3;0;1;2;3;0", encoding="utf-8")
    tab.list.table_button.click()
    ratings_clinic.wait()
    dialog = tab.tables.dialog
    assert dialog is not None
    assert not dialog.panel.submit_button.isVisible()
    dialog.reject()
    path.write_text(f"{heads}\n2026-11-20;phq-9;0;1;2;3;0;1;2;3;0", encoding="utf-8")
    tab.list.table_button.click()
    ratings_clinic.wait()
    dialog = tab.tables.dialog
    assert dialog is not None
    assert dialog.standing.text() == "1 skattning sparas."
    dialog.panel.submit_button.click()
    ratings_clinic.wait()
    assert tab.tables.dialog is None
    assert [row.sums for row in tab.list.shown_ratings] == ["12 (0–27)"]
