"""Ratings on prints, through their service (C8, C15; decided.md 10 and 13, G18)."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.patients_given import ANNA, SOFIA, Clinic, StatementCount, a_patient
from tests.ratings_given import NINE, SEVEN, answers, planned, rated, rating_of, ratings
from tests.safety_given import WORDING, a_form, changed_rating, given_answer

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import TreatmentId
from modulvard.domain.instruments import LineKind, PublishedLines, Source
from modulvard.domain.prints import PrintKind, PrintOrder, PrintPart, PrintReader
from modulvard.domain.programs import Text
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.safety import Done
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.prints import Prints
from modulvard.services.safety import SafetyAnswers
from modulvard.store.instruments import turn_lines_on

LETTER = PrintOrder()
JOURNAL = PrintOrder(reader=PrintReader.JOURNAL)
COLLEAGUE = PrintOrder(reader=PrintReader.COLLEAGUE)
TRANSFER = PrintOrder(kind=PrintKind.TRANSFER)
LINED = replace(
    SEVEN,
    key="med-linjer",
    lines=(PublishedLines(scale="total", kind=LineKind.BANDS, at=("5", "10"), sources=("S1",)),),
    sources=(Source(key="S1", text=Text(sv="Påhittad källa 2001")),),
)
EVERY = answers(1, 1, 1, 1, 1, 1, 1)
LESS = answers(1, 1, 0, 0, 0, 0, 0)


def given_treatment(clinic: Clinic, name: str = "Linnea") -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add(a_patient(given_name=name)), name=f"Lugna dagar {name}"))


def text_of(clinic: Clinic, treatment: TreatmentId, order: PrintOrder = LETTER, at: datetime | None = None) -> str:
    return Prints(clinic._as(ANNA), clinic.clock).make(treatment, order, at).text


def twice(clinic: Clinic, treatment: TreatmentId) -> None:
    rated(clinic, treatment, EVERY, form=SEVEN, on=date(2026, 11, 10))
    rated(clinic, treatment, LESS, form=SEVEN, on=date(2026, 11, 18))


def turned_on(clinic: Clinic, key: str) -> None:
    with clinic.database.work() as session:
        turn_lines_on(session, key, by=ANNA, at=clinic.clock.now())


def test_the_patients_letter_tells_what_was_answered_and_whom_to_call(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    twice(clinic, treatment)
    text = text_of(clinic, treatment)
    assert "Du har svarat på GAD-7 två gånger. Summan kan bli 0 till 21." in text
    assert "Din summa har gått från 7 till 2." in text
    after = text.split("Din summa\t", 1)[1]
    assert "1177" in after.split("Din plan")[0]
    assert "112" in after.split("Din plan")[0]


def test_the_clinics_own_words_say_whom_to_call_where_a_rating_is_printed_for_the_patient(clinic: Clinic) -> None:
    own = "Ring jourtelefonen 08-465 004 99 dygnet runt."
    ClinicAffairs(clinic._as(SOFIA), clinic.clock).set("call_text", own)
    treatment = given_treatment(clinic)
    assert own not in text_of(clinic, treatment)
    twice(clinic, treatment)
    assert own in text_of(clinic, treatment)
    assert own not in text_of(clinic, treatment, JOURNAL)


@pytest.mark.parametrize("order", [JOURNAL, COLLEAGUE, PrintOrder(kind=PrintKind.TRANSFER)])
def test_professional_readers_see_every_form_and_the_safety_question(clinic: Clinic, order: PrintOrder) -> None:
    treatment = given_treatment(clinic)
    rated(clinic, treatment, answers(0, 0, 0, 0, 0, 0, 0, 0, 1), form=NINE, on=date(2026, 11, 18))
    text = text_of(clinic, treatment, order)
    assert "PHQ-9 (0–27)\t1" in text.replace("\t–", "")
    assert "PHQ-9 fråga 9\t1" in text.replace("\t–", "")
    assert "fråga 9" not in text_of(clinic, treatment)


@pytest.mark.parametrize("order", [COLLEAGUE, TRANSFER])
def test_the_sources_lines_stand_with_source_where_there_are_curves_and_the_clinic_turned_them_on(
    clinic: Clinic, order: PrintOrder
) -> None:
    """Issue item 3, decided.md 34: told to professional readers of a curve, for the form they were turned on for."""
    treatment, said = given_treatment(clinic), "Streckade linjer är tal ur källan"
    rated(clinic, treatment, EVERY, form=LINED, on=date(2026, 11, 10))
    rated(clinic, treatment, form=NINE, on=date(2026, 11, 18))
    assert said not in text_of(clinic, treatment, order)
    turned_on(clinic, LINED.key)
    told = " ".join(text_of(clinic, treatment, order).split())
    assert f"{said}, ingen bedömning: GAD-7 (0–21) 5 och 10: Påhittad källa 2001. Planering" in told
    assert all(said not in text_of(clinic, treatment, other) for other in (LETTER, JOURNAL))


def test_a_rating_taken_back_is_on_no_print(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    twice(clinic, treatment)
    last = rating_of(rated(clinic, treatment, answers(3, 3, 3, 3, 3, 3, 3), form=SEVEN, on=date(2026, 11, 20)))
    ratings(clinic).withdraw(last, "Hörde till en annan patient")
    assert "från 7 till 2" in text_of(clinic, treatment)


def test_as_of_a_day_only_what_was_answered_by_then_is_told(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    twice(clinic, treatment)
    before = text_of(clinic, treatment, at=datetime(2026, 11, 12, 12, 0, tzinfo=STOCKHOLM))
    assert "Din summa var 7." in before


def test_a_planned_rating_that_has_gone_by_is_told_as_a_gap(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    rated(clinic, treatment, EVERY, form=SEVEN, on=date(2026, 11, 4))
    days = (date(2026, 11, 11), date(2026, 11, 18))
    planned(clinic, treatment, *(NewPlan(kind=PlanKind.DATE, on=day) for day in days), form=SEVEN)
    rated(clinic, treatment, LESS, form=SEVEN, on=days[1])
    patient = ratings(clinic).reload(treatment).treatment.patient
    chart = Prints(clinic._as(ANNA), clinic.clock).look([patient]).materials[0].ratings
    assert chart is not None
    assert chart.curves[0].missing == (date(2026, 11, 11),)


def test_without_ratings_nothing_is_said_of_them(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    assert "skattat" not in text_of(clinic, treatment)
    assert "Skattningar" not in text_of(clinic, treatment, JOURNAL)


ALL = frozenset(PrintPart)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (PrintPart.DONE, "Det här har du gjort"),
        (PrintPart.RATINGS, "Så har du skattat"),
        (PrintPart.PLAN, "Din plan"),
    ],
)
def test_a_part_of_the_letter_is_left_out_and_the_others_stay(clinic: Clinic, part: PrintPart, said: str) -> None:
    """ux.md 3.6."""
    treatment = given_treatment(clinic)
    twice(clinic, treatment)
    heads = ("Det här har du gjort", "Så har du skattat", "Din plan", "Nästa steg", "Kontakta oss")
    whole = text_of(clinic, treatment)
    told = text_of(clinic, treatment, PrintOrder(without=frozenset({part})))
    gone = {said, "Nästa steg"} if part is PrintPart.PLAN else {said}
    assert {head for head in heads if head in whole} - {head for head in heads if head in told} == gone
    assert ("Här ser du vad du har gjort" in told) == (part is PrintPart.RATINGS)
    assert "1177" in told
    assert "112" in told


@pytest.mark.parametrize("order", [JOURNAL, COLLEAGUE, TRANSFER])
def test_a_record_can_do_without_its_ratings_alone_and_says_that_they_are_left_out(
    clinic: Clinic, order: PrintOrder
) -> None:
    """Never half a list as a whole one (trust.md section 1)."""
    treatment = given_treatment(clinic)
    nothing = text_of(clinic, treatment, replace(order, without=ALL))
    assert "utelämnade" not in nothing
    twice(clinic, treatment)
    told = " ".join(text_of(clinic, treatment, replace(order, without=ALL)).split())
    assert "Skattningar Skattningarna är utelämnade i den här utskriften." in told
    assert "GAD-7" not in told
    assert "Moduler" in told
    assert "Planering" in told


def test_an_open_answer_is_told_to_the_next_therapist_also_where_the_ratings_are_left_out(clinic: Clinic) -> None:
    """G18."""
    treatment = given_treatment(clinic)
    given_answer(clinic.database, treatment, 2, form=a_form(worded=True))
    assert WORDING in " ".join(text_of(clinic, treatment, replace(TRANSFER, without=ALL)).split())


def test_many_patients_ratings_are_read_in_as_many_statements_as_ones(clinic: Clinic) -> None:
    treatments = [given_treatment(clinic, name) for name in ("Alva", "Rut", "Siv")]
    for treatment in treatments:
        twice(clinic, treatment)
    patients = [ratings(clinic).reload(treatment).treatment.patient for treatment in treatments]
    service = Prints(clinic._as(ANNA), clinic.clock)
    service.look(patients)
    with StatementCount(clinic.database) as one:
        service.look(patients[:1])
    with StatementCount(clinic.database) as many:
        service.look(patients[:2])
    with StatementCount(clinic.database) as more:
        service.look(patients)
    assert len(more) == len(many) <= len(one) + 1


def test_the_next_therapist_reads_an_open_answer_word_for_word_and_other_readers_do_not(clinic: Clinic) -> None:
    """G18, COR-04: also after the rating is taken back; once it is closed nothing waits."""
    treatment = given_treatment(clinic)
    answer = given_answer(clinic.database, treatment, 2, form=a_form(worded=True))
    changed_rating(clinic.database, answer, withdrawn_at=clinic.clock.now())
    text = " ".join(text_of(clinic, treatment, TRANSFER).split())
    assert "PHQ-9 fråga 9, svar 2, ”Mer än hälften av dagarna”, 2026-11-22 kl. 21.40." in text
    assert f"Frågan: ”{WORDING}” Skattningen har tagits tillbaka." in text
    for order in (LETTER, JOURNAL, COLLEAGUE):
        assert WORDING not in " ".join(text_of(clinic, treatment, order).split())
    SafetyAnswers(clinic._as(ANNA), clinic.clock).close(answer, [Done.CONTACT], "Ringt")
    assert "att läsa först" not in text_of(clinic, treatment, TRANSFER)


@pytest.mark.parametrize("order", [JOURNAL, COLLEAGUE, TRANSFER])
def test_professional_readers_are_told_which_way_is_which_and_where_the_key_comes_from(
    clinic: Clinic, order: PrintOrder
) -> None:
    """G17."""
    treatment = given_treatment(clinic)
    twice(clinic, treatment)
    text = " ".join(text_of(clinic, treatment, order).split())
    assert "Högre betyder mer besvär: GAD-7." in text
    assert "Nycklarnas källor: GAD-7: " in text


def given_plans(clinic: Clinic) -> TreatmentId:
    treatment = given_treatment(clinic)
    weeks = [NewPlan(kind=PlanKind.WEEK, figure=number) for number in (2, 3, 4, 6)]
    end = NewPlan(kind=PlanKind.AFTER), NewPlan(kind=PlanKind.MONTHS, figure=3)
    planned(clinic, treatment, *weeks, *end, form=SEVEN)
    return treatment


def test_the_patients_papers_say_what_is_to_be_filled_in_and_when(clinic: Clinic) -> None:
    """H4: in the weeks of the calendar, which are the patient's."""
    treatment = given_plans(clinic)
    times = "varje vecka från vecka 49 till vecka 51, vecka 53, när behandlingen slutar och tre månader efter slutet"
    assert f"Fyll i GAD-7 {times}." in text_of(clinic, treatment)
    agreement = text_of(clinic, treatment, PrintOrder(kind=PrintKind.AGREEMENT))
    assert f"GAD-7: {times}." in agreement.split("Formulär att fylla i", 1)[1]
    assert "Fyll i GAD-7" in text_of(clinic, treatment, PrintOrder(kind=PrintKind.CALENDAR))
    assert "Fyll i" not in text_of(clinic, treatment, PrintOrder(without=frozenset({PrintPart.RATINGS})))


