"""Follow-ups on Idag: from their day until the outcome is written, also after the end (decided.md "Idag", H4)."""

from datetime import date, datetime

from sqlalchemy import update
from tests.closings_given import end, follow_ups
from tests.gates_given import treatments
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, a_patient, undone

from modulvard.domain.access import Role
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.ids import AccountId, FollowUpId, PatientId, TreatmentId
from modulvard.domain.today import Group, LineKind, TodayLine
from modulvard.domain.today_done import DoneKind
from modulvard.services.today import Today
from modulvard.store.rows import AccountRoleRow, PatientRow

FEBRUARY = date(2027, 2, 23)


def today(clinic: Clinic, account: AccountId = ANNA) -> Today:
    return Today(clinic._as(account), clinic.clock)


def lines(clinic: Clinic, account: AccountId = ANNA, at: datetime | None = None) -> list[TodayLine]:
    return [line for line in today(clinic, account).day(at=at).lines if line.kind is LineKind.FOLLOW_UP]


def ended(clinic: Clinic, patient: PatientId | None = None, program: str = "Lugna dagar") -> TreatmentId:
    """Return a treatment that ended on 23 November with a follow-up in three months."""
    treatment = TreatmentId(clinic.start(patient or clinic.add(), name=program))
    end(clinic, treatment, follow_ups=(NewFollowUp(due_on=FEBRUARY, months=3),))
    return treatment


def the_follow_up(clinic: Clinic, treatment: TreatmentId) -> FollowUpId:
    (one,) = follow_ups(clinic).of_treatment(treatment)
    return one.id


def test_a_follow_up_stands_from_its_day_until_its_outcome_is_written(clinic: Clinic) -> None:
    treatment = ended(clinic)
    clinic.clock.move_to("2027-02-22T16:00")
    assert lines(clinic) == []
    clinic.clock.move_to("2027-02-24T08:00")
    (line,) = lines(clinic)
    assert (line.group, line.due, line.since, line.figure) == (Group.VISITS, FEBRUARY, FEBRUARY, 3)
    assert line.ref == the_follow_up(clinic, treatment)
    assert line.overdue(clinic.clock.now())
    changed = follow_ups(clinic).finish(the_follow_up(clinic, treatment), "Mår bra.")
    assert lines(clinic) == []
    assert [one.kind for one in today(clinic).done_today()] == [DoneKind.FOLLOW_UP]
    assert today(clinic).day().done == 1
    undone(changed)
    assert len(lines(clinic)) == 1


def test_a_follow_up_that_is_moved_or_taken_back_stands_on_its_new_day_or_not_at_all(clinic: Clinic) -> None:
    treatment = ended(clinic)
    clinic.clock.move_to("2027-02-23T08:00")
    ident = the_follow_up(clinic, treatment)
    follow_ups(clinic).move(ident, date(2027, 3, 1))
    assert lines(clinic) == []
    clinic.clock.move_to("2027-03-01T08:00")
    assert [line.due for line in lines(clinic)] == [date(2027, 3, 1)]
    follow_ups(clinic).withdraw(ident)
    assert lines(clinic) == []


def test_a_follow_up_is_put_off_by_itself(clinic: Clinic) -> None:
    treatment = ended(clinic)
    follow_ups(clinic).add(treatment, date(2027, 2, 22))
    clinic.clock.move_to("2027-02-23T08:00")
    assert [line.figure for line in lines(clinic)] == [0, 3]
    today(clinic).put_off(treatment, LineKind.FOLLOW_UP, date(2027, 2, 25), lines(clinic)[0].ref)
    assert [line.figure for line in lines(clinic)] == [3]
    clinic.clock.move_to("2027-02-25T08:00")
    assert [line.figure for line in lines(clinic)] == [0, 3]


def test_the_substitute_has_it_while_the_therapist_is_away(
    clinic: Clinic,
) -> None:
    treatment = ended(clinic)
    clinic.clock.move_to("2026-11-23T09:00")
    follow_ups(clinic).add(treatment, date(2026, 11, 23))
    clinic.away(ANNA, ERIK)
    assert (len(lines(clinic)), len(lines(clinic, ERIK))) == (0, 1)
    follow_ups(clinic, ERIK).finish(lines(clinic, ERIK)[0].ref, "Ringde, mår bra.")  # type: ignore[arg-type]  # a line's number
    assert lines(clinic, ERIK) == []


def test_the_deceased_and_the_archived_are_not_followed_up(clinic: Clinic) -> None:
    patients = [clinic.add(a_patient(given_name=name)) for name in ("Alm", "Björk", "Ek")]
    for patient in patients:
        ended(clinic, patient, f"Program {patient}")
    clinic.patients().archive(patients[0])
    with clinic.database.work() as session:
        session.execute(update(PatientRow).where(PatientRow.id == patients[1]).values(deceased_on=date(2026, 12, 24)))
    clinic.clock.move_to("2027-02-23T08:00")
    assert [line.glance.patient for line in lines(clinic)] == [patients[2]]
    clinic.patients().bring_back(patients[0])
    assert len(lines(clinic)) == 2


def test_a_protected_patients_follow_up_hides_the_name_from_all_but_the_own_therapist(clinic: Clinic) -> None:
    """F15."""
    patient = clinic.add(a_patient(protected=True))
    ended(clinic, patient)
    clinic.clock.move_to("2027-02-23T08:00")
    with clinic.database.work() as session:
        session.add(AccountRoleRow(account_id=SOFIA, role=Role.MANAGER.value))
    seen = [line for line in today(clinic, SOFIA).day(unit=True).lines if line.kind is LineKind.FOLLOW_UP]
    assert [(line.glance.masked, line.glance.given_name) for line in seen] == [(True, "")]
    assert [(line.glance.masked, line.glance.given_name) for line in lines(clinic)] == [(False, "Linnea")]


def test_of_another_moment_a_follow_up_stands_as_it_stood_then(clinic: Clinic) -> None:
    """decided.md 13."""
    treatment = ended(clinic)
    clinic.clock.move_to("2027-02-25T08:00")
    follow_ups(clinic).finish(the_follow_up(clinic, treatment), "Mår bra.", date(2027, 2, 25))
    at = datetime(2027, 2, 24, 12, 0, tzinfo=STOCKHOLM)
    assert [line.figure for line in lines(clinic, at=at)] == [3]
    assert lines(clinic, at=at.replace(day=22)) == []
    assert lines(clinic) == []


def test_a_follow_up_laid_before_the_end_stands_too(clinic: Clinic) -> None:
    treatment = TreatmentId(clinic.start(clinic.add()))
    follow_ups(clinic).add(treatment, date(2026, 11, 23))
    assert [line.glance.treatment for line in lines(clinic)] == [treatment]
    assert treatments(clinic).show(treatment).treatment.ending is None
