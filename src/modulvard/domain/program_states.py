"""What happens to a version once it is made: pilot, published, retired, what is learnt, who moves to it (D8, D17)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.identity_in_text import holds_number
from modulvard.domain.ids import LearningId, ModuleNumber, ProgramVersionId
from modulvard.domain.programs import Program, ProgramStatus, StoredProgram
from modulvard.domain.text import clean_line, clean_text, fold, is_blank
from modulvard.domain.treatments import Treatment

LONGEST_VERSION = 40
LONGEST_COMMENT = 2_000
LONGEST_LEARNING = 2_000
MOST_IN_PILOT = 1_000

_BECOMES = {
    ProgramStatus.DRAFT: {ProgramStatus.PILOT, ProgramStatus.PUBLISHED},
    ProgramStatus.PILOT: {ProgramStatus.PILOT, ProgramStatus.PUBLISHED, ProgramStatus.RETIRED},
    ProgramStatus.PUBLISHED: {ProgramStatus.RETIRED},
    ProgramStatus.RETIRED: {ProgramStatus.PUBLISHED},
}
"""What a version can become; a pilot again with another number of patients."""


class NotFromThisState(Refused):
    """The version cannot become that from what it is. Facts: ``program``, ``status``, ``wanted``."""


class TookPartMissing(Refused):
    """Publishing needs to say whose perspectives shaped the version (D9). Facts: ``program``."""


class OtherProgram(Refused):
    """A treatment moves between versions of one program only. Facts: ``program`` (the treatment's)."""


class NotNewer(Refused):
    """The treatment follows that version, or a newer one, already. Facts: ``version``."""


class ModulesDiffer(Refused):
    """The newer version lacks modules that are opened, or has them under other numbers.

    Facts: ``modules`` (their numbers in the treatment's version).
    """


class Voice(StrEnum):
    """From whom something was learnt (D8)."""

    PATIENT = "patient"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusStep:
    """One thing that was decided about a version."""

    status: ProgramStatus
    pilot_cap: int | None
    comment: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """Something learnt about a version, and what was done about it. It names nobody."""

    id: LearningId
    version: ProgramVersionId
    module: ModuleNumber | None
    source: Voice
    body: str
    at: datetime
    by: str
    met_at: datetime | None = None
    met_words: str = ""


def checked_change(stored: StoredProgram, wanted: ProgramStatus) -> None:
    """Raise what keeps a version from becoming something (D8, D9)."""
    program = stored.program
    if wanted not in _BECOMES[stored.status]:
        raise NotFromThisState(program=program.name.sv, status=stored.status, wanted=wanted)
    if wanted in {ProgramStatus.PILOT, ProgramStatus.PUBLISHED}:
        program.for_start()
    if wanted is ProgramStatus.PUBLISHED and stored.status is not ProgramStatus.RETIRED and program.took_part is None:
        raise TookPartMissing(program=program.name.sv)


def checked_version(written: str) -> str:
    """Return a version as it is kept, or raise InvalidInput."""
    version = clean_line(written)
    if is_blank(version):
        raise InvalidInput(field="version", problem="missing")
    if len(version) > LONGEST_VERSION:
        raise InvalidInput(field="version", problem="too_long", limit=LONGEST_VERSION)
    return version


def checked_cap(cap: int | None) -> int | None:
    """Return the most patients of a pilot, or raise InvalidInput."""
    if cap is not None and not 1 <= cap <= MOST_IN_PILOT:
        raise InvalidInput(field="pilot_cap", problem="whole_number", low=1, high=MOST_IN_PILOT)
    return cap


def checked_comment(written: str) -> str:
    """Return a comment as it is kept, or raise InvalidInput."""
    comment = clean_text(written)
    if len(comment) > LONGEST_COMMENT:
        raise InvalidInput(field="comment", problem="too_long", limit=LONGEST_COMMENT)
    return comment


def checked_learning(written: str, today: date, field: str = "body") -> str:
    """Return what was learnt, or how it was met, as it is kept, or raise InvalidInput: it names nobody (D8)."""
    body = clean_text(written)
    if is_blank(body):
        raise InvalidInput(field=field, problem="missing")
    if len(body) > LONGEST_LEARNING:
        raise InvalidInput(field=field, problem="too_long", limit=LONGEST_LEARNING)
    if holds_number(body, today):
        raise InvalidInput(field=field, problem="holds_number")
    return body


def check_can_follow(treatment: Treatment, now: StoredProgram, wanted: StoredProgram) -> None:
    """Raise what keeps a treatment from moving to another version of its program (D17)."""
    if now.program.key != wanted.program.key:
        raise OtherProgram(program=now.program.name.sv)
    if wanted.id <= now.id:
        raise NotNewer(version=wanted.program.version or "")
    wanted.for_start()
    differing = differing_modules(_begun(treatment), now.program, wanted.program)
    if differing:
        raise ModulesDiffer(modules=differing)


def differing_modules(numbers: Iterable[ModuleNumber], before: Program, after: Program) -> tuple[ModuleNumber, ...]:
    """Return which of the modules another version lacks, or has under another number."""
    titles = {fold(module.title.sv): module.number for module in after.modules}
    found = []
    for number in sorted(numbers):
        was, becomes = before.module(number), after.module(number)
        stands_at = None if was is None else titles.get(fold(was.title.sv), number)
        same_title = was is not None and becomes is not None and fold(was.title.sv) == fold(becomes.title.sv)
        if becomes is None or (stands_at != number and not same_title):
            found.append(number)
    return tuple(found)


def _begun(treatment: Treatment) -> set[ModuleNumber]:
    """Return the modules in which something has happened."""
    return {event.module for event in treatment.events if event.withdrawn_at is None}
