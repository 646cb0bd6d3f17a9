"""What is done before a store is opened leaves nothing behind."""

from pathlib import Path

import pytest

from modulvard.store.warming import warm_up


def test_warming_up_opens_no_file_and_can_be_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    warm_up()
    warm_up()
    assert list(tmp_path.iterdir()) == []
