"""Filters of the list of patients that an account keeps, as rows."""

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from modulvard.domain.caseload import CaseloadFilter, SavedFilter
from modulvard.domain.ids import AccountId, SavedFilterId
from modulvard.store.rows import SavedFilterRow


def filters_of(session: Session, account: AccountId) -> tuple[SavedFilter, ...]:
    """Return the account's filters in their order."""
    rows = session.scalars(
        select(SavedFilterRow)
        .where(SavedFilterRow.account_id == account)
        .order_by(SavedFilterRow.position, SavedFilterRow.id)
    )
    return tuple(
        SavedFilter(id=SavedFilterId(row.id), name=row.name, filter=CaseloadFilter.from_dict(row.definition))
        for row in rows
    )


def keep_filter(session: Session, account: AccountId, name: str, narrowed: CaseloadFilter) -> SavedFilterId:
    """Keep a filter, in place of the account's one of that name if there is one, and return its id."""
    row = session.scalar(
        select(SavedFilterRow).where(SavedFilterRow.account_id == account, SavedFilterRow.name == name)
    )
    if row is None:
        last = session.scalar(select(func.max(SavedFilterRow.position)).where(SavedFilterRow.account_id == account))
        row = SavedFilterRow(account_id=account, name=name, definition={}, position=(last or 0) + 1)
        session.add(row)
    row.definition = narrowed.as_dict()
    session.flush()
    return SavedFilterId(row.id)


def rename_filter(session: Session, ident: SavedFilterId, name: str) -> None:
    """Give a filter another name."""
    session.execute(update(SavedFilterRow).where(SavedFilterRow.id == ident).values(name=name))


def forget_filter(session: Session, ident: SavedFilterId) -> None:
    """Take a filter away."""
    session.execute(delete(SavedFilterRow).where(SavedFilterRow.id == ident))
