"""What holds for every test of the window."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _cycles_freed_on_this_thread() -> Iterator[None]:
    """Free reference cycles between tests and on the GUI thread only, as the program does (ui/garbage.py)."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
