"""What holds for every test of the window."""

import gc
import itertools
from collections.abc import Iterator

import pytest

_ALL_AGAIN = 40
"""After so many tests everything is looked through once more, also what an earlier test left standing."""
_tests = itertools.count(1)


@pytest.fixture(autouse=True)
def _cycles_freed_on_this_thread() -> Iterator[None]:
    """Free reference cycles between tests and on the GUI thread only, as the program does (ui/garbage.py).

    What outlives a test is mostly modules and caches: set aside, the next collection looks through the next test's
    own objects only. Looking through all of them took as long as many a test.
    """
    gc.disable()
    yield
    if next(_tests) % _ALL_AGAIN == 0:
        gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.enable()
