"""``store``: the life of the store, from made to restored."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Commands, UsageError, number
from modulvard.cli.commands.filling import run_fill
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.moments import moment_words
from modulvard.cli.store_shapes import backup_shape, check_shape, difference_shape, info_shape, protocol_shape
from modulvard.cli.texts import Words
from modulvard.domain.store_errors import (
    LOG_BROKEN,
    KeyFileDamaged,
    KeyFileMissing,
    StoreDamaged,
    StoreEmpty,
    StoreForeign,
    StoreMissing,
    StorePlaintext,
)
from modulvard.domain.store_keeping import CheckReport, Difference, StoreInfo

if TYPE_CHECKING:
    from modulvard.bootstrap import Services

_LOST = (
    StoreMissing,
    StoreEmpty,
    StoreDamaged,
    StorePlaintext,
    StoreForeign,
    KeyFileMissing,
    KeyFileDamaged,
    *LOG_BROKEN,
)
"""What makes a store one that is restored over without being opened; what is left of it is kept aside."""


def add(commands: Commands) -> None:
    """Add the commands."""
    store = commands.group("store")
    create = store.command("create", run_create)
    create.takes("--clinic", metavar="NAME", required=True)
    create.takes("--recovery-key-file", metavar="FILE", required=True, help_key="option.new_recovery_key_file")
    create.takes("--hsa-id", metavar="ID")
    create.takes("--display-name", metavar="NAME")
    create.takes("--title", metavar="TEXT")
    store.command("info", run_info, reads=True)
    check = store.command("check", run_check, reads=True)
    check.takes("--full", action="store_true")
    store.command("upgrade", run_upgrade)
    backup = store.command("backup", run_backup)
    backup.takes("folder", metavar="DIR", help_key="option.backup_folder")
    for name, run in (("verify", run_verify), ("drill", run_drill)):
        store.command(name, run).takes("file", metavar="FILE", help_key="option.backup_file")
    restore = store.command("restore", run_restore)
    restore.takes("file", metavar="FILE", help_key="option.backup_file")
    restore.takes("--yes", action="store_true")
    store.command("lock-info", run_lock_info, reads=True)
    fill = store.command("fill", run_fill)
    fill.takes("--patients", metavar="N", type=number, required=True, help_key="option.fill_patients")
    fill.takes("--messages", metavar="N", type=number, default=0, help_key="option.fill_messages")
    fill.takes("--answers", metavar="N", type=number, default=0, help_key="option.fill_answers")
    fill.takes("--ratings", metavar="N", type=number, default=0, help_key="option.fill_ratings")
    fill.takes("--seed", metavar="S", type=number, default=1)


def run_create(context: Context) -> Exit:
    """Make a store with its first account, and write its recovery key into a new file."""
    given, account = context.given, context.account_name()
    if account is None:
        raise UsageError("usage.account_needed")
    key_file = Path(given("recovery_key_file")).expanduser().absolute()
    bootstrap = context.bootstrap
    passphrase = context.first_passphrase()
    recovery_key = bootstrap.new_recovery_key()
    new = bootstrap.NewClinic(
        name=given("clinic"),
        account=account,
        display_name=given("display_name") or account,
        title=given("title") or "",
        passphrase=passphrase,
        recovery_key=recovery_key,
        hsa_id=given("hsa_id"),
    )
    _write_secret(key_file, recovery_key)
    try:
        bootstrap.create_clinic(context.paths.store, new, context.clock)
    except BaseException:
        with suppress(OSError):
            key_file.unlink()
        raise
    document = {
        "id": context.account_id(account),
        "store": str(context.paths.store),
        "clinic": given("clinic"),
        "account": account,
        "recovery_key_file": str(key_file),
    }
    context.show(document, context.words("done.created", store=context.paths.store, key_file=key_file))
    return Exit.DONE


def run_info(context: Context) -> Exit:
    """Tell what the store is: 1 if a backup or drill is overdue, or if it lies where stores should not."""
    with context.reading() as services:
        info = services.keeping.info()
    warnings = _warnings(context, info)
    if context.out.as_document:
        context.out.document({**info_shape(info), "warnings": warnings})
    else:
        words = context.words
        context.out.pairs([(words(f"info.{name}"), _said(words, value)) for name, value in info_shape(info).items()])
    for warning in warnings:
        context.out.notice(context.words(f"warning.{warning}", name=info.synchronised_by or ""))
    return Exit.LOOK if warnings else Exit.DONE


def run_check(context: Context) -> Exit:
    """Check the store: 1 if anything was found."""
    with context.inspecting() as services:
        report = services.keeping.check(full=context.given("full"))
    if context.out.as_document:
        context.out.document(check_shape(report))
    else:
        _write_findings(context, report)
        context.out.line(context.words("check.whole" if report.is_whole else "check.found", rows=report.log_rows))
    return Exit.DONE if report.is_whole else Exit.LOOK


def run_upgrade(context: Context) -> Exit:
    """Bring the store to this version, a verified copy first."""
    store = context.paths.store
    account = context.account_or_only()
    with context.out.progress(context.words("progress.upgrading")) as progress:
        given = {"account": account, "passphrase": context.passphrase, "clock": context.clock, "progress": progress}
        aside = context.patiently(lambda: context.bootstrap.upgrade(store, **given))
    document = {"id": str(store), "upgraded": aside is not None, "aside": aside and str(aside)}
    context.show(document, context.words("done.current" if aside is None else "done.upgraded"))
    return Exit.DONE


def run_backup(context: Context) -> Exit:
    """Back up into a folder, also beside an open window; the backup is read through before it gets its name.

    1 if the store's log is altered: what can be evidence is kept as it was found, and told.
    """
    folder = Path(context.given("folder")).expanduser().absolute()
    with context.inspecting() as services:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            raise UsageError("usage.cannot_write", path=folder) from None
        with context.out.progress(context.words("progress.copying")) as progress:
            made = services.keeping.back_up(folder, progress)
    context.show(backup_shape(made), context.words("done.backup", file=made.path))
    if made.report.is_whole:
        return Exit.DONE
    context.out.notice(context.words("backup.log_altered"))
    if not context.out.as_document:
        _write_findings(context, made.report)
    return Exit.LOOK


def run_verify(context: Context) -> Exit:
    """Read all of a backup: 3 if it cannot be relied on, 1 if it holds an altered log that was altered before it."""
    file = _backup_file(context)
    services = _opened(context, context.reading)
    if services is None:
        made = _alone(context).verify_alone(file, context.account_needed(), context.passphrase)
    else:
        with services:
            made = services.keeping.verify(file, context.passphrase)
    if context.out.as_document:
        context.out.document(backup_shape(made))
    else:
        _write_findings(context, made.report)
        key = f"backup.{_judged(made.report, reliable=made.is_reliable)}"
        context.out.line(context.words(key, file=file.name, made_at=moment_words(made.manifest.made_at)))
    return _JUDGED[_judged(made.report, reliable=made.is_reliable)]


def run_drill(context: Context) -> Exit:
    """Restore a backup into a folder of its own, open and count it, and erase it: 3 if it cannot be relied on."""
    file = _backup_file(context)
    services = _opened(context, context.reading)
    if services is None:
        protocol = _alone(context).drill_alone(file, context.account_needed(), context.passphrase, context.clock)
    else:
        with services:
            protocol = services.keeping.drill(file, context.passphrase)
    if context.out.as_document:
        context.out.document(protocol_shape(protocol))
    else:
        _write_findings(context, protocol.report)
        key = f"drill.{_judged(protocol.report, reliable=protocol.is_reliable)}"
        context.out.line(context.words(key, file=file.name, seconds=protocol.seconds))
    return _JUDGED[_judged(protocol.report, reliable=protocol.is_reliable)]


def run_restore(context: Context) -> Exit:
    """Put a backup in the store's place; what was there is kept beside it. 1 if it brings an altered log with it."""
    file = _backup_file(context)
    document: dict[str, Any] = {"id": str(context.paths.store), "file": str(file)}
    services = _opened(context, context.writing)
    if services is None:
        with context.out.progress(context.words("progress.restoring")) as progress:
            aside = context.bootstrap.restore_lost(
                context.paths.store,
                file,
                account=context.account_needed(),
                passphrase=context.passphrase,
                clock=context.clock,
                progress=progress,
            )
        document["aside"] = aside and str(aside)
    else:
        with services:
            difference = services.keeping.difference(file, context.passphrase)
            _agree(context, difference)
            with context.out.progress(context.words("progress.restoring")) as progress:
                services.keeping.restore(file, context.passphrase, progress)
        document |= difference_shape(difference)
    context.show(document, context.words("done.restored", file=file.name))
    if _alone(context).log_was_whole(file):
        return Exit.DONE
    context.out.notice(context.words("restore.log_altered"))
    return Exit.LOOK


