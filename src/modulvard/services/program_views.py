"""What every look at a program has in common: closed texts, and the row in the log (D41)."""

from dataclasses import replace

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.program_restriction import closed
from modulvard.domain.programs import StoredProgram

OBJECT = "program_version"


def closed_version(stored: StoredProgram) -> StoredProgram:
    """Return the version with the texts taken away that are opened one module at a time."""
    return replace(stored, program=closed(stored.program))


def view_of(stored: StoredProgram) -> LogEntry:
    """Return the row of a look; a program that must not be spread as a whole has its own."""
    restricted = stored.program.restricted_material
    measure = Measure.VIEW_RESTRICTED if restricted else Measure.VIEW_PROGRAM
    return LogEntry(measure=measure, object_kind=OBJECT, object_id=stored.id)
