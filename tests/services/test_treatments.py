"""Treatments through their service, on a real encrypted file (C4, pacing.md, decided.md 10, 13, 15, 19-26)."""

from datetime import date

import pytest
from sqlalchemy import insert
from tests.patients_given import StatementCount
from tests.treatments_given import (
    EVERY_SECOND_WEEK,
    MONDAY,
    W48,
    Desk,
    a_program,
    given_patient,
    given_program,
    states,
    weeks,
)

from modulvard.domain.access import Role
from modulvard.domain.errors import NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.ids import AccountId, ModuleNumber, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import AgreementKind
from modulvard.domain.programs import ModulesUnknown
from modulvard.domain.transfers import NewTransfer
from modulvard.domain.treatment_errors import (
    NotATherapist,
    PatientClosed,
    SameProgramActive,
    TreatmentEnded,
)
from modulvard.domain.treatments import ClosedAs, DeliveryForm, TreatmentStatus
from modulvard.services.transfers import Transfers
from modulvard.services.treatments import NewTreatment
from modulvard.store.rows import (
    AccountRoleRow,
    AccountRow,
    OpenedBecauseRow,
)

# --- starting -------------------------------------------------------------------------------------


def test_a_start_lays_the_plan_opens_the_first_module_and_leaves_one_row_in_the_log(desk: Desk) -> None:
    before = len(desk.log_rows())
    treatment = desk.started()
    standing = desk.standing(treatment)
    assert weeks(standing) == "2026-W48 2026-W49 2026-W50 2026-W51"
    assert states(standing) == ["available", "unavailable", "unavailable", "unavailable"]
    assert standing.agreement.kind is AgreementKind.START
    assert (standing.week_n, standing.week_m) == (1, 4)
    assert [measure for measure, _ in desk.log_rows()[before:]] == ["start_treatment"]


def test_a_program_without_known_modules_is_refused_with_what_is_missing(desk: Desk) -> None:
    """decided.md 26."""
    with pytest.raises(ModulesUnknown) as refused:
        desk.started(mandatory=0, pace=None)
    assert [subject.value for subject in refused.value.missing] == ["modules", "pace"]


def test_one_treatment_of_a_program_version_at_a_time(desk: Desk) -> None:
    version = given_program(desk.database, a_program())
    patient = given_patient(desk.database)
    first = desk.treatments.start(NewTreatment(patient=patient, program=version, started_on=MONDAY))
    with pytest.raises(SameProgramActive) as refused:
        desk.treatments.start(NewTreatment(patient=patient, program=version, started_on=MONDAY))
    assert refused.value.treatment == first.ident
    assert first.ident is not None
    desk.treatments.end(TreatmentId(first.ident), ClosedAs.COMPLETED, "klar")
    desk.treatments.start(NewTreatment(patient=patient, program=version, started_on=MONDAY))


def test_nothing_is_started_for_an_archived_patient(desk: Desk) -> None:
    patient = given_patient(desk.database, archived=True)
    with pytest.raises(PatientClosed):
        desk.started(patient=patient)


def test_only_a_therapist_or_group_leader_can_be_responsible(desk: Desk) -> None:
    """D20."""
    manager = given_account(desk, "sofia", Role.MANAGER)
    version = given_program(desk.database, a_program())
    new = NewTreatment(patient=given_patient(desk.database), program=version, started_on=MONDAY, therapist=manager)
    with pytest.raises(NotATherapist):
        desk.treatments.start(new)


def test_chosen_optional_modules_stand_in_course_order_and_form_is_kept(desk: Desk) -> None:
    version = given_program(desk.database, a_program(mandatory=2, optional=3))
    new = NewTreatment(
        patient=given_patient(desk.database),
        program=version,
        started_on=MONDAY,
        form=DeliveryForm.BLENDED,
        chosen=(ModuleNumber(5), ModuleNumber(3)),
        pace=EVERY_SECOND_WEEK,
    )
    ident = desk.treatments.start(new).ident
    assert ident is not None
    seen = desk.treatments.show(TreatmentId(ident))
    assert [module.number for module in seen.standing.modules] == [1, 2, 3, 5]
    assert [module.mandatory for module in seen.standing.modules] == [True, True, False, False]
    assert seen.treatment.form is DeliveryForm.BLENDED
    assert seen.standing.agreement.every_weeks == 2


def given_account(desk: Desk, name: str, role: Role) -> AccountId:
    with desk.database.work() as session:
        row = AccountRow(
            unit_id=1,
            name=name,
            display_name=name,
            title="",
            phone=None,
            created_at=desk.clock.now(),
            disabled_at=None,
            preferences={},
        )
        session.add(row)
        session.flush()
        session.execute(insert(AccountRoleRow).values(account_id=row.id, role=role.value))
        return AccountId(row.id)


# --- whose patient --------------------------------------------------------------------------------


def test_anothers_patient_needs_a_reason_that_day(desk: Desk) -> None:
    """decided.md 7."""
    erik = given_account(desk, "erik", Role.THERAPIST)
    treatment = desk.started()
    Transfers(desk.database, desk.clock).transfer(NewTransfer(treatment=treatment, to=erik, reason="byter tjänst"))
    with pytest.raises(ReasonNeeded):
        desk.treatments.show(treatment)
    with pytest.raises(ReasonNeeded):
        desk.hand_in(treatment, 1)
    patient = desk.treatments.patient_of(treatment)
    with desk.database.work() as session:
        session.execute(
            insert(OpenedBecauseRow).values(account_id=1, patient_id=patient, on=MONDAY, reason="vikarierar")
        )
    assert desk.treatments.show(treatment).treatment.therapist == erik
    desk.clock.move_to("2026-11-24T08:00")
    with pytest.raises(ReasonNeeded):
        desk.treatments.show(treatment)


