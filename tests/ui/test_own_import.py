"""Modules are imported by Python alone, without PySide reading their source."""

import subprocess
import sys


def test_loading_the_window_reads_no_source_of_what_it_imports():
    """Speed: PySide would read and keep every line of SQLAlchemy and of our own."""
    told = "import linecache, modulvard.ui.app, modulvard.services.bundle; "
    told += (
        "print(sum(name.endswith('.py') and ('modulvard' in name or 'sqlalchemy' in name) for name in linecache.cache))"
    )
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert int(answer.stdout) <= 1  # where PySide is loaded it has a look before its import is taken away


def test_qt_can_be_imported_all_the_same():
    told = "import modulvard.ui; from PySide6.QtSvg import QSvgRenderer; from PySide6.QtWidgets import QWidget; "
    told += "print(QSvgRenderer.__name__, hasattr(QWidget, 'setWindowTitle'))"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["QSvgRenderer", "True"]
