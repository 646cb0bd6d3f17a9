"""The place Rapporter: what is chosen, and the figures one can walk through and hear (C17)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.clinics import CLOCK, given_database
from tests.reports_given import Counting, a_form
from tests.treatments_given import a_program, given_program

from modulvard.domain.access import Permission
from modulvard.domain.instruments import LineKind, PublishedLines
from modulvard.domain.reports import Period
from modulvard.services.base import Changed, Topic
from modulvard.services.reports import Reports
from modulvard.ui.i18n import Language
from modulvard.ui.navigation import rail_places
from modulvard.ui.operations import Operations
from modulvard.ui.pages import Place, Section
from modulvard.ui.reports.bars import ReportBars
from modulvard.ui.reports.page import ReportsPage, make
from modulvard.ui.theme.theme import Theme


@dataclass
class Host:
    """The page with what the window would give it."""

    page: ReportsPage
    operations: Operations
    counting: Counting
    asked: list[Any] = field(default_factory=list)
    printed: list[Any] = field(default_factory=list)

    def settle(self) -> None:
        for _ in range(3):
            self.operations.finish()
            QApplication.processEvents()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.view.findChildren(QLabel))

    def spoken(self) -> list[list[str]]:
        return [[cell.accessibleName() for cell in row] for row in self.page.view.cells]


@dataclass
class Watched:
    """The service, with what it was asked."""

    reports: Reports
    asked: list[Any] = field(default_factory=list)

    def rating_change(self, *given: Any) -> Any:
        self.asked.append(given)
        return self.reports.rating_change(*given)


@pytest.fixture
def host(qapp: QApplication, tmp_path: Path) -> Iterator[Host]:
    database = given_database(tmp_path)
    counting = Counting.over(database)
    counting.treatments(6, 20, 9, planned=2)
    counting.treatments(7, 20, 20, planned=2)
    two_lines = tuple(PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=(at,)) for at in ("8", "10"))
    form = counting.form_of(a_form("prov-b", lines=two_lines))
    other = given_program(database, a_program(name="Andas lugnt"))
    counting.treatments(8, 20, 9, form=form, program=other)
    for key in ("provet", "prov-b"):
        counting.turned_on(key)
    theme, language, operations = Theme(qapp), Language(qapp, "sv"), Operations(parent=qapp)
    service = Watched(Reports(database, CLOCK))
    printed: list[Any] = []
    context: Any = SimpleNamespace(
        print_report=printed.append,
        services=SimpleNamespace(reports=service),
        operations=operations,
        clock=CLOCK,
        language="sv",
        top_height=lambda: 60,
        permissions=frozenset({Permission.READ_REPORTS}),
    )
    page = make(context)
    page.resize(1200, 800)
    made = Host(page, operations, counting, service.asked, printed)
    page.show()
    made.settle()
    yield made
    page.close()
    page.deleteLater()
    operations.close()
    for each in (theme, language):
        each.deleteLater()
    database.close()


def test_each_program_has_its_table_and_its_figure(host: Host) -> None:
    words = host.words()
    assert "Lugna dagar: medianen på PROVET var 20 både först och sist i 13 behandlingar." in words
    assert "Ändring 6: En källa, 2001, ej kontrollerad uppgift." in words
    bars = host.page.view.findChildren(ReportBars)
    assert [each.accessibleName() for each in bars] == [
        "Median, första och senaste värdet. PROV-B 20 först, 9 sist, av 0 till 27",
        "Median, första och senaste värdet. PROVET 20 först, 20 sist, av 0 till 27",
    ]


def test_every_number_is_heard_with_what_it_counts_and_of_which_form(host: Host) -> None:
    spoken = host.spoken()
    assert spoken[0] == ["PROV-B, Behandlingar: 8"]
    assert ["PROVET, lägre med minst så mycket: 6"] in spoken


def test_arrows_go_from_number_to_number_and_to_the_next_table(host: Host) -> None:
    host.page.view.take_focus()
    first = host.page.view.cells[0][0]
    for _ in range(len(host.page.view.cells) + 2):
        QTest.keyClick(host.page.focusWidget() or first, Qt.Key.Key_Down)
    assert host.page.focusWidget() is host.page.view.cells[-1][0]


def test_a_program_and_a_period_are_chosen(host: Host) -> None:
    host.page.programs.choose("lugna-dagar")
    host.page.periods.choose("this_year")
    host.settle()
    program, period, _ = host.asked[-1]
    assert (program, period.first, period.last) == ("lugna-dagar", date(2026, 1, 1), date(2026, 12, 31))
    host.page.periods.choose("twelve_months")
    host.settle()
    assert host.asked[-1][1] == Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
    assert "Andas lugnt" not in host.words()
    assert "Behandlingar som startade" in host.page._period.text()


def test_where_the_sources_give_several_lines_one_is_chosen(host: Host) -> None:
    assert list(host.page.lines) == ["prov-b"]
    host.page.lines["prov-b"].choose("10")
    host.settle()
    assert host.asked[-1][2] == {"prov-b": "10"}
    assert ["PROV-B, Källans gräns: 10"] in host.spoken()


def test_it_counts_again_when_ratings_change_and_rests_otherwise(host: Host) -> None:
    before = len(host.asked)
    host.operations.changed.emit(Changed(topics=frozenset({Topic.MESSAGES})))
    host.settle()
    assert len(host.asked) == before
    host.operations.changed.emit(Changed(topics=frozenset({Topic.RATINGS})))
    host.settle()
    assert len(host.asked) == before + 1
    host.page.hide()
    host.operations.changed.emit(Changed(topics=frozenset({Topic.RATINGS})))
    host.settle()
    assert len(host.asked) == before + 1
    host.page.show()
    host.settle()
    assert len(host.asked) == before + 2


def test_what_was_chosen_comes_back(host: Host) -> None:
    host.page.programs.choose("andas-lugnt")
    host.page.periods.choose("last_year")
    host.settle()
    kept = host.page.workspace()
    assert kept == {"program": "andas-lugnt", "period": "last_year"}
    host.page.programs.choose(None)
    host.page.restore_workspace(kept)
    host.page.reload()
    host.settle()
    assert host.page.workspace() == kept
    host.page.show_place(Place(Section.REPORTS, arguments={"program": "lugna-dagar"}))
    host.settle()
    assert host.page.program == "lugna-dagar"


def test_what_is_shown_is_what_is_printed(host: Host) -> None:
    host.page.programs.choose("andas-lugnt")
    host.settle()
    host.page.print_button.click()
    (command,) = host.page.commands()
    command.run()
    program, period, lines = host.asked[-1]
    assert host.printed == [(program, period, lines)] * 2
    assert program == "andas-lugnt"


def test_no_number_is_told_apart_by_colour(host: Host) -> None:
    """trust.md 2: nothing is graded."""
    roles = {label._role for row in host.page.view.cells for cell in row for label in cell.findChildren(QLabel)}
    assert roles == {"text"}


def test_the_place_is_absent_for_roles_that_may_not_read_reports() -> None:
    """AUD-04, ux.md "Rail"."""
    with_it = [place.ident for place in rail_places(frozenset({Permission.READ_REPORTS}))]
    without = [place.ident for place in rail_places(frozenset({Permission.READ_PROGRAMS}))]
    assert (with_it, without) == (["reports"], ["programs"])
    assert rail_places(frozenset({Permission.READ_REPORTS}))[0].key == "Ctrl+7"


def test_what_a_narrower_report_takes_the_place_of_goes_only_when_the_event_is_over(host: Host) -> None:
    """A new text size resizes the report while Qt styles each widget: what was deleted then ended the program."""
    host.page.resize(1400, 800)
    host.page.show()
    host.settle()
    view, gone = host.page.view, []
    before = view.widget()
    before.destroyed.connect(lambda: gone.append(True))
    view.setFixedWidth(320)
    QApplication.sendEvent(view, QResizeEvent(QSize(320, 600), QSize(1400, 600)))
    assert view.widget() is not before
    assert gone == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]
    assert host.spoken()
