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
ProgramDraftId = NewType("ProgramDraftId", int)
LearningId = NewType("LearningId", int)
TreatmentId = NewType("TreatmentId", int)
AgreementId = NewType("AgreementId", int)
PauseId = NewType("PauseId", int)
ModuleEventId = NewType("ModuleEventId", int)
TodayMarkId = NewType("TodayMarkId", int)
HomeworkId = NewType("HomeworkId", int)
HandInId = NewType("HandInId", int)
MessageId = NewType("MessageId", int)
NoteId = NewType("NoteId", int)
FlagId = NewType("FlagId", int)
CompetenceId = NewType("CompetenceId", int)
IntakeId = NewType("IntakeId", int)
IntakeStepId = NewType("IntakeStepId", int)
ClosingCheckId = NewType("ClosingCheckId", int)
FollowUpId = NewType("FollowUpId", int)
PassedOnId = NewType("PassedOnId", int)
TransferId = NewType("TransferId", int)
AnswerId = NewType("AnswerId", int)
"""An entry of the answer bank; what a patient answers in a homework has no id of its own outside the store."""

ModuleNumber = NewType("ModuleNumber", int)
"""A module's number within its program version, from 1 (domain.md section I: modul)."""
