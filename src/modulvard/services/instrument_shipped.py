"""Taking in the instruments that are shipped: each version once, and never over what the clinic holds."""

import logging
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import Clock
from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.instrument_file import InstrumentFileReport
from modulvard.domain.instruments import InstrumentIdentity, InstrumentOrigin
from modulvard.services.shipped import Shipment, fingerprint_of, is_taken_in, shipped_files
from modulvard.store import access_log
from modulvard.store import instruments as store
from modulvard.store.database import Database
from modulvard.store.facts import remember

_log = logging.getLogger(__name__)

OBJECT = "instrument_version"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsTakenIn:
    """What came of taking in the shipped instruments."""

    added: tuple[InstrumentVersionId, ...] = ()
    other_content: tuple[InstrumentIdentity, ...] = ()
    """Versions of which the clinic holds other content: told, and left as they are (D17)."""


def take_in_shipped_instruments(database: Database, clock: Clock, folder: Path | None = None) -> InstrumentsTakenIn:
    """Take in the versions shipped with this release that the clinic does not hold, in one transaction.

    Costs one small read once the same files have been taken in. Raises ValueError, which is a broken installation, if a
    shipped file is not whole.
    """
    files = shipped_files(Shipment.INSTRUMENTS, folder)
    fingerprint = fingerprint_of(files)
    with database.read() as session:
        if is_taken_in(session, Shipment.INSTRUMENTS, fingerprint):
            return InstrumentsTakenIn()
    reports = [_whole(file) for file in files]
    added: list[InstrumentVersionId] = []
    other: list[InstrumentIdentity] = []
    with database.work() as session:
        for report in reports:
            instrument = report.instrument
            assert instrument is not None  # whole
            held = store.find_same(session, instrument.identity)
            if held is None:
                origin, now = InstrumentOrigin.SHIPPED, clock.now()
                added.append(store.add_instrument(session, instrument, origin=origin, at=now))
            elif held.content_hash != report.content_hash:
                other.append(instrument.identity)
        if added:
            entry = LogEntry(measure=Measure.ADD_INSTRUMENT, object_kind=OBJECT, count=len(added))
            access_log.append(session, entry)
        remember(session, Shipment.INSTRUMENTS.fact, fingerprint)
    if other:
        _log.warning("shipped instruments differ from those held under the same version: %s", len(other))
    return InstrumentsTakenIn(added=tuple(added), other_content=tuple(other))


def _whole(file: Path) -> InstrumentFileReport:
    files: Any = import_module("modulvard.exchange.instrument_files")  # pydantic costs a tenth of a second
    report: InstrumentFileReport = files.check(file)
    if not report.whole:
        raise ValueError(file.name)
    return report
