"""Copies that must not stay (CNF-06)."""

import subprocess
import sys

from PySide6.QtWidgets import QApplication

from modulvard.ui.secret_clipboard import STAYS_MS, SecretClipboard


def test_a_copy_is_marked_secret_and_gone_when_its_time_is_over(qapp: QApplication):
    secret = SecretClipboard()
    secret.copy("Granbarr, Linnea")
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Granbarr, Linnea"
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert secret._timer.interval() == STAYS_MS <= 60_000
    secret._timer.timeout.emit()
    assert QApplication.clipboard().text() == ""


def test_what_was_copied_since_stays(qapp: QApplication):
    secret = SecretClipboard()
    secret.copy("Granbarr, Linnea")
    QApplication.clipboard().setText("mjölk")
    secret.clear()
    assert QApplication.clipboard().text() == "mjölk"
    QApplication.clipboard().clear()


def test_a_program_that_ends_with_a_copy_leaves_nothing_and_ends_well():
    """CNF-06: Qt would destroy data made in Python after Python itself, which ended the program with a fault."""
    ended = subprocess.run([sys.executable, "-c", _COPIES_AND_ENDS], check=False, capture_output=True, timeout=60)
    assert (ended.returncode, ended.stdout.strip()) == (0, b"gone")


_COPIES_AND_ENDS = """
import atexit
import subprocess
import sys

from PySide6.QtWidgets import QApplication
from modulvard.ui.secret_clipboard import SecretClipboard

app = QApplication([])
atexit.register(lambda: print("there" if QApplication.clipboard().text() else "gone"))
SecretClipboard(app).copy("Granbarr, Linnea")
"""
