"""The answer bank's files: taken in with the difference shown first, all or nothing, and given out (INP-08)."""

from collections.abc import Collection
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.answer_bank import (
    OWN,
    Answer,
    AnswerContent,
    AnswerVersion,
    Provenance,
    VersionStatus,
    months_after,
)
from modulvard.domain.answer_difference import difference
from modulvard.domain.answer_file import (
    MOST_ENTRIES,
    AnswerEntry,
    AnswerFileReport,
    EntryStanding,
    FileNotTaken,
    ImportPreview,
    PreviewedEntry,
    TooMuchForOneFile,
)
from modulvard.domain.answer_lists import AnswerFilter
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AnswerId
from modulvard.domain.programs import SWEDISH
from modulvard.services.answer_steps import AnswerSteps, Turn
from modulvard.services.base import Changed, needs
from modulvard.services.print_files import write_print
from modulvard.store import access_log
from modulvard.store import answers as store
from modulvard.store.answer_lists import answer_lines
from modulvard.store.clinic import load_clinic
from modulvard.store.session import Session

_KIND = "answers"
_LONGEST_ORIGIN = 200


class AnswerFiles(AnswerSteps):
    """Import and export of entries."""

    @needs(Permission.APPROVE_ANSWERS)
    def preview_import(self, file: Path) -> ImportPreview:
        """Return what is wrong with a file, and how each of its entries stands to the clinic's. Nothing is taken in."""
        return self.preview_of(read_answer_file(file))

    @needs(Permission.APPROVE_ANSWERS)
    def preview_of(self, report: AnswerFileReport) -> ImportPreview:
        """Return how each entry of a file that has been read stands to the clinic's."""
        with self._database.read() as session:
            held = store.answers_by_key(session, [entry.key for entry in report.entries])
        entries = tuple(_previewed(entry, held.get(entry.key)) for entry in report.entries)
        return ImportPreview(file_name=report.file_name, entries=entries, problems=report.problems)

    @needs(Permission.APPROVE_ANSWERS)
    def take_in(self, preview: ImportPreview, overwrite: Collection[str] = ()) -> Changed:
        """Take in what a preview shows, in one transaction with one undo, and put it in force.

        Taken are entries that are new, and those that differ and were not written in here; of those that were, the ones
        whose keys are in ``overwrite``. What the clinic had stays readable as the version before. Raises ChangedSince
        if one of them has been changed since it was shown, FileNotTaken if the file is not whole.
        """
        if not preview.whole:
            raise FileNotTaken(file=preview.file_name, problems=preview.problems)
        turns: list[Turn] = []
        with self._database.work() as session:
            for shown in preview.taken(frozenset(overwrite)):
                turns.append(self._taken(session, shown, preview.file_name[:_LONGEST_ORIGIN]))
            access_log.append(session, LogEntry(measure=Measure.IMPORT, object_kind=_KIND, count=len(turns)))
        if not turns:
            return Changed(topics=frozenset(), summary="answers_imported", detail="0")
        return replace(self._changed(turns, "answers_imported"), detail=str(len(turns)))

    @needs(Permission.APPROVE_ANSWERS)
    def export(self, file: Path, narrowed: AnswerFilter | None = None, *, overwrite: bool = False) -> Changed:
        """Write what is in force into a file that another clinic can take in. ``detail`` tells how many entries.

        A text whose origin is not known is given the clinic's name and its own day. Raises FileInTheWay unless
        ``overwrite``, TooMuchForOneFile for more than one file may hold.
        """
        with self._database.read() as session:
            entries = self._in_force(session, narrowed or AnswerFilter())
        if len(entries) > MOST_ENTRIES:
            raise TooMuchForOneFile(most=MOST_ENTRIES)
        content: str = _files().write(entries)

        def log() -> None:
            with self._database.work() as session:
                access_log.append(session, LogEntry(measure=Measure.EXPORT, object_kind=_KIND, count=len(entries)))

        write_print(file, content.encode(), before=log, overwrite=overwrite)
        return Changed(topics=frozenset(), summary="answers_exported", detail=str(len(entries)))

    def _in_force(self, session: Session, narrowed: AnswerFilter) -> list[AnswerEntry]:
        lines = answer_lines(session, SWEDISH, with_drafts=False)
        chosen = {line.id for line in lines if narrowed.takes(line, self._today())}
        clinic = load_clinic(session, self._actor.unit).name
        return [
            AnswerEntry(key=answer.key, kind=answer.kind, content=_signed(version, clinic))
            for answer in store.all_answers(session)
            if answer.id in chosen and (version := answer.in_force) is not None
        ]

    def _taken(self, session: Session, shown: PreviewedEntry, origin: str) -> Turn:
        now, me = self._clock.now(), self._actor.account
        entry = shown.entry
        version = AnswerVersion(
            number=1,
            content=entry.content,
            status=VersionStatus.APPROVED,
            origin=origin,
            review_on=months_after(self._today(), entry.content.review_months),
            made_at=now,
            made_by=me,
            approved_at=now,
            approved_by=me,
        )
        if shown.answer is None:
            if not store.key_is_free(session, entry.key):
                raise ChangedSince
            kept = store.add_answer(session, new_answer(entry, version, origin))
            return Turn(ident=kept.id, before=None, after=kept, row_version=kept.row_version)
        before = self._loaded(session, shown.answer)
        if before.row_version != shown.row_version:
            raise ChangedSince
        # One that was retired here stays retired, with the file's text.
        following = before.with_next(version)
        after = replace(following, approved=following.latest.number)
        after = store.write_answer(session, after, before.row_version, now)
        return Turn(ident=after.id, before=before, after=after, row_version=after.row_version)


