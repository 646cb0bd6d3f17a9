"""The mapped tables of the clinic itself: its unit, settings, accounts and access log."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key, UnitRef, WeekIndex


class UnitRow(Base):
    """The care unit of this store (decided.md 8)."""

    __tablename__ = "unit"

    id: Mapped[Key]
    name: Mapped[str]
    hsa_id: Mapped[str | None]
    created_at: Mapped[datetime]


class SettingRow(Base):
    """One setting of the clinic, by its key (decided.md 14)."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ClosedRow(Base):
    """A week or a date on which the clinic is closed. Exactly one of the two is set."""

    __tablename__ = "closed"

    id: Mapped[Key]
    week: Mapped[WeekIndex | None]
    on: Mapped[date | None]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class AccountRow(Base):
    """A person who logs in. Keys and passphrases are in the key file, never here (decided.md 1)."""

    __tablename__ = "account"

    id: Mapped[Key]
    unit_id: Mapped[UnitRef]
    name: Mapped[str] = mapped_column(unique=True)
    """What is typed to log in, folded."""
    display_name: Mapped[str]
    title: Mapped[str]
    """Profession, shown under the name: psykolog, fysioterapeut …"""
    phone: Mapped[str | None]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]
    preferences: Mapped[dict[str, Any]]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class AccountRoleRow(Base):
    """A role held by an account (D31)."""

    __tablename__ = "account_role"

    account_id: Mapped[AccountRef] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


class AbsenceRow(Base):
    """Days off of a therapist, and who stands in (B21, pacing.md "Promise")."""

    __tablename__ = "absence"

    id: Mapped[Key]
    account_id: Mapped[AccountRef] = mapped_column(index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_at: Mapped[datetime | None]


class WorkspaceRow(Base):
    """Where an account was when it left: section, selection, filters, panes (ux.md "Resume")."""

    __tablename__ = "workspace"

    account_id: Mapped[AccountRef] = mapped_column(primary_key=True)
    state: Mapped[dict[str, Any]]


class SavedFilterRow(Base):
    """A filter of the patients' list that an account keeps, at most seven (ux.md 2)."""

    __tablename__ = "saved_filter"

    id: Mapped[Key]
    account_id: Mapped[AccountRef] = mapped_column(index=True)
    name: Mapped[str]
    definition: Mapped[dict[str, Any]]
    position: Mapped[int]


class AccessLogRow(Base):
    """One look or step (AUD-01). Chained: each hash covers the row and the hash before it (AUD-03)."""

    __tablename__ = "access_log"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    work: Mapped[int]
    """Rows written in one transaction carry the same number (decided.md 5)."""
    at: Mapped[str]
    """Local time with offset, ISO 8601."""
    account_id: Mapped[int | None] = mapped_column(index=True)
    account_name: Mapped[str]
    unit_id: Mapped[int | None]
    patient_id: Mapped[int | None] = mapped_column(index=True)
    measure: Mapped[str]
    object_kind: Mapped[str | None]
    object_id: Mapped[int | None]
    count: Mapped[int | None]
    reason: Mapped[str | None]
    previous: Mapped[bytes]
    hash: Mapped[bytes]
