"""Accounts, their roles and their days off, as rows. Keys and passphrases are the key file's."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from sqlalchemy import Integer, bindparam, delete, exists, func, insert, or_, select, update
from sqlalchemy.orm import Session

from modulvard.domain.access import Role
from modulvard.domain.accounts import Absence, Account, NewAccount
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AbsenceId, AccountId, UnitId
from modulvard.store.care_rows import FollowUpRow
from modulvard.store.prepared import Prepared
from modulvard.store.rating_rows import SafetyAnswerRow
from modulvard.store.rows import AbsenceRow, AccountRoleRow, AccountRow, PatientRow, TreatmentRow


def roles_held(session: Session, account: AccountId) -> frozenset[Role]:
    """Return the account's roles as they are now; none for one that is disabled."""
    return frozenset(Role(role) for (role,) in _roles_statement().rows(session, account=account))


@cache
def _roles_statement() -> Prepared:
    """Every step asks for it (AUD-04)."""
    return Prepared(
        select(AccountRoleRow.role)
        .join(AccountRow, AccountRow.id == AccountRoleRow.account_id)
        .where(AccountRoleRow.account_id == bindparam("account", type_=Integer), AccountRow.disabled_at.is_(None))
    )


def accounts(session: Session) -> tuple[Account, ...]:
    """Return every account, the disabled ones too, by name."""
    roles: dict[int, set[Role]] = {}
    for held in session.execute(select(AccountRoleRow.account_id, AccountRoleRow.role)):
        roles.setdefault(held.account_id, set()).add(Role(held.role))
    rows = session.execute(
        select(
            AccountRow.id,
            AccountRow.name,
            AccountRow.display_name,
            AccountRow.title,
            AccountRow.phone,
            AccountRow.disabled_at,
        ).order_by(AccountRow.name)
    )
    return tuple(
        Account(
            ident=AccountId(row.id),
            name=row.name,
            display_name=row.display_name,
            title=row.title,
            phone=row.phone,
            roles=frozenset(roles.get(row.id, ())),
            is_disabled=row.disabled_at is not None,
        )
        for row in rows
    )


def former_names(session: Session) -> dict[AccountId, str]:
    """Return the names of the accounts that were shut out: they stand in no key file any more."""
    gone = select(AccountRow.id, AccountRow.name).where(AccountRow.disabled_at.is_not(None))
    return {AccountId(row.id): row.name for row in session.execute(gone)}


def account_named(session: Session, name: str) -> Account | None:
    """Return the account of a folded name, or None."""
    return next((account for account in accounts(session) if account.name == name), None)


def account_of(session: Session, ident: AccountId) -> Account:
    """Return one account, or raise NotFound."""
    found = next((account for account in accounts(session) if account.ident == ident), None)
    if found is None:
        raise NotFound(kind="account", ident=ident)
    return found


def add_account(session: Session, new: NewAccount, name: str, unit: UnitId, now: datetime) -> AccountId:
    """Add an account's row and roles; the caller has seen that the name is free."""
    row = AccountRow(
        unit_id=unit,
        name=name,
        display_name=new.display_name,
        title=new.title,
        phone=new.phone,
        created_at=now,
        disabled_at=None,
        preferences={},
    )
    session.add(row)
    session.flush()
    set_roles(session, AccountId(row.id), new.roles)
    return AccountId(row.id)


def set_roles(session: Session, account: AccountId, roles: Iterable[Role]) -> None:
    """Give the account exactly these roles."""
    session.execute(delete(AccountRoleRow).where(AccountRoleRow.account_id == account))
    wanted = [{"account_id": account, "role": str(role)} for role in sorted(roles)]
    if wanted:
        session.execute(insert(AccountRoleRow), wanted)


def disable_account(session: Session, account: AccountId, now: datetime) -> None:
    """Shut the account out at its next step; its rows and its name in the log stay."""
    session.execute(
        update(AccountRow).where(AccountRow.id == account).values(disabled_at=now, version=AccountRow.version + 1)
    )


def add_absence(
    session: Session, account: AccountId, first_day: date, last_day: date, substitute: AccountId | None
) -> AbsenceId:
    """Add days off, both ends included."""
    row = AbsenceRow(
        account_id=account, first_day=first_day, last_day=last_day, substitute_id=substitute, withdrawn_at=None
    )
    session.add(row)
    session.flush()
    return AbsenceId(row.id)


def withdraw_absence(session: Session, absence: AbsenceId, now: datetime | None) -> None:
    """Mark days off as withdrawn at a moment; None makes them count again."""
    session.execute(update(AbsenceRow).where(AbsenceRow.id == absence).values(withdrawn_at=now))


def absences(session: Session, account: AccountId | None = None, since: date | None = None) -> tuple[Absence, ...]:
    """Return the days off that count, of one account or all, in order of their first day."""
    statement = select(AbsenceRow).where(AbsenceRow.withdrawn_at.is_(None))
    if account is not None:
        statement = statement.where(or_(AbsenceRow.account_id == account, AbsenceRow.substitute_id == account))
    if since is not None:
        statement = statement.where(AbsenceRow.last_day >= since)
    return tuple(
        Absence(
            ident=AbsenceId(row.id),
            account=AccountId(row.account_id),
            first_day=row.first_day,
            last_day=row.last_day,
            substitute=None if row.substitute_id is None else AccountId(row.substitute_id),
        )
        for row in session.scalars(statement.order_by(AbsenceRow.first_day, AbsenceRow.id))
    )


def active_treatments(session: Session, account: AccountId) -> int:
    """Return how many treatments under way the account is responsible for (D20)."""
    own = (TreatmentRow.therapist_id == account, TreatmentRow.ended_on.is_(None), TreatmentRow.withdrawn_at.is_(None))
    return session.scalar(select(func.count()).select_from(TreatmentRow).where(*own)) or 0


def unread_answers(session: Session, account: AccountId) -> int:
    """Return how many answers to read first nobody has closed in treatments the account is responsible for (G18)."""
    counted = select(func.count()).select_from(SafetyAnswerRow).join(TreatmentRow)
    own = (TreatmentRow.therapist_id == account, SafetyAnswerRow.closing_id.is_(None))
    return session.scalar(counted.where(*own)) or 0


def followed_up_treatments(session: Session, account: AccountId) -> int:
    """Return how many ended treatments of the account have a follow-up left, of patients who are followed up (B21)."""
    row, patient = FollowUpRow, PatientRow
    left = exists().where(row.treatment_id == TreatmentRow.id, row.done_on.is_(None), row.withdrawn_at.is_(None))
    own = (
        TreatmentRow.therapist_id == account,
        TreatmentRow.withdrawn_at.is_(None),
        TreatmentRow.ended_on.is_not(None),
    )
    in_care = (patient.archived_at.is_(None), patient.deceased_on.is_(None))
    counted = select(func.count()).select_from(TreatmentRow).join(patient, patient.id == TreatmentRow.patient_id)
    return session.scalar(counted.where(*own, *in_care, left)) or 0