def run_lock_info(context: Context) -> Exit:
    """Tell who has the store open for writing. Needs no passphrase."""
    found = context.bootstrap.lock_holder(context.paths.store)
    if context.out.as_document:
        names = ("account", "host", "since", "pid")
        context.out.document({"locked": found is not None, **{name: getattr(found, name, None) for name in names}})
    elif found is None:
        context.out.line(context.words("lock.free"))
    else:
        facts = {"account": found.account or "–", "host": found.host, "since": found.since, "pid": found.pid}
        context.out.line(context.words("lock.held", **facts))
    return Exit.DONE


def _write_secret(file: Path, text: str) -> None:
    """Write a file that did not exist, readable by its owner only."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UsageError("usage.exists", path=file) from None
    except OSError:
        raise UsageError("usage.cannot_write", path=file) from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text + "\n")
        stream.flush()
        os.fsync(descriptor)


_JUDGED = {"whole": Exit.DONE, "evidence": Exit.LOOK, "damaged": Exit.STORE}


def _judged(report: CheckReport, *, reliable: bool) -> str:
    if report.is_whole:
        return "whole"
    return "evidence" if reliable else "damaged"


def _backup_file(context: Context) -> Path:
    file = Path(context.given("file")).expanduser().absolute()
    if not file.is_file():
        raise UsageError("usage.cannot_read", path=file)
    return file


def _opened(context: Context, unlock: "Callable[[], Services]") -> "Services | None":
    """Return the store's services, or None if there is no store that can be opened."""
    try:
        return unlock()
    except _LOST:
        return None


