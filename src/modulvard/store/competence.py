"""Competences in the store (``domain/competence.py``)."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from modulvard.domain.competence import Competence, CompetenceKind, CompetenceName, NewCompetence
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, CompetenceId
from modulvard.domain.treatment_steps import Stamp
from modulvard.store.care_rows import CompetenceRow


def competences(
    session: Session, accounts: Iterable[AccountId] | None = None, known_at: datetime | None = None
) -> tuple[Competence, ...]:
    """Return what the accounts hold or held, all accounts unless some are given; not what was withdrawn.

    ``known_at`` asks for what stood in the store at a moment: entered by then, and not withdrawn until later.
    """
    gone = CompetenceRow.withdrawn_at
    statement = select(CompetenceRow).where(gone.is_(None))
    if known_at is not None:
        statement = select(CompetenceRow).where(CompetenceRow.made_at <= known_at, or_(gone.is_(None), gone > known_at))
    if accounts is not None:
        statement = statement.where(CompetenceRow.account_id.in_(tuple(accounts)))
    rows = session.scalars(statement.order_by(CompetenceRow.account_id, CompetenceRow.from_day, CompetenceRow.id))
    return tuple(map(_competence, rows))


def load_competence(session: Session, competence: CompetenceId) -> Competence:
    """Return a competence, also one that was withdrawn, or raise NotFound."""
    row = session.scalar(select(CompetenceRow).where(CompetenceRow.id == competence))
    if row is None:
        raise NotFound(kind="competence", ident=competence)
    return _competence(row)


def add_competence(session: Session, new: NewCompetence, stamp: Stamp) -> CompetenceId:
    """Keep a competence and return its id."""
    statement = insert(CompetenceRow).values(
        account_id=new.account,
        kind=new.name.kind.value,
        words=new.name.words,
        from_day=new.from_day,
        until_day=new.until_day,
        evidence=new.evidence,
        made_at=stamp.at,
        made_by=stamp.by,
    )
    return CompetenceId(session.execute(statement.returning(CompetenceRow.id)).scalar_one())


def mark_competence(session: Session, competence: CompetenceId, withdrawn_at: datetime | None) -> None:
    """Withdraw a competence, or let it stand again."""
    session.execute(update(CompetenceRow).where(CompetenceRow.id == competence).values(withdrawn_at=withdrawn_at))


def _competence(row: CompetenceRow) -> Competence:
    return Competence(
        id=CompetenceId(row.id),
        account=AccountId(row.account_id),
        name=CompetenceName(kind=CompetenceKind(row.kind), words=row.words),
        from_day=row.from_day,
        until_day=row.until_day,
        evidence=row.evidence,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
    )