def read_answer_file(file: Path) -> AnswerFileReport:
    """Return what a file of answers holds."""
    report: AnswerFileReport = _files().check(file)
    return report


def new_answer(entry: AnswerEntry, version: AnswerVersion, origin: str) -> Answer:
    """Return an entry of a file as one of the clinic's, in force if its version is approved."""
    return Answer(
        id=AnswerId(0),
        key=entry.key,
        kind=entry.kind,
        owner=version.approved_by,
        origin=origin,
        approved=version.number if version.is_approved else None,
        made_at=version.made_at,
        made_by=version.made_by,
        versions=(version,),
        last_number=version.number,
        row_version=1,
    )


def same_words(one: AnswerContent, other: AnswerContent) -> bool:
    """Tell whether two contents say the same, whoever is said to have written them."""
    return replace(one, provenance=other.provenance) == other


def _previewed(entry: AnswerEntry, held: Answer | None) -> PreviewedEntry:
    if held is None:
        return PreviewedEntry(entry=entry, standing=EntryStanding.NEW)
    ours = held.shown.content
    if held.kind is not entry.kind:
        standing = EntryStanding.OTHER_KIND
    elif same_words(ours, entry.content):
        standing = EntryStanding.SAME
    else:
        standing = EntryStanding.DIFFERS_AND_EDITED if held.is_edited_here else EntryStanding.DIFFERS
    return PreviewedEntry(
        entry=entry,
        standing=standing,
        answer=held.id,
        row_version=held.row_version,
        retired=held.is_retired,
        differences=() if standing is EntryStanding.SAME else difference(ours, entry.content),
    )


def _signed(version: AnswerVersion, clinic: str) -> AnswerContent:
    """Return a text with its origin: what was written here is the clinic's, of the day it was approved."""
    content, provenance = version.content, version.content.provenance
    if provenance.origin or version.origin != OWN:
        return content
    at = version.approved_at or version.made_at
    dated = provenance.dated or at.astimezone(STOCKHOLM).date()
    return replace(content, provenance=Provenance(origin=clinic, licence=provenance.licence, dated=dated))


def _files() -> Any:
    """Import the reader of files when one is read: pydantic costs a tenth of a second that no start should pay."""
    return import_module("modulvard.exchange.answer_files")
