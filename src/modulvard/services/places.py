"""Where the program's files lie for this user. Loads nothing but platformdirs: the window asks before all else."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs

STORE_VARIABLE = "MODULVARD_STORE"
_APPLICATION = "modulvard"
_STORE_NAME = "clinic.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where the program's files lie for this user."""

    store: Path
    """The clinic's store."""
    sample: Path
    """The sample clinic's store (decided.md 16)."""
    reports: Path
    """Folder of error reports."""

    @classmethod
    def usual(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Return the user's data folder's paths; the store is ``MODULVARD_STORE`` where that is set."""
        data = platformdirs.user_data_path(_APPLICATION, appauthor=False)
        named = environment.get(STORE_VARIABLE)
        return cls(
            store=Path(named).expanduser().absolute() if named else data / _STORE_NAME,
            sample=data / "sample" / _STORE_NAME,
            reports=platformdirs.user_log_path(_APPLICATION, appauthor=False),
        )
