"""Björken is true on any day of the year: every state is there, and nobody in it could be real (decided.md 16, F22)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import ColumnElement, select, true

from modulvard.bootstrap import open_door, ready_sample
from modulvard.domain.clock import STOCKHOLM, FixedClock, today
from modulvard.domain.competence import CompetenceState, state_on
from modulvard.domain.gates import CLOSING_GATES, START_GATES, Gate, Why
from modulvard.domain.identity import Identity, IdentityKind
from modulvard.domain.ids import HomeworkId, ProgramVersionId
from modulvard.domain.intakes import IntakeOutcome, IntakeStage
from modulvard.domain.messages import MessageState, fields_left
from modulvard.domain.module_events import ModuleState
from modulvard.domain.notes import NoteState
from modulvard.domain.pacing import PaceState
from modulvard.domain.programs import ProgramKind
from modulvard.domain.published_numbers import is_published_test_number
from modulvard.domain.rating_plans import PlanKind
from modulvard.domain.ratings import ChangeKind
from modulvard.domain.today import LineKind
from modulvard.domain.treatments import ClosedAs, Standing, Treatment, TreatmentStatus
from modulvard.services.bundle import Services
from modulvard.services.ratings import RatingsView
from modulvard.store.care_rows import TreatmentGateRow
from modulvard.store.database import Database
from modulvard.store.homework import load_one
from modulvard.store.messages import load_messages
from modulvard.store.opening import open_store
from modulvard.store.rows import HandInRow, PatientIdentityRow, PatientRow, RelativeRow, TreatmentRow
from modulvard.store.treatments import closed_weeks, load_treatments
from modulvard.store.unlocking import log_in

A_WEEK = [f"2026-11-{day}" for day in range(16, 23)]
TURNS_OF_THE_YEAR = ["2028-02-29", "2027-01-01", "2026-12-28", "2026-12-31"]
DAYS = [*A_WEEK[:1], *(pytest.param(day, marks=pytest.mark.slow) for day in [*A_WEEK[1:], *TURNS_OF_THE_YEAR])]
"""A Monday, the rest of its week, a leap day, New Year, and both ends of a closed week 53."""
FICTION = re.compile(r"(070-174 06 (0[5-9]|[1-9]\d)|08-465 004 \d\d)?")


@dataclass
class Sample:
    """Björken on a morning: Anna's desk, and what lies in the store."""

    desk: Services
    database: Database
    clock: FixedClock

    def treatments(self, which: ColumnElement[bool] | None = None) -> list[tuple[Treatment, Standing]]:
        """Return the treatments with how they stand today."""
        with self.database.read() as session:
            found = load_treatments(session, true() if which is None else which)
            closed = closed_weeks(session)
        return [(treatment, treatment.standing(today(self.clock), closed)) for treatment in found]

    def ikbt(self) -> set[ProgramVersionId]:
        """Return the versions of iKBT programs."""
        programs = self.desk.programs.list()
        return {stored.id for stored in programs if stored.program.kind is ProgramKind.TREATMENT_PROGRAM}

    def active(self) -> list[Standing]:
        standings = [standing for _, standing in self.treatments()]
        return [standing for standing in standings if standing.status is TreatmentStatus.ACTIVE]


@pytest.fixture(scope="module", params=DAYS)
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    path: Path = tmp_path_factory.mktemp("sample") / "clinic.db"
    clock = FixedClock(datetime.fromisoformat(f"{request.param}T08:00").replace(tzinfo=STOCKHOLM))
    login = ready_sample(path, clock)
    key_file, unlocked = log_in(path, login.account, login.passphrase, clock)
    database = open_store(path, key_file, unlocked, clock, clock_is_set=True).database
    with open_door(path, clock).unlock(login.account, login.passphrase) as desk:
        yield Sample(desk, database, clock)
    database.close()
    unlocked.wipe()


def test_every_pace_a_course_can_have_is_there(sample: Sample):
    """C4: each state of pacing.md's table; behind by one week, by two, and by more."""
    active = sample.active()
    assert {standing.figures.state for standing in active} == set(PaceState)
    behind = {standing.figures.weeks_behind for standing in active}
    assert 1 in behind
    assert 2 in behind
    assert max(behind) > 2


def test_every_way_a_treatment_can_end_is_there(sample: Sample):
    """H6."""
    ended = {standing.ending.closed_as for _, standing in sample.treatments() if standing.ending is not None}
    assert ended == set(ClosedAs)


def test_every_state_a_module_can_be_in_is_there(sample: Sample):
    """C4, decided.md 25."""
    found = {module.state for _, standing in sample.treatments() for module in standing.modules}
    assert found == set(ModuleState)


