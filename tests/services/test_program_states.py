"""From draft to pilot, published and retired, with what is learnt on the way (C1, D8, D9, D17)."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, insert
from tests.program_writing_given import WritingDesk, reworded, whole
from tests.treatments_given import MONDAY, given_patient

from modulvard.domain.access import Permission, Role
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, PermissionDenied
from modulvard.domain.ids import LearningId, ModuleNumber, ProgramVersionId, TreatmentId
from modulvard.domain.program_states import NotFromThisState, TookPartMissing, Voice
from modulvard.domain.program_writing import DraftGone, DraftNotWhole, DraftSavedSince, VersionTaken
from modulvard.domain.programs import NotForStart, ProgramStatus, Text, VersionReplaced
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPages
from modulvard.services.treatments import NewTreatment
from modulvard.store.rows import AccountRoleRow

S = ProgramStatus


def undone(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


def started(desk: WritingDesk, version: ProgramVersionId) -> TreatmentId:
    new = NewTreatment(patient=given_patient(desk.database), program=version, started_on=MONDAY)
    changed = desk.treatments.start(new)
    assert changed.ident is not None
    return TreatmentId(changed.ident)


# --- a draft becomes a version --------------------------------------------------------------------


def test_a_published_draft_is_a_version_that_can_be_started_and_no_draft_any_more(writing_desk: WritingDesk) -> None:
    draft = writing_desk.draft(whole())
    before = len(writing_desk.log_rows())
    changed = writing_desk.version_of(draft, " 1.0 ")
    assert [measure for measure, _ in writing_desk.log_rows()[before:]] == ["add_program"]
    version = ProgramVersionId(changed.ident or 0)
    stored = writing_desk.programs.show(version)
    assert (stored.program.version, stored.status, stored.origin) == ("1.0", S.PUBLISHED, "written")
    assert stored.program.took_part is not None
    with pytest.raises(DraftGone):
        writing_desk.writing.open(draft)
    started(writing_desk, version)


def test_a_draft_that_is_not_whole_is_refused_with_where_and_nothing_is_written(writing_desk: WritingDesk) -> None:
    draft = writing_desk.draft()
    programs = len(writing_desk.programs.list())
    with pytest.raises(DraftNotWhole) as refused:
        writing_desk.version_of(draft)
    assert refused.value.problems >= 5
    assert len(writing_desk.programs.list()) == programs
    assert writing_desk.writing.open(draft).revision == 1


def test_a_new_version_string_is_demanded(writing_desk: WritingDesk) -> None:
    """D17: nothing is written over."""
    first = writing_desk.made(whole(), "1")
    draft = writing_desk.draft(reworded(whole(), "Annat"), first)
    with pytest.raises(VersionTaken):
        writing_desk.version_of(draft, "1")
    with pytest.raises(InvalidInput):
        writing_desk.version_of(draft, "  ")
    with pytest.raises(InvalidInput):
        writing_desk.version_of(draft, "v" * 41)
    writing_desk.version_of(draft, "2")


def test_who_took_part_is_demanded_at_publishing_and_not_of_a_pilot(writing_desk: WritingDesk) -> None:
    """D9."""
    draft = writing_desk.draft(whole())
    with pytest.raises(TookPartMissing):
        writing_desk.version_of(draft, took_part=" ")
    changed = writing_desk.version_of(draft, took_part="", status=S.PILOT, pilot_cap=3)
    version = ProgramVersionId(changed.ident or 0)
    assert writing_desk.status(version) is S.PILOT
    with pytest.raises(TookPartMissing):
        writing_desk.states.publish(version)


def test_a_save_by_another_since_it_was_looked_at_is_not_published_unseen(writing_desk: WritingDesk) -> None:
    draft = writing_desk.draft(whole())
    writing_desk.writing.save(draft, reworded(whole(), "Nytt"), 1)
    with pytest.raises(DraftSavedSince):
        writing_desk.version_of(draft, revision=1)
    writing_desk.version_of(draft, revision=2)


def test_publishing_is_undone_and_done_again_as_long_as_nothing_has_started(writing_desk: WritingDesk) -> None:
    draft = writing_desk.draft(whole())
    changed = writing_desk.version_of(draft)
    version = ProgramVersionId(changed.ident or 0)
    back = undone(changed)
    assert writing_desk.writing.open(draft).program.version is None
    assert writing_desk.status(version) is S.DRAFT
    with pytest.raises(NotForStart):
        started(writing_desk, version)
    again = undone(back)
    assert writing_desk.status(version) is S.PUBLISHED
    started(writing_desk, version)
    with pytest.raises(ChangedSince):
        undone(again)


def test_a_version_taken_back_is_published_again_as_it_was_or_under_another_string(writing_desk: WritingDesk) -> None:
    draft = writing_desk.draft(whole())
    changed = writing_desk.version_of(draft)
    undone(changed)
    assert writing_desk.version_of(draft).ident == changed.ident
    assert writing_desk.status(ProgramVersionId(changed.ident or 0)) is S.PUBLISHED


def test_a_treatment_keeps_its_pages_and_homework_after_ten_later_versions(writing_desk: WritingDesk) -> None:
    """D17: a started treatment keeps the version it started with, frozen."""
    version = writing_desk.made(whole(), "0")
    treatment = started(writing_desk, version)
    before = writing_desk.treatments.reload(treatment)
    lines = writing_desk.lines(treatment)
    stored = writing_desk.programs.show(version)
    latest = version
    for number in range(1, 11):
        writing_desk.clock.move_to(f"2026-11-23T08:{number:02}")
        draft = writing_desk.draft(reworded(whole(mandatory=4 + number), f"Version {number}"), latest)
        latest = ProgramVersionId(writing_desk.version_of(draft, str(number)).ident or 0)
        if number % 2:
            writing_desk.states.retire(latest, "Ersatt")
    writing_desk.states.retire(version, "Ersatt")
    after = writing_desk.treatments.reload(treatment)
    assert after.program.modules == before.program.modules
    assert after.standing == before.standing
    assert writing_desk.lines(treatment) == lines
    assert writing_desk.programs.show(version).content_hash == stored.content_hash
    writing_desk.hand_in(treatment, 1)
    assert writing_desk.treatments.reload(treatment).program.modules[0].pages[0].body == Text(sv="Text 1")


# --- states ---------------------------------------------------------------------------------------


def test_a_pilot_has_room_for_so_many_and_is_published_as_it_is(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole(), status=S.PILOT, pilot_cap=3)
    assert writing_desk.programs.show(version).pilot_cap == 3
    writing_desk.states.pilot(version, 5, "Två till")
    assert writing_desk.programs.show(version).pilot_cap == 5
    published = writing_desk.states.publish(version, "Klar")
    assert writing_desk.programs.show(version).pilot_cap is None
    story = writing_desk.states.story(version)
    assert [(step.status, step.comment) for step in story.steps] == [
        (S.PILOT, ""),
        (S.PILOT, "Två till"),
        (S.PUBLISHED, "Klar"),
    ]
    undone(published)
    assert (writing_desk.status(version), writing_desk.programs.show(version).pilot_cap) == (S.PILOT, 5)


@pytest.mark.parametrize("cap", [0, -1, 1001])
def test_a_pilot_without_sensible_room_is_refused(writing_desk: WritingDesk, cap: int) -> None:
    version = writing_desk.made(whole(), status=S.PILOT, pilot_cap=3)
    with pytest.raises(InvalidInput):
        writing_desk.states.pilot(version, cap)


def test_nothing_new_starts_with_a_retired_version_and_what_goes_on_goes_on(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole())
    treatment = started(writing_desk, version)
    retired = writing_desk.states.retire(version, "Ersatt av en nyare")
    with pytest.raises(NotForStart) as refused:
        started(writing_desk, version)
    assert refused.value.status is S.RETIRED
    patient = given_patient(writing_desk.database)
    pages = PatientPages(writing_desk.database, writing_desk.clock)
    assert version not in {stored.id for stored in pages.start_choices(patient).programs}
    writing_desk.hand_in(treatment, 1)
    undone(retired)
    started(writing_desk, version)


def test_a_key_finds_the_last_version_that_can_be_started(writing_desk: WritingDesk) -> None:
    first = writing_desk.made(whole(), "1")
    draft = writing_desk.draft(reworded(whole(), "Nytt"), first)
    second = ProgramVersionId(writing_desk.version_of(draft, "2").ident or 0)
    assert writing_desk.programs.find("lugna-dagar") == second
    writing_desk.states.retire(second)
    assert writing_desk.programs.find("lugna-dagar") == second
    assert writing_desk.programs.find(str(first)) == first


def test_a_version_is_started_only_until_a_later_one_is_published(writing_desk: WritingDesk) -> None:
    """D17: retiring the later one does not start the earlier without a word; taking its publication back does."""
    first = writing_desk.made(whole(), "1")
    draft = writing_desk.draft(reworded(whole(), "Pilot"), first)
    made = writing_desk.version_of(draft, "2", status=S.PILOT, pilot_cap=9)
    pilot = ProgramVersionId(made.ident or 0)
    started(writing_desk, first)
    started(writing_desk, pilot)
    published = writing_desk.states.publish(pilot)
    with pytest.raises(VersionReplaced):
        started(writing_desk, first)
    back = undone(published)
    started(writing_desk, first)
    undone(back)
    assert (writing_desk.programs.show(first).is_replaced, writing_desk.programs.show(pilot).is_replaced) == (
        True,
        False,
    )
    writing_desk.states.retire(pilot)
    for version, refusal in ((first, VersionReplaced), (pilot, NotForStart)):
        with pytest.raises(refusal):
            started(writing_desk, version)
    patient = given_patient(writing_desk.database)
    choices = PatientPages(writing_desk.database, writing_desk.clock).start_choices(patient).programs
    assert not {first, pilot} & {stored.id for stored in choices}


def test_a_publication_that_is_taken_back_gives_the_version_before_it_back(writing_desk: WritingDesk) -> None:
    first = writing_desk.made(whole(), "1")
    published = writing_desk.version_of(writing_desk.draft(reworded(whole(), "Nytt"), first), "2")
    assert writing_desk.programs.show(first).is_replaced
    undone(published)
    assert writing_desk.programs.show(first).is_for_start


def test_what_a_state_cannot_become_is_refused(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole())
    with pytest.raises(NotFromThisState):
        writing_desk.states.publish(version)
    with pytest.raises(NotFromThisState):
        writing_desk.states.pilot(version, 3)
    writing_desk.states.retire(version)
    with pytest.raises(NotFromThisState):
        writing_desk.states.retire(version)
    writing_desk.states.publish(version, "I bruk igen")
    assert writing_desk.status(version) is S.PUBLISHED


def test_a_step_that_was_followed_by_another_is_not_undone(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole())
    retired = writing_desk.states.retire(version)
    writing_desk.states.publish(version)
    with pytest.raises(ChangedSince):
        undone(retired)


def test_a_state_that_another_has_changed_since_is_neither_undone_nor_done_again(writing_desk: WritingDesk) -> None:
    """decided.md 10: else an undo would take away a step that nobody sees, and bring it back over a later one."""
    states = writing_desk.states
    version = writing_desk.made(whole())
    retired = states.retire(version)
    again = undone(retired)
    states.retire(version, "en annans beslut")
    with pytest.raises(ChangedSince):
        undone(again)
    published = states.publish(version)
    states.retire(version)
    with pytest.raises(ChangedSince):
        undone(published)


@pytest.mark.parametrize("role", Role)
def test_publishing_is_for_managers_and_data_administrators(writing_desk: WritingDesk, role: Role) -> None:
    draft = writing_desk.draft(whole())
    with writing_desk.database.work() as session:
        session.execute(delete(AccountRoleRow).where(AccountRoleRow.account_id == 1))
        session.execute(insert(AccountRoleRow).values(account_id=1, role=role.value))
    if role in {Role.MANAGER, Role.DATA_ADMIN}:
        writing_desk.version_of(draft)
        return
    with pytest.raises(PermissionDenied) as refused:
        writing_desk.version_of(draft)
    assert refused.value.permission is Permission.PUBLISH_PROGRAMS


# --- what is learnt -------------------------------------------------------------------------------


def test_learnings_stand_by_module_with_whose_voice_it_was(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole(), status=S.PILOT, pilot_cap=3)
    writing_desk.states.learn(version, "Texten är för lång", Voice.PATIENT, ModuleNumber(2))
    writing_desk.states.learn(version, "Fler exempel behövs", Voice.STAFF)
    told = [(one.module, one.source, one.body) for one in writing_desk.states.learnings(version)]
    assert told == [(None, Voice.STAFF, "Fler exempel behövs"), (2, Voice.PATIENT, "Texten är för lång")]


def test_a_learning_is_met_withdrawn_and_each_step_is_undone(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole())
    added = writing_desk.states.learn(version, "För lång", Voice.PATIENT, ModuleNumber(1))
    learning = LearningId(added.ident or 0)
    met = writing_desk.states.meet_learning(learning, "Delad i två sidor")
    assert writing_desk.states.learnings(version)[0].met_words == "Delad i två sidor"
    again = undone(met)
    assert writing_desk.states.learnings(version)[0].met_at is None
    undone(again)
    gone = writing_desk.states.withdraw_learning(learning)
    assert writing_desk.states.learnings(version) == ()
    with pytest.raises(NotFound):
        writing_desk.states.meet_learning(learning, "Igen")
    undone(gone)
    with pytest.raises(ChangedSince):
        undone(added)


def test_those_that_wait_to_be_taken_care_of_are_counted_by_version(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole(), status=S.PILOT, pilot_cap=3)
    assert writing_desk.states.open_learnings() == {}
    first = writing_desk.states.learn(version, "För lång", Voice.PATIENT)
    second = writing_desk.states.learn(version, "För kort", Voice.STAFF)
    writing_desk.states.learn(version, "Lagom", Voice.STAFF)
    assert writing_desk.states.open_learnings() == {version: 3}
    writing_desk.states.meet_learning(LearningId(first.ident or 0), "Delad")
    writing_desk.states.withdraw_learning(LearningId(second.ident or 0))
    assert writing_desk.states.open_learnings() == {version: 1}


def test_a_learning_needs_words_and_a_module_that_is_there(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole())
    with pytest.raises(InvalidInput):
        writing_desk.states.learn(version, " ", Voice.STAFF)
    with pytest.raises(NotFound):
        writing_desk.states.learn(version, "Ord", Voice.STAFF, ModuleNumber(9))


def test_a_learning_names_nobody_by_number(writing_desk: WritingDesk) -> None:
    """D8: neither what was learnt nor how it was met; the refusal does not repeat the number."""
    version = writing_desk.made(whole())
    with pytest.raises(InvalidInput) as refused:
        writing_desk.states.learn(version, "För lång, sa 900101-2385", Voice.PATIENT)
    assert refused.value.facts == {"field": "body", "problem": "holds_number"}
    learning = LearningId(writing_desk.states.learn(version, "För lång", Voice.PATIENT).ident or 0)
    with pytest.raises(InvalidInput) as refused:
        writing_desk.states.meet_learning(learning, "Ringde 19900101-2385")
    assert refused.value.facts == {"field": "met", "problem": "holds_number"}


def test_what_must_not_be_spread_is_logged_when_it_is_compared_or_written_on(writing_desk: WritingDesk) -> None:
    """D41: each opening, by its own measure."""
    secret = replace(whole(), restricted_material=True)
    first = writing_desk.made(secret, "1")
    second = writing_desk.made(replace(secret, description=Text(sv="Nytt")), "2")
    before = len(writing_desk.log_rows())
    writing_desk.states.difference(first, second)
    assert [measure for measure, _ in writing_desk.log_rows()[before:]] == [Measure.VIEW_RESTRICTED] * 2
    draft = writing_desk.draft(secret)
    assert [page.body.sv for listed in writing_desk.writing.list() for page in listed.program.modules[0].pages] == [""]
    assert writing_desk.writing.open(draft).program == secret
    assert writing_desk.log_rows()[-1][0] == Measure.VIEW_RESTRICTED
