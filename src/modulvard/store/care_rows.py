"""The mapped tables of the way in and out: competence, from referral to start, and the end (C3, D21, H6)."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key, PatientRef, TreatmentRef, UnitRef


class CompetenceRow(Base):
    """A competence of an account, with its dates and evidence (D21)."""

    __tablename__ = "competence"

    id: Mapped[Key]
    account_id: Mapped[AccountRef] = mapped_column(index=True)
    kind: Mapped[str]
    words: Mapped[str]
    """What it is called, where the kind is the clinic's own."""
    from_day: Mapped[date]
    until_day: Mapped[date | None]
    """The last day it holds, or none."""
    evidence: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class IntakeRow(Base):
    """A patient's way from referral to start, or to somewhere else (H4)."""

    __tablename__ = "intake"

    id: Mapped[Key]
    unit_id: Mapped[UnitRef]
    patient_id: Mapped[PatientRef]
    program_version_id: Mapped[int | None] = mapped_column(ForeignKey("program_version.id"))
    """The program that is considered."""
    therapist_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    """Who does what is left."""
    received_on: Mapped[date]
    source: Mapped[str]
    """``referral``, ``self`` or ``internal``."""
    referrer: Mapped[str]
    question: Mapped[str]
    """What is asked for."""
    closed_on: Mapped[date | None]
    outcome: Mapped[str | None]
    """``started``, ``not_suitable``, ``declined`` or ``other``."""
    where_to: Mapped[str]
    """Where to instead (D2), for statistics."""
    reason: Mapped[str]
    treatment_id: Mapped[int | None] = mapped_column(ForeignKey("treatment.id"))
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}

    __table_args__ = (Index("ix_intake_closed_on_received_on", "closed_on", "received_on"),)


class IntakeStepRow(Base):
    """What was found at a gate on a day (D1, D2, D22, B19, B20). The last not withdrawn counts."""

    __tablename__ = "intake_step"

    id: Mapped[Key]
    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"), index=True)
    gate: Mapped[str]
    outcome: Mapped[str]
    """``met``, ``not_met`` or ``not_needed``."""
    on: Mapped[date]
    by_account: Mapped[int] = mapped_column(ForeignKey("account.id"))
    """Who did it, who need not be who wrote it down."""
    form: Mapped[str]
    """How: ``physical``, ``video``, ``phone``, ``text``, or nothing."""
    points: Mapped[list[str]] = mapped_column(JSON)
    """Keys of the points gone through."""
    body: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class TreatmentStartRow(Base):
    """What was agreed when a treatment started: the first work session, and the intake it came from."""

    __tablename__ = "treatment_start"

    treatment_id: Mapped[int] = mapped_column(ForeignKey("treatment.id"), primary_key=True)
    intake_id: Mapped[int | None] = mapped_column(ForeignKey("intake.id"))
    first_session: Mapped[datetime | None]
    """When the patient works with the program the first time."""


class TreatmentGateRow(Base):
    """How a gate stood when a treatment started or ended, and with which reason it was passed (C3)."""

    __tablename__ = "treatment_gate"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    gate: Mapped[str]
    strength: Mapped[str]
    state: Mapped[str]
    reason: Mapped[str]
    """Why it was passed though it was not met; empty where it was."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class ClosingCheckRow(Base):
    """What was done, or decided against, before a treatment ends (D23, H4). The last not withdrawn counts."""

    __tablename__ = "closing_check"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    gate: Mapped[str]
    outcome: Mapped[str]
    on: Mapped[date]
    form: Mapped[str]
    body: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class FollowUpRow(Base):
    """A date after the end on which the patient is followed up, and its outcome (decided.md 26, H4)."""

    __tablename__ = "follow_up"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    due_on: Mapped[date]
    months: Mapped[int | None]
    """How many months after the end, where the program says so."""
    done_on: Mapped[date | None]
    outcome: Mapped[str]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_follow_up_due_on", "due_on"),)


class TransferRow(Base):
    """A treatment's change of responsible therapist, with why and what the next one needs to know (överlämning)."""

    __tablename__ = "transfer"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    from_account: Mapped[int] = mapped_column(ForeignKey("account.id"))
    to_account: Mapped[int] = mapped_column(ForeignKey("account.id"))
    on: Mapped[date]
    reason: Mapped[str]
    body: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class VersionChangeRow(Base):
    """A treatment was moved to another version of its program, with the reason (D17)."""

    __tablename__ = "version_change"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    from_version: Mapped[int] = mapped_column(ForeignKey("program_version.id"))
    to_version: Mapped[int] = mapped_column(ForeignKey("program_version.id"))
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