@pytest.mark.parametrize("order", [JOURNAL, COLLEAGUE, TRANSFER])
def test_professional_readers_are_told_the_weeks_of_the_program_too(clinic: Clinic, order: PrintOrder) -> None:
    treatment = given_plans(clinic)
    times = "vecka 2–4 i programmet (varje vecka v. 49–v. 51), vecka 6 i programmet (v. 53), "
    assert f"GAD-7 är planerad: {times}när behandlingen slutar och 3 månader efter slutet." in text_of(
        clinic, treatment, order
    )
    without = replace(order, without=frozenset({PrintPart.RATINGS}))
    assert "GAD-7" not in text_of(clinic, treatment, without)


def test_each_form_has_a_line_of_its_own_in_a_record(clinic: Clinic) -> None:
    treatment = given_plans(clinic)
    planned(clinic, treatment, NewPlan(kind=PlanKind.WEEK, figure=2), form=NINE)
    lines = text_of(clinic, treatment, JOURNAL).splitlines()
    assert [line.split(" ")[0] for line in lines if "är planerad:" in line] == ["GAD-7", NINE.abbreviation]


def test_what_has_come_in_or_is_not_asked_for_any_more_is_not_told(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, NewPlan(kind=PlanKind.WEEK, figure=1), form=SEVEN)
    assert "Fyll i GAD-7 vecka" in text_of(clinic, treatment)
    rated(clinic, treatment, EVERY, form=SEVEN)
    assert "Fyll i GAD-7" not in text_of(clinic, treatment)
