"""Makes the scripts of packaging/ importable as they import each other when run."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _scripts_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "packaging"))
