"""Answers to read first through the services: closed with what was done, and every way round it (G18, COR-04)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from tests.closings_given import end
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, a_patient, undone
from tests.ratings_given import NINE, answers, instrument, rated, rating_of, ratings
from tests.services.test_safety_lines import away, first, started, the_line, today
from tests.treatments_given import MONDAY, a_program, given_program

from modulvard.domain.access import Role
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.ids import AccountId, InstrumentVersionId, SafetyAnswerId, TreatmentId
from modulvard.domain.rating_lines import SafetyFacts, Since
from modulvard.domain.ratings import Correction
from modulvard.domain.safety import Done, SafetyClosed, SafetyStands
from modulvard.domain.today import LineKind
from modulvard.domain.today_done import DoneKind
from modulvard.domain.transfers import NewTransfer
from modulvard.exchange.rating_tables import table_of
from modulvard.services.instruments import Instruments
from modulvard.services.rating_import import RatingImports
from modulvard.services.safety import SafetyAnswers
from modulvard.services.transfers import Transfers
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.store.rows import AccessLogRow, AccountRoleRow

TWO = answers(0, 1, 2, 3, 0, 1, 2, 3, 2)
NONE = answers(0, 1, 2, 3, 0, 1, 2, 3, 0)
RANG = "Ringde samma kväll och gick igenom krisplanen."


def safety(clinic: Clinic, account: AccountId = ANNA) -> SafetyAnswers:
    return SafetyAnswers(clinic._as(account), clinic.clock)


def given_two(clinic: Clinic, treatment: TreatmentId | None = None) -> SafetyAnswerId:
    """Enter a rating with a two on the last question, and return what is to be read first."""
    rated(clinic, treatment or started(clinic), TWO)
    return SafetyAnswerId(first(clinic)[-1])


def facts(clinic: Clinic, account: AccountId = ANNA) -> SafetyFacts:
    about = the_line(clinic, account).about
    assert isinstance(about, SafetyFacts)
    return about


# --- closing --------------------------------------------------------------------------------------


def test_only_a_note_of_what_was_done_closes_it(clinic: Clinic) -> None:
    """G18: who saw it, when, what was done, free text."""
    answer = given_two(clinic)
    changed = safety(clinic).close(answer, [Done.PLAN, Done.CONTACT], RANG)
    assert first(clinic) == []
    closing = safety(clinic).show(answer).answer.closing
    assert closing is not None
    assert (closing.done, closing.note, closing.made_by) == ((Done.CONTACT, Done.PLAN), RANG, ANNA)
    assert closing.made_at == clinic.clock.now()
    assert [one.kind for one in today(clinic).done_today()] == [DoneKind.SAFETY]
    assert today(clinic).day().done == 1
    undone(changed)
    assert first(clinic) == [answer]


@pytest.mark.parametrize(("done", "note"), [((), RANG), ((Done.OTHER,), "  ")])
def test_a_closing_without_what_was_done_or_words_of_it_is_refused(
    clinic: Clinic, done: tuple[Done, ...], note: str
) -> None:
    answer = given_two(clinic)
    with pytest.raises(InvalidInput):
        safety(clinic).close(answer, done, note)
    assert first(clinic) == [answer]


def test_it_is_closed_once_and_undone_only_while_that_note_closes_it(clinic: Clinic) -> None:
    answer = given_two(clinic)
    closed = safety(clinic).close(answer, [Done.OTHER], RANG)
    with pytest.raises(SafetyClosed):
        safety(clinic).close(answer, [Done.OTHER], RANG)
    opened = safety(clinic).reopen(answer)
    with pytest.raises(ChangedSince):
        undone(closed)
    safety(clinic).close(answer, [Done.PLAN], "En annan gång.")
    with pytest.raises(ChangedSince):
        undone(opened)
    history = safety(clinic).show(answer).answer.closings
    assert [(one.note, one.withdrawn_at is None) for one in history] == [(RANG, False), ("En annan gång.", True)]


def test_opened_again_it_stands_first_until_another_note(clinic: Clinic) -> None:
    answer = given_two(clinic)
    with pytest.raises(SafetyStands):
        safety(clinic).reopen(answer)
    safety(clinic).close(answer, [Done.OTHER], RANG)
    changed = safety(clinic).reopen(answer)
    assert first(clinic) == [answer]
    assert changed.undo is not None
    again = changed.undo()
    assert first(clinic) == []
    undone(again)
    assert first(clinic) == [answer]


def test_who_only_reads_closes_nothing(clinic: Clinic) -> None:
    answer = given_two(clinic)
    with clinic.database.work() as session:
        session.execute(update(AccountRoleRow).where(AccountRoleRow.account_id == SOFIA).values(role=Role.READER.value))
    with pytest.raises(PermissionDenied):
        safety(clinic, SOFIA).close(answer, [Done.OTHER], RANG)
    assert first(clinic) == [answer]


def test_each_step_is_a_row_of_the_log_and_no_words_stand_there(clinic: Clinic) -> None:
    answer = given_two(clinic)
    before = len(clinic.log())
    safety(clinic).show(answer)
    undone(safety(clinic).close(answer, [Done.OTHER], RANG))
    assert [measure for measure, _ in clinic.log()[before:]] == ["view_ratings", "close_safety", "undo"]
    assert RANG not in clinic.log_text()


def test_another_moment_shows_it_open_until_it_was_closed(clinic: Clinic) -> None:
    """decided.md 13."""
    answer = given_two(clinic)
    moment = clinic.clock.now() + timedelta(hours=1)
    clinic.clock.move_to("2026-11-25T08:00")
    safety(clinic).close(answer, [Done.OTHER], RANG)
    assert (first(clinic), first(clinic, at=moment)) == ([], [answer])


def test_an_unknown_answer_is_told(clinic: Clinic) -> None:
    with pytest.raises(NotFound):
        safety(clinic).show(SafetyAnswerId(99))


# --- who may open -----------------------------------------------------------------------------------


def test_another_therapists_patient_needs_a_reason(clinic: Clinic) -> None:
    answer = given_two(clinic)
    for step in (
        lambda: safety(clinic, ERIK).show(answer),
        lambda: safety(clinic, ERIK).close(answer, [Done.OTHER], RANG),
    ):
        with pytest.raises(ReasonNeeded):
            step()
    assert first(clinic) == [answer]


def test_nobody_on_duty_opens_the_patient_to_every_therapist_for_that_reason(clinic: Clinic) -> None:
    patient = clinic.add()
    answer = given_two(clinic, started(clinic, patient))
    away(clinic, ANNA)
    assert not clinic.patients(ERIK).needs_reason(patient)
    safety(clinic, ERIK).close(answer, [Done.CONTACT], RANG)
    assert first(clinic, ERIK) == []
    with clinic.database.read() as session:
        reasons = session.execute(
            select(AccessLogRow.account_id, AccessLogRow.reason).where(AccessLogRow.reason.is_not(None))
        ).all()
    assert [tuple(row) for row in reasons if row[1]] == [(ERIK, "att läsa först i Idag")]
    clinic.clock.move_to("2026-11-24T08:00")
    assert clinic.patients(ERIK).needs_reason(patient)  # it is closed: the reason was that day's


def test_whom_it_was_passed_on_to_opens_the_patient_the_next_day_too(clinic: Clinic) -> None:
    patient = clinic.add()
    treatment = started(clinic, patient)
    answer = given_two(clinic, treatment)
    today(clinic).pass_on(treatment, LineKind.SAFETY, answer, ERIK)
    clinic.clock.move_to("2026-11-24T08:00")
    clinic.patients(ERIK).show(patient)
    safety(clinic, ERIK).close(answer, [Done.OTHER], RANG)


# --- ways out of sight ------------------------------------------------------------------------------


def test_undoing_the_entry_leaves_it_and_says_so(clinic: Clinic) -> None:
    undone(rated(clinic, started(clinic), TWO))
    assert (facts(clinic).answer, facts(clinic).since) == (2, (Since.TAKEN_BACK,))


def test_taking_the_rating_back_leaves_it(clinic: Clinic) -> None:
    changed = rated(clinic, started(clinic), TWO)
    ratings(clinic).withdraw(rating_of(changed), "fel blankett")
    assert facts(clinic).since == (Since.TAKEN_BACK,)


def test_correcting_the_answer_to_zero_leaves_the_first_answer(clinic: Clinic) -> None:
    changed = rated(clinic, started(clinic), TWO)
    ratings(clinic).correct(rating_of(changed), Correction(answers=NONE, reason="fel ruta"))
    assert (facts(clinic).answer, facts(clinic).since, facts(clinic).now) == (2, (Since.CORRECTED,), 0)
    view = safety(clinic).show(SafetyAnswerId(the_line(clinic).ref))
    assert [change.answers["9"] for change in view.changes] == [2]


def test_correcting_to_another_answer_above_zero_is_work_anew(clinic: Clinic) -> None:
    changed = rated(clinic, started(clinic), TWO)
    safety(clinic).close(SafetyAnswerId(first(clinic)[0]), [Done.OTHER], RANG)
    ratings(clinic).correct(rating_of(changed), Correction(answers=TWO | {"9": 3}, reason="fel ruta"))
    assert facts(clinic).answer == 3


def test_correcting_a_rating_without_any_is_work(clinic: Clinic) -> None:
    changed = rated(clinic, started(clinic), NONE)
    assert first(clinic) == []
    ratings(clinic).correct(rating_of(changed), Correction(answers=TWO, reason="fel ruta"))
    assert facts(clinic).answer == 2


def test_moving_the_rating_takes_it_along_and_says_so(clinic: Clinic) -> None:
    changed = rated(clinic, started(clinic), TWO)
    right = started(clinic, clinic.add(), name="Lugna nätter")
    ratings(clinic).move(rating_of(changed), right, "fel patient")
    assert the_line(clinic).glance.treatment == right
    assert facts(clinic).since == (Since.MOVED,)


def test_what_was_closed_for_the_wrong_patient_is_work_anew_for_the_right_one(clinic: Clinic) -> None:
    """What was done was done about somebody else: the note stays there, and the answer stands here."""
    mistaken, right = started(clinic), started(clinic, clinic.add(), name="Lugna nätter")
    changed = rated(clinic, mistaken, TWO)
    closed = SafetyAnswerId(first(clinic)[0])
    safety(clinic).close(closed, [Done.CONTACT], RANG)
    ratings(clinic).move(rating_of(changed), right, "fel patient")
    assert the_line(clinic).glance.treatment == right
    assert [view.answer.closing is not None for view in safety(clinic).of_treatment(mistaken)] == [True]
    assert [view.answer.closing for view in safety(clinic).of_treatment(right)] == [None]


def test_between_two_treatments_of_one_patient_what_was_done_counts(clinic: Clinic) -> None:
    patient = clinic.add()
    one, other = started(clinic, patient), started(clinic, patient, name="Lugna nätter")
    changed = rated(clinic, one, TWO)
    safety(clinic).close(SafetyAnswerId(first(clinic)[0]), [Done.CONTACT], RANG)
    ratings(clinic).move(rating_of(changed), other, "fel behandling")
    assert first(clinic) == []


def test_a_newer_version_of_the_form_or_one_out_of_use_leaves_it(clinic: Clinic) -> None:
    answer = given_two(clinic)
    plain = tuple(replace(item, safety=None) for item in NINE.items)
    instrument(clinic, replace(NINE, version="2", items=plain))
    assert first(clinic) == [answer]
    with clinic.database.work() as session:
        session.execute(update(AccountRoleRow).where(AccountRoleRow.account_id == SOFIA).values(role=Role.DATA_ADMIN))
    held = InstrumentVersionId(instrument(clinic))
    Instruments(clinic._as(SOFIA), clinic.clock).withdraw(held)
    assert first(clinic) == [answer]


def test_the_end_the_archive_and_a_reopening_leave_it(clinic: Clinic) -> None:
    patient = clinic.add()
    treatment = started(clinic, patient, mandatory=1)
    answer = given_two(clinic, treatment)
    end(clinic, treatment)
    assert first(clinic) == [answer]
    clinic.patients().archive(patient)
    assert first(clinic) == [answer]
    safety(clinic).close(answer, [Done.OTHER], RANG)
    assert first(clinic) == []


def test_a_transfer_takes_it_to_the_next_therapist(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_two(clinic, treatment)
    to_erik = NewTransfer(treatment=treatment, to=ERIK, reason="Föräldraledighet")
    changed = Transfers(clinic.database, clinic.clock).transfer(to_erik)
    assert (first(clinic), first(clinic, ERIK)) == ([], [answer])
    undone(changed)
    assert (first(clinic), first(clinic, ERIK)) == ([answer], [])


def test_merging_patients_takes_it_along(clinic: Clinic) -> None:
    kept, gone = clinic.add(), clinic.add(a_patient(given_name="Sven"))
    answer = given_two(clinic, started(clinic, gone))
    changed = clinic.patients().merge(kept, gone)
    assert the_line(clinic).glance.patient == kept
    safety(clinic).show(answer)
    undone(changed)
    assert the_line(clinic).glance.patient == gone


def test_a_start_is_not_undone_under_what_was_rated(clinic: Clinic) -> None:
    treatments = Treatments(clinic.database, clinic.clock)
    new = NewTreatment(patient=clinic.add(), program=given_program(clinic.database, a_program()), started_on=MONDAY)
    begun = treatments.start(new)
    entered = rated(clinic, TreatmentId(begun.ident or 0), TWO)
    with pytest.raises(ChangedSince):
        undone(begun)
    undone(entered)
    with pytest.raises(ChangedSince):
        undone(begun)  # the entry is undone, and the answer stands
    assert facts(clinic).since == (Since.TAKEN_BACK,)


def test_an_answer_of_a_late_entry_stands_when_it_is_entered(clinic: Clinic) -> None:
    rated(clinic, started(clinic), TWO, date(2026, 10, 1))
    assert (facts(clinic).at, the_line(clinic).due) == (date(2026, 10, 1), MONDAY)


def test_an_answer_in_a_form_that_is_not_whole_is_work_all_the_same(clinic: Clinic) -> None:
    rated(clinic, started(clinic), {"9": 1})
    assert facts(clinic).answer == 1


def test_a_table_of_answers_brings_it_and_undoing_the_whole_table_leaves_it(clinic: Clinic) -> None:
    treatment, form = started(clinic), instrument(clinic)
    heads = ";".join(f"Fråga {number}" for number in range(1, 10))
    row = f"{treatment};2026-11-20;{';'.join(map(str, TWO.values()))}"
    table = table_of("svar.csv", f"Behandling;Datum;{heads}\n{row}")
    imports = RatingImports(clinic.database, clinic.clock)
    done = imports.take_in(imports.preview_of(table, "phq-9"), "phq-9")
    assert (done.safety, facts(clinic).answer, form) == (1, 2, instrument(clinic))
    undone(done)
    assert facts(clinic).since == (Since.TAKEN_BACK,)
