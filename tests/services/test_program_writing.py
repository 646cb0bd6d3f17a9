"""Drafts of programs through their service: kept as typed, never over another's save, discarded and back (C1)."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, insert
from tests.patients_given import ERIK, given_colleagues
from tests.program_writing_given import WritingDesk, reworded, whole

from modulvard.domain.access import Permission, Role
from modulvard.domain.errors import PermissionDenied
from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_report import ProblemKind
from modulvard.domain.program_writing import DraftGone, DraftSavedSince
from modulvard.domain.programs import Text
from modulvard.services.program_writing import ProgramWriting
from modulvard.store.access_log import Who
from modulvard.store.rows import AccountRoleRow


def only_role(desk: WritingDesk, role: Role) -> None:
    with desk.database.work() as session:
        session.execute(delete(AccountRoleRow).where(AccountRoleRow.account_id == 1))
        session.execute(insert(AccountRoleRow).values(account_id=1, role=role.value))


def test_a_draft_begun_empty_has_the_clinic_as_supplier_and_leaves_one_row(writing_desk: WritingDesk) -> None:
    before = len(writing_desk.log_rows())
    draft = writing_desk.draft()
    assert [measure for measure, _ in writing_desk.log_rows()[before:]] == ["edit_program"]
    opened = writing_desk.writing.open(draft)
    assert opened.program.supplier
    assert opened.based_on is None


def test_what_is_typed_is_kept_without_a_row_in_the_log(writing_desk: WritingDesk) -> None:
    """decided.md 9."""
    draft = writing_desk.draft()
    held = writing_desk.writing.open(draft)
    rows = len(writing_desk.log_rows())
    typed = replace(held.program, name=Text(sv="Lug"))
    assert writing_desk.writing.save(draft, typed, held.revision) == held.revision + 1
    assert len(writing_desk.log_rows()) == rows
    assert writing_desk.writing.reload(draft).program == typed


def test_a_draft_that_lacks_and_clashes_is_kept_all_the_same(writing_desk: WritingDesk) -> None:
    program = whole()
    broken = replace(program, name=Text(sv=""), modules=(program.modules[0], program.modules[0]))
    draft = writing_desk.draft(broken)
    assert writing_desk.writing.open(draft).program == broken
    kinds = {placed.problem.kind for placed in writing_desk.writing.check(broken)}
    assert {ProblemKind.EMPTY, ProblemKind.DUPLICATE_MODULE_NUMBER} <= kinds


def test_anothers_save_is_never_written_over_and_it_says_whose_and_when(writing_desk: WritingDesk) -> None:
    given_colleagues(writing_desk.database)
    draft = writing_desk.draft(whole())
    held = writing_desk.writing.open(draft)
    database = writing_desk.database
    anna = database.who
    database.who = Who(account=ERIK, name="erik", unit=anna.unit)
    writing_desk.clock.move_to("2026-11-23T09:15")
    theirs = reworded(held.program, "Eriks ord")
    ProgramWriting(database, writing_desk.clock).save(draft, theirs, held.revision)
    database.who = anna
    with pytest.raises(DraftSavedSince) as refused:
        writing_desk.writing.save(draft, reworded(held.program, "Annas ord"), held.revision)
    assert refused.value.by == "Erik Lind"
    assert refused.value.at.hour == 8 or refused.value.at.minute == 15
    assert writing_desk.writing.reload(draft).program == theirs
    mine = writing_desk.draft(reworded(held.program, "Annas ord"))
    assert [one.id for one in writing_desk.writing.list()] == [mine, draft]


def test_a_discarded_draft_is_gone_and_undo_brings_it_back_as_it_was(writing_desk: WritingDesk) -> None:
    draft = writing_desk.draft(whole())
    gone = writing_desk.writing.discard(draft)
    with pytest.raises(DraftGone):
        writing_desk.writing.open(draft)
    with pytest.raises(DraftGone):
        writing_desk.writing.save(draft, whole(), 1)
    assert gone.undo is not None
    back = gone.undo()
    assert writing_desk.writing.open(draft).program == whole()
    assert back.undo is not None
    back.undo()
    assert writing_desk.writing.list() == ()


def test_a_draft_tells_what_is_different_from_the_version_it_began_as(writing_desk: WritingDesk) -> None:
    version = writing_desk.made(whole())
    draft = writing_desk.draft(based_on=version)
    held = writing_desk.writing.open(draft)
    assert held.program.version is None
    same = writing_desk.writing.difference(draft)
    assert same is not None
    assert same.is_empty
    typed = writing_desk.writing.difference(draft, reworded(held.program, "Nya ord"))
    assert typed is not None
    assert len(typed.modules) == 4
    assert writing_desk.writing.difference(writing_desk.draft()) is None


def test_a_draft_without_a_key_is_checked_with_one_of_its_name(writing_desk: WritingDesk) -> None:
    found = writing_desk.writing.check(replace(whole(), key=""))
    assert [placed for placed in found if not placed.problem.is_advice] == []


@pytest.mark.parametrize("role", Role)
def test_drafts_are_for_those_who_write_programs(writing_desk: WritingDesk, role: Role) -> None:
    writes = role in {Role.THERAPIST, Role.GROUP_LEADER, Role.MANAGER, Role.DATA_ADMIN}
    only_role(writing_desk, role)
    if writes:
        writing_desk.draft()
        return
    with pytest.raises(PermissionDenied) as refused:
        writing_desk.draft()
    assert refused.value.permission is Permission.EDIT_PROGRAMS


def test_a_draft_that_is_not_there_is_told_so(writing_desk: WritingDesk) -> None:
    with pytest.raises(DraftGone):
        writing_desk.writing.open(ProgramDraftId(99))
