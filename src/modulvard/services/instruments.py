"""What a user does with instruments: reads them, takes in the clinic's own, turns published lines on (C8, G1-G18)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.canonical import hash_of, write_canonical
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instrument_exchange import (
    InstrumentGivenOut,
    InstrumentHeldOtherwise,
    InstrumentInUse,
    InstrumentNameTaken,
    InstrumentNotTaken,
    InstrumentPreview,
    InstrumentStanding,
    NoPublishedLines,
    SafetyMarkLost,
    has_clinic_words,
    instrument_difference,
    marks_lost,
    without_words,
)
from modulvard.domain.instrument_file import InstrumentFileReport
from modulvard.domain.instruments import Instrument, InstrumentOrigin, StoredInstrument, names_of, proposed
from modulvard.domain.text import swedish_sort_key
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.print_files import write_print
from modulvard.store import access_log
from modulvard.store import instruments as store
from modulvard.store.session import Session

_OBJECT = "instrument_version"
_LINES = "reference_line"
_TOPICS = frozenset({Topic.INSTRUMENTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentView:
    """A version as the clinic holds it, and how it is used."""

    stored: StoredInstrument
    is_proposed: bool
    """Whether new ratings are planned with it: the clinic's own version in use, else the newest."""
    lines_on: bool
    """Whether the clinic has turned the instrument's published lines on."""

    @property
    def instrument(self) -> Instrument:
        """The version itself."""
        return self.stored.instrument

    @property
    def id(self) -> InstrumentVersionId:
        """The version's id."""
        return self.stored.id


