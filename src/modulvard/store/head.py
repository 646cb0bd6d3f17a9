"""The log's head outside the table: the ``.head`` file (AUD-03, decided.md 5).

Two slots of fixed size, written in turn: a crash in the middle of one leaves the other, which is one transaction older;
the rows beyond it are then adopted, as after any crash. Writing in place needs no room, so a full disk does not matter.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from modulvard.store import sealing
from modulvard.store.files import beside, store_error, write_whole

SUFFIX = ".head"
_SLOT = 256
_SLOTS = 2


class HeadUnreadable(Exception):
    """The head file is gone (``missing``) or neither slot carries a true seal."""

    def __init__(self, *, missing: bool) -> None:
        super().__init__("missing" if missing else "damaged")
        self.missing = missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last row of the log that was acknowledged."""

    work: int
    """The transaction's number."""
    seq: int
    """The row's number; 0 before the first row."""
    hash: bytes
    """The row's seal."""

    def packed(self, key: bytes) -> bytes:
        """Return one slot."""
        told = f"{self.work} {self.seq} {self.hash.hex()}"
        return f"{told} {sealing.mac(key, told.encode()).hex()}".ljust(_SLOT - 1).encode() + b"\n"

    @classmethod
    def parsed(cls, slot: bytes, key: bytes) -> Self | None:
        """Return the head in a slot, or None if its seal is not true."""
        told, _, seal = slot.decode("ascii", "replace").strip().rpartition(" ")
        try:
            if not sealing.same(bytes.fromhex(seal), sealing.mac(key, told.encode())):
                return None
            work, seq, digest = told.split(" ")
            return cls(work=int(work), seq=int(seq), hash=bytes.fromhex(digest))
        except ValueError:
            return None


class HeadFile:
    """The head file of one store. The caller holds the store's write lock while it reads and writes."""

    def __init__(self, store: Path, log_key: bytes) -> None:
        self.path = beside(store, SUFFIX)
        self._key = sealing.derive(log_key, "log head")

    def read(self) -> Head:
        """Return the newest head, or raise HeadUnreadable."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError as error:
            raise HeadUnreadable(missing=True) from error
        except OSError as error:
            raise store_error(error, self.path, writing=False) from error
        heads = [head for head in self._slots(content) if head is not None]
        if not heads:
            # A backup of a store without a head holds an empty one in its place.
            raise HeadUnreadable(missing=not content)
        return max(heads, key=lambda head: (head.work, head.seq))

    def as_it_stands(self) -> bytes:
        """Return the file's bytes, true or not; none if it is gone."""
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return b""

    def create(self, head: Head) -> None:
        """Make the file anew with one head in both slots."""
        write_whole(self.path, head.packed(self._key) * _SLOTS)

    def move_to(self, head: Head) -> None:
        """Write the head over the older slot, durably. Raises OSError if the disk does not take it."""
        descriptor = os.open(self.path, os.O_RDWR)
        try:
            slots = self._slots(os.read(descriptor, _SLOT * _SLOTS))
            ages = [-1 if slot is None else slot.work for slot in slots]
            os.lseek(descriptor, ages.index(min(ages)) * _SLOT, os.SEEK_SET)
            os.write(descriptor, head.packed(self._key))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def _slots(self, content: bytes) -> list[Head | None]:
        return [Head.parsed(content[at : at + _SLOT], self._key) for at in range(0, _SLOT * _SLOTS, _SLOT)]
