"""What the JSON documents hold of the store and its backups. Keys are a contract: only ever added to."""

from pathlib import Path
from typing import Any

from modulvard.domain.store_keeping import BackupReport, CheckReport, Difference, Protocol, StoreInfo


def info_shape(info: StoreInfo) -> dict[str, Any]:
    """Return what a store is."""
    names = (
        "path",
        "clinic",
        "store",
        "revision",
        "bytes",
        "created_at",
        "made_by_version",
        "accounts",
        "patients",
        "treatments",
        "log_rows",
        "last_backup",
        "last_drill",
        "is_sample",
        "has_set_clock",
        "on_network",
        "synchronised_by",
    )
    return {name: getattr(info, name) for name in names}


def check_shape(report: CheckReport) -> dict[str, Any]:
    """Return what a check found."""
    findings = [{"problem": finding.problem, "detail": finding.detail} for finding in report.findings]
    return {"whole": report.is_whole, "findings": findings, "counts": report.counts, "log_rows": report.log_rows}


def backup_shape(made: BackupReport) -> dict[str, Any]:
    """Return a backup."""
    return {
        "id": Path(made.path).name,
        "file": made.path,
        "bytes": made.bytes,
        "made_at": made.manifest.made_at,
        "clinic": made.manifest.clinic,
        "program_version": made.manifest.program_version,
        "reliable": made.is_reliable,
        **check_shape(made.report),
    }


def protocol_shape(protocol: Protocol) -> dict[str, Any]:
    """Return a restore drill's protocol."""
    return {
        "id": protocol.backup,
        "at": protocol.at,
        "made_at": protocol.made_at,
        "seconds": protocol.seconds,
        "reliable": protocol.is_reliable,
        **check_shape(protocol.report),
    }


def difference_shape(difference: Difference) -> dict[str, Any]:
    """Return what a restore changed."""
    return {
        "made_at": difference.made_at,
        "counts_then": difference.counts_then,
        "counts_now": difference.counts_now,
        "log_rows_since": difference.log_rows_since,
        "unread_lost": difference.unread_lost,
    }