class Instruments(Service):
    """The clinic's instruments and their versions."""

    @needs(Permission.READ_PROGRAMS)
    def list(self) -> tuple[InstrumentView, ...]:
        """Return every version, by name; of several the one proposed first, then the last taken in."""
        with self._database.work() as session:
            views = _views(session, store.all_instruments(session))
            access_log.append(session, LogEntry(measure=Measure.LIST_INSTRUMENTS, count=len(views)))
        names = {view.instrument.key: view.instrument.abbreviation for view in sorted(views, key=_is_proposed)}
        return tuple(sorted(views, key=lambda view: _place_in_list(view, names)))

    @needs(Permission.READ_PROGRAMS)
    def show(self, version: InstrumentVersionId) -> InstrumentView:
        """Return one version, or raise NotFound. Its texts are asked for by language (``Text.shown``)."""
        with self._database.work() as session:
            held = _loaded(session, version)
            views = _views(session, store.versions_of(session, held.instrument.key))
            access_log.append(session, _entry(Measure.VIEW_INSTRUMENT, version))
        return next(view for view in views if view.id == version)

    @needs(Permission.READ_PROGRAMS)
    def find(self, written: str) -> InstrumentVersionId:
        """Return the version meant by an id, key or name, or raise NotFound: ``phq-9``, ``phq-9 1``."""
        with self._database.read() as session:
            found = store.find_instrument(session, written)
        if found is None:
            raise NotFound(kind="instrument", ident=written)
        return found.id

    # --- taking in --------------------------------------------------------------------------------

    @needs(Permission.READ_PROGRAMS)
    def preview(self, path: Path) -> InstrumentPreview:
        """Return what is wrong with a file, or what of it is new to the clinic. Nothing is taken in."""
        report: InstrumentFileReport = _files().check(path)
        return self.preview_of(report)

    @needs(Permission.READ_PROGRAMS)
    def preview_of(self, report: InstrumentFileReport) -> InstrumentPreview:
        """Return what of a file that has been read is new or differs."""
        if report.instrument is None:
            return InstrumentPreview(report=report)
        with self._database.read() as session:
            return _previewed(report, report.instrument, store.all_instruments(session))

    @needs(Permission.PUBLISH_PROGRAMS)
    def take_in(self, preview: InstrumentPreview) -> Changed:
        """Take in what a preview shows, whole, in one transaction with one row in the log: ``ident`` is the version's.

        What is held already changes nothing. Raises InstrumentNotTaken, InstrumentHeldOtherwise, InstrumentNameTaken,
        SafetyMarkLost where answers that are read first would be so no more, and ChangedSince where the clinic's own
        has changed since it was shown.
        """
        instrument = preview.report.instrument
        if instrument is None or preview.standing is None:
            raise InstrumentNotTaken(file=preview.report.file_name, problems=preview.report.problems)
        if preview.standing is InstrumentStanding.OTHER_CONTENT:
            raise InstrumentHeldOtherwise(instrument=instrument.name.sv, version=instrument.version)
        if preview.standing is InstrumentStanding.NAME_TAKEN:
            raise InstrumentNameTaken(instrument=instrument.name.sv, key=preview.taken_by)
        if preview.standing is InstrumentStanding.MARKS_LOST:
            raise SafetyMarkLost(instrument=instrument.name.sv, questions=", ".join(preview.marks_lost))
        if not preview.is_taken:
            held = None if preview.held is None else preview.held.id
            return Changed(topics=frozenset(), summary="instrument_held", ident=held)
        now, by = self._clock.now(), self._actor.account
        with self._database.work() as session:
            current = _previewed(preview.report, instrument, store.all_instruments(session))
            if current.standing is not preview.standing:
                raise ChangedSince(kind="instrument", ident=instrument.key)
            ident = store.add_instrument(session, instrument, origin=InstrumentOrigin.IMPORTED, at=now, by=by)
            access_log.append(session, _entry(Measure.IMPORT, ident))
        undo = partial(self._take_back, ident, preview)
        return Changed(topics=_TOPICS, undo=undo, summary="instrument_imported", ident=ident, detail=instrument.name.sv)

    def _take_back(self, version: InstrumentVersionId, preview: InstrumentPreview) -> Changed:
        """Take a version away that was taken in, as long as nothing refers to it."""
        self._require(Permission.PUBLISH_PROGRAMS)
        with self._database.work() as session:
            held = store.load_instrument(session, version)
            if held is None or held.content_hash != preview.report.content_hash:
                raise ChangedSince(kind="instrument", ident=version)
            if not store.remove_instrument(session, version):
                raise InstrumentInUse(instrument=held.instrument.name.sv)
            access_log.append(session, _entry(Measure.UNDO, version))
        undo = partial(self.take_in, preview)
        return Changed(topics=_TOPICS, undo=undo, summary="instrument_import_undone", ident=version)

    # --- use --------------------------------------------------------------------------------------

    @needs(Permission.PUBLISH_PROGRAMS)
    def withdraw(self, version: InstrumentVersionId) -> Changed:
        """Take a version out of use: nothing new is planned with it. What is planned and rated keeps it."""
        return self._marked(version, in_use=False, measure=Measure.EDIT_INSTRUMENT)

    @needs(Permission.PUBLISH_PROGRAMS)
    def put_back(self, version: InstrumentVersionId) -> Changed:
        """Put a version back in use."""
        return self._marked(version, in_use=True, measure=Measure.EDIT_INSTRUMENT)

    def _marked(self, version: InstrumentVersionId, *, in_use: bool, measure: Measure) -> Changed:
        """Mark a version as in use or not; where it is so already nothing changes, and there is nothing to undo."""
        self._require(Permission.PUBLISH_PROGRAMS)
        with self._database.work() as session:
            held = _loaded(session, version)
            summary = "instrument_put_back" if in_use else "instrument_withdrawn"
            if held.is_in_use == in_use:
                return Changed(topics=frozenset(), summary=summary, ident=version, detail=held.instrument.name.sv)
            store.mark_withdrawn(session, version, None if in_use else self._clock.now())
            access_log.append(session, _entry(measure, version))
        undo = partial(self._marked, version, in_use=not in_use, measure=Measure.UNDO)
        return Changed(topics=_TOPICS, undo=undo, summary=summary, ident=version, detail=held.instrument.name.sv)

    @needs(Permission.PUBLISH_PROGRAMS)
    def turn_lines(self, key: str, *, on: bool) -> Changed:
        """Turn an instrument's published lines on or off, for all its versions (decided.md 34).

        Raises NotFound, and NoPublishedLines where no version in use has any. Where it is so already nothing changes.
        """
        return self._lines_turned(key, on=on, measure=Measure.EDIT_INSTRUMENT)

    def _lines_turned(self, key: str, *, on: bool, measure: Measure) -> Changed:
        self._require(Permission.PUBLISH_PROGRAMS)
        now, summary = self._clock.now(), "instrument_lines_on" if on else "instrument_lines_off"
        with self._database.work() as session:
            held = store.versions_of(session, key)
            if not held:
                raise NotFound(kind="instrument", ident=key)
            name = (proposed(held) or held[-1]).instrument.name.sv
            if on and not any(stored.instrument.lines for stored in held):
                raise NoPublishedLines(instrument=name)
            if (key in store.lines_on(session)) == on:
                return Changed(topics=frozenset(), summary=summary, detail=name)
            if on:
                store.turn_lines_on(session, key, by=self._actor.account, at=now)
            else:
                store.turn_lines_off(session, key, at=now)
            access_log.append(session, _entry(measure, held[-1].id, _LINES))
        undo = partial(self._lines_turned, key, on=not on, measure=Measure.UNDO)
        return Changed(topics=_TOPICS, undo=undo, summary=summary, detail=name)

    # --- giving out -------------------------------------------------------------------------------

    @needs(Permission.PUBLISH_PROGRAMS)
    def export(self, version: InstrumentVersionId, path: Path, *, overwrite: bool = False) -> InstrumentGivenOut:
        """Write a version as a file. Without the clinic's licensed words, which stay here, it is a version of its own.

        Raises NotFound, and FileInTheWay unless ``overwrite``.
        """
        with self._database.read() as session:
            stored = _loaded(session, version)
        instrument = without_words(stored.instrument)
        content: bytes = _writing().file_of(instrument)

        def log() -> None:
            with self._database.work() as session:
                access_log.append(session, _entry(Measure.EXPORT, version))

        write_print(path, content, before=log, overwrite=overwrite)
        return InstrumentGivenOut(
            file=str(path),
            version=instrument.version,
            content_hash=hash_of(write_canonical(instrument)),
            without_words=has_clinic_words(stored.instrument),
        )


