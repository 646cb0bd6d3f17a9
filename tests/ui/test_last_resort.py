"""What nobody expected is said by its number, and its report holds no values (OPS-01)."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from modulvard.ui.last_resort import LastResort


@pytest.fixture
def last_resort(qapp: QApplication, tmp_path: Path, logged_warnings: list[object]) -> Iterator[LastResort]:
    made = LastResort(tmp_path)
    yield made
    logged_warnings.clear()  # each fault is logged, by its kind and number
    made.deleteLater()


def fail() -> None:
    name = "Linnea Granbarr"
    raise RuntimeError(f"cannot read {name}")


def test_a_fault_has_a_number_and_a_report_without_values(last_resort: LastResort, qtbot: QtBot):
    with qtbot.waitSignal(last_resort.happened) as heard:
        try:
            fail()
        except RuntimeError as error:
            last_resort.take(error)
    number, path = heard.args
    assert len(number) == 4
    told = path.read_text(encoding="utf-8")
    assert "RuntimeError" in told
    assert "test_last_resort.py" in told
    assert "Granbarr" not in told


def test_faults_of_any_thread_are_told_on_the_gui_thread(last_resort: LastResort, qtbot: QtBot):
    give_back = last_resort.take_over()
    told_on: list[int] = []
    last_resort.happened.connect(lambda *_: told_on.append(threading.get_ident()))
    try:
        with qtbot.waitSignal(last_resort.happened):
            worker = threading.Thread(target=fail)
            worker.start()
            worker.join()
    finally:
        give_back()
    assert told_on == [threading.get_ident()]
    assert sys.excepthook is not last_resort._on_error


def test_where_no_report_can_be_written_the_fault_is_told_all_the_same(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, logged_warnings: list[object]
):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    last_resort = LastResort(blocked / "folder")
    with qtbot.waitSignal(last_resort.happened) as heard:
        last_resort.take(RuntimeError())
    assert heard.args[1] is None
    logged_warnings.clear()
