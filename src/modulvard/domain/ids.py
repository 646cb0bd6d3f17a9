"""Identifiers. A patient's is no treatment's: the type checker holds them apart."""

from typing import NewType

UnitId = NewType("UnitId", int)
AccountId = NewType("AccountId", int)
AbsenceId = NewType("AbsenceId", int)
PatientId = NewType("PatientId", int)
RelativeId = NewType("RelativeId", int)
BlockId = NewType("BlockId", int)
SavedFilterId = NewType("SavedFilterId", int)
ProgramVersionId = NewType("ProgramVersionId", int)
TreatmentId = NewType("TreatmentId", int)
AgreementId = NewType("AgreementId", int)
PauseId = NewType("PauseId", int)
ModuleEventId = NewType("ModuleEventId", int)
TodayMarkId = NewType("TodayMarkId", int)

ModuleNumber = NewType("ModuleNumber", int)
"""A module's number within its program version, from 1 (domain.md section I: modul)."""