def _loaded(session: Session, version: InstrumentVersionId) -> StoredInstrument:
    found = store.load_instrument(session, version)
    if found is None:
        raise NotFound(kind="instrument", ident=version)
    return found


def _views(session: Session, held: Sequence[StoredInstrument]) -> tuple[InstrumentView, ...]:
    on = store.lines_on(session)
    chosen = {key: proposed([one for one in held if one.instrument.key == key]) for key in {*map(_key, held)}}
    return tuple(
        InstrumentView(stored=one, is_proposed=chosen[_key(one)] is one, lines_on=_key(one) in on) for one in held
    )


def _key(stored: StoredInstrument) -> str:
    return stored.instrument.key


def _is_proposed(view: InstrumentView) -> bool:
    return view.is_proposed


def _place_in_list(view: InstrumentView, names: Mapping[str, str]) -> tuple[str, str, bool, int]:
    key = view.instrument.key
    return swedish_sort_key(names[key]), key, not view.is_proposed, -view.id


def _previewed(
    report: InstrumentFileReport, instrument: Instrument, clinics: Sequence[StoredInstrument]
) -> InstrumentPreview:
    versions = [held for held in clinics if held.instrument.key == instrument.key]
    same = next((held for held in versions if held.instrument.version == instrument.version), None)
    if same is not None:
        is_same = same.content_hash == report.content_hash
        standing = InstrumentStanding.ALREADY_HELD if is_same else InstrumentStanding.OTHER_CONTENT
        return _against(report, instrument, same, standing)
    whole = next((held for held in versions if without_words(held.instrument) == instrument), None)
    if whole is not None:
        return InstrumentPreview(report=report, standing=InstrumentStanding.HELD_WITH_WORDS, held=whole)
    names = names_of(instrument)
    others = (held for held in clinics if held.instrument.key != instrument.key)
    twin = next((held for held in others if names & names_of(held.instrument)), None)
    if twin is not None:
        key = twin.instrument.key
        return InstrumentPreview(report=report, standing=InstrumentStanding.NAME_TAKEN, held=twin, taken_by=key)
    if not versions:
        return InstrumentPreview(report=report, standing=InstrumentStanding.NEW)
    lost = marks_lost(instrument, [held.instrument for held in versions])
    standing = InstrumentStanding.MARKS_LOST if lost else InstrumentStanding.NEW_VERSION
    found = _against(report, instrument, proposed(versions) or versions[-1], standing)
    return replace(found, marks_lost=lost)


def _against(
    report: InstrumentFileReport, instrument: Instrument, held: StoredInstrument, standing: InstrumentStanding
) -> InstrumentPreview:
    difference = instrument_difference(held.instrument, instrument)
    differs = None if difference.is_empty else difference
    return InstrumentPreview(report=report, standing=standing, held=held, difference=differs)


def _entry(measure: Measure, ident: int, kind: str = _OBJECT) -> LogEntry:
    return LogEntry(measure=measure, object_kind=kind, object_id=ident)


def _files() -> Any:
    """Import the reader of files when one is read: pydantic costs a tenth of a second that no start should pay."""
    return import_module("modulvard.exchange.instrument_files")


def _writing() -> Any:
    return import_module("modulvard.exchange.instrument_file_writing")
