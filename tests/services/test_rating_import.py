"""Tables of answers: shown row by row, stored all or nothing, the same twice as once, nobody guessed (C8, G18)."""

from datetime import date

import pytest
from tests.closings_given import end
from tests.patients_given import ANNA, ERIK, Clinic, a_patient, numbered, undone
from tests.ratings_given import NINE, SEVEN, answers, instrument, planned, rated, ratings, safety_kept, week

from modulvard.domain.errors import ChangedSince, NotFound, ReasonNeeded
from modulvard.domain.ids import AccountId, TreatmentId
from modulvard.domain.messages import Way
from modulvard.domain.rating_tables import RatingTableNotTaken, TablePreview, TableProblem
from modulvard.domain.ratings import Correction
from modulvard.exchange.rating_tables import table_of
from modulvard.services.rating_import import RatingImports

QUESTIONS = ";".join(f"Fråga {number}" for number in range(1, 10))
TWELVE = "0;1;2;3;0;1;2;3;0"


def imports(clinic: Clinic, account: AccountId = ANNA) -> RatingImports:
    return RatingImports(clinic._as(account), clinic.clock)


def given_treatment(clinic: Clinic, given_name: str = "Linnea", **patient: object) -> TreatmentId:
    instrument(clinic)
    return TreatmentId(
        clinic.start(clinic.add(a_patient(given_name=given_name, **patient)), name=f"Dagar {given_name}")
    )


def previewed(clinic: Clinic, *rows: str, heads: str = "Behandling;Datum", form: str | None = "phq-9") -> TablePreview:
    table = table_of("svar.csv", "\n".join([f"{heads};{QUESTIONS}", *rows]))
    return imports(clinic).preview_of(table, form)


def problem(clinic: Clinic, row: str, **more: str) -> TableProblem:
    preview = previewed(clinic, row, **more)
    (fault,) = preview.faults
    assert fault.line == 2
    assert not preview.is_taken
    return fault.problem


def test_a_table_is_shown_and_then_stored_whole_in_one_step_that_is_undone(clinic: Clinic) -> None:
    first, second = given_treatment(clinic), given_treatment(clinic, "Malva")
    preview = previewed(clinic, f"{first};2026-11-20;{TWELVE}", f"{second};2026-11-21 09:30;{TWELVE}")
    assert [each.line for each in preview.new] == [2, 3]
    assert [each.patient_name.split()[0] for each in preview.new] == ["Linnea", "Malva"]
    assert ratings(clinic).look(first).lines == ()
    before = len(clinic.log())
    done = imports(clinic).take_in(preview, "phq-9")
    assert (done.stored, done.already, done.incomplete, done.safety) == (2, 0, 0, 0)
    assert [measure for measure, _ in clinic.log()[before:]] == ["add_rating", "add_rating", "import"]
    (line,) = ratings(clinic).look(first).lines
    assert line.scored.main is not None
    assert (line.scored.main.value, line.rating.on, line.rating.way) == (12, date(2026, 11, 20), Way.FILE)
    back = undone(done)
    assert ratings(clinic).look(first).lines == ()
    assert ratings(clinic).look(second).lines == ()
    undone(back)
    assert len(ratings(clinic).look(second).lines) == 1


