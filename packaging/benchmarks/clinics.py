"""The clinics that figures are measured in: the sample clinic, a large one, and one a hundredth its size."""

import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from login import ACCOUNT, TYPED

from modulvard.bootstrap import (
    NewClinic,
    clock_from_environment,
    create_clinic,
    new_recovery_key,
    ready_sample,
)

LARGE = 20_000
MESSAGES, ANSWERS = 100_000, 5_000
"""``--messages 1000000`` makes the clinic that is asked for; a tenth of it is made in a tenth of the time."""
RATINGS = 300_000
"""Fifteen in each treatment of the clinic that is rated, on the average."""
RATED = 21_600
"""So many patients have twenty thousand treatments."""
SMALL = LARGE // 100
_SEED = 1


@dataclass(frozen=True)
class Clinics:
    """Made in the folder when first asked for; what is there already is used as it is."""

    folder: Path
    messages: int = MESSAGES
    """How many the clinic that is written in has."""

    @cached_property
    def sample(self) -> Path:
        """The sample clinic's store."""
        path = self.folder / "sample" / "clinic.db"
        ready_sample(path, clock_from_environment())
        return path

    @cached_property
    def large(self) -> Path:
        """The store of twenty thousand patients, eighty of them Anna's in treatment."""
        return self._filled("large", LARGE)

    @cached_property
    def written(self) -> Path:
        """The large clinic with so many messages, homework in proportion, and five thousand answers more."""
        return self._filled("written", LARGE, messages=self.messages, answers=ANSWERS)

    @cached_property
    def rated(self) -> Path:
        """A clinic of twenty thousand treatments with ratings by five forms, some of which are to be read."""
        return self._filled("rated", RATED, ratings=RATINGS)

    @cached_property
    def small(self) -> Path:
        """The store of two hundred patients with the same eighty."""
        return self._filled("small", SMALL)

    def _filled(self, name: str, patients: int, **more: int) -> Path:
        path = self.folder / name / "clinic.db"
        if not (self.folder / name / "whole").exists():
            with suppress(FileNotFoundError):
                shutil.rmtree(path.parent)
            clock = clock_from_environment()
            create_clinic(
                path,
                NewClinic(
                    name="Vårdcentralen Stora Björken",
                    account=ACCOUNT,
                    display_name="Anna Björklöv",
                    passphrase=TYPED,
                    recovery_key=new_recovery_key(),
                ),
                clock,
            )
            _fill(path, patients=patients, seed=_SEED, **more)
            (path.parent / "whole").touch()
        return path


def _fill(path: Path, **numbers: int) -> None:
    """Fill a store as its user does: by the command, in a process of its own."""
    passphrase = path.with_name("passphrase")
    passphrase.write_text(TYPED + "\n", encoding="utf-8")
    way_in = ["--store", str(path), "--account", ACCOUNT, "--passphrase-file", str(passphrase)]
    wanted = [word for name, number in numbers.items() for word in (f"--{name}", str(number))]
    command = [sys.executable, "-m", "modulvard", *way_in, "store", "fill", *wanted]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
