"""The last rating as a gate of the end, and answers to read first that an end, an archive or a transfer tells of."""

from datetime import date

from tests.closings_given import end, look
from tests.patients_given import ANNA, ERIK, Clinic, undone
from tests.ratings_given import answers, planned, rated, rating_of, ratings
from tests.services.test_safety import TWO, given_two, safety
from tests.services.test_safety_lines import first, started

from modulvard.domain.closing import NewCheck
from modulvard.domain.gates import Gate, GateState, Why
from modulvard.domain.ids import SafetyAnswerId, TreatmentId
from modulvard.domain.intakes import StepOutcome
from modulvard.domain.prints import PrintKind, PrintOrder
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.safety import Done
from modulvard.domain.today import LineKind
from modulvard.domain.transfers import NewTransfer
from modulvard.services.closings import Closings
from modulvard.services.prints import Prints
from modulvard.services.transfers import Transfers


def last_rating(clinic: Clinic, treatment: TreatmentId) -> tuple[GateState, Why]:
    (found,) = (one for one in look(clinic, treatment).standings if one.gate is Gate.LAST_RATING)
    return found.state, found.why


# --- the gate ---------------------------------------------------------------------------------------


def test_a_rating_near_the_last_day_is_the_last_one(clinic: Clinic) -> None:
    """D23, H4: it is worked out, where the clinic has it."""
    treatment = started(clinic)
    assert last_rating(clinic, treatment) == (GateState.MISSING, Why.NOT_DONE)
    changed = rated(clinic, treatment, on=date(2026, 11, 12))
    assert last_rating(clinic, treatment) == (GateState.MET, Why.RATED)
    ratings(clinic).withdraw(rating_of(changed), "fel blankett")
    assert last_rating(clinic, treatment) == (GateState.MISSING, Why.NOT_DONE)


def test_a_rating_of_another_time_is_not_unless_it_was_planned_after_the_treatment(clinic: Clinic) -> None:
    treatment = started(clinic)
    rated(clinic, treatment, on=date(2026, 11, 1))
    assert last_rating(clinic, treatment) == (GateState.MISSING, Why.NOT_DONE)
    plan = planned(clinic, treatment, NewPlan(kind=PlanKind.AFTER))
    rated(clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1, 1, 0), on=date(2026, 11, 2), plan=plan)
    assert last_rating(clinic, treatment) == (GateState.MET, Why.RATED)


def test_what_somebody_found_by_hand_goes_before_what_is_worked_out(clinic: Clinic) -> None:
    treatment = started(clinic)
    closings = Closings(clinic.database, clinic.clock)
    closings.record(treatment, NewCheck(gate=Gate.LAST_RATING, outcome=StepOutcome.NOT_NEEDED))
    assert last_rating(clinic, treatment) == (GateState.NOT_NEEDED, Why.SAID_NOT_NEEDED)
    rated(clinic, treatment)
    assert last_rating(clinic, treatment) == (GateState.MET, Why.RATED)
    closings.record(treatment, NewCheck(gate=Gate.LAST_RATING, outcome=StepOutcome.NOT_MET))
    assert last_rating(clinic, treatment) == (GateState.NOT_MET, Why.FOUND_OTHERWISE)


# --- what is told -----------------------------------------------------------------------------------


def test_the_end_tells_first_of_what_is_to_be_read_first(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_two(clinic, treatment)
    assert [line.kind for line in look(clinic, treatment).waiting] == [LineKind.SAFETY]
    end(clinic, treatment)
    assert [line.ref for line in look(clinic, treatment).waiting] == [answer]


def test_the_archive_tells_what_stays_on_the_list(clinic: Clinic) -> None:
    patient = clinic.add()
    treatment = started(clinic, patient)
    answer = given_two(clinic, treatment)
    end(clinic, treatment)
    assert clinic.patients().archive(patient).read_first == 1
    clinic.patients().bring_back(patient)
    safety(clinic).close(answer, [Done.OTHER], "Ringde.")
    assert clinic.patients().archive(patient).read_first == 0


def test_an_ended_treatment_is_handed_over_while_an_answer_is_to_be_read(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_two(clinic, treatment)
    end(clinic, treatment)
    transfers = Transfers(clinic.database, clinic.clock)
    assert [line.ref for line in transfers.look(treatment).lines if line.kind is LineKind.SAFETY] == [answer]
    changed = transfers.transfer(NewTransfer(treatment=treatment, to=ERIK, reason="Slutar"))
    assert (first(clinic), first(clinic, ERIK)) == ([], [answer])
    undone(changed)
    assert first(clinic, ANNA) == [answer]


def test_a_rating_after_the_end_is_read_first_too(clinic: Clinic) -> None:
    treatment = started(clinic)
    end(clinic, treatment)
    clinic.clock.move_to("2027-02-23T08:00")
    rated(clinic, treatment, TWO)
    assert len(first(clinic)) == 1


def test_b21_the_sheet_tells_an_answer_opened_again_though_its_rating_is_another_patients_now(clinic: Clinic) -> None:
    """COR-04: what was closed of the wrong patient stays there; opened again, nothing may keep the sheet from it."""
    mistaken, right = started(clinic), started(clinic, clinic.add(), name="Lugna nätter")
    changed = rated(clinic, mistaken, TWO)
    closed = SafetyAnswerId(first(clinic)[0])
    safety(clinic).close(closed, [Done.CONTACT], "Ringde.")
    ratings(clinic).move(rating_of(changed), right, "fel patient")
    safety(clinic).reopen(closed)
    for treatment in (mistaken, right):
        text = Prints(clinic._as(ANNA), clinic.clock).make(treatment, PrintOrder(kind=PrintKind.TRANSFER)).text
        assert "inte stängt av någon: PHQ-9 fråga 9, svar 2" in text
