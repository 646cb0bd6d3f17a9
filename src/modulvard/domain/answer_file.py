"""What a file of answers holds, and how each entry stands to what the clinic has (INP-08). Facts only, no words."""

from dataclasses import dataclass
from enum import StrEnum

from modulvard.domain.answer_bank import AnswerContent, AnswerKind
from modulvard.domain.answer_difference import Difference
from modulvard.domain.errors import Refused
from modulvard.domain.ids import AnswerId
from modulvard.domain.program_report import FileProblem


class FileNotTaken(Refused):
    """The file cannot be taken. Facts: ``file``, ``problems`` (tuple of ``FileProblem``)."""


class TooMuchForOneFile(Refused):
    """More entries than one file may hold. Facts: ``most``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEntry:
    """One entry of a file. ``key`` names it across clinics."""

    key: str
    kind: AnswerKind
    content: AnswerContent


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFileReport:
    """The outcome of reading a file: its entries if it is whole, and all that was found."""

    file_name: str
    entries: tuple[AnswerEntry, ...]
    problems: tuple[FileProblem, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it can be taken."""
        return all(problem.is_advice for problem in self.problems)


class EntryStanding(StrEnum):
    """How an entry of a file stands to the clinic's of the same key."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    """Ours came from a file or with the program and has not been written in here since."""
    DIFFERS_AND_EDITED = "differs_and_edited"
    """Ours has been written in here: it is kept unless the user chooses the file's."""
    OTHER_KIND = "other_kind"
    """Ours is of the other kind, and kinds never mix: it is never taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewedEntry:
    """An entry of a file beside the clinic's."""

    entry: AnswerEntry
    standing: EntryStanding
    answer: AnswerId | None = None
    """The clinic's."""
    row_version: int | None = None
    """The state of the clinic's that was shown (CON-02)."""
    retired: bool = False
    differences: tuple[Difference, ...] = ()
    """From the clinic's text to the file's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What an import would do, shown before anything is done."""

    file_name: str
    entries: tuple[PreviewedEntry, ...]
    problems: tuple[FileProblem, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the file can be taken."""
        return all(problem.is_advice for problem in self.problems)

    def standing(self, standing: EntryStanding) -> tuple[PreviewedEntry, ...]:
        """Return the entries that stand so."""
        return tuple(entry for entry in self.entries if entry.standing is standing)

    def taken(self, overwrite: frozenset[str] = frozenset()) -> tuple[PreviewedEntry, ...]:
        """Return what is taken: what is new, what differs and was not edited here, and what the user chose by key."""
        free = {EntryStanding.NEW, EntryStanding.DIFFERS}
        return tuple(
            entry
            for entry in self.entries
            if entry.standing in free
            or (entry.standing is EntryStanding.DIFFERS_AND_EDITED and entry.entry.key in overwrite)
        )

    def left(self, overwrite: frozenset[str] = frozenset()) -> tuple[PreviewedEntry, ...]:
        """Return what differs and is left as the clinic has it."""
        taken = {entry.entry.key for entry in self.taken(overwrite)}
        kept = {EntryStanding.DIFFERS_AND_EDITED, EntryStanding.OTHER_KIND}
        return tuple(entry for entry in self.entries if entry.standing in kept and entry.entry.key not in taken)


FORMAT = 1
"""The version of the file format. A file of a later format is refused, never half read."""
MOST_ENTRIES = 1_500
"""Entries in one file."""