def test_plans_have_been_changed_in_every_way(sample: Sample):
    """Agreed anew, moved, added to, skipped in, paused and resumed; every second week; a start to come."""
    told = sample.treatments()
    kinds = {str(agreement.kind) for treatment, _ in told for agreement in treatment.agreements}
    assert {"start", "pace", "moved"} <= kinds
    assert any(agreement.added for treatment, _ in told for agreement in treatment.agreements)
    assert any(pause.resumed_from is not None for treatment, _ in told for pause in treatment.pauses)
    assert any(treatment.agreements[0].every_weeks == 2 for treatment, _ in told)
    assert any(treatment.started_on > today(sample.clock) for treatment, _ in told)


def test_idag_has_a_line_of_every_kind_for_anna_and_no_more_than_a_morning_holds(sample: Sample):
    """Nothing on the day's list is only told of in a manual."""
    lines = sample.desk.today.day().lines
    assert {line.kind for line in lines} == set(LineKind)
    assert 8 <= len(lines) <= 17
    assert any(line.kind is LineKind.MESSAGE and line.figure > 1 for line in lines)


def test_erik_has_a_few_lines_and_one_that_was_passed_on_to_him(sample: Sample):
    erik = next(account.ident for account in sample.desk.accounts.list() if account.name == "erik")
    lines = sample.desk.today.day(erik).lines
    assert 3 <= len(lines) <= 6
    assert [line.passed_to for line in lines if line.passed_to is not None] == [erik]


def test_every_state_of_a_message_and_every_list_of_them_is_there(sample: Sample):
    """C6, decided.md 15: also a draft kept as typed, and threads of a few and of many messages."""
    with sample.database.read() as session:
        messages = load_messages(session, true())
    states = {message.state for message in messages}
    assert states >= set(MessageState) - {MessageState.CORRECTED, MessageState.WITHDRAWN}
    lengths = Counter(message.treatment for message in messages).values()
    assert min(lengths) <= 2
    assert max(lengths) >= 10
    for listed in (sample.desk.messages.waiting, sample.desk.messages.to_hand_over, sample.desk.messages.own_drafts):
        assert listed()
    assert len(sample.desk.messages.latest()) > 10


def test_homework_has_answers_of_every_kind_feedback_and_one_that_waits(sample: Sample):
    """C5: our own program's forms, tables too."""
    with sample.database.read() as session:
        threads = session.scalars(select(HandInRow.homework_id).distinct()).all()
        handed_in = [hand_in for ident in threads for hand_in in load_one(session, HomeworkId(ident)).hand_ins]
    answers = [answer.value for hand_in in handed_in for answer in hand_in.answers]
    assert {type(value) for value in answers} >= {str, int, tuple}
    assert any(hand_in.feedback is not None for hand_in in handed_in)
    assert any(hand_in.waits for hand_in in handed_in)


def test_answers_of_the_bank_have_been_used_some_more_than_others(sample: Sample):
    """C7: ”använt” tells something on the first day."""
    uses = sorted((line.uses for line in sample.desk.answers.list().lines), reverse=True)
    assert uses[0] >= 5
    assert 8 <= sum(count > 0 for count in uses) < 20
    assert sum(uses) >= 20


def test_notes_stand_in_the_journal_but_one_that_waits(sample: Sample):
    """C14: and the contacts it covers wait with it."""
    found = [
        sample.desk.notes.reload(treatment.id) for treatment, _ in sample.treatments(TreatmentRow.therapist_id == 1)
    ]
    states = Counter(note.state for each in found for note in each.notes)
    assert states[NoteState.JOURNALLED] >= 8
    assert states[NoteState.FINISHED] == 1
    assert set(states) == {NoteState.JOURNALLED, NoteState.FINISHED}


def test_what_is_written_is_short_and_finished(sample: Sample):
    """No text is a placeholder, and no field of an answer was left empty in it."""
    with sample.database.read() as session:
        bodies = [message.body for message in load_messages(session, true()) if message.body]
    assert len(set(bodies)) == len(bodies) > 50
    assert all(10 < len(body) < 700 and not fields_left(body) for body in bodies)


def test_every_number_is_a_published_test_number_or_no_persons_number(sample: Sample):
    """F22."""
    with sample.database.read() as session:
        rows = session.execute(select(PatientIdentityRow.kind, PatientIdentityRow.value)).all()
    numbers = [Identity(kind=IdentityKind(kind), value=value) for kind, value in rows]
    tell_a_person = [it for it in numbers if it.kind in {IdentityKind.PERSONAL, IdentityKind.COORDINATION}]
    assert len(tell_a_person) > 25
    assert [it.value for it in tell_a_person if not is_published_test_number(it)] == []


