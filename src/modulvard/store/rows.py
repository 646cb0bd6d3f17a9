"""The mapped tables of a clinic. Rows never leave ``store/``: its functions hand out domain values."""

from datetime import date, datetime

from sqlalchemy import Connection, ForeignKey, Index, Table, event
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.answer_rows import AnswerRow, AnswerUseRow, AnswerVersionRow
from modulvard.store.care_rows import (
    ClosingCheckRow,
    CompetenceRow,
    FollowUpRow,
    IntakeRow,
    IntakeStepRow,
    TransferRow,
    TreatmentGateRow,
    TreatmentStartRow,
    VersionChangeRow,
)
from modulvard.store.clinic_rows import (
    AbsenceRow,
    AccessLogRow,
    AccountRoleRow,
    AccountRow,
    ClosedRow,
    SavedFilterRow,
    SettingRow,
    UnitRow,
    WorkspaceRow,
)
from modulvard.store.columns import (
    AccountRef,
    Base,
    Key,
    PatientRef,
    UnitRef,
)
from modulvard.store.correspondence_rows import (
    DraftRow,
    FlagRow,
    HandInAnswerRow,
    HandInRow,
    HomeworkRow,
    MessageRow,
    NoteRow,
    PassedOnRow,
)
from modulvard.store.program_rows import (
    GateRuleRow,
    LearningRow,
    ProgramDraftRow,
    ProgramImageRow,
    ProgramStatusRow,
)
from modulvard.store.rating_rows import (
    InstrumentVersionRow,
    RatingChangeRow,
    RatingPlanRow,
    RatingRow,
    ReferenceLineRow,
    SafetyAnswerRow,
    SafetyClosingRow,
)
from modulvard.store.treatment_rows import (
    AgreementRow,
    ModuleEventRow,
    PauseRow,
    ProgramVersionRow,
    TodayMarkRow,
    TreatmentOverviewRow,
    TreatmentRow,
)

__all__ = [
    "AbsenceRow",
    "AccessLogRow",
    "AccountRoleRow",
    "AccountRow",
    "AgreementRow",
    "AnswerRow",
    "AnswerUseRow",
    "AnswerVersionRow",
    "Base",
    "BlockRow",
    "ClosedRow",
    "ClosingCheckRow",
    "CompetenceRow",
    "DraftRow",
    "FlagRow",
    "FollowUpRow",
    "GateRuleRow",
    "HandInAnswerRow",
    "HandInRow",
    "HomeworkRow",
    "InstrumentVersionRow",
    "IntakeRow",
    "IntakeStepRow",
    "LearningRow",
    "MessageRow",
    "ModuleEventRow",
    "NameWordRow",
    "NoteRow",
    "OpenedBecauseRow",
    "PassedOnRow",
    "PatientIdentityRow",
    "PatientRow",
    "PauseRow",
    "ProgramDraftRow",
    "ProgramImageRow",
    "ProgramStatusRow",
    "ProgramVersionRow",
    "RatingChangeRow",
    "RatingPlanRow",
    "RatingRow",
    "RecentPatientRow",
    "ReferenceLineRow",
    "RelativeRow",
    "SafetyAnswerRow",
    "SafetyClosingRow",
    "SavedFilterRow",
    "SettingRow",
    "TodayMarkRow",
    "TransferRow",
    "TreatmentGateRow",
    "TreatmentOverviewRow",
    "TreatmentRow",
    "TreatmentStartRow",
    "UnitRow",
    "VersionChangeRow",
    "WorkspaceRow",
]

# --- patients -------------------------------------------------------------------------------------


