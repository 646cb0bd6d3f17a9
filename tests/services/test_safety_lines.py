"""Answers to read first on Idag: on whose list they stand, and every way they could get out of sight (COR-04, G18)."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete, insert, update
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount, a_patient
from tests.safety_given import EVENING, WORDING, a_form, changed_rating, given_answer, given_plan
from tests.treatments_given import MONDAY

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import AccountId, PatientId, TreatmentId
from modulvard.domain.rating_lines import SafetyFacts, Since
from modulvard.domain.today import Group, LineKind, TodayLine
from modulvard.domain.weeks import Week
from modulvard.services.flags import Flags
from modulvard.services.today import Today
from modulvard.store.rows import (
    AbsenceRow,
    AccountRoleRow,
    AccountRow,
    PatientRow,
    PauseRow,
    RatingChangeRow,
    SafetyAnswerRow,
    TodayMarkRow,
    TreatmentRow,
)


def today(clinic: Clinic, account: AccountId = ANNA) -> Today:
    return Today(clinic._as(account), clinic.clock)


def first(clinic: Clinic, account: AccountId = ANNA, *, at: datetime | None = None, unit: bool = False) -> list[int]:
    """Return the numbers of the answers that stand first on a list."""
    view = today(clinic, account).day(at=at, unit=unit)
    return [line.ref for line in view.lines if line.kind is LineKind.SAFETY]


def the_line(clinic: Clinic, account: AccountId = ANNA) -> TodayLine:
    (line,) = (line for line in today(clinic, account).day().lines if line.kind is LineKind.SAFETY)
    return line


def started(clinic: Clinic, patient: PatientId | None = None, **given: object) -> TreatmentId:
    return TreatmentId(clinic.start(patient or clinic.add(), **given))  # type: ignore[arg-type]  # keywords of a test


def away(clinic: Clinic, account: AccountId, substitute: AccountId | None = None) -> None:
    row = {"account_id": account, "first_day": MONDAY, "last_day": date(2026, 12, 31), "substitute_id": substitute}
    with clinic.database.work() as session:
        session.execute(insert(AbsenceRow), [row])


def given(clinic: Clinic, table: type, which: int, **values: object) -> None:
    with clinic.database.work() as session:
        session.execute(
            update(table).where(table.id == which).values(**values),  # type: ignore[attr-defined]  # every row has one
            execution_options={"synchronize_session": False},
        )


# --- what it says ---------------------------------------------------------------------------------


def test_an_answer_above_zero_stands_first_with_its_number_and_when_it_was_given(clinic: Clinic) -> None:
    """decided.md "Idag", safety: group 1, due today; its number always, its words where the clinic has them (34)."""
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    line = the_line(clinic)
    assert (line.group, line.ref, line.glance.treatment) == (Group.READ_FIRST, answer, treatment)
    assert (line.since, line.due, line.figure) == (date(2026, 11, 22), MONDAY, 2)
    assert line.about == SafetyFacts(instrument="PHQ-9", item="9", answer=2, at=EVENING, now=2)


def test_it_is_late_once_the_next_working_day_has_passed(clinic: Clinic) -> None:
    """Due today, every day it stands (decided.md); four weeks unread do not look like an hour."""
    clinic.clock.move_to("2026-11-27T16:50")
    given_answer(clinic.database, started(clinic))
    stands = {}
    for day in ("2026-11-27", "2026-11-28", "2026-11-30", "2026-12-01", "2026-12-22"):
        clinic.clock.move_to(f"{day}T17:00")
        line = the_line(clinic)
        stands[day] = (str(line.due), line.overdue(clinic.clock.now()))
    assert stands == {
        "2026-11-27": ("2026-11-27", False),
        "2026-11-28": ("2026-11-28", False),
        "2026-11-30": ("2026-11-30", False),
        "2026-12-01": ("2026-11-30", True),
        "2026-12-22": ("2026-11-30", True),
    }


def test_what_has_waited_longest_stands_first_and_it_waits_from_when_it_came_in(clinic: Clinic) -> None:
    """By the name alone a new answer would stand before an older one; a paper found late waits from when it is here."""
    late = given_answer(clinic.database, started(clinic, clinic.add(a_patient(given_name="Östen"))))
    clinic.clock.move_to("2026-11-23T09:00")
    long_ago = datetime(2026, 11, 2, 9, 0, tzinfo=STOCKHOLM)
    found = given_answer(
        clinic.database, started(clinic, clinic.add(a_patient(given_name="Alva")), name="Lugna nätter"), at=long_ago
    )
    assert first(clinic) == [late, found]
    lines = [line for line in today(clinic).day().lines if line.kind is LineKind.SAFETY]
    assert [line.waits_since for line in lines] == [
        datetime(2026, 11, 23, hour, 0, tzinfo=STOCKHOLM) for hour in (8, 9)
    ]
    assert [line.since for line in lines] == [EVENING.date(), long_ago.date()]


def test_the_clinics_own_words_stand_word_for_word(clinic: Clinic) -> None:
    given_answer(clinic.database, started(clinic), form=a_form(worded=True))
    about = the_line(clinic).about
    assert isinstance(about, SafetyFacts)
    assert (about.wording, about.label) == (WORDING, "Mer än hälften av dagarna")


def test_a_day_without_a_time_is_said_as_a_day(clinic: Clinic) -> None:
    midnight = datetime(2026, 11, 20, tzinfo=STOCKHOLM)
    given_answer(clinic.database, started(clinic), at=midnight, time_known=False)
    about = the_line(clinic).about
    assert isinstance(about, SafetyFacts)
    assert about.at == date(2026, 11, 20)


def test_it_stands_before_every_flag_however_old_the_flag_is(clinic: Clinic) -> None:
    treatment = started(clinic)
    Flags(clinic.database, clinic.clock).add(treatment, MONDAY, "Ring om tiden")
    clinic.clock.move_to("2026-11-27T08:00")
    given_answer(clinic.database, treatment)
    kinds = [line.kind for line in today(clinic).day().lines]
    assert kinds[:2] == [LineKind.SAFETY, LineKind.FLAG]


# --- on whose list --------------------------------------------------------------------------------


def test_it_stands_with_the_responsible_therapist_and_on_the_units_list(clinic: Clinic) -> None:
    answer = given_answer(clinic.database, started(clinic))
    assert (first(clinic), first(clinic, ERIK), first(clinic, ERIK, unit=True)) == ([answer], [], [answer])


def test_it_stands_with_who_stands_in(clinic: Clinic) -> None:
    answer = given_answer(clinic.database, started(clinic))
    away(clinic, ANNA, substitute=ERIK)
    assert (first(clinic), first(clinic, ERIK)) == ([], [answer])


def test_a_line_of_anothers_patient_says_who_is_responsible(clinic: Clinic) -> None:
    given_answer(clinic.database, started(clinic))
    away(clinic, ANNA, substitute=ERIK)
    of_all = [line.responsible for line in today(clinic).day(unit=True).lines if line.kind is LineKind.SAFETY]
    assert (the_line(clinic, ERIK).responsible, of_all) == ("Anna Björklöv", [""])


def test_away_without_a_substitute_means_every_therapists_list(clinic: Clinic) -> None:
    """G18, B21: the unit's when nobody is on duty; who gives no treatment is no therapist."""
    answer = given_answer(clinic.database, started(clinic))
    away(clinic, ANNA)
    assert (first(clinic), first(clinic, ERIK), first(clinic, ERIK, unit=True)) == ([answer], [answer], [answer])
    about = the_line(clinic, ERIK).about
    assert isinstance(about, SafetyFacts)
    assert about.answer == 2


