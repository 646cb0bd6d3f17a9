"""The way out in Idag: the end that is near, and a follow-up whose day has come (decided.md "Idag", H4, H6)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.today.kinds_given import dialog_of, given_a_treatment, go_to, key, kinds

from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.ui.closing.follow_ups import OutcomeDialog
from modulvard.ui.pages import PatientTab, Place, Section


def followed_up(host):
    """A follow-up that was to be held last Friday."""
    treatment = given_a_treatment(host)
    host.page._context.services.follow_ups.add(treatment, date(2026, 11, 27), months=6)
    host.desk.clock.move_to("2026-11-30T08:00")
    host.reload()
    go_to(host, LineKind.FOLLOW_UP)
    return treatment


def test_k_asks_what_came_of_a_follow_up_and_the_line_is_gone_until_undone(host):
    followed_up(host)
    row = host.rows()[host.page.rows.currentIndex().row()]
    assert "Uppföljning 6 månader efter slutet · fre 27 nov" in row
    assert next(button.words for button in host.page.beside.buttons()) == "Skriv utfallet"
    assert "Tempo" not in [button.words for button in host.page.beside.buttons()]
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    assert isinstance(dialog, OutcomeDialog)
    dialog._outcome.setPlainText("Håller i det hen lärt sig.")
    QTest.keyClick(dialog._outcome, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    host.settle()
    assert LineKind.FOLLOW_UP not in kinds(host)
    assert host.said == ["Uppföljningen av Linnea är gjord."]
    host.undo()
    assert LineKind.FOLLOW_UP in kinds(host)


def test_t_says_that_a_follow_up_has_no_tempo(host):
    followed_up(host)
    key(host, Qt.Key.Key_T)
    assert host.places == []


def test_an_end_that_is_near_leads_to_what_is_to_be_in_order(host):
    host.desk.clock.move_to("2026-11-23T08:00")
    host.desk.started(mandatory=2, on=date(2026, 11, 23))
    host.reload()
    go_to(host, LineKind.END)
    first = host.page.beside.buttons()[0]
    assert first.words == "Förbered avslutet"
    first.click()
    place: Place = host.places[-1]
    assert (place.section, place.tab) == (Section.PATIENTS, PatientTab.OVERVIEW)
    assert place.arguments == {"way_out": True}


def test_once_all_is_done_the_end_is_asked_for_at_once(host):
    host.desk.clock.move_to("2026-11-23T08:00")
    treatment = host.desk.started(mandatory=1, on=date(2026, 11, 23))
    host.desk.treatments.set_module(treatment, 1, ModuleState.DONE)
    host.reload()
    go_to(host, LineKind.END)
    first = host.page.beside.buttons()[0]
    assert first.words == "Avsluta behandlingen"
    first.click()
    assert host.places[-1].arguments == {"end": True}
