"""Taking in the answers that are shipped: each once, approved, and never over what the clinic has made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.answer_bank import SHIPPED, Answer, AnswerVersion, VersionStatus, months_after
from modulvard.domain.answer_file import AnswerEntry
from modulvard.domain.clock import Clock, today
from modulvard.domain.ids import AnswerId
from modulvard.services.answer_files import new_answer, read_answer_file, same_words
from modulvard.services.shipped import Shipment, fingerprint_of, is_taken_in, shipped_files
from modulvard.store import access_log
from modulvard.store import answers as store
from modulvard.store.database import Database
from modulvard.store.facts import remember


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersTakenIn:
    """What came of taking in the shipped answers."""

    added: tuple[AnswerId, ...] = ()
    suggested: tuple[AnswerId, ...] = ()
    """Entries whose shipped text is a new one, which waits for approval beside the clinic's."""


def take_in_shipped_answers(database: Database, clock: Clock, folder: Path | None = None) -> AnswersTakenIn:
    """Take in the shipped answers that the clinic does not hold, in one transaction.

    New ones are in force at once, so that the bank is of use on the first day. One whose text has changed in a later
    release is handed in for approval as a next version if the clinic has not written in it, and else left alone.
    Costs one small read once the same files have been taken in. Raises ValueError, which is a broken installation, if a
    shipped file is not whole.
    """
    files = shipped_files(Shipment.ANSWERS, folder)
    fingerprint = fingerprint_of(files)
    with database.read() as session:
        if is_taken_in(session, Shipment.ANSWERS, fingerprint):
            return AnswersTakenIn()
    added: list[AnswerId] = []
    suggested: list[AnswerId] = []
    with database.work() as session:
        held = store.answers_by_key(session)
        for entry in _shipped(files, fingerprint):
            ours = held.get(entry.key)
            if ours is None:
                version = _version(entry, clock, VersionStatus.APPROVED)
                added.append(store.add_answer(session, new_answer(entry, version, SHIPPED)).id)
            elif _wants(ours, entry):
                following = ours.with_next(_version(entry, clock, VersionStatus.DRAFT))
                suggested.append(store.write_answer(session, following, ours.row_version, clock.now()).id)
        count = len(added) + len(suggested)
        if count:
            access_log.append(session, LogEntry(measure=Measure.IMPORT, object_kind=SHIPPED, count=count))
        remember(session, Shipment.ANSWERS.fact, fingerprint)
    return AnswersTakenIn(added=tuple(added), suggested=tuple(suggested))


def _wants(ours: Answer, entry: AnswerEntry) -> bool:
    """Tell whether a shipped text is new to an entry that the clinic uses as it was shipped."""
    untouched = all(version.origin == SHIPPED for version in ours.versions)
    known = any(same_words(version.content, entry.content) for version in ours.versions)
    return untouched and not known and not ours.is_retired and ours.kind is entry.kind


def _version(entry: AnswerEntry, clock: Clock, status: VersionStatus) -> AnswerVersion:
    now = clock.now()
    in_force = status is VersionStatus.APPROVED
    return AnswerVersion(
        number=1,
        content=entry.content,
        status=status,
        origin=SHIPPED,
        review_on=months_after(today(clock), entry.content.review_months) if in_force else None,
        made_at=now,
        made_by=None,
        submitted_at=now,
        approved_at=now if in_force else None,
    )


@cache
def _shipped(files: Sequence[Path], _fingerprint: str) -> tuple[AnswerEntry, ...]:
    entries: list[AnswerEntry] = []
    for file in files:
        report = read_answer_file(file)
        if not report.whole:
            raise ValueError(file.name)
        entries += report.entries
    return tuple(entries)
