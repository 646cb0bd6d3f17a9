"""How the log's rows are chained: each seal covers the row and the seal before it (AUD-03). Knows no database."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from modulvard.domain.access_log import LogEntry, LogFault, LogFinding, LogVerdict, Measure
from modulvard.store import sealing
from modulvard.store.head import Head

COLUMNS = (
    "seq", "work", "at", "account_id", "account_name", "unit_id", "patient_id", "measure", "object_kind",
    "object_id", "count", "reason", "previous", "hash",
)  # fmt: skip
"""The log's columns in the order they are sealed in; the last two are the seals themselves."""
_SEALED = len(COLUMNS) - 2
_MARK = 32
"""Hex digits."""
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Row = Sequence[Any]
"""A row's values in the order of COLUMNS."""


def genesis(log_key: bytes, store: str) -> Head:
    """Return the head before the first row: no other store's log can be put under it."""
    return Head(work=0, seq=0, hash=sealing.mac(log_key, b"log of " + store.encode()))


def sealed(log_key: bytes, values: Sequence[Any], previous: bytes) -> bytes:
    """Return the seal of a row's values (COLUMNS without the two seals) after the row before."""
    told = _written([*values, previous.hex()])
    return sealing.mac(log_key, told.encode("utf-8", "surrogatepass"))


def is_true(log_key: bytes, row: Row) -> bool:
    """True if a row's contents fit its seal."""
    return sealing.same(bytes(row[-1]), sealed(log_key, row[:_SEALED], bytes(row[-2])))


def verified(log_key: bytes, store: str, rows: Iterable[Row], head: Head | None) -> LogVerdict:
    """Walk all rows in order and tell every place where something was changed, removed, inserted or cut.

    ``head`` is the one from outside; None leaves the log's end unproved.
    """
    walk = Walk(log_key, genesis(log_key, store), head)
    findings = [finding for row in rows for finding in walk.step(row)]
    verdict = with_accepted(LogVerdict(rows=walk.rows, findings=tuple(findings)), walk.accepted)
    # Where the log's end is wrong that is always news: accepting it made a new end.
    return replace(verdict, findings=(*verdict.findings, *walk.end()))


def with_accepted(verdict: LogVerdict, accepted: Collection[LogFinding]) -> LogVerdict:
    """Return the verdict with what was accepted set apart. A row altered again since is another finding."""
    known = tuple(finding for finding in verdict.findings if finding in accepted)
    rest = tuple(finding for finding in verdict.findings if finding not in accepted)
    return replace(verdict, findings=rest, accepted=(*verdict.accepted, *known))


def acceptance(finding: LogFinding) -> LogEntry:
    """Return the row that keeps one accepted finding in the log for ever."""
    return LogEntry(
        measure=Measure.LOG_BREAK_FOUND, object_kind=str(finding.fault), object_id=finding.seq, reason=finding.mark
    )


def accepted_in(row: Row) -> LogFinding | None:
    """Return the finding that a row tells was accepted, or None for any other row."""
    told = dict(zip(COLUMNS, row, strict=True))
    if told["measure"] != Measure.LOG_BREAK_FOUND or told["object_kind"] not in set(LogFault):
        return None
    return LogFinding(fault=LogFault(told["object_kind"]), seq=told["object_id"], mark=told["reason"] or "")


def follows(log_key: bytes, head: Head, rows: Sequence[Row]) -> bool:
    """True if the rows are one transaction that chains on from the head."""
    if not rows or any(int(row[1]) != head.work + 1 for row in rows):
        return False
    walk = Walk(log_key, head, None)
    return not any(list(walk.step(row)) for row in rows)


def with_head_fault(verdict: LogVerdict, *, missing: bool) -> LogVerdict:
    """Return the verdict of a walk whose end nothing proves, since the head is gone or altered."""
    fault = LogFault.HEAD_MISSING if missing else LogFault.HEAD_DAMAGED
    return replace(verdict, findings=(*verdict.findings, LogFinding(fault=fault, seq=None)))


class Walk:
    """Where the walk stands: the seal that the next row has to chain on from."""

    def __init__(self, log_key: bytes, start: Head, head: Head | None) -> None:
        self._log_key, self._last, self._head = log_key, start, head
        self._seal_at_head = start.hash if head is not None and head.seq == 0 else None
        self.rows = 0
        self.accepted: set[LogFinding] = set()
        """What the rows walked so far tell was accepted."""

    @property
    def last(self) -> Head:
        """Where the walk stands."""
        return self._last

    def step(self, row: Row) -> Iterator[LogFinding]:
        previous, seal = bytes(row[-2]), bytes(row[-1])
        seq = int(row[0])
        self.rows += 1
        whole = is_true(self._log_key, row)
        if not whole:
            yield LogFinding(fault=LogFault.CHANGED, seq=seq, mark=self._mark(row))
        elif seq != self._last.seq + 1:
            yield LogFinding(fault=LogFault.REMOVED, seq=seq, mark=self._mark(row))
        elif not sealing.same(previous, self._last.hash):
            yield LogFinding(fault=LogFault.INSERTED, seq=seq, mark=self._mark(row))
        elif (finding := accepted_in(row)) is not None:
            self.accepted.add(finding)
        self._last = Head(work=int(row[1]), seq=seq, hash=seal)
        if self._head is not None and seq == self._head.seq:
            self._seal_at_head = seal

    def _mark(self, row: Row) -> str:
        """Return a short seal of a faulty row with what stands before it, whatever its columns hold."""
        told = repr((*row[:_SEALED], bytes(row[-2]), bytes(row[-1]), self._last.hash))
        return sealing.mac(self._log_key, told.encode("utf-8", "surrogatepass")).hex()[:_MARK]

    def end(self) -> Iterator[LogFinding]:
        if self._head is None:
            return
        if self._head.seq > self._last.seq:
            yield LogFinding(fault=LogFault.CUT, seq=self._last.seq)
        elif self._seal_at_head is None or not sealing.same(self._seal_at_head, self._head.hash):
            yield LogFinding(fault=LogFault.CHANGED, seq=self._head.seq)
        elif self._head.seq < self._last.seq:
            yield LogFinding(fault=LogFault.BEYOND_HEAD, seq=self._head.seq + 1)
