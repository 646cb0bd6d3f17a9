"""The whole picture of one patient: who may see it, what it costs, and what the log says."""

from datetime import date
from pathlib import Path

import pytest
from tests.patients_given import ERIK, given_colleagues
from tests.treatments_given import MONDAY, Desk, a_program, given_patient, given_program

from modulvard.domain.errors import NotFound, ReasonNeeded
from modulvard.domain.ids import ModuleNumber, PatientId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import ModulesUnknown
from modulvard.domain.today import LineKind
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week
from modulvard.services.patient_page import PatientPages
from modulvard.services.treatments import NewTreatment


@pytest.fixture
def pages(desk: Desk) -> PatientPages:
    return PatientPages(desk.database, desk.clock)


def test_opening_writes_its_row_before_the_picture_is_given(desk: Desk, pages: PatientPages) -> None:
    """AUD-01."""
    patient = given_patient(desk.database)
    picture = pages.open(patient)
    assert picture.view is None
    assert desk.log_rows()[-1] == ("view_patient", patient)


def test_another_s_patient_is_opened_with_a_reason_only(desk: Desk, pages: PatientPages) -> None:
    """decided.md 7."""
    given_colleagues(desk.database)
    patient = given_patient(desk.database, registered_by=ERIK)
    with pytest.raises(ReasonNeeded):
        pages.open(patient)
    assert ("view_patient", patient) not in desk.log_rows()
    pages.open(patient, "vikarierar")
    assert ("opened_with_reason", patient) in desk.log_rows()
    assert pages.reload(patient).card.is_own is False


def test_what_is_not_there_cannot_be_opened(pages: PatientPages) -> None:
    with pytest.raises(NotFound):
        pages.open(PatientId(4711))


def test_the_treatment_that_goes_on_is_shown_before_one_that_has_ended(desk: Desk, pages: PatientPages) -> None:
    patient = given_patient(desk.database)
    first = desk.started(patient=patient)
    desk.treatments.end(first, ClosedAs.COMPLETED, "klar")
    assert pages.reload(patient).view is not None
    second = desk.started(patient=patient, name="Nästa")
    picture = pages.reload(patient)
    assert picture.view is not None
    assert picture.view.treatment.id == second
    asked = pages.reload(patient, first)
    assert asked.view is not None
    assert asked.view.treatment.id == first
    assert [head.id for head in picture.treatments] == [second, first]


def test_the_lines_of_idag_for_the_patient_are_part_of_the_picture(desk: Desk, pages: PatientPages) -> None:
    patient = given_patient(desk.database)
    ident = desk.started(patient=patient)
    desk.treatments.set_module(ident, ModuleNumber(1), ModuleState.REVIEWED)
    assert LineKind.MODULE in [line.kind for line in pages.reload(patient).lines]


def test_a_start_is_looked_at_without_anything_being_stored(desk: Desk, pages: PatientPages) -> None:
    """product.md idea 3."""
    patient = given_patient(desk.database)
    version = given_program(desk.database, a_program(optional=1))
    new = NewTreatment(patient=patient, program=version, started_on=MONDAY, chosen=(ModuleNumber(5),))
    view = pages.preview_start(new)
    assert view.standing.planned_end == Week.iso(2026, 52)
    assert desk.treatments.of_patient(patient) == ()


def test_a_program_without_modules_is_offered_last_and_refused(desk: Desk, pages: PatientPages) -> None:
    """decided.md 26."""
    patient = given_patient(desk.database)
    given_program(desk.database, a_program(name="Zzz"))
    bare = given_program(desk.database, a_program(name="Aaa", mandatory=0))
    choices = pages.start_choices(patient)
    assert choices.programs[-1].id == bare
    with pytest.raises(ModulesUnknown):
        pages.preview_start(NewTreatment(patient=patient, program=bare, started_on=date(2026, 11, 23)))


def test_looking_at_the_number_is_logged(desk: Desk, pages: PatientPages, tmp_path: Path) -> None:
    patient = given_patient(desk.database)
    before = len(desk.log_rows())
    pages.number(patient)
    assert desk.log_rows()[before:] == [("view_patient", patient)]