def test_the_same_table_twice_stores_nothing_more(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    row = f"{treatment};2026-11-20;{TWELVE}"
    imports(clinic).take_in(previewed(clinic, row), "phq-9")
    again = previewed(clinic, row)
    assert ([each.is_there for each in again.ratings], again.is_taken) == ([True], False)
    assert imports(clinic).take_in(again, "phq-9").stored == 0
    twice = previewed(clinic, row, f"{treatment};2026-11-19;{TWELVE}", f"{treatment};2026-11-19;{TWELVE}")
    assert [each.is_there for each in twice.ratings] == [True, False, True]


def test_other_answers_of_the_same_day_are_told(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    rated(clinic, treatment, on=date(2026, 11, 20))
    preview = previewed(clinic, f"{treatment};2026-11-20;1;1;1;1;1;1;1;1;0")
    assert [(each.is_there, each.other_that_day) for each in preview.ratings] == [(False, True)]


def test_a_patient_is_known_by_number_or_id_and_never_guessed(clinic: Clinic) -> None:
    instrument(clinic)
    draft = numbered()
    patient = clinic.add(draft)
    treatment = clinic.start(patient, name="Dagar")
    by_number = f"{draft.identity_number};2026-11-20;{TWELVE}"
    (each,) = previewed(clinic, by_number, heads="Personnummer;Datum").new
    assert (each.treatment, each.patient) == (treatment, patient)
    (by_id,) = previewed(clinic, f"{patient};2026-11-20;{TWELVE}", heads="Patient;Datum").new
    assert by_id.treatment == treatment
    half = str(draft.identity_number)[:8]
    assert problem(clinic, f"{half};2026-11-20;{TWELVE}", heads="Personnummer;Datum") is TableProblem.PATIENT_UNKNOWN
    assert problem(clinic, f"-;2026-11-20;{TWELVE}", heads="Personnummer;Datum") is TableProblem.NUMBER_WRONG
    assert problem(clinic, f"404;2026-11-20;{TWELVE}", heads="Patient;Datum") is TableProblem.PATIENT_UNKNOWN
    assert problem(clinic, f";2026-11-20;{TWELVE}", heads="Patient;Datum") is TableProblem.PATIENT_MISSING
    other = clinic.add(a_patient(given_name="Malva"))
    clash = f"{treatment};{other};2026-11-20;{TWELVE}"
    assert problem(clinic, clash, heads="Behandling;Patient;Datum") is TableProblem.NOT_THE_PATIENTS


def test_a_table_for_one_treatment_need_not_say_whose_it_is_and_takes_nobody_elses(clinic: Clinic) -> None:
    """COR-05: what is taken in at a patient is that patient's, or refused."""
    treatment, other = given_treatment(clinic), given_treatment(clinic, "Malva")
    table = table_of("svar.csv", f"Datum;{QUESTIONS}\n2026-11-20;{TWELVE}")
    assert [fault.problem for fault in table.faults] == [TableProblem.NO_PATIENT_COLUMN]
    table = table_of("svar.csv", f"Datum;{QUESTIONS}\n2026-11-20;{TWELVE}", says_whose=False)
    preview = imports(clinic).preview_of(table, "phq-9", treatment)
    assert [each.treatment for each in preview.new] == [treatment]
    assert imports(clinic).take_in(preview, "phq-9").stored == 1
    patients = {each: imports(clinic).look(each).treatment.patient for each in (treatment, other)}
    for heads, own, others in (("Behandling", treatment, other), ("Patient", patients[treatment], patients[other])):
        text = f"{heads};Datum;{QUESTIONS}\n{own};2026-11-19;{TWELVE}\n{others};2026-11-19;{TWELVE}"
        preview = imports(clinic).preview_of(table_of("svar.csv", text), "phq-9", treatment)
        assert [(fault.problem, fault.line) for fault in preview.faults] == [(TableProblem.ANOTHERS, 3)]


@pytest.mark.parametrize("head", ["Pnr", ""])
def test_a_column_that_may_say_whose_the_answers_are_is_not_passed_over(clinic: Clinic, head: str) -> None:
    """COR-05: under a head that is not known another's number may stand."""
    treatment = given_treatment(clinic)
    text = f"{head};Datum;{QUESTIONS}\nMalva;2026-11-20;{TWELVE}"
    preview = imports(clinic).preview_of(table_of("svar.csv", text, says_whose=False), "phq-9", treatment)
    assert [fault.problem for fault in preview.faults] == [TableProblem.UNREAD_COLUMN]
    blank = f"Patient;Datum;{QUESTIONS}\n;2026-11-20;{TWELVE}"
    preview = imports(clinic).preview_of(table_of("svar.csv", blank, says_whose=False), "phq-9", treatment)
    assert [fault.problem for fault in preview.faults] == [TableProblem.PATIENT_MISSING]


def test_a_table_for_a_colleagues_treatment_needs_a_reason_first(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    table = table_of("svar.csv", f"Datum;{QUESTIONS}\n2026-11-20;{TWELVE}")
    with pytest.raises(ReasonNeeded):
        imports(clinic, ERIK).preview_of(table, "phq-9", treatment)


def test_of_several_treatments_none_is_chosen_and_ended_ones_are_told(clinic: Clinic) -> None:
    instrument(clinic)
    patient = clinic.add(a_patient())
    row, heads = f"{patient};2026-11-20;{TWELVE}", "Patient;Datum"
    assert problem(clinic, row, heads=heads) is TableProblem.NO_TREATMENT
    first = TreatmentId(clinic.start(patient, name="Dagar"))
    clinic.start(patient, name="Nätter")
    assert problem(clinic, row, heads=heads) is TableProblem.SEVERAL_TREATMENTS
    alone = given_treatment(clinic, "Malva")
    end(clinic, alone)
    (each,) = previewed(clinic, f"{alone};2026-11-20;{TWELVE}").new
    assert each.has_ended
    assert problem(clinic, f"{each.patient};2026-11-20;{TWELVE}", heads=heads) is TableProblem.ONLY_ENDED
    assert problem(clinic, f"404;2026-11-20;{TWELVE}") is TableProblem.TREATMENT_UNKNOWN
    assert previewed(clinic, f"{first};2026-11-20;{TWELVE}").is_taken


def test_a_safety_answer_is_work_as_at_any_entry_and_stays_when_the_table_is_taken_back(clinic: Clinic) -> None:
    """G18."""
    treatment = given_treatment(clinic)
    preview = previewed(clinic, f"{treatment};2026-11-20;0;0;0;0;0;0;0;0;2")
    assert preview.new[0].scored.safety == ("9",)
    done = imports(clinic).take_in(preview, "phq-9")
    assert done.safety == 1
    assert safety_kept(clinic) == [(treatment, "9", 2, None)]
    undone(done)
    assert safety_kept(clinic) == [(treatment, "9", 2, None)]


def test_what_is_planned_is_fulfilled_by_what_is_taken_in(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    plan = planned(clinic, treatment, week(1))
    imports(clinic).take_in(previewed(clinic, f"{treatment};2026-11-23;{TWELVE}"), "phq-9")
    (line,) = ratings(clinic).look(treatment).lines
    assert line.plan is not None
    assert line.plan.id == plan


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2026-11-24;" + TWELVE, TableProblem.IN_FUTURE),
        ("2019-01-01;" + TWELVE, TableProblem.LONG_BEFORE_START),
        ("i går;" + TWELVE, TableProblem.NOT_A_DATE),
        (";" + TWELVE, TableProblem.DATE_MISSING),
        ("2026-11-20;0;1;2;4;0;1;2;3;0", TableProblem.ANSWER),
        ("2026-11-20;=1+1;1;2;3;0;1;2;3;0", TableProblem.ANSWER),
        ("2026-11-20;;;;;;;;;", TableProblem.NO_ANSWERS),
    ],
)
def test_what_is_wrong_with_a_row_is_told_and_nothing_is_stored(
    clinic: Clinic, row: str, expected: TableProblem
) -> None:
    treatment = given_treatment(clinic)
    preview = previewed(clinic, f"{treatment};2026-11-19;{TWELVE}", f"{treatment};{row}")
    assert [(fault.problem, fault.line) for fault in preview.faults] == [(expected, 3)]
    with pytest.raises(RatingTableNotTaken):
        imports(clinic).take_in(preview, "phq-9")
    assert ratings(clinic).look(treatment).lines == ()


def test_no_fault_holds_an_answer_or_a_number_of_a_patient(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    preview = previewed(clinic, f"{treatment};2026-11-20;77;1;2;3;0;1;2;3;0")
    (fault,) = preview.faults
    assert (fault.column, dict(fault.facts)) == ("Fråga 1", {"low": "0", "high": "3"})


def test_an_unanswered_question_stays_so_and_unknown_questions_are_refused(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    (each,) = previewed(clinic, f"{treatment};2026-11-20;0;;2;3;0;1;2;3;0").new
    assert (each.scored.is_complete, each.scored.missing) == (False, ("2",))
    instrument(clinic, SEVEN)
    assert problem(clinic, f"{treatment};2026-11-20;{TWELVE}", form="gad-7") is TableProblem.UNKNOWN_QUESTION


def test_a_column_may_name_the_instrument_of_each_row(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    instrument(clinic, SEVEN)
    heads = "Behandling;Instrument;Datum"
    rows = (f"{treatment};GAD-7;2026-11-20;0;1;2;3;0;1;2;;", f"{treatment};phq-9;2026-11-20;{TWELVE}")
    preview = previewed(clinic, *rows, heads=heads, form=None)
    assert [each.instrument.instrument.key for each in preview.new] == ["gad-7", "phq-9"]
    assert problem(clinic, f"{treatment};okänt;2026-11-20;{TWELVE}", heads=heads) is TableProblem.INSTRUMENT_UNKNOWN
    missing = previewed(clinic, f"{treatment};2026-11-20;{TWELVE}", form=None)
    assert [fault.problem for fault in missing.faults] == [TableProblem.INSTRUMENT_MISSING]
    with pytest.raises(NotFound):
        previewed(clinic, f"{treatment};2026-11-20;{TWELVE}", form="okänt")


def test_columns_that_are_no_question_are_told(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    table = table_of("svar.csv", f"Behandling;Datum;{QUESTIONS};Summa\n{treatment};2026-11-20;{TWELVE};12")
    preview = imports(clinic).preview_of(table, "phq-9")
    assert (preview.unread, preview.is_taken) == (("Summa",), True)


def test_another_therapists_patient_needs_a_reason_first_and_nothing_is_told(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    table = table_of("svar.csv", f"Behandling;Datum;{QUESTIONS}\n{treatment};2026-11-20;{TWELVE}")
    preview = imports(clinic, ERIK).preview_of(table, "phq-9")
    assert [fault.problem for fault in preview.faults] == [TableProblem.REASON_NEEDED]
    assert (preview.ratings, len(preview.needs_reason)) == ((), 1)


def test_what_was_shown_and_has_changed_since_is_not_stored(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    preview = previewed(clinic, f"{treatment};2026-11-20;{TWELVE}")
    rated(clinic, treatment, on=date(2026, 11, 20))
    with pytest.raises(ChangedSince):
        imports(clinic).take_in(preview, "phq-9")
    assert len(ratings(clinic).look(treatment).lines) == 1


def test_a_treatment_keeps_the_version_it_is_rated_with(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    rated(clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1, 1, 0), on=date(2026, 11, 19))
    held = instrument(clinic)
    (each,) = previewed(clinic, f"{treatment};2026-11-20;{TWELVE}").new
    assert each.instrument.id == held
    assert each.instrument.instrument == NINE


def test_two_columns_with_answers_to_one_question_are_refused(clinic: Clinic) -> None:
    """COR-04: whichever came last was stored, and an answer to be read first was gone without a word."""
    treatment = given_treatment(clinic)
    for other in ("9", "Q9", "Item 9", "fråga 9"):
        table = table_of("svar.csv", f"Behandling;Datum;Fråga 9;{other}\n{treatment};2026-11-22;3;0")
        preview = imports(clinic).preview_of(table, "phq-9")
        (fault,) = (*table.faults, *(() if table.faults else preview.faults))
        assert fault.problem in {TableProblem.QUESTION_TWICE, TableProblem.COLUMN_TWICE}, other
        assert not preview.is_taken


def test_a_time_that_is_told_twice_is_told_alike(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    heads = "Behandling;Datum;Tid"
    assert not previewed(clinic, f"{treatment};2026-11-20 14:30;14:30;{TWELVE}", heads=heads).faults
    row = f"{treatment};2026-11-20 14:30;15:00;{TWELVE}"
    assert problem(clinic, row, heads=heads) is TableProblem.TIMES_DIFFER


def test_a_table_without_a_column_that_is_read_first_is_refused(clinic: Clinic) -> None:
    """G18: a column of another name was told as unread, and its answers were read by nobody."""
    treatment = given_treatment(clinic)
    eight = ";".join(map(str, range(1, 9)))
    for heads, row, wrong in (
        (f"{eight};PHQ9_9", f"{TWELVE[:-1]}3", True),
        (eight, TWELVE[:-2], True),
        (f"{eight};Q9", f"{TWELVE[:-1]}", False),
    ):
        table = table_of("svar.csv", f"Behandling;Datum;{heads}\n{treatment};2026-11-22;{row}")
        preview = imports(clinic).preview_of(table, "phq-9")
        problems = [fault.problem for fault in preview.faults]
        assert problems == [TableProblem.SAFETY_COLUMN_MISSING] * wrong, heads


def test_a_row_that_was_put_right_since_is_not_stored_anew(clinic: Clinic) -> None:
    """COR-04, D17: the wrong patient would have the rating again, and a line to be read of it."""
    mistaken, right = given_treatment(clinic), given_treatment(clinic, "Malva")
    days = {day: f"{mistaken};2026-11-{day};{TWELVE}" for day in (18, 19, 20, 21)}
    imports(clinic).take_in(previewed(clinic, *days.values()), "phq-9")
    moved, corrected, taken_back, _ = (line.rating.id for line in ratings(clinic).look(mistaken).lines)
    ratings(clinic).move(moved, right, "fel patient")
    ratings(clinic).correct(corrected, Correction(answers=answers(0, 0, 0, 0, 0, 0, 0, 0, 1), reason="fel rad"))
    undo = ratings(clinic).withdraw(taken_back, "fel blankett")
    again = previewed(clinic, *days.values())
    assert [(each.is_there, each.put_right) for each in again.ratings] == [(True, True)] * 3 + [(True, False)]
    assert not again.is_taken
    undone(undo)
    assert [each.put_right for each in previewed(clinic, *days.values()).ratings] == [True, True, False, False]


def test_a_table_that_was_undone_can_be_taken_in_again(clinic: Clinic) -> None:
    row = f"{given_treatment(clinic)};2026-11-20;{TWELVE}"
    undone(imports(clinic).take_in(previewed(clinic, row), "phq-9"))
    assert previewed(clinic, row).is_taken
