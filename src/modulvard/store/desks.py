"""An account's preferences and its place in the window."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from modulvard.domain.desk import Desk, Preferences
from modulvard.domain.ids import AccountId
from modulvard.domain.settings import with_defaults
from modulvard.store.rows import AccountRow, SettingRow, WorkspaceRow

_LOCK = "lock_minutes"


def load_desk(session: Session, account: AccountId) -> Desk:
    """Return what the window needs as it opens, in one statement."""
    minutes = select(SettingRow.value).where(SettingRow.key == _LOCK).scalar_subquery()
    row = session.execute(
        select(AccountRow.preferences, WorkspaceRow.state, minutes.label("minutes"))
        .join(WorkspaceRow, WorkspaceRow.account_id == AccountRow.id, isouter=True)
        .where(AccountRow.id == account)
    ).one()
    stored = {} if row.minutes is None else {_LOCK: str(row.minutes)}
    return Desk(
        preferences=Preferences.from_dict(row.preferences),
        workspace=row.state or {},
        lock_minutes=int(with_defaults(stored)[_LOCK]),
    )


def save_preferences(session: Session, account: AccountId, preferences: Preferences) -> None:
    """Keep what the account has chosen."""
    session.execute(update(AccountRow).where(AccountRow.id == account).values(preferences=preferences.as_dict()))


def save_workspace(session: Session, account: AccountId, state: Mapping[str, Any]) -> None:
    """Keep where the account is."""
    new = {"state": dict(state)}
    statement = insert(WorkspaceRow).values(account_id=account, **new)
    session.execute(statement.on_conflict_do_update(index_elements=["account_id"], set_=new))


def save_page(session: Session, account: AccountId, page: str, state: Mapping[str, Any]) -> None:
    """Keep what stands on one page; what was kept of the others stays as it is."""
    row = session.execute(select(WorkspaceRow.state).where(WorkspaceRow.account_id == account)).one_or_none()
    kept = dict(row.state) if row is not None else {}
    pages = kept.get("pages")
    others = pages if isinstance(pages, dict) else {}
    save_workspace(session, account, {**kept, "pages": {**others, page: dict(state)}})
