"""The mapped tables of what the clinic does with its programs: drafts, pictures, states, learnings and gate rules (C1).

A version itself is whole and frozen (``ProgramVersionRow``); what happens to it is told by rows beside it.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key


class ProgramDraftRow(Base):
    """A program that is being written: ``content`` as typed, in the form of a version's. It belongs to the clinic."""

    __tablename__ = "program_draft"

    id: Mapped[Key]
    based_on_id: Mapped[int | None] = mapped_column(ForeignKey("program_version.id"))
    """The version it began as."""
    content: Mapped[str]
    begun_at: Mapped[datetime]
    begun_by: Mapped[AccountRef]
    saved_at: Mapped[datetime]
    saved_by: Mapped[AccountRef]
    discarded_at: Mapped[datetime | None]
    became_id: Mapped[int | None] = mapped_column(ForeignKey("program_version.id"))
    """The version that was made of it."""
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}


class ProgramImageRow(Base):
    """A picture of a program's pages, kept once under its SHA-256, which the pages' content names (D17)."""

    __tablename__ = "program_image"

    id: Mapped[Key]
    sha256: Mapped[str] = mapped_column(unique=True)
    media_type: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    added_at: Mapped[datetime]


class ProgramStatusRow(Base):
    """A version became a pilot, published or retired (D8). The last not withdrawn counts, else the content's own."""

    __tablename__ = "program_status"

    id: Mapped[Key]
    program_version_id: Mapped[int] = mapped_column(ForeignKey("program_version.id"), index=True)
    status: Mapped[str]
    pilot_cap: Mapped[int | None]
    """The most patients who take part in the pilot."""
    comment: Mapped[str]
    """What is new, or why."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class LearningRow(Base):
    """Something learnt about a version, from a patient or from staff (D8, D9). It names nobody."""

    __tablename__ = "program_learning"

    id: Mapped[Key]
    program_version_id: Mapped[int] = mapped_column(ForeignKey("program_version.id"), index=True)
    module: Mapped[int | None]
    source: Mapped[str]
    """``patient`` or ``staff``."""
    body: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    met_at: Mapped[datetime | None]
    """When it was taken care of, and how."""
    met_words: Mapped[str]
    withdrawn_at: Mapped[datetime | None]


class GateRuleRow(Base):
    """The clinic's own rule for a gate of a program (C3). The last not withdrawn counts, else the program's."""

    __tablename__ = "gate_rule"

    id: Mapped[Key]
    program_key: Mapped[str] = mapped_column(index=True)
    gate: Mapped[str]
    strength: Mapped[str]
    """``block``, ``warn``, ``note`` or ``off``."""
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