def _alone(context: Context) -> Any:
    """Return what can be done with a backup where there is no store that opens."""
    return context.module("modulvard.services.store_keeping")


def _agree(context: Context, difference: Difference) -> None:
    """Show what a restore would change, and ask where there is someone to ask (DUR-07)."""
    context.out.notice(
        context.words(
            "restore.difference",
            made_at=moment_words(difference.made_at),
            then=difference.counts_then.get("patient", 0),
            now=difference.counts_now.get("patient", 0),
            rows=difference.log_rows_since,
            ratings_then=difference.counts_then.get("rating", 0),
            ratings_now=difference.counts_now.get("rating", 0),
        )
    )
    if difference.unread_lost:
        context.out.notice(context.words("restore.unread_lost", count=difference.unread_lost))
    if context.given("yes"):
        return
    if not sys.stdin.isatty():
        raise UsageError("usage.restore_unasked")
    sys.stderr.write(context.words("ask.restore") + " ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().casefold() != context.words("ask.yes"):
        raise UsageError("usage.not_agreed")


def _warnings(context: Context, info: StoreInfo) -> list[str]:
    now = context.clock.now()
    is_old = not info.created_at or (now - datetime.fromisoformat(info.created_at)).days >= 1
    found = {
        "backup_due": not info.is_sample and is_old and info.backup_is_due(now),
        "drill_due": not info.is_sample and info.drill_is_due(now),
        "on_network": info.on_network,
        "synchronised": info.synchronised_by is not None,
    }
    return [name for name, is_so in found.items() if is_so]


def _write_findings(context: Context, report: CheckReport) -> None:
    for finding in report.findings:
        problem = context.words(f"found.{finding.problem}")
        context.out.line(context.words("check.finding", problem=problem, detail=finding.detail))


def _said(words: Words, value: object) -> object:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return words("yes" if value else "no")
    return moment_words(value) if isinstance(value, datetime) else value
