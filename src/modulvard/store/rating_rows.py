"""The mapped tables of ratings: instruments, what is to be rated and when, what was answered, safety answers (C8)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key, TreatmentRef


class InstrumentVersionRow(Base):
    """A version of an instrument as it was taken in, whole and frozen: ``content`` is its canonical JSON."""

    __tablename__ = "instrument_version"

    id: Mapped[Key]
    key: Mapped[str] = mapped_column(index=True)
    version: Mapped[str]
    content: Mapped[str]
    content_hash: Mapped[str]
    origin: Mapped[str]
    """``shipped`` or ``imported``."""
    loaded_at: Mapped[datetime]
    loaded_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_at: Mapped[datetime | None]


class RatingPlanRow(Base):
    """A rating that is to be made in a treatment. It names the version: a later one changes nothing of it."""

    __tablename__ = "rating_plan"

    id: Mapped[Key]
    treatment_id: Mapped[int] = mapped_column(ForeignKey("treatment.id"))
    instrument_version_id: Mapped[int] = mapped_column(ForeignKey("instrument_version.id"))
    kind: Mapped[str]
    """``week``, ``date``, ``before``, ``after`` or ``months``."""
    figure: Mapped[int | None]
    """The week of the program, or the months after the end."""
    on_day: Mapped[date | None]
    due_on: Mapped[date | None]
    """A copy for Idag, made anew when the treatment changes; none while the day is not known."""
    from_program: Mapped[bool]
    rating_id: Mapped[int | None] = mapped_column(ForeignKey("rating.id"))
    """What fulfils it."""
    skipped_at: Mapped[datetime | None]
    skipped_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    skip_reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "ix_rating_plan_lacking",
            "treatment_id",
            "due_on",
            sqlite_where=text("rating_id IS NULL AND skipped_at IS NULL AND withdrawn_at IS NULL"),
        ),
        Index("ix_rating_plan_counted", "treatment_id", "instrument_version_id", "due_on", "rating_id", "withdrawn_at"),
    )
    """For Idag, which asks for what is due and not in; and for a treatment's, and what is counted of all treatments."""


class RatingRow(Base):
    """What a patient answered one time. What it was before a change is told by the rows of its changes."""

    __tablename__ = "rating"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    instrument_version_id: Mapped[int] = mapped_column(ForeignKey("instrument_version.id"))
    at: Mapped[datetime]
    """When the patient answered, as far as known."""
    time_known: Mapped[bool]
    """False where only the day is known: ``at`` is then that day's midnight in Stockholm."""
    way: Mapped[str]
    """typed, file, paper or booklet."""
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    """The answers by the numbers of their questions; what is unanswered is not there."""
    value: Mapped[float | None]
    """A copy for statistics: the main scale's value, none where it is incomplete or the form has none."""
    complete: Mapped[bool]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_reason: Mapped[str]
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}

    __table_args__ = (
        Index("ix_rating_standing", "treatment_id", "at", sqlite_where=text("withdrawn_at IS NULL")),
        Index(
            "ix_rating_counted",
            "instrument_version_id",
            "treatment_id",
            "at",
            "id",
            "withdrawn_at",
            "complete",
            "value",
        ),
    )
    """For when a patient was heard of last; and for what is counted of all treatments, without reading a rating."""


class RatingChangeRow(Base):
    """A rating was corrected or moved: how it was before, who changed it, and why."""

    __tablename__ = "rating_change"

    id: Mapped[Key]
    rating_id: Mapped[int] = mapped_column(ForeignKey("rating.id"), index=True)
    kind: Mapped[str]
    """``corrected`` or ``moved``."""
    treatment_id: Mapped[int] = mapped_column(ForeignKey("treatment.id"), index=True)
    """Whose it was before."""
    at: Mapped[datetime]
    time_known: Mapped[bool]
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class SafetyAnswerRow(Base):
    """An answer that is work for a named user (G18). Never withdrawn: only a note of what was done closes it."""

    __tablename__ = "safety_answer"

    id: Mapped[Key]
    rating_id: Mapped[int] = mapped_column(ForeignKey("rating.id"), index=True)
    treatment_id: Mapped[TreatmentRef]
    """Whose it is now: it goes with a rating that is moved."""
    item: Mapped[str]
    answer: Mapped[int]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    closing_id: Mapped[int | None] = mapped_column(ForeignKey("safety_closing.id", use_alter=True))
    """The note that closed it."""

    __table_args__ = (Index("ix_safety_answer_open", "treatment_id", sqlite_where=text("closing_id IS NULL")),)
    """For Idag, which asks for what nobody has closed."""


class SafetyClosingRow(Base):
    """What a named user did about a safety answer. A closing taken back leaves the answer open again."""

    __tablename__ = "safety_closing"

    id: Mapped[Key]
    safety_answer_id: Mapped[int] = mapped_column(ForeignKey("safety_answer.id"), index=True)
    done: Mapped[list[str]] = mapped_column(JSON)
    """What was done: ``assessment``, ``contact``, ``plan``, ``other``."""
    body: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class ReferenceLineRow(Base):
    """The clinic turned the published lines of an instrument on, for all its versions (decided.md 34)."""

    __tablename__ = "reference_line"

    id: Mapped[Key]
    instrument_key: Mapped[str] = mapped_column(index=True)
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
