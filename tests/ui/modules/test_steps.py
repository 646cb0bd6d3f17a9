"""What is done with modules and treatments on the page, with its dialogs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import insert
from tests.ui.patient.hands import dialog_of, focused, offered, press, write
from tests.ui.patient_host import Clinic

from modulvard.domain.access import Role
from modulvard.domain.errors import ReasonNeeded
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.ids import AccountId, ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.transfers import NewTransfer
from modulvard.domain.treatments import ClosedAs, TreatmentStatus
from modulvard.domain.weeks import Week
from modulvard.store.rows import AccountRoleRow, AccountRow
from modulvard.ui.modules.consent import ConsentDialog
from modulvard.ui.modules.dialogs import OptionalModulesDialog, ReasonDialog, StateDialog
from modulvard.ui.modules.transferring import TransferDialog
from modulvard.ui.pages import PatientTab, Place, Section


def test_the_natural_next_step_of_a_module_is_one_press_and_can_be_undone(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    offered(page, "Markera som inlämnad").click()
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.modules[2].state is ModuleState.HANDED_IN
    assert clinic.host.toasts.said == ["Modul 3 inlämnad för Linnea."]
    clinic.host.undo()
    assert clinic.treatments.reload(ident).standing.modules[2].state is ModuleState.STARTED


def test_a_module_is_skipped_with_a_reason_and_taken_back(clinic: Clinic) -> None:
    """C4: skip with reason; decided.md 21: it gets its week back."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._modules.timeline.select(ModuleNumber(6))
    offered(page, "Hoppa över …").click()
    dialog = dialog_of(page, ReasonDialog)
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert dialog.isVisible()  # without a reason it stays, and says so
    write(dialog, "känner till det")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    row = page._modules.timeline.current_row()
    assert row is not None
    assert row.words == "hoppad över: känner till det"
    offered(page, "Ta tillbaka överhoppningen …").click()
    back = dialog_of(page, ReasonDialog)
    write(back, "ändrade sig")
    press(back, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    found = clinic.treatments.reload(ident).standing.modules[5]
    assert (found.state, found.week) == (ModuleState.UNAVAILABLE, Week.iso(2026, 49))


def test_v_hides_the_rows_of_skipped_modules(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    clinic.treatments.set_module(ident, ModuleNumber(6), ModuleState.SKIPPED, reason="känner till det")
    page = clinic.host.open(patient, PatientTab.MODULES)
    press(focused(), Qt.Key.Key_V)
    assert [row.module for row in page._modules.timeline.shown.rows] == [1, 2, 3, 4, 5, 7, 8]
    press(focused(), Qt.Key.Key_V)
    assert len(page._modules.timeline.shown.rows) == 8


def test_what_happened_earlier_is_entered_with_its_day(clinic: Clinic) -> None:
    """decided.md 25: late entry; a day that is no day, or lies ahead, is refused beside the field (decided.md 12)."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._modules._steps.of_module(ModuleNumber(3))[-1].run()
    dialog = dialog_of(page, StateDialog)
    assert isinstance(dialog, StateDialog)
    for written, said in (("i fredags", "Skriv dagen som"), ("2026-12-01", "kan inte ligga efter idag")):
        dialog._on.setText(written)
        press(dialog, Qt.Key.Key_Return)
        clinic.host.operations.finish()
        assert said in dialog._fields["on"].error.words
    dialog._on.setText("2026-11-20")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.modules[2].standing.handed_in == date(2026, 11, 20)


def test_an_optional_module_is_added_after_a_preview(clinic: Clinic) -> None:
    """decided.md 21: the preview says what it moves."""
    patient = clinic.patient()
    ident = clinic.started(patient, chosen=())
    page = clinic.host.open(patient, PatientTab.MODULES)
    offered(page, "Lägg till valbar modul …").click()
    clinic.host.operations.finish()
    dialog = dialog_of(page, OptionalModulesDialog)
    assert isinstance(dialog, OptionalModulesDialog)
    assert dialog._told.text().startswith("Sista modulen: v. 50 → v. 2 2027.")
    write(dialog, "vill röra sig mer")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.module(ModuleNumber(4)) is not None


def test_ending_keeps_the_closing_state_and_removes_what_cannot_be_done_any_more(clinic: Clinic) -> None:
    """H6."""
    patient, ident = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    offered(page, "Avsluta behandlingen …").click()
    clinic.host.operations.finish()
    panel = page.panels.end
    panel._closed_as.choose(ClosedAs.STOPPED_BY_PATIENT)
    panel._reason.setText("flyttar")
    clinic.host.operations.finish()
    press(panel, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.treatments.reload(ident).standing.status is TreatmentStatus.ENDED
    assert [chip.chip.words for chip in page._banner._chips] == ["Avbruten av patienten"]
    page.open_tempo()
    assert not page._modules.dock_is_open
    clinic.host.undo()
    assert clinic.treatments.reload(ident).standing.status is TreatmentStatus.ACTIVE


def test_a_treatment_is_handed_to_another_therapist_and_taken_back(clinic: Clinic) -> None:
    """D20, decided.md 7: the page of who is no longer one's own is left; undone, all is as before."""
    _, ident = clinic.two_weeks_behind()
    patient = clinic.treatments.patient_of(ident)
    erik = given_therapist(clinic, "erik", "Erik Alkotte")
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._steps.begin("transfer", None)
    clinic.host.operations.finish()
    dialog = dialog_of(page, TransferDialog)
    assert dialog.chosen_name == "Erik Alkotte"
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert dialog.isVisible()  # without a reason it stays
    dialog._reason.setText("föräldraledig")
    dialog._body.setPlainText("Ringer helst på eftermiddagen.")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert clinic.host.toasts.said == ["Linnea är överlämnad till Erik Alkotte."]
    assert clinic.host.places[-1] == Place(Section.PATIENTS)
    with pytest.raises(ReasonNeeded):
        clinic.treatments.show(ident)
    clinic.host.undo()
    assert clinic.treatments.reload(ident).treatment.therapist != erik


def test_with_no_other_therapist_there_is_nobody_to_hand_over_to(clinic: Clinic) -> None:
    patient, _ = clinic.two_weeks_behind()
    page = clinic.host.open(patient, PatientTab.MODULES)
    page._steps.begin("transfer", None)
    clinic.host.operations.finish()
    assert not page.findChildren(TransferDialog)
    assert clinic.host.toasts.announced == ["Det finns ingen annan behandlare på enheten att lämna över till."]


@pytest.mark.parametrize("days", [(), (date(2027, 2, 23),)])
def test_b21_an_ended_treatment_offers_to_be_handed_over_while_it_is_followed_up(
    clinic: Clinic, days: tuple[date, ...]
) -> None:
    patient, ident = clinic.two_weeks_behind()
    laid = [NewFollowUp(due_on=day) for day in days]
    clinic.treatments.end(ident, ClosedAs.COMPLETED, "klart", follow_ups=laid)
    page = clinic.host.open(patient, PatientTab.MODULES)
    offers = [offer.ident for offer in page._steps.of_treatment()]
    assert offers == ["follow_up", "reopen", *("transfer" for _ in days)]


def given_therapist(clinic: Clinic, name: str, display_name: str) -> AccountId:
    """Add another therapist to the clinic, who has never logged in."""
    with clinic.host.database.work() as session:
        row = AccountRow(
            unit_id=1,
            name=name,
            display_name=display_name,
            title="",
            phone=None,
            created_at=clinic.host.clock.now(),
            disabled_at=None,
            preferences={},
        )
        session.add(row)
        session.flush()
        session.execute(insert(AccountRoleRow).values(account_id=row.id, role=Role.THERAPIST.value))
        return AccountId(row.id)


def test_c3_who_gets_a_treatment_reads_on_its_page_what_the_former_therapist_wrote(clinic: Clinic) -> None:
    """Undone, nothing of it is left there."""
    patient, ident = clinic.two_weeks_behind()
    erik = given_therapist(clinic, "erik", "Erik Alkotte")
    page = clinic.host.open(patient)
    card = page._overview.transfers
    assert not card.isVisibleTo(page)
    new = NewTransfer(treatment=ident, to=erik, reason="föräldraledig", body="Ringer helst\npå eftermiddagen.")
    changed = clinic.host.services.transfers.transfer(new)
    clinic.host.services.patients.show(patient, "jag är med hela vägen")
    page.reload()
    clinic.host.operations.finish()
    assert card.isVisibleTo(page)
    told = [label.text() for label in card._inside.findChildren(QLabel)]
    assert "Anna Björklöv lämnade över till Erik Alkotte. föräldraledig" in told[0]
    assert told[1] == "Ringer helst\npå eftermiddagen."
    assert changed.undo is not None
    changed.undo()
    page.reload()
    clinic.host.operations.finish()
    assert not card.isVisibleTo(page)


def test_c3_after_a_referral_the_page_tells_the_consent_and_asks_for_it(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    clinic.treatments.end(ident, ClosedAs.REFERRED, "till Eken")
    page = clinic.host.open(patient)
    card = page._overview.transfers
    told = [label.text() for label in card._inside.findChildren(QLabel)]
    assert told[0].endswith("till en annan enhet. till Eken")
    assert told[1] == "Patientens samtycke är inte antecknat."
    card.consent_button.click()
    dialog = dialog_of(page, ConsentDialog)
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    assert dialog.isVisible()  # nothing is said of what is agreed to
    dialog._note.setText("Hela överlämningen")
    press(dialog, Qt.Key.Key_Return)
    clinic.host.operations.finish()
    page.reload()
    clinic.host.operations.finish()
    told = [label.text() for label in card._inside.findChildren(QLabel)]
    assert told[1].endswith(": Hela överlämningen")


def test_c3_a_pause_is_told_with_when_the_patient_is_back_and_resuming_tells_the_plan(clinic: Clinic) -> None:
    patient, ident = clinic.two_weeks_behind()
    week = clinic.treatments.reload(ident).standing.week
    clinic.treatments.pause(ident, week, week + 1, "semester")
    page = clinic.host.open(patient)
    assert page._overview._sentence.text() == "paus t.o.m. v. 49, åter v. 50"
    page._steps.resume()
    clinic.host.operations.finish()
    assert clinic.host.toasts.said[-1].startswith("Behandlingen återupptagen för Linnea. Modul 3 är planerad v. ")
