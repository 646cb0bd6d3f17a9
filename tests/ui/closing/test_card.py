"""The card *Avslut* on Översikt and its follow-up, from the keyboard over a real store (C3, D23, H4, H6)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.closing.conftest import WayOut, written
from tests.ui.patient.hands import log_measures

from modulvard.domain.closing import NewCheck
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.gates import Gate, GateState
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.intakes import StepOutcome
from modulvard.domain.module_events import ModuleState
from modulvard.domain.treatments import ClosedAs
from modulvard.ui.closing.card import ClosingCard
from modulvard.ui.closing.checks import CheckDialog
from modulvard.ui.closing.follow_ups import FollowUpDayDialog, OutcomeDialog
from modulvard.ui.closing.reopening import ReopenDialog


def card_of(way_out: WayOut, patient: PatientId) -> ClosingCard:
    return way_out.page(patient)._overview.closing


def is_shown(card: ClosingCard) -> bool:
    return card.isVisibleTo(card.window())


def ended(way_out: WayOut, *days: date) -> tuple[PatientId, TreatmentId]:
    """Return a patient whose treatment ended today, with days of follow-up."""
    patient, ident = way_out.in_treatment()
    laid = [NewFollowUp(due_on=day, months=None) for day in days]
    way_out.clinic.treatments.end(ident, ClosedAs.COMPLETED, "färdig", follow_ups=laid)
    return patient, ident


def test_the_card_is_away_until_the_end_is_near_or_something_is_entered_of_it(way_out: WayOut) -> None:
    patient, ident = way_out.in_treatment()
    card = card_of(way_out, patient)
    assert not is_shown(card)
    way_out.closings.record(ident, NewCheck(gate=Gate.LAST_RATING, outcome=StepOutcome.MET))
    card = card_of(way_out, patient)
    way_out.clinic.host.page.reload()
    way_out.settle()
    assert is_shown(card)


def test_once_all_modules_are_done_the_card_leads_to_the_end(way_out: WayOut) -> None:
    patient, ident = way_out.in_treatment()
    for number in range(1, 9):
        if number != 4:
            way_out.clinic.enter(ident, number, ModuleState.DONE, date(2026, 11, 20))
    card = card_of(way_out, patient)
    assert is_shown(card)
    assert "alla moduler är gjorda" in written(card)
    page = way_out.clinic.host.page
    assert page._overview.next_steps.rows.hasFocus()
    timeline, waits, *_known, end = (part.area for part in page._overview.parts() if part.area.isVisibleTo(page))
    assert end is card
    assert timeline.y() < waits.y() < card.y()  # what is owed keeps its place where the end comes up
    way_out.press(page._overview.next_steps.rows, Qt.Key.Key_Return)
    assert page.panels.end.isVisibleTo(page), "”Förbered avslutet” asks how it ends"
    way_out.press(page.panels.end, Qt.Key.Key_Escape)
    card.end_button.click()
    assert page.panels.end.isVisibleTo(page)


def test_what_was_missing_at_the_end_is_filled_in_afterwards(way_out: WayOut) -> None:
    patient, _ = ended(way_out)
    card = card_of(way_out, patient)
    assert "avslutad mån 23 nov: fullföljd" in written(card)
    way_out.press(card.rows, Qt.Key.Key_1)
    assert isinstance(way_out.dialog(), CheckDialog)
    way_out.submit()
    assert card.rows.lines[0].standing.state is GateState.MET
    assert not card.end_button.isVisibleTo(card)


def test_a_missing_follow_up_asks_for_the_day_that_the_program_gives(way_out: WayOut) -> None:
    """H4."""
    patient, ident = ended(way_out)
    card = card_of(way_out, patient)
    way_out.press(card.rows, Qt.Key.Key_3)
    dialog = way_out.dialog()
    assert isinstance(dialog, FollowUpDayDialog)
    assert dialog._on.text() == "2027-05-24"
    way_out.submit()
    (laid,) = way_out.clinic.host.services.follow_ups.of_treatment(ident)
    assert (laid.due_on, laid.months) == (date(2027, 5, 24), 6)
    (row,) = card.days.lines
    assert (row.name, row.chip.words, row.aside) == ("Mån 24 maj 2027", "Kommande", "6 månader efter slutet")
    assert way_out.clinic.host.toasts.said[-1] == "Uppföljningen av Linnea är lagd till mån 24 maj 2027."


def test_a_follow_up_that_is_not_needed_is_said_so(way_out: WayOut) -> None:
    patient, _ = ended(way_out)
    card = card_of(way_out, patient)
    way_out.press(card.rows, Qt.Key.Key_3)
    link = way_out.dialog().panel.link_button
    assert link is not None
    link.click()
    dialog = way_out.dialog()
    assert isinstance(dialog, CheckDialog)
    dialog._note.setPlainText("Följs upp på vårdcentralen")
    way_out.press(dialog, Qt.Key.Key_Return)
    row = card.rows.lines[2]
    assert row.standing.state is GateState.NOT_NEEDED
    assert row.told == "Anna Björklöv, mån 23 nov · Följs upp på vårdcentralen"


def test_a_follow_up_is_written_of_from_its_row_and_undone(way_out: WayOut) -> None:
    patient, ident = ended(way_out, date(2026, 11, 23), date(2027, 5, 24))
    card = card_of(way_out, patient)
    assert [row.chip.words for row in card.days.lines] == ["Dags", "Kommande"]
    way_out.press(card.days, Qt.Key.Key_1)
    dialog = way_out.dialog()
    assert isinstance(dialog, OutcomeDialog)
    way_out.press(dialog, Qt.Key.Key_Return)
    assert dialog._fields["outcome"].error.words, "an outcome is needed"
    dialog._outcome.setPlainText("Håller i det hen lärt sig.")
    way_out.press(dialog, Qt.Key.Key_Return)
    row = card.days.lines[0]
    assert (row.chip.words, row.told) == ("Gjord", "Anna Björklöv, mån 23 nov · Håller i det hen lärt sig.")
    card.days.setCurrentIndex(card.days.model().index(0, 0))
    assert "Håller i det hen lärt sig." in written(card)
    assert log_measures(way_out.clinic, patient)[-1] == "edit_follow_up"
    way_out.clinic.host.undo()
    way_out.settle()
    assert card.days.lines[0].chip.words == "Dags"
    assert len(way_out.clinic.host.services.follow_ups.of_treatment(ident)) == 2


def test_a_follow_up_is_moved_and_taken_back_by_the_buttons_under_the_rows(way_out: WayOut) -> None:
    patient, ident = ended(way_out, date(2027, 2, 1))
    card = card_of(way_out, patient)
    card.move_button.click()
    dialog = way_out.dialog()
    assert isinstance(dialog, FollowUpDayDialog)
    dialog._on.setText("2026-11-02")
    way_out.submit()
    assert dialog._fields["due_on"].error.words
    dialog._on.setText("2027-02-08")
    way_out.submit()
    assert [row.name for row in card.days.lines] == ["Mån 8 feb 2027"]
    card.back_button.click()
    way_out.settle()
    assert card.days.lines == ()
    way_out.clinic.host.undo()
    way_out.settle()
    assert [row.name for row in card.days.lines] == ["Mån 8 feb 2027"]
    assert len(way_out.clinic.host.services.follow_ups.of_treatment(ident)) == 1


def test_the_step_in_what_waits_asks_what_came_of_the_follow_up(way_out: WayOut) -> None:
    patient, _ = ended(way_out, date(2026, 11, 23))
    page = way_out.page(patient)
    steps = page._overview.next_steps.rows
    assert steps.hasFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_K):
        way_out.press(steps, key)
        dialog = way_out.dialog()
        assert isinstance(dialog, OutcomeDialog)
        way_out.press(dialog, Qt.Key.Key_Escape)


def test_an_end_entered_by_mistake_is_taken_back_with_a_reason(way_out: WayOut) -> None:
    """H6."""
    patient, ident = ended(way_out, date(2027, 2, 1))
    page = way_out.page(patient)
    reopen = next(command for command in page.commands() if command.id == "patient.reopen")
    reopen.run()
    dialog = way_out.dialog()
    assert isinstance(dialog, ReopenDialog)
    way_out.submit()
    assert dialog._fields["reason"].error.words
    dialog._reason.setText("Fel patient")
    way_out.submit()
    assert way_out.clinic.treatments.reload(ident).treatment.ending is None
    assert way_out.clinic.host.services.follow_ups.of_treatment(ident) == ()
    assert way_out.clinic.host.toasts.said[-1] == "Behandlingen fortsätter för Linnea."
    way_out.clinic.host.undo()
    assert way_out.clinic.treatments.reload(ident).treatment.ending is not None


def test_after_the_end_the_focus_is_on_what_is_left(way_out: WayOut) -> None:
    patient, _ = way_out.in_treatment()
    panel = way_out.panel(patient)
    panel._reason.setText("färdig")
    way_out.press(panel, Qt.Key.Key_Return)
    card = way_out.clinic.host.page._overview.closing
    assert is_shown(card)
    assert QApplication.focusWidget() is card.rows


def test_who_may_only_read_enters_nothing(way_out: WayOut) -> None:
    patient, _ = ended(way_out, date(2027, 2, 1))
    card = card_of(way_out, patient)
    picture = way_out.clinic.host.page._picture
    assert picture is not None
    card.show_picture(replace(picture, may_change=False))
    way_out.settle()
    way_out.press(card.rows, Qt.Key.Key_1)
    way_out.press(card.days, Qt.Key.Key_1)
    assert not any(button.isVisibleTo(card) for button in (card.new_button, card.move_button, card.reopen_button))


def test_who_comes_to_the_end_reads_it_from_its_head(way_out: WayOut, qtbot: QtBot) -> None:
    way_out.clinic.host.resize(1024, 640)
    patient, _ = ended(way_out)
    way_out.page(patient)  # read once, as from Idag's panel
    overview = way_out.page(patient, way_out=True)._overview
    qtbot.waitUntil(lambda: overview.verticalScrollBar().value() > 0)
    head = overview.closing.mapTo(overview.viewport(), overview.closing.rect().topLeft()).y()
    assert 0 <= head < overview.viewport().height() // 2
    assert overview.closing.rows.hasFocus()