def test_a_substitute_who_is_away_too_and_has_none_reaches_nobody(clinic: Clinic) -> None:
    answer = given_answer(clinic.database, started(clinic))
    away(clinic, ANNA, substitute=ERIK)
    away(clinic, ERIK)
    assert (first(clinic), first(clinic, ERIK)) == ([answer], [answer])


@pytest.mark.parametrize("how", ["disabled", "no role"])
def test_a_therapist_who_is_gone_leaves_it_with_every_other(clinic: Clinic, how: str) -> None:
    answer = given_answer(clinic.database, started(clinic))
    with clinic.database.work() as session:
        if how == "disabled":
            session.execute(update(AccountRow).where(AccountRow.id == ANNA).values(disabled_at=clinic.clock.now()))
        else:
            session.execute(delete(AccountRoleRow).where(AccountRoleRow.account_id == ANNA))
    assert first(clinic, ERIK) == [answer]


def test_a_substitute_who_is_gone_reaches_nobody(clinic: Clinic) -> None:
    answer = given_answer(clinic.database, started(clinic, clinic.add(by=ERIK), therapist=ERIK))
    away(clinic, ERIK, substitute=SOFIA)
    assert first(clinic) == [answer]


# --- passing on -----------------------------------------------------------------------------------


def test_it_is_passed_on_to_a_named_colleague_and_comes_back(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    changed = today(clinic).pass_on(treatment, LineKind.SAFETY, answer, ERIK, "Jag är på möte hela dagen")
    assert (first(clinic), first(clinic, ERIK)) == ([], [answer])
    clinic.patients(ERIK).show(the_line(clinic, ERIK).glance.patient)
    assert changed.undo is not None
    changed.undo()
    assert (first(clinic), first(clinic, ERIK)) == ([answer], [])


def test_it_is_passed_on_to_nobody_who_is_away(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    away(clinic, ERIK)
    with pytest.raises(InvalidInput) as told:
        today(clinic).pass_on(treatment, LineKind.SAFETY, answer, ERIK)
    assert told.value.facts["problem"] == "away"
    assert first(clinic) == [answer]


def test_whom_it_was_passed_on_to_goes_away_and_it_stands_with_everyone(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    today(clinic).pass_on(treatment, LineKind.SAFETY, answer, ERIK)
    away(clinic, ERIK)
    assert (first(clinic), first(clinic, ERIK)) == ([answer], [answer])


def test_passing_on_one_answer_leaves_the_others_of_the_treatment(clinic: Clinic) -> None:
    treatment = started(clinic)
    one, other = (given_answer(clinic.database, treatment, answer) for answer in (1, 3))
    today(clinic).pass_on(treatment, LineKind.SAFETY, one, ERIK)
    assert (first(clinic), first(clinic, ERIK)) == ([other], [one])


# --- ways out of sight ----------------------------------------------------------------------------


def test_it_cannot_be_put_off_or_noted_as_seen(clinic: Clinic) -> None:
    treatment = started(clinic, mandatory=4)
    answer = given_answer(clinic.database, treatment)
    for step in (
        lambda: today(clinic).put_off(treatment, LineKind.SAFETY, MONDAY + timedelta(days=1), answer),
        lambda: today(clinic).note_seen(treatment, LineKind.SAFETY),
    ):
        with pytest.raises(InvalidInput):
            step()
    today(clinic).put_off_all(treatment, MONDAY + timedelta(days=1))
    assert [line.kind for line in today(clinic).day().lines] == [LineKind.SAFETY]


@pytest.mark.parametrize("mark", ["hidden", "seen"])
def test_no_mark_hides_it_whoever_made_it(clinic: Clinic, mark: str) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    row = {
        "treatment_id": treatment,
        "kind": "safety",
        "ref": answer,
        "mark": mark,
        "made_on": MONDAY,
        "until": date(2027, 11, 23),
        "level": 99,
        "made_at": clinic.clock.now(),
        "made_by": ANNA,
    }
    with clinic.database.work() as session:
        session.execute(insert(TodayMarkRow), [row])
    assert first(clinic) == [answer]
    assert [line.ref for line in today(clinic).end_of_day().lines if line.kind is LineKind.SAFETY] == [answer]


def test_the_end_of_the_treatment_the_archive_and_death_leave_it(clinic: Clinic) -> None:
    patient = clinic.add()
    treatment = started(clinic, patient)
    answer = given_answer(clinic.database, treatment)
    given(clinic, TreatmentRow, treatment, ended_on=MONDAY, closed_as="completed", end_reason="färdig")
    assert first(clinic) == [answer]
    given(clinic, PatientRow, patient, archived_at=clinic.clock.now())
    assert first(clinic) == [answer]
    given(clinic, PatientRow, patient, deceased_on=MONDAY)
    assert first(clinic) == [answer]


def test_a_pause_leaves_it(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    week = MONDAY.isocalendar()
    with clinic.database.work() as session:
        now = Week.iso(week.year, week.week).index
        row = {"treatment_id": treatment, "first_week": now, "last_week": now + 4, "reason": "", "made_at": EVENING}
        session.execute(insert(PauseRow), [{**row, "made_by": ANNA}])
    assert first(clinic) == [answer]


def test_a_treatment_that_is_taken_back_leaves_it(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    given(clinic, TreatmentRow, treatment, withdrawn_at=clinic.clock.now())
    assert first(clinic) == [answer]


def test_a_merge_takes_it_along(clinic: Clinic) -> None:
    kept, gone = clinic.add(), clinic.add(a_patient(given_name="Sven"))
    answer = given_answer(clinic.database, started(clinic, gone))
    clinic.patients().merge(kept, gone)
    assert first(clinic) == [answer]
    assert the_line(clinic).glance.patient == kept


def test_a_rating_that_is_taken_back_leaves_it_and_says_so(clinic: Clinic) -> None:
    answer = given_answer(clinic.database, started(clinic))
    changed_rating(clinic.database, answer, withdrawn_at=clinic.clock.now(), withdrawn_by=ANNA)
    about = the_line(clinic).about
    assert isinstance(about, SafetyFacts)
    assert (about.answer, about.since) == (2, (Since.TAKEN_BACK,))


def changed_as(clinic: Clinic, answer: int, kind: str, treatment: int) -> None:
    with clinic.database.work() as session:
        rating = session.scalars(SafetyAnswerRow.__table__.select().where(SafetyAnswerRow.id == answer)).one()
        of = session.get(SafetyAnswerRow, rating)
        assert of is not None
        row = {
            "rating_id": of.rating_id,
            "kind": kind,
            "treatment_id": treatment,
            "at": EVENING,
            "time_known": True,
            "answers": {"9": 2},
            "reason": "fel ruta",
            "made_at": clinic.clock.now(),
            "made_by": ANNA,
        }
        session.execute(insert(RatingChangeRow), [row])


@pytest.mark.parametrize(("now", "told"), [({"9": 0}, 0), ({"1": 1}, None)])
def test_a_correction_leaves_the_first_answer_and_says_what_it_is_now(
    clinic: Clinic, now: dict[str, int], told: int | None
) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    changed_rating(clinic.database, answer, answers=now)
    changed_as(clinic, answer, "corrected", treatment)
    about = the_line(clinic).about
    assert isinstance(about, SafetyFacts)
    assert (about.answer, about.since, about.now) == (2, (Since.CORRECTED,), told)


def test_a_move_takes_it_to_the_other_patients_therapist(clinic: Clinic) -> None:
    mistaken, right = started(clinic), started(clinic, clinic.add(by=ERIK), therapist=ERIK, name="Lugna nätter")
    answer = given_answer(clinic.database, mistaken)
    today(clinic).pass_on(mistaken, LineKind.SAFETY, answer, ERIK)
    changed_rating(clinic.database, answer, treatment_id=right)
    given(clinic, SafetyAnswerRow, answer, treatment_id=right)
    changed_as(clinic, answer, "moved", mistaken)
    assert (first(clinic), first(clinic, ERIK)) == ([], [answer])
    about = the_line(clinic, ERIK).about
    assert isinstance(about, SafetyFacts)
    assert about.since == (Since.MOVED,)


def test_another_therapist_has_it_after_a_transfer(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_answer(clinic.database, treatment)
    given(clinic, TreatmentRow, treatment, therapist_id=ERIK)
    assert (first(clinic), first(clinic, ERIK)) == ([], [answer])


def test_protected_identity_hides_the_name_and_not_the_line(clinic: Clinic) -> None:
    patient = clinic.add(a_patient(protected=True))
    given_answer(clinic.database, started(clinic, patient))
    assert the_line(clinic).glance.given_name == "Linnea"
    away(clinic, ANNA)
    line = the_line(clinic, ERIK)
    assert (line.glance.masked, line.glance.given_name, line.about) == (True, "", None)


def test_of_another_therapists_patient_the_units_list_says_only_that_it_stands(clinic: Clinic) -> None:
    """decided.md 7: another's text is opened with a reason."""
    given_answer(clinic.database, started(clinic))
    (line,) = (line for line in today(clinic, ERIK).day(unit=True).lines if line.kind is LineKind.SAFETY)
    assert (line.about, line.figure) == (None, 0)


def test_another_moment_shows_what_stood_then(clinic: Clinic) -> None:
    """decided.md 13: what is dated earlier counts however late it was entered; what was closed later is open."""
    clinic.clock.move_to("2026-11-26T08:00")
    answer = given_answer(clinic.database, started(clinic))
    before, after = EVENING - timedelta(minutes=1), EVENING + timedelta(minutes=1)
    assert (first(clinic, at=before), first(clinic, at=after)) == ([], [answer])


def test_the_count_of_statements_is_the_same_however_many_there_are(clinic: Clinic) -> None:
    given_answer(clinic.database, started(clinic))
    with StatementCount(clinic.database) as few:
        today(clinic).day()
    for number in range(8):
        treatment = started(clinic, clinic.add(), name=f"Program {number}")
        given_answer(clinic.database, treatment)
        given_plan(clinic.database, treatment, MONDAY)
    with StatementCount(clinic.database) as many:
        today(clinic).day()
    assert len(many) == len(few)
