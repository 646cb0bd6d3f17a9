"""Programs that are being written: kept as typed, each save against the revision it was made from (decided.md 9)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select, update
from sqlalchemy.orm import Session, aliased

from modulvard.domain.ids import AccountId, ProgramDraftId, ProgramVersionId
from modulvard.domain.program_content import read_content, write_content
from modulvard.domain.program_writing import DraftGone, DraftSavedSince, ProgramDraft
from modulvard.domain.programs import Program
from modulvard.store.rows import AccountRow, ProgramDraftRow

_DRAFT = ProgramDraftRow.metadata.tables["program_draft"]


def begin_draft(
    session: Session, program: Program, based_on: ProgramVersionId | None, by: AccountId, at: datetime
) -> ProgramDraftId:
    """Keep a new draft and return its id."""
    values = {
        "based_on_id": based_on,
        "content": write_content(program),
        "begun_at": at,
        "begun_by": by,
        "saved_at": at,
        "saved_by": by,
        "revision": 1,
    }
    return ProgramDraftId(session.scalars(insert(_DRAFT).values(values).returning(_DRAFT.c.id)).one())


def load_draft(session: Session, draft: ProgramDraftId) -> ProgramDraft:
    """Return a draft that can be written in, or raise DraftGone."""
    row = session.execute(_drafts().where(_DRAFT.c.id == draft)).one_or_none()
    if row is None:
        raise DraftGone(draft=draft)
    return _draft(row)


def all_drafts(session: Session) -> tuple[ProgramDraft, ...]:
    """Return every draft there is to write in, the one saved last first."""
    rows = session.execute(_drafts().order_by(_DRAFT.c.saved_at.desc(), _DRAFT.c.id.desc()))
    return tuple(map(_draft, rows))


def save_draft(
    session: Session, draft: ProgramDraftId, program: Program, revision: int, *, by: AccountId, at: datetime
) -> int:
    """Keep what is written now and return the new revision.

    Raises DraftGone, and DraftSavedSince where it was saved since the revision that was read; nothing is written then.
    """
    values = {"content": write_content(program), "saved_by": by, "saved_at": at, "revision": revision + 1}
    here = (_DRAFT.c.id == draft, _DRAFT.c.revision == revision, *_OPEN)
    if session.execute(update(_DRAFT).where(*here).values(values).returning(_DRAFT.c.id)).first() is None:
        held = load_draft(session, draft)
        raise DraftSavedSince(draft=draft, by=held.saved_by, at=held.saved_at)
    return revision + 1


def put_away(session: Session, draft: ProgramDraftId, at: datetime) -> None:
    """Discard a draft, or raise DraftGone. What was typed stays, to be brought back."""
    _mark(session, draft, {"discarded_at": at}, _OPEN)


def bring_back(session: Session, draft: ProgramDraftId) -> None:
    """Make a draft that was discarded, or had become a version, one to write in again; or raise DraftGone."""
    _mark(session, draft, {"discarded_at": None, "became_id": None}, ())


def became(session: Session, draft: ProgramDraftId, version: ProgramVersionId) -> None:
    """Note which version was made of a draft, or raise DraftGone."""
    _mark(session, draft, {"became_id": version}, _OPEN)


_OPEN = (_DRAFT.c.discarded_at.is_(None), _DRAFT.c.became_id.is_(None))


def _mark(session: Session, draft: ProgramDraftId, marks: Mapping[str, Any], which: tuple[Any, ...]) -> None:
    values = {**marks, "revision": _DRAFT.c.revision + 1}
    changed = update(_DRAFT).where(_DRAFT.c.id == draft, *which).values(values).returning(_DRAFT.c.id)
    if session.execute(changed).first() is None:
        raise DraftGone(draft=draft)


def _drafts() -> Select[Any]:
    begun, saved = aliased(AccountRow), aliased(AccountRow)
    statement: Select[Any] = (
        select(_DRAFT, begun.display_name.label("begun_name"), saved.display_name.label("saved_name"))
        .join(begun, begun.id == _DRAFT.c.begun_by)
        .join(saved, saved.id == _DRAFT.c.saved_by)
        .where(*_OPEN)
    )
    return statement


def _draft(row: Row[Any]) -> ProgramDraft:
    return ProgramDraft(
        id=ProgramDraftId(row.id),
        program=read_content(row.content),
        revision=row.revision,
        based_on=None if row.based_on_id is None else ProgramVersionId(row.based_on_id),
        begun_at=row.begun_at,
        begun_by=row.begun_name,
        saved_at=row.saved_at,
        saved_by=row.saved_name,
    )
