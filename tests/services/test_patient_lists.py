"""The list of patients, saved filters and those opened last (C2; ux.md section 2; decided.md 6 and 7)."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.patients_given import ANNA, BORN, ERIK, Clinic, StatementCount, a_patient, numbered
from tests.treatments_given import MONDAY, a_program, given_program

from modulvard.domain.access_log import Measure
from modulvard.domain.caseload import CaseloadFilter, CaseloadOrder, CaseloadRow, CaseStatus, NextKind, Shown
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.ids import MessageId, ModuleNumber, PatientId, SavedFilterId, TreatmentId
from modulvard.domain.messages import NewMessage
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceState
from modulvard.domain.patients import TooManyFilters
from modulvard.domain.programs import Text
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week
from modulvard.services.messages import Messages
from modulvard.services.patients import Patients
from modulvard.services.today import Today
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.store.overviews import refresh_stale

EVERYONE = CaseloadFilter(shown=Shown.ALL)


def treatments(clinic: Clinic) -> Treatments:
    return Treatments(clinic.database, clinic.clock)


def names(
    clinic: Clinic, narrowed: CaseloadFilter, order: CaseloadOrder = CaseloadOrder.NAME, **how: bool
) -> list[str]:
    return [row.name for row in clinic.patients().window(narrowed, order, **how).rows]


def only_row(clinic: Clinic, narrowed: CaseloadFilter = EVERYONE) -> CaseloadRow:
    (row,) = clinic.patients().window(narrowed).rows
    return row


def add_named(clinic: Clinic, *written: str, by: int = ANNA) -> list[PatientId]:
    """Add patients written "Family, Given"."""
    people = [name.partition(", ") for name in written]
    return [
        clinic.add(a_patient(given_name=given, family_name=family), by=ERIK if by == ERIK else ANNA)
        for family, _, given in people
    ]


def test_the_list_is_in_swedish_order_and_pages(clinic: Clinic) -> None:
    ordered = ["Ek, Zeb", "Ek, Åke", "Ek Asp, Anna", "Vide, Bo", "Wira, Bo", "Åkerbär, Bo", "Älggräs, Bo", "Öland, Bo"]
    add_named(clinic, *reversed(ordered))
    patients = clinic.patients()
    assert names(clinic, EVERYONE) == ordered
    assert names(clinic, EVERYONE, descending=True) == ordered[::-1]
    pages = [patients.window(EVERYONE, offset=offset, limit=3) for offset in (0, 3, 6, 9)]
    assert [row.name for page in pages for row in page.rows] == ordered
    assert {page.count for page in pages} == {8}
    assert len(patients.ids(EVERYONE)) == 8


def test_each_patient_stands_where_its_treatment_does(clinic: Clinic) -> None:
    new, ahead, ongoing, paused, ended = add_named(clinic, "Al, A", "Bok, B", "Cypress, C", "Dill, D", "Ek, E")
    clinic.start(ahead, on=date(2026, 11, 30), name="Ett")
    clinic.start(ongoing, on=date(2026, 11, 2), name="Två")
    held = TreatmentId(clinic.start(paused, on=date(2026, 11, 2), name="Tre"))
    treatments(clinic).pause(held, Week.iso(2026, 48), Week.iso(2026, 49), "resa")
    over = TreatmentId(clinic.start(ended, on=date(2026, 11, 2), name="Fyra"))
    treatments(clinic).end(over, ClosedAs.COMPLETED, "klar")
    assert names(clinic, CaseloadFilter(shown=Shown.BEFORE_START)) == ["Al, A", "Bok, B"]
    assert names(clinic, CaseloadFilter()) == ["Cypress, C"]
    assert names(clinic, CaseloadFilter(shown=Shown.PAUSED)) == ["Dill, D"]
    assert names(clinic, CaseloadFilter(shown=Shown.ENDED)) == ["Ek, E"]
    assert [row.status for row in clinic.patients().window(EVERYONE).rows] == [
        CaseStatus.BEFORE_START,
        CaseStatus.BEFORE_START,
        CaseStatus.ONGOING,
        CaseStatus.PAUSED,
        CaseStatus.ENDED,
    ]
    kinds = [row.next_step.kind for row in clinic.patients().window(EVERYONE).rows]
    assert kinds == [NextKind.CHOOSE_PROGRAM, NextKind.STARTS, NextKind.REACH_OUT, NextKind.RESUMES, NextKind.NOTHING]
    clinic.patients().archive(new)
    assert names(clinic, CaseloadFilter(shown=Shown.ARCHIVED)) == ["Al, A"]
    assert "Al, A" not in names(clinic, EVERYONE)


def test_a_row_tells_module_week_and_pace(clinic: Clinic) -> None:
    ident = clinic.add(numbered())
    treatment = TreatmentId(clinic.start(ident, on=date(2026, 11, 9), recommended_weeks=6))
    treatments(clinic).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 11, 20))
    row = only_row(clinic)
    assert (row.name, row.birth_date, row.program, row.therapist) == (
        "Asplöv, Linnea",
        BORN,
        "Lugna dagar",
        "Anna Björklöv",
    )
    figures = row.figures
    assert figures is not None
    assert (figures.module, figures.modules, figures.week_n, figures.week_m) == (2, 4, 3, 6)
    assert (figures.pace, figures.modules_behind, figures.last_active) == (PaceState.BEHIND, 1, date(2026, 11, 20))


def test_a_copy_of_another_week_is_never_shown_as_true(clinic: Clinic) -> None:
    ident = clinic.add()
    clinic.start(ident, on=date(2026, 11, 9))
    before = only_row(clinic).figures
    clinic.clock.move_to("2026-12-14T08:00")
    after = only_row(clinic).figures
    assert before is not None
    assert after is not None
    assert (before.weeks_behind, after.weeks_behind) == (2, 5)
    with clinic.database.work() as session:
        refresh_stale(session, Week.of(date(2026, 12, 14)))
    assert only_row(clinic).figures == after


def test_the_list_is_narrowed_by_program_therapist_pace_silence_and_end(clinic: Clinic) -> None:
    late, fresh, eriks = (*add_named(clinic, "Al, A", "Bok, B"), *add_named(clinic, "Cypress, C", by=ERIK))
    clinic.start(late, on=date(2026, 10, 5), name="Ett", mandatory=12)
    clinic.start(fresh, on=MONDAY, name="Två", mandatory=2)
    clinic.start(eriks, on=MONDAY, name="Tre", mandatory=12, therapist=ERIK)
    assert names(clinic, CaseloadFilter(program="två")) == ["Bok, B"]
    assert names(clinic, CaseloadFilter(own=True)) == ["Al, A", "Bok, B"]
    assert names(clinic, CaseloadFilter(therapist=ERIK)) == ["Cypress, C"]
    assert names(clinic, CaseloadFilter(pace=PaceState.BEHIND)) == ["Al, A"]
    assert names(clinic, CaseloadFilter(behind_weeks=2)) == ["Al, A"]
    assert names(clinic, CaseloadFilter(behind_weeks=20)) == []
    assert names(clinic, CaseloadFilter(silent_days=14)) == ["Al, A"]
    assert names(clinic, CaseloadFilter(end_within_weeks=3)) == ["Bok, B"]
    assert names(clinic, CaseloadFilter(text="cypr")) == ["Cypress, C"]
    assert names(clinic, CaseloadFilter(text="c", therapist=ANNA)) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (CaseloadOrder.PACE, ["Cypress, C", "Al, A", "Bok, B", "Dill, D"]),
        (CaseloadOrder.WEEK, ["Bok, B", "Al, A", "Cypress, C", "Dill, D"]),
        (CaseloadOrder.PROGRAM, ["Bok, B", "Al, A", "Cypress, C", "Dill, D"]),
        (CaseloadOrder.MODULE, ["Bok, B", "Cypress, C", "Al, A", "Dill, D"]),
        (CaseloadOrder.LAST_ACTIVE, ["Al, A", "Bok, B", "Cypress, C", "Dill, D"]),
        (CaseloadOrder.BIRTH_DATE, ["Al, A", "Bok, B", "Cypress, C", "Dill, D"]),
        (CaseloadOrder.THERAPIST, ["Al, A", "Bok, B", "Dill, D", "Cypress, C"]),
    ],
)
def test_the_list_can_be_ordered_by_each_column_and_what_is_unknown_comes_last(
    clinic: Clinic, order: CaseloadOrder, expected: list[str]
) -> None:
    al, bok, cypress, _ = (
        *add_named(clinic, "Al, A", "Bok, B"),
        *add_named(clinic, "Cypress, C", by=ERIK),
        *add_named(clinic, "Dill, D"),
    )
    held = TreatmentId(clinic.start(al, on=date(2026, 11, 2), name="Åtta"))
    clinic.start(bok, on=MONDAY, name="Zonen")
    clinic.start(cypress, on=date(2026, 10, 5), name="Ärtan", therapist=ERIK)
    treatments(clinic).set_module(held, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 11, 6))
    assert names(clinic, EVERYONE, order) == expected


def test_a_list_is_ordered_and_narrowed_by_the_last_activity_that_it_shows(clinic: Clinic) -> None:
    """A message and what is handed in count, by the day in Stockholm, summer time or not."""
    al, bok, cypress, dill = add_named(clinic, "Al, A", "Bok, B", "Cypress, C", "Dill, D")
    held = TreatmentId(clinic.start(al, on=date(2026, 10, 5), name="Ett"))
    treatments(clinic).set_module(held, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 10, 25))
    wrote = (bok, "2026-10-25T00:30+02:00"), (cypress, "2026-10-24T23:30+02:00"), (dill, "2026-11-10T00:30+01:00")
    for patient, sent in wrote:
        treatment = clinic.start(patient, on=date(2026, 10, 5), name=str(patient))
        new = NewMessage(treatment=treatment, body="Hej", sent=datetime.fromisoformat(sent))
        Messages(clinic.database, clinic.clock).receive(new)
    rows = clinic.patients().window(EVERYONE, CaseloadOrder.LAST_ACTIVE).rows
    shown = [(row.name, row.figures.last_active) for row in rows if row.figures is not None]
    days = [date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 25), date(2026, 11, 10)]
    assert shown == list(zip(["Cypress, C", "Al, A", "Bok, B", "Dill, D"], days, strict=True))
    turned = names(clinic, EVERYONE, CaseloadOrder.LAST_ACTIVE, descending=True)
    assert turned == ["Dill, D", "Al, A", "Bok, B", "Cypress, C"]
    assert names(clinic, CaseloadFilter(silent_days=13)) == ["Al, A", "Bok, B", "Cypress, C", "Dill, D"]
    assert names(clinic, CaseloadFilter(silent_days=14)) == ["Al, A", "Bok, B", "Cypress, C"]
    assert names(clinic, CaseloadFilter(silent_days=30)) == ["Cypress, C"]


def test_a_message_from_before_the_start_makes_nobody_silent(clinic: Clinic) -> None:
    """decided.md "Idag": nothing from the patient since some days, or since the start."""
    (al,) = add_named(clinic, "Al, A")
    treatment = clinic.start(al, on=MONDAY)
    sent = datetime.fromisoformat("2026-10-25T12:00+02:00")
    Messages(clinic.database, clinic.clock).receive(NewMessage(treatment=treatment, body="Hej", sent=sent))
    assert names(clinic, CaseloadFilter(silent_days=10)) == []


def test_f15_anothers_protected_patient_is_masked_last_and_found_by_whole_number_alone(clinic: Clinic) -> None:
    add_named(clinic, "Öland, Bo")
    hidden = clinic.add(numbered(given_name="Ask", family_name="Al", protected=True), by=ERIK)
    patients = clinic.patients()
    rows = patients.window(EVERYONE).rows
    assert [(row.name, row.masked, row.birth_date) for row in rows] == [("Öland, Bo", False, None), ("", True, None)]
    assert rows[1].patient == hidden
    for written in ("al", "ask", "1985", "850312", "2387"):
        assert patients.search(written).hits == ()
        assert patients.window(CaseloadFilter(shown=Shown.ALL, text=written)).count == 0
    for written in ("19850312-2387", "8503122387", "850312-2387"):
        (hit,) = patients.search(written).hits
        assert (hit.patient, hit.masked, hit.name, hit.birth_date) == (hidden, True, "", None)
    assert clinic.patients(ERIK).search("ask").hits[0].name == "Ask Al"
    assert [row.name for row in clinic.patients(ERIK).window(EVERYONE).rows] == ["Al, Ask", "Öland, Bo"]


def test_f15_a_masked_patients_place_never_tells_how_the_name_begins(clinic: Clinic) -> None:
    add_named(clinic, "Bok, B")
    first = clinic.add(a_patient(family_name="Öland", protected=True, birth_date="1999-01-01"), by=ERIK)
    second = clinic.add(a_patient(family_name="Al", protected=True, birth_date="1950-01-01"), by=ERIK)
    for order in CaseloadOrder:
        for descending in (False, True):
            listed = clinic.patients().ids(EVERYONE, order, descending=descending)
            assert listed[-2:] == (first, second)


def test_decided_6_looking_at_a_list_gives_one_row_however_far_one_scrolls(clinic: Clinic) -> None:
    add_named(clinic, *(f"Ek {number:02d}, A" for number in range(12)))
    before = len(clinic.log())
    patients = clinic.patients()
    for offset in range(0, 12, 3):
        patients.window(EVERYONE, offset=offset, limit=3)
    patients.window(EVERYONE, CaseloadOrder.BIRTH_DATE)
    patients.window(CaseloadFilter(shown=Shown.ALL, text="ek"))
    assert clinic.log()[before:] == [(Measure.LIST_PATIENTS, None)]
    patients.window(CaseloadFilter())
    assert len(clinic.log()) == before + 2
    clinic.clock.move_to("2026-11-24T08:00")
    patients.window(CaseloadFilter())
    assert len(clinic.log()) == before + 3


def test_decided_6_a_search_gives_one_row_when_it_has_rested(clinic: Clinic) -> None:
    add_named(clinic, "Ek, A")
    patients = clinic.patients()
    before = len(clinic.log())
    found = [patients.search(written) for written in ("e", "ek")]
    patients.note_search(len(found[-1].hits))
    assert clinic.log()[before:] == [(Measure.SEARCH, None)]
    assert "('patients', None, 1, None)" in clinic.log_text()


def test_the_counts_say_how_many_are_shown_and_how_many_there_are(clinic: Clinic) -> None:
    al, _, gone = add_named(clinic, "Al, A", "Bok, B", "Cypress, C")
    clinic.start(al)
    clinic.patients().archive(gone)
    count = clinic.patients().count(CaseloadFilter())
    assert (count.shown, count.unit) == (1, 2)


def test_a_list_takes_the_same_number_of_statements_whatever_its_length(clinic: Clinic) -> None:
    patients = clinic.patients()
    clinic.start(*add_named(clinic, "Ek, A"))
    patients.window(EVERYONE)
    for order in CaseloadOrder:
        with StatementCount(clinic.database) as few:
            patients.window(EVERYONE, order)
        for number in range(5):
            clinic.start(*add_named(clinic, f"{order.value} {number}, A"), name=f"{order} {number}")
        patients.window(EVERYONE)  # what a program's version says is read once
        with StatementCount(clinic.database) as many:
            patients.window(EVERYONE, order)
        assert len(many) == len(few) <= 10


def test_what_is_owed_besides_the_plan_comes_next_and_a_message_is_a_sign_of_life(clinic: Clinic) -> None:
    """Issue 3: the list says what Idag has first, never that nothing waits while something does."""
    (patient,) = add_named(clinic, "Ek, A")
    treatment = clinic.start(patient)
    before = only_row(clinic).next_step
    sent = datetime(2026, 11, 22, 21, 40, tzinfo=STOCKHOLM)
    received = Messages(clinic.database, clinic.clock).receive(NewMessage(treatment=treatment, body="Hej", sent=sent))
    row = only_row(clinic)
    assert row.next_step.kind is NextKind.REPLY
    assert row.figures is not None
    assert row.figures.last_active == date(2026, 11, 22)
    (again,) = clinic.patients().rows([patient])
    assert again.next_step == row.next_step
    Messages(clinic.database, clinic.clock).no_answer_needed([MessageId(received.ident or 0)])
    assert only_row(clinic).next_step == before


def test_those_opened_last_come_first_and_each_once(clinic: Clinic) -> None:
    first, second = add_named(clinic, "Al, A", "Bok, B")
    patients = clinic.patients()
    for minute, ident in enumerate((first, second, first)):
        clinic.clock.move_to(f"2026-11-23T08:0{minute}")
        patients.show(ident)
    assert [hit.patient for hit in patients.recent()] == [first, second]
    assert clinic.patients(ERIK).recent() == ()
    assert [hit.patient for hit in patients.recent(limit=1)] == [first]


def test_cor_05_namesakes_are_told_with_their_birth_dates(clinic: Clinic) -> None:
    one = clinic.add(numbered())
    other = clinic.add(a_patient(given_name="linnéa", family_name="ASPLÖV", birth_date="1991-05-05"))
    clinic.add(a_patient(family_name="Aspelöv"))
    assert [(hit.patient, hit.birth_date) for hit in clinic.patients().namesakes(one)] == [(other, date(1991, 5, 5))]


# --- saved filters --------------------------------------------------------------------------------


def test_a_saved_filter_is_the_accounts_own_and_comes_back_whole(clinic: Clinic) -> None:
    narrowed = CaseloadFilter(pace=PaceState.BEHIND, own=True, silent_days=14)
    clinic.patients().save_filter("  Efter   plan ", narrowed)
    (saved,) = clinic.patients().filters()
    assert (saved.name, saved.filter) == ("Efter plan", narrowed)
    assert clinic.patients(ERIK).filters() == ()


def test_saving_under_the_same_name_replaces_and_can_be_undone(clinic: Clinic) -> None:
    patients = clinic.patients()
    patients.save_filter("Tysta", CaseloadFilter(silent_days=14))
    changed = patients.save_filter("Tysta", CaseloadFilter(silent_days=21))
    assert [saved.filter.silent_days for saved in patients.filters()] == [21]
    assert changed.undo is not None
    changed.undo()
    assert [saved.filter.silent_days for saved in patients.filters()] == [14]


def test_a_removed_filter_comes_back_when_undone(clinic: Clinic) -> None:
    patients = clinic.patients()
    ident = patients.save_filter("Tysta", CaseloadFilter(silent_days=14)).ident
    assert ident is not None
    removed = patients.remove_filter(SavedFilterId(ident))
    assert patients.filters() == ()
    assert removed.undo is not None
    removed.undo()
    assert [saved.name for saved in patients.filters()] == ["Tysta"]


def test_at_most_seven_filters_are_kept(clinic: Clinic) -> None:
    patients = clinic.patients()
    for number in range(7):
        patients.save_filter(f"Filter {number}", CaseloadFilter(silent_days=number))
    with pytest.raises(TooManyFilters) as refused:
        patients.save_filter("Ett till", CaseloadFilter())
    assert refused.value.limit == 7
    assert len(patients.filters()) == 7


def test_a_filter_is_renamed_to_a_free_name_only(clinic: Clinic) -> None:
    patients = clinic.patients()
    ident = patients.save_filter("Tysta", CaseloadFilter()).ident
    patients.save_filter("Efter plan", CaseloadFilter())
    assert ident is not None
    with pytest.raises(InvalidInput):
        patients.rename_filter(SavedFilterId(ident), "Efter plan")
    patients.rename_filter(SavedFilterId(ident), "Tysta länge")
    assert [saved.name for saved in patients.filters()] == ["Tysta länge", "Efter plan"]
    with pytest.raises(NotFound):
        clinic.patients(ERIK).remove_filter(SavedFilterId(ident))


def test_programs_are_named_in_the_users_language_in_every_list(clinic: Clinic) -> None:
    """One rule: the user's language, as on the patient's page. Order and choices go by the names that are shown."""
    database = clinic._as(ANNA)
    for given_name, sv, en in (("Ada", "Ängar", "Meadows"), ("Bo", "Berg", "Peaks")):
        program = replace(a_program(name=sv), name=Text(sv=sv, others=(("en", en),)))
        new = NewTreatment(
            patient=clinic.add(a_patient(given_name=given_name)),
            program=given_program(database, program),
            started_on=MONDAY,
        )
        treatment = TreatmentId(Treatments(database, clinic.clock).start(new).ident or 0)
        Messages(database, clinic.clock).begin(treatment)
    clinic.clock.move_to("2026-12-21T08:00")
    patients = Patients(database, clinic.clock)
    told = {}
    for language in ("sv", "en"):
        database.language = language
        told[language] = (
            [row.program for row in patients.window(EVERYONE, CaseloadOrder.PROGRAM).rows],
            [name for _, name in patients.choices().programs],
            sorted(hit.program for hit in patients.search("asplöv").hits),
            sorted({line.glance.program for line in Today(database, clinic.clock).day().lines}),
            sorted(line.program for line in Messages(database, clinic.clock).own_drafts()),
            sorted(each.program for each in Messages(database, clinic.clock).own_threads().everyone),
        )
    assert told["sv"] == (["Berg", "Ängar"],) * 6
    assert told["en"] == (["Meadows", "Peaks"],) * 6
