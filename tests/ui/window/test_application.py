"""The application around the window."""

import subprocess
import sys

PROGRAM = """
from modulvard.ui.app import application
from PySide6.QtGui import QGuiApplication
app = application()
print(QGuiApplication.applicationDisplayName().encode())
"""


def test_no_name_is_added_to_the_titles_of_windows():
    """ux.md 8.5 words the title; where an application has a display name, Qt adds it to every one."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, env=_without_a_screen()
    )
    assert done.stdout.strip() == "b'modulvard'", "which is what Qt answers when none was set"


def _without_a_screen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ":".join(sys.path), "HOME": "/nonexistent"}
