"""What is known about a store and its backups (DUR-05 … DUR-08), and how long backups are kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BACKUP_DUE_AFTER = timedelta(hours=24)
"""Without a verified backup for this long there is a warning (DUR-08)."""
DRILL_DUE_AFTER = timedelta(days=90)
"""A restore drill is due this often (DUR-07)."""
KEPT_LATEST = 14
KEPT_WEEKS = 8
KEPT_MONTHS = 12


class CheckProblem(StrEnum):
    """What a check of a store or backup found."""

    PAGE_SEALS = "page_seals"
    """Pages whose seal is not true: damaged on the disk, or altered."""
    STRUCTURE = "structure"
    FOREIGN_KEYS = "foreign_keys"
    LOG = "log"
    COUNTS = "counts"
    HASHES = "hashes"
    SCHEMA = "schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFinding:
    """One thing found, with what a technician needs: pages, tables, row numbers; never contents."""

    problem: CheckProblem
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What reading through a store or backup found."""

    findings: tuple[CheckFinding, ...]
    counts: Mapping[str, int]
    """Rows by table."""
    log_rows: int

    @property
    def is_whole(self) -> bool:
        """True if nothing was found."""
        return not self.findings

    @property
    def damage(self) -> tuple[CheckFinding, ...]:
        """What was found beside the log: a log that was altered is evidence, and no reason not to keep the rest."""
        return tuple(finding for finding in self.findings if finding.problem is not CheckProblem.LOG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup tells about itself."""

    format: int
    store: str
    clinic: str
    made_at: datetime
    program_version: str
    revision: str
    generation: int
    salt: str
    """Hex; the key is sealed in the key file beside it."""
    counts: Mapping[str, int]
    hashes: Mapping[str, str]
    """SHA-256 of each file in the backup, hex."""
    log_seq: int
    log_whole: bool = True
    """False if the store's log was altered already when the backup was made: it is kept as it was found (AUD-03)."""

    def bears_out(self, report: "CheckReport") -> bool:
        """True if what was read is the backup that was made, and can be relied on: whole but for a log told of here."""
        return report.is_whole or not (self.log_whole or report.damage)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupReport:
    """A backup that was made or verified."""

    path: str
    manifest: Manifest
    report: CheckReport
    bytes: int

    @property
    def is_reliable(self) -> bool:
        """True if the backup can be restored: whole, or made of a store whose log was altered already."""
        return self.manifest.bears_out(self.report)


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The dated protocol of a restore drill (DUR-07)."""

    at: datetime
    backup: str
    made_at: datetime
    report: CheckReport
    seconds: float
    is_reliable: bool
    """As ``BackupReport.is_reliable``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a restore would change: rows by table in the backup and in the present, and how far back it goes."""

    made_at: datetime
    counts_then: Mapping[str, int]
    counts_now: Mapping[str, int]
    """Empty if there is no present that can be read."""
    log_rows_since: int
    unread_lost: int = 0
    """Answers to read first that nobody has closed now and that the backup does not have (G18, COR-04)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """What ``store info`` tells."""

    path: str
    store: str
    clinic: str
    revision: str
    bytes: int
    created_at: str
    made_by_version: str
    is_sample: bool
    has_set_clock: bool
    accounts: int
    patients: int
    treatments: int
    log_rows: int
    last_backup: datetime | None
    last_drill: datetime | None
    on_network: bool
    synchronised_by: str | None

    def backup_is_due(self, now: datetime) -> bool:
        """True if no verified backup is young enough (DUR-08)."""
        return self.last_backup is None or now - self.last_backup > BACKUP_DUE_AFTER

    def wants_backup(self, now: datetime) -> bool:
        """True if a backup is due in a clinic that is more than a day old (DUR-08)."""
        is_young = bool(self.created_at) and now - datetime.fromisoformat(self.created_at) <= BACKUP_DUE_AFTER
        return self.backup_is_due(now) and not is_young

    def drill_is_due(self, now: datetime) -> bool:
        """True if no restore drill is young enough (DUR-07); a young store has time for its first."""
        latest = self.last_drill or (datetime.fromisoformat(self.created_at) if self.created_at else None)
        return latest is None or now - latest > DRILL_DUE_AFTER


def to_delete(made: Iterable[tuple[str, datetime]], verified: str | None) -> tuple[str, ...]:
    """Return the backups that the rule no longer keeps: names, oldest first.

    Kept are the latest 14, the last of each of the latest 8 weeks and of each of the latest 12 months that have any,
    and always the last verified one, whatever else happens (DUR-08).
    """
    newest_first = sorted(made, key=lambda backup: backup[1], reverse=True)
    kept = {name for name, _ in newest_first[:KEPT_LATEST]} | {verified}
    for period, limit in ((_week, KEPT_WEEKS), (_month, KEPT_MONTHS)):
        last_of: dict[tuple[int, int], str] = {}
        for name, at in newest_first:
            last_of.setdefault(period(at), name)
        kept |= set(list(last_of.values())[:limit])
    return tuple(name for name, _ in reversed(newest_first) if name not in kept)


def _week(at: datetime) -> tuple[int, int]:
    return at.isocalendar()[:2]


def _month(at: datetime) -> tuple[int, int]:
    return at.year, at.month