class PatientRow(Base):
    """A patient (C2). ``search_name``, ``search_text`` and ``sort_name`` are folded copies: SQL knows ASCII only."""

    __tablename__ = "patient"

    id: Mapped[Key]
    unit_id: Mapped[UnitRef]
    given_name: Mapped[str]
    family_name: Mapped[str]
    search_name: Mapped[str]
    search_text: Mapped[str] = mapped_column(default="")
    """Names in both orders and every number, a line each: what a search is held against (store/search.py)."""
    sort_name: Mapped[str]
    birth_date: Mapped[date | None]
    identity_kind: Mapped[str]
    identity_value: Mapped[str | None]
    """The current number in stored form; all numbers ever held are in patient_identity."""
    address: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    language: Mapped[str]
    """ISO 639 code."""
    interpreter: Mapped[bool]
    care_contact: Mapped[str]
    """Fast vårdkontakt (E7)."""
    protected: Mapped[bool]
    """Skyddade personuppgifter (F15)."""
    registered_by: Mapped[AccountRef]
    registered_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    """Registered by mistake and taken back: readable for whoever follows the log, listed nowhere."""
    deceased_on: Mapped[date | None]
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("patient.id"))
    generated: Mapped[bool]
    """Made by ``store fill`` or the sample clinic: such a store may be filled again (decided.md 17)."""
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}

    __table_args__ = (
        Index("ix_patient_sort_name", "sort_name", "id"),
        Index("ix_patient_birth_date", "birth_date"),
        Index("ix_patient_search_name", "search_name"),
    )


class PatientIdentityRow(Base):
    """A number a patient has or has had; a number belongs to one patient only (COR-05)."""

    __tablename__ = "patient_identity"

    id: Mapped[Key]
    patient_id: Mapped[PatientRef]
    kind: Mapped[str]
    value: Mapped[str]
    added_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_patient_identity_value", "value", "kind"),)


class NameWordRow(Base):
    """One folded word of a patient's names or number, for searches shorter than a trigram."""

    __tablename__ = "name_word"

    word: Mapped[str] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), primary_key=True)

    __table_args__ = (Index("ix_name_word_patient_id", "patient_id"), {"sqlite_with_rowid": False})


SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE patient_search USING fts5"
    "(words, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1')"
)
"""Trigrams of ``PatientRow.search_text``, by patient id. That text is folded already: the tokenizer folds nothing."""


@event.listens_for(NameWordRow.__table__, "after_create")
def _make_search_index(_table: Table, connection: Connection, **_: object) -> None:
    connection.exec_driver_sql(SEARCH_INDEX)


class RelativeRow(Base):
    """Närstående with consent scope and own needs (E6, D58)."""

    __tablename__ = "relative"

    id: Mapped[Key]
    patient_id: Mapped[PatientRef]
    name: Mapped[str]
    relation: Mapped[str]
    phone: Mapped[str]
    consent_scope: Mapped[str]
    consent_on: Mapped[date | None]
    consent_withdrawn_on: Mapped[date | None]
    own_needs: Mapped[str]
    role: Mapped[str]
    removed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class BlockRow(Base):
    """A spärr as a mark: date, scope and who lifted it (F7, decided.md 8)."""

    __tablename__ = "block"

    id: Mapped[Key]
    patient_id: Mapped[PatientRef]
    scope: Mapped[str]
    made_on: Mapped[date]
    made_by: Mapped[AccountRef]
    lifted_on: Mapped[date | None]
    lifted_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    lifted_reason: Mapped[str]


class OpenedBecauseRow(Base):
    """Why an account opened a patient who is not its own; valid that day (decided.md 7)."""

    __tablename__ = "opened_because"

    account_id: Mapped[AccountRef] = mapped_column(primary_key=True)
    patient_id: Mapped[PatientRef] = mapped_column(primary_key=True)
    on: Mapped[date] = mapped_column(primary_key=True)
    reason: Mapped[str]


class RecentPatientRow(Base):
    """When an account last opened a patient, for the palette's first ten (ux.md 2)."""

    __tablename__ = "recent_patient"

    account_id: Mapped[AccountRef] = mapped_column(primary_key=True)
    patient_id: Mapped[PatientRef] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
