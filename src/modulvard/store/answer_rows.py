"""The mapped tables of the answer bank (svarsbank, C7)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key

_BY = "account.id"


class AnswerRow(Base):
    """An entry of the answer bank: what stays the same through its versions."""

    __tablename__ = "answer"

    id: Mapped[Key]
    key: Mapped[str] = mapped_column(unique=True)
    """Names the entry across clinics and imports."""
    kind: Mapped[str]
    """``reply`` (to a patient, insertable) or ``support`` (for staff); the two never mix."""
    owner_id: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    origin: Mapped[str]
    """``shipped``, ``clinic``, or the name of the file it came from."""
    approved: Mapped[int | None]
    """Number of the version in force, if one has been approved."""
    uses: Mapped[int]
    """How many finished replies it has been used in; the rows of ``answer_use`` are the truth. Counts as no change."""
    retired_at: Mapped[datetime | None]
    retired_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    """None for a shipped entry."""
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class AnswerVersionRow(Base):
    """One version of an entry. An approved one is never changed: saving makes the next (mockups/README)."""

    __tablename__ = "answer_version"

    id: Mapped[Key]
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"))
    number: Mapped[int]
    category: Mapped[str]
    """understand, practical, technical or outside (ux.md 2)."""
    program: Mapped[str | None]
    """The key of the program it is for, or None for all."""
    module: Mapped[int | None]
    texts: Mapped[dict[str, Any]] = mapped_column(JSON)
    """By language, Swedish compulsory: title, keywords, body."""
    source: Mapped[dict[str, Any]] = mapped_column(JSON)
    """By language: where it comes from."""
    review_months: Mapped[int]
    provenance: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Whose text it is, its licence and its day, where that is known (INP-08)."""
    origin: Mapped[str]
    """``clinic`` where it was written here; else ``shipped`` or the name of the file it was taken from."""
    status: Mapped[str]
    """``draft``, ``reviewed`` or ``approved``."""
    comment: Mapped[str]
    """What changed, in words."""
    review_on: Mapped[date | None]
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    submitted_at: Mapped[datetime | None]
    """When it was handed in for approval."""
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    suggested_from: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    """The finished reply it was suggested from (”Spara som svar”)."""
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("answer_id", "number", name="uq_answer_version_number"),)


class AnswerUseRow(Base):
    """An entry was used in a finished reply."""

    __tablename__ = "answer_use"

    id: Mapped[Key]
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"))
    number: Mapped[int]
    account_id: Mapped[AccountRef]
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), index=True)
    at: Mapped[datetime]

    __table_args__ = (Index("ix_answer_use_account_id_answer_id", "account_id", "answer_id"),)
