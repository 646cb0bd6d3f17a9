"""What holds for every way into the program."""

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files")
def test_no_core_is_dumped_of_a_process_that_dies():
    """CNF-07: keys and texts in memory are not written to disk by the system."""
    told = "import resource; from modulvard.__main__ import forbid_core_dumps; forbid_core_dumps(); "
    told += "print(resource.getrlimit(resource.RLIMIT_CORE))"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "(0, 0)"