def test_every_telephone_number_is_of_the_series_kept_for_fiction(sample: Sample):
    with sample.database.read() as session:
        phones = [*session.scalars(select(PatientRow.phone)), *session.scalars(select(RelativeRow.phone))]
    phones += [account.phone or "" for account in sample.desk.accounts.list()]
    phones.append(sample.desk.clinic.show().values["phone"])
    assert [phone for phone in phones if not FICTION.fullmatch(phone)] == []


def test_people_are_as_different_as_a_clinics_are(sample: Sample):
    """Protected, archived, dead, without a number, of one name, of a long name, of another script, with relatives."""
    with sample.database.read() as session:
        people = session.scalars(select(PatientRow)).all()
        relatives = session.scalars(select(RelativeRow)).all()
    names = [person.search_name for person in people]
    namesakes = [person for person in people if names.count(person.search_name) > 1]
    assert len({person.birth_date for person in namesakes}) == 2
    assert any(person.protected for person in people)
    assert any(person.interpreter for person in people)
    assert any(person.archived_at for person in people)
    assert any(person.deceased_on for person in people)
    assert {person.identity_kind for person in people} >= {"personal", "coordination", "reserve_stockholm", "none"}
    assert max(len(name) for name in names) > 60
    assert any("\u0600" <= person.given_name[0] <= "\u06ff" for person in people)
    assert any(relative.consent_scope and relative.own_needs for relative in relatives)


def test_caseloads_differ_and_someone_stands_in(sample: Sample):
    """Anna has many, Erik few; Erik is away soon and Anna stands in (B21)."""
    of_anna = sample.treatments(TreatmentRow.therapist_id == 1)
    of_erik = sample.treatments(TreatmentRow.therapist_id != 1)
    assert len(of_anna) > 2 * len(of_erik) > 0
    away = sample.desk.accounts.absences(since=today(sample.clock))
    assert [absence.substitute for absence in away] == [1]


def test_nothing_in_the_clinic_is_dated_after_now(sample: Sample):
    for treatment, _ in sample.treatments():
        begun_ahead = treatment.started_on > today(sample.clock)
        assert begun_ahead or all(event.on <= today(sample.clock) for event in treatment.events)
        assert all(event.made_at <= sample.clock.now() for event in treatment.events)
    with sample.database.read() as session:
        assert all(max(it.at, it.made_at) <= sample.clock.now() for it in load_messages(session, true()))


def test_its_log_is_whole_and_its_patients_are_known_as_invented(sample: Sample):
    """AUD-03, decided.md 17: the sample clinic may be filled with more."""
    assert sample.database.verify_log().is_whole
    with sample.database.read() as session:
        assert all(session.scalars(select(PatientRow.generated)))


# --- ratings --------------------------------------------------------------------------------------


def rated(sample: Sample) -> list[RatingsView]:
    """Return the ratings of all of Anna's treatments, ended ones too."""
    of_anna = sample.treatments(TreatmentRow.therapist_id == 1)
    return [sample.desk.ratings.reload(treatment.id) for treatment, _ in of_anna]


def test_ratings_came_in_every_way(sample: Sample) -> None:
    """C8, COR-04: also late, incomplete, corrected, moved from a namesake, taken back, skipped and missing."""
    views = rated(sample)
    lines = [line for view in views for line in view.lines]
    plans = [plan for view in views for plan in view.plans]
    assert len(lines) > 100
    assert any(not line.scored.is_complete for line in lines)
    assert any(line.rating.is_late for line in lines)
    assert any(line.is_corrected for line in lines)
    assert [change.kind for view in views for change in view.moved_away] == [ChangeKind.MOVED]
    assert [line.rating.withdrawn_reason for view in views for line in view.withdrawn] != []
    assert any(plan.skip_reason for plan in plans)
    assert {plan.kind for plan in plans if plan.rating} == set(PlanKind) - {PlanKind.DATE}
    assert any(plan.is_open and plan.due_on and plan.due_on < today(sample.clock) for plan in plans)
    assert all(line.rating.made_at <= sample.clock.now() for line in lines)


def test_most_get_better_some_are_as_before_and_one_is_worse(sample: Sample) -> None:
    """Curves of every kind are there to be looked at."""
    differences = []
    for view in rated(sample):
        form = view.lines[0].instrument.key if view.lines else ""
        values = [line.scored.main.value for line in view.lines if line.scored.main and line.instrument.key == form]
        told = [value for value in values if value is not None]
        differences += [told[-1] - told[0]] if len(told) > 2 else []
    assert sum(each < -3 for each in differences) >= 8
    assert sum(abs(each) <= 1 for each in differences) >= 2
    assert sum(each >= 3 for each in differences) == 1


def test_one_has_five_instruments_over_a_long_time(sample: Sample) -> None:
    longest = max(rated(sample), key=lambda view: len(view.lines))
    assert len({line.instrument.key for line in longest.lines}) == 5
    assert (longest.lines[-1].rating.on - longest.lines[0].rating.on).days > 200


