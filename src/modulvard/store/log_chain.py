"""How the log's rows are chained: each seal covers the row and the seal before it (AUD-03). Knows no database."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from modulvard.domain.access_log import LogFault, LogFinding, LogVerdict
from modulvard.store import sealing
from modulvard.store.head import Head

COLUMNS = (
    "seq", "work", "at", "account_id", "account_name", "unit_id", "patient_id", "measure", "object_kind",
    "object_id", "count", "reason", "previous", "hash",
)  # fmt: skip
"""The log's columns in the order they are sealed in; the last two are the seals themselves."""
_SEALED = len(COLUMNS) - 2

Row = Sequence[Any]
"""A row's values in the order of COLUMNS."""


def genesis(log_key: bytes, store: str) -> Head:
    """Return the head before the first row: no other store's log can be put under it."""
    return Head(work=0, seq=0, hash=sealing.mac(log_key, b"log of " + store.encode()))


def sealed(log_key: bytes, values: Sequence[Any], previous: bytes) -> bytes:
    """Return the seal of a row's values (COLUMNS without the two seals) after the row before."""
    told = json.dumps([*values, previous.hex()], ensure_ascii=False, separators=(",", ":"))
    return sealing.mac(log_key, told.encode("utf-8", "surrogatepass"))


def verified(log_key: bytes, store: str, rows: Iterable[Row], head: Head | None) -> LogVerdict:
    """Walk all rows in order and tell every place where something was changed, removed, inserted or cut.

    ``head`` is the one from outside; None leaves the log's end unproved.
    """
    walk = _Walk(log_key, genesis(log_key, store), head)
    findings = [finding for row in rows for finding in walk.step(row)]
    return LogVerdict(rows=walk.rows, findings=(*findings, *walk.end()))


def follows(log_key: bytes, head: Head, rows: Sequence[Row]) -> bool:
    """True if the rows are one transaction that chains on from the head."""
    if not rows or any(int(row[1]) != head.work + 1 for row in rows):
        return False
    walk = _Walk(log_key, head, None)
    return not any(list(walk.step(row)) for row in rows)


def with_head_fault(verdict: LogVerdict, *, missing: bool) -> LogVerdict:
    """Return the verdict of a walk whose end nothing proves, since the head is gone or altered."""
    fault = LogFault.HEAD_MISSING if missing else LogFault.HEAD_DAMAGED
    return LogVerdict(rows=verdict.rows, findings=(*verdict.findings, LogFinding(fault=fault, seq=None)))


class _Walk:
    """Where the walk stands: the seal that the next row has to chain on from."""

    def __init__(self, log_key: bytes, start: Head, head: Head | None) -> None:
        self._log_key, self._last, self._head = log_key, start, head
        self._seal_at_head = start.hash if head is not None and head.seq == 0 else None
        self.rows = 0

    def step(self, row: Row) -> Iterator[LogFinding]:
        values, previous, seal = row[:_SEALED], bytes(row[-2]), bytes(row[-1])
        seq = int(row[0])
        self.rows += 1
        whole = sealing.same(seal, sealed(self._log_key, values, previous))
        if not whole:
            yield LogFinding(fault=LogFault.CHANGED, seq=seq)
        elif seq != self._last.seq + 1:
            yield LogFinding(fault=LogFault.REMOVED, seq=seq)
        elif not sealing.same(previous, self._last.hash):
            yield LogFinding(fault=LogFault.INSERTED, seq=seq)
        self._last = Head(work=int(row[1]), seq=seq, hash=seal)
        if self._head is not None and seq == self._head.seq:
            self._seal_at_head = seal

    def end(self) -> Iterator[LogFinding]:
        if self._head is None:
            return
        if self._head.seq > self._last.seq:
            yield LogFinding(fault=LogFault.CUT, seq=self._last.seq)
        elif self._seal_at_head is None or not sealing.same(self._seal_at_head, self._head.hash):
            yield LogFinding(fault=LogFault.CHANGED, seq=self._head.seq)
        elif self._head.seq < self._last.seq:
            yield LogFinding(fault=LogFault.BEYOND_HEAD, seq=self._head.seq + 1)
