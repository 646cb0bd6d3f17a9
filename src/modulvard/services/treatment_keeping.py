"""Keeping a changed treatment within a step, with all that follows from it: its copy for lists, and homework."""

from dataclasses import dataclass

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.gates import GateStanding
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.treatment_steps import Notice, Stamp, restored
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Changed
from modulvard.store import access_log, homework, overviews, treatments
from modulvard.store.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentChanged(Changed):
    """What a command did to a treatment, and what there is to look at."""

    notices: tuple[Notice, ...] = ()
    gates: tuple[GateStanding, ...] = ()
    """What was not met at the start or the end: gates that warn, and those that block and were overridden."""
    lacking_instruments: tuple[str, ...] = ()
    """Keys of instruments that the program asks for and the clinic does not have."""
    read_first: int = 0
    """How many answers to read first wait in a treatment that was ended (G18)."""


def keep_treatment(
    session: Session, before: Treatment, after: Treatment, stamp: Stamp, closed: ClosedWeeks | None = None
) -> Treatment:
    """Write what a step changed and return the treatment as it is stored."""
    treatments.save_treatment(session, before, after)
    stored = treatments.treatment_as_stored(session, before.id)
    follow(session, stored, stamp, closed)
    return stored


def follow(session: Session, stored: Treatment, stamp: Stamp, closed: ClosedWeeks | None = None) -> None:
    """Make the copy for lists anew, and assign the homework of modules that have become open."""
    known = closed if closed is not None else treatments.closed_weeks(session)
    overviews.refresh(session, [stored], stamp.week, known)
    homework.assign_opened(session, [stored])


def put_treatment_back(
    session: Session, seen: Treatment, wanted: Treatment, stamp: Stamp
) -> tuple[Treatment, Treatment]:
    """Put a treatment back as it was, with a row in the log; return it as it is found and as it is now.

    Raises ChangedSince, and SameProgramActive where it would be under way beside another of the same program.
    """
    current = treatments.treatment_as_stored(session, seen.id)
    back = restored(current, seen, wanted, stamp)
    if _is_active(back) and not _is_active(current):
        treatments.require_none_active(session, back.patient, back.program.version)
    back = keep_treatment(session, current, back, stamp)
    access_log.append(session, treatment_entry(Measure.UNDO, back))
    return current, back


def treatment_entry(measure: Measure, treatment: Treatment, reason: str | None = None) -> LogEntry:
    """Return the log's entry for a step with a treatment."""
    return LogEntry(
        measure=measure, patient=treatment.patient, object_kind="treatment", object_id=treatment.id, reason=reason
    )


def _is_active(treatment: Treatment) -> bool:
    return treatment.ending is None and treatment.withdrawn_at is None