def test_one_answer_is_to_be_read_first_and_others_were_read_with_a_note(sample: Sample) -> None:
    """G18, COR-04: one of them in a treatment that has ended since."""
    views = rated(sample)
    answers = [answer for view in views for answer in sample.desk.safety.of_treatment(view.treatment.id)]
    assert [answer.answer.closing is None for answer in answers].count(True) == 1
    notes = [answer.answer.closing for answer in answers if answer.answer.closing]
    assert len(notes) == 2
    assert all(note.done and note.note for note in notes)
    ended = {view.treatment.id for view in views if view.treatment.ending is not None}
    assert any(answer.answer.treatment in ended for answer in answers)
    assert sample.desk.today.day().lines[0].kind is LineKind.SAFETY


# --- the way in -----------------------------------------------------------------------------------


def test_there_is_a_patient_at_every_step_of_the_way_in(sample: Sample) -> None:
    """C3, D1, D2, D22."""
    lines = sample.desk.intakes.list(waiting=False)
    waiting = {line.stage for line in lines if line.closing is None}
    assert waiting == {IntakeStage.NEW, IntakeStage.UNDER_WAY, IntakeStage.READY}
    assert {line.closing.outcome for line in lines if line.closing} >= {
        IntakeOutcome.STARTED,
        IntakeOutcome.NOT_SUITABLE,
    }
    assert all(line.closing.where_to for line in lines if line.closing and line.closing.outcome == "not_suitable")
    views = [sample.desk.intakes.show(line.id) for line in lines if line.closing is None]
    gates = [{gate.gate: gate.why for gate in view.gates} for view in views]
    assert any((one[Gate.TECHNOLOGY], one[Gate.READING]) == (Why.DONE, Why.NOT_DONE) for one in gates)
    assert any(one[Gate.ASSESSMENT] is Why.WRONG_FORM for one in gates)


def test_what_was_started_in_ikbt_has_its_gates_and_one_was_overridden_with_a_reason(sample: Sample) -> None:
    """C3, D21."""
    with sample.database.read() as session:
        columns = TreatmentGateRow.treatment_id, TreatmentGateRow.state, TreatmentGateRow.reason
        rows = session.execute(select(*columns).where(TreatmentGateRow.gate.in_(map(str, START_GATES))))
        kept = [tuple(row) for row in rows]
    ikbt = {treatment.id for treatment, _ in sample.treatments() if treatment.program.version in sample.ikbt()}
    assert ikbt
    assert ikbt <= {treatment for treatment, _, _ in kept}
    assert all(reason for treatment, state, reason in kept if treatment in ikbt and state in {"missing", "not_met"})
    assert [state for treatment, state, reason in kept if treatment in ikbt and reason] == ["not_met"]


def test_anna_holds_what_ikbt_needs_and_erik_does_not(sample: Sample) -> None:
    """D21: with date and evidence."""
    held = sample.desk.competences.list()
    lasting = {"cbt_step1", "ikbt_internal", "licensed_physiotherapist"}
    assert {one.key for one in held} == {*lasting, "own:forflyttningsteknik"}
    assert all(one.evidence for one in held)
    states = {one.key: state_on(one, held, today(sample.clock)) for one in held}
    assert {key for key, state in states.items() if state is CompetenceState.ENDING} == {"own:forflyttningsteknik"}
    lacking = {one.name: one.lacking for one in sample.desk.competences.holders(min(sample.ikbt()))}
    assert lacking["Anna Björklöv"] == ()
    assert lacking["Erik Alkotte"] != ()


# --- the way out ----------------------------------------------------------------------------------


def test_there_is_a_patient_at_every_step_of_the_way_out(sample: Sample) -> None:
    """H4, H6, D23: ready to end, ended in order, ended with something missing, followed up, to be followed up."""
    views = [sample.desk.closings.look(each.id) for each, _ in sample.treatments(TreatmentRow.therapist_id == 1)]
    under_way = [view for view in views if view.closed_as is None]
    ended = [view for view in views if view.closed_as is not None]
    assert any(Why.NOT_PHYSICAL in {one.why for one in view.standings} for view in under_way)
    assert any(view.proposed for view in under_way)
    assert any(view.checks and view.is_in_order and view.kept for view in ended)
    assert any(not view.is_in_order for view in ended)
    assert all({kept.gate for kept in view.kept} <= set(CLOSING_GATES) for view in ended)
    follow_ups = [follow_up for view in ended for follow_up in view.follow_ups]
    day = today(sample.clock)
    assert any(one.done_on is not None and one.outcome for one in follow_ups)
    assert any(one.is_open and one.due_on == day for one in follow_ups)
    assert any(one.is_open and one.due_on > day for one in follow_ups)