def test_a_view_is_logged_and_reloading_the_open_page_is_not(desk: Desk) -> None:
    """decided.md 6."""
    treatment = desk.started()
    patient = desk.treatments.patient_of(treatment)
    before = len(desk.log_rows())
    desk.treatments.show(treatment)
    desk.treatments.reload(treatment)
    assert desk.log_rows()[before:] == [("view_treatment", patient)]


def test_reading_roles_change_nothing(desk: Desk) -> None:
    """AUD-04: roles are read at each step."""
    treatment = desk.started()
    with desk.database.work() as session:
        session.query(AccountRoleRow).delete()
        session.execute(insert(AccountRoleRow).values(account_id=1, role=Role.READER.value))
    assert desk.treatments.show(treatment).standing.week == W48
    with pytest.raises(PermissionDenied):
        desk.hand_in(treatment, 1)


# --- the end --------------------------------------------------------------------------------------


def test_after_the_end_the_figures_are_those_of_the_last_day(desk: Desk) -> None:
    """decided.md 15."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    desk.clock.move_to("2026-12-09T09:00")
    desk.treatments.end(treatment, ClosedAs.STOPPED_BY_PATIENT, "hinner inte")
    last = desk.standing(treatment)
    desk.clock.move_to("2027-03-01T09:00")
    standing = desk.standing(treatment)
    assert standing.status is TreatmentStatus.ENDED
    assert (standing.on, standing.figures) == (date(2026, 12, 9), last.figures)
    assert standing.figures.weeks_behind == 1
    with pytest.raises(TreatmentEnded):
        desk.treatments.pause(treatment, W48, W48, "för sent")
    day_before = desk.standing(treatment, date(2026, 12, 8))
    assert (day_before.status, day_before.ending) == (TreatmentStatus.ACTIVE, None)


def test_an_end_can_be_undone_unless_the_program_was_started_again(desk: Desk) -> None:
    version = given_program(desk.database, a_program())
    patient = given_patient(desk.database)
    new = NewTreatment(patient=patient, program=version, started_on=MONDAY)
    ident = desk.treatments.start(new).ident
    assert ident is not None
    ended = desk.treatments.end(TreatmentId(ident), ClosedAs.REFERRED, "remiss")
    assert ended.undo is not None
    back = ended.undo()
    assert desk.standing(TreatmentId(ident)).status is TreatmentStatus.ACTIVE
    assert back.undo is not None
    again = back.undo()
    desk.treatments.start(new)
    assert again.undo is not None
    with pytest.raises(SameProgramActive):
        again.undo()


def test_an_undone_start_is_gone_from_every_reading(desk: Desk) -> None:
    version = given_program(desk.database, a_program())
    patient = given_patient(desk.database)
    changed = desk.treatments.start(NewTreatment(patient=patient, program=version, started_on=MONDAY))
    assert changed.undo is not None
    assert changed.ident is not None
    changed.undo()
    assert desk.treatments.of_patient(patient) == ()
    with pytest.raises(NotFound):
        desk.treatments.show(TreatmentId(changed.ident))


# --- the copy for lists ---------------------------------------------------------------------------


def test_the_copy_for_lists_is_made_anew_with_each_step(desk: Desk) -> None:
    treatment = desk.started()
    desk.clock.move_to("2026-12-09T09:00")
    desk.hand_in(treatment, 1, on=date(2026, 11, 25))
    row = desk.overview(treatment)
    standing = desk.standing(treatment)
    assert (row.as_of_week, row.state, row.weeks_behind) == (W48.index + 2, "behind", 1)
    assert row.projected_finish == standing.figures.projected_finish.index  # type: ignore[union-attr]  # not finished
    assert (row.modules_done, row.modules_total, row.current_module) == (1, 4, 1)
    assert (row.last_active, row.week_n, row.week_m) == (date(2026, 11, 25), 3, 4)


def test_the_copy_places_a_patient_at_no_module_that_is_not_open(desk: Desk) -> None:
    """Idag names the module beside the program: one that waits to be opened is not where the patient is."""
    treatment = desk.started(mandatory=3)
    places = [desk.overview(treatment).current_module]
    for module, state in ((1, ModuleState.REVIEWED), (2, ModuleState.SKIPPED), (3, ModuleState.REVIEWED)):
        desk.treatments.set_module(treatment, ModuleNumber(module), state, reason="kan redan")
        places.append(desk.overview(treatment).current_module)
        if module < 3:
            desk.treatments.open_next(treatment)
            places.append(desk.overview(treatment).current_module)
    assert places == [1, 1, 2, 1, 3, None]


def test_reading_a_treatment_takes_the_same_number_of_statements_however_long_it_is(desk: Desk) -> None:
    """style.md section 3."""
    short, long = desk.started(), desk.started(name="Lugna kvällar", mandatory=12)
    for module in range(1, 9):
        desk.hand_in(long, module)
    assert statements(desk, long) == statements(desk, short)


def statements(desk: Desk, treatment: TreatmentId) -> int:
    with StatementCount(desk.database) as counted:
        desk.treatments.reload(treatment)
    return len(counted)
