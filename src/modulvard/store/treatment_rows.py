"""The mapped tables of programs and of patients' treatments (C1, C4)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key, PatientRef, TreatmentRef, UnitRef, WeekIndex


class ProgramVersionRow(Base):
    """A program version, whole and frozen (D17). ``content`` is the canonical JSON of domain ``Program``."""

    __tablename__ = "program_version"

    id: Mapped[Key]
    key: Mapped[str]
    name: Mapped[str]
    version: Mapped[str]
    supplier: Mapped[str]
    kind: Mapped[str]
    content: Mapped[str]
    content_hash: Mapped[str]
    origin: Mapped[str]
    """Where it came from: ``shipped`` or the name of a file."""
    loaded_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("name", "version", "supplier", name="uq_program_version_identity"),)


class TreatmentRow(Base):
    """A patient's run of a program version (C4)."""

    __tablename__ = "treatment"

    id: Mapped[Key]
    unit_id: Mapped[UnitRef]
    patient_id: Mapped[PatientRef]
    program_version_id: Mapped[int] = mapped_column(ForeignKey("program_version.id"), index=True)
    therapist_id: Mapped[AccountRef]
    form: Mapped[str]
    """digital, blended or group (D6)."""
    started_on: Mapped[date]
    first_week: Mapped[WeekIndex]
    chosen: Mapped[list[int]]
    """Optional modules chosen at the start, by number; agreements tell what was added and removed since."""
    override: Mapped[str | None]
    """The reason a blocking gate was overridden with."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    ended_on: Mapped[date | None]
    closed_as: Mapped[str | None]
    end_reason: Mapped[str]
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}

    __table_args__ = (Index("ix_treatment_therapist_id_ended_on", "therapist_id", "ended_on"),)
    """For Idag, which asks for one therapist's active treatments and what ended today."""


class AgreementRow(Base):
    """An agreed pace from a week on, with the course it lays (pacing.md)."""

    __tablename__ = "agreement"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    first_week: Mapped[WeekIndex]
    modules: Mapped[int]
    every_weeks: Mapped[int]
    course: Mapped[list[int]]
    """Module numbers laid, in course order: those neither handed in nor skipped when it was made."""
    added: Mapped[list[int]]
    """Optional modules it brings into the course."""
    removed: Mapped[list[int]]
    """Optional modules it takes out of the course."""
    kind: Mapped[str]
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_agreement_made_by_made_at", "made_by", "made_at"),)
    """For what an account has done today (Idag)."""


class PauseRow(Base):
    """Whole weeks at rest, both ends included (decided.md 22)."""

    __tablename__ = "pause"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    first_week: Mapped[WeekIndex]
    last_week: Mapped[WeekIndex]
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    resumed_from: Mapped[WeekIndex | None]
    """The first week active again, where the pause was ended early; the agreed last week stays."""
    resumed_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class ModuleEventRow(Base):
    """A module reached a state on a day: who opened what when, and what was taken back (decided.md 25)."""

    __tablename__ = "module_event"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    module: Mapped[int]
    state: Mapped[str]
    on: Mapped[date]
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_reason: Mapped[str]

    __table_args__ = (Index("ix_module_event_made_by_made_at", "made_by", "made_at"),)
    """For what an account has done today (Idag)."""


class TreatmentOverviewRow(Base):
    """What lists show of a treatment, worked out for one week.

    A copy that speeds lists up and is never the truth: it is made anew in the transaction that changes the
    treatment, and a row of another week is worked out from the events when read.
    """

    __tablename__ = "treatment_overview"

    treatment_id: Mapped[int] = mapped_column(ForeignKey("treatment.id"), primary_key=True)
    as_of_week: Mapped[WeekIndex] = mapped_column(index=True)
    state: Mapped[str]
    modules_behind: Mapped[int]
    weeks_behind: Mapped[int]
    modules_ahead: Mapped[int]
    weeks_ahead: Mapped[int]
    pace_rank: Mapped[int]
    """Order of Läge: most behind first."""
    late_since: Mapped[WeekIndex | None]
    """The planned week of the first module that is late."""
    projected_finish: Mapped[WeekIndex | None]
    planned_end: Mapped[WeekIndex | None]
    week_n: Mapped[int]
    week_m: Mapped[int | None]
    modules_done: Mapped[int]
    """Handed in or beyond."""
    modules_total: Mapped[int]
    """In the course and not skipped."""
    current_module: Mapped[int | None]
    """The first neither handed in nor skipped."""
    open_next: Mapped[int | None]
    """The module waiting for the therapist to open it (decided.md "Idag", module)."""
    open_since: Mapped[date | None]
    last_active: Mapped[date | None]
    """The latest day something came from the patient."""
    resumes: Mapped[WeekIndex | None]
    """First week after the pause that the week lies in."""
    to_review: Mapped[list[Any]] = mapped_column(JSON)
    """Modules handed in and not reviewed: pairs of number and day (ISO 8601)."""


class TodayMarkRow(Base):
    """A line of Idag noted as seen (K) or hidden until a morning (U) (decided.md "Idag")."""

    __tablename__ = "today_mark"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    kind: Mapped[str]
    ref: Mapped[int] = mapped_column(server_default="0")
    """Number of the message or homework; 0 where the kind has one line per treatment."""
    mark: Mapped[str]
    """``seen`` or ``hidden``."""
    made_on: Mapped[date]
    until: Mapped[date]
    """The line is gone before this day."""
    level: Mapped[int]
    """How bad it was when seen: the line returns when it is worse."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_today_mark_made_by_made_at", "made_by", "made_at"),)
    """For what an account has done today (Idag)."""
