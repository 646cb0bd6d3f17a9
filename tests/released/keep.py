"""Keeps this version's store for the tests of every later one (DUR-04). Run once at each release, from the top.

    python tests/released/keep.py

Makes the sample clinic and backs it up as ``tests/released/VERSION.zip``. A kept file is never made anew.
"""

import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from modulvard import __version__
from modulvard.bootstrap import Use, open_door, ready_sample
from modulvard.domain.clock import STOCKHOLM, FixedClock

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))


def main() -> None:
    """Make the store, back it up, and keep the backup."""
    kept = Path(__file__).parent / f"{__version__}.zip"
    if kept.exists():
        sys.exit(f"{kept} is kept already")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clinic.db"
        login = ready_sample(path, CLOCK)
        with open_door(path, CLOCK).unlock(login.account, login.passphrase, use=Use.WRITE) as services:
            Path(services.keeping.back_up().path).replace(kept)


if __name__ == "__main__":
    main()
