"""What is shipped with this release, and whether the clinic has it already: all that most openings need to know."""

import hashlib
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from modulvard.resources import resource
from modulvard.store.database import Database
from modulvard.store.facts import fact
from modulvard.store.session import Session


class Shipment(StrEnum):
    """What is shipped: the folder in resources."""

    PROGRAMS = "programs"
    ANSWERS = "answers"
    INSTRUMENTS = "instruments"

    @property
    def fact(self) -> str:
        """Under what name the store remembers what was taken in last."""
        return f"shipped_{self.value}"


def shipped_files(what: Shipment, folder: Path | None = None) -> tuple[Path, ...]:
    """Return the files of a shipment, in order; from another folder if one is given."""
    return tuple(sorted((folder or resource(what.value)).glob("*.yaml")))


def fingerprint_of(files: Sequence[Path]) -> str:
    """Return what tells these files from any others."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(hashlib.sha256(file.name.encode()).digest())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def is_taken_in(session: Session, what: Shipment, fingerprint: str) -> bool:
    """Tell whether these very files were the last to be taken in."""
    return fact(session, what.fact) == fingerprint


def news(database: Database) -> tuple[Shipment, ...]:
    """Return what is shipped that the clinic has not taken in, in one small read."""
    now = {what: fingerprint_of(shipped_files(what)) for what in Shipment}
    with database.read() as session:
        return tuple(what for what, fingerprint in now.items() if not is_taken_in(session, what, fingerprint))
