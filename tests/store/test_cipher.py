"""What the driver says becomes an error that names its cause (DUR-02)."""

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver  # type: ignore[import-untyped]  # ships no types

from modulvard.domain.store_errors import DiskFull, StoreFailing
from modulvard.store.cipher import driver_error


@pytest.mark.parametrize(("free", "named"), [(0, DiskFull), (10**9, StoreFailing)])
def test_a_fault_of_the_disk_where_there_is_no_room_is_a_full_disk(
    free: int, named: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DUR-02: SQLite answers IOERR, not FULL, when the write-ahead log's index cannot grow."""

    def usage(_path: Any) -> Any:
        return SimpleNamespace(free=free)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    error = driver_error(driver.OperationalError("disk I/O error"), tmp_path / "clinic.db")
    assert type(error) is named
