"""Programs that come and go as files: how one stands to what the clinic holds, and why one is not taken or given."""

from dataclasses import dataclass
from enum import StrEnum

from modulvard.domain.errors import Refused
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_difference import ProgramDifference
from modulvard.domain.program_report import ProgramFileReport
from modulvard.domain.programs import Page, StoredProgram


class ImportStanding(StrEnum):
    """What taking in a whole file would do."""

    NEW = "new"
    """The clinic holds no version of the program."""
    NEW_VERSION = "new_version"
    ALREADY_HELD = "already_held"
    OTHER_CONTENT = "other_content"
    """The clinic holds other content as that version: a change needs a new one (D17)."""
    HELD_WHOLE = "held_whole"
    """It is a version of the clinic's own without its pages that must not be spread, come back (D41)."""
    DRAFT = "draft"
    """It becomes one of the clinic's drafts, to be written on."""

    @property
    def is_taken(self) -> bool:
        """Whether there is anything to take in."""
        return self in {ImportStanding.NEW, ImportStanding.NEW_VERSION, ImportStanding.DRAFT}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramPreview:
    """A file before it is taken in. ``standing`` is None where it is not whole."""

    report: ProgramFileReport
    standing: ImportStanding | None = None
    held: StoredProgram | None = None
    """What the clinic holds and it is held against: that version, or the one of the program taken in last."""
    difference: ProgramDifference | None = None
    """How the file differs from ``held``; None where there is none, or nothing differs."""

    @property
    def is_taken(self) -> bool:
        """Whether there is anything to take in."""
        return self.standing is not None and self.standing.is_taken


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOut:
    """What was written of a version. ``left_out`` are the pages that must not be spread, by their modules."""

    file: str
    version: str | None
    content_hash: str
    left_out: tuple[tuple[ModuleNumber, Page], ...] = ()


class ProgramNotTaken(Refused):
    """A file is not whole, so nothing of it is taken in. Facts: ``file``, ``problems``."""


class ProgramHeldOtherwise(Refused):
    """The clinic holds other content as that version, and keeps it (D17). Facts: ``program``, ``version``."""


class ProgramInUse(Refused):
    """A version that something follows is not taken back. Facts: ``program``."""


class NotToBeSpread(Refused):
    """The program's material must not be spread (D41). Facts: ``program``."""


class NothingButRestricted(Refused):
    """Modules would have no page left without those that must not be spread (D41). Facts: ``program``, ``modules``."""


class PicturesNeedFolder(Refused):
    """A program with pictures is given out as a folder or an archive. Facts: ``program``."""
